// HTML pages: main text and metadata.
#pragma once

#include <string>
#include <string_view>

#include "clean/draft.h"

namespace hearsay::cleaning {

/// Fills pieces, and the metadata that `draft` does not have yet, from a page. Markup of any depth and size is safe:
/// what is nested beyond reason is read as text without its tags. REQUIRES: valid UTF-8.
void read_page(std::string_view html, Draft& draft);

}  // namespace hearsay::cleaning
