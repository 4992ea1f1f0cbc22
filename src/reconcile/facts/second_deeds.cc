// "A missile hit the market of Selm on Wednesday and killed 13" in the story of Tuesday's raid on Kolm: a place for
// which two reports give one day, and that another than most reports give, has a deed of its own. Its toll is told in
// sentences on that place, and in all of a report that opens with it and tells of no toll on the main day.
// Counter-example: a second place on the same day is the deed's too, and so is one that only one report dates, or one
// with the main deed's toll.
#include "reconcile/facts/second_deeds.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace hearsay::reconciling {
namespace {

using Cluster = uint32_t;

constexpr size_t kFewest = 2;  ///< reports that date a deed
/// Days from the main deed; what was longer before is another story's.
constexpr std::chrono::days kOfOneStory{30};
constexpr uint32_t kOpening = 3;  ///< sentences of a report, its title among them

bool is_site(const Name& name) {
  return name.kind == NameKind::place || name.kind == NameKind::facility || name.kind == NameKind::other;
}

std::optional<Cluster> site_of(const Ground& ground, const Witness& witness) {
  const auto& place = ground.claim(witness).place;
  if (!place) return std::nullopt;
  for (const Name& name : ground.reading(witness).names) {
    if (is_site(name) && name.span.overlaps(*place)) return ground.unified.cluster(witness.reading, name.entity);
  }
  return std::nullopt;
}

// The one day that its own sentence gives.
std::optional<Day> day_told(const Ground& ground, const Witness& witness) {
  const auto& time = ground.claim(witness).time;
  if (!time) return std::nullopt;
  const Time& told = ground.reading(witness).times[time->value];
  return told.earliest == told.latest ? told.earliest : std::nullopt;
}

bool is_toll(const Ground& ground, const Witness& witness) {
  const Claim& claim = ground.claim(witness);
  return ground.figure(witness) != nullptr && !claim.open_class &&
         ground.lexicon.event_class(claim.event_class).casualty;
}

// Who tells of it, and which tolls.
struct Told {
  std::set<std::string_view> reports;  ///< copies as one
  std::set<std::pair<std::string_view, std::optional<double>>> numbers;

  void add(const Ground& ground, const Witness& witness) {
    reports.insert(exact_copy_of(ground.reading(witness).report.id));
    numbers.emplace(ground.claim(witness).event_class, ground.figure(witness)->low);
  }
  bool has_a_number_of(const Told& other) const {
    return std::ranges::any_of(numbers, [&](const auto& number) { return other.numbers.contains(number); });
  }
};

class Deeds {
 public:
  explicit Deeds(const Ground& ground) : ground_(ground) {
    std::map<Day, Told> days;
    std::map<Cluster, std::map<Day, Told>> sites;
    for (const Witness& witness : ground.witnesses) {
      const std::optional<Day> day = is_toll(ground, witness) ? day_told(ground, witness) : std::nullopt;
      if (!day) continue;
      if (!ground.background(witness)) days[*day].add(ground, witness);
      if (const auto site = site_of(ground, witness)) sites[*site][*day].add(ground, witness);
    }
    if (days.empty()) return;
    const auto main = std::ranges::max_element(days, {}, [](const auto& day) { return day.second.reports.size(); });
    main_day_ = main->first;
    if (main->second.reports.size() < kFewest) return;
    for (const auto& [site, told] : sites) {
      if (told.contains(main_day_)) firsts_.insert(site);
      const auto& [day, here] = *told.begin();
      const bool near = day != main_day_ && std::chrono::abs(day - main_day_) <= kOfOneStory;
      const bool alone = told.size() == 1 && here.reports.size() >= kFewest;
      if (near && alone && !here.has_a_number_of(main->second)) seconds_.emplace(site, day);
    }
  }

  /// The place of the second deed that a claim is of.
  std::optional<Cluster> second_of(const Witness& witness) const {
    if (seconds_.empty() || !is_toll(ground_, witness)) return std::nullopt;
    const std::optional<Cluster> site = site_of(ground_, witness);
    const auto second = site ? seconds_.find(*site) : seconds_.end();
    // What is told as background is of the deed only where its day is told.
    if (ground_.background(witness))
      return second != seconds_.end() && day_told(ground_, witness) == second->second ? site : std::nullopt;
    if (second != seconds_.end()) return site;
    return site && firsts_.contains(*site) ? std::nullopt : opening(witness.reading);
  }

 private:
  // The second deed that a report opens with, if it tells of nobody killed or hurt on the main day.
  std::optional<Cluster> opening(uint32_t reading) const {
    const auto on_main_day = [&](const Witness& witness) {
      return witness.reading == reading && is_toll(ground_, witness) && day_told(ground_, witness) == main_day_;
    };
    const Reading& report = ground_.readings[reading];
    if (report.sentences.empty() || std::ranges::any_of(ground_.witnesses, on_main_day)) return std::nullopt;
    const size_t last = std::min<size_t>(report.sentences.size(), kOpening) - 1;
    for (const Name& name : report.names) {
      if (name.span.end > report.sentences[last].span.end || !is_site(name)) continue;
      const Cluster site = ground_.unified.cluster(reading, name.entity);
      if (seconds_.contains(site)) return site;
    }
    return std::nullopt;
  }

  const Ground& ground_;
  Day main_day_{};
  std::set<Cluster> firsts_;        // where the main deed was
  std::map<Cluster, Day> seconds_;  // where others were, and when
};

}  // namespace

void set_apart_second_deeds(const Ground& ground, std::vector<Keyed>& keys) {
  const Deeds deeds(ground);
  for (size_t i = 0; i < keys.size(); ++i) {
    const auto site = deeds.second_of(ground.witnesses[i]);
    if (!site) continue;
    keys[i].key.object = "at " + ground.unified.cluster_name(*site);
    keys[i].key.background = false;  // news beside the news
  }
}

}  // namespace hearsay::reconciling
