// Files of data/, models/ and web/ that the build put into the library, found by their path in the project.
#pragma once

#include <string_view>
#include <unordered_set>
#include <vector>

namespace hearsay::base {

struct Resource {
  std::string_view path;  ///< "data/lexicon/cues.tsv"
  struct Bytes {
    const char* begin;
    const char* end;
  } bytes;
};

/// All of them, by path. Defined by the build (cmake/rooms.cmake).
const std::vector<Resource>& resources();

/// The bytes of one file; empty when there is none of that path.
std::string_view resource(std::string_view path);

/// Calls `row` for each line of a tab-separated resource, split at tabs; lines that are empty or begin with '#'
/// are skipped. The views live as long as the program.
template <class Row>
void for_each_row(std::string_view path, Row row) {
  std::string_view rest = resource(path);
  std::vector<std::string_view> cells;
  while (!rest.empty()) {
    const size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    if (line.empty() || line.front() == '#') continue;
    cells.clear();
    for (size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
      cells.push_back(line.substr(0, tab));
      line.remove_prefix(tab + 1);
    }
    cells.push_back(line);
    row(cells);
  }
}

/// The first column of a tab-separated resource; the views live as long as the program.
std::unordered_set<std::string_view> words_of(std::string_view path);

}  // namespace hearsay::base
