// Clock times: "3:27 am", "3.30am", "0030 GMT", "4 p.m.", "18:45".
#pragma once

#include <optional>
#include <string>

#include "read/sheet.h"

namespace hearsay::reading {

struct Clock {
  std::string value;    ///< "T15:27", "TXX:XX" where it cannot be read
  uint32_t length = 0;  ///< words
};

/// The clock time that begins at a word. 12 am is T00:00, 12 pm T12:00. A bare number is none.
std::optional<Clock> clock_at(const Sheet& sheet, uint32_t word);

}  // namespace hearsay::reading
