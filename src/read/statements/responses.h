// Responses: denial, refusal and silence as findings of their own.
#pragma once

#include <vector>

#include "read/names/name.h"
#include "read/statements/statement.h"

namespace hearsay::reading {

struct ResponseMention {
  Range words;
  std::vector<SourceMention> who;
  ResponseKind kind = ResponseKind::denied;
};

std::vector<ResponseMention> find_responses(const Sheet& sheet, const NameTable& names,
                                            const std::vector<StatementMention>& statements);

}  // namespace hearsay::reading
