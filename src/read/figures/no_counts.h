// Numbers that count nothing: labels, addresses, ages, scores.
#pragma once

#include "read/figures/numerals.h"

namespace hearsay::reading {

/// "[A] third of the injured", "[one] for each of its dead": of an article that counts nobody.
bool is_share(const Sheet& sheet, uint32_t article);

/// Whether a number is no figure: "Article 5", "2517 Alder Street", "Lund, 35,", "3-2", "(415) 555-0100", "[7]".
bool counts_nothing(const Sheet& sheet, uint32_t word, const Numeral& number);

/// Whether a word leaves out what follows it: "all but three".
bool is_exception(std::string_view word);

/// Whether a number stands beside a word for a vote: "voted 3-2", "a 4-1 vote", "the vote was 4-1".
bool is_of_votes(const Sheet& sheet, uint32_t word);

}  // namespace hearsay::reading
