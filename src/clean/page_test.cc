// Pages: what is the report in them, what do they say of it, and do hostile ones end.
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

#include "base/hang.h"
#include "clean/page_fixture.h"

namespace hearsay {
namespace {

using namespace cleaning::fixture;

std::vector<std::string> blocks_of(const Report& report, BlockKind kind) {
  std::vector<std::string> out;
  for (const Block& block : report.blocks) {
    if (block.kind == kind) out.emplace_back(report.text.slice(block.span));
  }
  return out;
}

const std::string kPage =
    "<!doctype html><html lang=en><head><title>Ferry aground | The Gazette</title>"
    "<meta property=og:site_name content='The Gazette'><link rel=canonical href='https://gazette.example/ferry'>"
    "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"NewsArticle\","
    "\"headline\":\"Ferry Runs Aground off "
    "Varrow\",\"datePublished\":\"2031-05-02T09:17:00Z\",\"author\":{\"name\":\"Ada Lind\"}}]}"
    "</script></head><body><nav><a href=/>Home</a> <a href=/w>World</a></nav><div class=wrap><article>"
    "<h1>Ferry Runs Aground off Varrow</h1><div class=article-share>Share this with many people you know</div>"
    "<p>" +
    kFirst +
    "</p><figure><img><figcaption>The ferry at low tide. (Photo by Ada Lind / AFP)</figcaption></figure>"
    "<h2>Rescue</h2><p>" +
    kSecond +
    "<script>var x = 'unseen words';</script></p><blockquote>It was over soon.</blockquote>"
    "<ul><li>30 aboard</li><li>three boats</li></ul></article></div>"
    "<aside>Also popular: a very long teaser for another story that nobody asked for, with commas, and words.</aside>"
    "<footer>All about us</footer></body></html>";

TEST(Page, MainTextIsTypedByElement) {
  const Result<Report> report = clean_page(kPage);
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(blocks_of(*report, BlockKind::paragraph), (std::vector<std::string>{kFirst, kSecond}));
  EXPECT_EQ(blocks_of(*report, BlockKind::heading),
            (std::vector<std::string>{"Ferry Runs Aground off Varrow", "Rescue"}));
  EXPECT_EQ(blocks_of(*report, BlockKind::caption), std::vector<std::string>{"The ferry at low tide."});
  EXPECT_EQ(blocks_of(*report, BlockKind::quote), std::vector<std::string>{"It was over soon."});
  EXPECT_EQ(blocks_of(*report, BlockKind::list), std::vector<std::string>{"30 aboard\nthree boats"});
}

TEST(Page, TheRowsOfATableAreLines) {
  const auto report =
      clean_page("<article><p>" + kFirst + "</p><p>" + kSecond +
                 "</p><table><tr><th>Ship</th><th>Aboard</th></tr><tr><td>Kestrel</td><td>30</td></tr>"
                 "</table></article>");
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(blocks_of(*report, BlockKind::table), (std::vector<std::string>{"Ship Aboard", "Kestrel 30"}));
}

// Boxes of one class, each a headline that is a link, with or without a line below it.
std::string other_stories(const std::string& item_class) {
  std::string list = "<div><div>Our latest stories</div><ul>";
  for (const char* title : {"Harbour fees to rise by a third", "Mill closes after eighty years of work",
                            "Council votes on the new lighthouse"}) {
    list += "<li" + item_class + "><a href='/x'>" + title + "</a><p>More on it here.</p></li>";
  }
  return list + "</ul></div>";
}

TEST(Page, ListsOfOtherStoriesAreLeftOut) {
  const std::string body = "<article><p>" + kFirst + "</p><p>" + kSecond + "</p>";
  const auto boxes = clean_page(body + other_stories(" class=card") + "</article>");
  ASSERT_TRUE(boxes.has_value());
  EXPECT_EQ(boxes->text.utf8().find("Harbour fees"), std::string::npos);
  EXPECT_EQ(boxes->text.utf8().find("latest stories"), std::string::npos);
  // A list of the report's own has no class on its items.
  const auto own = clean_page(body + other_stories("") + "</article>");
  ASSERT_TRUE(own.has_value());
  EXPECT_NE(own->text.utf8().find("More on it here"), std::string::npos);
}

TEST(Page, OfSeveralArticlesTheOneWithTheHeadlineIsTheReport) {
  std::string page =
      "<body><article><h1>Ferry aground</h1><p>" + kFirst + " " + kSecond + "</p><p>" + kSecond + "</p></article>";
  for (int i = 0; i < 4; ++i) {
    page += "<article><h3>Another</h3><p>Another story, " + std::to_string(i) +
            ", is told here at some length, so that all of them together outweigh the report on the ferry, which is "
            "short.</p></article>";
  }
  const auto report = clean_page(page + "</body>");
  ASSERT_TRUE(report.has_value());
  EXPECT_NE(report->text.utf8().find("ran aground"), std::string::npos);
  EXPECT_EQ(report->text.utf8().find("Another story"), std::string::npos);
}

TEST(Page, MetadataComesFromThePage) {
  const Result<Report> report = clean_page(kPage);
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->title, "Ferry Runs Aground off Varrow");
  EXPECT_EQ(report->outlet, "The Gazette");
  EXPECT_EQ(report->byline, "Ada Lind");
  EXPECT_EQ(report->published, date_from_iso("2031-05-02T09:17:00Z"));
  EXPECT_EQ(report->url, "https://gazette.example/ferry");
  EXPECT_EQ(report->language, "en");
}

TEST(Page, AnAgencyNamedAsPublisherIsCreditedAndTheSiteIsTheOutlet) {
  const auto report = clean_page(
      "<html><head><meta property=og:site_name content='The Gazette'><script type='application/ld+json'>"
      "{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"Associated Press\"}}</script></head><body><article><p>" +
      kFirst + "</p><p>" + kSecond + "</p></article></body></html>");
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->outlet, "The Gazette");
  ASSERT_EQ(report->credits.size(), 1U);
  EXPECT_EQ(report->credits[0].name, "AP");
}

TEST(Page, TheDateUnderTheHeadlineServesWhenMachinesAreToldNone) {
  for (const char* label : {"Written by Ada Lind, harbours, on May 2, 2031", "Published Thursday, May 2nd, 2031",
                            "publiziert am 2. Mai 2031", "[ 2031-05-02 ]"}) {
    const Result<Report> report = clean_page(page_with("", label));
    ASSERT_TRUE(report.has_value());
    EXPECT_EQ(report->published, date_from_iso("2031-05-02")) << label;
  }
  EXPECT_FALSE(clean_page(page_with("", "By Ada Lind"))->published);
}

TEST(Page, ThePageAroundAnArticleMayCarryItsDate) {
  const Result<Report> report = clean_page(
      page_with("<script type='application/ld+json'>{\"@type\":\"WebPage\",\"datePublished\":\"2031-05-02\"}"
                "</script>",
                "1 June 2031"));
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->published, date_from_iso("2031-05-02"));
}

TEST(Page, TheTitlesLastPartIsTheOutletWhenTheAddressSaysSo) {
  const std::string address = "<link rel=canonical href='https://www.harbour-gazette.example/1'>";
  const std::string title = "<title>Ferry aground - Harbour Gazette Online</title>";
  EXPECT_EQ(clean_page(page_with(address + title, ""))->outlet, "Harbour Gazette Online");
  EXPECT_EQ(clean_page(page_with(address + "<title>Ferry aground - what we know</title>", ""))->outlet,
            "harbour-gazette.example");
}

TEST(Page, AStandfirstOutsideTheArticleBelongsToIt) {
  const std::string deck =
      "Thirty people had to wait two hours for help after the pilot missed a buoy, officials said.";
  const std::string page = "<html><body><h1>Ferry Runs Aground off Varrow</h1><div>" + deck +
                           "</div><div class=article-body><p>" + kFirst + "</p><p>" + kSecond + "</p><p>" + kSecond +
                           kFirst + "</p></div></body></html>";
  const Result<Report> report = clean_page(page);
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(blocks_of(*report, BlockKind::paragraph).front(), deck);
}

TEST(Page, WhatAServerSendsInPlaceOfAReportIsNone) {
  const Result<Report> error = clean_page(
      "<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>The address you asked for was not "
      "found on "
      "this server.</p></body></html>");
  ASSERT_FALSE(error.has_value());
  EXPECT_NE(error.error().message.find("an error page"), std::string::npos) << error.error().message;
  for (const std::string title :
       {"Not found in the wreck", "500 people brought to safety", "Forbidden quay opens again"}) {
    EXPECT_TRUE(clean_page("<html><body><h1>" + title + "</h1><p>" + kFirst + "</p></body></html>").has_value())
        << title;
  }
}

TEST(Page, RemovedPartsAreListed) {
  const Result<Report> report = clean_page(kPage);
  ASSERT_TRUE(report.has_value());
  std::vector<std::string> reasons;
  for (const Removed& removed : report->removed) reasons.push_back(removed.reason);
  EXPECT_EQ(reasons, (std::vector<std::string>{"navigation", "page box", "side box", "page footer", "photo credit"}));
}

TEST(Page, BodyInLinkedDataServesWhenElementsHoldLittle) {
  const Result<Report> report =
      clean_page("<html><script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\"" + kFirst +
                 "\\n\\n" + kSecond + "\"}</script><body><p>Please wait</p></body></html>");
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(blocks_of(*report, BlockKind::paragraph), (std::vector<std::string>{kFirst, kSecond}));
}

TEST(Page, ALeadThatOnlyThePageHasStaysAboveTheBodyOfTheLinkedData) {
  const std::string third =
      "The owner said the pilot had missed a buoy, and that the ferry would be docked for a week.";
  const Result<Report> report = clean_page(
      scripted(R"({"@type":"Article","articleBody":")" + kSecond + " " + third + " " + third + third + "\"}",
               "<article><p>" + kFirst + "</p><p>" + kSecond + "</p></article>"));
  ASSERT_TRUE(report.has_value());
  const std::string text(report->text.utf8());
  EXPECT_TRUE(text.starts_with(kFirst)) << text;
  EXPECT_NE(text.find(third), std::string::npos) << text;
  EXPECT_EQ(text.find(kSecond), text.rfind(kSecond));
}

TEST(Page, ALiveBlogIsItsEntries) {
  const Result<Report> report = clean_page(scripted(
      R"({"@type":"LiveBlogPosting","headline":"Ferry: as it happened","liveBlogUpdate":[{"headline":"Afloat",)"
      R"("articleBody":"<p>)" +
          kFirst + R"(</p>"},{"articleBody":")" + kSecond + "\"}]}",
      "<h1>Ferry: as it happened</h1><div id=live>Loading</div>"));
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(blocks_of(*report, BlockKind::paragraph), (std::vector<std::string>{kFirst, kSecond}));
}

TEST(Page, WholePageInOneFormIsRead) {
  const Result<Report> report =
      clean_page("<html><body><form><div><p>" + kFirst + "</p><p>" + kSecond + "</p></div></form></body></html>");
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(blocks_of(*report, BlockKind::paragraph).size(), 2U);
}

struct HostileRow {
  const char* name;
  const char* before;
  const char* each;
  int times;
};

class HostilePage : public testing::TestWithParam<HostileRow> {};

TEST_P(HostilePage, EndsSoon) {
  std::string html = "<html><body>" + std::string(GetParam().before);
  for (int i = 0; i < GetParam().times; ++i) html += GetParam().each;
  html += "<p>" + kFirst + "</p><p>" + kSecond + "</p>";
  const auto start = std::chrono::steady_clock::now();
  const Result<Report> report = clean_page(html);
  EXPECT_LT(std::chrono::steady_clock::now() - start, base::kHang);
  EXPECT_TRUE(report.has_value() || report.error().code == ErrorCode::no_text);
}

INSTANTIATE_TEST_SUITE_P(Rows, HostilePage,
                         testing::Values(HostileRow{"DeepDivs", "", "<div>", 200000},
                                         HostileRow{"DeepBold", "", "<b>", 200000},
                                         HostileRow{"DeepAtLimit", "", "<div>", 1900},
                                         HostileRow{"Paragraphs", "<b a=1><b a=2><b a=3><b a=4>", "<p>", 50000},
                                         HostileRow{"OpenComments", "", "<!--", 100000},
                                         HostileRow{"Angles", "", "<", 500000},
                                         HostileRow{"Breaks", "", "<br>", 200000}),
                         [](const auto& row) { return row.param.name; });

TEST(Page, OfAGalleryTheCaptionsAreTheText) {
  for (const std::string name : {"pictures", "gallery"}) {
    std::string pictures;
    for (int i = 0; i < 4; ++i)
      pictures +=
          "<figure><img src=a.jpg><figcaption>" + std::to_string(i) + ": " + kFirst + "</figcaption></figure>";
    const auto report = clean_page("<html><body><article><h1>Ferry Runs Aground off Varrow</h1><div class=" + name +
                                   ">" + pictures + "</div></article></body></html>");
    ASSERT_TRUE(report.has_value());
    EXPECT_NE(report->text.utf8().find("3: " + std::string(kFirst)), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace hearsay
