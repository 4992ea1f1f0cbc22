// A dossier made by hand for the tests of this room: an invented ferry fire told by four invented outlets, with a
// disputed and an updated toll, chains through an agency and a channel of two names, a denial, a silence, a copied
// passage, old background, and markup in a report's text that must stay text.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "hearsay/dossier.h"

namespace hearsay::present {

/// Builds the dossier step by step; every span is found by its words.
class Fixture {
 public:
  static Dossier make() {
    Fixture fixture;
    fixture.add_sources();
    fixture.add_reports();
    fixture.add_evidence();
    fixture.add_stories();
    fixture.add_ferry();
    fixture.add_shares();
    fixture.dossier_.sources = fixture.dossier_.accounts[0].sources;
    fixture.dossier_.entities = fixture.dossier_.accounts[0].entities;
    return std::move(fixture.dossier_);
  }

 private:
  // Places among the sources.
  static constexpr uint32_t kCourier = 0, kMeridian = 1, kCoastline = 2, kLantern = 3, kAgency = 4, kHospital = 5,
                            kCoastGuard = 6, kOperator = 7, kChannel = 8, kCrew = 9, kPort = 10;

  static Day day(int year, unsigned month, unsigned of_month) {
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(of_month);
  }

  static std::vector<SourceIndex> chain(std::initializer_list<uint32_t> sources) {
    std::vector<SourceIndex> out;
    for (const uint32_t source : sources) out.push_back({source});
    return out;
  }

  static std::vector<EvidenceIndex> evidence(std::initializer_list<uint32_t> indexes) {
    std::vector<EvidenceIndex> out;
    for (const uint32_t i : indexes) out.push_back({i});
    return out;
  }

  Span find(uint32_t report, std::string_view words) const {
    const Text& text = dossier_.readings[report].report.text;
    const size_t at = text.utf8().find(words);
    if (at == std::string_view::npos) throw std::logic_error("not in the report: " + std::string(words));
    return text.span_of(at, at + words.size());
  }

  void add_source(std::string name, SourceKind kind, bool anonymous = false) {
    UnifiedSource source;
    source.id = "s" + std::to_string(sources_.size() + 1);
    source.name = std::move(name);
    source.kind = kind;
    source.anonymous = anonymous;
    source.named = !anonymous;
    sources_.push_back(std::move(source));
  }

  void add_sources() {
    add_source("Varnholm Courier", SourceKind::outlet);
    add_source("The Meridian Post", SourceKind::outlet);
    add_source("Coastline News", SourceKind::outlet);
    add_source("Daily Lantern", SourceKind::outlet);
    add_source("Transmar Agency", SourceKind::agency);
    add_source("hospital officials", SourceKind::official, true);
    add_source("Aldran coast guard", SourceKind::organisation);
    add_source("Norvik Lines", SourceKind::organisation);
    add_source("Harbour Whisper", SourceKind::channel);
    add_source("a crew member", SourceKind::person, true);
    add_source("port of Varnholm", SourceKind::organisation);
    sources_[kAgency].aliases.push_back({"TMA", AliasReason::defined_in_brackets, {}});
    sources_[kChannel].aliases.push_back({"Harbour Whisperer", AliasReason::by_evidence, "Harbour"});
    entities_.push_back({"n1", "Maribel", NameKind::other, {{"the ferry Maribel", AliasReason::same_name, {}}}});
    entities_.push_back({"n2", "Varnholm", NameKind::place, {}});
  }

  Report& add_report(const char* id, const char* file, const char* outlet, const char* published) {
    Reading reading;
    reading.report.id = id;
    reading.report.file = file;
    reading.report.outlet = outlet;
    reading.report.published = date_from_iso(published);
    reading.report.language = "en";
    dossier_.readings.push_back(std::move(reading));
    return dossier_.readings.back().report;
  }

  // The first paragraph is the heading and the title; a paragraph that begins with "Photo" is a caption.
  static void set_text(Report& report, std::string text) {
    report.text = Text(std::move(text));
    const std::string_view all = report.text.utf8();
    for (size_t at = 0; at < all.size();) {
      const size_t end = std::min(all.find("\n\n", at), all.size());
      const BlockKind kind = at == 0                               ? BlockKind::heading
                             : all.substr(at).starts_with("Photo") ? BlockKind::caption
                                                                   : BlockKind::paragraph;
      report.blocks.push_back({kind, report.text.span_of(at, end)});
      at = end + 2;
    }
    report.title = report.text.slice(report.blocks.front().span);
  }

  void add_reports() {
    Report& courier = add_report("r0a1b2c3d4e5f", "ferry/courier.html", "Varnholm Courier", "2031-03-14");
    courier.url = "https://courier.example/maribel";
    courier.byline = "Osk Perrin";
    courier.removed.push_back({"Share 214", "share counter"});
    set_text(courier,
             "Ferry fire off Varnholm kills 12\n\n"
             "Twelve people were killed when fire broke out aboard the ferry Maribel off Varnholm on Thursday "
             "evening, the coast guard said.\n\n"
             "Photo: smoke over the strait <b>on Thursday</b> & boats <script>alert(1)</script>\n\n"
             "The fire began in an engine room, the operator Norvik Lines told the Courier. “Our crew did all that "
             "could be done,” said its spokeswoman, Ilse Tarn.\n\n"
             "Some 40 passengers were taken to St Brannoc’s hospital.");
    Report& meridian =
        add_report("r1b2c3d4e5f60", "ferry/meridian.html", "The Meridian Post", "2031-03-15T06:10:00Z");
    set_text(meridian,
             "At least 20 dead in ferry fire\n\n"
             "At least 20 people died in Thursday’s fire on a ferry off Varnholm, Transmar Agency (TMA) reported, "
             "citing hospital officials.\n\n"
             "The channel Harbour Whisper said that fireworks stored on the car deck had exploded, citing a crew "
             "member who asked not to be named.\n\n"
             "Norvik Lines did not respond to a request for comment.");
    Report& coastline = add_report("r2c3d4e5f6071", "ferry/coastline.txt", "Coastline News", "2031-03-15");
    set_text(coastline,
             "Toll of the Maribel climbs\n\n"
             "At least 20 people died in Thursday’s fire on a ferry off Varnholm, according to hospital officials "
             "quoted by Transmar Agency.\n\n"
             "A crew member told Harbour Whisperer that fireworks on the car deck had gone off.\n\n"
             "Three of the dead were crew, the port of Varnholm said.");
    Report& lantern = add_report("r3d4e5f607182", "ferry/lantern.html", "Daily Lantern", "2031-03-16");
    set_text(lantern,
             "Coast guard raises count to 17\n\n"
             "The coast guard on Saturday raised its count of the dead from the Maribel fire to 17, from 12.\n\n"
             "Norvik Lines denied that the ferry carried fireworks.\n\n"
             "In 2019, a fire on the same line’s ferry Corrin killed four people.");
    Report& bourse = add_report("r4e5f60718293", "ferry/bourse.txt", "The Meridian Post", "2031-03-17");
    set_text(bourse,
             "Norvik shares fall after fire\n\n"
             "Shares of Norvik Lines fell 9.5 percent on Monday, the port of Varnholm said.");
  }

  void add_evidence(uint32_t report, std::string_view words, std::initializer_list<uint32_t> via,
                    Modality modality = Modality::reported) {
    evidence_.push_back({"e" + std::to_string(evidence_.size() + 1),
                         {report},
                         find(report, words),
                         chain(via),
                         modality,
                         false,
                         false});
  }

  void add_evidence() {
    add_evidence(0, "Twelve people were killed when fire broke out aboard the ferry Maribel", {kCoastGuard});     // 0
    add_evidence(1, "At least 20 people died in Thursday’s fire on a ferry off Varnholm", {kAgency, kHospital});  // 1
    add_evidence(2, "At least 20 people died in Thursday’s fire on a ferry off Varnholm", {kAgency, kHospital});  // 2
    add_evidence(3, "raised its count of the dead from the Maribel fire to 17", {kCoastGuard});                   // 3
    add_evidence(2, "Three of the dead were crew", {kPort});                                                      // 4
    add_evidence(0, "Some 40 passengers were taken to St Brannoc’s hospital.", {}, Modality::asserted);           // 5
    add_evidence(1, "fireworks stored on the car deck had exploded", {kChannel, kCrew});                          // 6
    add_evidence(2, "fireworks on the car deck had gone off", {kChannel, kCrew});                                 // 7
    add_evidence(3, "Norvik Lines denied that the ferry carried fireworks.", {kOperator}, Modality::denied);      // 8
    add_evidence(0, "The fire began in an engine room", {kOperator});                                             // 9
    add_evidence(3, "a fire on the same line’s ferry Corrin killed four people", {}, Modality::asserted);  // 10
    add_evidence(1, "Norvik Lines did not respond to a request for comment.", {}, Modality::asserted);     // 11
    add_evidence(0, "Our crew did all that could be done", {kOperator});                                   // 12
    add_evidence(4, "Shares of Norvik Lines fell 9.5 percent on Monday", {kPort});                         // 13
    evidence_[8].negated = true;
    evidence_[10].background = true;
  }

  void add_stories() {
    Story ferry;
    ferry.id = "t00ff11ee22dd";
    ferry.title = "Ferry fire off Varnholm";
    ferry.reports = {{0}, {1}, {2}, {3}};
    ferry.related.push_back({{1}, "the same company, two days later, another event"});
    Copy copy;
    copy.from = {1};
    copy.to = {2};
    copy.share = 0.41237;
    copy.share_back = 0.3;
    copy.direction = Direction::likely;
    const std::string_view shared = "At least 20 people died in Thursday’s fire on a ferry off Varnholm";
    copy.passages.push_back({find(1, shared), find(2, shared)});
    ferry.copies.push_back(copy);
    Story shares;
    shares.id = "t33cc44bb55aa";
    shares.title = "Norvik shares fall after fire";
    shares.reports = {{4}};
    shares.related.push_back({{0}, "the same company, two days earlier, another event"});
    dossier_.stories = {ferry, shares};
  }

  static Value value(std::optional<double> low, std::optional<double> high, std::initializer_list<uint32_t> origins,
                     std::initializer_list<uint32_t> rests_on) {
    Value out;
    out.low = low;
    out.high = high;
    out.origins = chain(origins);
    out.evidence = evidence(rests_on);
    return out;
  }

  static Fact fact(const char* kind, const char* who, FactState state, Independence origins) {
    Fact out;
    out.kind = kind;
    out.who = who;
    out.state = state;
    out.origins = out.standing = origins;
    out.earliest = out.latest = day(2031, 3, 13);
    out.dated_by = 2;
    out.where = "Varnholm";
    return out;
  }

  static Fact toll() {
    Fact out = fact("killed", "people", FactState::disputed, {2, 2});
    out.values = {value(20, std::nullopt, {kHospital}, {1, 2}), value(17, 17, {kCoastGuard}, {3}),
                  value(12, 12, {kCoastGuard}, {0})};
    out.values[2].earlier = true;
    out.range = {17, std::nullopt, 20, Policy::airwars, RangeRule::several_figures, {}};
    out.why = {StateRule::values_exclude, StateRule::counted_together};
    return out;
  }

  std::vector<Fact> ferry_facts() const {
    std::vector<Fact> facts = {toll(),
                               fact("killed", "crew", FactState::single_source, {1, 1}),
                               fact("hospitalised", "passengers", FactState::single_source, {1, 1}),
                               fact("exploded", "fireworks", FactState::denied, {1, 2}),
                               fact("began", "fire", FactState::single_source, {1, 1}),
                               fact("killed", "people", FactState::single_source, {1, 1}),
                               fact("said", "", FactState::single_source, {1, 1})};
    facts[1].values = {value(3, 3, {kPort}, {4})};
    facts[1].subset = true;
    facts[2].values = {value(40, 40, {kCourier}, {5})};
    facts[2].values[0].approximate = true;
    facts[2].range = {40, 40, 40, Policy::airwars, RangeRule::one_figure, {}};
    facts[3].values = {value(std::nullopt, std::nullopt, {kCrew}, {6, 7})};
    facts[3].why = {StateRule::rejected};
    facts[4].values = {value(std::nullopt, std::nullopt, {kOperator}, {9})};
    facts[5].values = {value(4, 4, {kLantern}, {10})};
    facts[5].background = true;
    facts[5].earliest = day(2019, 1, 1);
    facts[5].latest = day(2019, 12, 31);
    facts[5].where.clear();
    facts[6].values = {value(std::nullopt, std::nullopt, {kOperator}, {9})};
    facts[6].open = facts[6].told = true;
    facts[6].says = "The fire began in an engine room, the ferry's operator said.";
    return facts;
  }

  void add_ferry() {
    Account account;
    account.sources = sources_;
    account.entities = entities_;
    account.outlets = chain({0, 1, 2, 3});
    account.evidence = {evidence_.begin(), evidence_.end() - 1};
    account.facts = ferry_facts();
    for (size_t i = 0; i < account.facts.size(); ++i) account.facts[i].id = "f" + std::to_string(i + 1);
    const auto says = [](const char* words) { return std::string(words); };
    account.disagreements = {{"d1",
                              Question::how_many,
                              "killed",
                              "people",
                              {{Quantity(account.facts[0].values[0]), evidence({1, 2})},
                               {Quantity(account.facts[0].values[1]), evidence({3})}},
                              FactIndex{0}},
                             {"d2",
                              Question::what_caused_it,
                              "",
                              "fire",
                              {{says("an engine room"), evidence({9})}, {says("fireworks"), evidence({6, 7})}},
                              std::nullopt},
                             {"d3",
                              Question::whether,
                              "exploded",
                              "fireworks",
                              {{Stance::reported, evidence({6, 7})}, {Stance::rejected, evidence({8})}},
                              FactIndex{3}}};
    account.responses = {{chain({kOperator}), ResponseKind::no_response, std::nullopt, evidence({11})},
                         {chain({kOperator}), ResponseKind::denied, FactIndex{3}, evidence({8})}};
    account.timeline = {{day(2019, 1, 1), day(2019, 12, 31), {5}},
                        {day(2031, 3, 13), day(2031, 3, 13), {0}},
                        {day(2031, 3, 13), day(2031, 3, 13), {2}}};
    account.statements = evidence({12});
    dossier_.accounts.push_back(std::move(account));
  }

  void add_shares() {
    Account account;
    account.sources = sources_;
    account.outlets = chain({1});
    account.evidence = {evidence_.back()};
    Fact fall = fact("fell", "shares of Norvik Lines", FactState::single_source, {1, 1});
    fall.earliest = fall.latest = day(2031, 3, 17);
    fall.values = {value(9.5, 9.5, {kPort}, {0})};
    fall.values[0].unit = "percent";
    account.facts = {fall};
    account.facts[0].id = "f7";
    account.timeline = {{day(2031, 3, 17), day(2031, 3, 17), {0}}};
    dossier_.accounts.push_back(std::move(account));
  }

  Dossier dossier_;
  std::vector<UnifiedSource> sources_;
  std::vector<UnifiedEntity> entities_;
  std::vector<Evidence> evidence_;  // of both stories; the last piece is of the second
};

inline Dossier fixture() {
  return Fixture::make();
}

}  // namespace hearsay::present
