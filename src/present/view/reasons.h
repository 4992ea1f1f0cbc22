// The words for why: a name joined, a state given, a range coded.
#pragma once

#include <string>
#include <string_view>

#include "hearsay/account.h"

namespace hearsay::present {

/// "another spelling", "curated: the desk's short name".
std::string reason_in_words(AliasReason reason, std::string_view detail = {});
/// Whether any reader would join the names without being told.
bool is_plain(AliasReason reason);
std::string_view rule_in_words(StateRule rule);
/// The rule of a policy that fired.
std::string rule_in_words(const CodedRange& range);
/// "UCDP: low 17, best 17, high 20 (no source is better than the others: …)"
std::string coded_in_words(const CodedRange& range);

}  // namespace hearsay::present
