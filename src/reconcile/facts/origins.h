// Origins: who may be one speaker, and how many there are at most and at least. Step 3 of reconciling.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "reconcile/facts/witness.h"

namespace hearsay::reconciling {

struct Origin {
  SourceIndex source;
  std::vector<std::string> words;
  std::vector<Body> bodies;  ///< it is or speaks for; its own first
  std::set<std::string> nations;
  std::set<std::pair<uint32_t, uint32_t>> told;  ///< readings and claims that it is named for
  std::vector<const Value*> values;              ///< that it is named for
  std::set<SourceIndex> relays;                  ///< that have it from this one
  std::set<SourceIndex> met_by;                  ///< those of them that have it first
  bool anonymous = false;
  bool vague = false;  ///< anonymous, or a body known by description
};

Origin describe(const Ground& ground, SourceIndex index);

/// Both of nations, and of none in common.
bool nations_clash(const Origin& a, const Origin& b);
/// Two who speak for one body; of two without a name at least one by its office, as "officials" may be two, unless
/// one outlet has it from both.
bool for_one_body(const Ground& ground, const Origin& a, const Origin& b);

/// Those who may know: without an outlet that is cited alone here, and there for whom it has it from.
std::vector<Origin> without_relays(const Ground& ground, std::vector<Origin> origins);
/// The most speakers: names of one body are one however they are written; two without a name may be two.
int most(const Ground& ground, const std::vector<Origin>& origins);
/// The least number of speakers: named ones apart, everybody who could be one of them with them.
int fewest(const Ground& ground, const std::vector<Origin>& origins);

}  // namespace hearsay::reconciling
