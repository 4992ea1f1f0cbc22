// Publication dates in the many ways pages write them.
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include "clean/date_reader.h"
#include "hearsay/time.h"

namespace hearsay::cleaning {

/// The first date of what is written, with clock and zone where they are given: ISO, RFC 2822, "May 2, 2031, 9:17
/// AM", "Fri, 02 May 2031", "2 août 2031", 2031/05/02, 02.05.31, 2031年5月2日, Unix seconds. Nothing when there is no
/// day that exists in the years 1900 to 2099, or when day and month cannot be told apart.
std::optional<Date> parse_date(std::string_view text, DateOrder order = DateOrder::unknown);

/// The same, and nothing but the date may stand in `text` (weekday, "at", zone and punctuation aside).
std::optional<Date> parse_bare_date(std::string_view text);

/// The day in a report's dateline, "ORLEN, May 12, 2031 (Agency) -- The mayor said …". REQUIRES: valid UTF-8.
std::optional<Date> date_of_dateline(std::string_view paragraph);

/// Machines are told a moment in Greenwich's day, readers are shown their own: `told` becomes it, where the two are
/// the same moment or no clock is shown.
void take_local_day(const Date& shown, Date& told);

/// "2 hours ago", "vor 5 Minuten", "il y a 2 h", and nothing else.
bool is_relative_time(std::string_view text);

/// A clock time and nothing else: "18.20", "18:20 CET", "6 p.m.".
bool is_clock_time(std::string_view text);

/// The day in an address's path: ".../2031/05/02/...", ".../2031-05-02-...", ".../2031/may/02/...",
/// ".../20310502/...". A number that begins a longer name ("/2031/05/7-killed") is no day.
std::optional<Date> date_in_url(std::string_view url);

/// Year and month, where the path has both as segments.
std::optional<std::pair<int, int>> month_in_url(std::string_view url);

}  // namespace hearsay::cleaning
