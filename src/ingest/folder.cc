// Folders are entered once each, known by device and inode: a link to a folder above would otherwise never end, and
// links that cross each other would multiply.
#include "ingest/folder.h"

#include <fnmatch.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "base/resource.h"

namespace hearsay::ingesting {
namespace {

// Whether the pattern fits the path, or what of it follows some '/'.
bool fits(const std::string& pattern, const std::string& path) {
  const bool whole = pattern.find('/') != std::string::npos;
  if (!whole) return ::fnmatch(pattern.c_str(), path.c_str() + (path.rfind('/') + 1), 0) == 0;
  for (size_t at = 0;; ++at) {
    if (::fnmatch(pattern.c_str(), path.c_str() + at, 0) == 0) return true;
    at = path.find('/', at);
    if (at == std::string::npos) return false;
  }
}

// "Fire at the mill_files" beside "Fire at the mill.html": what a browser saves with the whole page.
bool goes_with_a_page(const std::string& name, const std::vector<std::string>& beside) {
  static const auto endings = [] {
    std::vector<std::string> made;
    base::for_each_row("data/ingest/companions.tsv", [&](const auto& cells) { made.emplace_back(cells[0]); });
    return made;
  }();
  return std::ranges::any_of(endings, [&](const std::string& ending) {
    if (!name.ends_with(ending)) return false;
    const std::string stem = name.substr(0, name.size() - ending.size());
    return std::ranges::any_of(
        beside, [&](const std::string& page) { return page == stem + ".html" || page == stem + ".htm"; });
  });
}

class Walker {
 public:
  explicit Walker(const Walk& how) : how_(how) {}

  // Recursion is bounded by max_depth.
  void enter(const std::string& path, int depth) {
    struct stat status {};
    if (how_.left_out.holds(path)) return;
    if (::stat(path.c_str(), &status) != 0) {
      const bool missing = errno == ENOENT || errno == ENOTDIR;
      return how_.fail(path, {missing ? ErrorCode::not_found : ErrorCode::unreadable,
                              missing ? "no such file or folder" : std::strerror(errno)});
    }
    if (!S_ISDIR(status.st_mode)) return take(path, status, depth);
    if (!seen_.emplace(status.st_dev, status.st_ino).second) return;
    if (depth > how_.max_depth) {
      return how_.fail(path, {ErrorCode::too_large, "more than " + std::to_string(how_.max_depth) + " folders deep"});
    }
    std::error_code error;
    const std::vector<std::string> names = list(path, error);
    if (error) return how_.fail(path, {ErrorCode::unreadable, "cannot list the folder: " + error.message()});
    // Only a folder that was asked for is missed when there is nothing in it.
    if (names.empty() && depth == 0) return how_.fail(path, {ErrorCode::no_text, "the folder holds no file"});
    for (const std::string& name : names) {
      const std::string below = path.ends_with('/') ? path + name : path + "/" + name;
      if (goes_with_a_page(name, names))
        how_.companion(below);
      else
        enter(below, depth + 1);
    }
  }

 private:
  void take(const std::string& path, const struct stat& status, int depth) {
    // A pipe the user names is meant; one met in a folder would wait for ever.
    if (!S_ISREG(status.st_mode) && depth > 0) return how_.fail(path, {ErrorCode::unreadable, "not a regular file"});
    if (depth > 0 && how_.outputs.contains({status.st_dev, status.st_ino})) return how_.output(path);
    how_.file(path);
  }

  static std::vector<std::string> list(const std::string& path, std::error_code& error) {
    std::vector<std::string> names;
    std::filesystem::directory_iterator entries(path, error);
    for (; !error && entries != std::filesystem::directory_iterator(); entries.increment(error)) {
      std::string name = entries->path().filename().string();
      if (!name.starts_with('.')) names.push_back(std::move(name));
    }
    std::ranges::sort(names);
    return names;
  }

  const Walk& how_;
  std::set<FileIdentity> seen_;
};

}  // namespace

bool LeftOut::holds(const std::string& path) {
  bool held = false;
  for (size_t i = 0; i < patterns_.size(); ++i) {
    if (!fits(patterns_[i], path)) continue;
    met_[i] = true;
    held = true;
  }
  return held;
}

std::vector<std::string> LeftOut::unmet() const {
  std::vector<std::string> unmet;
  for (size_t i = 0; i < patterns_.size(); ++i) {
    if (!met_[i]) unmet.push_back(patterns_[i]);
  }
  return unmet;
}

void walk(const std::string& path, const Walk& how) {
  Walker(how).enter(path, 0);
}

}  // namespace hearsay::ingesting
