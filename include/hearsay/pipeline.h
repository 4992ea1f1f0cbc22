// Pipeline: the stages of include/hearsay run one after another over many inputs, in parallel where reports do not
// need each other. Everything here can be done with the stages by hand; this is the one place that batches them.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "hearsay/corrections.h"
#include "hearsay/document.h"
#include "hearsay/dossier.h"
#include "hearsay/reading.h"
#include "hearsay/report.h"
#include "hearsay/story.h"

namespace hearsay {

struct Progress {
  uint64_t documents = 0;  ///< taken in so far
  uint64_t reports = 0;    ///< through the last stage so far
};

struct PipelineOptions {
  IngestOptions ingest;
  CleanOptions clean;
  bool meanings = true;  ///< of what is read, as in read(); REQUIRED by all that follows reading
  int threads = 0;       ///< 0 = one per core; the result never depends on it
  Policy policy = Policy::airwars;
  /// Reports published on other days are left out, and those of no known day.
  std::optional<Day> since;
  std::optional<Day> until;
  std::vector<Correction> corrections;            ///< of reports before they are read, of sources and stories after
  bool one_story = false;                         ///< all reports tell one story
  size_t most_stories = SIZE_MAX;                 ///< of a dossier: those that most reports tell, and these reports
  std::function<void(const Progress&)> progress;  ///< called from the calling thread, after each report; may be empty
  std::stop_token stop;                           ///< looked at between reports and between stages
  /// Asked of each report before it is read, from the calling thread; false leaves it out, and it counts as
  /// `unwanted`.
  std::function<bool(const Report&)> wanted;
};

/// Something noticed about an input that still gave a report.
struct Warning {
  std::string file;
  uint64_t record = 1;
  std::string text;
};

/// What became of the inputs besides what was handed over.
struct Intake {
  std::vector<Rejection> rejections;  ///< in the order met
  std::vector<Warning> warnings;
  uint64_t outside = 0;               ///< reports that `since` and `until` left out
  uint64_t undated = 0;               ///< of these, reports of no known day
  uint64_t unwanted = 0;              ///< reports that `wanted` left out
  std::vector<Correction> unapplied;  ///< corrections that nothing in the input answers to
  bool stopped = false;               ///< `stop` was asked for: what was handed over is not all there is
};

/// ingest alone. `take` returns false to end early.
Intake list_all(std::vector<std::string> paths, const PipelineOptions& options,
                const std::function<bool(const Document&)>& take);

/// ingest → clean. Hands over each report in order: paths by name, each once; folders by name; records as they
/// stand. A report whose content came before gets the id of that one and "-2", "-3", … in that order. Only one
/// batch is in memory, and what came of a live input is handed over before more is waited for. `take` is called from
/// the calling thread; it returns false to end early (not `stopped`).
Intake clean_all(std::vector<std::string> paths, const PipelineOptions& options,
                 const std::function<bool(Report)>& take);

/// ingest → clean → read, in the same order and with the same ids as clean_all.
Intake read_all(std::vector<std::string> paths, const PipelineOptions& options,
                const std::function<bool(Reading)>& take);

struct Readings {
  std::vector<Reading> readings;
  Intake intake;
};

/// The same, kept.
Readings read_all(std::vector<std::string> paths, const PipelineOptions& options);

/// Readings that were kept, as read_all would hand them over today: numbered anew as exact copies, corrected (read
/// again where a correction changes the report), those of other days left out. Documents are not looked at again, so
/// what `options` say of ingest and clean means nothing here. REQUIRES: `kept` came without corrections.
Readings kept_readings(std::vector<Reading> kept, const PipelineOptions& options);

/// The stories that `options` allow of the readings, which stand in any order.
std::vector<Story> group_all(std::span<const Reading> readings, const PipelineOptions& options);

/// group → reconcile. Nothing when `options.stop` was asked for on the way.
std::optional<Dossier> make_dossier(std::vector<Reading> readings, const PipelineOptions& options);

}  // namespace hearsay
