// Publication dates in the many ways pages write them.
#pragma once

#include <optional>
#include <string_view>

#include "hearsay/time.h"

namespace hearsay::cleaning {

/// A date as written, with clock and zone where they are given: ISO, RFC 2822, "May 2, 2031, 9:17 AM", "Fri, 02 May
/// 2031", "2 May 2031", 2031/05/02, 02.05.2031, Unix seconds. Nothing when there is no day that exists in the years
/// 1900 to 2099, or when day and month cannot be told apart.
std::optional<Date> parse_date(std::string_view text);

/// The same, and nothing but the date may stand in `text` (weekday, "at", zone and punctuation aside).
std::optional<Date> parse_bare_date(std::string_view text);

/// The day in an address: ".../2031/05/02/...", ".../2031-05-02-...", ".../2031/may/02/...".
std::optional<Date> date_in_url(std::string_view url);

}  // namespace hearsay::cleaning
