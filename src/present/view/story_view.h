// One story of a dossier, and what the indexes of its account stand for.
#pragma once

#include "hearsay/dossier.h"

namespace hearsay::present {

struct StoryView {
  const Dossier& dossier;
  size_t index = 0;

  const Story& story() const { return dossier.stories[index]; }
  const Account& account() const { return dossier.accounts[index]; }
  const Evidence& evidence(EvidenceIndex i) const { return account().evidence[i.value]; }
  const UnifiedSource& source(SourceIndex i) const { return account().sources[i.value]; }
  const Report& report(ReportIndex i) const { return dossier.readings[i.value].report; }
  const Fact& fact(FactIndex i) const { return account().facts[i.value]; }
};

}  // namespace hearsay::present
