#include "read/times/time.h"

#include "read/times/calendar.h"

namespace hearsay::reading {

Anchor anchor_of(const Report& report) {
  Anchor anchor;
  const std::string_view text = report.published;
  const auto y = text.size() >= 4 ? to_int(text.substr(0, 4)) : std::nullopt;
  if (!y) return anchor;
  anchor.year = *y;
  const auto m = text.size() >= 7 ? to_int(text.substr(5, 2)) : std::nullopt;
  const auto d = text.size() >= 10 ? to_int(text.substr(8, 2)) : std::nullopt;
  if (!m || !d) return anchor;
  const std::chrono::year_month_day ymd(std::chrono::year(*y), std::chrono::month(static_cast<unsigned>(*m)),
                                        std::chrono::day(static_cast<unsigned>(*d)));
  if (ymd.ok()) anchor.day = Day(ymd);
  return anchor;
}

}  // namespace hearsay::reading
