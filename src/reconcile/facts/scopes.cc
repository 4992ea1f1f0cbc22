// Phrases of data/lexicon/scopes.tsv, anywhere in the clause.
#include "reconcile/facts/scopes.h"

#include <algorithm>

#include <string>
#include <string_view>
#include <vector>

#include "base/resource.h"
#include "language/phrases.h"

namespace hearsay::reconciling {
namespace {

const language::PhraseTable<Scope>& scopes() {
  static const auto table = [] {
    language::PhraseTable<Scope> made;
    base::for_each_row("data/lexicon/scopes.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() < 2) return;
      made.add(cells[0], cells[1] == "all" ? Scope::all : cells[1] == "land" ? Scope::land : Scope::period);
    });
    return made;
  }();
  return table;
}

}  // namespace

bool has_scope(const Ground& ground, const Witness& witness, Scope scope) {
  // "In all, 930 were cancelled": also what stands right before the clause.
  constexpr uint32_t kRightBefore = 16;
  Span clause = ground.claim(witness).span;
  const Span sentence = ground.reading(witness).sentences[ground.claim(witness).sentence].span;
  if (sentence.begin < clause.begin && clause.begin - sentence.begin <= kRightBefore) clause.begin = sentence.begin;
  std::string text = language::fold(ground.text_of(witness, clause));
  std::ranges::replace(text, ',', ' ');
  const std::vector<std::string> words = language::phrase_words(text);
  const auto at = [&](size_t i) { return std::string_view(words[i]); };
  for (size_t i = 0; i < words.size(); ++i) {
    const auto found = scopes().longest(i, words.size(), at);
    if (found && *found->value == scope) return true;
  }
  return false;
}

}  // namespace hearsay::reconciling
