// The one reader and the one writer of ISO 8601 dates. Strict, because what people write is read elsewhere (`clean`
// for pages, `read` for prose): "2031-5-2" is no date here.
#include "base/calendar.h"

#include <fmt/format.h>

#include <algorithm>

namespace hearsay {
namespace {

using namespace std::chrono;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Takes digits from the front of a text.
class Digits {
 public:
  explicit Digits(std::string_view text) : text_(text) {}

  bool at_end() const { return text_.empty(); }
  std::string_view rest() const { return text_; }
  bool take(char mark) {
    if (!text_.starts_with(mark)) return false;
    text_.remove_prefix(1);
    return true;
  }
  // `count` digits of a number up to `most`; false when they are not there.
  bool take(size_t count, int most, int& number) {
    if (text_.size() < count || !std::ranges::all_of(text_.substr(0, count), is_digit)) return false;
    number = 0;
    for (const char digit : text_.substr(0, count)) number = number * 10 + (digit - '0');
    text_.remove_prefix(count);
    return number <= most;
  }

 private:
  std::string_view text_;
};

bool take_clock(Digits& digits, Date& date) {
  int hour = 0;
  int minute = 0;
  int second = 0;
  if (!digits.take(2, 23, hour) || !digits.take(':') || !digits.take(2, 59, minute)) return false;
  date.precision = Date::Precision::minute;
  if (digits.take(':')) {
    if (!digits.take(2, 60, second)) return false;
    date.precision = Date::Precision::second;
  }
  date.clock = hours(hour) + minutes(minute) + seconds(second);
  if (digits.at_end()) return true;
  date.zone = base::zone_from_iso(digits.rest());
  return date.zone.has_value();
}

std::string iso_zone(minutes zone) {
  if (zone == minutes(0)) return "Z";
  const auto size = abs(zone).count();
  return fmt::format("{}{:02}:{:02}", zone < minutes(0) ? '-' : '+', size / 60, size % 60);
}

}  // namespace

std::optional<Date> date_from_iso(std::string_view text) {
  Digits digits(text);
  Date date;
  int y = 0;
  int m = 1;
  int d = 1;
  date.precision = Date::Precision::year;
  if (!digits.take(4, 9999, y)) return std::nullopt;
  if (digits.take('-')) {
    if (!digits.take(2, 12, m)) return std::nullopt;
    date.precision = Date::Precision::month;
    if (digits.take('-')) {
      if (!digits.take(2, 31, d)) return std::nullopt;
      date.precision = Date::Precision::day;
    }
  }
  const auto there = base::day_of(y, m, d);
  if (!there) return std::nullopt;
  date.day = *there;
  if (digits.at_end()) return date;
  if (date.precision != Date::Precision::day || !digits.take('T') || !take_clock(digits, date)) return std::nullopt;
  return date;
}

std::string iso(Day day) {
  const year_month_day date(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string iso(const Date& date) {
  std::string text = iso(date.day);
  if (date.precision == Date::Precision::year) return text.substr(0, 4);
  if (date.precision == Date::Precision::month) return text.substr(0, 7);
  if (!date.has_clock()) return text;
  const hh_mm_ss clock(date.clock);
  text += fmt::format("T{:02}:{:02}", clock.hours().count(), clock.minutes().count());
  if (date.precision == Date::Precision::second) text += fmt::format(":{:02}", clock.seconds().count());
  return date.zone ? text + iso_zone(*date.zone) : text;
}

namespace base {

std::optional<minutes> zone_from_iso(std::string_view text) {
  if (text == "Z") return minutes(0);
  Digits digits(text);
  const bool west = digits.take('-');
  int hour = 0;
  int minute = 0;
  if (!west && !digits.take('+')) return std::nullopt;
  if (!digits.take(2, 14, hour) || !digits.take(':') || !digits.take(2, 59, minute)) return std::nullopt;
  if (!digits.at_end()) return std::nullopt;
  const minutes size = hours(hour) + minutes(minute);
  return west ? -size : size;
}

std::optional<Day> day_of(int y, int m, int d) {
  const year_month_day date(year(y), month(static_cast<unsigned>(m)), day(static_cast<unsigned>(d)));
  if (!date.ok()) return std::nullopt;
  return Day(date);
}
Day first_of(int y, int m) {
  return Day(year(y) / month(static_cast<unsigned>(m)) / day(1));
}
Day last_of(int y, int m) {
  return Day(year(y) / month(static_cast<unsigned>(m)) / last);
}
Day monday_of(Day day) {
  return day - (weekday(day) - Monday);
}
int year_of(Day day) {
  return static_cast<int>(year_month_day(day).year());
}
int month_of(Day day) {
  return static_cast<int>(static_cast<unsigned>(year_month_day(day).month()));
}

std::string iso_month(int year, int month) {
  return fmt::format("{:04}-{:02}", year, month);
}

std::string iso_week(Day day) {
  const Day thursday = monday_of(day) + days(3);  // its year is the week's
  const int year = year_of(thursday);
  return fmt::format("{:04}-W{:02}", year, (thursday - first_of(year, 1)).count() / 7 + 1);
}

std::string_view season_code(int month) {
  return month >= 12 || month < 3 ? "WI" : month < 6 ? "SP" : month < 9 ? "SU" : "FA";
}

}  // namespace base
}  // namespace hearsay
