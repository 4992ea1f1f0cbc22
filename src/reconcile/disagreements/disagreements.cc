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

std::string number_text(const Value& value) {
  const auto whole = [](double number) { return std::to_string(static_cast<long long>(number)); };
  if (value.low && value.high)
    return *value.low == *value.high ? whole(*value.low) : whole(*value.low) + "–" + whole(*value.high);
  if (value.low) return whole(*value.low) + " or more";
  return value.high ? "up to " + whole(*value.high) : "no number";
}

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
      disagreement.kind = DisagreementKind::figure;
      disagreement.about = "how many were " + fact.kind + (fact.who.empty() ? "" : " (" + fact.who + ")");
      for (const Value& value : fact.values) {
        if (!value.earlier) disagreement.sides.push_back({number_text(value), value.evidence});
      }
      disagreement.why = "figures that exclude each other, from different origins or undated";
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
      disagreement.kind = DisagreementKind::source;
      disagreement.about = "who told " + dossier_.sources[relay.value].name;
      std::set<uint32_t> reports;
      for (const auto& [origin, evidence] : origins) {
        if (same_words(origin, origins)) continue;
        disagreement.sides.push_back({dossier_.sources[origin.value].name, evidence});
        for (const EvidenceIndex e : evidence) reports.insert(dossier_.evidence[e.value].report.value);
      }
      disagreement.why = "the same relay's source is described in different words";
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
    for (const char* deed : {"struck", "attacked", "occurred"}) classes.insert(deed);
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
    disagreement.kind = DisagreementKind::time;
    disagreement.about = "on which day it happened";
    for (const When* when : sides) disagreement.sides.push_back({std::string(label(*when)), when->evidence});
    disagreement.why = "days for the main event that cannot be one";
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
  template <class When>
  std::string label(const When& when) const {
    return when.time.value;
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

  // Who a participant is: the entity, else a nation named, else the last noun ("the rebels").
  std::string party(const Witness& witness, const Argument& argument) const {
    if (argument.entity) return unified_.cluster_name(unified_.cluster(witness.reading, *argument.entity));
    const std::string nation = nation_of(reading(witness), argument);
    if (!nation.empty()) return nation;
    const std::vector<std::string> words = name_words(reading(witness).report.text.slice(argument.span));
    if (words.empty() || words.back() == "who" || words.back() == "which" || words.back() == "that") return {};
    return words.back();
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
    std::string label;
    std::vector<EvidenceIndex> evidence;
    std::set<uint32_t> reports;
  };
  using Tellings = std::map<std::string, Told>;

  // Sides that stand in different reports become a disagreement; a report that gives two of them takes no side.
  void add_if_apart(DisagreementKind kind, std::string about, std::string why, const Tellings& tellings) {
    Disagreement disagreement;
    std::set<uint32_t> seen;
    for (const auto& [key, told] : tellings) {
      const bool shares = std::any_of(told.reports.begin(), told.reports.end(),
                                      [&](uint32_t report) { return seen.contains(report); });
      if (shares) continue;
      seen.insert(told.reports.begin(), told.reports.end());
      disagreement.sides.push_back({told.label, told.evidence});
    }
    if (disagreement.sides.size() < 2) return;
    disagreement.kind = kind;
    disagreement.about = std::move(about);
    disagreement.why = std::move(why);
    found_.push_back(std::move(disagreement));
  }
  void tell(Tellings& tellings, const std::string& key, std::string label, const Witness& witness) const {
    Told& told = tellings[key];
    if (told.label.empty()) told.label = std::move(label);
    told.evidence.push_back(witness.evidence);
    told.reports.insert(witness.reading);
  }
  bool in_background(const Witness& witness) const { return dossier_.evidence[witness.evidence.value].background; }

  // Two doers of one deed to one object: who shelled the market.
  void agents() {
    std::map<std::string, Tellings> doers;
    for (const Witness& witness : witnesses_) {
      const Claim& here = claim(witness);
      const bool deed = here.event_class == "struck" || here.event_class == "attacked" ||
                        here.event_class == "killed" || here.event_class == "leaked" || here.event_class == "shot";
      if (!deed || in_background(witness) || here.polarity < 0) continue;
      const Argument* doer = argument(here, "subject");
      const Argument* object = argument(here, "object");
      if (doer == nullptr || object == nullptr || !can_act(witness, *doer)) continue;
      const std::string who = party(witness, *doer);
      const std::string whom = party(witness, *object);
      if (who.empty() || whom.empty() || who == whom) continue;
      tell(doers[here.event_class + " " + whom], who, text_of(witness, *doer), witness);
    }
    for (const auto& [deed, tellings] : doers)
      add_if_apart(DisagreementKind::agent, "who did it (" + deed + ")", "different parties are named as the doer",
                   tellings);
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
    const std::vector<std::string> words = name_words(text_of(witness, argument));
    if (words.empty()) return false;
    const auto& lexicon = language::Lexicon::get();
    return lexicon.people.contains(words.back()) || lexicon.source_nouns.find(words.back()) != nullptr;
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
    add_if_apart(DisagreementKind::agent, "who is blamed", "different parties are blamed", parties);
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
    for (const auto& [effect, tellings] : causes)
      add_if_apart(DisagreementKind::cause, "what caused it (" + effect + ")", "different causes are given",
                   tellings);
  }

  // One deed to one subject in two towns, when no report knows of the other's town.
  void places() {
    std::map<std::string, Tellings> deeds;
    for (const Witness& witness : witnesses_) {
      const Claim& here = claim(witness);
      if (here.open_class || here.figure || !here.place || in_background(witness) || here.arguments.empty()) continue;
      const std::string place(reading(witness).report.text.slice(*here.place));
      const language::Place* known = language::Lexicon::get().places.find(place);
      if (known != nullptr && (known->country.empty() || known->name == place))
        continue;  // a country or region holds towns
      const std::string whom = party(witness, here.arguments.front());
      if (!whom.empty()) tell(deeds[here.event_class + " " + whom], language::fold_name(place), place, witness);
    }
    for (auto& [deed, tellings] : deeds) {
      std::erase_if(tellings, [&](const auto& side) { return known_elsewhere(side.first, side.second, tellings); });
      add_if_apart(DisagreementKind::place, "where it happened (" + deed + ")",
                   "different towns are named, and no report names both", tellings);
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
          tell(sides, a.doer, a.doer + " → " + a.object, *a.witness);
        }
      }
      add_if_apart(DisagreementKind::role, "who " + event_class + " whom",
                   "the same deed with the parties the other way round", sides);
    }
    for (const auto& [event_class, tellings] : trainers)
      add_if_apart(DisagreementKind::role, "who " + event_class + " whom",
                   "the same deed with the parties the other way round", tellings);
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
        told.label = speaker;
        told.evidence.push_back(EvidenceIndex{e});
        told.reports.insert(evidence.report.value);
      }
    }
    for (const auto& [words, tellings] : quotes)
      add_if_apart(DisagreementKind::source, "who said “" + words + "”",
                   "one quotation is given to different speakers", tellings);
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
      Side said{"reported", {}};
      Side rejected{"rejected", {}};
      for (const Value& value : fact.values) {
        for (const EvidenceIndex e : value.evidence) {
          const Evidence& evidence = dossier_.evidence[e.value];
          (evidence.modality == Modality::denied || evidence.negated ? rejected : said).evidence.push_back(e);
        }
      }
      if (said.evidence.empty() || rejected.evidence.empty()) continue;
      Disagreement disagreement;
      disagreement.kind = DisagreementKind::denial;
      disagreement.about = "whether " + (fact.who.empty() ? std::string("it") : fact.who) + " was " + fact.kind;
      disagreement.sides = {said, rejected};
      disagreement.why = "a party rejects what others report";
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
