// Authors: whose a report's words are where it names nobody for them. Step 3 of reconciling.
#pragma once

#include <map>
#include <span>
#include <vector>

#include "reconcile/sources/unify.h"

namespace hearsay::reconciling {

/// The report's outlet, or the agency that it credits; of copied words those of the report they are copied from,
/// where that is in the story too. Refers to what it is made from.
class Authors {
 public:
  Authors(std::span<const Reading> readings, const Story& story, const Unified& unified);

  SourceIndex of(uint32_t reading, Span span) const;

 private:
  SourceIndex of_report(uint32_t reading) const;

  std::span<const Reading> readings_;
  const Unified& unified_;
  std::map<uint32_t, std::vector<const Copy*>> copies_;
};

}  // namespace hearsay::reconciling
