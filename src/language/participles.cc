// The treebanks hold few verbs of harm and arrest, so "were killed" and "had detained" come out as adjectives. What
// stands beside the word decides: after a form of "be" or "have" it is a participle ("174 people were killed"),
// before "that", a number or a determiner it is a finite verb ("indicated that", "injured dozens"). Counter-example:
// "the injured passengers" keeps its adjective. Only words that the lexicons of cues and events know are touched.
#include "language/participles.h"

#include "language/lemma.h"
#include "language/lexicon.h"

namespace hearsay::language {
namespace {

std::optional<uint8_t> class_of(const LinearModel& model, Tag tag, Inflection inflection) {
  for (size_t i = 0; i < model.tags().size(); ++i) {
    if (model.tags()[i].tag == tag && model.tags()[i].inflection == inflection) return static_cast<uint8_t>(i);
  }
  return std::nullopt;
}

bool known_lemma(const std::string& lemma) {
  const Lexicon& lexicon = Lexicon::get();
  return lexicon.cue_verbs.contains(lemma) || lexicon.event_verbs.contains(lemma);
}

bool known_verb(const WordForm& word) {
  const Inflection inflection = word.lower.ends_with("ing") ? Inflection::gerund : Inflection::past;
  return known_lemma(lemma_of(word.form, word.lower, Tag::verb, inflection));
}

}  // namespace

void mend_participles(const LinearModel& model, std::span<const WordForm> forms, std::vector<uint8_t>& classes) {
  const auto tag = [&](size_t i) { return model.tags()[classes[i]].tag; };
  for (size_t i = 0; i < forms.size(); ++i) {
    if (tag(i) == Tag::pron && !Lexicon::get().pronouns.contains(forms[i].lower)) {
      if (const auto noun =
              class_of(model, Tag::noun, forms[i].lower.ends_with("s") ? Inflection::plural : Inflection::base))
        classes[i] = *noun;
    }
    const bool mistakable =
        tag(i) == Tag::adj || tag(i) == Tag::x || (tag(i) == Tag::noun && forms[i].form == forms[i].lower);
    // "dispatched to serve": a known verb between "to" and what no noun has after it.
    const bool infinitive = tag(i) == Tag::noun && i > 1 && forms[i - 1].lower == "to" && tag(i - 2) == Tag::verb &&
                            i + 1 < forms.size() && (tag(i + 1) == Tag::adp || tag(i + 1) == Tag::det) &&
                            known_lemma(std::string(forms[i].lower));
    if (infinitive) {
      if (const auto mended = class_of(model, Tag::verb, Inflection::base)) classes[i] = *mended;
      continue;
    }
    const bool object_follows = i + 1 < forms.size() && (tag(i + 1) == Tag::noun || tag(i + 1) == Tag::propn ||
                                                         tag(i + 1) == Tag::det || tag(i + 1) == Tag::adj);
    const bool gerund = mistakable && (tag(i) != Tag::noun || object_follows) && forms[i].lower.ends_with("ing") &&
                        i > 0 && tag(i - 1) == Tag::aux;
    // "killing 12 people and wounding dozens"
    const bool listed =
        tag(i) == Tag::adj && forms[i].lower.ends_with("ing") && i > 0 && tag(i - 1) == Tag::cconj &&
        i + 1 < forms.size() &&
        (tag(i + 1) == Tag::det || tag(i + 1) == Tag::num || Lexicon::get().numbers.contains(forms[i + 1].lower));
    if ((gerund || listed) && known_verb(forms[i])) {
      if (const auto mended = class_of(model, Tag::verb, Inflection::gerund)) classes[i] = *mended;
      continue;
    }
    if (!mistakable || !forms[i].lower.ends_with("ed")) continue;
    size_t before = i;
    while (before > 0 && tag(before - 1) == Tag::adv) --before;
    const bool helped = before > 0 && tag(before - 1) == Tag::aux;
    if (!helped && !known_verb(forms[i])) continue;
    const std::string_view next = i + 1 < forms.size() ? forms[i + 1].lower : std::string_view(".");
    const bool takes = next == "that" || (next == "to" && tag(i) == Tag::noun) || next == "a" || next == "an" ||
                       next == "the" || (i + 1 < forms.size() && tag(i + 1) == Tag::num) ||
                       Lexicon::get().numbers.contains(next);
    const bool noun_follows =
        i + 1 < forms.size() && (tag(i + 1) == Tag::noun || tag(i + 1) == Tag::propn || tag(i + 1) == Tag::adj);
    // An adjective stands before the nouns of its phrase, never among them: "sources claimed responsibility".
    const bool after_noun = tag(i) == Tag::adj && i > 0 &&
                            (tag(i - 1) == Tag::noun || tag(i - 1) == Tag::propn || tag(i - 1) == Tag::pron);
    const bool after_verb = i > 1 && tag(i - 1) == Tag::cconj && tag(i - 2) == Tag::verb && !noun_follows;
    const bool noun_by_mistake = tag(i) == Tag::noun && i > 0 && tag(i - 1) == Tag::noun;
    if (!helped && !takes && !after_noun && !after_verb && !noun_by_mistake) continue;
    const auto mended =
        class_of(model, Tag::verb,
                 helped || after_verb || (after_noun && !noun_follows) ? Inflection::participle : Inflection::past);
    if (mended) classes[i] = *mended;
  }
}

}  // namespace hearsay::language
