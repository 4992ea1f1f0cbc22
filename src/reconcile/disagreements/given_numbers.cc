// Two reports that give one thing two numbers disagree. No disagreement: what can hold at once ("about 40" and 38),
// what a birthday or a later day explains, what one outlet corrects, and a thing to which one report gives both,
// unless it sets two parties' counts beside each other. In 1,200 stories that were read for it 20 ages, 7 blocks and
// 3 hours differ so, of which a reader doubted one; of people aboard and bail there were none.
#include "reconcile/disagreements/given_numbers.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "base/resource.h"
#include "reconcile/disagreements/sides.h"
#include "reconcile/facts/story_days.h"
#include "reconcile/facts/updates.h"

namespace hearsay::reconciling {
namespace {

constexpr double kDaysOfYear = 365.25;
/// Further apart in age are a father and a son of one name.
constexpr double kGeneration = 15;
/// Hours that are rounded are less apart; of one event they are not further apart. What a report has so near to
/// another hour, it knows of.
constexpr double kHour = 60, kRounded = kHour / 2, kFarthest = 5 * kHour, kNear = kHour / 4,
                 kMinutesOfDay = 24 * kHour;
/// Reports of one round of news give what was known at one time.
constexpr std::chrono::days kRound{1};

/// A number with the report that gives it.
struct Given {
  GivenNumber number;
  uint32_t report = 0;
  SourceIndex outlet;
  std::optional<Day> day;
  std::optional<StatementIndex> statement;
  std::optional<SourceIndex> speaker;  ///< of counts, which parties claim
};

// The innermost statement that the words stand in.
std::optional<StatementIndex> statement_over(const Reading& reading, Span words) {
  std::optional<StatementIndex> innermost;
  uint32_t least = UINT32_MAX;
  for (uint32_t s = 0; s < reading.statements.size(); ++s) {
    for (const Span content : reading.statements[s].content) {
      if (!content.contains(words) || content.size() >= least || reading.statements[s].cue_class.empty()) continue;
      least = content.size();
      innermost = StatementIndex{s};
    }
  }
  return innermost;
}

std::optional<SourceIndex> speaker_of(const Ground& ground, uint32_t report, StatementIndex statement) {
  const auto ways = chains_of(ground.readings[report], report, statement, ground.unified);
  return ways.empty() || ways.front().empty() ? std::nullopt : std::optional(ways.front().back());
}

Given given_by(const Ground& ground, uint32_t report, GivenNumber number) {
  const Reading& reading = ground.readings[report];
  const auto statement = statement_over(reading, number.span);
  const bool counts = number.question == Question::how_many || number.question == Question::how_much_bail;
  const auto speaker = counts && statement ? speaker_of(ground, report, *statement) : std::nullopt;
  return {std::move(number), report, ground.unified.outlet(report), day_of(reading), statement, speaker};
}

class Comparer {
 public:
  explicit Comparer(const Ground& ground) {
    for (const ReportIndex report : ground.story.reports) {
      const auto day = day_of(ground.readings[report.value]);
      if (!day) continue;
      first_ = std::min(first_.value_or(*day), *day);
      last_ = std::max(last_.value_or(*day), *day);
    }
  }

  bool clash(const Given& a, const Given& b) const {
    const bool one_voice = a.outlet == b.outlet && (!a.speaker || !b.speaker || a.speaker == b.speaker);
    if (one_voice || compatible(a.number.value, b.number.value)) return false;
    switch (a.number.question) {
      case Question::how_old:
        return !may_have_grown(a, b);
      case Question::which_block:
        return !other_street(a.number, b.number);
      case Question::at_what_hour:
        return is_other_hour(a.number, b.number);
      default:
        return !a.day || !b.day || std::chrono::abs(*a.day - *b.day) <= kRound;
    }
  }

 private:
  // Somebody's age a day and more before; of an undated report any day of the story's.
  bool may_have_grown(const Given& a, const Given& b) const {
    const double grown = *b.number.value.low - *a.number.value.low;
    if (std::abs(grown) > kGeneration) return true;
    if (!a.number.value.unit.empty()) return !a.day || !b.day || std::chrono::abs(*a.day - *b.day) > kRound;
    if (!a.day || !b.day) {
      const std::chrono::days span = first_ ? *last_ - *first_ : std::chrono::days(0);
      return std::abs(grown) <= years(span) + 1;
    }
    const std::chrono::days later = *b.day - *a.day;
    if (std::chrono::abs(later) <= kRound) return false;
    return later.count() > 0 ? grown > 0 && grown <= years(later) + 1 : grown < 0 && -grown <= years(-later) + 1;
  }
  static double years(std::chrono::days days) { return std::floor(static_cast<double>(days.count()) / kDaysOfYear); }

  // "Alder Street", "Alder Court"; "Alder" may be either.
  static bool other_street(const GivenNumber& a, const GivenNumber& b) {
    const auto says = [](const std::string& one) { return one.substr(0, one.find('=')); };
    return std::ranges::any_of(a.others, [&](const std::string& one) {
      return std::ranges::find(b.others, one) == b.others.end() &&
             std::ranges::any_of(b.others, [&](const std::string& other) { return says(one) == says(other); });
    });
  }

  // 11 p.m. and 1 a.m. are two hours apart.
  static double apart(double a, double b) {
    const double within = std::abs(a - b);
    return std::min(within, kMinutesOfDay - within);
  }
  // Who hears of it hears of it later.
  static bool may_follow(const GivenNumber& event, const GivenNumber& heard) {
    return std::fmod(*heard.value.low - *event.value.low + kMinutesOfDay, kMinutesOfDay) < kMinutesOfDay / 2;
  }
  static bool is_other_hour(const GivenNumber& a, const GivenNumber& b) {
    const double difference = apart(*a.value.low, *b.value.low);
    const auto knows = [](const GivenNumber& one, const GivenNumber& other) {
      return std::ranges::any_of(one.beside, [&](double hour) { return apart(hour, *other.value.low) <= kNear; });
    };
    if (difference < kRounded || difference > kFarthest || knows(a, b) || knows(b, a)) return false;
    return a.afterwards == b.afterwards || !may_follow(a.afterwards ? b : a, a.afterwards ? a : b);
  }

  std::optional<Day> first_, last_;
};

using Group = std::vector<const Given*>;

// Of each outlet, and of each who claims a count there, what it says last; nothing where that are two numbers.
Group last_words(const std::vector<Given>& given) {
  std::map<std::pair<SourceIndex, std::optional<SourceIndex>>, Group> by_voice;
  for (const Given& one : given) {
    Group& own = by_voice[{one.outlet, one.speaker}];
    if (!own.empty() && own.front()->day < one.day) own.clear();
    if (own.empty() || own.front()->day == one.day) own.push_back(&one);
  }
  Group all;
  for (const auto& [voice, own] : by_voice) {
    const bool one = std::ranges::all_of(
        own, [&](const Given* other) { return compatible(own.front()->number.value, other->number.value); });
    if (one) all.insert(all.end(), own.begin(), own.end());
  }
  return all;
}

// Who gives one number is of one side, and so is who gives another that clashes with none of it.
std::vector<Group> sides_of(const Comparer& comparer, const Group& given) {
  std::map<std::pair<std::optional<double>, std::optional<double>>, Group> by_value;
  for (const Given* one : given) by_value[{one->number.value.low, one->number.value.high}].push_back(one);
  std::vector<Group> sides;
  for (const auto& [value, group] : by_value) {
    const auto clashes = [&](const Group& side) {
      return std::ranges::any_of(group, [&](const Given* one) {
        return std::ranges::any_of(side, [&](const Given* other) { return comparer.clash(*one, *other); });
      });
    };
    const auto side = std::ranges::find_if_not(sides, clashes);
    if (side != sides.end()) {
      side->insert(side->end(), group.begin(), group.end());
    } else {
      sides.push_back(group);
    }
  }
  return sides;
}

void add_evidence(Ground& ground, const Given& given, std::vector<EvidenceIndex>& evidence) {
  const Reading& reading = ground.readings[given.report];
  const Span words = given.number.span;
  std::vector<std::vector<SourceIndex>> ways = {{}};
  // "Police said that Lund, 34, was shot": who tells of the shots need not have told the age.
  if (given.statement && given.number.question != Question::how_old)
    ways = chains_of(reading, given.report, *given.statement, ground.unified);
  for (auto& way : ways) {
    Evidence piece;
    piece.report = ReportIndex{given.report};
    piece.span = words;
    for (const Sentence& sentence : reading.sentences) {
      if (sentence.span.contains(words)) piece.span = sentence.span;
    }
    piece.chain = std::move(way);
    piece.modality = given.statement ? Modality::reported : Modality::asserted;
    evidence.push_back(EvidenceIndex{static_cast<uint32_t>(ground.evidence.size())});
    ground.evidence.push_back(std::move(piece));
  }
}

Side told_by(Ground& ground, const Group& group) {
  const GivenNumber& first = group.front()->number;
  Side side{first.says.empty() ? Answer(first.value) : Answer(first.says), {}};
  std::set<uint32_t> told;
  for (const Given* one : group) {
    if (told.insert(one->report).second) add_evidence(ground, *one, side.evidence);
  }
  return side;
}

std::vector<GivenNumber> numbers_of(const Reading& reading, const language::Lexicon& lexicon) {
  std::vector<GivenNumber> given;
  add_ages(reading, lexicon, given);
  add_blocks(reading, given);
  add_hours(reading, given);
  add_aboard(reading, lexicon, given);
  add_bail(reading, given);
  return given;
}

}  // namespace

std::string FoldedWords::operator[](size_t i) const {
  return i < size() ? language::fold(written(i)) : std::string();
}

size_t FoldedWords::at(uint32_t place) const {
  const auto first =
      std::ranges::lower_bound(reading_.tokens, place, {}, [](const Token& token) { return token.span.begin; });
  return static_cast<size_t>(first - reading_.tokens.begin());
}

std::optional<double> whole_number(std::string_view word, const language::Lexicon& lexicon) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error == std::errc() && end == word.data() + word.size()) return value;
  const auto known = lexicon.numbers.find(word);
  const bool one = known != lexicon.numbers.end() && known->second.low == known->second.high;
  return one ? std::optional(known->second.low) : std::nullopt;
}

BesideNumber beside_number(std::string_view words) {
  static const auto known = [] {
    std::unordered_map<std::string_view, BesideNumber> table;
    base::for_each_row("data/reconcile/given_numbers.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() > 1) table[cells[0]] = {cells[1], cells.size() > 2 ? cells[2] : std::string_view()};
    });
    return table;
  }();
  const auto found = known.find(words);
  return found == known.end() ? BesideNumber{} : found->second;
}

void find_given_numbers(Ground& ground, std::vector<Disagreement>& found) {
  std::map<std::pair<Question, std::string>, std::vector<Given>> things;
  std::set<std::string_view> seen;
  for (const ReportIndex report : ground.story.reports) {
    const Reading& reading = ground.readings[report.value];
    if (!seen.insert(exact_copy_of(reading.report.id)).second) continue;
    for (GivenNumber& number : numbers_of(reading, ground.lexicon)) {
      const std::pair thing(number.question, number.thing);
      things[thing].push_back(given_by(ground, report.value, std::move(number)));
    }
  }
  const Comparer comparer(ground);
  for (const auto& [thing, given] : things) {
    const std::vector<Group> sides = sides_of(comparer, last_words(given));
    if (sides.size() < 2) continue;
    Disagreement disagreement;
    const GivenNumber& first = given.front().number;
    disagreement.question = first.question;
    disagreement.event = first.event;
    disagreement.about = first.about;
    for (const Group& side : sides) disagreement.sides.push_back(told_by(ground, side));
    found.push_back(std::move(disagreement));
  }
}

}  // namespace hearsay::reconciling
