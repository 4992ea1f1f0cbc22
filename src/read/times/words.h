// The words of time.
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

/// Nothing but digits as a number.
std::optional<int> to_int(std::string_view digits);
/// The day of a word that begins with "2031-05-14".
std::optional<Day> iso_day(std::string_view word);
/// "25/04/2024", "17.06.2024": a day first where it can be no month; none where both orders are possible.
std::optional<Day> numeric_day(std::string_view word);

}  // namespace hearsay::reading
