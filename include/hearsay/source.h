// Source: who speaks in the reports, as far as they let us tell, and what names are one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearsay/reading.h"

namespace hearsay {

using SourceIndex = Index<struct SourceTag>;

struct Alias {
  std::string name;
  AliasReason reason = AliasReason::other_form;
  std::string detail;  ///< of `curated`: what the table says; of `by_evidence`: the shared part of the name
};

/// A source after unification: one per real-world speaker, as far as the reports let us tell.
struct UnifiedSource {
  std::string id;  ///< "s" and 12 hex digits, from what the name is known by: the same in every run and every story
  std::vector<std::string> keys;  ///< what the id is the hash of, and what it was with fewer reports (former.h)
  std::string name;
  SourceKind kind = SourceKind::unknown;
  bool anonymous = false;
  bool named = true;  ///< false: known by description only ("the coast guard", "two officials")
  std::string of;     ///< id of whose official, channel or employee it is; empty = unknown
  std::vector<Alias> aliases;
};

struct UnifiedEntity {
  std::string id;  ///< "n" and 12 hex digits, in the same way
  std::string name;
  NameKind kind = NameKind::other;
  std::vector<Alias> aliases;
};

}  // namespace hearsay
