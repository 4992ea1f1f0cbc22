// Where the words round an expression of time look: back or ahead.
#pragma once

#include "read/sheet.h"

namespace hearsay::reading {

enum class Look { unknown, back, ahead };

/// By the verb over the expression, which hangs from its word `last`, or by the words right before it ("until
/// Friday", "payable Jan. 2"). "Will meet on Tuesday" looks ahead, "met on Tuesday" back.
Look look_of(const Sheet& sheet, Range expression, uint32_t last);

}  // namespace hearsay::reading
