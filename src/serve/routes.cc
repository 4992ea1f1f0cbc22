#include "serve/routes.h"

#include <algorithm>
#include <charconv>

#include "serve/limits.h"

namespace hearsay::serving {
namespace {

const std::vector<Parameter> kPaging = {
    {"limit", Kind::limit, "So many items at most"},
    {"after", Kind::cursor, "Goes on behind these: `next` of the answer before"},
};

std::vector<Parameter> paged(std::vector<Parameter> others) {
  others.insert(others.end(), kPaging.begin(), kPaging.end());
  return others;
}

const Parameter kOfStory = {"story", Kind::id, "Of this story"};

std::vector<Route> pages_and_health() {
  return {
      {.method = "GET",
       .path = "/",
       .about = "The stories as a page",
       .type = "text/html; charset=utf-8",
       .run = get_index_page},
      {.method = "GET",
       .path = "/dossier.html",
       .about = "The same, as pages of stories call it",
       .type = "text/html; charset=utf-8",
       .run = get_index_page},
      {.method = "GET",
       .path = "/stories/{id}.html",
       .id = Kind::id,
       .about = "A story as a page",
       .type = "text/html; charset=utf-8",
       .run = get_story_page},
      {.method = "GET",
       .path = "/healthz",
       .role = Role::none,
       .of_edition = false,
       .about = "Whether the server answers",
       .gives = "Health",
       .run = get_healthz},
      {.method = "GET",
       .path = "/readyz",
       .role = Role::none,
       .of_edition = false,
       .about = "Whether it has read the store; 503 before, and when it cannot",
       .gives = "Health",
       .run = get_readyz},
      {.method = "GET",
       .path = "/metrics",
       .of_edition = false,
       .about = "Counts for Prometheus",
       .type = "text/plain; version=0.0.4; charset=utf-8",
       .run = get_metrics},
      {.method = "GET",
       .path = "/openapi.json",
       .role = Role::none,
       .of_edition = false,
       .about = "This description",
       .gives = "Description",
       .run = get_openapi},
  };
}

std::vector<Route> stories_and_facts() {
  return {
      {.method = "GET",
       .path = "/v1/stories",
       .about = "Stories, those reported last first",
       .query = kPaging,
       .gives = "StoryList",
       .run = get_stories},
      {.method = "GET",
       .path = "/v1/stories/{id}",
       .about = "A story: a dossier of it alone, with its digest",
       .gives = "Dossier",
       .run = get_story},
      {.method = "GET",
       .path = "/v1/facts",
       .about = "Facts by their ids",
       .query = paged(
           {kOfStory, {"kind", Kind::word, "Of this kind, like killed"}, {"state", Kind::state, "In this state"}}),
       .gives = "FactList",
       .run = get_facts},
      {.method = "GET", .path = "/v1/facts/{id}", .about = "A fact", .gives = "StoryFact", .run = get_fact},
      {.method = "GET",
       .path = "/v1/facts/{id}/explanation",
       .about = "How a fact came about, for a person",
       .type = "text/plain; charset=utf-8",
       .run = get_explanation},
  };
}

std::vector<Route> what_they_rest_on() {
  return {
      {.method = "GET",
       .path = "/v1/evidence",
       .about = "Evidence by its ids",
       .query = paged({kOfStory, {"report", Kind::id, "From this report"}}),
       .gives = "EvidenceList",
       .run = get_all_evidence},
      {.method = "GET",
       .path = "/v1/evidence/{id}",
       .about = "A piece of evidence",
       .gives = "Evidence",
       .run = get_evidence},
      {.method = "GET",
       .path = "/v1/sources",
       .about = "Sources by their ids",
       .query = paged({kOfStory}),
       .gives = "SourceList",
       .run = get_sources},
      {.method = "GET", .path = "/v1/sources/{id}", .about = "A source", .gives = "Source", .run = get_source},
      {.method = "GET",
       .path = "/v1/reports",
       .about = "Reports by their ids, without their texts",
       .query = paged({kOfStory}),
       .gives = "ReportList",
       .run = get_reports},
      {.method = "GET",
       .path = "/v1/reports/{id}",
       .about = "A report, and the story it stands in",
       .gives = "StoryReport",
       .run = get_report},
  };
}

std::vector<Route> looking() {
  return {
      {.method = "GET",
       .path = "/v1/search",
       .about = "Reports that have all of these words, the best first",
       .query = {{"q", Kind::words, "Words of the title or the text", true},
                 {"limit", Kind::limit, "So many items at most"}},
       .gives = "HitList",
       .run = get_search},
      {.method = "GET",
       .path = "/v1/changes",
       .about = "Versions of pages, decisions, and stories that are not what they were",
       .query = {{"since", Kind::moment, "A time, like 2031-05-02T09:00:00Z", true}},
       .gives = "ChangeList",
       .run = get_changes},
  };
}

std::vector<Route> sending() {
  return {
      {.method = "POST",
       .path = "/v1/reports",
       .role = Role::write,
       .of_edition = false,
       .about =
           "Takes reports in: JSON Lines or one object, in any names that hearsay add knows, or a page. They are "
           "kept when this answers, and read soon after",
       .query = {{"url", Kind::address, "Address of a page that does not say its own"},
                 {"published", Kind::day, "Day of publication of what has none"}},
       .takes = {"application/x-ndjson", "application/json", "text/html"},
       .body = "Sent",
       .status = 202,
       .gives = "Job",
       .run = post_reports},
      {.method = "GET",
       .path = "/v1/jobs/{id}",
       .of_edition = false,
       .id = Kind::job,
       .about = "What became of what was sent: each report, and the story it stands in",
       .gives = "Job",
       .run = get_job},
  };
}

std::vector<Route> deciding() {
  return {
      {.method = "GET",
       .path = "/v1/decisions",
       .of_edition = false,
       .about = "What people decided, in the order they did",
       .query = kPaging,
       .gives = "DecisionList",
       .run = get_decisions},
      {.method = "GET",
       .path = "/v1/decisions/{number}",
       .of_edition = false,
       .id = Kind::number,
       .about = "A decision",
       .gives = "Decision",
       .run = get_decision},
      {.method = "POST",
       .path = "/v1/decisions",
       .role = Role::write,
       .of_edition = false,
       .about = "Puts down what you know better, in the lines of hearsay decide; all or none",
       .takes = {"application/json"},
       .body = "NewDecision",
       .status = 201,
       .gives = "Decided",
       .run = post_decisions},
      {.method = "POST",
       .path = "/v1/decisions/{number}/undo",
       .role = Role::write,
       .of_edition = false,
       .id = Kind::number,
       .about = "Takes a decision back",
       .takes = {"application/json"},
       .body = "Undo",
       .status = 201,
       .gives = "Decided",
       .run = post_undo},
      {.method = "GET",
       .path = "/v1/events",
       .of_edition = false,
       .about = "What comes in from now on, or after Last-Event-ID, as server-sent events",
       .type = "text/event-stream",
       .run = get_events},
  };
}

bool is_hex(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool is_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_between(std::string_view text, uint64_t low, uint64_t high) {
  uint64_t value = 0;
  const auto end = text.data() + text.size();
  const auto [stopped, failed] = std::from_chars(text.data(), end, value);
  return is_digits(text) && failed == std::errc() && stopped == end && value >= low && value <= high;
}

int64_t code_points(std::string_view text) {
  return std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

bool is_id(std::string_view text) {
  const std::string_view first = text.substr(0, std::min(text.find('-'), text.size()));
  const bool whole = first.size() == 13 && first[0] >= 'a' && first[0] <= 'z' && is_hex(first.substr(1));
  return whole && (first.size() == text.size() || is_between(text.substr(14), 1, 999'999'999));
}

}  // namespace

std::span<const Route> routes() {
  static const std::vector<Route> all = [] {
    std::vector<Route> table = pages_and_health();
    for (const std::vector<Route>& part :
         {stories_and_facts(), what_they_rest_on(), looking(), sending(), deciding()})
      table.insert(table.end(), part.begin(), part.end());
    return table;
  }();
  return all;
}

std::string_view schema_of(Kind kind) {
  switch (kind) {
    case Kind::limit:
      return R"({"type":"integer","minimum":1,"maximum":200,"default":50})";
    case Kind::cursor:
      return R"({"type":"string","pattern":"^([0-9a-f]{2}){1,60}$"})";
    case Kind::id:
      return R"({"type":"string","pattern":"^[a-z][0-9a-f]{12}(-[1-9][0-9]{0,8})?$"})";
    case Kind::job:
      return R"({"type":"string","pattern":"^j[0-9a-f]{16}$"})";
    case Kind::number:
      return R"({"type":"integer","minimum":1,"maximum":999999999})";
    case Kind::words:
      return R"({"type":"string","minLength":1,"maxLength":200,"pattern":"^[^\\u0000-\\u001f\\u007f]+$"})";
    case Kind::moment:
      return R"({"type":"string","format":"date-time","pattern":"(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])$"})";
    case Kind::state:
      return R"({"enum":["agreed","disputed","updated","single-source","denied"]})";
    case Kind::word:
      return R"({"type":"string","pattern":"^[a-z][a-z -]{0,40}$"})";
    case Kind::address:
      return R"({"type":"string","maxLength":1000,"pattern":"^https?://[!-~]+$"})";
    case Kind::day:
      return R"({"type":"string","format":"date"})";
  }
  return "{}";
}

bool is_of(Kind kind, std::string_view value) {
  const auto letters = [](char c) { return (c >= 'a' && c <= 'z') || c == ' ' || c == '-'; };
  switch (kind) {
    case Kind::limit:
      return is_between(value, 1, kMostItems);
    case Kind::cursor:
      return !value.empty() && value.size() <= 120 && value.size() % 2 == 0 && is_hex(value);
    case Kind::id:
      return is_id(value);
    case Kind::job:
      return value.size() == 17 && value[0] == 'j' && is_hex(value.substr(1));
    case Kind::number:
      return is_between(value, 1, 999'999'999);
    case Kind::words:
      return !value.empty() && code_points(value) <= 200;
    case Kind::moment:
      return moment_from_iso(value).has_value();
    case Kind::state:
      return schema_of(kind).find("\"" + std::string(value) + "\"") != std::string_view::npos && value != "enum";
    case Kind::word:
      return !value.empty() && value.size() <= 41 && value[0] >= 'a' && value[0] <= 'z' &&
             std::ranges::all_of(value, letters);
    case Kind::address:
      return value.size() <= 1000 && (value.starts_with("http://") || value.starts_with("https://")) &&
             std::ranges::all_of(value, [](char c) { return c > ' ' && c < 0x7F; });
    case Kind::day: {
      const std::optional<Date> date = date_from_iso(value);
      return date && date->precision == Date::Precision::day;
    }
  }
  return false;
}

}  // namespace hearsay::serving
