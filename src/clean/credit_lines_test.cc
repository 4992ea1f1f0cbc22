// Whose text it is, by the line below it and by what the report itself calls who signs.
#include "clean/credit_lines.h"

#include <gtest/gtest.h>

#include "clean/page_fixture.h"
#include "hearsay/report.h"

namespace hearsay {
namespace {

const std::string kText =
    "Ferry runs aground off Varrow harbour\n\nA ferry with 30 people aboard ran aground off Varrow on Thursday, the "
    "harbour "
    "master said.\n\nNobody was hurt and all passengers were brought ashore within two hours, he told reporters.";

Report cleaned(const std::string& text, const char* address = "") {
  Document document;
  document.metadata.url = address;
  document.file = "report.txt";
  document.content = text;
  auto report = clean(document, {});
  return report ? *std::move(report) : Report{};
}

std::string credits_of(const Report& report) {
  std::string all;
  for (const Credit& credit : report.credits) all += (all.empty() ? "" : "; ") + credit.name;
  return all;
}

struct LineRow {
  const char* name;
  const char* line;
  const char* credits;
  bool kept = false;
};

class LastLine : public testing::TestWithParam<LineRow> {};

TEST_P(LastLine, IsACreditOrNone) {
  const Report report = cleaned(kText + "\n\n" + GetParam().line + "\n");
  EXPECT_EQ(credits_of(report), GetParam().credits);
  EXPECT_EQ(report.text.utf8().find(GetParam().line) != std::string_view::npos, GetParam().kept);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, LastLine,
    testing::Values(
        LineRow{"Inputs", "With agency inputs: AFP, Reuters", "AFP; Reuters"},
        LineRow{"Sign", "© Agence France-Presse", "AFP"},
        LineRow{"Provided", "This story was provided by Tide News Agency", "Tide News Agency"},
        LineRow{"Alone", "Tide News Agency", "Tide News Agency"},
        LineRow{"Source", "(Source: Varrow Press)", "Varrow Press"},
        LineRow{"Rights", "Copyright 2031 The Associated Press. All rights reserved.", "AP"},
        LineRow{"WholeRights",
                "Copyright 2031 The Associated Press. This news item may not be republished, broadcast "
                "or reproduced.",
                "AP"},
        LineRow{"RightsOfUse", "Copyright 2031 Reuters. This article may not be redistributed without permission.",
                "Reuters"},
        LineRow{"Feed",
                "(This story has not been edited by Harbour Gazette staff and is published from a "
                "syndicated feed of PTI)",
                "PTI"},
        LineRow{"Text", "Text: dpa", "dpa"}, LineRow{"APartOnly", "Reuters contributed to this report.", ""},
        LineRow{"NoAgency", "Related News", ""},
        LineRow{"AboutOne", "Reuters wins a prize for pictures of the ferry that ran aground last year.", "", true}),
    [](const auto& row) { return row.param.name; });

struct SignRow {
  const char* name;
  const char* before;
  const char* after;
  const char* credits;
};

class Signed : public testing::TestWithParam<SignRow> {};

TEST_P(Signed, IsWhomTheReportCallsSo) {
  const std::string lead =
      "A ferry with 30 people aboard ran aground off Varrow on Thursday, the harbour master said.\n\nNobody was hurt "
      "and all "
      "passengers were brought ashore within two hours, he told reporters.";
  EXPECT_EQ(credits_of(cleaned("Ferry runs aground off Varrow harbour\n\n" + std::string(GetParam().before) + lead +
                               GetParam().after)),
            GetParam().credits);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, Signed,
    testing::Values(SignRow{"InABracket", "VARROW (MNA) — ",
                            "\n\nThe Mervian News Agency (MNA) belongs to the state, the ministry said.",
                            "Mervian News Agency"},
                    SignRow{"ByALine", "Mervian News Agency\n\nVARROW, May 2 (MNA) - ", "", "Mervian News Agency"},
                    SignRow{"WithSmallWords", "VARROW (TNAV) — ",
                            "\n\nThe Tide News Agency of Varrow (TNAV) was founded in May, its head said.",
                            "Tide News Agency of Varrow"},
                    SignRow{"ByNobody", "VARROW (AFP) — ", "", "AFP"},
                    SignRow{"OtherInitials", "VARROW (AFP) — ",
                            "\n\nThe Aldran Fire Police (ALP) said on Friday that it would help.", "AFP"}),
    [](const auto& row) { return row.param.name; });

struct HeadRow {
  const char* name;
  const char* head;
  const char* outlet;
  const char* published;
};

class HeadOfText : public testing::TestWithParam<HeadRow> {};

TEST_P(HeadOfText, GivesOutletAndDay) {
  const std::string body =
      "\n\nA ferry with 30 people aboard ran aground off Varrow on Thursday, the harbour master said.\n\nNobody was "
      "hurt and "
      "all passengers were brought ashore within two hours, he told reporters.";
  const Report report = cleaned(GetParam().head + body);
  EXPECT_EQ(report.outlet, GetParam().outlet);
  EXPECT_EQ(report.published ? iso(*report.published) : "", GetParam().published);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, HeadOfText,
    testing::Values(
        HeadRow{"Below", "Ferry runs aground off Varrow harbour\nHarbour Gazette\n2 May 2031", "Harbour Gazette",
                "2031-05-02"},
        HeadRow{"Above", "Radio Varrow\n\nFerry runs aground off Varrow harbour\n\n2 May 2031", "Radio Varrow",
                "2031-05-02"},
        HeadRow{"APersonIsNone", "Ferry runs aground off Varrow harbour\nAda Lind\n2 May 2031", "", "2031-05-02"},
        HeadRow{"BehindTheLead",
                "Ferry runs aground off Varrow harbour\nNobody was hurt, the harbour master says. 2 May 2031", "",
                "2031-05-02"},
        HeadRow{"LabelledBelowTheLead",
                "Ferry runs aground off Varrow harbour\nThirty people were aboard when it happened off "
                "the mole.\nPUBLISHED: 02:31 GMT, 2 May 2031 | UPDATED: 22:19 GMT, 3 May 2031",
                "", "2031-05-02T22:19Z"},
        HeadRow{"WithinASentenceNone", "Ferry runs aground off Varrow harbour\nIt was built by Dell on 2 May 1999.",
                "", ""},
        HeadRow{"ADayOnTopMayBeOfSaving", "2 May 2031\nFerry runs aground off Varrow harbour", "", ""}),
    [](const auto& row) { return row.param.name; });

struct BesideRow {
  const char* name;
  const char* head;
  const char* before;
  const char* behind;
  const char* credit;
};

class BesideTheText : public testing::TestWithParam<BesideRow> {};

TEST_P(BesideTheText, IsCredited) {
  const auto report = cleaning::fixture::clean_page(
      "<html><head>" + std::string(GetParam().head) +
      "</head><body><main><h1>Ferry Runs Aground off Varrow</h1><article>" + GetParam().before +
      "<div class=body><p>" + cleaning::fixture::kFirst + "</p><p>" + cleaning::fixture::kSecond + "</p></div>" +
      GetParam().behind + "</article></main></body></html>");
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->credits.empty() ? "" : report->credits.front().name, GetParam().credit);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, BesideTheText,
    testing::Values(
        BesideRow{"ASource", "", "<div class=field>Source: Marovian Press Association</div>", "",
                  "Marovian Press Association"},
        BesideRow{"ACopyright", "<meta property=og:site_name content='Tide Post'>", "",
                  "<div>Copyright 2031 Sound News Agency. All rights reserved.</div>", "Sound News Agency"},
        BesideRow{"AnAuthor", "<meta name=author content='Orrin News Service'>", "", "", "Orrin News Service"},
        BesideRow{"TheOutletsOwn", "<meta property=og:site_name content='Orrin News Service'>", "",
                  "<div>Copyright 2031 Orrin News Service. All rights reserved.</div>", ""},
        BesideRow{"APaperOfThatName", "<meta name=author content='Varrow News'>", "",
                  "<div>More from Bay Press</div>", ""}),
    [](const auto& row) { return row.param.name; });

TEST(Credits, AnAgencysCornerOfASiteIsOne) {
  EXPECT_EQ(credits_of(cleaned(kText, "https://www.gazette.example/aponline/2031/05/02/ferry.html")), "AP");
  EXPECT_EQ(credits_of(cleaned(kText, "https://gazette.example/wires/reuters/article-5/ferry.html")), "Reuters");
  EXPECT_EQ(credits_of(cleaned(kText, "https://www.gazette.example/news/ferry.html")), "");
}

}  // namespace
}  // namespace hearsay
