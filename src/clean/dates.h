// Publication dates in the many ways pages write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hearsay::cleaning {

/// ISO 8601 ("2031-05-02", "2031-05-02T09:17", with seconds and zone where they are given) of a date as written:
/// ISO, RFC 2822, "May 2, 2031, 9:17 AM", "Fri, 02 May 2031", "2 May 2031", 2031/05/02, 02.05.2031, Unix seconds.
/// Nothing when there is no day that exists in the years 1900 to 2099, or when day and month cannot be told apart.
std::optional<std::string> parse_date(std::string_view text);

/// The same, and nothing but the date may stand in `text` (weekday, "at", zone and punctuation aside).
std::optional<std::string> parse_bare_date(std::string_view text);

/// The day in an address: ".../2031/05/02/...", ".../2031-05-02-...", ".../2031/may/02/...".
std::optional<std::string> date_in_url(std::string_view url);

/// Days from one ISO 8601 date to another, zones aside. REQUIRES: both come from here.
int days_between(std::string_view earlier, std::string_view later);

bool has_time(std::string_view iso_date);

}  // namespace hearsay::cleaning
