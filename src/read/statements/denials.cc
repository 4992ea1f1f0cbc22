// A report is denied, a bill is rejected: what a verb of denying takes decides. A clause and a word for what people
// say
// ("claim", "allegation") are denied; of a pronoun what was said before is. Whoever answers an accusation is the
// accused: "Skylark says Gridline's patch failed. The company denies it." is Gridline's denial. Counter-example:
// "Parliament rejected the veto" answers nobody.
#include "read/statements/denials.h"

#include <algorithm>

#include "base/resource.h"

namespace hearsay::reading {
namespace {

// "denied that", "denied having", "denied: “…”"
bool takes_a_clause(const Sheet& sheet, uint32_t verb) {
  return std::ranges::any_of(sheet.children[verb], [&](uint32_t child) {
    const Relation relation = sheet.words[child].relation;
    const bool clause = relation == Relation::ccomp || (relation == Relation::xcomp && child > verb);
    return clause && sheet.words[child].tag != Tag::adj;
  });
}

bool is_granted(std::string_view noun) {
  static const auto nouns = base::words_of("data/lexicon/granted.tsv");
  return nouns.contains(noun);
}

// "denied him bail", "denied the request": what is asked for is refused, and nothing denied.
bool is_refusal(const Sheet& sheet, uint32_t verb) {
  const auto object = sheet.child(verb, Relation::obj);
  if (object && is_granted(sheet.lemma(*object))) return true;
  const auto objects = std::ranges::count_if(sheet.children[verb], [&](uint32_t child) {
    return child > verb && sheet.words[child].relation == Relation::obj;
  });
  return sheet.child(verb, Relation::iobj) || objects > 1;
}

bool is_said(const StatementContext& context, uint32_t noun) {
  return context.lexicon.cue_nouns.contains(context.sheet.words[noun].lemma) ||
         context.sheet.is(noun, WordClass::amount_told);
}

// "the report as baseless"
bool is_called_untrue(const Sheet& sheet, uint32_t verb) {
  const Range here = sheet.sentence(verb);
  for (uint32_t i = verb + 1; i + 1 < here.last; ++i) {
    if (sheet.lower(i) != "as") continue;
    for (uint32_t k = i + 1; k < here.last && k <= i + 3; ++k) {
      if (sheet.is(k, WordClass::untrue)) return true;
    }
  }
  return false;
}

// Somebody spoke right before: in this sentence or the one before it.
bool follows_words(const StatementContext& context, uint32_t verb) {
  const uint32_t sentence = context.sheet.words[verb].sentence;
  return std::ranges::any_of(context.found, [&](const StatementMention& told) {
    return told.sentence + 1 >= sentence && told.sentence <= sentence && !told.cue.contains(verb);
  });
}

}  // namespace

bool is_denial(const StatementContext& context, uint32_t verb) {
  const Sheet& sheet = context.sheet;
  if (sheet.words[verb].lemma == "deny") return !is_refusal(sheet, verb);
  if (takes_a_clause(sheet, verb) || is_called_untrue(sheet, verb)) return true;
  const auto passive = sheet.child(verb, Relation::nsubj_pass);
  const auto object = sheet.child(verb, Relation::obj);
  if (!object && !passive) return follows_words(context, verb);  // "…, which the army rejected", "“No,” it disputed"
  const uint32_t what = object ? *object : *passive;
  if (sheet.words[what].tag == Tag::pron || sheet.lower(what) == "which") return follows_words(context, verb);
  return is_said(context, what);
}

void answer(const Sheet& sheet, const NameTable& names, std::span<const StatementMention> told, uint32_t cue,
            SourceMention& source) {
  if (names.mention_covering(source.words.last - 1)) return;  // called by name
  const uint32_t sentence = sheet.words[cue].sentence;
  const StatementMention* last = nullptr;
  for (const StatementMention& statement : told) {
    const bool near = statement.sentence + 1 >= sentence && statement.cue.first < cue && !statement.sources.empty();
    if (near && !statement.relay) last = &statement;
  }
  if (last == nullptr) return;
  const SourceMention& teller = last->sources.front();
  const bool same = source.entity ? teller.entity == source.entity : teller.name == source.name;
  const bool charges = last->cue_class == "accuse" || last->cue_class == "blame";
  if (!same && !charges) return;
  // "Lind said that Holt stood by. He denied that the guard had fired": his own account goes on.
  const auto clause = sheet.child(cue, Relation::ccomp);
  const auto subject = clause ? sheet.child(*clause, Relation::nsubj) : std::nullopt;
  if (!charges && subject && sheet.words[*subject].tag != Tag::pron) return;
  const std::string_view pronoun = sheet.lower(source.words.first);
  const bool person = pronoun == "he" || pronoun == "she" ||
                      (source.entity && names.entities[*source.entity].entity.kind == NameKind::person);
  std::optional<uint32_t> other;
  for (const NameMention& name : names.mentions) {
    const bool inside =
        std::ranges::any_of(last->content, [&](Range content) { return content.contains(name.words); });
    const NameKind kind = names.entities[name.entity].entity.kind;
    // A firm's bare name may be read as a person's.
    const bool one_word = names.entities[name.entity].entity.name.find(' ') == std::string::npos;
    const bool fits = person ? kind == NameKind::person
                             : kind == NameKind::organisation || kind == NameKind::group || kind == NameKind::other ||
                                   (kind == NameKind::person && one_word);
    if (!inside || !fits || name.entity == teller.entity) continue;
    if (other && *other != name.entity) return;
    other = name.entity;
  }
  if (!other) return;
  const EntityRecord& meant = names.entities[*other];
  source.entity = *other;
  source.name = meant.entity.name;
  source.description = meant.entity.description;
  source.kind = person ? SourceKind::person : SourceKind::organisation;
  source.anonymous = false;
}

// "called the report a fabrication", "the claim that 50 had died is wrong"
bool calls_untrue(const Sheet& sheet, Range content) {
  constexpr uint32_t kReach = 14;
  std::optional<uint32_t> said;
  for (uint32_t i = content.first; i < content.last; ++i) {
    if (sheet.words[i].tag == Tag::noun && sheet.lexicon().cue_nouns.contains(sheet.words[i].lemma)) said = i;
    if (said && i <= *said + kReach && i != *said && sheet.is(i, WordClass::untrue)) return true;
  }
  return false;
}

void answer(const StatementContext& context, uint32_t cue, SourceMention& source) {
  answer(context.sheet, context.names, context.found, cue, source);
}

}  // namespace hearsay::reading
