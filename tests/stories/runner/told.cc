// A case goes the way every input goes, through the public headers and nothing else: each report is a plain-text
// document whose metadata holds the outlet, the date and the title that the file gives it.
#include "told.h"

#include <algorithm>
#include <utility>

#include "words.h"

namespace hearsay::stories {
namespace {

Document document_of(const StoryReport& report) {
  Document document;
  document.file = report.name;
  document.content = report.text;
  document.metadata.outlet = outlet_of(report.name);
  document.metadata.published = report.published;
  document.metadata.title = report.title;
  return document;
}

}  // namespace

std::expected<Told, std::string> Told::tell(const StoryCase& story) {
  Told told;
  std::vector<Reading> readings;
  std::map<std::string, int> seen;
  for (const StoryReport& report : story.reports) {
    auto cleaned = clean(document_of(report), {});
    if (!cleaned) return std::unexpected("report " + report.name + ": " + cleaned.error().message);
    cleaned->id = exact_copy_id(cleaned->id, ++seen[cleaned->id]);
    readings.push_back(read(std::move(*cleaned)));
    told.names_.push_back(report.name);
  }
  std::vector<Story> stories = group(readings);
  told.dossier_ = reconcile(std::move(readings), std::move(stories), Policy::airwars);
  return told;
}

Dossier Told::under(Policy policy) const {
  return reconcile(dossier_.readings, dossier_.stories, policy);
}

const Reading* Told::reading(std::string_view report_name) const {
  const auto found = std::find(names_.begin(), names_.end(), report_name);
  return found == names_.end() ? nullptr : &dossier_.readings[static_cast<size_t>(found - names_.begin())];
}

ReportNames Told::names_of(const Account& account, const std::vector<EvidenceIndex>& evidence) const {
  ReportNames names;
  for (const EvidenceIndex index : evidence) names.insert(name_of(account.evidence[index.value].report));
  return names;
}

ReportNames Told::names_of(const Story& story) const {
  ReportNames names;
  for (const ReportIndex report : story.reports) names.insert(name_of(report));
  return names;
}

ValueForm form_of(const Value& value) {
  return {value.low, value.high, value.approximate};
}

std::vector<std::string> names_of(const UnifiedSource& source) {
  std::vector<std::string> names = {source.name};
  for (const Alias& alias : source.aliases) names.push_back(alias.name);
  return names;
}

bool source_is(const UnifiedSource& source, std::string_view name) {
  const auto names = names_of(source);
  return std::any_of(names.begin(), names.end(), [&](const std::string& own) { return same_name(own, name); });
}

std::string join(const ReportNames& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : " ") + name;
  return out;
}

std::string_view show(FactState state) {
  switch (state) {
    case FactState::agreed:
      return "agreed";
    case FactState::disputed:
      return "disputed";
    case FactState::updated:
      return "updated";
    case FactState::single_source:
      return "single-source";
    case FactState::denied:
      return "denied";
  }
  std::unreachable();
}

std::string show(const Told& told, const FoundFact& found) {
  const Fact& fact = *found.fact;
  std::string out =
      fact.kind + (fact.who.empty() ? "" : " of " + fact.who) + " " + std::string(show(fact.state)) + ":";
  for (size_t i = 0; i < fact.values.size(); ++i) {
    const Value& value = fact.values[i];
    out += (i == 0 ? " " : " | ") + write_value(form_of(value)) + (value.unit.empty() ? "" : " " + value.unit) +
           (value.earlier ? " earlier" : "") + " (" + join(told.names_of(*found.account, value.evidence)) + ")";
  }
  out += "; origins " + std::to_string(fact.origins.low) + "-" + std::to_string(fact.origins.high);
  return out + (fact.background ? "; background" : "");
}

std::string show_chain(const Account& account, const Evidence& evidence) {
  std::string out;
  for (const SourceIndex source : evidence.chain) {
    out += (out.empty() ? "" : " < ") + account.sources[source.value].name;
  }
  return out;
}

}  // namespace hearsay::stories
