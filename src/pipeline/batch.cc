// A batch goes through clean in parallel, then gets its ids in order on one thread (the second report of the same
// content is "r0123456789ab-2"), is corrected and held against the days asked for, then goes through read in
// parallel. Numbering between the two keeps ids independent of which thread was faster. A document that makes a stage
// throw (memory, a library's own exception) is rejected alone: one bad page must not end a run over a million.
#include "pipeline/batch.h"

#include <exception>
#include <utility>

#include "base/parallel.h"

namespace hearsay::pipeline {
namespace {

Rejection rejection_of(const Document& document, ErrorCode code, std::string reason) {
  return {document.file, document.record, document.offset, code, std::move(reason)};
}

void clean_one(Document& document, const CleanOptions& options, Outcome& outcome) {
  try {
    Result<Report> report = clean(document, options);
    if (report) {
      outcome.report = *std::move(report);
    } else {
      outcome.rejection = rejection_of(document, report.error().code, report.error().message);
    }
  } catch (const std::exception& failure) {
    outcome.rejection =
        rejection_of(document, ErrorCode::bad_format, std::string("cleaning failed: ") + failure.what());
  }
  if (outcome.report) {
    for (const std::string& text : outcome.report->warnings) {
      outcome.warnings.push_back({document.file, document.record, text});
    }
  }
  document.content = {};
}

void number_copies(std::vector<Outcome>& outcomes, std::unordered_map<std::string, int>& ids) {
  for (Outcome& outcome : outcomes) {
    if (!outcome.report) continue;
    std::string& id = outcome.report->id;
    id = exact_copy_id(id, ++ids[id]);
  }
}

void settle(std::vector<Outcome>& outcomes, const PipelineOptions& options, Running& running) {
  number_copies(outcomes, running.ids);
  for (Outcome& outcome : outcomes) {
    if (!outcome.report) continue;
    running.corrector.correct(*outcome.report);
    outcome.outside = is_outside(*outcome.report, options);
    outcome.unwanted = !outcome.outside && options.wanted && !options.wanted(*outcome.report);
  }
}

void read_one(const Document& document, bool meanings, Outcome& outcome) {
  if (!outcome.report || outcome.outside || outcome.unwanted) return;
  try {
    outcome.reading = read(*std::move(outcome.report), meanings);
  } catch (const std::exception& failure) {
    outcome.rejection =
        rejection_of(document, ErrorCode::bad_format, std::string("reading failed: ") + failure.what());
    outcome.warnings.clear();
  }
  outcome.report.reset();
}

}  // namespace

bool is_outside(const Report& report, const PipelineOptions& options) {
  if (!options.since && !options.until) return false;
  if (!report.published) return true;
  return (options.since && report.published->day < *options.since) ||
         (options.until && report.published->day > *options.until);
}

void run_batch(std::vector<Document>& documents, Depth depth, const PipelineOptions& options, Running& running,
               const std::function<bool(Outcome&)>& take) {
  std::vector<Outcome> outcomes(documents.size());
  base::for_each_index(documents.size(), options.threads,
                       [&](size_t i) { clean_one(documents[i], options.clean, outcomes[i]); });
  settle(outcomes, options, running);
  const auto work = [&](size_t i) {
    if (depth == Depth::read) read_one(documents[i], options.meanings, outcomes[i]);
  };
  const auto done = [&](size_t i) {
    if (outcomes[i].reading) running.corrector.correct(*outcomes[i].reading);
    const bool more = take(outcomes[i]);
    outcomes[i] = {};
    return more;
  };
  base::for_each_index_in_order(documents.size(), depth == Depth::read ? options.threads : 1, work, done);
}

}  // namespace hearsay::pipeline
