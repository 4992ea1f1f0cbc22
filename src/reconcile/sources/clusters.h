// Clusters: the sources and entities that joined nodes come to.
#pragma once

#include <string>
#include <vector>

#include "hearsay/source.h"
#include "reconcile/sources/nodes.h"

namespace hearsay::reconciling {

struct Clusters {
  std::vector<UnifiedSource> sources;
  std::vector<UnifiedEntity> entities;
  std::vector<uint32_t> source_of_node;  ///< UINT32_MAX where nobody speaks
};

/// In the order of their first nodes.
Clusters clusters_of(const Nodes& nodes, const std::string& story, const language::Lexicon& lexicon);

}  // namespace hearsay::reconciling
