// Statements: who says what, and whose words hold whose.
#pragma once

#include <vector>

#include "read/names/name.h"
#include "read/statements/statement.h"

namespace hearsay::reading {

/// All statements in the order of their cues, `within` set.
std::vector<StatementMention> find_statements(const Sheet& sheet, const NameTable& names);

}  // namespace hearsay::reading
