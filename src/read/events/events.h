// Predicates: which event a figure belongs to.
#pragma once

#include <optional>
#include <vector>

#include "language/lexicon.h"
#include "read/figures/figure.h"

namespace hearsay::reading {

/// A word of a sentence that stands for an event.
struct Trigger {
  uint32_t word = 0;
  const language::Event* event = nullptr;  ///< null: an open predicate, any verb
  bool passive = false;
  bool active_object = false;  ///< a verb with its object after it
};

struct Attachment {
  Trigger trigger;
  double cost = 0;
  bool linked = false;   ///< the parse hangs the figure on the trigger
  bool changed = false;  ///< the figure is what a number of the trigger's changed to or from
};

/// `word` standing for an event, and how its participants stand to it.
Trigger trigger_at(const Sheet& sheet, Range sentence, uint32_t word, const language::Event* event);
/// The triggers of one sentence in order.
std::vector<Trigger> find_triggers(const Sheet& sheet, Range sentence);
/// The trigger a figure belongs to, by where it stands and what the trigger counts; nothing when none is near enough.
std::optional<Attachment> attach(const Sheet& sheet, const FigureMention& figure,
                                 const std::vector<Trigger>& triggers);
/// The verb that governs a figure in the parse, when it is neither a cue nor "be" or "have".
std::optional<Trigger> governing_verb(const Sheet& sheet, const FigureMention& figure);

}  // namespace hearsay::reading
