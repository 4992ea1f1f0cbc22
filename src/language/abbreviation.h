// Words that own their full stop, and whether a sentence may end with them.
#pragma once

#include <string_view>

namespace hearsay::language {

/// Is the full stop at byte `stop` part of the word that begins at `begin`: "Gov.", "U.S.", "J." before a name?
/// REQUIRES: text[stop] == '.'.
bool takes_full_stop(std::string_view text, size_t begin, size_t stop);

/// Does a sentence end with this abbreviation when `next` follows?
bool abbreviation_ends(std::string_view abbreviation, std::string_view next);

}  // namespace hearsay::language
