// What belongs to a report and what does not, as templates of many sites have it: every row a page.
#include "clean/boxes.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "clean/page_fixture.h"

namespace hearsay {
namespace {

using namespace cleaning::fixture;

const std::array<std::string, 6> kSentences = {
    "A ferry with 30 people aboard ran aground off Varrow on Thursday, the harbour master, Ada Lind, said.",
    "Nobody was hurt and all passengers were brought ashore within two hours by three fishing boats, she added.",
    "The captain told investigators that the buoy at the northern channel had been dark for at least four nights.",
    "Mayor Ben Ost called the accident a warning and said that the island had asked for new lights since spring.",
    "The Kestrel Line, which owns the ferry, said that it was helping the inquiry and would not comment further.",
    "Divers were to inspect the hull at low tide on Friday, and no other ship was allowed to enter the channel."};

// "[2-4]" stands for three paragraphs, "(3)" for the words of one.
std::string expanded(const std::string& pattern) {
  std::string html;
  for (size_t at = 0; at < pattern.size(); ++at) {
    const auto digit = [&](size_t i) { return i < pattern.size() ? static_cast<size_t>(pattern[i] - '1') : 9; };
    if (pattern[at] == '[' && digit(at + 1) < 6 && digit(at + 3) < 6 && pattern[at + 4] == ']') {
      for (size_t i = digit(at + 1); i <= digit(at + 3); ++i) html += "<p>" + kSentences[i] + "</p>\n";
      at += 4;
    } else if (pattern[at] == '(' && digit(at + 1) < 6 && pattern[at + 2] == ')') {
      html += kSentences[digit(at + 1)];
      at += 2;
    } else {
      html += pattern[at];
    }
  }
  return html;
}

std::string text_of(const std::string& body) {
  const Result<Report> report =
      clean_page("<html lang=en><head><title>Ferry runs aground off Varrow</title></head><body>" + expanded(body) +
                 "</body></html>");
  return report ? std::string(report->text.utf8()) : report.error().message;
}

struct KeptRow {
  const char* name;
  std::string body;
};
void PrintTo(const KeptRow& row, std::ostream* out) {
  *out << row.body;
}

class ReportOfAPage : public testing::TestWithParam<KeptRow> {};

TEST_P(ReportOfAPage, IsKeptWhole) {
  const std::string text = text_of(GetParam().body);
  for (const std::string& sentence : kSentences) EXPECT_NE(text.find(sentence), std::string::npos) << sentence;
}

const std::string kH1 = "<h1>Ferry runs aground off Varrow</h1>";

INSTANTIATE_TEST_SUITE_P(
    Names, ReportOfAPage,
    testing::Values(
        KeptRow{"OneBoxNameOnEveryPart", "<main>" + kH1 +
                                             "<div class='share-part'>[1-1]</div><div class='share-part'>[2-3]</div>"
                                             "<div class='share-part'>[4-6]</div></main>"},
        KeptRow{"ModulesOfABuilder",
                "<div class=page>" + kH1 +
                    "<div class='fl-module fl-sidebar-text'><div class='fl-module-content'>[1-4]</div></div>"
                    "<div class='fl-module fl-sidebar-text'><div class='fl-module-content'>[5-6]</div></div></div>"},
        KeptRow{"BoxNameOnOneParagraph", "<article>" + kH1 + "[1-2]<p class='social'>(3)</p>[4-6]</article>"},
        KeptRow{
            "BoxNameOnTwoOfSix",
            "<article>" + kH1 + "[1-3]<p class=consent-gated>(4)</p><p class=consent-gated>(5)</p>[6-6]</article>"},
        KeptRow{"BoxNameOnAGroup", "<article>" + kH1 + "[1-3]<div class='promo-text'>[4-5]</div>[6-6]</article>"},
        KeptRow{
            "ColumnNamedSidebar",
            "<div class=row>" + kH1 + "<div class='col sidebar-left'>[1-3]</div><div class=col>[4-6]</div></div>"},
        KeptRow{"NamesOfState", "<main>" + kH1 + "[1-2]<div class='modal-open overlay no-print'>[3-6]</div></main>"},
        KeptRow{"NameOfCommentsOnAll",
                "<main class=comments-open>" + kH1 + "<div class=comments-enabled>[1-6]</div></main>"},
        KeptRow{"HiddenOnPhones", "<article>" + kH1 + "<p class=hidden-phone>(1)</p>[2-6]</article>"},
        KeptRow{"ShownOnLargeScreens", "<article>" + kH1 + "<p class='hidden lg:block'>(1)</p>[2-6]</article>"},
        KeptRow{"AsideHoldsAll", "<aside>" + kH1 + "[1-6]</aside>"}),
    [](const auto& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Unfolded, ReportOfAPage,
    testing::Values(
        KeptRow{"AriaHiddenParagraph", "<article>" + kH1 + "[1-3]<p aria-hidden=true>(4)</p>[5-6]</article>"},
        KeptRow{"HiddenRest", "<article>" + kH1 + "[1-2]<div class=hidden>[3-6]</div></article>"},
        KeptRow{"HiddenRestByAttribute", "<article>" + kH1 + "[1-3]<section hidden>[4-6]</section></article>"},
        KeptRow{
            "HiddenParagraphs",
            "<article>" + kH1 + "[1-4]<p style='display: none'>(5)</p><p style='display: none'>(6)</p></article>"},
        KeptRow{"ClosedDetails",
                "<article>" + kH1 + "[1-2]<details><summary>All of it</summary>[3-6]</details></article>"},
        KeptRow{"InvisibleBody", kH1 + "<div style='visibility:hidden'>[1-6]</div>"},
        KeptRow{"Noscript", "<div id=root></div><noscript><main>" + kH1 + "[1-6]</main></noscript>"},
        KeptRow{"Template", "<div id=root></div><template>" + kH1 + "[1-6]</template>"},
        KeptRow{"ScriptOfMarkup",
                "<div id=root></div><script type='text/x-template'><div>" + kH1 + "[1-6]</div></script>"},
        KeptRow{"ShadowRoot",
                "<gazette-story><template shadowrootmode=open>" + kH1 + "[1-6]</template></gazette-story>"}),
    [](const auto& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Parts, ReportOfAPage,
    testing::Values(
        KeptRow{"TwoBodies", "<div>" + kH1 +
                                 "<div class=story-body>[1-4]</div><div class=promo>Get our app.</div>"
                                 "<div class=story-body>[5-6]</div></div>"},
        KeptRow{"TwoBodiesOfMicrodata", "<article>" + kH1 +
                                            "<section itemprop=articleBody>[1-4]</section><hr>"
                                            "<section itemprop=articleBody>[5-6]</section></article>"},
        KeptRow{"UnnamedParts", "<article>" + kH1 + "<div>[1-5]</div><div>[6-6]</div></article>"},
        KeptRow{"FieldForEachParagraph",
                "<main>" + kH1 +
                    "<div class=field><div>[1-1]</div></div><div class=field><div>[2-2]</div></div>"
                    "<div class=field><div>[3-3]</div></div><div class=field><div>[4-4]</div></div>"
                    "<div class=field><div>[5-5]</div></div><div class=field><div>[6-6]</div></div></main>"},
        KeptRow{"OwnElements", "<x-story>" + kH1 +
                                   "<x-par>(1)</x-par><x-par>(2)</x-par><x-par>(3)</x-par><x-par>(4)</x-par>"
                                   "<x-par>(5)</x-par><x-par>(6)</x-par></x-story>"},
        KeptRow{"DeckAndBody", "<article>" + kH1 + "<h2>(1)</h2><div class=story-body>[2-6]</div></article>"},
        KeptRow{"PointsBeforeTheBody",
                "<article>" + kH1 + "<ul><li>(1)</li><li>(2)</li></ul><div class=story-body>[3-6]</div></article>"},
        KeptRow{"LeadInHeader", "<article><header>" + kH1 +
                                    "<p class=lead>(1)</p></header><div class=story-body>[2-6]</div></article>"},
        KeptRow{"Preformatted", kH1 + "<pre>(1)\n\n(2)\n\n(3)\n\n(4)\n\n(5)\n\n(6)</pre>"},
        KeptRow{"LinesKept",
                kH1 + "<div style='white-space: pre-line'>(1)\n\n(2)\n\n(3)\n\n(4)\n\n(5)\n\n(6)</div>"}),
    [](const auto& row) { return row.param.name; });

// An opinion for each reader, longer together than the report.
std::string opinions(const std::string& before, const std::string& behind, const std::string& end) {
  std::string html;
  for (const char* name : {"kim_b", "Harbour77", "lena", "Tor V.", "Ada", "boats4all", "Ole", "mira_k"}) {
    html += before + name + behind;
    for (int i = 0; i < 3; ++i) {
      html += "I have lived on this island all my life and " + std::string(name) +
              " can tell you that the lights never work. ";
    }
    html += end;
  }
  return html;
}

struct LeftOutRow {
  const char* name;
  std::string body;
  const char* lacks;
};
void PrintTo(const LeftOutRow& row, std::ostream* out) {
  *out << row.body;
}

class PartOfAPage : public testing::TestWithParam<LeftOutRow> {};

TEST_P(PartOfAPage, IsLeftOut) {
  const std::string text = text_of(GetParam().body);
  for (const std::string& sentence : kSentences) EXPECT_NE(text.find(sentence), std::string::npos) << sentence;
  EXPECT_EQ(text.find(GetParam().lacks), std::string::npos) << text;
}

INSTANTIATE_TEST_SUITE_P(
    Readers, PartOfAPage,
    testing::Values(
        LeftOutRow{"LongListOfUsers",
                   "<article>" + kH1 + "[1-6]</article><section class=agora><ul>" +
                       opinions("<li><h4>", "</h4><div><p>", "</p></div></li>") + "</ul></section>",
                   "lights never work"},
        LeftOutRow{"NamesWithTimes",
                   "<div class=story>" + kH1 + "[1-6]<section class=agora>" +
                       opinions("<div><b>", "</b> · 3 hours ago<div><p>", "</p></div></div>") + "</section></div>",
                   "lights never work"},
        LeftOutRow{"BesideTheParagraphs",
                   "<div>" + kH1 + "[1-6]<h3>8 Kommentare</h3>" +
                       opinions("<div><span>", "</span> <span>02.05.2031 um 10:11 Uhr</span><p>", "</p></div>") +
                       "</div>",
                   "lights never work"},
        LeftOutRow{"NameInHumps",
                   "<main>" + kH1 + "[1-6]<div class=ReaderCommentsPane>" +
                       opinions("<div><i>", "</i><div><p>", "</p></div></div>") + "</div></main>",
                   "lights never work"},
        LeftOutRow{"NameInGerman",
                   "<main>" + kH1 + "[1-6]<div id=leser-kommentare>" +
                       opinions("<div><i>", "</i><div><p>", "</p></div></div>") + "</div></main>",
                   "lights never work"}),
    [](const auto& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Hidden, PartOfAPage,
    testing::Values(
        LeftOutRow{"ForScreenReaders",
                   "<article>" + kH1 +
                       "<p>(1) <a href=/m>Map<span class='visually-hidden'>Leads to another "
                       "site</span></a></p>[2-6]</article>",
                   "another site"},
        LeftOutRow{
            "Clipped",
            "<article>" + kH1 + "[1-5]<p>(6) <span style='clip-path: inset(50%)'>External link</span></p></article>",
            "External link"},
        LeftOutRow{
            "FarLeft",
            "<article>" + kH1 +
                "[1-5]<p>(6) <span style='position:absolute; left:-10000px'>External link</span></p></article>",
            "External link"},
        LeftOutRow{"Notice",
                   "<article>" + kH1 +
                       "[1-3]<div hidden><p>Thank you for the hint, our editors will look at it as soon as they "
                       "can.</p></div>[4-6]</article>",
                   "Thank you for the hint"},
        LeftOutRow{"Dialog",
                   "<article>" + kH1 +
                       "[1-3]<dialog><p>Do you want to leave this page although your letter has not been sent "
                       "yet?</p></dialog>[4-6]</article>",
                   "your letter"},
        LeftOutRow{"ClosedBox",
                   "<article>" + kH1 +
                       "[1-3]<details><summary>About us</summary><p>The Gazette has been printed on Varrow since the "
                       "days of sail, every week.</p></details>[4-6]</article>",
                   "days of sail"}),
    [](const auto& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Sites, PartOfAPage,
    testing::Values(
        LeftOutRow{"ConsentInEnglish",
                   "<div id=qx-layer><p>We and our partners store information on a device and process personal data. "
                   "You may withdraw your consent.</p></div><main>" +
                       kH1 + "[1-6]</main>",
                   "personal data"},
        LeftOutRow{"ConsentInGerman",
                   "<div id=qx-layer><p>Wir und unsere Partner speichern Cookies auf Ihrem Gerät und verarbeiten "
                   "personenbezogene Daten.</p></div><main>" +
                       kH1 + "[1-6]</main>",
                   "Wir und unsere"},
        LeftOutRow{"DialogByRole",
                   "<div role=dialog><p>Tell us what you think of the new pages of this newspaper, it takes a "
                   "minute.</p></div><main>" +
                       kH1 + "[1-6]</main>",
                   "new pages"},
        LeftOutRow{
            "AppWithoutLink",
            "<article>" + kH1 +
                "[1-3]<p><em>Download the Varrow Gazette app and hear of such things first.</em></p>[4-6]</article>",
            "hear of such things"},
        LeftOutRow{"LetterWithoutLink",
                   "<article>" + kH1 +
                       "[1-3]<p>The Lighthouse: the week on the islands, chosen by our editors, delivered to your "
                       "inbox.</p>[4-6]</article>",
                   "The Lighthouse"},
        LeftOutRow{
            "SubscribersOnly",
            "<article>" + kH1 + "[1-6]<p>You have 2 free articles left. Subscribers get full access.</p></article>",
            "free articles"},
        LeftOutRow{"SubscribersInGerman",
                   "<article>" + kH1 + "[1-6]<p>Bereits Abonnent? Hier anmelden und weiterlesen.</p></article>",
                   "Abonnent"},
        LeftOutRow{"ServerMessage",
                   "<article>" + kH1 +
                       "[1-3]<br />\n<b>Notice</b>: Undefined variable: seo in <b>/srv/t.php</b> on line "
                       "<b>12</b><br />\n[4-6]</article>",
                   "Undefined variable"},
        LeftOutRow{"RequestForMoney",
                   "<article>" + kH1 +
                       "[1-6]<h2>Since you are here …</h2><p>… we have a small favour to ask. Every contribution, "
                       "however big or small, lets the Gazette sail on.</p></article>",
                   "sail on"},
        LeftOutRow{"RequestForMoneyInFrench",
                   "<article>" + kH1 + "[1-6]<p>Soutenez-nous : un journal libre vit de ses lecteurs.</p></article>",
                   "un journal libre"},
        LeftOutRow{"WordsOfAPlayer",
                   "<article>" + kH1 + "[1-3]<p>Your browser does not support the video tag.</p>[4-6]</article>",
                   "video tag"},
        LeftOutRow{"LabelOfAnAdvertisement", "<article>" + kH1 + "[1-3]<p>- ANZEIGE -</p>[4-6]</article>", "ANZEIGE"},
        LeftOutRow{"ReadingTimeBesideANameAndADay",
                   "<main>" + kH1 +
                       "<div><a>Ada Lind</a><span>4 min read</span>·<span>May 2, 2031</span></div>[1-6]"
                       "</main>",
                   "4 min"},
        LeftOutRow{"ReadingTimeInGerman", "<main>" + kH1 + "<p>Ada Lind · Lesezeit: 3 Min.</p>[1-6]</main>", "3 Min"},
        LeftOutRow{"Ago",
                   "<main>" + kH1 + "<div><time>35 min ago</time>[1-3]</div><div><time>1h</time>[4-6]</div></main>",
                   "35 min"},
        LeftOutRow{"AgoInFrench", "<main>" + kH1 + "<div><span>il y a 2 heures</span>[1-6]</div></main>", "il y a"},
        LeftOutRow{"ClockAlone",
                   "<main>" + kH1 + "<div><b>18:20 CET</b>[1-3]</div><div><b>17.05</b>[4-6]</div></main>", "18:20"},
        LeftOutRow{"Legend",
                   "<article>" + kH1 +
                       "<div><img src=a.jpg><p>The ferry at low tide. Photo: Ada Lind/AFP</p></div>[1-6]</article>",
                   "Photo: Ada"}),
    [](const auto& row) { return row.param.name; });

// Other stories: a headline that is one link, and a sentence below it.
std::string stories(const std::string& before, const std::string& indent) {
  std::string items;
  for (const char* day : {"Monday", "Tuesday", "Friday"}) {
    items += "<li><p><a href=/s>The harbour office opens late on " + std::string(day) + "</a></p>" + before +
             "All was quiet on the quay on " + day + " too, and " + indent +
             " boats came and went as they do.</p></li>";
  }
  return items;
}

// Below the last sentence, within the report's own element, as blogs have it.
INSTANTIATE_TEST_SUITE_P(
    Foot, PartOfAPage,
    testing::Values(
        LeftOutRow{"FormOfCommentsInGerman",
                   "<article>" + kH1 +
                       "[1-6]<h3>Schreibe einen Kommentar</h3><p>Deine E-Mail-Adresse wird nicht veröffentlicht. "
                       "Erforderliche Felder sind mit * markiert</p></article>",
                   "Kommentar"},
        LeftOutRow{"SharingInPortuguese", "<article>" + kH1 + "[1-6]<p>Compartilhe isso:</p></article>",
                   "Compartilhe"},
        LeftOutRow{"TagsInSpanish", "<article>" + kH1 + "[1-6]<p>Etiquetas: faro, Varrow</p></article>", "Etiquetas"},
        LeftOutRow{"WhereItWasFiledInGerman",
                   "<article>" + kH1 +
                       "[1-6]<p>Schlagwörter: Hafen</p><p>Dieser Beitrag wurde am 2. Mai 2031 von Ada Lind in Küste "
                       "veröffentlicht.</p></article>",
                   "Schlagwörter"},
        LeftOutRow{"RightsInItalian", "<article>" + kH1 + "[1-6]<p>© RIPRODUZIONE RISERVATA</p></article>", "RIPROD"},
        LeftOutRow{"RelatedInPolish", "<article>" + kH1 + "[1-6]<p>Zobacz także: Prom stoi</p></article>", "Zobacz"},
        LeftOutRow{"StoriesWithoutAClassAndMuchIndented",
                   "<article>" + kH1 + "[1-6]<ul>" + stories("<p>\n\t\t", std::string(400, '\t')) + "</ul></article>",
                   "quiet on the quay"},
        LeftOutRow{"StoriesWithPictures",
                   "<article>" + kH1 + "[1-6]<ul>" + stories("<img src=a.jpg><p>", "") + "</ul></article>",
                   "quiet on the quay"},
        LeftOutRow{
            "WhereAFeedsPostAppeared",
            "<article>" + kH1 + "[1-6]<p>The post <a>Ferry</a> appeared first on <a>Gazette</a>.</p></article>",
            "appeared first"},
        LeftOutRow{"LikesOfABlog", "<article>" + kH1 + "[1-6]<p>Like this:</p><p>Like Loading...</p></article>",
                   "Loading"},
        LeftOutRow{"ContentsOfAnEncyclopaedia",
                   "<div class=wiki>" + kH1 +
                       "[1-1]<div class=toc><h2>Contents</h2><ul><li>Rescue</li></ul></div><h2>Rescue<span "
                       "class=mw-editsection>[edit]</span></h2>[2-6]</div>",
                   "edit"}),
    [](const auto& row) { return row.param.name; });

TEST(Boxes, EntriesOfALiveBlogAndProfilesAreNoComments) {
  const std::string live =
      "<main>" + kH1 +
      "[1-3]<article><time>18:20</time><h2>Divers at work</h2>[4-4]</article><article><time>17:05</time>"
      "<h2>Mayor speaks</h2>[5-5]</article><article><time>16:40</time><h2>Channel closed</h2>[6-6]</article></main>";
  const std::string people = "<main>" + kH1 +
                             "[1-3]<section><h2>Ada Lind</h2>[4-4]</section><section><h2>Ben Ost</h2>[5-5]</section>"
                             "<section><h2>Tor Vang</h2>[6-6]</section></main>";
  for (const std::string& body : {live, people}) {
    const std::string text = text_of(body);
    for (const std::string& sentence : kSentences) EXPECT_NE(text.find(sentence), std::string::npos) << text;
  }
}

TEST(Boxes, ReadersWhomNothingTellsCostNoReport) {
  const std::string text =
      text_of("<div>" + kH1 + "[1-6]<div>" + opinions("<p>", " says: ", "</p>") + "</div></div>");
  for (const std::string& sentence : kSentences) EXPECT_NE(text.find(sentence), std::string::npos) << sentence;
}

TEST(Boxes, APageThatIsAllBoxesSaysSo) {
  const Result<Report> report = clean_page(expanded("<dialog>" + kH1 + "[1-6]</dialog>"));
  ASSERT_TRUE(report.has_value());
  EXPECT_NE(report->text.utf8().find(kSentences[5]), std::string::npos);
  ASSERT_EQ(report->warnings.size(), 1U);
  EXPECT_NE(report->warnings[0].find("left out elsewhere"), std::string::npos) << report->warnings[0];
}

TEST(Boxes, ParagraphsOfALayoutTableAreParagraphs) {
  const Result<Report> report =
      clean_page(expanded("<table><tr><td>Menu</td><td>" + kH1 + "(1)<br><br>(2)</td></tr></table>"));
  ASSERT_TRUE(report.has_value());
  int paragraphs = 0;
  for (const Block& block : report->blocks) paragraphs += block.kind == BlockKind::paragraph ? 1 : 0;
  EXPECT_EQ(paragraphs, 2);
}

TEST(Boxes, AReportOnSuchThingsIsNoPrompt) {
  const std::string text =
      text_of("<article>" + kH1 +
              "[1-6]<p>Islanders can sign up for the harbour's list of warnings, the mayor said, and 200 have.</p>"
              "<p>The law on cookies and personal data passed by two votes on Friday, officials said.</p></article>");
  EXPECT_NE(text.find("list of warnings"), std::string::npos);
  EXPECT_NE(text.find("law on cookies"), std::string::npos);
}

}  // namespace
}  // namespace hearsay
