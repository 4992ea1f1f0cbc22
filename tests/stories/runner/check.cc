// An expectation's verb picks its check. Longer verbs stand before the shorter ones they begin with, so that
// "no fact killed" is not taken for anything else.
#include "check.h"

#include <array>
#include <utility>

#include "words.h"

namespace hearsay::stories {
namespace {

struct Verb {
  std::string_view name;
  Finding (*check)(Told&, std::string_view);
};

constexpr std::array<Verb, 26> kVerbs = {{
    {"story ", check_story},
    {"related ", check_related},
    {"no copy ", check_no_copy},
    {"copy ", check_copy},
    {"fact ", check_fact},
    {"no fact ", check_no_fact},
    {"no value ", check_no_value},
    {"earlier ", check_earlier},
    {"background ", check_background},
    {"origins ", check_origins},
    {"range ", check_range},
    {"when ", check_when},
    {"chain ", check_chain},
    {"no chain ", check_no_chain},
    {"alias ", check_alias},
    {"not alias ", check_not_alias},
    {"response ", check_response},
    {"disagreement ", check_disagreement},
    {"no disagreement", check_no_disagreement},
    {"new ", check_new},
    {"old ", check_old},
    {"removed ", check_removed},
    {"kept ", check_kept},
    {"caption ", check_caption},
    {"time ", check_time},
    {"figure ", check_figure},
}};

}  // namespace

Finding check(Told& told, std::string_view expectation) {
  for (const Verb& verb : kVerbs) {
    if (expectation.starts_with(verb.name)) return verb.check(told, expectation.substr(verb.name.size()));
  }
  return "no expectation begins so; see tests/stories/README.md";
}

std::optional<std::pair<std::string, std::string>> cut_at_colon(std::string_view rest) {
  const size_t colon = rest.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  return std::pair(trim(rest.substr(0, colon)), trim(rest.substr(colon + 1)));
}

Finding unreadable(std::string_view form) {
  return "this line is not of the form `" + std::string(form) + "`";
}

Finding no_such_report(std::string_view name) {
  return "the file has no report " + std::string(name);
}

}  // namespace hearsay::stories
