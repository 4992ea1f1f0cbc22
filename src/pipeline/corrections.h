// Corrections at work: on reports before they are read, on readings, and on what is grouped and reconciled.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "hearsay/account.h"
#include "hearsay/corrections.h"
#include "hearsay/reading.h"
#include "hearsay/report.h"
#include "hearsay/story.h"

namespace hearsay::pipeline {

/// Notes which corrections something answered to. Not thread-safe.
class Corrector {
 public:
  explicit Corrector(std::span<const Correction> corrections) : corrections_(corrections), met_(corrections.size()) {}

  /// There is nothing to correct.
  bool is_idle() const { return corrections_.empty(); }
  /// Outlet, date, title. The id stays.
  void correct(Report& report);
  /// Takes away who is no source. What such a source says is said by nobody in particular.
  void correct(Reading& reading);
  /// Those of which a report, or where readings came a name, never came.
  std::vector<Correction> unapplied(bool with_names) const;
  /// Beside the corrections: which of `about` something answered to.
  using Met = std::vector<std::set<size_t>>;
  const Met& met() const { return met_; }
  void meet(const Met& met);

 private:
  void note_names(const Reading& reading);

  std::span<const Correction> corrections_;
  Met met_;
};

/// What corrections say of these reports' stories.
GroupOptions group_options(std::span<const Correction> corrections, std::span<const Report* const> reports);
/// What they say of sources.
std::vector<Decision> decisions_of(std::span<const Correction> corrections);

}  // namespace hearsay::pipeline
