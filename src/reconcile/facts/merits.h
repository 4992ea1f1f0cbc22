// What speaks for and against showing a sentence as one of the few that tell a story.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/lexicon.h"
#include "reconcile/facts/unit.h"

namespace hearsay::reconciling {

/// As data/reconcile/merits.tsv names them, in the order of `Merit` (merit.h).
std::vector<std::string_view> merit_names();

/// Words of data/reconcile/sentence_words.tsv.
const std::vector<std::string_view>& words_like(std::string_view kind);

std::set<std::string> title_words(const Report& report);

/// Sets those that the sentence itself shows. `tokens` are the sentence's, `titles` the words of all reports' titles.
void set_own_merits(const Reading& reading, std::span<const Token> tokens, const Unified& unified,
                    const language::Lexicon& lexicon, const std::set<std::string>& titles, Unit& unit);

/// What other reports have like a sentence, each counted by the likest of its own.
struct Fellows {
  uint32_t reports = 0;              ///< other reports
  uint32_t words = 0, verbatim = 0;  ///< reports that have it in other words, and in the same
  uint32_t meant = 0, near = 0;      ///< reports that have one of its meaning, and of nearly its meaning
  float likest = 0, central = 0;     ///< cosine to the likest; mean over the reports
  float likest_meaning = 0, central_meaning = 0, lead_meaning = 0;  ///< the same of meaning; to the first sentences
};

/// Sets what its fellows show. `fellows` beside the units.
void set_shared_merits(std::span<const Reading> readings, const std::vector<uint32_t>& reports,
                       const Unified& unified, const std::vector<Fellows>& fellows, std::vector<Unit>& units);

/// How likely a desk wants the sentence among the few, 0 to 1; after `data/reconcile/merits.tsv`.
float worth(const Merits& merits);

}  // namespace hearsay::reconciling
