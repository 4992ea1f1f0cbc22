// Account: what the reports of one story come to. It stands alone: every index in it is into its own lists, and
// reports of other stories change nothing in it. Values and kinds only: the words for them are made in `present`.
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "hearsay/source.h"
#include "hearsay/story.h"

namespace hearsay {

using EvidenceIndex = Index<struct EvidenceTag>;
using FactIndex = Index<struct FactTag>;

/// The words a finding rests on. `chain` is nearest source first, origin last, without the report's own outlet.
struct Evidence {
  std::string
      id;  ///< "e" and 12 hex digits, from its report and words; "-2" and so on for their next chain or finding
  ReportIndex report;
  Span span;
  std::vector<SourceIndex> chain;
  Modality modality = Modality::asserted;
  bool negated = false;
  bool background = false;
};

/// How many parties are named or described as knowing. low: everything that could be one counted as one; high:
/// everything that could be apart kept apart. Who states a thing and names nobody for it is none of them, and counted
/// in `unstated`; where nobody is named at all, low is 1 and high the reports that do not copy each other.
struct Independence {
  int low = 0;
  int high = 0;
  int unstated = 0;  ///< reports
};

/// A number as reports give it. `high` absent = open ("at least"); `low` absent = "up to"; both = no number.
struct Quantity {
  std::optional<double> low;
  std::optional<double> high;
  bool approximate = false;
  std::string unit;
  std::string vague;  ///< "dozens", "several", …; codebooks turn the word into a range
  bool over = false;  ///< `low` is one past the number that a report says: "more than 20"
};

struct Value : Quantity {
  bool earlier = false;                 ///< superseded: by a later figure, or called so by the report
  std::vector<SourceIndex> origins;     ///< whose account it is; outlets too
  std::vector<SourceIndex> named;       ///< of these, who is named for it or described as knowing
  std::vector<EvidenceIndex> unstated;  ///< a piece from each report that names nobody for it
  std::vector<EvidenceIndex> evidence;  ///< never empty
};

enum class FactState { agreed, disputed, updated, single_source, denied };

/// A rule that gave a fact its state, or the range of its origins.
enum class StateRule {
  rejected,          ///< a party rejects it
  values_exclude,    ///< values exclude each other after updates and parts are taken out
  doers_differ,      ///< speakers name different doers of the deed
  replaced,          ///< a later figure replaces an earlier one
  called_former,     ///< a report calls a value former
  one_origin,        ///< all of it may trace to one origin
  apart,             ///< origins that cannot be one say compatible things
  counted_together,  ///< the low count takes as one what may be one
};

enum class Policy { airwars, ucdp, acled };

/// The rule of a policy that fired.
enum class RangeRule { one_person, several_figures, by_word, at_least, low_best_high, one_figure };

/// One number range a codebook would write down.
struct CodedRange {
  std::optional<double> low;
  std::optional<double> best;
  std::optional<double> high;
  Policy policy = Policy::airwars;
  RangeRule rule = RangeRule::one_figure;
  std::string word;  ///< of `by_word`: "dozens"
};

struct Fact {
  std::string id;                 ///< "f" and 12 hex digits, from the story and what it is about
  std::vector<std::string> keys;  ///< what the id is the hash of, and what it was with fewer reports (former.h)
  std::string kind;               ///< plain past participle: "killed"
  std::string who;                ///< whom it befell or who did it, "Sorland officers"; empty = the event's people
  std::optional<Day> earliest;
  std::optional<Day> latest;
  size_t dated_by = 0;  ///< reports that say the day themselves
  std::string where;    ///< empty = not stated
  bool background = false;
  bool subset = false;      ///< a part of another fact's total
  bool one_person = false;  ///< no number is said, and whom it befell is one person
  bool named = false;       ///< no number is said, and whom it befell has a name
  bool open = false;  ///< no class of events has a name for it: counted, or told by several reports, all the same
  bool told = false;  ///< a sentence that reports have alike, as it stands in one of them
  bool earned =
      true;  ///< the story's own: several reports give it, or somebody is named for it; else it is listed last
  std::string says;                     ///< of a told fact: that sentence
  std::vector<std::string> full_names;  ///< of whom it calls by the surname alone
  FactState state = FactState::single_source;
  Independence origins;   ///< of all its values
  Independence standing;  ///< of those that nothing supersedes: what stands beside the figure
  std::optional<CodedRange> range;
  std::vector<Value> values;
  std::vector<StateRule> why;
};

enum class DisagreementKind { figure, role, time, place, agent, cause, source, denial };

/// What a disagreement is about. `event` and `about` of the disagreement fill it in.
enum class Question {
  how_many,      ///< were `event` (of `about`)
  on_which_day,  ///< it happened
  where,         ///< `about` was `event`
  who_did_it,    ///< `event` to `about`
  who_is_blamed,
  what_caused_it,  ///< `about`
  who_to_whom,     ///< did `event`
  who_they_were,   ///< whom `event` befell: fighters or civilians
  who_told,        ///< the relay `about`
  who_said,        ///< the words `about`
  whether,         ///< `about` was `event`
  how_old,         ///< `about` is
  which_block,     ///< of the street `about`
  how_much_bail,   ///< is set for `about`
  at_what_hour,    ///< it happened
};

/// A day as precise as a report names it: of a year, of any year, of any week.
using NamedDay = std::variant<Day, std::chrono::month_day, std::chrono::weekday>;
/// Who does it, and to whom.
struct Roles {
  std::string doer;
  std::string object;
};
enum class Stance { reported, rejected };
/// What a side says, by the question: how many; on which day; who to whom; whether; else a name or words of a report.
using Answer = std::variant<std::string, Quantity, NamedDay, Roles, Stance>;

struct Side {
  Answer says;
  std::vector<EvidenceIndex> evidence;
};

struct Disagreement {
  std::string id;  ///< "d" and 12 hex digits, from what it is about
  Question question = Question::how_many;
  std::string event;        ///< class of the event; empty where the question has none
  std::string about;        ///< see Question; may be empty
  std::vector<Side> sides;  ///< at least two
  std::optional<FactIndex> fact;
  bool earned = true;  ///< of a figure that is, or with several reports on each side; else it is shown on demand
};
DisagreementKind kind_of(Question question);

struct AccountResponse {
  std::vector<SourceIndex> who;
  ResponseKind kind = ResponseKind::denied;
  std::optional<FactIndex> about;
  std::vector<EvidenceIndex> evidence;
};

struct TimelineEntry {
  std::optional<Day> earliest;
  std::optional<Day> latest;
  FactIndex fact;
};

/// What the reports of one story come to.
struct Account {
  std::vector<UnifiedSource> sources;  ///< whoever speaks in the story's reports
  std::vector<UnifiedEntity> entities;
  std::vector<SourceIndex> outlets;  ///< beside the story's reports
  std::vector<Evidence> evidence;
  std::vector<Fact> facts;  ///< the most telling first
  std::vector<Disagreement> disagreements;
  std::vector<AccountResponse> responses;
  std::vector<TimelineEntry> timeline;
  std::vector<EvidenceIndex> statements;  ///< attributed words that no fact took up
};

/// What a person decided, so that nobody ever edits an account: these names are one source.
struct Decision {
  std::vector<std::string> one_source;
};

/// Steps 1 to 7 of ARCHITECTURE.md's "reconcile" for one story. `story.reports` and `Evidence::report` index into
/// `readings`, of which the story's own are read. Pure; any thread; deterministic.
Account account_of(const Story& story, std::span<const Reading> readings, Policy policy,
                   std::span<const Decision> decisions = {});

}  // namespace hearsay
