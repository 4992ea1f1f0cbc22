// Who says it: chains, sources under several names, responses, and sides that disagree.
#include <algorithm>
#include <array>

#include "check.h"
#include "words.h"

namespace hearsay::stories {
namespace {

constexpr std::array<std::pair<std::string_view, ResponseKind>, 6> kResponses = {{
    {"denied", ResponseKind::denied},
    {"asked", ResponseKind::asked},
    {"no response", ResponseKind::no_response},
    {"declined", ResponseKind::declined},
    {"could not verify", ResponseKind::could_not_verify},
    {"confirmed", ResponseKind::confirmed},
}};

constexpr std::array<std::pair<std::string_view, DisagreementKind>, 8> kDisagreements = {{
    {"figure", DisagreementKind::figure},
    {"role", DisagreementKind::role},
    {"time", DisagreementKind::time},
    {"place", DisagreementKind::place},
    {"agent", DisagreementKind::agent},
    {"cause", DisagreementKind::cause},
    {"source", DisagreementKind::source},
    {"denial", DisagreementKind::denial},
}};

template <class Table>
auto find_word(const Table& table, std::string_view word) {
  return std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.first == word; });
}

template <class Table, class Kind>
std::string word_for(const Table& table, Kind kind) {
  const auto row = std::find_if(table.begin(), table.end(), [&](const auto& r) { return r.second == kind; });
  return row == table.end() ? "?" : std::string(row->first);
}

struct FoundEvidence {
  const Account* account;
  const Evidence* evidence;
};

std::vector<FoundEvidence> evidence_of(const Told& told, const std::string& report) {
  std::vector<FoundEvidence> evidence;
  for (const Account& account : told.dossier().accounts) {
    for (const Evidence& one : account.evidence) {
      if (told.name_of(one.report) == report) evidence.push_back({&account, &one});
    }
  }
  return evidence;
}

std::string show_chains(const std::vector<FoundEvidence>& evidence) {
  ReportNames chains;
  for (const auto& [account, one] : evidence) {
    if (!one->chain.empty()) chains.insert(show_chain(*account, *one));
  }
  std::string out;
  for (const std::string& chain : chains) out += (out.empty() ? "chains: " : " | ") + chain;
  return out.empty() ? "no chains" : out;
}

bool chain_is(const FoundEvidence& found, const std::vector<std::string>& names) {
  const std::vector<SourceIndex>& chain = found.evidence->chain;
  if (chain.size() != names.size()) return false;
  for (size_t i = 0; i < names.size(); ++i) {
    if (!source_is(found.account->sources[chain[i].value], names[i])) return false;
  }
  return true;
}

std::vector<std::vector<std::string>> names_of_all(const Dossier& dossier) {
  std::vector<std::vector<std::string>> all;
  for (const UnifiedSource& source : dossier.sources) all.push_back(names_of(source));
  for (const UnifiedEntity& entity : dossier.entities) {
    all.push_back({entity.name});
    for (const Alias& alias : entity.aliases) all.back().push_back(alias.name);
  }
  return all;
}

bool any_holds(const std::vector<std::string>& names, std::string_view part) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) { return name_holds(name, part); });
}

std::string show_names(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : " = ") + name;
  return out;
}

// The names that hold X or Y, so that a reader sees how far the two are from being one.
std::string show_near(const Dossier& dossier, std::string_view x, std::string_view y) {
  std::string out;
  for (const auto& names : names_of_all(dossier)) {
    if (any_holds(names, x) || any_holds(names, y)) out += (out.empty() ? "apart: " : " | ") + show_names(names);
  }
  return out.empty() ? "neither name is there" : out;
}

std::string show_responses(const Told& told) {
  std::string out;
  for (const Account& account : told.dossier().accounts) {
    for (const AccountResponse& response : account.responses) {
      out += (out.empty() ? "responses: " : " | ") + join(told.names_of(account, response.evidence)) + ": " +
             word_for(kResponses, response.kind);
      for (const SourceIndex source : response.who) out += " " + account.sources[source.value].name + ",";
    }
  }
  return out.empty() ? "no responses" : out;
}

bool response_fits(const Told& told, const Account& account, const AccountResponse& response,
                   const std::string& report, ResponseKind kind, const std::vector<std::string>& who) {
  if (response.kind != kind || !told.names_of(account, response.evidence).contains(report)) return false;
  return std::all_of(who.begin(), who.end(), [&](const std::string& name) {
    return std::any_of(response.who.begin(), response.who.end(),
                       [&](SourceIndex source) { return source_is(account.sources[source.value], name); });
  });
}

std::string show_disagreements(const Told& told) {
  std::string out;
  for (const Account& account : told.dossier().accounts) {
    for (const Disagreement& one : account.disagreements) {
      out += (out.empty() ? "" : "\n") + word_for(kDisagreements, kind_of(one.question)) + " about " + one.event +
             " " + one.about + ":";
      for (const Side& side : one.sides) out += " [" + join(told.names_of(account, side.evidence)) + "]";
    }
  }
  return out.empty() ? "no disagreements" : out;
}

bool side_has(const Told& told, const Account& account, const Side& side, const std::vector<std::string>& reports) {
  const ReportNames names = told.names_of(account, side.evidence);
  return std::all_of(reports.begin(), reports.end(), [&](const std::string& name) { return names.contains(name); });
}

bool sides_apart(const Told& told, const Account& account, const Disagreement& one,
                 const std::vector<std::string>& left, const std::vector<std::string>& right) {
  for (size_t i = 0; i < one.sides.size(); ++i) {
    for (size_t j = 0; j < one.sides.size(); ++j) {
      if (i != j && side_has(told, account, one.sides[i], left) && side_has(told, account, one.sides[j], right))
        return true;
    }
  }
  return false;
}

}  // namespace

Finding check_chain(Told& told, std::string_view rest) {
  const auto parts = cut_at_colon(rest);
  if (!parts) return unreadable("chain A: X < Y < Z");
  if (!told.reading(parts->first)) return no_such_report(parts->first);
  const auto names = split_at(parts->second, "<");
  const auto evidence = evidence_of(told, parts->first);
  for (const FoundEvidence& one : evidence) {
    if (chain_is(one, names)) return {};
  }
  return show_chains(evidence);
}

Finding check_no_chain(Told& told, std::string_view rest) {
  const auto parts = cut_at_colon(rest);
  if (!parts) return unreadable("no chain A: X");
  if (!told.reading(parts->first)) return no_such_report(parts->first);
  for (const auto& [account, one] : evidence_of(told, parts->first)) {
    for (const SourceIndex source : one->chain) {
      if (source_is(account->sources[source.value], parts->second)) return "chain: " + show_chain(*account, *one);
    }
  }
  return {};
}

Finding check_alias(Told& told, std::string_view rest) {
  const auto ends = split_at(rest, "=");
  if (ends.size() != 2) return unreadable("alias X = Y");
  for (const auto& names : names_of_all(told.dossier())) {
    if (any_holds(names, ends[0]) && any_holds(names, ends[1])) return {};
  }
  return show_near(told.dossier(), ends[0], ends[1]);
}

Finding check_not_alias(Told& told, std::string_view rest) {
  const auto ends = split_at(rest, "=");
  if (ends.size() != 2) return unreadable("not alias X = Y");
  for (const auto& names : names_of_all(told.dossier())) {
    if (any_holds(names, ends[0]) && any_holds(names, ends[1])) return "one: " + show_names(names);
  }
  return {};
}

Finding check_response(Told& told, std::string_view rest) {
  constexpr std::string_view kForm = "response A: KIND WHO[, WHO]";
  const auto parts = cut_at_colon(rest);
  if (!parts) return unreadable(kForm);
  if (!told.reading(parts->first)) return no_such_report(parts->first);
  for (const auto& [word, kind] : kResponses) {
    if (!parts->second.starts_with(word)) continue;
    const std::string names = trim(parts->second.substr(word.size()));
    const auto who = names.empty() ? std::vector<std::string>() : split_at(names, ",");
    for (const Account& account : told.dossier().accounts) {
      for (const AccountResponse& response : account.responses) {
        if (response_fits(told, account, response, parts->first, kind, who)) return {};
      }
    }
    return show_responses(told);
  }
  return unreadable(kForm);
}

Finding check_disagreement(Told& told, std::string_view rest) {
  constexpr std::string_view kForm = "disagreement KIND: A | B";
  const auto parts = cut_at_colon(rest);
  if (!parts) return unreadable(kForm);
  const auto sides = split_at(parts->second, "|");
  const auto kind = find_word(kDisagreements, parts->first);
  if (sides.size() != 2 || kind == kDisagreements.end()) return unreadable(kForm);
  const auto left = split_words(sides[0]);
  const auto right = split_words(sides[1]);
  for (const auto* side : {&left, &right}) {
    for (const std::string& name : *side) {
      if (!told.reading(name)) return no_such_report(name);
    }
  }
  for (const Account& account : told.dossier().accounts) {
    for (const Disagreement& one : account.disagreements) {
      if (kind_of(one.question) == kind->second && sides_apart(told, account, one, left, right)) return {};
    }
  }
  return show_disagreements(told);
}

Finding check_no_disagreement(Told& told, std::string_view rest) {
  const std::string word = trim(rest);
  const auto kind = find_word(kDisagreements, word);
  if (!word.empty() && kind == kDisagreements.end()) return unreadable("no disagreement [KIND]");
  for (const Account& account : told.dossier().accounts) {
    for (const Disagreement& one : account.disagreements) {
      if (word.empty() || kind_of(one.question) == kind->second) return show_disagreements(told);
    }
  }
  return {};
}

}  // namespace hearsay::stories
