#include "read/times/clock.h"

#include <cstdio>

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

bool is_zone(std::string_view text) {
  return text == "gmt" || text == "utc";
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
  const bool colon = glued.empty() && number.size() >= 4 && number.find(':') != std::string_view::npos;
  if (half == Half::none && !zone && !is_zone(glued) && !colon) return std::nullopt;
  const bool takes_next = zone || (half != Half::none && glued.empty());
  return Clock{value_of(number, half), takes_next ? 2U : 1U};
}

}  // namespace hearsay::reading
