#include "pipeline/corrections.h"

#include <gtest/gtest.h>

namespace hearsay {
namespace {

struct LineRow {
  const char* name;
  const char* text;
  CorrectionKind kind;
  std::vector<std::string> about;
  const char* value;
};

class CorrectionLine : public testing::TestWithParam<LineRow> {};

TEST_P(CorrectionLine, IsRead) {
  const auto all = corrections_from(GetParam().text);
  ASSERT_TRUE(all.has_value()) << all.error().message;
  ASSERT_EQ(all->size(), 1U);
  EXPECT_EQ(all->front().kind, GetParam().kind);
  EXPECT_EQ(all->front().about, GetParam().about);
  EXPECT_EQ(all->front().value, GetParam().value);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, CorrectionLine,
    testing::Values(
        LineRow{"Outlet", "outlet a.html = Tolvan Herald", CorrectionKind::outlet, {"a.html"}, "Tolvan Herald"},
        LineRow{
            "BlanksAndCase", "\t OUTLET  a b.html  =  Herald \r\n", CorrectionKind::outlet, {"a b.html"}, "Herald"},
        LineRow{"AddressWithEquals",
                "outlet http://g.example/?a=1 = Herald",
                CorrectionKind::outlet,
                {"http://g.example/?a=1"},
                "Herald"},
        LineRow{"Date",
                "date r0123456789ab = 2024-10-05T09:00",
                CorrectionKind::date,
                {"r0123456789ab"},
                "2024-10-05T09:00"},
        LineRow{"TitleWithEquals", "title a = Votes = power", CorrectionKind::title, {"a"}, "Votes = power"},
        LineRow{"SameSource", "same source A = B = C", CorrectionKind::same_source, {"A", "B", "C"}, ""},
        LineRow{"NotASource", "not a source The Dam", CorrectionKind::not_a_source, {"The Dam"}, ""},
        LineRow{"OneStory", "one story a = b", CorrectionKind::one_story, {"a", "b"}, ""},
        LineRow{"RemarkBehindIt",
                "outlet a#2 = No. #1 # Herald   # said the desk",
                CorrectionKind::outlet,
                {"a#2"},
                "No. #1 # Herald"},
        LineRow{"Apart", "apart a = b", CorrectionKind::apart, {"a", "b"}, ""},
        LineRow{
            "BehindRemarks", "\xEF\xBB\xBF# mine\n\n  # more\napart a = b", CorrectionKind::apart, {"a", "b"}, ""}),
    [](const auto& row) { return row.param.name; });

TEST(CorrectionsTest, ABadLineIsNamed) {
  for (const char* text : {"\noutlets a = b", "\noutlet a", "\noutlet = b", "\ndate a = May", "\nnot a source",
                           "\nsame source A", "\napart a = "}) {
    const auto all = corrections_from(text);
    ASSERT_FALSE(all.has_value()) << text;
    EXPECT_TRUE(all.error().message.starts_with("line 2: ")) << all.error().message;
  }
}

TEST(CorrectionsTest, AReportIsKnownByIdAddressAndTheEndOfItsPath) {
  struct Row {
    const char* called;
    bool known;
  };
  for (const auto& [called, known] :
       {Row{"r0123456789ab", true}, Row{"r0123456789ab-2", true}, Row{"http://gazette.example/quay", true},
        Row{"pages/list.jsonl", true}, Row{"list.jsonl", true}, Row{"list.jsonl#3", true},
        Row{"./pages/list.jsonl", true}, Row{"list.jsonl#2", false}, Row{"st.jsonl", false},
        Row{"=saved/pages/list.jsonl#3", true}, Row{"=pages/list.jsonl#3", false},

        Row{"r0123456789ac", false}, Row{"other/list.jsonl", false}}) {
    Report report;
    report.id = "r0123456789ab-2";
    report.url = "http://gazette.example/quay";
    report.file = "saved/pages/list.jsonl";
    report.record = 3;
    const std::vector<Correction> corrections = {{CorrectionKind::outlet, {called}, "Herald", 1, 0}};
    pipeline::Corrector corrector(corrections);
    corrector.correct(report);
    EXPECT_EQ(report.outlet == "Herald", known) << called;
    EXPECT_EQ(corrector.unapplied(true).empty(), known) << called;
  }
}

}  // namespace
}  // namespace hearsay
