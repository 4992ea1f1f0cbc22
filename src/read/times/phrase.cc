#include "read/times/phrase.h"

#include <algorithm>

namespace hearsay::reading {

using language::NumberKind;

namespace {

constexpr int kTeens = 13;
constexpr int kNineties = 99;

bool is_left_out(std::string_view word) {
  return word == "," || word == "'s" || word == "'";
}

}  // namespace

std::optional<int> day_of_month(std::string_view text) {
  constexpr int kLastDay = 31;
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (text.size() > 2 && text.ends_with(ending)) text.remove_suffix(2);
  }
  const auto value = text.size() <= 2 ? to_int(text) : std::nullopt;
  return value && *value >= 1 && *value <= kLastDay ? value : std::nullopt;
}

std::optional<int> short_year(std::string_view text) {
  constexpr int kLastDay = 31, kLastCentury = 1900;
  const auto value = text.size() == 2 ? to_int(text) : std::nullopt;
  return value && *value > kLastDay ? std::optional(kLastCentury + *value) : std::nullopt;
}

TimePhrase::TimePhrase(const Sheet& sheet, Range range) : sheet_(sheet), range_(range) {
  for (uint32_t i = range.first; i < range.last; ++i) {
    std::string word(sheet.lower(i));
    if (word.size() > 2 && word.back() == '.' && word.find('.') + 1 == word.size()) word.pop_back();
    const bool date = iso_day(word) || numeric_day(word);
    size_t at = 0;
    while (!date && at < word.size()) {
      const size_t hyphen = word.find('-', at);
      if (hyphen == std::string::npos || hyphen + 1 == word.size()) break;
      if (hyphen > at) add(word.substr(at, hyphen - at), i);
      at = hyphen + 1;
    }
    add(word.substr(at), i);
  }
  while (words_.size() > 1 && (words_.front() == "in" || words_.front() == "on" || words_.front() == "for")) {
    words_.erase(words_.begin());
    places_.erase(places_.begin());
  }
}

void TimePhrase::add(std::string word, uint32_t place) {
  if (is_left_out(word)) return;
  words_.push_back(std::move(word));
  places_.push_back(place);
}

std::string TimePhrase::joined(size_t from) const {
  std::string text;
  for (size_t i = from; i < words_.size(); ++i) text += (text.empty() ? "" : " ") + words_[i];
  return text;
}

bool TimePhrase::has(std::string_view text) const {
  return std::ranges::find(words_, text) != words_.end();
}

bool TimePhrase::has_time_word() const {
  return std::ranges::any_of(words_, [](const std::string& word) { return time_word(word) != nullptr; });
}

bool TimePhrase::named(size_t i) const {
  return sheet_.words[places_[i]].capital || sheet_.lower(places_[i]).find('-') != std::string_view::npos;
}

const TimeWord* TimePhrase::word(size_t i, std::string_view kind) const {
  const TimeWord* const found = i < words_.size() ? time_word(words_[i]) : nullptr;
  return found != nullptr && found->kind == kind ? found : nullptr;
}

std::optional<size_t> TimePhrase::find(std::string_view kind) const {
  for (size_t i = 0; i < words_.size(); ++i) {
    if (word(i, kind) != nullptr) return i;
  }
  return std::nullopt;
}

std::optional<int> TimePhrase::turn() const {
  const auto found = find("turn");
  return found ? std::optional(word(*found, "turn")->number) : std::nullopt;
}

std::optional<int> TimePhrase::number(size_t& i) const {
  if (i >= words_.size()) return std::nullopt;
  if (const auto value = to_int(words_[i])) {
    ++i;
    return value;
  }
  const auto& numbers = sheet_.lexicon().numbers;
  const auto found = numbers.find(words_[i]);
  if (found == numbers.end()) return std::nullopt;
  if (found->second.kind != NumberKind::digit && found->second.kind != NumberKind::ten) return std::nullopt;
  int value = static_cast<int>(found->second.low);
  ++i;
  if (found->second.kind == NumberKind::ten && i < words_.size()) {
    const auto ones = numbers.find(words_[i]);
    constexpr int kTen = 10;
    if (ones != numbers.end() && ones->second.kind == NumberKind::digit && ones->second.low < kTen) {
      value += static_cast<int>(ones->second.low);
      ++i;
    }
  }
  return value;
}

std::optional<int> TimePhrase::day_number(size_t i) const {
  return day_of_month(at(i));
}

std::optional<int> TimePhrase::named_year() const {
  for (size_t i = 0; i < words_.size(); ++i) {
    if (const auto year = year_at(i)) return year;
  }
  return std::nullopt;
}

std::optional<int> TimePhrase::year_at(size_t i) const {
  constexpr int kFirst = 1000, kLast = 2200;
  if (at(i).size() == 4) {
    const auto value = to_int(at(i));
    if (value && *value >= kFirst && *value < kLast) return value;
  }
  if (i > 1 && (word(i - 1, "month") != nullptr || word(i - 2, "month") != nullptr)) {
    if (const auto year = short_year(at(i))) return year;
  }
  // "nineteen ninety-seven", "two thousand"
  size_t next = i;
  const auto first = number(next);
  if (!first || next != i + 1) return std::nullopt;
  if (*first >= kTeens && *first <= 20) {
    const auto rest = number(next);
    if (rest && *rest >= 10 && *rest <= kNineties) return *first * 100 + *rest;
  }
  return *first == 2 && at(i + 1) == "thousand" ? std::optional(2000) : std::nullopt;
}

}  // namespace hearsay::reading
