// Where expressions of time stand that their words alone give away, whether or not the language model marks them.
#pragma once

#include <optional>

#include "read/sheet.h"

namespace hearsay::reading {

/// An expression without a value: meaning.h says what its words mean.
struct TimeWords {
  Range words;
  TimeType type = TimeType::date;
};

/// The expression that begins at `word`; nothing when none does.
std::optional<TimeWords> match_time(const Sheet& sheet, uint32_t word);

}  // namespace hearsay::reading
