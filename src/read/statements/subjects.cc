// The subject is looked for on the surface first, where it holds even if the parse is wrong: behind an inverted verb,
// before "who", over an insertion, over a time; then in the tree, for verbs that share or control one. Example:
// "Oskar Venn, deputy governor of Upper Brenna, told". Counter-example: "the figure that said it all" has no speaker.
#include "read/statements/subjects.h"

namespace hearsay::reading {
namespace {

using language::Cue;

bool names_before(const StatementContext& context, uint32_t i, Range here) {
  for (uint32_t k = here.first; k < i; ++k) {
    if (context.names.mention_at[k] >= 0) return true;
  }
  return false;
}

bool is_quoted_before(const Sheet& sheet, uint32_t i) {
  return i > 0 && is_quote_mark(sheet.lower(i - 1));
}

bool is_inverted(const StatementContext& context, uint32_t i) {
  const Sheet& sheet = context.sheet;
  const Range here = sheet.sentence(i);
  if (i + 1 >= here.last) return false;
  const std::string_view before = i > here.first ? sheet.lower(i - 1) : "";
  if (before != "," && !is_quote_mark(before) && before != "?" && before != "!")
    return i == here.first && is_quoted_before(sheet, i);
  const Word& next = sheet.words[i + 1];
  if (sheet.words[i].lemma == "tell") return false;   // whom it tells stands there
  if (sheet.lower(i).ends_with("ing")) return false;  // "aimed at Quist, saying the mayor …"
  if (next.lower == "that" || next.lower == "to" || next.lower == "," || next.tag == Tag::punct) return false;
  return next.tag == Tag::det || next.tag == Tag::propn || next.tag == Tag::noun || next.tag == Tag::adj ||
         context.names.mention_at[i + 1] >= 0;
}

// "The head of a ring in Pelm who has admitted …": whom the clause describes by the parse, where the noun right
// before "who" is a place or a thing of it.
std::optional<Range> described_far(const StatementContext& context, uint32_t verb, Range nearest) {
  const Sheet& sheet = context.sheet;
  const Word& word = sheet.words[verb];
  if (word.relation != Relation::acl_relcl || word.head < 0) return std::nullopt;
  const auto noun = static_cast<uint32_t>(word.head);
  if (noun >= nearest.first || !sheet.same_sentence(noun, verb)) return std::nullopt;
  const Range phrase = context.phrases.before(noun + 1);
  return phrase.empty() ? std::nullopt : std::optional(Range{phrase.first, nearest.last});
}

// "…, who said", "Swallow,” which posted": the phrase before the pronoun.
std::optional<Range> antecedent(const StatementContext& context, uint32_t pronoun, uint32_t verb, Range here) {
  const Sheet& sheet = context.sheet;
  uint32_t end = pronoun;
  while (end > here.first && (sheet.lower(end - 1) == "," || is_quote_mark(sheet.lower(end - 1)))) --end;
  if (end == here.first) return std::nullopt;
  Range phrase = context.phrases.before(end);
  if (sheet.lower(pronoun) == "that" && (phrase.empty() || !names_before(context, pronoun, here)))
    return std::nullopt;
  if (phrase.empty()) return std::nullopt;
  const auto name = context.names.mention_covering(phrase.last - 1);
  if (sheet.lower(pronoun) == "who" && name && context.names.mentions[*name].kind == NameKind::place) {
    if (const auto far = described_far(context, verb, phrase)) return far;
  }
  // "claims from the organisation Swallow, which posted": the nearer noun, when the whole phrase cannot speak.
  if (!context.resolver.resolve(phrase)) {
    for (uint32_t k = phrase.last; k-- > phrase.first;) {
      if (sheet.words[k].tag != Tag::adp || context.names.mention_at[k] >= 0) continue;
      phrase.first = k + 1;
      break;
    }
  }
  return phrase;
}

// "Her brother, the banker Olaf Quist, said": a noun without a name, and then a person's name.
bool is_who(const PhraseFinder& phrases, Range noun, Range inserted) {
  const auto head = phrases.head(noun);
  const auto name = phrases.names.mention_covering(inserted.last - 1);
  if (!head || !name || phrases.names.mention_covering(*head)) return false;
  const NameMention& mention = phrases.names.mentions[*name];
  if (mention.kind != NameKind::person || mention.words.last != inserted.last) return false;
  for (uint32_t i = inserted.first; i < mention.words.first; ++i) {
    const Tag tag = phrases.sheet.words[i].tag;
    const bool describes = tag == Tag::det || tag == Tag::adj || tag == Tag::noun || tag == Tag::propn;
    if (!describes || phrases.names.mention_at[i] >= 0) return false;
  }
  return true;
}

uint32_t subject_end(const StatementContext& context, uint32_t word) {
  if (const auto mention = context.names.mention_covering(word)) return context.names.mentions[*mention].words.last;
  return word + 1;
}

// "Sund announced … and named": the first conjunct's subject.
std::optional<Range> shared_subject(const StatementContext& context, uint32_t i, Range here) {
  const Sheet& sheet = context.sheet;
  const int32_t head = sheet.words[i].relation == Relation::conj ? sheet.words[i].head : -1;
  if (head < static_cast<int32_t>(here.first)) return std::nullopt;
  const auto verb = static_cast<uint32_t>(head);
  const auto subject = sheet.child(verb, Relation::nsubj);
  if (!subject) return std::nullopt;
  return context.phrases.with_name(context.phrases.before(subject_end(context, *subject)));
}

// "printed a letter from the insurer, telling …": the letter tells, and who wrote it.
std::optional<Range> written(const StatementContext& context, uint32_t verb, uint32_t i) {
  const Sheet& sheet = context.sheet;
  const auto object = sheet.child(verb, Relation::obj);
  if (!object || *object >= i || !sheet.lower(i).ends_with("ing")) return std::nullopt;
  const auto* noun = context.lexicon.source_nouns.find(sheet.words[*object].lemma);
  const std::string_view next = sheet.lower(*object + 1);
  if (noun == nullptr || noun->kind != "document" || (next != "from" && next != "by")) return std::nullopt;
  const Range phrase{*object, context.phrases.after(*object + 2).last};
  return context.resolver.resolve(phrase) ? std::optional(phrase) : std::nullopt;
}

// "…, stating that", "noting that", "to tell": the subject of the clause it hangs on.
std::optional<Range> controlled(const StatementContext& context, uint32_t i) {
  const Sheet& sheet = context.sheet;
  int32_t at = sheet.words[i].head;
  for (int steps = 0; at >= 0 && steps < 4; ++steps) {
    const auto verb = static_cast<uint32_t>(at);
    if (const auto writing = written(context, verb, i)) return writing;
    if (const auto subject = sheet.child(verb, Relation::nsubj))
      return context.phrases.with_name(context.phrases.before(subject_end(context, *subject)));
    at = sheet.words[verb].head;
  }
  return std::nullopt;
}

// The verb's subject by the parse, where no phrase stands right before the verb or one that cannot speak and belongs
// to the subject. A participle behind the subject may be misread as a clause of what is said.
std::optional<uint32_t> hidden_subject(const StatementContext& context, uint32_t verb, Range phrase) {
  const Sheet& sheet = context.sheet;
  const auto subject = sheet.child(verb, Relation::nsubj);
  if (phrase.empty()) return subject && *subject < verb ? subject : std::nullopt;
  if (context.resolver.resolve(phrase)) return std::nullopt;
  if (subject) return *subject < phrase.first && sheet.subtree(*subject).contains(phrase) ? subject : std::nullopt;
  for (const uint32_t child : sheet.children[verb]) {
    if (child > verb || sheet.words[child].relation != Relation::ccomp) continue;
    const auto misread = sheet.child(child, Relation::nsubj);
    if (misread && *misread < phrase.first && sheet.subtree(child).contains(phrase)) return misread;
  }
  return std::nullopt;
}

// "The lawyer acting for the guard, who was charged, said": whom a participle describes, where what it takes stands
// right before.
std::optional<Range> acting_for(const PhraseFinder& phrases, uint32_t verb, Range nearest) {
  const Sheet& sheet = phrases.sheet;
  const auto subject = sheet.child(verb, Relation::nsubj);
  const auto participle = subject ? sheet.child(*subject, Relation::acl) : std::nullopt;
  if (!participle || *subject >= nearest.first || !sheet.subtree(*participle).contains(nearest)) return std::nullopt;
  const Range phrase = phrases.before(*subject + 1);
  return phrase.empty() ? std::nullopt : std::optional(phrase);
}

}  // namespace

Range named_by(const PhraseFinder& phrases, Range noun) {
  const Sheet& sheet = phrases.sheet;
  const Range here = sheet.sentence(noun.first);
  if (noun.empty() || noun.first < here.first + 2 || sheet.lower(noun.first - 1) != "," ||
      sheet.words[noun.first].tag != Tag::det)
    return noun;
  const auto name = phrases.names.mention_covering(noun.first - 2);
  if (!name || phrases.names.mentions[*name].kind != NameKind::person) return noun;
  const Range phrase = phrases.before(noun.first - 1);
  const bool opens = phrase.first == here.first || is_quote_mark(sheet.lower(phrase.first - 1));
  return opens ? phrase : noun;
}

std::optional<Range> over_insertion(const PhraseFinder& phrases, uint32_t comma, Range here) {
  const Sheet& sheet = phrases.sheet;
  for (uint32_t k = comma; k > here.first; --k) {
    const std::string_view mark = sheet.lower(k - 1);
    if (mark != "," && mark != "\u2014" && mark != "(") continue;
    if (k - 1 == here.first) return std::nullopt;
    // "the harbour inspectorate, HBI, says": a bare name inserted is who speaks.
    const auto name = phrases.names.mention_covering(k);
    const bool bare = name && phrases.names.mentions[*name].words == Range{k, comma};
    if (bare && mark != "(" && phrases.names.mentions[*name].kind != NameKind::place) return Range{k, comma};
    const Range phrase = phrases.before(k - 1);
    if (is_who(phrases, phrase, {k, comma})) return Range{k, comma};
    return phrase.empty() ? std::nullopt : std::optional(phrase);
  }
  return std::nullopt;
}

// The phrase that speaks: before the verb, over apposition and relative pronoun; or after it ("…, said X").
std::optional<Range> subject_of(const StatementContext& context, uint32_t i, const Cue& cue) {
  const Sheet& sheet = context.sheet;
  const Range here = sheet.sentence(i);
  const bool takes_object = cue.cue_class == "deny" || cue.cue_class == "confirm" || cue.cue_class == "accuse" ||
                            cue.cue_class == "blame" || cue.cue_class == "cite" || cue.cue_class == "admit";
  if (!takes_object && is_inverted(context, i)) {
    const Range phrase = context.phrases.after(i + 1);
    const bool clause_goes_on =
        phrase.last < here.last &&
        (sheet.words[phrase.last].tag == Tag::verb || sheet.words[phrase.last].tag == Tag::aux ||
         sheet.lower(phrase.last) == "that" || sheet.words[phrase.first].tag == Tag::num);
    // "Quist, speaking in Tessel, said the mill where two died is shut": nothing is told before the verb.
    const bool told_before = sheet.finite({here.first, i}) || is_quote_mark(sheet.lower(i - 1)) ||
                             sheet.sentence_of(i).block == BlockKind::heading;
    const bool told_behind = !told_before && sheet.finite({phrase.last, here.last});
    const auto head = context.phrases.head(phrase);
    if (!clause_goes_on && !told_behind && head && sheet.words[*head].tag != Tag::pron)
      return context.phrases.with_name(phrase);
  }
  uint32_t end = i;
  while (end > here.first &&
         (sheet.words[end - 1].tag == Tag::aux || sheet.words[end - 1].tag == Tag::adv ||
          sheet.words[end - 1].tag == Tag::part || sheet.words[end - 1].lemma == "have" || sheet.in_time(end - 1))) {
    --end;
  }
  if (end == here.first) return std::nullopt;
  if (sheet.lower(end - 1) == "to") return controlled(context, i);
  const std::string_view before = sheet.lower(end - 1);
  if (before == "who" || before == "which" || before == "that") return antecedent(context, end - 1, i, here);
  if (before == "," || before == "\u2014" || before == ")") {
    if (sheet.words[i].lower.ends_with("ing")) return controlled(context, i);
    const auto found = over_insertion(context.phrases, end - 1, here);
    const auto far = found ? acting_for(context.phrases, i, *found) : std::nullopt;
    return far ? far : found;
  }
  if (before == "and" || before == "but")
    return cue.weak && !names_before(context, i, here) ? std::nullopt : shared_subject(context, i, here);
  if (sheet.words[i].lower.ends_with("ing") && sheet.words[i].tag == Tag::verb &&
      sheet.words[end - 1].tag != Tag::aux && end == i) {
    return controlled(context, i);
  }
  const Range phrase = named_by(context.phrases, context.phrases.before(end));
  // "Two officials who asked not to be named said", "a post shared 900 times says": the parse knows what the surface
  // hides.
  const auto subject = hidden_subject(context, i, phrase);
  return subject          ? context.phrases.before(subject_end(context, *subject))
         : phrase.empty() ? std::nullopt
                          : std::optional(phrase);
}

// "it" and "they" speak when a clause or an object follows at once or the cue ends the sentence.
bool is_unlikely_it(const Sheet& sheet, uint32_t i, Range subject) {
  if (sheet.lower(subject.first) != "it" && sheet.lower(subject.first) != "they") return false;
  const Range here = sheet.sentence(i);
  if (i + 1 >= here.last || sheet.lower(i + 1) == ".") return false;
  const Word& next = sheet.words[i + 1];
  return !(next.lower == "that" || next.tag == Tag::det || next.tag == Tag::propn || next.tag == Tag::noun ||
           next.tag == Tag::pron || next.tag == Tag::num || next.tag == Tag::adj);
}

}  // namespace hearsay::reading
