// What is said to have happened, and everything found before that it is made of.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/events/links.h"
#include "read/figures/figure.h"
#include "read/names/name.h"
#include "read/statements/statement.h"
#include "read/times/time.h"

namespace hearsay::reading {

struct ArgumentMention {
  std::string_view role;  ///< "subject", "object"
  Range words;
  std::optional<uint32_t> entity;
  bool joined = false;  ///< with the one of its role before it: "Aster and [Brenn]"

  bool operator==(const ArgumentMention&) const = default;
};

struct ClaimMention {
  Range clause;
  Range predicate;
  std::string_view implied;  ///< "is" of an apposition, "has" of an owner: said without a verb
  std::string lemma;
  std::string event_class;
  bool open_class = false;
  std::vector<ArgumentMention> arguments;
  std::optional<uint32_t> figure;
  std::optional<uint32_t> time;
  std::optional<uint32_t> carried_time;  ///< as in Claim
  std::optional<Range> place;
  int polarity = 1;
  Modality modality = Modality::asserted;
  std::optional<uint32_t> statement;
  uint32_t sentence = 0;
  bool recalled = false;  ///< as in Claim
};

/// Everything found before, that claims are made of.
struct Findings {
  const Sheet& sheet;
  const std::vector<TimeMention>& times;
  const NameTable& names;
  const std::vector<FigureMention>& figures;
  const std::vector<StatementMention>& statements;
  const EventLinks& links;
};

}  // namespace hearsay::reading
