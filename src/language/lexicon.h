// The lexicons of data/ as tables: facts about English words, one file each. Loaded once, read by any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/sieved.h"
#include "base/slots.h"
#include "language/phrases.h"

namespace hearsay::language {

struct Cue {
  std::string_view cue_class;  ///< "say", "report", "confirm", "deny", …
  bool relay = false;
  bool object = false;
  bool weak = false;
  bool any = false;
  bool amount = false;  ///< says only with a word for a number and "at": "put the toll at 20"
};

enum class Counted { subject, object, self, of };

struct Event {
  std::string_view event_class;  ///< "killed"
  Counted counted = Counted::object;
  std::string_view near;  ///< lemma that must stand within reach; empty = none
  bool strong = true;
  bool money = false;       ///< counts sums of money
  bool only_money = false;  ///< and nothing else
};

/// What holds of a class of event, whichever word stands for it.
struct EventClass {
  std::string_view family;  ///< reports that tell of one family may tell of one event; empty = a family of its own
  bool people = false;      ///< befalls people: houses are not injured
  bool casualty = false;    ///< beside its words "a child" counts one
  bool deed = false;        ///< somebody does it to somebody, so who did it may be asked
  bool event = false;       ///< what the event itself is called: "struck"
  bool toll = false;        ///< "a girl" beside its words is one of a number that the story adds up
  bool alone = false;       ///< told without a number even where one report says it
  int rank = 0;             ///< 1 = told first; 0 = after all that have one
  std::string_view kind;    ///< the kind of count that the event heads know it by; empty = none
};

/// What stands for a kind of event where no word of the lexicon does: the class of that name, or the kind's first.
struct EventKind {
  Event of_subject, of_object;  ///< counting who is the subject of the word, or its object
};

/// What words do in a sentence (data/lexicon/word_classes.tsv).
enum class WordClass : uint8_t {
  publishing,      ///< "published by", of documents
  talk,            ///< "an interview with"
  remarks,         ///< "in comments to"
  reply,           ///< "a request for comment"
  press,           ///< "the newspaper": an outlet named before
  body,            ///< "the ministry": an organisation named before
  informed,        ///< "familiar with the matter"
  told,            ///< past forms of verbs of saying without "-ed"
  former,          ///< "initially": of an earlier value
  first_told,      ///< "first reported"
  befallen,        ///< "20 detained": said of the counted
  headline_past,   ///< "11 Held": a passive without "were" or "-ed"
  best,            ///< "one of the worst"
  age,             ///< "aged 19"
  years,           ///< "years old"
  little_alone,    ///< "a few": too little to count alone
  name_particle,   ///< "van", inside a person's name
  no_origin,       ///< of a description of nobody who could know: "press reports"
  bare_noun,       ///< "information", "source": nobody, where nothing else is said of it
  company_form,    ///< "Inc.", behind a company's name
  mere_amount,     ///< "a number of volunteers": the head that is nobody
  people_group,    ///< a group of populations.tsv that is people, and no noun for them: "job"
  armed_group,     ///< a group of populations.tsv that is told apart from civilians
  nameless,        ///< "undisclosed": says nothing of who it is
  counts_one,      ///< "a", "another"
  counts_another,  ///< of them, what adds one to those before
  counts_none,     ///< "no", "nobody"
  amount_told,     ///< "put the toll at 20"
  light_verb,      ///< "have", "make": says little of what was done
  several,         ///< "family": more than one, whatever the grammar says
  early,           ///< "early reports of 40 dead": later ones say otherwise
  unharmed,        ///< "uninjured": says that somebody is not
  untrue,          ///< "that is wrong": said of what somebody says
  said_of_some,    ///< "the names of eleven are known": of some of them
  kin,             ///< "relative": somebody's, where somebody lost them
};

enum class Bound { min, more, max, less, about, exact };
struct BoundWord {
  Bound bound;
  bool after;
};

enum class NumberKind { digit, ten, scale, vague, vague_scale, multiple, pair };
struct NumberWord {
  NumberKind kind;
  double low;
  std::optional<double> high;
};

struct Unit {
  std::string_view unit;
  bool before;
};

struct Place {
  std::string_view name;
  std::string_view country;  ///< ISO 3166-1 alpha-2, empty when none
};

struct OutletEntry {
  std::string_view name;
  std::string_view kind;  ///< "agency", "outlet", "channel"
};

struct SourceNoun {
  std::string_view kind;  ///< "official", "organisation", "person", "outlet", "document", "unknown"
  bool anonymous;
  bool conditional;  ///< speaks only with "familiar with", "briefed on", … after it
};

struct OutletWord {
  std::string_view place;  ///< "last", "first", "any": where in the name it stands
  bool strong;
};

struct PersonNoun {
  bool singular;
  bool generic;  ///< says no more than "people"
};

struct CuratedAlias {
  std::string_view canonical;
  std::string_view why;
};

/// One immutable instance per process.
struct Lexicon {
  static const Lexicon& get();

  base::WordMap<Cue> cue_verbs;
  base::WordMap<Cue> cue_nouns;
  PhraseTable<Cue> cue_phrases;
  base::WordMultimap<Event> event_verbs;
  base::WordMultimap<Event> event_nouns;
  base::WordMultimap<Event> event_adjectives;
  std::unordered_map<std::string_view, EventClass> event_classes;
  std::unordered_map<std::string_view, EventKind> event_kinds;
  PhraseTable<BoundWord> bounds;
  base::WordMap<NumberWord> numbers;
  PhraseTable<Unit> units_after;
  PhraseTable<std::string_view> rates;  ///< "daily", "a week" → unit
  base::WordMap<std::string_view> units_before;
  PhraseTable<std::string_view> hedges;      ///< → "reported", "possible", "planned", "forecast"
  PhraseTable<std::string_view> background;  ///< → why
  PhraseTable<Place> places;
  PhraseTable<Place> demonyms;
  PhraseTable<OutletEntry> outlets;
  base::WordMap<OutletWord> outlet_words;
  base::WordMap<std::string_view> organisation_words;
  PhraseTable<std::string_view> titles;  ///< → kind
  PhraseTable<SourceNoun> source_nouns;
  base::WordMap<char> given_names;  ///< → m, f, u
  base::WordMap<PersonNoun> people;
  PhraseTable<CuratedAlias> aliases;
  base::WordSet doers;        ///< "gunman", "suspect": who does it, seldom whom it befalls
  base::WordSet things;       ///< "house", "vehicle": counted, and nobody
  base::WordSet place_kinds;  ///< "town", "province"
  base::WordSet changes;      ///< "rise", "rose", "lowering": words of a number that changes
  base::WordSet pronouns;
  base::WordMap<uint64_t> word_classes;  ///< → one bit a WordClass
  struct Listed {
    std::string_view word;
    float zipf;  ///< frequency in general English
  };
  std::vector<Listed> frequencies;
  base::Slots frequency_of;  ///< places in `frequencies`, by hash of the word

  /// Zipf frequency (about 1 = rare, 7 = "the"); 1.5 for words not listed, which are names and rarities.
  float zipf_of(std::string_view lower) const;
  /// What holds of a class; nothing special of one that is not listed.
  const EventClass& event_class(std::string_view name) const;
  bool is(std::string_view word, WordClass word_class) const;
};

}  // namespace hearsay::language
