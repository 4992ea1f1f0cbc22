// The index of words is SQLite's FTS5, without a copy of the text. What a person types is words and nothing else:
// each goes in quotation marks, so that "not" or "*" mean themselves. How well a report fits is worked out for the
// latest of those that have the words: a word that half of all reports have would take as long as all of them.
#include "store/search.h"

#include <algorithm>

namespace hearsay::storing {
namespace {

constexpr int64_t kMostRanked = 2000;

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
  Query query = database.query(
      "SELECT content, file, record, one.title, outlet, published FROM (SELECT rowid AS place, rank AS fit FROM "
      "words "
      "WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?) JOIN reports AS one ON report = place "
      "WHERE version = (SELECT max(version) FROM reports AS other WHERE other.page = one.page) "
      "ORDER BY fit, report LIMIT ?");
  query.with(wanted, std::max(kMostRanked, static_cast<int64_t>(most)), static_cast<int64_t>(most));
  while (query.next()) {
    hits.push_back({std::string(query.text(0)), std::string(query.text(1)), static_cast<uint64_t>(query.number(2)),
                    std::string(query.text(3)), std::string(query.text(4)), std::string(query.text(5))});
  }
  return hits;
}

}  // namespace hearsay::storing
