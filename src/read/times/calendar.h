// Days, months and weeks as TIMEX3 writes them, and the words of time.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hearsay/reading.h"

namespace hearsay::reading {

/// A row of data/time/words.tsv: what a word is ("month", "weekday", "unit", …) and what it stands for.
struct TimeWord {
  std::string_view kind;
  std::string_view text;
  int number = 0;
};
const TimeWord* time_word(std::string_view lower);

/// A row of data/time/phrases.tsv: a fixed expression.
struct FixedTime {
  TimeType type = TimeType::date;
  std::string_view value;  ///< "PRESENT_REF", "P1D"; "MM-DD" of a day that every year has
};
const FixedTime* fixed_time(std::string_view lower);

/// What a word vouches for behind it (data/time/leads.tsv): "in May", "in 2022", "late last year".
struct TimeLead {
  bool month = false, year = false, turn = false;
  bool sure = false;  ///< of a year: even where a noun follows
};
TimeLead time_lead(std::string_view lower);

std::optional<int> to_int(std::string_view digits);
Day first_of(int year, int month);
Day last_of(int year, int month);
Day monday_of(Day day);
int year_of(Day day);
int month_of(Day day);
std::optional<Day> iso_day(std::string_view text);  ///< of a text that begins with "2031-05-14"
std::string iso(Day day);                           ///< "2031-05-14"
std::string iso_month(int year, int month);         ///< "2031-05"
std::string iso_week(Day day);                      ///< "2031-W20", after ISO 8601
std::string_view season_code(int month);  ///< of the month it begins with, or of winter: "SP", "SU", "FA", "WI"

}  // namespace hearsay::reading
