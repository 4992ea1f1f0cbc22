// The words for every enum and number, used alike by JSON, terminal and page.
#pragma once

#include <string>
#include <string_view>

#include "hearsay/dossier.h"

namespace hearsay::present {

std::string_view word(BlockKind kind);
std::string_view word(NameKind kind);
std::string_view word(Precision precision);
std::string_view word(TimeType type);  ///< as TIMEX3 writes it: "DATE"
std::string_view word(Part part);
std::string_view word(Change change);
std::string_view word(SourceKind kind);
std::string_view word(StatementKind kind);
std::string_view word(Modality modality);
std::string_view word(ResponseKind kind);
std::string_view word(Direction direction);
std::string_view word(FactState state);
std::string_view word(DisagreementKind kind);
std::string_view word(Policy policy);

std::string day_in_words(Day day);  ///< "3 October 2024"
/// "3 October 2024", "1–3 October 2024", "by 3 October 2024", "" when both are absent.
std::string days_in_words(std::optional<Day> earliest, std::optional<Day> latest);

/// "20", "1,250", "2.5", "92 million": digits grouped by thousands, millions and billions that are round as words.
std::string amount(double value);
/// "£92 million", "IDR 50 million", "12%", "30 km"; the number alone for "per day", which stands after the noun.
std::string with_unit(const std::string& number, std::string_view unit);
/// "20", "12–20", "at least 20", "more than 18,000", "up to 9", "about 30", "tens of thousands"; "" without a figure.
std::string figure_in_words(const Quantity& value);
/// The same where room is short: "21+", "over 18,000".
std::string short_figure(const Quantity& value);
/// "2–3 independent origins in 4 reports"; "2 reports" where nobody is named.
std::string origins_in_words(Independence origins, size_t reports);
std::string plural(size_t count, std::string_view one, std::string_view many);
/// "killed", "officers killed", "casualties per day": what a fact is about, in a few words.
std::string subject_of(const Fact& fact);
/// The unit that all values of a fact share, as the first of them gives it.
std::string_view unit_of(const Fact& fact);

}  // namespace hearsay::present
