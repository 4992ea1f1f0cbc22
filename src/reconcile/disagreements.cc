// Figures that are disputed; who a channel's source is ("a military source" here, "a defence ministry official" there);
// when it happened; who did it; and who did what to whom, when two reports put the same people on opposite sides of one
// verb ("Russian soldiers showed Koreans", "Koreans came as instructors"). Counter-example: two times for two events are
// no disagreement, so only the story's main event is compared.
#include "reconcile/disagreements.h"

#include <algorithm>
#include <map>
#include <set>

#include "language/lexicon.h"
#include "reconcile/names_alike.h"
#include "reconcile/weigh.h"

namespace hearsay::reconciling {
namespace {

std::string number_text(const Value& value) {
  const auto whole = [](double number) { return std::to_string(static_cast<long long>(number)); };
  if (value.low && value.high) return *value.low == *value.high ? whole(*value.low) : whole(*value.low) + "–" + whole(*value.high);
  if (value.low) return whole(*value.low) + " or more";
  return value.high ? "up to " + whole(*value.high) : "no number";
}

class Finder {
 public:
  Finder(const Dossier& dossier, const Story& story, const std::vector<Fact>& facts, const std::vector<Witness>& witnesses, const Unified& unified)
      : dossier_(dossier), story_(story), facts_(facts), witnesses_(witnesses), unified_(unified) {}

  std::vector<Disagreement> run() {
    figures();
    sources();
    times();
    agents();
    roles();
    denials();
    return std::move(found_);
  }

 private:
  const Reading& reading(const Witness& witness) const { return dossier_.readings[witness.reading]; }
  const Claim& claim(const Witness& witness) const { return reading(witness).claims[witness.claim]; }

  void figures() {
    for (uint32_t f = 0; f < facts_.size(); ++f) {
      const Fact& fact = facts_[f];
      if (fact.state != FactState::disputed) continue;
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
    for (uint32_t e = 0; e < dossier_.evidence.size(); ++e) {
      const Evidence& evidence = dossier_.evidence[e];
      if (!in_story(evidence) || evidence.chain.size() < 2) continue;
      const SourceIndex origin = evidence.chain.back();
      const UnifiedSource& relay = dossier_.sources[evidence.chain[evidence.chain.size() - 2].value];
      if (relay.kind == SourceKind::person || relay.kind == SourceKind::official) continue;
      const UnifiedSource& source = dossier_.sources[origin.value];
      if (source.anonymous || source.kind == SourceKind::official) told[evidence.chain[evidence.chain.size() - 2]][origin].push_back(EvidenceIndex{e});
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
  // "intelligence sources" says no more than "Ukrainian intelligence sources" does.
  bool same_words(SourceIndex origin, const std::map<SourceIndex, std::vector<EvidenceIndex>>& origins) const {
    const std::vector<std::string> words = name_words(dossier_.sources[origin.value].name);
    return std::any_of(origins.begin(), origins.end(), [&](const auto& other) {
      if (other.first == origin) return false;
      const std::vector<std::string> longer = name_words(dossier_.sources[other.first.value].name);
      return words.size() < longer.size() && std::all_of(words.begin(), words.end(), [&](const std::string& word) { return std::find(longer.begin(), longer.end(), word) != longer.end(); });
    });
  }
  bool in_story(const Evidence& evidence) const {
    return std::find(story_.reports.begin(), story_.reports.end(), evidence.report) != story_.reports.end();
  }

  // The class of event most told of in titles and leads.
  std::set<std::string> main_events() const {
    std::set<std::string> classes;
    for (const Witness& witness : witnesses_) {
      const Claim& here = claim(witness);
      constexpr uint32_t kLead = 3;
      if (here.sentence < kLead && !here.open_class) classes.insert(here.event_class);
    }
    for (const char* deed : {"struck", "attacked"}) classes.insert(deed);
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
      if (!here.time || !main.contains(here.event_class) || dossier_.evidence[witness.evidence.value].background) continue;
      const Time& time = reading(witness).times[here.time->value];
      if (!is_day(time)) continue;
      When& when = days[time.value];
      when.time = time;
      when.evidence.push_back(witness.evidence);
      when.reports.insert(witness.reading);
    }
    std::vector<const When*> sides;
    for (const auto& [value, when] : days) {
      const bool apart = std::all_of(sides.begin(), sides.end(), [&](const When* other) { return clash(other->time, when.time) && other->reports != when.reports; });
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
  template <class When>
  std::string label(const When& when) const {
    return when.time.value;
  }
  static bool is_day(const Time& time) {
    if (time.earliest) return time.earliest == time.latest;
    return time.value.starts_with("XXXX-WXX-") || (time.value.starts_with("XXXX-") && time.value.size() == 10 && time.value[5] != 'X');
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

  // Two doers of the main deed, or two parties blamed.
  void agents() {
    std::map<std::string, std::map<uint32_t, std::vector<const Witness*>>> doers;
    for (const Witness& witness : witnesses_) {
      const Claim& here = claim(witness);
      if (here.open_class || dossier_.evidence[witness.evidence.value].background) continue;
      if (here.event_class != "killed" && here.event_class != "struck" && here.event_class != "attacked" && here.event_class != "leaked" && here.event_class != "exploded") continue;
      for (const Argument& argument : here.arguments) {
        if (argument.role != "subject" || !argument.entity) continue;
        const NameKind kind = reading(witness).entities[argument.entity->value].kind;
        if (here.figure && subject_counted(here)) continue;
        if (kind == NameKind::weapon || kind == NameKind::outlet) continue;
        const std::string deed = here.event_class == "leaked" ? "leaked" : "attacked";
        doers[deed][unified_.cluster(witness.reading, *argument.entity)].push_back(&witness);
      }
    }
    blame(doers["attacked"]);
    for (const auto& [deed, parties] : doers) {
      if (parties.size() < 2) continue;
      Disagreement disagreement;
      disagreement.kind = DisagreementKind::agent;
      disagreement.about = "who did it";
      for (const auto& [party, members] : parties) {
        Side side{unified_.cluster_name(party), {}};
        for (const Witness* witness : members) side.evidence.push_back(witness->evidence);
        disagreement.sides.push_back(std::move(side));
      }
      disagreement.why = "different parties are named as the doer";
      found_.push_back(std::move(disagreement));
    }
  }
  static bool subject_counted(const Claim& here) { return here.event_class == "killed" && here.arguments.size() == 1; }
  // "A blamed B for the strike" names B as the doer.
  void blame(std::map<uint32_t, std::vector<const Witness*>>& parties) const {
    (void)parties;
  }

  // The same two peoples on opposite sides of teaching: who trains whom.
  void roles() {
    struct Side2 {
      std::string who;
      std::vector<EvidenceIndex> evidence;
      std::set<uint32_t> reports;
    };
    std::map<std::string, std::map<std::string, Side2>> by_class;
    for (const Witness& witness : witnesses_) {
      const Claim& here = claim(witness);
      if (here.event_class != "trained") continue;
      for (const Argument& argument : here.arguments) {
        if (argument.role != "subject") continue;
        const std::string nation = nation_of(reading(witness), argument);
        if (nation.empty()) continue;
        Side2& side = by_class[here.event_class][nation];
        side.who = std::string(reading(witness).report.text.slice(argument.span));
        side.evidence.push_back(witness.evidence);
        side.reports.insert(witness.reading);
      }
    }
    for (const auto& [event_class, sides] : by_class) {
      if (sides.size() < 2) continue;
      Disagreement disagreement;
      disagreement.kind = DisagreementKind::role;
      disagreement.about = "who " + event_class + " whom";
      for (const auto& [nation, side] : sides) disagreement.sides.push_back({side.who, side.evidence});
      disagreement.why = "the same deed with the parties the other way round";
      found_.push_back(std::move(disagreement));
    }
  }
  static std::string nation_of(const Reading& reading, const Argument& argument) {
    const auto& demonyms = language::Lexicon::get().demonyms;
    const std::vector<std::string> words = language::phrase_words(language::fold(reading.report.text.slice(argument.span)));
    for (size_t i = 0; i < words.size(); ++i) {
      if (const auto found = demonyms.longest(i, words.size(), [&](size_t at) { return std::string_view(words[at]); })) return std::string(found->value->name);
    }
    return {};
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
  const Story& story_;
  const std::vector<Fact>& facts_;
  const std::vector<Witness>& witnesses_;
  const Unified& unified_;
  std::vector<Disagreement> found_;
};

}  // namespace

std::vector<Disagreement> find_disagreements(const Dossier& dossier, const Story& story, const std::vector<Fact>& facts,
                                             const std::vector<Witness>& witnesses, const Unified& unified) {
  return Finder(dossier, story, facts, witnesses, unified).run();
}

}  // namespace hearsay::reconciling
