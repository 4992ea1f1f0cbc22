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
#include <utility>

namespace hearsay::cli {
namespace {

std::mutex unfinished_lock;
std::vector<std::string> unfinished;  // guarded by unfinished_lock

void note_unfinished(const std::string& path) {
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

std::string escaped(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    const auto next = static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : 0);
    if (c == 0xC2 && next >= 0x80 && next < 0xA0) {  // U+0080 to U+009F
      out += fmt::format("\\x{:02x}", next);
      ++at;
    } else if (c == '\n' || c == '\t' || c == '\r') {
      out += c == '\n' ? "\\n" : c == '\t' ? "\\t" : "\\r";
    } else if (c < 0x20 || c == 0x7F) {
      out += fmt::format("\\x{:02x}", c);
    } else {
      out += text[at];
    }
  }
  return out;
}

OutputFiles::~OutputFiles() {
  const std::lock_guard guard(unfinished_lock);
  for (const Begun& one : files_) {
    if (one.file >= 0) ::close(one.file);
    if (std::erase(unfinished, one.from) > 0) ::unlink(one.from.c_str());
  }
}

Result<OutputFiles::Begun*> OutputFiles::begun(const std::string& path) {
  const auto known = std::ranges::find(files_, path, &Begun::path);
  if (known != files_.end()) return &*known;
  Begun one{.path = path, .from = {}, .to = path};
  if (is_special(path)) {
    one.file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  } else {
    const std::filesystem::path target = resolved(path);
    one.to = target.string();
    one.from = (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
    one.file = ::mkostemp(one.from.data(), O_CLOEXEC);
  }
  if (one.file < 0) return std::unexpected(failure(path));
  if (!one.from.empty()) note_unfinished(one.from);
  return &files_.emplace_back(std::move(one));
}

Result<void> OutputFiles::add(const std::string& path, std::string_view text) {
  const Result<Begun*> one = begun(path);
  if (!one) return std::unexpected(one.error());
  if (!write_all((*one)->file, text)) return std::unexpected(failure(path));
  return {};
}

Result<void> OutputFiles::put(const std::string& path, std::string_view text) {
  std::error_code failed;
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (!folder.empty()) std::filesystem::create_directories(folder, failed);
  if (failed) {
    const std::string why = failed.message();
    return std::unexpected(
        Error{ErrorCode::not_written, fmt::format("{}: could not be made: {}", folder.string(), why)});
  }
  if (const Result<void> added = add(path, text); !added) return added;
  return close(**begun(path));
}

Result<void> OutputFiles::close(Begun& one) {
  if (one.file < 0) return {};
  const bool whole = one.from.empty() || (::fchmod(one.file, default_mode()) == 0 && ::fsync(one.file) == 0);
  const int why = errno;
  const bool closed = ::close(std::exchange(one.file, -1)) == 0;
  if (!whole) errno = why;
  if (!whole || !closed) return std::unexpected(failure(one.path));
  return {};
}

Result<void> OutputFiles::finish() {
  for (Begun& one : files_) {
    if (const Result<void> closed = close(one); !closed) return closed;
  }
  const std::lock_guard guard(unfinished_lock);
  for (const Begun& one : files_) {
    if (one.from.empty()) continue;
    if (std::rename(one.from.c_str(), one.to.c_str()) != 0) return std::unexpected(failure(one.path));
    std::erase(unfinished, one.from);
  }
  files_.clear();
  return {};
}

void remove_unfinished_files() {
  const std::lock_guard guard(unfinished_lock);
  for (const std::string& path : unfinished) ::unlink(path.c_str());
  unfinished.clear();
}

}  // namespace hearsay::cli
