// The name of an outlet that is known by its host: "portferrymonitor.example" → Port & Ferry Monitor.
#pragma once

#include <string>
#include <string_view>

#include "clean/markup_tree.h"

namespace hearsay::cleaning {

/// "gazette.example" says no more than the address does; "Gazette.example" is how a site writes its name.
bool is_bare_host(std::string_view name);

/// The outlet that `data/lexicon/outlets.tsv` has for a host; empty when it has none.
std::string_view outlet_of_host(std::string_view host);

/// The first run of words in `text` whose letters are those of the host's own label, with "and", "&" and "The" or
/// without; empty when there is none, or the words say no more than the label does ("Harbour" of harbour.example).
std::string spelt_in(std::string_view text, std::string_view host);

/// The same in what readers see of a page, words beside pictures included; not in capitals alone where it stands in
/// others too.
std::string spelt_in(const MarkupTree& tree, std::string_view host);

}  // namespace hearsay::cleaning
