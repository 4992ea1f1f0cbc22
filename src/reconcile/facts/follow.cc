// "The Herald reported" in one report and the Herald's own report beside it: the claim goes back to whom the Herald
// names. Likewise a channel that one report cites and another follows to its source. Both are read off the evidence
// of one fact, so a relay is followed only for what it was cited for.
#include "reconcile/facts/witness.h"

#include <algorithm>
#include <map>
#include <set>

namespace hearsay::reconciling {
namespace {

struct Leads {
  std::set<SourceIndex> own;     ///< ends that the relay's own report gives
  std::set<SourceIndex> others;  ///< ends that reports citing the relay give
};
using Ends = std::map<SourceIndex, Leads>;

Witness& witness_of(std::vector<Witness>& witnesses, EvidenceIndex evidence) {
  return *std::lower_bound(witnesses.begin(), witnesses.end(), evidence,
                           [](const Witness& w, EvidenceIndex e) { return w.evidence < e; });
}

// Where each relay's chains end, in the evidence of one value.
Ends ends_of(const Unified& unified, const Value& value, std::vector<Witness>& witnesses) {
  Ends ends;
  for (const EvidenceIndex evidence : value.evidence) {
    const Witness& witness = witness_of(witnesses, evidence);
    // Of a report's own words the end is whose they are: the agency that it credits.
    if (const SourceIndex outlet = unified.outlet(witness.reading); outlet != witness.origin)
      ends[outlet].own.insert(witness.origin);
    if (witness.own) continue;
    for (size_t i = 0; i + 1 < witness.chain.size(); ++i) ends[witness.chain[i]].others.insert(witness.origin);
  }
  return ends;
}

}  // namespace

void follow_chains(const Unified& unified, std::vector<Fact>& facts, std::vector<Witness>& witnesses) {
  for (Fact& fact : facts) {
    for (Value& value : fact.values) {
      const Ends ends = ends_of(unified, value, witnesses);
      for (const EvidenceIndex evidence : value.evidence) {
        Witness& witness = witness_of(witnesses, evidence);
        if (witness.own) continue;
        // The nearest link that is known to lead further decides.
        for (const SourceIndex link : witness.chain) {
          const auto known = ends.find(link);
          if (known == ends.end()) continue;
          // What the relay itself printed outweighs how others describe its source.
          const std::set<SourceIndex>& leads = known->second.own.empty() ? known->second.others : known->second.own;
          if (leads.contains(witness.origin) || leads.size() != 1) continue;
          witness.origin = *leads.begin();
          break;
        }
      }
      value.origins.clear();
      for (const EvidenceIndex evidence : value.evidence) {
        const SourceIndex origin = witness_of(witnesses, evidence).origin;
        if (std::find(value.origins.begin(), value.origins.end(), origin) == value.origins.end())
          value.origins.push_back(origin);
      }
    }
  }
}

}  // namespace hearsay::reconciling
