// One mention of a name, and all mentions that are one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "read/sheet.h"

namespace hearsay::reading {

struct NameMention {
  Range words;
  NameKind kind = NameKind::other;
  uint32_t entity = 0;
  Range description;  ///< words before or after that say what it is: "South Korean Defense Minister"
};

struct EntityRecord {
  Entity entity;
  std::string key;                 ///< folded fullest name
  std::vector<uint32_t> mentions;  ///< into NameTable::mentions
  std::string folded_description;  ///< all descriptions, folded, blank-separated
};

struct NameTable {
  std::vector<NameMention> mentions;  ///< in order
  std::vector<EntityRecord> entities;
  std::vector<int32_t> mention_at;  ///< beside the sheet's words: mention index or -1

  const EntityRecord& entity_of(const NameMention& mention) const { return entities[mention.entity]; }
  std::optional<uint32_t> mention_covering(uint32_t word) const {
    return mention_at[word] < 0 ? std::nullopt : std::optional(static_cast<uint32_t>(mention_at[word]));
  }
};

}  // namespace hearsay::reading
