// CLD2 guesses from letter quadgrams and is unsure on lines full of names: "Lind Ost Varrow Kestrin" may come out as
// Swedish. A line is therefore called foreign only when it is long enough, the guess is a firm one, and next to none
// of the commonest English words are in it.
#include "clean/language_of.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/ascii.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr size_t kMaxSample = size_t{1} << 12;  // more of the same text does not make the guess any firmer
constexpr int kMaxWords = 400;                  // the same of words
constexpr int kMaxLineWords = 40;
constexpr size_t kMinForeignBytes = 50;
constexpr int kMinEnglishWordsPerHundred = 8;  // English prose has 35 to 45, other languages have 3
constexpr int kEnglish = 20;                   // no need to ask for letters; Dutch, the nearest, has 7

struct Guess {
  std::string tag;
  bool reliable = false;
  int percent = 0;
};

Guess guess(std::string_view text) {
  text = text.substr(0, kMaxSample);
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0x80) != 0) text.remove_suffix(1);
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  int bytes = 0;
  bool reliable = false;
  CLD2::DetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, languages.data(), percents.data(),
                              &bytes, &reliable);
  return {CLD2::LanguageCode(languages[0]), reliable, percents[0]};
}

// Digits count as parts of words, and so does what is not ASCII.
bool is_letter_or_beyond(char c) {
  return (static_cast<unsigned char>(c) & 0x80) != 0 ||
         (base::lower_ascii(c) >= 'a' && base::lower_ascii(c) <= 'z') || is_ascii_digit(c);
}

std::string primary(std::string_view tag) {
  return lower(tag.substr(0, tag.find_first_of("-_")));
}

// A word of up to eight bytes as one number, which is compared faster.
constexpr uint64_t packed(std::string_view word) {
  uint64_t number = 0;
  for (const char c : word) number = number << 8 | static_cast<unsigned char>(base::lower_ascii(c));
  return number;
}

constexpr std::array<uint64_t, 26> kCommon = {
    packed("the"), packed("of"),   packed("and"),  packed("to"),    packed("in"),   packed("a"),   packed("is"),
    packed("was"), packed("that"), packed("for"),  packed("on"),    packed("with"), packed("as"),  packed("at"),
    packed("by"),  packed("from"), packed("said"), packed("were"),  packed("has"),  packed("had"), packed("have"),
    packed("are"), packed("his"),  packed("they"), packed("after"), packed("who")};

// By the first letter, which few words have in common with one of these.
constexpr std::array<bool, 256> kFirst = [] {
  std::array<bool, 256> letters{};
  for (const uint64_t word : kCommon) {
    uint64_t first = word;
    while (first > 0xFF) first >>= 8;
    letters[first] = true;
    letters[first - 0x20] = true;
  }
  return letters;
}();

// Of the first `most` words; once they can only be `enough`, that.
int english_words_per_hundred(std::string_view text, int most, int enough) {
  constexpr size_t kLongest = 5;
  int all = 0;
  int common = 0;
  for_each_word(text, [&](std::string_view word) {
    while (!word.empty() && !is_letter_or_beyond(word.front())) word.remove_prefix(1);
    while (!word.empty() && !is_letter_or_beyond(word.back())) word.remove_suffix(1);
    if (word.empty()) return true;
    if (++all > most) return false;
    if (word.size() > kLongest || !kFirst[static_cast<unsigned char>(word.front())]) return true;
    common += static_cast<int>(std::ranges::count(kCommon, packed(word)));
    return common * 100 < enough * most;
  });
  if (common * 100 >= enough * most) return enough;
  all = std::min(all, most);
  return all == 0 ? 0 : common * 100 / all;
}

}  // namespace

std::string language_of(std::string_view text, std::string_view declared) {
  const int english = english_words_per_hundred(text, kMaxWords, kEnglish);
  if (english >= kEnglish && text.size() >= kMinForeignBytes) return "en";
  const Guess best = guess(text);
  if (best.reliable && best.tag != "un" && best.percent >= 60) return primary(best.tag);
  if (english >= kEnglish) return "en";
  return declared.empty() ? "und" : primary(declared);
}

bool is_other_language(std::string_view line, std::string_view language) {
  if (line.size() < kMinForeignBytes || language == "und") return false;
  const auto english = [&] {
    return english_words_per_hundred(line, kMaxLineWords, kMinEnglishWordsPerHundred) >= kMinEnglishWordsPerHundred;
  };
  if (language == "en" && english()) return false;
  const Guess best = guess(line);
  return best.reliable && best.tag != "un" && best.percent >= 90 && primary(best.tag) != language;
}

}  // namespace hearsay::cleaning
