// When. An expression is matched by its words, then resolved against the day the report was published; its
// granularity stays ("earlier this month" is days 1..now of that month, not the publication date). Example: published
// 2024-10-05, "on Thursday" → 2024-10-03. Counter-example: undated report, "on Thursday" → XXXX-WXX-4 with no bounds,
// never a guess. "May" and "March" are months only when capitalised and beside a day, a year or a preposition. After
// TIMEX3 (TimeML 1.2.1). One pass, constant work a word.
//
// Long because each form of expression is a few lines over the same small set of lookups.
#include "read/times/time_patterns.h"

#include <cstdio>

#include "read/times/calendar.h"

namespace hearsay::reading {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::months;
using std::chrono::year;
using std::chrono::year_month_day;

class Finder {
 public:
  Finder(const Sheet& sheet, Anchor anchor) : sheet_(sheet), anchor_(anchor) {}

  std::optional<TimeMention> at(uint32_t i) {
    found_ = TimeMention{};
    const uint32_t length = match(i);
    if (length == 0) return std::nullopt;
    found_.words = {i, i + length};
    return found_;
  }

 private:
  std::string_view lower(uint32_t i) const {
    if (i >= sheet_.words.size()) return {};
    std::string_view word = sheet_.words[i].lower;
    if (word.size() > 2 && word.back() == '.') word.remove_suffix(1);
    return word;
  }
  const TimeWord* word(uint32_t i, std::string_view kind) const {
    const TimeWord* const found = time_word(lower(i));
    return found != nullptr && found->kind == kind ? found : nullptr;
  }
  const TimeWord* capital_word(uint32_t i, std::string_view kind) const {
    return i < sheet_.words.size() && sheet_.words[i].capital ? word(i, kind) : nullptr;
  }
  std::optional<int> day_number(uint32_t i) const {
    std::string_view text = lower(i);
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
      if (text.size() > 2 && text.ends_with(ending)) text.remove_suffix(2);
    }
    const auto value = text.size() <= 2 ? to_int(text) : std::nullopt;
    return value && *value >= 1 && *value <= 31 ? value : std::nullopt;
  }
  std::optional<int> year_number(uint32_t i) const {
    constexpr int kFirst = 1800;
    constexpr int kLast = 2100;
    const auto value = lower(i).size() == 4 ? to_int(lower(i)) : std::nullopt;
    return value && *value >= kFirst && *value <= kLast ? value : std::nullopt;
  }

  void set_bounds(Day from, Day to, std::string value) {
    found_.earliest = from;
    found_.latest = to;
    found_.value = std::move(value);
  }
  void set_day(Day d) { set_bounds(d, d, iso(d)); }
  void set_month(int y, int m) { set_bounds(first_of(y, m), last_of(y, m), iso_month(y, m)); }
  void set_year(int y) { set_bounds(first_of(y, 1), last_of(y, 12), std::to_string(y)); }

  uint32_t match(uint32_t i) {
    for (const auto matcher :
         {&Finder::iso_date, &Finder::month_first, &Finder::day_first, &Finder::clock, &Finder::modified,
          &Finder::weekday, &Finder::shift, &Finder::counted_unit, &Finder::bare_year}) {
      if (const uint32_t length = (this->*matcher)(i)) return length;
    }
    return 0;
  }

  uint32_t iso_date(uint32_t i) {
    const std::string_view text = lower(i);
    if (text.size() < 10 || text[4] != '-' || text[7] != '-') return 0;
    const auto y = to_int(text.substr(0, 4));
    const auto m = to_int(text.substr(5, 2));
    const auto d = to_int(text.substr(8, 2));
    if (!y || !m || !d) return 0;
    const year_month_day ymd(year(*y), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d)));
    if (!ymd.ok()) return 0;
    set_day(Day(ymd));
    return 1;
  }

  // "October 2, 2024", "Oct 2", "September 2023", "June".
  uint32_t month_first(uint32_t i) {
    const TimeWord* name = capital_word(i, "month");
    if (name == nullptr) return 0;
    uint32_t next = i + 1;
    const auto d = sheet_.same_sentence(i, next) ? day_number(next) : std::nullopt;
    if (d) {
      ++next;
      return resolve_month_day(i, next, name->number, *d);
    }
    if (sheet_.same_sentence(i, next) && lower(next) == "of") ++next;
    if (const auto y = sheet_.same_sentence(i, next) ? year_number(next) : std::nullopt) {
      set_month(*y, name->number);
      return next + 1 - i;
    }
    return bare_month(i, name->number);
  }

  uint32_t resolve_month_day(uint32_t i, uint32_t next, int m, int d) {
    uint32_t year_at = next;
    if (sheet_.same_sentence(i, year_at) && lower(year_at) == ",") ++year_at;
    const auto explicit_year = sheet_.same_sentence(i, year_at) ? year_number(year_at) : std::nullopt;
    const std::optional<int> y = explicit_year ? explicit_year : nearest_year(m, d);
    if (explicit_year) next = year_at + 1;
    if (!y) {
      char buffer[16];
      std::snprintf(buffer, sizeof buffer, "XXXX-%02d-%02d", m, d);
      found_.value = buffer;
      return next - i;
    }
    const year_month_day ymd(year(*y), month(static_cast<unsigned>(m)), day(static_cast<unsigned>(d)));
    if (!ymd.ok()) return 0;
    set_day(Day(ymd));
    return next - i;
  }

  // The year in which month and day lie nearest before the publication, at most a month after it.
  std::optional<int> nearest_year(int m, int d) const {
    if (!anchor_.day) return anchor_.year;
    constexpr days kAhead{31};
    const year_month_day published(*anchor_.day);
    const year_month_day candidate(published.year(), month(static_cast<unsigned>(m)), day(static_cast<unsigned>(d)));
    const int y = static_cast<int>(published.year());
    return candidate.ok() && Day(candidate) > *anchor_.day + kAhead ? y - 1 : y;
  }

  uint32_t bare_month(uint32_t i, int m) {
    const bool modal = lower(i) == "may" || lower(i) == "march" || lower(i).size() < 4;
    const bool led =
        i > 0 && sheet_.same_sentence(i - 1, i) &&
        (lower(i - 1) == "in" || lower(i - 1) == "of" || lower(i - 1) == "since" || lower(i - 1) == "last" ||
         lower(i - 1) == "by" || lower(i - 1) == "until" || lower(i - 1) == "from" || lower(i - 1) == "a");
    if (modal && !led) return 0;
    if (const auto y = nearest_year(m, 1)) {
      set_month(*y, m);
    } else {
      char buffer[16];
      std::snprintf(buffer, sizeof buffer, "XXXX-%02d", m);
      found_.value = buffer;
    }
    return 1;
  }

  // "2 October 2024", "5 March".
  uint32_t day_first(uint32_t i) {
    const auto d = day_number(i);
    const TimeWord* name = d && sheet_.same_sentence(i, i + 1) ? capital_word(i + 1, "month") : nullptr;
    return name == nullptr ? 0 : resolve_month_day(i, i + 2, name->number, *d);
  }

  // "3:27 am", "3.30am", "0030 GMT", "4 p.m."
  uint32_t clock(uint32_t i) {
    const std::string_view text = lower(i);
    if (text.empty() || text.front() < '0' || text.front() > '9') return 0;
    size_t digits = 0;
    while (digits < text.size() &&
           ((text[digits] >= '0' && text[digits] <= '9') || text[digits] == ':' || text[digits] == '.'))
      ++digits;
    const std::string_view number = text.substr(0, digits);
    const bool zone = sheet_.same_sentence(i, i + 1) && (lower(i + 1) == "gmt" || lower(i + 1) == "utc");
    const bool half =
        digits < text.size() ? is_half(text.substr(digits)) : sheet_.same_sentence(i, i + 1) && is_half(lower(i + 1));
    const bool glued_zone = text.substr(digits) == "gmt" || text.substr(digits) == "utc";
    const bool colon = number.size() >= 4 && number.find(':') != std::string_view::npos;
    if (!zone && !half && !glued_zone && !(colon && digits == text.size())) return 0;
    const bool after_noon = (digits < text.size() ? text.substr(digits) : lower(i + 1)).starts_with("p");
    found_.type = TimeType::time;
    found_.value = clock_value(number, half && after_noon);
    return 1 + (zone || (half && digits == text.size()) ? 1 : 0);
  }
  static bool is_half(std::string_view text) {
    return text == "am" || text == "pm" || text == "a.m" || text == "p.m" || text == "a.m." || text == "p.m.";
  }
  static std::string clock_value(std::string_view number, bool after_noon) {
    std::string digits;
    for (const char c : number) {
      if (c >= '0' && c <= '9') digits += c;
    }
    if (digits.size() <= 2) digits += "00";
    if (digits.size() == 3) digits.insert(digits.begin(), '0');
    if (digits.size() < 4) return "TXX:XX";
    int hour = (digits[0] - '0') * 10 + (digits[1] - '0');
    if (after_noon && hour < 12) hour += 12;
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, "T%02d:%c%c", hour, digits[2], digits[3]);
    return buffer;
  }

  // "last year", "earlier this month", "this summer", "last Thursday", "the previous day", "last night".
  uint32_t modified(uint32_t i) {
    uint32_t at = i;
    const bool partial =
        lower(at) == "earlier" || lower(at) == "later" || lower(at) == "late" || lower(at) == "early";
    if (partial) ++at;
    if (lower(at) == "the" && (lower(at + 1) == "previous" || lower(at + 1) == "past" || lower(at + 1) == "last" ||
                               lower(at + 1) == "next" || lower(at + 1) == "following"))
      ++at;
    const std::string_view which = lower(at);
    const bool before = which == "last" || which == "previous" || which == "past";
    const bool after = which == "next" || which == "coming" || which == "following";
    if (!before && !after && which != "this") return 0;
    if (!sheet_.same_sentence(i, at + 1)) return 0;
    const int step = before ? -1 : after ? 1 : 0;
    const uint32_t unit_at = at + 1;
    if (const TimeWord* unit = word(unit_at, "unit")) {
      if (!resolve_unit(unit->text, step, partial)) return 0;
    } else if (const TimeWord* name = capital_word(unit_at, "weekday")) {
      resolve_weekday(name->number, step);
    } else if (const TimeWord* named = capital_word(unit_at, "month")) {
      resolve_named_month(named->number, step);
    } else if (const TimeWord* season = word(unit_at, "season")) {
      resolve_season(season->number, step);
    } else if (word(unit_at, "part") != nullptr) {
      if (anchor_.day)
        set_day(*anchor_.day - days(before ? 1 : 0));
      else
        found_.value = before ? "XXXX-XX-XX" : "PRESENT_REF";
    } else {
      return 0;
    }
    return unit_at + 1 - i;
  }

  bool resolve_unit(std::string_view unit, int step, bool partial) {
    if (unit != "D" && unit != "W" && unit != "M" && unit != "Y" && unit != "WE") return false;
    if (!anchor_.day) {
      found_.value = std::string("XXXX-") + std::string(unit) +
                     (step < 0   ? "-PAST"
                      : step > 0 ? "-FUTURE"
                                 : "-PRESENT");
      return true;
    }
    const Day now = *anchor_.day;
    const year_month_day ymd(now);
    const int y = static_cast<int>(ymd.year());
    if (unit == "D") set_day(now + days(step));
    if (unit == "Y") {
      set_year(y + step);
    } else if (unit == "M") {
      const year_month_day moved = ymd.year() / ymd.month() / day(1) + months(step);
      set_month(static_cast<int>(moved.year()), static_cast<int>(static_cast<unsigned>(moved.month())));
    } else if (unit == "W" || unit == "WE") {
      const Day monday = now - (std::chrono::weekday(now) - std::chrono::Monday) + days(7 * step);
      set_bounds(unit == "WE" ? monday + days(5) : monday, monday + days(6),
                 iso_week(monday) + (unit == "WE" ? "-WE" : ""));
    }
    if (partial && step == 0 && found_.latest && *found_.latest > now) found_.latest = now;
    return true;
  }

  void resolve_weekday(int number, int step) {
    if (!anchor_.day) {
      found_.value = "XXXX-WXX-" + std::to_string(number);
      return;
    }
    const std::chrono::weekday wanted(static_cast<unsigned>(number % 7));
    Day d = *anchor_.day - (std::chrono::weekday(*anchor_.day) - wanted);
    if (step < 0 && d == *anchor_.day) d -= days(7);
    if (step > 0) d += days(7);
    set_day(d);
  }

  void resolve_named_month(int m, int step) {
    if (const auto y = nearest_year(m, 1)) {
      const bool same_year_again = step < 0 && anchor_.day && first_of(*y, m) > *anchor_.day - days(31);
      set_month(same_year_again ? *y - 1 : *y + (step > 0 ? 1 : 0), m);
    } else {
      found_.value = "XXXX-" + std::to_string(m);
    }
  }

  void resolve_season(int m, int step) {
    if (!anchor_.year && !anchor_.day) {
      found_.value = "XXXX-" + std::string(season_code(m));
      return;
    }
    const int y = (anchor_.day ? static_cast<int>(year_month_day(*anchor_.day).year()) : *anchor_.year) + step;
    set_bounds(first_of(y, m), m == 12 ? last_of(y + 1, 2) : last_of(y, m + 2),
               std::to_string(y) + "-" + std::string(season_code(m)));
  }

  uint32_t weekday(uint32_t i) {
    const TimeWord* name = capital_word(i, "weekday");
    if (name == nullptr || (lower(i).size() < 6 && sheet_.words[i].tag != Tag::propn)) return 0;
    resolve_weekday(name->number, 0);
    const bool part = sheet_.same_sentence(i, i + 1) && word(i + 1, "part") != nullptr;
    return part ? 2 : 1;
  }

  // "today", "yesterday"; also "the day before".
  uint32_t shift(uint32_t i) {
    const TimeWord* name = word(i, "shift");
    if (name == nullptr) return 0;
    if (anchor_.day)
      set_day(*anchor_.day + days(name->number));
    else
      found_.value = name->number == 0 ? "PRESENT_REF" : "XXXX-XX-XX";
    return 1;
  }

  // "two weeks ago", "three days earlier", "24 years".
  uint32_t counted_unit(uint32_t i) {
    std::optional<int> amount = to_int(lower(i));
    const auto& numbers = sheet_.lexicon().numbers;
    if (const auto found = numbers.find(lower(i)); !amount && found != numbers.end()) {
      if (found->second.kind == language::NumberKind::digit || found->second.kind == language::NumberKind::ten)
        amount = static_cast<int>(found->second.low);
    }
    if (!amount && (lower(i) == "a" || lower(i) == "an")) amount = 1;
    const TimeWord* unit = amount && sheet_.same_sentence(i, i + 1) ? word(i + 1, "unit") : nullptr;
    if (unit == nullptr || unit->text == "WE") return 0;
    const std::string_view after = sheet_.same_sentence(i, i + 2) ? lower(i + 2) : std::string_view();
    if (after == "ago" || after == "earlier") {
      resolve_ago(*amount, unit->text);
      return 3;
    }
    if (lower(i) == "a" || lower(i) == "an") return 0;
    if (after == "old") return 0;
    found_.type = TimeType::duration;
    found_.value = duration_value(*amount, unit->text);
    return 2;
  }
  static std::string duration_value(int amount, std::string_view unit) {
    if (unit.size() > 1 && unit.front() == 'T') return "PT" + std::to_string(amount) + std::string(unit.substr(1));
    if (unit == "10Y" || unit == "100Y") return "P" + std::to_string(amount * (unit == "10Y" ? 10 : 100)) + "Y";
    return "P" + std::to_string(amount) + std::string(unit);
  }
  void resolve_ago(int amount, std::string_view unit) {
    if (!anchor_.day || unit.front() == 'T') {
      found_.value = unit.front() == 'T' && anchor_.day ? iso(*anchor_.day) : "PAST_REF";
      if (anchor_.day) found_.earliest = found_.latest = anchor_.day;
      return;
    }
    const year_month_day now(*anchor_.day);
    const int y = static_cast<int>(now.year());
    if (unit == "D")
      set_day(*anchor_.day - days(amount));
    else if (unit == "W")
      set_bounds(*anchor_.day - days(7 * amount + 3), *anchor_.day - days(7 * amount - 3),
                 iso_week(*anchor_.day - days(7 * amount)));
    else if (unit == "Y")
      set_year(y - amount);
    else if (unit == "M") {
      const year_month_day moved = now.year() / now.month() / day(1) - months(amount);
      set_month(static_cast<int>(moved.year()), static_cast<int>(static_cast<unsigned>(moved.month())));
    } else {
      found_.value = "PAST_REF";
    }
  }

  // "in 2022": a year needs a word before it that takes one, so that "2022 people" stays a count.
  uint32_t bare_year(uint32_t i) {
    const auto y = year_number(i);
    if (!y || i == 0 || !sheet_.same_sentence(i - 1, i)) return 0;
    const std::string_view led = lower(i - 1);
    if (led != "in" && led != "since" && led != "of" && led != "by" && led != "from" && led != "until" &&
        led != "during" && led != "between" && led != "and" && led != "for" && led != "through" && led != "before" &&
        led != "after" && led != "to") {
      return 0;
    }
    const bool counts = sheet_.same_sentence(i, i + 1) &&
                        (sheet_.words[i + 1].tag == Tag::noun || sheet_.words[i + 1].tag == Tag::adj);
    const bool sure = led == "in" || led == "since" || led == "during" || led == "until";
    if (counts && !sure) return 0;
    set_year(*y);
    return 1;
  }

  const Sheet& sheet_;
  Anchor anchor_;
  TimeMention found_;
};

}  // namespace

std::optional<TimeMention> match_time(const Sheet& sheet, const Anchor& anchor, uint32_t word) {
  return Finder(sheet, anchor).at(word);
}

}  // namespace hearsay::reading
