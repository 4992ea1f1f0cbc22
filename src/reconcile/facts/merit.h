// Which merit is which, in the order of data/reconcile/merits.tsv.
#pragma once

#include <cstdint>

#include "reconcile/facts/unit.h"

namespace hearsay::reconciling {

enum Merit : uint8_t {
  kFirst,
  kEarly,
  kLate,
  kSaid,
  kQuoted,
  kAllQuoted,
  kTorn,
  kSaidElsewhere,
  kNamedSpeaker,
  kNameless,
  kOfficial,
  kSpeaksOften,
  kPlainCue,
  kNumber,
  kNumbers,
  kMoney,
  kDated,
  kLongAgo,
  kPronounFirst,
  kPronounEarly,
  kDefiniteFirst,
  kHangs,
  kTakenBack,
  kJoined,
  kPresent,
  kPlanned,
  kPossible,
  kDenied,
  kQuestion,
  kFirstPerson,
  kHad,
  kLong,
  kShort,
  kNames,
  kToll,
  kHarm,
  kJustice,
  kOtherClass,
  kDeed,
  kOld,
  kOwnTitle,
  kTitles,
  kMainName,
  kNoName,
  kNewest,
  kNewestFirst,
  kAlike,
  kVerbatim,
  kLikest,
  kCentral,
  kCentralReport,
  kFewReports,
  kMeant,
  kNear,
  kLikestMeaning,
  kCentralMeaning,
  kLeadMeaning,
  kNamedAge,
  kPointsBack,
  kFullName
};
static_assert(kFullName + 1 == kMerits);

}  // namespace hearsay::reconciling
