// What kind a name is, by lists, by its words and by what stands beside it.
#pragma once

#include "read/names/name.h"

namespace hearsay::reading {

/// A word more frequent than this (Zipf) that opens a sentence is capitalised for its place, and few people bear it.
constexpr float kOpeningWord = 4.3F;

/// "HBI", "JAKARTA": all capitals, at least two.
bool is_acronym(const Sheet& sheet, uint32_t word);

/// `description`: the words that lead up to the name; `titled`: they end in a title.
NameKind kind_of(const Sheet& sheet, Range name, Range description, bool titled);

/// "PELM, Marovia (CW) —", "JAKARTA:": capitals that open a block before a mark.
bool is_dateline(const Sheet& sheet, uint32_t i);

}  // namespace hearsay::reading
