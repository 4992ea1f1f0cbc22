// A line is earned or it is not shown. Of 599 numbers and 53 disagreements that readers judged, one of six numbers
// was right and one disagreement; what tells them apart is learned (figure_merits.h) or stands below.
#include "reconcile/shown.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "reconcile/facts/agreed_tolls.h"
#include "reconcile/facts/figure_merits.h"
#include "reconcile/facts/keys.h"
#include "reconcile/facts/origins.h"
#include "reconcile/facts/story_days.h"
#include "reconcile/facts/updates.h"

namespace hearsay::reconciling {
namespace {

constexpr std::string_view kKilled = "killed", kInjured = "injured";
/// A number is shown when a desk is so likely content with it; a whole toll that two of three reports give and none
/// gives otherwise even where that is less sure: of such, readers were content with three of four.
constexpr float kShown = 0.55F, kMainToll = 0.2F;
/// Reports that give a number of dead which is the story's, whoever gives another.
constexpr size_t kMany = 5;
/// So many times as many are no other count of the same dead.
constexpr double kNearTolls = 1.5;
/// Of a story of so many reports, what one of them says in passing is not the story's.
constexpr size_t kManyReports = 3;
/// A vague number below it ("several", "a few") is no figure.
constexpr double kFewVague = 10;

// Its values can all hold, or the reports dispute them: else they are of several things.
bool holds_together(const Fact& fact) {
  if (fact.state == FactState::disputed || fact.state == FactState::denied) return true;
  for (const Value& a : fact.values) {
    const auto clashes = [&](const Value& b) { return !a.earlier && !b.earlier && !compatible(a, b); };
    if (std::ranges::any_of(fact.values, clashes)) return false;
  }
  return true;
}

size_t reports_in(const Ground& ground, const std::vector<EvidenceIndex>& evidence) {
  std::set<ReportIndex> reports;
  for (const EvidenceIndex e : evidence) reports.insert(ground.at(e).report);
  return reports.size();
}

// "Several", and nobody says how many.
bool is_only_several(const Fact& fact) {
  return std::ranges::all_of(fact.values, [](const Value& value) {
    return value.earlier || (!value.vague.empty() && value.low.value_or(0) < kFewVague);
  });
}

// One who is hurt is no figure, and of two told of apart one is often read as all. One dead of few reports is told of
// in their words; the age that goes with the one may be another's: of seven such readers were content with two.
bool is_of_one(const Ground& ground, const Fact& fact) {
  const auto current = std::ranges::find(fact.values, false, &Value::earlier);
  const bool one = current != fact.values.end() && current->low == 1.0 && current->high == 1.0;
  // "A friend", "his brother": who is told of by whose he was is counted by nobody.
  if (one && ground.lexicon.is(language::fold(fact.who.substr(fact.who.rfind(' ') + 1)), language::WordClass::kin))
    return true;
  return one && (fact.kind == kInjured || (fact.kind == kKilled && reports_of(ground, fact) < kMany));
}

// "Nobody was hurt" by the last shots, where others are dead or hurt.
bool is_of_none(const Ground& ground, const Fact& fact) {
  const auto current = std::ranges::find(fact.values, false, &Value::earlier);
  if (current == fact.values.end() || current->low != 0.0 || current->high != 0.0) return false;
  return std::ranges::any_of(ground.story.reports, [&](ReportIndex report) {
    const Reading& reading = ground.readings[report.value];
    return toll_in(reading, kKilled) != nullptr || toll_in(reading, kInjured) != nullptr;
  });
}

// A small number that one report of several gives, where the others gave another before: as likely another way of
// counting as news.
bool is_said_once(const Ground& ground, const Fact& fact) {
  const auto current = std::ranges::find(fact.values, false, &Value::earlier);
  return ground.story.reports.size() >= kManyReports && current != fact.values.end() && fact.values.size() > 1 &&
         current->low.value_or(0) < kFewVague && reports_in(ground, current->evidence) < 2 &&
         std::ranges::any_of(fact.values, &Value::earlier);
}

// What nearly all say alike; "several" says no other number.
bool is_main_toll(const Ground& ground, const Fact& fact) {
  const size_t reports = reports_of(ground, fact);
  const auto current = std::ranges::find(fact.values, false, &Value::earlier);
  const bool one = std::ranges::all_of(fact.values, [&](const Value& value) {
    return value.earlier || value.low == current->low || !value.vague.empty();
  });
  // "One killed" behind two is the other way of counting the one who shot, unless another report has it too.
  const bool fell = std::ranges::any_of(fact.values, [&](const Value& value) {
    return value.earlier && current != fact.values.end() && value.low > current->low;
  });
  if (fell && reports_in(ground, current->evidence) < 2) return false;
  // One of several dead is one too: then all must say so.
  const size_t enough = current != fact.values.end() && current->low == 1.0 ? 3 * ground.story.reports.size()
                                                                            : 2 * ground.story.reports.size();
  return ground.lexicon.event_class(fact.kind).toll && !fact.subset && one && reports > 1 && 3 * reports >= enough;
}

// What most reports mainly count; one hurt is no figure.
bool is_agreed_toll(const Ground& ground, const Fact& fact) {
  const language::EventClass& kind = ground.lexicon.event_class(fact.kind);
  if (!kind.toll || fact.subset || fact.background || reports_of(ground, fact) < 2) return false;
  const auto current = std::ranges::find(fact.values, false, &Value::earlier);
  const std::optional<double> toll = agreed_toll(ground, fact.kind);
  return toll && current != fact.values.end() && current->low == *toll && current->high == *toll &&
         (*toll > 1 || fact.kind == kKilled);
}

// "One killed", and a later report tells of a second who died: what nobody counts is not shown, and no more what he
// has made old.
bool is_outgrown(const Ground& ground, const Fact& fact) {
  const auto current = std::ranges::find(fact.values, false, &Value::earlier);
  if (fact.subset || fact.background || current == fact.values.end() || !current->high) return false;
  const auto counts_more = [&](const Reading& reading) {
    const Toll* toll = toll_in(reading, fact.kind);
    return toll != nullptr && toll->count > *current->high;
  };
  std::optional<Day> last;
  for (const EvidenceIndex e : current->evidence) {
    const Reading& reading = ground.readings[ground.at(e).report.value];
    const auto day = day_of(reading);
    if (counts_more(reading)) continue;  // the one it tells of is one more
    if (!day) return false;
    last = std::max(last.value_or(*day), *day);
  }
  return std::ranges::any_of(ground.story.reports, [&](ReportIndex report) {
    const Reading& reading = ground.readings[report.value];
    const auto day = day_of(reading);
    return day && last && *day > *last && counts_more(reading);
  });
}

// "Four were injured, one critically": a report that counts as many as the other side says, too, disputes nothing.
bool count_otherwise(const Ground& ground, const Fact& fact) {
  const auto gives = [&](const Reading& reading, const Value& value) {
    return std::ranges::any_of(reading.claims, [&](const Claim& claim) {
      if (claim.event_class != fact.kind || !claim.figure) return false;
      const Figure& figure = reading.figures[claim.figure->value];
      return figure.low == value.low && figure.high == value.high;
    });
  };
  const auto said_alone = [&](const Value& value, const Value& other) {
    return std::ranges::any_of(
        value.evidence, [&](EvidenceIndex e) { return !gives(ground.readings[ground.at(e).report.value], other); });
  };
  for (const Value& one : fact.values) {
    for (const Value& other : fact.values) {
      if (one.earlier || other.earlier || compatible(one, other)) continue;
      if (said_alone(one, other) && said_alone(other, one)) return true;
    }
  }
  return false;
}

// "16", "2": of two deeds, as likely as of one.
bool are_near(const Fact& fact) {
  std::optional<double> least, most;
  for (const Value& value : fact.values) {
    if (value.earlier || !value.low) continue;
    least = std::min(least.value_or(*value.low), *value.low);
    most = std::max(most.value_or(*value.low), *value.low);
  }
  return least && *most <= kNearTolls * *least;
}

// The dead of the event in half of the reports, and many: what a desk asks for first, though some have one more.
bool is_told_by_many(const Ground& ground, const Fact& fact) {
  const size_t reports = reports_of(ground, fact);
  return fact.kind == kKilled && fact.state != FactState::denied && !fact.subset && !fact.background &&
         reports >= kMany && 2 * reports >= ground.story.reports.size() && are_near(fact);
}

// "Four killed" of another time behind the four of the event: nearly always the event with another day read to it.
bool is_told_as_main(const std::vector<Fact>& facts, const Fact& fact) {
  const auto same = [](const Value& a, const Value& b) {
    return a.low && a.low == b.low && !a.earlier && !b.earlier;
  };
  return fact.background && std::ranges::any_of(facts, [&](const Fact& main) {
           return !main.background && !main.subset && main.kind == fact.kind && has_number(main) &&
                  std::ranges::any_of(main.values, [&](const Value& a) {
                    return std::ranges::any_of(fact.values, [&](const Value& b) { return same(a, b); });
                  });
         });
}

}  // namespace

size_t reports_of(const Ground& ground, const Fact& fact) {
  std::set<ReportIndex> reports;
  for (const Value& value : fact.values) {
    for (const EvidenceIndex e : value.evidence) reports.insert(ground.at(e).report);
  }
  return reports.size();
}

bool has_number(const Fact& fact) {
  return !fact.told && std::ranges::any_of(fact.values, [](const Value& value) { return value.low || value.high; });
}

// Several reports give it, or the reports are few, or it is a whole toll that somebody is named for. A number beside
// a word that is no class of events may count anything ("11 points scored"); a sum of money that several give is one.
bool is_earned(const Ground& ground, const Fact& fact) {
  const auto vague = [](const Value& value) { return !value.vague.empty(); };
  const size_t reports = reports_of(ground, fact);
  const bool money = !fact.values.empty() && is_money(fact.values.front().unit);
  if (fact.open && has_number(fact) && !(money && reports > 1)) return false;
  const bool named = static_cast<size_t>(std::max(fact.origins.unstated, 0)) < reports;
  // What is only expected or planned is no figure yet.
  const auto happened = [&](EvidenceIndex e) {
    const Modality modality = ground.at(e).modality;
    return modality == Modality::asserted || modality == Modality::reported;
  };
  const auto told = [&](const Value& value) { return std::ranges::any_of(value.evidence, happened); };
  if (std::ranges::none_of(fact.values, told)) return false;
  const language::EventClass& kind = ground.lexicon.event_class(fact.kind);
  const bool counts = kind.people || kind.casualty || kind.rank > 0 || !kind.kind.empty() || money;
  // Of a part only the dead, hurt and missing are counted surely enough.
  if (has_number(fact) && fact.subset && !kind.toll) return false;
  if (has_number(fact) && (!counts || !holds_together(fact))) return false;
  const bool toll = kind.toll && !fact.subset && !fact.background;
  if (has_number(fact) && reports == 1 && std::ranges::all_of(fact.values, vague)) return false;
  return reports > 1 || (named && (toll || !has_number(fact))) || ground.story.reports.size() < kManyReports;
}

void pass_over_former(const Ground& ground, const std::vector<Fact>& facts, std::vector<Unit>& units) {
  std::set<std::pair<uint32_t, uint32_t>> former, current;  // reading, sentence
  for (const Fact& fact : facts) {
    if (!has_number(fact) || fact.subset || fact.state != FactState::updated || reports_of(ground, fact) < 2)
      continue;
    for (const Value& value : fact.values) {
      for (const EvidenceIndex e : value.evidence) {
        const Witness& witness = ground.witness_of(e);
        (value.earlier ? former : current).emplace(witness.reading, ground.claim(witness).sentence);
      }
    }
  }
  for (Unit& unit : units) {
    const std::pair at(unit.told.reading, unit.told.sentence);
    if (former.contains(at) && !current.contains(at)) unit.worth = 0;
  }
}

// Of what may be shown as a key figure, what a desk is likely content with.
void set_shown(const Ground& ground, const std::vector<Unit>& units, std::vector<Fact>& facts) {
  SentenceWorth sentences;
  for (const Unit& unit : units) sentences[{unit.told.reading, unit.told.sentence}] = unit.worth;
  std::vector<bool> shown;
  for (const Fact& fact : facts) {
    if (!fact.earned || !has_number(fact)) {
      shown.push_back(fact.earned);
      continue;
    }
    const bool disputed = fact.state == FactState::disputed;
    if (is_only_several(fact) || is_of_one(ground, fact) || is_of_none(ground, fact) || is_said_once(ground, fact) ||
        is_outgrown(ground, fact) || (disputed && !count_otherwise(ground, fact))) {
      shown.push_back(false);
      continue;
    }
    if (is_agreed_toll(ground, fact) || is_told_by_many(ground, fact)) {
      shown.push_back(true);
      continue;
    }
    const float least = is_main_toll(ground, fact) ? kMainToll : kShown;
    shown.push_back(worth(figure_merits(ground, facts, fact, sentences)) >= least);
  }
  for (size_t i = 0; i < facts.size(); ++i) facts[i].earned = shown[i] && !is_told_as_main(facts, facts[i]);
  // A part says little without its whole, and one of them is no figure.
  for (Fact& fact : facts) {
    if (!fact.subset || !has_number(fact)) continue;
    fact.earned = fact.earned && fact.values.front().low != 1;
    fact.earned = fact.earned && std::ranges::any_of(facts, [&](const Fact& whole) {
                    return whole.earned && !whole.subset && has_number(whole) && whole.kind == fact.kind;
                  });
  }
}

}  // namespace hearsay::reconciling
