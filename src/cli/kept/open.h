// Options and moments that the store's commands have in common.
#pragma once

#include <optional>
#include <string>

#include "cli/command.h"
#include "hearsay/store.h"

namespace hearsay::cli {

Option store_option(std::string& store);

/// What an option called a moment says: a day is its beginning, a time without a zone is UTC.
std::optional<Moment> moment_of(const std::string& text);
/// What is wrong with it, for Option::allowed.
std::string check_moment(const std::string& text);

Moment now();

Command add_command();
Command changes_command();
Command decide_command();
Command export_command();
Command search_command();

}  // namespace hearsay::cli
