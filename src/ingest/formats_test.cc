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

class Formats : public IngestTest {};

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

TEST_F(Formats, MarksThatEnclosePartOfACellAreItsOwn) {
  const Outcome out = read_bytes(
      "title\ttext\n\"Kestrel\" aground\tThe ferry \"Kestrel\" ran aground.\n\"Quiet\"\t\"Two boats\"\" met.\"\n");
  ASSERT_EQ(out.documents.size(), 2U);
  EXPECT_EQ(out.documents[0].metadata.title, "\"Kestrel\" aground");
  EXPECT_EQ(out.documents[0].content, "The ferry \"Kestrel\" ran aground.");
  EXPECT_EQ(out.documents[1].metadata.title, "Quiet");
  EXPECT_EQ(out.documents[1].content, "Two boats\" met.");
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

// ---------------------------------------------------------------- fields of exports

struct ValueRow {
  const char* name;
  const char* value;  // of a JSON string
  Format format;
  const char* content;
};

class FieldValue : public Formats, public testing::WithParamInterface<ValueRow> {};

TEST_P(FieldValue, IsReadAsWhatItIs) {
  const Outcome out = read_bytes(std::string("{\"text\":\"") + GetParam().value + "\"}");
  ASSERT_EQ(out.documents.size(), 1U);
  EXPECT_EQ(out.documents[0].format, GetParam().format);
  EXPECT_EQ(out.documents[0].content, GetParam().content);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, FieldValue,
    testing::Values(ValueRow{"Plain", R"(A < B & C <3, says <ada@g.example>.\n\nTwo.)", Format::text,
                             "A < B & C <3, says <ada@g.example>.\n\nTwo."},
                    ValueRow{"TagsWithinLines", R"(<b>VARROW<\/b> &ndash; One <a href='x'>boat<\/a>.\nTwo.)",
                             Format::text, "VARROW – One boat.\nTwo."},
                    ValueRow{"References", R"(&ldquo;One&rdquo;&nbsp;&amp; two.)", Format::text, "“One”\u00A0& two."},
                    ValueRow{"TagsThatPartLines", R"(One.<br\/>Two.)", Format::html, "One.<br/>Two."},
                    ValueRow{"ParagraphsBoth", R"(One.\n\nTwo.<br>Three.)", Format::html, "One.<p>Two.<br>Three."},
                    ValueRow{"BackslashesTwice", R"(One.\\n\\nTwo \\u2013 \\\"three\\\".)", Format::text,
                             "One.\n\nTwo – \"three\"."},
                    ValueRow{"EscapedTwice", R"(&lt;p&gt;One &amp;amp; two.&lt;\/p&gt;)", Format::html,
                             "<p>One &amp; two.</p>"}),
    [](const auto& row) { return row.param.name; });

TEST_F(Formats, RecordsThatAreNearlyJsonAreMendedAndSaidSo) {
  const Outcome out = read_bytes(
      "{\"text\":\"One.\",\"score\":NaN}\n{\"text\":\"Tw\\ud83do.\",\"more\":[-Infinity,],}\n{\"text\":\"Three.\"}\n"
      "{\"text\":\"Four.\" \"more\":1}\n");
  ASSERT_EQ(out.documents.size(), 3U);
  ASSERT_EQ(out.documents[0].warnings.size(), 1U);
  EXPECT_NE(out.documents[0].warnings[0].find("numbers that are none"), std::string::npos);
  EXPECT_EQ(out.documents[1].content, "Tw\xEF\xBF\xBDo.");
  EXPECT_TRUE(out.documents[2].warnings.empty());
  EXPECT_EQ(out.rejections.size(), 1U);  // what is missing is not guessed
}

TEST_F(Formats, WhatASearchEngineOrADatabaseWrapsIsRead) {
  const Outcome engine = read_bytes(
      R"({"hits":{"hits":[{"_id":"1","_source":{"text":"A ferry.","date":{"$date":"2031-05-02T09:17:00Z"}}}]}})");
  ASSERT_EQ(engine.documents.size(), 1U);
  EXPECT_EQ(engine.documents[0].content, "A ferry.");
  EXPECT_EQ(engine.documents[0].metadata.published, "2031-05-02T09:17:00Z");
  EXPECT_EQ(read_bytes("{\"text\":\"One.\"},\n{\"text\":\"Two.\"},\n").documents.size(), 2U);
}

TEST_F(Formats, ValuesOfASystemsRenderingAreRead) {
  const Outcome out = read_bytes(
      R"([{"id":7,"date":"2031-05-02T09:17:00","link":"https://gazette.example/1","title":{"rendered":"Ferry &#8217;s"},)"
      R"("content":{"rendered":"<p>A ferry ran aground.<\/p>","protected":false}}])");
  ASSERT_EQ(out.documents.size(), 1U);
  EXPECT_EQ(out.documents[0].content, "<p>A ferry ran aground.</p>");
  EXPECT_EQ(out.documents[0].metadata.title, "Ferry &#8217;s");
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

TEST_F(Formats, ASenderASubjectAndADayMakeAMessage) {
  const std::string body = "\n\nA ferry ran aground off Varrow.\n";
  const Outcome mail = read_bytes(
      "From: The Harbour Gazette <news@gazette.example>\nSubject: Ferry aground\nDate: Fri, 2 May 2031 09:17 +0100" +
      body);
  ASSERT_EQ(mail.documents.size(), 1U);
  EXPECT_EQ(mail.documents[0].metadata.title, "Ferry aground");
  EXPECT_EQ(mail.documents[0].content.find("Subject"), std::string::npos);
  const Outcome memo = read_bytes("From: the harbour master\nSubject: Ferry aground\nDate: 2 May 2031" + body);
  ASSERT_EQ(memo.documents.size(), 1U);
  EXPECT_NE(memo.documents[0].content.find("harbour master"), std::string::npos);
}

TEST_F(Formats, AMailboxGivesEachMessage) {
  std::string box;
  for (int i = 0; i < 3; ++i) {
    box += "From news@gazette.example Fri May  2 09:17:00 2031\nFrom: news@gazette.example\nMessage-ID: <" +
           std::to_string(i) + ">\nSubject: Day " + std::to_string(i) + "\n\nBoat " + std::to_string(i) +
           " ran aground.\n\nFrom there it was towed.\n>From the quay people watched.\n>>From there.\n\n";
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

TEST_F(Formats, LinesThatBeginWithFromStayInTheirMessage) {
  const std::string head = "From: ada@gazette.example\nMessage-ID: <1>\nSubject: Ferry\n\n";
  for (const std::string line :
       {"From 09:15 until 10:40 the quay was closed.", "From May 2 at 9:17 it lay there: nobody came.",
        "From Friday: boats, at 10:00 and 11:00."}) {
    const Outcome out =
        read_bytes("From ada@gazette.example Fri May  2 09:17:00 2031\n" + head + "It ran aground.\n\n" + line +
                   "\n\nIt was towed.\n\nFrom - Sat May  3 10:00:00 2031\n" + head + "All well.\n");
    ASSERT_EQ(out.documents.size(), 2U) << line;
    EXPECT_NE(out.documents[0].content.find(line + "\n\nIt was towed."), std::string::npos) << line;
  }
}

TEST_F(Formats, FlowedLinesGoOn) {
  const std::string head = "MIME-Version: 1.0\nMessage-ID: <1>\nContent-Type: text/plain; format=flowed";
  EXPECT_EQ(read_bytes(head + "\n\nA ferry ran \naground.\n-- \nAda\n").documents.at(0).content,
            "A ferry ran aground.\n-- \nAda\n");
  EXPECT_EQ(read_bytes(head + "; delsp=yes\n\nA fer \nry.\n").documents.at(0).content, "A ferry.\n");
}

TEST_F(Formats, AllPartsThatStandInARowAreRead) {
  const std::string picture = "--b\nContent-Type: image/png\nContent-Disposition: inline; filename=a.png\n\nxx\n";
  const Outcome plain = read_bytes(
      "MIME-Version: 1.0\nMessage-ID: <1>\nContent-Type: multipart/mixed; boundary=b\n\n"
      "--b\nContent-Type: text/plain\n\nOne.\n" +
      picture + "--b\nContent-Type: text/plain\n\nTwo.\n--b--\n");
  ASSERT_EQ(plain.documents.size(), 1U);
  EXPECT_EQ(plain.documents[0].content, "One.\n\nTwo.");
  const Outcome mixed = read_bytes(
      "MIME-Version: 1.0\nMessage-ID: <1>\nContent-Type: multipart/alternative; boundary=a\n\n"
      "--a\nContent-Type: text/plain\n\nHint.\n--a\nContent-Type: multipart/mixed; boundary=b\n\n"
      "--b\nContent-Type: text/html\n\n<p>One.</p>\n" +
      picture + "--b\nContent-Type: text/plain\n\nTwo & 3 < 4.\n\nFive.\n--b--\n--a--\n");
  ASSERT_EQ(mixed.documents.size(), 1U);
  EXPECT_EQ(mixed.documents[0].format, Format::html);
  EXPECT_EQ(mixed.documents[0].content, "<p>One.</p>\n\n<p>Two &amp; 3 &lt; 4.</p><p>\nFive.</p>");
}

TEST_F(Formats, FieldNamesAloneAreNoMail) {
  const Outcome out = read_bytes("Subject: a matter of days\nFrom: the quay\n\nThe ferry ran aground.\n");
  ASSERT_EQ(out.documents.size(), 1U);
  EXPECT_TRUE(out.documents[0].content.starts_with("Subject: a matter"));
}

// ---------------------------------------------------------------- archives

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
