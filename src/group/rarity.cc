#include "group/rarity.h"

#include <algorithm>
#include <cmath>

namespace hearsay::grouping {

Rarity::Rarity(Reports reports) : reports_(static_cast<float>(reports.size())) {
  for (const Features* report : reports) {
    for (const Term& term : report->words) ++words_[term.hash].reports;
    for (const Term& term : report->numbers) ++numbers_[term.hash].reports;
    for (const TermHash place : report->places) ++places_[place].reports;
    for (const Term& name : report->names) ++names_[name.hash].reports;
  }
  set_numbers(words_);
  set_numbers(numbers_);
}

void Rarity::set_numbers(Holders& holders) {
  std::vector<TermHash> terms;
  terms.reserve(holders.size());
  for (const auto& [term, held] : holders) terms.push_back(term);
  std::ranges::sort(terms);
  for (uint32_t i = 0; i < terms.size(); ++i) holders[terms[i]].number = i;
}

Terms Rarity::weighed(const std::vector<Term>& terms, const Holders& holders) const {
  Terms weighed;
  weighed.reserve(terms.size());
  float sum = 0;
  for (const Term& term : terms) {
    const Held& held = holders.find(term.hash)->second;
    const float usual = 0.5F + kPriorReports * term.common;  // holders among the imagined reports
    const float here = std::log((reports_ + kPriorReports) / (static_cast<float>(held.reports) + usual));
    const float anywhere = std::log((1 + kPriorReports) / usual);
    const float rarity = std::max(here, kLeastRarity * anywhere);
    if (rarity <= 0) continue;
    const float weight = term.weight * rarity;
    weighed.emplace_back(held.number, weight);
    sum += weight * weight;
  }
  if (sum <= 0) return {};
  // What a short report leaves unsaid would tell it from others as well.
  const float length = std::sqrt(sum * (1 + kUnsaidTerms / static_cast<float>(weighed.size())));
  for (auto& [number, weight] : weighed) weight /= length;
  return weighed;
}

float Rarity::of(TermHash term, const Holders& holders) const {
  const auto found = holders.find(term);
  const float held = found == holders.end() ? 0 : static_cast<float>(found->second.reports);
  const float all = reports_ + kPriorReports;
  return std::log(all / (held + 0.5F)) / std::log(all * 2);
}

}  // namespace hearsay::grouping
