#include "read/times/tense.h"

#include "language/lemma.h"
#include "read/times/words.h"

namespace hearsay::reading {
namespace {

bool is_of(std::string_view word, std::string_view kind) {
  const TimeWord* const found = time_word(word);
  return found != nullptr && found->kind == kind;
}

// "until Friday", "payable Jan. 2": a day that is still to come.
bool is_bounded(const Sheet& sheet, uint32_t first) {
  constexpr uint32_t kBefore = 3;
  bool bounded = false;
  for (uint32_t i = first; i-- > sheet.sentence(first).first && i + kBefore >= first;) {
    if (is_of(sheet.lower(i), "until")) bounded = true;
    if (sheet.words[i].tag != Tag::adp && sheet.words[i].tag != Tag::adv) break;
  }
  return bounded;
}

// What hangs on a verb, as far as it tells its tense.
struct Helpers {
  bool ahead = false, infinitive = false, any = false;
};
Helpers helpers_of(const Sheet& sheet, uint32_t verb) {
  Helpers found;
  for (const uint32_t child : sheet.children[verb]) {
    if (is_of(sheet.lower(child), "future")) found.ahead = true;
    if (sheet.lower(child) == "to" && sheet.words[child].tag == Tag::part) found.infinitive = true;
    if (sheet.words[child].tag == Tag::aux) found.any = true;
  }
  return found;
}

}  // namespace

Look look_of(const Sheet& sheet, Range expression, uint32_t last) {
  // "Wednesday's ruling" has come, whatever is said of it.
  if (sheet.words[last].relation == Relation::nmod_poss) return Look::back;
  const bool bounded = is_bounded(sheet, expression.first);
  constexpr int kFarthest = 6;
  auto at = static_cast<int32_t>(last);
  for (int step = 0; step < kFarthest && at >= 0; ++step) {
    const auto place = static_cast<uint32_t>(at);
    const Word& word = sheet.words[place];
    at = word.head;
    if (word.tag != Tag::verb && word.tag != Tag::aux) continue;
    const bool third = word.lower == word.lemma + "s" || word.lower == word.lemma + "es";
    const bool past = word.lower != word.lemma && !third && !word.lower.ends_with("ing");
    if (bounded) return past && step == 0 ? Look::back : Look::ahead;  // "until Friday they had not …"
    if (is_of(word.lemma, "future")) return Look::ahead;
    const Helpers helpers = helpers_of(sheet, place);
    if (helpers.ahead) return Look::ahead;
    const bool unmarked = word.lower == word.lemma && language::past_as_base(word.lemma);  // "a shell hit the market"
    if (past || (unmarked && !helpers.infinitive && !helpers.any)) return Look::back;
    if (helpers.infinitive || helpers.any || word.lower.ends_with("ing") || word.relation == Relation::xcomp)
      continue;
    // "The two meet on Monday"; but "police say on Monday" is of the day.
    return sheet.lexicon().cue_verbs.contains(word.lemma) ? Look::back : Look::ahead;
  }
  return Look::unknown;
}

}  // namespace hearsay::reading
