// Transliteration changes vowels and doubles consonants; it rarely changes a word's length by much. Two words are
// spellings of one when their edit distance is small for their length. "Ro Tan Un" and "Ro Tan Il" stay two:
// words of three letters and fewer must be equal.
#include "reconcile/sources/names_alike.h"

#include <algorithm>
#include <set>
#include <span>
#include <unordered_map>
#include <utility>

#include "base/resource.h"
#include "language/phrases.h"

namespace hearsay::reconciling {
namespace {

constexpr size_t kShortWord = 4;  ///< below: no second spelling
constexpr size_t kLongWord = 7;   ///< from here on: two edits

std::string_view usual_spelling(std::string_view word) {
  static const auto table = [] {
    std::unordered_map<std::string_view, std::string_view> made;
    base::for_each_row("data/aliases/spellings.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() >= 2) made.try_emplace(cells[0], cells[1]);
    });
    return made;
  }();
  const auto found = table.find(word);
  return found == table.end() ? word : found->second;
}

bool is_short_form(const std::string& shorter, const std::string& longer) {
  static const auto table = [] {
    std::set<std::pair<std::string_view, std::string_view>> made;
    base::for_each_row("data/aliases/short_names.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() >= 2) made.emplace(cells[0], cells[1]);
    });
    return made;
  }();
  return table.contains({shorter, longer});
}

bool is_small(std::string_view word) {
  return word == "the" || word == "of" || word == "for" || word == "and" || word == "a" || word == "an" ||
         word == "in" || word == "on" || word == "s";
}

size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  for (size_t k = 0; k <= b.size(); ++k) row[k] = k;
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t k = 1; k <= b.size(); ++k) {
      const size_t above = row[k];
      row[k] = std::min({above + 1, row[k - 1] + 1, diagonal + (a[i - 1] == b[k - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

}  // namespace

std::vector<std::string> name_words(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  const auto flush = [&] {
    std::string_view usual = usual_spelling(word);  // of "coastguard" two words
    for (size_t end = usual.find(' '); end != std::string_view::npos; end = usual.find(' ')) {
      words.emplace_back(usual.substr(0, end));
      usual.remove_prefix(end + 1);
    }
    if (!usual.empty() && !is_small(usual)) words.emplace_back(usual);
    word.clear();
  };
  for (const char c : language::fold_name(name)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (letter)
      word += c;
    else
      flush();
  }
  flush();
  return words;
}

std::vector<std::string> description_words(std::string_view description, const language::Lexicon& lexicon) {
  std::vector<std::string> words = name_words(description);
  std::erase_if(words, [&](const std::string& word) { return lexicon.is(word, language::WordClass::nameless); });
  return words;
}

bool spelt_alike(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const size_t shorter = std::min(a.size(), b.size());
  if (shorter < kShortWord || a.front() != b.front()) return false;
  return edit_distance(a, b) <= (shorter >= kLongWord ? 2 : 1);
}

bool spelt_near(std::string_view a, std::string_view b) {
  constexpr size_t kEdits = 3;
  const size_t shorter = std::min(a.size(), b.size());
  return shorter > kEdits && edit_distance(a, b) <= kEdits && edit_distance(a, b) * 2 <= shorter + 1;
}

bool same_spelling(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.size() != b.size() || a.empty()) return false;
  bool long_word = false;
  for (size_t i = 0; i < a.size(); ++i) {
    if (!spelt_alike(a[i], b[i])) return false;
    long_word = long_word || a[i].size() >= kShortWord + 1;
  }
  return long_word;
}

/// Capitals of a name in short, "HSB".
constexpr size_t kShortAcronym = 2;
constexpr size_t kLongAcronym = 6;

/// Letters of a first name in short, "Ben"; two may begin any.
constexpr size_t kCalled = 3;

bool shortened(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  if (shorter.size() < 2 || shorter.size() > longer.size()) return false;
  // "Ben Lind" of "Benjamin Lind", "Mike Lind" of "Michael Lind".
  const bool begins = shorter.front().size() >= kCalled && shorter.front().size() < longer.front().size() &&
                      longer.front().starts_with(shorter.front());
  const bool called_short = begins || is_short_form(shorter.front(), longer.front());
  if (shorter.size() == longer.size() && !called_short) return false;
  size_t at = called_short ? 1 : 0;
  for (const std::string& word : std::span(longer).subspan(at)) {
    if (at < shorter.size() && spelt_alike(shorter[at], word)) ++at;
  }
  return at == shorter.size() && spelt_alike(shorter.back(), longer.back());
}

bool is_acronym(std::string_view name) {
  return name.size() >= kShortAcronym && name.size() <= kLongAcronym &&
         std::ranges::all_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::vector<std::string> initials_of(const std::vector<std::string>& words) {
  static const auto begins = base::words_of("data/aliases/compounds.tsv");
  std::string letters;
  for (const std::string& word : words) letters += word.front();
  std::vector<std::string> all{letters};
  for (size_t i = 0; i < words.size(); ++i) {
    for (const std::string_view begin : begins) {
      if (words[i].size() <= begin.size() || !words[i].starts_with(begin)) continue;
      all.push_back(letters.substr(0, i + 1) + words[i][begin.size()] + letters.substr(i + 1));
    }
  }
  return all;
}

bool is_blend(std::string_view word, const std::vector<std::string>& full) {
  constexpr size_t kShortest = 3;  // of the first name
  if (full.size() != 2 || full.front().size() < kShortest || !word.starts_with(full.front())) return false;
  const std::string_view rest = word.substr(full.front().size());
  return rest.size() > 1 && rest.size() < full.back().size() && full.back().starts_with(rest);
}

bool is_initials(std::string_view acronym, const std::vector<std::string>& words) {
  if (acronym.size() < 2 || acronym.size() != words.size()) return false;
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i].front() != acronym[i]) return false;
  }
  return true;
}

}  // namespace hearsay::reconciling
