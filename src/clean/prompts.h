// What a site says to its reader rather than of the world: to subscribe, to log in, to agree
// (data/clean/prompts.tsv).
#pragma once

#include <string_view>

namespace hearsay::cleaning {

/// A short paragraph that asks the reader to sign up, pay, log in, follow or install. REQUIRES: valid UTF-8.
bool is_prompt(std::string_view paragraph);

/// "Ada Lind · 4 min read": how long the page takes to read, with whatever stands beside it. REQUIRES: valid UTF-8.
bool tells_reading_time(std::string_view line);

/// How much of a text speaks of consent to data processing: a weight, about one a phrase.
int consent_weight(std::string_view text);

}  // namespace hearsay::cleaning
