// What can be told of one line by its shape alone.
#pragma once

#include <string>
#include <string_view>

#include "clean/words.h"

namespace hearsay::cleaning {

/// A sentence or more of the report's own words, as far as one line can tell.
bool is_prose(std::string_view line);
bool is_prose(const LineShape& shape);

/// Why a line of signs, numbers, initials, links or labels is no text; empty when it may be some.
/// `edge`: the line stands before the first or after the last prose, where menus are.
std::string_view stray_reason(std::string_view line, const LineShape& shape, bool edge);

/// A name of a section of a news site ("World", "Top story").
bool is_section(std::string_view line);

/// Two or three words that could be a person's name and are no section.
bool is_bare_name(std::string_view line);

/// A few words with capitals that newspapers, stations and agencies are named by: "Harbour Gazette", "Radio Varrow".
bool is_outlet_name(std::string_view line);

/// A post of a social network that was pasted into the report.
bool is_post(std::string_view line);

/// A post that names its author: "… — Ada Lind (@ada)".
bool is_attributed_post(std::string_view line);

/// "/AGENCY" on a line of its own; empty otherwise.
std::string_view slashed_agency(std::string_view line);

}  // namespace hearsay::cleaning
