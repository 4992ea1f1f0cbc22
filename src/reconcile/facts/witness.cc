// A claim's chain is read off its statements from the innermost out. Its origin is the chain's end; without a chain
// it is whose words they are (`authors.h`). Example: "… , Sund announced, the Herald reports." gives the chain Herald
// < Sund and the origin Sund.
#include "reconcile/facts/witness.h"

#include <algorithm>

#include "reconcile/facts/authors.h"
#include "reconcile/sources/names_alike.h"

namespace hearsay::reconciling {
namespace {

/// Side-by-side sources multiply along a chain; beyond so many ways a sentence is a list, not a chain.
constexpr size_t kMostWays = 6;
/// Statements inside statements: deeper ones are parsing errors.
constexpr size_t kDeepest = 6;

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

const Token* token_at(const Reading& reading, uint32_t begin) {
  const auto found = std::ranges::find(reading.tokens, begin, [](const Token& token) { return token.span.begin; });
  return found == reading.tokens.end() ? nullptr : &*found;
}

// Inside "…, which killed 58" or "killing 58", and outside quotation marks; of the former alone where `finite`. What
// lies above the words that introduce the statement is none of it.
bool is_in_an_aside(const Reading& reading, const Claim& claim, bool finite = false) {
  const bool which = std::ranges::any_of(claim.arguments, [](const Argument& argument) {
    return argument.role == "subject" && argument.head == "which";
  });
  if (which) return true;
  const Token* token = token_at(reading, claim.predicate.begin);
  const auto introduces = [&](const Token& above) {
    return claim.statement && std::ranges::any_of(reading.statements[claim.statement->value].cue,
                                                  [&](Span cue) { return cue.overlaps(above.span); });
  };
  for (; token != nullptr; token = token->head < 0 ? nullptr : &reading.tokens[static_cast<size_t>(token->head)]) {
    if (token->quoted || introduces(*token)) return false;
    if (finite ? token->relation == "acl:relcl" : token->relation.starts_with("acl")) return true;
  }
  return false;
}

const Token* above(const Reading& reading, const Token& token) {
  return token.head < 0 ? nullptr : &reading.tokens[static_cast<size_t>(token.head)];
}

// The clause a claim is in and the noun it describes: "the blast [that killed 20]".
const Token* described_by(const Reading& reading, const Claim& claim) {
  const Token* token = token_at(reading, claim.predicate.begin);
  while (token != nullptr && !token->relation.starts_with("acl")) token = above(reading, *token);
  return token != nullptr ? above(reading, *token) : nullptr;
}

// "blamed them for shelling a ship, which killed 20", "denied any part in the blast that killed 20", "claimed the
// attack that killed 20": what is told of the deed, beside the charge, the denial or the claim. Not "denied a report
// that 20 had died".
bool is_beside_the_charge(const Reading& reading, const Claim& claim, const language::Lexicon& lexicon) {
  const Statement& statement = reading.statements[claim.statement->value];
  const std::string_view cue = statement.cue_class;
  const bool charges = cue == "accuse" || cue == "blame" || cue == "deny";
  if ((!charges && cue != "claim" && cue != "admit") || !is_in_an_aside(reading, claim, charges)) return false;
  const Token* token = described_by(reading, claim);
  if (charges) return token == nullptr || !lexicon.cue_nouns.contains(token->lemma);
  while (token != nullptr && token->tag != "VERB") token = above(reading, *token);
  return token != nullptr &&
         std::ranges::any_of(statement.cue, [&](Span span) { return span.overlaps(token->span); });
}

// What somebody says of itself: "it bombed the hall", "we were kept out".
bool is_of_itself(const Reading& reading, const Claim& claim, const language::Lexicon& lexicon) {
  return std::ranges::any_of(reading.claims, [&](const Claim& deed) {
    const Argument* who = argument(deed, "subject");
    const bool before = deed.statement == claim.statement && deed.sentence == claim.sentence && !deed.figure &&
                        deed.predicate.begin < claim.predicate.begin;
    return before && who != nullptr &&
           lexicon.pronouns.contains(language::fold(reading.report.text.slice(who->span)));
  });
}

// "Ostria denies that it caused the blast that killed 58": the blast is denied to be its doing, and not the dead.
// "The Banner says it bombed the hall, which left 27 dead": the dead are the outlet's words.
bool is_taken_for_granted(const Reading& reading, const Claim& claim, const language::Lexicon& lexicon) {
  if (!claim.figure || !claim.statement) return false;
  if (is_beside_the_charge(reading, claim, lexicon)) return true;
  if (is_in_an_aside(reading, claim) && is_of_itself(reading, claim, lexicon)) return true;
  if (claim.modality != Modality::denied) return false;
  return std::ranges::any_of(reading.claims, [&](const Claim& deed) {
    return deed.statement == claim.statement && deed.modality == Modality::denied &&
           deed.sentence == claim.sentence && !deed.open_class && !deed.figure &&
           deed.predicate.begin < claim.predicate.begin;
  });
}

// "A post says that 40 resigned. That is untrue.": the report denies what it tells.
bool is_called_untrue(const Reading& reading, const Claim& claim) {
  return std::ranges::any_of(reading.responses, [&](const Response& response) {
    return response.kind == ResponseKind::denied && response.who.empty() && response.span.overlaps(claim.span);
  });
}

// "VOA" in a report of VOA Zimbabwe is the report's own outlet.
bool is_own_name(const Report& report, const Source& source) {
  if (source.kind != SourceKind::outlet && source.kind != SourceKind::agency) return false;
  const std::vector<std::string> outlet = name_words(report.outlet);
  const std::vector<std::string> name = name_words(source.name);
  return !name.empty() && name.size() < outlet.size() && std::equal(name.begin(), name.end(), outlet.begin());
}

}  // namespace

Evidence evidence_for(const Reading& reading, uint32_t index, const Claim& claim, std::vector<SourceIndex> chain) {
  Evidence evidence;
  evidence.report = ReportIndex{index};
  evidence.span = claim.span;
  evidence.chain = std::move(chain);
  evidence.modality = claim.modality;
  evidence.negated = claim.polarity < 0;
  evidence.background = !reading.sentences[claim.sentence].fresh || claim.recalled;
  return evidence;
}

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

namespace {

// Puts one report's claims, statements and responses down as evidence.
class Gatherer {
 public:
  Gatherer(Ground& ground, const Authors& authors) : ground_(ground), authors_(authors) {}

  void claims_of(uint32_t index) {
    const Reading& reading = ground_.readings[index];
    std::vector<bool> has_claim = carries(reading);
    for (uint32_t c = 0; c < reading.claims.size(); ++c) {
      const Claim& claim = reading.claims[c];
      if (claim.open_class && !claim.figure) continue;  // whatever a clause says is no fact to compare
      for (auto at = claim.statement; at; at = reading.statements[at->value].within) has_claim[at->value] = true;
      add_claim(index, c);
    }
    for (uint32_t s = 0; s < reading.statements.size(); ++s) {
      if (!has_claim[s] && !reading.statements[s].cue_class.empty()) add_statement(index, StatementIndex{s});
    }
  }

  void responses_of(uint32_t index) {
    for (const Response& response : ground_.readings[index].responses) {
      Evidence evidence;
      evidence.report = ReportIndex{index};
      evidence.span = response.span;
      ground_.responses.push_back(add(std::move(evidence)));
    }
  }

 private:
  EvidenceIndex add(Evidence evidence) {
    ground_.evidence.push_back(std::move(evidence));
    return EvidenceIndex{static_cast<uint32_t>(ground_.evidence.size() - 1)};
  }

  void add_claim(uint32_t index, uint32_t c) {
    const Reading& reading = ground_.readings[index];
    const bool taken_for_granted = is_taken_for_granted(reading, reading.claims[c], ground_.lexicon);
    const Claim& claim = reading.claims[c];
    std::vector<std::vector<SourceIndex>> ways = {{}};
    if (claim.statement && !taken_for_granted) ways = chains_of(reading, index, *claim.statement, ground_.unified);
    for (auto& way : ways) {
      Witness witness;
      witness.reading = index;
      witness.claim = c;
      witness.chain = way;
      witness.own = way.empty();
      witness.origin = way.empty() ? authors_.of(index, claim.span) : way.back();
      // A firm's or a group's own report is its word.
      if (way.empty() && witness.origin == ground_.unified.outlet(index) && ground_.unified.is_by_a_party(index)) {
        witness.own = false;
        witness.chain = way = {witness.origin};
      }
      if (way.empty() && witness.origin != ground_.unified.outlet(index)) way = {witness.origin};
      Evidence evidence = evidence_for(reading, index, claim, std::move(way));
      if (taken_for_granted) evidence.modality = Modality::asserted;
      witness.evidence = add(std::move(evidence));
      ground_.witnesses.push_back(std::move(witness));
    }
    if (claim.statement && is_called_untrue(reading, claim)) add_denial(index, c);
    if (claim.statement && !taken_for_granted) add_other_side(index, c);
  }

  // "The army said it killed 20, a claim the rebels denied": who says it, beside who denies it.
  void add_other_side(uint32_t index, uint32_t c) {
    const Reading& reading = ground_.readings[index];
    const Claim& claim = reading.claims[c];
    const Statement& here = reading.statements[claim.statement->value];
    const bool denied = claim.modality == Modality::denied;
    for (uint32_t s = 0; s < reading.statements.size(); ++s) {
      const Statement& other = reading.statements[s];
      const bool holds =
          std::ranges::any_of(other.content, [&](Span content) { return content.contains(claim.predicate); });
      const bool nested =
          s == claim.statement->value || other.within == claim.statement || here.within == StatementIndex{s};
      if (!holds || nested || other.cue_class.empty() || (other.cue_class == "deny") == denied) continue;
      for (auto& way : chains_of(reading, index, StatementIndex{s}, ground_.unified)) {
        if (!way.empty()) add_witness(index, c, std::move(way), denied ? Modality::reported : Modality::denied);
      }
    }
  }

  void add_witness(uint32_t index, uint32_t c, std::vector<SourceIndex> way, Modality modality) {
    Witness witness;
    witness.reading = index;
    witness.claim = c;
    witness.chain = way;
    witness.origin = way.back();
    Evidence evidence =
        evidence_for(ground_.readings[index], index, ground_.readings[index].claims[c], std::move(way));
    evidence.modality = modality;
    witness.evidence = add(std::move(evidence));
    ground_.witnesses.push_back(std::move(witness));
  }

  void add_denial(uint32_t index, uint32_t c) {
    Evidence evidence = evidence_for(ground_.readings[index], index, ground_.readings[index].claims[c], {});
    evidence.modality = Modality::denied;
    Witness witness;
    witness.reading = index;
    witness.claim = c;
    witness.own = true;
    witness.origin = ground_.unified.outlet(index);
    witness.evidence = add(std::move(evidence));
    ground_.witnesses.push_back(std::move(witness));
  }

  void add_statement(uint32_t index, StatementIndex statement) {
    const Reading& reading = ground_.readings[index];
    for (auto& way : chains_of(reading, index, statement, ground_.unified)) {
      if (way.empty()) continue;
      Evidence evidence;
      evidence.report = ReportIndex{index};
      evidence.span = hull(reading, reading.statements[statement.value]);
      evidence.chain = std::move(way);
      evidence.modality = Modality::reported;
      ground_.statements.push_back(add(std::move(evidence)));
    }
  }

  Ground& ground_;
  const Authors& authors_;
};

}  // namespace

const Figure* Ground::figure(const Witness& witness) const {
  const Claim& here = claim(witness);
  if (!here.figure) return nullptr;
  const Figure& figure = reading(witness).figures[here.figure->value];
  // "A girl was charged" counts nobody; "a girl was killed" does, as the dead are counted.
  const bool article = lexicon.is(language::fold(text_of(witness, figure.span)), language::WordClass::counts_one);
  return article && !lexicon.event_class(here.event_class).toll ? nullptr : &figure;
}

std::string Ground::text_of(const Witness& witness, Span span) const {
  return std::string(reading(witness).report.text.slice(span));
}

const Witness& Ground::witness_of(EvidenceIndex i) const {
  return *std::ranges::lower_bound(witnesses, i, {}, &Witness::evidence);
}

bool is_article(const Ground& ground, const Witness& witness) {
  const Figure* figure = ground.figure(witness);
  if (figure == nullptr) return true;
  const std::string words = language::fold(ground.text_of(witness, figure->span));
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return figure->low == 1.0 && figure->high == 1.0 && std::ranges::none_of(words, is_digit) &&
         !ground.lexicon.numbers.contains(words);
}

const Argument* argument(const Claim& claim, std::string_view role) {
  const auto found = std::ranges::find(claim.arguments, role, &Argument::role);
  return found == claim.arguments.end() ? nullptr : &*found;
}

Ground gather(std::span<const Reading> readings, const Story& story, const Unified& unified,
              const language::Lexicon& lexicon) {
  Ground ground{readings, story, unified, unified.sources(), lexicon, {}, {}, {}, {}};
  const Authors authors(readings, story, unified);
  Gatherer gatherer(ground, authors);
  for (const ReportIndex report : story.reports) gatherer.claims_of(report.value);
  for (const ReportIndex report : story.reports) gatherer.responses_of(report.value);
  return ground;
}

}  // namespace hearsay::reconciling
