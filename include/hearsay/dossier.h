// Dossier: the accounts of all stories, with the sources, entities and evidence they share.
#pragma once

#include <optional>
#include <vector>

#include "hearsay/account.h"
#include "hearsay/source.h"

namespace hearsay {

struct Dossier {
  std::vector<Reading> readings;  ///< without their tokens: nothing after grouping needs words
  std::vector<std::optional<SourceIndex>> report_source;  ///< beside `readings`: the outlet as a source
  std::vector<UnifiedSource> sources;
  std::vector<UnifiedEntity> entities;
  std::vector<Evidence> evidence;
  std::vector<Story> stories;
  std::vector<Account> accounts;  ///< beside `stories`
};

/// Steps 1 to 8 of ARCHITECTURE.md's "reconcile". Pure; deterministic.
Dossier reconcile(std::vector<Reading> readings, std::vector<Story> stories, Policy policy);

}  // namespace hearsay
