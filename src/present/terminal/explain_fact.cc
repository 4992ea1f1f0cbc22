// One fact, told from its value down to the words it rests on: every value with its origins, every chain, every
// sentence with its report; then the rules that gave state, origins and range; then what is near it and was set
// apart: values that a later one replaced, reports that repeat another's words, names and bodies taken for one, facts
// of the same kind that are a part of it, another event's, or somebody else's. What is no fact is looked for among
// the disagreements, then among all words of reports that the dossier rests on, so that every word which it shows is
// found.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "hearsay/present.h"
#include "present/terminal/columns.h"
#include "present/terminal/dossier_reader.h"
#include "present/view/account_view.h"
#include "present/view/lines.h"
#include "present/view/wording.h"

namespace hearsay {
namespace present {
namespace {

constexpr size_t kOthersShown = 12, kPassagesShown = 6;
constexpr int kIndent = 4;

std::string name_of(const JsonValue* source) {
  return source == nullptr ? "somebody" : std::string(text_of(*source, "name"));
}

class FactTeller {
 public:
  FactTeller(const DossierReader& dossier, const FoundFact& found, const TerminalOptions& options)
      : dossier_(dossier), fact_(*found.fact), story_(*found.story), out_(options.width, options.colour) {}

  // Of a disagreement, which has sides where a fact has values.
  std::string run_disagreement() {
    out_.paragraph(fmt::format("Hearsay: disagreement {}", text_of(fact_, "id")), 0, Style::faint);
    out_.blank();
    out_.paragraph(std::string(text_of(fact_, "about")), 0, Style::title);
    out_.paragraph("In the story: " + std::string(text_of(story_, "title")), 0, Style::faint);
    for (const JsonValue& side : list_of(fact_, "sides").GetArray()) {
      out_.rule("SIDE " + std::string(text_of(side, "label")));
      for (const JsonValue& id : list_of(side, "evidence").GetArray()) tell_evidence_of(id);
    }
    out_.rule("WHY");
    item(std::string(text_of(fact_, "why")));
    tell_names();
    return out_.take();
  }

  // What words stand in, where no fact has them: sentences, then titles.
  std::string run_passages(std::string_view words) {
    out_.paragraph(fmt::format("No fact and no disagreement is called \"{}\". The words stand in", words), 0);
    out_.blank();
    const auto evidence = dossier_.evidence_with(words), reports = dossier_.reports_called(words);
    for (size_t i = 0; i < std::min(evidence.size(), kPassagesShown); ++i) tell_evidence(*evidence[i]);
    for (size_t i = 0; evidence.empty() && i < std::min(reports.size(), kPassagesShown); ++i) {
      item(outlet_of(text_of(*reports[i], "id")));
      tell_place(text_of(*reports[i], "id"));
    }
    return evidence.empty() && reports.empty() ? std::string() : out_.take();
  }

  std::string run(const std::vector<FoundFact>& others) {
    tell_head();
    for (const JsonValue& value : list_of(fact_, "values").GetArray()) tell_value(value);
    tell_rules();
    tell_denials();
    tell_set_apart();
    tell_others(others);
    return out_.take();
  }

 private:
  void item(const std::string& text) { out_.paragraph(text, kIndent, Style::plain, "•"); }

  // Its name; of an outlet that nobody names the title of its report, as in the dossier.
  std::string outlet_of(std::string_view report) const {
    const JsonValue* found = dossier_.report(report);
    if (found == nullptr) return std::string(report);
    if (text_of(*found, "outlet").empty()) return DossierReader::called_by_title(*found);
    const JsonValue* source = dossier_.source(text_of(*found, "source"));
    return source == nullptr ? std::string(text_of(*found, "outlet")) : name_of(source);
  }

  std::string name_of_source(std::string_view id) const {
    const JsonValue* report = dossier_.unnamed_report_of(id);
    return report != nullptr ? DossierReader::called_by_title(*report) : name_of(dossier_.source(id));
  }

  std::string day_of(std::string_view report) const {
    const JsonValue* found = dossier_.report(report);
    const std::string_view day = found == nullptr ? std::string_view() : text_of(*found, "published");
    return day.empty() ? "undated" : std::string(day.substr(0, day.find('T')));
  }

  // Where the words can be read: the report's title, and its address in one piece, or else its file.
  void tell_place(std::string_view report) {
    const JsonValue* found = dossier_.report(report);
    if (found == nullptr) return;
    const std::string_view title = text_of(*found, "title");
    const std::string_view url = text_of(*found, "url"), address = url.empty() ? text_of(*found, "file") : url;
    if (!title.empty()) out_.paragraph(std::string(title), kIndent + 2, Style::faint);
    if (!address.empty()) out_.unbroken(plain_text(address), kIndent + 2, Style::faint);
  }

  // "Petra Solheim < Continental Wire", the origin first.
  std::string chain_of(const JsonValue& evidence) const {
    std::vector<std::string> names;
    for (const JsonValue& id : list_of(evidence, "chain").GetArray()) {
      if (id.IsString()) names.push_back(name_of_source(id.GetString()));
    }
    if (names.empty()) return "the outlet itself, naming nobody";
    std::string chain = names.back();
    for (size_t i = names.size() - 1; i-- > 0;) chain += ", told by " + names[i];
    return chain;
  }

  std::string said_of(const JsonValue& evidence) const {
    std::string said;
    const std::string_view modality = text_of(evidence, "modality");
    if (modality != "asserted" && modality != "reported") said += ", as " + std::string(modality);
    if (is_set(evidence, "negated")) said += ", negated";
    const std::string_view why = text_of(evidence, "backgroundWhy");
    if (is_set(evidence, "background"))
      said += why.empty() ? ", as background" : ", as background: " + std::string(why);
    return said;
  }

  void tell_head() {
    out_.paragraph(fmt::format("Hearsay: fact {}", text_of(fact_, "id")), 0, Style::faint);
    out_.blank();
    out_.paragraph(std::string(text_of(fact_, "summary")) + " · " + std::string(text_of(fact_, "state")), 0,
                   Style::title);
    out_.paragraph("In the story: " + std::string(text_of(story_, "title")), 0, Style::faint);
    std::string place;
    if (const JsonValue* when = object_of(fact_, "when")) {
      place = fmt::format("When: {} to {}", bound_of(*when, "earliest"), bound_of(*when, "latest"));
    }
    if (!text_of(fact_, "where").empty())
      place += (place.empty() ? "Where: " : " · Where: ") + std::string(text_of(fact_, "where"));
    if (!place.empty()) out_.paragraph(place, 0);
  }

  static std::string bound_of(const JsonValue& when, const char* name) {
    return text_of(when, name).empty() ? "open" : std::string(text_of(when, name));
  }

  void tell_value(const JsonValue& value) {
    std::string figure = figure_in_words(quantity_of(value));
    if (figure.empty()) figure = "no number";
    out_.rule("VALUE " + figure + (is_set(value, "earlier") ? ", earlier: a later one replaces it" : "") +
              (is_set(value, "forecast") ? ", a forecast" : ""));
    std::vector<std::string> origins;
    for (const JsonValue& id : list_of(value, "origins").GetArray()) {
      if (id.IsString()) add_once(origins, name_of_source(id.GetString()));
    }
    const auto unstated = list_of(value, "unstated").Size();
    std::string who = origins.empty() ? "nobody is named for it" : "origins: " + listed(origins);
    if (unstated > 0 && !origins.empty())
      who += fmt::format("; and {} naming nobody", plural(unstated, "report", "reports"));
    out_.paragraph(who, 2);
    for (const JsonValue& id : list_of(value, "evidence").GetArray()) tell_evidence_of(id);
  }

  void tell_evidence_of(const JsonValue& id) {
    const JsonValue* evidence = id.IsString() ? dossier_.evidence(id.GetString()) : nullptr;
    if (evidence != nullptr) tell_evidence(*evidence);
  }

  void tell_evidence(const JsonValue& evidence) {
    const std::string_view report = text_of(evidence, "report");
    item(fmt::format("{}: {}{} ({}, {})", outlet_of(report), chain_of(evidence), said_of(evidence), day_of(report),
                     report));
    std::string quote(text_of(evidence, "quote"));
    std::ranges::replace(quote, '\n', ' ');
    out_.paragraph(in_marks(quote), kIndent + 2, Style::faint);
    tell_place(report);
    spans_[std::string(report)].push_back(
        {static_cast<uint32_t>(number_of(evidence, "begin")), static_cast<uint32_t>(number_of(evidence, "end"))});
    for (const JsonValue& id : list_of(evidence, "chain").GetArray()) {
      if (id.IsString()) add_once(sources_, id.GetString());
    }
  }

  size_t reports_that_stand() const {
    std::set<std::string_view> reports;
    for (const JsonValue& value : list_of(fact_, "values").GetArray()) {
      if (is_set(value, "earlier")) continue;
      for (const JsonValue& id : list_of(value, "evidence").GetArray()) {
        const JsonValue* words = id.IsString() ? dossier_.evidence(id.GetString()) : nullptr;
        if (words != nullptr) reports.insert(text_of(*words, "report"));
      }
    }
    return reports.size();
  }

  void tell_rules() {
    out_.rule("WHY");
    for (const JsonValue& rule : list_of(fact_, "why").GetArray()) {
      if (rule.IsString()) item(std::string(text_of(fact_, "state")) + ": " + rule.GetString());
    }
    const auto count = [](const JsonValue& of) {
      return Independence{number_of(of, "low"), number_of(of, "high"), number_of(of, "unstated")};
    };
    const JsonValue *origins = object_of(fact_, "origins"), *standing = object_of(fact_, "standing");
    const bool apart = origins != nullptr && standing != nullptr && *origins != *standing;
    if (apart) item("origins of the values that stand: " + origins_in_words(count(*standing), reports_that_stand()));
    if (origins != nullptr)
      item((apart ? "origins of all values: " : "origins: ") + origins_in_words(count(*origins), spans_.size()));
    if (const JsonValue* range = object_of(fact_, "range")) {
      item(fmt::format("range: {} by {}: {}", figure_in_words(quantity_of(*range)), text_of(*range, "policy"),
                       text_of(*range, "why")));
    }
    item(fmt::format("one fact: told by {}, of one kind (\"{}\"{}), time and place",
                     plural(spans_.size(), "report", "reports"), text_of(fact_, "kind"),
                     text_of(fact_, "who").empty() ? "" : ", " + std::string(text_of(fact_, "who"))));
    tell_names();
  }

  // Why names and speakers of these chains are one.
  void tell_names() {
    for (const std::string& id : sources_) {
      const JsonValue* source = dossier_.source(id);
      if (source == nullptr) continue;
      for (const JsonValue& alias : list_of(*source, "aliases").GetArray()) {
        item(fmt::format("one name: {} = {} ({})", name_of(source), text_of(alias, "name"), text_of(alias, "why")));
      }
      const JsonValue* body = dossier_.source(text_of(*source, "of"));
      if (body != nullptr) item(fmt::format("same body: {} speaks for {}", name_of(source), name_of(body)));
    }
  }

  void tell_denials() {
    std::vector<std::string> lines;
    for (const JsonValue& response : list_of(story_, "responses").GetArray()) {
      if (text_of(response, "about") != text_of(fact_, "id")) continue;
      std::vector<std::string> who;
      for (const JsonValue& id : list_of(response, "who").GetArray()) {
        if (id.IsString()) add_once(who, name_of(dossier_.source(id.GetString())));
      }
      lines.push_back((who.empty() ? "the outlet" : listed(who)) + ": " + std::string(text_of(response, "kind")));
    }
    for (const JsonValue& one : list_of(story_, "disagreements").GetArray()) {
      if (text_of(one, "fact") != text_of(fact_, "id")) continue;
      std::string sides;
      for (const JsonValue& side : list_of(one, "sides").GetArray())
        sides += (sides.empty() ? "" : " | ") + std::string(text_of(side, "label"));
      lines.push_back(fmt::format("disagreement ({}): {}: {}", text_of(one, "kind"), sides, text_of(one, "why")));
    }
    if (lines.empty()) return;
    out_.rule("AGAINST IT");
    for (const std::string& line : lines) item(line);
  }

  void tell_set_apart() {
    out_.rule("CONSIDERED AND SET ASIDE");
    size_t told = 0;
    for (const JsonValue& copy : list_of(story_, "copies").GetArray()) told += tell_copy(copy) ? 1 : 0;
    for (const JsonValue& value : list_of(fact_, "values").GetArray()) {
      if (!is_set(value, "earlier")) continue;
      item("replaced: " + figure_in_words(quantity_of(value)) + ", by a later figure or a report's word");
      ++told;
    }
    size_t kin = 0;
    for (const JsonValue& other : list_of(story_, "facts").GetArray()) {
      const bool same_kind = text_of(other, "kind") == text_of(fact_, "kind");
      if (!same_kind || text_of(other, "id") == text_of(fact_, "id") || ++kin > kOthersShown) continue;
      item(fmt::format("{}: {} ({})", why_apart(other), text_of(other, "summary"), text_of(other, "id")));
      ++told;
    }
    if (kin > kOthersShown) item(fmt::format("and {} more of the kind", kin - kOthersShown));
    if (told == 0) item("nothing that the dossier tells of");
  }

  // Whether the report's words for the fact stand in the passage, a pair [begin, end].
  bool holds(const std::string& report, const JsonValue& passage) const {
    const auto found = spans_.find(report);
    if (found == spans_.end() || passage.Size() != 2 || !passage[0].IsUint() || !passage[1].IsUint()) return false;
    const Span shared{passage[0].GetUint(), passage[1].GetUint()};
    return std::ranges::any_of(found->second, [&](Span span) { return shared.overlaps(span); });
  }

  bool tell_copy(const JsonValue& copy) {
    const std::string from(text_of(copy, "from"));
    const std::string to(text_of(copy, "to"));
    const bool tells = std::ranges::any_of(list_of(copy, "passages").GetArray(), [&](const JsonValue& passage) {
      return holds(from, list_of(passage, "from")) && holds(to, list_of(passage, "to"));
    });
    if (!tells) return false;
    const std::string_view direction = text_of(copy, "direction");
    item(fmt::format("repeats: {} has the words of {} for it ({})", outlet_of(to), outlet_of(from),
                     direction == "unknown" ? "who copied whom is not known" : "copied, " + std::string(direction)));
    return true;
  }

  // As the first sentence that tells of it says.
  std::string why_background(const JsonValue& other) const {
    for (const JsonValue& value : list_of(other, "values").GetArray()) {
      for (const JsonValue& id : list_of(value, "evidence").GetArray()) {
        const JsonValue* evidence = id.IsString() ? dossier_.evidence(id.GetString()) : nullptr;
        if (evidence != nullptr && !text_of(*evidence, "backgroundWhy").empty())
          return ", as " + std::string(text_of(*evidence, "backgroundWhy"));
      }
    }
    return {};
  }

  std::string why_apart(const JsonValue& other) const {
    if (is_set(other, "background") && !is_set(fact_, "background")) return "not this event" + why_background(other);
    if (is_set(fact_, "background") && !is_set(other, "background")) return "not this event, but the story's";
    if (is_set(other, "subset")) return "a part of a total";
    if (text_of(other, "who") != text_of(fact_, "who")) return "others than these";
    return "another time or place";
  }

  // Those that were not told of as set aside.
  void tell_others(std::vector<FoundFact> others) {
    std::erase_if(others, [&](const FoundFact& other) {
      return other.story == &story_ && text_of(*other.fact, "kind") == text_of(fact_, "kind");
    });
    if (others.empty()) return;
    out_.rule("THE SAME WORD ALSO FINDS");
    for (const FoundFact& other : others)
      item(fmt::format("{}: {} ({})", text_of(*other.fact, "id"), text_of(*other.fact, "summary"),
                       text_of(*other.story, "title")));
  }

  const DossierReader& dossier_;
  const JsonValue& fact_;
  const JsonValue& story_;
  Columns out_;
  std::map<std::string, std::vector<Span>> spans_;  // of the evidence told, by report
  std::vector<std::string> sources_;                // ids, as first met
};

// "; its kinds are killed, missing and injured"
std::string kinds_in_words(const DossierReader& reader) {
  constexpr size_t kMost = 8;
  std::vector<std::string> kinds;
  for (const FoundFact& fact : reader.facts()) {
    const bool figures = std::ranges::any_of(list_of(*fact.fact, "values").GetArray(), [](const JsonValue& value) {
      return !figure_in_words(quantity_of(value)).empty();
    });
    if (figures && kinds.size() < kMost) add_once(kinds, std::string(text_of(*fact.fact, "kind")));
  }
  return kinds.empty() ? std::string() : "; kinds with a number are " + listed(kinds);
}

}  // namespace
}  // namespace present

Result<std::string> explain_fact(std::string_view dossier, std::string_view fact, const TerminalOptions& options) {
  using namespace present;
  const Result<DossierReader> reader = DossierReader::over(dossier);
  if (!reader) return std::unexpected(reader.error());
  std::vector<FoundFact> found = reader->facts_called(fact);
  if (found.empty()) {
    if (const auto asked = reader->disagreements_called(fact); !asked.empty())
      return FactTeller(*reader, asked.front(), options).run_disagreement();
    found = reader->facts_told_with(fact);
  }
  if (found.empty()) {
    static const JsonValue kNone(rapidjson::kObjectType);
    const std::string passages = FactTeller(*reader, {&kNone, &kNone}, options).run_passages(fact);
    if (!passages.empty()) return passages;
    return std::unexpected(
        Error{ErrorCode::bad_usage,
              fmt::format("no fact of the dossier is \"{}\"; say a kind, a number, or words of a sentence it shows{}",
                          fact, kinds_in_words(*reader))});
  }
  const bool by_beginning = found.size() > 1 && text_of(*found.front().fact, "id").starts_with(fact);
  if (by_beginning) {
    std::vector<std::string> ids;
    for (const FoundFact& one : found) ids.emplace_back(text_of(*one.fact, "id"));
    return std::unexpected(
        Error{ErrorCode::bad_usage, fmt::format("\"{}\" begins {} ids: {}", fact, ids.size(), listed(ids))});
  }
  const FoundFact first = found.front();
  found.erase(found.begin());
  return FactTeller(*reader, first, options).run(found);
}

Result<std::vector<std::string>> fact_names(std::string_view dossier) {
  using namespace present;
  const Result<DossierReader> reader = DossierReader::over(dossier);
  if (!reader) return std::unexpected(reader.error());
  std::vector<std::string> names;
  for (const FoundFact& found : reader->facts()) {
    add_once(names, std::string(text_of(*found.fact, "kind")));
    names.emplace_back(text_of(*found.fact, "id"));
  }
  return names;
}

}  // namespace hearsay
