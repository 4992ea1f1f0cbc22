// Words of an expectation against words of a report: cutting, trimming, and when two names mean one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/text.h"
#include "hearsay/time.h"

namespace hearsay::stories {

std::string trim(std::string_view text);
std::vector<std::string> split_words(std::string_view text);
/// Cut at every `separator`, each part trimmed.
std::vector<std::string> split_at(std::string_view text, std::string_view separator);

/// Every run of white space as one space, none at the ends.
std::string squeeze(std::string_view text);

/// Whether `text` holds `words`, however the lines of either are broken.
bool holds(std::string_view text, std::string_view words);
/// The same, upper and lower case (ASCII) being one.
bool holds_any_case(std::string_view text, std::string_view words);

/// Every place in `text` where `words` stand, however its lines are broken.
std::vector<Span> places_of(const Text& text, std::string_view words);

/// Two names mean one thing when one's content words hold the other's, or half of all words are shared.
bool same_name(std::string_view a, std::string_view b);
/// "2024-05-01", or "*" for none.
std::string write_day(const std::optional<Day>& day);
/// All content words of `part` are among those of `name`.
bool name_holds(std::string_view name, std::string_view part);

}  // namespace hearsay::stories
