// A stream is cut by the calendar: when the reports have moved on far enough from a week's end, all live reports up
// to that day are grouped together, and the stories that have been quiet are handed over. What a week's end decides
// depends on the reports up to that day alone, so neither the order in which dated reports arrive nor batches change
// it. A report is grouped at three week's ends and more while its story goes on, and nothing is kept of closed ones
// but how many there were. Example: a strike reported from Monday to Wednesday is closed at the end of the second
// week after it. Counter-example: a verdict on it half a year later is a story of its own.
#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <unordered_map>

#include "group/trace.h"
#include "group/window.h"
#include "hearsay/story.h"

namespace hearsay {
namespace {

using grouping::Trace;

constexpr int32_t kWeek = 7;
/// Days after which a week's reports are taken to have come.
constexpr int32_t kLateDays = 3;
/// Days without a report after which a story is over: most follow-ups come within one week, and few after two.
constexpr int32_t kQuietDays = 14;
/// Days after which a story is handed over though it goes on, as a siege may: bounds what one story keeps.
constexpr int32_t kLongestDays = 56;
/// The stream has come to a day when more than so many of the latest arrivals, and more than one in kAhead of them,
/// are of that day or a later one: a few reports dated in the future do not carry it away, and a burst does not hold
/// it.
constexpr size_t kWitnesses = 3;
constexpr size_t kAhead = 20;
constexpr size_t kLatest = 64;
/// Day of a report without any, until the stream has one.
constexpr int32_t kUnplaced = INT32_MIN;

int32_t week_end(int32_t day) {
  const int32_t into = (day % kWeek + kWeek) % kWeek;
  return day - into + kWeek - 1;
}

}  // namespace

struct StoryStream::State {
  struct Live {
    Trace trace;
    uint32_t number = 0;
    int32_t day = 0;
    std::vector<StoryIndex> related;  // stories closed before
    std::vector<Copy> copies;         // from reports closed before
  };

  std::function<void(const Story&)> close;
  std::vector<Live> all;
  std::map<int32_t, size_t> on_day;  // live reports
  std::deque<int32_t> latest;        // days of the latest arrivals
  size_t waiting = 0;                // reports without a day while the stream has none
  std::optional<int32_t> ended;      // last day of the last week that was grouped
  uint32_t added = 0;
  uint32_t closed = 0;

  std::optional<int32_t> today() const {
    const size_t wanted = kWitnesses + latest.size() / kAhead;
    if (latest.size() <= wanted) return std::nullopt;
    std::vector<int32_t> days(latest.begin(), latest.end());
    const auto at = days.begin() + static_cast<std::ptrdiff_t>(wanted);
    std::ranges::nth_element(days, at, std::greater<>());
    return *at;
  }

  // The day of publication, or the latest that the first sentences speak of.
  void take_day(const Trace& trace) {
    std::optional<int32_t> day = trace.features.published;
    if (!day && !trace.features.lead_days.empty()) day = trace.features.lead_days.back();
    if (!day) return;
    latest.push_back(*day);
    if (latest.size() > kLatest) latest.pop_front();
  }

  // What comes after its week was grouped counts as of the next one, so that it can still join what is live, and does
  // not make the story it joins look old. A day far ahead of the stream is not believed.
  int32_t day_of(const Trace& trace) const {
    const std::optional<int32_t> now = today();
    std::optional<int32_t> day = trace.features.published;
    if (day && now && *day > *now + kLongestDays) day = now;
    if (!day && now) {
      const std::vector<int32_t>& told = trace.features.lead_days;
      day = told.empty() ? *now : std::clamp(told.back(), *now - kQuietDays, *now);
    }
    if (!day) return kUnplaced;
    return ended ? std::max(*day, *ended + 1) : *day;
  }

  void place_waiting(int32_t day) {
    if (waiting == 0) return;
    for (Live& live : all) {
      if (live.day != kUnplaced) continue;
      live.day = day;
      ++on_day[day];
    }
    waiting = 0;
  }

  int32_t next_end() const {
    const int32_t first = week_end(on_day.begin()->first);
    return ended ? std::max(first, *ended + kWeek) : first;
  }

  // Groups what is live up to the day, and closes what is over by then, or everything.
  void end_week(int32_t end, bool everything) {
    ended = end;
    std::vector<uint32_t> places;
    for (uint32_t at = 0; at < all.size(); ++at) {
      if (all[at].day <= end) places.push_back(at);
    }
    const std::vector<Story> stories = grouped(places);
    std::vector<Story> over;
    std::vector<bool> leaving(all.size(), false);
    std::unordered_map<uint32_t, StoryIndex> numbers;  // of the stories that are over
    for (uint32_t at = 0; at < stories.size(); ++at) {
      if (!everything && !is_over(stories[at], places, end)) continue;
      numbers.emplace(at, StoryIndex{closed + static_cast<uint32_t>(numbers.size())});
      for (const ReportIndex report : stories[at].reports) leaving[places[report.value]] = true;
    }
    for (uint32_t at = 0; at < stories.size(); ++at) pass_on(stories[at], at, places, leaving, numbers);
    for (uint32_t at = 0; at < stories.size(); ++at) {
      if (numbers.contains(at)) over.push_back(finished(stories[at], places, numbers));
    }
    size_t kept = 0;
    for (size_t at = 0; at < all.size(); ++at) {
      if (leaving[at]) {
        const auto day = on_day.find(all[at].day);
        if (--day->second == 0) on_day.erase(day);
      } else {
        if (kept != at) all[kept] = std::move(all[at]);
        ++kept;
      }
    }
    all.resize(kept);
    for (const Story& story : over) close(story);
  }

  std::vector<Story> grouped(const std::vector<uint32_t>& places) const {
    std::vector<const Trace*> traces;
    traces.reserve(places.size());
    for (const uint32_t at : places) traces.push_back(&all[at].trace);
    return grouping::group_traces(traces);
  }

  bool is_over(const Story& story, const std::vector<uint32_t>& places, int32_t end) const {
    int32_t first = INT32_MAX;
    int32_t last = INT32_MIN;
    for (const ReportIndex report : story.reports) {
      first = std::min(first, all[places[report.value]].day);
      last = std::max(last, all[places[report.value]].day);
    }
    return last <= end - kQuietDays || first <= end - kLongestDays;
  }

  // What a story that goes on has from those that are over: its first report keeps it.
  void pass_on(const Story& story, uint32_t at, const std::vector<uint32_t>& places, const std::vector<bool>& leaving,
               const std::unordered_map<uint32_t, StoryIndex>& numbers) {
    if (numbers.contains(at)) return;
    for (const Related& related : story.related) {
      const auto number = numbers.find(related.story.value);
      if (number != numbers.end()) all[places[story.reports.front().value]].related.push_back(number->second);
    }
    for (const Copy& copy : story.copies) {
      if (leaving[places[copy.from.value]]) all[places[copy.to.value]].copies.push_back(numbered(copy, places));
    }
  }

  Copy numbered(Copy copy, const std::vector<uint32_t>& places) const {
    copy.from.value = all[places[copy.from.value]].number;
    copy.to.value = all[places[copy.to.value]].number;
    return copy;
  }

  Story finished(Story story, const std::vector<uint32_t>& places,
                 const std::unordered_map<uint32_t, StoryIndex>& numbers) {
    for (Copy& copy : story.copies) copy = numbered(std::move(copy), places);
    std::vector<StoryIndex> related;
    for (const Related& other : story.related) {
      const auto number = numbers.find(other.story.value);
      if (number != numbers.end() && number->second.value < closed) related.push_back(number->second);
    }
    for (ReportIndex& report : story.reports) {
      Live& live = all[places[report.value]];
      related.insert(related.end(), live.related.begin(), live.related.end());
      story.copies.insert(story.copies.end(), live.copies.begin(), live.copies.end());
      report.value = live.number;
    }
    std::ranges::sort(related);
    const auto doubled = std::ranges::unique(related);
    related.erase(doubled.begin(), doubled.end());
    story.related.clear();
    for (const StoryIndex other : related) story.related.push_back({other, std::string(grouping::kRelatedWhy)});
    ++closed;
    return story;
  }
};

StoryStream::StoryStream(std::function<void(const Story&)> close) : state_(std::make_unique<State>()) {
  state_->close = std::move(close);
}
StoryStream::~StoryStream() = default;
StoryStream::StoryStream(StoryStream&&) noexcept = default;
StoryStream& StoryStream::operator=(StoryStream&&) noexcept = default;

void StoryStream::add(const Reading& reading) {
  State& state = *state_;
  State::Live live;
  live.trace = grouping::trace_of(reading);
  live.number = state.added++;
  state.take_day(live.trace);
  live.day = state.day_of(live.trace);
  ++(live.day == kUnplaced ? state.waiting : state.on_day[live.day]);
  state.all.push_back(std::move(live));
  if (const auto today = state.today()) state.place_waiting(*today);
  for (;;) {
    const std::optional<int32_t> today = state.today();
    if (!today || state.on_day.empty()) return;
    const int32_t end = state.next_end();
    if (*today - kLateDays <= end) return;
    state.end_week(end, false);
  }
}

std::vector<Story> StoryStream::live() const {
  std::vector<uint32_t> places(state_->all.size());
  for (uint32_t at = 0; at < places.size(); ++at) places[at] = at;
  std::vector<Story> stories = state_->grouped(places);
  for (Story& story : stories) {
    for (Copy& copy : story.copies) copy = state_->numbered(std::move(copy), places);
    for (ReportIndex& report : story.reports) {
      const State::Live& live = state_->all[report.value];
      story.copies.insert(story.copies.end(), live.copies.begin(), live.copies.end());
      report.value = live.number;
    }
  }
  return stories;
}

size_t StoryStream::kept() const {
  return state_->all.size();
}

void StoryStream::finish() {
  state_->place_waiting(state_->on_day.empty() ? 0 : state_->on_day.rbegin()->first);
  while (!state_->all.empty()) {
    const int32_t end = state_->next_end();
    state_->end_week(end, state_->on_day.rbegin()->first <= end);
  }
  state_->ended.reset();
  state_->latest.clear();
}

}  // namespace hearsay
