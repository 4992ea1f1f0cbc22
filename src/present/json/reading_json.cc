// A reading as JSON (docs/json.md): the report's fields, then every sentence, name, time, figure, statement,
// claim and response, each as spans into "text". Indexes stay indexes ("figure": 2), ids get their letter
// ("statement": "st3").
#include <cmath>

#include "hearsay/present.h"
#include "present/json/json_writer.h"
#include "present/json/report_json.h"
#include "present/view/ids.h"
#include "present/view/reasons.h"
#include "present/view/wording.h"

namespace hearsay {
namespace present {
namespace {

template <class Tag>
void index_or_null(JsonWriter& json, std::string_view name, std::optional<Index<Tag>> index) {
  if (!index) return json.null(name);
  json.integer(name, index->value);
}

void write_sentences(JsonWriter& json, const Reading& reading) {
  for (const Sentence& sentence : reading.sentences) {
    json.open_object();
    json.bounds(sentence.span);
    json.boolean("new", sentence.fresh);
    if (!sentence.why.empty()) json.string("why", sentence.why);
    json.close_object();
  }
}

void write_tokens(JsonWriter& json, const Reading& reading) {
  for (const Token& token : reading.tokens) {
    json.open_object();
    json.bounds(token.span);
    json.string("lemma", token.lemma);
    json.string("tag", token.tag);
    json.integer("head", token.head);
    json.string("relation", token.relation);
    json.close_object();
  }
}

// To the gazetteer's own grain, about a kilometre: more digits would say more than is known.
double rounded(double degrees) {
  constexpr double kGrain = 100;
  return std::round(degrees * kGrain) / kGrain;
}

void write_location(JsonWriter& json, const Location& location) {
  json.number("lat", rounded(location.lat));
  json.number("lon", rounded(location.lon));
  json.string("country", location.country);
  if (!location.region.empty()) json.string("region", location.region);
  json.string("precision", word(location.precision));
}

void write_names(JsonWriter& json, const Reading& reading) {
  for (const Name& name : reading.names) {
    json.open_object();
    json.bounds(name.span);
    json.string("kind", word(name.kind));
    json.string("entity", id_of(name.entity));
    if (name.location) write_location(json, *name.location);
    json.close_object();
  }
}

void write_entities(JsonWriter& json, const Reading& reading) {
  for (size_t i = 0; i < reading.entities.size(); ++i) {
    const Entity& entity = reading.entities[i];
    json.open_object();
    json.string("id", numbered("n", i));
    json.string("name", entity.name);
    json.string("kind", word(entity.kind));
    json.string_or_null("description", entity.description);
    json.key("aliases");
    json.open_list();
    for (size_t a = 0; a < entity.aliases.size(); ++a) {
      json.open_object();
      json.string("name", entity.aliases[a]);
      json.string("why", a < entity.why.size() ? reason_in_words(entity.why[a]) : std::string());
      json.close_object();
    }
    json.close_list();
    json.close_object();
  }
}

void write_times(JsonWriter& json, const Reading& reading) {
  for (const Time& time : reading.times) {
    json.open_object();
    json.bounds(time.span);
    json.string("type", word(time.type));
    json.string("value", time.value);
    json.day_or_null("earliest", time.earliest);
    json.day_or_null("latest", time.latest);
    json.close_object();
  }
}

void write_figures(JsonWriter& json, const Reading& reading) {
  for (const Figure& figure : reading.figures) {
    json.open_object();
    json.bounds(figure.span);
    json.number_or_null("low", figure.low);
    json.number_or_null("high", figure.high);
    json.boolean("approximate", figure.approximate);
    json.string("unit", figure.unit);
    json.string_or_null("vague", figure.vague);
    if (figure.counted) {
      json.key("counted");
      json.open_object();
      json.bounds(*figure.counted);
      json.close_object();
    } else {
      json.null("counted");
    }
    json.string_or_null("head", figure.head);
    json.string("part", word(figure.part));
    json.string("change", word(figure.change));
    json.boolean("earlier", figure.earlier);
    json.boolean("forecast", figure.forecast);
    json.close_object();
  }
}

void write_sources(JsonWriter& json, const std::vector<Source>& sources) {
  json.open_list();
  for (const Source& source : sources) {
    json.open_object();
    json.string("name", source.name);
    json.string("kind", word(source.kind));
    json.boolean("anonymous", source.anonymous);
    json.string_or_null("description", source.description);
    json.string_or_null("entity", source.entity ? id_of(*source.entity) : std::string());
    json.spans("spans", source.spans);
    json.close_object();
  }
  json.close_list();
}

std::vector<Span> spans_of(const std::vector<Source>& sources) {
  std::vector<Span> spans;
  for (const Source& source : sources) spans.insert(spans.end(), source.spans.begin(), source.spans.end());
  return spans;
}

void write_statements(JsonWriter& json, const Reading& reading) {
  for (size_t i = 0; i < reading.statements.size(); ++i) {
    const Statement& statement = reading.statements[i];
    json.open_object();
    json.string("id", numbered("st", i));
    json.spans("source", spans_of(statement.sources));
    json.key("sources");
    write_sources(json, statement.sources);
    json.spans("cue", statement.cue);
    json.string_or_null("cueClass", statement.cue_class);
    json.spans("content", statement.content);
    json.string("kind", word(statement.kind));
    json.string_or_null("within", statement.within ? id_of(*statement.within) : std::string());
    json.close_object();
  }
}

void write_arguments(JsonWriter& json, const Claim& claim) {
  json.key("arguments");
  json.open_list();
  for (const Argument& argument : claim.arguments) {
    json.open_object();
    json.string("role", argument.role);
    json.bounds(argument.span);
    json.string_or_null("entity", argument.entity ? id_of(*argument.entity) : std::string());
    json.close_object();
  }
  json.close_list();
}

void write_claims(JsonWriter& json, const Reading& reading) {
  for (size_t i = 0; i < reading.claims.size(); ++i) {
    const Claim& claim = reading.claims[i];
    json.open_object();
    json.string("id", numbered("c", i));
    json.bounds(claim.span);
    json.string("predicate", claim.implied.empty() ? reading.report.text.slice(claim.predicate) : claim.implied);
    json.span("predicateSpan", claim.predicate);
    json.string("lemma", claim.lemma);
    json.string("class", claim.event_class);
    json.boolean("open", claim.open_class);
    write_arguments(json, claim);
    index_or_null(json, "figure", claim.figure);
    index_or_null(json, "time", claim.time ? claim.time : claim.carried_time);
    json.boolean("timeCarried", !claim.time && claim.carried_time);
    if (claim.place) {
      json.span("place", *claim.place);
    } else {
      json.null("place");
    }
    json.integer("polarity", claim.polarity);
    json.string("modality", word(claim.modality));
    json.string_or_null("statement", claim.statement ? id_of(*claim.statement) : std::string());
    json.integer("sentence", claim.sentence);
    json.close_object();
  }
}

void write_tolls(JsonWriter& json, const Reading& reading) {
  for (const Toll& toll : reading.tolls) {
    json.open_object();
    json.string("class", toll.event_class);
    json.number("count", toll.count);
    std::vector<std::string> claims;
    for (const ClaimIndex claim : toll.claims) claims.push_back(numbered("c", claim.value));
    json.row("claims", claims);
    json.close_object();
  }
}

void write_responses(JsonWriter& json, const Reading& reading) {
  for (const Response& response : reading.responses) {
    json.open_object();
    json.bounds(response.span);
    json.spans("who", spans_of(response.who));
    json.key("sources");
    write_sources(json, response.who);
    json.string("kind", word(response.kind));
    json.close_object();
  }
}

void write_list(JsonWriter& json, std::string_view name, const Reading& reading,
                void (*write)(JsonWriter&, const Reading&)) {
  json.key(name);
  json.open_list();
  write(json, reading);
  json.close_list();
}

}  // namespace
}  // namespace present

std::string reading_to_json(const Reading& reading, bool with_tokens) {
  using namespace present;
  JsonWriter json(JsonWriter::Layout::one_line);
  json.open_object();
  json.string("schema", "hearsay/reading/1");
  write_report_fields(json, reading.report);
  write_list(json, "sentences", reading, write_sentences);
  if (with_tokens) write_list(json, "tokens", reading, write_tokens);
  write_list(json, "names", reading, write_names);
  write_list(json, "entities", reading, write_entities);
  write_list(json, "times", reading, write_times);
  write_list(json, "figures", reading, write_figures);
  write_list(json, "statements", reading, write_statements);
  write_list(json, "claims", reading, write_claims);
  write_list(json, "tolls", reading, write_tolls);
  write_list(json, "responses", reading, write_responses);
  json.close_object();
  return json.take();
}

}  // namespace hearsay
