// Whether the text saved under a headline is the article that the headline names.
#pragma once

#include <set>
#include <string>

#include "hearsay/reading.h"

namespace hearsay::reconciling {

/// A prompt to subscribe, a poll, a menu of films or another article was saved under the headline: the text has next
/// to none of the headline's words, nor words of the other headlines on the same event. `titles`: the words of the
/// headlines of all reports in the story. A headline of few words tells nothing: then true.
bool is_of_its_title(const Reading& reading, const std::set<std::string>& titles);

}  // namespace hearsay::reconciling
