// One report, read: words, then times, names, figures, statements, claims and responses, each from what came before,
// and at the end everything in code points. Cost: linear in the words but for names × entities and claims × triggers,
// both within one report.
#include "hearsay/reading.h"

#include <algorithm>

#include "read/background.h"
#include "read/claims/aftermath.h"
#include "read/claims/casualties.h"
#include "read/claims/claims.h"
#include "read/claims/days.h"
#include "read/claims/own_figures.h"
#include "read/claims/recalled.h"
#include "read/claims/said_numbers.h"
#include "read/claims/surroundings.h"
#include "read/claims/untold.h"
#include "read/claims/votes.h"
#include "read/events/links.h"
#include "read/events/single_people.h"
#include "read/figures/figures.h"
#include "read/figures/parts.h"
#include "read/names/names.h"
#include "read/names/toponyms.h"
#include "read/other_events.h"
#include "read/sheet.h"
#include "read/statements/responses.h"
#include "read/statements/statements.h"
#include "read/times/times.h"
#include "read/tolls/tolls.h"

namespace hearsay {
namespace {

using namespace hearsay::reading;

Source to_source(const Sheet& sheet, const SourceMention& mention) {
  Source source;
  source.spans = {sheet.span(mention.words)};
  source.name = mention.name;
  source.kind = mention.kind;
  source.anonymous = mention.anonymous;
  if (mention.entity) source.entity = EntityIndex{*mention.entity};
  source.description = mention.description;
  return source;
}

std::vector<Source> to_sources(const Sheet& sheet, const std::vector<SourceMention>& mentions) {
  std::vector<Source> sources;
  for (const SourceMention& mention : mentions) sources.push_back(to_source(sheet, mention));
  return sources;
}

void put_words(Reading& reading, const Sheet& sheet, const std::vector<std::string>& background) {
  for (size_t s = 0; s < sheet.sentences.size(); ++s) {
    const SheetSentence& sentence = sheet.sentences[s];
    reading.sentences.push_back({reading.report.text.span_of(sentence.begin, sentence.end), background[s].empty(),
                                 background[s], sentence.meaning});
  }
  reading.tokens.reserve(sheet.words.size());
  for (const Word& word : sheet.words) {
    reading.tokens.push_back({reading.report.text.span_of(word.begin, word.end), word.lemma,
                              language::tag_name(word.tag), word.head, language::relation_name(word.relation),
                              word.in_quote});
  }
}

// A place's own mention gets its location; one within another name becomes a name beside it.
void put_place(Reading& reading, const Sheet& sheet, const NameTable& names, const PlacedWords& placed) {
  const Gazetteer& gazetteer = Gazetteer::get();
  const KnownPlace& place = placed.place;
  const Location location{place.lat, place.lon, gazetteer.country_code(place.country),
                          gazetteer.division_name(place.division), static_cast<Precision>(place.kind)};
  if (names.mentions[placed.mention].words == placed.words) {
    reading.names[placed.mention].location = location;
    return;
  }
  const std::string_view text = sheet.text(placed.words);
  const auto same = [&](const Entity& entity) { return entity.kind == NameKind::place && entity.name == text; };
  auto entity = std::ranges::find_if(reading.entities, same);
  if (entity == reading.entities.end()) {
    Entity inside;
    inside.name = text;
    inside.kind = NameKind::place;
    reading.entities.push_back(std::move(inside));
    entity = reading.entities.end() - 1;
  }
  const auto index = EntityIndex{static_cast<uint32_t>(entity - reading.entities.begin())};
  reading.names.push_back({sheet.span(placed.words), NameKind::place, index, location});
}

void put_names(Reading& reading, const Sheet& sheet, const NameTable& names) {
  for (const NameMention& mention : names.mentions) {
    NameKind kind = mention.kind;
    if (kind == NameKind::other) kind = names.entities[mention.entity].entity.kind;
    reading.names.push_back({sheet.span(mention.words), kind, EntityIndex{mention.entity}, std::nullopt});
  }
  for (const EntityRecord& record : names.entities) reading.entities.push_back(record.entity);
  for (const PlacedWords& placed : locate(sheet, names)) put_place(reading, sheet, names, placed);
  std::ranges::stable_sort(reading.names, {}, [](const Name& name) { return name.span.begin; });
}

void put_times(Reading& reading, const Sheet& sheet, const std::vector<TimeMention>& times) {
  for (const TimeMention& time : times)
    reading.times.push_back({sheet.span(time.words), time.type, time.value, time.earliest, time.latest});
}

void put_figures(Reading& reading, const Sheet& sheet, const std::vector<FigureMention>& figures) {
  for (const FigureMention& mention : figures) {
    Figure figure;
    figure.span = sheet.span(mention.words);
    figure.low = mention.low;
    figure.high = mention.high;
    figure.approximate = mention.approximate;
    figure.unit = mention.unit;
    figure.vague = mention.vague;
    if (!mention.counted.empty()) figure.counted = sheet.span(mention.counted);
    if (mention.head) figure.head = sheet.words[*mention.head].lemma;
    figure.part = mention.part;
    figure.change = mention.change;
    figure.earlier = mention.earlier;
    figure.forecast = mention.forecast;
    reading.figures.push_back(std::move(figure));
  }
}

// The first words of a content that stand in quotation marks.
Range quoted_in(const Sheet& sheet, Range content) {
  uint32_t first = content.first;
  while (first < content.last && !sheet.words[first].in_quote) ++first;
  uint32_t last = first;
  while (last < content.last && sheet.words[last].in_quote) ++last;
  return {first, last};
}

void put_statements(Reading& reading, const Sheet& sheet, const std::vector<StatementMention>& statements) {
  for (const StatementMention& mention : statements) {
    Statement statement;
    statement.sources = to_sources(sheet, mention.sources);
    statement.cue = {sheet.span(mention.cue)};
    for (const Range range : mention.content) statement.content.push_back(sheet.span(range));
    if (!mention.content.empty()) statement.quotation = sheet.span(quoted_in(sheet, mention.content.front()));
    statement.kind = mention.kind;
    if (mention.within) statement.within = StatementIndex{*mention.within};
    statement.cue_class = mention.cue_class;
    statement.by_pattern = mention.patterned;
    statement.by_model = mention.marked;
    reading.statements.push_back(std::move(statement));
  }
}

// The word of a phrase whose head stands outside it; the last of several, as a name's parse may fall apart.
std::string head_of(const Sheet& sheet, Range phrase) {
  for (uint32_t i = phrase.last; i-- > phrase.first;) {
    const int32_t head = sheet.words[i].head;
    const bool inside =
        head >= 0 && static_cast<uint32_t>(head) >= phrase.first && static_cast<uint32_t>(head) < phrase.last;
    const Tag tag = sheet.words[i].tag;
    if (!inside && tag != Tag::punct && tag != Tag::det) return sheet.words[i].lower;
  }
  return {};
}

void put_claims(Reading& reading, const Sheet& sheet, const std::vector<ClaimMention>& claims) {
  for (const ClaimMention& mention : claims) {
    Claim claim;
    claim.span = sheet.span(mention.clause);
    claim.predicate = sheet.span(mention.predicate);
    claim.implied = mention.implied;
    claim.lemma = mention.lemma;
    claim.event_class = mention.event_class;
    claim.open_class = mention.open_class;
    for (const ArgumentMention& argument : mention.arguments) {
      std::optional<EntityIndex> entity;
      if (argument.entity) entity = EntityIndex{*argument.entity};
      claim.arguments.push_back(
          {std::string(argument.role), sheet.span(argument.words), entity, head_of(sheet, argument.words)});
    }
    if (mention.figure) claim.figure = FigureIndex{*mention.figure};
    if (mention.time) claim.time = TimeIndex{*mention.time};
    if (mention.carried_time) claim.carried_time = TimeIndex{*mention.carried_time};
    if (mention.place) claim.place = sheet.span(*mention.place);
    claim.polarity = mention.polarity;
    claim.modality = mention.modality;
    if (mention.statement) claim.statement = StatementIndex{*mention.statement};
    claim.sentence = mention.sentence;
    claim.recalled = mention.recalled;
    reading.claims.push_back(std::move(claim));
  }
}

}  // namespace

Reading read(Report report, bool meanings) {
  Reading reading;
  reading.report = std::move(report);
  if (!reading.report.readable()) {
    for (const Block& block : reading.report.blocks) reading.sentences.push_back({block.span, true, {}, {}});
    return reading;
  }
  const language::Lexicon& lexicon = language::Lexicon::get();
  Sheet sheet = lay_out(reading.report, lexicon, meanings);
  reading.lead_vector = std::move(sheet.lead_vector);
  const std::vector<TimeMention> times = find_times(sheet);
  for (const TimeMention& time : times) mark_time(sheet, time.words);
  const NameTable names = find_names(sheet);
  std::vector<FigureMention> figures = mark_parts(sheet, with_single_people(sheet, find_figures(sheet)));
  const EventLinks links = find_links(sheet, figures);
  const std::vector<StatementMention> statements = find_statements(sheet, names);
  const Findings findings{sheet, times, names, figures, statements, links};
  std::vector<ClaimMention> claims = find_claims(findings);
  const std::vector<std::string> background = find_background(sheet, times);
  std::vector<bool> is_background;
  for (const std::string& why : background) is_background.push_back(!why.empty());
  leave_to_next_deed(findings, claims);
  drop_untold(findings, claims);
  turn_aftermath(findings, claims);
  settle_casualties(findings, claims);
  add_votes(findings, claims);
  add_said_numbers(findings, figures, claims);
  mark_recalled(findings, claims);
  mark_earlier_story(findings, claims, figures);
  carry_times(findings, is_background, claims);
  add_totals(findings, claims);
  put_words(reading, sheet, background);
  put_names(reading, sheet, names);
  put_times(reading, sheet, times);
  put_figures(reading, sheet, figures);
  put_statements(reading, sheet, statements);
  put_claims(reading, sheet, claims);
  tell_other_events(reading, lexicon);
  reading.tolls = find_tolls(reading, lexicon);
  for (const ResponseMention& mention : find_responses(sheet, names, statements)) {
    reading.responses.push_back({sheet.span(mention.words), to_sources(sheet, mention.who), mention.kind});
  }
  return reading;
}

}  // namespace hearsay
