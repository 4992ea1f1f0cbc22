// Days, and dates as precisely as they are known.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace hearsay {

using Day = std::chrono::sys_days;

/// A date of the calendar, with the clock time where one is given. Ordered as it is written, whatever the zone; of
/// two that begin alike the less precise is first.
struct Date {
  enum class Precision { year, month, day, minute, second };

  Day day;                        ///< the first of the month or year where no more is known
  std::chrono::seconds clock{0};  ///< since midnight, where the zone is
  Precision precision = Precision::day;
  std::optional<std::chrono::minutes> zone = {};  ///< east of Greenwich; absent = unsaid

  auto operator<=>(const Date&) const = default;
  bool has_day() const { return precision >= Precision::day; }
  bool has_clock() const { return precision >= Precision::minute; }
};

/// What ISO 8601 says: "2031", "2031-05", "2031-05-02", "2031-05-02T09:17", the last with seconds and zone ("Z",
/// "+03:00") or without. Nothing when it is written in another way, or there is no such day.
std::optional<Date> date_from_iso(std::string_view text);

/// The same form: date_from_iso(iso(date)) is `date`.
std::string iso(const Date& date);
std::string iso(Day day);  ///< "2031-05-14"

}  // namespace hearsay
