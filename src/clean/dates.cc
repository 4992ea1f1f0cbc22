// A date is read as a bag of parts: month word, day, year, clock, zone, and noise such as weekdays, in whatever order
// they come. "Wed, 07 May 2031", "May 7, 2031 at 9:17 a.m. EST" and "7th May 2031" have the same parts. Only
// all-number dates need an order; 03/04/2031 may be March or April and gives nothing, 25/04/2031 can only be one.
#include "clean/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <unordered_map>
#include <vector>

#include "base/calendar.h"
#include "base/resource.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr int kFirstYear = 1900;  // outside these it is no date of a news report
constexpr int kLastYear = 2099;
constexpr int kFirstShortYear = 70;     // of two digits: before it they are of this century
constexpr size_t kMaxDateLength = 120;  // longer is a sentence that may hold a date, not a date

enum class Kind { month, zone, noise };

struct Entry {
  Kind kind;
  std::string value;
};

const std::unordered_map<std::string, Entry>& table() {
  static const auto entries = [] {
    std::unordered_map<std::string, Entry> all;
    base::for_each_row("data/clean/dates.tsv", [&](const auto& cells) {
      if (cells.size() < 2) return;
      const Kind kind = cells[0] == "month" ? Kind::month : cells[0] == "zone" ? Kind::zone : Kind::noise;
      all.emplace(std::string(cells[1]), Entry{kind, cells.size() > 2 ? std::string(cells[2]) : std::string()});
    });
    return all;
  }();
  return entries;
}

struct Parts {
  int year = 0;
  int month = 0;
  int day = 0;
  int hour = -1;
  int minute = 0;
  int second = -1;
  std::optional<std::chrono::minutes> zone;
  bool other_words = false;
};

int number(std::string_view digits) {
  int value = -1;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? value : -1;
}

bool is_day(int year, int month, int day) {
  return year >= kFirstYear && year <= kLastYear && base::day_of(year, month, day).has_value();
}

std::optional<Date> written(const Parts& parts) {
  if (!is_day(parts.year, parts.month, parts.day)) return std::nullopt;
  Date date;
  date.day = *base::day_of(parts.year, parts.month, parts.day);
  if (parts.hour < 0 || parts.hour > 23 || parts.minute > 59) return date;
  const bool seconds = parts.second >= 0 && parts.second <= 60;
  date.precision = seconds ? Date::Precision::second : Date::Precision::minute;
  date.clock = std::chrono::hours(parts.hour) + std::chrono::minutes(parts.minute) +
               std::chrono::seconds(seconds ? parts.second : 0);
  date.zone = parts.zone;
  return date;
}

// Digits from `at`; moves past them.
int take_number(std::string_view text, size_t& at, size_t most) {
  const size_t begin = at;
  while (at < text.size() && at - begin < most && is_ascii_digit(text[at])) ++at;
  return begin == at ? -1 : number(text.substr(begin, at - begin));
}

// "09:17", "9.17" after a date, "09:17:30.5"; false when there is no clock at `at`.
bool take_clock(std::string_view text, size_t& at, Parts& parts) {
  size_t i = at;
  const int hour = take_number(text, i, 2);
  if (hour < 0 || i + 2 >= text.size() || (text[i] != ':' && text[i] != '.')) return false;
  const char mark = text[i];
  const size_t minutes = ++i;
  const int minute = take_number(text, i, 2);
  if (minute < 0 || i - minutes != 2) return false;
  if (mark == '.' && i < text.size() && (text[i] == '.' || is_ascii_digit(text[i]))) return false;
  parts.hour = hour;
  parts.minute = minute;
  if (i < text.size() && text[i] == ':') {
    ++i;
    parts.second = take_number(text, i, 2);
    if (i < text.size() && (text[i] == '.' || text[i] == ',')) {
      ++i;
      take_number(text, i, 9);
    }
  }
  at = i;
  return true;
}

// "+0300", "-05:00" directly after a clock.
void take_offset(std::string_view text, size_t& at, Parts& parts) {
  size_t i = at;
  while (i < text.size() && text[i] == ' ') ++i;
  if (i >= text.size() || (text[i] != '+' && text[i] != '-')) return;
  const char sign = text[i++];
  const int hours = take_number(text, i, 2);
  if (hours < 0 || hours > 14) return;
  if (i < text.size() && text[i] == ':') ++i;
  const size_t begin = i;
  int minutes = take_number(text, i, 2);
  if (begin == i) minutes = 0;
  if (minutes < 0 || minutes > 59) return;
  const std::chrono::minutes size = std::chrono::hours(hours) + std::chrono::minutes(minutes);
  parts.zone = sign == '-' ? -size : size;
  at = i;
}

// 2031-05-02, 2031/05/02, 2031.05.02, 02.05.2031, 25/04/2031, 20310502T091700Z.
bool take_numeric_date(std::string_view text, size_t& at, Parts& parts) {
  size_t i = at;
  const int first = take_number(text, i, 8);
  const size_t first_length = i - at;
  if (first < 0) return false;
  if (first_length == 8) {
    parts.year = first / 10000;
    parts.month = first / 100 % 100;
    parts.day = first % 100;
    if (!is_day(parts.year, parts.month, parts.day)) return false;
    at = i;
    return true;
  }
  if (i >= text.size() || (text[i] != '-' && text[i] != '/' && text[i] != '.')) return false;
  const char mark = text[i++];
  const int second = take_number(text, i, 2);
  if (second < 0 || i >= text.size() || text[i] != mark) return false;
  const size_t third_begin = ++i;
  const int third = take_number(text, i, 4);
  if (third < 0) return false;
  if (first_length == 4) {
    parts.year = first;
    parts.month = second;
    parts.day = third;
  } else if (i - third_begin == 4) {
    const bool day_first = mark == '.' || first > 12 || first == second;
    if (!day_first && second <= 12) return false;
    parts.year = third;
    parts.day = day_first ? first : second;
    parts.month = day_first ? second : first;
  }
  if (!is_day(parts.year, parts.month, parts.day)) return false;
  at = i;
  return true;
}

std::optional<Date> epoch(std::string_view text) {
  if (text.size() != 10 && text.size() != 13) return std::nullopt;
  int64_t seconds = 0;
  for (const char c : text.substr(0, 10)) {
    if (!is_ascii_digit(c)) return std::nullopt;
    seconds = seconds * 10 + (c - '0');
  }
  const std::chrono::sys_seconds moment{std::chrono::seconds(seconds)};
  Date date;
  date.day = std::chrono::floor<std::chrono::days>(moment);
  date.clock = moment - date.day;
  date.precision = Date::Precision::second;
  date.zone = std::chrono::minutes(0);
  const int year = base::year_of(date.day);
  if (year < kFirstYear || year > kLastYear) return std::nullopt;
  return date;
}

class DateReader {
 public:
  explicit DateReader(std::string_view text) : text_(text) {}

  Parts read() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (is_ascii_digit(c)) {
        take_digits();
      } else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') {
        take_word();
      } else {
        ++at_;
      }
    }
    return parts_;
  }

 private:
  void take_digits() {
    if (parts_.year == 0 && take_numeric_date(text_, at_, parts_)) {
      if (at_ < text_.size() && text_[at_] == 'T') take_compact_clock();
      return;
    }
    if (parts_.hour < 0 && take_clock(text_, at_, parts_)) return take_offset(text_, at_, parts_);
    const size_t begin = at_;
    const int value = take_number(text_, at_, 9);
    const size_t length = at_ - begin;
    if (length == 4 && parts_.year == 0 && value >= kFirstYear && value <= kLastYear) {
      parts_.year = value;
    } else if (length <= 2 && parts_.day == 0 && value >= 1 && value <= 31) {
      parts_.day = value;
      skip_ordinal();
    } else if (length == 2 && parts_.year == 0 && parts_.day > 0 && parts_.month > 0 && clock_follows()) {
      parts_.year = value + (value < kFirstShortYear ? 2000 : 1900);
    } else {
      parts_.other_words = true;
    }
  }

  // "07 May 31 09:17" has a year of two digits, "7 May, 31 comments" has none.
  bool clock_follows() const {
    size_t at = std::min(text_.find_first_not_of(' ', at_), text_.size());
    Parts parts;
    return at > at_ && take_clock(text_, at, parts);
  }

  // After "T": "091700" as well as "09:17:00".
  void take_compact_clock() {
    ++at_;
    if (take_clock(text_, at_, parts_)) return take_offset(text_, at_, parts_);
    size_t i = at_;
    const int value = take_number(text_, i, 6);
    if (i - at_ != 6) return;
    parts_.hour = value / 10000;
    parts_.minute = value / 100 % 100;
    parts_.second = value % 100;
    at_ = i;
  }

  void skip_ordinal() {
    const std::string_view rest = text_.substr(at_, 2);
    if (rest == "st" || rest == "nd" || rest == "rd" || rest == "th") at_ += 2;
  }

  void take_word() {
    const size_t begin = at_;
    const auto is_letter = [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; };
    while (at_ < text_.size() && is_letter(text_[at_])) ++at_;
    std::string word = lower(text_.substr(begin, at_ - begin));
    // "a.m." comes as two words.
    if ((word == "a" || word == "p") && text_.substr(at_).starts_with(".m")) {
      word += 'm';
      at_ += 2;
    }
    if (word == "am" || word == "pm") return half_day(word == "pm");
    const auto found = table().find(word);
    if (found == table().end()) {
      parts_.other_words = true;
    } else if (found->second.kind == Kind::month) {
      parts_.month = parts_.month == 0 ? number(found->second.value) : parts_.month;
    } else if (found->second.kind == Kind::zone && parts_.hour >= 0 && !parts_.zone) {
      parts_.zone = base::zone_from_iso(found->second.value);
      if (at_ < text_.size() && text_[at_] != ' ') take_offset(text_, at_, parts_);  // "GMT+0200"
    }
  }

  void half_day(bool afternoon) {
    if (parts_.hour < 0) {
      // "9 AM": the day may have been taken for the hour's place; whole hours add nothing we need.
      return;
    }
    if (afternoon && parts_.hour < 12) parts_.hour += 12;
    if (!afternoon && parts_.hour == 12) parts_.hour = 0;
  }

  std::string_view text_;
  size_t at_ = 0;
  Parts parts_;
};

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  text = trimmed(text);
  if (text.empty() || text.size() > kMaxDateLength) return std::nullopt;
  if (auto moment = epoch(text)) return moment;
  return written(DateReader(text).read());
}

std::optional<Date> parse_bare_date(std::string_view text) {
  text = trimmed(text);
  if (text.empty() || text.size() > kMaxDateLength) return std::nullopt;
  const Parts parts = DateReader(text).read();
  if (parts.other_words) return std::nullopt;
  return written(parts);
}

namespace {

// "/2031/may/02/"
std::optional<Date> spelled_date(std::string_view path) {
  Parts parts;
  if (path.size() < 11 || path[0] != '/' || path[5] != '/') return std::nullopt;
  parts.year = number(path.substr(1, 4));
  const size_t end = path.find('/', 6);
  if (end == std::string_view::npos) return std::nullopt;
  const auto month = table().find(lower(path.substr(6, end - 6)));
  if (month == table().end() || month->second.kind != Kind::month) return std::nullopt;
  parts.month = number(month->second.value);
  size_t at = end + 1;
  parts.day = take_number(path, at, 2);
  return at < path.size() && path[at] != '/' && path[at] != '-' ? std::nullopt : written(parts);
}

}  // namespace

std::optional<Date> date_in_url(std::string_view url) {
  const size_t scheme = url.find("://");
  const size_t path = url.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
  if (path == std::string_view::npos) return std::nullopt;
  for (size_t at = path; at + 10 < url.size(); ++at) {
    if (is_ascii_digit(url[at]) || !is_ascii_digit(url[at + 1])) continue;
    if (auto date = spelled_date(url.substr(at))) return date;
    size_t i = at + 1;
    Parts parts;
    if (url.substr(i).size() < 8 || is_ascii_digit(url[i + 4]) || !take_numeric_date(url, i, parts)) continue;
    if (i < url.size() && is_ascii_digit(url[i])) continue;
    if (auto date = written(parts)) return date;
  }
  return std::nullopt;
}

}  // namespace hearsay::cleaning
