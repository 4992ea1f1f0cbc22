// Passages are found by shingles of eight words: each report looks its shingles up among those of the reports before
// it, hits on one diagonal are joined, and runs of twelve words and more are passages. A shingle remembers only the
// first reports that held it, so ten thousand copies of one text point at its first printings, and the cost stays
// linear. Example: an agency paragraph in two papers, one of which cut a clause, gives two passages. Counter-example:
// "the statement said on Monday that the" is too short to be a copy. After winnowing (Schleimer et al. 2003), without
// the winnow: reports are short, so every shingle is kept.
#include "group/copies.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "base/hash.h"
#include "language/phrases.h"

namespace hearsay::grouping {
namespace {

constexpr size_t kShingle = 8;
/// Fewer words in a row are phrases that any two reports may share.
constexpr uint32_t kShortestPassage = 12;
/// Reports remembered for a shingle: the earliest ones.
constexpr size_t kHoldersKept = 4;

struct Place {
  uint32_t report;
  uint32_t word;
};

struct ReportWords {
  std::vector<uint64_t> hashes;
  std::vector<Span> spans;
};

ReportWords words_of(const Reading& reading) {
  ReportWords words;
  for (const Token& token : reading.tokens) {
    if (token.tag == "PUNCT") continue;
    words.hashes.push_back(base::hash64(language::fold(reading.report.text.slice(token.span))));
    words.spans.push_back(token.span);
  }
  return words;
}

uint64_t shingle_at(const ReportWords& words, size_t at) {
  uint64_t hash = 1469598103934665603ULL;
  for (size_t i = at; i < at + kShingle; ++i) hash = (hash ^ words.hashes[i]) * 1099511628211ULL;
  return hash;
}

struct Hit {
  uint32_t from_report;
  uint32_t from_word;
  uint32_t to_word;
};

// Joins hits of one earlier report that follow each other on a diagonal.
Copy copy_of(const std::vector<Hit>& hits, const ReportWords& from, const ReportWords& to, uint32_t to_report) {
  Copy copy;
  copy.from = ReportIndex{hits.front().from_report};
  copy.to = ReportIndex{to_report};
  size_t shared = 0;
  for (size_t i = 0; i < hits.size();) {
    size_t k = i + 1;
    while (k < hits.size() && hits[k].to_word == hits[k - 1].to_word + 1 &&
           hits[k].from_word == hits[k - 1].from_word + 1)
      ++k;
    const auto length = static_cast<uint32_t>(k - i + kShingle - 1);
    if (length >= kShortestPassage) {
      const auto span = [&](const ReportWords& words, uint32_t at) {
        return Span{words.spans[at].begin, words.spans[at + length - 1].end};
      };
      copy.passages.push_back({span(from, hits[i].from_word), span(to, hits[i].to_word)});
      shared += length;
    }
    i = k;
  }
  copy.share =
      to.hashes.empty() ? 0 : std::min(1.0, static_cast<double>(shared) / static_cast<double>(to.hashes.size()));
  copy.share_back =
      from.hashes.empty() ? 0 : std::min(1.0, static_cast<double>(shared) / static_cast<double>(from.hashes.size()));
  return copy;
}

bool credits(const Report& report, const Report& other) {
  const std::string outlet = language::fold_name(other.outlet);
  return !outlet.empty() && std::any_of(report.credits.begin(), report.credits.end(), [&](const Credit& credit) {
    const std::string name = language::fold_name(credit.name);
    return !name.empty() && (outlet.find(name) != std::string::npos || name.find(outlet) != std::string::npos);
  });
}

void set_direction(Copy& copy, std::span<const Reading> readings) {
  const Report& from = readings[copy.from.value].report;
  const Report& to = readings[copy.to.value].report;
  if (credits(to, from)) {
    copy.direction = Direction::known;
  } else if (credits(from, to)) {
    std::swap(copy.from, copy.to);
    std::swap(copy.share, copy.share_back);
    for (Passage& passage : copy.passages) std::swap(passage.from, passage.to);
    copy.direction = Direction::known;
  } else if (!from.published.empty() && !to.published.empty() && from.published != to.published) {
    copy.direction = Direction::likely;
  }
}

}  // namespace

std::vector<Copy> find_copies(std::span<const Reading> readings, const std::vector<uint32_t>& order) {
  std::vector<ReportWords> words(readings.size());
  std::unordered_map<uint64_t, std::vector<Place>> holders;
  std::vector<Copy> copies;
  for (const uint32_t report : order) {
    words[report] = words_of(readings[report]);
    const ReportWords& own = words[report];
    std::vector<Hit> hits;
    for (size_t at = 0; at + kShingle <= own.hashes.size(); ++at) {
      std::vector<Place>& places = holders[shingle_at(own, at)];
      for (const Place& place : places) {
        if (place.report != report) hits.push_back({place.report, place.word, static_cast<uint32_t>(at)});
      }
      const bool held =
          std::any_of(places.begin(), places.end(), [&](const Place& place) { return place.report == report; });
      if (!held && places.size() < kHoldersKept) places.push_back({report, static_cast<uint32_t>(at)});
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const Hit& a, const Hit& b) { return a.from_report < b.from_report; });
    for (size_t i = 0; i < hits.size();) {
      size_t k = i;
      while (k < hits.size() && hits[k].from_report == hits[i].from_report) ++k;
      const std::vector<Hit> one(hits.begin() + static_cast<std::ptrdiff_t>(i),
                                 hits.begin() + static_cast<std::ptrdiff_t>(k));
      Copy copy = copy_of(one, words[hits[i].from_report], own, report);
      if (!copy.passages.empty()) {
        set_direction(copy, readings);
        copies.push_back(std::move(copy));
      }
      i = k;
    }
  }
  return copies;
}

}  // namespace hearsay::grouping
