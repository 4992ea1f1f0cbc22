// An expression is known by its form: "October 2, 2024", "late last year", "two weeks ago", "0030 GMT". A word that
// is more often something else needs company: "May" and "March" are months only when capitalised and beside a day, a
// year or a preposition, and "2022" is a year only behind a word that takes one. Counter-example: "2022 people" is a
// count. One pass, constant work a word.
#include "read/times/patterns.h"

#include <algorithm>

#include "read/times/clock.h"
#include "read/times/phrase.h"
#include "read/times/words.h"

namespace hearsay::reading {
namespace {

using language::NumberKind;

/// The words of a sheet as patterns see them: from one on, in its sentence.
struct Words {
  const Sheet& sheet;
  uint32_t first;

  /// The word so many after the first, without the point of an abbreviation; "" outside the sentence.
  std::string_view at(uint32_t on) const {
    if (!sheet.same_sentence(first, first + on)) return {};
    std::string_view word = sheet.lower(first + on);
    if (word.size() > 2 && word.back() == '.') word.remove_suffix(1);
    return word;
  }
  std::string_view before() const {
    return first > 0 && sheet.same_sentence(first - 1, first) ? sheet.lower(first - 1) : "";
  }
  const TimeWord* word(uint32_t on, std::string_view kind) const {
    const TimeWord* const found = time_word(at(on));
    return found != nullptr && found->kind == kind ? found : nullptr;
  }
  bool capital(uint32_t on, std::string_view kind) const {
    return word(on, kind) != nullptr && sheet.words[first + on].capital;
  }
  bool is_year(uint32_t on) const {
    constexpr int kFirst = 1800, kLast = 2100;
    const auto value = at(on).size() == 4 ? to_int(at(on)) : std::nullopt;
    return value && *value >= kFirst && *value <= kLast;
  }
  bool is_day(uint32_t on) const { return day_of_month(at(on)).has_value(); }
};

/// How many words an expression takes, and what it is; 0 words: there is none.
struct Match {
  uint32_t length = 0;
  TimeType type = TimeType::date;
};

// "2024-04-25", "25/04/2024"
Match digits_date(const Words& words) {
  return {iso_day(words.at(0)) || numeric_day(words.at(0)) ? 1U : 0U};
}

// "the last Friday of April", "the first Monday in May 2030"
Match nth_weekday(const Words& words) {
  const uint32_t at = words.at(0) == "the" ? 1 : 0;
  const bool which = words.word(at, "order") != nullptr || words.at(at) == "last";
  const bool of = words.at(at + 2) == "of" || words.at(at + 2) == "in";
  if (!which || !of || !words.capital(at + 1, "weekday") || !words.capital(at + 3, "month")) return {};
  return {words.is_year(at + 4) ? at + 5 : at + 4};
}

// "the day before yesterday", "the day after tomorrow"
Match day_beside(const Words& words) {
  const uint32_t at = words.at(0) == "the" ? 1 : 0;
  if (words.at(at) != "day" || (words.at(at + 1) != "before" && words.at(at + 1) != "after")) return {};
  return {words.word(at + 2, "shift") != nullptr ? at + 3 : 0};
}

// The year behind a day, with or without a comma.
uint32_t with_year(const Words& words, uint32_t length) {
  const uint32_t year = words.at(length) == "," ? length + 1 : length;
  if (year == length && short_year(words.at(length))) return length + 1;
  return words.is_year(year) ? year + 1 : length;
}

// "October 2, 2024", "Oct 2", "September 2023", "June".
Match month_first(const Words& words) {
  if (!words.capital(0, "month")) return {};
  if (words.is_day(1)) return {with_year(words, 2)};
  // "April Dunn" is somebody
  const bool lead = time_lead(words.before()).month;
  if (!lead && !words.at(1).empty() && words.sheet.words[words.first + 1].capital &&
      words.sheet.words[words.first + 1].tag == Tag::propn)
    return {};
  const uint32_t year = words.at(1) == "of" ? 2 : 1;
  if (words.is_year(year)) return {year + 1};
  const bool modal = words.at(0) == "may" || words.at(0) == "march" || words.at(0).size() < 4;
  return {!modal || lead ? 1U : 0U};
}

// "2 October 2024", "5 March".
Match day_first(const Words& words) {
  return {words.is_day(0) && words.capital(1, "month") ? with_year(words, 2) : 0};
}

Match clock(const Words& words) {
  const auto found = clock_at(words.sheet, words.first);
  return found ? Match{found->length, TimeType::time} : Match{};
}

// "last year", "earlier this month", "this summer", "last Thursday", "the previous day", "last night".
Match turned(const Words& words) {
  uint32_t at = time_lead(words.at(0)).turn ? 1 : 0;
  if (words.at(at) == "the" && words.word(at + 1, "turn") != nullptr) ++at;
  const TimeWord* const turn = words.word(at, "turn");
  if (turn == nullptr) return {};
  const uint32_t length = at + 2;
  if (const TimeWord* const unit = words.word(at + 1, "unit")) {
    const std::string_view text = unit->text;
    const bool counted = text == "D" || text == "W" || text == "M" || text == "Y" || text == "WE";
    return {counted ? length : 0, words.at(at) == "past" ? TimeType::duration : TimeType::date};
  }
  if (words.capital(at + 1, "weekday") || words.capital(at + 1, "month") || words.word(at + 1, "season") != nullptr)
    return {length};
  return {words.word(at + 1, "part") != nullptr ? length : 0, TimeType::time};
}

// "Tuesday", "Sunday morning".
Match weekday(const Words& words) {
  constexpr size_t kSureLength = 6;  // "Sun" and "sat" are more than days
  if (!words.capital(0, "weekday")) return {};
  if (words.at(0).size() < kSureLength && words.sheet.words[words.first].tag != Tag::propn) return {};
  return {words.word(1, "part") != nullptr ? 2U : 1U};
}

// "Boxing Day", "Good Friday", "All Saints' Day": a day of the year that has a name, in large letters.
Match named_day(const Words& words) {
  constexpr uint32_t kLongest = 5;
  constexpr size_t kCode = 4;  // "P1D" and the like are no days
  if (words.at(0).empty() || !words.sheet.words[words.first].capital) return {};
  std::string joined;
  Match found;
  for (uint32_t length = 1; length <= kLongest && !words.at(length - 1).empty(); ++length) {
    const std::string_view word = words.at(length - 1);
    if (length > 1 && !word.starts_with("'")) joined += ' ';
    joined += word;
    const FixedTime* const fixed = fixed_time(joined);
    const bool day = fixed != nullptr && fixed->value.size() > kCode && !fixed->value.ends_with("REF");
    if (day) found.length = length;
  }
  // "a Christmas party"
  const uint32_t next = words.first + found.length;
  const bool describes = found.length == 1 && words.sheet.same_sentence(words.first, next) &&
                         (words.sheet.words[next].tag == Tag::noun || words.sheet.words[next].tag == Tag::propn);
  if (describes) return {};
  if (found.length > 0 && words.is_year(found.length)) ++found.length;
  return found;
}

// "the second half of 2022", "the first quarter of last year"
Match part_of_year(const Words& words) {
  const uint32_t at = words.at(0) == "the" ? 1 : 0;
  const bool part = words.at(at + 1) == "half" || words.at(at + 1) == "quarter";
  if (words.word(at, "order") == nullptr || !part || words.at(at + 2) != "of") return {};
  if (words.is_year(at + 3)) return {at + 4};
  return {words.word(at + 3, "turn") != nullptr && words.at(at + 4) == "year" ? at + 5 : 0};
}

// "today", "yesterday".
Match shift(const Words& words) {
  return {words.word(0, "shift") != nullptr ? 1U : 0U};
}

// "two weeks ago", "three days earlier", "24 years".
Match counted_unit(const Words& words) {
  const bool article = words.at(0) == "a" || words.at(0) == "an";
  const auto& numbers = words.sheet.lexicon().numbers;
  const auto found = numbers.find(words.at(0));
  const bool number =
      to_int(words.at(0)) ||
      (found != numbers.end() && (found->second.kind == NumberKind::digit || found->second.kind == NumberKind::ten));
  const TimeWord* const unit = article || number ? words.word(1, "unit") : nullptr;
  if (unit == nullptr || unit->text == "WE") return {};
  if (words.at(2) == "ago") return {words.at(3) == "today" && unit->text == "W" ? 4U : 3U};  // "a week ago today"
  if (words.at(2) == "earlier") return {3};
  return {article || words.at(2) == "old" ? 0U : 2U, TimeType::duration};
}

// "in 2022": a year needs a word before it that takes one, so that "2022 people" stays a count.
Match bare_year(const Words& words) {
  if (!words.is_year(0)) return {};
  const TimeLead lead = time_lead(words.before());
  if (!lead.year) return {};
  const uint32_t next = words.first + 1;
  const bool counts = words.sheet.same_sentence(words.first, next) &&
                      (words.sheet.words[next].tag == Tag::noun || words.sheet.words[next].tag == Tag::adj);
  return {counts && !lead.sure ? 0U : 1U};
}

}  // namespace

std::optional<TimeWords> match_time(const Sheet& sheet, uint32_t word) {
  const Words words{sheet, word};
  for (const auto match : {digits_date, nth_weekday, named_day, part_of_year, day_beside, month_first, day_first,
                           clock, turned, weekday, shift, counted_unit, bare_year}) {
    const Match found = match(words);
    if (found.length > 0) return TimeWords{{word, word + found.length}, found.type};
  }
  return std::nullopt;
}

}  // namespace hearsay::reading
