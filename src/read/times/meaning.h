// What an expression of time says by its words, before anybody asks which day that is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "read/sheet.h"
#include "read/times/tense.h"

namespace hearsay::reading {

namespace meaning {

/// A value that no day changes: "PRESENT_REF", "PAST_REF", "P1D".
struct Code {
  std::string value;
};
/// "March 3, 2030", "Oct 2", "last May", "Christmas".
struct CalendarDate {
  std::optional<int> year;
  int month = 1;
  std::optional<int> day;
  std::optional<int> turn;  ///< −1 of "last", 0 of "this", 1 of "next"
};
/// "the fourth Thursday of November"; the fifth is the last.
struct NthWeekday {
  std::optional<int> year;
  int month = 1, nth = 1, weekday = 1;
};
/// "Good Friday": so many days from Easter.
struct FromEaster {
  std::optional<int> year;
  int days = 0;
};
/// "on Tuesday", "next Monday".
struct Weekday {
  int weekday = 1;  ///< Monday 1
  std::optional<int> turn;
};
/// "Mondays", "every Friday".
struct Weekdays {
  int weekday = 1;
};
/// "yesterday", "tonight".
struct Shift {
  int days = 0;
  bool overnight = false;  ///< begins on the evening before
};
/// "last night", "the next morning", "Saturday" being elsewhere.
struct PartOfDay {
  std::optional<int> turn;
};
struct Season {
  std::optional<int> year;
  int month = 3;  ///< that it begins with
  std::optional<int> turn;
};
/// Which year a part of one is of: named, so many years from now, or the one its verb looks to.
struct YearOfPart {
  std::optional<int> named, turn;
};
struct Half {
  int half = 1;
  YearOfPart year;
};
struct Quarter {
  int quarter = 1;
  YearOfPart year;
  bool year_before = false;
};
/// "the year-ago quarter"; "a year earlier", where a quarter was spoken of.
struct QuarterBefore {
  bool only_spoken_of = false;
};
/// "the quarter", "the same period", "next quarter".
struct QuarterSpokenOf {
  std::optional<int> turn;
  bool same = false;
};
/// "the 1980s", "the 20th century", written as the digits that its years share.
struct Years {
  int first = 0, last = 0;
  std::string value;
};
/// "last year", "this week", "early in the week".
struct Turned {
  std::string_view unit;
  int turn = 0;
  bool of_last = false;  ///< from the year spoken of: "the following year"
};
/// "two years", "several months".
struct Length {
  std::optional<int> amount;  ///< none of "several"
  std::string_view unit;
};
/// "two weeks ago", "a day later".
struct Offset {
  std::optional<int> amount;  ///< none of "several"
  std::string_view unit;
  bool back = true;
  bool from_spoken_of = false;
};
/// "the day", "that week", "the weekend", "then" (no unit).
struct SpokenOf {
  std::string_view unit;
  std::optional<int> year;
  bool same = false;
};
struct Year {
  int year = 0;
};

}  // namespace meaning

struct Meaning {
  std::variant<meaning::Code, meaning::CalendarDate, meaning::NthWeekday, meaning::FromEaster, meaning::Weekday,
               meaning::Weekdays, meaning::Shift, meaning::PartOfDay, meaning::Season, meaning::Half,
               meaning::Quarter, meaning::QuarterBefore, meaning::QuarterSpokenOf, meaning::Years, meaning::Turned,
               meaning::Length, meaning::Offset, meaning::SpokenOf, meaning::Year>
      what;
  TimeType type = TimeType::date;
  Look look = Look::unknown;
  bool until_now = false;  ///< "earlier this month" ends today
  std::string_view part;   ///< of the day, where a time of day is meant: "MO", "NI"
  std::string clock;       ///< "T15:27"
};

/// All that the words may mean, likeliest first: "a year earlier" is a quarter where one was spoken of, else a year.
/// None where they say nothing of time. `type` is what the expression is taken for where its words leave it open.
std::vector<Meaning> meanings_of(const Sheet& sheet, Range words, TimeType type);

}  // namespace hearsay::reading
