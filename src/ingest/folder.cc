// Folders are entered once each, known by device and inode: a link to a folder above would otherwise never end, and
// links that cross each other would multiply.
#include "ingest/folder.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <set>
#include <utility>
#include <vector>

namespace hearsay::ingesting {
namespace {

class Walk {
 public:
  Walk(int max_depth, const std::function<void(const std::string&)>& file,
       const std::function<void(const std::string&, Error)>& fail)
      : max_depth_(max_depth), file_(file), fail_(fail) {}

  // Recursion is bounded by max_depth_.
  void enter(const std::string& path, int depth) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
      const bool missing = errno == ENOENT || errno == ENOTDIR;
      return fail_(path, {missing ? ErrorCode::not_found : ErrorCode::unreadable,
                          missing ? "no such file or folder" : std::strerror(errno)});
    }
    if (!S_ISDIR(status.st_mode)) {
      // A pipe the user names is meant; one met in a folder would wait for ever.
      if (S_ISREG(status.st_mode) || depth == 0) return file_(path);
      return fail_(path, {ErrorCode::unreadable, "not a regular file"});
    }
    if (!seen_.emplace(status.st_dev, status.st_ino).second) return;
    if (depth > max_depth_) {
      return fail_(path, {ErrorCode::too_large, "more than " + std::to_string(max_depth_) + " folders deep"});
    }
    std::error_code error;
    const std::vector<std::string> names = list(path, error);
    if (error) return fail_(path, {ErrorCode::unreadable, "cannot list the folder: " + error.message()});
    for (const std::string& name : names) enter(path.ends_with('/') ? path + name : path + "/" + name, depth + 1);
  }

 private:
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

  int max_depth_;
  const std::function<void(const std::string&)>& file_;
  const std::function<void(const std::string&, Error)>& fail_;
  std::set<std::pair<dev_t, ino_t>> seen_;
};

}  // namespace

void walk(const std::string& path, int max_depth, const std::function<void(const std::string&)>& file,
          const std::function<void(const std::string&, Error)>& fail) {
  Walk(max_depth, file, fail).enter(path, 0);
}

}  // namespace hearsay::ingesting
