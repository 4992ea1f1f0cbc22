// The dossier as JSON, schema "hearsay/dossier/1" (docs/json.md): reports, sources, entities and evidence once,
// then the stories, which refer to them by id. Written as a stream, so the cost in memory is the text itself.
#include "hearsay/model.h"
#include "hearsay/present.h"
#include "hearsay/version.h"
#include "present/json/json_writer.h"
#include "present/json/report_json.h"
#include "present/view/account_view.h"
#include "present/view/ids.h"
#include "present/view/questions.h"
#include "present/view/reasons.h"
#include "present/view/wording.h"

namespace hearsay {
namespace present {
namespace {

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

void write_reports(JsonWriter& json, const Dossier& dossier) {
  json.key("reports");
  json.open_list();
  for (size_t i = 0; i < dossier.readings.size(); ++i) {
    json.open_object();
    write_report_fields(json, dossier.readings[i].report);
    const auto source = i < dossier.report_source.size() ? dossier.report_source[i] : std::nullopt;
    json.string_or_null("source", source ? id_of(*source) : std::string());
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
  for (size_t i = 0; i < dossier.sources.size(); ++i) {
    const UnifiedSource& source = dossier.sources[i];
    json.open_object();
    json.string("id", numbered("s", i));
    json.string("name", source.name);
    json.string("kind", word(source.kind));
    json.boolean("anonymous", source.anonymous);
    json.string_or_null("of", source.of ? id_of(*source.of) : std::string());
    write_aliases(json, source.aliases);
    json.close_object();
  }
  json.close_list();
}

void write_entities(JsonWriter& json, const Dossier& dossier) {
  json.key("entities");
  json.open_list();
  for (size_t i = 0; i < dossier.entities.size(); ++i) {
    const UnifiedEntity& entity = dossier.entities[i];
    json.open_object();
    json.string("id", numbered("n", i));
    json.string("name", entity.name);
    json.string("kind", word(entity.kind));
    write_aliases(json, entity.aliases);
    json.close_object();
  }
  json.close_list();
}

void write_evidence(JsonWriter& json, const Dossier& dossier) {
  json.key("evidence");
  json.open_list();
  for (size_t i = 0; i < dossier.evidence.size(); ++i) {
    const Evidence& evidence = dossier.evidence[i];
    const Report& report = dossier.readings[evidence.report.value].report;
    json.open_object();
    json.string("id", numbered("e", i));
    json.string("report", report.id);
    json.bounds(evidence.span);
    json.string("quote", report.text.slice(evidence.span));
    json.row("chain", ids_of(evidence.chain));
    json.string("modality", word(evidence.modality));
    json.boolean("negated", evidence.negated);
    json.boolean("background", evidence.background);
    json.close_object();
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

void write_value(JsonWriter& json, const Value& value) {
  json.open_object();
  json.number_or_null("low", value.low);
  json.number_or_null("high", value.high);
  json.boolean("approximate", value.approximate);
  json.string("unit", value.unit);
  json.string_or_null("vague", value.vague);
  json.boolean("earlier", value.earlier);
  json.row("origins", ids_of(value.origins));
  json.row("evidence", ids_of(value.evidence));
  json.close_object();
}

void write_fact(JsonWriter& json, const Fact& fact, const std::string& id) {
  json.open_object();
  json.string("id", id);
  json.string("kind", fact.kind);
  json.string("who", fact.who);
  json.string("summary", headline_of(fact));
  write_when(json, fact);
  json.string_or_null("where", fact.where);
  json.boolean("background", fact.background);
  json.boolean("subset", fact.subset);
  json.string("state", word(fact.state));
  json.key("origins");
  json.open_object();
  json.integer("low", fact.origins.low);
  json.integer("high", fact.origins.high);
  json.close_object();
  write_range(json, fact.range);
  json.key("values");
  json.open_list();
  for (const Value& value : fact.values) write_value(json, value);
  json.close_list();
  json.key("why");
  json.open_list();
  for (const StateRule rule : fact.why) json.string(rule_in_words(rule));
  json.close_list();
  json.close_object();
}

// A dossier as one walks through it story by story: the account, its place, and the ids of what it holds.
struct StoryPlace {
  const Account& account;
  size_t index;
  const StoryNumbering& numbering;
};

std::string fact_id(const StoryPlace& place, std::optional<FactIndex> fact) {
  return fact ? place.numbering.fact(place.index, fact->value) : std::string();
}

void write_disagreements(JsonWriter& json, const StoryPlace& place) {
  json.key("disagreements");
  json.open_list();
  for (size_t i = 0; i < place.account.disagreements.size(); ++i) {
    const Disagreement& disagreement = place.account.disagreements[i];
    json.open_object();
    json.string("id", place.numbering.disagreement(place.index, i));
    json.string("kind", word(kind_of(disagreement.question)));
    json.string("about", about_in_words(disagreement));
    json.string_or_null("fact", fact_id(place, disagreement.fact));
    json.key("sides");
    json.open_list();
    for (const Side& side : disagreement.sides) {
      json.open_object();
      json.string("label", answer_in_words(side.says));
      json.row("evidence", ids_of(side.evidence));
      json.close_object();
    }
    json.close_list();
    json.string("why", reason_in_words(disagreement.question));
    json.close_object();
  }
  json.close_list();
}

void write_responses(JsonWriter& json, const StoryPlace& place) {
  json.key("responses");
  json.open_list();
  for (const AccountResponse& response : place.account.responses) {
    json.open_object();
    json.row("who", ids_of(response.who));
    json.string("kind", word(response.kind));
    json.string_or_null("about", fact_id(place, response.about));
    json.row("evidence", ids_of(response.evidence));
    json.close_object();
  }
  json.close_list();
}

void write_timeline(JsonWriter& json, const StoryPlace& place) {
  json.key("timeline");
  json.open_list();
  for (const TimelineEntry& entry : place.account.timeline) {
    json.open_object();
    json.day_or_null("earliest", entry.earliest);
    json.day_or_null("latest", entry.latest);
    json.string("fact", place.numbering.fact(place.index, entry.fact.value));
    json.close_object();
  }
  json.close_list();
}

void write_story(JsonWriter& json, const Dossier& dossier, const StoryPlace& place) {
  json.open_object();
  write_story_fields(json, dossier.stories[place.index], dossier.readings, dossier.stories);
  json.key("facts");
  json.open_list();
  for (size_t i = 0; i < place.account.facts.size(); ++i) {
    write_fact(json, place.account.facts[i], place.numbering.fact(place.index, i));
  }
  json.close_list();
  write_disagreements(json, place);
  write_responses(json, place);
  write_timeline(json, place);
  json.row("statements", ids_of(place.account.statements));
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
  const StoryNumbering numbering(dossier);
  json.key("stories");
  json.open_list();
  for (size_t i = 0; i < dossier.stories.size() && i < dossier.accounts.size(); ++i) {
    write_story(json, dossier, {dossier.accounts[i], i, numbering});
  }
  json.close_list();
  json.close_object();
  return json.take() + "\n";
}

}  // namespace hearsay
