// What a date's parts look like, in whatever script: 2031-05-02, 2. 5. 2031, 2031年5月2日, "9 p.m.", "18h40", "août".
// Which month 03/04/2031 means is told by the page's order, or left open.
#include "clean/date_tokens.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/calendar.h"
#include "base/resource.h"
#include "base/utf8.h"
#include "clean/sieve.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr int kFirstYear = 1900;  // outside these it is no date of a news report
constexpr int kLastYear = 2099;
constexpr int kFirstShortYear = 70;  // '70 is 1970, '69 is 2069

struct Entry {
  DateToken::Kind kind = DateToken::Kind::word;
  std::string value;
};

const std::unordered_map<std::string, Entry>& table() {
  static const auto entries = [] {
    std::unordered_map<std::string, Entry> all;
    base::for_each_row("data/clean/dates.tsv", [&](const auto& cells) {
      if (cells.size() < 2) return;
      const std::string_view kind = cells[0];
      const DateToken::Kind known = kind == "month"     ? DateToken::Kind::month
                                    : kind == "weekday" ? DateToken::Kind::weekday
                                    : kind == "zone"    ? DateToken::Kind::zone
                                                        : DateToken::Kind::noise;
      all.emplace(std::string(cells[1]), Entry{known, cells.size() > 2 ? std::string(cells[2]) : std::string()});
    });
    return all;
  }();
  return entries;
}

// Words that begin beyond ASCII may be capitals, and always pass.
bool may_be_known(std::string_view word) {
  static const Sieve sieve = [] {
    Sieve all;
    for (const auto& [known, entry] : table()) all.add(known);
    return all;
  }();
  return static_cast<unsigned char>(word.front()) >= 0x80 || sieve.may_hold(word);
}

int number(std::string_view digits) {
  int value = -1;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? value : -1;
}

class Tokeniser {
 public:
  Tokeniser(std::string_view text, DateOrder order) : text_(text), order_(order) {}

  std::vector<DateToken> run() {
    while (at_ < text_.size() && tokens_.size() < kMaxTokens) {
      if (is_ascii_digit(text_[at_])) {
        take_digits();
        continue;
      }
      size_t next = at_;
      const char32_t c = base::next_code_point(text_, next);
      if (is_letter(c)) {
        take_word();
      } else {
        at_ = next;
      }
    }
    return std::move(tokens_);
  }

 private:
  static constexpr size_t kMaxTokens = 400;

  static bool is_letter(char32_t c) {
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : u_isalpha(static_cast<UChar32>(c)) || c == 0x2BC;
  }

  DateToken& push(DateToken::Kind kind, size_t begin) {
    DateToken token;
    token.kind = kind;
    token.begin = begin;
    token.end = at_;
    tokens_.push_back(token);
    return tokens_.back();
  }

  // Digits from `at`; moves past them. -1 = none.
  int digits(size_t& at, size_t most) const {
    const size_t begin = at;
    while (at < text_.size() && at - begin < most && is_ascii_digit(text_[at])) ++at;
    return begin == at ? -1 : number(text_.substr(begin, at - begin));
  }
  bool digit_at(size_t at) const { return at < text_.size() && is_ascii_digit(text_[at]); }
  bool take(size_t& at, std::string_view sign) const {
    if (!text_.substr(std::min(at, text_.size())).starts_with(sign)) return false;
    at += sign.size();
    return true;
  }
  void skip_blanks(size_t& at) const {
    while (at < text_.size() && text_[at] == ' ') ++at;
  }

  void take_digits() {
    const size_t begin = at_;
    if (take_compact_date() || take_signed_date() || take_parted_date() || take_clock()) return;
    const int value = digits(at_, 9);
    const size_t length = at_ - begin;
    while (digit_at(at_)) ++at_;
    DateToken& token = push(DateToken::Kind::number, begin);
    token.value = value;
    token.length = length;
    token.short_year =
        length == 2 && begin > 0 && (text_[begin - 1] == '\'' || text_.substr(0, begin).ends_with("\u2019"));
    skip_ordinal();
    take_hour();
  }

  // "5th", "1er", "2.º": no words of their own.
  void skip_ordinal() {
    for (const std::string_view ending : {"st", "nd", "rd", "th", "er", "re", "\u00BA", "\u00AA"}) {
      size_t after = at_;
      if (!take(after, ending)) continue;
      size_t next = after;
      if (next < text_.size() && is_letter(base::next_code_point(text_, next))) continue;
      at_ = after;
      return;
    }
  }

  void push_date(size_t begin, int year, int month, int day, bool swappable = false) {
    DateToken& token = push(DateToken::Kind::date, begin);
    token.year = year;
    token.month = month;
    token.day = day;
    token.swappable = swappable;
    take_t_clock();
  }

  // 20310502, 20310502T091700Z
  bool take_compact_date() {
    size_t i = at_;
    const int all = digits(i, 9);
    if (i - at_ != 8 || !day_of_news(all / 10000, all / 100 % 100, all % 100)) return false;
    const size_t begin = at_;
    at_ = i;
    push_date(begin, all / 10000, all / 100 % 100, all % 100);
    return true;
  }

  // 2031年5月2日, 2031년 5월 2일
  bool take_signed_date() {
    size_t i = at_;
    const int year = digits(i, 4);
    skip_blanks(i);
    if (!take(i, "\u5E74") && !take(i, "\uB144")) return false;
    skip_blanks(i);
    const int month = digits(i, 2);
    skip_blanks(i);
    if (!take(i, "\u6708") && !take(i, "\uC6D4")) return false;
    skip_blanks(i);
    const int day = digits(i, 2);
    skip_blanks(i);
    if (!take(i, "\u65E5") && !take(i, "\uC77C") && !take(i, "\u53F7")) return false;
    if (!day_of_news(year, month, day)) return false;
    const size_t begin = at_;
    at_ = i;
    push_date(begin, year, month, day);
    return true;
  }

  // 2031-05-02, 2031/05/02, 2031. 5. 2., 02.05.2031, 2. 5. 2031, 25/04/2031, 02.05.31
  bool take_parted_date() {
    size_t i = at_;
    const int first = digits(i, 4);
    const size_t first_length = i - at_;
    if (digit_at(i) || i >= text_.size()) return false;
    const char mark = text_[i];
    if ((mark != '-' && mark != '/' && mark != '.') || first_length == 3) return false;
    const auto pass_mark = [&] {
      if (i >= text_.size() || text_[i] != mark) return false;
      ++i;
      if (mark != '-') skip_blanks(i);
      return digit_at(i);
    };
    if (!pass_mark()) return false;
    const int second = digits(i, 2);
    if (digit_at(i) || !pass_mark()) return false;
    const size_t third_begin = i;
    const int third = digits(i, 4);
    const size_t third_length = i - third_begin;
    if (digit_at(i) || (third_length != 4 && i + 1 < text_.size() && text_[i] == mark && digit_at(i + 1)))
      return false;
    const size_t begin = at_;
    if (first_length == 4) {
      if (third_length > 2 || !day_of_news(first, second, third)) return false;
      at_ = i;
      push_date(begin, first, second, third);
      return true;
    }
    if (third_length != 4 && third_length != 2) return false;
    return take_day_and_month(begin, i, first, second, full_year(third, third_length), mark);
  }

  bool take_day_and_month(size_t begin, size_t end, int first, int second, int year, char mark) {
    const bool dotted = mark == '.' && order_ != DateOrder::month_first;
    const bool told = order_ != DateOrder::unknown || dotted || first == second;
    bool day_first = order_ == DateOrder::day_first || dotted || first == second;
    if (first > 12 || second > 12) day_first = first > 12;
    const bool open = !told && first <= 12 && second <= 12;
    const int day = day_first ? first : second, month = day_first ? second : first;
    if (!day_of_news(year, month, day)) return false;
    at_ = end;
    push_date(begin, year, month, day, open);
    return true;
  }

  // "09:17", "9.17", "09:17:30.5", "18h40", "18時40分", with "am" and zone behind it.
  bool take_clock() {
    size_t i = at_;
    const int hour = digits(i, 2);
    if (digit_at(i)) return false;
    char mark = ':';
    if (i < text_.size() && (text_[i] == ':' || text_[i] == '.')) {
      mark = text_[i++];
    } else {
      skip_blanks(i);
      mark = 'h';
      if (!take(i, "h") && !take(i, "H") && !take(i, "\u6642") && !take(i, "\u65F6") && !take(i, "\uC2DC"))
        return false;
      skip_blanks(i);
    }
    const size_t minutes = i;
    const int minute = digits(i, 2);
    if (i - minutes != 2 || (mark == '.' && i < text_.size() && (text_[i] == '.' || is_ascii_digit(text_[i]))))
      return false;
    int second = -1;
    if (i + 2 < text_.size() && text_[i] == ':' && digit_at(i + 1)) {
      ++i;
      second = digits(i, 2);
      if (i + 1 < text_.size() && (text_[i] == '.' || text_[i] == ',') && digit_at(i + 1)) {
        ++i;
        digits(i, 9);
      }
    }
    take(i, "\u5206");
    take(i, "\uBD84");
    const size_t begin = at_;
    at_ = i;
    if (hour > 23 || minute > 59) {
      push(DateToken::Kind::word, begin);  // "24:00:00", a score
      return true;
    }
    push_clock(begin, hour, minute, second);
    return true;
  }

  void push_clock(size_t begin, int hour, int minute, int second) {
    DateToken& token = push(DateToken::Kind::clock, begin);
    token.has_seconds = second >= 0 && second <= 60;
    token.time = std::chrono::hours(hour) + std::chrono::minutes(minute) +
                 std::chrono::seconds(token.has_seconds ? second : 0);
    take_half_day(token, hour);
    take_offset(token);
    token.end = at_;
  }

  // "9 p.m.": a clock without minutes.
  void take_hour() {
    DateToken& token = tokens_.back();
    if (token.length > 2 || token.value < 1 || token.value > 12) return;
    DateToken clock = token;
    clock.kind = DateToken::Kind::clock;
    clock.time = std::chrono::hours(token.value);
    const size_t before = at_;
    take_half_day(clock, token.value);
    if (at_ == before) return;
    take_offset(clock);
    clock.end = at_;
    token = clock;
  }

  void take_half_day(DateToken& clock, int hour) {
    size_t i = at_;
    skip_blanks(i);
    const bool afternoon = i < text_.size() && (text_[i] | 0x20) == 'p';
    if (!afternoon && (i >= text_.size() || (text_[i] | 0x20) != 'a')) return;
    ++i;
    take(i, ".");
    skip_blanks(i);
    if (i >= text_.size() || (text_[i] | 0x20) != 'm') return;
    ++i;
    size_t next = i;
    if (next < text_.size() && is_letter(base::next_code_point(text_, next))) return;
    take(i, ".");
    at_ = i;
    if (afternoon && hour < 12) clock.time += std::chrono::hours(12);
    if (!afternoon && hour == 12) clock.time -= std::chrono::hours(12);
  }

  // "+0300", "-05:00", "Z" behind a clock.
  void take_offset(DateToken& clock) {
    size_t i = at_;
    skip_blanks(i);
    if (i >= text_.size()) return;
    const char sign = text_[i++];
    if (sign != '+' && sign != '-') return;
    const size_t begin = i;
    const int hours = digits(i, 2);
    if (i - begin != 2 || hours > 14) return;
    if (i < text_.size() && text_[i] == ':') ++i;
    int minutes = digits(i, 2);
    if (minutes < 0) minutes = 0;
    if (minutes > 59 || digit_at(i) || (i < text_.size() && text_[i] == '-')) return;
    const std::chrono::minutes size = std::chrono::hours(hours) + std::chrono::minutes(minutes);
    clock.zone = sign == '-' ? -size : size;
    at_ = i;
  }

  // "T09:17:30Z" and "T091700Z" behind a day.
  void take_t_clock() {
    if (at_ >= text_.size() || text_[at_] != 'T' || !digit_at(at_ + 1)) return;
    const size_t begin = ++at_;
    if (take_clock()) return;
    size_t i = at_;
    const int all = digits(i, 6);
    if (i - begin != 6 || all / 10000 > 23 || all / 100 % 100 > 59) return;
    at_ = i;
    push_clock(begin, all / 10000, all / 100 % 100, all % 100);
  }

  void take_word() {
    const size_t begin = at_;
    for (size_t next = at_; next < text_.size(); at_ = next) {
      if (!is_letter(base::next_code_point(text_, next))) break;
    }
    const std::string_view word = text_.substr(begin, at_ - begin);
    if (!may_be_known(word)) {
      push(DateToken::Kind::word, begin);
      return;
    }
    const auto found = table().find(lower(word));
    DateToken& token = push(found == table().end() ? DateToken::Kind::word : found->second.kind, begin);
    if (token.kind == DateToken::Kind::month || token.kind == DateToken::Kind::weekday)
      token.value = number(found->second.value);
    if (token.kind != DateToken::Kind::zone) return;
    token.zone = base::zone_from_iso(found->second.value);
    if (at_ < text_.size() && text_[at_] != ' ') take_offset(token);  // "GMT+0200"
  }

  std::string_view text_;
  DateOrder order_;
  size_t at_ = 0;
  std::vector<DateToken> tokens_;
};

}  // namespace

std::optional<Day> day_of_news(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear) return std::nullopt;
  return base::day_of(year, month, day);
}

int full_year(int year, size_t digits) {
  if (digits != 2) return year;
  return year >= kFirstShortYear ? 1900 + year : 2000 + year;
}

int month_of_name(std::string_view name) {
  const auto found = table().find(std::string(name));
  return found == table().end() || found->second.kind != DateToken::Kind::month ? 0 : number(found->second.value);
}

std::vector<DateToken> date_tokens(std::string_view text, DateOrder order) {
  return Tokeniser(text, order).run();
}

}  // namespace hearsay::cleaning
