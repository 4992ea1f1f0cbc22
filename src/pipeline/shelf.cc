// What a dossier is made of falls into three: what follows from one reading alone (its trace, whether a correction
// meets it), what follows from all (stories, copies, numbers of exact copies), and what follows from one story's
// readings (its account). The first is kept, the second is made anew each time, the third is asked for only of
// stories whose key is another. Example: a report joins a story of forty, and one reading is fetched for its trace,
// and those forty for the account.
#include "hearsay/shelf.h"

#include <algorithm>
#include <exception>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/hash.h"
#include "base/parallel.h"
#include "hearsay/grouper.h"
#include "pipeline/corrections.h"
#include "pipeline/kept.h"

namespace hearsay {
namespace {

using pipeline::Corrector;

/// Readings in memory at once: some 100 kB each.
constexpr size_t kAtOnce = 512;

struct Held {
  Report report;  // as corrected, without text
  Corrector::Met met;
};

bool same(const Correction& a, const Correction& b) {
  return std::tie(a.kind, a.about, a.value, a.line, a.decision) ==
         std::tie(b.kind, b.about, b.value, b.line, b.decision);
}

Report without_text(const Report& report) {
  Report light;
  light.id = report.id;
  light.file = report.file;
  light.record = report.record;
  light.url = report.url;
  light.outlet = report.outlet;
  light.title = report.title;
  light.published = report.published;
  return light;
}

// Bytes that tell two things apart when they differ.
class Key {
 public:
  void add(std::string_view text) {
    add(text.size());
    bytes_ += text;
  }
  template <class Number>
  requires std::is_arithmetic_v<Number>
  void add(Number number) { bytes_.append(reinterpret_cast<const char*>(&number), sizeof number); }
  uint64_t hash() const { return base::hash64(bytes_); }

 private:
  std::string bytes_;
};

// Indexes of the readings that a story's pages show: its own, and those that share text with them.
std::vector<uint32_t> readings_of(const Story& story) {
  std::vector<uint32_t> all;
  for (const ReportIndex report : story.reports) all.push_back(report.value);
  for (const Copy& copy : story.copies) {
    all.push_back(copy.from.value);
    all.push_back(copy.to.value);
  }
  std::ranges::sort(all);
  all.erase(std::ranges::unique(all).begin(), all.end());
  return all;
}

// The story with indexes into `places` alone, and its related ones behind it.
Story story_among(const Story& story, const std::vector<uint32_t>& places) {
  const auto place_of = [&](ReportIndex report) {
    return ReportIndex{static_cast<uint32_t>(std::ranges::lower_bound(places, report.value) - places.begin())};
  };
  Story own = story;
  for (ReportIndex& report : own.reports) report = place_of(report);
  for (Copy& copy : own.copies) {
    copy.from = place_of(copy.from);
    copy.to = place_of(copy.to);
  }
  for (uint32_t i = 0; i < own.related.size(); ++i) own.related[i].story = StoryIndex{i + 1};
  return own;
}

// As corrected, under that id; false when it cannot be read again.
bool settle(Reading& reading, const std::string& id, Corrector& corrector) {
  if (!id.empty()) reading.report.id = id;
  try {
    std::optional<Report> changed = pipeline::corrected_report(reading.report, corrector);
    if (changed) reading = read(*std::move(changed));
  } catch (const std::exception&) {
    return false;
  }
  corrector.correct(reading);
  return true;
}

Error stopped() {
  return {ErrorCode::bad_usage, "stopped"};
}

}  // namespace

struct Shelf::State {
  PipelineOptions options;
  Grouper grouper;
  std::unordered_map<int64_t, Held> held;
  std::vector<int64_t> order;  // of the readings
  std::vector<Story> stories;
  std::vector<uint64_t> keys;
  std::vector<Correction> unapplied;

  void let_go(std::span<const int64_t> numbers);
  Result<void> take_in(std::span<const int64_t> numbers, const Fetch& fetch);
  std::vector<int64_t> number_copies();
  void group();
  uint64_t key_of(const Story& story) const;
  Result<std::vector<Reading>> readings(std::span<const int64_t> numbers, const Fetch& fetch) const;
  Dossier dossier_of(const Story& story, const std::vector<uint32_t>& places, std::vector<Reading> readings) const;
};

// Of what stood there whatever is not among `numbers`.
void Shelf::State::let_go(std::span<const int64_t> numbers) {
  const std::unordered_set<int64_t> wanted(numbers.begin(), numbers.end());
  std::erase_if(held, [&](const auto& one) {
    if (wanted.contains(one.first)) return false;
    grouper.drop(one.first);
    return true;
  });
}

// Those that are held are taken in again, under the ids that they have now.
Result<void> Shelf::State::take_in(std::span<const int64_t> numbers, const Fetch& fetch) {
  for (; !numbers.empty(); numbers = numbers.subspan(std::min(kAtOnce, numbers.size()))) {
    if (options.stop.stop_requested()) return std::unexpected(stopped());
    const std::span<const int64_t> some = numbers.first(std::min(kAtOnce, numbers.size()));
    Result<std::vector<std::optional<Reading>>> fetched = fetch(some);
    if (!fetched) return std::unexpected(fetched.error());
    std::vector<Held> taken(some.size());
    base::for_each_index(some.size(), options.threads, [&](size_t i) {
      std::optional<Reading>& reading = (*fetched)[i];
      if (!reading) return;
      const auto known = held.find(some[i]);
      Corrector corrector(options.corrections);
      if (!settle(*reading, known == held.end() ? "" : known->second.report.id, corrector)) return reading.reset();
      taken[i] = {without_text(reading->report), corrector.met()};
    });
    for (size_t i = 0; i < some.size(); ++i) {
      if (!(*fetched)[i]) continue;
      grouper.put(some[i], *(*fetched)[i]);
      held.insert_or_assign(some[i], std::move(taken[i]));
    }
  }
  return {};
}

// Puts them in order, as exact copies are numbered by it, and gives those whose id is another now.
std::vector<int64_t> Shelf::State::number_copies() {
  order.clear();
  for (const auto& [number, one] : held) order.push_back(number);
  std::ranges::sort(order);
  const auto report_of = [&](int64_t number) -> Report& { return held.at(number).report; };
  std::ranges::stable_sort(order,
                           [&](int64_t a, int64_t b) { return pipeline::is_met_before(report_of(a), report_of(b)); });
  std::vector<int64_t> renamed;
  std::unordered_map<std::string, int> copies;
  for (const int64_t number : order) {
    std::string& id = report_of(number).id;
    const std::string first(exact_copy_of(id));
    std::string now = exact_copy_id(first, ++copies[first]);
    if (now == id) continue;
    id = std::move(now);
    renamed.push_back(number);
  }
  std::ranges::stable_sort(order, [&](int64_t a, int64_t b) {
    const Report& one = report_of(a);
    const Report& other = report_of(b);
    return std::tie(one.file, one.record, one.id) < std::tie(other.file, other.record, other.id);
  });
  return renamed;
}

void Shelf::State::group() {
  std::vector<const Report*> reports;
  Corrector all(options.corrections);
  for (const int64_t number : order) {
    const Held& one = held.at(number);
    reports.push_back(&one.report);
    all.meet(one.met);
  }
  unapplied = all.unapplied(true);
  GroupOptions how = pipeline::group_options(options.corrections, reports);
  how.one_story = options.one_story;
  stories = grouper.group(order, how, options.threads);
  keys.resize(stories.size());
  base::for_each_index(stories.size(), options.threads, [&](size_t i) { keys[i] = key_of(stories[i]); });
}

// Everything that its dossier follows from.
uint64_t Shelf::State::key_of(const Story& story) const {
  Key key;
  key.add(static_cast<int>(options.policy));
  for (const Correction& correction : options.corrections) {
    const bool joins = correction.kind == CorrectionKind::same_source;
    if (!joins && correction.kind != CorrectionKind::not_a_source) continue;
    key.add(joins ? 1 : 0);
    for (const std::string& name : correction.about) key.add(name);
  }
  key.add(story.id);
  key.add(story.title);
  key.add(story.reports.size());
  for (const ReportIndex report : story.reports) key.add(order[report.value]);
  for (const uint32_t place : readings_of(story)) {
    const Report& report = held.at(order[place]).report;
    key.add(order[place]);
    for (const std::string* text : {&report.id, &report.outlet, &report.title}) key.add(*text);
    key.add(report.published ? iso(*report.published) : "");
  }
  for (const Copy& copy : story.copies) {
    key.add(order[copy.from.value]);
    key.add(order[copy.to.value]);
    key.add(copy.share);
    key.add(copy.share_back);
    key.add(static_cast<int>(copy.direction));
    key.add(copy.passages.size());
    for (const auto& [from, to, quote] : copy.passages) {
      for (const uint32_t place : {from.begin, from.end, to.begin, to.end}) key.add(place);
      key.add(quote);
    }
  }
  for (const Related& related : story.related) {
    key.add(stories[related.story.value].id);
    key.add(stories[related.story.value].title);
    key.add(related.why);
  }
  return key.hash();
}

// As they were when their stories were found.
Result<std::vector<Reading>> Shelf::State::readings(std::span<const int64_t> numbers, const Fetch& fetch) const {
  Result<std::vector<std::optional<Reading>>> fetched = fetch(numbers);
  if (!fetched) return std::unexpected(fetched.error());
  base::for_each_index(numbers.size(), options.threads, [&](size_t i) {
    std::optional<Reading>& reading = (*fetched)[i];
    Corrector corrector(options.corrections);
    if (reading && !settle(*reading, held.at(numbers[i]).report.id, corrector)) reading.reset();
  });
  std::vector<Reading> all;
  for (std::optional<Reading>& reading : *fetched) {
    if (!reading) return std::unexpected(Error{ErrorCode::bad_format, "a report that was read cannot be any more"});
    all.push_back(*std::move(reading));
  }
  return all;
}

Dossier Shelf::State::dossier_of(const Story& story, const std::vector<uint32_t>& places,
                                 std::vector<Reading> readings) const {
  Dossier dossier = reconcile(std::move(readings), {story_among(story, places)}, options.policy,
                              pipeline::decisions_of(options.corrections), 1);
  for (const Related& related : story.related) {
    Story& other = dossier.stories.emplace_back();
    other.id = stories[related.story.value].id;
    other.title = stories[related.story.value].title;
  }
  return dossier;
}

Shelf::Shelf() : state_(std::make_unique<State>()) {}
Shelf::~Shelf() = default;
Shelf::Shelf(Shelf&&) noexcept = default;
Shelf& Shelf::operator=(Shelf&&) noexcept = default;

Result<void> Shelf::hold(std::span<const int64_t> numbers, const PipelineOptions& options, const Fetch& fetch) {
  State& state = *state_;
  if (!std::ranges::equal(state.options.corrections, options.corrections, same)) state.let_go({});
  state.options = options;
  state.let_go(numbers);
  std::vector<int64_t> missing;
  std::ranges::copy_if(numbers, std::back_inserter(missing), [&](int64_t one) { return !state.held.contains(one); });
  Result<void> taken = state.take_in(missing, fetch);
  if (!taken) return taken;
  const std::vector<int64_t> renamed = state.number_copies();
  if (options.corrections.empty()) {
    for (const int64_t number : renamed) state.grouper.rename(number, state.held.at(number).report.id);
  } else {
    taken = state.take_in(renamed, fetch);  // a correction may call a report by its id
    if (!taken) return taken;
  }
  if (options.stop.stop_requested()) return std::unexpected(stopped());
  state.group();
  return {};
}

size_t Shelf::reports() const {
  return state_->order.size();
}

const std::vector<Story>& Shelf::stories() const {
  return state_->stories;
}

const std::vector<Correction>& Shelf::unapplied() const {
  return state_->unapplied;
}

uint64_t Shelf::key_of(size_t story) const {
  return state_->keys[story];
}

Result<void> Shelf::dossiers(std::span<const size_t> stories, const Fetch& fetch, const Take& take) const {
  const State& state = *state_;
  for (size_t begin = 0, end = 0; begin < stories.size(); begin = end) {
    if (state.options.stop.stop_requested()) return std::unexpected(stopped());
    std::vector<std::vector<uint32_t>> places;
    std::vector<int64_t> numbers;
    for (; end < stories.size() && numbers.size() < kAtOnce; ++end) {
      places.push_back(readings_of(state.stories[stories[end]]));
      for (const uint32_t place : places.back()) numbers.push_back(state.order[place]);
    }
    Result<std::vector<Reading>> fetched = state.readings(numbers, fetch);
    if (!fetched) return std::unexpected(fetched.error());
    std::vector<std::vector<Reading>> of_stories;
    for (auto next = std::make_move_iterator(fetched->begin()); const std::vector<uint32_t>& of_story : places) {
      of_stories.emplace_back(next, next + static_cast<std::ptrdiff_t>(of_story.size()));
      next += static_cast<std::ptrdiff_t>(of_story.size());
    }
    base::for_each_index(places.size(), state.options.threads, [&](size_t i) {
      const size_t story = stories[begin + i];
      take(story, state.dossier_of(state.stories[story], places[i], std::move(of_stories[i])));
    });
  }
  return {};
}

}  // namespace hearsay
