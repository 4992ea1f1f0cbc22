// Where a vote decides something.
#pragma once

#include <optional>
#include <string_view>

#include "read/sheet.h"

namespace hearsay::reading {

/// A word of these that data/lexicon/votes.tsv has as `what` ("decides", "decided", "result"), by lemma and tag.
std::optional<uint32_t> word_of_votes(const Sheet& sheet, Range words, std::string_view what, Tag tag);
/// Whether it has a word there, as it is written: "for", "against".
bool is_word_of_votes(std::string_view word, std::string_view what);
/// The verb of "the council approved the plan", where what is voted on, or who votes, stands beside it.
std::optional<uint32_t> decision_in(const Sheet& sheet, Range words);

}  // namespace hearsay::reading
