// When two written names may be one name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/lexicon.h"

namespace hearsay::reconciling {

/// The words of a name for comparison: folded, without articles and small words, spellings unified.
std::vector<std::string> name_words(std::string_view name);

/// `name_words` of a description of somebody, without "unnamed", "anonymous" and the like, which say nothing of who
/// it is.
std::vector<std::string> description_words(std::string_view description, const language::Lexicon& lexicon);

/// Two spellings of one word: "Tarenko", "Tarinko". Short words have no second spelling.
bool spelt_alike(std::string_view a, std::string_view b);

/// First names of one person in two transliterations: "Yevhen", "Evgen". Looser: only beside other evidence.
bool spelt_near(std::string_view a, std::string_view b);

/// Every word alike, in order, and at least one of them long enough to tell: "Nelo Tarenko", "Neelo Tarinko".
bool same_spelling(const std::vector<std::string>& a, const std::vector<std::string>& b);

/// The shorter name's words in order within the longer, both of two words or more: "Lene Sund". The first may be in
/// short: "Ben Sund" of Benjamin Sund.
bool shortened(const std::vector<std::string>& shorter, const std::vector<std::string>& longer);

/// "HSB": a few capitals.
bool is_acronym(std::string_view name);

/// The first letters of a name, and those with a compound's two: "ip" and "icp" of "intercontinental press".
std::vector<std::string> initials_of(const std::vector<std::string>& words);

/// "Marvel" of Marv Elsen: a first name and the beginning of the last, as one word.
bool is_blend(std::string_view word, const std::vector<std::string>& full);

/// "rfa" of "radio free asia".
bool is_initials(std::string_view acronym, const std::vector<std::string>& words);

}  // namespace hearsay::reconciling
