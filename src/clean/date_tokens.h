// A text of dates as numbers and words.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "hearsay/time.h"

namespace hearsay::cleaning {

/// What 03/04/2031 means: on a British page 3 April, on an American one 4 March.
enum class DateOrder { unknown, day_first, month_first };

/// A number or word, or several that are a date or a clock time by their shape alone.
struct DateToken {
  enum class Kind { number, date, clock, zone, month, weekday, noise, word };

  Kind kind = Kind::word;
  size_t begin = 0;
  size_t end = 0;
  int value = -1;           // of a number, month or weekday
  size_t length = 0;        // of a number, in digits
  bool short_year = false;  // '31
  int year = 0;             // of a date
  int month = 0;
  int day = 0;
  bool swappable = false;  // day and month may be the other way round
  std::chrono::seconds time{0};
  bool has_seconds = false;
  std::optional<std::chrono::minutes> zone;
};

/// In order. Punctuation is none. REQUIRES: valid UTF-8.
std::vector<DateToken> date_tokens(std::string_view text, DateOrder order);

/// A year of two digits is one of 1970 to 2069.
int full_year(int year, size_t digits);

/// The number of a month's name in lower case, in any language known; 0 = none.
int month_of_name(std::string_view name);

/// Nothing when there is no such day, or it is before 1900 or after 2099.
std::optional<Day> day_of_news(int year, int month, int day);

}  // namespace hearsay::cleaning
