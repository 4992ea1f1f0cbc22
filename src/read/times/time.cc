#include "read/times/time.h"

#include "base/calendar.h"

namespace hearsay::reading {

Anchor anchor_of(const Report& report) {
  Anchor anchor;
  if (!report.published) return anchor;
  anchor.year = base::year_of(report.published->day);
  if (report.published->has_day()) anchor.day = report.published->day;
  return anchor;
}

}  // namespace hearsay::reading
