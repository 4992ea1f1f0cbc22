// What `hearsay doctor` finds: a line a matter.
#pragma once

#include <string>
#include <vector>

namespace hearsay::cli {

struct Finding {
  enum class State { well, doubtful, wrong } state = State::well;
  std::string matter;  ///< "model"
  std::string text;    ///< what was found, and what to do where it is not well
};

/// Of a store: that it opens, is sound, and lies where it can grow. Without a store in this build, that there is
/// none.
std::vector<Finding> look_at_store(const std::string& path);

}  // namespace hearsay::cli
