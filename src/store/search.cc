// The index of words is SQLite's FTS5, without a copy of the text. What a person types is words and nothing else:
// each goes in quotation marks, so that "not" or "*" mean themselves. How well a report fits is worked out for the
// latest of those that have the words, as a word that half of all reports have would take as long as all of them, and
// only those that are given are looked up.
#include "store/search.h"

#include <algorithm>
#include <utility>

namespace hearsay::storing {
namespace {

constexpr int64_t kMostRanked = 1000;

std::string quoted(std::string_view words) {
  std::string all;
  bool within = false;
  for (const char c : words) {
    const bool blank = c == ' ' || c == '\t' || c == '\n';
    if (blank == within) all += within ? "\" " : "\"";
    within = !blank;
    if (within) all += c == '"' ? std::string("\"\"") : std::string(1, c);
  }
  return within ? all + "\"" : all;
}

}  // namespace

std::vector<Hit> found(const Database& database, std::string_view words, size_t most) {
  std::vector<Hit> hits;
  const std::string wanted = quoted(words);
  if (wanted.empty()) return hits;
  Query fitting = database.query("SELECT rank, rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?");
  fitting.with(wanted, std::max(kMostRanked, static_cast<int64_t>(most)));
  std::vector<std::pair<double, int64_t>> ranked;  // the best first, and of equals the first that came
  while (fitting.next()) ranked.emplace_back(fitting.real(0), fitting.number(1));
  std::ranges::sort(ranked);
  Query newest = database.query(
      "SELECT content, file, record, title, outlet, published FROM reports AS one WHERE report = ? AND version = "
      "(SELECT max(version) FROM reports AS other WHERE other.page = one.page)");
  for (const auto& [fit, report] : ranked) {
    if (hits.size() == most) break;
    if (!newest.with(report).next()) continue;
    hits.push_back({std::string(newest.text(0)), std::string(newest.text(1)), static_cast<uint64_t>(newest.number(2)),
                    std::string(newest.text(3)), std::string(newest.text(4)), std::string(newest.text(5))});
  }
  return hits;
}

}  // namespace hearsay::storing
