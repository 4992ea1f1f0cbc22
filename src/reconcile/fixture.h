// Invented reports as one story, for tests of what its account holds.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "hearsay/dossier.h"
#include "hearsay/reading.h"

namespace hearsay::reconciling {

struct Told {
  const char* outlet;
  const char* day;  ///< ISO 8601; "" = undated
  const char* title;
  const char* text;
};

inline Reading reading_of(const Told& told) {
  Report report;
  report.id = base::content_id('r', std::string(told.outlet) + '\n' + told.text);
  report.file = std::string(told.outlet) + ".txt";
  report.outlet = told.outlet;
  report.title = told.title;
  report.published = date_from_iso(told.day);
  report.language = "en";
  report.text = Text(std::string(told.text));
  report.blocks.push_back({BlockKind::paragraph, {0, report.text.size()}});
  return read(std::move(report));
}

/// The reports reconciled as one story that has the first one's title.
inline Dossier dossier_of(const std::vector<Told>& told) {
  std::vector<Reading> readings;
  Story story;
  story.id = "t0";
  for (const Told& one : told) {
    story.reports.push_back(ReportIndex{static_cast<uint32_t>(readings.size())});
    readings.push_back(reading_of(one));
  }
  story.title = told.front().title;
  return reconcile(std::move(readings), {story}, Policy::airwars);
}

}  // namespace hearsay::reconciling
