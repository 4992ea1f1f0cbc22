// Expressions that the language model marks, resolved by their words.
#pragma once

#include "read/times/time.h"

namespace hearsay::reading {

/// The marked words as a time, its value "PAST_REF" or "PX" where nothing more can be said, empty
/// where there is no such day ("February 30"). Sets what was spoken of last.
TimeMention resolve_marked(const Sheet& sheet, const Mark& mark, TimeContext& context);

}  // namespace hearsay::reading
