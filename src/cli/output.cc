// A reader of dossier.json must never meet half of one, so a file is written as ".dossier.json.XXXXXX" in the same
// folder, brought to disk, then renamed over its name. What is not a plain file (/dev/null, a named pipe) is
// written in place: renaming over it would replace the device.
#include "cli/output.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fcntl.h>
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <mutex>

namespace hearsay::cli {
namespace {

std::mutex unfinished_lock;
std::vector<std::string> unfinished;  // guarded by unfinished_lock

void begun(const std::string& path) {
  const std::lock_guard guard(unfinished_lock);
  unfinished.push_back(path);
}

bool write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t n = ::write(file, text.data(), text.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return false;
    text.remove_prefix(static_cast<size_t>(n));
  }
  return true;
}

Error failure(const std::string& path) {
  return {ErrorCode::not_written, fmt::format("{}: could not be written: {}", path, std::strerror(errno))};
}

mode_t default_mode() {
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

bool is_special(const std::string& path) {
  struct stat info = {};
  return stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode);
}

Result<void> write_in_place(const std::string& path, std::string_view text) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (file < 0) return std::unexpected(failure(path));
  const bool written = write_all(file, text);
  if (::close(file) != 0 || !written) return std::unexpected(failure(path));
  return {};
}

// The file a link points to: renaming over the link would cut it.
std::filesystem::path resolved(const std::string& path) {
  std::error_code unresolved;
  const std::filesystem::path target = std::filesystem::weakly_canonical(path, unresolved);
  return unresolved ? std::filesystem::path(path) : target;
}

}  // namespace

Written write_out(std::string_view text) {
  if (write_all(STDOUT_FILENO, text)) return Written::yes;
  return errno == EPIPE ? Written::reader_gone : Written::no;
}

std::string write_failure() {
  return fmt::format("standard output could not be written: {}", std::strerror(errno));
}

OutputFiles::~OutputFiles() {
  if (!moves_.empty()) remove_unfinished_files();
}

Result<void> OutputFiles::add(const std::string& path, std::string_view text) {
  if (is_special(path)) return write_in_place(path, text);
  const std::filesystem::path target = resolved(path);
  std::string beside = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
  const int file = ::mkostemp(beside.data(), O_CLOEXEC);
  if (file < 0) return std::unexpected(failure(path));
  begun(beside);
  moves_.emplace_back(beside, target.string());
  const bool written = write_all(file, text) && ::fchmod(file, default_mode()) == 0 && ::fsync(file) == 0;
  const int why = errno;
  const bool closed = ::close(file) == 0;
  if (!written) errno = why;
  if (!written || !closed) return std::unexpected(failure(path));
  return {};
}

Result<void> OutputFiles::finish() {
  const std::lock_guard guard(unfinished_lock);
  for (const auto& [from, to] : moves_) {
    if (std::rename(from.c_str(), to.c_str()) != 0) return std::unexpected(failure(to));
    std::erase(unfinished, from);
  }
  moves_.clear();
  return {};
}

void remove_unfinished_files() {
  const std::lock_guard guard(unfinished_lock);
  for (const std::string& path : unfinished) ::unlink(path.c_str());
  unfinished.clear();
}

}  // namespace hearsay::cli
