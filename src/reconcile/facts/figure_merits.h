// What speaks for and against showing a number as a key figure of its story.
#pragma once

#include <array>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "hearsay/account.h"
#include "reconcile/facts/witness.h"

namespace hearsay::reconciling {

/// Each about 0 to 1, in the order of data/reconcile/figure_merits.tsv.
inline constexpr size_t kFigureMerits = 41;
using FigureMerits = std::array<float, kFigureMerits>;
std::vector<std::string_view> figure_merit_names();

/// Of a sentence (reading, sentence): how likely it is wanted among the few that tell the story (merits.h).
using SentenceWorth = std::map<std::pair<uint32_t, uint32_t>, float>;

/// REQUIRES: the fact has a number and is weighed; `facts` are all of the story.
FigureMerits figure_merits(const Ground& ground, const std::vector<Fact>& facts, const Fact& fact,
                           const SentenceWorth& worth);

/// How likely a desk is content with it as a key figure, 0 to 1; after `data/reconcile/figure_merits.tsv`.
float worth(const FigureMerits& merits);

}  // namespace hearsay::reconciling
