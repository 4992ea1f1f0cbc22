// What word processors and chats export: DOCX, ODT, RTF, Telegram; and files that hold no text, refused by name.
#include <gtest/gtest.h>

#include "ingest/fixture.h"

namespace hearsay {
namespace {

using namespace ingesting::fixture;

class Documents : public IngestTest {};

std::string docx(const std::string& body) {
  return zip(
      {{"[Content_Types].xml", "<Types/>"},
       {"word/document.xml", "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\" xmlns:mc=\"mc\"><w:body>" + body +
                                 "</w:body></w:document>"},
       {"docProps/core.xml", "<c xmlns:dc=\"dc\"><dc:title>Draft 3</dc:title><dc:creator>bea</dc:creator></c>"}});
}

std::string paragraph(const std::string& words, const std::string& properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
}

TEST_F(Documents, DocxGivesParagraphsHeadingsListsAndTables) {
  const Outcome out = read_bytes(
      docx(paragraph("Ferry aground", "<w:pStyle w:val=\"Title\"/>") + paragraph("A ferry &amp; a tug met.") +
           paragraph("What is known", "<w:pStyle w:val=\"berschrift2\"/>") + paragraph("Two hurt", "<w:numPr/>") +
           paragraph("None missing", "<w:numPr/>") + "<w:tbl><w:tr><w:tc>" + paragraph("Hurt") + "</w:tc><w:tc>" +
           paragraph("2") + "</w:tc></w:tr></w:tbl>"));
  ASSERT_EQ(out.documents.size(), 1U) << (out.rejections.empty() ? "" : out.rejections[0].reason);
  EXPECT_EQ(out.documents[0].format, Format::markdown);
  EXPECT_EQ(out.documents[0].content,
            "# Ferry aground\n\nA ferry & a tug met.\n\n## What is known\n\n- Two hurt\n- None missing\n\nHurt | 2");
  EXPECT_EQ(out.documents[0].metadata.title, "");
  EXPECT_EQ(other(out.documents[0], "docx title"), "Draft 3");
}

TEST_F(Documents, DocxLeavesOutWhatWasDeletedAndStandsTwice) {
  const Outcome out =
      read_bytes(docx("<w:p><w:r><w:t>Twelve</w:t></w:r><w:del><w:r><w:delText> "
                      "dead</w:delText></w:r></w:del><w:ins><w:r><w:t> hurt</w:t>"
                      "</w:r></w:ins><w:r><w:instrText>HYPERLINK x</w:instrText><w:tab/><w:t>people</w:t></w:r></w:p>"
                      "<mc:AlternateContent><mc:Choice><w:p><w:r><w:t>Box.</w:t></w:r></w:p></"
                      "mc:Choice><mc:Fallback><w:p><w:r><w:t>Box."
                      "</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>"));
  ASSERT_EQ(out.documents.size(), 1U);
  EXPECT_EQ(out.documents[0].content, "Twelve hurt people\n\nBox.");
  EXPECT_EQ(out.documents[0].format, Format::text);
}

TEST_F(Documents, OdtGivesTheSame) {
  const Outcome out = read_bytes(zip(
      {{"mimetype", "application/vnd.oasis.opendocument.text"},
       {"content.xml",
        "<o:document-content xmlns:o=\"o\" xmlns:text=\"t\"><o:body><o:text><text:h>Ferry aground</text:h><text:p>A "
        "ferry "
        "<text:span>ran</text:span><text:s/>aground.<o:annotation><text:p>check</text:p></o:annotation></text:p>"
        "<text:list><text:list-item><text:p>Two hurt</text:p></text:list-item></text:list></o:text></o:body>"
        "</o:document-content>"}}));
  ASSERT_EQ(out.documents.size(), 1U);
  EXPECT_EQ(out.documents[0].content, "## Ferry aground\n\nA ferry ran aground.\n\n- Two hurt");
}

TEST_F(Documents, OneInAnArchiveIsReadToo) {
  const Outcome out = read_bytes(zip({{"in/a.docx", docx(paragraph("A ferry."))}, {"in/b.txt", "A tug."}}));
  ASSERT_EQ(out.documents.size(), 2U);
  EXPECT_TRUE(out.documents[0].file.ends_with("/in/a.docx"));
  EXPECT_EQ(out.documents[0].content, "A ferry.");
}

TEST_F(Documents, DamagedOrEmptyOnesSayWhy) {
  const std::string whole = docx(paragraph("A ferry."));
  EXPECT_EQ(read_bytes(whole.substr(0, whole.size() / 3)).rejections.size(), 1U);
  const Outcome empty = read_bytes(docx(""));
  ASSERT_EQ(empty.rejections.size(), 1U);
  EXPECT_EQ(empty.rejections[0].code, ErrorCode::no_text);
  IngestOptions options;
  options.max_record_bytes = 400;
  EXPECT_EQ(read_bytes(docx(paragraph(std::string(500, 'a'))), options).rejections.at(0).code, ErrorCode::too_large);
  EXPECT_EQ(read_bytes(docx(paragraph(std::string(100, 'a'))), options).documents.size(), 1U);
}

struct RtfRow {
  const char* name;
  const char* rtf;
  const char* text;
};

class Rtf : public IngestTest, public testing::WithParamInterface<RtfRow> {};

TEST_P(Rtf, GivesItsWords) {
  const Outcome out = read_bytes(GetParam().rtf);
  ASSERT_EQ(out.documents.size(), 1U);
  EXPECT_EQ(out.documents[0].content, GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, Rtf,
    testing::Values(
        RtfRow{"Plain",
               R"({\rtf1\ansi{\fonttbl{\f0 Times;}}{\colortbl;\red0;}\pard\f0 A ferry\par ran {\b aground}.})",
               "A ferry\n\nran aground."},
        RtfRow{"Charset", R"({\rtf1\ansi\ansicpg1250 Po\'9e\'e1r\emdash  12 hurt})", "Požár— 12 hurt"},
        RtfRow{
            "FontCharset",
            R"({\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}\f1\'cf\'ee\'f0\'f2\f0  port})",
            "Порт port"},
        RtfRow{"Unicode", R"({\rtf1\ansi\uc1 S\u248?ren \u8220?ran\u8221? \u-10179?\u-9216? {\uc0 \u233 t})",
               "Søren “ran” 🐀 ét"},
        RtfRow{
            "NoText",
            R"({\rtf1{\*\generator X;}{\header Page 1}{\pict 89504e}{\field{\*\fldinst HYPERLINK "x"}{\fldrslt here}} on})",
            "here on"},
        RtfRow{"Escapes", R"({\rtf1 \{a\} \\ b\~c\_d})", "{a} \\ b\u00A0c-d"},
        RtfRow{"Binary", "{\\rtf1 one{\\*\\x\\bin5 }{}\\par}{\\bin3 }}} two}", "one two"},
        RtfRow{"CutOff", R"({\rtf1 A ferry {\b ran)", "A ferry ran"}),
    [](const auto& row) { return row.param.name; });

TEST_F(Documents, RtfKeepsWhatItSaysOfItself) {
  const Outcome out = read_bytes(R"({\rtf1{\info{\title Draft}{\author bea}}A ferry.})");
  ASSERT_EQ(out.documents.size(), 1U);
  EXPECT_EQ(out.documents[0].content, "A ferry.");
  EXPECT_EQ(other(out.documents[0], "rtf title"), "Draft");
}

const std::string kMessages =
    R"([{"id":1,"type":"service","action":"create_channel","text":""},
{"id":2,"type":"message","date":"2031-05-02T09:14:00","from":"Varrow Port","text":[{"type":"bold","text":"Ferry aground"},
"\n\nA ferry ran aground off Varrow, \"{\" and all."]},
{"id":3,"type":"message","date":"2031-05-02T10:00:00","from":"Varrow Port","forwarded_from":"Harbour Watch",
"text":"Two people were hurt, we hear."},{"id":4,"type":"message","date":"2031-05-02T10:01:00","text":"Thanks!"}])";

TEST_F(Documents, TelegramsMessagesAreOneEach) {
  const Outcome out =
      read_bytes(R"({"name":"Varrow Port","type":"public_channel","id":7,"messages":)" + kMessages + "}");
  ASSERT_EQ(out.documents.size(), 2U);
  EXPECT_EQ(out.documents[0].metadata.outlet, "Varrow Port");
  EXPECT_EQ(out.documents[0].metadata.published, "2031-05-02T09:14:00");
  EXPECT_EQ(out.documents[0].content, "Ferry aground\n\nA ferry ran aground off Varrow, \"{\" and all.");
  EXPECT_EQ(out.documents[0].record, 2U);
  EXPECT_EQ(out.documents[1].metadata.outlet, "Harbour Watch");
  EXPECT_EQ(other(out.documents[1], "forwarded by"), "Varrow Port");
}

TEST_F(Documents, AllChatsOfTelegramHaveTheirNames) {
  const Outcome out = read_bytes(
      R"({"about":"Here is the data you requested. Telegram","chats":{"about":"x","list":[{"name":"Varrow Port","type":
"public_channel","messages":)" +
      kMessages + R"(},{"name":"Desk \"B\"","type":"private_group","messages":[{"id":9,"type":
"message","date":"2031-05-03T08:00:00","from":"Carl","text":"The tug has come back to port."}]}]}})");
  ASSERT_EQ(out.documents.size(), 3U);
  EXPECT_EQ(out.documents[2].metadata.outlet, "Desk \"B\"");
  EXPECT_EQ(out.documents[2].metadata.byline, "Carl");
}

TEST_F(Documents, ABrokenMessageCostsItself) {
  const Outcome out =
      read_bytes(R"({"name":"Port","type":"public_channel","messages":[{"type":"message","text":nothing},
{"type":"message","date":"2031-05-03","text":"The tug has come back to port."}]})");
  EXPECT_EQ(out.documents.size(), 1U);
  ASSERT_EQ(out.rejections.size(), 1U);
  EXPECT_EQ(out.rejections[0].record, 1U);
}

TEST_F(Documents, TelegramsPagesGiveTheSame) {
  const Outcome out = read_bytes(
      "<!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class=\"page_wrap\"><div "
      "class=\"page_header\"><div class=\"text bold\">\nVarrow Port\n</div></div><div class=\"history\">\n<div "
      "class=\"message service\"><div class=\"body details\">2 May</div></div>\n<div class=\"message default "
      "clearfix\"><div "
      "class=\"body\"><div class=\"pull_right date details\" title=\"02.05.2031 09:14:00 UTC+02:00\">09:14</div><div "
      "class=\"from_name\">\nVarrow Port\n</div><div class=\"text\">\n<strong>Ferry aground</strong><br><br>A ferry "
      "&amp; a "
      "tug met off Varrow.\n</div></div></div>\n<div class=\"message default clearfix joined\"><div "
      "class=\"body\"><div "
      "class=\"pull_right date details\" title=\"02.05.2031 10:00:00\">10:00</div><div class=\"forwarded body\"><div "
      "class=\"from_name\">\nHarbour Watch <span class=\"date details\" title=\"x\"> 9:00</span></div><div "
      "class=\"text\">Two people were hurt, we hear.</div></div></div></div></div></div></body></html>");
  ASSERT_EQ(out.documents.size(), 2U);
  EXPECT_EQ(out.documents[0].metadata.outlet, "Varrow Port");
  EXPECT_EQ(out.documents[0].metadata.published, "2031-05-02T09:14:00+02:00");
  EXPECT_EQ(out.documents[0].content, "Ferry aground\n\nA ferry & a tug met off Varrow.");
  EXPECT_EQ(out.documents[1].metadata.outlet, "Harbour Watch");
}

struct ForeignRow {
  const char* name;
  std::string bytes;
  const char* what;
};

class Foreign : public IngestTest, public testing::WithParamInterface<ForeignRow> {};

TEST_P(Foreign, IsRefusedByName) {
  const Outcome out = read_bytes(GetParam().bytes);
  EXPECT_TRUE(out.documents.empty());
  ASSERT_EQ(out.rejections.size(), 1U);
  EXPECT_EQ(out.rejections[0].code, ErrorCode::bad_format);
  EXPECT_NE(out.rejections[0].reason.find(GetParam().what), std::string::npos) << out.rejections[0].reason;
}

INSTANTIATE_TEST_SUITE_P(
    Rows, Foreign,
    testing::Values(
        ForeignRow{"OldWord", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(512, '\0'), "Word"},
        ForeignRow{"Png", "\x89PNG\r\n\x1A\n" + std::string(60, '\0'), "picture (PNG)"},
        ForeignRow{"Jpeg", "\xFF\xD8\xFF\xE0" + std::string(60, '\1'), "picture (JPEG)"},
        ForeignRow{"SevenZip", "7z\xBC\xAF\x27\x1C" + std::string(60, '\0'), "unpack"},
        ForeignRow{"Workbook", zip({{"[Content_Types].xml", "<T/>"}, {"xl/workbook.xml", "<w/>"}}), "CSV"},
        ForeignRow{"Slides", zip({{"[Content_Types].xml", "<T/>"}, {"ppt/presentation.xml", "<p/>"}}), "PDF"},
        ForeignRow{"Book", zip({{"mimetype", "application/epub+zip"}, {"a.xhtml", "<p>x</p>"}}), "EPUB"}),
    [](const auto& row) { return row.param.name; });

TEST_F(Documents, ProseMayBeginLikeAFormat) {
  EXPECT_EQ(read_bytes("BZh is how the old mayor signed his letters, people in Varrow said.").documents.size(), 1U);
  EXPECT_EQ(read_bytes("ID3 is the name of the pier where the ferry lies, the port said.").documents.size(), 1U);
}

}  // namespace
}  // namespace hearsay
