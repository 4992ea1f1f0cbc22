// Toponyms: which place a name means.
#pragma once

#include <vector>

#include "read/names/gazetteer.h"
#include "read/names/name.h"

namespace hearsay::reading {

/// Words that name a known place: a mention of their own, or part of another's name ("[Aster] Fire Department").
struct PlacedWords {
  Range words;
  uint32_t mention = 0;  ///< that they are or lie in
  KnownPlace place;
};

/// In the order of the words. All that one name in a report names is one place, but for those that say which ("Aster,
/// Ont."). Names of people, outlets and channels hold none.
std::vector<PlacedWords> locate(const Sheet& sheet, const NameTable& names);

}  // namespace hearsay::reading
