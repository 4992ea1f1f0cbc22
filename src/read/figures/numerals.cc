#include "read/figures/numerals.h"

#include <charconv>
#include <string>

namespace hearsay::reading {

using language::Lexicon;
using language::NumberKind;

// "1,200", "1.5", "20+"; a trailing m/bn/k only after a currency sign, "£92m".
std::optional<double> digits_value(std::string_view text) {
  std::string plain;
  for (const char c : text) {
    if (c != ',') plain += c;
  }
  if (plain.empty() || plain.front() < '0' || plain.front() > '9') return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (error != std::errc() || end != plain.data() + plain.size()) return std::nullopt;
  return value;
}

const language::NumberWord* number_word(const Lexicon& lexicon, std::string_view lower) {
  const auto found = lexicon.numbers.find(lower);
  return found == lexicon.numbers.end() ? nullptr : &found->second;
}

namespace {

class Parser {
 public:
  explicit Parser(const Sheet& sheet) : sheet_(sheet), lexicon_(sheet.lexicon()) {}

  std::optional<Numeral> run(uint32_t i) const {
    if (auto number = parse_digits(i)) return number;
    if (auto number = parse_hyphenated(i)) return number;
    if (auto number = parse_span(i)) return number;
    return parse_words(i);
  }

 private:
  // "1,200", "20+"; a trailing m/bn/k only after a currency sign, "£92m".
  std::optional<Numeral> parse_digits(uint32_t i) const {
    std::string_view text = sheet_.lower(i);
    const bool open = text.size() > 1 && text.back() == '+';
    if (open) text.remove_suffix(1);
    double scale = 1;
    if (i > 0 && lexicon_.units_before.contains(sheet_.text(sheet_.words[i - 1]))) {
      if (text.ends_with("bn"))
        scale = 1e9;
      else if (text.ends_with("m"))
        scale = 1e6;
      else if (text.ends_with("k"))
        scale = 1e3;
      if (scale != 1) text.remove_suffix(scale == 1e9 ? 2 : 1);
    }
    const auto value = digits_value(text);
    if (!value) return std::nullopt;
    Numeral number{*value * scale, *value * scale, 1};
    multiply(i, number);
    if (open) number.high.reset();
    return number;
  }

  // Scale words after a number: "1.2 million", "two hundred thousand", "five dozen".
  void multiply(uint32_t i, Numeral& number) const {
    while (sheet_.same_sentence(i, i + number.length)) {
      const language::NumberWord* next = number_word(i + number.length);
      if (next == nullptr || next->kind != NumberKind::scale) return;
      number.low *= next->low;
      if (number.high) *number.high *= next->low;
      ++number.length;
    }
  }

  // "15-20" as one word: a range when it rises and a noun follows; else a score.
  std::optional<Numeral> parse_span(uint32_t i) const {
    const std::string_view text = sheet_.lower(i);
    const size_t hyphen = text.find_first_of("-\u2013");
    if (hyphen == std::string_view::npos || hyphen == 0) return std::nullopt;
    const auto low = digits_value(text.substr(0, hyphen));
    const size_t second = std::min(text.find_first_of("0123456789", hyphen), text.size());
    const auto high = digits_value(text.substr(second));
    const bool noun = sheet_.same_sentence(i, i + 1) &&
                      (sheet_.words[i + 1].tag == Tag::noun || sheet_.words[i + 1].tag == Tag::adj);
    if (!low || !high || *low >= *high || !noun) return std::nullopt;
    return Numeral{*low, *high, 1};
  }

  // "twenty-one", one word.
  std::optional<Numeral> parse_hyphenated(uint32_t i) const {
    const std::string_view text = sheet_.lower(i);
    const size_t hyphen = text.find('-');
    if (hyphen == std::string_view::npos) return std::nullopt;
    const auto ten = lexicon_.numbers.find(text.substr(0, hyphen));
    const auto digit = lexicon_.numbers.find(text.substr(hyphen + 1));
    if (ten == lexicon_.numbers.end() || digit == lexicon_.numbers.end() || ten->second.kind != NumberKind::ten)
      return std::nullopt;
    Numeral number{ten->second.low + digit->second.low, ten->second.low + digit->second.low, 1};
    multiply(i, number);
    return number;
  }

  std::optional<Numeral> parse_words(uint32_t i) const {
    const language::NumberWord* word = number_word(i);
    if ((sheet_.lower(i) == "a" || sheet_.lower(i) == "half") && sheet_.same_sentence(i, i + 1))
      return parse_after_article(i);
    if (word == nullptr) return std::nullopt;
    if (word->kind == NumberKind::multiple) {  // "a double murder", not "double the price"
      const bool event = sheet_.same_sentence(i, i + 1) && lexicon_.event_nouns.contains(sheet_.words[i + 1].lemma);
      return event ? std::optional(Numeral{word->low, word->low, 1}) : std::nullopt;
    }
    if (word->kind == NumberKind::pair) {
      const bool people = sheet_.same_sentence(i, i + 1) && lexicon_.people.contains(sheet_.words[i + 1].lemma);
      return people ? std::optional(Numeral{word->low, word->low, 1}) : std::nullopt;
    }
    if (word->kind == NumberKind::vague) return parse_vague(i, *word);
    if (word->kind == NumberKind::vague_scale) return parse_vague_scale(i, *word);
    if (word->kind == NumberKind::scale) return std::nullopt;  // "million" alone belongs to what stands before it
    Numeral number{word->low, word->low, 1};
    multiply(i, number);
    // "one hundred and twenty", "two thousand five hundred"
    for (uint32_t at = i + number.length; number.length > 1 && sheet_.same_sentence(i, at);) {
      if (sheet_.lower(at) == "and") ++at;
      const language::NumberWord* next = number_word(at);
      if (next == nullptr || (next->kind != NumberKind::digit && next->kind != NumberKind::ten) ||
          next->low >= number.low)
        break;
      Numeral rest{next->low, next->low, 1};
      multiply(at, rest);
      number.low += rest.low;
      number.high = number.low;
      number.length = at + rest.length - i;
      at = i + number.length;
    }
    return number;
  }

  // "a dozen", "a hundred", "half a million", "a couple of", "a handful".
  std::optional<Numeral> parse_after_article(uint32_t i) const {
    const bool half = sheet_.lower(i) == "half";
    const uint32_t at = half && sheet_.lower(i + 1) == "a" ? i + 2 : i + 1;
    if (!sheet_.same_sentence(i, at)) return std::nullopt;
    const language::NumberWord* word = number_word(at);
    if (word == nullptr || (half && word->kind != NumberKind::scale)) return std::nullopt;
    if (word->kind == NumberKind::scale) {
      Numeral number{half ? word->low / 2 : word->low, half ? word->low / 2 : word->low, at + 1 - i};
      multiply(i, number);
      return number;
    }
    if (word->kind != NumberKind::vague || half || sheet_.lower(at) == "many" || sheet_.lower(at) == "several")
      return std::nullopt;
    return Numeral{word->low, word->high, at + 1 - i};
  }

  // "several", "several hundred", "a few dozen". "Many" and "few" alone say too little to count.
  std::optional<Numeral> parse_vague(uint32_t i, const language::NumberWord& word) const {
    Numeral number{word.low, word.high, 1};
    const language::NumberWord* next = sheet_.same_sentence(i, i + 1) ? number_word(i + 1) : nullptr;
    if (next != nullptr && next->kind == NumberKind::scale) {
      number = {word.low * next->low, std::nullopt, 2};
      return number;
    }
    if (sheet_.lower(i) == "many" || sheet_.lower(i) == "few" || sheet_.lower(i) == "couple" ||
        sheet_.lower(i) == "pair" || sheet_.lower(i) == "handful")
      return std::nullopt;
    return number;
  }

  // "dozens", "hundreds", "tens of thousands", "hundreds of thousands".
  std::optional<Numeral> parse_vague_scale(uint32_t i, const language::NumberWord& word) const {
    Numeral number{word.low, std::nullopt, 1};
    if (sheet_.same_sentence(i, i + 2) && sheet_.lower(i + 1) == "of") {
      const language::NumberWord* next = number_word(i + 2);
      if (next != nullptr && next->kind == NumberKind::vague_scale) {
        number.low = word.low * next->low / 2;
        number.length = 3;
      }
    }
    if (sheet_.lower(i) == "tens" && number.length == 1 && sheet_.lower(i + 1) != "of") return std::nullopt;
    return number;
  }

  const language::NumberWord* number_word(uint32_t i) const {
    return reading::number_word(lexicon_, sheet_.lower(i));
  }

  const Sheet& sheet_;
  const Lexicon& lexicon_;
};

}  // namespace

std::optional<Numeral> parse_numeral(const Sheet& sheet, uint32_t word) {
  return Parser(sheet).run(word);
}

}  // namespace hearsay::reading
