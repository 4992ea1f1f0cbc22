// Interviews printed with the speaker's name before a colon.
#pragma once

#include <vector>

#include "read/statements/context.h"

namespace hearsay::reading {

/// What one speaker says until the next: "Sund: We found nine." and the paragraphs behind it.
struct Turn {
  Range label;
  Range content;
};

/// In order; none where the report is no interview.
std::vector<Turn> turns_of(const Sheet& sheet);
/// The statement of the turn that begins with a sentence, where its label names somebody.
void add_turn(StatementContext& context, const std::vector<Turn>& turns, uint32_t sentence);

}  // namespace hearsay::reading
