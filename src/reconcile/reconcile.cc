// Stories do not need each other, so their accounts are made in parallel. What they have in common is found
// afterwards, by ids: a source that speaks in two stories is one in the dossier, under the name of the first and with
// the aliases of both, and each account keeps its own view of it.
#include "hearsay/dossier.h"

#include <algorithm>
#include <unordered_map>

#include "base/parallel.h"
#include "hearsay/united.h"

namespace hearsay {
namespace {

// Adds the names that the other account knows it by.
template <class Named>
void learn(Named& known, const Named& other) {
  const auto knows = [&](const std::string& name) {
    return name == known.name || std::ranges::find(known.aliases, name, &Alias::name) != known.aliases.end();
  };
  if (!knows(other.name)) known.aliases.push_back({other.name, AliasReason::same_name, {}});
  for (const Alias& alias : other.aliases) {
    if (!knows(alias.name)) known.aliases.push_back(alias);
  }
}

template <class Named>
std::vector<Named> united_of(std::span<const std::vector<Named>* const> of_accounts) {
  std::vector<Named> all;
  std::unordered_map<std::string, size_t> place;
  for (const std::vector<Named>* const account : of_accounts) {
    for (const Named& named : *account) {
      const auto [found, fresh] = place.try_emplace(named.id, all.size());
      if (fresh)
        all.push_back(named);
      else
        learn(all[found->second], named);
    }
  }
  return all;
}

template <class Named>
std::vector<Named> all_of(const std::vector<Account>& accounts, std::vector<Named> Account::*of_account) {
  std::vector<const std::vector<Named>*> all;
  for (const Account& account : accounts) all.push_back(&(account.*of_account));
  return united_of<Named>(all);
}

}  // namespace

std::vector<UnifiedSource> united(std::span<const std::vector<UnifiedSource>* const> of_accounts) {
  return united_of(of_accounts);
}

std::vector<UnifiedEntity> united(std::span<const std::vector<UnifiedEntity>* const> of_accounts) {
  return united_of(of_accounts);
}

Dossier reconcile(std::vector<Reading> readings, std::vector<Story> stories, Policy policy,
                  std::span<const Decision> decisions, int threads) {
  Dossier dossier;
  dossier.readings = std::move(readings);
  dossier.stories = std::move(stories);
  dossier.accounts.resize(dossier.stories.size());
  base::for_each_index(dossier.stories.size(), threads, [&](size_t i) {
    dossier.accounts[i] = account_of(dossier.stories[i], dossier.readings, policy, decisions);
  });
  for (Reading& reading : dossier.readings) reading.tokens = {};
  dossier.sources = all_of(dossier.accounts, &Account::sources);
  dossier.entities = all_of(dossier.accounts, &Account::entities);
  return dossier;
}

}  // namespace hearsay
