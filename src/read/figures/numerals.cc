#include "read/figures/numerals.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace hearsay::reading {

using language::Lexicon;
using language::NumberKind;

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

// "10'000", "1.200.000": one to three digits, then threes, with one mark between all of them. Not "0.125".
bool grouped_by(std::string_view text, std::string_view mark) {
  size_t at = text.find(mark);
  if (at == std::string_view::npos || at == 0 || at > 3 || text.front() == '0') return false;
  if (!all_digits(text.substr(0, at))) return false;
  for (; at < text.size(); at += mark.size() + 3) {
    if (text.substr(at, mark.size()) != mark || !all_digits(text.substr(at + mark.size(), 3)) ||
        text.size() < at + mark.size() + 3)
      return false;
  }
  return true;
}

std::string without(std::string_view text, std::string_view mark) {
  std::string plain(text);
  for (size_t at = plain.find(mark); at != std::string::npos; at = plain.find(mark, at)) plain.erase(at, mark.size());
  return plain;
}

}  // namespace

// "1,200", "1.5", "10'000"; "1.200.000", as two dots can only part thousands.
std::optional<double> digits_value(std::string_view text) {
  std::string plain = without(text, ",");
  if (grouped_by(plain, "'")) plain = without(plain, "'");
  if (plain.find('.') != plain.rfind('.') && grouped_by(plain, ".")) plain = without(plain, ".");
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

constexpr double kTwenty = 20, kHundred = 100;

class Parser {
 public:
  explicit Parser(const Sheet& sheet) : sheet_(sheet), lexicon_(sheet.lexicon()) {}

  std::optional<Numeral> run(uint32_t i) const {
    std::optional<Numeral> number = parse(i);
    if (number) number->approximate = sheet_.lower(i + number->length - 1).ends_with(kOdd);
    return number;
  }

 private:
  /// "60-odd", "a hundred-odd": about so many; "a 12-strong crew": just so many.
  static constexpr std::string_view kOdd = "-odd", kStrong = "-strong";

  std::optional<Numeral> parse(uint32_t i) const {
    if (auto number = parse_digits(i)) return number;
    if (auto number = parse_hyphenated(i)) return number;
    if (auto number = parse_span(i)) return number;
    return parse_words(i);
  }

  std::string_view without_odd(uint32_t i) const {
    std::string_view text = sheet_.lower(i);
    for (const std::string_view ending : {kOdd, kStrong}) {
      if (text.ends_with(ending)) text.remove_suffix(ending.size());
    }
    return text;
  }

  // "1,200", "20+"; "12 000" and "1.200 people"; a trailing m, bn or k after a currency sign or before people,
  // "£92m", "3.5m people".
  std::optional<Numeral> parse_digits(uint32_t i) const {
    std::string_view text = without_odd(i);
    const bool open = text.size() > 1 && text.back() == '+';
    if (open) text.remove_suffix(1);
    if (std::ranges::none_of(text, is_digit)) return std::nullopt;  // most words: nothing is looked up for these
    const bool money = i > 0 && lexicon_.units_before.contains(sheet_.text(sheet_.words[i - 1]));
    const bool people = people_follow(i + 1);
    const double scale = money || people ? scale_of_suffix(text) : 1;
    auto value = digits_value(text);
    if (!value) return std::nullopt;
    if (people && grouped_by(text, ".")) value = digits_value(without(text, "."));  // nobody counts 1.2 people
    Numeral number{*value * scale, *value * scale, 1};
    add_spaced_groups(i, text, number);
    add_half(i, number);
    multiply(i, number);
    if (open) number.high.reset();
    return number;
  }

  static double scale_of_suffix(std::string_view& text) {
    constexpr std::pair<std::string_view, double> kSuffixes[] = {{"bn", 1e9}, {"mn", 1e6}, {"m", 1e6}, {"k", 1e3}};
    for (const auto& [suffix, scale] : kSuffixes) {
      if (!text.ends_with(suffix)) continue;
      text.remove_suffix(suffix.size());
      return scale;
    }
    return 1;
  }

  bool people_follow(uint32_t at) const {
    while (sheet_.same_sentence(at - 1, at) && sheet_.words[at].tag == Tag::adj) ++at;
    return sheet_.same_sentence(at - 1, at) && lexicon_.people.contains(sheet_.words[at].lemma);
  }

  // "12 000", "1 250 000": one blank apart. Not "in 2024 300 people", nor "12 345 6789".
  void add_spaced_groups(uint32_t i, std::string_view first, Numeral& number) const {
    if (!all_digits(first) || first.size() > 3 || first.front() == '0') return;
    uint32_t end = i + 1;
    while (sheet_.same_sentence(i, end) && all_digits(sheet_.lower(end)) &&
           sheet_.words[end].begin - sheet_.words[end - 1].end < 4 &&
           sheet_.words[end].begin > sheet_.words[end - 1].end) {
      if (sheet_.lower(end).size() != 3) return;
      ++end;
    }
    double value = number.low;
    for (uint32_t at = i + 1; at < end; ++at) value = value * 1000 + *digits_value(sheet_.lower(at));
    number = {value, value, end - i};
  }

  // "one and a half million", "a million and a half"
  void add_half(uint32_t i, Numeral& number, double of = 1) const {
    const uint32_t at = i + number.length;
    const bool half = sheet_.lower(at) == "and" && sheet_.lower(at + 1) == "a" && sheet_.lower(at + 2) == "half";
    if (!half || !sheet_.same_sentence(i, at + 2) || !number.high) return;
    number = {number.low + of / 2, number.low + of / 2, number.length + 3};
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
    const size_t hyphen = text.find('-');
    if (hyphen == std::string_view::npos || hyphen == 0) return std::nullopt;
    const auto low = digits_value(text.substr(0, hyphen));
    const size_t second = std::min(text.find_first_of("0123456789", hyphen), text.size());
    const auto high = digits_value(text.substr(second));
    const bool noun = sheet_.same_sentence(i, i + 1) &&
                      (sheet_.words[i + 1].tag == Tag::noun || sheet_.words[i + 1].tag == Tag::adj);
    if (!low || !high || *low >= *high || !noun) return std::nullopt;
    return Numeral{*low, *high, 1};
  }

  // "twenty-one", "one-and-a-half", one word.
  std::optional<Numeral> parse_hyphenated(uint32_t i) const {
    constexpr std::string_view kHalf = "and-a-half";
    const std::string_view text = without_odd(i);
    const size_t hyphen = text.find('-');
    if (hyphen == std::string_view::npos) return std::nullopt;
    const language::NumberWord* const first = reading::number_word(lexicon_, text.substr(0, hyphen));
    if (first == nullptr) return std::nullopt;
    double value = first->low;
    if (text.substr(hyphen + 1) == kHalf && first->kind == NumberKind::digit) {
      value += 0.5;
    } else {
      const language::NumberWord* const digit = reading::number_word(lexicon_, text.substr(hyphen + 1));
      if (digit == nullptr || first->kind != NumberKind::ten) return std::nullopt;
      value += digit->low;
    }
    Numeral number{value, value, 1};
    multiply(i, number);
    return number;
  }

  // "twenty one" without its hyphen; not "of the twenty one died".
  void add_digit(uint32_t i, Numeral& number) const {
    constexpr double kTen = 10;
    const language::NumberWord* const digit = sheet_.same_sentence(i, i + 1) ? number_word(i + 1) : nullptr;
    if (digit == nullptr || digit->kind != NumberKind::digit || digit->low < 1 || digit->low >= kTen) return;
    if (i > 1 && sheet_.lower(i - 1) == "the" && sheet_.lower(i - 2) == "of") return;
    number = {number.low + digit->low, number.low + digit->low, 2};
  }

  // "Both died", "the fire killed both"; not "both towns", "both Dell and Orrin"
  bool stands_alone(uint32_t i) const {
    const Relation relation = sheet_.words[i].relation;
    const bool takes_part =
        relation == Relation::nsubj || relation == Relation::nsubj_pass || relation == Relation::obj;
    return takes_part && sheet_.words[i].tag != Tag::noun && !sheet_.child(i, Relation::conj);
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
      const bool of_them =
          sheet_.lower(i + 1) == "of" && (sheet_.lower(i + 2) == "them" || sheet_.lower(i + 2) == "whom");
      return people || of_them || stands_alone(i) ? std::optional(Numeral{word->low, word->low, 1}) : std::nullopt;
    }
    if (word->kind == NumberKind::vague) return parse_vague(i, *word);
    if (word->kind == NumberKind::vague_scale) return parse_vague_scale(i, *word);
    if (word->kind == NumberKind::scale) return std::nullopt;  // "million" alone belongs to what stands before it
    Numeral number{word->low, word->low, 1};
    if (word->kind == NumberKind::ten) add_digit(i, number);
    if (word->kind == NumberKind::digit) add_half(i, number);
    multiply(i, number);
    add_rest(i, number);
    return number;
  }

  // What follows a scale word: "one hundred and twenty", "two thousand five hundred", "eight thousand, three hundred
  // and sixty"; not "two hundred, three of them".
  void add_rest(uint32_t i, Numeral& number) const {
    double before = number.low;  // each part is smaller than the one before it
    while (number.length > 1 && number.high && before >= kTwenty) {
      uint32_t at = i + number.length;
      const bool comma = sheet_.lower(at) == ",";
      const bool joined = comma || sheet_.lower(at) == "and";
      if (joined) ++at;
      if (!sheet_.same_sentence(i, at) || (joined && before < kHundred)) return;
      const std::optional<Numeral> rest = parse_part(at);
      if (!rest || rest->low >= before || (comma && rest->length == 1)) return;
      before = rest->low;
      number = {number.low + rest->low, number.low + rest->low, at + rest->length - i};
    }
  }

  // "three hundred", "sixty", "twenty-one", "five".
  std::optional<Numeral> parse_part(uint32_t i) const {
    const language::NumberWord* word = number_word(i);
    if (word == nullptr) return parse_hyphenated(i);
    if (word->kind != NumberKind::digit && word->kind != NumberKind::ten) return std::nullopt;
    Numeral part{word->low, word->low, 1};
    multiply(i, part);
    return part;
  }

  // "a quarter of a million"
  std::optional<Numeral> parse_quarter(uint32_t i) const {
    const bool quarter =
        sheet_.lower(i + 1) == "quarter" && sheet_.lower(i + 2) == "of" && sheet_.lower(i + 3) == "a";
    const language::NumberWord* word = quarter && sheet_.same_sentence(i, i + 4) ? number_word(i + 4) : nullptr;
    if (word == nullptr || word->kind != NumberKind::scale) return std::nullopt;
    return Numeral{word->low / 4, word->low / 4, 5};
  }

  // "a dozen", "a hundred", "half a million", "a couple of", "a handful".
  std::optional<Numeral> parse_after_article(uint32_t i) const {
    if (const auto quarter = parse_quarter(i)) return quarter;
    const bool half = sheet_.lower(i) == "half";
    const uint32_t at = half && sheet_.lower(i + 1) == "a" ? i + 2 : i + 1;
    if (!sheet_.same_sentence(i, at)) return std::nullopt;
    const language::NumberWord* word = number_word(at);
    if (word == nullptr || (half && word->kind != NumberKind::scale)) return std::nullopt;
    if (word->kind == NumberKind::scale) {
      Numeral number{half ? word->low / 2 : word->low, half ? word->low / 2 : word->low, at + 1 - i};
      multiply(i, number);
      if (!half) add_half(i, number, number.low);
      if (!half && word->low >= kHundred) add_rest(i, number);  // "a hundred and two"
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
    if (sheet_.is(i, WordClass::little_alone)) return std::nullopt;
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

  const language::NumberWord* number_word(uint32_t i) const { return reading::number_word(lexicon_, without_odd(i)); }

  const Sheet& sheet_;
  const Lexicon& lexicon_;
};

}  // namespace

std::optional<Numeral> parse_numeral(const Sheet& sheet, uint32_t word) {
  return Parser(sheet).run(word);
}

}  // namespace hearsay::reading
