// When. The language model marks expressions of time, which are resolved by their words (time_phrases.cc); patterns
// find those it misses ("Oct 2" in a caption), and a pattern that runs over a mark's edge widens it. Values keep
// their granularity ("earlier this month" is days 1..now of that month, not the publication date).
#include "read/times/times.h"

#include "read/times/calendar.h"
#include "read/times/time_patterns.h"
#include "read/times/time_phrases.h"

namespace hearsay::reading {
namespace {

// "at 8.30pm on Friday": a clock time without a day is of the nearest day that its sentence names. Where it names
// none the value has the day of the report, but no bounds: the writer may speak of another.
void date_clocks(const Sheet& sheet, const Anchor& anchor, std::vector<TimeMention>& times) {
  constexpr size_t kDayLength = 10;
  for (TimeMention& clock : times) {
    if (!clock.value.starts_with("T")) continue;
    const TimeMention* nearest = nullptr;
    uint32_t distance = 0;
    for (const TimeMention& day : times) {
      if (day.value.size() < kDayLength || !day.earliest || day.earliest != day.latest) continue;
      if (sheet.words[day.words.first].sentence != sheet.words[clock.words.first].sentence) continue;
      const uint32_t apart = day.words.first < clock.words.first ? clock.words.first - day.words.last
                                                                 : day.words.first - clock.words.last;
      if (nearest != nullptr && distance <= apart) continue;
      nearest = &day;
      distance = apart;
    }
    if (nearest != nullptr) {
      clock.earliest = clock.latest = nearest->earliest;
      clock.value = iso(*nearest->earliest) + clock.value;
    } else if (anchor.day) {
      clock.value = iso(*anchor.day) + clock.value;
    }
  }
}

std::vector<TimeMention> resolve(const Sheet& sheet, const Anchor& anchor) {
  std::vector<TimeMention> times;
  TimeContext context{anchor, {}, {}, {}};
  auto mark = sheet.time_marks.begin();
  const auto count = static_cast<uint32_t>(sheet.words.size());
  for (uint32_t i = 0; i < count;) {
    auto found = match_time(sheet, anchor, i);
    const bool marked = mark != sheet.time_marks.end() && mark->words.first == i;
    if (marked && (!found || found->words.last <= mark->words.last)) {
      TimeMention time = resolve_marked(sheet, *mark, context);
      if (!time.value.empty()) times.push_back(std::move(time));
      i = std::max(mark->words.last, times.empty() ? 0 : times.back().words.last);
      ++mark;
      continue;
    }
    if (!found) {
      ++i;
      continue;
    }
    if (mark != sheet.time_marks.end() && mark->words.first < found->words.last) {
      Mark wider = *mark;
      wider.words = {i, std::max(mark->words.last, found->words.last)};
      found = resolve_marked(sheet, wider, context);
      ++mark;
      while (mark != sheet.time_marks.end() && mark->words.first < wider.words.last) ++mark;
    } else if (found->earliest && found->earliest == found->latest) {
      context.last_day = found->earliest;
    }
    i = found->words.last;
    if (!found->value.empty()) times.push_back(std::move(*found));
  }
  date_clocks(sheet, anchor, times);
  return times;
}

}  // namespace

std::vector<TimeMention> find_times(const Sheet& sheet) {
  Anchor anchor = anchor_of(*sheet.report);
  std::vector<TimeMention> times = resolve(sheet, anchor);
  if (anchor.year) return times;
  // An undated report: the latest year that one of its own full dates names is the year of its other dates.
  for (const TimeMention& time : times) {
    if (time.value.size() < 7 || time.value.front() == 'X' || !time.earliest) continue;
    const int y = year_of(*time.earliest);
    if (!anchor.year || y > *anchor.year) anchor.year = y;
  }
  return anchor.year ? resolve(sheet, anchor) : times;
}

}  // namespace hearsay::reading
