// Participants: who acts in an event and whom it befalls, by the parse.
#pragma once

#include <optional>
#include <vector>

#include "read/claims/claim.h"
#include "read/events/events.h"
#include "read/statements/noun_phrases.h"

namespace hearsay::reading {

/// Refers to the findings, which have to outlive it.
class Participants {
 public:
  explicit Participants(const Findings& findings);

  /// Subject, object and agent of a verb; `before` are the claims made so far, among them that of a verb it is joined
  /// with ("was beaten and robbed").
  void add(ClaimMention& claim, const Trigger& trigger, const std::vector<ClaimMention>& before) const;
  /// A noun with what stands before it in its phrase, and whoever is joined with it.
  void add_participant(ClaimMention& claim, std::string_view role, uint32_t noun) const;

  /// "Aster is dead", "was found dead", "found the boy dead": whom an adjective is said of.
  std::optional<uint32_t> described_by(uint32_t adjective) const;
  /// "the death of Jon Aster", "Aster's death", "the fatal shooting of a teacher": the one person a noun befalls.
  std::optional<uint32_t> person_of(uint32_t noun) const;
  /// The entity a phrase names, by its last name.
  std::optional<uint32_t> entity_in(Range words) const;
  /// "who", "which", "that", "whom"
  bool is_relative(uint32_t word) const;

 private:
  Range base_phrase(uint32_t noun) const;
  void add_shared_patient(ClaimMention& claim, const Trigger& trigger, const std::vector<ClaimMention>& before) const;
  void add_controlled_subject(ClaimMention& claim, const Trigger& trigger) const;
  void add_nearest_subject(ClaimMention& claim, const Trigger& trigger) const;
  void drop_speakers(ClaimMention& claim, uint32_t verb) const;
  void add_argument(ClaimMention& claim, std::string_view role, Range words, bool joined = false) const;
  void add_joined(ClaimMention& claim, std::string_view role, uint32_t noun) const;
  void add_listed(ClaimMention& claim, std::string_view role, Range first) const;
  bool is_aside(uint32_t of, uint32_t comma) const;
  std::optional<Range> name_behind(uint32_t of, uint32_t word) const;
  std::optional<uint32_t> mention_of(uint32_t noun) const;
  std::optional<uint32_t> accused_of(uint32_t verb) const;
  std::optional<uint32_t> antecedent(uint32_t verb) const;
  std::optional<uint32_t> described_noun(uint32_t verb) const;
  std::optional<uint32_t> subject_of(uint32_t verb) const;
  bool is_charge(uint32_t verb) const;

  const Findings& f_;
  const Sheet& sheet_;
  PhraseFinder phrases_;
};

}  // namespace hearsay::reading
