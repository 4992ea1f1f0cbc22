// One thread looks whether the store holds more than today's edition does, whoever wrote it, and makes the next;
// while reports keep coming it rests as long as that took, so that whoever adds them has the machine.
#include "serve/desk.h"

#include <fmt/format.h>
#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <unordered_map>

#include "serve/json.h"
#include "serve/limits.h"

namespace hearsay::serving {
namespace {

// Of this thread, and of those that work for it, as they are begun by it: who asks is answered first.
void stand_back() {
  ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), kStandBack);
}

std::string changed_between(const Edition* before, const Edition& after) {
  std::unordered_map<std::string_view, std::string_view> known;
  if (before != nullptr) {
    for (const StoryPiece& story : before->stories) known.emplace(story.id, story.json);
  }
  std::vector<std::string> changed;
  for (const StoryPiece& story : after.stories) {
    const auto was = known.find(story.id);
    if (was == known.end() || was->second != story.json) changed.push_back(json_text(story.id));
    if (was != known.end()) known.erase(was);
  }
  std::vector<std::string> gone;
  for (const auto& [id, json] : known) gone.push_back(json_text(id));
  std::ranges::sort(gone);
  return fmt::format(R"("changed":[{}],"gone":[{}])", joined(changed), joined(gone));
}

std::string event(std::string_view kind, std::string_view id, std::string_view data) {
  return fmt::format("{}{}{}event: {}\ndata: {}\n\n", id.empty() ? "" : "id: ", id, id.empty() ? "" : "\n", kind,
                     data);
}

std::string arrivals_event(Moment at, const std::vector<std::string>& reports) {
  return event("reports", fmt::format("{}", at.time_since_epoch().count()),
               fmt::format(R"({{"at":{},"reports":[{}]}})", json_text(iso(at)), joined(reports)));
}

// An event for each batch and decision, by when they were made.
Result<std::map<int64_t, std::string>> news_of(const Store& store, Moment since) {
  std::map<int64_t, std::string> events;
  const Result<std::vector<Arrival>> arrivals = store.arrivals(since, kMostNews);
  if (!arrivals) return std::unexpected(arrivals.error());
  std::vector<std::string> reports;
  for (size_t i = 0; i < arrivals->size(); ++i) {
    const Arrival& one = (*arrivals)[i];
    reports.push_back(fmt::format(R"({{"report":{},"title":{},"became":"{}"}})", json_text(one.report),
                                  json_text(one.title), one.version ? "version" : "added"));
    if (i + 1 < arrivals->size() && (*arrivals)[i + 1].at == one.at) continue;
    events.emplace(one.at.time_since_epoch().count(), arrivals_event(one.at, reports));
    reports.clear();
  }
  const Result<std::vector<Decided>> decisions = store.decisions();
  if (!decisions) return std::unexpected(decisions.error());
  // Of more arrivals than are told at once the rest comes next, and decisions behind the last of them with it.
  const bool all = arrivals->size() < kMostNews;
  for (const Decided& one : *decisions) {
    if (one.at <= since || (!all && one.at > arrivals->back().at)) continue;
    const int64_t at = one.at.time_since_epoch().count();
    events.emplace(at, event("decision", fmt::format("{}", at), decided_to_json(one, true)));
  }
  return events;
}

}  // namespace

std::shared_ptr<const Edition> Desk::edition() const {
  const std::scoped_lock lock(mutex_);
  return edition_;
}

std::string Desk::trouble() const {
  const std::scoped_lock lock(mutex_);
  return trouble_;
}

std::string Desk::job_in_hand() const {
  const std::scoped_lock lock(mutex_);
  return job_;
}

Result<bool> Desk::is_behind() {
  const std::shared_ptr<const Edition> today = edition();
  const Result<Moment> at = stores.reading([](const Store& store) { return store.latest(); });
  if (!at) return std::unexpected(at.error());
  return today == nullptr || today->at != *at;
}

Result<bool> Desk::refresh() {
  const std::scoped_lock one_at_a_time(making_);
  const Result<bool> behind = is_behind();
  if (!behind || !*behind) return behind;
  const std::shared_ptr<const Edition> before = edition();
  PipelineOptions pipeline = options.pipeline;
  pipeline.stop = stopping_.get_token();
  const auto made = stores.reading([&](const Store& store) { return press_.make(store, pipeline); });
  if (!made) return std::unexpected(made.error());
  auto numbered = std::const_pointer_cast<Edition>(*made);  // nobody else has it yet
  numbered->number = before == nullptr ? 1 : before->number + 1;
  std::string changed = changed_between(before.get(), **made);
  const std::scoped_lock lock(mutex_);
  edition_ = *made;
  changed_stories_ = std::move(changed);
  trouble_.clear();
  return true;
}

std::string Desk::events_after(Place& place) {
  const auto since = Moment(std::chrono::microseconds(place.stored));
  const auto news = stores.reading([&](const Store& store) { return news_of(store, since); });
  std::string events;
  if (news) {
    for (const auto& [at, text] : *news) {
      events += text;
      place.stored = at;
    }
  }
  const std::scoped_lock lock(mutex_);
  if (edition_ == nullptr || edition_->number == place.edition) return events;
  // Who has seen the one before is told what changed; who has missed some, that much did.
  const std::string changed =
      edition_->number == place.edition + 1 && place.edition > 0 ? "," + changed_stories_ : "";
  events += event(
      "edition", "",
      fmt::format(R"({{"at":{},"stories":{}{}}})", json_text(iso(edition_->at)), edition_->stories.size(), changed));
  place.edition = edition_->number;
  return events;
}

void Desk::tell(const Error& error) {
  if (stopping_.stop_requested()) return;
  bool known = false;
  {
    const std::scoped_lock lock(mutex_);
    known = trouble_ == error.message;
    trouble_ = error.message;
  }
  if (!known && options.trouble) options.trouble(error.message);
}

void Desk::nudge() {
  const std::scoped_lock lock(mutex_);
  ++nudges_;
  changed_.notify_all();
}

void Desk::rest(const std::stop_token& stop, std::chrono::milliseconds time, uint64_t& seen) {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, stop, time, [&] { return nudges_ != seen; });
  seen = nudges_;
}

void Desk::watch(const std::stop_token& stop) {
  uint64_t seen = 0;
  while (!stop.stop_requested()) {
    const auto begun = std::chrono::steady_clock::now();
    const bool first = edition() == nullptr;
    if (news_ && is_behind().value_or(false)) news_();  // reports are told of before the edition that has them
    const Result<bool> made = refresh();
    if (!made) tell(made.error());
    if (made && *made) {
      if (news_) news_();
      ::malloc_trim(0);  // making one takes some times as much memory as keeping it
      const auto taken = std::chrono::steady_clock::now() - begun;
      std::unique_lock lock(mutex_);
      // The first is made of all there is, and says nothing of what the next will take.
      if (!first) changed_.wait_for(lock, stop, taken * (kEditionShare - 1), [] { return false; });
    }
    rest(stop, kBetweenLooks, seen);
  }
}

void Desk::read_jobs(const std::stop_token& stop) {
  uint64_t seen = 0;
  while (!stop.stop_requested()) {
    const Result<bool> read = read_next_job();
    if (!read) tell(read.error());
    if (read && *read) {
      nudge();
    } else {
      rest(stop, kBetweenLooks, seen);
    }
  }
}

void Desk::start() {
  watcher_ = std::jthread([this] {
    stand_back();
    watch(stopping_.get_token());
  });
  if (options.read_only) return;
  reader_ = std::jthread([this] {
    stand_back();
    read_jobs(stopping_.get_token());
  });
}

void Desk::stop() {
  stopping_.request_stop();
  watcher_ = {};
  reader_ = {};
}

}  // namespace hearsay::serving
