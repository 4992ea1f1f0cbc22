// Patterns of lines that are no part of a report (data/clean/residue.tsv), and finding one that a line matches.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hearsay/time.h"

namespace hearsay::cleaning {

enum class Zone { head, body, tail };

struct LineMatch {
  std::string_view reason;   ///< lives as long as the program
  std::string name;          ///< what {name} stood for
  std::string source;        ///< what {agency} or {source} stood for, by the agency's usual name
  std::optional<Date> date;  ///< what {date} stood for
};

/// The first pattern, in the file's order, that the whole line matches in that zone. Lines of more than 40 words
/// match none.
std::optional<LineMatch> match_line(std::string_view line, Zone zone);

}  // namespace hearsay::cleaning
