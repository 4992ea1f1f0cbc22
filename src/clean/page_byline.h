// Who a page says has written what is on it.
#pragma once

#include <string>
#include <string_view>

#include "clean/draft.h"
#include "clean/linked_data.h"
#include "clean/markup_tree.h"

namespace hearsay::cleaning {

/// Those of the names in a field, parted by "; ", that are somebody's, without tags, "By" and the outlet behind them.
std::string authors_in(std::string_view value, const Draft& draft);

/// The draft's byline: its own, the JSON-LD's, a meta element's, or what readers see in an element that calls itself
/// the author; the first that names somebody. The outlet's own name, addresses and what systems put there name
/// nobody. Several names are parted by "; ". Knows the outlet already.
/// "Ada Lind covers the coast for the Gazette": of the report's author, by the name it begins with.
bool is_note_on_author(std::string_view paragraph, std::string_view byline);

void settle_byline(const MarkupTree& tree, const LinkedArticle& article, Draft& draft);

}  // namespace hearsay::cleaning
