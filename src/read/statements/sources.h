// Sources: who a noun phrase means as a speaker.
#pragma once

#include <optional>
#include <vector>

#include "read/statements/noun_phrases.h"
#include "read/statements/statement.h"

namespace hearsay::reading {

/// Resolves phrases in the order of the text: pronouns and "the group" mean sources met before.
class SourceResolver {
 public:
  SourceResolver(const Sheet& sheet, const NameTable& names, const PhraseFinder& phrases)
      : sheet_(sheet), names_(names), phrases_(phrases) {}

  /// The speaker a phrase means; nothing when it cannot speak ("the figure", "footage").
  std::optional<SourceMention> resolve(Range phrase) const;
  /// The same, and where it means nobody known: the phrase itself as a described speaker, unless it is a pronoun.
  std::optional<SourceMention> resolve_any(Range phrase) const;
  /// A paper or picture that claims something: "a video claims".
  std::optional<SourceMention> resolve_paper(Range phrase) const;
  /// The two that "both" and "the two" mean; none of any other phrase.
  std::vector<SourceMention> both(Range phrase) const;
  /// Makes a source known for later pronouns and descriptions.
  void remember(const SourceMention& source) { met_.push_back(source); }
  /// "This newspaper", "our station": the report's own words.
  bool is_own_medium(Range phrase) const;
  /// An outlet, agency or channel that can be the one told ("told Reuters", "told local media").
  bool is_relay(const SourceMention& source) const;

 private:
  std::optional<SourceMention> from_pronoun(uint32_t word, Range phrase) const;
  bool is_person(const SourceMention& source) const;
  bool is_body(const SourceMention& source) const;
  bool is_office(const SourceMention& source) const;
  bool is_many(const SourceMention& source) const;
  bool is_several(const SourceMention& source) const;
  char gender_of(const SourceMention& source) const;
  bool is_other_gender(const SourceMention& source, std::string_view pronoun) const;
  std::optional<SourceMention> subject_before(uint32_t word, std::string_view pronoun) const;
  std::optional<SourceMention> of_gender(Range sentence, std::string_view pronoun) const;
  std::optional<SourceMention> named_before(uint32_t word, bool person) const;
  std::optional<SourceMention> from_name(Range phrase, uint32_t head) const;
  std::optional<SourceMention> from_description(Range phrase, uint32_t head) const;
  const language::SourceNoun* noun_of(Range phrase, uint32_t head) const;
  bool is_title(Range phrase, uint32_t head) const;
  bool has_owner(Range phrase, uint32_t head) const;  // "Turkey's …"
  std::vector<SourceMention> pair_before(uint32_t word) const;
  std::optional<SourceMention> one_of_two(Range phrase, uint32_t head) const;
  std::optional<SourceMention> met_before(Range phrase, uint32_t head) const;
  std::optional<SourceMention> called_so(Range phrase, uint32_t head) const;
  std::optional<SourceMention> only_body_before(Range phrase, uint32_t head) const;
  std::optional<SourceMention> acting_before(Range phrase, uint32_t head) const;
  bool may_be_called(std::string_view noun, const std::string& name) const;
  bool is_so_described(Range phrase, uint32_t head, const SourceMention& source) const;
  std::optional<SourceMention> from_name_behind(Range phrase, uint32_t head) const;
  std::optional<SourceMention> writer_of(Range phrase, uint32_t head) const;
  std::optional<SourceMention> giver_of(Range phrase) const;
  std::string name_in(Range phrase, uint32_t head) const;
  SourceMention entity_source(Range phrase, uint32_t entity) const;

  const Sheet& sheet_;
  const NameTable& names_;
  const PhraseFinder& phrases_;
  std::vector<SourceMention> met_;
};

}  // namespace hearsay::reading
