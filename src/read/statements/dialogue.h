// Interviews printed with the speaker's name before a colon.
#pragma once

#include <vector>

#include "read/statements/context.h"

namespace hearsay::reading {

/// What one speaker says until the next: "Sund: We found nine." and the paragraphs behind it.
struct Turn {
  Range label;
  Range content;
  uint32_t mark = 0;         ///< the word behind the label: a colon, or a bracket
  bool transcribed = false;  ///< the label is a name whatever it says, and may be a reporter's
};

/// In order; none where the report is no interview.
std::vector<Turn> turns_of(const Sheet& sheet);
/// The statements of the turns that begin in a sentence, where their labels name somebody.
void add_turns(StatementContext& context, const std::vector<Turn>& turns, uint32_t sentence);

}  // namespace hearsay::reading
