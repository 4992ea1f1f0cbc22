// Dates in running text: where they stand, and what stands between them.
#pragma once

#include <string_view>
#include <vector>

#include "hearsay/time.h"

namespace hearsay::cleaning {

/// What 03/04/2031 means: on a British page 3 April, on an American one 4 March.
enum class DateOrder { unknown, day_first, month_first };

struct FoundDate {
  Date date;
  size_t begin = 0;  ///< bytes, of the day's words; a clock time may stand outside
  size_t end = 0;
};

struct DateScan {
  std::vector<FoundDate> dates;  ///< in order, without overlap
  bool other_words = false;      ///< more than dates, weekdays, "at" and the like
  bool lone_parts = false;       ///< numbers or months that belong to no date
};

/// All dates of a text. Days that do not exist, or whose order cannot be told, are none. REQUIRES: valid UTF-8.
DateScan scan_dates(std::string_view text, DateOrder order);

/// The number of a month's name in lower case, in any language known; 0 = none.
int month_of_name(std::string_view name);

/// Nothing when there is no such day, or it is before 1900 or after 2099.
std::optional<Day> day_of_news(int year, int month, int day);

}  // namespace hearsay::cleaning
