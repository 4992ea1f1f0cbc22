// A desk looks at a toll first and at "one family of eight" later, and it looks at what several reports carry before
// what one does. An account's order knows kinds, not prominence: so figures are chosen by how many reports give them
// and shown with wholes before parts. Beside each figure stands whose it is: "20: coast guard · 21+: hospital
// officials". An outlet that names nobody stands there only where nobody is named: it may repeat one of the others.
#include "present/view/glance.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>

#include "present/view/questions.h"
#include "present/view/wording.h"

namespace hearsay::present {
namespace {

// Beside a figure in a card there is room for a line or two.
constexpr size_t kValuesNamed = 3;
constexpr size_t kNamesPerValue = 2;
constexpr size_t kNamesOfOnlyValue = 3;
/// Reports that have to say a day: one alone may mean another.
constexpr size_t kDaters = 2;

size_t support(const StoryView& view, const Value& value) {
  return reports_of(view, value.evidence).size();
}

std::vector<const Value*> standing_values(const StoryView& view, const Fact& fact) {
  std::vector<const Value*> values;
  for (const Value& value : fact.values) {
    if (!value.earlier && !value.evidence.empty()) values.push_back(&value);
  }
  std::ranges::stable_sort(values,
                           [&](const Value* a, const Value* b) { return support(view, *a) > support(view, *b); });
  return values;
}

// 0: somebody named; 1: somebody known by description only; 2: the outlet itself.
int rank_of(const StoryView& view, const Evidence& words) {
  if (words.chain.empty()) return 2;
  const UnifiedSource& origin = view.source(words.chain.back());
  return origin.named && !origin.anonymous ? 0 : 1;
}

}  // namespace

std::vector<size_t> facts_by_weight(const Account& account) {
  std::vector<size_t> order;
  for (size_t i = 0; i < account.facts.size(); ++i) {
    if (!account.facts[i].background) order.push_back(i);
  }
  std::ranges::stable_partition(order, [&](size_t i) { return !account.facts[i].subset; });
  return order;
}

std::vector<size_t> told_facts(const Account& account, bool all) {
  std::vector<size_t> told;
  for (size_t i = 0; i < account.facts.size(); ++i) {
    if (account.facts[i].told && (all || account.facts[i].earned)) told.push_back(i);
  }
  return told;
}

std::vector<size_t> plain_facts(const StoryView& view) {
  const std::vector<Fact>& facts = view.account().facts;
  std::vector<EvidenceIndex> shown;
  for (const size_t i : told_facts(view.account()))
    std::ranges::move(evidence_of(facts[i]), std::back_inserter(shown));
  const auto is_shown = [&](EvidenceIndex own) {
    const Evidence& words = view.evidence(own);
    return std::ranges::any_of(shown, [&](EvidenceIndex i) {
      const Evidence& other = view.evidence(i);
      return other.report == words.report && other.span.overlaps(words.span);
    });
  };
  std::vector<size_t> plain = facts_by_weight(view.account());
  std::erase_if(plain, [&](size_t i) {
    const Fact& fact = facts[i];
    return has_figure(fact) || fact.told || !fact.earned || !fact.named ||
           reports_of(view, evidence_of(fact)).size() < 2 || std::ranges::all_of(evidence_of(fact), is_shown);
  });
  return plain;
}

bool is_told(const StoryView& view, EvidenceIndex words, bool all) {
  const Evidence& own = view.evidence(words);
  return std::ranges::any_of(told_facts(view.account(), all), [&](size_t i) {
    return std::ranges::any_of(evidence_of(view.account().facts[i]), [&](EvidenceIndex told) {
      return view.evidence(told).report == own.report && view.evidence(told).span.contains(own.span);
    });
  });
}

bool is_shown(const StoryView& view, FactIndex index) {
  const Fact& fact = view.fact(index);
  if (has_figure(fact) && fact.earned) return true;
  const std::vector<size_t> plain = plain_facts(view);
  return std::ranges::find(plain, index.value) != plain.end() ||
         std::ranges::any_of(evidence_of(fact), [&](EvidenceIndex words) { return is_told(view, words); });
}

std::vector<TimelineEntry> earned_timeline(const StoryView& view) {
  std::vector<TimelineEntry> entries = view.account().timeline;
  std::erase_if(entries, [&](const TimelineEntry& entry) {
    const Fact& fact = view.fact(entry.fact);
    // Of one of many, or of a charge, readers found no day right that stood here.
    return !has_figure(fact) || !fact.earned || fact.dated_by < kDaters;
  });
  return entries;
}

namespace {

// One report's "more than 20 casualties" is the "more than 20 killed" of the others; "3 teenagers hurt" behind "3
// hurt" is the same again.
bool gives(const Fact& fact, const Value& value) {
  return std::ranges::any_of(fact.values, [&](const Value& own) {
    return own.low == value.low && own.high == value.high && own.unit == value.unit && value.low.value_or(0) > 1;
  });
}

}  // namespace

std::vector<KeyFigure> key_figures(const StoryView& view) {
  const std::vector<Fact>& facts = view.account().facts;
  std::vector<size_t> order = facts_by_weight(view.account());
  const auto reports = [&](size_t i) { return reports_of(view, evidence_of(facts[i])).size(); };
  std::erase_if(order, [&](size_t i) {
    return !has_figure(facts[i]) || facts[i].values.front().evidence.empty() || !facts[i].earned;
  });
  const auto repeats = [&](size_t i) {
    const Value& value = facts[i].values.front();
    return std::ranges::any_of(order, [&](size_t other) {
      if (reports(i) == 1 && reports(other) > 1 && gives(facts[other], value)) return true;
      const Value& first = facts[other].values.front();
      const bool before = reports(other) > reports(i) || (reports(other) == reports(i) && other < i);
      return before && facts[other].kind == facts[i].kind && first.low == value.low && first.high == value.high &&
             first.unit == value.unit;
    });
  };
  std::vector<size_t> repeated;
  std::ranges::copy_if(order, std::back_inserter(repeated), repeats);
  std::erase_if(order, [&](size_t i) { return std::ranges::find(repeated, i) != repeated.end(); });
  std::vector<size_t> chosen = order;
  std::ranges::stable_partition(chosen, [&](size_t i) { return reports(i) > 1; });
  if (chosen.size() > kKeyFigures) chosen.resize(kKeyFigures);
  std::vector<KeyFigure> figures;
  for (const size_t i : order) {
    const auto place = std::ranges::find(chosen, i);
    if (place == chosen.end()) continue;
    figures.push_back({FactIndex{static_cast<uint32_t>(i)}, range_in_words(facts[i]), subject_of(facts[i]),
                       reports_of(view, standing_evidence(facts[i])).size(),
                       static_cast<size_t>(place - chosen.begin()), by_whose_account(view, facts[i])});
  }
  return figures;
}

std::vector<const KeyFigure*> most_prominent(const std::vector<KeyFigure>& figures, size_t most) {
  std::vector<const KeyFigure*> some;
  for (const KeyFigure& figure : figures) {
    if (figure.prominence < most) some.push_back(&figure);
  }
  return some;
}

std::vector<std::string> who_gives(const StoryView& view, const std::vector<EvidenceIndex>& evidence) {
  std::vector<std::pair<int, std::string>> ranked;
  for (const EvidenceIndex i : evidence) {
    const Evidence& words = view.evidence(i);
    const std::string name =
        words.chain.empty() ? outlet_of(view, words.report) : view.source(words.chain.back()).name;
    ranked.emplace_back(rank_of(view, words), name);
  }
  std::ranges::stable_sort(ranked, {}, &std::pair<int, std::string>::first);
  std::vector<std::string> names;
  for (const auto& [rank, name] : ranked) {
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
  return names;
}

namespace {

// "Police" beside "Varnik Police": the same word, and less.
bool is_short_for(const UnifiedSource& bare, const UnifiedSource& body) {
  if (bare.named || !body.named || body.name.size() < bare.name.size() + 2) return false;
  const std::string_view end = std::string_view(body.name).substr(body.name.size() - bare.name.size() - 1);
  const auto same = [](char a, char b) { return (a | ' ') == (b | ' '); };  // whatever the case
  return end.front() == ' ' && std::ranges::equal(end.substr(1), bare.name, same);
}

// Whose a value is: who is named for it, or, where nobody is, the outlets that say it themselves.
std::vector<std::string> who_gives(const StoryView& view, const Value& value) {
  if (value.named.empty()) return who_gives(view, value.unstated.empty() ? value.evidence : value.unstated);
  std::vector<const UnifiedSource*> sources;
  for (const SourceIndex i : value.named) sources.push_back(&view.source(i));
  // Whoever speaks for a body that is named here adds no voice.
  const std::vector<const UnifiedSource*> all = sources;
  std::erase_if(sources, [&](const UnifiedSource* one) {
    return std::ranges::any_of(all, [&](const UnifiedSource* body) {
      return body != one && (body->id == one->of || is_short_for(*one, *body));
    });
  });
  std::ranges::stable_partition(sources, [](const UnifiedSource* one) { return one->named && !one->anonymous; });
  std::vector<std::string> names;
  for (const UnifiedSource* source : sources) add_once(names, source->name);
  return names;
}

// A side of figures is whose its values are.
std::vector<std::string> who_takes(const StoryView& view, const Disagreement& disagreement, const Side& side) {
  std::vector<std::string> names;
  if (disagreement.question == Question::how_many && disagreement.fact) {
    for (const Value& value : view.fact(*disagreement.fact).values) {
      const bool here = std::ranges::find_first_of(value.evidence, side.evidence) != value.evidence.end();
      for (const std::string& name : here ? who_gives(view, value) : std::vector<std::string>())
        add_once(names, name);
    }
  }
  return names.empty() ? who_gives(view, side.evidence) : names;
}

}  // namespace

std::vector<ByWhom> by_whose_account(const StoryView& view, const Fact& fact) {
  std::vector<ByWhom> all;
  std::vector<const Value*> values = standing_values(view, fact);
  const auto vague = [](const Value* value) { return !value->vague.empty(); };
  if (!std::ranges::all_of(values, vague)) std::erase_if(values, vague);
  for (const Value* value : values) {
    all.push_back({values.size() > 1 ? short_figure(*value) : std::string(), who_gives(view, *value)});
  }
  return all;
}

std::string some_of(const std::vector<std::string>& names, size_t most) {
  if (names.size() <= most) return listed(names);
  std::string out;
  for (size_t i = 0; i < most; ++i) out += (i == 0 ? "" : ", ") + names[i];
  return out + fmt::format(" and {} more", names.size() - most);
}

std::string by_whose_account_in_words(const std::vector<ByWhom>& all) {
  if (all.size() == 1) return "According to " + some_of(all.front().sources, kNamesOfOnlyValue);
  std::string out;
  for (size_t i = 0; i < std::min(all.size(), kValuesNamed); ++i) {
    if (i > 0) out += " · ";
    out += all[i].figure + ": " + some_of(all[i].sources, kNamesPerValue);
  }
  if (all.size() > kValuesNamed) out += " · " + plural(all.size() - kValuesNamed, "other figure", "other figures");
  return out;
}

std::vector<const Side*> sides_by_support(const StoryView& view, const Disagreement& disagreement) {
  std::vector<const Side*> sides;
  for (const Side& side : disagreement.sides) sides.push_back(&side);
  std::ranges::stable_sort(sides, [&](const Side* a, const Side* b) {
    return reports_of(view, a->evidence).size() > reports_of(view, b->evidence).size();
  });
  return sides;
}

EvidenceIndex telling_quote(const StoryView& view, const std::vector<EvidenceIndex>& evidence) {
  return *std::ranges::min_element(evidence, {}, [&](EvidenceIndex i) { return rank_of(view, view.evidence(i)); });
}

std::vector<DigestQuestion> questions_of(const StoryView& view) {
  std::vector<DigestQuestion> questions;
  for (const Disagreement& disagreement : view.account().disagreements) {
    DigestQuestion question;
    question.disagreement = questions.size();
    question.earned = disagreement.earned;
    std::tie(question.kind, question.asks) = question_of(disagreement);
    question.why = reason_in_words(disagreement.question);
    for (const Side* side : sides_by_support(view, disagreement)) {
      DigestSide told{answer_in_words(side->says), who_takes(view, disagreement, *side), std::nullopt,
                      side->evidence};
      if (!side->evidence.empty()) told.quote = telling_quote(view, side->evidence);
      question.sides.push_back(std::move(told));
    }
    questions.push_back(std::move(question));
  }
  return questions;
}

}  // namespace hearsay::present
