#include "group/rarity.h"

#include <algorithm>
#include <cmath>

namespace hearsay::grouping {

Rarity::Rarity(std::span<const Features> reports) {
  for (const Features& report : reports) {
    if (report.duplicate_of) continue;
    ++reports_;
    for (const Term& term : report.words) ++words_[term.hash];
    for (const Term& term : report.numbers) ++numbers_[term.hash];
    for (const uint64_t place : report.places) ++places_[place];
  }
}

Terms Rarity::weighed(const std::vector<Term>& terms, const Holders& holders) const {
  Terms weighed;
  weighed.reserve(terms.size());
  float sum = 0;
  for (const Term& term : terms) {
    const auto found = holders.find(term.hash);
    const float held = found == holders.end() ? 0 : static_cast<float>(found->second);
    const float usual = 0.5F + kPriorReports * term.common;  // holders among the imagined reports
    const float here = std::log((reports_ + kPriorReports) / (held + usual));
    const float anywhere = std::log((1 + kPriorReports) / usual);
    const float rarity = std::max(here, kLeastRarity * anywhere);
    if (rarity <= 0) continue;
    const float weight = term.weight * rarity;
    weighed.emplace_back(term.hash, weight);
    sum += weight * weight;
  }
  if (sum <= 0) return {};
  // What a short report leaves unsaid would tell it from others as well.
  const float length = std::sqrt(sum * (1 + kUnsaidTerms / static_cast<float>(weighed.size())));
  for (auto& [hash, weight] : weighed) weight /= length;
  return weighed;
}

float Rarity::of_place(uint64_t place) const {
  const auto found = places_.find(place);
  const float held = found == places_.end() ? 0 : static_cast<float>(found->second);
  const float all = reports_ + kPriorReports;
  return std::log(all / (held + 0.5F)) / std::log(all * 2);
}

}  // namespace hearsay::grouping
