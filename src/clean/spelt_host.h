// The name that a page's own words spell of its host: "portferrymonitor.example" → Port & Ferry Monitor.
#pragma once

#include <string>
#include <string_view>

#include "clean/markup_tree.h"

namespace hearsay::cleaning {

/// The first run of words in `text` whose letters are those of the host's own label, with "and", "&" and "The" or
/// without; empty when there is none, or the words say no more than the label does ("Harbour" of harbour.example).
std::string spelt_in(std::string_view text, std::string_view url);

/// The same in what readers see of a page, words beside pictures included; not in capitals alone where it stands in
/// others too.
std::string spelt_in(const MarkupTree& tree, std::string_view url);

}  // namespace hearsay::cleaning
