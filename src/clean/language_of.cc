// CLD2 guesses from letter quadgrams and is unsure on lines full of names: "Lind Ost Varrow Kestrin" may come out as
// Swedish. A line is therefore called foreign only when it is long enough, the guess is a firm one, and next to none
// of the commonest English words are in it.
#include "clean/language_of.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <array>

#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr size_t kMaxSample = size_t{1} << 15;  // more of the same text does not make the guess any firmer
constexpr size_t kMinForeignBytes = 50;
constexpr int kMinEnglishWordsPerHundred = 8;  // English prose has 35 to 45

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

std::string primary(std::string_view tag) {
  return lower(tag.substr(0, tag.find_first_of("-_")));
}

int english_words_per_hundred(std::string_view text) {
  constexpr std::array<std::string_view, 26> kCommon = {
      "the", "of", "and",  "to",   "in",   "a",   "is",  "was",  "that", "for", "on",   "with",  "as",
      "at",  "by", "from", "said", "were", "has", "had", "have", "are",  "his", "they", "after", "who"};
  int all = 0;
  int common = 0;
  for (const Word& word : split_words(text)) {
    if (word.folded.empty()) continue;
    ++all;
    if (std::ranges::find(kCommon, word.folded) != kCommon.end()) ++common;
  }
  return all == 0 ? 0 : common * 100 / all;
}

}  // namespace

std::string language_of(std::string_view text, std::string_view declared) {
  const Guess best = guess(text);
  if (best.reliable && best.tag != "un" && best.percent >= 60) return primary(best.tag);
  if (english_words_per_hundred(text.substr(0, kMaxSample)) >= 20) return "en";
  return declared.empty() ? "und" : primary(declared);
}

bool is_other_language(std::string_view line, std::string_view language) {
  if (line.size() < kMinForeignBytes || language == "und") return false;
  if (language == "en" && english_words_per_hundred(line) >= kMinEnglishWordsPerHundred) return false;
  const Guess best = guess(line);
  return best.reliable && best.tag != "un" && best.percent >= 90 && primary(best.tag) != language;
}

}  // namespace hearsay::cleaning
