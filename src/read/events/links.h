// Which event befell whom: the language model's event heads over the pairs of each sentence (pairs.h).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "read/events/pairs.h"

namespace hearsay::reading {

/// A participant and the word for what happened to it, or what it did.
struct Link {
  uint32_t head = 0;               ///< of the participant
  std::optional<uint32_t> figure;  ///< index
  Trigger trigger;                 ///< the word, and the event that it stands for
  std::string_view kind;           ///< as the heads name it: "killed"
  std::string_view status;         ///< "reported", "denied", "possible", "forecast", "planned", "unreal"
  float probability = 0;           ///< that the word tells this of the participant
};

struct EventLinks {
  std::vector<Link> links;  ///< in order of sentences
  bool judged = false;      ///< false: the model has no event heads, nothing is known
};

/// Links of all sentences. An article that counts one gets a figure: `figures` grows, in order, and the links'
/// indices are those after.
EventLinks find_links(const Sheet& sheet, std::vector<FigureMention>& figures);

}  // namespace hearsay::reading
