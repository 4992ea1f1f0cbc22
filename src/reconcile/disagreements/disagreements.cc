// Figures that are disputed; who a channel's source is ("a military source" here, "a defence ministry official"
// there); when it happened; who did it; and who did what to whom, when two reports put the same people on opposite
// sides of one verb ("Russian soldiers showed Koreans", "Koreans came as instructors"). Counter-example: two times
// for two events are no disagreement, so only the story's main event is compared.
//
// Long because every kind of disagreement compares the same witnesses.
#include "reconcile/disagreements/disagreements.h"

#include <algorithm>
#include <map>
#include <set>

#include "language/lexicon.h"
#include "reconcile/facts/weigh.h"
#include "reconcile/sources/names_alike.h"

namespace hearsay::reconciling {
namespace {

/// Code points after "blamed" in which the one blamed is named.
constexpr uint32_t kNamedSoonAfter = 40;
/// Deeds of one class compared pairwise for swapped roles: beyond it the first ones stand for all.
constexpr size_t kMostDeedsCompared = 200;
/// Shorter quotations are phrases that anybody may use.
constexpr size_t kWordsOfAQuotation = 5;

class Finder {
 public:
  Finder(const Dossier& dossier, EvidenceIndex first, const std::vector<Fact>& facts,
         const std::vector<Witness>& witnesses, const Unified& unified)
      : dossier_(dossier), first_(first), facts_(facts), witnesses_(witnesses), unified_(unified) {}

  std::vector<Disagreement> run() {
    figures();
    sources();
    times();
    agents();
    causes();
    places();
    roles();
    quotations();
    denials();
    return std::move(found_);
  }

 private:
  const Reading& reading(const Witness& witness) const { return dossier_.readings[witness.reading]; }
  const Claim& claim(const Witness& witness) const { return reading(witness).claims[witness.claim]; }

  void figures() {
    for (uint32_t f = 0; f < facts_.size(); ++f) {
      const Fact& fact = facts_[f];
      if (fact.state != FactState::disputed || fact.background) continue;
      Disagreement disagreement;
      disagreement.question = Question::how_many;
      disagreement.event = fact.kind;
      disagreement.about = fact.who;
      for (const Value& value : fact.values) {
        if (!value.earlier) disagreement.sides.push_back({Quantity(value), value.evidence});
      }
      disagreement.fact = FactIndex{f};
      if (disagreement.sides.size() >= 2) found_.push_back(std::move(disagreement));
    }
  }

  // One relay, two descriptions of who told it.
  void sources() {
    std::map<SourceIndex, std::map<SourceIndex, std::vector<EvidenceIndex>>> told;
    for (uint32_t e = first_.value; e < dossier_.evidence.size(); ++e) {
      const Evidence& evidence = dossier_.evidence[e];
      if (evidence.chain.size() < 2) continue;
      const SourceIndex origin = evidence.chain.back();
      const UnifiedSource& relay = dossier_.sources[evidence.chain[evidence.chain.size() - 2].value];
      if (relay.kind == SourceKind::person || relay.kind == SourceKind::official) continue;
      const UnifiedSource& source = dossier_.sources[origin.value];
      if (source.anonymous || source.kind == SourceKind::official)
        told[evidence.chain[evidence.chain.size() - 2]][origin].push_back(EvidenceIndex{e});
    }
    for (const auto& [relay, origins] : told) {
      if (origins.size() < 2) continue;
      Disagreement disagreement;
      disagreement.question = Question::who_told;
      disagreement.about = dossier_.sources[relay.value].name;
      std::set<uint32_t> reports;
      for (const auto& [origin, evidence] : origins) {
        if (same_words(origin, origins)) continue;
        disagreement.sides.push_back({dossier_.sources[origin.value].name, evidence});
        for (const EvidenceIndex e : evidence) reports.insert(dossier_.evidence[e.value].report.value);
      }
      if (disagreement.sides.size() >= 2 && reports.size() >= 2) found_.push_back(std::move(disagreement));
    }
  }
  // "intelligence sources" says no more than "Sorland intelligence sources" does.
  bool same_words(SourceIndex origin, const std::map<SourceIndex, std::vector<EvidenceIndex>>& origins) const {
    const std::vector<std::string> words = description_words(dossier_.sources[origin.value].name);
    return std::any_of(origins.begin(), origins.end(), [&](const auto& other) {
      if (other.first == origin) return false;
      const std::vector<std::string> longer = description_words(dossier_.sources[other.first.value].name);
      if (words == longer) return other.first < origin;
      return words.size() < longer.size() && std::all_of(words.begin(), words.end(), [&](const std::string& word) {
               return std::find(longer.begin(), longer.end(), word) != longer.end();
             });
    });
  }
  // The class of event most told of in titles and leads.
  std::set<std::string> main_events() const {
    std::set<std::string> classes;
    for (const Witness& witness : witnesses_) {
      const Claim& here = claim(witness);
      constexpr uint32_t kLead = 3;
      if (here.sentence < kLead && !here.open_class) classes.insert(here.event_class);
    }
    for (const auto& [name, holds] : language::Lexicon::get().event_classes) {
      if (holds.event) classes.emplace(name);
    }
    return classes;
  }

  void times() {
    struct When {
      Time time;
      std::vector<EvidenceIndex> evidence;
      std::set<uint32_t> reports;
    };
    const std::set<std::string> main = main_events();
    std::map<std::string, When> days;
    for (const Witness& witness : witnesses_) {
      const Claim& here = claim(witness);
      if (!here.time || !main.contains(here.event_class) || dossier_.evidence[witness.evidence.value].background)
        continue;
      const Time& time = reading(witness).times[here.time->value];
      if (!is_day(time)) continue;
      When& when = days[time.value];
      when.time = time;
      when.evidence.push_back(witness.evidence);
      when.reports.insert(witness.reading);
    }
    std::vector<const When*> sides;
    for (const auto& [value, when] : days) {
      const bool apart = std::all_of(sides.begin(), sides.end(), [&](const When* other) {
        return clash(in_year(other->time), in_year(when.time)) && other->reports != when.reports;
      });
      if (apart) sides.push_back(&when);
    }
    if (sides.size() < 2) return;
    Disagreement disagreement;
    disagreement.question = Question::on_which_day;
    for (const When* when : sides) disagreement.sides.push_back({named_day(when->time), when->evidence});
    found_.push_back(std::move(disagreement));
  }
  // "September 30" of an undated report falls in the year of the story's latest full date.
  Time in_year(Time time) const {
    if (time.earliest || !time.value.starts_with("XXXX-") || time.value.size() != 10 || time.value[5] == 'W')
      return time;
    std::optional<Day> latest;
    for (const Witness& witness : witnesses_) {
      for (const Time& other : reading(witness).times) {
        if (other.latest && other.earliest == other.latest && (!latest || *other.latest > *latest))
          latest = other.latest;
      }
    }
    if (!latest) return time;
    const auto number = [&](size_t at) {
      return static_cast<unsigned>((time.value[at] - '0') * 10 + (time.value[at + 1] - '0'));
    };
    const std::chrono::year_month_day day(std::chrono::year_month_day(*latest).year(), std::chrono::month(number(5)),
                                          std::chrono::day(number(8)));
    if (day.ok()) time.earliest = time.latest = Day(day);
    return time;
  }
  // REQUIRES: is_day(time).
  static NamedDay named_day(const Time& time) {
    if (time.earliest) return *time.earliest;
    const std::string& value = time.value;  // "XXXX-WXX-4", "XXXX-09-30"
    const auto digit = [&](size_t at) { return static_cast<unsigned>(value[at] - '0'); };
    if (value.starts_with("XXXX-W")) return std::chrono::weekday(digit(value.size() - 1) % 7);
    return std::chrono::month(digit(5) * 10 + digit(6)) / std::chrono::day(digit(8) * 10 + digit(9));
  }
  static bool is_day(const Time& time) {
    if (time.earliest) return time.earliest == time.latest;
    return time.value.starts_with("XXXX-WXX-") ||
           (time.value.starts_with("XXXX-") && time.value.size() == 10 && time.value[5] != 'X');
  }
  // Two days that cannot be one: different dates, or a weekday that a date does not fall on.
  static bool clash(const Time& a, const Time& b) {
    if (a.earliest && b.earliest) return *a.earliest != *b.earliest;
    const Time& dated = a.earliest ? a : b;
    const Time& other = a.earliest ? b : a;
    if (!dated.earliest) return a.value != b.value && a.value.substr(0, 8) == b.value.substr(0, 8);
    if (!other.value.starts_with("XXXX-WXX-")) return false;
    const unsigned weekday = std::chrono::weekday(*dated.earliest).iso_encoding();
    return weekday != static_cast<unsigned>(other.value.back() - '0');
  }

  // Who a participant is: the entity, else a nation named, else the noun ("the rebels").
  std::string party(const Witness& witness, const Argument& argument) const {
    if (argument.entity) return unified_.cluster_name(unified_.cluster(witness.reading, *argument.entity));
    const std::string nation = nation_of(reading(witness), argument);
    if (!nation.empty()) return nation;
    const bool relative = argument.head == "who" || argument.head == "which" || argument.head == "that";
    return relative ? std::string() : argument.head;
  }
  static std::string nation_of(const Reading& reading, const Argument& argument) {
    const auto& demonyms = language::Lexicon::get().demonyms;
    const std::vector<std::string> words =
        language::phrase_words(language::fold(reading.report.text.slice(argument.span)));
    for (size_t i = 0; i < words.size(); ++i) {
      if (const auto found =
              demonyms.longest(i, words.size(), [&](size_t at) { return std::string_view(words[at]); }))
        return std::string(found->value->name);
    }
    return {};
  }

  struct Told {
    Answer says;
    std::vector<EvidenceIndex> evidence;
    std::set<uint32_t> reports;
  };
  using Tellings = std::map<std::string, Told>;

  // Sides that stand in different reports become a disagreement; a report that gives two of them takes no side.
  void add_if_apart(Question question, const std::string& event, const std::string& about, const Tellings& tellings) {
    Disagreement disagreement{question, event, about, {}, std::nullopt};
    std::set<uint32_t> seen;
    for (const auto& [key, told] : tellings) {
      const bool shares = std::any_of(told.reports.begin(), told.reports.end(),
                                      [&](uint32_t report) { return seen.contains(report); });
      if (shares) continue;
      seen.insert(told.reports.begin(), told.reports.end());
      disagreement.sides.push_back({told.says, told.evidence});
    }
    if (disagreement.sides.size() < 2) return;
    found_.push_back(std::move(disagreement));
  }
  void tell(Tellings& tellings, const std::string& key, Answer says, const Witness& witness) const {
    Told& told = tellings[key];
    if (told.evidence.empty()) told.says = std::move(says);
    told.evidence.push_back(witness.evidence);
    told.reports.insert(witness.reading);
  }
  bool in_background(const Witness& witness) const { return dossier_.evidence[witness.evidence.value].background; }

  // Two doers of one deed to one object: who shelled the market.
  void agents() {
    std::map<std::pair<std::string, std::string>, Tellings> doers;  // event and whom it befell
    for (const Witness& witness : witnesses_) {
      const Claim& here = claim(witness);
      const bool deed = language::Lexicon::get().event_class(here.event_class).deed;
      if (!deed || in_background(witness) || here.polarity < 0) continue;
      const Argument* doer = argument(here, "subject");
      const Argument* object = argument(here, "object");
      if (doer == nullptr || object == nullptr || !can_act(witness, *doer)) continue;
      const std::string who = party(witness, *doer);
      const std::string whom = party(witness, *object);
      if (who.empty() || whom.empty() || who == whom) continue;
      tell(doers[{here.event_class, whom}], who, text_of(witness, *doer), witness);
    }
    for (const auto& [deed, tellings] : doers) add_if_apart(Question::who_did_it, deed.first, deed.second, tellings);
    blamed();
  }
  static const Argument* argument(const Claim& here, std::string_view role) {
    const auto found = std::find_if(here.arguments.begin(), here.arguments.end(),
                                    [&](const Argument& argument) { return argument.role == role; });
    return found == here.arguments.end() ? nullptr : &*found;
  }
  std::string text_of(const Witness& witness, const Argument& argument) const {
    return std::string(reading(witness).report.text.slice(argument.span));
  }
  // People and bodies act; a rocket, a fire or a strike is what they act with.
  bool can_act(const Witness& witness, const Argument& argument) const {
    if (argument.entity) {
      const NameKind kind = reading(witness).entities[argument.entity->value].kind;
      return kind != NameKind::weapon && kind != NameKind::outlet && kind != NameKind::facility;
    }
    const auto& lexicon = language::Lexicon::get();
    return lexicon.people.contains(argument.head) || lexicon.source_nouns.find(argument.head) != nullptr;
  }
  // "A blamed B": the objects of statements of blame.
  void blamed() {
    Tellings parties;
    for (const Witness& witness : witnesses_) {
      const Claim& here = claim(witness);
      if (!here.statement) continue;
      const Statement& statement = reading(witness).statements[here.statement->value];
      if (statement.cue_class != "blame" && statement.cue_class != "accuse") continue;
      const std::string accused = first_name_after(witness, statement);
      if (!accused.empty()) tell(parties, accused, accused, witness);
    }
    add_if_apart(Question::who_is_blamed, {}, {}, parties);
  }
  std::string first_name_after(const Witness& witness, const Statement& statement) const {
    for (const Name& name : reading(witness).names) {
      if (name.span.begin < statement.cue.front().end ||
          name.span.begin > statement.cue.front().end + kNamedSoonAfter)
        continue;
      return unified_.cluster_name(unified_.cluster(witness.reading, name.entity));
    }
    return {};
  }

  // One effect, two causes: "was caused by a gas leak", "by a candle".
  void causes() {
    std::map<std::string, Tellings> causes;
    for (const Witness& witness : witnesses_) {
      const Claim& here = claim(witness);
      if (here.event_class != "caused" || in_background(witness)) continue;
      const Argument* cause = argument(here, "subject");
      const Argument* effect = argument(here, "object");
      if (cause == nullptr || effect == nullptr) continue;
      const std::string key = party(witness, *cause);
      if (!key.empty()) tell(causes[party(witness, *effect)], key, text_of(witness, *cause), witness);
    }
    for (const auto& [effect, tellings] : causes) add_if_apart(Question::what_caused_it, {}, effect, tellings);
  }

  // One deed to one subject in two towns, when no report knows of the other's town.
  void places() {
    std::map<std::pair<std::string, std::string>, Tellings> deeds;  // event and whom it befell
    for (const Witness& witness : witnesses_) {
      const Claim& here = claim(witness);
      if (here.open_class || here.figure || !here.place || in_background(witness) || here.arguments.empty()) continue;
      const std::string place(reading(witness).report.text.slice(*here.place));
      const language::Place* known = language::Lexicon::get().places.find(place);
      if (known != nullptr && (known->country.empty() || known->name == place))
        continue;  // a country or region holds towns
      const std::string whom = party(witness, here.arguments.front());
      if (!whom.empty()) tell(deeds[{here.event_class, whom}], language::fold_name(place), place, witness);
    }
    for (auto& [deed, tellings] : deeds) {
      std::erase_if(tellings, [&](const auto& side) { return known_elsewhere(side.first, side.second, tellings); });
      add_if_apart(Question::where, deed.first, deed.second, tellings);
    }
  }
  bool known_elsewhere(const std::string& place, const Told& told, const Tellings& tellings) const {
    for (const auto& [other, side] : tellings) {
      if (other == place) continue;
      for (const uint32_t report : told.reports) {
        if (language::fold_name(dossier_.readings[report].report.text.utf8()).find(other) != std::string::npos)
          return true;
      }
    }
    return false;
  }

  // The same two parties on opposite sides of one verb; or two nations as the one who trains.
  void roles() {
    struct Deed {
      const Witness* witness;
      std::string doer;
      std::string object;
    };
    std::map<std::string, std::vector<Deed>> deeds;
    std::map<std::string, Tellings> trainers;
    for (const Witness& witness : witnesses_) {
      const Claim& here = claim(witness);
      if (here.open_class) continue;
      const Argument* doer = argument(here, "subject");
      const Argument* object = argument(here, "object");
      if (doer == nullptr) continue;
      if (here.event_class == "trained" && !nation_of(reading(witness), *doer).empty()) {
        tell(trainers[here.event_class], nation_of(reading(witness), *doer), text_of(witness, *doer), witness);
      }
      if (object != nullptr && deeds[here.event_class].size() < kMostDeedsCompared)
        deeds[here.event_class].push_back({&witness, party(witness, *doer), party(witness, *object)});
    }
    for (const auto& [event_class, list] : deeds) {
      Tellings sides;
      for (const Deed& a : list) {
        for (const Deed& b : list) {
          if (a.doer.empty() || a.object.empty() || a.doer != b.object || a.object != b.doer || a.doer == a.object)
            continue;
          tell(sides, a.doer, Roles{a.doer, a.object}, *a.witness);
        }
      }
      add_if_apart(Question::who_to_whom, event_class, {}, sides);
    }
    for (const auto& [event_class, tellings] : trainers)
      add_if_apart(Question::who_to_whom, event_class, {}, tellings);
  }

  // One quotation in two mouths.
  void quotations() {
    std::map<std::string, Tellings> quotes;
    for (uint32_t e = first_.value; e < dossier_.evidence.size(); ++e) {
      const Evidence& evidence = dossier_.evidence[e];
      if (evidence.chain.empty()) continue;
      const Reading& here = dossier_.readings[evidence.report.value];
      for (const Statement& statement : here.statements) {
        if (statement.kind == StatementKind::indirect || statement.content.empty() ||
            !evidence.span.overlaps(statement.cue.front()))
          continue;
        const std::string words = quoted_words(here, statement);
        if (words.empty()) continue;
        const std::string& speaker = dossier_.sources[evidence.chain.back().value].name;
        Told& told = quotes[words][speaker];
        told.says = speaker;
        told.evidence.push_back(EvidenceIndex{e});
        told.reports.insert(evidence.report.value);
      }
    }
    for (const auto& [words, tellings] : quotes) add_if_apart(Question::who_said, {}, words, tellings);
  }
  // The words between the first pair of quotation marks of a statement, when they are enough to be one quotation.
  static std::string quoted_words(const Reading& here, const Statement& statement) {
    std::string text = language::fold(here.report.text.slice(statement.content.front()));
    const size_t open = text.find('"');
    const size_t close = open == std::string::npos ? open : text.find('"', open + 1);
    if (close == std::string::npos) return {};
    text = text.substr(open + 1, close - open - 1);
    while (!text.empty() && (text.back() == ',' || text.back() == '.')) text.pop_back();
    return static_cast<size_t>(std::count(text.begin(), text.end(), ' ')) >= kWordsOfAQuotation ? text
                                                                                                : std::string();
  }

  void denials() {
    for (uint32_t f = 0; f < facts_.size(); ++f) {
      const Fact& fact = facts_[f];
      if (fact.state != FactState::denied) continue;
      Side said{Stance::reported, {}};
      Side rejected{Stance::rejected, {}};
      for (const Value& value : fact.values) {
        for (const EvidenceIndex e : value.evidence) {
          const Evidence& evidence = dossier_.evidence[e.value];
          (evidence.modality == Modality::denied || evidence.negated ? rejected : said).evidence.push_back(e);
        }
      }
      if (said.evidence.empty() || rejected.evidence.empty()) continue;
      Disagreement disagreement;
      disagreement.question = Question::whether;
      disagreement.event = fact.kind;
      disagreement.about = fact.who;
      disagreement.sides = {said, rejected};
      disagreement.fact = FactIndex{f};
      found_.push_back(std::move(disagreement));
    }
  }

  const Dossier& dossier_;
  EvidenceIndex first_;
  const std::vector<Fact>& facts_;
  const std::vector<Witness>& witnesses_;
  const Unified& unified_;
  std::vector<Disagreement> found_;
};

}  // namespace

std::vector<Disagreement> find_disagreements(const Dossier& dossier, EvidenceIndex first,
                                             const std::vector<Fact>& facts, const std::vector<Witness>& witnesses,
                                             const Unified& unified) {
  return Finder(dossier, first, facts, witnesses, unified).run();
}

}  // namespace hearsay::reconciling

namespace hearsay {

DisagreementKind kind_of(Question question) {
  switch (question) {
    case Question::how_many:
      return DisagreementKind::figure;
    case Question::on_which_day:
      return DisagreementKind::time;
    case Question::where:
      return DisagreementKind::place;
    case Question::who_did_it:
    case Question::who_is_blamed:
      return DisagreementKind::agent;
    case Question::what_caused_it:
      return DisagreementKind::cause;
    case Question::who_to_whom:
      return DisagreementKind::role;
    case Question::who_told:
    case Question::who_said:
      return DisagreementKind::source;
    case Question::whether:
      return DisagreementKind::denial;
  }
  return DisagreementKind::figure;
}

}  // namespace hearsay
