// Dossier: the accounts of all stories, and the sources and entities of all of them.
#pragma once

#include <span>
#include <vector>

#include "hearsay/account.h"
#include "hearsay/source.h"

namespace hearsay {

struct Dossier {
  std::vector<Reading> readings;  ///< without their tokens: nothing after grouping needs words
  std::vector<Story> stories;
  std::vector<Account> accounts;        ///< beside `stories`
  std::vector<UnifiedSource> sources;   ///< of all accounts, each id once
  std::vector<UnifiedEntity> entities;  ///< the same
};

/// An account of each story. Pure; deterministic, whatever the number of threads (0 = one per core).
Dossier reconcile(std::vector<Reading> readings, std::vector<Story> stories, Policy policy,
                  std::span<const Decision> decisions = {}, int threads = 1);

}  // namespace hearsay
