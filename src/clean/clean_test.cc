// Every rule has a row: a small invented report, and what must be kept, removed or learned.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "hearsay/report.h"

namespace hearsay {
namespace {

// Two sentences of prose: enough for the rules that look for where a report begins and ends.
const std::string kLead =
    "A ferry with 30 people aboard ran aground off Varrow on Thursday, the harbour master said.";
const std::string kNext =
    "Nobody was hurt and all passengers were brought ashore within two hours, he told reporters.";

Report cleaned(const std::string& content, Format format = Format::text, const Metadata& metadata = {}) {
  Document document;
  document.file = "test";
  document.format = format;
  document.content = content;
  document.metadata = metadata;
  Result<Report> report = clean(document, {});
  EXPECT_TRUE(report.has_value());
  return report ? std::move(*report) : Report();
}

std::string text_of(const Report& report) {
  return std::string(report.text.utf8());
}

std::vector<std::string> blocks_of(const Report& report, BlockKind kind) {
  std::vector<std::string> out;
  for (const Block& block : report.blocks) {
    if (block.kind == kind) out.emplace_back(report.text.slice(block.span));
  }
  return out;
}

struct LineRow {
  const char* name;
  const char* line;
  const char* reason;
};

// In order, without overlap, and all of the text but for the joints.
void expect_blocks_cover(const Report& report) {
  uint32_t at = 0;
  for (const Block& block : report.blocks) {
    EXPECT_EQ(block.span.begin, at);
    EXPECT_LT(block.span.begin, block.span.end);
    at = block.span.end + 2;
  }
  EXPECT_EQ(at, report.text.size() + 2);
}

bool has_removed(const Report& report, const std::string& quote, const std::string& reason) {
  for (const Removed& removed : report.removed) {
    if (removed.quote == quote && removed.reason == reason) return true;
  }
  return false;
}

class HeadLine : public testing::TestWithParam<LineRow> {};

TEST_P(HeadLine, IsRemovedAboveTheReport) {
  const Report report = cleaned("Ferry runs aground off Varrow harbour\n\n" + std::string(GetParam().line) + "\n\n" +
                                kLead + "\n\n" + kNext);
  EXPECT_TRUE(has_removed(report, GetParam().line, GetParam().reason))
      << (report.removed.empty() ? "nothing" : report.removed[0].quote + " as " + report.removed[0].reason);
  EXPECT_EQ(text_of(report), "Ferry runs aground off Varrow harbour\n\n" + kLead + "\n\n" + kNext);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, HeadLine,
    testing::Values(
        LineRow{"Navigation", "Skip to content", "navigation"}, LineRow{"SectionLabel", "World", "section label"},
        LineRow{"PageLabel", "Published on", "page label"}, LineRow{"BylineViews", "Ada Lind Views", "byline"},
        LineRow{"BylineBy", "By Ada Lind and Ben Ost", "byline"},
        LineRow{"BylineWritten", "Written by Ada Lind for Reuters ->", "byline"},
        LineRow{"PageDate", "Fri, 02 May 2031", "page date"},
        LineRow{"PublishedDate", "Published May 2, 2031", "published date"},
        LineRow{"DayAndChange", "2 May 2031 Last updated at 11:11 GMT", "published date"},
        LineRow{"DayAndUpdate", "2 May 2031 updated at 17:40", "published date"},
        LineRow{"MenuNumber", "2. Islands", "menu"}, LineRow{"FontControl", "+ ↺ − 16 px", "font control"},
        LineRow{"ShareLetters", "TT", "stray letters"}, LineRow{"Path", "Home > Islands > Varrow", "navigation"},
        LineRow{"ShareCounter", "1,204 views", "share counter"},
        LineRow{"ReadOn", "Read it at The Harbour Gazette", "read-on link"},
        LineRow{"PictureLabel", "Ferry Varrow Harbour", "picture or section label"},
        LineRow{"PhotoLabel", "Photo: Ada Lind/AFP", "photo credit"}),
    [](const auto& row) { return row.param.name; });

class TailLine : public testing::TestWithParam<LineRow> {};

TEST_P(TailLine, IsRemovedBelowTheReport) {
  const Report report = cleaned(kLead + "\n\n" + kNext + "\n\n" + GetParam().line);
  EXPECT_TRUE(has_removed(report, GetParam().line, GetParam().reason))
      << (report.removed.empty() ? "nothing" : report.removed[0].quote + " as " + report.removed[0].reason);
  EXPECT_EQ(text_of(report), kLead + "\n\n" + kNext);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, TailLine,
    testing::Values(
        LineRow{"RelatedHeading", "Related Posts", "related-stories heading"},
        LineRow{"MostRead", "Most Viewed", "most-read heading"}, LineRow{"Top", "TOP 5", "most-read heading"},
        LineRow{"Tags", "Tags", "tag list"}, LineRow{"PageNumber", "News ID 40417", "page number"},
        LineRow{"Feedback", "Tell us how you like The Harbour Gazette site.", "feedback box"},
        LineRow{"Sent", "Thank you, your message has been sent.", "feedback box"},
        LineRow{"ReadMore", "(Read more Varrow stories.)", "read-on link"},
        LineRow{"Boilerplate", "Reuters is the news division of Thomson Reuters.", "boilerplate"},
        LineRow{"Initials", "AL/", "author initials"}, LineRow{"Slashed", "/QXNES", "agency line"},
        LineRow{"Agency", "Reuters", "agency line"}, LineRow{"Hashtags", "#varrow #ferry", "tag list"},
        LineRow{"Copyright", "© 2031 Harbour Gazette Ltd. All rights reserved.", "copyright line"},
        LineRow{"UnknownHeading", "Harbour Gazette Picks", "heading without text"},
        LineRow{"OtherScript", "Паром сел на мель у порта Варроу", "other script"},
        LineRow{"OtherLanguage",
                "Die Fähre ist am Donnerstag vor dem Hafen auf Grund gelaufen und niemand wurde dabei verletzt",
                "other language"}),
    [](const auto& row) { return row.param.name; });

struct KeptRow {
  const char* name;
  const char* line;
};

class KeptLine : public testing::TestWithParam<KeptRow> {};

TEST_P(KeptLine, StaysInTheReport) {
  const Report report = cleaned(kLead + "\n\n" + GetParam().line + "\n\n" + kNext);
  EXPECT_EQ(text_of(report), kLead + "\n\n" + GetParam().line + "\n\n" + kNext);
  EXPECT_TRUE(report.removed.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Rows, KeptLine,
    testing::Values(KeptRow{"ShortSentence", "Some blamed the captain."},
                    KeptRow{"OpenEnd", "The captain was among the rescued and told the coast guard about it"},
                    KeptRow{"Subhead", "Third accident this year"}, KeptRow{"QuotedSubhead", "‘We want answers’"},
                    KeptRow{"AgencyInProse", "The owner told Reuters/Ipsos pollsters that he would not sell."},
                    KeptRow{"PictureOfSpeech", "This picture is not a pretty one, the mayor said of the finances."},
                    KeptRow{"Dateline", "VARROW, May 2 (Reuters) - The harbour was closed on Friday."}),
    [](const auto& row) { return row.param.name; });

struct CaptionRow {
  const char* name;
  const char* line;
  const char* caption;
};

class CaptionLine : public testing::TestWithParam<CaptionRow> {};

TEST_P(CaptionLine, IsTypedAndKept) {
  const Report report = cleaned(kLead + "\n\n" + GetParam().line + "\n\n" + kNext);
  EXPECT_EQ(blocks_of(report, BlockKind::caption), std::vector<std::string>{GetParam().caption});
  EXPECT_EQ(blocks_of(report, BlockKind::paragraph), (std::vector<std::string>{kLead, kNext}));
}

INSTANTIATE_TEST_SUITE_P(
    Rows, CaptionLine,
    testing::Values(
        CaptionRow{"ThisPhoto", "This photo taken on May 2 shows the ferry off Varrow",
                   "This photo taken on May 2 shows the ferry off Varrow"},
        CaptionRow{"Aerial", "An aerial picture taken on May 3, 2031 shows the harbour. — AFP",
                   "An aerial picture taken on May 3, 2031 shows the harbour."},
        CaptionRow{"PointsLeft", "Harbour master Ada Lind (left) and captain Ben Ost at the port",
                   "Harbour master Ada Lind (left) and captain Ben Ost at the port"},
        CaptionRow{"PointsCentre", "Mayor Ben Ost (C) talks to the media in Varrow. (Photo by Ada LIND / AFP)",
                   "Mayor Ben Ost (C) talks to the media in Varrow."},
        CaptionRow{"AboveCredit", "The ferry lies off Varrow on May 2.\n\n\nAda Lind/AFP via Getty Images",
                   "The ferry lies off Varrow on May 2."},
        CaptionRow{"LabelAboveCredit", "Varrow ferry\nThe ferry lies off Varrow on May 2.\n\nAda Lind/Getty Images",
                   "The ferry lies off Varrow on May 2."},
        CaptionRow{"RepeatsParagraph",
                   "A ferry with 30 people aboard ran aground off Varrow on Thursday, the harbour master said. This "
                   "photo shows "
                   "the ferry at low tide",
                   "This photo shows the ferry at low tide"}),
    [](const auto& row) { return row.param.name; });

TEST(Clean, RepeatedBlocksAreKeptOnce) {
  const std::string caption = "This photo taken on May 2 shows the ferry off Varrow";
  const Report report = cleaned(kLead + "\n\n" + caption + "\n\n" + kNext + "\n\n" + caption + "\n\n" + kLead);
  EXPECT_EQ(text_of(report), kLead + "\n\n" + caption + "\n\n" + kNext);
  EXPECT_TRUE(has_removed(report, caption, "repeated caption"));
  EXPECT_TRUE(has_removed(report, kLead, "repeated paragraph"));
}

TEST(Clean, PostWithAuthorIsAQuote) {
  const Report report = cleaned(kLead +
                                "\n\nNEW – A large ferry is on the rocks off Varrow tonight. pic.twitter.com — "
                                "Harbour.watch (@harbourwatch)\n\n" +
                                kNext);
  EXPECT_EQ(blocks_of(report, BlockKind::quote),
            std::vector<std::string>{
                "NEW – A large ferry is on the rocks off Varrow tonight. — Harbour.watch (@harbourwatch)"});
}

TEST(Clean, PostWithoutAuthorIsRemovedWithItsLine) {
  const Report report = cleaned(kLead + "\n\nTUTUP PELABUHAN!\n\ncc @walikota pic.twitter.com\n\n" + kNext);
  EXPECT_EQ(text_of(report), kLead + "\n\n" + kNext);
  EXPECT_TRUE(has_removed(report, "TUTUP PELABUHAN!", "embedded post"));
}

TEST(Clean, DateLabelOfADumpIsTakenOff) {
  const Report report = cleaned("date 2031-05-02 Ada Lind\n\nVARROW — " + kLead + "\n\n" + kNext);
  EXPECT_EQ(report.published, date_from_iso("2031-05-02"));
  EXPECT_EQ(report.byline, "Ada Lind");
  EXPECT_EQ(text_of(report), "VARROW — " + kLead + "\n\n" + kNext);
}

TEST(Clean, DayAloneMayBeThePagesOwn) {
  EXPECT_FALSE(cleaned("Sat, 07 Jun 2031\n\n" + kLead + "\n\n" + kNext).published);
  EXPECT_EQ(cleaned("Jun 7, 2031, 9:17 AM\n\n" + kLead + "\n\n" + kNext).published,
            date_from_iso("2031-06-07T09:17"));
}

struct CreditRow {
  const char* name;
  const char* text;
  const char* credit;
};

class CreditLine : public testing::TestWithParam<CreditRow> {};

TEST_P(CreditLine, GivesCredit) {
  const Report report = cleaned(GetParam().text + kLead + "\n\n" + kNext);
  ASSERT_EQ(report.credits.size(), 1U);
  EXPECT_EQ(report.credits[0].name, GetParam().credit);
}

INSTANTIATE_TEST_SUITE_P(Rows, CreditLine,
                         testing::Values(CreditRow{"MonthDay", "May 2 (Reuters) - ", "Reuters"},
                                         CreditRow{"PlaceCountry", "VARROW, Kestria (AP) — ", "AP"},
                                         CreditRow{"PlaceDay", "VARROW, May 2 (Xinhua) -- ", "Xinhua"},
                                         CreditRow{"UnknownAgency", "VARROW (KQNA) – ", "KQNA"},
                                         CreditRow{"ReadIt", "Read it at The Harbour Gazette\n",
                                                   "The Harbour Gazette"}),
                         [](const auto& row) { return row.param.name; });

TEST(Clean, SentenceWithBracketsIsNoDateline) {
  EXPECT_TRUE(cleaned("The boat was owned by a firm (VFC) - a small one - in Varrow, " + kLead + "\n\n" + kNext)
                  .credits.empty());
}

TEST(Clean, FieldsOfARecordAreReadAsAPagesAre) {
  Document document;
  document.content = "A ferry with 30 people aboard ran aground off Varrow on Thursday, the harbour master said.";
  document.metadata.title = "Fishers&amp;#8217; &lt;b&gt;ferry&lt;/b&gt; aground - The Gazette";
  document.metadata.outlet = "The Gazette";
  document.metadata.byline = "admin; By <a href='/ada'>Ada Lind</a>; the gazette";
  const auto report = clean(document, {});
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->title, "Fishers’ ferry aground");
  EXPECT_EQ(report->byline, "Ada Lind");
}

TEST(Clean, WordsCutAtLineEndsAreJoined) {
  const Report report = cleaned(
      "A ferry with 30 people aboard ran aground off Varrow, the har-\nbour master of the well-\nknown "
      "is\u00AD\nland said in "
      "a short state-\nment, and the Anglo-\nVarrish crew was brought ashore.\n");
  const auto paragraphs = blocks_of(report, BlockKind::paragraph);
  EXPECT_NE(paragraphs.at(0).find("the harbour master of the well-known island said in a short statement"),
            std::string::npos)
      << paragraphs.at(0);
}

TEST(Clean, ADashAtALineEndCutsNoWord) {
  const Report report = cleaned(
      "A ferry with 30 people aboard ran aground off Varrow on Thursday, it was said - \nand nobody was hurt in the "
      "night.\n"
      "Boats came from the islands of Orrin and Kessar, where people had seen the lights.\n");
  EXPECT_EQ(std::string(report.text.utf8()).find("saidand"), std::string::npos);
}

TEST(Clean, WrappedLinesAreJoined) {
  const Report report = cleaned(
      "A ferry with 30 people aboard ran aground off Varrow on Thursday, the\n"
      "harbour master of the island said in a short statement to the press\n"
      "on Friday morning. Nobody was hurt, and everybody was brought ashore\n"
      "within two hours by three fishing boats that were nearby, he added.\n"
      "\n"
      "The ferry was built in 2009 and had been in the yard twice since last\n"
      "autumn, according to papers that the harbour office keeps and that an\n"
      "islander showed.\n");
  const auto paragraphs = blocks_of(report, BlockKind::paragraph);
  ASSERT_EQ(paragraphs.size(), 2U);
  EXPECT_TRUE(paragraphs[0].starts_with(
      "A ferry with 30 people aboard ran aground off Varrow on Thursday, the harbour master"));
}

TEST(Clean, OneParagraphALineIsNotJoined) {
  const Report report = cleaned("Ferry runs aground off Varrow harbour\n" + kLead + "\n" + kNext + "\n");
  EXPECT_EQ(report.title, "Ferry runs aground off Varrow harbour");
  EXPECT_EQ(blocks_of(report, BlockKind::paragraph), (std::vector<std::string>{kLead, kNext}));
}

TEST(Clean, PlaceAndDayAreNoTitle) {
  EXPECT_EQ(cleaned("Velmar (Sorland), May 8\n\n" + kLead + "\n" + kNext).title, "");
  EXPECT_EQ(cleaned("8 May 2031 Updated at 11:11 GMT\n" + kLead + "\n" + kNext).title, "");
  EXPECT_EQ(cleaned("Ferry hits Velmar quay, May 8\n\n" + kLead).title, "Ferry hits Velmar quay, May 8");
}

TEST(Clean, FirstSentenceIsNoTitle) {
  EXPECT_EQ(cleaned(kLead + "\n" + kNext).title, "");
}

TEST(Clean, BlanksAndLineEndsAreNormalised) {
  EXPECT_EQ(text_of(cleaned("\xEF\xBB\xBF" + kLead +
                            " \r\n\r\nThe\xC2\xA0har\xC2\xAD"
                            "bour\twas   shut on that same day, said the mayor.")),
            kLead + "\n\nThe harbour was shut on that same day, said the mayor.");
}

TEST(Clean, MarkdownIsUnderstood) {
  const Report report = cleaned("# Ferry runs aground\n\n" + kLead +
                                    "\n\n## What comes next\n\n- one boat\n- two **boats**\n\n> A quote.\n\nSee [the "
                                    "log](http://g.example/log), he said, and " +
                                    kNext,
                                Format::markdown);
  EXPECT_EQ(blocks_of(report, BlockKind::heading),
            (std::vector<std::string>{"Ferry runs aground", "What comes next"}));
  EXPECT_EQ(blocks_of(report, BlockKind::list), std::vector<std::string>{"one boat\ntwo boats"});
  EXPECT_EQ(blocks_of(report, BlockKind::quote), std::vector<std::string>{"A quote."});
  EXPECT_NE(text_of(report).find("See the log, he said"), std::string::npos);
}

TEST(Clean, OutletAndDateComeFromTheAddress) {
  Metadata metadata;
  metadata.url = "https://www.gazette.example/news/2031/05/02/ferry-aground.html";
  const Report report = cleaned(kLead + "\n" + kNext, Format::text, metadata);
  EXPECT_EQ(report.outlet, "gazette.example");
  EXPECT_EQ(report.published, date_from_iso("2031-05-02"));
}

TEST(Clean, HeadsAndFeetOfPrintedPagesAreTakenOff) {
  Document document;
  int page = 0;
  for (const char* text : {"Boats brought 30 people ashore on Monday, the harbour master said in the town.",
                           "The quay stays shut until the wreck has been towed away, the mayor's office said.",
                           "Schools near the harbour took in 200 families on Tuesday, according to the council.",
                           "Rain is expected on Friday and may slow the work, the weather service said."}) {
    const std::string number = std::to_string(++page);
    document.content +=
        "Varrow Relief Office, flash update " + number + "\n\n" + text + "\n\nPage " + number + " of 4\n\f";
  }
  const Result<Report> cleaned = clean(document, {});
  ASSERT_TRUE(cleaned.has_value());
  const Report& report = *cleaned;
  EXPECT_EQ(report.blocks.size(), 4U);
  EXPECT_EQ(report.text.utf8().find("flash update"), std::string_view::npos);
  EXPECT_EQ(report.text.utf8().find("Page"), std::string_view::npos);
  EXPECT_EQ(std::ranges::count(report.removed, std::string("page head or foot"), &Removed::reason), 8);
}

TEST(Clean, NothingLeftIsAnError) {
  Document document;
  document.content = "close\n\nShare\n";
  const Result<Report> report = clean(document, {});
  ASSERT_FALSE(report.has_value());
  EXPECT_EQ(report.error().code, ErrorCode::no_text);
}

TEST(Clean, BlocksCoverTheText) {
  const std::vector<std::string> lines = {kLead,
                                          kNext,
                                          "close",
                                          "Ada Lind/AFP via Getty Images",
                                          "Related Post",
                                          "TT",
                                          "",
                                          "",
                                          "This photo shows the ferry",
                                          "Third accident",
                                          "— AFP",
                                          "Zoë — “ja”",
                                          "Reuters",
                                          "cc @x pic.twitter.com",
                                          "- item",
                                          "(Photo by A / AFP)",
                                          "date 2031-05-02 x",
                                          "日本語。"};
  constexpr unsigned kSeed = 20310502;
  std::mt19937 random(kSeed);
  for (int round = 0; round < 2000; ++round) {
    Document document;
    for (int i = 0; i < 12; ++i) document.content += lines[random() % lines.size()] + "\n";
    const Result<Report> report = clean(document, {});
    if (!report) continue;
    ASSERT_NO_FATAL_FAILURE(expect_blocks_cover(*report)) << "seed " << kSeed << ", round " << round;
    ASSERT_FALSE(HasFailure()) << document.content;
  }
}

}  // namespace
}  // namespace hearsay
