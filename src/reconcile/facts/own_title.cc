// Words are alike by their first letters, as they stand or by their lemma: "shot" is of "Shooting in Velm".
#include "reconcile/facts/own_title.h"

#include <algorithm>

#include "language/phrases.h"
#include "reconcile/facts/merits.h"

namespace hearsay::reconciling {
namespace {

/// A headline of so many long words tells whether the text below is its own.
constexpr size_t kTellingTitle = 3, kLongWord = 4, kStem = 5;
/// Of those, so many in a hundred stand in its text; of 200 texts of local news below it, most are no article. Words
/// of the story's other headlines that make up for it.
constexpr size_t kOwnPercent = 20, kOfOthers = 2;

std::set<std::string> stems_of(const std::set<std::string>& words) {
  std::set<std::string> stems;
  for (const std::string& word : words) {
    if (word.size() >= kLongWord) stems.insert(word.substr(0, kStem));
  }
  return stems;
}

}  // namespace

bool is_of_its_title(const Reading& reading, const std::set<std::string>& titles) {
  const std::set<std::string> own = stems_of(title_words(reading.report));
  if (own.size() < kTellingTitle) return true;
  std::set<std::string> text;
  for (const Token& token : reading.tokens) {
    text.insert(language::fold(reading.report.text.slice(token.span)).substr(0, kStem));
    text.insert(token.lemma.substr(0, kStem));
  }
  const auto in_text = [&](const std::set<std::string>& stems) {
    return static_cast<size_t>(
        std::ranges::count_if(stems, [&](const std::string& stem) { return text.contains(stem); }));
  };
  return 100 * in_text(own) >= kOwnPercent * own.size() || in_text(stems_of(titles)) >= in_text(own) + kOfOthers;
}

}  // namespace hearsay::reconciling
