// Each word gets the class whose features weigh most: the word, its ending, its shape, its neighbours and the two
// classes just given ("the wounded" is a noun, "were wounded" a verb, by the word before alone). Capitals mean a name
// in running text and nothing in a headline, so a word's shape is taken together with how many words of the sentence
// begin with a capital.
#include "language/tagger.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "language/character.h"

namespace hearsay::language {
namespace {

uint32_t hash32(std::string_view text) {
  return static_cast<uint32_t>(base::hash64(text));
}

// Byte distance of the last `count` characters from the end.
std::string_view last_characters(std::string_view word, size_t count) {
  size_t at = word.size();
  while (at > 0 && count > 0) {
    --at;
    if ((static_cast<unsigned char>(word[at]) & 0xC0) != 0x80) --count;
  }
  return word.substr(at);
}

std::string_view first_characters(std::string_view word, size_t count) {
  size_t at = 0;
  while (at < word.size() && count > 0) {
    at += character_at(word, at).length;
    --count;
  }
  return word.substr(0, at);
}

std::string digits_as_one(std::string word) {
  for (char& c : word) {
    if (c >= '0' && c <= '9') c = '0';
  }
  if (word.size() > 5 && word.find_first_not_of("0,.") == std::string::npos) word = "00000";
  return word;
}

// "McHale" → "XxXx", "12-story" → "0-x", "U.S." → "X.X.".
std::string shape_of(std::string_view form) {
  std::string shape;
  for (size_t at = 0; at < form.size();) {
    const Character c = character_at(form, at);
    const char mark = c.kind == CharacterKind::digit    ? '0'
                      : c.upper                         ? 'X'
                      : c.kind == CharacterKind::letter ? 'x'
                                                        : form[at];
    if (shape.empty() || shape.back() != mark) {
      shape += mark;
    } else if (mark == 'X' && shape.size() == 1) {
      shape += 'X';  // "NATO" against "Nato"
    }
    at += c.length;
  }
  return shape;
}

// 0: running text; 1: most words begin with a capital; 2: all capitals; 3: no capitals at all.
uint32_t use_of_capitals(std::span<const WordForm> words) {
  size_t cased = 0, capital = 0, all = 0;
  for (const WordForm& word : words) {
    const Character first = character_at(word.form, 0);
    if (!first.cased || word.form.size() < 2) continue;
    ++cased;
    capital += first.upper;
    all += first.upper && word.form == upper_ascii(word.form);
  }
  if (cased >= 2 && all * 10 >= cased * 8) return 2;
  if (cased >= 4 && capital * 10 >= cased * 6) return 1;
  return capital == 0 ? 3 : 0;
}

}  // namespace

TaggerFeatures::TaggerFeatures(std::span<const WordForm> words) {
  const uint32_t capitals = use_of_capitals(words);
  words_.reserve(words.size());
  for (size_t i = 0; i < words.size(); ++i) words_.push_back(item_of(words[i], capitals * 2 + (i == 0)));
}

TaggerFeatures::Item TaggerFeatures::item_of(const WordForm& word, uint32_t capitals) const {
  const std::string normal = digits_as_one(word.lower);
  Item item;
  item.word = hash32(normal);
  item.shape = hash32(shape_of(word.form)) + capitals;
  for (size_t n = 0; n < std::size(item.suffix); ++n) item.suffix[n] = hash32(last_characters(normal, n + 1));
  for (size_t n = 0; n < std::size(item.prefix); ++n) item.prefix[n] = hash32(first_characters(normal, n + 1));
  const size_t hyphen = normal.rfind('-');
  if (hyphen != std::string::npos && hyphen > 0) item.last_part = hash32(std::string_view(normal).substr(hyphen + 1));
  return item;
}

const TaggerFeatures::Item& TaggerFeatures::at(ptrdiff_t i) const {
  static const Item kOutside = {1, 1, {1, 1, 1, 1, 1}, {1, 1, 1, 1}, 0};
  return i < 0 || i >= static_cast<ptrdiff_t>(words_.size()) ? kOutside : words_[static_cast<size_t>(i)];
}

void TaggerFeatures::collect(size_t index, uint32_t before, uint32_t before_that, FeatureList& features) const {
  const auto i = static_cast<ptrdiff_t>(index);
  const Item& word = at(i);
  const Item& left = at(i - 1);
  const Item& right = at(i + 1);
  features.clear();
  features.add(word.word);
  features.add(word.word, word.shape);
  features.add(word.word, before);
  features.add(word.word, before, before_that);
  features.add(word.word, left.word);
  features.add(word.word, right.word);
  features.add(word.word, right.suffix[2]);
  features.add(word.word, left.word, right.word);
  features.add(word.shape);
  features.add(word.shape, before);
  features.add(word.shape, left.shape, right.shape);
  features.add(word.shape, word.suffix[2]);
  for (const uint32_t suffix : word.suffix) features.add(suffix);
  for (const uint32_t prefix : word.prefix) features.add(prefix);
  features.add(word.suffix[2], before);
  features.add(word.suffix[1], before, before_that);
  features.add(word.suffix[2], right.suffix[2]);
  features.add(word.last_part, word.shape);
  features.add(before);
  features.add(before, before_that);
  features.add(left.word);
  features.add(right.word);
  features.add(at(i - 2).word);
  features.add(at(i + 2).word);
  features.add(left.word, right.word);
  features.add(right.word, at(i + 2).word);
  features.add(left.word, before_that);
  features.add(before, right.word);
  features.add(before, before_that, right.word);
  features.add(left.suffix[2]);
  features.add(right.suffix[2]);
  features.add(right.suffix[1], before);
  features.add(right.shape, word.shape);
  features.add(left.shape, word.shape);
}

std::vector<uint8_t> tag_words(const LinearModel& model, std::span<const WordForm> words) {
  const TaggerFeatures sentence(words);
  const Classifier& classifier = model.classifier(kTagClassifier);
  std::vector<uint8_t> classes(words.size());
  FeatureList features;
  uint32_t before = TaggerFeatures::kNoClass, before_that = TaggerFeatures::kNoClass;
  for (size_t i = 0; i < words.size(); ++i) {
    sentence.collect(i, before, before_that, features);
    std::array<int32_t, kMaxClasses> scores = {};
    classifier.score(features.keys(), scores);
    const auto end = scores.begin() + static_cast<ptrdiff_t>(model.tags().size());
    classes[i] = static_cast<uint8_t>(std::max_element(scores.begin(), end) - scores.begin());
    before_that = before;
    before = classes[i];
  }
  return classes;
}

}  // namespace hearsay::language
