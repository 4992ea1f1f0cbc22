// Numbers whose event the form of their sentence gives, with nothing to judge.
#pragma once

#include <optional>
#include <vector>

#include "read/claims/claim.h"

namespace hearsay::reading {

/// Refers to the findings, which have to outlive it. `triggers` are those of the figure's sentence.
class PlainNumbers {
 public:
  explicit PlainNumbers(const Findings& findings) : f_(findings), sheet_(findings.sheet) {}

  /// Whatever the event heads say of it.
  std::optional<Trigger> surely(uint32_t figure, const std::vector<Trigger>& triggers) const;
  /// Where the event heads say nothing; `claims` are those made so far.
  std::optional<Trigger> otherwise(uint32_t figure, const std::vector<Trigger>& triggers,
                                   const std::vector<ClaimMention>& claims) const;

 private:
  std::optional<Trigger> shared_verb(uint32_t figure) const;
  std::optional<Trigger> right_behind(uint32_t figure, const std::vector<Trigger>& triggers) const;
  std::optional<Trigger> noun_before_of(const FigureMention& figure, const std::vector<Trigger>& triggers) const;
  std::optional<Trigger> governed(const FigureMention& figure, const std::vector<Trigger>& triggers) const;
  std::optional<Trigger> there(const FigureMention& figure, const std::vector<Trigger>& triggers) const;
  std::optional<Trigger> raised(const FigureMention& figure, const std::vector<Trigger>& triggers) const;
  std::optional<Trigger> same_word(uint32_t figure, const std::vector<Trigger>& triggers,
                                   const std::vector<ClaimMention>& claims) const;
  std::optional<Trigger> left_out(uint32_t figure, const std::vector<Trigger>& triggers,
                                  const std::vector<ClaimMention>& claims) const;
  bool is_of_second_speaker(const FigureMention& figure) const;
  bool has_verb(Range words) const;

  const Findings& f_;
  const Sheet& sheet_;
};

}  // namespace hearsay::reading
