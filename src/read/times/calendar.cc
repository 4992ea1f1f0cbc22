#include "read/times/calendar.h"

#include <charconv>
#include <cstdio>
#include <unordered_map>

#include "base/resource.h"

namespace hearsay::reading {

using std::chrono::days;
using std::chrono::year_month_day;

const TimeWord* time_word(std::string_view lower) {
  static const auto words = [] {
    std::unordered_map<std::string_view, TimeWord> table;
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

const FixedTime* fixed_time(std::string_view lower) {
  static const auto phrases = [] {
    std::unordered_map<std::string_view, FixedTime> table;
    base::for_each_row("data/time/phrases.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() < 3) return;
      const TimeType type = cells[1] == "SET"        ? TimeType::set
                            : cells[1] == "DURATION" ? TimeType::duration
                            : cells[1] == "TIME"     ? TimeType::time
                                                     : TimeType::date;
      table.try_emplace(cells[0], FixedTime{type, cells[2]});
    });
    return table;
  }();
  const auto found = phrases.find(lower);
  return found == phrases.end() ? nullptr : &found->second;
}

TimeLead time_lead(std::string_view lower) {
  static const auto leads = [] {
    std::unordered_map<std::string_view, TimeLead> table;
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

Day first_of(int year, int month) {
  return Day(std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / std::chrono::day(1));
}
Day last_of(int year, int month) {
  return Day(std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / std::chrono::last);
}
Day monday_of(Day day) {
  return day - (std::chrono::weekday(day) - std::chrono::Monday);
}
int year_of(Day day) {
  return static_cast<int>(year_month_day(day).year());
}
int month_of(Day day) {
  return static_cast<int>(static_cast<unsigned>(year_month_day(day).month()));
}

std::optional<Day> iso_day(std::string_view text) {
  constexpr size_t kLength = 10;
  if (text.size() < kLength || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = to_int(text.substr(0, 4)), month = to_int(text.substr(5, 2)), day = to_int(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const year_month_day date(std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                            std::chrono::day(static_cast<unsigned>(*day)));
  return date.ok() ? std::optional(Day(date)) : std::nullopt;
}
std::string iso(Day day) {
  const year_month_day ymd(day);
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", static_cast<int>(ymd.year()),
                static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
  return buffer;
}

std::string iso_month(int year, int month) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "%04d-%02d", year, month);
  return buffer;
}

std::string iso_week(Day day) {
  const Day thursday = monday_of(day) + days(3);  // its year is the week's
  const int year = year_of(thursday);
  const int week = static_cast<int>((thursday - first_of(year, 1)).count() / 7) + 1;
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%04d-W%02d", year, week);
  return buffer;
}

std::string_view season_code(int month) {
  return month >= 12 || month < 3 ? "WI" : month < 6 ? "SP" : month < 9 ? "SU" : "FA";
}

}  // namespace hearsay::reading
