#include "read/times/clock.h"

#include <cstdio>

#include "read/times/words.h"

namespace hearsay::reading {
namespace {

enum class Half { none, morning, afternoon };

std::string_view without_dot(std::string_view word) {
  if (word.size() > 2 && word.back() == '.') word.remove_suffix(1);
  return word;
}

Half half_of(std::string_view text) {
  if (text == "am" || text == "a.m") return Half::morning;
  return text == "pm" || text == "p.m" ? Half::afternoon : Half::none;
}

bool is_kind(std::string_view text, std::string_view kind) {
  const TimeWord* const word = time_word(text);
  return word != nullptr && word->kind == kind;
}

bool is_zone(std::string_view text) {
  return is_kind(text, "zone");
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string value_of(std::string_view number, Half half) {
  constexpr int kNoon = 12;
  std::string digits;
  for (const char c : number) {
    if (is_digit(c)) digits += c;
  }
  if (digits.size() <= 2) digits += "00";
  if (digits.size() == 3) digits.insert(digits.begin(), '0');
  if (digits.size() < 4) return "TXX:XX";
  int hour = (digits[0] - '0') * 10 + (digits[1] - '0');
  if (half == Half::afternoon && hour < kNoon) hour += kNoon;
  if (half == Half::morning && hour == kNoon) hour = 0;
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "T%02d:%c%c", hour, digits[2], digits[3]);
  return buffer;
}

// "1430", "0630": an hour and a minute in four digits.
bool is_military(std::string_view number) {
  constexpr int kHours = 24, kMinutes = 60;
  const auto hour = number.size() == 4 ? to_int(number.substr(0, 2)) : std::nullopt;
  const auto minute = hour ? to_int(number.substr(2)) : std::nullopt;
  return minute && *hour < kHours && *minute < kMinutes;
}

// How many words behind four digits say that they are a time: "1430 hours", "1430 local time", "at 0630".
std::optional<uint32_t> words_of_military(const Sheet& sheet, uint32_t word) {
  const auto next = [&](uint32_t on) { return sheet.same_sentence(word, word + on) ? sheet.lower(word + on) : ""; };
  if (is_zone(next(1))) return 1;
  if (next(1) == "local" && next(2) == "time") return 2;
  if (word == 0 || !sheet.same_sentence(word - 1, word) || sheet.words[word - 1].tag != Tag::adp) return std::nullopt;
  if (is_kind(next(1), "hours") || next(1) == "hours") return 1;
  return sheet.lower(word).front() == '0' ? std::optional(0U) : std::nullopt;
}

}  // namespace

std::optional<Clock> clock_at(const Sheet& sheet, uint32_t word) {
  const std::string_view text = without_dot(sheet.lower(word));
  if (text.empty() || !is_digit(text.front())) return std::nullopt;
  size_t digits = 0;
  while (digits < text.size() && (is_digit(text[digits]) || text[digits] == ':' || text[digits] == '.')) ++digits;
  const std::string_view number = text.substr(0, digits);
  const std::string_view glued = text.substr(digits);
  const std::string_view next = sheet.same_sentence(word, word + 1) ? without_dot(sheet.lower(word + 1)) : "";
  const Half half = half_of(glued.empty() ? next : glued);
  const bool zone = is_zone(next);
  if (glued.empty() && is_military(number)) {
    if (const auto length = words_of_military(sheet, word)) return Clock{value_of(number, half), 1 + *length};
  }
  if (is_kind(glued, "hours") && is_military(number)) return Clock{value_of(number, half), 1};
  const bool colon = glued.empty() && number.size() >= 4 && number.find(':') != std::string_view::npos;
  if (half == Half::none && !zone && !is_zone(glued) && !colon) return std::nullopt;
  const bool takes_next = zone || (half != Half::none && glued.empty());
  return Clock{value_of(number, half), takes_next ? 2U : 1U};
}

}  // namespace hearsay::reading
