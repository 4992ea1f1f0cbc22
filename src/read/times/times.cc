// When, in three steps. Where: the language model marks expressions of time, and patterns find those it misses ("Oct
// 2" in a caption). What: their words give a meaning (meaning.cc), whoever found them. Which day: the meaning gives a
// value against the report's date and what was spoken of last (value.cc).
#include "read/times/times.h"

#include <algorithm>
#include <map>

#include "base/calendar.h"
#include "read/times/meeting.h"
#include "read/times/value.h"
#include "read/times/words.h"

namespace hearsay::reading {
namespace {

using std::chrono::days;
constexpr std::chrono::minutes kNoZone{0};

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
      if (!sheet.same_sentence(day.words.first, clock.words.first)) continue;
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

// "every day" of which only "every" is marked.
Range with_unit(const Sheet& sheet, Range words) {
  if (words.size() != 1 || sheet.lower(words.first) != "every" || !sheet.same_sentence(words.first, words.last))
    return words;
  const TimeWord* const unit = time_word(sheet.lower(words.last));
  return unit != nullptr && unit->kind == "unit" ? Range{words.first, words.last + 1} : words;
}

// "Since 2014": until now.
void open_since(const Sheet& sheet, const Anchor& anchor, TimeMention& time) {
  const uint32_t first = time.words.first;
  const bool since = sheet.lower(first) == "since" ||
                     (first > 0 && sheet.same_sentence(first - 1, first) && sheet.lower(first - 1) == "since");
  if (!since || !time.earliest) return;
  time.latest = anchor.day && *anchor.day > *time.earliest ? anchor.day : std::nullopt;
}

// "Between May 2 and May 7", "from Monday to Friday": each of the two days is an end of one stretch.
void join_ends(const Sheet& sheet, std::vector<TimeMention>& times) {
  for (size_t i = 1; i < times.size(); ++i) {
    TimeMention& from = times[i - 1];
    TimeMention& to = times[i];
    const uint32_t first = from.words.first;
    uint32_t joint = from.words.last;
    if (sheet.lower(joint) == ",") ++joint;  // "between May 2, 2011, and"
    if (joint + 1 != to.words.first || !sheet.same_sentence(first, joint + 1)) continue;
    const auto opens = [&](std::string_view word) {
      const bool before = first > 0 && sheet.same_sentence(first - 1, first) && sheet.lower(first - 1) == word;
      return before || sheet.lower(first) == word;
    };
    const std::string_view word = sheet.lower(joint);
    const bool stretch = (opens("between") && word == "and") ||
                         (opens("from") && (word == "to" || word == "until" || word == "till" || word == "through"));
    if (!stretch || !from.earliest || !to.latest || *from.earliest > *to.latest) continue;
    from.latest = to.latest;
    to.earliest = from.earliest;
  }
}

// "The evening of 11 November", "at midnight on Tuesday": a part of the day that stands behind it.
void date_parts(const Sheet& sheet, std::vector<TimeMention>& times) {
  constexpr size_t kDayLength = 10;
  for (size_t i = 1; i < times.size(); ++i) {
    TimeMention& part = times[i - 1];
    const TimeMention& day = times[i];
    uint32_t joint = part.words.last;
    if (!part.open_day || day.value.size() != kDayLength || !day.earliest || day.earliest != day.latest) continue;
    if (!sheet.same_sentence(part.words.first, day.words.first)) continue;
    if (sheet.lower(joint) == "of" || sheet.lower(joint) == "on" || sheet.lower(joint) == ",") ++joint;
    if (joint != day.words.first) continue;
    part.value.replace(0, kDayLength, day.value);
    part.earliest = part.latest = day.earliest;
    part.open_day = false;
  }
}

// "June said", "Bernard June": a month's name that somebody bears. Not "in June", nor "June 3".
bool is_somebody(const Sheet& sheet, Range words) {
  if (words.size() != 1) return false;
  const uint32_t name = words.first;
  const Word& word = sheet.words[name];
  if (!word.capital || word.tag != Tag::propn) return false;
  const bool marked = std::ranges::any_of(sheet.name_marks, [&](const Mark& mark) {
    return mark.kind == "PER" && mark.words.contains(name) && mark.words.size() > 1;
  });
  const bool speaks = word.relation == Relation::nsubj && word.head >= 0 &&
                      sheet.lexicon().cue_verbs.contains(sheet.lemma(static_cast<uint32_t>(word.head)));
  return marked || (speaks && !sheet.child(name, Relation::case_marking));
}

// "LODA, 30 OCT 89 -- …", "PELM, May 3, 2031 (Wire) - …": a full date behind a place in front of the first sentence,
// which dates the report and nothing in it. Not "On 3 May a bomb in Selm - the third - …".
TimeMention* dateline_of(const Sheet& sheet, std::vector<TimeMention>& times) {
  constexpr uint32_t kDateline = 14, kTail = 6;
  if (times.empty() || times.front().words.first > kDateline) return nullptr;
  TimeMention& time = times.front();
  if (!time.earliest || time.earliest != time.latest || !sheet.same_sentence(0, time.words.first)) return nullptr;
  const auto in_head = [&](uint32_t i) { return sheet.words[i].capital || sheet.words[i].tag == Tag::punct; };
  for (uint32_t i = 0; i < time.words.first; ++i) {
    if (!in_head(i) || (i == 0 && sheet.words[i].tag == Tag::adp)) return nullptr;
  }
  for (uint32_t i = time.words.last; i < time.words.last + kTail && sheet.same_sentence(0, i); ++i) {
    if (sheet.lower(i) == "--" || sheet.lower(i) == "\u2014" || sheet.lower(i) == "-") return &time;
    if (!in_head(i)) return nullptr;
  }
  return nullptr;
}

// "Thursday local time" in a report of late Wednesday, by Greenwich: there the day has begun.
void move_to_local_day(const Sheet& sheet, TimeContext& context, TimeMention& time) {
  constexpr std::chrono::hours kAhead{14}, kDay{24};  // how far clocks are ahead of Greenwich at most
  constexpr uint32_t kReach = 6;
  const auto& published = sheet.report->published;
  if (!context.anchor.day || time.earliest != time.latest || time.earliest != *context.anchor.day - days(6)) return;
  if (!published->has_clock() || published->clock - published->zone.value_or(kNoZone) + kAhead < kDay) return;
  for (uint32_t i = time.words.first; i < time.words.last + kReach && sheet.same_sentence(time.words.first, i); ++i) {
    if (sheet.lower(i) != "local" || sheet.lower(i + 1) != "time") continue;
    const std::string behind = time.value.substr(iso(*time.earliest).size());
    time.earliest = time.latest = *context.anchor.day + days(1);
    time.value = iso(*time.earliest) + behind;
    context.last_day = time.earliest;
    return;
  }
}

// "… this afternoon — Ada Lind (@ada) May 2, 2031": the day of a post that a report shows, by the post's block.
std::map<uint32_t, Anchor> days_of_posts(const Sheet& sheet, const std::vector<TimeWords>& expressions) {
  std::map<uint32_t, Anchor> found;
  for (const TimeWords& expression : expressions) {
    const uint32_t first = expression.words.first;
    if (first < 2 || sheet.lower(first - 1) != ")" || !sheet.lower(first - 2).starts_with("@")) continue;
    TimeContext context{};
    TimeMention time;
    time.words = expression.words;
    set_value(meanings_of(sheet, expression.words, expression.type), context, time);
    if (!time.earliest || time.earliest != time.latest) continue;
    found[sheet.sentence_of(first).block_index] = {time.earliest, base::year_of(*time.earliest)};
  }
  return found;
}

std::vector<TimeMention> resolve(const Sheet& sheet, const std::vector<TimeWords>& expressions,
                                 const Anchor& anchor) {
  std::vector<TimeMention> times;
  const std::map<uint32_t, Anchor> posts = days_of_posts(sheet, expressions);
  TimeContext context{anchor, {}, {}, {}};
  for (const TimeWords& expression : expressions) {
    if (is_somebody(sheet, expression.words)) continue;
    const auto post = posts.find(sheet.sentence_of(expression.words.first).block_index);
    context.anchor = post == posts.end() ? anchor : post->second;
    TimeMention time;
    time.words = expression.words;
    set_value(meanings_of(sheet, with_unit(sheet, expression.words), expression.type), context, time);
    open_since(sheet, anchor, time);
    move_to_local_day(sheet, context, time);
    if (!time.value.empty()) times.push_back(std::move(time));
  }
  date_parts(sheet, times);
  date_clocks(sheet, anchor, times);
  join_ends(sheet, times);
  return times;
}

}  // namespace

std::vector<TimeMention> find_times(const Sheet& sheet) {
  Anchor anchor = anchor_of(*sheet.report);
  const std::vector<TimeWords> expressions = expressions_of(sheet);
  std::vector<TimeMention> times = resolve(sheet, expressions, anchor);
  const TimeMention* const head = dateline_of(sheet, times);
  if (head != nullptr && !anchor.year) {
    anchor.day = head->earliest;
    anchor.year = base::year_of(*anchor.day);
    times = resolve(sheet, expressions, anchor);
  }
  if (TimeMention* const dateline = dateline_of(sheet, times)) dateline->dateline = true;
  if (anchor.year) return times;
  // An undated report: the latest year that one of its own full dates names is the year of its other dates.
  for (const TimeMention& time : times) {
    if (time.value.size() < 7 || time.value.front() == 'X' || !time.earliest) continue;
    const int y = base::year_of(*time.earliest);
    if (!anchor.year || y > *anchor.year) anchor.year = y;
  }
  return anchor.year ? resolve(sheet, expressions, anchor) : times;
}

}  // namespace hearsay::reading
