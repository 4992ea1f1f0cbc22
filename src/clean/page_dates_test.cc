// Which of a page's dates is the report's: every row a page, and the days it gives.
#include "clean/page_dates.h"

#include <gtest/gtest.h>

#include <string>

#include "clean/dates.h"
#include "clean/page_fixture.h"

namespace hearsay {
namespace {

using namespace cleaning::fixture;

struct DateRow {
  const char* name;
  const char* html;  ///< its opening tag: the language
  const char* head;
  std::string above;  ///< the headline
  std::string below;  ///< the headline
  const char* published;
  const char* modified;
};
void PrintTo(const DateRow& row, std::ostream* out) {
  *out << row.head << row.above << row.below;
}

class PageDate : public testing::TestWithParam<DateRow> {};

TEST_P(PageDate, IsTheReports) {
  const DateRow& row = GetParam();
  const Result<Report> report = clean_page(
      std::string(row.html) + "<head>" + row.head + "</head><body><div class=top>Varrow, 12 degrees</div><article>" +
      row.above + "<h1>Ferry Runs Aground off Varrow</h1>" + row.below + "<p>" + kFirst + "</p><p>" + kSecond + " " +
      kFirst + "</p></article></body></html>");
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->published ? iso(*report->published) : "none", row.published);
  EXPECT_EQ(report->modified ? iso(*report->modified) : "none", row.modified);
}

constexpr const char* kEnglish = "<html lang=en>";
constexpr const char* kGerman = "<html lang=de>";

INSTANTIATE_TEST_SUITE_P(
    Places, PageDate,
    testing::Values(
        DateRow{"AboveTheHeadline", kEnglish, "", "<p>Friday, 2 May 2031</p>", "", "2031-05-02", "none"},
        DateRow{"BesideALinkAbove", kEnglish, "",
                "<ul><li><a href=/o>Old news</a> <time datetime=2029-03-04>4 March</time></li></ul>",
                "<p>2 May 2031</p>", "2031-05-02", "none"},
        DateRow{"InARowThatLaysThePageOut", kEnglish, "", "",
                "<table><tr><td><a href=/>Front page</a></td><td>By ADA LIND<br>Friday, 2 May 2031<p>Boats "
                "search.<p>Nets were cut.</td></tr></table>",
                "2031-05-02", "none"},
        DateRow{"InARowOfAList", kEnglish, "",
                "<table><tr><td><a href=/o>Old news</a></td><td>4 March 2029</td></tr></table>", "", "none", "none"},
        DateRow{"OfAChangeAlone", kEnglish, "", "", "<p>Updated: Friday 2 May 2031, 08:50 | Ada Lind</p>",
                "2031-05-02T08:50", "2031-05-02T08:50"},
        DateRow{"OnlyBesideLinks", kEnglish, "",
                "<ul><li><a href=/o>Old news</a> <time datetime=2029-03-04>4 March</time></li></ul>", "", "none",
                "none"},
        DateRow{"InASidebarByName", kEnglish, "", "",
                "<div class=related-news><time datetime=2029-03-04>4 March</time></div>", "none", "none"},
        DateRow{"FirstSentence", kEnglish, "", "", "<p>Market on 9 June 2031, boats from 1 May.</p>", "none", "none"},
        DateRow{"DayOfAnEvent", kEnglish, "", "", "<p>Regatta on 9 June 2031</p>", "none", "none"},
        DateRow{"BehindAPlace", kEnglish, "", "", "<p>Varrow, 2 May 2031</p>", "2031-05-02", "none"},
        DateRow{"BetweenBreaks", kEnglish, "", "", "<div>Varrow Gazette<br>2 May 2031<br>Photos: Ada Lind</div>",
                "2031-05-02", "none"},
        DateRow{"InPieces", kEnglish, "", "", "<p><span>02</span> <b>May</b> <span>2031</span></p>", "2031-05-02",
                "none"}),
    [](const auto& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Labels, PageDate,
    testing::Values(
        DateRow{"ChangeFirst", kEnglish, "", "", "<p>Updated: 9 May 2031</p><p>Published: 2 May 2031</p>",
                "2031-05-02", "2031-05-09"},
        DateRow{"BothInOneLine", kGerman, "", "", "<p>Veröffentlicht: 02.05.2031 | Aktualisiert: 09.05.2031</p>",
                "2031-05-02", "2031-05-09"},
        DateRow{"ChangeAlone", kEnglish, "", "", "<p>Last updated 9 May 2031</p>", "2031-05-09", "2031-05-09"},
        DateRow{"InATermBefore", kEnglish, "", "",
                "<dl><dt>Updated</dt><dd>9 May 2031</dd><dt>Published</dt><dd>2 May 2031</dd></dl>", "2031-05-02",
                "2031-05-09"},
        DateRow{"TimesOfBoth", kEnglish, "", "",
                "<p>Updated <time datetime='2031-05-09T10:00'>9 May</time>, published <time "
                "datetime='2031-05-02T10:00'>2 May</time></p>",
                "2031-05-02T10:00", "2031-05-09T10:00"},
        DateRow{"Abbreviation", kEnglish, "", "",
                "<abbr class=published title='2031-05-02T10:00:00+02:00'>10 am</abbr>", "2031-05-02T10:00:00+02:00",
                "none"},
        DateRow{"MicroformatOfChangeAlone", kEnglish, "", "", "<time class=updated datetime=2031-05-02>2 May</time>",
                "2031-05-02", "none"},
        DateRow{"MicrodataInText", kEnglish, "", "", "<span itemprop=datePublished>May 2, 2031</span>", "2031-05-02",
                "none"},
        DateRow{"MicrodataOfBoth", kEnglish, "", "",
                "<meta itemprop=dateModified content=2031-05-09><meta itemprop=datePublished content=2031-05-02>",
                "2031-05-02", "2031-05-09"},
        DateRow{"CreatedOnAnotherDay", kEnglish, "", "",
                "<meta itemprop=dateCreated content=2031-05-03><meta itemprop=datePublished content=2031-05-02>",
                "2031-05-02", "none"},
        DateRow{"LocalDay", kEnglish, "<meta property='article:published_time' content='2031-05-01T22:30:00Z'>", "",
                "<p>2 May 2031</p>", "2031-05-02", "none"},
        DateRow{"LocalClock", kEnglish, "<meta property='article:published_time' content='2031-05-01T22:30Z'>", "",
                "<p>2 May 2031, 00:30</p>", "2031-05-02T00:30+02:00", "none"}),
    [](const auto& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Machines, PageDate,
    testing::Values(
        DateRow{"NameWithSigns", kEnglish, "<meta name='publish-date' content='2 May 2031'>", "", "", "2031-05-02",
                "none"},
        DateRow{"NameWithAForeword", kEnglish, "<meta name='gazette:article:publication_date' content=2031-05-02>",
                "", "", "2031-05-02", "none"},
        DateRow{"DublinCore", kEnglish,
                "<meta name=DC.Date.Issued content=2031-05-02><meta name=dcterms.modified content=2031-05-09>", "",
                "", "2031-05-02", "2031-05-09"},
        DateRow{"InAScript", kEnglish,
                "<script>var layer = {'publishDate' : '2031-05-02T09:00', \"page\": 1};</script>", "", "",
                "2031-05-02T09:00", "none"},
        DateRow{"InScriptsThatDiffer", kEnglish,
                "<script>a = {\"publishedAt\":\"2031-05-02\"}, {\"publishedAt\":\"2031-04-02\"}</script>", "", "",
                "none", "none"},
        DateRow{"InADataAttribute", kEnglish, "", "<div data-publish-date=2031-05-02></div>", "", "2031-05-02",
                "none"},
        DateRow{"ServersDay", kEnglish, "<meta http-equiv=date content='2 May 2031'>", "", "", "none", "none"},
        DateRow{"EndOfTheTitle", kEnglish, "<title>Ferry Runs Aground off Varrow | VG | 02.05.2031</title>", "", "",
                "2031-05-02", "none"},
        DateRow{"DayOfAnEventInTheTitle", kEnglish, "<title>Regatta on 2 May 2031</title>", "", "", "none", "none"}),
    [](const auto& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Orders, PageDate,
    testing::Values(DateRow{"British", "<html lang=en-GB>", "", "", "<p>03/05/2031</p>", "2031-05-03", "none"},
                    DateRow{"American", "<html lang=en-US>", "", "", "<p>05/03/2031</p>", "2031-05-03", "none"},
                    DateRow{"French", "<html lang=fr>", "", "", "<p>Publié le 03/05/2031</p>", "2031-05-03", "none"},
                    DateRow{"Untold", kEnglish, "", "", "<p>03/05/2031</p>", "none", "none"},
                    DateRow{"ByWeekday", kEnglish, "", "", "<p>Sat, 03/05/2031</p>", "2031-05-03", "none"},
                    DateRow{"ByMonthInTheAddress", kEnglish,
                            "<link rel=canonical href=https://gazette.example/2031/05/ferry>", "",
                            "<p>03/05/2031</p>", "2031-05-03", "none"},
                    DateRow{"ByCountry", kEnglish, "<link rel=canonical href=https://gazette.co.uk/ferry>", "",
                            "<p>03/05/2031</p>", "2031-05-03", "none"}),
    [](const auto& row) { return row.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Lone, PageDate,
    testing::Values(
        DateRow{"AtTheFootBesideALink", kEnglish, "", "",
                "<p>" + std::string(kFirst) +
                    "</p><div class=entry-footer>This entry was posted in <a href=/c>Coast</a> on <a href=/f><time "
                    "class=entry-date datetime=2031-05-02>2 May 2031</time></a></div>",
                "2031-05-02", "none"},
        DateRow{"BelowTheLastSentence", kGerman, "", "",
                "<p>" + std::string(kFirst) + "</p><p>Ada Lind, 2. Mai 2031</p>", "2031-05-02", "none"},
        DateRow{"TwoBelowTheLastSentence", kGerman, "", "",
                "<p>" + std::string(kFirst) + "</p><p>Varrow, 2. Mai 2031</p><p>Tarn, 9. Mai 2031</p>", "none",
                "none"},
        DateRow{
            "WithALinkBehindIt", kEnglish, "", "",
            "<p>" + std::string(kFirst) +
                "</p><p class=postmetadata>This entry was posted on Friday, May 2nd, 2031 at 10:22 am and is filed "
                "under <a href=/c>Coast</a>. You can follow any responses to this entry through the feed.</p>",
            "2031-05-02T10:22", "none"},
        DateRow{"SaidBehindItInGerman", kGerman, "", "",
                "<p>" + std::string(kFirst) +
                    "</p><p>Dieser Beitrag wurde am Freitag, 2. Mai 2031 in <a href=/k>Küste</a> veröffentlicht.</p>",
                "2031-05-02", "none"},
        DateRow{"InThreeLinks", kEnglish, "", "", "<p><a>2031</a>-<a>05</a>-<a>02</a> 10:22</p>", "2031-05-02T10:22",
                "none"},
        DateRow{"ALinkThatIsItsDate", kEnglish, "", "",
                "<p>" + std::string(kFirst) + "</p><footer><a href=/f class=date>May 2nd, 2031</a></footer>",
                "2031-05-02", "none"},
        DateRow{"OfANotice", kGerman, "", "", "<p>Meldung vom 02.05.2031</p><p>Nr. 1093</p>", "2031-05-02", "none"},
        DateRow{"InThreeBoxes", kGerman, "", "",
                "<div class=datum><span>02</span><span>05</span><span>2031</span></div>", "2031-05-02", "none"},
        DateRow{"InAnAsideBelowTheHeadline", kEnglish, "", "",
                "<aside><details><summary>Sat 3 May 2031 00.10</summary>First published on Fri 2 May 2031</details>"
                "</aside>",
                "2031-05-02", "none"},
        DateRow{"InAFootByNameBelowTheHeadline", kGerman, "", "",
                "<div class=footer><time datetime=2031-05-02>02.05.2031</time></div>", "2031-05-02", "none"},
        DateRow{"AloneBesideOneOfChange", "<html lang=it>", "", "",
                "<p>" + std::string(kFirst) + "</p><p>2 maggio 2031 (modifica il 9 maggio 2031 | 08:00)</p>",
                "2031-05-02", "2031-05-09T08:00"},
        DateRow{"LegendInAFootByName", kEnglish, "", "",
                "<div class=media__footer><span>The quay, 9 May 2031</span></div>", "none", "none"},
        DateRow{"WeekdayInArabic", "<html lang=ar>", "", "", "<p>الجمعة 2 مايو 2031</p>", "2031-05-02", "none"},
        DateRow{"CatalanOfBoth", "<html lang=ca>", "", "",
                "<p>Actualitzada 09/05/2031</p><p>Publicada 02/05/2031</p>", "2031-05-02", "2031-05-09"}),
    [](const auto& row) { return row.param.name; });

struct WordsRow {
  const char* name;
  const char* written;
  const char* iso;
};

class DateInWords : public testing::TestWithParam<WordsRow> {};

TEST_P(DateInWords, IsRead) {
  const auto date = cleaning::parse_date(GetParam().written);
  EXPECT_EQ(date ? iso(*date) : "none", GetParam().iso);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, DateInWords,
    testing::Values(
        WordsRow{"French", "14 août 2031", "2031-08-14"},
        WordsRow{"FrenchShort", "3 févr. 2031 à 18h40", "2031-02-03T18:40"},
        WordsRow{"German", "18. März 2031, 9.17 Uhr", "2031-03-18T09:17"},
        WordsRow{"Austrian", "2. Jänner 2031", "2031-01-02"}, WordsRow{"Spanish", "2 de mayo de 2031", "2031-05-02"},
        WordsRow{"Portuguese", "2 de março de 2031", "2031-03-02"},
        WordsRow{"Polish", "2 października 2031 r.", "2031-10-02"}, WordsRow{"Czech", "2. června 2031", "2031-06-02"},
        WordsRow{"CzechNumbers", "2. 5. 2031", "2031-05-02"}, WordsRow{"Hungarian", "2031. május 2.", "2031-05-02"},
        WordsRow{"Finnish", "2. toukokuuta 2031", "2031-05-02"},
        WordsRow{"Turkish", "2 Mayıs 2031 Cuma", "2031-05-02"}, WordsRow{"Greek", "2 Μαΐου 2031", "2031-05-02"},
        WordsRow{"Russian", "15 августа 2031, 18:40", "2031-08-15T18:40"},
        WordsRow{"Ukrainian", "2 травня 2031", "2031-05-02"},
        WordsRow{"Chinese", "2031年05月02日 18:40", "2031-05-02T18:40"},
        WordsRow{"Japanese", "2031年5月2日 18時40分", "2031-05-02T18:40"},
        WordsRow{"Korean", "2031년 5월 2일", "2031-05-02"}, WordsRow{"KoreanNumbers", "2031. 5. 2.", "2031-05-02"},
        WordsRow{"Lithuanian", "2031 m. gegužės 2 d. 18:40", "2031-05-02T18:40"},
        WordsRow{"Latvian", "2031. gada 2. maijs", "2031-05-02"}, WordsRow{"ShortYear", "02.05.31", "2031-05-02"},
        WordsRow{"ShortYearOfTheLastCentury", "02.05.98", "1998-05-02"},
        WordsRow{"YearWithApostrophe", "2 May '31", "2031-05-02"},
        WordsRow{"WholeHour", "May 2, 2031 at 9 p.m. EDT", "2031-05-02T21:00-04:00"},
        WordsRow{"NumberBefore", "3 min read | May 2, 2031", "2031-05-02"},
        WordsRow{"ClockBefore", "04:25:06 PM IST May 02, 2031", "2031-05-02T16:25:06"},
        WordsRow{"BadClock", "2031-05-02T22:06:08:684Z", "2031-05-02T22:06:08Z"},
        WordsRow{"Score", "Varrow 24:31 in May 2031", "none"}),
    [](const auto& row) { return row.param.name; });

struct AddressRow {
  const char* name;
  const char* url;
  const char* iso;
};

class DateOfAnAddress : public testing::TestWithParam<AddressRow> {};

TEST_P(DateOfAnAddress, IsOfItsPath) {
  const auto date = cleaning::date_in_url(GetParam().url);
  EXPECT_EQ(date ? iso(*date) : "none", GetParam().iso);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, DateOfAnAddress,
    testing::Values(AddressRow{"Segments", "https://g.example/2031/05/02/ferry", "2031-05-02"},
                    AddressRow{"ShortSegments", "https://g.example/2031/5/2/ferry", "2031-05-02"},
                    AddressRow{"Month", "https://g.example/2031/may/02/ferry", "2031-05-02"},
                    AddressRow{"Slug", "https://g.example/2031/05/7-rescued-off-varrow", "none"},
                    AddressRow{"LongSlug", "https://g.example/2031/05/17-things", "none"},
                    AddressRow{"Id", "https://g.example/2031/04/11873/ferry", "none"},
                    AddressRow{"Signs", "https://g.example/news/ferry-2031-05-02.html", "2031-05-02"},
                    AddressRow{"Eight", "https://g.example/a/20310502/ferry.html", "2031-05-02"},
                    AddressRow{"EightAndId", "https://g.example/a/t20310502_1187.html", "2031-05-02"},
                    AddressRow{"EightOfAnId", "https://g.example/news/varrow-20310502", "none"},
                    AddressRow{"FourDigits", "https://g.example/2031/0502/1187.html", "2031-05-02"},
                    AddressRow{"MonthAndDay", "https://g.example/2031-05/02/c_1187.htm", "2031-05-02"},
                    AddressRow{"Query", "https://g.example/ferry?day=2031-05-02", "none"},
                    AddressRow{"Fragment", "https://g.example/ferry#2031/05/02/", "none"},
                    AddressRow{"Schemeless", "//g.example/2031/05/02/ferry", "2031-05-02"}),
    [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace hearsay
