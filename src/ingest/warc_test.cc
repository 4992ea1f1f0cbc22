// Web archives made here, read through `ingest`.
#include <gtest/gtest.h>
#include <zstd.h>

#include "ingest/fixture.h"

namespace hearsay {
namespace {

using namespace ingesting::fixture;

std::string record(const std::string& type, const std::string& url, const std::string& body) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url +
         "\r\nContent-Type: application/http\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body +
         "\r\n\r\n";
}
std::string http(const std::string& body, const std::string& fields = "Content-Type: text/html") {
  return "HTTP/1.1 200 OK\r\n" + fields + "\r\n\r\n" + body;
}
std::string page(int number) {
  return record("response", "http://gazette.example/" + std::to_string(number),
                http("<html><p>Ferry " + std::to_string(number) + " ran aground.</p></html>"));
}

class Warc : public IngestTest {
 protected:
  Outcome read(const std::string& bytes, const IngestOptions& options = {}) const {
    return read_bytes(bytes, options);
  }
};

TEST_F(Warc, PlainAndPackedGiveTheSamePages) {
  const std::string info = record("warcinfo", "", "software: none\r\n");
  const std::string request = record("request", "http://gazette.example/1", "GET / HTTP/1.1\r\n\r\n");
  const Outcome plain = read(info + request + page(1) + page(2));
  const Outcome packed = read(gzip(info) + gzip(request) + gzip(page(1)) + gzip(page(2)));
  for (const Outcome* out : {&plain, &packed}) {
    EXPECT_TRUE(out->rejections.empty());
    ASSERT_EQ(out->documents.size(), 2U);
    EXPECT_EQ(out->documents[0].metadata.url, "http://gazette.example/1");
    EXPECT_EQ(out->documents[0].record, 3U);
    EXPECT_EQ(out->documents[0].content, "<html><p>Ferry 1 ran aground.</p></html>");
    EXPECT_EQ(out->documents[0].format, Format::html);
    EXPECT_EQ(out->documents[1].record, 4U);
  }
  EXPECT_EQ(plain.documents[0].offset, info.size() + request.size());
}

TEST_F(Warc, SeveralRecordsInOneMember) {
  EXPECT_EQ(read(gzip(page(1) + page(2)) + gzip(page(3))).documents.size(), 3U);
}

TEST_F(Warc, ABrokenRecordInTheMiddleLosesNothingElse) {
  const Outcome out = read(page(1) + "garbage\r\n" + page(2));
  EXPECT_EQ(out.documents.size(), 2U);
  ASSERT_EQ(out.rejections.size(), 1U);
  EXPECT_EQ(out.rejections[0].offset, page(1).size());
  EXPECT_NE(out.rejections[0].reason.find("9 bytes were skipped"), std::string::npos) << out.rejections[0].reason;
}

TEST_F(Warc, ALengthThatLiesDoesNotSwallowTheNextRecord) {
  std::string wrong = page(1);
  const size_t at = wrong.find("Content-Length: ") + 16;
  wrong.replace(at, wrong.find('\r', at) - at, "150");
  const Outcome out = read(wrong + page(2) + page(3));
  ASSERT_EQ(out.documents.size(), 2U);
  EXPECT_EQ(out.documents[0].metadata.url, "http://gazette.example/2");
  EXPECT_EQ(out.rejections.size(), 1U);
}

TEST_F(Warc, ADamagedMemberIsPassedOver) {
  std::string broken = gzip(page(1));
  broken.resize(broken.size() / 2);
  const Outcome out = read(gzip(page(0)) + broken + gzip(page(2)));
  ASSERT_EQ(out.documents.size(), 2U);
  ASSERT_EQ(out.rejections.size(), 1U);
  EXPECT_EQ(out.rejections[0].offset, gzip(page(0)).size());
}

TEST_F(Warc, CutOffAtTheEnd) {
  const std::string both = page(1) + page(2);
  const Outcome out = read(both.substr(0, both.size() - 30));
  EXPECT_EQ(out.documents.size(), 1U);
  ASSERT_EQ(out.rejections.size(), 1U);
  EXPECT_NE(out.rejections[0].reason.find("cut off"), std::string::npos);
}

TEST_F(Warc, ABombIsRefused) {
  IngestOptions options;
  options.max_record_bytes = uint64_t{1} << 20;
  const std::string bomb = gzip(record("response", "http://x.example/", http(std::string(size_t{32} << 20, 'a'))));
  const Outcome out = read(gzip(page(1)) + bomb + gzip(page(2)), options);
  EXPECT_EQ(out.documents.size(), 2U);
  EXPECT_EQ(out.rejections.size(), 1U);
}

TEST_F(Warc, WhatIsNoPageIsNamed) {
  const Outcome out =
      read(record("response", "http://x.example/a", http("\x89PNG", "Content-Type: image/png")) +
           record("response", "http://x.example/c", http("PK", "Content-Type: application/zip")) +
           record("response", "http://x.example/b", "HTTP/1.1 404 Not Found\r\n\r\nnothing") + page(3));
  EXPECT_EQ(out.documents.size(), 1U);
  ASSERT_EQ(out.rejections.size(), 2U);
  EXPECT_EQ(out.rejections[0].reason, "application/zip is not read");
  EXPECT_EQ(out.rejections[1].reason, "HTTP answer \"HTTP/1.1 404 Not Found\"");
}

TEST_F(Warc, ChunksPackedPagesAndCharsets) {
  const std::string body = "<p>\xC7\xE0\xEB\xE8\xE2 \xE2 \xF2\xF3\xEC\xE0\xED\xE5</p>";  // windows-1251
  const std::string fields = "Content-Type: text/html; charset=\"windows-1251\"";
  const Outcome out =
      read(record("response", "http://x.example/a", http(body, fields)) +
           record("response", "http://x.example/b",
                  http("5\r\n<p>fe\r\n8;x=y\r\nrry</p>\n\r\n0\r\n\r\n",
                       "Content-Type: text/html\r\nTransfer-Encoding: chunked")) +
           record("response", "http://x.example/c", http(gzip("<p>harbour</p>"), "Content-Encoding: gzip")) +
           record("response", "http://x.example/d", http(gzip(gzip("<p>lock</p>")), "Content-Encoding: gzip")));
  ASSERT_EQ(out.documents.size(), 4U);
  EXPECT_EQ(out.documents[0].content,
            "<p>\u0417\u0430\u043B\u0438\u0432 \u0432 \u0442\u0443\u043C\u0430\u043D\u0435</p>");
  EXPECT_EQ(out.documents[1].content, "<p>ferry</p>\n");
  EXPECT_EQ(out.documents[2].content, "<p>harbour</p>");
  EXPECT_EQ(out.documents[3].content, "<p>lock</p>");
}

TEST_F(Warc, AServersDefaultCharsetGivesWay) {
  const std::string words = "\xCF\xE0\xF0\xEE\xEC \xF1\xE5\xEB \xED\xE0 \xEC\xE5\xEB\xFC \xF3 \xEF\xEE\xF0\xF2\xE0";
  const std::string latin = "Content-Type: text/html; charset=ISO-8859-1";
  const Outcome out = read(record("response", "http://x.example/a", http("<meta charset=cp1251><p>" + words, latin)) +
                           record("response", "http://x.example/b", http("<p>" + words + " " + words, latin)) +
                           record("response", "http://x.example/c", http("<p>caf\xE9 na\xEFve", latin)));
  ASSERT_EQ(out.documents.size(), 3U);
  EXPECT_EQ(out.documents[0].content, "<meta charset=cp1251><p>Паром сел на мель у порта");
  EXPECT_NE(out.documents[1].content.find("Паром"), std::string::npos) << out.documents[1].content;
  EXPECT_EQ(out.documents[2].content, "<p>café naïve");
}

std::string zstd(const std::string& bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3));
  return out;
}

std::string little_endian(size_t size) {
  std::string out;
  for (int i = 0; i < 4; ++i) out += static_cast<char>(size >> 8 * i & 0xFF);
  return out;
}

TEST_F(Warc, ZstandardFramesAndAnUnusedDictionary) {
  const std::string dictionary = "Ferry ran aground.";
  const std::string bytes =
      "\x5D\x2A\x4D\x18" + little_endian(dictionary.size()) + dictionary + zstd(page(1)) + zstd(page(2));
  const Outcome out = read(bytes);
  ASSERT_EQ(out.documents.size(), 2U);
  EXPECT_EQ(out.documents[1].metadata.url, "http://gazette.example/2");
  EXPECT_TRUE(out.rejections.empty());
}

TEST_F(Warc, ADamagedZstandardFrameIsPassedOver) {
  std::string bad = zstd(page(2));
  for (size_t i = 6; i < 30; ++i) bad[i] = static_cast<char>(~bad[i]);
  const Outcome out = read(zstd(page(1)) + bad + zstd(page(3)));
  ASSERT_EQ(out.documents.size(), 2U);
  EXPECT_EQ(out.documents[1].metadata.url, "http://gazette.example/3");
  ASSERT_FALSE(out.rejections.empty());
  EXPECT_NE(out.rejections.back().reason.find("bytes were skipped"), std::string::npos);
}

TEST_F(Warc, OneGzipMemberLongerThanARecordMayBe) {
  std::string pages;
  for (int i = 0; i < 3000; ++i) pages += page(i);
  IngestOptions options;
  options.max_record_bytes = 20'000;
  const Outcome out = read(gzip(pages), options);
  EXPECT_EQ(out.documents.size(), 3000U);
  EXPECT_TRUE(out.rejections.empty());
}

TEST_F(Warc, ADamagedPackedPageIsNamed) {
  const Outcome out = read(record("response", "http://gazette.example/1",
                                  http("\x1F\x8B\x08garbage", "Content-Type: text/html\r\nContent-Encoding: gzip")) +
                           page(2));
  EXPECT_EQ(out.documents.size(), 1U);
  ASSERT_EQ(out.rejections.size(), 1U);
}

}  // namespace
}  // namespace hearsay
