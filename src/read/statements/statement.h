// Somebody's words, and who is named as saying them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/sheet.h"

namespace hearsay::reading {

struct SourceMention {
  Range words;
  std::string name;
  SourceKind kind = SourceKind::unknown;
  bool anonymous = false;
  std::optional<uint32_t> entity;
  std::string description;
};

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
  bool says = true;  ///< false of what is only thought, wanted, praised or left open: nothing happened by its word
  bool by_noun = false;     ///< "a rebel claim that …"
  bool introduces = false;  ///< "X said:", before paragraphs
  bool marked = false;      ///< found by the language model
  bool patterned = true;    ///< found by a pattern
  bool relay = false;       ///< only passes on: "told Reuters", "cited by Dunevision", "citing"
};

}  // namespace hearsay::reading
