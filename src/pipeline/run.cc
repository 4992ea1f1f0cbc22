// Documents come one by one from ingest and leave in batches, so a crawl of a million pages needs the memory of a
// few hundred; a pipe that pauses is no reason to wait for a batch to fill. Paths are sorted and taken once each: the
// same files give the same ids and the same order, however the shell listed them. To stop, an exception of our own
// travels through ingest's callback; nothing else ends it.
#include <algorithm>
#include <exception>
#include <tuple>
#include <utility>

#include "hearsay/grouper.h"
#include "hearsay/pipeline.h"
#include "pipeline/batch.h"
#include "pipeline/largest.h"

namespace hearsay {
namespace pipeline {
namespace {

struct EndOfRun {};

// Gathers documents, runs a batch when it is full or no more comes for now, hands over what came out.
class Run {
 public:
  using Take = std::function<bool(Outcome&)>;

  Run(Depth depth, const PipelineOptions& options, Take take)
      : depth_(depth), options_(options), take_(std::move(take)), running_{{}, Corrector(options.corrections)} {}

  Intake over(std::vector<std::string> paths) {
    std::sort(paths.begin(), paths.end());
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    IngestOptions ingesting = options_.ingest;
    ingesting.idle = [this] {
      flush();
      if (options_.ingest.idle) options_.ingest.idle();
    };
    try {
      std::vector<Rejection> rejections = ingest(paths, ingesting, [this](Document d) { add(std::move(d)); });
      flush();
      end_if_over();
      intake_.rejections.insert(intake_.rejections.begin(), std::make_move_iterator(rejections.begin()),
                                std::make_move_iterator(rejections.end()));
      intake_.unapplied = running_.corrector.unapplied(depth_ == Depth::read);
    } catch (const EndOfRun&) {
    }
    return std::move(intake_);
  }

 private:
  void add(Document document) {
    end_if_over();
    ++progress_.documents;
    show_progress();
    bytes_ += document.content.size();
    batch_.push_back(std::move(document));
    if (batch_.size() < kBatchDocuments && bytes_ < kBatchBytes) return;
    flush();
    end_if_over();
  }

  // Throws nothing: it may be called from within a reader.
  void flush() {
    if (stop_asked() || over_) return;
    try {
      run_batch(batch_, depth_, options_, running_, [this](Outcome& outcome) { return hand_over(outcome); });
    } catch (...) {
      failure_ = std::current_exception();
    }
    batch_.clear();
    bytes_ = 0;
  }

  // False when there is to be no more.
  bool hand_over(Outcome& outcome) {
    if (stop_asked()) return false;
    if (outcome.rejection) intake_.rejections.push_back(*std::move(outcome.rejection));
    if (outcome.outside) {
      ++intake_.outside;
      if (!outcome.report->published) ++intake_.undated;
      return true;
    }
    if (outcome.unwanted) {
      ++intake_.unwanted;
      return true;
    }
    std::move(outcome.warnings.begin(), outcome.warnings.end(), std::back_inserter(intake_.warnings));
    if (!outcome.report && !outcome.reading) return true;
    ++progress_.reports;
    over_ = !take_(outcome);
    show_progress();
    return !over_;
  }

  void show_progress() const {
    if (options_.progress) options_.progress(progress_);
  }

  bool stop_asked() {
    intake_.stopped = intake_.stopped || options_.stop.stop_requested();
    return intake_.stopped;
  }

  void end_if_over() {
    if (failure_) std::rethrow_exception(failure_);
    if (stop_asked() || over_) throw EndOfRun{};
  }

  Depth depth_;
  const PipelineOptions& options_;
  Take take_;
  std::vector<Document> batch_;
  size_t bytes_ = 0;
  Running running_;
  Progress progress_;
  Intake intake_;
  bool over_ = false;  // the taker has enough
  std::exception_ptr failure_;
};

}  // namespace
}  // namespace pipeline

Intake list_all(std::vector<std::string> paths, const PipelineOptions& options,
                const std::function<bool(const Document&)>& take) {
  std::sort(paths.begin(), paths.end());
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  Intake intake;
  try {
    intake.rejections = ingest(paths, options.ingest, [&](const Document& document) {
      intake.stopped = options.stop.stop_requested();
      if (intake.stopped || !take(document)) throw pipeline::EndOfRun{};
    });
  } catch (const pipeline::EndOfRun&) {
  }
  return intake;
}

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

std::vector<Story> group_all(std::span<const Reading> readings, const PipelineOptions& options) {
  std::vector<const Report*> reports;
  for (const Reading& reading : readings) reports.push_back(&reading.report);
  GroupOptions how = pipeline::group_options(options.corrections, reports);
  how.one_story = options.one_story;
  Grouper grouper;
  std::vector<int64_t> numbers(readings.size());
  for (size_t i = 0; i < readings.size(); ++i) grouper.put(numbers[i] = static_cast<int64_t>(i), readings[i]);
  return grouper.group(numbers, how, options.threads);
}

std::optional<Dossier> make_dossier(std::vector<Reading> readings, const PipelineOptions& options) {
  if (options.stop.stop_requested()) return std::nullopt;
  // Whatever order they are handed over in, readings stand by file and record from here on.
  std::stable_sort(readings.begin(), readings.end(), [](const Reading& a, const Reading& b) {
    return std::tie(a.report.file, a.report.record, a.report.id) <
           std::tie(b.report.file, b.report.record, b.report.id);
  });
  std::vector<Story> stories = group_all(readings, options);
  if (options.stop.stop_requested()) return std::nullopt;
  if (stories.size() > options.most_stories) pipeline::keep_largest(options.most_stories, stories, readings);
  Dossier dossier = reconcile(std::move(readings), std::move(stories), options.policy,
                              pipeline::decisions_of(options.corrections), options.threads);
  if (options.stop.stop_requested()) return std::nullopt;
  return dossier;
}

}  // namespace hearsay
