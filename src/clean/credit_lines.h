// The line below a report that says whose text it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "clean/draft.h"

namespace hearsay::cleaning {

/// "With inputs from AFP", "© 2031 The Associated Press. All rights reserved.", "(Source: Marovian News Agency)".
struct CreditLine {
  std::vector<std::string> agencies;  ///< named in it, known ones by their usual names
  bool part = false;                  ///< they "contributed": the text is not theirs as a whole
};

/// Nothing where the line says more than a credit does, or names no agency.
std::optional<CreditLine> credit_line(std::string_view line);

/// Credits the agency of "Source: Marovian Press Association" or "Copyright 2031 Marovian News Agency"; other lines
/// say nothing.
void note_source_line(std::string_view line, Draft& draft);

/// Names the draft's credits as the report itself does: "(MNA)" by "Marovian News Agency (MNA)", or by a line that is
/// an agency's name with these initials, whoever else in the world goes by them.
void spell_out_credits(Draft& draft);

}  // namespace hearsay::cleaning
