// "The ministry put the number of people who took part at 12,000. The organisers spoke of 80,000.": a number alone,
// all that somebody says, is of what was counted just before, or asked for: "How many died? The police say 14."
// Counter-example: "the mayor spoke of 80 houses" names what it counts, and "spoke of two" where nothing was counted
// in the paragraph is of nothing known. Cost: figures × claims of one report.
#include "read/claims/said_numbers.h"

#include <algorithm>
#include <unordered_set>

#include "base/resource.h"
#include "read/claims/surroundings.h"

namespace hearsay::reading {
namespace {

/// Words behind "how many" among which the event stands.
constexpr uint32_t kAsked = 5;
/// Sentences back to what is counted.
constexpr uint32_t kBack = 2;
/// The same to a question.
constexpr uint32_t kBackToQuestion = 6;
/// Words between the verb and its number: "spoke of more than".
constexpr uint32_t kBetween = 5;

class SaidNumbers {
 public:
  explicit SaidNumbers(const Findings& findings) : f_(findings), sheet_(findings.sheet) {}

  // The verb that has the number for all it says.
  std::optional<uint32_t> verb_of(const FigureMention& figure) const {
    static const auto verbs = base::words_of("data/lexicon/said_numbers.tsv");
    const int32_t head = sheet_.words[figure.number].head;
    if (figure.head || !figure.unit.empty() || figure.part == Part::subset || head < 0) return std::nullopt;
    const auto verb = static_cast<uint32_t>(head);
    const bool as_verb =
        sheet_.words[verb].tag == Tag::verb || sheet_.lower(verb) == "count";  // "the police count 14"
    const bool says = as_verb && verbs.contains(sheet_.lemma(verb)) && verb < figure.words.first &&
                      figure.words.first - verb <= kBetween;
    return says && ends_behind(figure) ? std::optional(verb) : std::nullopt;
  }

  // "How many died at the gate?", or "how many [people] were hurt": a claim of what is asked for.
  std::optional<ClaimMention> asked_before(const FigureMention& figure) const {
    const uint32_t s = sheet_.words[figure.number].sentence;
    for (uint32_t back = 0; back <= std::min(s, kBackToQuestion); ++back) {
      const Range here = sheet_.sentences[s - back].words;
      for (uint32_t i = here.first; i + 1 < here.last && i < figure.number; ++i) {
        if (sheet_.lower(i) != "how" || sheet_.lower(i + 1) != "many") continue;
        for (uint32_t k = i + 2; k < std::min(here.last, i + 2 + kAsked); ++k) {
          const auto [event, end] = sheet_.lexicon().event_verbs.equal_range(sheet_.lemma(k));
          if (event == end || sheet_.words[k].tag != Tag::verb || !event->second.near.empty()) continue;
          ClaimMention claim;
          claim.predicate = {k, k + 1};
          claim.lemma = sheet_.lemma(k);
          claim.event_class = event->second.event_class;
          return claim;
        }
      }
    }
    return std::nullopt;
  }

  // The claim of the number before it in the paragraph.
  const ClaimMention* counted_before(const FigureMention& figure, const std::vector<ClaimMention>& claims) const {
    const uint32_t s = sheet_.words[figure.number].sentence;
    const ClaimMention* last = nullptr;
    for (const ClaimMention& claim : claims) {
      if (!claim.figure || claim.open_class || claim.sentence > s || claim.sentence + kBack < s) continue;
      const FigureMention& counted = f_.figures[*claim.figure];
      const bool fits = counted.number < figure.number && counted.unit.empty() && counted.part != Part::subset &&
                        sheet_.sentences[claim.sentence].block_index == sheet_.sentences[s].block_index;
      if (fits && (last == nullptr || f_.figures[*last->figure].number < counted.number)) last = &claim;
    }
    return last;
  }

  ClaimMention claim_of(uint32_t figure, const ClaimMention& counted) const {
    ClaimMention claim = counted;
    const Range words = f_.figures[figure].words;
    claim.figure = figure;
    claim.sentence = sheet_.words[words.first].sentence;
    const Range here = sheet_.sentences[claim.sentence].words;
    claim.clause = trim(sheet_, clause_of(sheet_, words, here));
    claim.statement = statement_of(f_, words.first);
    claim.modality = claim.statement ? Modality::reported : Modality::asserted;
    claim.time.reset();
    for (uint32_t i = 0; i < f_.times.size() && !claim.time; ++i) {
      if (here.contains(f_.times[i].words)) claim.time = i;
    }
    return claim;
  }

  bool is_former(uint32_t verb) const {
    const auto helper = sheet_.child(verb, Relation::aux);
    return helper && sheet_.lower(*helper) == "had";
  }

 private:
  bool ends_behind(const FigureMention& figure) const {
    const uint32_t next = figure.words.last;
    if (!sheet_.same_sentence(figure.number, next) || sheet_.in_time(next)) return true;
    const Tag tag = sheet_.words[next].tag;
    return tag == Tag::punct || tag == Tag::adp || tag == Tag::cconj;
  }

  const Findings& f_;
  const Sheet& sheet_;
};

}  // namespace

void add_said_numbers(const Findings& findings, std::vector<FigureMention>& figures,
                      std::vector<ClaimMention>& claims) {
  const SaidNumbers numbers(findings);
  for (uint32_t i = 0; i < figures.size(); ++i) {
    const auto verb = numbers.verb_of(figures[i]);
    const auto claimed = [&](const ClaimMention& claim) { return claim.figure == i; };
    if (!verb || std::ranges::any_of(claims, claimed)) continue;
    const ClaimMention* counted = numbers.counted_before(figures[i], claims);
    if (counted == nullptr) {
      if (const auto asked = numbers.asked_before(figures[i])) claims.push_back(numbers.claim_of(i, *asked));
      continue;
    }
    const FigureMention& other = figures[*counted->figure];
    figures[i].earlier = figures[i].earlier ||
                         (numbers.is_former(*verb) && (other.low != figures[i].low || other.high != figures[i].high));
    claims.push_back(numbers.claim_of(i, *counted));
  }
}

}  // namespace hearsay::reading
