// Inputs are written to a folder of their own, read back, and compared with what they hold.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "hearsay/document.h"
#include "ingest/fixture.h"

namespace hearsay {
namespace {

using namespace ingesting::fixture;

struct FormatRow {
  const char* name;
  const char* bytes;
  Format format;
  const char* content;
};

class IngestFormat : public IngestTest, public testing::WithParamInterface<FormatRow> {};

TEST_P(IngestFormat, IsToldByContent) {
  const Outcome out = read_bytes(GetParam().bytes);
  ASSERT_EQ(out.documents.size(), 1U) << (out.rejections.empty() ? "" : out.rejections[0].reason);
  EXPECT_EQ(out.documents[0].format, GetParam().format);
  EXPECT_EQ(out.documents[0].content, GetParam().content);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, IngestFormat,
    testing::Values(
        FormatRow{"Text", "A ferry ran aground.\n", Format::text, "A ferry ran aground.\n"},
        FormatRow{"TextInBrackets", "[Editor's note: corrected.]\nText.", Format::text,
                  "[Editor's note: corrected.]\nText."},
        FormatRow{"TextInBraces", "{sic} he wrote.", Format::text, "{sic} he wrote."},
        FormatRow{"TextWithLess", "<3 from the whole team", Format::text, "<3 from the whole team"},
        FormatRow{"Markdown", "# Ferry aground\n\nText.", Format::markdown, "# Ferry aground\n\nText."},
        FormatRow{"Doctype", "\n<!DOCTYPE html><p>x", Format::html, "\n<!DOCTYPE html><p>x"},
        FormatRow{"CommentFirst", "<!-- saved --><html><body>x", Format::html, "<!-- saved --><html><body>x"},
        FormatRow{"Xhtml", "<?xml version='1.0'?><html>x</html>", Format::html,
                  "<?xml version='1.0'?><html>x</html>"},
        FormatRow{"FrontMatter", "---\ntitle: T\n---\nText.", Format::text, "Text."},
        FormatRow{"PlusSignsAreNoFrontMatter", "+++\nA line of prose.\n+++", Format::text,
                  "+++\nA line of prose.\n+++"},
        FormatRow{"FrontMatterOverPage", "---\ntitle: T\n---\n<html>x", Format::html, "<html>x"},
        FormatRow{"RuleIsNoFrontMatter", "---\nA line of prose.\n---\nMore.", Format::text,
                  "---\nA line of prose.\n---\nMore."},
        FormatRow{"Object", R"({"text":"Body."})", Format::text, "Body."},
        FormatRow{"PrettyObject", "{\n  \"maintext\": \"Body.\"\n}\n", Format::text, "Body."},
        FormatRow{"Array", R"([{"content":"Body."}])", Format::text, "Body."},
        FormatRow{"MarkupInJson", R"({"content":"<p>Body.</p>"})", Format::html, "<p>Body.</p>"},
        FormatRow{"HtmlWithoutText", R"({"text":null,"raw_html":"<p>B"})", Format::html, "<p>B"},
        FormatRow{"SearchAnswer", R"({"articles":{"results":[{"body":"Body."}]}})", Format::text, "Body."}),
    [](const auto& row) { return row.param.name; });

struct FieldRow {
  const char* name;
  const char* bytes;
  const char* title;
  const char* outlet;
  const char* byline;
  const char* published;
  const char* url;
  const char* language;
};

class IngestFields : public IngestTest, public testing::WithParamInterface<FieldRow> {};

TEST_P(IngestFields, FillMetadata) {
  const Outcome out = read_bytes(GetParam().bytes);
  ASSERT_EQ(out.documents.size(), 1U);
  const Metadata& metadata = out.documents[0].metadata;
  EXPECT_EQ(metadata.title, GetParam().title);
  EXPECT_EQ(metadata.outlet, GetParam().outlet);
  EXPECT_EQ(metadata.byline, GetParam().byline);
  EXPECT_EQ(metadata.published, GetParam().published);
  EXPECT_EQ(metadata.url, GetParam().url);
  EXPECT_EQ(metadata.language, GetParam().language);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, IngestFields,
    testing::Values(
        FieldRow{
            "Trafilatura",
            R"({"title":"T","author":"Ada Lind; Ben Ost","hostname":"g.example","date":"2031-05-02","source":"https://g.example/1","source-hostname":"The Gazette","text":"B","language":"en"})",
            "T", "The Gazette", "Ada Lind; Ben Ost", "2031-05-02", "https://g.example/1", "en"},
        FieldRow{
            "NewsPlease",
            R"({"authors":["Ada Lind","Ben Ost"],"date_download":"2031-06-01","date_publish":"2031-05-02 10:00:00","language":"en","maintext":"B","source_domain":"g.example","title":"T","title_page":"None","url":"https://g.example/1"})",
            "T", "g.example", "Ada Lind; Ben Ost", "2031-05-02 10:00:00", "https://g.example/1", "en"},
        FieldRow{"NoneIsNothing", R"({"maintext":"B","date_publish":"None","title":null})", "", "", "", "", "", ""},
        FieldRow{
            "Newspaper",
            R"({"url":"https://g.example/1","title":"T","authors":["Ada Lind"],"publish_date":"2031-05-02","meta_site_name":"The Gazette","meta_lang":"en","text":"B"})",
            "T", "The Gazette", "Ada Lind", "2031-05-02", "https://g.example/1", "en"},
        FieldRow{
            "MediaCloud",
            R"({"original_url":"https://g.example/1","article_title":"T","text_content":"B","publication_date":"2031-05-02","canonical_domain":"g.example","language":"en"})",
            "T", "g.example", "", "2031-05-02", "https://g.example/1", "en"},
        FieldRow{
            "EventRegistry",
            R"({"uri":"1","lang":"eng","date":"2031-05-03","dateTimePub":"2031-05-02T09:00:00Z","url":"https://g.example/1","title":"T","body":"B","source":{"uri":"g.example","title":"The Gazette"},"authors":[{"name":"Ada Lind"}]})",
            "T", "The Gazette", "Ada Lind", "2031-05-02T09:00:00Z", "https://g.example/1", "eng"},
        FieldRow{
            "NewsApi",
            R"({"source":{"id":null,"name":"The Gazette"},"author":"Ada Lind","title":"T","url":"https://g.example/1","publishedAt":"2031-05-02T09:00:00Z","content":"B"})",
            "T", "The Gazette", "Ada Lind", "2031-05-02T09:00:00Z", "https://g.example/1", ""},
        FieldRow{
            "FrontMatter",
            "---\ntitle: \"T\"\nSource: The Gazette\nauthors:\n  - Ada Lind\n  - Ben Ost\ndate: 2031-05-02\nurl: "
            "https://g.example/1\nlang: en\n---\nB",
            "T", "The Gazette", "Ada Lind; Ben Ost", "2031-05-02", "https://g.example/1", "en"},
        FieldRow{
            "FrontMatterInToml",
            "+++\ntitle = \"T\"\nsource = \"The Gazette\"\nauthors = [\"Ada Lind\", \"Ben Ost\"]\ndate = 2031-05-02\n"
            "url = \"https://g.example/1\"\nlang = \"en\"\n[params]\n+++\nB",
            "T", "The Gazette", "Ada Lind; Ben Ost", "2031-05-02", "https://g.example/1", "en"},
        FieldRow{
            "WithinAnAnswer",
            R"({"status":"ok","data":{"articles":[{"title":"T","publisher":{"name":"The Gazette"},"html":"B","date":"2031-05-02"}]}})",
            "T", "The Gazette", "", "2031-05-02", "", ""},
        FieldRow{
            "ListsOfOtherThingsInAReport",
            R"({"title":"T","source":"The Gazette","text":"B","date":"2031-05-02","data":[{"views":7}],"posts":[{"text":"x"}]})",
            "T", "The Gazette", "", "2031-05-02", "", ""}),
    [](const auto& row) { return row.param.name; });

TEST_F(IngestTest, UnknownFieldsAreKeptInOrder) {
  const Outcome out = read_bytes(R"({"zeta":7,"text":"B","alpha":["x",{"y":1}]})");
  ASSERT_EQ(out.documents.size(), 1U);
  const std::vector<std::pair<std::string, std::string>> expected = {{"zeta", "7"}, {"alpha", R"(["x",{"y":1}])"}};
  EXPECT_EQ(out.documents[0].metadata.others, expected);
}

TEST_F(IngestTest, BadRecordIsNamedAndTheRestGoesOn) {
  const std::string path =
      write("a.jsonl", "{\"text\":\"one\"}\n{\"text\":\"two\n{\"text\":\"three\"}\n{\"title\":\"no text\"}\n");
  const Outcome out = read({path});
  ASSERT_EQ(out.documents.size(), 2U);
  EXPECT_EQ(out.documents[1].content, "three");
  EXPECT_EQ(out.documents[1].record, 3U);
  EXPECT_EQ(out.documents[1].offset, 28U);
  ASSERT_EQ(out.rejections.size(), 2U);
  EXPECT_EQ(out.rejections[0].file, path);
  EXPECT_EQ(out.rejections[0].record, 2U);
  EXPECT_EQ(out.rejections[0].offset, 15U);
  EXPECT_EQ(out.rejections[0].code, ErrorCode::bad_format);
  EXPECT_EQ(out.rejections[1].code, ErrorCode::no_text);
}

struct CharsetRow {
  const char* name;
  std::string bytes;
  const char* charset;
  const char* content;
};

class IngestCharset : public IngestTest, public testing::WithParamInterface<CharsetRow> {};

TEST_P(IngestCharset, BecomesUtf8) {
  const Outcome out = read_bytes(GetParam().bytes);
  ASSERT_EQ(out.documents.size(), 1U) << (out.rejections.empty() ? "" : out.rejections[0].reason);
  EXPECT_EQ(out.documents[0].charset, GetParam().charset);
  EXPECT_EQ(out.documents[0].content, GetParam().content);
}

std::string wide(const std::string& ascii, bool little) {
  std::string out;
  for (const char c : ascii) {
    if (!little) out += '\0';
    out += c;
    if (little) out += '\0';
  }
  return out;
}

INSTANTIATE_TEST_SUITE_P(
    Rows, IngestCharset,
    testing::Values(
        CharsetRow{"Utf8", "Zo\xC3\xAB spoke.", "UTF-8", "Zoë spoke."},
        CharsetRow{"Utf8Mark", "\xEF\xBB\xBFText.", "UTF-8", "Text."},
        CharsetRow{"Utf16LittleMark", "\xFF\xFE" + wide("Text.", true), "UTF-16LE", "Text."},
        CharsetRow{"Utf16BigMark", "\xFE\xFF" + wide("Text.", false), "UTF-16BE", "Text."},
        CharsetRow{"Utf16WithoutMark", wide("A ferry ran aground.", true), "UTF-16LE", "A ferry ran aground."},
        CharsetRow{"DeclaredInPage", "<html><meta charset=windows-1251>\xCF\xE0\xF0\xEE\xEC", "windows-1251",
                   "<html><meta charset=windows-1251>Паром"},
        CharsetRow{"WindowsQuotes", "The harbour\x92s caf\xE9 was \x93shut\x94 on Monday, the mayor said.",
                   "windows-1252", "The harbour’s café was “shut” on Monday, the mayor said."},
        CharsetRow{"ShiftJis", "<html><meta charset=shift_jis>\x83\x74\x83\x46\x83\x8A\x81\x5B\x82\xAA", "Shift_JIS",
                   "<html><meta charset=shift_jis>フェリーが"},
        CharsetRow{"Gb18030",
                   "<html><meta http-equiv=Content-Type content='text/html; charset=gb18030'>\xB6\xC9\xC2\xD6",
                   "gb18030", "<html><meta http-equiv=Content-Type content='text/html; charset=gb18030'>渡轮"},
        CharsetRow{"Windows1250",
                   "<html><meta charset=\"windows-1250\">p\xF8\xED\x9A"
                   "ern\xEC",
                   "windows-1250", "<html><meta charset=\"windows-1250\">příšerně"},
        CharsetRow{"Gb2312IsGbk", "<html><meta charset=gb2312>\x86\xB4\x9E\xE9", "GBK",
                   "<html><meta charset=gb2312>喆為"},
        CharsetRow{"Latin1IsWindows1252", "<html><meta charset = \"latin1\">\x93shut\x94 caf\xE9", "windows-1252",
                   "<html><meta charset = \"latin1\">“shut” café"},
        CharsetRow{"TurkishByItsOldName", "<html><meta charset=iso-8859-9>\xFEi\xFE\x85", "windows-1254",
                   "<html><meta charset=iso-8859-9>şiş…"},
        CharsetRow{
            "OtherTagsDeclareNothing",
            "<!-- <meta charset=koi8-r> --><meta name=a><script charset=utf-8></script><meta charset=cp1251>\xCF\xE0",
            "windows-1251",
            "<!-- <meta charset=koi8-r> --><meta name=a><script charset=utf-8></script><meta charset=cp1251>Па"},
        CharsetRow{"EscapesAreIso2022Jp", "<html><meta charset=iso-2022-jp>\x1B$B%U%'%j!<\x1B(B", "ISO-2022-JP",
                   "<html><meta charset=iso-2022-jp>フェリー"},
        CharsetRow{"Utf8IsALie", "<html><meta charset=utf-8>The harbour\x92s caf\xE9 was shut, the mayor said.",
                   "windows-1252", "<html><meta charset=utf-8>The harbour’s café was shut, the mayor said."},
        CharsetRow{"XmlDeclaration",
                   "<?xml version='1.0' encoding='windows-1251'?><rss><item><description>\xCF\xE0\xF0\xEE\xEC"
                   "</description></item></rss>",
                   "UTF-8", "Паром"},
        CharsetRow{"Utf16Json", "\xFF\xFE" + wide("{\"text\":\"Text.\"}", true), "UTF-16LE", "Text."},
        CharsetRow{"MostlyUtf8", "Zo\xC3\xAB na\xC3\xAFve caf\xC3\xA9 r\xC3\xB4le \xE9 spoke.", "UTF-8",
                   "Zoë naïve café rôle \xEF\xBF\xBD spoke."}),
    [](const auto& row) { return row.param.name; });

TEST_F(IngestTest, DetectsCyrillicWithoutDeclaration) {
  // "Паром сел на мель у порта, сообщила полиция города." twice, in KOI8-R.
  const std::string once =
      "\xF0\xC1\xD2\xCF\xCD \xD3\xC5\xCC \xCE\xC1 \xCD\xC5\xCC\xD8 \xD5 \xD0\xCF\xD2\xD4\xC1, "
      "\xD3\xCF\xCF\xC2\xDD\xC9\xCC\xC1 "
      "\xD0\xCF\xCC\xC9\xC3\xC9\xD1 \xC7\xCF\xD2\xCF\xC4\xC1. ";
  const Outcome out = read_bytes(once + once);
  ASSERT_EQ(out.documents.size(), 1U);
  EXPECT_EQ(out.documents[0].charset, "KOI8-R");
  EXPECT_TRUE(out.documents[0].content.starts_with("Паром сел на мель"));
}

TEST_F(IngestTest, TextOnceReadInTheWrongCharsetIsWarnedOf) {
  const Outcome out = read_bytes("The harbour\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2s caf\xC3\x83\xC2\xA9 was shut.");
  ASSERT_EQ(out.documents.size(), 1U);
  ASSERT_EQ(out.documents[0].warnings.size(), 1U);
  EXPECT_NE(out.documents[0].warnings[0].find("wrong charset"), std::string::npos);
  EXPECT_TRUE(read_bytes("It said â once, and Ã once.").documents[0].warnings.empty());
}

TEST_F(IngestTest, ReplacedBytesAreCounted) {
  const Outcome out = read_bytes("Zo\xC3\xAB na\xC3\xAFve caf\xC3\xA9 r\xC3\xB4le \xE9 spoke.");
  ASSERT_EQ(out.documents.size(), 1U);
  ASSERT_EQ(out.documents[0].warnings.size(), 1U);
  EXPECT_EQ(out.documents[0].warnings[0], "1 byte was not UTF-8 and became U+FFFD");
}

struct RefusedRow {
  const char* name;
  std::string bytes;
  ErrorCode code;
  const char* reason;
};

class IngestRefused : public IngestTest, public testing::WithParamInterface<RefusedRow> {};

TEST_P(IngestRefused, SaysWhy) {
  const Outcome out = read_bytes(GetParam().bytes);
  EXPECT_TRUE(out.documents.empty());
  ASSERT_EQ(out.rejections.size(), 1U);
  EXPECT_EQ(out.rejections[0].code, GetParam().code);
  EXPECT_NE(out.rejections[0].reason.find(GetParam().reason), std::string::npos) << out.rejections[0].reason;
}

INSTANTIATE_TEST_SUITE_P(
    Rows, IngestRefused,
    testing::Values(RefusedRow{"Empty", "", ErrorCode::no_text, "empty"},
                    RefusedRow{"Blank", " \n\t\n", ErrorCode::no_text, "blanks"},
                    RefusedRow{"Zeros", std::string(300, '\0'), ErrorCode::bad_format, "looks binary"},
                    RefusedRow{"Binary", std::string("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\1\2\3", 20),
                               ErrorCode::bad_format, "a picture (PNG)"},
                    RefusedRow{"FeedWithoutItems", "<?xml version='1.0'?><rss><channel/></rss>",
                               ErrorCode::bad_format, "without any item"},
                    RefusedRow{"UnknownXml", "<?xml version='1.0'?><menu><dish/></menu>", ErrorCode::bad_format,
                               "<menu>"},
                    RefusedRow{"BrokenJson", R"({"text": "no end)", ErrorCode::bad_format, "JSON"},
                    RefusedRow{"BadGzip", std::string("\x1F\x8B\x08\0garbage", 11), ErrorCode::bad_format, "gzip"}),
    [](const auto& row) { return row.param.name; });

TEST_F(IngestTest, GzipWithSeveralMembers) {
  const Outcome out = read_bytes(gzip("{\"text\":\"one\"}\n") + gzip("{\"text\":\"two\"}\n"));
  ASSERT_EQ(out.documents.size(), 2U);
  EXPECT_EQ(out.documents[1].offset, 15U);
}

TEST_F(IngestTest, CutOffGzipGivesWhatCameBefore) {
  std::string lines;
  for (int i = 0; i < 20000; ++i) lines += "{\"text\":\"report " + std::to_string(i * 7919) + "\"}\n";
  const std::string packed = gzip(lines);
  const Outcome out = read_bytes(packed.substr(0, packed.size() / 2));
  EXPECT_GT(out.documents.size(), 1000U);
  ASSERT_FALSE(out.rejections.empty());
  EXPECT_NE(out.rejections.back().reason.find("gzip data ends early"), std::string::npos);
}

TEST_F(IngestTest, GzipBombStopsAtTheLimit) {
  IngestOptions options;
  options.max_file_bytes = 1 << 20;
  const Outcome out = read_bytes(gzip(std::string(size_t{64} << 20, 'a')), options);
  ASSERT_EQ(out.rejections.size(), 1U);
  EXPECT_EQ(out.rejections[0].code, ErrorCode::too_large);
}

TEST_F(IngestTest, LimitsHoldAtAndPastThem) {
  IngestOptions options;
  options.max_record_bytes = 20;
  EXPECT_EQ(read_bytes(std::string(20, 'a'), options).documents.size(), 1U);
  const Outcome past = read_bytes(std::string(21, 'a'), options);
  ASSERT_EQ(past.rejections.size(), 1U);
  EXPECT_EQ(past.rejections[0].code, ErrorCode::too_large);
  const Outcome lines = read_bytes("{\"text\":\"much too long a line\"}\n{\"text\":\"short\"}\n", options);
  EXPECT_EQ(lines.documents.size(), 1U);
  EXPECT_EQ(lines.rejections.size(), 1U);
}

TEST_F(IngestTest, AFileAmongOthersIsLeftOutByPatternAndByBeingWritten) {
  write("d/a.txt", "A");
  write("d/b.css", "B");
  write("d/old/a.txt", "C");
  const std::string out = write("d/z.txt", "Z");
  std::vector<std::string> told;
  IngestOptions options;
  options.exclude = {"*.css", "old/*", "*.js"};
  options.outputs = {out};
  options.notice = [&](const Notice& notice) { told.push_back(notice.text); };
  const Outcome read_in = read({(folder_ / "d").string()}, options);
  ASSERT_EQ(read_in.documents.size(), 1U);
  EXPECT_TRUE(read_in.documents[0].file.ends_with("/a.txt"));
  EXPECT_EQ(told, (std::vector<std::string>{"what this run writes", "nothing was left out for \"*.js\""}));
}

TEST_F(IngestTest, FoldersComeInOrderWithoutHiddenFiles) {
  write("d/b.txt", "b");
  write("d/a/z.txt", "z");
  write("d/B.txt", "B");
  write("d/.hidden", "h");
  write("d/.git/config", "h");
  const Outcome out = read({(folder_ / "d").string()});
  std::string order;
  for (const Document& document : out.documents) order += document.content + " ";
  EXPECT_EQ(order, "B z b ");
  EXPECT_TRUE(out.rejections.empty());
}

TEST_F(IngestTest, LinksThatLoopEnd) {
  write("d/a.txt", "a");
  fs::create_directory_symlink(folder_ / "d", folder_ / "d" / "again");
  fs::create_symlink(folder_ / "nowhere", folder_ / "d" / "broken");
  const Outcome out = read({(folder_ / "d").string()});
  EXPECT_EQ(out.documents.size(), 1U);
  ASSERT_EQ(out.rejections.size(), 1U);
  EXPECT_EQ(out.rejections[0].code, ErrorCode::not_found);
}

TEST_F(IngestTest, FolderDepthIsLimited) {
  write("d/1/2/3/deep.txt", "x");
  IngestOptions options;
  options.max_folder_depth = 3;
  EXPECT_EQ(read({(folder_ / "d").string()}, options).documents.size(), 1U);
  options.max_folder_depth = 2;
  const Outcome out = read({(folder_ / "d").string()}, options);
  EXPECT_TRUE(out.documents.empty());
  ASSERT_EQ(out.rejections.size(), 1U);
  EXPECT_EQ(out.rejections[0].code, ErrorCode::too_large);
}

TEST_F(IngestTest, MissingPathIsNamed) {
  const Outcome out = read({(folder_ / "none").string()});
  ASSERT_EQ(out.rejections.size(), 1U);
  EXPECT_EQ(out.rejections[0].code, ErrorCode::not_found);
  EXPECT_EQ(out.rejections[0].file, (folder_ / "none").string());
}

TEST_F(IngestTest, CutServiceTextIsWarnedOf) {
  const Outcome out = read_bytes(R"({"content":"The ferry ran… [+1234 chars]"})");
  ASSERT_EQ(out.documents.size(), 1U);
  EXPECT_EQ(out.documents[0].content, "The ferry ran… ");
  EXPECT_EQ(out.documents[0].warnings.size(), 1U);
}

}  // namespace
}  // namespace hearsay
