// Whom a pronoun or "the group" means: who spoke last, or acts in the sentence before, whichever fits by kind, number
// and given name. Counter-example: "she" behind "The Quist family accused Nadia Orr" is no family.
#include <algorithm>

#include "language/lexicon.h"
#include "language/phrases.h"
#include "read/statements/sources.h"

namespace hearsay::reading {

using language::fold_name;

// The speaker of the last statement, or who acts in the sentence before, whoever was named later and can be meant.
std::optional<SourceMention> SourceResolver::from_pronoun(uint32_t word, Range phrase) const {
  const std::string_view pronoun = sheet_.lower(word);
  const bool person = pronoun == "he" || pronoun == "she";
  const bool many = pronoun == "they";
  if (!person && !many && pronoun != "it") return std::nullopt;
  const auto fits = [&](const SourceMention& source) {
    if (person && source.kind == SourceKind::unknown) return false;
    if (many) return is_many(source);
    return person ? is_person(source) && !is_several(source) && !is_other_gender(source, pronoun) : is_body(source);
  };
  const auto last = std::ranges::find_if(met_.rbegin(), met_.rend(), fits);
  std::optional<SourceMention> meant;
  if (last != met_.rend()) meant = *last;
  const auto subject = subject_before(word, pronoun);
  const auto sentence = [&](const SourceMention& source) { return sheet_.words[source.words.first].sentence; };
  if (subject && fits(*subject) && (!meant || sentence(*meant) < sentence(*subject))) meant = subject;
  const auto speaks = [](const SourceMention& source) { return source.kind != SourceKind::document; };
  if (const auto any = std::ranges::find_if(met_.rbegin(), met_.rend(), speaks); !meant && many && any != met_.rend())
    meant = *any;
  if (!meant) meant = named_before(word, person);
  if (!meant && person) {  // whose name nobody knows the kind of
    const auto somebody = std::ranges::find_if(met_.rbegin(), met_.rend(), [&](const SourceMention& source) {
      return is_person(source) && !is_several(source);
    });
    if (somebody != met_.rend()) meant = *somebody;
  }
  if (meant) meant->words = phrase;
  return meant;
}

bool SourceResolver::is_person(const SourceMention& source) const {
  if (source.kind == SourceKind::official && !source.entity) return !is_office(source);
  return source.kind == SourceKind::person || source.kind == SourceKind::official ||
         (source.kind == SourceKind::unknown && source.entity);
}

// "The committee", and no officer.
bool SourceResolver::is_office(const SourceMention& source) const {
  const auto head = phrases_.head(source.words);
  if (!head) return false;
  const Word& noun = sheet_.words[*head];
  const language::Lexicon& lexicon = sheet_.lexicon();
  const bool common =
      noun.tag == Tag::noun || (noun.tag == Tag::propn && sheet_.text(Range{*head, *head + 1}) == noun.lower);
  return noun.lower == "it" || (common && noun.lower == noun.lemma && !lexicon.people.contains(noun.lemma) &&
                                lexicon.titles.find(noun.lower) == nullptr);
}

bool SourceResolver::is_body(const SourceMention& source) const {
  if (source.kind != SourceKind::official || source.entity) return !is_person(source);
  return is_office(source);
}

bool SourceResolver::is_many(const SourceMention& source) const {
  if (source.entity && names_.entities[*source.entity].entity.kind == NameKind::place) return false;
  if (source.kind == SourceKind::document) return false;
  if (source.kind == SourceKind::organisation || is_relay(source)) return true;
  const auto head = phrases_.head(source.words);
  if (!head || source.entity) return false;
  const Word& noun = sheet_.words[*head];
  const bool office = sheet_.lexicon().titles.find(noun.lower) != nullptr;
  return noun.lower == "they" || noun.lower != noun.lemma || (source.kind == SourceKind::official && !office);
}

// "The Quist family", "doctors": nobody is "she".
bool SourceResolver::is_several(const SourceMention& source) const {
  const auto head = phrases_.head(source.words);
  if (!head || source.entity) return false;
  const Word& noun = sheet_.words[*head];
  return (noun.tag == Tag::noun && noun.lower != noun.lemma) || sheet_.is(*head, WordClass::several);
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
    bool told_on = false;
    if (before.block_index != block) return std::nullopt;
    for (uint32_t i = before.words.first; i < before.words.last; ++i) {
      const Word& verb = sheet_.words[i];
      if (verb.relation != Relation::root || verb.in_quote) continue;
      const auto subject = sheet_.child(i, Relation::nsubj);
      told_on = subject && !here && sheet_.lower(*subject) == pronoun;  // "She runs a shop."
      if (told_on) break;
      const bool acts = (verb.tag == Tag::verb || sheet_.child(i, Relation::cop)) && subject &&
                        sheet_.words[*subject].tag != Tag::pron;
      if (here && (!acts || *subject >= word)) break;
      if (!acts) return std::nullopt;
      if (const auto mention = names_.mention_covering(*subject)) {
        const NameMention& name = names_.mentions[*mention];
        const SourceMention acting = entity_source(name.words, name.entity);
        return gender_of(acting) == 'u' && (pronoun == "he" || pronoun == "she")
                   ? of_gender(before.words, pronoun).value_or(acting)
                   : acting;
      }
      uint32_t end = *subject + 1;  // "the interior ministry", whichever of its nouns the parse takes
      while (end < before.words.last && sheet_.words[end].tag == Tag::noun) ++end;
      const Range noun = phrases_.before(end);
      // "Ines Quist, her partner, shook her head": the name, whichever the parse takes for the subject.
      if (noun.first > before.words.first + 1 && sheet_.lower(noun.first - 1) == ",") {
        const auto name = names_.mention_covering(noun.first - 2);
        if (name && names_.mentions[*name].kind == NameKind::person)
          return entity_source(names_.mentions[*name].words, names_.mentions[*name].entity);
      }
      return noun.empty() ? std::nullopt : resolve(noun);
    }
    if (!here && !told_on && !sheet_.quoted(before.words)) return std::nullopt;
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

// The two that "and" joins last, here or in the two sentences before; none where one of them cannot speak.
std::vector<SourceMention> SourceResolver::pair_before(uint32_t word) const {
  constexpr uint32_t kSentences = 2;
  const auto whom = [&](uint32_t noun) {
    uint32_t first = sheet_.subtree(noun).first;
    while (first < noun && (sheet_.words[first].tag == Tag::cconj || sheet_.words[first].tag == Tag::punct)) ++first;
    return resolve_any(phrases_.with_name(phrases_.after(first)));
  };
  for (uint32_t i = word; i-- > 0;) {
    if (sheet_.words[i].sentence + kSentences < sheet_.words[word].sentence) break;
    const Word& second = sheet_.words[i];
    if (second.relation != Relation::conj || second.head < 0 || !sheet_.child(i, Relation::cc)) continue;
    if (second.tag != Tag::noun && second.tag != Tag::propn) continue;
    auto one = whom(static_cast<uint32_t>(second.head)), other = whom(i);
    if (!one || !other) return {};
    return {std::move(*one), std::move(*other)};
  }
  return {};
}

// "The former", "the latter"
std::optional<SourceMention> SourceResolver::one_of_two(Range phrase, uint32_t head) const {
  std::vector<SourceMention> two = pair_before(phrase.first);
  if (two.empty()) return std::nullopt;
  SourceMention meant = std::move(sheet_.lower(head) == "latter" ? two.back() : two.front());
  meant.words = phrase;
  return meant;
}

// "Both said", "the two said"
std::vector<SourceMention> SourceResolver::both(Range phrase) const {
  const bool both = phrase.size() == 1 && sheet_.lower(phrase.first) == "both";
  const bool two =
      phrase.size() == 2 && sheet_.lower(phrase.first) == "the" && sheet_.lower(phrase.first + 1) == "two";
  if (!both && !two) return {};
  std::vector<SourceMention> sources = pair_before(phrase.first);
  for (SourceMention& source : sources) source.words = phrase;
  return sources;
}

// "The group" behind "the Red Kite group", "the committee" behind "the Scrutiny Committee": the last one called so.
std::optional<SourceMention> SourceResolver::called_so(Range phrase, uint32_t head) const {
  if (head != phrase.first + 1) return std::nullopt;
  const std::string_view noun = sheet_.lower(head);
  for (size_t i = names_.mentions.size(); i-- > 0;) {
    const NameMention& name = names_.mentions[i];
    if (name.words.last > phrase.first || name.kind == NameKind::person || name.kind == NameKind::place) continue;
    const uint32_t last = name.words.last - 1;
    const bool behind = sheet_.same_sentence(last, last + 1) && sheet_.lower(last + 1) == noun;
    if (behind || sheet_.lower(last) == noun) return entity_source(phrase, name.entity);
  }
  return std::nullopt;
}

// Whether a name may be meant by "the ministry", "the firm": a ministry by its word alone, a firm by any name of no
// ministry.
bool SourceResolver::may_be_called(std::string_view noun, const std::string& name) const {
  const auto is_official = [&](std::string_view word) {
    const auto found = sheet_.lexicon().organisation_words.find(word);
    return found != sheet_.lexicon().organisation_words.end() && found->second == "official_body";
  };
  const std::vector<std::string> words = language::phrase_words(fold_name(name));
  if (!is_official(noun)) {
    const bool of = words.size() > 1 && (words[1] == "of" || words[1] == "for");
    return words.empty() || (!is_official(words.back()) && !(of && is_official(words.front())));
  }
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return std::ranges::find(words, noun) != words.end() || std::ranges::all_of(name, is_capital);
}

// "The health ministry" is no "interior ministry", and the Minister for Health not the one for Ports: whatever is
// said of it has to be said of the one met.
bool SourceResolver::is_so_described(Range phrase, uint32_t head, const SourceMention& source) const {
  const std::string known = fold_name(source.name + " " + source.description);
  const auto kind = sheet_.lexicon().organisation_words.find(sheet_.lower(head));
  const bool official = kind != sheet_.lexicon().organisation_words.end() && kind->second == "official_body";
  const bool of = head + 1 < phrase.last && (sheet_.lower(head + 1) == "of" || sheet_.lower(head + 1) == "for");
  for (uint32_t i = phrase.first + 1; i < (of ? phrase.last : head); ++i) {
    const Word& word = sheet_.words[i];
    if (i == head) continue;
    const bool tells = word.tag == Tag::noun || word.tag == Tag::propn || word.tag == Tag::num ||
                       (official && word.tag == Tag::adj) ||  // "the foreign ministry"
                       word.lower == "other" || word.lower == "second" || word.lower == "third";
    if (tells && known.find(fold_name(word.lower)) == std::string::npos) return false;
  }
  return true;
}

// "The firm" where the sentences right before name just one body.
std::optional<SourceMention> SourceResolver::only_body_before(Range phrase, uint32_t head) const {
  constexpr uint32_t kSentences = 2;
  const uint32_t here = sheet_.words[phrase.first].sentence;
  std::optional<uint32_t> entity;
  for (const NameMention& name : names_.mentions) {
    if (name.words.first >= phrase.first || sheet_.words[name.words.first].sentence + kSentences < here) continue;
    if (name.kind != NameKind::organisation && name.kind != NameKind::group) continue;
    if (!may_be_called(sheet_.lower(head), names_.entities[name.entity].entity.name)) continue;
    if (entity && *entity != name.entity) return std::nullopt;
    entity = name.entity;
  }
  return entity ? std::optional(entity_source(phrase, *entity)) : std::nullopt;
}

// "Fjordline cancelled 118 sailings, the ferry operator said": the one who acts in what is said, where it is a body
// or a name of which nobody knows the kind.
std::optional<SourceMention> SourceResolver::acting_before(Range phrase, uint32_t head) const {
  std::optional<uint32_t> acting;
  for (uint32_t i = sheet_.sentence(phrase.first).first; i < phrase.first; ++i) {
    const Word& word = sheet_.words[i];
    const bool acts = word.relation == Relation::nsubj && word.head >= 0 &&
                      sheet_.words[static_cast<size_t>(word.head)].tag == Tag::verb;
    const auto mention = acts ? names_.mention_covering(i) : std::nullopt;
    if (!mention) continue;
    const NameMention& name = names_.mentions[*mention];
    const std::string& called = names_.entities[name.entity].entity.name;
    // People are named in full, and places are known.
    const std::string folded = fold_name(called);
    const bool unknown =
        name.kind == NameKind::other ||
        (name.kind == NameKind::place && sheet_.lexicon().places.find(folded) == nullptr) ||
        (name.kind == NameKind::person && folded.find(' ') == std::string::npos &&
         !sheet_.lexicon().given_names.contains(folded) && names_.entities[name.entity].folded_description.empty());
    const bool body = name.kind == NameKind::organisation || name.kind == NameKind::group;
    if ((!unknown && !body) || !may_be_called(sheet_.lower(head), called)) continue;
    if (acting && *acting != name.entity) return std::nullopt;
    acting = name.entity;
  }
  return acting ? std::optional(entity_source(phrase, *acting)) : std::nullopt;
}

namespace {

// "Prime Minister", "Minister for Ports" by "minister".
bool is_headed_by(std::string_view name, std::string_view noun) {
  if (name.ends_with(noun)) return true;
  if (!name.starts_with(noun)) return false;
  const std::string_view behind = name.substr(noun.size());
  return behind.starts_with(" of ") || behind.starts_with(" for ");
}

}  // namespace

std::optional<SourceMention> SourceResolver::met_before(Range phrase, uint32_t head) const {
  const std::string_view first = sheet_.lower(phrase.first);
  if (first != "the" && first != "this" && first != "that" && first != "these" && first != "those")
    return std::nullopt;
  const std::string& noun = sheet_.words[head].lemma;
  const std::string wanted = fold_name(sheet_.text(Range{phrase.first + 1, head + 1}));
  if (auto called = called_so(phrase, head)) return called;
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
    const bool same_noun = is_headed_by(fold_name(source->name), sheet_.lower(head));
    const bool a_body = source->kind == SourceKind::organisation || source->kind == SourceKind::channel;
    const bool fits = same_noun || (outletish && is_relay(*source)) ||
                      (body && source->entity && a_body && may_be_called(sheet_.lower(head), source->name));
    if (!fits || !is_so_described(phrase, head, *source)) continue;
    SourceMention found = *source;
    found.words = phrase;
    return found;
  }
  if (!body) return std::nullopt;
  if (auto acting = acting_before(phrase, head)) return acting;
  return head == phrase.first + 1 ? only_body_before(phrase, head) : std::nullopt;
}

}  // namespace hearsay::reading
