// The day that a text shows of itself among its first lines.
#pragma once

#include <cstddef>
#include <optional>

#include "clean/draft.h"

namespace hearsay::cleaning {

/// Lines among which a text's own day may stand: a headline, a byline, a lead set large.
inline constexpr size_t kMostHeadLines = 6;

/// Of a text from nowhere that says its day nowhere else: the first day among its first lines, but not as the whole
/// of the very first. Words behind a line's last sentence are taken out.
std::optional<Date> take_shown_day(Draft& draft);

}  // namespace hearsay::cleaning
