// How much two reports tell one event.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "group/features.h"
#include "group/rarity.h"

namespace hearsay::grouping {

inline constexpr size_t kEvidence = 36;
/// What speaks for and against, in the order of kEvidenceNames.
using Evidence = std::array<float, kEvidence>;
extern const std::array<std::string_view, kEvidence> kEvidenceNames;

/// Up to so many reports are few.
inline constexpr size_t kLookedAtWhole = 100;

struct Pair {
  uint32_t a = 0;  ///< a < b: places among the reports given
  uint32_t b = 0;
  float cosine = 0;
  float largest = 0;   ///< of the cosine, what one term makes up
  uint32_t terms = 0;  ///< that both have
};

/// All reports of a collection, ready to be compared. Thread-safe once made.
class Comparison {
 public:
  /// The reports outlive the comparison.
  explicit Comparison(Reports reports);

  /// Pairs that share much of what is rare in them, sorted. Each report is compared with at most kWindow others for
  /// each of its kLookupTerms heaviest terms, so the cost per report does not grow with the collection.
  const std::vector<Pair>& pairs() const { return pairs_; }
  /// Likeness of the two to each other beside that to their likest: order of a and b does not matter.
  Evidence evidence(const Pair& pair) const;
  /// That the two tell one event, by the weights of data/group/likeness.tsv: the logarithm of the odds.
  float log_odds(const Pair& pair) const;
  /// How near the two reports of one story are to each other, by those of data/group/nearness.tsv where they are few.
  float nearness(const Pair& pair) const;
  /// How far the two name whom and what the other leads with in passing or not at all, from 0 to 1; the less of both.
  float in_passing(const Pair& pair) const;
  /// So few reports that people compare each with each.
  bool is_few() const { return reports_.size() <= kLookedAtWhole; }

 private:
  void find_pairs();
  void add_pair(const Pair& pair);
  float meaning(const Pair& pair) const;
  float told_by_names(const std::vector<Term>& names) const;
  float unnamed(const std::vector<Term>& leading, const std::vector<Term>& said) const;
  std::array<float, 7> by_names(const Pair& pair) const;

  Reports reports_;
  Rarity rarity_;
  std::vector<Terms> words_;
  std::vector<Terms> numbers_;
  std::vector<float> likest_;          // cosine to the likest other
  std::vector<float> likest_meaning_;  // the same by lead vectors
  float few_ = 0;                      // 1 for a collection of one, 0 for a large one
  std::vector<Pair> pairs_;
};

/// Whether the later report only looks back to the event that the earlier tells as news: the place, the kind of event
/// and the days agree, and it tells of nothing newer.
bool looks_back_to(const Features& later, const Features& earlier);

/// Whether each gives a day for what it tells as news, and these are weeks apart, or the later one, weeks later,
/// tells of more of the kind: the second strike on a town, the next 9,000 jobs.
bool weeks_apart(const Features& one, const Features& other);

/// Whether both name, in full, somebody who was harmed: a plea months later is of the event.
bool same_victim(const Features& one, const Features& other);

/// Whether one names, in full, somebody who in the other was harmed, did it or stands before a court for it. Where
/// the reports are few; among many whoever is often before a court would join what else is told of him.
bool same_case(const Features& one, const Features& other);

/// As a probability.
float probability(float log_odds);

/// Terms of a report by which others are looked up: its heaviest.
inline constexpr size_t kLookupTerms = 40;
/// Reports before it, by order, that one term leads to.
inline constexpr size_t kWindow = 64;
/// Part of the cosine that lookup terms must make up before the rest is looked at: most reports that share one of
/// them share no more.
inline constexpr float kLeastLookup = 0.01F;
/// Cosine from which on a pair is looked at: below it one in a thousand tells one event.
inline constexpr float kLeastCosine = 0.05F;
/// The same among few reports: a later one may share no more than two names.
inline constexpr float kLeastCosineOfFew = 0.01F;

}  // namespace hearsay::grouping
