// Dossier: the accounts of all stories, with the sources, entities and evidence they share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearsay/reading.h"
#include "hearsay/story.h"

namespace hearsay {

using SourceIndex = Index<struct SourceTag>;
using EvidenceIndex = Index<struct EvidenceTag>;
using FactIndex = Index<struct FactTag>;
using DossierEntityIndex = Index<struct DossierEntityTag>;

struct Alias {
  std::string name;
  std::string why;
};

/// A source after unification: one per real-world speaker, as far as the reports let us tell.
struct UnifiedSource {
  std::string name;
  SourceKind kind = SourceKind::unknown;
  bool anonymous = false;
  bool named = true;              ///< false: known by description only ("the coast guard", "two officials")
  std::optional<SourceIndex> of;  ///< whose official, channel or employee it is
  std::vector<Alias> aliases;
};

struct UnifiedEntity {
  std::string name;
  NameKind kind = NameKind::other;
  std::vector<Alias> aliases;
};

/// The words a finding rests on. `chain` is nearest source first, origin last, without the report's own outlet.
struct Evidence {
  ReportIndex report;
  Span span;
  std::vector<SourceIndex> chain;
  Modality modality = Modality::asserted;
  bool negated = false;
  bool background = false;
};

/// low: everything that could be one counted as one; high: everything that could be apart kept apart.
struct Independence {
  int low = 0;
  int high = 0;
};

struct Value {
  std::optional<double> low;
  std::optional<double> high;
  bool approximate = false;
  bool earlier = false;  ///< superseded: by a later figure of the same origin, or called so by the report
  std::string unit;
  std::string vague;  ///< "dozens", "several", …; codebooks turn the word into a range
  std::vector<SourceIndex> origins;
  std::vector<EvidenceIndex> evidence;  ///< never empty
};

enum class FactState { agreed, disputed, updated, single_source, denied };
enum class Policy { airwars, ucdp, acled };

/// One number range a codebook would write down, and the rule that fired.
struct CodedRange {
  std::optional<double> low;
  std::optional<double> best;
  std::optional<double> high;
  Policy policy = Policy::airwars;
  std::string why;
};

struct Fact {
  std::string kind;     ///< plain past participle: "killed"
  std::string who;      ///< whom it befell or who did it, "Sorland officers"; empty = the event's people
  std::string summary;  ///< one line a person can read
  std::optional<Day> earliest;
  std::optional<Day> latest;
  std::string where;  ///< empty = not stated
  bool background = false;
  bool subset = false;      ///< a part of another fact's total
  bool one_person = false;  ///< no number is said, and whom it befell is one person
  FactState state = FactState::single_source;
  Independence origins;
  std::optional<CodedRange> range;
  std::vector<Value> values;
  std::vector<std::string> why;  ///< the rules that gave state and origins, in words
};

enum class DisagreementKind { figure, role, time, place, agent, cause, source, denial };

struct Side {
  std::string label;  ///< what this side says, in a few words
  std::vector<EvidenceIndex> evidence;
};

struct Disagreement {
  DisagreementKind kind = DisagreementKind::figure;
  std::string about;
  std::vector<Side> sides;  ///< at least two
  std::string why;
  std::optional<FactIndex> fact;
};

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
  StoryIndex story;
  std::vector<Fact> facts;  ///< the most telling first
  std::vector<Disagreement> disagreements;
  std::vector<AccountResponse> responses;
  std::vector<TimelineEntry> timeline;
  std::vector<EvidenceIndex> statements;  ///< attributed words that no fact took up
};

struct Dossier {
  std::vector<Reading> readings;  ///< without their tokens: nothing after grouping needs words
  std::vector<std::optional<SourceIndex>> report_source;  ///< beside `readings`: the outlet as a source
  std::vector<UnifiedSource> sources;
  std::vector<UnifiedEntity> entities;
  std::vector<Evidence> evidence;
  std::vector<Story> stories;
  std::vector<Account> accounts;  ///< beside `stories`
};

/// Steps 1 to 8 of ARCHITECTURE.md's "reconcile". Pure; deterministic.
Dossier reconcile(std::vector<Reading> readings, std::vector<Story> stories, Policy policy);

}  // namespace hearsay
