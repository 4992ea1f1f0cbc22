// Two tellings are sides only where no report gives both: a report that knows of both has settled them, or tells of
// two things.
#include "reconcile/disagreements/sides.h"

#include <algorithm>

namespace hearsay::reconciling {

void tell(Tellings& tellings, const std::string& key, Answer says, const Witness& witness) {
  Told& told = tellings[key];
  if (told.evidence.empty()) told.says = std::move(says);
  told.evidence.push_back(witness.evidence);
  told.reports.insert(witness.reading);
  told.speakers.emplace(witness.reading, witness.own ? std::nullopt : std::optional(witness.origin));
}

namespace {

// Sides of which none is settled by what stands before it.
template <class Settled>
void add_sides(std::vector<Disagreement>& found, Disagreement disagreement, const Tellings& tellings,
               const Settled& settled) {
  std::vector<const Told*> sides;
  for (const auto& [key, told] : tellings) {
    if (std::ranges::any_of(sides, [&](const Told* other) { return settled(*other, told); })) continue;
    sides.push_back(&told);
    disagreement.sides.push_back({told.says, told.evidence});
  }
  if (disagreement.sides.size() >= 2) found.push_back(std::move(disagreement));
}

Disagreement asked(Question question, const std::string& event, const std::string& about) {
  Disagreement disagreement;
  disagreement.question = question;
  disagreement.event = event;
  disagreement.about = about;
  return disagreement;
}

}  // namespace

void add_if_apart(std::vector<Disagreement>& found, Question question, const std::string& event,
                  const std::string& about, const Tellings& tellings) {
  add_sides(found, asked(question, event, about), tellings, [](const Told& one, const Told& other) {
    return std::ranges::any_of(one.reports, [&](uint32_t report) { return other.reports.contains(report); });
  });
}

void add_if_said_apart(std::vector<Disagreement>& found, Question question, const std::string& event,
                       const std::string& about, const Tellings& tellings) {
  add_sides(found, asked(question, event, about), tellings, [](const Told& one, const Told& other) {
    return std::ranges::any_of(one.speakers, [&](const auto& said) {
      return other.speakers.contains(said) || other.speakers.contains({said.first, std::nullopt}) ||
             (!said.second && other.reports.contains(said.first));
    });
  });
}

std::optional<Witness> spoken_for(const Ground& ground, uint32_t report, uint32_t c) {
  const Reading& reading = ground.readings[report];
  const Claim& claim = reading.claims[c];
  const bool by_a_party = !claim.statement && ground.unified.is_by_a_party(report);
  const bool so = claim.polarity > 0 && (claim.statement ? claim.modality == Modality::reported
                                                         : by_a_party && claim.modality == Modality::asserted);
  if (!so || claim.recalled || !reading.sentences[claim.sentence].fresh) return std::nullopt;
  const std::vector<std::vector<SourceIndex>> ways =
      by_a_party ? std::vector<std::vector<SourceIndex>>{{ground.unified.outlet(report)}}
                 : chains_of(reading, report, *claim.statement, ground.unified);
  if (ways.size() != 1 || ways.front().empty()) return std::nullopt;
  Witness witness;
  witness.reading = report;
  witness.claim = c;
  witness.chain = ways.front();
  witness.origin = witness.chain.back();
  return witness;
}

std::vector<Naming> namings(const Ground& ground) {
  std::vector<Naming> found;
  for (const ReportIndex report : ground.story.reports) {
    const Reading& reading = ground.readings[report.value];
    for (uint32_t c = 0; c < reading.claims.size(); ++c) {
      const Argument* subject = argument(reading.claims[c], "subject");
      const Argument* object = argument(reading.claims[c], "object");
      if (reading.claims[c].lemma != "be" || subject == nullptr || object == nullptr) continue;
      if (auto witness = spoken_for(ground, report.value, c)) found.push_back({std::move(*witness), subject, object});
    }
  }
  return found;
}

void put_down(Ground& ground, Witness& witness) {
  witness.evidence = EvidenceIndex{static_cast<uint32_t>(ground.evidence.size())};
  ground.evidence.push_back(
      evidence_for(ground.reading(witness), witness.reading, ground.claim(witness), witness.chain));
  ground.witnesses.push_back(witness);
}

std::string party(const Ground& ground, const Witness& witness, const Argument& argument) {
  if (argument.entity) return ground.unified.cluster_name(ground.unified.cluster(witness.reading, *argument.entity));
  const std::string nation = nation_of(ground, witness, argument);
  if (!nation.empty()) return nation;
  const bool relative = argument.head == "who" || argument.head == "which" || argument.head == "that";
  return relative ? std::string() : argument.head;
}

std::string noun_of(const Ground& ground, const Witness& witness, const Argument& argument) {
  const Reading& reading = ground.reading(witness);
  const auto begin = [](const Token& token) { return token.span.begin; };
  auto token = std::ranges::lower_bound(reading.tokens, argument.span.begin, {}, begin);
  for (; token != reading.tokens.end() && argument.span.contains(token->span); ++token) {
    if (language::fold(reading.report.text.slice(token->span)) == argument.head) return token->lemma;
  }
  return argument.head;
}

std::string nation_of(const Ground& ground, const Witness& witness, const Argument& argument) {
  const auto& demonyms = ground.lexicon.demonyms;
  const std::vector<std::string> words =
      language::phrase_words(language::fold(ground.text_of(witness, argument.span)));
  for (size_t i = 0; i < words.size(); ++i) {
    if (const auto found = demonyms.longest(i, words.size(), [&](size_t at) { return std::string_view(words[at]); }))
      return std::string(found->value->name);
  }
  return {};
}

bool can_act(const Ground& ground, const Witness& witness, const Argument& argument) {
  if (argument.entity) {
    const NameKind kind = ground.reading(witness).entities[argument.entity->value].kind;
    return kind != NameKind::weapon && kind != NameKind::outlet && kind != NameKind::facility;
  }
  const auto& lexicon = ground.lexicon;
  const auto* const noun = lexicon.source_nouns.find(argument.head);
  return lexicon.people.contains(argument.head) ||
         (noun != nullptr && noun->kind != "document" && noun->kind != "nobody");
}

}  // namespace hearsay::reconciling
