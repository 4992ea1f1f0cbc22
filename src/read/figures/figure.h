// One quantity, with what is counted.
#pragma once

#include <optional>
#include <string>

#include "language/money.h"
#include "read/sheet.h"

namespace hearsay::reading {

struct FigureMention {
  Range words;          ///< bound words, number and unit
  uint32_t number = 0;  ///< the first word of the number itself
  std::optional<double> low;
  std::optional<double> high;
  bool approximate = false;
  std::string unit;
  std::string vague;
  Range counted;                 ///< empty when unsaid
  std::optional<uint32_t> head;  ///< the counted noun
  Part part = Part::unknown;
  Change change = Change::level;
  bool earlier = false;
  bool forecast = false;

  /// Counts of people or things, shares and money: what facts are made of. Lengths, weights and spans of time are
  /// not.
  bool countable() const {
    return unit.empty() || unit == "percent" || unit.starts_with("per ") || language::is_money(unit);
  }
};

}  // namespace hearsay::reading
