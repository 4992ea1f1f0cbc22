// A statement lies within the smallest other statement whose content holds its cue; who cites holds whom is cited.
// Two may hold each other ("cited by" spans its sentence): then the relay is outside. A denial never lies within the
// accusation or claim it answers, nor the other way round. Cycles, which only a misread sentence gives, are cut.
#include "read/statements/nesting.h"

#include <algorithm>

namespace hearsay::reading {
namespace {

/// Statements further apart than this many sentences cannot hold each other.
constexpr uint32_t kFarthest = 20;

class Nester {
 public:
  explicit Nester(std::vector<StatementMention>& found) : found_(found) {}

  static bool holds(const StatementMention& outer, Range range) {
    return outer.says && std::any_of(outer.content.begin(), outer.content.end(),
                                     [&](Range content) { return content.contains(range); });
  }
  static uint32_t extent(const StatementMention& statement) {
    uint32_t size = 0;
    for (const Range range : statement.content) size += range.size();
    return size;
  }

  // The smallest other statement that holds the cue and, unless it is a relay, the source.
  void run() {
    for (StatementMention& citing : found_) {
      for (uint32_t k = 0; citing.host_cue && k < found_.size(); ++k) {
        if (found_[k].cue.first == *citing.host_cue && !found_[k].relay) citing.within = k;
      }
    }
    for (uint32_t i = 0; i < found_.size(); ++i) {
      StatementMention& inner = found_[i];
      for (uint32_t k = 0; k < found_.size() && !inner.host_cue; ++k) {
        if (k == i || found_[k].sentence + kFarthest < inner.sentence) continue;
        const bool cites_it = inner.cited && found_[k].cue == inner.cue;
        if (!cites_it && (!holds(found_[k], inner.cue) || !outranks(k, i))) continue;
        if (cites_it) {
          inner.within = k;
          break;
        }
        if (!inner.within || extent(found_[k]) < extent(found_[*inner.within])) inner.within = k;
      }
    }
    cite_nesting();
    break_cycles();
  }
  static bool may_be_answered(const StatementMention& statement) {
    return statement.cue_class == "accuse" || statement.cue_class == "blame" || statement.by_noun;
  }
  // Two statements may hold each other's cues ("cited by" spans the sentence): the relay is the outer one.
  bool outranks(uint32_t outer, uint32_t inner) const {
    if (found_[outer].cited && found_[outer].cue == found_[inner].cue) return false;
    // "A said that 20 died, a claim B denied": what stands before a denial is answered by it, and not told in it.
    const bool before =
        found_[inner].sentence == found_[outer].sentence && found_[inner].cue.first < found_[outer].cue.first;
    if (found_[outer].cue_class == "deny" && before && !found_[inner].relay) return false;
    // "accused X of …, which X denied": the denial answers the accusation and is no part of it.
    const bool answers = found_[inner].cue_class == "deny" && may_be_answered(found_[outer]);
    const bool is_answered = found_[outer].cue_class == "deny" && may_be_answered(found_[inner]);
    if ((answers || is_answered) && found_[inner].sentence == found_[outer].sentence) return false;
    if (!holds(found_[inner], found_[outer].cue)) return true;
    if (found_[outer].relay != found_[inner].relay) return found_[outer].relay;
    return extent(found_[outer]) > extent(found_[inner]) ||
           (extent(found_[outer]) == extent(found_[inner]) && outer < inner);
  }
  void cite_nesting() {
    for (uint32_t i = 0; i < found_.size(); ++i) {
      if (found_[i].cue_class != "cite" || !found_[i].relay || found_[i].within) continue;
      // The host is the nearest statement of the sentence whose content it shares.
      for (uint32_t k = 0; k < found_.size(); ++k) {
        if (k == i || found_[k].sentence != found_[i].sentence || found_[k].within == i ||
            found_[k].cue.first > found_[i].cue.first)
          continue;
        if (found_[k].content.empty() || found_[k].content.front().overlaps(found_[i].content.front()) ||
            holds(found_[k], found_[i].cue))
          found_[i].within = k;
      }
    }
    // What lay in the host's content lies in the cited one's too.
    for (uint32_t i = 0; i < found_.size(); ++i) {
      StatementMention& statement = found_[i];
      if (!statement.within) continue;
      for (uint32_t k = 0; k < found_.size(); ++k) {
        if (k != i && found_[k].cue_class == "cite" && found_[k].relay && found_[k].within == statement.within &&
            holds(found_[k], statement.cue))
          statement.within = k;
      }
    }
  }
  void break_cycles() {
    for (uint32_t i = 0; i < found_.size(); ++i) {
      std::optional<uint32_t> at = found_[i].within;
      for (size_t steps = 0; at && steps <= found_.size(); ++steps) {
        if (*at == i || steps == found_.size()) {
          found_[i].within.reset();
          break;
        }
        at = found_[*at].within;
      }
    }
  }

 private:
  std::vector<StatementMention>& found_;
};

}  // namespace

void nest(std::vector<StatementMention>& statements) {
  Nester(statements).run();
}

}  // namespace hearsay::reading
