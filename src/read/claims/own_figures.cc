// "27 people died on the ferry and 181 have been saved": the parse takes "the ferry and 181" for one phrase, and so
// 181 dead. Dying has its number, and the one behind belongs to whatever is told of it next. Counter-example: "12
// were killed or injured" has one number before both. "The recall will cost eight million": that is what it costs.
#include "read/claims/own_figures.h"

#include <algorithm>
#include <utility>

namespace hearsay::reading {

void leave_to_next_deed(const Findings& findings, std::vector<ClaimMention>& claims) {
  const auto number_of = [&](const ClaimMention& claim) { return findings.figures[*claim.figure].number; };
  const auto has_its_own = [&](const ClaimMention& claim) {
    return std::ranges::any_of(claims, [&](const ClaimMention& other) {
      return other.figure && other.predicate == claim.predicate && other.event_class == claim.event_class &&
             number_of(other) < number_of(claim);
    });
  };
  const auto is_of_the_next = [&](const ClaimMention& claim) {
    return std::ranges::any_of(claims, [&](const ClaimMention& next) {
      return next.figure == claim.figure && !next.open_class && next.event_class != claim.event_class &&
             next.sentence == claim.sentence && number_of(claim) < next.predicate.first;
    });
  };
  const auto is_of_its_verb = [&](const ClaimMention& claim) {
    const Word& noun = findings.sheet.words[claim.predicate.first];
    return noun.tag == Tag::noun && noun.relation == Relation::nsubj &&
           std::ranges::any_of(claims, [&](const ClaimMention& other) {
             return other.figure == claim.figure && other.event_class != claim.event_class &&
                    static_cast<int32_t>(other.predicate.first) == noun.head;
           });
  };
  // "96 injured; one stand of 22 tons": another part of the list.
  const auto is_of_another_part = [&](const ClaimMention& claim) {
    const uint32_t number = number_of(claim), verb = claim.predicate.first;
    const auto parts = [&](uint32_t a, uint32_t b) {
      for (uint32_t i = std::min(a, b); i < std::max(a, b); ++i) {
        if (findings.sheet.lower(i) == ";" && !findings.sheet.words[i].in_quote) return true;
      }
      return false;
    };
    return parts(number, verb) && std::ranges::any_of(claims, [&](const ClaimMention& other) {
             return other.figure && other.predicate == claim.predicate && !parts(number_of(other), verb);
           });
  };
  std::vector<ClaimMention> kept;
  for (const ClaimMention& claim : claims) {
    const bool behind = claim.figure && claim.predicate.first < number_of(claim);
    const bool elsewhere = claim.figure && (is_of_its_verb(claim) || is_of_another_part(claim));
    if (!elsewhere && (!behind || !has_its_own(claim) || !is_of_the_next(claim))) kept.push_back(claim);
  }
  claims = std::move(kept);
}

}  // namespace hearsay::reading
