// Dates in running text: where they stand, and what stands between them.
#pragma once

#include <string_view>
#include <vector>

#include "clean/date_tokens.h"
#include "hearsay/time.h"

namespace hearsay::cleaning {

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

}  // namespace hearsay::cleaning
