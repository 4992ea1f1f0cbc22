// "The council approved the plan 7-2", "the Speaker gave the result as 58 to 55", "58 in favour, 55 against": two
// numbers side by side where something is decided are the two sides of a vote. Counter-example: "the town beat its
// rival 4-1", where nobody votes. Cost: figures × words of a sentence.
#include "read/claims/votes.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "read/claims/surroundings.h"
#include "read/figures/decisions.h"

namespace hearsay::reading {
namespace {

constexpr const char* kVoted = "voted";
/// Words between a number and "in favour", and between the two numbers of a vote.
constexpr uint32_t kBehind = 3, kBetween = 6;
/// From the word that decides to the first number.
constexpr uint32_t kNear = 16;

class Votes {
 public:
  explicit Votes(const Findings& findings) : f_(findings), sheet_(findings.sheet) {}

  // The word that says that the numbers of figures `i` and the next are a vote's.
  std::optional<uint32_t> told_by(uint32_t i) const {
    const FigureMention& one = f_.figures[i];
    const FigureMention& other = f_.figures[i + 1];
    if (!sheet_.same_sentence(one.number, other.number) || !is_count(one) || !is_count(other)) return std::nullopt;
    if (const auto side = behind(one, "for"); side && behind(other, "against")) return side;
    if (!are_side_by_side(one, other)) return std::nullopt;
    const Range here = sheet_.sentence(one.number);
    const auto verb = decision_in(sheet_, here);
    if (verb && is_near(*verb, one.number)) return verb;
    const auto result = word_of_votes(sheet_, here, "result", Tag::noun);
    const uint32_t s = sheet_.words[one.number].sentence;
    const Range before = s > 0 ? sheet_.sentences[s - 1].words : here;
    const bool decided = word_of_votes(sheet_, before, "decided", Tag::noun).has_value() ||
                         word_of_votes(sheet_, here, "decided", Tag::noun).has_value();
    return result && decided ? result : std::nullopt;
  }

  ClaimMention claim_of(uint32_t figure, uint32_t word) const {
    ClaimMention claim;
    claim.figure = figure;
    claim.predicate = {word, word + 1};
    claim.lemma = sheet_.lemma(word);
    claim.event_class = kVoted;
    claim.sentence = sheet_.words[word].sentence;
    const Range here = sheet_.sentences[claim.sentence].words;
    const Range number = f_.figures[figure].words;
    const Range parts{std::min(word, number.first), std::max(word + 1, number.last)};
    claim.clause = trim(sheet_, clause_of(sheet_, parts, here));
    claim.statement = statement_of(f_, number.first);
    set_surroundings(f_, claim);
    return claim;
  }

 private:
  static bool is_count(const FigureMention& figure) {
    return figure.unit.empty() && figure.low && figure.low == figure.high && *figure.low >= 0;
  }

  std::optional<uint32_t> behind(const FigureMention& figure, std::string_view side) const {
    for (uint32_t i = figure.words.last; i < figure.words.last + kBehind && sheet_.same_sentence(figure.number, i);
         ++i) {
      if (is_word_of_votes(sheet_.lower(i), side)) return i;
      if (sheet_.words[i].tag == Tag::num || sheet_.words[i].tag == Tag::verb) return std::nullopt;
    }
    return std::nullopt;
  }

  // Not the heading of a list: "commissioners approved: a contract …".
  bool is_near(uint32_t verb, uint32_t number) const {
    const auto [first, last] = std::minmax(verb, number);
    for (uint32_t i = first; i < last; ++i) {
      if (sheet_.lower(i) == ":" || sheet_.lower(i) == ";") return false;
    }
    return last - first <= kNear;
  }

  // "58-55", "58 to 55", "58 votes to 55".
  bool are_side_by_side(const FigureMention& one, const FigureMention& other) const {
    if (one.words == other.words) return true;
    if (other.words.first < one.words.last || other.words.first - one.words.last > kBetween) return false;
    const std::string_view joint = sheet_.lower(other.words.first - 1);
    const bool votes = other.words.first - one.words.last == 1 || sheet_.lemma(one.words.last) == "vote";
    return votes && (joint == "to" || joint == "-" || joint == "\u2013");
  }

  const Findings& f_;
  const Sheet& sheet_;
};

}  // namespace

void add_votes(const Findings& findings, std::vector<ClaimMention>& claims) {
  const Votes votes(findings);
  std::vector<ClaimMention> more;
  for (uint32_t i = 0; i + 1 < findings.figures.size(); ++i) {
    const auto word = votes.told_by(i);
    if (!word) continue;
    for (const uint32_t figure : {i, i + 1}) {
      const auto known = [&](const ClaimMention& claim) { return claim.figure == figure && !claim.open_class; };
      if (std::ranges::none_of(claims, known)) more.push_back(votes.claim_of(figure, *word));
    }
  }
  std::ranges::move(more, std::back_inserter(claims));
}

}  // namespace hearsay::reading
