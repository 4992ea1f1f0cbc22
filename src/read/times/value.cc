// A meaning is resolved against the day the report was published and what it spoke of last; its granularity stays
// ("earlier this month" is days 1..now of that month, not the publication date). Example: published Friday
// 2031-05-16, Tuesday with a verb that looks ahead is the 20th, else the 13th. Counter-example: undated report,
// Thursday → XXXX-WXX-4 with no bounds, never a guess.
#include "read/times/value.h"

#include <algorithm>

#include "base/calendar.h"
#include "read/times/words.h"

namespace hearsay::reading {
namespace {

using base::first_of;
using base::iso_month;
using base::iso_week;
using base::last_of;
using base::monday_of;
using base::month_of;
using base::season_code;
using base::year_of;
using namespace meaning;
using std::chrono::days;
using std::chrono::year_month_day;

constexpr int kDecade = 10, kCentury = 100, kMonths = 12, kQuarters = 4, kWeekdays = 7;

/// What a meaning is resolved against, and where the result goes.
struct Setting {
  const Meaning& meaning;
  TimeContext& context;
  TimeMention& found;

  std::optional<Day> now() const { return context.anchor.day; }
};

// ---------------------------------------------------------------- results; all are true

bool set(Setting& at, Day from, Day to, std::string value) {
  if (at.meaning.until_now && at.now() && from <= *at.now() && *at.now() < to) to = *at.now();
  at.found.earliest = from;
  at.found.latest = to;
  at.found.value = std::move(value);
  return true;
}
bool set_unknown(Setting& at, std::string value) {
  at.found.value = std::move(value);
  return true;
}
bool set_day(Setting& at, Day day) {
  at.context.last_day = day;
  at.context.last_year = year_of(day);
  return set(at, day, day, iso(day));
}
bool set_week(Setting& at, Day monday) {
  return set(at, monday, monday + days(kWeekdays - 1), iso_week(monday));
}
bool set_weekend(Setting& at, Day monday) {
  return set(at, monday + days(5), monday + days(kWeekdays - 1), iso_week(monday) + "-WE");
}
bool set_month(Setting& at, int year, int month) {
  at.context.last_year = year;
  return set(at, first_of(year, month), last_of(year, month), iso_month(year, month));
}
/// `index`: year · 12 + month − 1.
bool set_month(Setting& at, int index) {
  return set_month(at, index / kMonths, index % kMonths + 1);
}
/// `index`: year · 4 + quarter − 1.
bool set_quarter(Setting& at, int index) {
  at.context.last_quarter = index;
  const int year = index / kQuarters, quarter = index % kQuarters + 1;
  return set(at, first_of(year, 3 * quarter - 2), last_of(year, 3 * quarter),
             std::to_string(year) + "-Q" + std::to_string(quarter));
}
bool set_year(Setting& at, int year) {
  at.context.last_year = year;
  return set(at, first_of(year, 1), last_of(year, kMonths), std::to_string(year));
}
bool set_decade(Setting& at, int decade) {
  return set(at, first_of(decade * kDecade, 1), last_of(decade * kDecade + kDecade - 1, kMonths),
             std::to_string(decade) + "X");
}

// ---------------------------------------------------------------- what both days and parts of years ask

std::string month_of_no_year(int month) {
  return "XXXX-" + iso_month(0, month).substr(5);
}

/// The nearest year: the next when the verb looks ahead, else the last, where a little ahead is this year still.
std::optional<int> year_for(const Setting& at, int month, std::optional<int> day) {
  if (!at.now()) return at.context.anchor.year;
  constexpr days kAhead{31};
  const Day now = *at.now();
  const int year = year_of(now);
  const Day from = first_of(year, month) + days(day ? *day - 1 : 0);
  const Day to = day ? from : last_of(year, month);
  if (at.meaning.look == Look::ahead) return to < now ? year + 1 : year;
  if (at.meaning.look == Look::back || !day) return from > now + kAhead ? year - 1 : year;
  constexpr days kPlanned{120}, kLongPast{300};  // what is announced without a verb is near
  return from > now + kPlanned ? year - 1 : from < now - kLongPast ? year + 1 : year;
}

std::optional<int> year_of_part(const Setting& at, const YearOfPart& part, int quarter) {
  if (part.named) return part.named;
  if (!at.now()) return at.context.anchor.year;
  const int year = year_of(*at.now());
  if (part.turn) return year + *part.turn;
  // One that begins after today is last year's, unless the verb looks ahead.
  return first_of(year, 3 * quarter - 2) > *at.now() && at.meaning.look != Look::ahead ? year - 1 : year;
}

/// The last quarter that is over.
std::optional<int> quarter_over(const Setting& at) {
  if (!at.now()) return std::nullopt;
  return year_of(*at.now()) * kQuarters + (month_of(*at.now()) - 1) / 3 - 1;
}

std::chrono::weekday weekday_of(int number) {
  return std::chrono::weekday(static_cast<unsigned>(number % kWeekdays));
}

// ---------------------------------------------------------------- one meaning each; false where the context says
// nothing

bool resolve(const Code& code, Setting& at) {
  if (code.value == "PRESENT_REF" && at.now()) at.found.earliest = at.found.latest = at.now();
  return set_unknown(at, code.value);
}

bool resolve(const CalendarDate& date, Setting& at) {
  std::optional<int> year = date.year;
  if (!year && date.turn && at.now() && !date.day) {
    year = year_of(*at.now());
    if (*date.turn < 0 && date.month >= month_of(*at.now())) --*year;
    if (*date.turn > 0 && date.month <= month_of(*at.now())) ++*year;
  } else if (!year) {
    year = year_for(at, date.month, date.day);
  }
  const std::string month = month_of_no_year(date.month);
  if (!date.day) return year ? set_month(at, *year, date.month) : set_unknown(at, month);
  if (!year) return set_unknown(at, month + (*date.day < 10 ? "-0" : "-") + std::to_string(*date.day));
  const year_month_day day(std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(date.month)),
                           std::chrono::day(static_cast<unsigned>(*date.day)));
  return day.ok() ? set_day(at, Day(day)) : set_unknown(at, "");
}

bool resolve(const NthWeekday& nth, Setting& at) {
  constexpr int kLast = 5, kLateInMonth = 28;
  const auto year = nth.year ? nth.year : year_for(at, nth.month, kLateInMonth);
  if (!year) return set_unknown(at, month_of_no_year(nth.month));
  const Day first = first_of(*year, nth.month), last = last_of(*year, nth.month);
  const std::chrono::weekday wanted = weekday_of(nth.weekday);
  if (nth.nth == kLast) return set_day(at, last - (std::chrono::weekday(last) - wanted));
  return set_day(at, first + (wanted - std::chrono::weekday(first)) + days(kWeekdays * (nth.nth - 1)));
}

/// Easter Sunday of the Gregorian calendar (Meeus 1991, after the algorithm of 1876).
Day easter_of(int year) {
  const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25,
            g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
  return first_of(year, n / 31) + days(n % 31);
}

bool resolve(const FromEaster& feast, Setting& at) {
  constexpr days kAhead{31};  // a little ahead is this year still, as in year_for
  if (feast.year) return set_day(at, easter_of(*feast.year) + days(feast.days));
  if (!at.now()) return set_unknown(at, "XXXX-XX-XX");
  const int year = year_of(*at.now());
  const Day day = easter_of(year) + days(feast.days);
  if (at.meaning.look == Look::ahead && day < *at.now()) return set_day(at, easter_of(year + 1) + days(feast.days));
  const bool over = at.meaning.look != Look::ahead && day > *at.now() + kAhead;
  return set_day(at, over ? easter_of(year - 1) + days(feast.days) : day);
}

bool resolve(const Weekday& weekday, Setting& at) {
  if (!at.now()) return set_unknown(at, "XXXX-WXX-" + std::to_string(weekday.weekday));
  Day day = *at.now() - (std::chrono::weekday(*at.now()) - weekday_of(weekday.weekday));
  const bool today = day == *at.now();
  const bool ahead = weekday.turn ? *weekday.turn > 0 : !today && at.meaning.look == Look::ahead;
  if (weekday.turn && *weekday.turn < 0 && today) day -= days(kWeekdays);
  if (ahead) day += days(kWeekdays);
  return set_day(at, day);
}

bool resolve(const Weekdays& weekdays, Setting& at) {
  return set_unknown(at, "XXXX-WXX-" + std::to_string(weekdays.weekday));
}

bool resolve(const Shift& shift, Setting& at) {
  if (!at.now()) return set_unknown(at, shift.days == 0 ? "PRESENT_REF" : "XXXX-XX-XX");
  set_day(at, *at.now() + days(shift.days));
  if (shift.overnight) *at.found.earliest -= days(1);
  return true;
}

bool resolve(const PartOfDay& part, Setting& at) {
  const int turn = part.turn.value_or(0);
  if (!at.now()) return part.turn && set_unknown(at, turn == 0 ? "PRESENT_REF" : "XXXX-XX-XX");
  const bool spoken_of = turn > 0 && at.context.last_day;  // "the next morning"
  at.found.open_day = !part.turn;
  return set_day(at, (spoken_of ? *at.context.last_day : *at.now()) + days(turn));
}

bool resolve(const Season& season, Setting& at) {
  const std::string code(season_code(season.month));
  if (!season.year && !at.now()) return season.turn && set_unknown(at, "XXXX-" + code);
  const auto end_of = [&](int year) {
    return season.month == kMonths ? last_of(year + 1, 2) : last_of(year, season.month + 2);
  };
  int year = season.year ? *season.year : year_of(*at.now());
  if (!season.year) {
    const bool begun = first_of(year, season.month) <= *at.now();
    const bool over = season.month != kMonths && end_of(year) < *at.now();
    const bool of_last_year = season.turn ? *season.turn < 0 && !over : !begun;
    if (of_last_year) --year;
    if (season.turn.value_or(0) > 0 && begun) ++year;
  }
  return set(at, first_of(year, season.month), end_of(year), std::to_string(year) + "-" + code);
}

bool resolve(const Half& half, Setting& at) {
  const auto year = year_of_part(at, half.year, half.half * 2);
  return year && set(at, first_of(*year, 6 * half.half - 5), last_of(*year, 6 * half.half),
                     std::to_string(*year) + "-H" + std::to_string(half.half));
}

bool resolve(const Quarter& quarter, Setting& at) {
  const auto year = year_of_part(at, quarter.year, quarter.quarter);
  return year && set_quarter(at, (*year - (quarter.year_before ? 1 : 0)) * kQuarters + quarter.quarter - 1);
}

bool resolve(const QuarterBefore& before, Setting& at) {
  const auto spoken_of = at.context.last_quarter;
  const auto from = spoken_of || before.only_spoken_of ? spoken_of : quarter_over(at);
  if (!from) return false;
  set_quarter(at, *from - kQuarters);
  at.context.last_quarter = from;  // the comparison is made in passing
  return true;
}

bool resolve(const QuarterSpokenOf& quarter, Setting& at) {
  if (at.context.last_quarter && (!quarter.turn || *quarter.turn < 0 || quarter.same))
    return set_quarter(at, *at.context.last_quarter);
  const auto over = quarter_over(at);
  return over && set_quarter(at, *over + (quarter.turn ? std::max(0, *quarter.turn + 1) : 0));
}

bool resolve(const Years& years, Setting& at) {
  return set(at, first_of(years.first, 1), last_of(years.last, kMonths), years.value);
}

bool resolve(const Length& length, Setting& at) {
  if (at.found.type != TimeType::set) at.found.type = TimeType::duration;
  const std::string count = length.amount ? std::to_string(*length.amount) : "X";
  const std::string_view unit = length.unit;
  if (unit == "2W" && length.amount) return resolve(Length{2 * *length.amount, "W"}, at);
  std::string value = "P" + count + std::string(unit);
  if (unit == "Q") value = length.amount ? "P" + std::to_string(3 * *length.amount) + "M" : "PXM";
  if (unit.front() == 'T') value = "PT" + count + std::string(unit.substr(1));
  if (unit == "10Y") value = length.amount ? "P" + std::to_string(*length.amount * kDecade) + "Y" : "PXE";
  if (unit == "100Y") value = length.amount ? "P" + std::to_string(*length.amount * kCentury) + "Y" : "PXC";
  return set_unknown(at, std::move(value));
}

bool resolve(const Turned& turned, Setting& at) {
  const std::string_view unit = turned.unit;
  const int turn = turned.turn;
  if (unit == "Q") {
    const auto over = quarter_over(at);
    return over && set_quarter(at, *over + turn + 1);
  }
  if (!at.now()) {
    if (unit == "Y" && at.context.anchor.year) return set_year(at, *at.context.anchor.year + turn);
    const std::string_view side = turn < 0 ? "-PAST" : turn > 0 ? "-FUTURE" : "-PRESENT";
    return set_unknown(at, "XXXX-" + std::string(unit) + std::string(side));
  }
  const Day now = *at.now();
  const int year = year_of(now);
  if (unit == "D") return set_day(at, (turn != 0 ? at.context.last_day.value_or(now) : now) + days(turn));
  if (unit == "W") return set_week(at, monday_of(now) + days(kWeekdays * turn));
  if (unit == "WE") return set_weekend(at, monday_of(now) + days(kWeekdays * turn));
  if (unit == "M") return set_month(at, year * kMonths + month_of(now) - 1 + turn);
  if (unit == "Y") return set_year(at, (turned.of_last ? at.context.last_year.value_or(year) : year) + turn);
  if (unit == "10Y") return set_decade(at, year / kDecade + turn);
  if (unit == "100Y") return set_unknown(at, std::to_string(year / kCentury + turn));
  return resolve(Length{1, unit}, at);
}

/// So many units from a day, as coarse as the unit.
bool resolve(const Offset& offset, Setting& at) {
  const auto from = offset.from_spoken_of && at.context.last_day ? at.context.last_day : at.now();
  if (!offset.amount || !from) return set_unknown(at, offset.back ? "PAST_REF" : "FUTURE_REF");
  const int amount = offset.back ? -*offset.amount : *offset.amount;
  const int year = year_of(*from);
  if (offset.unit == "D") return set_day(at, *from + days(amount));
  if (offset.unit == "W" || offset.unit == "2W") {
    const Day there = *from + days(kWeekdays * amount * (offset.unit == "2W" ? 2 : 1));
    return set(at, there - days(3), there + days(3), iso_week(there));
  }
  if (offset.unit == "M") return set_month(at, year * kMonths + month_of(*from) - 1 + amount);
  if (offset.unit == "Q") return set_quarter(at, year * kQuarters + (month_of(*from) - 1) / 3 + amount);
  if (offset.unit == "Y") return set_year(at, year + amount);
  if (offset.unit == "10Y") return set_decade(at, (year + kDecade * amount) / kDecade);
  return set(at, *from, *from, iso(*from));
}

bool resolve(const SpokenOf& spoken, Setting& at) {
  const std::optional<Day> day = at.context.last_day ? at.context.last_day : at.now();
  if (!day) return spoken.unit.empty() && set_unknown(at, "PAST_REF");
  if (spoken.unit.empty() || spoken.unit == "D") return set(at, *day, *day, iso(*day));
  if (spoken.unit == "W") return set_week(at, monday_of(*day));
  if (spoken.unit == "WE") {
    const Day monday = monday_of(*day);
    const bool over = monday + days(5) > *day && at.meaning.look != Look::ahead;
    return set_weekend(at, monday - days(over ? kWeekdays : 0));
  }
  if (spoken.unit == "M") return set_month(at, year_of(*day), month_of(*day));
  if (spoken.unit != "Y") return false;
  if (spoken.year) return set_year(at, *spoken.year);
  const int year = year_of(*day);
  return set_year(at, spoken.same ? at.context.last_year.value_or(year) : year_of(at.now().value_or(*day)));
}

bool resolve(const Year& year, Setting& at) {
  return set_year(at, year.year);
}

// A clock time, or a part of the day, behind the day.
void add_time_of_day(const Meaning& meaning, std::string& value) {
  constexpr size_t kDayLength = 10;
  if (!meaning.clock.empty())
    value += meaning.clock;
  else if (!meaning.part.empty() && value.size() == kDayLength)
    value += "T" + std::string(meaning.part);
}

}  // namespace

void set_value(const std::vector<Meaning>& meanings, TimeContext& context, TimeMention& found) {
  for (const Meaning& meaning : meanings) {
    Setting at{meaning, context, found};
    found.type = meaning.type;
    if (!std::visit([&](const auto& what) { return resolve(what, at); }, meaning.what)) continue;
    add_time_of_day(meaning, found.value);
    return;
  }
}

}  // namespace hearsay::reading
