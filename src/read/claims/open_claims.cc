// Clause by clause along the tree (after Del Corro and Gemulla 2013, ClausIE): a verb, or a noun or adjective with a
// copula, is a predicate; what hangs on it are its arguments. A subject that is not said again is found above: "Quist
// opened the hearing and left" (who left), "tried to deny", "the boat that sank". An apposition says that one is the
// other. Counter- example: auxiliaries are no clauses, and a verb that describes a noun ("the sunken boat") is none
// either.
#include "read/claims/open_claims.h"

#include <algorithm>

#include "read/claims/clauses.h"

namespace hearsay::reading {
namespace {

class Finder {
 public:
  Finder(const Findings& findings, std::vector<ClaimMention>& claims)
      : f_(findings), sheet_(findings.sheet), taken_(findings.sheet.words.size()) {
    for (ClaimMention& claim : claims) {
      if (sheet_.words[claim.predicate.first].tag != Tag::verb) continue;
      add_surroundings(claim);
      taken_[claim.predicate.first] = true;
    }
  }

  std::vector<ClaimMention> run() {
    for (uint32_t i = 0; i < sheet_.words.size(); ++i) {
      const Word& word = sheet_.words[i];
      const bool copular = sheet_.child(i, Relation::cop).has_value();
      if (word.tag == Tag::verb && word.relation != Relation::amod && word.relation != Relation::compound) {
        if (!taken_[i]) add_clause(i);
      } else if (copular) {
        add_copula(i);
      }
      if (word.head < 0) continue;
      const auto head = static_cast<uint32_t>(word.head);
      if (word.relation == Relation::appos) add_apposition(head, i);
      if (word.relation == Relation::nmod_poss) add_owner(head, i);
    }
    return std::move(found_);
  }

 private:
  void add_clause(uint32_t verb) {
    ClaimMention claim = blank(verb, predicate_of(sheet_, verb));
    if (const auto subject = subject_by_tree(sheet_, verb)) add(claim, "subject", phrase_of(sheet_, *subject));
    bool has_object = sheet_.child(verb, Relation::obj).has_value();
    if (!has_object) {  // "tried to deny" is one predicate
      constexpr uint32_t kBetween = 2;
      const auto down = sheet_.child(verb, Relation::xcomp);
      if (down && sheet_.words[*down].tag == Tag::verb && *down > verb && *down - claim.predicate.last <= kBetween) {
        claim.predicate.last = *down + 1;
        verb = *down;
        has_object = sheet_.child(verb, Relation::obj).has_value();
      }
    }
    bool opened = false;
    for (const uint32_t child : sheet_.children[verb]) {
      const Word& word = sheet_.words[child];
      switch (word.relation) {
        case Relation::obj:
        case Relation::iobj:
          add(claim, "object", phrase_of(sheet_, child));
          break;
        case Relation::ccomp:
        case Relation::xcomp:
          add(claim, "object", tidied(sheet_, sheet_.subtree(child)));
          break;
        case Relation::advcl:  // "…, killing two", "… to save the mill"
          if (child > verb) add(claim, "other", tidied(sheet_, sheet_.subtree(child)));
          break;
        case Relation::obl:
        case Relation::obl_agent:
        case Relation::obl_tmod:
          if (!has_object && !opened) {  // "was sold to the mill": the preposition goes with the verb
            Range words = phrase_of(sheet_, child);
            opened = true;
            if (words.first == claim.predicate.last && words.size() > 1 &&
                sheet_.words[words.first].tag == Tag::adp) {
              ++claim.predicate.last;
              ++words.first;
            }
            add(claim, "object", words);
            break;
          }
          add(claim, "other", phrase_of(sheet_, child));
          break;
        case Relation::advmod:
          if (!claim.predicate.contains(child)) add(claim, "other", tidied(sheet_, sheet_.subtree(child)));
          break;
        default:
          break;
      }
    }
    keep(std::move(claim));
  }
  void add_copula(uint32_t noun) {
    const uint32_t verb = *sheet_.child(noun, Relation::cop);
    ClaimMention claim = blank(verb, {verb, verb + 1});
    for (uint32_t i = verb; i-- > sheet_.sentence_of(verb).words.first && sheet_.words[i].tag == Tag::aux;) {
      claim.predicate.first = i;
    }
    if (const auto subject = subject_by_tree(sheet_, noun)) add(claim, "subject", phrase_of(sheet_, *subject));
    Range complement = phrase_of(sheet_, noun);
    complement.first = std::max(complement.first, verb + 1);
    add(claim, "object", complement);
    keep(std::move(claim));
  }
  void add_apposition(uint32_t noun, uint32_t other) {
    const Word& word = sheet_.words[other];
    if (word.tag != Tag::noun && word.tag != Tag::propn) return;
    ClaimMention claim = blank(other, {other, other + 1});
    claim.lemma = "be";
    claim.implied = "is";
    add(claim, "subject", phrase_of(sheet_, noun));
    add(claim, "object", phrase_of(sheet_, other));
    keep(std::move(claim));
  }

  // "Quist's brother": she has one.
  void add_owner(uint32_t noun, uint32_t owner) {
    if (sheet_.words[owner].tag == Tag::pron || sheet_.words[noun].tag != Tag::noun) return;
    ClaimMention claim = blank(noun, {noun, noun + 1});
    claim.lemma = "have";
    claim.implied = "has";
    Range words = phrase_of(sheet_, owner);
    while (words.last > owner + 1 && sheet_.words[words.last - 1].tag == Tag::part) --words.last;
    add(claim, "subject", words);
    Range owned = phrase_of(sheet_, noun);
    owned.first = std::max(owned.first, sheet_.subtree(owner).last);
    add(claim, "object", owned);
    keep(std::move(claim));
  }

  // What else hangs on the verb of a claim whose participants are known.
  void add_surroundings(ClaimMention& claim) const {
    const Range clause = claim.clause;
    for (const uint32_t child : sheet_.children[claim.predicate.first]) {
      const Relation relation = sheet_.words[child].relation;
      if (relation != Relation::obl && relation != Relation::obl_tmod) continue;
      const Range words = phrase_of(sheet_, child);
      const auto same = [&](const ArgumentMention& argument) { return argument.words.overlaps(words); };
      if (std::ranges::none_of(claim.arguments, same) && !is_attribution(words)) add(claim, "other", words);
    }
    claim.clause = clause;
  }

  // "in the words of the inspector, Nora Vance": who says it takes no part.
  bool is_attribution(Range words) const {
    return std::ranges::any_of(f_.statements, [&](const StatementMention& statement) {
      return statement.cue.size() > 1 && words.contains(statement.cue);
    });
  }

  ClaimMention blank(uint32_t word, Range predicate) const {
    ClaimMention claim;
    claim.sentence = sheet_.words[word].sentence;
    claim.predicate = predicate;
    claim.lemma = sheet_.words[word].lemma;
    claim.open_class = true;
    claim.clause = predicate;
    return claim;
  }
  void add(ClaimMention& claim, std::string_view role, Range words) const {
    if (words.empty()) return;
    std::optional<uint32_t> entity;
    for (uint32_t i = words.last; !entity && i-- > words.first;) {
      if (const auto mention = f_.names.mention_covering(i)) entity = f_.names.mentions[*mention].entity;
    }
    claim.clause = {std::min(claim.clause.first, words.first), std::max(claim.clause.last, words.last)};
    claim.arguments.push_back({role, words, entity});
  }
  // A claim needs somebody or something it is about.
  void keep(ClaimMention claim) {
    const bool subject = !claim.arguments.empty() && claim.arguments.front().role == "subject";
    if (subject) found_.push_back(std::move(claim));
  }

  const Findings& f_;
  const Sheet& sheet_;
  std::vector<bool> taken_;  // predicates of claims found before
  std::vector<ClaimMention> found_;
};

}  // namespace

std::vector<ClaimMention> find_open_claims(const Findings& findings, std::vector<ClaimMention>& claims) {
  return Finder(findings, claims).run();
}

}  // namespace hearsay::reading
