// A page that was fetched again and says something else.
#pragma once

#include <string>

#include "hearsay/reading.h"

namespace hearsay::storing {

/// Whether the two share enough words in a row to be one report, or the title. A front page that shows another report
/// now is none.
bool is_version_of(const Report& report, const Report& earlier);

/// hearsay::Version::difference.
std::string difference(const Reading& from, const Reading& to);

}  // namespace hearsay::storing
