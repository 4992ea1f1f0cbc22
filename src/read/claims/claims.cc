// Claims come from two sides: every figure looks for its event, and every event word that no figure took makes a
// claim without a number. A part takes its whole's event: "20 soldiers died, including six officers" claims that six
// officers died.
#include "read/claims/claims.h"

#include <algorithm>
#include <iterator>

#include "language/lemma.h"
#include "read/claims/held_for.h"
#include "read/claims/open_claims.h"
#include "read/claims/participants.h"
#include "read/claims/plain_numbers.h"
#include "read/claims/singles.h"
#include "read/claims/surroundings.h"
#include "read/events/single_people.h"
#include "read/figures/parts.h"

namespace hearsay::reading {
namespace {

using language::Lexicon;

class Finder {
 public:
  explicit Finder(const Findings& findings)
      : f_(findings), sheet_(findings.sheet), lexicon_(sheet_.lexicon()), people_(f_), plain_(f_) {}

  std::vector<ClaimMention> run() {
    for (uint32_t s = 0; s < sheet_.sentences.size(); ++s) {
      triggers_ = find_triggers(sheet_, sheet_.sentences[s].words);
      unjudged_ = triggers_;
      if (f_.links.judged) {
        std::erase_if(unjudged_, [&](const Trigger& trigger) {
          return !lexicon_.event_class(trigger.event->event_class).kind.empty();
        });
      }
      taken_.clear();
      claim_figures(s);
      claim_events(s);
    }
    for (ClaimMention& claim : find_open_claims(f_, claims_)) {
      claim.event_class = language::past_participle(claim.lemma);
      claim.statement = statement_of(f_, claim.predicate.first);
      set_surroundings(f_, claim);
      claims_.push_back(std::move(claim));
    }
    return std::move(claims_);
  }

 private:
  void claim_figures(uint32_t s) {
    const Range here = sheet_.sentences[s].words;
    for (uint32_t i = 0; i < f_.figures.size(); ++i) {
      const FigureMention& figure = f_.figures[i];
      if (!here.contains(figure.number) || !figure.countable() || is_base(sheet_, f_.figures, i)) continue;
      const auto take = [&](const Trigger& trigger) {
        const uint32_t counted = figure.head.value_or(figure.number);
        const bool befell = befell_in_the_deed(sheet_, triggers_, counted, trigger);
        if (!befell && !counts_companion(figure, trigger)) add_claim(i, trigger);
      };
      if (const auto verb = plain_.surely(i, triggers_)) {
        take(*verb);
        continue;
      }
      if (claim_links(i)) continue;
      if (const auto verb = plain_.otherwise(i, triggers_, claims_)) {
        take(*verb);
        continue;
      }
      auto attached = attach(sheet_, figure, unjudged_);
      const auto whole = figure.part == Part::subset ? whole_of(figure, s) : std::nullopt;
      const bool thing = figure.head && lexicon_.things.contains(sheet_.words[*figure.head].lemma);
      if (whole && !thing && (!attached || (attached->cost > 2.0 && !attached->linked))) {
        add_inherited(i, *whole);
      } else if (attached) {
        take(attached->trigger);
      } else if (const auto verb = governing_verb(sheet_, figure)) {
        add_claim(i, *verb);
      } else {
        continue;
      }
    }
  }

  // "Shot the guard", "shot and killed the guard"
  bool has_object(uint32_t verb) const {
    if (sheet_.child(verb, Relation::obj)) return true;
    const auto joined = sheet_.child(verb, Relation::conj);
    return joined && joined == verb + 2 && sheet_.words[*joined].tag == Tag::verb &&
           sheet_.child(*joined, Relation::obj);
  }

  // "Two youths who shot up the market", "two men shot twelve": who does it, beside whom it befalls.
  bool acts(const Link& link) const {
    const uint32_t verb = link.trigger.word;
    const bool done = sheet_.words[verb].tag == Tag::verb && !link.trigger.passive &&
                      link.trigger.event->counted == language::Counted::object && has_object(verb);
    if (!done) return false;
    const auto subject = sheet_.child(verb, Relation::nsubj);
    const Word& word = sheet_.words[verb];
    const bool described = word.relation == Relation::acl_relcl && word.head == static_cast<int32_t>(link.head);
    return subject && (*subject == link.head || (described && people_.is_relative(*subject)));
  }

  // "17 of the injured are in critical condition": what they are called is of the whole, where more is said of them.
  bool is_of_the_whole(const Link& link, const FigureMention& figure) const {
    if (figure.part != Part::subset || figure.head != link.trigger.word) return false;
    const auto more = attach(sheet_, figure, unjudged_);
    return more && more->trigger.word != link.trigger.word;
  }

  // "50 were killed and 53 others were wounded": the 53 have a verb of their own, and the killed a number of theirs.
  // "Fell on 12 pupils and killed three": what stands before a verb with a number of its own is another's.
  bool is_of_another_number(const Link& link) const {
    const auto own = static_cast<int32_t>(link.trigger.word);
    const int32_t verb = sheet_.words[link.head].head;
    if (verb == own || sheet_.words[link.trigger.word].tag != Tag::verb) return false;
    const bool own_verb = std::ranges::any_of(f_.links.links, [&](const Link& other) {
      return other.figure == link.figure && static_cast<int32_t>(other.trigger.word) == verb;
    });
    return std::ranges::any_of(f_.links.links, [&](const Link& other) {
      const Word& head = sheet_.words[other.head];
      if (!other.figure || other.figure == link.figure || other.trigger.word != link.trigger.word || head.head != own)
        return false;
      const bool outside = link.head < link.trigger.word && !sheet_.subtree(link.trigger.word).contains(link.head);
      // "25 patients, of whom eight have died"
      const bool described = sheet_.words[link.trigger.word].relation == Relation::acl_relcl &&
                             (head.relation == Relation::nsubj || head.relation == Relation::nsubj_pass);
      return own_verb || (outside && (described || head.relation == Relation::obj));
    });
  }

  // "Faces two counts", "is given two sentences": counted is the word beside the verb, and nobody whom it befalls.
  bool is_companion(uint32_t word, const Trigger& trigger) const {
    const language::Event* event = trigger.event;
    return event != nullptr && sheet_.lemma(word) == event->near && !lexicon_.people.contains(event->near) &&
           lexicon_.event_class(event->event_class).family == "justice";
  }
  bool counts_companion(const FigureMention& figure, const Trigger& trigger) const {
    return figure.head && is_companion(*figure.head, trigger);
  }

  // What the event heads link a figure to, when they know something of it.
  bool claim_links(uint32_t figure) {
    bool found = false;
    for (const Link& link : f_.links.links) {
      if (link.figure != figure || is_of_the_whole(link, f_.figures[figure])) continue;
      found = true;
      if (acts(link) || is_held_for(sheet_, triggers_, link) || is_of_another_number(link) || is_share(link))
        continue;
      if (counts_companion(f_.figures[figure], link.trigger)) continue;
      add_claim(figure, link.trigger);
      set_status(link, claims_.back());
    }
    return found;
  }

  // "7 percent of deaths were of flu": of what the deaths were, and not how many died.
  bool is_share(const Link& link) const {
    const FigureMention& figure = f_.figures[*link.figure];
    return figure.unit == "percent" && link.trigger.event->counted == language::Counted::self &&
           sheet_.words[link.trigger.word].tag == Tag::noun;
  }

  // "One of the injured" is of no toll of the dead.
  bool is_of_class(const FigureMention& part, std::string_view event_class) const {
    if (!part.head) return true;
    const auto [first, last] = lexicon_.event_adjectives.equal_range(sheet_.lower(*part.head));
    return first == last ||
           std::any_of(first, last, [&](const auto& event) { return event.second.event_class == event_class; });
  }

  // The nearest figure before, in this sentence or the last, that is large enough to hold the part.
  std::optional<size_t> whole_of(const FigureMention& part, uint32_t s) const {
    for (size_t i = claims_.size(); i-- > 0;) {
      const ClaimMention& claim = claims_[i];
      if (claim.sentence + 1 < s) return std::nullopt;
      if (!claim.figure) continue;
      const FigureMention& whole = f_.figures[*claim.figure];
      if (!is_of_class(part, claim.event_class)) continue;
      if (whole.part != Part::subset && whole.unit == part.unit &&
          whole.low.value_or(whole.high.value_or(0)) > part.low.value_or(0))
        return i;
    }
    return std::nullopt;
  }

  void add_inherited(uint32_t figure, size_t from) {
    ClaimMention claim = claims_[from];
    claim.figure = figure;
    claim.arguments.clear();
    const FigureMention& mention = f_.figures[figure];
    const uint32_t s = sheet_.words[mention.number].sentence;
    claim.sentence = s;
    const uint32_t last = std::max(mention.words.last, mention.counted.last);
    // Where the whole stands in the sentence before, the evidence is the sentence of the part.
    claim.clause = claims_[from].sentence == s
                       ? Range{std::min(claim.clause.first, mention.words.first), std::max(claim.clause.last, last)}
                       : trim(sheet_, clause_of(sheet_, {mention.words.first, last}, sheet_.sentences[s].words));
    claim.statement = statement_of(f_, mention.number);
    claims_.push_back(std::move(claim));
  }

  void add_claim(uint32_t figure_index, const Trigger& trigger) {
    const FigureMention& figure = f_.figures[figure_index];
    taken_.push_back(trigger.word);
    ClaimMention claim = make(trigger);
    claim.figure = figure_index;
    const Range whole{figure.words.first, std::max(figure.words.last, figure.counted.last)};
    claim.clause =
        trim(sheet_, clause_of(sheet_, {std::min(whole.first, trigger.word), std::max(whole.last, trigger.word + 1)},
                               sheet_.sentences[claim.sentence].words));
    claim.statement = statement_of(f_, whole.contains(trigger.word) ? trigger.word : whole.first);
    // The parse's phrase for the counted words is the same participant again.
    std::erase_if(claim.arguments, [&](const ArgumentMention& argument) { return argument.words.overlaps(whole); });
    const bool subject = trigger.event != nullptr && trigger.event->counted == language::Counted::subject;
    if (!figure.counted.empty() && figure.head != trigger.word)  // "88 votes", "three deaths": of nobody who is named
      claim.arguments.insert(claim.arguments.begin(),
                             {subject ? "subject" : "object", figure.counted, people_.entity_in(figure.counted)});
    set_surroundings(f_, claim);
    claims_.push_back(std::move(claim));
  }

  // "Killed two guards, Aster and Brenn": whoever is joined with those that a number counts.
  void claim_joined(uint32_t s) {
    std::vector<ClaimMention> numbered;
    for (size_t i = claims_.size(); i-- > 0 && claims_[i].sentence == s;) {
      if (claims_[i].figure) numbered.push_back(claims_[i]);
    }
    for (const ClaimMention& claim : numbered) {
      const Range counted = f_.figures[*claim.figure].counted;
      const auto first = std::ranges::find(claim.arguments, counted, &ArgumentMention::words);
      if (first != claim.arguments.end() && !claim.open_class) add_each(claim, first);
    }
  }

  void claim_events(uint32_t s) {
    claim_joined(s);
    for (const Link& link : f_.links.links) {
      if (!link.figure && sheet_.words[link.trigger.word].sentence == s && !is_held_for(sheet_, triggers_, link))
        claim_alone(link, s);
    }
    for (const Trigger& trigger : triggers_) {
      if (std::find(taken_.begin(), taken_.end(), trigger.word) != taken_.end()) continue;
      if (claim_of_oneself(trigger, s)) continue;
      if (!trigger.event->strong || sheet_.words[trigger.word].relation == Relation::amod) continue;
      ClaimMention claim = make(trigger);
      const Tag tag = sheet_.words[trigger.word].tag;
      if (tag == Tag::noun || tag == Tag::adj) {
        auto victim = tag == Tag::noun ? people_.person_of(trigger.word) : std::nullopt;
        // "The driver is in critical condition"
        const bool described = tag == Tag::adj || trigger.event->counted == language::Counted::subject;
        if (!victim && described) victim = people_.described_by(trigger.word);
        if (!victim && trigger.event->counted == language::Counted::self) victim = owner_of(trigger.word);
        if (!victim) continue;
        claim.arguments.clear();
        people_.add_participant(claim, tag == Tag::noun ? "object" : "subject", *victim);
        const Range words = claim.arguments.front().words;
        claim.clause = trim(
            sheet_, clause_of(sheet_, {std::min(trigger.word, words.first), std::max(trigger.word + 1, words.last)},
                              sheet_.sentences[s].words));
      } else if (tag == Tag::verb && trigger.event->counted != language::Counted::self) {
        claim.clause = trim(sheet_, clause_of(sheet_, {trigger.word, trigger.word + 1}, sheet_.sentences[s].words));
      } else {
        continue;
      }
      claim.statement = statement_of(f_, trigger.word);
      if (claim.arguments.empty() && !claim.figure) continue;
      set_surroundings(f_, claim);
      const bool subject = trigger.event->counted == language::Counted::subject;
      add_each(claim, std::ranges::find(claim.arguments, subject ? "subject" : "object", &ArgumentMention::role));
    }
    std::ranges::move(of_nouns(f_, people_, s, claims_), std::back_inserter(claims_));
  }

  using Arguments = std::vector<ArgumentMention>;
  // A claim of each that is joined with the first, and of the first itself where it has no number.
  void add_each(const ClaimMention& claim, Arguments::const_iterator first) {
    if (first == claim.arguments.end()) return claims_.push_back(claim);
    for (ClaimMention& one : apart(claim, *first)) {
      const auto same = [&](const ClaimMention& other) {
        return other.figure == one.figure && other.predicate == one.predicate &&
               other.event_class == one.event_class && (one.figure || other.arguments == one.arguments);
      };
      if (is_told_with_a_number(one) || std::ranges::any_of(claims_, same)) continue;
      claims_.push_back(std::move(one));
    }
  }

  // "Until his death": one person, whom nobody else has a death of.
  std::optional<uint32_t> owner_of(uint32_t noun) const {
    const auto owner = sheet_.child(noun, Relation::nmod_poss);
    const bool one = owner && (sheet_.lower(*owner) == "his" || sheet_.lower(*owner) == "her");
    return one ? owner : std::nullopt;
  }

  // "Nine were shot dead": dead with their number, and not once more shot dead without it; "kills two in 10,000".
  bool is_told_with_a_number(const ClaimMention& claim) const {
    constexpr std::string_view kIn = "in ";  // unit of so many in so many
    for (const FigureMention& figure : f_.figures) {
      const auto counts_no_deed = [&](const ArgumentMention& argument) {
        return argument.words.overlaps(figure.words) && figure.unit.starts_with(kIn);
      };
      if (std::ranges::any_of(claim.arguments, counts_no_deed)) return true;
    }
    return std::ranges::any_of(claims_, [&](const ClaimMention& other) {
      if (other.sentence != claim.sentence || other.event_class != claim.event_class || !other.figure) return false;
      const FigureMention& figure = f_.figures[*other.figure];
      const Range whole{figure.words.first, std::max(figure.words.last, figure.counted.last)};
      return std::ranges::any_of(claim.arguments, [&](const ArgumentMention& argument) {
        return argument.role == "object" && argument.words.overlaps(whole);
      });
    });
  }

  // "The pain Jon Aster has had since being shot": whom the clause above is of is whom it befell.
  bool claim_of_oneself(const Trigger& trigger, uint32_t s) {
    const Word& verb = sheet_.words[trigger.word];
    const bool being = verb.relation == Relation::advcl && verb.head >= 0 && trigger.word > 0 &&
                       sheet_.lower(trigger.word - 1) == "being" &&
                       sheet_.same_sentence(trigger.word - 1, trigger.word);
    if (!being || trigger.event->counted != language::Counted::object) return false;
    const auto above = static_cast<uint32_t>(verb.head);
    auto subject = sheet_.child(above, Relation::nsubj);
    if (!subject) subject = sheet_.child(above, Relation::nsubj_pass);
    const auto name = subject ? f_.names.mention_covering(*subject) : std::nullopt;
    const bool person =
        name ? f_.names.mentions[*name].kind == NameKind::person : subject && is_one_person(sheet_, *subject);
    if (!person) return false;
    ClaimMention claim = make(trigger);
    claim.arguments.clear();
    people_.add_participant(claim, "object", *subject);
    claim.clause = trim(
        sheet_, clause_of(sheet_, {std::min(*subject, trigger.word), trigger.word + 1}, sheet_.sentences[s].words));
    claim.statement = statement_of(f_, trigger.word);
    set_surroundings(f_, claim);
    claims_.push_back(std::move(claim));
    return true;
  }

  // What the words around do not show, the heads may know: "were to send 300 soldiers".
  static void set_status(const Link& link, ClaimMention& claim) {
    if (claim.modality != Modality::asserted && claim.modality != Modality::reported) return;
    if (link.status == "planned" || link.status == "unreal") claim.modality = Modality::planned;
    if (link.status == "possible" || link.status == "forecast") claim.modality = Modality::possible;
  }

  // Somebody or something definite: "the mayor was shot".
  void claim_alone(const Link& link, uint32_t s) {
    const Trigger& trigger = link.trigger;
    ClaimMention claim = make(trigger);
    const auto holds = [&](const ArgumentMention& argument) { return argument.words.contains(link.head); };
    if (std::ranges::none_of(claim.arguments, holds)) {
      const std::string_view role =
          trigger.event->counted == language::Counted::subject || acts(link) ? "subject" : "object";
      std::erase_if(claim.arguments, [&](const ArgumentMention& argument) { return argument.role == role; });
      people_.add_participant(claim, role, link.head);
    }
    taken_.push_back(trigger.word);
    const Range words{std::min(trigger.word, link.head), std::max(trigger.word, link.head) + 1};
    claim.clause = trim(sheet_, clause_of(sheet_, words, sheet_.sentences[s].words));
    claim.statement = statement_of(f_, trigger.word);
    set_surroundings(f_, claim);
    set_status(link, claim);
    add_each(claim, std::ranges::find_if(claim.arguments, holds));
  }

  ClaimMention make(const Trigger& trigger) {
    ClaimMention claim;
    claim.sentence = sheet_.words[trigger.word].sentence;
    claim.predicate = {trigger.word, trigger.word + 1};
    claim.lemma = sheet_.words[trigger.word].lemma;
    claim.open_class = trigger.event == nullptr;
    claim.event_class =
        claim.open_class ? language::past_participle(claim.lemma) : std::string(trigger.event->event_class);
    people_.add(claim, trigger, claims_);
    std::erase_if(claim.arguments,
                  [&](const ArgumentMention& argument) { return is_companion(argument.words.last - 1, trigger); });
    return claim;
  }

  const Findings& f_;
  const Sheet& sheet_;
  const Lexicon& lexicon_;
  const Participants people_;
  const PlainNumbers plain_;
  std::vector<Trigger> triggers_;  // of the sentence
  std::vector<Trigger> unjudged_;  // those of them whose class the event heads do not know
  std::vector<uint32_t> taken_;
  std::vector<ClaimMention> claims_;
};

}  // namespace

std::vector<ClaimMention> find_claims(const Findings& findings) {
  return Finder(findings).run();
}

}  // namespace hearsay::reading
