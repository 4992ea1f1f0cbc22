// A claim's chain is read off its statements from the innermost out. Its origin is the chain's end; without a chain
// it is the outlet — unless the words are copied: then the outlet they came from, or the agency that the report
// credits. Example: "… , Sund announced, the Herald reports." gives the chain Herald < Sund and the origin Sund.
#include "reconcile/facts/witness.h"

#include <algorithm>
#include <map>

#include "reconcile/sources/names_alike.h"

namespace hearsay::reconciling {
namespace {

/// Side-by-side sources multiply along a chain; beyond so many ways a sentence is a list, not a chain.
constexpr size_t kMostWays = 6;
/// Statements inside statements: deeper ones are parsing errors.
constexpr size_t kDeepest = 6;

// The outlet a report's uncredited words come from: itself, or who wrote the passage first.
class Authors {
 public:
  Authors(const Dossier& dossier, const Story& story, const Unified& unified) : dossier_(dossier), unified_(unified) {
    for (const Copy& copy : story.copies) {
      if (copy.direction != Direction::unknown) copies_[copy.to.value].push_back(&copy);
    }
  }

  SourceIndex of(uint32_t reading, Span span) const {
    const auto found = copies_.find(reading);
    if (found != copies_.end()) {
      for (const Copy* copy : found->second) {
        const bool inside = std::any_of(copy->passages.begin(), copy->passages.end(),
                                        [&](const Passage& passage) { return passage.to.overlaps(span); });
        if (!inside) continue;
        if (const auto agency = credited(copy->from.value)) return *agency;
        return *unified_.outlet(copy->from.value);
      }
    }
    return credited(reading).value_or(*unified_.outlet(reading));
  }

  // The agency of a dateline or credit line, where some report names it as a source.
  std::optional<SourceIndex> credited(uint32_t reading) const {
    for (const Credit& credit : dossier_.readings[reading].report.credits) {
      if (credit.quote.find('(') == std::string::npos && credit.quote.size() > credit.name.size() + 4)
        continue;  // a photo's
      if (const auto source = unified_.named(credit.name)) return source;
    }
    return std::nullopt;
  }

 private:
  const Dossier& dossier_;
  const Unified& unified_;
  std::map<uint32_t, std::vector<const Copy*>> copies_;
};

Evidence evidence_for(const Reading& reading, uint32_t index, const Claim& claim, std::vector<SourceIndex> chain) {
  Evidence evidence;
  evidence.report = ReportIndex{index};
  evidence.span = claim.span;
  evidence.chain = std::move(chain);
  evidence.modality = claim.modality;
  evidence.negated = claim.polarity < 0;
  evidence.background = !reading.sentences[claim.sentence].fresh;
  return evidence;
}

Span hull(const Reading& reading, const Statement& statement) {
  // The sentence of the cue: source, cue and content as a reader meets them.
  for (const Sentence& sentence : reading.sentences) {
    if (sentence.span.contains(statement.cue.front())) return sentence.span;
  }
  return statement.cue.front();
}

// Statements that hold another statement only pass it on: the inner one is the evidence.
std::vector<bool> carries(const Reading& reading) {
  std::vector<bool> carrying(reading.statements.size());
  for (const Statement& statement : reading.statements) {
    if (statement.within) carrying[statement.within->value] = true;
  }
  return carrying;
}

// "VOA" in a report of VOA Zimbabwe is the report's own outlet.
bool is_own_name(const Report& report, const Source& source) {
  if (source.kind != SourceKind::outlet && source.kind != SourceKind::agency) return false;
  const std::vector<std::string> outlet = name_words(report.outlet);
  const std::vector<std::string> name = name_words(source.name);
  return !name.empty() && name.size() < outlet.size() && std::equal(name.begin(), name.end(), outlet.begin());
}

}  // namespace

std::vector<std::vector<SourceIndex>> chains_of(const Reading& reading, uint32_t index, StatementIndex statement,
                                                const Unified& unified) {
  std::vector<std::vector<SourceIndex>> ways = {{}};
  std::optional<StatementIndex> at = statement;
  for (size_t depth = 0; at && depth < kDeepest; ++depth) {
    const Statement& here = reading.statements[at->value];
    std::vector<std::vector<SourceIndex>> longer;
    for (const auto& way : ways) {
      for (const Source& source : here.sources) {
        if (longer.size() >= kMostWays) break;
        const SourceIndex link = unified.source(index, source);
        std::vector<SourceIndex> next = way;
        const bool own = unified.outlet(index) == link || is_own_name(reading.report, source);
        if (!own && std::find(next.begin(), next.end(), link) == next.end()) next.push_back(link);
        longer.push_back(std::move(next));
      }
    }
    if (!longer.empty()) ways = std::move(longer);
    at = here.within;
  }
  for (auto& way : ways) std::reverse(way.begin(), way.end());
  std::sort(ways.begin(), ways.end());
  ways.erase(std::unique(ways.begin(), ways.end()), ways.end());
  if (ways.size() > 1) std::erase_if(ways, [](const auto& way) { return way.empty(); });
  return ways;
}

StoryWitnesses gather(Dossier& dossier, const Story& story, const Unified& unified) {
  StoryWitnesses gathered;
  const Authors authors(dossier, story, unified);
  for (const ReportIndex report : story.reports) {
    const Reading& reading = dossier.readings[report.value];
    const auto add = [&](Evidence evidence) {
      dossier.evidence.push_back(std::move(evidence));
      return EvidenceIndex{static_cast<uint32_t>(dossier.evidence.size() - 1)};
    };
    std::vector<bool> has_claim = carries(reading);
    for (uint32_t c = 0; c < reading.claims.size(); ++c) {
      const Claim& claim = reading.claims[c];
      if (claim.open_class && !claim.figure) continue;  // whatever a clause says is no fact to compare
      std::vector<std::vector<SourceIndex>> ways = {{}};
      if (claim.statement) {
        ways = chains_of(reading, report.value, *claim.statement, unified);
        for (auto at = claim.statement; at; at = reading.statements[at->value].within) has_claim[at->value] = true;
      }
      for (auto& way : ways) {
        Witness witness;
        witness.reading = report.value;
        witness.claim = c;
        witness.chain = way;
        witness.own = way.empty();
        witness.origin = way.empty() ? authors.of(report.value, claim.span) : way.back();
        if (way.empty() && witness.origin != *unified.outlet(report.value)) way = {witness.origin};
        witness.evidence = add(evidence_for(reading, report.value, claim, std::move(way)));
        gathered.witnesses.push_back(std::move(witness));
      }
    }
    for (uint32_t s = 0; s < reading.statements.size(); ++s) {
      if (has_claim[s]) continue;
      for (auto& way : chains_of(reading, report.value, StatementIndex{s}, unified)) {
        if (way.empty()) continue;
        Evidence evidence;
        evidence.report = report;
        evidence.span = hull(reading, reading.statements[s]);
        evidence.chain = std::move(way);
        evidence.modality = Modality::reported;
        gathered.statements.push_back(add(std::move(evidence)));
      }
    }
  }
  return gathered;
}

}  // namespace hearsay::reconciling
