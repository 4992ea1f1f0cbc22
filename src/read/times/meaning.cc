// Each form of expression has a reader, which looks at the words alone: a fixed phrase; a clock time; a day by month,
// weekday or shift, with a part of the day; a quarter, half, decade; a turn ("last year", "next three months"); an
// amount with a unit, from today ("ago"), from the day spoken of last ("earlier", "later") or as a length. Example:
// "last week" is a turn by −1 of a week, whatever day it is. Counter-example: "two years" without "ago" is a length,
// and no date. After TIMEX3 (TimeML 1.2.1).
#include "read/times/meaning.h"

#include <algorithm>

#include "read/times/clock.h"
#include "read/times/phrase.h"

namespace hearsay::reading {
namespace {

using namespace meaning;

/// What a reader works on: the words, and where its meanings go.
struct Reader {
  const TimePhrase& words;
  TimeType type;
  Look look;
  bool until_now;
  std::vector<Meaning> found;

  template <class What>
  Meaning& add(What what) {
    Meaning meaning;
    meaning.what = std::move(what);
    meaning.type = type;
    meaning.look = look;
    meaning.until_now = until_now;
    return found.emplace_back(std::move(meaning));
  }
};

const FixedTime* fixed_time_of(const TimePhrase& words) {
  std::string whole = words.joined();
  if (const FixedTime* const fixed = fixed_time(whole)) return fixed;
  if (words.named_year() && whole.rfind(' ') != std::string::npos) {  // "Good Friday 2019"
    if (const FixedTime* const fixed = fixed_time(whole.substr(0, whole.rfind(' ')))) return fixed;
  }
  if (words.at(0) != "the" && words.word(0, "turn") == nullptr) return nullptr;
  constexpr size_t kLongestRate = 4;  // "last Christmas", but no "the daily"
  const FixedTime* const rest = fixed_time(words.joined(1));
  return rest != nullptr && rest->value.size() > kLongestRate ? rest : nullptr;
}

// "-2", "+39"
int to_signed(std::string_view text) {
  if (text.empty()) return 0;
  const int number = to_int(text.substr(1)).value_or(0);
  return text.front() == '-' ? -number : number;
}

void read_fixed(Reader& reader) {
  constexpr std::string_view kEaster = "EASTER";
  const FixedTime* const fixed = fixed_time_of(reader.words);
  if (fixed == nullptr) return;
  const std::string_view value = fixed->value;
  const auto digits = [&](size_t at, size_t count) { return to_int(value.substr(at, count)).value_or(1); };
  if (value.starts_with(kEaster)) {
    reader.add(FromEaster{reader.words.named_year(), to_signed(value.substr(kEaster.size()))}).type = fixed->type;
  } else if (value.size() == 7 && value[3] == 'W') {  // "11-W4-4"
    reader.add(NthWeekday{reader.words.named_year(), digits(0, 2), digits(4, 1), digits(6, 1)}).type = fixed->type;
  } else if (value.size() == 5 && value[2] == '-') {
    reader.add(CalendarDate{{}, digits(0, 2), digits(3, 2), {}}).type = fixed->type;
  } else {
    reader.add(Code{std::string(value)}).type = fixed->type;
  }
}

void read_month(Reader& reader, size_t i) {
  const TimePhrase& words = reader.words;
  std::optional<int> day = words.day_number(i + 1);
  if (!day && i > 0) day = words.day_number(i - 1);
  reader.add(CalendarDate{words.named_year(), words.word(i, "month")->number, day, words.turn()});
}

void read_weekday(Reader& reader, size_t i) {
  const TimePhrase& words = reader.words;
  const int weekday = words.word(i, "weekday")->number;
  if (words.at(i).ends_with("days") || words.has("every") || words.has("each")) {
    reader.add(Weekdays{weekday}).type = TimeType::set;
  } else {
    reader.add(Weekday{weekday, words.turn()});
  }
}

// "the last Friday of April"; the fifth is the last.
bool read_nth_weekday(Reader& reader) {
  constexpr int kLast = 5;
  const TimePhrase& words = reader.words;
  const auto weekday = words.find("weekday"), month = words.find("month");
  if (!weekday || !month || *weekday == 0 || *month != *weekday + 2) return false;
  const TimeWord* const order = words.word(*weekday - 1, "order");
  if (order == nullptr && words.at(*weekday - 1) != "last") return false;
  reader.add(NthWeekday{words.named_year(), words.word(*month, "month")->number,
                        order != nullptr ? order->number : kLast, words.word(*weekday, "weekday")->number});
  return true;
}

// A day, month or season: by its date, name, weekday or shift.
void read_day(Reader& reader) {
  const TimePhrase& words = reader.words;
  for (size_t i = 0; i < words.size(); ++i) {
    const auto iso = iso_day(words.at(i));
    const auto date = iso ? iso : numeric_day(words.at(i));
    if (!date) continue;
    const std::chrono::year_month_day day(*date);
    reader.add(CalendarDate{static_cast<int>(day.year()),
                            static_cast<int>(static_cast<unsigned>(day.month())),
                            static_cast<int>(static_cast<unsigned>(day.day())),
                            {}});
    return;
  }
  if (const auto i = words.find("shift")) {
    const bool night = words.at(*i) == "tonight" || words.at(*i) == "overnight";
    // "the day before yesterday"
    const bool beside = *i > 1 && words.at(*i - 2) == "day";
    const int more = !beside ? 0 : words.at(*i - 1) == "before" ? -1 : words.at(*i - 1) == "after" ? 1 : 0;
    Meaning& shift = reader.add(Shift{words.word(*i, "shift")->number + more, words.at(*i) == "overnight"});
    if (night && reader.type == TimeType::time) shift.part = "NI";
    return;
  }
  if (read_nth_weekday(reader)) return;
  if (const auto i = words.find("month"); i && words.named(*i)) return read_month(reader, *i);
  if (const auto i = words.find("weekday"); i && words.named(*i)) return read_weekday(reader, *i);
  if (const auto i = words.find("season"))
    reader.add(Season{words.named_year(), words.word(*i, "season")->number, words.turn()});
}

// "3:27 am on Friday", "10 a.m. tomorrow": the clock by its form, the day by the rest.
void read_clock(Reader& reader) {
  const Range range = reader.words.range();
  for (uint32_t i = range.first; i < range.last; ++i) {
    const auto clock = clock_at(reader.words.sheet(), i);
    if (!clock) continue;
    const size_t first = reader.found.size();
    read_day(reader);
    reader.add(Code{});  // a clock time of no day said
    for (size_t k = first; k < reader.found.size(); ++k) {
      reader.found[k].clock = clock->value;
      reader.found[k].type = TimeType::time;
    }
    return;
  }
}

void read_calendar(Reader& reader) {
  const TimePhrase& words = reader.words;
  const auto at = words.find("part");
  const std::string_view part = at ? words.word(*at, "part")->text : std::string_view();
  const size_t first = reader.found.size();
  read_day(reader);
  for (size_t k = first; k < reader.found.size(); ++k) {
    Meaning& day = reader.found[k];
    if (day.part.empty() && day.type == TimeType::time) day.part = part;
  }
  constexpr size_t kFewWords = 2;  // "the morning"
  if (!at || (words.size() > kFewWords && !words.turn())) return;
  Meaning& meaning = reader.add(PartOfDay{words.turn()});
  meaning.type = TimeType::time;
  meaning.part = part;
}

YearOfPart year_of_part(const TimePhrase& words) {
  if (const auto named = words.named_year()) return {named, {}};
  if (const auto turn = words.turn(); turn && words.has("year")) return {{}, turn};
  return {{}, words.has("next") ? std::optional(1) : std::nullopt};
}

void read_half(Reader& reader) {
  const TimePhrase& words = reader.words;
  const auto half = words.find("half");
  const TimeWord* const order = half && *half > 0 ? words.word(*half - 1, "order") : nullptr;
  if (order != nullptr) reader.add(Half{order->number, year_of_part(words)});
}

void read_quarter(Reader& reader) {
  const TimePhrase& words = reader.words;
  const bool year_before = (words.has("ago") || words.has("earlier")) && words.has("year");
  const bool period = words.has("period"), quarter = words.has("quarter");
  const auto coded = words.find("quarter");
  if (!period && !quarter && !coded) {
    read_half(reader);
    // "a year earlier", "year-ago" in a report that speaks of a quarter
    constexpr size_t kFewWords = 3;
    const std::string_view first = words.at(0);
    if (year_before && words.size() <= kFewWords && (first == "a" || first == "year" || first == "the"))
      reader.add(QuarterBefore{true});
    return;
  }
  if (const auto order = words.find("order"); coded || order) {
    const int number = coded ? words.word(*coded, "quarter")->number : words.word(*order, "order")->number;
    if (coded || quarter) reader.add(Quarter{number, year_of_part(words), year_before});
    return;
  }
  if (year_before) {
    reader.add(QuarterBefore{false});
    return;
  }
  bool counted = words.at(0) == "a";
  for (size_t i = 0; i < words.size(); ++i) counted = counted || to_int(words.at(i));
  const bool says_which = quarter || words.turn() || words.has("same");
  if (!counted && says_which) reader.add(QuarterSpokenOf{words.turn(), words.has("same")});
}

// "the 1980s", "the '90s"; "the 20th century".
void read_years(Reader& reader) {
  constexpr int kCentury = 100, kDecade = 10, kLastCentury = 1900;
  const TimePhrase& words = reader.words;
  for (size_t i = 0; i < words.size(); ++i) {
    std::string_view text = words.at(i);
    if (words.at(i + 1) == "century" || words.at(i + 1) == "centuries") {
      if (text.size() > 2 && text.ends_with("th")) text.remove_suffix(2);
      if (const auto n = to_int(text); n && *n > 1) {
        reader.add(Years{(*n - 1) * kCentury, *n * kCentury - 1, std::to_string(*n - 1)});
        return;
      }
    }
    if (!text.ends_with("s")) continue;
    text.remove_suffix(1);
    if (text.starts_with("'")) text.remove_prefix(1);
    const auto n = to_int(text);
    if (!n || (text.size() != 2 && text.size() != 4) || *n % kDecade != 0) continue;
    const int first = text.size() == 2 ? kLastCentury + *n : *n;
    reader.add(Years{first, first + kDecade - 1, std::to_string(first / kDecade) + "X"});
    return;
  }
}

// "last year", "this week", "the past two months", "recent days", "next three years".
void read_turned(Reader& reader) {
  const TimePhrase& words = reader.words;
  size_t i = 0;
  bool partial = false;
  while (words.at(i) == "the" || words.at(i) == "of" || words.at(i) == "a" || words.word(i, "edge") != nullptr) {
    partial = partial || words.word(i, "edge") != nullptr;
    ++i;
  }
  if (words.at(i) == "recent" && words.word(i + 1, "unit") != nullptr) {
    reader.add(Code{"PAST_REF"});
    return;
  }
  const bool of_last = words.has("following") || words.has("previous");
  const TimeWord* const turn = words.word(i, "turn");
  if (turn == nullptr) {
    // "the end of the year", "early in the week"
    const TimeWord* const unit = words.word(i, "unit");
    if (partial && i > 1 && unit != nullptr) reader.add(Turned{unit->text, 0, of_last});
    return;
  }
  size_t at = i + 1;
  while (words.word(at, "many") != nullptr && words.at(at) != "many" && words.at(at + 1) == "of") ++at;
  const bool several = words.word(at, "many") != nullptr;
  const auto count = several ? std::nullopt : words.number(at);
  if (several) ++at;
  const TimeWord* const unit = words.word(at, "unit");
  if (unit == nullptr) return;
  if (several || count || words.at(at).ends_with("s")) {
    reader.add(Length{count, unit->text});
  } else if (reader.type == TimeType::duration) {
    reader.add(Length{1, unit->text});
  } else {
    reader.add(Turned{unit->text, turn->number, of_last});
  }
}

/// How many units an expression speaks of: none said, so many, or (`vague`) several.
struct Amount {
  std::optional<int> count;
  bool vague = false, each = false, half = false;

  explicit operator bool() const { return count || vague || half; }
};

Amount amount_before(const TimePhrase& words, size_t unit) {
  size_t i = 0;
  while (i < unit && words.at(i) != "an" &&
         (words.at(i) == "the" || words.word(i, "rough") != nullptr || words.word(i, "order") != nullptr))
    ++i;
  Amount amount;
  const std::string_view first = i < unit ? words.at(i) : std::string_view();
  if (first == "a" || first == "an" || first == "each" || first == "per" || first == "every") {
    amount.each = first != "a" && first != "an";
    amount.count = 1;
    size_t next = i + 1;
    if (const TimeWord* const many = words.word(next, "many")) {
      amount.vague = many->number <= 0;
      amount.count = amount.vague ? std::nullopt : std::optional(many->number);
    } else if (const auto number = words.number(next)) {
      amount.count = number;
    }
  } else if (!first.empty() && words.word(i, "many") != nullptr) {
    amount.vague = true;
  } else if (first == "half") {
    amount.half = true;
  } else {
    amount.count = words.number(i);
  }
  const bool plural = words.at(unit).ends_with("s");
  if (!amount && !plural && (words.has("ago") || (words.has("earlier") && unit == 0)))
    amount.count = 1;  // "year-ago"
  return amount;
}

Length half_of(std::string_view unit) {
  if (unit == "TH") return {30, "TM"};
  if (unit == "Y") return {6, "M"};
  if (unit == "10Y") return {5, "Y"};
  return {1, unit};
}

// "two weeks ago", "a year earlier", "three-year", "several months", "half an hour".
void read_amount(Reader& reader) {
  const TimePhrase& words = reader.words;
  const auto at = words.find("unit");
  if (!at) return;
  const std::string_view unit = words.word(*at, "unit")->text;
  const Amount amount = amount_before(words, *at);
  if (!amount && *at > 0) return;
  const std::string_view behind = words.at(*at + 1);
  const bool ago = behind == "ago" || words.word(*at + 1, "shifter") != nullptr;
  const bool back = behind == "earlier" || behind == "before" || behind == "prior";
  const bool from_now = behind == "from" && words.at(*at + 2) == "now";
  const bool on = behind == "later" || behind == "after" || from_now;
  if (amount && (ago || back || on)) {
    constexpr int kDaysOfWeek = 7;
    if (ago && amount.count && unit == "W" && words.at(*at + 2) == "today") {
      reader.found.clear();  // "today" alone is another day
      reader.add(Offset{*amount.count * kDaysOfWeek, "D", true, false}).type = TimeType::date;
      return;
    }
    const auto count = amount.half ? std::optional(0) : amount.count;
    reader.add(Offset{count, unit, !on, back || (on && !from_now)}).type = TimeType::date;
    return;
  }
  const bool plural = words.at(*at).ends_with("s");
  if (!amount && !plural && reader.type != TimeType::duration) return;
  Length length{amount ? amount.count : plural ? std::nullopt : std::optional(1), unit};
  if (amount.half) length = half_of(unit);
  Meaning& meaning = reader.add(length);
  if (amount.each) meaning.type = TimeType::set;
}

// "the day", "that week", "the weekend", "the same month", "then".
void read_spoken_of(Reader& reader) {
  const TimePhrase& words = reader.words;
  const bool same = words.find("that").has_value();
  if (const auto unit = words.find("unit")) {
    reader.add(SpokenOf{words.word(*unit, "unit")->text, words.named_year(), same});
  } else if (words.has("then") || (words.has("time") && (same || words.has("the")))) {
    reader.add(SpokenOf{{}, {}, same});
  }
}

}  // namespace

std::vector<Meaning> meanings_of(const Sheet& sheet, Range range, TimeType type) {
  const TimePhrase words(sheet, range);
  const bool until_now = words.at(0) == "earlier" || words.at(1) == "earlier";
  Reader reader{words, type, look_of(sheet, range, words.last_place()), until_now, {}};
  for (const auto read :
       {read_fixed, read_clock, read_calendar, read_quarter, read_years, read_turned, read_amount, read_spoken_of})
    read(reader);
  if (const auto year = words.named_year()) reader.add(Year{*year});
  // A mark without a word of time ("almost", "the") is a slip.
  const bool open = type == TimeType::duration || type == TimeType::set;
  if (words.has_time_word()) reader.add(Code{open ? "PX" : "PAST_REF"});
  return std::move(reader.found);
}

}  // namespace hearsay::reading
