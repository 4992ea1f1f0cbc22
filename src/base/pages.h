// Memory that files lie behind: mapped ones, and what the program's own file holds.
#pragma once

#include <string_view>

namespace hearsay::base {

/// Gives the memory of these bytes back to the system, which fetches what is read again from the file. Does nothing
/// where no file holds them as they are (memory that was allocated or may be written, a program that unpacked
/// itself). Any thread; others may read the bytes meanwhile.
void let_go(std::string_view bytes);

}  // namespace hearsay::base
