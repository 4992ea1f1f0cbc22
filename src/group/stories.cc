// A report is compared with the reports of the stories that share its rarest words (an inverted index finds them),
// and joins the story whose reports it is most like on average over its closest few. Look-alikes stay apart by what
// the lead says happened, where and when: a desertion and a missile strike share armies, places and background, and
// no event. Cost: reports × candidate stories, both capped, so near linear.
#include "group/stories.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace hearsay::grouping {
namespace {

/// These numbers were tuned on the train parts of two story sets (ARCHITECTURE.md, "group"). A report joins from here
/// on …
constexpr float kJoin = 0.19F;
/// … and two stories with so much of a topic in common are related.
constexpr float kRelated = 0.16F;
/// Words against names in a topic; lead against the whole in an event.
constexpr float kWords = 0.6F;
constexpr float kLead = 0.4F;
/// What is left of likeness when the leads tell of other kinds of event, other places, another day.
constexpr float kOtherEvent = 0.55F;
constexpr float kOtherPlace = 0.85F;
constexpr float kOtherDay = 0.9F;
constexpr float kOtherDayAndPlace = 0.5F;
constexpr float kOtherDayAndEvent = 0.6F;
/// From so many reports on, a report has to be so much more like a story with each doubling of it.
constexpr float kCrowdFrom = 8;
constexpr float kCrowd = 0.3F;
/// A report that holds so much of another's text tells the same story.
constexpr double kCopyShare = 0.4;
/// Days between publications at which likeness has fallen to half.
constexpr float kHalfLifeDays = 40;
/// Terms of a report by which candidates are looked up: its heaviest.
constexpr size_t kLookupTerms = 24;
/// Reports remembered for a term: the latest ones.
constexpr size_t kHoldersKept = 64;
/// A report is measured against at most so many reports of a story.
constexpr size_t kClosest = 3;

bool disjoint(const std::vector<uint64_t>& a, const std::vector<uint64_t>& b) {
  if (a.empty() || b.empty()) return false;
  return std::none_of(a.begin(), a.end(),
                      [&](uint64_t hash) { return std::binary_search(b.begin(), b.end(), hash); });
}

float decay(const Features& a, const Features& b) {
  if (!a.published || !b.published) return 1.0F;
  const auto gap = static_cast<float>(std::abs((*a.published - *b.published).count()));
  return std::pow(0.5F, gap / kHalfLifeDays);
}

class Clusterer {
 public:
  Clusterer(const std::vector<Features>& features, const std::vector<Copy>& copies) : features_(features) {
    for (const Copy& copy : copies) {
      if (std::max(copy.share, copy.share_back) < kCopyShare) continue;
      copied_[copy.to.value].push_back(copy.from.value);
      copied_[copy.from.value].push_back(copy.to.value);
    }
    story_of_.assign(features.size(), UINT32_MAX);
  }

  Grouping run(const std::vector<uint32_t>& order) {
    for (const uint32_t report : order) place(report);
    return {story_of_, related(), static_cast<uint32_t>(members_.size())};
  }

 private:
  void place(uint32_t report) {
    // A duplicate changes nothing for others: it is neither compared nor remembered.
    if (const auto first = features_[report].duplicate_of) {
      story_of_[report] = story_of_[*first];
      return;
    }
    uint32_t story = copied_story(report);
    if (story == UINT32_MAX) story = likest_story(report);
    if (story == UINT32_MAX) {
      story = static_cast<uint32_t>(members_.size());
      members_.emplace_back();
    }
    story_of_[report] = story;
    members_[story].push_back(report);
    remember(report);
  }

  uint32_t copied_story(uint32_t report) const {
    const auto found = copied_.find(report);
    if (found == copied_.end()) return UINT32_MAX;
    uint32_t best = UINT32_MAX;
    for (const uint32_t other : found->second) best = std::min(best, story_of_[other]);
    return best;
  }

  uint32_t likest_story(uint32_t report) {
    struct Compared {
      std::vector<float> scores;
      int dated = 0;
      int clashes = 0;
    };
    std::unordered_map<uint32_t, Compared> stories;
    for (const uint32_t other : candidates(report)) {
      const Likeness like = likeness(features_[report], features_[other]);
      Compared& compared = stories[story_of_[other]];
      compared.scores.push_back(like.all);
      compared.dated += like.dated ? 1 : 0;
      compared.clashes += like.clash ? 1 : 0;
      if (like.topic >= kRelated) topic_pairs_.push_back({report, other});
    }
    uint32_t best = UINT32_MAX;
    float best_score = kJoin;
    for (auto& [story, compared] : stories) {
      std::vector<float>& scores = compared.scores;
      std::sort(scores.rbegin(), scores.rend());
      const size_t count = std::min({scores.size(), kClosest, members_[story].size()});
      float sum = 0;
      for (size_t i = 0; i < count; ++i) sum += scores[i];
      // Where most reports that give a day give another day and place, the silent ones do not outvote them.
      const bool other_event = compared.clashes > 1 && 2 * compared.clashes > compared.dated;
      // The more reports a story has, the likelier some three of them are like anything on its topic.
      const float crowd =
          1.0F + kCrowd * std::log2(std::max(1.0F, static_cast<float>(members_[story].size()) / kCrowdFrom));
      const float score = sum / static_cast<float>(count) / crowd * (other_event ? kOtherDayAndPlace : 1.0F);
      if (score > best_score || (score == best_score && story < best)) {
        best = story;
        best_score = score;
      }
    }
    return best;
  }

  // Reports placed before that share one of the report's heaviest terms.
  std::vector<uint32_t> candidates(uint32_t report) const {
    std::vector<uint32_t> found;
    for (const uint64_t term : heaviest(report)) {
      const auto holders = holders_.find(term);
      if (holders != holders_.end()) found.insert(found.end(), holders->second.begin(), holders->second.end());
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }
  std::vector<uint64_t> heaviest(uint32_t report) const {
    Terms terms = features_[report].words;
    const size_t count = std::min(kLookupTerms, terms.size());
    std::partial_sort(terms.begin(), terms.begin() + static_cast<std::ptrdiff_t>(count), terms.end(),
                      [](const auto& a, const auto& b) {
                        return a.second > b.second || (a.second == b.second && a.first < b.first);
                      });
    std::vector<uint64_t> hashes;
    for (size_t i = 0; i < count; ++i) hashes.push_back(terms[i].first);
    return hashes;
  }
  void remember(uint32_t report) {
    for (const uint64_t term : heaviest(report)) {
      std::vector<uint32_t>& holders = holders_[term];
      if (holders.size() == kHoldersKept) holders.erase(holders.begin());
      holders.push_back(report);
    }
  }

  std::vector<std::pair<uint32_t, uint32_t>> related() const {
    std::vector<std::pair<uint32_t, uint32_t>> pairs;
    for (const auto& [a, b] : topic_pairs_) {
      const uint32_t first = std::min(story_of_[a], story_of_[b]);
      const uint32_t second = std::max(story_of_[a], story_of_[b]);
      if (first != second) pairs.emplace_back(first, second);
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
  }

  const std::vector<Features>& features_;
  std::unordered_map<uint32_t, std::vector<uint32_t>> copied_;
  std::vector<uint32_t> story_of_;
  std::vector<std::vector<uint32_t>> members_;
  std::unordered_map<uint64_t, std::vector<uint32_t>> holders_;
  std::vector<std::pair<uint32_t, uint32_t>> topic_pairs_;
};

}  // namespace

Likeness likeness(const Features& a, const Features& b) {
  const float words = cosine(a.words, b.words);
  const float names = cosine(a.names, b.names);
  Likeness like;
  like.topic = kWords * words + (1 - kWords) * names;
  like.all = ((1 - kLead) * like.topic + kLead * cosine(a.lead, b.lead)) * decay(a, b);
  const bool other_event = disjoint(a.lead_events, b.lead_events);
  if (other_event) like.all *= kOtherEvent;
  // Where the one says it happened, the other never names: an event elsewhere, however much background they share.
  const bool elsewhere = disjoint(a.lead_places, b.places) || disjoint(b.lead_places, a.places);
  if (elsewhere) like.all *= kOtherPlace;
  like.dated = a.event_day && b.event_day;
  const bool other_day = like.dated && *a.event_day != *b.event_day;
  like.clash = other_day && elsewhere;
  if (other_day && other_event) like.all *= kOtherDayAndEvent;
  if (other_day) like.all *= elsewhere ? kOtherDayAndPlace : kOtherDay;
  return like;
}

Grouping group_stories(const std::vector<Features>& features, const std::vector<uint32_t>& order,
                       const std::vector<Copy>& copies) {
  return Clusterer(features, copies).run(order);
}

}  // namespace hearsay::grouping
