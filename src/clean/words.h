// A line as words, and what its shape tells: the measures all rules of this room are made of.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay::cleaning {

struct Word {
  std::string_view raw;  ///< as written, into the line
  std::string folded;    ///< lower case, straight apostrophes, outer punctuation off; empty for mere punctuation
};

/// Calls `word` with each run between blanks, as written, while it returns true.
template <class Call>
void for_each_word(std::string_view line, const Call& word) {
  for (size_t at = 0; at < line.size();) {
    while (at < line.size() && (line[at] == ' ' || line[at] == '\n')) ++at;
    const size_t begin = at;
    while (at < line.size() && line[at] != ' ' && line[at] != '\n') ++at;
    if (at == begin || !word(line.substr(begin, at - begin))) return;
  }
}

std::vector<Word> split_words(std::string_view line);
/// The first word that is more than punctuation, folded; empty when there is none.
std::string first_folded(std::string_view line);
/// Whether a line has more blank-separated words than that, without splitting it. With `plain`, only those that hold
/// an ASCII letter or digit count.
bool has_more_words(std::string_view line, size_t limit, bool plain = false);

/// Words folded and joined by blanks: equal for lines that differ in case and punctuation only.
std::string folded(std::string_view line);
/// The same without blanks, hyphens, dots and apostrophes: "port-ferry", "Port Ferry" and an address's label.
std::string letters_of(std::string_view name);

/// The same for lines that differ in ASCII case and punctuation only. Of the first `most` bytes of letters and
/// digits.
uint64_t folded_hash(std::string_view line, size_t most = std::string_view::npos);

/// "Ada Lind ada@gazette.example", "Ada Lind (@adalind)": the line without where to write to, unless that is all.
std::string without_addresses(std::string_view line);

struct LineShape {
  int words = 0;    ///< with a letter or digit
  int letters = 0;  ///< code points that are letters
  int latin = 0;    ///< letters that are Latin
  int others = 0;   ///< code points that are neither letters, digits nor blanks
  int digits = 0;
  bool ends_sentence = false;  ///< . ! ? … before closing quotes and brackets
  bool ends_period = false;    ///< the same, and it is a period
  bool ends_open = false;      ///< , ; : or a dash: more follows
  bool all_caps = false;       ///< letters, and none is lower case
};

LineShape shape_of(std::string_view line);
/// Two of these measures alone, which need only the line's end.
bool ends_sentence(std::string_view line);
bool ends_period(std::string_view line);

/// "Ada Lind", "al-Haddad", "O'Neil": an initial capital and a lower-case letter. "US", "iron" are not.
bool is_name_word(std::string_view word);
bool starts_upper(std::string_view word);

/// REQUIRES: valid UTF-8 (all below).
std::string_view trimmed(std::string_view text);
std::string lower(std::string_view text);
bool is_ascii_digit(char c);

}  // namespace hearsay::cleaning
