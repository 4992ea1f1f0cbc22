// Checks: one function for each kind of expectation.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "told.h"

namespace hearsay::stories {

/// Nothing when the expectation holds; otherwise what was found instead, a line or more.
using Finding = std::optional<std::string>;

/// Checks one line after `expect`. A line that cannot be read is a failure that says so.
Finding check(Told& told, std::string_view expectation);

// What stands after the expectation's verb is `rest`.
Finding check_story(Told& told, std::string_view rest);
Finding check_related(Told& told, std::string_view rest);
Finding check_copy(Told& told, std::string_view rest);
Finding check_no_copy(Told& told, std::string_view rest);

Finding check_fact(Told& told, std::string_view rest);
Finding check_no_fact(Told& told, std::string_view rest);
Finding check_no_value(Told& told, std::string_view rest);
Finding check_earlier(Told& told, std::string_view rest);
Finding check_background(Told& told, std::string_view rest);
Finding check_origins(Told& told, std::string_view rest);
Finding check_range(Told& told, std::string_view rest);
Finding check_when(Told& told, std::string_view rest);

Finding check_chain(Told& told, std::string_view rest);
Finding check_no_chain(Told& told, std::string_view rest);
Finding check_alias(Told& told, std::string_view rest);
Finding check_not_alias(Told& told, std::string_view rest);
Finding check_response(Told& told, std::string_view rest);
Finding check_disagreement(Told& told, std::string_view rest);
Finding check_no_disagreement(Told& told, std::string_view rest);

Finding check_new(Told& told, std::string_view rest);
Finding check_old(Told& told, std::string_view rest);
Finding check_removed(Told& told, std::string_view rest);
Finding check_kept(Told& told, std::string_view rest);
Finding check_caption(Told& told, std::string_view rest);
Finding check_time(Told& told, std::string_view rest);
Finding check_figure(Told& told, std::string_view rest);

/// The facts that fit KIND [of WHO].
std::vector<FoundFact> facts_sought(const Dossier& dossier, std::string_view kind_of_who);

/// "HEAD: TAIL" at the first colon, both trimmed; nothing without one.
std::optional<std::pair<std::string, std::string>> cut_at_colon(std::string_view rest);
/// The finding for a line that is none of the grammar's.
Finding unreadable(std::string_view form);
/// The finding for a report that the file does not have.
Finding no_such_report(std::string_view name);

}  // namespace hearsay::stories
