// The ids of the dossier's JSON and page: a letter and a 1-based number, "s1", "f12". Facts, disagreements and
// their like are numbered through the whole dossier, so one id names one thing on the page.
#pragma once

#include <string>
#include <vector>

#include "hearsay/dossier.h"

namespace hearsay::present {

inline std::string numbered(const char* prefix, size_t index) {
  return prefix + std::to_string(index + 1);
}

inline std::string id_of(SourceIndex i) {
  return numbered("s", i.value);
}
inline std::string id_of(EvidenceIndex i) {
  return numbered("e", i.value);
}
inline std::string id_of(EntityIndex i) {
  return numbered("n", i.value);
}
inline std::string id_of(StatementIndex i) {
  return numbered("st", i.value);
}

template <class Index>
std::vector<std::string> ids_of(const std::vector<Index>& indexes) {
  std::vector<std::string> ids;
  ids.reserve(indexes.size());
  for (const Index i : indexes) ids.push_back(id_of(i));
  return ids;
}

/// Where each account's facts and disagreements begin in the dossier's numbering.
class StoryNumbering {
 public:
  explicit StoryNumbering(const Dossier& dossier) {
    size_t facts = 0;
    size_t disagreements = 0;
    for (const Account& account : dossier.accounts) {
      facts_before_.push_back(facts);
      disagreements_before_.push_back(disagreements);
      facts += account.facts.size();
      disagreements += account.disagreements.size();
    }
  }

  std::string fact(size_t story, size_t index) const { return numbered("f", facts_before_[story] + index); }
  std::string disagreement(size_t story, size_t index) const {
    return numbered("d", disagreements_before_[story] + index);
  }

 private:
  std::vector<size_t> facts_before_;
  std::vector<size_t> disagreements_before_;
};

}  // namespace hearsay::present
