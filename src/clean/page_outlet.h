// Whose site a page says it is of.
#pragma once

#include <string>

#include "clean/draft.h"
#include "clean/markup_tree.h"
#include "clean/page_title.h"

namespace hearsay::cleaning {

/// The outlet out of the meta elements that name the site; between the surest and the others `publisher`, whom linked
/// data names. The page's language too, where one of them tells it.
void take_named_site(const MarkupTree& tree, const std::string& publisher, Draft& draft);

/// Where nothing has named it: by the names of the site's app, its accounts, its sign of copyright; then, of a page
/// without any address, what stands behind its headline in the title ("Ferry aground - The Harbour Gazette"). Knows
/// the address already.
void take_hinted_site(const PageTitles& titles, const MarkupTree& tree, Draft& draft);

}  // namespace hearsay::cleaning
