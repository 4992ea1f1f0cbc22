// Reads the tables of data/ once. A lexicon row that lacks a column is skipped; the tests check the files' shape.
#include "language/lexicon.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <deque>

#include "base/hash.h"
#include "base/resource.h"

namespace hearsay::language {
namespace {

using Cells = std::vector<std::string_view>;

bool has(std::string_view list, std::string_view item) {
  for (size_t at = 0; at <= list.size();) {
    const size_t comma = std::min(list.find(',', at), list.size());
    if (list.substr(at, comma - at) == item) return true;
    at = comma + 1;
  }
  return false;
}

std::string_view cell(const Cells& cells, size_t i) {
  return i < cells.size() ? cells[i] : std::string_view();
}

double number(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

template <class Take>
void for_each_item(std::string_view list, const Take& take) {
  while (!list.empty()) {
    const size_t end = std::min(list.find(';'), list.size());
    if (end > 0) take(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

// Lower-case copies for keys of files that are written in mixed case; they live as long as the program.
std::string_view keep_folded(std::string_view text) {
  static std::deque<std::string> kept;
  return kept.emplace_back(fold(text));
}

void load_cues(Lexicon& lexicon) {
  base::for_each_row("data/lexicon/cues.tsv", [&](const Cells& cells) {
    const std::string_view flags = cell(cells, 3);
    const Cue cue{cell(cells, 2),     has(flags, "relay"), has(flags, "object"),
                  has(flags, "weak"), has(flags, "any"),   has(flags, "amount")};
    if (cell(cells, 1) == "verb")
      lexicon.cue_verbs.try_emplace(cells[0], cue);
    else if (cell(cells, 1) == "noun")
      lexicon.cue_nouns.try_emplace(cells[0], cue);
    else
      lexicon.cue_phrases.add(cells[0], cue);
  });
}

void load_events(Lexicon& lexicon) {
  base::for_each_row("data/lexicon/events.tsv", [&](const Cells& cells) {
    const std::string_view counted = cell(cells, 3);
    const Event event{cell(cells, 2),
                      counted == "subject" ? Counted::subject
                      : counted == "self"  ? Counted::self
                      : counted == "of"    ? Counted::of
                                           : Counted::object,
                      cell(cells, 4),
                      cell(cells, 5) != "weak",
                      !cell(cells, 6).empty(),
                      cell(cells, 6) == "only"};
    auto& table = cell(cells, 1) == "verb"   ? lexicon.event_verbs
                  : cell(cells, 1) == "noun" ? lexicon.event_nouns
                                             : lexicon.event_adjectives;
    table.emplace(cells[0], event);
  });
}

void load_event_classes(Lexicon& lexicon) {
  base::for_each_row("data/lexicon/event_classes.tsv", [&](const Cells& cells) {
    EventClass made;
    made.family = cell(cells, 1);
    for_each_item(cell(cells, 2), [&](std::string_view trait) {
      made.people |= trait == "people";
      made.casualty |= trait == "casualty";
      made.deed |= trait == "deed";
      made.event |= trait == "event";
      made.toll |= trait == "toll";
      made.alone |= trait == "alone";
    });
    for (const char digit : cell(cells, 3)) made.rank = made.rank * 10 + (digit - '0');
    made.kind = cell(cells, 4);
    lexicon.event_classes.emplace(cells[0], made);
    if (made.kind.empty() || (lexicon.event_kinds.contains(made.kind) && made.kind != cells[0])) return;
    Event event;
    event.event_class = cells[0];
    EventKind kind{event, event};
    kind.of_subject.counted = Counted::subject;
    lexicon.event_kinds.insert_or_assign(made.kind, kind);
  });
}

void load_word_classes(Lexicon& lexicon) {
  // In the order of WordClass.
  constexpr std::array<std::string_view, 35> kNames = {
      "publishing",   "talk",         "remarks",       "reply",      "press",          "body",         "informed",
      "told",         "former",       "first_told",    "befallen",   "headline_past",  "best",         "age",
      "years",        "little_alone", "name_particle", "no_origin",  "bare_noun",      "company_form", "mere_amount",
      "people_group", "armed_group",  "nameless",      "counts_one", "counts_another", "counts_none",  "amount_told",
      "light_verb",   "several",      "early",         "unharmed",   "untrue",         "said_of_some", "kin"};
  static_assert(kNames.size() == static_cast<size_t>(WordClass::kin) + 1 && kNames.size() <= 64, "a bit each");
  base::for_each_row("data/lexicon/word_classes.tsv", [&](const Cells& cells) {
    const auto found = std::ranges::find(kNames, cell(cells, 1));
    if (found != kNames.end()) lexicon.word_classes[cells[0]] |= uint64_t{1} << (found - kNames.begin());
  });
}

Bound bound_named(std::string_view name) {
  if (name == "min") return Bound::min;
  if (name == "more") return Bound::more;
  if (name == "max") return Bound::max;
  if (name == "less") return Bound::less;
  return name == "about" ? Bound::about : Bound::exact;
}

NumberKind number_kind_named(std::string_view name) {
  if (name == "digit") return NumberKind::digit;
  if (name == "ten") return NumberKind::ten;
  if (name == "multiple") return NumberKind::multiple;
  if (name == "pair") return NumberKind::pair;
  if (name == "scale") return NumberKind::scale;
  return name == "vague scale" ? NumberKind::vague_scale : NumberKind::vague;
}

void load_numbers(Lexicon& lexicon) {
  base::for_each_row("data/lexicon/bounds.tsv", [&](const Cells& cells) {
    lexicon.bounds.add(cells[0], BoundWord{bound_named(cell(cells, 2)), cell(cells, 1) == "after"});
  });
  base::for_each_row("data/lexicon/numbers.tsv", [&](const Cells& cells) {
    NumberWord word{number_kind_named(cell(cells, 1)), number(cell(cells, 2)), std::nullopt};
    if (!cell(cells, 3).empty()) word.high = number(cell(cells, 3));
    lexicon.numbers.try_emplace(cells[0], word);
  });
  base::for_each_row("data/lexicon/rates.tsv",
                     [&](const Cells& cells) { lexicon.rates.add(cells[0], cell(cells, 1)); });
  base::for_each_row("data/lexicon/units.tsv", [&](const Cells& cells) {
    if (cell(cells, 2) == "before")
      lexicon.units_before.try_emplace(cells[0], cell(cells, 1));
    else
      lexicon.units_after.add(cells[0], Unit{cell(cells, 1), false});
  });
}

void load_sureness(Lexicon& lexicon) {
  base::for_each_row("data/lexicon/hedges.tsv",
                     [&](const Cells& cells) { lexicon.hedges.add(cells[0], cell(cells, 1)); });
  base::for_each_row("data/lexicon/background.tsv",
                     [&](const Cells& cells) { lexicon.background.add(cells[0], cell(cells, 1)); });
}

void load_places(Lexicon& lexicon) {
  base::for_each_row("data/places/countries.tsv", [&](const Cells& cells) {
    const Place country{cell(cells, 1), cells[0]};
    lexicon.places.add(cell(cells, 1), country);
    for_each_item(cell(cells, 4), [&](std::string_view alias) { lexicon.places.add(alias, country); });
    for_each_item(cell(cells, 2), [&](std::string_view capital) {
      lexicon.places.add(capital, {capital, cells[0]});
    });
    for_each_item(cell(cells, 3), [&](std::string_view demonym) { lexicon.demonyms.add(demonym, country); });
  });
  base::for_each_row("data/places/regions.tsv", [&](const Cells& cells) {
    const Place region{cells[0], cell(cells, 2)};
    lexicon.places.add(cells[0], region);
    for_each_item(cell(cells, 3), [&](std::string_view demonym) { lexicon.demonyms.add(demonym, region); });
  });
}

void load_place_kinds(Lexicon& lexicon) {
  base::for_each_row("data/lexicon/doers.tsv", [&](const Cells& cells) { lexicon.doers.emplace(cells[0]); });
  base::for_each_row("data/lexicon/things.tsv", [&](const Cells& cells) { lexicon.things.emplace(cells[0]); });
  base::for_each_row("data/places/kinds.tsv", [&](const Cells& cells) { lexicon.place_kinds.emplace(cells[0]); });
}

void load_outlets(Lexicon& lexicon) {
  base::for_each_row("data/lexicon/outlets.tsv", [&](const Cells& cells) {
    const OutletEntry outlet{cells[0], cell(cells, 1)};
    lexicon.outlets.add(cells[0], outlet);
    for_each_item(cell(cells, 2), [&](std::string_view alias) { lexicon.outlets.add(alias, outlet); });
  });
  base::for_each_row("data/lexicon/outlet_words.tsv", [&](const Cells& cells) {
    lexicon.outlet_words.try_emplace(keep_folded(cells[0]), OutletWord{cell(cells, 1), cell(cells, 2) == "strong"});
  });
}

void load_people(Lexicon& lexicon) {
  base::for_each_row("data/lexicon/organisation_words.tsv", [&](const Cells& cells) {
    lexicon.organisation_words.try_emplace(keep_folded(cells[0]), cell(cells, 1));
  });
  base::for_each_row("data/lexicon/titles.tsv",
                     [&](const Cells& cells) { lexicon.titles.add(cells[0], cell(cells, 1)); });
  base::for_each_row("data/lexicon/source_nouns.tsv", [&](const Cells& cells) {
    lexicon.source_nouns.add(cells[0], SourceNoun{cell(cells, 2), cell(cells, 3) != "no", cell(cells, 3) == "if"});
  });
  base::for_each_row("data/lexicon/given_names.tsv", [&](const Cells& cells) {
    lexicon.given_names.try_emplace(keep_folded(cells[0]), cell(cells, 1).empty() ? 'u' : cells[1].front());
  });
  base::for_each_row("data/lexicon/people.tsv", [&](const Cells& cells) {
    const bool generic = cell(cells, 2) == "yes";
    lexicon.people.try_emplace(cells[0], PersonNoun{true, generic});
    lexicon.people.try_emplace(cell(cells, 1), PersonNoun{false, generic});
  });
  base::for_each_row("data/aliases/organisations.tsv", [&](const Cells& cells) {
    const auto plain = [](std::string_view name) { return name.substr(0, name.find(" (")); };
    lexicon.aliases.add(plain(cells[0]), CuratedAlias{cells[0], cell(cells, 2)});
    for_each_item(cell(cells, 1), [&](std::string_view alias) {
      lexicon.aliases.add(plain(alias), CuratedAlias{cells[0], cell(cells, 2)});
    });
  });
}

auto is_word(const Lexicon& lexicon, std::string_view word) {
  return [&lexicon, word](uint32_t listed) { return lexicon.frequencies[listed].word == word; };
}

void load_frequencies(Lexicon& lexicon) {
  base::for_each_row("data/lexicon/changes.tsv", [&](const Cells& cells) { lexicon.changes.emplace(cells[0]); });
  base::for_each_row("data/language/pronouns.tsv", [&](const Cells& cells) { lexicon.pronouns.emplace(cells[0]); });
  constexpr size_t kListedWords = 30000;
  lexicon.frequencies.reserve(kListedWords);
  base::for_each_row("data/language/word_frequency.tsv", [&](const Cells& cells) {
    lexicon.frequencies.push_back({cells[0], static_cast<float>(number(cell(cells, 1)))});
  });
  lexicon.frequency_of = base::Slots(lexicon.frequencies.size());
  for (uint32_t i = 0; const Lexicon::Listed& listed : lexicon.frequencies) {
    lexicon.frequency_of.put(base::hash64(listed.word), i++, is_word(lexicon, listed.word));
  }
}

}  // namespace

const Lexicon& Lexicon::get() {
  static const Lexicon instance = [] {
    Lexicon lexicon;
    load_cues(lexicon);
    load_events(lexicon);
    load_event_classes(lexicon);
    load_word_classes(lexicon);
    load_numbers(lexicon);
    load_sureness(lexicon);
    load_places(lexicon);
    load_place_kinds(lexicon);
    load_outlets(lexicon);
    load_people(lexicon);
    load_frequencies(lexicon);
    return lexicon;
  }();
  return instance;
}

const EventClass& Lexicon::event_class(std::string_view name) const {
  static const EventClass nothing_special;
  const auto found = event_classes.find(name);
  return found == event_classes.end() ? nothing_special : found->second;
}

bool Lexicon::is(std::string_view word, WordClass word_class) const {
  const auto found = word_classes.find(word);
  return found != word_classes.end() && (found->second >> static_cast<unsigned>(word_class) & 1U) != 0;
}

float Lexicon::zipf_of(std::string_view lower) const {
  constexpr float kUnlisted = 1.5F;
  const auto found = frequency_of.find(base::hash64(lower), is_word(*this, lower));
  return found ? frequencies[*found].zipf : kUnlisted;
}

}  // namespace hearsay::language
