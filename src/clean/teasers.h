// Other stories that a page leads to.
#pragma once

#include "clean/weighed_page.h"

namespace hearsay::cleaning {

/// Drops lists of teasers, unless they hold most of the page's text: then the page is about them.
void drop_teasers(WeighedPage& page);

}  // namespace hearsay::cleaning
