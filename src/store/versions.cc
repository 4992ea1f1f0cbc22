// Two texts are of one report when one in ten of the shorter one's runs of three words stand in the other: a
// correction leaves most of a report as it was, and two reports of one event share fewer. What differs is told by
// sentences, along the longest sequence that both have in common.
#include "store/versions.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/hash.h"

namespace hearsay::storing {
namespace {

constexpr size_t kRun = 3;
constexpr size_t kShared = 10;  // one run in so many
// Sentences on either side up to which the sequence is looked for: its cost is their product.
constexpr size_t kMostSentences = 2000;

std::unordered_set<uint64_t> runs_of(std::string_view text) {
  std::vector<uint64_t> words;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find_first_of(" \n\t", at), text.size());
    if (end > at) words.push_back(base::hash64(text.substr(at, end - at)));
    at = end + 1;
  }
  std::unordered_set<uint64_t> runs;
  for (size_t i = 0; i + kRun <= words.size(); ++i)
    runs.insert(words[i] * 31 * 31 + words[i + 1] * 31 + words[i + 2]);
  return runs;
}

std::vector<std::string_view> sentences_of(const Reading& reading) {
  std::vector<std::string_view> all;
  for (const Sentence& sentence : reading.sentences) all.push_back(reading.report.text.slice(sentence.span));
  if (all.size() > kMostSentences) all.resize(kMostSentences);
  return all;
}

std::string one_line(char mark, std::string_view sentence) {
  std::string line(1, mark);
  line += ' ';
  for (const char c : sentence) line += c == '\n' ? ' ' : c;
  return line + "\n";
}

std::string changed_sentences(const std::vector<std::string_view>& from, const std::vector<std::string_view>& to) {
  // common[i][j]: how many sentences from[i…] and to[j…] have in common, in order.
  std::vector<std::vector<uint16_t>> common(from.size() + 1, std::vector<uint16_t>(to.size() + 1));
  for (size_t i = from.size(); i-- > 0;) {
    for (size_t j = to.size(); j-- > 0;) {
      common[i][j] = from[i] == to[j] ? static_cast<uint16_t>(common[i + 1][j + 1] + 1)
                                      : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  std::string lines;
  size_t i = 0;
  size_t j = 0;
  while (i < from.size() || j < to.size()) {
    if (i < from.size() && j < to.size() && from[i] == to[j]) {
      ++i;
      ++j;
    } else if (j == to.size() || (i < from.size() && common[i + 1][j] >= common[i][j + 1])) {
      lines += one_line('-', from[i++]);
    } else {
      lines += one_line('+', to[j++]);
    }
  }
  return lines;
}

std::string changed(const char* what, const std::string& from, const std::string& to) {
  return from == to ? std::string() : std::string(what) + ": " + from + " -> " + to + "\n";
}

std::string day_of(const Report& report) {
  return report.published ? iso(*report.published) : "";
}

}  // namespace

bool is_version_of(const Report& report, const Report& earlier) {
  if (!report.title.empty() && report.title == earlier.title) return true;
  std::unordered_set<uint64_t> one = runs_of(report.text.utf8());
  std::unordered_set<uint64_t> other = runs_of(earlier.text.utf8());
  if (one.size() > other.size()) std::swap(one, other);
  const auto shared = std::ranges::count_if(one, [&](uint64_t run) { return other.contains(run); });
  return shared > 0 && static_cast<size_t>(shared) * kShared >= one.size();
}

std::string difference(const Reading& from, const Reading& to) {
  return changed("title", from.report.title, to.report.title) +
         changed("outlet", from.report.outlet, to.report.outlet) +
         changed("published", day_of(from.report), day_of(to.report)) +
         changed_sentences(sentences_of(from), sentences_of(to));
}

}  // namespace hearsay::storing
