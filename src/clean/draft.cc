#include "clean/draft.h"

#include <algorithm>

#include "base/utf8.h"

namespace hearsay::cleaning {

void Draft::remove(std::string_view quote, std::string reason) {
  if (quote.empty() || removed.size() >= kMaxRemoved) return;
  size_t byte = 0;
  for (size_t count = 0; byte < quote.size() && count < kMaxRemovedQuote; ++count) {
    byte += base::sequence_length(quote[byte]);
  }
  std::string kept(quote.substr(0, byte));
  if (byte < quote.size()) kept += "…";
  removed.push_back({std::move(kept), std::move(reason)});
}

void Draft::credit(std::string_view name, std::string_view quote) {
  const bool known =
      std::ranges::any_of(credits, [&](const Credit& c) { return c.name == name && c.quote == quote; });
  if (!known && credits.size() < kMaxRemoved) credits.push_back({std::string(name), std::string(quote)});
}

}  // namespace hearsay::cleaning
