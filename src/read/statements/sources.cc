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

/// Zipf frequency from which on a name is a word that many bodies have.
constexpr float kCommon = 4.0F;

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
  if (is_own_medium(phrase)) return std::nullopt;
  if (sheet_.lower(*head) == "former" || sheet_.lower(*head) == "latter") return one_of_two(phrase, *head);
  if (auto source = from_name(phrase, *head)) return source;
  if (auto source = from_name_behind(phrase, *head)) return source;
  return from_description(phrase, *head);
}

bool SourceResolver::is_own_medium(Range phrase) const {
  const std::string_view first = sheet_.lower(phrase.first);
  return phrase.size() == 2 && (first == "this" || first == "our") &&
         sheet_.lexicon().is(sheet_.lemma(phrase.first + 1), WordClass::press);
}

// "Launches", "his decision to leave": things, and clauses, say nothing.
std::optional<SourceMention> SourceResolver::resolve_any(Range phrase) const {
  if (auto source = resolve(phrase)) return source;
  const std::optional<uint32_t> head = phrases_.head(phrase);
  if (!head || is_own_medium(phrase)) return std::nullopt;
  const Word& noun = sheet_.words[*head];
  if (noun.tag == Tag::pron || noun.tag == Tag::num || sheet_.in_time(*head)) return std::nullopt;
  if (is_nobody(noun_of(phrase, *head)) || sheet_.lexicon().things.contains(noun.lemma) ||
      sheet_.is(*head, WordClass::amount_told))
    return std::nullopt;
  const Range core = phrases_.core(phrase, *head);
  for (uint32_t i = core.first; i < core.last; ++i) {
    if (sheet_.words[i].tag == Tag::aux) return std::nullopt;
  }
  SourceMention source;
  source.words = phrase;
  source.name = name_in(phrase, *head);
  return source;
}

std::optional<SourceMention> SourceResolver::resolve_paper(Range phrase) const {
  const std::optional<uint32_t> head = phrases_.head(phrase);
  if (!head || !is_nobody(noun_of(phrase, *head))) return std::nullopt;
  SourceMention source;
  source.words = phrase;
  source.name = name_in(phrase, *head);
  source.kind = SourceKind::document;
  return source;
}

// The words of a description without article, quotation marks and asides.
std::string SourceResolver::name_in(Range phrase, uint32_t head) const {
  Range core = phrases_.core(phrase, head);
  const auto says_nothing = [&](uint32_t i) {
    return sheet_.words[i].tag == Tag::det || is_quote_mark(sheet_.lower(i)) || sheet_.lower(i) == "so-called";
  };
  while (core.first < head && says_nothing(core.first)) ++core.first;
  std::string name(sheet_.text(core));
  for (const std::string_view mark : {"\"", "\u201c", "\u201d"}) {
    for (size_t at = name.find(mark); at != std::string::npos; at = name.find(mark)) name.erase(at, mark.size());
  }
  return name;
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
    const bool owned = name.words.first > first && sheet_.lower(name.words.first - 1) == "'s";
    const bool common = name.words.size() == 1 && name.kind != NameKind::person && name.kind != NameKind::outlet &&
                        sheet_.lexicon().zipf_of(sheet_.lower(head)) > kCommon;
    if (owned && common) {
      source.name = std::string(sheet_.text(Range{first, name.words.last}));  // "Norland's Mission", of many such
      source.entity = std::nullopt;
    } else if (source.description.empty()) {
      source.description = std::string(sheet_.text(Range{first, name.words.first}));
    }
    return source;
  }
  const language::SourceNoun* noun = noun_of(phrase, head);
  const bool document = noun != nullptr && (noun->kind == "document" || sheet_.words[head].lemma == "report");
  const bool amount = sheet_.is(head, WordClass::amount_told);  // "a count by the ministry"
  if (!document && !amount) return std::nullopt;
  if (auto writer = writer_of(phrase, head)) return writer;
  // "Reuters' report", "the Post's story", "a Coastal Securities report"
  for (uint32_t i = phrase.first; i < head; ++i) {
    const auto mention = names_.mention_covering(i);
    if (!mention) continue;
    const NameMention& name = names_.mentions[*mention];
    const bool owns = sheet_.lower(name.words.last) == "'s" || sheet_.lower(name.words.last) == "'";
    const bool named =
        name.words.last == head && (name.kind == NameKind::organisation || name.kind == NameKind::group);
    if ((owns && name.kind == NameKind::outlet) || named) return entity_source(phrase, name.entity);
  }
  return std::nullopt;
}

// A document by somebody: "a report from Coastal Wire", "a memo by director Mira Sund", "a letter from the insurer,
// Calder".
std::optional<SourceMention> SourceResolver::writer_of(Range phrase, uint32_t head) const {
  for (uint32_t i = head + 1; i + 1 < phrase.last; ++i) {
    const std::string_view word = sheet_.lower(i);
    if (word != "from" && word != "by" && word != "in") continue;
    const auto name = sheet_.lower(phrase.last) == "," ? names_.mention_covering(phrase.last + 1) : std::nullopt;
    const bool named = name && names_.mentions[*name].kind != NameKind::place &&
                       sheet_.lower(names_.mentions[*name].words.last) == ",";
    const Range inner{i + 1, named ? names_.mentions[*name].words.last : phrase.last};
    return phrases_.head(inner) ? resolve(inner) : std::nullopt;
  }
  return std::nullopt;
}

// "the spokeswoman for the festival Ines Quist", "the Red Kite group": the name beside the noun.
std::optional<SourceMention> SourceResolver::from_name_behind(Range phrase, uint32_t head) const {
  while (phrase.last > head + 1 && sheet_.words[phrase.last - 1].tag == Tag::punct) --phrase.last;
  const auto ends = names_.mention_covering(phrase.last - 1);
  const uint32_t first = ends ? names_.mentions[*ends].words.first : 0;
  const NameKind kind = ends ? names_.mentions[*ends].kind : NameKind::place;
  const bool inserted = first > head + 1 && sheet_.lower(first - 1) == ",";
  if (first > head + 1 && (kind == NameKind::person || (inserted && kind == NameKind::organisation))) {
    uint32_t before = first - 1;
    while (before > head + 1 && phrases_.is_of_a_title(before)) --before;  // "its spokesman, Major Ada Lind"
    const auto* noun = noun_of(phrase, head);
    const bool office =
        (noun != nullptr && noun->kind != "document") || sheet_.lexicon().titles.find(sheet_.lower(head));
    const bool beside =
        sheet_.lower(before) == "," || (sheet_.words[before].tag == Tag::noun && !sheet_.words[before].capital &&
                                        !sheet_.lexicon().titles.find(sheet_.lower(before)));
    if (office && beside) return entity_source(phrase, names_.mentions[*ends].entity);
  }
  const auto adjoins = head > phrase.first ? names_.mention_covering(head - 1) : std::nullopt;
  if (!adjoins || !sheet_.lexicon().is(sheet_.lower(head), WordClass::body)) return std::nullopt;
  const NameMention& name = names_.mentions[*adjoins];
  const bool body =
      name.kind == NameKind::organisation || name.kind == NameKind::group || name.kind == NameKind::other;
  const bool whole = name.words.first <= phrase.first + 1 && head + 1 == phrase.last;
  const bool written_as_name = sheet_.words[name.words.first].capital;  // not the "maritime affairs" ministry
  return body && whole && written_as_name ? std::optional(entity_source(phrase, name.entity)) : std::nullopt;
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

// "The superintendent", and of two words "the fire chief".
bool SourceResolver::is_title(Range phrase, uint32_t head) const {
  const auto& titles = sheet_.lexicon().titles;
  if (head > phrase.first) {
    const std::string two = std::string(sheet_.lower(head - 1)) + " " + std::string(sheet_.lower(head));
    if (titles.find(two) != nullptr) return true;
  }
  return titles.find(sheet_.lower(head)) != nullptr || titles.find(sheet_.words[head].lemma) != nullptr;
}

// "The statement said", "a statement said": whoever spoke last gave it.
std::optional<SourceMention> SourceResolver::giver_of(Range phrase) const {
  const auto gives = [&](const SourceMention& source) {
    return !is_relay(source) && source.kind != SourceKind::document;
  };
  const auto last = std::ranges::find_if(met_.rbegin(), met_.rend(), gives);
  if (last == met_.rend()) return std::nullopt;
  SourceMention giver = *last;
  giver.words = phrase;
  return giver;
}

std::optional<SourceMention> SourceResolver::from_description(Range phrase, uint32_t head) const {
  if (auto known = met_before(phrase, head)) return known;
  const Lexicon& lexicon = sheet_.lexicon();
  const language::SourceNoun* noun = noun_of(phrase, head);
  const bool bare = phrases_.core(phrase, head).size() <= 2 && phrase.last == head + 1;
  if (noun != nullptr && noun->kind == "document" && bare && lexicon.is(sheet_.lower(head), WordClass::bare_noun)) {
    if (auto giver = giver_of(phrase)) return giver;
  }
  const bool titled = noun == nullptr && is_title(phrase, head);
  if ((noun == nullptr && !titled) || is_nobody(noun)) return std::nullopt;
  if (noun != nullptr && noun->conditional && head + 1 >= phrase.last) return std::nullopt;
  SourceMention source;
  source.words = phrase;
  source.name = name_in(phrase, head);
  source.kind = noun != nullptr ? kind_named(noun->kind) : SourceKind::official;
  source.anonymous = noun != nullptr ? noun->anonymous : false;
  // "the interior minister", "Turkey's interior minister": an office has one holder, and is no anonymous source.
  const bool office = lexicon.titles.find(sheet_.lower(head)) != nullptr &&
                      sheet_.words[head].lower == fold_name(sheet_.words[head].lemma);
  const bool definite = sheet_.lower(phrase.first) == "the" || has_owner(phrase, head);
  if (office && definite) {
    source.anonymous = false;
    source.kind = SourceKind::official;
  }
  return source;
}

}  // namespace hearsay::reading
