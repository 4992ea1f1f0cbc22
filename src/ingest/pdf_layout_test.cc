// Pages as pdftotext lays them out, made by hand: what becomes a paragraph, a title, a head.
#include "ingest/pdf_layout.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

namespace hearsay::ingesting {
namespace {

struct Set {
  double x, y, size;
  std::string text;
  double width = 200;
};

std::string block(const std::vector<Set>& lines) {
  std::string out = "<flow><block xMin=\"0\">\n";
  for (const Set& line : lines) {
    out += fmt::format("<line xMin=\"{}\" yMin=\"{}\" xMax=\"{}\" yMax=\"{}\">\n", line.x, line.y,
                       line.x + line.width, line.y + line.size);
    for (size_t at = 0; at < line.text.size();) {
      const size_t end = std::min(line.text.find(' ', at), line.text.size());
      out += fmt::format("<word xMin=\"0\" yMin=\"{}\" xMax=\"0\" yMax=\"{}\">{}</word>\n", line.y,
                         line.y + line.size, line.text.substr(at, end - at));
      at = end + 1;
    }
    out += "</line>\n";
  }
  return out + "</block></flow>\n";
}

std::string page(const std::string& blocks) {
  return "<page width=\"400\" height=\"800\">\n" + blocks + "</page>\n";
}

const std::string kTitle = block({{50, 120, 24, "Ferry runs aground off Varrow"}});

TEST(PdfLayout, WrappedLinesAreOneParagraphUntilOneIsIndentedOrEndsShort) {
  const PdfText text = text_of_layout(page(kTitle + block({{60, 160, 10, "A ferry with 30 people aboard ran", 190},
                                                           {50, 172, 10, "aground off Varrow on Thursday."},
                                                           {60, 184, 10, "Nobody was hurt, the har-", 190},
                                                           {50, 196, 10, "bour master said.", 80},
                                                           {50, 208, 10, "The line did not comment."}})),
                                      "");
  EXPECT_EQ(text.title, "Ferry runs aground off Varrow");
  EXPECT_EQ(text.text,
            "Ferry runs aground off Varrow\n\nA ferry with 30 people aboard ran aground off Varrow on Thursday.\n\n"
            "Nobody was hurt, the har-\nbour master said.\n\nThe line did not comment.");
}

TEST(PdfLayout, AParagraphGoesOnInTheNextColumnAndPage) {
  const PdfText text =
      text_of_layout(page(block({{50, 160, 10, "A ferry with 30 people"}, {50, 172, 10, "aboard ran"}}) +
                          block({{250, 160, 10, "aground off Varrow"}, {250, 172, 10, "on Thursday, when"}})) +
                         page(block({{50, 160, 10, "the tide was low."}})),
                     "");
  EXPECT_EQ(text.text, "A ferry with 30 people aboard ran aground off Varrow on Thursday, when the tide was low.");
}

// Two columns of two paragraphs each, row by row as pdftotext may give them, below a line across.
TEST(PdfLayout, ColumnsAreReadOneAfterTheOther) {
  const auto paragraph = [](double x, double y, const std::string& name) {
    return block(
        {{x, y, 10, "The " + name + " told reporters on the"}, {x, y + 12, 10, "quay that no one was hurt."}});
  };
  const auto at = [&](const std::vector<std::string>& rows) {
    std::string blocks = block({{50, 120, 24, "Ferry runs aground off Varrow", 420}});
    for (const std::string& row : rows) blocks += row;
    return text_of_layout(page(blocks), "").text;
  };
  const std::string one = paragraph(50, 160, "mayor"), two = paragraph(50, 200, "captain"),
                    three = paragraph(270, 160, "diver"), four = paragraph(270, 200, "owner");
  const std::string text = at({one, three, two, four});
  EXPECT_LT(text.find("captain"), text.find("diver"));
  EXPECT_LT(text.find("mayor"), text.find("captain"));
  EXPECT_LT(text.find("diver"), text.find("owner"));
  EXPECT_EQ(at({three, one, four, two}), text);
}

TEST(PdfLayout, ATableStaysRowByRow) {
  std::string rows;
  for (const auto& [y, name, count] :
       {std::tuple(160, "Varrow", "12"), std::tuple(172, "Tarn", "7"), std::tuple(184, "Kessar", "9"),
        std::tuple(196, "Orlen", "3"), std::tuple(208, "Brenna", "1")})
    rows +=
        block({{50, static_cast<double>(y), 10, name, 60}}) + block({{270, static_cast<double>(y), 10, count, 20}});
  const std::string text = text_of_layout(page(rows), "").text;
  EXPECT_LT(text.find("12"), text.find("Tarn")) << text;
}

TEST(PdfLayout, BlocksBelowEachOtherAreParagraphs) {
  const PdfText text =
      text_of_layout(page(block({{50, 160, 9, "By Ada Lind"}}) +
                          block({{50, 180, 10, "A ferry ran aground"}, {50, 192, 10, "off Varrow."}})),
                     "");
  EXPECT_EQ(text.text, "By Ada Lind\n\nA ferry ran aground off Varrow.");
}

TEST(PdfLayout, HeadsAndFeetOfPagesAreNoText) {
  std::string pages;
  for (int i = 1; i <= 3; ++i) {
    pages += page(block({{50, 20, 8, fmt::format("Harbour Gazette · Friday, 2 May 2031 {}", i)}}) +
                  (i == 1 ? kTitle : "") + block({{50, 200, 10, fmt::format("Paragraph {} is here.", i)}}) +
                  block({{200, 770, 8, std::to_string(i)}}));
  }
  const PdfText text = text_of_layout(pages, "");
  EXPECT_EQ(text.text,
            "Ferry runs aground off Varrow\n\nParagraph 1 is here.\n\nParagraph 2 is here.\n\nParagraph 3 is here.");
  EXPECT_EQ(text.outlet, "Harbour Gazette");
  EXPECT_TRUE(text.published.starts_with("Friday, 2 May 2031")) << text.published;
  EXPECT_EQ(text.edges.size(), 1U);
}

TEST(PdfLayout, TheMastheadGivesOutletAndDay) {
  const PdfText text = text_of_layout(
      page(block({{50, 60, 30, "Harbour Gazette"}}) + block({{50, 100, 8, "Friday, 2 May 2031 Page 1"}}) + kTitle +
           block({{50, 200, 10, "A ferry with 30 people aboard ran aground off Varrow, the harbour master said."}})),
      "Ferry runs aground off Varrow | Harbour Gazette");
  EXPECT_EQ(text.outlet, "Harbour Gazette");
  EXPECT_EQ(text.published, "Friday, 2 May 2031");
  EXPECT_EQ(text.title, "Ferry runs aground off Varrow");
}

TEST(PdfLayout, WhatABrowserPrintsAroundAPageIsNoText) {
  const std::string named = "Ferry runs aground off Varrow - Harbour Gazette";
  const PdfText text = text_of_layout(
      page(block({{20, 10, 8, "8/5/31, 6:12 PM"}}) + block({{200, 10, 8, named}}) + kTitle +
           block({{50, 200, 10, "A ferry with 30 people aboard ran aground off Varrow, the harbour master said."}}) +
           block({{20, 785, 8, "https://gazette.example/2031/05/02/ferry"}}) + block({{380, 785, 8, "1/1"}})),
      named);
  EXPECT_EQ(text.url, "https://gazette.example/2031/05/02/ferry");
  EXPECT_EQ(text.outlet, "Harbour Gazette");
  EXPECT_EQ(text.published, "");
  EXPECT_EQ(text.text,
            "Ferry runs aground off Varrow\n\nA ferry with 30 people aboard ran aground off Varrow, the harbour "
            "master said.");
}

TEST(PdfLayout, NothingIsNothing) {
  EXPECT_EQ(text_of_layout("", "x").text, "");
  EXPECT_EQ(
      text_of_layout("<page height=\"0\"><line xMin=\"nan\"><word yMin=\"1e999\">a</word></line></page>", "").text,
      "a");
  EXPECT_EQ(text_of_layout("<page height=\"1\"><line ><word >a", "").text, "");
}

struct PaperRow {
  const char* name;
  std::string above;
  const char* outlet;
  const char* published;
};

class Paper : public testing::TestWithParam<PaperRow> {};

TEST_P(Paper, HasItsHeadline) {
  const PdfText text = text_of_layout(
      page(GetParam().above + block({{50, 120, 14, "Ferry aground: search goes on"}}) +
           block({{50, 160, 10, "A ferry with 30 people aboard ran aground off Varrow on Thursday."}})),
      "");
  EXPECT_EQ(text.title, "Ferry aground: search goes on");
  EXPECT_EQ(text.outlet, GetParam().outlet);
  EXPECT_EQ(text.published, GetParam().published);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, Paper,
    testing::Values(
        PaperRow{"UnderALetterheadInLargerLetters",
                 block({{50, 20, 20, "Varrow Harbour Authority"}, {50, 60, 10, "Press release 17/2031"}}) +
                     block({{50, 80, 10, "2 May 2031, 12.30"}}),
                 "Varrow Harbour Authority", "2 May 2031, 12.30"},
        PaperRow{"UnderALetterheadAndADay",
                 block({{50, 20, 18, "Sound Ferry Union"}, {50, 60, 10, "Varrow, 3 May 2031"}}), "Sound Ferry Union",
                 "Varrow, 3 May 2031"},
        PaperRow{"UnderADayAndTheIssuesNumber",
                 block({{50, 20, 20, "The Varrow Sound Weekly"}, {50, 60, 10, "Thursday, 3 May 2031 • No. 1,204"}}),
                 "The Varrow Sound Weekly", "Thursday, 3 May 2031"},
        PaperRow{"UnderAPlaceAndADay",
                 block({{50, 20, 20, "Sound of Varrow Times"}, {50, 60, 10, "Varrow | 3 May 2031 | Vol 12"}}),
                 "Sound of Varrow Times", "3 May 2031"},
        PaperRow{
            "UnderALabelBeforeItsDay",
            block({{50, 20, 18, "Sound Ferry Union"}, {50, 60, 10, "For immediate release: Saturday, 3 May 2031"}}),
            "Sound Ferry Union", "Saturday, 3 May 2031"},
        PaperRow{"UnderAFirmInSmallLetters",
                 block({{50, 20, 10, "VARROW LINES d.o.o."}, {50, 40, 10, "MEDIA RELEASE No. 4"}}),
                 "VARROW LINES d.o.o.", ""}),
    [](const auto& row) { return row.param.name; });

TEST(PdfLayout, AHeadlineAboveItsTextIsNoLetterhead) {
  const PdfText text = text_of_layout(
      page(block({{50, 20, 20, "Varrow Ferry Runs Aground"}}) +
           block({{50, 60, 14, "Search goes on for two sailors"}}) +
           block({{50, 160, 10, "A ferry with 30 people aboard ran aground off Varrow on Thursday."}})),
      "");
  EXPECT_EQ(text.title, "Varrow Ferry Runs Aground");
}

}  // namespace
}  // namespace hearsay::ingesting
