// Two claims are one deed when verb, doer and object agree, names unified. What one report tells is its own; what
// three tell, or both of two, belongs to the story. Cost: near linear in the open claims.
#include "reconcile/facts/deeds.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <vector>

#include "language/syntax.h"

namespace hearsay::reconciling {
namespace {

/// Reports that have to tell a deed; both, where there are two.
constexpr size_t kTellers = 3;
/// A desk reads a handful; a story copied by many outlets has every sentence told by several.
constexpr size_t kMostDeeds = 6;

// "President Vantz's veto" is a veto, whosever it is.
bool names_the_head(const Reading& reading, const Argument& argument) {
  return std::ranges::any_of(reading.names, [&](const Name& name) {
    return name.entity == *argument.entity && argument.span.contains(name.span) &&
           language::fold(reading.report.text.slice(name.span)).find(argument.head) != std::string::npos;
  });
}

std::string name_of(const Reading& reading, uint32_t index, const Argument& argument, const Unified& unified,
                    const language::Lexicon& lexicon) {
  if (argument.entity && names_the_head(reading, argument))
    return unified.cluster_name(unified.cluster(index, *argument.entity));
  return lexicon.pronouns.contains(argument.head) ? std::string() : argument.head;
}

struct Place {
  uint32_t reading, claim, sentence;
};

}  // namespace

std::optional<Deed> deed_of(const Reading& reading, uint32_t index, const Claim& claim, const Unified& unified,
                            const language::Lexicon& lexicon) {
  const bool happened = claim.polarity > 0 &&
                        (claim.modality == Modality::asserted || claim.modality == Modality::reported) &&
                        reading.sentences[claim.sentence].fresh;
  if (!claim.open_class || claim.figure || !claim.implied.empty() || !happened) return std::nullopt;
  if (lexicon.cue_verbs.contains(claim.lemma) || lexicon.is(claim.lemma, language::WordClass::light_verb))
    return std::nullopt;
  Deed deed;
  deed.verb = claim.lemma;
  for (const Argument& argument : claim.arguments) {
    std::string* const role = argument.role == "subject"  ? &deed.doer
                              : argument.role == "object" ? &deed.object
                                                          : nullptr;
    if (role != nullptr && role->empty()) *role = name_of(reading, index, argument, unified, lexicon);
  }
  if (deed.doer.empty() || deed.object.empty()) return std::nullopt;
  return deed;
}

bool is_clause(const Reading& reading, const Claim& claim) {
  const auto word = std::ranges::lower_bound(reading.tokens, claim.predicate.begin, {},
                                             [](const Token& token) { return token.span.begin; });
  if (word == reading.tokens.end()) return false;
  using language::Relation;
  constexpr std::array kHeads = {Relation::root, Relation::ccomp, Relation::conj, Relation::parataxis};
  return std::ranges::find(kHeads, word->relation, language::relation_name) != kHeads.end();
}

std::set<std::pair<uint32_t, uint32_t>> told_by_several(std::span<const Reading> readings, const Story& story,
                                                        const Unified& unified, const language::Lexicon& lexicon) {
  std::map<Deed, std::vector<Place>> told;
  std::set<std::string_view> reports;
  for (const ReportIndex report : story.reports) {
    const Reading& reading = readings[report.value];
    reports.insert(exact_copy_of(reading.report.id));
    for (uint32_t c = 0; c < reading.claims.size(); ++c) {
      if (const auto deed = deed_of(reading, report.value, reading.claims[c], unified, lexicon))
        told[*deed].push_back({report.value, c, reading.claims[c].sentence});
    }
  }
  const size_t needed = std::min(kTellers, std::max<size_t>(2, reports.size()));
  std::vector<std::pair<size_t, const std::vector<Place>*>> deeds;
  for (const auto& [deed, places] : told) {
    std::set<std::string_view> tellers;
    for (const Place& place : places) tellers.insert(exact_copy_of(readings[place.reading].report.id));
    if (tellers.size() >= needed) deeds.emplace_back(tellers.size(), &places);
  }
  std::ranges::stable_sort(deeds, std::greater<>(), &std::pair<size_t, const std::vector<Place>*>::first);
  std::set<std::pair<uint32_t, uint32_t>> chosen, sentences;
  size_t count = 0;
  for (const auto& [tellers, places] : deeds) {
    if (count == kMostDeeds) break;
    const auto is_told = [&](const Place& place) { return sentences.contains({place.reading, place.sentence}); };
    if (std::ranges::any_of(*places, is_told)) continue;
    ++count;
    for (const Place& place : *places) {
      chosen.insert({place.reading, place.claim});
      sentences.insert({place.reading, place.sentence});
    }
  }
  return chosen;
}

}  // namespace hearsay::reconciling
