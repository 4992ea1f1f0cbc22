// How a story file writes a value: 12, 20+, <30, 12-20, ~12, none.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hearsay::stories {

/// A value as expected or found; both ends absent = a value without numbers.
struct ValueForm {
  std::optional<double> low;
  std::optional<double> high;
  bool approximate = false;

  bool operator==(const ValueForm&) const = default;
};

/// Nothing when `text` is none of the forms.
std::optional<ValueForm> parse_value(std::string_view text);
/// The form that `parse_value` reads back as the same value.
std::string write_value(const ValueForm& value);

/// A number without needless zeros; "-" when absent.
std::string write_number(std::optional<double> number);

/// A number, commas between thousands allowed.
std::optional<double> parse_number(std::string_view text);

}  // namespace hearsay::stories
