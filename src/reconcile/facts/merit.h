// Which merit is which, in the order of data/reconcile/merits.tsv.
#pragma once

#include <cstdint>

#include "reconcile/facts/unit.h"

namespace hearsay::reconciling {

namespace merit {

enum Merit : uint8_t {
  first,
  early,
  late,
  said,
  quoted,
  all_quoted,
  torn,
  said_elsewhere,
  named_speaker,
  nameless,
  official,
  speaks_often,
  plain_cue,
  number,
  numbers,
  money,
  dated,
  long_ago,
  pronoun_first,
  pronoun_early,
  definite_first,
  hangs,
  taken_back,
  joined,
  present,
  planned,
  possible,
  denied,
  question,
  first_person,
  had,
  long_one,
  short_one,
  names,
  toll,
  harm,
  justice,
  other_class,
  deed,
  old,
  own_title,
  titles,
  main_name,
  no_name,
  newest,
  newest_first,
  alike,
  verbatim,
  likest,
  central,
  central_report,
  few_reports,
  meant,
  near,
  likest_meaning,
  central_meaning,
  lead_meaning,
  named_age,
  full_name,
  answers,
  supposed,
  before,
  newest_stage,
  passed_stage,
  overtaken,
  colour,
  defence,
  identified,
  account,
  whereabouts,
  clock,
  charged,
  verdict,
  decided,
  since
};
static_assert(since + 1 == kMerits);

}  // namespace merit

}  // namespace hearsay::reconciling
