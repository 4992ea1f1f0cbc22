// The files below a path, in a fixed order.
#pragma once

#include <sys/stat.h>

#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "hearsay/error.h"

namespace hearsay::ingesting {

/// The shell's patterns of what to leave out; one with a '/' is held against the path and every end of it, another
/// against the last name.
class LeftOut {
 public:
  explicit LeftOut(std::vector<std::string> patterns) : patterns_(std::move(patterns)), met_(patterns_.size()) {}

  bool holds(const std::string& path);
  /// Patterns that nothing was left out for.
  std::vector<std::string> unmet() const;

 private:
  std::vector<std::string> patterns_;
  std::vector<bool> met_;
};

/// Device and number: one for all names of a file.
using FileIdentity = std::pair<dev_t, ino_t>;

struct Walk {
  int max_depth = 0;
  LeftOut& left_out;
  std::set<FileIdentity> outputs;  ///< not taken where they lie in a folder
  std::function<void(const std::string&)> file;
  std::function<void(const std::string&, Error)> fail;
  std::function<void(const std::string&)> output;     ///< told of each of `outputs` that was met
  std::function<void(const std::string&)> companion;  ///< told of each folder of a saved page's files, not entered
};

/// Calls `file` for each regular file at or below `path`, and `fail` for what cannot be listed or holds nothing.
/// Entries of a folder come by the bytes of their names; hidden ones are skipped; each folder is entered once, so
/// links that loop end.
void walk(const std::string& path, const Walk& how);

}  // namespace hearsay::ingesting
