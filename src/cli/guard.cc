// A file is known by device and number, so another spelling of its path, a link, or a folder above it hide nothing.
// What lies in a given folder and is Hearsay's own output is no input and may be replaced: the dossier of yesterday.
// A file that standard output was sent to is there already, and empty if the shell has just made it.
#include "cli/guard.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <utility>

namespace hearsay::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::streamsize kSniffed = 64 << 10;

using Identity = std::pair<dev_t, ino_t>;

struct Written {
  std::string name;
  bool is_empty = false;
};

Error refused(const std::string& path, const std::string& why) {
  return {ErrorCode::not_written, path + ": " + why};
}

bool is_standard(const std::string& path) {
  return path.empty() || path == "-";
}

std::optional<struct stat> status_of(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? std::optional(status) : std::nullopt;
}

std::string head_of(const std::string& path) {
  std::string head(static_cast<size_t>(kSniffed), '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(head.data(), kSniffed);
  head.resize(static_cast<size_t>(std::max<std::streamsize>(file.gcount(), 0)));
  return head;
}

Result<void> check_folder(const std::string& path, const fs::path& folder) {
  const std::string shown = folder.empty() ? "." : folder.string();
  const auto status = status_of(shown);
  if (!status) return std::unexpected(refused(path, "there is no folder " + shown));
  if (!S_ISDIR(status->st_mode)) return std::unexpected(refused(path, shown + " is no folder"));
  if (::access(shown.c_str(), W_OK | X_OK) == 0) return {};
  return std::unexpected(refused(path, "the folder " + shown + " cannot be written: " + std::strerror(errno)));
}

// Of "FOLDER/" that is to be made the first folder above it that is there.
Result<void> check_new_folder(const std::string& path) {
  fs::path there = fs::path(path).parent_path();
  while (!there.empty() && !status_of(there.string())) there = there.parent_path();
  return check_folder(path, there);
}

Result<void> check_place(const std::string& path) {
  if (const auto status = status_of(path)) {
    if (S_ISDIR(status->st_mode)) return std::unexpected(refused(path, "is a folder, and a file is to be written"));
    if (::access(path.c_str(), W_OK) != 0)
      return std::unexpected(refused(path, std::string("cannot be written: ") + std::strerror(errno)));
    if (!S_ISREG(status->st_mode)) return {};
  }
  std::error_code unresolved;
  const fs::path target = fs::weakly_canonical(path, unresolved);
  // A path is told as it was given, unless a link leads elsewhere.
  const bool link = !unresolved && fs::is_symlink(path, unresolved);
  return check_folder(path, (link ? target : fs::path(path)).parent_path());
}

Result<void> check_places(const Plan& plan) {
  for (const std::string& output : plan.outputs) {
    if (is_standard(output)) continue;
    const fs::path folder = fs::path(output).parent_path();
    const bool made = !folder.empty() && !status_of(folder.string()) && plan.makes_folder;
    const Result<void> checked = made ? check_new_folder(output) : check_place(output);
    if (!checked) return checked;
  }
  return plan.rejects.empty() ? Result<void>() : check_place(plan.rejects);
}

Result<void> check_rejects(const std::string& path) {
  const auto status = status_of(path);
  if (path.empty() || !status || !S_ISREG(status->st_mode) || status->st_size == 0) return {};
  if (own_output(head_of(path)) == "messages") return {};
  return std::unexpected(
      refused(path, "--rejects would overwrite it, and it is no list of rejects; move it or name another file"));
}

Result<void> check_apart(const Plan& plan) {
  std::vector<fs::path> seen;
  std::vector<std::string> all = plan.outputs;
  all.push_back(plan.rejects);
  for (const std::string& path : all) {
    if (is_standard(path)) continue;
    std::error_code unresolved;
    fs::path target = fs::weakly_canonical(fs::absolute(path), unresolved);
    if (std::ranges::find(seen, target) != seen.end())
      return std::unexpected(refused(path, "two outputs would go to this one file"));
    const auto status = status_of(path);
    if (!status || S_ISREG(status->st_mode)) seen.push_back(std::move(target));
  }
  return {};
}

// What is there now of that which is to be written.
std::map<Identity, Written> written_files(const Plan& plan) {
  std::map<Identity, Written> files;
  std::vector<std::string> all = plan.outputs;
  all.push_back(plan.rejects);
  for (const std::string& path : all) {
    const auto status = is_standard(path) ? std::nullopt : status_of(path);
    if (status && S_ISREG(status->st_mode))
      files.emplace(Identity(status->st_dev, status->st_ino), Written{path, status->st_size == 0});
  }
  struct stat status {};
  if (writes_to_file() && ::fstat(STDOUT_FILENO, &status) == 0)
    files.emplace(Identity(status.st_dev, status.st_ino), Written{"standard output", status.st_size == 0});
  return files;
}

Result<void> check_inputs(const Plan& plan) {
  const std::map<Identity, Written> written = written_files(plan);
  if (written.empty()) return {};
  Result<void> result;
  const auto look = [&](const std::string& path, const struct stat& status, bool named) {
    const auto found = written.find({status.st_dev, status.st_ino});
    if (found == written.end() || !result) return;
    const auto& [name, is_empty] = found->second;
    if (!named && (is_empty || !own_output(head_of(path)).empty())) return;
    result = std::unexpected(refused(name, (path == name  ? "it"
                                            : path == "-" ? "standard input"
                                                          : path) +
                                               (" is an input and would be overwritten; write to another file")));
  };
  std::vector<std::string> named = plan.inputs;
  named.insert(named.end(), plan.others.begin(), plan.others.end());
  for (const std::string& path : named) {
    struct stat status {};
    const bool there = path == "-" ? ::fstat(STDIN_FILENO, &status) == 0 : ::stat(path.c_str(), &status) == 0;
    if (there && S_ISREG(status.st_mode)) look(path, status, true);
  }
  for_each_file(plan.inputs, plan.ingest, [&](const std::string& path) {
    if (const auto status = status_of(path)) look(path, *status, false);
  });
  return result;
}

}  // namespace

bool writes_to_file() {
  struct stat status {};
  return ::fstat(STDOUT_FILENO, &status) == 0 && S_ISREG(status.st_mode);
}

Result<void> check_outputs(const Plan& plan) {
  Result<void> checked = check_places(plan);
  if (checked) checked = check_apart(plan);
  if (checked) checked = check_inputs(plan);
  if (checked) checked = check_rejects(plan.rejects);
  return checked;
}

}  // namespace hearsay::cli
