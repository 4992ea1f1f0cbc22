// Deeds: what several reports tell alike though no class of events has a name for it ("the airline has apologised to
// the players").
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "hearsay/dossier.h"
#include "reconcile/sources/unify.h"

namespace hearsay::reconciling {

/// Who did what to whom, each by its name in the story or the word for it.
struct Deed {
  std::string doer;
  std::string verb;  ///< lemma
  std::string object;
  auto operator<=>(const Deed&) const = default;
};

/// None of a claim that has a class or a number, is not told as having happened, or whose doer or object a pronoun
/// hides.
std::optional<Deed> deed_of(const Reading& reading, uint32_t index, const Claim& claim, const Unified& unified,
                            const language::Lexicon& lexicon);

/// Whether a claim's predicate heads a clause that can be read alone.
bool is_clause(const Reading& reading, const Claim& claim);

/// (reading, claim) of the deeds that several reports of the story tell, the most told only, and one of a sentence.
std::set<std::pair<uint32_t, uint32_t>> told_by_several(std::span<const Reading> readings, const Story& story,
                                                        const Unified& unified, const language::Lexicon& lexicon);

}  // namespace hearsay::reconciling
