// Corrections: what a person knows better than the program, a line each of a file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/error.h"
#include "hearsay/report.h"

namespace hearsay {

enum class CorrectionKind { outlet, date, title, same_source, not_a_source, one_story, apart };

struct Correction {
  CorrectionKind kind = CorrectionKind::outlet;
  /// Reports, each as is_called knows them; of same_source and not_a_source names.
  std::vector<std::string> about;
  std::string value;  ///< of outlet, date and title
  size_t line = 0;    ///< in the file, from 1
  /// Number of the decision that it comes from; 0 for a line of a file.
  int64_t decision = 0;
};

/// A line is "outlet REPORT = NAME", "date REPORT = 2024-10-05", "title REPORT = TITLE", "same source NAME = NAME",
/// "not a source NAME", "one story REPORT = REPORT" or "apart REPORT = REPORT"; of the names and the reports of one
/// story there may be more. Empty lines, lines that begin with '#', and what follows
/// "  # " say nothing. Error bad_usage: names the line.
Result<std::vector<Correction>> corrections_from(std::string_view text);

/// Whether this means that report: its id, its address, or its path or what follows some '/' of it (with "#3" for its
/// third record); "=PATH#3" is that path and no longer one.
bool is_called(const Report& report, std::string_view called);

}  // namespace hearsay
