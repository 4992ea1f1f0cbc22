// Deeds of any word that two parties tell differently: who opened fire, when the leak was reported, where the boat
// was boarded. Only what speakers say counts, and only of speakers that are no one party. Example: "Karsk's guards
// opened fire first, Ulmen said. Ulmen's soldiers opened fire first, said Karsk's ministry." Counter-example: "The
// mayor welcomed the plan, the union said. The minister welcomed it, said the firm": nobody of them speaks of another
// here, and both may be so.

#include <algorithm>
#include <set>
#include <span>

#include "base/resource.h"
#include "language/character.h"
#include "reconcile/disagreements/sides.h"
#include "reconcile/facts/origins.h"
#include "reconcile/sources/bodies.h"
#include "reconcile/sources/names_alike.h"

namespace hearsay::reconciling {
namespace {

/// Deeds of one verb and object compared pairwise: beyond it the first ones stand for all.
constexpr size_t kMostCompared = 40;
/// What events do that were.
constexpr const char* kWas = "occurred";
/// What whoever does it first does.
constexpr const char* kBegan = "done first";

struct Telling {
  Witness witness;  // its evidence is put down only once it is a side
  const Claim* claim = nullptr;
  std::string doer;  // in the report's words
  std::optional<Time> day;
  std::string place;
};

/// What a telling answers; empty where it does not.
using Answered = std::string (*)(const Telling&);

// "[The fire] broke out on Saturday", "it says that [the raid] was on Sunday": the event of which no more is told.
std::string event_that_was(const Claim& claim) {
  static const auto verbs = base::words_of("data/reconcile/happening.tsv");
  static const auto events = base::words_of("data/lexicon/event_names.tsv");
  const Argument* subject = argument(claim, "subject");
  return subject != nullptr && verbs.contains(claim.lemma) && events.contains(subject->head) ? subject->head
                                                                                             : std::string();
}

std::span<const Token> tokens_in(const Reading& reading, Span span) {
  const auto begin = [](const Token& token) { return token.span.begin; };
  const auto first = std::ranges::lower_bound(reading.tokens, span.begin, {}, begin);
  return {first, std::ranges::lower_bound(first, reading.tokens.end(), span.end, {}, begin)};
}

const Token* verb_of(const Reading& reading, const Claim& claim) {
  for (const Token& token : tokens_in(reading, claim.predicate)) {
    if (token.tag == "VERB" && token.lemma == claim.lemma) return &token;
  }
  return nullptr;
}

// How a phrase hangs on the verb: "nsubj", "obj", "nsubj:pass"; empty where it does not.
std::string_view relation_to(const Reading& reading, const Argument& argument, const Token& verb) {
  for (const Token& token : tokens_in(reading, argument.span)) {
    if (token.head >= 0 && &reading.tokens[static_cast<size_t>(token.head)] == &verb) return token.relation;
  }
  return {};
}

// The one day that the clause names.
std::optional<Time> day_in(const Reading& reading, const Claim& claim) {
  std::optional<Time> day;
  for (const Time& time : reading.times) {
    if (!claim.span.contains(time.span) || !time.earliest || time.earliest != time.latest) continue;
    if (day && day->earliest != time.earliest) return std::nullopt;
    day = time;
  }
  return day;
}

// "Off Cape Lund", "in the Bay of Sorr": the first name behind the verb that a word for being there leads to.
std::string place_in(const Reading& reading, const Claim& claim) {
  static const auto whereabouts = base::words_of("data/reconcile/whereabouts.tsv");
  for (const Name& name : reading.names) {
    const bool somewhere =
        name.kind == NameKind::place || name.kind == NameKind::facility || name.kind == NameKind::other;
    if (!somewhere || !claim.span.contains(name.span) || name.span.begin < claim.predicate.end) continue;
    const auto here = std::ranges::find(reading.tokens, name.span.begin, [](const Token& t) { return t.span.begin; });
    const auto before = [&](std::ptrdiff_t back) {
      return here - reading.tokens.begin() < back ? std::string()
                                                  : language::fold(reading.report.text.slice((here - back)->span));
    };
    if (whereabouts.contains(before(before(1) == "the" ? 2 : 1)))
      return std::string(reading.report.text.slice(name.span));
  }
  return {};
}

class Teller {
 public:
  explicit Teller(Ground& ground) : ground_(ground) {
    std::set<std::string_view> seen;
    for (const ReportIndex report : ground.story.reports) {
      const Reading& reading = ground.readings[report.value];
      if (!seen.insert(exact_copy_of(reading.report.id)).second) continue;
      for (uint32_t c = 0; c < reading.claims.size(); ++c) add(report.value, c);
    }
  }

  /// Adds who, when and where, of what is told of one deed.
  void find(std::vector<Disagreement>& found) {
    for (const auto& [deed, tellings] : deeds_) {
      add_doers(deed, tellings, found);
      add_answers(
          deed, tellings, Question::on_which_day,
          [](const Telling& t) { return t.day ? iso(*t.day->earliest) : std::string(); }, found);
      add_answers(
          deed, tellings, Question::where, [](const Telling& t) { return t.place; }, found);
    }
    add_answers(
        {kBegan, {}}, beginnings_, Question::who_did_it, [](const Telling& t) { return t.doer; }, found);
  }

 private:
  void add(uint32_t report, uint32_t c) {
    const Reading& reading = ground_.readings[report];
    const Claim& claim = reading.claims[c];
    const Token* verb = verb_of(reading, claim);
    const std::string event = event_that_was(claim);
    std::optional<Witness> speaks = spoken_for(ground_, report, c);
    if (speaks && begins(reading, claim)) add_beginning(*speaks, claim);
    if ((verb == nullptr && event.empty()) || !speaks) return;
    Telling telling{*speaks, &claim, {}, {}, {}};
    telling.day = day_in(reading, claim);
    telling.place = place_in(reading, claim);
    if (!event.empty()) {
      deeds_[{kWas, event}].push_back(std::move(telling));
      return;
    }
    std::string object;
    for (const Argument& argument : claim.arguments) {
      const std::string_view relation = relation_to(reading, argument, *verb);
      if (relation == "nsubj" && can_act(ground_, telling.witness, argument))
        telling.doer = ground_.text_of(telling.witness, argument.span);
      if ((relation == "obj" || relation == "nsubj:pass") && object.empty())
        object = party(ground_, telling.witness, argument);
    }
    if (!object.empty() && !ground_.lexicon.pronouns.contains(object))
      deeds_[{claim.event_class, object}].push_back(std::move(telling));
  }

  // "The gunmen fired first", "soldiers fired the first shots", "bottles were thrown first".
  static bool begins(const Reading& reading, const Claim& claim) {
    static const auto verbs = base::words_of("data/reconcile/beginning.tsv");
    if (!verbs.contains(claim.lemma)) return false;
    const auto tokens = tokens_in(reading, claim.span);
    return std::ranges::any_of(tokens, [&](const Token& token) { return token.lemma == "first"; });
  }

  void add_beginning(const Witness& witness, const Claim& claim) {
    const Argument* doer = argument(claim, "subject");
    if (doer == nullptr || ground_.lexicon.pronouns.contains(doer->head)) return;
    Telling telling{witness, &claim, noun_of(ground_, witness, *doer), {}, {}};
    beginnings_.push_back(std::move(telling));
  }

  // Two who are no one party, of whom neither tells what the other does.
  bool apart(const Telling& a, const Telling& b) const {
    const Origin one = describe(ground_, a.witness.origin);
    const Origin other = describe(ground_, b.witness.origin);
    return one.source != other.source && !for_one_body(ground_, one, other);
  }

  // "Karsk's guards" of "Karsk's ministry".
  bool names(const std::string& doer, const Telling& speaker) const {
    const std::vector<std::string> words = name_words(doer);
    return std::ranges::any_of(name_words(ground_.source(speaker.witness.origin).name), [&](const std::string& word) {
      return std::ranges::any_of(words, [&](const std::string& named) {
        return (named == word && !ground_.lexicon.people.contains(word) &&
                ground_.lexicon.source_nouns.find(word) == nullptr) ||
               of_one_place(named, word);
      });
    });
  }

  // Each says that it was the other.
  void add_doers(const Deed& deed, const std::vector<Telling>& tellings, std::vector<Disagreement>& found) {
    for (size_t i = 0; i < std::min(tellings.size(), kMostCompared); ++i) {
      for (size_t j = i + 1; j < std::min(tellings.size(), kMostCompared); ++j) {
        const Telling& a = tellings[i];
        const Telling& b = tellings[j];
        if (!names(a.doer, b) || !names(b.doer, a) || names(a.doer, a) || names(b.doer, b)) continue;
        std::vector<const Telling*> one, other;
        for (const Telling& telling : tellings) {
          if (names(telling.doer, b) && !names(telling.doer, telling))
            one.push_back(&telling);
          else if (names(telling.doer, a) && !names(telling.doer, telling))
            other.push_back(&telling);
        }
        put_down(Question::who_did_it, deed, {side(a.doer, one), side(b.doer, other)}, found);
        return;
      }
    }
  }

  void add_answers(const Deed& deed, const std::vector<Telling>& tellings, Question question, Answered answer,
                   std::vector<Disagreement>& found) {
    std::map<std::string, std::vector<const Telling*>> sides;
    for (const Telling& telling : tellings) {
      const std::string told = answer(telling);
      if (!told.empty()) sides[language::fold_name(told)].push_back(&telling);
    }
    if (sides.size() != 2) return;
    const auto& one = sides.begin()->second;
    const auto& other = std::next(sides.begin())->second;
    for (const Telling* a : one) {
      for (const Telling* b : other) {
        if (!apart(*a, *b)) return;
      }
    }
    const auto says = [&](const Telling& telling) {
      return question == Question::on_which_day ? Answer(NamedDay(*telling.day->earliest))
             : question == Question::who_did_it ? Answer(telling.doer)
                                                : Answer(telling.place);
    };
    put_down(question, deed, {side(says(*one.front()), one), side(says(*other.front()), other)}, found);
  }

  Side side(Answer says, const std::vector<const Telling*>& tellings) {
    Side made{std::move(says), {}};
    for (const Telling* telling : tellings) {
      Witness witness = telling->witness;
      reconciling::put_down(ground_, witness);
      made.evidence.push_back(witness.evidence);
    }
    return made;
  }

  static void put_down(Question question, const Deed& deed, std::vector<Side> sides,
                       std::vector<Disagreement>& found) {
    if (std::ranges::any_of(found, [&](const Disagreement& known) { return known.question == question; })) return;
    Disagreement disagreement;
    disagreement.question = question;
    disagreement.event = deed.first;
    disagreement.about = deed.second;
    disagreement.sides = std::move(sides);
    found.push_back(std::move(disagreement));
  }

  Ground& ground_;
  std::map<Deed, std::vector<Telling>> deeds_;
  std::vector<Telling> beginnings_;
};

}  // namespace

void find_told_apart(Ground& ground, std::vector<Disagreement>& found) {
  Teller(ground).find(found);
}

}  // namespace hearsay::reconciling
