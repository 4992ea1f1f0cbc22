// A phrase means a speaker in one of four ways. By name: "Oskar Venn", "Upper Brenna police chief Nelo Tarenko", "a
// report from Coastal Wire". By what it is: "Sorland intelligence sources", "a military source", "witnesses". By
// what was said before: "the group", "the police chief". By pronoun: "he", "it". Counter-example: "the development
// suggests" — developments do not speak, and nothing comes back.
#include "read/statements/sources.h"

#include <algorithm>

#include "language/lexicon.h"

namespace hearsay::reading {
namespace {

using language::fold_name;
using language::Lexicon;

SourceKind kind_named(std::string_view kind) {
  if (kind == "official") return SourceKind::official;
  if (kind == "organisation") return SourceKind::organisation;
  if (kind == "person") return SourceKind::person;
  if (kind == "outlet") return SourceKind::outlet;
  if (kind == "document") return SourceKind::document;
  return SourceKind::unknown;
}

SourceKind kind_of_name(NameKind kind) {
  switch (kind) {
    case NameKind::person:
      return SourceKind::person;
    case NameKind::outlet:
      return SourceKind::outlet;
    case NameKind::channel:
      return SourceKind::channel;
    case NameKind::organisation:
    case NameKind::group:
    case NameKind::facility:
    case NameKind::place:
      return SourceKind::organisation;
    default:
      return SourceKind::unknown;
  }
}

// "An investigation", "footage": shows and finds, and says nothing itself.
bool is_nobody(const language::SourceNoun* noun) {
  return noun != nullptr && noun->kind == "nobody";
}

}  // namespace

bool SourceResolver::is_relay(const SourceMention& source) const {
  return source.kind == SourceKind::outlet || source.kind == SourceKind::agency || source.kind == SourceKind::channel;
}

std::optional<SourceMention> SourceResolver::resolve(Range phrase) const {
  const std::optional<uint32_t> head = phrases_.head(phrase);
  if (!head) return std::nullopt;
  if (sheet_.words[*head].tag == Tag::pron) return from_pronoun(*head, phrase);
  if (auto source = from_name(phrase, *head)) return source;
  return from_description(phrase, *head);
}

std::optional<SourceMention> SourceResolver::resolve_any(Range phrase) const {
  if (auto source = resolve(phrase)) return source;
  const std::optional<uint32_t> head = phrases_.head(phrase);
  if (!head || sheet_.words[*head].tag == Tag::pron || sheet_.words[*head].tag == Tag::num) return std::nullopt;
  if (is_nobody(noun_of(phrase, *head))) return std::nullopt;
  SourceMention source;
  source.words = phrase;
  uint32_t first = phrase.first;
  while (first < *head && (sheet_.words[first].tag == Tag::det || is_quote_mark(sheet_.lower(first)))) ++first;
  source.name = std::string(sheet_.text(Range{first, phrase.last}));
  return source;
}

// The speaker of the last statement, or who acts in the sentence before, whoever was named later and can be meant.
std::optional<SourceMention> SourceResolver::from_pronoun(uint32_t word, Range phrase) const {
  const std::string_view pronoun = sheet_.lower(word);
  const bool person = pronoun == "he" || pronoun == "she";
  const bool many = pronoun == "they";
  if (!person && !many && pronoun != "it") return std::nullopt;
  const auto fits = [&](const SourceMention& source) {
    if (many) return is_many(source);
    return person ? is_person(source) && !is_other_gender(source, pronoun) : is_body(source);
  };
  const auto last = std::ranges::find_if(met_.rbegin(), met_.rend(), fits);
  std::optional<SourceMention> meant;
  if (last != met_.rend()) meant = *last;
  const auto subject = subject_before(word, pronoun);
  const auto sentence = [&](const SourceMention& source) { return sheet_.words[source.words.first].sentence; };
  if (subject && fits(*subject) && (!meant || sentence(*meant) < sentence(*subject))) meant = subject;
  if (!meant && many && !met_.empty()) meant = met_.back();
  if (!meant && !many) meant = named_before(word, person);
  if (meant) meant->words = phrase;
  return meant;
}

bool SourceResolver::is_person(const SourceMention& source) const {
  return source.kind == SourceKind::person || source.kind == SourceKind::official ||
         (source.kind == SourceKind::unknown && source.entity);
}

// "The committee", and no officer.
bool SourceResolver::is_body(const SourceMention& source) const {
  if (source.kind != SourceKind::official || source.entity) return !is_person(source);
  const auto head = phrases_.head(source.words);
  if (!head) return false;
  const Word& noun = sheet_.words[*head];
  const language::Lexicon& lexicon = sheet_.lexicon();
  return noun.lower == "it" || (noun.tag == Tag::noun && noun.lower == noun.lemma &&
                                !lexicon.people.contains(noun.lemma) && lexicon.titles.find(noun.lower) == nullptr);
}

bool SourceResolver::is_many(const SourceMention& source) const {
  if (source.entity && names_.entities[*source.entity].entity.kind == NameKind::place) return false;
  if (source.kind == SourceKind::organisation || is_relay(source)) return true;
  const auto head = phrases_.head(source.words);
  if (!head || source.entity) return false;
  const Word& noun = sheet_.words[*head];
  const bool office = sheet_.lexicon().titles.find(noun.lower) != nullptr;
  return noun.lower == "they" || noun.lower != noun.lemma || (source.kind == SourceKind::official && !office);
}

// By the given name: m, f, or u where it tells nothing.
char SourceResolver::gender_of(const SourceMention& source) const {
  const std::string folded = fold_name(source.name);
  const auto& given = sheet_.lexicon().given_names;
  const auto found = given.find(std::string_view(folded).substr(0, folded.find(' ')));
  return source.entity && found != given.end() ? found->second : 'u';
}

// "She" is not Oskar Venn.
bool SourceResolver::is_other_gender(const SourceMention& source, std::string_view pronoun) const {
  return gender_of(source) == (pronoun == "she" ? 'm' : 'f');
}

// Who acts in the sentence before, or before the quotation that stands between: "Greta Holm, her sister, disagreed."
// Another person of that sentence is meant where only her name is known to be a woman's.
std::optional<SourceMention> SourceResolver::subject_before(uint32_t word, std::string_view pronoun) const {
  const uint32_t block = sheet_.sentence_of(word).block_index;
  for (uint32_t s = sheet_.words[word].sentence + 1; s-- > 0;) {
    const SheetSentence& before = sheet_.sentences[s];
    const bool here = before.words.contains(word);  // "police are investigating what they say is …"
    if (before.block_index != block) return std::nullopt;
    for (uint32_t i = before.words.first; i < before.words.last; ++i) {
      const Word& verb = sheet_.words[i];
      if (verb.relation != Relation::root || verb.in_quote) continue;
      const auto subject = sheet_.child(i, Relation::nsubj);
      const bool acts = verb.tag == Tag::verb && subject && sheet_.words[*subject].tag != Tag::pron;
      if (here && (!acts || *subject >= word)) break;
      if (!acts) return std::nullopt;
      if (const auto mention = names_.mention_covering(*subject)) {
        const NameMention& name = names_.mentions[*mention];
        const SourceMention acting = entity_source(name.words, name.entity);
        return gender_of(acting) == 'u' && (pronoun == "he" || pronoun == "she")
                   ? of_gender(before.words, pronoun).value_or(acting)
                   : acting;
      }
      const Range noun = phrases_.before(*subject + 1);
      // "Ines Quist, her partner, shook her head": the name, whichever the parse takes for the subject.
      if (noun.first > before.words.first + 1 && sheet_.lower(noun.first - 1) == ",") {
        const auto name = names_.mention_covering(noun.first - 2);
        if (name && names_.mentions[*name].kind == NameKind::person)
          return entity_source(names_.mentions[*name].words, names_.mentions[*name].entity);
      }
      return noun.empty() ? std::nullopt : resolve(noun);
    }
    if (!here && !sheet_.quoted(before.words)) return std::nullopt;
  }
  return std::nullopt;
}

// The one person of a sentence whose name says that the pronoun may mean her.
std::optional<SourceMention> SourceResolver::of_gender(Range sentence, std::string_view pronoun) const {
  std::optional<SourceMention> found;
  for (const NameMention& name : names_.mentions) {
    if (!sentence.contains(name.words) || name.kind != NameKind::person) continue;
    const SourceMention source = entity_source(name.words, name.entity);
    if (gender_of(source) != (pronoun == "she" ? 'f' : 'm')) continue;
    if (found) return std::nullopt;
    found = source;
  }
  return found;
}

// Nobody of the kind spoke so far: the last one named before, in this sentence or the one before it for "it".
std::optional<SourceMention> SourceResolver::named_before(uint32_t word, bool person) const {
  const uint32_t sentence = sheet_.words[word].sentence;
  for (uint32_t i = word; i-- > 0;) {
    if (!person && sheet_.words[i].sentence + 1 < sentence) break;
    const auto mention = names_.mention_covering(i);
    if (!mention) continue;
    const NameKind kind = names_.mentions[*mention].kind;
    const bool body = kind == NameKind::organisation || kind == NameKind::group || kind == NameKind::outlet ||
                      kind == NameKind::channel || kind == NameKind::other;
    if (person ? kind != NameKind::person : !body) continue;
    SourceMention named = entity_source(names_.mentions[*mention].words, names_.mentions[*mention].entity);
    if (person && is_other_gender(named, sheet_.lower(word))) continue;
    return named;
  }
  return std::nullopt;
}

SourceMention SourceResolver::entity_source(Range phrase, uint32_t entity) const {
  const EntityRecord& record = names_.entities[entity];
  SourceMention source;
  source.words = phrase;
  source.entity = entity;
  source.name = record.entity.name;
  source.kind = kind_of_name(record.entity.kind);
  source.description = record.entity.description;
  const language::OutletEntry* outlet = sheet_.lexicon().outlets.find(record.entity.name);
  if (outlet != nullptr)
    source.kind = outlet->kind == "agency"    ? SourceKind::agency
                  : outlet->kind == "channel" ? SourceKind::channel
                                              : SourceKind::outlet;
  return source;
}

std::optional<SourceMention> SourceResolver::from_name(Range phrase, uint32_t head) const {
  if (const auto mention = names_.mention_covering(head)) {
    const NameMention& name = names_.mentions[*mention];
    SourceMention source = entity_source(phrase, name.entity);
    uint32_t first = phrase.first;
    while (first < name.words.first && (sheet_.words[first].tag == Tag::det || is_quote_mark(sheet_.lower(first))))
      ++first;
    if (source.description.empty()) source.description = std::string(sheet_.text(Range{first, name.words.first}));
    return source;
  }
  // A document by somebody: "a report from Coastal Wire", "a memo by director Mira Sund".
  const language::SourceNoun* noun = sheet_.lexicon().source_nouns.find(sheet_.words[head].lemma);
  const bool document = noun != nullptr && (noun->kind == "document" || sheet_.words[head].lemma == "report");
  if (!document) return std::nullopt;
  for (uint32_t i = head + 1; i + 1 < phrase.last; ++i) {
    const std::string_view word = sheet_.lower(i);
    if (word != "from" && word != "by" && word != "in") continue;
    const Range inner{i + 1, phrase.last};
    const auto inner_head = phrases_.head(inner);
    return inner_head ? resolve(inner) : std::nullopt;
  }
  // "Reuters' report", "the Post's story"
  for (uint32_t i = phrase.first; i < head; ++i) {
    const auto mention = names_.mention_covering(i);
    const bool owns = mention && (sheet_.lower(names_.mentions[*mention].words.last) == "'s" ||
                                  sheet_.lower(names_.mentions[*mention].words.last) == "'");
    if (owns && names_.mentions[*mention].kind == NameKind::outlet)
      return entity_source(phrase, names_.mentions[*mention].entity);
  }
  return std::nullopt;
}

std::optional<SourceMention> SourceResolver::met_before(Range phrase, uint32_t head) const {
  const std::string_view first = sheet_.lower(phrase.first);
  if (first != "the" && first != "this" && first != "that" && first != "these" && first != "those")
    return std::nullopt;
  const std::string& noun = sheet_.words[head].lemma;
  const std::string wanted = fold_name(sheet_.text(Range{phrase.first + 1, head + 1}));
  // A person or body so described: "the police chief" after "Upper Brenna police chief Nelo Tarenko".
  std::optional<uint32_t> described;
  for (uint32_t i = 0; i < names_.entities.size(); ++i) {
    const EntityRecord& record = names_.entities[i];
    const bool starts_before =
        !record.mentions.empty() && names_.mentions[record.mentions.front()].words.first < phrase.first;
    if (starts_before && record.folded_description.find(wanted) != std::string::npos) described = i;
  }
  if (described) return entity_source(phrase, *described);
  const bool outletish = sheet_.lexicon().is(noun, WordClass::press);
  const bool body = sheet_.lexicon().is(noun, WordClass::body);
  if (outletish) {
    // "The report": the first relay of the sentence that last named one, which is the nearest to the reader.
    const SourceMention* relay = nullptr;
    for (auto source = met_.rbegin(); source != met_.rend(); ++source) {
      if (!is_relay(*source)) continue;
      if (relay != nullptr && sheet_.words[relay->words.first].sentence != sheet_.words[source->words.first].sentence)
        break;
      relay = &*source;
    }
    if (relay != nullptr) {
      SourceMention found = *relay;
      found.words = phrase;
      return found;
    }
  }
  for (auto source = met_.rbegin(); source != met_.rend(); ++source) {
    const bool same_noun = fold_name(source->name).ends_with(sheet_.lower(head));
    const bool fits =
        same_noun || (outletish && is_relay(*source)) ||
        (body && source->entity && (source->kind == SourceKind::organisation || source->kind == SourceKind::channel));
    if (!fits) continue;
    SourceMention found = *source;
    found.words = phrase;
    return found;
  }
  return std::nullopt;
}

bool SourceResolver::has_owner(Range phrase, uint32_t head) const {
  for (uint32_t i = phrase.first; i < head; ++i) {
    if (sheet_.lower(i) == "'s" || sheet_.lower(i) == "'") return true;
  }
  return false;
}

// "officials", and of several words "the fire service".
const language::SourceNoun* SourceResolver::noun_of(Range phrase, uint32_t head) const {
  const auto& nouns = sheet_.lexicon().source_nouns;
  if (head > phrase.first) {
    const std::string two = std::string(sheet_.lower(head - 1)) + " " + std::string(sheet_.lower(head));
    if (const auto* noun = nouns.find(two)) return noun;
  }
  const auto* noun = nouns.find(sheet_.lower(head));
  return noun != nullptr ? noun : nouns.find(sheet_.words[head].lemma);
}

std::optional<SourceMention> SourceResolver::from_description(Range phrase, uint32_t head) const {
  if (auto known = met_before(phrase, head)) return known;
  const Lexicon& lexicon = sheet_.lexicon();
  const language::SourceNoun* noun = noun_of(phrase, head);
  const bool titled = noun == nullptr && (lexicon.titles.find(sheet_.lower(head)) != nullptr ||
                                          lexicon.titles.find(sheet_.words[head].lemma) != nullptr);
  if ((noun == nullptr && !titled) || is_nobody(noun)) return std::nullopt;
  if (noun != nullptr && noun->conditional && head + 1 >= phrase.last) return std::nullopt;
  SourceMention source;
  source.words = phrase;
  uint32_t first = phrase.first;
  while (first < head && (sheet_.words[first].tag == Tag::det || is_quote_mark(sheet_.lower(first)))) ++first;
  source.name = std::string(sheet_.text(Range{first, phrase.last}));
  source.kind = noun != nullptr ? kind_named(noun->kind) : SourceKind::official;
  source.anonymous = noun != nullptr ? noun->anonymous : false;
  // "the interior minister", "Turkey's interior minister": an office has one holder, and is no anonymous source.
  const bool office =
      lexicon.titles.find(sheet_.lower(head)) != nullptr && sheet_.words[head].lower == sheet_.words[head].lemma;
  const bool definite = sheet_.lower(phrase.first) == "the" || has_owner(phrase, head);
  if (office && definite) {
    source.anonymous = false;
    source.kind = SourceKind::official;
  }
  return source;
}

}  // namespace hearsay::reading
