// Every row: a sentence and the chains of its innermost statements, nearest to the reader first: "Meridian Post <
// police" is what police say as the Meridian Post passes it on. Speakers side by side are joined by "&".
#include "read/statements/statements.h"

#include <gtest/gtest.h>

#include <set>

#include "read/fixture.h"

namespace hearsay::reading {
namespace {

struct Told {
  Page page;
  NameTable names;
  std::vector<StatementMention> statements;

  explicit Told(std::string_view text)
      : page(text), names(find_names(page.sheet)), statements(find_statements(page.sheet, names)) {}

  static std::string speakers(const StatementMention& statement) {
    std::string all;
    for (const SourceMention& source : statement.sources) all += (all.empty() ? "" : " & ") + source.name;
    return all;
  }

  std::string chain(uint32_t index) const {
    const StatementMention& statement = statements[index];
    return (statement.within ? chain(*statement.within) + " < " : "") + speakers(statement);
  }

  // Chains of the statements that hold no other.
  std::string chains() const {
    std::set<uint32_t> holders;
    for (const StatementMention& statement : statements) {
      if (statement.within) holders.insert(*statement.within);
    }
    std::string all;
    for (uint32_t i = 0; i < statements.size(); ++i) {
      if (!holders.contains(i)) all += (all.empty() ? "" : "; ") + chain(i);
    }
    return all;
  }
};

struct Row {
  const char* name;
  const char* text;
  const char* chains;
};
void PrintTo(const Row& row, std::ostream* out) {
  *out << row.text;
}

class Chains : public testing::TestWithParam<Row> {};

TEST_P(Chains, RunFromTheReaderToTheOrigin) {
  const Told told(GetParam().text);
  EXPECT_EQ(told.chains(), GetParam().chains);
}

INSTANTIATE_TEST_SUITE_P(
    OneSpeaker, Chains,
    testing::Values(Row{"Said", "Police said two people were hurt.", "Police"},
                    Row{"SomeReports", "Thirty boats sank and according to some reports dockers were on board.",
                        "reports"},
                    Row{"SomeClaims", "Two are held and according to claims dockers were among them.", "claims"},
                    Row{"SaidThat", "The governor said that the dam would hold.", "governor"},
                    Row{"TrailingSaid", "Two people were hurt, police said.", "police"},
                    Row{"InvertedSaid", "Two people were hurt, said police chief Mira Sund.", "Mira Sund"},
                    Row{"Quote", "“The dam will hold,” Oskar Venn said.", "Oskar Venn"},
                    Row{"QuoteAfter", "Oskar Venn said: “The dam will hold.”", "Oskar Venn"},
                    Row{"Announced", "The ministry announced that the road would close.", "ministry"},
                    Row{"Denied", "The army denied that it had shelled the depot.", "army"},
                    Row{"Anonymous", "A senior official said on condition of anonymity that the talks had failed.",
                        "senior official"},
                    Row{"Apposition", "Oskar Venn, the mayor of Orlen, said the dam would hold.", "Oskar Venn"},
                    Row{"WithATime", "Police said on Monday that two people were hurt.", "Police"},
                    Row{"InAStatement", "The company said in a statement that the plant was safe.", "company"},
                    Row{"Accused", "The mayor accused the company of hiding the leak.", "mayor"}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    SeveralDeep, Chains,
    testing::Values(
        Row{"ReportedCiting", "The Meridian Post reported that six officers died, citing military intelligence.",
            "Meridian Post < military intelligence"},
        Row{"AccordingToCiting", "Six officers died, according to the Meridian Post, citing police.",
            "Meridian Post < police"},
        Row{"ToldAnOutlet", "Mira Sund told the Tolvan Herald that two people were hurt.",
            "Tolvan Herald < Mira Sund"},
        Row{"SaidPer", "Two people were hurt, said Mira Sund, per the Meridian Post.", "Meridian Post < Mira Sund"},
        Row{"SaidThatSaid", "The governor said that police had told him two people were hurt.", "governor < police"},
        Row{"AsReportedBy", "Police said two people were hurt, as reported by the Meridian Post.",
            "Meridian Post < Police"},
        Row{"QuotedAsSaying", "Mira Sund was quoted as saying by the Meridian Post that two people were hurt.",
            "Meridian Post < Mira Sund"}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(Nobody, Chains,
                         testing::Values(Row{"PlainFact", "Two people were hurt in Orlen on Monday.", ""},
                                         Row{"AThingSuggests", "The new road cut the way to the mill by half.", ""},
                                         Row{"ReportTheNoun", "The road was closed and a report was filed.", ""},
                                         Row{"ToldToLeave", "Families were told to leave the valley.", ""}),
                         [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    FurtherForms, Chains,
    testing::Values(
        Row{"AccordingToPolice", "Two people were hurt, according to police in Orlen.", "police in Orlen"},
        Row{"AccordingToNamed", "According to Oskar Venn, the dam will hold.", "Oskar Venn"},
        Row{"ConfirmedThat", "The army confirmed that it had lost the depot.", "army"},
        Row{"TwoNamed", "Oskar Venn and Mira Sund said the dam would hold.", "Oskar Venn & Mira Sund"},
        Row{"OfficialsOf", "Officials in Tolvan said the road was closed.", "Officials in Tolvan"},
        Row{"QuoteInTheMiddle", "“The dam,” Oskar Venn said, “will hold.”", "Oskar Venn"},
        Row{"TwoOutletsDeep", "Two people were hurt, the Tolvan Herald reported, citing the Meridian Post.",
            "Tolvan Herald < Meridian Post"},
        Row{"SpokesmanOf", "Oskar Venn, a spokesman for the army, told reporters that the depot was lost.",
            "Oskar Venn"},
        Row{"ChannelPosted", "The Telegram channel Harbour Whisper posted that six officers had died.",
            "Harbour Whisper"},
        Row{"HasSaid", "The company has said the plant is safe.", "company"},
        Row{"StatementSaid", "Two people were hurt, a police statement said.", "police statement"},
        Row{"HospitalOfficials", "At least 20 were injured, hospital officials said.", "hospital officials"},
        Row{"AccusedThatDenied", "The mayor accused the company of hiding the leak, which the company denied.",
            "mayor; company"},
        Row{"LetterSeen", "The Meridian Post said it had seen a letter in which Oskar Venn admitted the leak.",
            "Meridian Post < Oskar Venn"},
        Row{"RelativeClause", "Mira Sund, who runs the clinic, said nine children were ill.", "Mira Sund"},
        Row{"NamedOfficeBefore", "Police spokeswoman Mira Sund said two people were hurt.", "Mira Sund"},
        Row{"ReportedByItself", "The Meridian Post reported on Monday that two people were hurt.", "Meridian Post"},
        Row{"TwoSentences", "Police said two people were hurt. The mayor said three were.", "Police; mayor"}),
    [](const auto& row) { return std::string(row.param.name); });

struct ContentRow {
  const char* name;
  const char* text;
  const char* content;
  StatementKind kind;
};
void PrintTo(const ContentRow& row, std::ostream* out) {
  *out << row.text;
}

class Contents : public testing::TestWithParam<ContentRow> {};

TEST_P(Contents, AreTheWordsSaid) {
  const Told told(GetParam().text);
  ASSERT_EQ(told.statements.size(), 1U);
  std::string content;
  for (const Range range : told.statements[0].content)
    content += (content.empty() ? "" : " … ") + told.page.quote(range);
  EXPECT_EQ(content, GetParam().content);
  EXPECT_EQ(told.statements[0].kind, GetParam().kind);
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, Contents,
    testing::Values(
        ContentRow{"Indirect", "Police said two people were hurt.", "two people were hurt", StatementKind::indirect},
        ContentRow{"Trailing", "Two people were hurt, police said.", "Two people were hurt", StatementKind::indirect},
        ContentRow{"Direct", "“The dam will hold,” Oskar Venn said.", "“The dam will hold,”", StatementKind::direct},
        ContentRow{"Mixed", "Oskar Venn said the dam was “a friend of the valley” and would hold.",
                   "the dam was “a friend of the valley” and would hold", StatementKind::mixed}),
    [](const auto& row) { return std::string(row.param.name); });

struct ClassRow {
  const char* name;
  const char* text;
  const char* cue;
  const char* cue_class;
};
void PrintTo(const ClassRow& row, std::ostream* out) {
  *out << row.text;
}

class Cues : public testing::TestWithParam<ClassRow> {};

TEST_P(Cues, HaveTheirClass) {
  const Told told(GetParam().text);
  ASSERT_FALSE(told.statements.empty());
  EXPECT_EQ(told.page.quote(told.statements[0].cue), GetParam().cue);
  EXPECT_EQ(told.statements[0].cue_class, GetParam().cue_class);
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, Cues,
    testing::Values(ClassRow{"Say", "Police said two people were hurt.", "said", "say"},
                    ClassRow{"Deny", "The army denied that it fired.", "denied", "deny"},
                    ClassRow{"Confirm", "The army confirmed that it fired.", "confirmed", "confirm"},
                    ClassRow{"Report", "The Meridian Post reported that two people were hurt.", "reported", "report"},
                    ClassRow{"Accuse", "The mayor accused the company of negligence.", "accused", "accuse"},
                    ClassRow{"Claim", "The rebels claimed that they held the pass.", "claimed", "claim"}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(StatementsTest, AnAnonymousSpeakerIsKnownAsOne) {
  const Told told("A senior official, who spoke on condition of anonymity, said the talks had failed.");
  ASSERT_FALSE(told.statements.empty());
  EXPECT_TRUE(told.statements[0].sources.front().anonymous);
}

TEST(StatementsTest, ADatelineSpeaksNever) {
  for (const char* text :
       {"ORRIN, Kan. — A former clerk who ambushed three Tessel officers last month never saw combat, but told "
        "doctors he "
        "suffered from stress, according to newly released medical records.",
        "VELMOOR (MNA) — A dealer who sold the barge to two brothers told a judge he had asked them for papers."}) {
    const Told told(text);
    for (const StatementMention& statement : told.statements) {
      for (const SourceMention& source : statement.sources) {
        EXPECT_NE(source.name, "ORRIN") << text;
        EXPECT_NE(source.name, "VELMOOR") << text;
      }
    }
  }
}

TEST(StatementsTest, APronounMeansTheSpeakerBefore) {
  const Told told("Mayor Oskar Venn said the dam would hold. He said the road would open on Friday.");
  ASSERT_EQ(told.statements.size(), 2U);
  EXPECT_EQ(told.statements[1].sources.front().name, "Oskar Venn");
}

TEST(StatementsTest, WithinPointsBackOnlyThroughOtherStatements) {
  const Told told(
      "The Meridian Post reported that police said Oskar Venn had told the Tolvan Herald, citing guards, that the "
      "dam would hold.");
  ASSERT_GT(told.statements.size(), 2U);
  for (uint32_t i = 0; i < told.statements.size(); ++i) {
    std::set<uint32_t> seen{i};
    for (auto at = told.statements[i].within; at; at = told.statements[*at].within) {
      ASSERT_LT(*at, told.statements.size());
      ASSERT_TRUE(seen.insert(*at).second) << "a statement within itself";
    }
  }
}

}  // namespace
}  // namespace hearsay::reading
