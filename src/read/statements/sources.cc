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
  SourceMention source;
  source.words = phrase;
  uint32_t first = phrase.first;
  while (first < *head && (sheet_.words[first].tag == Tag::det || is_quote_mark(sheet_.lower(first)))) ++first;
  source.name = std::string(sheet_.text(Range{first, phrase.last}));
  return source;
}

std::optional<SourceMention> SourceResolver::from_pronoun(uint32_t word, Range phrase) const {
  const std::string_view pronoun = sheet_.lower(word);
  const bool person = pronoun == "he" || pronoun == "she";
  const bool many = pronoun == "they";
  if (!person && !many && pronoun != "it") return std::nullopt;
  for (auto source = met_.rbegin(); source != met_.rend(); ++source) {
    const bool is_person = source->kind == SourceKind::person || source->kind == SourceKind::official;
    if (person != is_person && !many) continue;
    SourceMention found = *source;
    found.words = phrase;
    return found;
  }
  if (many) return std::nullopt;
  // Nobody of the kind spoke so far: the last one named before, in this sentence or the one before it for "it".
  const uint32_t sentence = sheet_.words[word].sentence;
  for (uint32_t i = word; i-- > 0;) {
    if (!person && sheet_.words[i].sentence + 1 < sentence) break;
    const auto mention = names_.mention_covering(i);
    if (!mention) continue;
    const NameKind kind = names_.mentions[*mention].kind;
    const bool body = kind == NameKind::organisation || kind == NameKind::group || kind == NameKind::outlet ||
                      kind == NameKind::channel || kind == NameKind::other;
    if (person ? kind != NameKind::person : !body) continue;
    return entity_source(phrase, names_.mentions[*mention].entity);
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

std::optional<SourceMention> SourceResolver::from_description(Range phrase, uint32_t head) const {
  if (auto known = met_before(phrase, head)) return known;
  const Lexicon& lexicon = sheet_.lexicon();
  const language::SourceNoun* noun = lexicon.source_nouns.find(sheet_.lower(head));
  if (noun == nullptr) noun = lexicon.source_nouns.find(sheet_.words[head].lemma);
  const bool titled = noun == nullptr && (lexicon.titles.find(sheet_.lower(head)) != nullptr ||
                                          lexicon.titles.find(sheet_.words[head].lemma) != nullptr);
  if (noun == nullptr && !titled) return std::nullopt;
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
