// What is written never destroys what is read, and is known to be writable before anything is read.
#pragma once

#include <string>
#include <vector>

#include "hearsay/document.h"
#include "hearsay/error.h"

namespace hearsay::cli {

/// Files that a run is to read and to write.
struct Plan {
  std::vector<std::string> inputs;   ///< as given: files, folders, "-"
  const IngestOptions& ingest;       ///< what of the folders is read
  std::vector<std::string> others;   ///< read besides: corrections, weights; empty = none
  std::vector<std::string> outputs;  ///< files; empty and "-" are standard output
  bool makes_folder = false;         ///< the folder of the outputs is made where it is not there
  std::string rejects;               ///< one more output, which may only replace a list of rejects
};

/// Error not_written: an output is an input, by whatever path or link, or cannot be written, or two are one.
Result<void> check_outputs(const Plan& plan);

/// Whether standard output goes to a file.
bool writes_to_file();

}  // namespace hearsay::cli
