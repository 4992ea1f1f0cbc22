// What a page puts beside its prose, and what was saved with it as if it were prose.
#pragma once

#include <span>

#include "hearsay/reading.h"

namespace hearsay::reconciling {

/// Captions, menus of films, lists of earlier events, buttons and credits: sentences that no article tells. `tokens`:
/// those of one sentence of the reading.
bool is_furniture(const Reading& reading, std::span<const Token> tokens);

}  // namespace hearsay::reconciling
