// The numbers of stories with what speaks for and against showing them: what train/figures/train.py learns from.
//
//   hearsay_figures FOLDER > figures.tsv
//
// A line a fact that has a number: kind, who, the values as they would be written ("3|2|14+"), then the merits.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "hearsay/pipeline.h"
#include "hearsay/story.h"
#include "reconcile/facts/alike.h"
#include "reconcile/facts/facts.h"
#include "reconcile/facts/figure_merits.h"
#include "reconcile/facts/other_events.h"
#include "reconcile/facts/weigh.h"

namespace {

using namespace hearsay;
using namespace hearsay::reconciling;

std::string values_of(const Fact& fact) {
  std::string all;
  for (const Value& value : fact.values) {
    if (!all.empty()) all += '|';
    all += fmt::format("{}-{}", value.low.value_or(-1), value.high.value_or(-1));
  }
  return all;
}

void print(const std::vector<Reading>& readings, const Story& story) {
  const language::Lexicon& lexicon = language::Lexicon::get();
  const Unified unified(readings, story, lexicon);
  Ground ground = gather(readings, story, unified, lexicon);
  set_apart_other_events(ground);
  std::vector<Fact> facts = align(ground);
  follow_chains(unified, facts, ground.witnesses);
  for (Fact& fact : facts) weigh(ground, fact);
  SentenceWorth sentences;
  for (const Unit& unit : weighed_units(readings, story, unified, lexicon))
    sentences[{unit.told.reading, unit.told.sentence}] = unit.worth;
  for (const Fact& fact : facts) {
    const auto counts = [](const Value& value) { return value.low || value.high; };
    if (std::ranges::none_of(fact.values, counts)) continue;
    fmt::print("{}\t{}\t{}\t{}\t{:.4g}\n", fact.id, fact.kind, fact.who, values_of(fact),
               fmt::join(figure_merits(ground, facts, fact, sentences), "\t"));
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> paths(argv + 1, argv + argc);
  std::vector<Reading> readings;
  read_all(paths, {}, [&](Reading reading) {
    readings.push_back(std::move(reading));
    return true;
  });
  fmt::print("{}\n", fmt::join(figure_merit_names(), "\t"));
  for (const Story& story : group(readings)) print(readings, story);
  return 0;
}
