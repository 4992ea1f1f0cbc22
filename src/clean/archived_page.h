// Pages that were kept: by an archive, or by a browser on a disk.
#pragma once

#include <string>
#include <string_view>

#include "clean/markup_tree.h"

namespace hearsay::cleaning {

/// The address in a comment at the page's beginning, "<!-- saved from url=(0043)https://… -->"; empty = none.
std::string saved_address(std::string_view html);

/// The address that an archive's page was kept from; empty = it does not tell.
std::string kept_address(const MarkupTree& tree);

/// What an archive calls itself: no outlet.
bool is_archive_name(std::string_view name);

}  // namespace hearsay::cleaning
