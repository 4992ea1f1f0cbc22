#include "read/times/words.h"

#include <charconv>
#include <unordered_map>

#include "base/calendar.h"
#include "base/resource.h"
#include "base/sieved.h"

namespace hearsay::reading {

const TimeWord* time_word(std::string_view lower) {
  static const auto words = [] {
    base::WordMap<TimeWord> table;
    base::for_each_row("data/time/words.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() < 3) return;
      TimeWord word{cells[1], cells[2], 0};
      std::from_chars(cells[2].data(), cells[2].data() + cells[2].size(), word.number);
      table.try_emplace(cells[0], word);
    });
    return table;
  }();
  const auto found = words.find(lower);
  return found == words.end() ? nullptr : &found->second;
}

namespace {

// "new year's day" as phrases are cut: "new year day".
std::string as_cut(std::string_view words) {
  std::string cut;
  for (size_t i = 0; i < words.size(); ++i) {
    const bool owner = words.substr(i).starts_with("'s");
    if (owner) ++i;
    if (!owner && words[i] != '.' && words[i] != '\'') cut += words[i];
  }
  return cut;
}

}  // namespace

const FixedTime* fixed_time(std::string_view lower) {
  static const auto phrases = [] {
    std::unordered_map<std::string, FixedTime> table;
    base::for_each_row("data/time/phrases.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() < 3) return;
      const TimeType type = cells[1] == "SET"        ? TimeType::set
                            : cells[1] == "DURATION" ? TimeType::duration
                            : cells[1] == "TIME"     ? TimeType::time
                                                     : TimeType::date;
      table.try_emplace(as_cut(cells[0]), FixedTime{type, cells[2]});
    });
    return table;
  }();
  const auto found = phrases.find(as_cut(lower));
  return found == phrases.end() ? nullptr : &found->second;
}

TimeLead time_lead(std::string_view lower) {
  static const auto leads = [] {
    base::WordMap<TimeLead> table;
    base::for_each_row("data/time/leads.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() < 2) return;
      TimeLead& lead = table[cells[0]];
      lead.month = lead.month || cells[1] == "month";
      lead.year = lead.year || cells[1] == "year";
      lead.turn = lead.turn || cells[1] == "turn";
      lead.sure = lead.sure || (cells.size() > 2 && cells[2] == "sure");
    });
    return table;
  }();
  const auto found = leads.find(lower);
  return found == leads.end() ? TimeLead{} : found->second;
}

std::optional<int> to_int(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::optional<Day> iso_day(std::string_view word) {
  constexpr size_t kLength = 10;
  const auto date = date_from_iso(word.substr(0, kLength));
  return date && date->has_day() ? std::optional(date->day) : std::nullopt;
}

std::optional<Day> numeric_day(std::string_view word) {
  constexpr size_t kLength = 10;
  constexpr int kMonths = 12;
  if (word.size() != kLength || word[2] != word[5] || (word[2] != '/' && word[2] != '.' && word[2] != '-')) return {};
  auto day = to_int(word.substr(0, 2)), month = to_int(word.substr(3, 2));
  const auto year = to_int(word.substr(6, 4));
  if (!day || !month || !year || (*day <= kMonths && *month <= kMonths && *day != *month)) return {};
  if (*month > kMonths) std::swap(day, month);
  return base::day_of(*year, *month, *day);
}

}  // namespace hearsay::reading
