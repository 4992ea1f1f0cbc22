// Front matter: the "key: value" lines between two lines of "---" at the top of a text.
#pragma once

#include <string>

#include "ingest/metadata_filler.h"

namespace hearsay::ingesting {

/// Takes front matter off `text` and puts it into `metadata`. Text without it, or with a block that is not made of
/// "key: value" lines, stays as it is. Returns the number of bytes taken.
size_t take_front_matter(std::string& text, const FieldTable& fields, Metadata& metadata);

}  // namespace hearsay::ingesting
