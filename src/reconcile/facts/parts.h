// Parts: which figures count only some of those that another figure counts.
#pragma once

#include <vector>

#include "reconcile/facts/keys.h"

namespace hearsay::reconciling {

// Each marks keys; they stand beside the witnesses.
void find_parts(const Ground& ground, std::vector<Keyed>& keys);

/// The hurt that a hospital has, where more were hurt.
void find_parts_in_hospitals(const Ground& ground, std::vector<Keyed>& keys);
/// REQUIRES: keys of one fact are alike.
void find_addends(const Ground& ground, std::vector<Keyed>& keys);

/// What one report calls a part is one in the others.
void find_parts_told_elsewhere(const Ground& ground, std::vector<Keyed>& keys);
/// The same of the dead and hurt, where whoever counts a part has told the whole before.
void find_late_parts(const Ground& ground, std::vector<Keyed>& keys);
/// The dead without the one who killed them and died too.
void find_dead_without_doer(const Ground& ground, std::vector<Keyed>& keys);

}  // namespace hearsay::reconciling
