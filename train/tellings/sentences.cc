// The sentences of which `reconcile` chooses what to show, with their merits: what train/tellings/train.py learns
// from.
//
//   hearsay_told_sentences FOLDER > sentences.tsv
//
// The reports of a folder are taken to tell one story. A line a sentence: file, which of its sentences, the merits,
// what other reports have too with its weight, how many words it has, and the lines (by number, from 0) that are like
// it, by words and by meaning.
#include <fmt/format.h>

#include <string>
#include <vector>

#include "hearsay/pipeline.h"
#include "hearsay/story.h"
#include "reconcile/facts/alike.h"
#include "reconcile/facts/merits.h"

namespace {
/// Likeness from which a pair is of interest.
constexpr float kLeast = 0.2F;
}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> paths(argv + 1, argv + argc);
  std::vector<hearsay::Reading> readings;
  hearsay::Story story;
  story.id = "all";
  hearsay::read_all(paths, {}, [&](hearsay::Reading reading) {
    story.reports.push_back(hearsay::ReportIndex{static_cast<uint32_t>(readings.size())});
    readings.push_back(std::move(reading));
    return true;
  });
  const hearsay::language::Lexicon& lexicon = hearsay::language::Lexicon::get();
  const hearsay::reconciling::Unified unified(readings, story, lexicon);
  const auto units = hearsay::reconciling::weighed_units(readings, story, unified, lexicon);
  fmt::print("{}\n", fmt::join(hearsay::reconciling::merit_names(), "\t"));
  for (size_t u = 0; u < units.size(); ++u) {
    const hearsay::Reading& reading = readings[units[u].told.reading];
    fmt::print("{}\t{}\t{:.4g}\t", reading.report.file, units[u].told.sentence, fmt::join(units[u].merits, "\t"));
    for (const auto& [idea, weight] : units[u].shared) fmt::print("{}:{:.3f},", idea, weight);
    fmt::print("\t{}\t", units[u].words.size());
    for (size_t other = 0; other < units.size(); ++other) {
      const float words = hearsay::reconciling::likeness(units[u], units[other]);
      const float meaning = hearsay::reconciling::meaning_likeness(units[u], units[other]);
      if (words > kLeast || meaning > kLeast) fmt::print("{}:{:.3f}:{:.3f},", other, words, meaning);
    }
    fmt::print("\n");
  }
  return 0;
}
