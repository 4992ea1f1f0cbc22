// Facts: state, values and who reports each, origins, ranges. Several facts may be of one kind; an expectation holds
// when one of those that fit KIND and WHO fits the rest of it too.
#include <algorithm>
#include <functional>

#include "check.h"
#include "words.h"

namespace hearsay::stories {
namespace {

/// KIND [of WHO]
struct Sought {
  std::string kind;
  std::string who;
};

Sought parse_sought(std::string_view text) {
  const size_t of = text.find(" of ");
  if (of == std::string_view::npos) return {trim(text), ""};
  return {trim(text.substr(0, of)), trim(text.substr(of + 4))};
}

bool fits(const Fact& fact, const Sought& sought) {
  return fact.kind == sought.kind && (sought.who.empty() || holds_any_case(fact.who, sought.who));
}

std::vector<FoundFact> facts_of(const Dossier& dossier, const Sought& sought) {
  std::vector<FoundFact> facts;
  for (const Account& account : dossier.accounts) {
    for (const Fact& fact : account.facts) {
      if (fits(fact, sought)) facts.push_back({&account, &fact});
    }
  }
  return facts;
}

std::string show_facts(const Told& told, const std::vector<FoundFact>& facts) {
  if (!facts.empty()) {
    std::string out;
    for (const FoundFact& found : facts) out += (out.empty() ? "" : "\n") + show(told, found);
    return out;
  }
  std::string kinds;
  for (const Account& account : told.dossier().accounts) {
    for (const Fact& fact : account.facts) {
      kinds +=
          (kinds.empty() ? "no such fact, only: " : ", ") + fact.kind + (fact.who.empty() ? "" : " of " + fact.who);
    }
  }
  return kinds.empty() ? "no facts at all" : kinds;
}

Finding one_of(const Told& told, const Sought& sought, const std::function<bool(const FoundFact&)>& holds) {
  const auto facts = facts_of(told.dossier(), sought);
  if (std::any_of(facts.begin(), facts.end(), holds)) return {};
  return show_facts(told, facts);
}

/// V [unit] [(A B)]
struct SoughtValue {
  ValueForm form;
  std::string unit;
  std::optional<ReportNames> reports;
};

std::optional<SoughtValue> parse_sought_value(std::string text) {
  SoughtValue value;
  const size_t open = text.find('(');
  if (open != std::string::npos) {
    const size_t close = text.find(')', open);
    if (close == std::string::npos) return std::nullopt;
    const auto names = split_words(text.substr(open + 1, close - open - 1));
    value.reports = ReportNames(names.begin(), names.end());
    text.resize(open);
  }
  const auto words = split_words(text);
  if (words.empty() || words.size() > 2) return std::nullopt;
  const auto form = parse_value(words[0]);
  if (!form) return std::nullopt;
  value.form = *form;
  if (words.size() == 2) value.unit = words[1];
  return value;
}

bool fits(const Told& told, const Account& account, const Value& value, const SoughtValue& sought) {
  return form_of(value) == sought.form && (sought.unit.empty() || value.unit == sought.unit) &&
         (!sought.reports || told.names_of(account, value.evidence) == *sought.reports);
}

// Each sought value is there, and every other value is flagged earlier.
bool values_fit(const Told& told, const FoundFact& one, const std::vector<SoughtValue>& sought) {
  const Fact& fact = *one.fact;
  std::vector<bool> taken(fact.values.size(), false);
  for (const SoughtValue& wanted : sought) {
    bool found = false;
    for (size_t i = 0; i < fact.values.size() && !found; ++i) {
      found = !taken[i] && fits(told, *one.account, fact.values[i], wanted);
      if (found) taken[i] = true;
    }
    if (!found) return false;
  }
  for (size_t i = 0; i < fact.values.size(); ++i) {
    if (!taken[i] && !fact.values[i].earlier) return false;
  }
  return true;
}

/// KIND V, the value being the last word.
std::optional<std::pair<std::string, ValueForm>> parse_kind_and_value(std::string_view rest) {
  const std::string text = trim(rest);
  const size_t space = text.rfind(' ');
  if (space == std::string::npos) return std::nullopt;
  const auto form = parse_value(text.substr(space + 1));
  if (!form) return std::nullopt;
  return std::pair(trim(text.substr(0, space)), *form);
}

bool has_value(const Fact& fact, const ValueForm& form, bool earlier_only) {
  return std::any_of(fact.values.begin(), fact.values.end(),
                     [&](const Value& value) { return form_of(value) == form && (!earlier_only || value.earlier); });
}

std::optional<Policy> parse_policy(std::string_view word) {
  if (word == "airwars") return Policy::airwars;
  if (word == "ucdp") return Policy::ucdp;
  if (word == "acled") return Policy::acled;
  return std::nullopt;
}

bool range_fits(const CodedRange& range, const std::vector<std::string>& wanted) {
  const std::optional<double> ends[] = {range.low, range.best, range.high};
  for (size_t i = 0; i < 3; ++i) {
    if (wanted[i] == "-" ? ends[i].has_value() : parse_number(wanted[i]) != ends[i]) return false;
  }
  return true;
}

std::string show_ranges(const Told& told, const std::vector<FoundFact>& facts) {
  if (facts.empty()) return show_facts(told, facts);
  std::string out;
  for (const auto& [account, fact] : facts) {
    out += out.empty() ? "" : "\n";
    out += fact->kind + (fact->who.empty() ? "" : " of " + fact->who) + ": ";
    out += !fact->range ? "no range"
                        : write_number(fact->range->low) + " " + write_number(fact->range->best) + " " +
                              write_number(fact->range->high);
  }
  return out;
}

}  // namespace

std::vector<FoundFact> facts_sought(const Dossier& dossier, std::string_view kind_of_who) {
  return facts_of(dossier, parse_sought(kind_of_who));
}

Finding check_fact(Told& told, std::string_view rest) {
  constexpr std::string_view kForm = "fact KIND [of WHO] STATE: V (A B) | V (C)";
  const auto parts = cut_at_colon(rest);
  if (!parts) return unreadable(kForm);
  const size_t space = parts->first.rfind(' ');
  if (space == std::string::npos) return unreadable(kForm);
  const std::string state = parts->first.substr(space + 1);
  std::vector<SoughtValue> values;
  for (const std::string& text : split_at(parts->second, "|")) {
    const auto value = parse_sought_value(text);
    if (!value) return unreadable(kForm);
    for (const std::string& name : value->reports.value_or(ReportNames())) {
      if (!told.reading(name)) return no_such_report(name);
    }
    values.push_back(*value);
  }
  return one_of(told, parse_sought(parts->first.substr(0, space)), [&](const FoundFact& one) {
    return show(one.fact->state) == state && values_fit(told, one, values);
  });
}

Finding check_no_fact(Told& told, std::string_view rest) {
  const auto facts = facts_of(told.dossier(), parse_sought(rest));
  return facts.empty() ? Finding() : show_facts(told, facts);
}

Finding check_no_value(Told& told, std::string_view rest) {
  const auto sought = parse_kind_and_value(rest);
  if (!sought) return unreadable("no value KIND V");
  for (const FoundFact& one : facts_of(told.dossier(), parse_sought(sought->first))) {
    if (has_value(*one.fact, sought->second, false)) return show(told, one);
  }
  return {};
}

Finding check_earlier(Told& told, std::string_view rest) {
  const auto sought = parse_kind_and_value(rest);
  if (!sought) return unreadable("earlier KIND V");
  return one_of(told, parse_sought(sought->first),
                [&](const FoundFact& one) { return has_value(*one.fact, sought->second, true); });
}

Finding check_background(Told& told, std::string_view rest) {
  return one_of(told, parse_sought(rest), [](const FoundFact& one) { return one.fact->background; });
}

Finding check_origins(Told& told, std::string_view rest) {
  const auto parts = cut_at_colon(rest);
  const auto wanted = parts ? parse_value(parts->second) : std::nullopt;
  if (!wanted || !wanted->low || !wanted->high) return unreadable("origins KIND [of WHO]: L-H");
  return one_of(told, parse_sought(parts->first), [&](const FoundFact& one) {
    return one.fact->origins.low == *wanted->low && one.fact->origins.high == *wanted->high;
  });
}

Finding check_range(Told& told, std::string_view rest) {
  constexpr std::string_view kForm = "range KIND [of WHO] POLICY: LOW BEST HIGH";
  const auto parts = cut_at_colon(rest);
  if (!parts) return unreadable(kForm);
  const size_t space = parts->first.rfind(' ');
  const auto wanted = split_words(parts->second);
  if (space == std::string::npos || wanted.size() != 3) return unreadable(kForm);
  const auto policy = parse_policy(parts->first.substr(space + 1));
  if (!policy) return unreadable(kForm);
  const Dossier dossier = told.under(*policy);
  const auto facts = facts_of(dossier, parse_sought(parts->first.substr(0, space)));
  for (const auto& [account, fact] : facts) {
    if (fact->range && range_fits(*fact->range, wanted)) return {};
  }
  return show_ranges(told, facts);
}

Finding check_when(Told& told, std::string_view rest) {
  const auto parts = cut_at_colon(rest);
  if (!parts || parts->second.find("..") == std::string::npos) return unreadable("when KIND [of WHO]: FROM..TO");
  const auto days_of = [](const Fact& fact) { return write_day(fact.earliest) + ".." + write_day(fact.latest); };
  const auto facts = facts_of(told.dossier(), parse_sought(parts->first));
  std::string found;
  for (const FoundFact& one : facts) {
    if (days_of(*one.fact) == parts->second) return {};
    found += (found.empty() ? "" : "\n") + one.fact->kind + ": " + days_of(*one.fact);
  }
  return found.empty() ? show_facts(told, facts) : found;
}

}  // namespace hearsay::stories
