// The days that a page gives where readers do not look: in meta elements, scripts and its title.
#pragma once

#include <optional>

#include "clean/date_reader.h"
#include "clean/draft.h"
#include "clean/markup_tree.h"

namespace hearsay::cleaning {

/// By names of all kinds (`data/clean/meta_dates.tsv`), where the draft has no day yet.
void read_meta_dates(const MarkupTree& tree, Draft& draft);

/// The day of publication that scripts and data attributes give under such a name, where all that do give the same.
std::optional<Date> date_of_scripts(const MarkupTree& tree, DateOrder order);

/// A date that is all of the title's last part: "Ferry runs aground | Gazette | 05.05.2031".
std::optional<Date> date_of_title(const MarkupTree& tree, DateOrder order);

}  // namespace hearsay::cleaning
