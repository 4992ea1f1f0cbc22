// What was kept was read one by one, perhaps long ago; here it stands as if it had come in one run. Exact copies are
// numbered in the order in which a run meets files: folder by folder, so that "pages/a" comes before "pages-2/a".
// (Files in one archive stand by name here, and as the archive has them in a run: the numbers of exact copies in one
// archive may differ.)
#include <algorithm>
#include <exception>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/parallel.h"
#include "hearsay/pipeline.h"
#include "pipeline/batch.h"
#include "pipeline/corrections.h"

namespace hearsay {
namespace {

bool comes_before(std::string_view a, std::string_view b) {
  return std::ranges::lexicographical_compare(
      a, b, {}, [](char c) { return c == '/' ? 0 : static_cast<unsigned char>(c); },
      [](char c) { return c == '/' ? 0 : static_cast<unsigned char>(c); });
}

void put_in_order(std::vector<Reading>& readings) {
  std::stable_sort(readings.begin(), readings.end(), [](const Reading& one, const Reading& other) {
    const Report& a = one.report;
    const Report& b = other.report;
    if (a.file != b.file) return comes_before(a.file, b.file);
    return std::tie(a.record, a.id) < std::tie(b.record, b.id);
  });
}

// A correction that changes what a report was read by makes it be read anew.
bool is_read_alike(const Report& a, const Report& b) {
  return a.outlet == b.outlet && a.title == b.title && a.published == b.published;
}

}  // namespace

Readings kept_readings(std::vector<Reading> kept, const PipelineOptions& options) {
  put_in_order(kept);
  Readings all;
  pipeline::Running running{{}, pipeline::Corrector(options.corrections)};
  std::vector<std::optional<Report>> changed(kept.size());
  std::vector<std::string> failures(kept.size());
  for (size_t i = 0; i < kept.size(); ++i) {
    Report& report = kept[i].report;
    report.id = exact_copy_id(report.id, ++running.ids[report.id]);
    Report corrected = report;
    running.corrector.correct(corrected);
    if (!is_read_alike(corrected, report)) changed[i] = std::move(corrected);
  }
  base::for_each_index(kept.size(), options.threads, [&](size_t i) {
    if (!changed[i] || options.stop.stop_requested() || pipeline::is_outside(*changed[i], options)) return;
    try {
      kept[i] = read(*std::move(changed[i]));
      changed[i].reset();
    } catch (const std::exception& failure) {
      failures[i] = std::string("reading failed: ") + failure.what();
    }
  });
  for (size_t i = 0; i < kept.size(); ++i) {
    const Report& report = changed[i] ? *changed[i] : kept[i].report;
    if (pipeline::is_outside(report, options)) {
      ++all.intake.outside;
      if (!report.published) ++all.intake.undated;
    } else if (!failures[i].empty()) {
      all.intake.rejections.push_back({report.file, report.record, 0, ErrorCode::bad_format, failures[i]});
    } else {
      running.corrector.correct(kept[i]);
      all.readings.push_back(std::move(kept[i]));
    }
  }
  all.intake.unapplied = running.corrector.unapplied(true);
  all.intake.stopped = options.stop.stop_requested();
  return all;
}

}  // namespace hearsay
