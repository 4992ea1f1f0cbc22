// Other events: what a report tells of beside the event that its story is about.
#pragma once

#include "reconcile/facts/witness.h"

namespace hearsay::reconciling {

/// Marks as background what a report counts of another event than the one it counted before.
void set_apart_other_events(Ground& ground);

}  // namespace hearsay::reconciling
