// Results on standard output, or as files that are there whole or not at all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearsay/error.h"

namespace hearsay::cli {

enum class Written { yes, reader_gone, no };

/// Writes to standard output at once. `reader_gone`: a broken pipe, which is the reader's right and no failure.
Written write_out(std::string_view text);
/// Why the last write_out gave `no`.
std::string write_failure();

/// "" and "-".
inline bool is_standard_output(std::string_view path) {
  return path.empty() || path == "-";
}
/// The text with its control characters written out ("\\n", "\\x1b"): a name must not move the cursor.
std::string escaped(std::string_view text);

/// Files that appear under their names together: each is written beside its place under another name first. Nothing
/// is there before the first bytes come.
class OutputFiles {
 public:
  OutputFiles() = default;
  ~OutputFiles();
  OutputFiles(const OutputFiles&) = delete;
  OutputFiles& operator=(const OutputFiles&) = delete;

  /// Adds to the file's end.
  Result<void> add(const std::string& path, std::string_view text);
  /// A whole file, in a folder that is made where it is not there. There may be more of them than files can be open.
  Result<void> put(const std::string& path, std::string_view text);
  Result<void> finish();

 private:
  struct Begun {
    std::string path;  // as given
    std::string from;  // empty where the place itself is written: a device, a named pipe
    std::string to;
    int file = -1;  // -1 = closed
  };
  static Result<void> close(Begun& one);
  Result<Begun*> begun(const std::string& path);

  std::vector<Begun> files_;
};

/// For a process that has to end now: removes what OutputFiles has begun. Any thread.
void remove_unfinished_files();

}  // namespace hearsay::cli
