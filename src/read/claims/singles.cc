// "Killing Aster, a clerk and two guards" befalls each: a reader looks for every one of them. Nouns say it too: "the
// attack on the school", "the first death was announced". Counter-examples: "attacks on civilians" tells of no
// definite one, "the death toll", "attack dogs" of no deed, and "no deaths" has its number. Cost: linear in the
// words.
#include "read/claims/singles.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_map>

#include "base/resource.h"
#include "read/claims/surroundings.h"
#include "read/events/single_people.h"

namespace hearsay::reading {
namespace {

/// A noun for a deed, and the preposition that joins whom it befalls (data/lexicon/deed_nouns.tsv).
struct DeedNoun {
  language::Event event;
  std::string_view joint;
};

const std::unordered_multimap<std::string_view, DeedNoun>& deed_nouns() {
  static const auto table = [] {
    std::unordered_multimap<std::string_view, DeedNoun> rows;
    base::for_each_row("data/lexicon/deed_nouns.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() != 3) return;
      const auto row = rows.emplace(cells[0], DeedNoun{{}, cells[2]});
      row->second.event.event_class = cells[1];
    });
    return rows;
  }();
  return table;
}

class Nouns {
 public:
  Nouns(const Findings& findings, const Participants& people, uint32_t sentence)
      : f_(findings), sheet_(findings.sheet), people_(people), here_(sheet_.sentences[sentence].words) {}

  std::vector<ClaimMention> run(const std::vector<ClaimMention>& known) {
    for (uint32_t i = here_.first; i < here_.last; ++i) {
      const Word& word = sheet_.words[i];
      if (word.tag != Tag::noun || word.relation == Relation::compound) continue;
      const auto [first, last] = deed_nouns().equal_range(word.lemma);
      const language::Event* harm = harm_of(i);
      if (first == last && harm == nullptr) continue;
      const auto tells = [&](const ClaimMention& claim) { return claim.predicate.contains(i); };
      if (std::ranges::any_of(known, tells)) continue;
      std::for_each(first, last, [&](const auto& row) { tell(i, row.second); });
      if (harm != nullptr) claims_.push_back(make(i, *harm));
    }
    for (ClaimMention& claim : claims_) set_surroundings(f_, claim);
    return std::move(claims_);
  }

 private:
  void tell(uint32_t noun, const DeedNoun& deed) {
    const auto whom = whom_of(noun, deed);
    if (!whom) return;
    ClaimMention claim = make(noun, deed.event);
    people_.add_participant(claim, "object", *whom);
    const Range words = claim.arguments.front().words;
    claim.clause =
        trim(sheet_, clause_of(sheet_, {std::min(noun, words.first), std::max(noun + 1, words.last)}, here_));
    std::ranges::move(apart(claim, claim.arguments.front()), std::back_inserter(claims_));
  }

  // "The attack [on the school]", "charges [against Jon Aster]", "[Aster's] arrest", "[his] release".
  std::optional<uint32_t> whom_of(uint32_t noun, const DeedNoun& deed) const {
    const bool people = sheet_.lexicon().event_class(deed.event.event_class).casualty;
    std::optional<uint32_t> owner;
    for (const uint32_t child : sheet_.children[noun]) {
      if (people && sheet_.words[child].relation == Relation::nmod_poss && is_owner(child)) owner = child;
      const auto preposition = sheet_.child(child, Relation::case_marking);
      if (sheet_.words[child].relation == Relation::nmod_poss || !preposition) continue;
      if (sheet_.lower(*preposition) == deed.joint) return fits(child, people) ? std::optional(child) : std::nullopt;
    }
    return owner;
  }

  bool is_person(uint32_t noun) const {
    const auto mention = f_.names.mention_covering(noun);
    return mention ? f_.names.mentions[*mention].kind == NameKind::person : is_one_person(sheet_, noun);
  }
  bool is_owner(uint32_t word) const {
    return sheet_.lower(word) == "his" || sheet_.lower(word) == "her" || is_person(word);
  }
  bool fits(uint32_t noun, bool people) const { return people ? is_person(noun) : is_definite(noun); }

  // "Deaths have been reported", "the first death was announced", "their deaths": that there are some, and no number.
  const language::Event* harm_of(uint32_t noun) const {
    const Word& word = sheet_.words[noun];
    const auto found = sheet_.lexicon().event_nouns.find(word.lemma);
    if (found == sheet_.lexicon().event_nouns.end()) return nullptr;
    const language::Event& event = found->second;
    const bool counted = event.counted == language::Counted::self && event.near.empty() && event.strong;
    if (!counted || !sheet_.lexicon().event_class(event.event_class).toll) return nullptr;
    const bool told =
        word.relation == Relation::nsubj || word.relation == Relation::nsubj_pass || word.relation == Relation::obj;
    const bool plural = word.lower != word.lemma;
    const auto owner = sheet_.child(noun, Relation::nmod_poss);
    if (plural && owner && sheet_.lower(*owner) == "their") return &event;
    const auto quality = sheet_.child(noun, Relation::amod);
    const bool first = quality && sheet_.lower(*quality) == "first";
    return told && (plural || first) ? &event : nullptr;
  }

  // A name, or one thing that "the" or an owner says is known.
  bool is_definite(uint32_t noun) const {
    const Word& word = sheet_.words[noun];
    if (word.tag == Tag::propn) return true;
    if (word.tag != Tag::noun || word.lower != word.lemma) return false;
    const auto article = sheet_.child(noun, Relation::det);
    return (article && sheet_.lower(*article) == "the") || sheet_.child(noun, Relation::nmod_poss);
  }

  ClaimMention make(uint32_t noun, const language::Event& event) const {
    ClaimMention claim;
    claim.sentence = sheet_.words[noun].sentence;
    claim.predicate = {noun, noun + 1};
    claim.lemma = sheet_.words[noun].lemma;
    claim.event_class = event.event_class;
    claim.clause = trim(sheet_, clause_of(sheet_, claim.predicate, here_));
    claim.statement = statement_of(f_, noun);
    return claim;
  }

  const Findings& f_;
  const Sheet& sheet_;
  const Participants& people_;
  const Range here_;
  std::vector<ClaimMention> claims_;
};

}  // namespace

std::vector<ClaimMention> apart(const ClaimMention& claim, const ArgumentMention& of) {
  std::vector<ArgumentMention> list;
  bool whole = false;
  for (const ArgumentMention& argument : claim.arguments) {
    if (argument.role != of.role) continue;
    if (!argument.joined && whole) break;
    if (!argument.joined) list.clear();
    list.push_back(argument);
    whole = whole || argument == of;
  }
  std::vector<ClaimMention> each;
  for (const ArgumentMention& one : list) {
    ClaimMention own = claim;
    std::erase_if(own.arguments, [&](const ArgumentMention& other) {
      return other != one && std::ranges::find(list, other) != list.end();
    });
    if (one.words != list.front().words) own.figure.reset();
    each.push_back(std::move(own));
  }
  return each;
}

std::vector<ClaimMention> of_nouns(const Findings& findings, const Participants& people, uint32_t sentence,
                                   const std::vector<ClaimMention>& known) {
  return Nouns(findings, people, sentence).run(known);
}

}  // namespace hearsay::reading
