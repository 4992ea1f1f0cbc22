// "20+" is at least twenty ("more than 20" is 21+), "<30" is up to and with thirty, "~12" is about twelve; the tilde
// stands before any of the others too ("~20+").
#include "value_form.h"

#include <charconv>
#include <cmath>

namespace hearsay::stories {

std::optional<double> parse_number(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c != ',') digits.push_back(c);
  }
  double number = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number);
  if (error != std::errc() || stop != end || digits.empty()) return std::nullopt;
  return number;
}

std::optional<ValueForm> parse_value(std::string_view text) {
  ValueForm value;
  if (text == "none") return value;
  if (text.starts_with('~')) {
    value.approximate = true;
    text.remove_prefix(1);
  }
  if (text.starts_with('<')) {
    value.high = parse_number(text.substr(1));
    return value.high ? std::optional(value) : std::nullopt;
  }
  if (text.ends_with('+')) {
    value.low = parse_number(text.substr(0, text.size() - 1));
    return value.low ? std::optional(value) : std::nullopt;
  }
  const size_t dash = text.find('-', 1);
  value.low = parse_number(text.substr(0, dash));
  value.high = dash == std::string_view::npos ? value.low : parse_number(text.substr(dash + 1));
  return value.low && value.high ? std::optional(value) : std::nullopt;
}

std::string write_number(std::optional<double> number) {
  if (!number) return "-";
  std::string buffer(32, '\0');
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), *number, std::chars_format::fixed);
  if (error != std::errc()) return std::to_string(*number);
  buffer.resize(static_cast<size_t>(end - buffer.data()));
  return buffer;
}

std::string write_value(const ValueForm& value) {
  if (!value.low && !value.high) return "none";
  const std::string mark = value.approximate ? "~" : "";
  if (!value.high) return mark + write_number(value.low) + "+";
  if (!value.low) return mark + "<" + write_number(value.high);
  if (*value.low == *value.high) return mark + write_number(value.low);
  return mark + write_number(value.low) + "-" + write_number(value.high);
}

}  // namespace hearsay::stories
