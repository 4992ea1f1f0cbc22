// Files whose bytes hold no text that is read here.
#pragma once

#include <string>
#include <string_view>

namespace hearsay::ingesting {

/// What it is and what to do with it, "a picture (PNG): recognise its text first (OCR)"; empty = it may be read.
std::string foreign_format(std::string_view start);

}  // namespace hearsay::ingesting
