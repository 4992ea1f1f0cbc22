// A text is cut into numbers and words; all-number dates and clock times are tokens of their own. Then a month's name
// takes the day and the year beside it:
//
//   Fri , 02 May 2031 09:17:30 +0000        day before the month, year behind it
//   5 min read · May 2, 2031 at 9 p.m. EST  "5" stands by no month and is left
//   Mon May 05 18:40:00 CEST 2031           a clock may stand before the year
//   2031. május 5.                          or the year first
//
// A clock belongs to the date it follows, or, where none does, to the one it precedes. 03/04/2031 may be March or
// April: the page's order tells, or the weekday beside it, or that 25/04 can only be one; else it is no date.
#include "clean/date_reader.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

#include "base/calendar.h"
#include "clean/date_tokens.h"

namespace hearsay::cleaning {
namespace {

using Kind = DateToken::Kind;

constexpr int kFirstYear = 1900;  // outside these it is no date of a news report
constexpr int kLastYear = 2099;

// Puts tokens together to dates.
class Assembler {
 public:
  Assembler(std::string_view text, std::vector<DateToken> tokens)
      : text_(text), tokens_(std::move(tokens)), used_(tokens_.size()) {}

  DateScan run() {
    for (size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].kind == Kind::date) add_numbers(i);
      if (tokens_[i].kind == Kind::month) add_named(i);
    }
    give_clocks();
    for (size_t i = 0; i < tokens_.size(); ++i) {
      const Kind kind = tokens_[i].kind;
      if (used_[i] || kind == Kind::noise || kind == Kind::weekday || kind == Kind::zone) continue;
      scan_.other_words = true;
      scan_.lone_parts = scan_.lone_parts || kind != Kind::word;
    }
    return std::move(scan_);
  }

 private:
  static constexpr size_t kNone = static_cast<size_t>(-1);

  void add(size_t first, size_t last, Day day) {
    FoundDate found;
    found.date.day = day;
    found.begin = tokens_[first].begin;
    found.end = tokens_[last].end;
    scan_.dates.push_back(found);
    first_token_.push_back(first);
  }

  void add_numbers(size_t i) {
    const DateToken& token = tokens_[i];
    int month = token.month, day = token.day;
    if (token.swappable) {
      const auto weekday = weekday_beside(i);
      if (!weekday) return;
      const auto plain = day_of_news(token.year, month, day), swapped = day_of_news(token.year, day, month);
      const bool fits = plain && weekday_of(*plain) == *weekday, other = swapped && weekday_of(*swapped) == *weekday;
      if (fits == other) return;
      if (other) std::swap(month, day);
    }
    used_[i] = true;
    add(i, i, *day_of_news(token.year, month, day));
  }

  static int weekday_of(Day day) { return static_cast<int>(std::chrono::weekday(day).iso_encoding()); }
  std::optional<int> weekday_beside(size_t i) const {
    if (i > 0 && tokens_[i - 1].kind == Kind::weekday) return tokens_[i - 1].value;
    if (i + 1 < tokens_.size() && tokens_[i + 1].kind == Kind::weekday) return tokens_[i + 1].value;
    return std::nullopt;
  }

  bool is_day(size_t i) const {
    const DateToken& token = tokens_[i];
    return !used_[i] && token.kind == Kind::number && token.length <= 2 && token.value >= 1 && token.value <= 31 &&
           !token.short_year;
  }
  bool is_year(size_t i) const {
    const DateToken& token = tokens_[i];
    if (used_[i] || token.kind != Kind::number) return false;
    return token.short_year || (token.length == 4 && token.value >= kFirstYear && token.value <= kLastYear);
  }

  // The next token before or behind that is more than noise.
  size_t before(size_t i) const {
    while (i-- > 0) {
      if (tokens_[i].kind != Kind::noise) return i;
    }
    return kNone;
  }
  size_t behind(size_t i) const {
    while (++i < tokens_.size()) {
      if (tokens_[i].kind != Kind::noise) return i;
    }
    return kNone;
  }
  // The same, past what may stand between a day and its year.
  size_t year_behind(size_t i) const {
    for (i = behind(i); i != kNone; i = behind(i)) {
      if (is_year(i)) return i;
      const Kind kind = tokens_[i].kind;
      if (kind != Kind::clock && kind != Kind::zone && kind != Kind::weekday) return kNone;
    }
    return kNone;
  }

  // "02-May-31", "02 May 31 09:17", "VARROW, 2 May 31 (Northwire)", but not "2 May, 31 comments".
  bool is_short_year(size_t i, size_t month) const {
    const DateToken& token = tokens_[i];
    if (used_[i] || token.kind != Kind::number || token.length != 2) return false;
    const bool joined = token.begin == tokens_[month].end + 1;
    const bool dashed = text_[tokens_[month].end] == '-';
    const bool ends = text_.find_first_not_of(' ', token.end) == std::string_view::npos ||
                      text_.substr(token.end).starts_with(" (");
    return joined && (dashed || ends || (i + 1 < tokens_.size() && tokens_[i + 1].kind == Kind::clock));
  }

  void add_named(size_t month) {
    const size_t left = before(month), right = behind(month);
    const bool day_left = left != kNone && is_day(left), day_right = right != kNone && is_day(right);
    if (day_right && year_behind(right) != kNone && add_if_day(month, right, year_behind(right))) return;
    if (day_left && add_if_day(month, left, year_behind(month))) return;
    if (day_left && right != kNone && is_short_year(right, month) && add_if_day(month, left, right)) return;
    if (day_right && left != kNone && is_year(left) && add_if_day(month, right, left)) return;
    // "2031. gada 12. maijs": a word stands between.
    if (day_left && left > 0 && tokens_[left - 1].kind == Kind::noise && before(left) != kNone &&
        is_year(before(left)))
      add_if_day(month, left, before(left));
  }

  bool add_if_day(size_t month, size_t day, size_t year) {
    if (year == kNone) return false;
    const auto found =
        day_of_news(full_year(tokens_[year].value, tokens_[year].length), tokens_[month].value, tokens_[day].value);
    if (!found) return false;
    for (const size_t i : {month, day, year}) used_[i] = true;
    add(std::min({month, day, year}), std::max({month, day, year}), *found);
    return true;
  }

  void give_clocks() {
    for (size_t d = 0; d < scan_.dates.size(); ++d) {
      const size_t next = d + 1 < scan_.dates.size() ? first_token_[d + 1] : tokens_.size();
      if (!give_clock(d, first_token_[d], next) && d == 0) give_clock(d, 0, first_token_[d]);
    }
  }
  bool give_clock(size_t date, size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      if (tokens_[i].kind != Kind::clock || used_[i]) continue;
      used_[i] = true;
      Date& found = scan_.dates[date].date;
      found.clock = tokens_[i].time;
      found.precision = tokens_[i].has_seconds ? Date::Precision::second : Date::Precision::minute;
      found.zone = tokens_[i].zone;
      for (size_t j = i + 1; j < end && !found.zone && tokens_[j].kind != Kind::word; ++j) {
        if (tokens_[j].kind == Kind::zone) found.zone = tokens_[j].zone;
      }
      return true;
    }
    return false;
  }

  std::string_view text_;
  std::vector<DateToken> tokens_;
  std::vector<char> used_;
  std::vector<size_t> first_token_;  // of each date
  DateScan scan_;
};

}  // namespace

DateScan scan_dates(std::string_view text, DateOrder order) {
  return Assembler(text, date_tokens(text, order)).run();
}

}  // namespace hearsay::cleaning
