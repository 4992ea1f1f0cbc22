// "Police are searching for the gunman" on Monday, "Jo Lind was charged" on Wednesday, "Lind was sentenced" in May:
// the search is over, and so is the wait for the trial. Steps follow one another on a ladder; a sentence tells that a
// step was reached, or that things still stand on one. Of one day nobody knows which came first.
#include "reconcile/facts/stages.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/resource.h"
#include "language/phrases.h"
#include "reconcile/facts/agreed_tolls.h"

namespace hearsay::reconciling {
namespace {

constexpr std::string_view kDetained = "detained";
/// Reports of one day whose larger toll makes a smaller one old.
constexpr size_t kAgreeOnToll = 2;

enum class Ladder : uint8_t { justice, health, naming };
constexpr size_t kLadders = 3;
constexpr int kHeld = 1, kSettled = 3;  // of justice

struct Words {
  Ladder ladder;
  bool reached;  // or things stand there
  int step;
  std::string_view words;
};

const std::vector<Words>& all_words() {
  static const std::vector<Words> all = [] {
    std::vector<Words> words;
    base::for_each_row("data/reconcile/stages.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() < 4) return;
      const Ladder ladder = cells[0] == "justice"  ? Ladder::justice
                            : cells[0] == "health" ? Ladder::health
                                                   : Ladder::naming;
      int step = 0;
      std::from_chars(cells[2].data(), cells[2].data() + cells[2].size(), step);
      words.push_back({ladder, cells[1] == "reached", step, cells[3]});
    });
    return words;
  }();
  return all;
}

const std::vector<std::string_view>& all_offences() {
  static const std::vector<std::string_view> all = [] {
    std::vector<std::string_view> offences;
    base::for_each_row("data/reconcile/offences.tsv",
                       [&](const std::vector<std::string_view>& cells) { offences.push_back(cells[0]); });
    return offences;
  }();
  return all;
}

// Those named in a sentence; "attempted murder" is no murder.
std::set<std::string_view> offences_in(std::string text) {
  std::set<std::string_view> offences;
  for (const std::string_view offence : all_offences()) {
    const size_t at = text.find(offence);
    if (at == std::string::npos) continue;
    offences.insert(offence);
    text.erase(at, offence.size());
  }
  return offences;
}

// What one sentence says of each ladder.
struct Said {
  std::array<std::optional<int>, kLadders> reached;  // the furthest
  std::array<std::optional<int>, kLadders> stands;   // the least far
  std::set<std::string_view> offences;               // of whoever is held, charged or convicted
  bool held = false;                                 // and not charged yet
};

Said said_in(const Reading& reading, uint32_t sentence) {
  Said said;
  const std::string text = ' ' + language::fold(reading.report.text.slice(reading.sentences[sentence].span));
  for (const Words& words : all_words()) {
    if (text.find(words.words) == std::string::npos) continue;
    const auto ladder = static_cast<size_t>(words.ladder);
    if (words.reached) {
      said.reached[ladder] = std::max(said.reached[ladder].value_or(words.step), words.step);
    } else {
      said.stands[ladder] = std::min(said.stands[ladder].value_or(words.step), words.step);
    }
  }
  constexpr auto kJustice = static_cast<size_t>(Ladder::justice);
  if (said.reached[kJustice] || said.stands[kJustice]) said.offences = offences_in(text);
  said.held = said.reached[kJustice] == kHeld;
  return said;
}

// The last names of the people a sentence names, and of who may be one.
std::set<std::string> people_in(const Reading& reading, uint32_t sentence) {
  std::set<std::string> people;
  const Span span = reading.sentences[sentence].span;
  for (const Name& name : reading.names) {
    const NameKind kind = reading.entities[name.entity.value].kind;
    if (!span.contains(name.span) || (kind != NameKind::person && kind != NameKind::other)) continue;
    const std::string folded = language::fold(reading.report.text.slice(name.span));
    people.insert(folded.substr(folded.rfind(' ') + 1));
  }
  return people;
}

double toll_of(const Reading& reading, std::string_view event_class) {
  const Toll* toll = toll_in(reading, event_class);
  return toll == nullptr ? 0 : toll->count;
}

// That a step was reached, by a report of a day.
struct Step {
  const Reading* reading;
  uint32_t sentence;
  Day day;
  Ladder ladder;
  int step;
  std::set<std::string> people;
};

class Stages {
 public:
  Stages(std::span<const Reading> readings, const std::vector<uint32_t>& reports, const StoryDays& days)
      : readings_(readings), reports_(reports) {
    for (const uint32_t r : reports) {
      const auto day = day_of(readings[r]);
      for (uint32_t s = 0; day && s < readings[r].sentences.size(); ++s) {
        if (days.is_fresh(readings[r], s)) add(r, s, *day);
      }
    }
  }

  Stage of(const Unit& unit) const {
    const Reading& reading = readings_[unit.told.reading];
    const Said said = said_in(reading, unit.told.sentence);
    const auto day = day_of(reading);
    Stage stage;
    stage.overtaken = day && (is_overtaken(reading, unit.told.sentence, said, *day) ||
                              is_toll_overtaken(reading, unit.told.sentence, *day) ||
                              is_count_overtaken(reading, unit.told.sentence, *day));
    const auto reached = said.reached[static_cast<size_t>(Ladder::justice)];
    stage.newest = reached && *reached >= furthest_;
    stage.passed = reached && *reached < furthest_;
    return stage;
  }

 private:
  void add(uint32_t report, uint32_t sentence, Day day) {
    const Reading& reading = readings_[report];
    const Said said = said_in(reading, sentence);
    offences_[report].insert(said.offences.begin(), said.offences.end());
    for (size_t ladder = 0; ladder < kLadders; ++ladder) {
      if (!said.reached[ladder]) continue;
      steps_.push_back({&reading, sentence, day, Ladder{static_cast<uint8_t>(ladder)}, *said.reached[ladder],
                        people_in(reading, sentence)});
      if (Ladder{static_cast<uint8_t>(ladder)} == Ladder::justice)
        furthest_ = std::max(furthest_, *said.reached[ladder]);
    }
  }

  bool is_overtaken(const Reading& reading, uint32_t sentence, const Said& said, Day day) const {
    const std::set<std::string> people = people_in(reading, sentence);
    const auto shares = [&](const Step& step) {
      return people.empty() || step.people.empty() ||
             std::ranges::any_of(people, [&](const std::string& name) { return step.people.contains(name); });
    };
    if (std::ranges::any_of(steps_, [&](const Step& step) {
          const auto& stands = said.stands[static_cast<size_t>(step.ladder)];
          // Of the hurt of one report one may be home and another not.
          const bool here = step.reading == &reading && step.sentence != sentence && step.ladder != Ladder::health;
          return stands && (step.day > day || here) && step.step > *stands && shares(step);
        }))
      return true;
    if (is_of_another_charge(said, day) || is_settled(said, people, day)) return true;
    // The wounded may have died; of several others did.
    if (!said.stands[static_cast<size_t>(Ladder::health)]) return false;
    return std::ranges::any_of(reports_, [&](uint32_t other) {
      const auto its_day = day_of(readings_[other]);
      return its_day && *its_day > day && toll_of(readings_[other], "killed") > toll_of(reading, "killed");
    });
  }

  // "Charged with murder", and later the same one is convicted, or pleads to less.
  bool is_settled(const Said& said, const std::set<std::string>& people, Day day) const {
    const auto reached = said.reached[static_cast<size_t>(Ladder::justice)];
    return reached && *reached < kSettled && std::ranges::any_of(steps_, [&](const Step& step) {
             return step.ladder == Ladder::justice && step.day > day && step.step >= kSettled &&
                    std::ranges::any_of(people, [&](const std::string& name) { return step.people.contains(name); });
           });
  }

  // "Held on suspicion of assault", and a later report knows of manslaughter alone.
  bool is_of_another_charge(const Said& said, Day day) const {
    return said.held && !said.offences.empty() && std::ranges::any_of(reports_, [&](uint32_t other) {
             const auto its_day = day_of(readings_[other]);
             const auto its = offences_.find(other);
             return its_day && *its_day > day && its != offences_.end() && !its->second.empty() &&
                    std::ranges::none_of(said.offences,
                                         [&](std::string_view offence) { return its->second.contains(offence); });
           });
  }

  // "Two have been arrested", where a later report has five.
  bool is_count_overtaken(const Reading& reading, uint32_t sentence, Day day) const {
    const auto count_in = [](const Reading& of, const auto& is_there) {
      double most = 0;
      for (const Claim& claim : of.claims) {
        if (claim.event_class != kDetained || !claim.figure || !is_there(claim)) continue;
        const Figure& figure = of.figures[claim.figure->value];
        if (figure.change == Change::level && figure.part != Part::subset)
          most = std::max(most, figure.low.value_or(0));
      }
      return most;
    };
    const double here = count_in(reading, [&](const Claim& claim) { return claim.sentence == sentence; });
    return here > 0 && std::ranges::any_of(reports_, [&](uint32_t other) {
             const Reading& later = readings_[other];
             const auto its_day = day_of(later);
             return its_day && *its_day > day &&
                    count_in(later, [&](const Claim& claim) { return later.sentences[claim.sentence].fresh; }) > here;
           });
  }

  // "Two dead", where later reports, or two of the same day, have four.
  bool is_toll_overtaken(const Reading& reading, uint32_t sentence, Day day) const {
    return std::ranges::any_of(reading.claims, [&](const Claim& claim) {
      if (claim.sentence != sentence || !is_whole_toll(reading, claim)) return false;
      size_t later = 0, same_day = 0;
      for (const uint32_t other : reports_) {
        const auto its_day = day_of(readings_[other]);
        if (!its_day || toll_of(readings_[other], claim.event_class) <= reading.figures[claim.figure->value].low)
          continue;
        later += *its_day > day ? 1 : 0;
        same_day += *its_day == day ? 1 : 0;
      }
      return later > 0 || same_day >= kAgreeOnToll;
    });
  }

  // Its report's toll, or people and no part of them.
  static bool is_whole_toll(const Reading& reading, const Claim& claim) {
    if (!claim.figure || (claim.event_class != "killed" && claim.event_class != "injured")) return false;
    const Figure& figure = reading.figures[claim.figure->value];
    const bool people = figure.head.empty() || figure.head == "person";
    if (figure.low && people && figure.part != Part::subset && figure.change == Change::level) return true;
    return figure.low && figure.low == toll_of(reading, claim.event_class);
  }

  std::span<const Reading> readings_;
  const std::vector<uint32_t>& reports_;
  std::vector<Step> steps_;
  std::map<uint32_t, std::set<std::string_view>> offences_;  // of each report
  int furthest_ = 0;
};

}  // namespace

std::vector<Stage> stages_of(std::span<const Reading> readings, const std::vector<uint32_t>& reports,
                             const StoryDays& days, const std::vector<Unit>& units) {
  const Stages stages(readings, reports, days);
  std::vector<Stage> all;
  for (const Unit& unit : units) all.push_back(stages.of(unit));
  return all;
}

}  // namespace hearsay::reconciling
