// The label code in a weights file: what the numbers that the heads give stand for.
#pragma once

#include <string>
#include <vector>

#include "language/model/weights.h"

namespace hearsay::language {

/// What the numbers in a reading stand for; from the weights file, where training wrote them.
struct Labels {
  std::vector<std::string> upos, xpos, lemma, relation;
  std::vector<std::string> name, time, statement;  ///< "O", then "B-KIND" and "I-KIND" in turn
  /// Of the event heads, empty without them: "none" and kinds of events; classes of event words that training knew;
  /// how a report tells of an event.
  std::vector<std::string> event_kind, event_class, event_status;
};

/// "FILE: not usable as model weights: WHAT".
std::unexpected<Error> bad_weights(const Weights& weights, const std::string& what);

/// Errors: bad_format when a list is missing, too long, or not O, B- and I- in turn where it has to be.
Result<Labels> labels_of(const Weights& weights);

}  // namespace hearsay::language
