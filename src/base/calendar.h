// The calendar as ISO 8601 and TIMEX3 write it. Dates themselves: hearsay/time.h.
#pragma once

#include <string>
#include <string_view>

#include "hearsay/time.h"

namespace hearsay::base {

Day first_of(int year, int month);
Day last_of(int year, int month);
Day monday_of(Day day);
int year_of(Day day);
int month_of(Day day);
/// Nothing when there is no such day.
std::optional<Day> day_of(int year, int month, int day);
std::string iso_month(int year, int month);  ///< "2031-05"
std::string iso_week(Day day);               ///< "2031-W20", after ISO 8601
std::string_view season_code(int month);     ///< of the month it begins with, or of winter: "SP", "SU", "FA", "WI"

/// "Z", "+03:00" as minutes east of Greenwich.
std::optional<std::chrono::minutes> zone_from_iso(std::string_view text);

}  // namespace hearsay::base
