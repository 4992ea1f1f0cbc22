// A fact's evidence is a list of spans, a person wants voices: two reports that both end at "hospital officials"
// through Transmar Agency are one voice in two outlets, shown once with both names. The order is always that of
// the evidence, so the same dossier reads the same everywhere.
#include "present/view/account_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

#include "present/view/lines.h"
#include "present/view/wording.h"

namespace hearsay::present {
namespace {

bool has_number(const Value& value) {
  return value.low || value.high;
}

// Lowest and highest of the values that were not superseded.
Value hull_of(const Fact& fact) {
  Value hull;
  bool first = true;
  for (const Value& value : fact.values) {
    if (value.earlier || !has_number(value)) continue;
    const std::optional<double> low = value.low ? value.low : value.high;
    if (first || *low < *hull.low) hull.low = low;
    if (first || !value.high || (hull.high && *value.high > *hull.high)) hull.high = value.high;
    hull.approximate |= value.approximate;
    hull.unit = value.unit;
    first = false;
  }
  return hull;
}

// The one value that a range would only say again, less exactly ("several" is more than "2").
const Value* only_value(const Fact& fact) {
  const Value* only = nullptr;
  for (const Value& value : fact.values) {
    if (value.earlier) continue;
    if (only != nullptr) return nullptr;
    only = &value;
  }
  return only;
}

// A range's upper end is no end where a value that reaches it says "or more".
const Value* open_at(const Fact& fact, double high) {
  const auto found = std::ranges::find_if(fact.values, [&](const Value& value) {
    return !value.earlier && value.vague.empty() && value.low && !value.high && *value.low >= high;
  });
  return found == fact.values.end() ? nullptr : &*found;
}

std::string ends_in_words(const Value& hull, const Value* open) {
  Value upper;
  upper.low = open != nullptr ? open->low : hull.high;
  if (open == nullptr)
    upper.high = upper.low;
  else
    upper.over = open->over;
  const std::string end = short_figure(upper);
  if (!hull.low || *hull.low == *upper.low - (upper.over ? 1 : 0)) return end;
  const bool words = end.find(' ') != std::string::npos;
  return amount(*hull.low) + (words ? " to " : "–") + end;
}

// An outlet nobody names goes by the title of its report.
std::string called_by_title(const Report& report) {
  constexpr int kTitleColumns = 48;
  if (!report.title.empty()) return "“" + cut_short(plain_text(report.title), kTitleColumns) + "”";
  return name_of_file(report) + (report.record > 1 ? fmt::format(" #{}", report.record) : "");
}

}  // namespace

void add_once(std::vector<std::string>& names, std::string name) {
  if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
}

std::string name_of(const StoryView& view, SourceIndex source) {
  const std::vector<SourceIndex>& outlets = view.account().outlets;
  const auto place = static_cast<size_t>(std::ranges::find(outlets, source) - outlets.begin());
  if (place >= outlets.size() || place >= view.story().reports.size()) return view.source(source).name;
  const Report& report = view.report(view.story().reports[place]);
  return report.outlet.empty() ? called_by_title(report) : view.source(source).name;
}

std::string outlet_of(const StoryView& view, ReportIndex report) {
  const std::vector<ReportIndex>& reports = view.story().reports;
  const auto place = static_cast<size_t>(std::ranges::find(reports, report) - reports.begin());
  const Report& said = view.report(report);
  if (said.outlet.empty()) return called_by_title(said);
  return place < view.account().outlets.size() ? view.source(view.account().outlets[place]).name : said.outlet;
}

std::string published_in_words(const Report& report) {
  if (!report.published) return {};
  return report.published->has_day() ? day_in_words(report.published->day) : iso(*report.published);
}

std::vector<Voice> voices_of(const StoryView& view, const std::vector<EvidenceIndex>& evidence) {
  std::vector<Voice> voices;
  for (const EvidenceIndex i : evidence) {
    const Evidence& words = view.evidence(i);
    const std::string outlet = outlet_of(view, words.report);
    Voice voice;
    voice.own = words.chain.empty();
    voice.origin = voice.own ? outlet : view.source(words.chain.back()).name;
    for (size_t c = words.chain.size(); c-- > 1;) voice.via.push_back(view.source(words.chain[c - 1]).name);
    auto same = std::ranges::find_if(voices, [&](const Voice& other) {
      return other.own == voice.own && other.origin == voice.origin && other.via == voice.via;
    });
    if (same == voices.end()) same = voices.insert(voices.end(), std::move(voice));
    add_once(same->outlets, outlet);
    same->evidence.push_back(i);
  }
  std::ranges::stable_partition(voices, [](const Voice& voice) { return !voice.own; });
  return voices;
}

std::string who_says(const Voice& voice) {
  if (voice.own) return voice.origin + " itself";
  return voice.origin + passed_on_by(voice);
}

std::string passed_on_by(const Voice& voice) {
  std::string out;
  for (const std::string& relay : voice.via) out += (out.empty() ? ", via " : ", then ") + relay;
  return out;
}

std::string listed(const std::vector<std::string>& items) {
  std::string out;
  for (size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += i + 1 == items.size() ? " and " : ", ";
    out += items[i];
  }
  return out;
}

std::string_view quote_of(const StoryView& view, EvidenceIndex evidence) {
  const Evidence& words = view.evidence(evidence);
  return view.report(words.report).text.slice(words.span);
}

std::vector<EvidenceIndex> standing_evidence(const Fact& fact) {
  std::vector<EvidenceIndex> standing;
  for (const Value& value : fact.values) {
    if (!value.earlier) standing.insert(standing.end(), value.evidence.begin(), value.evidence.end());
  }
  return standing.empty() ? evidence_of(fact) : standing;
}

std::vector<EvidenceIndex> evidence_of(const Fact& fact) {
  std::vector<EvidenceIndex> all;
  for (const Value& value : fact.values) all.insert(all.end(), value.evidence.begin(), value.evidence.end());
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

std::vector<EvidenceIndex> evidence_in(const Account& account) {
  std::set<EvidenceIndex> all;
  for (const Fact& fact : account.facts) {
    if (fact.background) continue;
    const std::vector<EvidenceIndex> own = evidence_of(fact);
    all.insert(own.begin(), own.end());
  }
  for (const Disagreement& disagreement : account.disagreements) {
    for (const Side& side : disagreement.sides) all.insert(side.evidence.begin(), side.evidence.end());
  }
  return {all.begin(), all.end()};
}

std::set<uint32_t> reports_of(const StoryView& view, const std::vector<EvidenceIndex>& evidence) {
  std::set<uint32_t> reports;
  for (const EvidenceIndex i : evidence) reports.insert(view.evidence(i).report.value);
  return reports;
}

std::vector<std::string> outlets_of(const StoryView& view) {
  std::vector<std::string> outlets;
  for (const ReportIndex report : view.story().reports) add_once(outlets, outlet_of(view, report));
  return outlets;
}

bool has_figure(const Fact& fact) {
  const auto counts = [](const Value& value) { return value.low || value.high || !value.vague.empty(); };
  return !fact.told && std::ranges::any_of(fact.values, counts);
}

namespace {

/// "Several", "multiple": of a number that is known nothing is left open by it.
constexpr double kSeveral = 3;

// "Several", "at least 5", and 5: the number that the others leave open.
const Value* settled_value(const Fact& fact) {
  const auto exact =
      std::ranges::find_if(fact.values, [](const Value& v) { return !v.earlier && v.low && v.low == v.high; });
  if (exact == fact.values.end()) return nullptr;
  const bool settled = std::ranges::all_of(fact.values, [&](const Value& v) {
    const bool several = !v.vague.empty() && v.low <= kSeveral;
    return v.earlier || several || (v.low == exact->low && (!v.high || v.high == exact->high));
  });
  return settled ? &*exact : nullptr;
}

}  // namespace

std::string range_in_words(const Fact& fact) {
  if (const Value* only = only_value(fact)) return short_figure(*only);
  if (const Value* settled = settled_value(fact)) return short_figure(*settled);
  Value hull = hull_of(fact);
  if (!hull.low && !fact.values.empty()) return short_figure(fact.values.front());
  if (fact.range && fact.range->low && fact.range->high) {
    hull.low = fact.range->low;
    hull.high = fact.range->high;
  } else if (!hull.high) {
    for (const Value& value : fact.values) {
      if (!value.earlier && has_number(value)) hull.high = std::max(hull.high, value.high ? value.high : value.low);
    }
  }
  const std::string ends = ends_in_words(hull, open_at(fact, *hull.high));
  return with_unit((hull.approximate ? "about " : "") + ends, unit_of(fact));
}

std::string headline_of(const Fact& fact) {
  const std::string figure = has_figure(fact) ? range_in_words(fact) : std::string();
  if (figure.empty()) return fact.says.empty() ? subject_of(fact) : fact.says;
  const Value* only = only_value(fact);
  // "dozens of houses", but "several houses" and "dozens killed".
  const bool noun =
      only != nullptr && only->vague.ends_with("s") && figure.ends_with("s") && only->vague != "numerous";
  return figure + (noun && !fact.who.empty() ? " of " : " ") + subject_of(fact);
}

std::string in_marks(std::string_view words) {
  for (const std::string_view mark : {"\"", "“", "”", "„", "«"}) {
    if (words.find(mark) != std::string_view::npos) return std::string(words);
  }
  return "“" + std::string(words) + "”";
}

std::string told_in_words(const Fact& fact) {
  return in_marks(fact.says);
}

std::string state_in_words(FactState state) {
  return state == FactState::single_source ? "single source" : std::string(word(state));
}

std::string_view state_explained(FactState state) {
  switch (state) {
    case FactState::agreed:
      return "independent origins say the same";
    case FactState::disputed:
      return "origins give accounts that cannot both hold";
    case FactState::updated:
      return "a later figure has replaced an earlier one";
    case FactState::single_source:
      return "all of it may trace back to one origin";
    case FactState::denied:
      return "a party named in the reports rejects it";
  }
  return {};
}

std::string_view response_in_words(ResponseKind kind, size_t who) {
  switch (kind) {
    case ResponseKind::denied:
      return "denied it";
    case ResponseKind::asked:
      return who > 1 ? "were asked" : "was asked";
    case ResponseKind::no_response:
      return "gave no answer";
    case ResponseKind::declined:
      return "declined to comment";
    case ResponseKind::could_not_verify:
      return "could not verify it";
    case ResponseKind::confirmed:
      return "confirmed it";
  }
  return {};
}

std::string_view policy_in_words(Policy policy) {
  switch (policy) {
    case Policy::airwars:
      return "Airwars";
    case Policy::ucdp:
      return "UCDP";
    case Policy::acled:
      return "ACLED";
  }
  return {};
}

std::vector<std::string> names_of(const StoryView& view, const std::vector<SourceIndex>& sources) {
  std::vector<std::string> names;
  for (const SourceIndex source : sources) add_once(names, name_of(view, source));
  return names;
}

std::vector<const Copy*> telling_copies(const StoryView& view) {
  constexpr double kShareTold = 0.5;
  std::vector<const Copy*> copies;
  // What an outlet takes from its own earlier reports says nothing of who knows it.
  for (const Copy& copy : view.story().copies) {
    if (copy.share >= kShareTold && outlet_of(view, copy.from) != outlet_of(view, copy.to)) copies.push_back(&copy);
  }
  std::ranges::stable_sort(copies, std::greater<>(), [](const Copy* copy) {
    return std::pair(copy->direction != Direction::unknown, copy->share);
  });
  std::set<ReportIndex> told;
  std::set<std::pair<ReportIndex, ReportIndex>> pairs;
  std::erase_if(copies, [&](const Copy* copy) {
    const bool known = told.contains(copy->to) || !pairs.insert(std::minmax(copy->from, copy->to)).second;
    if (!known) told.insert(copy->to);
    return known;
  });
  return copies;
}

std::vector<size_t> stories_by_weight(const Dossier& dossier) {
  std::vector<std::pair<size_t, std::optional<Day>>> weights;
  for (const Story& story : dossier.stories) {
    std::optional<Day> last;
    for (const ReportIndex report : story.reports) {
      const std::optional<Date>& published = dossier.readings[report.value].report.published;
      if (published && published->has_day()) last = last ? std::max(*last, published->day) : published->day;
    }
    weights.emplace_back(story.reports.size(), last);
  }
  std::vector<size_t> order(std::min(dossier.stories.size(), dossier.accounts.size()));
  std::iota(order.begin(), order.end(), size_t{0});
  std::ranges::stable_sort(order, std::greater<>(), [&](size_t story) { return weights[story]; });
  return order;
}

namespace {

// The agency that both reports credit: neither copied the other.
std::string agency_of_both(const StoryView& view, const Copy& copy) {
  for (const Credit& one : view.report(copy.from).credits) {
    const auto same = [&](const Credit& other) { return other.name == one.name; };
    if (std::ranges::any_of(view.report(copy.to).credits, same)) return one.name;
  }
  return {};
}

}  // namespace

std::string copy_in_words(const StoryView& view, const Copy& copy) {
  const std::string agency = agency_of_both(view, copy);
  const std::string direction = !agency.empty()                       ? "both credit " + agency
                                : copy.direction == Direction::known  ? "copied from there"
                                : copy.direction == Direction::likely ? "probably copied from there"
                                                                      : "which came first is not known";
  std::string to = outlet_of(view, copy.to), from = outlet_of(view, copy.from);
  for (const auto& [name, report] : {std::pair(&to, copy.to), std::pair(&from, copy.from)}) {
    const auto same = [&, outlet = *name](ReportIndex other) { return outlet_of(view, other) == outlet; };
    const bool titled = view.report(report).outlet.empty();  // it goes by its title already
    if (!titled && std::ranges::count_if(view.story().reports, same) > 1)
      *name += fmt::format(" (“{}”)", title_of(view.report(report)));
  }
  return fmt::format("{:.0f}% of the words of {} also stand in {}: {}", copy.share * 100, to, from, direction);
}

std::string title_of(const Report& report) {
  return report.title.empty() ? name_of_file(report) : report.title;
}

std::string name_of_file(const Report& report) {
  return report.file == "-" ? "standard input" : report.file.substr(report.file.find_last_of('/') + 1);
}

}  // namespace hearsay::present
