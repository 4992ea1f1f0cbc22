// Datelines: where and for whom a report was written, before its first sentence.
#pragma once

#include <string_view>

namespace hearsay::language {

/// "A rocket hit a bus stop" of "PELM, Marovia (CW) — A rocket hit a bus stop": it begins with where it was written,
/// as no headline does. The sentence as it is where it has no dateline.
std::string_view without_dateline(std::string_view sentence);

}  // namespace hearsay::language
