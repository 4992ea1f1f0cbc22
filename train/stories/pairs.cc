// The pairs of reports that `group` compares, with what speaks for and against: what train/stories/train.py learns
// the weights from.
//
//   hearsay_story_pairs FILE... > pairs.tsv
//
// One line a pair: sentences, deal, file and record of both, then the evidence. Reports are taken whole (0) and cut
// after some sentences, without a date, as leads come; as one collection (0) and dealt out to small ones in the order
// they stand.
#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <vector>

#include "group/likeness.h"
#include "hearsay/pipeline.h"

namespace {

template <class Spanned>
void cut(std::vector<Spanned>& items, uint32_t end) {
  std::erase_if(items, [&](const Spanned& item) { return item.span.begin >= end; });
}

void shorten(hearsay::Reading& reading, size_t sentences) {
  reading.report.published.reset();
  reading.tolls.clear();
  if (reading.sentences.size() <= sentences) return;
  reading.sentences.resize(sentences);
  const uint32_t end = sentences == 0 ? 0 : reading.sentences.back().span.end;
  cut(reading.tokens, end);
  cut(reading.names, end);
  cut(reading.times, end);
}

constexpr size_t kSentences[] = {0, 3, 1};
constexpr size_t kDeals[] = {0, 6};

void print(const std::vector<hearsay::grouping::Features>& features, const std::vector<std::string>& places,
           size_t begin, const std::string& label) {
  std::vector<const hearsay::grouping::Features*> reports;
  for (const auto& one : features) reports.push_back(&one);
  const hearsay::grouping::Comparison comparison(reports);
  for (const auto& pair : comparison.pairs()) {
    fmt::print("{}\t{}\t{}\t{:.5g}\n", label, places[begin + pair.a], places[begin + pair.b],
               fmt::join(comparison.evidence(pair), "\t"));
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> paths(argv + 1, argv + argc);
  std::vector<std::string> places;
  std::vector<std::vector<hearsay::grouping::Features>> features(std::size(kSentences));
  hearsay::read_all(paths, {}, [&](hearsay::Reading reading) {
    places.push_back(fmt::format("{}:{}", reading.report.file, reading.report.record));
    for (size_t i = 0; i < std::size(kSentences); ++i) {
      if (kSentences[i] > 0) shorten(reading, kSentences[i]);
      features[i].push_back(hearsay::grouping::features_of(reading));
    }
    return true;
  });
  for (size_t i = 0; i < std::size(kSentences); ++i) {
    for (const size_t deal : kDeals) {
      const size_t size = deal == 0 ? places.size() : deal;
      for (size_t begin = 0; begin < places.size(); begin += size) {
        const auto first = features[i].begin() + static_cast<ptrdiff_t>(begin);
        const auto last = first + static_cast<ptrdiff_t>(std::min(size, places.size() - begin));
        print({first, last}, places, begin, fmt::format("{}\t{}", kSentences[i], deal));
      }
    }
  }
  return 0;
}
