// One table per enum, so that JSON, terminal and page never call one thing by two names. Counts read as English
// ("1 report", "2–3 independent origins"), ranges as bounds ("at least 20", not "20–∞"), days as a person writes
// them ("1–3 October 2024").
#include "present/view/wording.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace hearsay::present {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

template <size_t N, class Enum>
std::string_view at(const std::array<std::string_view, N>& words, Enum value) {
  const auto i = static_cast<size_t>(value);
  return i < N ? words[i] : std::string_view("unknown");
}

std::string_view month_of(std::chrono::year_month_day day) {
  return kMonths[static_cast<unsigned>(day.month()) - 1];
}

}  // namespace

std::string_view word(BlockKind kind) {
  return at<6>({"heading", "paragraph", "caption", "quote", "list", "table"}, kind);
}

std::string_view word(NameKind kind) {
  return at<9>({"person", "organisation", "place", "outlet", "channel", "group", "weapon", "facility", "other"},
               kind);
}

std::string_view word(Precision precision) {
  return at<4>({"city", "division", "district", "country"}, precision);
}

std::string_view word(TimeType type) {
  return at<4>({"DATE", "TIME", "DURATION", "SET"}, type);
}

std::string_view word(Part part) {
  return at<3>({"total", "subset", "unknown"}, part);
}

std::string_view word(Change change) {
  return at<2>({"level", "new"}, change);
}

std::string_view word(SourceKind kind) {
  return at<8>({"outlet", "agency", "channel", "official", "organisation", "person", "document", "unknown"}, kind);
}

std::string_view word(StatementKind kind) {
  return at<3>({"direct", "indirect", "mixed"}, kind);
}

std::string_view word(Modality modality) {
  return at<5>({"asserted", "reported", "possible", "denied", "planned"}, modality);
}

std::string_view word(ResponseKind kind) {
  return at<6>({"denied", "asked", "no response", "declined", "could not verify", "confirmed"}, kind);
}

std::string_view word(Direction direction) {
  return at<3>({"known", "likely", "unknown"}, direction);
}

std::string_view word(FactState state) {
  return at<5>({"agreed", "disputed", "updated", "single-source", "denied"}, state);
}

std::string_view word(DisagreementKind kind) {
  return at<8>({"figure", "role", "time", "place", "agent", "cause", "source", "denial"}, kind);
}

std::string_view word(Policy policy) {
  return at<3>({"airwars", "ucdp", "acled"}, policy);
}

std::string day_in_words(Day day) {
  const std::chrono::year_month_day date(day);
  return fmt::format("{} {} {}", static_cast<unsigned>(date.day()), month_of(date), static_cast<int>(date.year()));
}

namespace {

// "2019" for a whole year, "March 2019" for a whole month, "" for anything else.
std::string whole_period(Day earliest, Day latest) {
  using namespace std::chrono;
  const year_month_day from(earliest);
  const year_month_day to(latest);
  if (from.year() != to.year() || from.day() != day(1)) return {};
  if (from.month() == January && to.month() == December && to.day() == day(31)) {
    return fmt::format("{}", static_cast<int>(from.year()));
  }
  const bool month_end = to == year_month_day(to.year() / to.month() / last);
  if (from.month() != to.month() || !month_end) return {};
  return fmt::format("{} {}", month_of(from), static_cast<int>(from.year()));
}

}  // namespace

std::string days_in_words(std::optional<Day> earliest, std::optional<Day> latest) {
  if (!earliest && !latest) return {};
  if (!earliest) return "by " + day_in_words(*latest);
  if (!latest) return "from " + day_in_words(*earliest);
  if (*earliest == *latest) return day_in_words(*earliest);
  if (std::string period = whole_period(*earliest, *latest); !period.empty()) return period;
  const std::chrono::year_month_day from(*earliest);
  const std::chrono::year_month_day to(*latest);
  if (from.year() != to.year()) return day_in_words(*earliest) + " – " + day_in_words(*latest);
  if (from.month() != to.month()) {
    return fmt::format("{} {} – {}", static_cast<unsigned>(from.day()), month_of(from), day_in_words(*latest));
  }
  return fmt::format("{}–{}", static_cast<unsigned>(from.day()), day_in_words(*latest));
}

std::string plural(size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string origins_in_words(Independence origins, size_t reports) {
  const std::string told = plural(reports, "report", "reports");
  const auto unstated = static_cast<size_t>(std::max(origins.unstated, 0));
  if (unstated >= reports) return told;
  const auto low = static_cast<size_t>(std::max(origins.low, 0));
  std::string text = origins.low == origins.high
                         ? plural(low, "independent origin", "independent origins")
                         : fmt::format("{}–{} independent origins", origins.low, origins.high);
  return text + " in " + told;
}

std::string_view unit_of(const Fact& fact) {
  for (const Value& value : fact.values) {
    if (!value.unit.empty()) return value.unit;
  }
  return {};
}

std::string subject_of(const Fact& fact) {
  std::string subject = fact.who.empty() || fact.who == fact.kind ? fact.kind : fact.who + " " + fact.kind;
  const std::string_view unit = unit_of(fact);
  if (unit.starts_with("per ")) subject += " " + std::string(unit);
  return subject;
}

}  // namespace hearsay::present
