// One invented report about a ferry, in every format people bring: its text must come out, and what is known of it.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <thread>

#include "hearsay/report.h"
#include "ingest/fixture.h"

namespace hearsay {
namespace {

using namespace ingesting::fixture;

std::string other(const Document& document, const std::string& name) {
  for (const auto& [known, value] : document.metadata.others) {
    if (known == name) return value;
  }
  return {};
}

class Formats : public IngestTest {};

// ---------------------------------------------------------------- feeds

TEST_F(Formats, RssGivesItsItems) {
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
  EXPECT_EQ(out.documents[1].content, "Nothing <b>happened</b>.");
  ASSERT_EQ(out.documents[1].warnings.size(), 1U);
  ASSERT_EQ(out.rejections.size(), 1U);
  EXPECT_EQ(out.rejections[0].record, 3U);
  EXPECT_EQ(out.rejections[0].code, ErrorCode::no_text);
}

TEST_F(Formats, AtomGivesItsEntries) {
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

TEST_F(Formats, JsonFeedKnowsItsOutlet) {
  const Outcome out = read_bytes(R"({"version":"https://jsonfeed.org/version/1.1","title":"The Harbour Gazette",
 "feed_url":"https://gazette.example/feed","items":[{"id":"1","url":"https://gazette.example/1","title":"Ferry aground",
 "content_text":"A ferry ran aground.","content_html":"<p>x</p>","date_published":"2031-05-02T09:17:00Z",
 "authors":[{"name":"Ada Lind"}]}]})");
  ASSERT_EQ(out.documents.size(), 1U);
  EXPECT_EQ(out.documents[0].content, "A ferry ran aground.");
  EXPECT_EQ(out.documents[0].metadata.outlet, "The Harbour Gazette");
  EXPECT_EQ(out.documents[0].metadata.byline, "Ada Lind");
}

TEST_F(Formats, ADamagedFeedGivesWhatCameBefore) {
  const Outcome out = read_bytes(
      "<rss><channel><title>G</title><item><description>One.</description></item>"
      "<item><description>Two.</descr");
  ASSERT_GE(out.documents.size(), 1U);
  EXPECT_EQ(out.documents[0].content, "One.");
}

// Ten entities of ten of ten…: nothing of it may grow.
TEST_F(Formats, AnEntityBombStaysSmall) {
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

TEST_F(Formats, EntitiesFetchNoFiles) {
  const std::string secret = write("secret", "hidden words");
  const Outcome out =
      read_bytes("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file://" + secret +
                 "\">]><rss><channel><item><description>Text. &x;</description></item></channel></rss>");
  for (const Document& document : out.documents) EXPECT_EQ(document.content.find("hidden"), std::string::npos);
}

// ---------------------------------------------------------------- news items

TEST_F(Formats, NitfGivesHeadlineDatelineAndBody) {
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

TEST_F(Formats, NewsMlGivesEachItem) {
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
  EXPECT_EQ(document.metadata.title, "Ferry aground");
  EXPECT_EQ(document.metadata.published, "2031-05-02T09:17:00Z");
  EXPECT_NE(document.content.find("<p>A ferry ran aground.</p>"), std::string::npos);
  ASSERT_EQ(document.warnings.size(), 1U);
  EXPECT_NE(document.warnings[0].find("canceled"), std::string::npos);
  EXPECT_EQ(out.documents[1].content, "Two boats met.");
}

TEST_F(Formats, NinjsOfEachGeneration) {
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

TEST_F(Formats, ExtractorsXmlAndTei) {
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

// ---------------------------------------------------------------- tables

TEST_F(Formats, TablesByTheirHeader) {
  const Outcome out = read_bytes(
      "\xEF\xBB\xBFurl,title,text,publish_date,mood\r\n"
      "https://gazette.example/1,\"Ferry, aground\",\"A \"\"ferry\"\"\r\nran aground.\","
      "2031-05-02,calm\r\n"
      "https://gazette.example/2,Quiet,,2031-05-03,\r\n"
      "a,b,c,d,e,f,g\r\n"
      "https://gazette.example/4,Boats,Two boats met.,,\r\n");
  ASSERT_EQ(out.documents.size(), 2U);
  EXPECT_EQ(out.documents[0].content, "A \"ferry\"\r\nran aground.");
  EXPECT_EQ(out.documents[0].metadata.title, "Ferry, aground");
  EXPECT_EQ(other(out.documents[0], "mood"), "calm");
  EXPECT_EQ(out.documents[1].record, 4U);
  ASSERT_EQ(out.rejections.size(), 2U);
  EXPECT_EQ(out.rejections[0].code, ErrorCode::no_text);
  EXPECT_EQ(out.rejections[1].record, 3U);
  EXPECT_NE(out.rejections[1].reason.find("7 cells under 5 names"), std::string::npos);
}

TEST_F(Formats, TabsAndSemicolonsSeparateToo) {
  for (const char* separator : {"\t", ";", "|"}) {
    const std::string s = separator;
    const Outcome out = read_bytes("title" + s + "text\nFerry, one" + s + "It ran aground, they said.\n");
    ASSERT_EQ(out.documents.size(), 1U) << separator;
    EXPECT_EQ(out.documents[0].content, "It ran aground, they said.");
  }
}

TEST_F(Formats, ProseWithCommasIsNoTable) {
  const Outcome out = read_bytes("Text, title and source were lost, the mayor said.\nNobody was hurt.\n");
  ASSERT_EQ(out.documents.size(), 1U);
  EXPECT_TRUE(out.documents[0].content.starts_with("Text, title"));
}

TEST_F(Formats, AnyNamesByAMap) {
  IngestOptions options;
  options.fields = {{"text", "story"}, {"url", "where"}, {"outlet", "who.name"}, {"published", "day"}};
  const Outcome json = read_bytes(R"({"story":"A ferry ran aground.","where":"https://gazette.example/1",
 "who":{"name":"The Harbour Gazette"},"day":"2031-05-02","text":"Not this."})",
                                  options);
  ASSERT_EQ(json.documents.size(), 1U);
  EXPECT_EQ(json.documents[0].content, "A ferry ran aground.");
  EXPECT_EQ(json.documents[0].metadata.outlet, "The Harbour Gazette");
  EXPECT_EQ(json.documents[0].metadata.url, "https://gazette.example/1");
  const Outcome table = read_bytes("day,story\n2031-05-02,A ferry ran aground.\n", options);
  ASSERT_EQ(table.documents.size(), 1U);
  EXPECT_EQ(table.documents[0].metadata.published, "2031-05-02");
}

// ---------------------------------------------------------------- mail

constexpr const char* kLetter =
    "From: =?utf-8?q?The_Harbour_Gazette?= <news@gazette.example>\r\nTo: reader@post.example\r\n"
    "Subject: =?utf-8?b?RmVycnkgYWdyb3VuZA==?=\r\nDate: Fri, 02 May 2031 09:17:00 +0100\r\nMIME-Version: 1.0\r\n"
    "Message-ID: <1@gazette.example>\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n"
    "--b\r\nContent-Type: text/plain\r\n\r\nRead online.\r\n"
    "--b\r\nContent-Type: text/html; charset=windows-1251\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    "<p>=CF=E0=F0=EE=EC ran aground.</p>\r\n--b--\r\n";

TEST_F(Formats, AMessageGivesItsRichestPart) {
  const Outcome out = read_bytes(kLetter);
  ASSERT_EQ(out.documents.size(), 1U) << (out.rejections.empty() ? "" : out.rejections[0].reason);
  const Document& document = out.documents[0];
  EXPECT_EQ(document.format, Format::html);
  EXPECT_EQ(document.charset, "windows-1251");
  EXPECT_NE(document.content.find("<p>Паром ran aground.</p>"), std::string::npos);
  EXPECT_EQ(document.metadata.title, "Ferry aground");
  EXPECT_EQ(document.metadata.outlet, "The Harbour Gazette");
  EXPECT_EQ(document.metadata.published, "2031-05-02T09:17:00+01:00");
  EXPECT_EQ(other(document, "Message-ID"), "<1@gazette.example>");
}

TEST_F(Formats, AMailboxGivesEachMessage) {
  std::string box;
  for (int i = 0; i < 3; ++i) {
    box += "From news@gazette.example Fri May  2 09:17:00 2031\nFrom: news@gazette.example\nMessage-ID: <" +
           std::to_string(i) + ">\nSubject: Day " + std::to_string(i) + "\n\nBoat " + std::to_string(i) +
           " ran aground.\n\nFrom there it was towed.\n>From the quay people watched.\n\n";
  }
  const Outcome out = read_bytes(box);
  ASSERT_EQ(out.documents.size(), 3U);
  EXPECT_EQ(out.documents[2].metadata.title, "Day 2");
  EXPECT_EQ(out.documents[2].metadata.outlet, "gazette.example");
  EXPECT_EQ(out.documents[2].content.substr(0, 19), "Boat 2 ran aground.");
  EXPECT_NE(out.documents[2].content.find("\nFrom the quay"), std::string::npos);
  EXPECT_EQ(out.documents[2].record, 3U);
}

TEST_F(Formats, AnAttachedReportIsReadToo) {
  const Outcome out = read_bytes(
      "MIME-Version: 1.0\nFrom: ada@gazette.example\nSubject: Look\nContent-Type: multipart/mixed; boundary=b\n\n"
      "--b\nContent-Type: text/plain\n\nSee below.\n--b\nContent-Type: text/html\n"
      "Content-Disposition: attachment; filename=\"page.html\"\nContent-Transfer-Encoding: base64\n\n"
      "PGh0bWw+PHA+QSBmZXJyeSByYW4gYWdyb3VuZC48L3A+\n--b--\n");
  ASSERT_EQ(out.documents.size(), 2U);
  EXPECT_TRUE(out.documents[1].file.ends_with("/page.html"));
  EXPECT_EQ(out.documents[1].content, "<html><p>A ferry ran aground.</p>");
}

TEST_F(Formats, FieldNamesAloneAreNoMail) {
  const Outcome out = read_bytes("Subject: a matter of days\nFrom: the quay\n\nThe ferry ran aground.\n");
  ASSERT_EQ(out.documents.size(), 1U);
  EXPECT_TRUE(out.documents[0].content.starts_with("Subject: a matter"));
}

// ---------------------------------------------------------------- archives

// A ZIP archive of stored files: what stands in one is laid out by hand, as tools differ.
std::string zip(const std::vector<std::pair<std::string, std::string>>& files) {
  const auto number = [](uint64_t value, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> 8 * i & 0xFF);
    return out;
  };
  std::string out;
  std::string directory;
  for (const auto& [name, bytes] : files) {
    const uint64_t check = crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size()));
    const std::string common = number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(check, 4) +
                               number(bytes.size(), 4) + number(bytes.size(), 4) + number(name.size(), 2) +
                               number(0, 2);
    directory += "PK\1\2" + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) +
                 number(out.size(), 4) + name;
    out += "PK\3\4" + common + name + bytes;
  }
  const size_t begin = out.size();
  return out + directory + "PK\5\6" + number(0, 4) + number(files.size(), 2) + number(files.size(), 2) +
         number(directory.size(), 4) + number(begin, 4) + number(0, 2);
}

TEST_F(Formats, AZipGivesItsFiles) {
  const std::string inner = zip({{"deep.txt", "Deep words."}});
  const std::string bytes = zip({{"a/page.html", "<html><p>A ferry."},
                                 {"b.jsonl", "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n"},
                                 {".hidden", "no"},
                                 {"c.bin", std::string(300, '\0')},
                                 {"d.zip", inner},
                                 {"e.txt.gz", gzip("Packed words.")}});
  const std::string path = write("bundle", bytes);
  const Outcome out = read({path});
  ASSERT_EQ(out.documents.size(), 5U);
  EXPECT_EQ(out.documents[0].file, path + "/a/page.html");
  EXPECT_EQ(out.documents[2].content, "Two.");
  EXPECT_EQ(out.documents[2].record, 2U);
  EXPECT_EQ(out.documents[3].file, path + "/d.zip/deep.txt");
  EXPECT_EQ(out.documents[4].content, "Packed words.");
  ASSERT_EQ(out.rejections.size(), 1U);
  EXPECT_EQ(out.rejections[0].file, path + "/c.bin");
}

TEST_F(Formats, ACutOffZipSaysSo) {
  const std::string bytes = zip({{"a.txt", "A ferry."}, {"b.txt", "A tug."}});
  const Outcome out = read_bytes(bytes.substr(0, 60));
  EXPECT_FALSE(out.rejections.empty());
}

TEST_F(Formats, ZipsInZipsEnd) {
  std::string bytes = "Deep words.";
  for (int i = 0; i < 12; ++i) bytes = zip({{"x", bytes}});
  const Outcome out = read_bytes(bytes);
  EXPECT_TRUE(out.documents.empty());
  ASSERT_EQ(out.rejections.size(), 1U);
  EXPECT_EQ(out.rejections[0].code, ErrorCode::too_large);
}

// ---------------------------------------------------------------- PDF

// One page that shows `text`; without any it holds no words.
std::string pdf(const std::string& text) {
  std::string out = "%PDF-1.4\n";
  std::vector<size_t> places;
  const auto object = [&](const std::string& body) {
    places.push_back(out.size());
    out += std::to_string(places.size()) + " 0 obj\n" + body + "\nendobj\n";
  };
  const std::string drawn =
      text.empty() ? std::string("0 0 10 10 re f") : "BT /F1 12 Tf 72 720 Td (" + text + ") Tj ET";
  object("<</Type/Catalog/Pages 2 0 R>>");
  object("<</Type/Pages/Kids[3 0 R]/Count 1>>");
  object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>");
  object("<</Length " + std::to_string(drawn.size()) + ">>\nstream\n" + drawn + "\nendstream");
  object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
  object("<</Title(Ferry aground)/Producer(A & B)>>");
  const size_t table = out.size();
  out += "xref\n0 " + std::to_string(places.size() + 1) + "\n0000000000 65535 f \n";
  for (const size_t place : places) {
    std::string number = std::to_string(place);
    out += std::string(10 - number.size(), '0') + number + " 00000 n \n";
  }
  return out + "trailer\n<</Size 7/Root 1 0 R/Info 6 0 R>>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
}

bool has_pdftotext() {
  return std::system("command -v pdftotext >/dev/null 2>&1") == 0;  // NOLINT(concurrency-mt-unsafe,cert-env33-c)
}

TEST_F(Formats, PdfGivesItsWordsAndItsHead) {
  if (!has_pdftotext()) GTEST_SKIP() << "pdftotext is not installed";
  const Outcome out = read_bytes(pdf("A ferry < a tug."));
  ASSERT_EQ(out.documents.size(), 1U) << (out.rejections.empty() ? "" : out.rejections[0].reason);
  EXPECT_NE(out.documents[0].content.find("A ferry < a tug."), std::string::npos) << out.documents[0].content;
  EXPECT_EQ(other(out.documents[0], "pdf title"), "Ferry aground");
}

TEST_F(Formats, APdfWithoutWordsOrDamagedSaysWhy) {
  if (!has_pdftotext()) GTEST_SKIP() << "pdftotext is not installed";
  const Outcome pictures = read_bytes(pdf(""));
  ASSERT_EQ(pictures.rejections.size(), 1U);
  EXPECT_EQ(pictures.rejections[0].code, ErrorCode::no_text);
  const Outcome damaged = read_bytes("%PDF-1.4\nnothing");
  ASSERT_EQ(damaged.rejections.size(), 1U);
  EXPECT_EQ(damaged.rejections[0].code, ErrorCode::bad_format);
}

// ---------------------------------------------------------------- odd inputs

TEST_F(Formats, ANamedPipeIsReadWhenNamedAndNotWhenMet) {
  const std::string path = (folder_ / "pipe").string();
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  std::thread writer([&] { std::ofstream(path) << "A ferry ran aground.\n"; });
  EXPECT_EQ(read({path}).documents.size(), 1U);
  writer.join();
  const Outcome met = read({folder_.string()});
  ASSERT_EQ(met.rejections.size(), 1U);
  EXPECT_EQ(met.rejections[0].code, ErrorCode::unreadable);
}

TEST_F(Formats, AnArrayWithABrokenRecordLosesOnlyThat) {
  const Outcome out = read_bytes(
      "[\n  {\"text\": \"One.\"},\n  {\"text\": \"Two.\n  {\"text\": \"Three.\"},\n"
      "  {\"text\": \"Four.\"}\n]\n");
  ASSERT_EQ(out.documents.size(), 3U);
  EXPECT_EQ(out.documents[1].content, "Three.");
  ASSERT_EQ(out.rejections.size(), 1U);
  EXPECT_EQ(out.rejections[0].record, 2U);
}

TEST_F(Formats, LinesBeyondTheLimitArePassedWhole) {
  IngestOptions options;
  options.max_record_bytes = 100;
  const std::string huge = "{\"text\":\"" + std::string(300'000, 'a') + "\"}\n";
  for (const std::string& bytes : {huge + "{\"text\":\"Two.\"}\n", "[" + huge + ",{\"text\":\"Two.\"}]"}) {
    const Outcome out = read_bytes(bytes, options);
    ASSERT_EQ(out.documents.size(), 1U);
    EXPECT_EQ(out.documents[0].content, "Two.");
    ASSERT_EQ(out.rejections.size(), 1U);
    EXPECT_EQ(out.rejections[0].code, ErrorCode::too_large);
  }
}

}  // namespace
}  // namespace hearsay
