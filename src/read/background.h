// New or background, a sentence at a time.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/times/time.h"

namespace hearsay::reading {

/// Why a sentence of a report that looks back as a whole is background.
constexpr std::string_view kLooksBack = "looks back as a whole";

/// Beside the sheet's sentences: why one is background; empty = it tells what is new.
std::vector<std::string> find_background(const Sheet& sheet, const std::vector<TimeMention>& times);

/// The day that news of the report is new on: of its publication, or the latest that an undated one mentions.
std::optional<Day> news_day(const Sheet& sheet, const std::vector<TimeMention>& times);
/// Whether a time was over well before that day.
bool is_old(const TimeMention& time, std::optional<Day> news_day);

}  // namespace hearsay::reading
