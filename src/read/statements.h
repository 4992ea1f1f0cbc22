// Statements: who says what, and whose words hold whose.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/sources.h"

namespace hearsay::reading {

struct StatementMention {
  std::vector<SourceMention> sources;
  Range cue;
  std::vector<Range> content;
  StatementKind kind = StatementKind::indirect;
  std::optional<uint32_t> within;
  std::string_view cue_class;
  uint32_t sentence = 0;
  std::optional<uint32_t> host_cue;  ///< of "X, citing Y, reported": the first word of the host's cue
  bool cited = false;                ///< the object of a verb of citing: within the statement of that verb
  bool says = true;       ///< false of what is only thought, wanted or praised: nothing happened by its word
  bool marked = false;    ///< found by the language model
  bool patterned = true;  ///< found by a pattern
  bool relay = false;     ///< only passes on: "told Reuters", "cited by Dunevision", "citing"
};

/// All statements in the order of their cues, `within` set.
std::vector<StatementMention> find_statements(const Sheet& sheet, const NameTable& names,
                                              const std::vector<bool>& in_time);

}  // namespace hearsay::reading
