// Numerals: a number as digits, words or both, whatever it counts.
#pragma once

#include <optional>
#include <string_view>

#include "language/lexicon.h"
#include "read/sheet.h"

namespace hearsay::reading {

struct Numeral {
  double low = 0;
  std::optional<double> high = 0;  ///< none for "dozens" and the like
  uint32_t length = 0;             ///< words
  bool approximate = false;        ///< "60-odd"
};

/// "1,200", "1.5": none for anything else.
std::optional<double> digits_value(std::string_view text);

/// The entry of a number word ("dozen"), or null.
const language::NumberWord* number_word(const language::Lexicon& lexicon, std::string_view lower);

/// The number that begins at a word: "1.2 million", "twenty-one", "15-20", "a dozen", "several hundred", "tens of
/// thousands". Reads within the word's sentence.
std::optional<Numeral> parse_numeral(const Sheet& sheet, uint32_t word);

}  // namespace hearsay::reading
