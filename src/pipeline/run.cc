// Documents come one by one from ingest and leave in batches, so a crawl of a million pages needs the memory of a
// few hundred. Paths are sorted and taken once each: the same files give the same ids and the same order, however
// the shell listed them. To stop, an exception of our own travels through ingest's callback; nothing else ends it.
#include <algorithm>
#include <tuple>
#include <utility>

#include "hearsay/pipeline.h"
#include "pipeline/batch.h"

namespace hearsay {
namespace pipeline {
namespace {

struct EndOfRun {};

// Gathers documents, runs a batch when it is full, hands over what came out.
class Run {
 public:
  using Take = std::function<bool(Outcome&)>;

  Run(Depth depth, const PipelineOptions& options, Take take)
      : depth_(depth), options_(options), take_(std::move(take)) {}

  Intake over(std::vector<std::string> paths) {
    std::sort(paths.begin(), paths.end());
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    try {
      std::vector<Rejection> rejections = ingest(paths, options_.ingest, [this](Document d) { add(std::move(d)); });
      flush();
      intake_.rejections.insert(intake_.rejections.begin(), std::make_move_iterator(rejections.begin()),
                                std::make_move_iterator(rejections.end()));
    } catch (const EndOfRun&) {
    }
    return std::move(intake_);
  }

 private:
  void add(Document document) {
    stop_if_asked();
    ++progress_.documents;
    bytes_ += document.content.size();
    batch_.push_back(std::move(document));
    if (batch_.size() >= kBatchDocuments || bytes_ >= kBatchBytes) flush();
  }

  void flush() {
    stop_if_asked();
    for (Outcome& outcome : run_batch(batch_, depth_, options_, ids_)) {
      if (outcome.rejection) intake_.rejections.push_back(*std::move(outcome.rejection));
      std::move(outcome.warnings.begin(), outcome.warnings.end(), std::back_inserter(intake_.warnings));
      if (!outcome.report && !outcome.reading) continue;
      ++progress_.reports;
      if (!take_(outcome)) throw EndOfRun{};
    }
    batch_.clear();
    bytes_ = 0;
    if (options_.progress) options_.progress(progress_);
  }

  void stop_if_asked() {
    if (!options_.stop.stop_requested()) return;
    intake_.stopped = true;
    throw EndOfRun{};
  }

  Depth depth_;
  const PipelineOptions& options_;
  Take take_;
  std::vector<Document> batch_;
  size_t bytes_ = 0;
  std::unordered_map<std::string, int> ids_;
  Progress progress_;
  Intake intake_;
};

}  // namespace
}  // namespace pipeline

Intake clean_all(std::vector<std::string> paths, const PipelineOptions& options,
                 const std::function<bool(Report)>& take) {
  pipeline::Run run(pipeline::Depth::cleaned, options,
                    [&](pipeline::Outcome& outcome) { return take(*std::move(outcome.report)); });
  return run.over(std::move(paths));
}

Intake read_all(std::vector<std::string> paths, const PipelineOptions& options,
                const std::function<bool(Reading)>& take) {
  pipeline::Run run(pipeline::Depth::read, options,
                    [&](pipeline::Outcome& outcome) { return take(*std::move(outcome.reading)); });
  return run.over(std::move(paths));
}

Readings read_all(std::vector<std::string> paths, const PipelineOptions& options) {
  Readings all;
  all.intake = read_all(std::move(paths), options, [&](Reading reading) {
    all.readings.push_back(std::move(reading));
    return true;
  });
  return all;
}

std::optional<Dossier> make_dossier(std::vector<Reading> readings, const PipelineOptions& options) {
  if (options.stop.stop_requested()) return std::nullopt;
  // Whatever order they are handed over in, readings stand by file and record from here on.
  std::stable_sort(readings.begin(), readings.end(), [](const Reading& a, const Reading& b) {
    return std::tie(a.report.file, a.report.record, a.report.id) <
           std::tie(b.report.file, b.report.record, b.report.id);
  });
  std::vector<Story> stories = group(readings);
  if (options.stop.stop_requested()) return std::nullopt;
  Dossier dossier = reconcile(std::move(readings), std::move(stories), options.policy, {}, options.threads);
  if (options.stop.stop_requested()) return std::nullopt;
  return dossier;
}

}  // namespace hearsay
