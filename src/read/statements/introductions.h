// Paragraphs that a line introduces as somebody's words.
#pragma once

#include "read/statements/context.h"

namespace hearsay::reading {

/// "Minister Quist said:" at the end of a paragraph: the paragraphs behind it are his.
void add_introduction(StatementContext& context, uint32_t sentence);

}  // namespace hearsay::reading
