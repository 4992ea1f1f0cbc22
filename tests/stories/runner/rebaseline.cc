// Lines are made generously, everything found of the same kind about the same thing, and then put through the checks:
// only what holds is kept. So a line made here can say too little, but nothing wrong.
#include "rebaseline.h"

#include <algorithm>
#include <array>
#include <map>

#include "check.h"
#include "story_file.h"
#include "value_form.h"
#include "words.h"

namespace hearsay::stories {
namespace {

using Lines = std::vector<std::string>;

// Verbs that are each other's opposite.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kOpposites = {{
    {"copy ", "no copy "},
    {"alias ", "not alias "},
    {"new ", "old "},
    {"removed ", "kept "},
    {"disagreement ", "no disagreement "},
}};

void add_opposites(std::string_view expectation, Lines& lines) {
  for (const auto& [one, other] : kOpposites) {
    for (const auto& [verb, opposite] : {std::pair(one, other), std::pair(other, one)}) {
      if (!expectation.starts_with(verb)) continue;
      std::string rest(expectation.substr(verb.size()));
      if (opposite == "no disagreement ") rest = rest.substr(0, rest.find(':'));
      lines.push_back(std::string(opposite) + rest);
    }
  }
}

std::string values_of(const Told& told, const FoundFact& found) {
  std::string out;
  for (const Value& value : found.fact->values) {
    if (value.earlier) continue;
    out += (out.empty() ? "" : " | ") + write_value(form_of(value)) + (value.unit.empty() ? "" : " " + value.unit) +
           " (" + join(told.names_of(*found.account, value.evidence)) + ")";
  }
  return out;
}

std::string without_last_word(std::string_view text) {
  return trim(text.substr(0, std::min(text.rfind(' '), text.size())));
}

// `about` is KIND [of WHO].
void add_facts(const Told& told, const std::string& about, Lines& lines) {
  const auto facts = facts_sought(told.dossier(), about);
  if (facts.empty()) lines.push_back("no fact " + about);
  for (const FoundFact& found : facts) {
    lines.push_back("fact " + about + " " + std::string(show(found.fact->state)) + ": " + values_of(told, found));
  }
}

void add_origins(const Told& told, const std::string& about, Lines& lines) {
  for (const FoundFact& found : facts_sought(told.dossier(), about)) {
    const Independence& origins = found.fact->origins;
    const std::string ends = std::to_string(origins.low) + "-" + std::to_string(origins.high);
    lines.push_back("origins " + about + ": " + ends);
  }
}

// `about` is KIND [of WHO] POLICY.
void add_ranges(const Told& told, const std::string& about, Lines& lines) {
  for (const Policy policy : {Policy::airwars, Policy::ucdp, Policy::acled}) {
    const Dossier dossier = told.under(policy);
    for (const FoundFact& found : facts_sought(dossier, without_last_word(about))) {
      const std::optional<CodedRange>& range = found.fact->range;
      if (!range) continue;
      lines.push_back("range " + about + ": " + write_number(range->low) + " " + write_number(range->best) + " " +
                      write_number(range->high));
    }
  }
}

void add_stories(const Told& told, const std::string& label, std::string_view names, Lines& lines) {
  const std::vector<std::string> wanted = split_words(names);
  for (const Story& story : told.dossier().stories) {
    const ReportNames found = told.names_of(story);
    const bool shared = std::ranges::any_of(wanted, [&](const std::string& name) { return found.contains(name); });
    const std::string number = lines.empty() ? "" : "." + std::to_string(lines.size() + 1);
    if (shared) lines.push_back("story " + label + number + ": " + join(found));
  }
}

// How many sources of a chain go by one of the names.
std::ptrdiff_t shared(const Account& account, const Evidence& evidence, const std::vector<std::string>& names) {
  return std::ranges::count_if(evidence.chain, [&](SourceIndex source) {
    return std::ranges::any_of(
        names, [&](const std::string& name) { return source_is(account.sources[source.value], name); });
  });
}

// The chains of a report that have most sources in common with the wanted one.
void add_chains(const Told& told, const std::string& report, std::string_view wanted, Lines& lines) {
  const std::vector<std::string> names = split_at(wanted, "<");
  std::ptrdiff_t most = 1;
  for (const Account& account : told.dossier().accounts) {
    for (const Evidence& evidence : account.evidence) {
      if (told.name_of(evidence.report) != report || shared(account, evidence, names) < most) continue;
      if (shared(account, evidence, names) > most) lines.clear();
      most = shared(account, evidence, names);
      lines.push_back("chain " + report + ": " + show_chain(account, evidence));
    }
  }
}

void add_sides(const Told& told, std::string_view kind, Lines& lines) {
  for (const Account& account : told.dossier().accounts) {
    for (const Disagreement& one : account.disagreements) {
      for (size_t i = 1; i < one.sides.size(); ++i) {
        lines.push_back("disagreement " + std::string(kind) + ": " +
                        join(told.names_of(account, one.sides[0].evidence)) + " | " +
                        join(told.names_of(account, one.sides[i].evidence)));
      }
    }
  }
}

// `head` is "A: words" of a time or a figure.
void add_values(const Told& told, const std::string& verb, const std::string& head, Lines& lines) {
  const Reading* reading = told.reading(head.substr(0, head.find(':')));
  if (reading == nullptr) return;
  const auto day = [](const std::optional<Day>& end) { return end ? iso(*end) : "*"; };
  if (verb == "time ") {
    for (const Time& time : reading->times) {
      lines.push_back(verb + head + " = " + day(time.earliest) + ".." + day(time.latest));
    }
  } else {
    for (const Figure& figure : reading->figures) {
      lines.push_back(verb + head + " = " + write_value({figure.low, figure.high, figure.approximate}) +
                      (figure.unit.empty() ? "" : " " + figure.unit));
    }
  }
}

void add_lines(const Told& told, std::string_view expectation, Lines& lines) {
  const auto after = [&](std::string_view verb) {
    return expectation.starts_with(verb) ? std::optional(trim(expectation.substr(verb.size()))) : std::nullopt;
  };
  const auto head = [](const std::string& rest) { return trim(rest.substr(0, rest.find(':'))); };
  const auto tail = [](const std::string& rest) { return rest.substr(std::min(rest.find(':') + 1, rest.size())); };
  add_opposites(expectation, lines);
  if (const auto rest = after("fact ")) add_facts(told, without_last_word(head(*rest)), lines);
  if (const auto rest = after("no fact ")) add_facts(told, *rest, lines);
  if (const auto rest = after("background ")) add_facts(told, *rest, lines);
  if (const auto rest = after("no value ")) add_facts(told, without_last_word(*rest), lines);
  if (const auto rest = after("earlier ")) add_facts(told, without_last_word(*rest), lines);
  if (const auto rest = after("origins ")) add_origins(told, head(*rest), lines);
  if (const auto rest = after("range ")) add_ranges(told, head(*rest), lines);
  if (const auto rest = after("story ")) add_stories(told, head(*rest), tail(*rest), lines);
  if (const auto rest = after("chain ")) add_chains(told, head(*rest), tail(*rest), lines);
  if (const auto rest = after("no chain ")) add_chains(told, head(*rest), tail(*rest), lines);
  if (const auto rest = after("disagreement ")) add_sides(told, head(*rest), lines);
  if (const auto rest = after("no disagreement ")) add_sides(told, *rest, lines);
  for (const char* verb : {"time ", "figure "}) {
    if (const auto rest = after(verb)) add_values(told, verb, trim(rest->substr(0, rest->rfind(" = "))), lines);
  }
}

// What each line of the file that fails becomes, by its number.
std::map<int, Lines> replacements(const std::vector<StoryCase>& cases) {
  std::map<int, Lines> lines;
  for (const StoryCase& story : cases) {
    auto told = Told::tell(story);
    if (!told) continue;
    for (const Expectation& expectation : story.expectations) {
      if (check(*told, expectation.text)) lines[expectation.line] = lines_instead(*told, expectation.text);
    }
  }
  return lines;
}

}  // namespace

std::vector<std::string> lines_instead(Told& told, std::string_view expectation) {
  Lines lines;
  add_lines(told, expectation, lines);
  Lines holding;
  for (const std::string& line : lines) {
    if (!check(told, line) && std::ranges::find(holding, line) == holding.end()) holding.push_back(line);
  }
  return holding;
}

std::string rebaselined(const std::string& text) {
  const auto cases = parse_story_file(text);
  if (!cases) return text;
  const std::map<int, Lines> instead = replacements(*cases);
  std::string out;
  int number = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const auto found = instead.find(++number);
    if (found == instead.end() || found->second.empty()) {
      out += text.substr(at, end - at) + "\n";
    } else {
      for (const std::string& line : found->second) out += line + "\n";
    }
    at = end + 1;
  }
  return out;
}

}  // namespace hearsay::stories
