#include "read/claims/clauses.h"

#include <algorithm>

namespace hearsay::reading {
namespace {

std::optional<uint32_t> own_subject(const Sheet& sheet, uint32_t verb) {
  for (const Relation relation : {Relation::nsubj, Relation::nsubj_pass, Relation::csubj}) {
    if (const auto child = sheet.child(verb, relation)) return child;
  }
  return std::nullopt;
}

}  // namespace

// The words of a phrase without what only stands at its edges.
Range tidied(const Sheet& sheet, Range range) {
  while (!range.empty() && sheet.words[range.last - 1].tag == Tag::punct) --range.last;
  while (!range.empty() &&
         (sheet.words[range.first].tag == Tag::punct || sheet.words[range.first].tag == Tag::cconj)) {
    ++range.first;
  }
  return range;
}

// A noun phrase up to the clause that describes it, which is a claim of its own.
Range phrase_of(const Sheet& sheet, uint32_t head) {
  Range range{head, head + 1};
  for (const uint32_t child : sheet.children[head]) {
    const Relation relation = sheet.words[child].relation;
    const bool apart = relation == Relation::acl_relcl || relation == Relation::appos ||
                       relation == Relation::parataxis || relation == Relation::punct || relation == Relation::cop ||
                       relation == Relation::nsubj;
    if (apart) continue;
    const Range part = sheet.subtree(child);
    range = {std::min(range.first, part.first), std::max(range.last, part.last)};
  }
  return tidied(sheet, range);
}

std::optional<uint32_t> subject_by_tree(const Sheet& sheet, uint32_t verb) {
  constexpr int kFarthest = 4;
  for (int step = 0; step < kFarthest; ++step) {
    const Word& word = sheet.words[verb];
    if (const auto subject = own_subject(sheet, verb)) {
      // "the boat that sank": the noun that the pronoun stands for.
      const std::string_view text = sheet.lower(*subject);
      const bool relative = text == "that" || text == "which" || text == "who" || text == "whom";
      if (relative && word.relation == Relation::acl_relcl && word.head >= 0) return static_cast<uint32_t>(word.head);
      return subject;
    }
    if (word.head < 0) return std::nullopt;
    const auto above = static_cast<uint32_t>(word.head);
    if (word.relation == Relation::acl) return above;
    if (word.relation == Relation::xcomp) {
      if (const auto object = sheet.child(above, Relation::obj)) return object;
    } else if (word.relation != Relation::conj && word.relation != Relation::advcl) {
      return std::nullopt;
    }
    verb = above;
  }
  return std::nullopt;
}

// From the first auxiliary or "not" to the particle, as far as they stand together.
Range predicate_of(const Sheet& sheet, uint32_t verb) {
  Range range{verb, verb + 1};
  for (const uint32_t child : sheet.children[verb]) {
    const Word& word = sheet.words[child];
    const bool belongs = word.relation == Relation::aux || word.relation == Relation::aux_pass ||
                         word.relation == Relation::cop || word.relation == Relation::compound_prt ||
                         (word.tag == Tag::part && word.lower != "to");
    if (belongs && child < verb) range.first = std::min(range.first, child);
    if (belongs && word.relation == Relation::compound_prt) range.last = std::max(range.last, child + 1);
  }
  const auto subject = own_subject(sheet, verb);
  if (subject && range.contains(*subject)) range.first = verb;
  return range;
}

}  // namespace hearsay::reading
