// What was kept was read one by one, perhaps long ago; here it stands as if it had come in one run. Exact copies are
// numbered in the order in which a run meets files: folder by folder, so that "pages/a" comes before "pages-2/a".
// (Files in one archive stand by name here, and as the archive has them in a run: the numbers of exact copies in one
// archive may differ.)
#include "pipeline/kept.h"

#include <algorithm>
#include <exception>
#include <tuple>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "hearsay/pipeline.h"
#include "pipeline/batch.h"

namespace hearsay {
namespace pipeline {
namespace {

bool comes_before(std::string_view a, std::string_view b) {
  return std::ranges::lexicographical_compare(
      a, b, {}, [](char c) { return c == '/' ? 0 : static_cast<unsigned char>(c); },
      [](char c) { return c == '/' ? 0 : static_cast<unsigned char>(c); });
}

bool is_read_alike(const Report& a, const Report& b) {
  return a.outlet == b.outlet && a.title == b.title && a.published == b.published;
}

}  // namespace

bool is_met_before(const Report& a, const Report& b) {
  if (a.file != b.file) return comes_before(a.file, b.file);
  return std::tuple(a.record, exact_copy_of(a.id)) < std::tuple(b.record, exact_copy_of(b.id));
}

std::optional<Report> corrected_report(const Report& report, Corrector& corrector) {
  if (corrector.is_idle()) return std::nullopt;
  Report corrected = report;
  corrector.correct(corrected);
  return is_read_alike(corrected, report) ? std::nullopt : std::optional(std::move(corrected));
}

}  // namespace pipeline

Readings kept_readings(std::vector<Reading> kept, const PipelineOptions& options) {
  std::ranges::stable_sort(
      kept, [](const Reading& a, const Reading& b) { return pipeline::is_met_before(a.report, b.report); });
  Readings all;
  pipeline::Running running{{}, pipeline::Corrector(options.corrections)};
  std::vector<std::optional<Report>> changed(kept.size());
  std::vector<std::string> failures(kept.size());
  for (size_t i = 0; i < kept.size(); ++i) {
    Report& report = kept[i].report;
    report.id = exact_copy_id(report.id, ++running.ids[report.id]);
    changed[i] = pipeline::corrected_report(report, running.corrector);
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
