// The dossier as JSON, schema "hearsay/dossier/1" (docs/json.md): reports, sources, entities and evidence once,
// then the stories, which refer to them by id. Written as a stream, so the cost in memory is the text itself.
#include "hearsay/model.h"
#include "hearsay/present.h"
#include "hearsay/version.h"
#include "present/json/digest_json.h"
#include "present/json/json_writer.h"
#include "present/json/report_json.h"
#include "present/view/account_view.h"
#include "present/view/questions.h"
#include "present/view/reasons.h"
#include "present/view/wording.h"

namespace hearsay {
namespace present {
namespace {

std::vector<std::string> ids_of(const StoryView& view, const std::vector<SourceIndex>& sources) {
  std::vector<std::string> ids;
  for (const SourceIndex i : sources) ids.push_back(view.source(i).id);
  return ids;
}

std::vector<std::string> ids_of(const StoryView& view, const std::vector<EvidenceIndex>& evidence) {
  std::vector<std::string> ids;
  for (const EvidenceIndex i : evidence) ids.push_back(view.evidence(i).id);
  return ids;
}

std::vector<std::string> report_ids_of(const StoryView& view, const std::vector<EvidenceIndex>& evidence) {
  std::vector<std::string> ids;
  for (const EvidenceIndex i : evidence) ids.push_back(view.report(view.evidence(i).report).id);
  return ids;
}

void write_aliases(JsonWriter& json, const std::vector<Alias>& aliases) {
  json.key("aliases");
  json.open_list();
  for (const Alias& alias : aliases) {
    json.open_object();
    json.string("name", alias.name);
    json.string("why", reason_in_words(alias.reason, alias.detail));
    json.close_object();
  }
  json.close_list();
}

// Of each report the outlet as a source; empty where no story has it.
std::vector<std::string> outlet_ids(const Dossier& dossier) {
  std::vector<std::string> ids(dossier.readings.size());
  for (size_t s = 0; s < dossier.accounts.size(); ++s) {
    const Account& account = dossier.accounts[s];
    for (size_t r = 0; r < account.outlets.size(); ++r)
      ids[dossier.stories[s].reports[r].value] = account.sources[account.outlets[r].value].id;
  }
  return ids;
}

void write_reports(JsonWriter& json, const Dossier& dossier) {
  const std::vector<std::string> source_of = outlet_ids(dossier);
  json.key("reports");
  json.open_list();
  for (size_t i = 0; i < dossier.readings.size(); ++i) {
    json.open_object();
    write_report_fields(json, dossier.readings[i].report);
    json.string_or_null("source", source_of[i]);
    json.key("tolls");
    json.open_row();
    for (const Toll& toll : dossier.readings[i].tolls) {
      json.open_object();
      json.string("class", toll.event_class);
      json.number("count", toll.count);
      json.close_object();
    }
    json.close_row();
    json.close_object();
  }
  json.close_list();
}

void write_sources(JsonWriter& json, const Dossier& dossier) {
  json.key("sources");
  json.open_list();
  for (const UnifiedSource& source : dossier.sources) {
    json.open_object();
    json.string("id", source.id);
    json.string("name", source.name);
    json.string("kind", word(source.kind));
    json.boolean("anonymous", source.anonymous);
    json.string_or_null("of", source.of);
    write_aliases(json, source.aliases);
    json.close_object();
  }
  json.close_list();
}

void write_entities(JsonWriter& json, const Dossier& dossier) {
  json.key("entities");
  json.open_list();
  for (const UnifiedEntity& entity : dossier.entities) {
    json.open_object();
    json.string("id", entity.id);
    json.string("name", entity.name);
    json.string("kind", word(entity.kind));
    write_aliases(json, entity.aliases);
    json.close_object();
  }
  json.close_list();
}

// Of a sentence that is news all the same it tells of another event.
std::string why_background(const StoryView& view, const Evidence& evidence) {
  for (const Sentence& sentence : view.dossier.readings[evidence.report.value].sentences) {
    if (!sentence.fresh && sentence.span.overlaps(evidence.span)) return sentence.why;
  }
  return "it tells of another event than the story's";
}

void write_one_evidence(JsonWriter& json, const StoryView& view, const Evidence& evidence) {
  const Report& report = view.report(evidence.report);
  json.open_object();
  json.string("id", evidence.id);
  json.string("report", report.id);
  json.bounds(evidence.span);
  json.string("quote", report.text.slice(evidence.span));
  json.row("chain", ids_of(view, evidence.chain));
  json.string("modality", word(evidence.modality));
  json.boolean("negated", evidence.negated);
  json.boolean("background", evidence.background);
  json.string_or_null("backgroundWhy", evidence.background ? why_background(view, evidence) : "");
  json.close_object();
}

void write_evidence(JsonWriter& json, const Dossier& dossier) {
  json.key("evidence");
  json.open_list();
  for (size_t s = 0; s < dossier.accounts.size(); ++s) {
    for (const Evidence& evidence : dossier.accounts[s].evidence) write_one_evidence(json, {dossier, s}, evidence);
  }
  json.close_list();
}

void write_when(JsonWriter& json, const Fact& fact) {
  if (!fact.earliest && !fact.latest) return json.null("when");
  json.key("when");
  json.open_object();
  json.day_or_null("earliest", fact.earliest);
  json.day_or_null("latest", fact.latest);
  json.close_object();
}

void write_range(JsonWriter& json, const std::optional<CodedRange>& range) {
  if (!range) return json.null("range");
  json.key("range");
  json.open_object();
  json.number_or_null("low", range->low);
  json.number_or_null("best", range->best);
  json.number_or_null("high", range->high);
  json.string("policy", word(range->policy));
  json.string("why", rule_in_words(*range));
  json.close_object();
}

void write_origins(JsonWriter& json, std::string_view key, const Independence& origins) {
  json.key(key);
  json.open_object();
  json.integer("low", origins.low);
  json.integer("high", origins.high);
  json.integer("unstated", origins.unstated);
  json.close_object();
}

void write_value(JsonWriter& json, const StoryView& view, const Value& value) {
  json.open_object();
  json.number_or_null("low", value.low);
  json.number_or_null("high", value.high);
  json.boolean("approximate", value.approximate);
  json.string("unit", value.unit);
  json.string_or_null("vague", value.vague);
  json.string_or_null("said", figure_in_words(value));
  json.boolean("earlier", value.earlier);
  json.row("origins", ids_of(view, value.named));
  json.row("unstated", report_ids_of(view, value.unstated));
  json.row("evidence", ids_of(view, value.evidence));
  json.close_object();
}

void write_fact(JsonWriter& json, const StoryView& view, const Fact& fact) {
  json.open_object();
  json.string("id", fact.id);
  json.string("kind", fact.kind);
  json.string("who", fact.who);
  json.string("summary", headline_of(fact));
  write_when(json, fact);
  json.string_or_null("where", fact.where);
  json.boolean("background", fact.background);
  json.boolean("subset", fact.subset);
  json.boolean("open", fact.open);
  json.boolean("told", fact.told);
  if (!fact.full_names.empty()) json.row("fullNames", fact.full_names);
  json.boolean("earned", fact.earned);
  json.string("state", word(fact.state));
  write_origins(json, "origins", fact.origins);
  write_origins(json, "standing", fact.standing);
  write_range(json, fact.range);
  json.key("values");
  json.open_list();
  for (const Value& value : fact.values) write_value(json, view, value);
  json.close_list();
  json.key("why");
  json.open_list();
  for (const StateRule rule : fact.why) json.string(rule_in_words(rule));
  json.close_list();
  json.close_object();
}

std::string fact_id(const StoryView& view, std::optional<FactIndex> fact) {
  return fact ? view.fact(*fact).id : std::string();
}

void write_disagreements(JsonWriter& json, const StoryView& view) {
  json.key("disagreements");
  json.open_list();
  for (size_t i = 0; i < view.account().disagreements.size(); ++i) {
    const Disagreement& disagreement = view.account().disagreements[i];
    json.open_object();
    json.string("id", disagreement.id);
    json.string("kind", word(kind_of(disagreement.question)));
    json.string("about", about_in_words(disagreement));
    json.string_or_null("fact", fact_id(view, disagreement.fact));
    json.key("sides");
    json.open_list();
    for (const Side& side : disagreement.sides) {
      json.open_object();
      json.string("label", answer_in_words(side.says));
      json.row("evidence", ids_of(view, side.evidence));
      json.close_object();
    }
    json.close_list();
    json.string("why", reason_in_words(disagreement.question));
    json.boolean("earned", disagreement.earned);
    json.close_object();
  }
  json.close_list();
}

void write_responses(JsonWriter& json, const StoryView& view) {
  json.key("responses");
  json.open_list();
  for (const AccountResponse& response : view.account().responses) {
    json.open_object();
    json.row("who", ids_of(view, response.who));
    json.string("kind", word(response.kind));
    json.string_or_null("about", fact_id(view, response.about));
    json.row("evidence", ids_of(view, response.evidence));
    json.close_object();
  }
  json.close_list();
}

void write_timeline(JsonWriter& json, const StoryView& view) {
  json.key("timeline");
  json.open_list();
  for (const TimelineEntry& entry : view.account().timeline) {
    json.open_object();
    json.day_or_null("earliest", entry.earliest);
    json.day_or_null("latest", entry.latest);
    json.string("fact", fact_id(view, entry.fact));
    json.close_object();
  }
  json.close_list();
}

void write_story(JsonWriter& json, const StoryView& view, const StoryIds& ids) {
  json.open_object();
  write_story_fields(json, view.story(), ids.reports, ids.stories);
  json.key("facts");
  json.open_list();
  for (const Fact& fact : view.account().facts) write_fact(json, view, fact);
  json.close_list();
  write_disagreements(json, view);
  write_responses(json, view);
  write_timeline(json, view);
  json.row("statements", ids_of(view, view.account().statements));
  write_digest(json, view);
  json.close_object();
}

}  // namespace
}  // namespace present

std::string to_json(const Dossier& dossier) {
  using namespace present;
  JsonWriter json(JsonWriter::Layout::indented);
  json.open_object();
  json.string("schema", "hearsay/dossier/1");
  json.key("generator");
  json.open_object();
  json.string("version", version());
  json.string("model", model_name());
  json.close_object();
  write_reports(json, dossier);
  present::write_sources(json, dossier);
  present::write_entities(json, dossier);
  write_evidence(json, dossier);
  json.key("stories");
  json.open_list();
  const StoryIds ids = present::ids_of(dossier.readings, dossier.stories);
  for (size_t i = 0; i < dossier.stories.size() && i < dossier.accounts.size(); ++i) {
    write_story(json, {dossier, i}, ids);
  }
  json.close_list();
  json.close_object();
  return json.take() + "\n";
}

}  // namespace hearsay
