// Every row: who says which value when, and the state and number of independent origins that come of it. A claim is
// written "source=value@day"; sources are listed below.
#include "reconcile/facts/weigh.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <sstream>

#include "reconcile/facts/updates.h"

namespace hearsay::reconciling {
namespace {

// Places among the sources.
constexpr uint32_t kBrigade = 0, kSund = 1, kVenn = 2, kOfficials = 3, kSources = 4, kHerald = 5, kPost = 6,
                   kNorwegians = 7, kKenyans = 8;

std::vector<UnifiedSource> sources() {
  std::vector<UnifiedSource> all;
  const auto add = [&](const char* name, SourceKind kind, bool anonymous, bool named) {
    UnifiedSource source;
    source.name = name;
    source.kind = kind;
    source.anonymous = anonymous;
    source.named = named;
    all.push_back(std::move(source));
  };
  add("Tolvan Fire Brigade", SourceKind::organisation, false, true);
  add("Mira Sund", SourceKind::person, false, true);
  add("Oskar Venn", SourceKind::person, false, true);
  add("two officials", SourceKind::official, true, false);
  add("intelligence sources", SourceKind::unknown, true, false);
  add("Tolvan Herald", SourceKind::outlet, false, true);
  add("Meridian Post", SourceKind::outlet, false, true);
  add("Norwegian officials", SourceKind::official, true, false);
  add("Kenyan officials", SourceKind::official, true, false);
  return all;
}

const std::map<std::string, uint32_t>& numbers() {
  static const std::map<std::string, uint32_t> all = {
      {"brigade", kBrigade},     {"sund", kSund},         {"venn", kVenn},
      {"officials", kOfficials}, {"sources", kSources},   {"herald", kHerald},
      {"post", kPost},           {"norway", kNorwegians}, {"kenya", kKenyans}};
  return all;
}

struct Weighed {
  std::vector<Reading> readings;
  std::vector<Evidence> evidence;
  std::vector<Witness> witnesses;
  Fact fact;

  explicit Weighed(const char* claims) {
    std::istringstream in(claims);
    for (std::string claim; in >> claim;) add(claim);
    const Story story;
    const auto& lexicon = language::Lexicon::get();
    const Unified nobody({}, story, lexicon);
    const std::vector<UnifiedSource> speakers = sources();
    weigh({readings, story, nobody, speakers, lexicon, evidence, witnesses, {}, {}}, fact);
  }

  // "venn=6@12": Venn says six in a report of the twelfth; "-" at the front: he rejects it; outlets speak for
  // themselves.
  void add(std::string claim) {
    const bool denied = claim.front() == '-';
    if (denied) claim.erase(0, 1);
    const size_t equals = claim.find('=');
    const size_t at = claim.find('@');
    const SourceIndex source{numbers().at(claim.substr(0, equals))};
    const auto number = static_cast<uint32_t>(readings.size());
    Reading reading;
    reading.sentences.emplace_back();
    reading.claims.emplace_back();
    if (at != std::string::npos) reading.report.published = date_from_iso("2031-05-" + claim.substr(at + 1));
    readings.push_back(std::move(reading));
    Evidence piece;
    piece.report = ReportIndex{number};
    piece.modality = denied ? Modality::denied : Modality::reported;
    evidence.push_back(piece);
    Witness witness;
    witness.reading = number;
    witness.evidence = EvidenceIndex{number};
    witness.origin = source;
    witness.own = source.value == kHerald || source.value == kPost;
    witnesses.push_back(witness);
    put(value(claim.substr(equals + 1, at == std::string::npos ? at : at - equals - 1)), source,
        EvidenceIndex{number});
  }

  static Value value(const std::string& form) {
    Value value;
    value.low = std::stod(form);
    if (form.find('+') == std::string::npos) value.high = value.low;
    value.approximate = form.back() == '~';
    return value;
  }

  void put(const Value& value, SourceIndex source, EvidenceIndex index) {
    auto found = std::find_if(fact.values.begin(), fact.values.end(),
                              [&](const Value& other) { return other.low == value.low && other.high == value.high; });
    if (found == fact.values.end()) found = fact.values.insert(found, value);
    if (std::find(found->origins.begin(), found->origins.end(), source) == found->origins.end())
      found->origins.push_back(source);
    found->evidence.push_back(index);
  }
};

struct Row {
  const char* name;
  const char* claims;
  FactState state;
  int low;
  int high;
};
void PrintTo(const Row& row, std::ostream* out) {
  *out << row.claims;
}

class Weighing : public testing::TestWithParam<Row> {};

TEST_P(Weighing, GivesStateAndIndependentOrigins) {
  const Weighed weighed(GetParam().claims);
  EXPECT_EQ(weighed.fact.state, GetParam().state);
  EXPECT_EQ(weighed.fact.origins.low, GetParam().low);
  EXPECT_EQ(weighed.fact.origins.high, GetParam().high);
  EXPECT_FALSE(weighed.fact.why.empty());
}

constexpr auto kAgreed = FactState::agreed;
constexpr auto kSingle = FactState::single_source;
constexpr auto kDisputed = FactState::disputed;
constexpr auto kUpdated = FactState::updated;
constexpr auto kDenied = FactState::denied;

INSTANTIATE_TEST_SUITE_P(Claims, Weighing,
                         testing::Values(Row{"OneSpeaker", "venn=6@12", kSingle, 1, 1},
                                         Row{"OneSpeakerInThreeReports", "venn=6@12 venn=6@12 venn=6@13", kSingle, 1,
                                             1},
                                         Row{"TwoNamed", "venn=6@12 sund=6@12", kAgreed, 2, 2},
                                         Row{"ThreeNamed", "venn=6@12 sund=6@12 brigade=6@12", kAgreed, 3, 3},
                                         Row{"TwoAnonymousMayBeOne", "officials=6@12 sources=6@12", kSingle, 1, 2},
                                         Row{"AnonymousOfTwoNations", "norway=6@12 kenya=6@12", kAgreed, 2, 2},
                                         Row{"UnsaidEcho", "venn=6@12 herald=6@12", kSingle, 1, 1},
                                         Row{"TwoOutletsAlone", "herald=6@12 post=6@12", kSingle, 1, 2},
                                         Row{"TwoEchoesOfOne", "venn=6@12 herald=6@12 post=6@12", kSingle, 1, 1},
                                         Row{"BoundAndNumber", "venn=20+@12 sund=25@12", kAgreed, 2, 2},
                                         Row{"TwoNumbers", "venn=6@12 sund=9@12", kDisputed, 2, 2},
                                         Row{"NumberBelowABound", "venn=20+@12 sund=14@12", kDisputed, 2, 2},
                                         Row{"ApproximateWithinATenth", "venn=100~@12 sund=104@12", kAgreed, 2, 2},
                                         Row{"ApproximateFarOff", "venn=100~@12 sund=150@12", kDisputed, 2, 2},
                                         Row{"SameOriginLater", "venn=6@12 venn=9@13", kUpdated, 1, 1},
                                         Row{"SameOriginSameDay", "venn=6@12 venn=9@12", kSingle, 1, 1},
                                         Row{"SameOriginUndated", "venn=6 venn=9", kSingle, 1, 1},
                                         Row{"OtherOriginLater", "venn=6@12 sund=9@13", kDisputed, 2, 2},
                                         Row{"Rejected", "venn=6@12 -sund=6@12", kDenied, 1, 1}),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(WeighTest, MarksTheOlderFigureOfOneOrigin) {
  const Weighed weighed("venn=6@12 venn=9@13");
  ASSERT_EQ(weighed.fact.values.size(), 2U);
  EXPECT_TRUE(weighed.fact.values[0].earlier);
  EXPECT_FALSE(weighed.fact.values[1].earlier);
}

struct PairRow {
  const char* name;
  Value a;
  Value b;
  bool compatible;
};

Value range(std::optional<double> low, std::optional<double> high, bool approximate = false, const char* unit = "") {
  Value value;
  value.low = low;
  value.high = high;
  value.approximate = approximate;
  value.unit = unit;
  return value;
}

class Compatible : public testing::TestWithParam<PairRow> {};

TEST_P(Compatible, BothWays) {
  EXPECT_EQ(compatible(GetParam().a, GetParam().b), GetParam().compatible);
  EXPECT_EQ(compatible(GetParam().b, GetParam().a), GetParam().compatible);
}

INSTANTIATE_TEST_SUITE_P(
    Values, Compatible,
    testing::Values(PairRow{"Equal", range(6, 6), range(6, 6), true},
                    PairRow{"Different", range(6, 6), range(7, 7), false},
                    PairRow{"WithinABound", range(20, std::nullopt), range(25, 25), true},
                    PairRow{"BelowABound", range(20, std::nullopt), range(14, 14), false},
                    PairRow{"UpToAndAtLeast", range(std::nullopt, 10), range(20, std::nullopt), false},
                    PairRow{"OpenBothWays", range(20, std::nullopt), range(40, std::nullopt), true},
                    PairRow{"Overlapping", range(6, 9), range(8, 12), true},
                    PairRow{"AboutIsNear", range(100, 100, true), range(108, 108), true},
                    PairRow{"AboutIsNotFar", range(100, 100, true), range(120, 120), false},
                    PairRow{"OtherUnit", range(6, 6), range(90, 90, false, "percent"), true},
                    PairRow{"NoNumberAtAll", range(std::nullopt, std::nullopt), range(6, 6), true}),
    [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace hearsay::reconciling
