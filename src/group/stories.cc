// Every report begins as a story. A heap holds the links between stories, likeliest first; a join adds the links of
// the two, and their old ones are known by the number of joins since. Average linkage asks of all pairs between two
// stories how likely they are to tell one event; pairs without a link count as no. Of large stories only so many
// pairs were ever looked at (kWindow), and only these are asked. Among a handful of reports only the pairs that share
// some words are asked in full: a flash and a portrait of a victim may share none, and the reports between them both.
#include "group/stories.h"

#include <algorithm>
#include <numeric>
#include <queue>
#include <unordered_map>

#include "base/parallel.h"
#include "group/likeness.h"
#include "group/links.h"

namespace hearsay::grouping {
namespace {

/// Mean probability from which on two stories are one; tuned with the weights.
constexpr float kJoin = 0.45F;
/// The same among a handful of reports.
constexpr float kJoinFew = 0.40F;
/// Two stories of a few reports are hardly one where the reports of each name in passing what those of the other lead
/// with, by so much more than among their own: the raid that answers a raid is told of in all reports of the first.
constexpr float kInPassing = 0.4F;
/// Mean probability from which on they are one all the same.
constexpr float kSureAnyway = 0.6F;
/// How much a pair that shares nothing is asked among a handful of reports, where no other fills the gap.
constexpr float kUnasked = 0.3F;
/// Below this a link says nothing.
constexpr float kLeastLink = 0.02F;
/// Log odds that are surely below it: most pairs have less, and their chance need not be worked out.
constexpr float kNoOdds = -3.95F;
/// Who holds much of another's text tells the same story, as surely as this.
constexpr float kCopied = 0.97F;
/// A vigil six weeks later tells of the event it is held for.
constexpr float kLooksBack = 0.8F;
/// Each tells of an event of its own, weeks apart.
constexpr float kOtherWeeks = 0.2F;
/// Few reports may be of years: what is so many days apart is of one event only where it is so alike (a trial).
constexpr int kFarNews = 90;
constexpr float kFarAlike = 0.25F;  ///< cosine
/// Who was harmed was so in one event; who did it or is before a court for it may have done more.
constexpr float kSameVictim = 0.9F, kSameCase = 0.8F;
/// Pairs that a thread takes at once.
constexpr size_t kPairsAtOnce = 4096;
/// Cosine from which on two stories are on one topic.
constexpr float kRelated = 0.16F;

// What the pairs between two stories say.
struct Bond {
  float sum = 0;      // of probabilities
  float pairs = 0;    // that were compared
  float passing = 0;  // sum of Comparison::in_passing

  void add(const Bond& other) {
    sum += other.sum;
    pairs += other.pairs;
    passing += other.passing;
  }
};

struct Link {
  float mean;
  uint32_t a;
  uint32_t b;
  uint32_t joins_a;  // of a, when the link was made
  uint32_t joins_b;
};

// Likeliest first; among equals the earlier stories.
struct Later {
  bool operator()(const Link& x, const Link& y) const {
    if (x.mean != y.mean) return x.mean < y.mean;
    return std::pair(x.a, x.b) > std::pair(y.a, y.b);
  }
};

// Sets of places.
class Sets {
 public:
  explicit Sets(size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0U); }
  bool is_root(uint32_t i) const { return parent_[i] == i; }
  uint32_t root_of(uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  // The set of `b` becomes part of that of `a`.
  void join(uint32_t a, uint32_t b) { parent_[root_of(b)] = root_of(a); }

 private:
  std::vector<uint32_t> parent_;
};

class Linkage {
  using Links = LinkTable<Bond>;

 public:
  // `few`: pairs that share nothing are asked as kUnasked says.
  Linkage(size_t count, bool few, const std::vector<Places>& apart)
      : links_(count), size_(count, 1), joins_(count, 0), inside_(count), sets_(count), few_(few), apart_(apart) {}

  void link(uint32_t a, uint32_t b, float probability, float in_passing) {
    links_[a][b] = links_[b][a] = {probability, 1, in_passing};
  }

  // Whatever the links say.
  void put_together(uint32_t a, uint32_t b) {
    const auto [first, second] = std::minmax({root_of(a), root_of(b)});
    if (first != second && may_join(first, second)) join(first, second);
  }

  void run() {
    for (uint32_t a = 0; a < links_.size(); ++a) {
      links_[a].for_each([&](uint32_t b, const Bond& bond) {
        if (a < b) offer(a, b, bond);
      });
    }
    while (!heap_.empty()) {
      const Link top = heap_.top();
      heap_.pop();
      const bool alive = sets_.is_root(top.a) && sets_.is_root(top.b);
      if (alive && joins_[top.a] == top.joins_a && joins_[top.b] == top.joins_b && may_join(top.a, top.b))
        join(top.a, top.b);
    }
  }

  uint32_t root_of(uint32_t i) { return sets_.root_of(i); }

 private:
  bool may_join(uint32_t a, uint32_t b) {
    return std::ranges::none_of(apart_, [&](const Places& two) {
      return std::minmax({root_of(two.first), root_of(two.second)}) == std::pair(a, b);
    });
  }

  // Pairs between two stories that were looked at.
  float pairs(uint32_t a, uint32_t b) const {
    const auto known = [&](uint32_t i) { return static_cast<float>(std::min<size_t>(size_[i], kWindow)); };
    return known(a) * known(b);
  }

  // Who share no word name each other not at all.
  static float in_passing(const Bond& bond, float all) { return (bond.passing + all - bond.pairs) / all; }

  float in_passing_within(uint32_t i) const {
    const auto count = static_cast<float>(size_[i]);
    return in_passing(inside_[i], count * (count - 1) / 2);
  }

  float needed(uint32_t a, uint32_t b, const Bond& bond) const {
    if (!few_) return kJoin;
    if (size_[a] == 1 || size_[b] == 1) return kJoinFew;
    const float within = (in_passing_within(a) + in_passing_within(b)) / 2;
    return in_passing(bond, pairs(a, b)) > within + kInPassing ? kSureAnyway : kJoinFew;
  }

  void offer(uint32_t a, uint32_t b, const Bond& bond) {
    const float all = pairs(a, b);
    const float mean = bond.sum / (few_ ? bond.pairs + kUnasked * (all - bond.pairs) : all);
    if (mean >= needed(a, b, bond))
      heap_.push({mean, std::min(a, b), std::max(a, b), joins_[std::min(a, b)], joins_[std::max(a, b)]});
  }

  // The one with more links stays, as a table; the story keeps the smaller number.
  void join(uint32_t a, uint32_t b) {
    inside_[a].add(inside_[b]);
    inside_[a].add(links_[a][b]);
    if (links_[a].size() < links_[b].size()) std::swap(links_[a], links_[b]);
    sets_.join(a, b);
    size_[a] += size_[b];
    ++joins_[a];
    Links& own = links_[a];
    // Those of the smaller table are added; all others learn the story's number.
    links_[b].for_each([&](uint32_t other, const Bond& bond) {
      if (other == a || other == b) return;
      own[other].add(bond);
    });
    own.erase(a);
    own.erase(b);
    links_[b].clear();
    own.for_each([&](uint32_t other, const Bond& bond) {
      links_[other].erase(b);
      links_[other][a] = bond;
      offer(a, other, bond);
    });
  }

  std::vector<Links> links_;
  std::vector<uint32_t> size_;
  std::vector<uint32_t> joins_;
  std::vector<Bond> inside_;  // of each story
  Sets sets_;
  bool few_;
  const std::vector<Places>& apart_;
  std::priority_queue<Link, std::vector<Link>, Later> heap_;
};

bool months_apart(const Features& one, const Features& other) {
  return one.published && other.published && std::abs(*one.published - *other.published) > kFarNews;
}

// That the two tell one event; 0 where it is less than a link says, but among few, where a no counts.
float chance_of(const Comparison& comparison, Reports reports, const Pair& pair) {
  const float odds = comparison.log_odds(pair);
  const bool few = comparison.is_few();
  float chance = odds < kNoOdds && !few ? 0 : probability(odds);
  const Features& a = *reports[pair.a];
  const Features& b = *reports[pair.b];
  const bool related = pair.cosine >= kRelated;
  if (related && (looks_back_to(b, a) || looks_back_to(a, b)))
    chance = std::max(chance, kLooksBack);
  else if (weeks_apart(a, b) || (few && pair.cosine < kFarAlike && months_apart(a, b)))
    chance = std::min(chance, kOtherWeeks);
  if (related && same_victim(a, b)) chance = std::max(chance, kSameVictim);
  if (related && few && same_case(a, b)) chance = std::max(chance, kSameCase);
  return chance < kLeastLink && !few ? 0 : chance;
}

// Beside the comparison's pairs.
std::vector<float> chances_of(const Comparison& comparison, Reports reports, int threads) {
  const std::vector<Pair>& pairs = comparison.pairs();
  std::vector<float> chances(pairs.size());
  base::for_each_index(pairs.size() / kPairsAtOnce + 1, threads, [&](size_t part) {
    const size_t end = std::min(pairs.size(), (part + 1) * kPairsAtOnce);
    for (size_t i = part * kPairsAtOnce; i < end; ++i) chances[i] = chance_of(comparison, reports, pairs[i]);
  });
  return chances;
}

std::vector<Places> related_stories(const Comparison& comparison, const std::vector<uint32_t>& story_of) {
  std::vector<Places> related;
  for (const Pair& pair : comparison.pairs()) {
    const uint32_t a = story_of[pair.a];
    const uint32_t b = story_of[pair.b];
    if (a != b && pair.cosine >= kRelated) related.emplace_back(std::min(a, b), std::max(a, b));
  }
  std::ranges::sort(related);
  const auto doubled = std::ranges::unique(related);
  related.erase(doubled.begin(), doubled.end());
  return related;
}

}  // namespace

Grouping group_stories(Reports reports, const std::vector<Places>& copied, const Settled& settled, int threads) {
  const Comparison comparison(reports);
  const bool few = comparison.is_few();
  const std::vector<float> chances = chances_of(comparison, reports, threads);
  std::vector<std::pair<Pair, float>> likely;
  Sets reachable(reports.size());  // stories are joined among these only
  for (size_t i = 0; i < chances.size(); ++i) {
    const Pair& pair = comparison.pairs()[i];
    const float chance = chances[i];
    if (chance == 0) continue;
    likely.emplace_back(pair, chance);
    if (chance >= (few ? kJoinFew : kJoin)) reachable.join(pair.a, pair.b);
  }
  for (const auto& [a, b] : copied) reachable.join(a, b);
  Linkage linkage(reports.size(), few, settled.apart);
  for (const auto& [pair, chance] : likely) {
    if (reachable.root_of(pair.a) == reachable.root_of(pair.b))
      linkage.link(pair.a, pair.b, chance, few ? comparison.in_passing(pair) : 0);
  }
  for (const auto& [a, b] : copied) linkage.link(a, b, kCopied, 0);
  linkage.run();
  // Their stories are one: what was found of each stays.
  for (const auto& [a, b] : settled.together) linkage.put_together(a, b);

  Grouping grouping;
  grouping.story_of.resize(reports.size());
  std::unordered_map<uint32_t, uint32_t> numbers;
  for (uint32_t place = 0; place < reports.size(); ++place) {
    const auto number = static_cast<uint32_t>(numbers.size());
    grouping.story_of[place] = numbers.try_emplace(linkage.root_of(place), number).first->second;
  }
  grouping.count = static_cast<uint32_t>(numbers.size());
  grouping.related = related_stories(comparison, grouping.story_of);
  return grouping;
}

std::vector<float> centrality(Reports reports) {
  std::vector<float> central(reports.size());
  if (reports.size() < 3) return central;  // of two, none is nearer to the other
  const Comparison comparison(reports);
  for (const Pair& pair : comparison.pairs()) {
    const float chance = probability(comparison.nearness(pair));
    if (chance < kLeastLink) continue;
    central[pair.a] += chance;
    central[pair.b] += chance;
  }
  return central;
}

}  // namespace hearsay::grouping
