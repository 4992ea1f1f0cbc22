// One invented report about a ferry, in every kind of XML (and its JSON kin) that news comes in.
#include "ingest/fixture.h"

namespace hearsay {
namespace {

using namespace ingesting::fixture;

class XmlRecords : public IngestTest {};

// ---------------------------------------------------------------- feeds

TEST_F(XmlRecords, RssGivesItsItems) {
  const Outcome out = read_bytes(R"(<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
     xmlns:media="http://search.yahoo.com/mrss/"><channel>
 <title>The Harbour Gazette</title><language>en-gb</language>
 <item><title>Ferry aground</title><link>https://gazette.example/1</link><dc:creator>Ada Lind</dc:creator>
  <pubDate>Fri, 02 May 2031 09:17:00 GMT</pubDate><guid>g1</guid><description>Short.</description>
  <media:content url="x.jpg"/><content:encoded><![CDATA[<p>A ferry ran aground.</p>]]></content:encoded></item>
 <item><title>Quiet day</title><source url="https://other.example">The Other</source>
  <description>Nothing &lt;b&gt;happened&lt;/b&gt;.</description></item>
 <item><title>Empty</title></item>
</channel></rss>)");
  ASSERT_EQ(out.documents.size(), 2U);
  const Document& first = out.documents[0];
  EXPECT_EQ(first.content, "<p>A ferry ran aground.</p>");
  EXPECT_EQ(first.format, Format::html);
  EXPECT_EQ(first.metadata.title, "Ferry aground");
  EXPECT_EQ(first.metadata.outlet, "The Harbour Gazette");
  EXPECT_EQ(first.metadata.byline, "Ada Lind");
  EXPECT_EQ(first.metadata.published, "Fri, 02 May 2031 09:17:00 GMT");
  EXPECT_EQ(first.metadata.url, "https://gazette.example/1");
  EXPECT_EQ(first.metadata.language, "en-gb");
  EXPECT_EQ(other(first, "guid"), "g1");
  EXPECT_EQ(other(first, "summary"), "Short.");
  EXPECT_TRUE(first.warnings.empty());
  EXPECT_EQ(out.documents[1].metadata.outlet, "The Other");
  EXPECT_EQ(out.documents[1].content, "Nothing happened.");
  ASSERT_EQ(out.documents[1].warnings.size(), 1U);
  ASSERT_EQ(out.rejections.size(), 1U);
  EXPECT_EQ(out.rejections[0].record, 3U);
  EXPECT_EQ(out.rejections[0].code, ErrorCode::no_text);
}

TEST_F(XmlRecords, AtomGivesItsEntries) {
  const Outcome out = read_bytes(R"(<feed xmlns="http://www.w3.org/2005/Atom"><title>The Harbour Gazette</title>
 <entry><title>Ferry aground</title><link rel="self" href="https://gazette.example/self"/>
  <link href="https://gazette.example/1"/><author><name>Ada Lind</name><email>a@gazette.example</email></author>
  <published>2031-05-02T09:17:00Z</published><updated>2031-05-03T10:00:00Z</updated>
  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A ferry &amp; a tug.</p></div></content></entry>
 <entry><title>Plain</title><content>Two boats met.</content></entry></feed>)");
  ASSERT_EQ(out.documents.size(), 2U);
  EXPECT_EQ(out.documents[0].content, "<div><p>A ferry &amp; a tug.</p></div>");
  EXPECT_EQ(out.documents[0].metadata.url, "https://gazette.example/1");
  EXPECT_EQ(out.documents[0].metadata.byline, "Ada Lind");
  EXPECT_EQ(out.documents[0].metadata.published, "2031-05-02T09:17:00Z");
  EXPECT_EQ(out.documents[0].metadata.modified, "2031-05-03T10:00:00Z");
  EXPECT_EQ(out.documents[0].metadata.outlet, "The Harbour Gazette");
  EXPECT_EQ(out.documents[1].format, Format::text);
  EXPECT_EQ(out.documents[1].content, "Two boats met.");
}

TEST_F(XmlRecords, AnEntryMayTellItsChangeAlone) {
  for (const char* feed :
       {R"(<feed xmlns="http://www.w3.org/2005/Atom"><title>G</title><entry><title>Ferry aground</title>
  <updated>2031-05-03T10:00:00Z</updated><content>A ferry ran aground.</content></entry></feed>)",
        R"({"home_page_url":"https://gazette.example","title":"G","items":[{"id":"1","content_text":
  "A ferry ran aground.","date_modified":"2031-05-03T10:00:00Z"}]})"}) {
    const Outcome out = read_bytes(feed);
    ASSERT_EQ(out.documents.size(), 1U) << feed;
    EXPECT_EQ(out.documents[0].metadata.published, "");
    EXPECT_EQ(out.documents[0].metadata.modified, "2031-05-03T10:00:00Z");
  }
}

TEST_F(XmlRecords, JsonFeedKnowsItsOutlet) {
  const Outcome out = read_bytes(R"({"version":"https://jsonfeed.org/version/1.1","title":"The Harbour Gazette",
 "feed_url":"https://gazette.example/feed","items":[{"id":"1","url":"https://gazette.example/1","title":"Ferry aground",
 "content_text":"A ferry ran aground.","content_html":"<p>x</p>","date_published":"2031-05-02T09:17:00Z",
 "authors":[{"name":"Ada Lind"}]}]})");
  ASSERT_EQ(out.documents.size(), 1U);
  EXPECT_EQ(out.documents[0].content, "A ferry ran aground.");
  EXPECT_EQ(out.documents[0].metadata.outlet, "The Harbour Gazette");
  EXPECT_EQ(out.documents[0].metadata.byline, "Ada Lind");
}

TEST_F(XmlRecords, ADamagedFeedGivesWhatCameBefore) {
  const Outcome out = read_bytes(
      "<rss><channel><title>G</title><item><description>One.</description></item>"
      "<item><description>Two.</descr");
  ASSERT_GE(out.documents.size(), 1U);
  EXPECT_EQ(out.documents[0].content, "One.");
}

// ---------------------------------------------------------------- damage

struct DamageRow {
  const char* name;
  const char* item;
  const char* content;
  const char* warning;  // a part of it
};

class DamagedItem : public XmlRecords, public testing::WithParamInterface<DamageRow> {};

TEST_P(DamagedItem, CostsNeitherItselfNorTheOthers) {
  const Outcome out =
      read_bytes(std::string("\n\n<?xml version='1.0'?>\n<rss version='2.0' "
                             "xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>") +
                 GetParam().item + "<item><description>A tug came.</description></item></channel></rss>");
  ASSERT_EQ(out.documents.size(), 2U) << (out.rejections.empty() ? "" : out.rejections[0].reason);
  EXPECT_EQ(out.documents[0].content, GetParam().content);
  std::string warnings;
  for (const std::string& warning : out.documents[0].warnings) warnings += warning;
  EXPECT_NE(warnings.find(GetParam().warning), std::string::npos) << warnings;
  EXPECT_EQ(out.documents[1].content, "A tug came.");
  EXPECT_EQ(out.documents[1].warnings.size(), 1U);  // a summary
}

INSTANTIATE_TEST_SUITE_P(
    Rows, DamagedItem,
    testing::Values(
        DamageRow{"References", "<item><description>A&nbsp;ferry&hellip; &unknown; &#8211;</description></item>",
                  "A\u00A0ferry… &unknown; –", "references that XML does not know"},
        DamageRow{"Ampersands", "<item><description>Lind & Ost: a&b</description></item>", "Lind & Ost: a&b",
                  "bare ampersands"},
        DamageRow{"Controls",
                  "<item><description><![CDATA[A \x01\x0B"
                  "ferry.]]></description></item>",
                  "A ferry.", "control characters"},
        DamageRow{"NumbersOfNothing", "<item><description>A&#x1;&#55357;&#56832;&#0;</description></item>",
                  "A\xF0\x9F\x98\x80", "references to no character"},
        DamageRow{"Angles", "<item><description>5 < 6, <3</description></item>", "5 < 6, <3", "bare angle brackets"},
        DamageRow{"WrongTags", "<item><description>A <b>ferry <i>ran</b> aground.</description></item>",
                  "A ferry ran aground.", "tags that do not match"},
        DamageRow{"OpenData", "<item><description><![CDATA[A ferry.</description></item>", "A ferry.",
                  "CDATA without an end"},
        DamageRow{"NoEnd", "<item><description>A ferry.</description>", "A ferry.", "a missing end"},
        DamageRow{"UnknownPrefix", "<item><x:encoded>A ferry.</x:encoded></item>", "A ferry.", ""}),
    [](const auto& row) { return row.param.name; });

TEST_F(XmlRecords, WarningsOfAServerBeforeAFeedAreNoPage) {
  const Outcome out = read_bytes(
      "<br />\n<b>Notice</b>: no cache in feed.php\n<?xml version='1.0'?><rss version='2.0'>"
      "<channel><item><description>A ferry.</description></item></channel></rss>");
  ASSERT_EQ(out.documents.size(), 1U);
  EXPECT_EQ(out.documents[0].content, "A ferry.");
}

TEST_F(XmlRecords, TheFullTextCountsWhateverItIsCalled) {
  const std::string text = "A ferry ran aground off Varrow, the harbour master said, and nobody was hurt.";
  for (const std::string& words : {"<description>Short.</description><x:full-text>" + text + "</x:full-text>",
                                   "<description>" + text + "</description><content>More</content>"}) {
    const Outcome out =
        read_bytes("<rss version='2.0' xmlns:x='urn:x'><channel><item>" + words + "</item></channel></rss>");
    ASSERT_EQ(out.documents.size(), 1U);
    EXPECT_EQ(out.documents[0].content, text);
    EXPECT_TRUE(out.documents[0].warnings.empty());
  }
}

TEST_F(XmlRecords, LinksAreWholeAddresses) {
  const Outcome rss = read_bytes(
      "<rss version='2.0'><channel><link>https://gazette.example/news/</link><item><link>/1</link>"
      "<description>One.</description></item><item><guid>https://gazette.example/2</guid><description>Two.</"
      "description>"
      "</item></channel></rss>");
  ASSERT_EQ(rss.documents.size(), 2U);
  EXPECT_EQ(rss.documents[0].metadata.url, "https://gazette.example/1");
  EXPECT_EQ(rss.documents[1].metadata.url, "https://gazette.example/2");
  const Outcome atom = read_bytes(
      "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://gazette.example/a/'><entry><link href='1'/>"
      "<author><name>Ada Lind</name></author><content>One.</content></entry></feed>");
  ASSERT_EQ(atom.documents.size(), 1U);
  EXPECT_EQ(atom.documents[0].metadata.url, "https://gazette.example/a/1");
}

TEST_F(XmlRecords, MarkupIsReadHoweverItIsEscaped) {
  for (const char* words :
       {"&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;", "<![CDATA[<p>One.</p><p>Two.</p>]]>",
        "&amp;lt;p&amp;gt;One.&amp;lt;/p&amp;gt;&lt;p&gt;Two.&lt;/p&gt;", "<p>One.</p><p>Two.</p>"}) {
    const Outcome out = read_bytes("<rss version='2.0'><channel><item><description>" + std::string(words) +
                                   "</description></item></channel></rss>");
    ASSERT_EQ(out.documents.size(), 1U);
    EXPECT_EQ(out.documents[0].format, Format::html) << words;
    EXPECT_NE(out.documents[0].content.find("<p>Two.</p>"), std::string::npos) << out.documents[0].content;
  }
}

// Ten entities of ten of ten…: nothing of it may grow.
TEST_F(XmlRecords, AnEntityBombStaysSmall) {
  std::string xml = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"boom\">";
  for (int i = 1; i < 12; ++i) {
    xml += "<!ENTITY a" + std::to_string(i) + " \"";
    for (int j = 0; j < 10; ++j) xml += "&a" + std::to_string(i - 1) + ";";
    xml += "\">";
  }
  xml += "]><rss><channel><item><description>Text. &a11;</description></item></channel></rss>";
  const Outcome out = read_bytes(xml);
  for (const Document& document : out.documents) EXPECT_LT(document.content.size(), 1000U);
  EXPECT_EQ(out.documents.size() + out.rejections.size(), 1U);
}

TEST_F(XmlRecords, EntitiesFetchNoFiles) {
  const std::string secret = write("secret", "hidden words");
  const Outcome out =
      read_bytes("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file://" + secret +
                 "\">]><rss><channel><item><description>Text. &x;</description></item></channel></rss>");
  for (const Document& document : out.documents) EXPECT_EQ(document.content.find("hidden"), std::string::npos);
}

// ---------------------------------------------------------------- news items

TEST_F(XmlRecords, NitfGivesHeadlineDatelineAndBody) {
  const Outcome out = read_bytes(R"(<?xml version="1.0"?><nitf><head><title>slug</title>
 <docdata><date.issue norm="20310502T091700Z"/></docdata></head><body><body.head><hedline><hl1>Ferry aground</hl1></hedline>
 <byline>By Ada Lind</byline><distributor>Coast Wire</distributor><dateline>ORRIN BAY</dateline></body.head>
 <body.content><p>A ferry ran aground.</p><hl2>Rescue</hl2><media><media-caption>The ferry.</media-caption></media>
 </body.content></body></nitf>)");
  ASSERT_EQ(out.documents.size(), 1U);
  const Document& document = out.documents[0];
  EXPECT_EQ(document.metadata.title, "Ferry aground");
  EXPECT_EQ(document.metadata.outlet, "Coast Wire");
  EXPECT_EQ(document.metadata.published, "20310502T091700Z");
  EXPECT_EQ(other(document, "dateline"), "ORRIN BAY");
  EXPECT_NE(document.content.find("<p>A ferry ran aground.</p><h2>Rescue</h2><figure><figcaption>The ferry."),
            std::string::npos)
      << document.content;
}

TEST_F(XmlRecords, NewsMlGivesEachItem) {
  const Outcome out = read_bytes(R"(<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
 <newsItem guid="urn:x:1" version="2" xml:lang="en"><itemMeta><provider literal="Coast Wire"/>
  <versionCreated>2031-05-02T10:00:00Z</versionCreated><firstCreated>2031-05-02T09:17:00Z</firstCreated>
  <pubStatus qcode="stat:canceled"/></itemMeta>
  <contentMeta><headline>Ferry aground</headline><by>Ada Lind</by></contentMeta>
  <contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>A ferry ran aground.</p></body></html>
  </inlineXML></contentSet></newsItem>
 <newsItem guid="urn:x:2"><contentSet><inlineData>Two boats met.</inlineData></contentSet></newsItem>
</itemSet></newsMessage>)");
  ASSERT_EQ(out.documents.size(), 2U);
  const Document& document = out.documents[0];
  EXPECT_EQ(document.metadata.outlet, "Coast Wire");
  EXPECT_EQ(document.metadata.language, "en");
  EXPECT_EQ(document.metadata.title, "Ferry aground");
  EXPECT_EQ(document.metadata.published, "2031-05-02T09:17:00Z");
  EXPECT_NE(document.content.find("<p>A ferry ran aground.</p>"), std::string::npos);
  ASSERT_EQ(document.warnings.size(), 1U);
  EXPECT_NE(document.warnings[0].find("canceled"), std::string::npos);
  EXPECT_EQ(out.documents[1].content, "Two boats met.");
}

TEST_F(XmlRecords, NinjsOfEachGeneration) {
  const Outcome out = read_bytes(
      R"({"uri":"u1","headline":"Ferry aground","byline":"Ada Lind","body_text":"A ferry ran aground.","infosource":[{"name":"Coast Wire"}],"versioncreated":"2031-05-02T09:17:00Z","pubstatus":"withheld"}
{"uri":"u2","headlines":[{"role":"main","value":"Ferry aground"},{"role":"short","value":"Ferry"}],"bodies":[{"role":"short","value":"A ferry."},{"role":"main","contenttype":"text/html","value":"<p>A ferry ran aground.</p>"}],"by":"Ada Lind","infoSources":[{"name":"Coast Wire"}],"versionCreated":"2031-05-02T09:17:00Z"}
)");
  ASSERT_EQ(out.documents.size(), 2U);
  for (const Document& document : out.documents) {
    EXPECT_EQ(document.metadata.title, "Ferry aground");
    EXPECT_EQ(document.metadata.outlet, "Coast Wire");
    EXPECT_EQ(document.metadata.byline, "Ada Lind");
    EXPECT_EQ(document.metadata.published, "2031-05-02T09:17:00Z");
  }
  EXPECT_EQ(out.documents[1].content, "<p>A ferry ran aground.</p>");
  ASSERT_EQ(out.documents[0].warnings.size(), 1U);
  EXPECT_NE(out.documents[0].warnings[0].find("withheld"), std::string::npos);
}

TEST_F(XmlRecords, ExtractorsXmlAndTei) {
  const Outcome doc = read_bytes(R"(<doc sitename="The Harbour Gazette" title="Ferry aground" date="2031-05-02"
 source="https://gazette.example/1"><main><head rend="h2">Rescue</head><p>A ferry ran aground.</p></main><comments/></doc>)");
  ASSERT_EQ(doc.documents.size(), 1U);
  EXPECT_EQ(doc.documents[0].metadata.outlet, "The Harbour Gazette");
  EXPECT_EQ(doc.documents[0].metadata.url, "https://gazette.example/1");
  EXPECT_EQ(doc.documents[0].content, "<h2>Rescue</h2><p>A ferry ran aground.</p>");
  const Outcome tei = read_bytes(R"(<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>
 <title type="main">Ferry aground</title></titleStmt><sourceDesc><bibl/><date>2031-05-02</date></sourceDesc></fileDesc>
 </teiHeader><text><body><div type="entry"><p>A ferry ran aground.</p></div></body></text></TEI>)");
  ASSERT_EQ(tei.documents.size(), 1U);
  EXPECT_EQ(tei.documents[0].metadata.title, "Ferry aground");
  EXPECT_EQ(tei.documents[0].metadata.published, "2031-05-02");
}

}  // namespace
}  // namespace hearsay
