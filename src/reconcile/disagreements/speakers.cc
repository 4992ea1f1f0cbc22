// Who the source is: one relay whose source two reports describe in different words, one quotation in two mouths.
#include <algorithm>
#include <map>
#include <set>

#include "reconcile/disagreements/sides.h"
#include "reconcile/sources/names_alike.h"

namespace hearsay::reconciling {
namespace {

/// Shorter quotations are phrases that anybody may use.
constexpr size_t kWordsOfAQuotation = 5;

// "intelligence sources" says no more than "Sorland intelligence sources" does.
bool same_words(const Ground& ground, SourceIndex origin,
                const std::map<SourceIndex, std::vector<EvidenceIndex>>& origins) {
  const std::vector<std::string> words = description_words(ground.source(origin).name, ground.lexicon);
  return std::any_of(origins.begin(), origins.end(), [&](const auto& other) {
    if (other.first == origin) return false;
    const std::vector<std::string> longer = description_words(ground.source(other.first).name, ground.lexicon);
    if (words == longer) return other.first < origin;
    return words.size() < longer.size() && std::all_of(words.begin(), words.end(), [&](const std::string& word) {
             return std::find(longer.begin(), longer.end(), word) != longer.end();
           });
  });
}

// What a statement quotes, when its words are enough to be one quotation.
std::string quoted_words(const Reading& here, const Statement& statement) {
  std::string text = language::fold(here.report.text.slice(statement.quotation));
  while (!text.empty() && (text.back() == ',' || text.back() == '.')) text.pop_back();
  return static_cast<size_t>(std::count(text.begin(), text.end(), ' ')) >= kWordsOfAQuotation ? text : std::string();
}

// "Lind" and "Ada Lind" are one, though nobody joined them.
bool share_a_name(const Tellings& tellings) {
  for (const auto& [one, told] : tellings) {
    for (const auto& [other, told_too] : tellings) {
      if (one == other) continue;
      const std::vector<std::string> words = language::phrase_words(language::fold(one));
      const std::vector<std::string> others = language::phrase_words(language::fold(other));
      if (std::ranges::any_of(
              words, [&](const std::string& word) { return std::ranges::find(others, word) != others.end(); }))
        return true;
    }
  }
  return false;
}

}  // namespace

// One relay, two descriptions of who told it.
void find_told_relays(const Ground& ground, std::vector<Disagreement>& found) {
  std::map<SourceIndex, std::map<SourceIndex, std::vector<EvidenceIndex>>> told;
  for (uint32_t e = 0; e < ground.evidence.size(); ++e) {
    const Evidence& evidence = ground.evidence[e];
    if (evidence.chain.size() < 2) continue;
    const SourceIndex origin = evidence.chain.back();
    const UnifiedSource& relay = ground.source(evidence.chain[evidence.chain.size() - 2]);
    if (relay.kind == SourceKind::person || relay.kind == SourceKind::official) continue;
    const UnifiedSource& source = ground.source(origin);
    if (source.anonymous || source.kind == SourceKind::official)
      told[evidence.chain[evidence.chain.size() - 2]][origin].push_back(EvidenceIndex{e});
  }
  for (const auto& [relay, origins] : told) {
    if (origins.size() < 2) continue;
    Disagreement disagreement;
    disagreement.question = Question::who_told;
    disagreement.about = ground.source(relay).name;
    std::set<uint32_t> reports;
    for (const auto& [origin, evidence] : origins) {
      if (same_words(ground, origin, origins)) continue;
      disagreement.sides.push_back({ground.source(origin).name, evidence});
      for (const EvidenceIndex e : evidence) reports.insert(ground.at(e).report.value);
    }
    if (disagreement.sides.size() >= 2 && reports.size() >= 2) found.push_back(std::move(disagreement));
  }
}

// One quotation in two mouths.
void find_quotations(const Ground& ground, std::vector<Disagreement>& found) {
  std::map<std::string, Tellings> quotes;
  for (uint32_t e = 0; e < ground.evidence.size(); ++e) {
    const Evidence& evidence = ground.evidence[e];
    if (evidence.chain.empty()) continue;
    const Reading& here = ground.readings[evidence.report.value];
    for (const Statement& statement : here.statements) {
      if (statement.kind == StatementKind::indirect || !evidence.span.overlaps(statement.cue.front())) continue;
      const std::string words = quoted_words(here, statement);
      if (words.empty()) continue;
      const std::string& speaker = ground.source(evidence.chain.back()).name;
      Told& told = quotes[words][speaker];
      told.says = speaker;
      told.evidence.push_back(EvidenceIndex{e});
      told.reports.insert(evidence.report.value);
    }
  }
  for (const auto& [words, tellings] : quotes) {
    if (!share_a_name(tellings)) add_if_apart(found, Question::who_said, {}, words, tellings);
  }
}

}  // namespace hearsay::reconciling
