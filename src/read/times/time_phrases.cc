// A marked expression is taken apart into words (hyphens cut: "third-quarter", "year-ago") and put together again as
// what its words allow: a fixed phrase; a day by month, weekday or shift, with a part of the day or a clock time; a
// quarter, half or decade; a turn ("last year", "next three months"); an amount with a unit, from today ("ago"), from
// the day spoken of last ("earlier", "later") or as a length. Weekdays and months look ahead where their verb does.
// Example: published Friday 2031-05-16, "will meet on Tuesday" is the 20th, "met on Tuesday" the 13th.
// Counter-example: "two years" without "ago" is a length, P2Y, and no date. After TIMEX3 (TimeML 1.2.1).
//
// Long because each form of expression is a few lines over the same words.
#include "read/times/time_phrases.h"

#include <algorithm>

#include "read/times/calendar.h"
#include "read/times/time_patterns.h"

namespace hearsay::reading {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

constexpr int kTeens = 13;
constexpr int kNineties = 99;

class Phrase {
 public:
  Phrase(const Sheet& sheet, const Mark& mark, TimeContext& context)
      : sheet_(sheet), mark_(mark), context_(context), now_(context.anchor.day) {
    take_unit();
    found_.words = mark.words;
    found_.type = mark.kind == "TIME"       ? TimeType::time
                  : mark.kind == "DURATION" ? TimeType::duration
                  : mark.kind == "SET"      ? TimeType::set
                                            : TimeType::date;
    cut();
  }

  TimeMention resolve() {
    for (const auto reader :
         {&Phrase::fixed, &Phrase::clock, &Phrase::calendar_day, &Phrase::quarter, &Phrase::century, &Phrase::turned,
          &Phrase::amount, &Phrase::spoken_of, &Phrase::year, &Phrase::pattern}) {
      if ((this->*reader)()) return std::move(found_);
    }
    // A mark without a word of time ("almost", "the") is a slip.
    const bool any = std::ranges::any_of(words_, [](const std::string& w) { return time_word(w) != nullptr; });
    if (!any) return std::move(found_);
    found_.value = found_.type == TimeType::duration ? "PX" : found_.type == TimeType::set ? "PX" : "PAST_REF";
    return std::move(found_);
  }

 private:
  // ---------------------------------------------------------------- words

  // "every day" of which only "every" is marked.
  void take_unit() {
    const uint32_t next = mark_.words.last;
    const bool each = mark_.words.size() == 1 && sheet_.lower(mark_.words.first) == "every";
    if (!each || next >= sheet_.words.size() || sheet_.words[next].sentence != sheet_.words[next - 1].sentence)
      return;
    const TimeWord* const unit = time_word(sheet_.lower(next));
    if (unit != nullptr && unit->kind == "unit") ++mark_.words.last;
  }
  void cut() {
    for (uint32_t i = mark_.words.first; i < mark_.words.last; ++i) {
      std::string word(sheet_.lower(i));
      if (word.size() > 2 && word.back() == '.' && word.find('.') + 1 == word.size()) word.pop_back();
      const bool date = word.size() == 10 && to_int(word.substr(0, 4));
      size_t at = 0;
      while (!date && at < word.size()) {
        const size_t hyphen = word.find('-', at);
        if (hyphen == std::string::npos || hyphen + 1 == word.size()) break;
        if (hyphen > at) add(word.substr(at, hyphen - at), i);
        at = hyphen + 1;
      }
      add(word.substr(at), i);
    }
    while (words_.size() > 1 && (words_.front() == "in" || words_.front() == "on" || words_.front() == "for")) {
      words_.erase(words_.begin());
      places_.erase(places_.begin());
    }
  }
  void add(std::string word, uint32_t place) {
    if (word == "," || word == "'s" || word == "\u2019s" || word == "'") return;
    words_.push_back(std::move(word));
    places_.push_back(place);
  }
  size_t size() const { return words_.size(); }
  std::string_view at(size_t i) const { return i < words_.size() ? std::string_view(words_[i]) : std::string_view(); }
  const TimeWord* word(size_t i, std::string_view kind) const {
    const TimeWord* const found = i < words_.size() ? time_word(words_[i]) : nullptr;
    return found != nullptr && found->kind == kind ? found : nullptr;
  }
  std::optional<size_t> find(std::string_view kind, size_t from = 0) const {
    for (size_t i = from; i < words_.size(); ++i) {
      if (word(i, kind) != nullptr) return i;
    }
    return std::nullopt;
  }
  bool has(std::string_view text) const { return std::ranges::find(words_, text) != words_.end(); }

  // A number at `i` as digits or words ("twenty-five" was cut); `i` moves behind it.
  std::optional<int> number(size_t& i) const {
    if (i >= words_.size()) return std::nullopt;
    if (const auto value = to_int(words_[i])) {
      ++i;
      return value;
    }
    const auto& numbers = sheet_.lexicon().numbers;
    const auto found = numbers.find(words_[i]);
    if (found == numbers.end()) return std::nullopt;
    using language::NumberKind;
    if (found->second.kind != NumberKind::digit && found->second.kind != NumberKind::ten) return std::nullopt;
    int value = static_cast<int>(found->second.low);
    ++i;
    if (found->second.kind == NumberKind::ten && i < words_.size()) {
      const auto ones = numbers.find(words_[i]);
      constexpr int kTen = 10;
      if (ones != numbers.end() && ones->second.kind == NumberKind::digit && ones->second.low < kTen) {
        value += static_cast<int>(ones->second.low);
        ++i;
      }
    }
    return value;
  }
  std::optional<int> year_at(size_t i) const {
    constexpr int kFirst = 1000, kLast = 2200;
    if (at(i).size() == 4) {
      const auto value = to_int(at(i));
      if (value && *value >= kFirst && *value < kLast) return value;
    }
    // "nineteen ninety-seven", "two thousand"
    size_t next = i;
    const auto first = number(next);
    if (!first || next != i + 1) return std::nullopt;
    if (*first >= kTeens && *first <= 20) {
      const auto rest = number(next);
      if (rest && *rest >= 10 && *rest <= kNineties) return *first * 100 + *rest;
    }
    return *first == 2 && at(i + 1) == "thousand" ? std::optional(2000) : std::nullopt;
  }
  std::optional<int> named_year() const {
    for (size_t i = 0; i < words_.size(); ++i) {
      if (const auto y = year_at(i)) return y;
    }
    return std::nullopt;
  }
  std::optional<int> turn() const {
    for (size_t i = 0; i < words_.size(); ++i) {
      if (const TimeWord* const t = word(i, "turn")) return t->number;
    }
    return std::nullopt;
  }

  enum class Look { unknown, back, ahead };

  static bool looks_ahead(std::string_view word) {
    const TimeWord* const found = time_word(word);
    return found != nullptr && found->kind == "future";
  }
  // Where the verb over the expression looks, or the words right before it ("until Friday", "payable Jan. 2").
  Look look() const {
    const uint32_t first = mark_.words.first;
    constexpr uint32_t kBefore = 3;
    bool bounded = false;
    for (uint32_t i = first; i-- > sheet_.sentence_of(first).words.first && i + kBefore >= first;) {
      const TimeWord* const found = time_word(sheet_.lower(i));
      if (found != nullptr && found->kind == "until") bounded = true;
      if (sheet_.words[i].tag != Tag::adp && sheet_.words[i].tag != Tag::adv) break;
    }
    constexpr int kFarthest = 6;
    auto at = static_cast<int32_t>(places_.empty() ? first : places_.back());
    // "Wednesday's ruling" has come, whatever is said of it.
    if (sheet_.words[static_cast<uint32_t>(at)].relation == Relation::nmod_poss) return Look::back;
    for (int step = 0; step < kFarthest && at >= 0; ++step) {
      const auto place = static_cast<uint32_t>(at);
      const Word& word = sheet_.words[place];
      at = word.head;
      if (word.tag != Tag::verb && word.tag != Tag::aux) continue;
      const bool third = word.lower == word.lemma + "s" || word.lower == word.lemma + "es";
      const bool past = word.lower != word.lemma && !third && !word.lower.ends_with("ing");
      if (bounded) return past && step == 0 ? Look::back : Look::ahead;  // "until Friday they had not …"
      if (looks_ahead(word.lemma)) return Look::ahead;
      bool infinitive = false, helped = false;
      for (const uint32_t child : sheet_.children[place]) {
        if (looks_ahead(sheet_.words[child].lower)) return Look::ahead;
        infinitive = infinitive || (sheet_.words[child].lower == "to" && sheet_.words[child].tag == Tag::part);
        helped = helped || sheet_.words[child].tag == Tag::aux;
      }
      if (past) return Look::back;
      if (infinitive || helped || word.lower.ends_with("ing") || word.relation == Relation::xcomp) continue;
      // "The two meet on Monday"; but "police say on Monday" is of the day.
      const bool says = sheet_.lexicon().cue_verbs.contains(word.lemma);
      return says ? Look::back : Look::ahead;
    }
    return Look::unknown;
  }
  bool ahead() const { return look() == Look::ahead; }

  // ---------------------------------------------------------------- results

  bool set(Day from, Day to, std::string value) {
    found_.earliest = from;
    found_.latest = to;
    found_.value = std::move(value);
    return true;
  }
  bool set_day(Day day) {
    context_.last_day = day;
    context_.last_year = year_of(day);
    return set(day, day, iso(day));
  }
  bool set_month(int y, int m) {
    context_.last_year = y;
    clip_to_now(first_of(y, m), last_of(y, m), iso_month(y, m));
    return true;
  }
  bool set_year(int y) {
    context_.last_year = y;
    clip_to_now(first_of(y, 1), last_of(y, 12), std::to_string(y));
    return true;
  }
  // "earlier this month" ends today.
  void clip_to_now(Day from, Day to, std::string value) {
    const bool earlier = at(0) == "earlier" || (size() > 1 && at(1) == "earlier");
    if (earlier && now_ && from <= *now_ && *now_ < to) to = *now_;
    set(from, to, std::move(value));
  }
  bool set_unknown(std::string value) {
    found_.value = std::move(value);
    return true;
  }
  bool set_length(int amount, std::string_view unit) {
    found_.type = found_.type == TimeType::set ? TimeType::set : TimeType::duration;
    const std::string text = amount < 0 ? "X" : std::to_string(amount);
    if (unit == "WE") {
      found_.value = "P" + text + "WE";
    } else if (unit == "Q") {
      found_.value = amount < 0 ? "PXM" : "P" + std::to_string(3 * amount) + "M";
    } else if (unit.front() == 'T') {
      found_.value = "PT" + text + std::string(unit.substr(1));
    } else if (unit == "10Y" || unit == "100Y") {
      const int years = unit == "10Y" ? 10 : 100;
      found_.value = amount < 0 ? (years == 10 ? "PXE" : "PXC") : "P" + std::to_string(amount * years) + "Y";
    } else {
      found_.value = "P" + text + std::string(unit);
    }
    return true;
  }
  void add_part(std::string_view code) { found_.value += "T" + std::string(code); }

  // ---------------------------------------------------------------- readers, in the order they are tried

  bool fixed() {
    std::string joined;
    for (const std::string& w : words_) joined += (joined.empty() ? "" : " ") + w;
    const TimePhrase* phrase = time_phrase(joined);
    if (phrase == nullptr && !words_.empty() && (words_.front() == "the" || word(0, "turn") != nullptr)) {
      phrase = time_phrase(joined.substr(std::min(joined.size(), words_.front().size() + 1)));
      if (phrase != nullptr && phrase->value.size() < 5) phrase = nullptr;
    }
    if (phrase == nullptr) return false;
    found_.type = phrase->type;
    const std::string_view value = phrase->value;
    if (value.size() == 7 && value[3] == 'W') return nth_weekday(value);
    if (value.size() == 5 && value[2] == '-') {
      const int m = *to_int(value.substr(0, 2)), d = *to_int(value.substr(3));
      const auto y = year_for(m, d);
      if (!y) return set_unknown("XXXX-" + std::string(value));
      return set_day(first_of(*y, m) + days(d - 1));
    }
    if (value == "PRESENT_REF" && now_) found_.earliest = found_.latest = now_;
    found_.value = value;
    return true;
  }

  // "11-W4-4": the fourth Thursday of November; W5 is the last.
  bool nth_weekday(std::string_view value) {
    const int m = *to_int(value.substr(0, 2)), nth = value[4] - '0', number = value[6] - '0';
    auto y = named_year() ? named_year() : year_for(m, 28);
    if (!y) return set_unknown("XXXX-" + std::string(value.substr(0, 2)));
    const std::chrono::weekday wanted(static_cast<unsigned>(number % 7));
    if (nth == 5) return set_day(last_of(*y, m) - (std::chrono::weekday(last_of(*y, m)) - wanted));
    return set_day(first_of(*y, m) + (wanted - std::chrono::weekday(first_of(*y, m))) + days(7 * (nth - 1)));
  }

  // "3:27 am on Friday", "10 a.m. tomorrow": the clock by its pattern, the day by the rest.
  bool clock() {
    for (uint32_t i = mark_.words.first; i < mark_.words.last; ++i) {
      const auto time = match_time(sheet_, context_.anchor, i);
      if (!time || time->type != TimeType::time || !time->value.starts_with("T")) continue;
      const bool dated = day_of_words();
      found_.type = TimeType::time;
      found_.value = (dated ? found_.value : std::string()) + time->value;
      return true;
    }
    return false;
  }

  bool calendar_day() {
    const auto part = find("part");
    if (day_of_words()) {
      if (part && found_.value.size() == 10 && found_.type == TimeType::time) add_part(word(*part, "part")->text);
      return true;
    }
    if (!part || !now_) return false;
    const auto step = turn();
    const std::string_view code = word(*part, "part")->text;
    if (size() > 2 && !step) return false;
    const bool spoken_of = step == 1 && context_.last_day;  // "the next morning"
    set_day((spoken_of ? *context_.last_day : *now_) + days(step.value_or(0)));
    found_.type = TimeType::time;
    add_part(code);
    return true;
  }

  // A day, month or season: by name, weekday, shift. False when no such word is there.
  bool day_of_words() {
    if (const auto i = find("shift")) {
      if (!now_) return set_unknown(word(*i, "shift")->number == 0 ? "PRESENT_REF" : "XXXX-XX-XX");
      set_day(*now_ + days(word(*i, "shift")->number));
      if (at(*i) == "tonight" || at(*i) == "overnight") add_part("NI");
      return true;
    }
    // "mid-November" is one word, which begins small.
    const auto named = [&](size_t i) {
      return sheet_.words[places_[i]].capital || sheet_.lower(places_[i]).find('-') != std::string::npos;
    };
    if (const auto i = find("month"); i && named(*i)) return month_of_words(*i);
    if (const auto i = find("weekday"); i && named(*i)) return weekday_of_words(*i);
    if (const auto i = find("season")) return season_of_words(*i);
    return false;
  }
  std::optional<int> day_number(size_t i) const {
    std::string_view text = at(i);
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
      if (text.size() > 2 && text.ends_with(ending)) text.remove_suffix(2);
    }
    const auto value = text.size() <= 2 ? to_int(text) : std::nullopt;
    return value && *value >= 1 && *value <= 31 ? value : std::nullopt;
  }
  bool month_of_words(size_t i) {
    const int m = word(i, "month")->number;
    const auto d = day_number(i + 1) ? day_number(i + 1) : i > 0 ? day_number(i - 1) : std::nullopt;
    std::optional<int> y = named_year();
    if (!y) {
      if (const auto step = turn(); step && now_ && !d) {
        y = year_of(*now_);
        if (*step < 0 && m >= month_of(*now_)) --*y;
        if (*step > 0 && m <= month_of(*now_)) ++*y;
      } else {
        y = year_for(m, d.value_or(0));
      }
    }
    if (!d) return y ? set_month(*y, m) : set_unknown("XXXX-" + iso_month(0, m).substr(5));
    if (!y) return set_unknown("XXXX-" + iso_month(0, m).substr(5) + "-" + (*d < 10 ? "0" : "") + std::to_string(*d));
    const year_month_day ymd(std::chrono::year(*y), std::chrono::month(static_cast<unsigned>(m)),
                             std::chrono::day(static_cast<unsigned>(*d)));
    if (!ymd.ok()) return set_unknown("");
    return set_day(Day(ymd));
  }
  // The nearest year: the next when the verb looks ahead, else the last, where a little ahead is this year still.
  std::optional<int> year_for(int m, int d) const {
    if (!now_) return context_.anchor.year;
    constexpr days kAhead{31};
    const int y = year_of(*now_);
    const Day from = first_of(y, m) + days(d > 0 ? d - 1 : 0);
    const Day to = d > 0 ? from : last_of(y, m);
    const Look where = look();
    if (where == Look::ahead) return to < *now_ ? y + 1 : y;
    if (where == Look::back || d == 0) return from > *now_ + kAhead ? y - 1 : y;
    constexpr days kPlanned{120}, kLongPast{300};  // what is announced without a verb is near
    return from > *now_ + kPlanned ? y - 1 : from < *now_ - kLongPast ? y + 1 : y;
  }
  bool weekday_of_words(size_t i) {
    const int number = word(i, "weekday")->number;
    const bool plural = at(i).ends_with("days");
    if (!now_ || plural || has("every") || has("each")) {
      if (plural || has("every") || has("each")) found_.type = TimeType::set;
      return set_unknown("XXXX-WXX-" + std::to_string(number));
    }
    const std::chrono::weekday wanted(static_cast<unsigned>(number % 7));
    Day day = *now_ - (std::chrono::weekday(*now_) - wanted);
    const auto step = turn();
    if (step && *step < 0 && day == *now_) day -= days(7);
    if ((step && *step > 0) || (!step && day != *now_ && ahead())) day += days(7);
    return set_day(day);
  }
  bool season_of_words(size_t i) {
    const TimeWord* const season = word(i, "season");
    const auto named = named_year();
    const auto step = turn();
    if (!named && !step && !now_) return false;
    if (!named && !now_) return set_unknown("XXXX-" + std::string(season_code(season->number)));
    int y = named ? *named : year_of(*now_);
    if (!named) {
      const bool begun = first_of(y, season->number) <= *now_;
      const bool over = season->number != 12 && last_of(y, season->number + 2) < *now_;
      if (step.value_or(-1) < 0 && (step ? !over : !begun)) --y;
      if (step.value_or(0) > 0 && begun) ++y;
    }
    const Day to = season->number == 12 ? last_of(y + 1, 2) : last_of(y, season->number + 2);
    return set(first_of(y, season->number), to, std::to_string(y) + "-" + std::string(season_code(season->number)));
  }

  bool set_quarter(int y, int q) {
    context_.last_quarter = y * 4 + q - 1;
    return set(first_of(y, 3 * q - 2), last_of(y, 3 * q), std::to_string(y) + "-Q" + std::to_string(q));
  }
  bool set_quarter(int index) { return set_quarter(index / 4, index % 4 + 1); }
  // The last quarter that is over, as year · 4 + quarter − 1.
  std::optional<int> quarter_over() const {
    if (!now_) return std::nullopt;
    return year_of(*now_) * 4 + (month_of(*now_) - 1) / 3 - 1;
  }

  bool quarter() {
    const bool earlier_year = (has("ago") || has("earlier")) && has("year");
    const auto unit =
        std::ranges::find_if(words_, [](const std::string& w) { return w == "quarter" || w == "period"; });
    const auto coded = find("quarter");
    if (unit == words_.end() && !coded) {
      if (const auto half = find("half"); half && *half > 0 && word(*half - 1, "order") != nullptr) {
        const auto y = year_of_part(word(*half - 1, "order")->number * 2);
        if (!y) return false;
        const int h = word(*half - 1, "order")->number;
        return set(first_of(*y, 6 * h - 5), last_of(*y, 6 * h), std::to_string(*y) + "-H" + std::to_string(h));
      }
      // "a year earlier", "year-ago" in a report that speaks of a quarter
      if (earlier_year && context_.last_quarter && size() <= 3 && (at(0) == "a" || at(0) == "year" || at(0) == "the"))
        return set_quarter_before();
      return false;
    }
    const auto order = find("order");
    if (coded || order) {
      const int q = coded ? word(*coded, "quarter")->number : word(*order, "order")->number;
      if (!coded && *unit != "quarter") return false;
      const auto y = year_of_part(q);
      return y && set_quarter(earlier_year ? *y - 1 : *y, q);
    }
    if (earlier_year) return context_.last_quarter || quarter_over() ? set_quarter_before() : false;
    const auto step = turn();
    const bool counted = std::ranges::any_of(words_, [&](const std::string& w) { return to_int(w).has_value(); });
    if (counted || at(0) == "a" || (*unit == "period" && !step && !has("same"))) return false;
    if (context_.last_quarter && (!step || *step < 0 || has("same"))) return set_quarter(*context_.last_quarter);
    if (const auto over = quarter_over()) return set_quarter(*over + (step ? std::max(0, *step + 1) : 0));
    return false;
  }
  bool set_quarter_before() {
    const auto spoken_of = context_.last_quarter ? context_.last_quarter : quarter_over();
    set_quarter(*spoken_of - 4);
    context_.last_quarter = spoken_of;  // the comparison is made in passing
    return true;
  }
  std::optional<int> year_of_part(int q) const {
    if (const auto y = named_year()) return y;
    if (!now_) return context_.anchor.year;
    const int y = year_of(*now_);
    if (const auto step = turn(); step && has("year")) return y + *step;
    if (has("next")) return y + 1;
    // One that begins after today is last year's, unless the verb looks ahead.
    return first_of(y, 3 * q - 2) > *now_ && !ahead() ? y - 1 : y;
  }

  // "the 20th century", "the 1980s", "the '90s", "the nineties" are written as the digits they share.
  bool century() {
    for (size_t i = 0; i < words_.size(); ++i) {
      std::string_view text = words_[i];
      if (at(i + 1) == "century" || at(i + 1) == "centuries") {
        if (text.size() > 2 && text.ends_with("th")) text.remove_suffix(2);
        if (const auto n = to_int(text); n && *n > 1) {
          return set(first_of((*n - 1) * 100, 1), last_of(*n * 100 - 1, 12), std::to_string(*n - 1));
        }
      }
      if (text.ends_with("s")) {
        text.remove_suffix(1);
        if (text.starts_with("'") || text.starts_with("\u2019")) text.remove_prefix(text.starts_with("'") ? 1 : 3);
        const auto n = to_int(text);
        if (n && text.size() == 4 && *n % 10 == 0) {
          return set(first_of(*n, 1), last_of(*n + 9, 12), std::to_string(*n / 10) + "X");
        }
        if (n && text.size() == 2 && *n % 10 == 0) {
          return set(first_of(1900 + *n, 1), last_of(1909 + *n, 12), std::to_string(190 + *n / 10) + "X");
        }
      }
    }
    return false;
  }

  // "last year", "this week", "the past two months", "recent days", "next three years".
  bool turned() {
    size_t i = 0;
    bool partial = false;
    while (i < size() &&
           (at(i) == "the" || at(i) == "of" || at(i) == "a" || at(i) == "of" || word(i, "edge") != nullptr)) {
      partial = partial || word(i, "edge") != nullptr;
      ++i;
    }
    if (at(i) == "recent" && word(i + 1, "unit") != nullptr) return set_unknown("PAST_REF");
    const TimeWord* const step = word(i, "turn");
    if (step == nullptr) {
      // "the end of the year", "early in the week"
      return partial && word(i, "unit") != nullptr && i > 1 && set_unit(word(i, "unit")->text, 0);
    }
    size_t next = i + 1;
    while (word(next, "many") != nullptr && at(next) != "many" && at(next + 1) == "of") ++next;
    size_t after = next;
    const auto many = word(after, "many") != nullptr ? std::optional(-1) : number(after);
    if (many && after == next) ++after;
    const TimeWord* const unit = word(after, "unit");
    if (unit == nullptr) return false;
    if (many) return set_length(*many, unit->text);
    if (at(after).ends_with("s") && at(after) != "this") return set_length(-1, unit->text);
    if (found_.type == TimeType::duration) return set_length(1, unit->text);
    return set_unit(unit->text, step->number);
  }
  bool set_unit(std::string_view unit, int step) {
    if (unit == "Q") {
      const auto over = quarter_over();
      return over && set_quarter(*over + step + 1);
    }
    if (!now_) {
      if (unit == "Y" && context_.anchor.year) return set_year(*context_.anchor.year + step);
      return set_unknown("XXXX-" + std::string(unit) + (step < 0 ? "-PAST" : step > 0 ? "-FUTURE" : "-PRESENT"));
    }
    const int y = year_of(*now_);
    if (unit == "D")
      return set_day(context_.last_day && step != 0 ? *context_.last_day + days(step) : *now_ + days(step));
    if (unit == "Y") {
      const bool of_last = has("following") || has("previous");
      return set_year((of_last ? context_.last_year.value_or(y) : y) + step);
    }
    if (unit == "M") {
      const int index = y * 12 + month_of(*now_) - 1 + step;
      return set_month(index / 12, index % 12 + 1);
    }
    if (unit == "W" || unit == "WE") {
      const Day monday = monday_of(*now_) + days(7 * step);
      const bool weekend = unit == "WE";
      clip_to_now(weekend ? monday + days(5) : monday, monday + days(6), iso_week(monday) + (weekend ? "-WE" : ""));
      return true;
    }
    if (unit == "10Y") {
      const int decade = y / 10 + step;
      return set(first_of(decade * 10, 1), last_of(decade * 10 + 9, 12), std::to_string(decade) + "X");
    }
    if (unit == "100Y") return set_unknown(std::to_string(y / 100 + step));
    return set_length(1, unit);
  }

  // "two weeks ago", "a year earlier", "three-year", "several months", "half an hour".
  bool amount() {
    const auto unit_at = std::ranges::find_if(words_, [](const std::string& w) {
      const TimeWord* const found = time_word(w);
      return found != nullptr && found->kind == "unit";
    });
    if (unit_at == words_.end()) return false;
    const auto place = static_cast<size_t>(unit_at - words_.begin());
    const std::string_view unit = word(place, "unit")->text;
    size_t i = 0;
    while (i < place && (at(i) == "the" || word(i, "rough") != nullptr || word(i, "order") != nullptr) &&
           at(i) != "an")
      ++i;
    std::optional<int> many;
    if (i < place && (at(i) == "a" || at(i) == "an" || at(i) == "each" || at(i) == "per" || at(i) == "every")) {
      many = 1;
      if (at(i) != "a" && at(i) != "an") found_.type = TimeType::set;
      size_t next = i + 1;
      if (word(next, "many") != nullptr) {
        many = word(next, "many")->number > 0 ? word(next, "many")->number : -1;
      } else if (const auto n = number(next)) {
        many = *n;
      }
    } else if (i < place && word(i, "many") != nullptr) {
      many = -1;
    } else if (i < place && at(i) == "half") {
      many = 0;
    } else {
      many = number(i);
    }
    if (!many) {
      if (!at(place).ends_with("s") && has("ago")) many = 1;                    // "year-ago"
      if (!at(place).ends_with("s") && has("earlier") && place == 0) many = 1;  // "year-earlier"
    }
    if (!many && place > 0) return false;
    const std::string_view behind = at(place + 1);
    if (many && (behind == "ago" || word(place + 1, "shifter") != nullptr)) return go(now_, -*many, unit, *many < 0);
    const bool back = behind == "earlier" || behind == "before" || behind == "prior";
    const bool on = behind == "later" || behind == "after" || (behind == "from" && at(place + 2) == "now");
    if (many && back) return go(context_.last_day ? context_.last_day : now_, -*many, unit, *many < 0);
    if (many && on)
      return go(context_.last_day && behind != "from" ? context_.last_day : now_, *many, unit, *many < 0);
    if (many && *many == 0) return set_half(unit);
    if (!many) {  // a bare unit
      if (at(place).ends_with("s")) return set_length(-1, unit);
      return found_.type == TimeType::duration && set_length(1, unit);
    }
    return set_length(*many, unit);
  }
  bool set_half(std::string_view unit) {
    if (unit == "TH") return set_length(30, "TM");
    if (unit == "Y") return set_length(6, "M");
    if (unit == "10Y") return set_length(5, "Y");
    return set_length(1, unit);
  }
  // `amount` units from a day, as coarse as the unit.
  bool go(std::optional<Day> from, int amount, std::string_view unit, bool vague) {
    found_.type = TimeType::date;
    if (vague) return set_unknown(amount < 0 ? "FUTURE_REF" : "PAST_REF");
    if (!from) return set_unknown(amount < 0 ? "PAST_REF" : "FUTURE_REF");
    const int y = year_of(*from);
    if (unit == "D") return set_day(*from + days(amount));
    if (unit == "W") {
      const Day there = *from + days(7 * amount);
      return set(there - days(3), there + days(3), iso_week(there));
    }
    if (unit == "M") {
      const int index = y * 12 + month_of(*from) - 1 + amount;
      return set_month(index / 12, index % 12 + 1);
    }
    if (unit == "Q") return set_quarter(y * 4 + (month_of(*from) - 1) / 3 + amount);
    if (unit == "Y") return set_year(y + amount);
    if (unit == "10Y") {
      const int decade = (y + 10 * amount) / 10;
      return set(first_of(decade * 10, 1), last_of(decade * 10 + 9, 12), std::to_string(decade) + "X");
    }
    return set(*from, *from, iso(*from));
  }

  // "the day", "that week", "the weekend", "the same month", "then".
  bool spoken_of() {
    const auto unit_at = find("unit");
    const std::optional<Day> day = context_.last_day ? context_.last_day : now_;
    if (!unit_at) {
      if (!has("then") && !(has("time") && (find("that") || has("the")))) return false;
      if (!day) return set_unknown("PAST_REF");
      return set(*day, *day, iso(*day));
    }
    if (!day) return false;
    const std::string_view unit = word(*unit_at, "unit")->text;
    const bool same = find("that").has_value();
    if (unit == "D") return set(*day, *day, iso(*day));
    if (unit == "WE") {
      const Day monday = monday_of(*day);
      const bool over = monday + days(5) > *day && !ahead();
      return set(monday + days(over ? -2 : 5), monday + days(over ? -1 : 6),
                 iso_week(monday - days(over ? 7 : 0)) + "-WE");
    }
    if (unit == "W") return set(monday_of(*day), monday_of(*day) + days(6), iso_week(*day));
    if (unit == "M") return set_month(year_of(*day), month_of(*day));
    if (unit == "Y") {
      if (const auto y = named_year()) return set_year(*y);
      return set_year(same ? context_.last_year.value_or(year_of(*day)) : year_of(now_.value_or(*day)));
    }
    return false;
  }

  bool year() {
    const auto y = named_year();
    return y && set_year(*y);
  }

  bool pattern() {
    for (uint32_t i = mark_.words.first; i < mark_.words.last; ++i) {
      auto found = match_time(sheet_, context_.anchor, i);
      if (!found || !mark_.words.contains(found->words)) continue;
      found->words = mark_.words;
      found_ = std::move(*found);
      return true;
    }
    return false;
  }

  const Sheet& sheet_;
  Mark mark_;
  TimeContext& context_;
  std::optional<Day> now_;
  TimeMention found_;
  std::vector<std::string> words_;
  std::vector<uint32_t> places_;  // beside words_: where in the sheet
};

}  // namespace

TimeMention resolve_marked(const Sheet& sheet, const Mark& mark, TimeContext& context) {
  return Phrase(sheet, mark, context).resolve();
}

}  // namespace hearsay::reading
