// Results on standard output, or as files that are there whole or not at all.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hearsay/error.h"

namespace hearsay::cli {

enum class Written { yes, reader_gone, no };

/// Writes to standard output at once. `reader_gone`: a broken pipe, which is the reader's right and no failure.
Written write_out(std::string_view text);
/// Why the last write_out gave `no`.
std::string write_failure();

/// Files that appear under their names together: each is written beside its place under another name first.
class OutputFiles {
 public:
  OutputFiles() = default;
  ~OutputFiles();
  OutputFiles(const OutputFiles&) = delete;
  OutputFiles& operator=(const OutputFiles&) = delete;

  Result<void> add(const std::string& path, std::string_view text);
  Result<void> finish();

 private:
  std::vector<std::pair<std::string, std::string>> moves_;  // from, to
};

/// For a process that has to end now: removes what OutputFiles has begun. Any thread.
void remove_unfinished_files();

}  // namespace hearsay::cli
