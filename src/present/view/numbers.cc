// Numbers as a reader writes them. "1000001 and more" is how a reading keeps "more than a million", so an open end
// that was said so is told as "more than" that number; a word for a number ("dozens") stays that word, and one
// multiplied ("tens of thousands") is put together again. Round millions are words, everything else has its digits:
// "1,234,567" must not become "1.2 million", as somebody may compare it letter for letter.
#include <fmt/format.h>

#include <array>
#include <cmath>

#include "present/view/wording.h"

namespace hearsay::present {
namespace {

constexpr double kMillion = 1e6;
constexpr double kBillion = 1e9;
// "1.25 million" is read at a glance, "1.2345 million" is not.
constexpr double kDecimalsOfMillion = 100;

struct VagueWord {
  std::string_view word;
  double low;
};

// The least each word means by itself; a figure that begins higher has a multiplier that the word does not show.
constexpr std::array<VagueWord, 6> kVagueNouns = {
    {{"tens", 20}, {"dozens", 24}, {"scores", 40}, {"hundreds", 200}, {"thousands", 2000}, {"millions", 2000000}}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kSigns = {
    {{"GBP", "£"}, {"USD", "$"}, {"EUR", "€"}, {"JPY", "¥"}}};

bool is_currency(std::string_view unit) {
  return unit.size() == 3 && unit.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
}

std::string grouped(double value) {
  std::string digits = fmt::format("{:.0f}", std::abs(value));
  for (auto i = static_cast<ptrdiff_t>(digits.size()) - 3; i > 0; i -= 3) digits.insert(static_cast<size_t>(i), ",");
  return (value < 0 ? "−" : "") + digits;
}

// "several hundred", "tens of thousands"; the word alone where nothing multiplies it.
std::string vague_in_words(const Quantity& value) {
  double base = 2;
  bool noun = false;
  for (const VagueWord& known : kVagueNouns) {
    if (known.word == value.vague) base = known.low;
    noun |= known.word == value.vague;
  }
  const double times = value.low ? *value.low / base : 1;
  if (times == 1e3) return value.vague + (noun ? " of thousands" : " thousand");
  if (times == 1e6) return value.vague + (noun ? " of millions" : " million");
  return times == 1e2 && !noun ? value.vague + " hundred" : value.vague;
}

std::string bounded(const Quantity& value) {
  if (!value.high) return value.over ? "more than " + amount(*value.low - 1) : "at least " + amount(*value.low);
  if (!value.low) return "up to " + amount(*value.high);
  return *value.low == *value.high ? amount(*value.low) : amount(*value.low) + "–" + amount(*value.high);
}

}  // namespace

std::string amount(double value) {
  if (value != std::trunc(value) || std::abs(value) > 9e15) return fmt::format("{}", value);
  for (const auto& [scale, word] : {std::pair{kBillion, "billion"}, std::pair{kMillion, "million"}}) {
    if (std::abs(value) < scale) continue;
    if (std::fmod(value * kDecimalsOfMillion, scale) != 0) continue;
    return fmt::format("{}{} {}", value < 0 ? "−" : "", std::abs(value) / scale, word);
  }
  return grouped(value);
}

std::string with_unit(const std::string& number, std::string_view unit) {
  if (unit.empty() || number.empty() || unit.starts_with("per ")) return number;
  if (unit == "percent") return number + "%";
  if (!is_currency(unit)) return number + " " + std::string(unit);
  std::string sign = std::string(unit) + " ";
  for (const auto& [code, symbol] : kSigns) {
    if (code == unit) sign = symbol;
  }
  const size_t digit = number.find_first_of("0123456789");
  if (digit == std::string::npos) return number + " " + std::string(unit);
  return number.substr(0, digit) + sign + number.substr(digit);
}

std::string figure_in_words(const Quantity& value) {
  if (!value.vague.empty()) return with_unit(vague_in_words(value), value.unit);
  if (!value.low && !value.high) return {};
  return with_unit((value.approximate ? "about " : "") + bounded(value), value.unit);
}

std::string short_figure(const Quantity& value) {
  if (!value.vague.empty() || value.high || !value.low) return figure_in_words(value);
  return with_unit(value.over ? "over " + amount(*value.low - 1) : amount(*value.low) + "+", value.unit);
}

}  // namespace hearsay::present
