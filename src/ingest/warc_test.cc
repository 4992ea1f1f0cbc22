// Web archives made here, read through `ingest`.
#include <gtest/gtest.h>
#include <zlib.h>

#include <filesystem>
#include <fstream>

#include "hearsay/document.h"

namespace hearsay {
namespace {

std::string gzip(const std::string& bytes) {
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  std::string out(compressBound(static_cast<uLong>(bytes.size())) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(out.size() - stream.avail_out);
  deflateEnd(&stream);
  return out;
}

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

struct Outcome {
  std::vector<Document> documents;
  std::vector<Rejection> rejections;
};

class Warc : public testing::Test {
 protected:
  Warc() : path_(std::filesystem::temp_directory_path() / ("hearsay_warc_" + std::to_string(::getpid()))) {}
  ~Warc() override { std::filesystem::remove(path_); }

  Outcome read(const std::string& bytes, const IngestOptions& options = {}) const {
    std::ofstream(path_, std::ios::binary) << bytes;
    Outcome out;
    out.rejections = ingest({path_.string()}, options, [&](Document document) { out.documents.push_back(document); });
    return out;
  }
  std::filesystem::path path_;
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
           record("response", "http://x.example/b", "HTTP/1.1 404 Not Found\r\n\r\nnothing") + page(3));
  EXPECT_EQ(out.documents.size(), 1U);
  ASSERT_EQ(out.rejections.size(), 2U);
  EXPECT_EQ(out.rejections[0].reason, "image/png is not read");
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
           record("response", "http://x.example/c", http(gzip("<p>harbour</p>"), "Content-Encoding: gzip")));
  ASSERT_EQ(out.documents.size(), 3U);
  EXPECT_EQ(out.documents[0].content,
            "<p>\u0417\u0430\u043B\u0438\u0432 \u0432 \u0442\u0443\u043C\u0430\u043D\u0435</p>");
  EXPECT_EQ(out.documents[1].content, "<p>ferry</p>\n");
  EXPECT_EQ(out.documents[2].content, "<p>harbour</p>");
}

}  // namespace
}  // namespace hearsay
