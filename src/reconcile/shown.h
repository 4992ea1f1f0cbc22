// What is surely enough right to be shown; the rest of an account is there for whoever asks.
#pragma once

#include <vector>

#include "hearsay/account.h"
#include "reconcile/facts/sentences.h"
#include "reconcile/facts/witness.h"

namespace hearsay::reconciling {

/// Whether it counts something; what is told in a report's words does not.
bool has_number(const Fact& fact);

/// How many reports give it.
size_t reports_of(const Ground& ground, const Fact& fact);

/// Whether a fact that is not told in a report's words may be the story's own.
bool is_earned(const Ground& ground, const Fact& fact);

/// Takes the worth from sentences that tell a number which several reports have since told anew.
void pass_over_former(const Ground& ground, const std::vector<Fact>& facts, std::vector<Unit>& units);

/// Takes `earned` from numbers that a desk would hardly be content with as key figures.
void set_shown(const Ground& ground, const std::vector<Unit>& units, std::vector<Fact>& facts);

/// Sets `earned` of disagreements, and puts those that are first. REQUIRES: the facts' is set.
void set_shown(const Ground& ground, const std::vector<Fact>& facts, std::vector<Disagreement>& disagreements);

}  // namespace hearsay::reconciling
