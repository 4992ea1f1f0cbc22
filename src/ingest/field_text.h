// A field that holds a report's words: plain, marked up, or either of them escaped.
#pragma once

#include <string>
#include <string_view>

#include "hearsay/document.h"

namespace hearsay::ingesting {

struct FieldText {
  Format format = Format::text;
  std::string content;
};

/// What a field of an export or a feed says, whatever it is called: escapes of a whole value are undone (feeds and
/// databases escape twice), a value with tags that part lines is HTML, and one with others, or with references alone,
/// is text without them, as its line ends mean something. `html`: the field is said to hold HTML. REQUIRES: valid
/// UTF-8.
FieldText field_text(std::string value, bool html);

}  // namespace hearsay::ingesting
