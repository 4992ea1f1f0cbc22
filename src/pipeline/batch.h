// One batch of documents on its way to reports or readings.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "hearsay/pipeline.h"
#include "pipeline/corrections.h"

namespace hearsay::pipeline {

/// Enough documents to keep every core busy between two batches, few enough that a crawl's markup stays small in
/// memory.
inline constexpr size_t kBatchDocuments = 256;
/// A batch of large pages ends earlier.
inline constexpr size_t kBatchBytes = size_t{32} << 20;

/// What one document came to: a report and, where asked for, its reading, or the reason why not.
struct Outcome {
  std::optional<Report> report;
  std::optional<Reading> reading;
  std::optional<Rejection> rejection;
  std::vector<Warning> warnings;
  bool outside = false;   ///< published on a day that was not asked for
  bool unwanted = false;  ///< by PipelineOptions::wanted
};

enum class Depth { cleaned, read };

/// Published on a day that was not asked for. An undated report may be of any day, and so is of none.
bool is_outside(const Report& report, const PipelineOptions& options);

/// What goes on from batch to batch.
struct Running {
  std::unordered_map<std::string, int> ids;  ///< given so far
  Corrector corrector;
};

/// Takes every document of a batch as far as `depth`, in parallel, and hands each outcome over in the documents'
/// order as soon as it is there. When `take` gives false the rest is left. The documents' content is gone afterwards.
void run_batch(std::vector<Document>& documents, Depth depth, const PipelineOptions& options, Running& running,
               const std::function<bool(Outcome&)>& take);

}  // namespace hearsay::pipeline
