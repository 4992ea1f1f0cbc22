#include "store/codec/codec.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <zstd.h>

#include <cstdlib>

#include "store/codec/bytes.h"
#include "store/codec/invented_reading.h"

namespace hearsay::storing {
namespace {

constexpr const char* kText =
    "Ferry hits quay in Morvane, 12 hurt\n\nMORVANE — A ferry struck the north quay in Morvane on Saturday, injuring "
    "12 "
    "people, the coast guard said.\n\n“The engines did not answer,” captain Ilse Varn told the Morvane Courier on "
    "Sunday. At least 20 people were treated in hospitals, officials said, and the ferry line declined to comment.";

Reading reading_of(const std::string& text) {
  Document document;
  document.file = "quay.txt";
  document.content = text;
  document.metadata.published = "2023-03-04";
  document.metadata.outlet = "Harbour Gazette";
  return read(*clean(document, {}));
}

TEST(CodecTest, WhatIsDecodedIsWhatWasEncoded) {
  EXPECT_TRUE(rc::check("decode(encode(x)) is x", [] {
    const Reading reading = Invented().reading();
    const Result<Reading> back = decode(encode(reading));
    if (!back) RC_FAIL(back.error().message);
    RC_ASSERT(Told::of(*back) == Told::of(reading));
  }));
}

TEST(CodecTest, OfAReportThatWasRead) {
  const Reading reading = reading_of(kText);
  ASSERT_FALSE(reading.tokens.empty());
  ASSERT_FALSE(reading.claims.empty());
  const std::string record = encode(reading);
  const Result<Reading> back = decode(record);
  ASSERT_TRUE(back.has_value()) << back.error().message;
  EXPECT_EQ(Told::of(*back), Told::of(reading));
  EXPECT_EQ(encode(*back), record);
}

TEST(CodecTest, AReportOfFiveHundredWordsTakesAtMostEightThousandBytes) {
  std::string text = kText;
  for (int i = 0; i < 12; ++i) {
    const std::string n = std::to_string(31 + 7 * i);
    text += "\n\nDeputy harbour master Oren Maddick the " + n + "th said on Monday that " + n +
            " passengers had been taken off the ferry near pier " + n +
            ", according to the Valley Herald, while the mayor’s "
            "office denied that route " +
            n + " had been closed by police before the crash.";
  }
  const Reading reading = reading_of(text);
  ASSERT_GT(reading.tokens.size(), 500U);
  EXPECT_LE(encode(reading).size(), 8000U);
}

// A bit that no decoder looks at may change; what it reads may not.
TEST(CodecTest, NoDamageIsTakenForAnotherReading) {
  const Reading reading = reading_of(kText);
  const std::string told = Told::of(reading);
  const std::string record = encode(reading);
  for (size_t at = 0; at < record.size(); ++at) {
    std::string damaged = record;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x20);
    const Result<Reading> back = decode(damaged);
    EXPECT_TRUE(!back || Told::of(*back) == told) << "byte " << at;
    EXPECT_FALSE(decode(record.substr(0, at)).has_value()) << "cut at " << at;
  }
  EXPECT_FALSE(decode(record + "x").has_value());
}

// Where no checksum stands before it, too: found by the fuzz target, which a record cut short held up for ever.
TEST(CodecTest, WhateverIsUnpackedEnds) {
  const std::string record = encode(reading_of(kText)).substr(1);
  std::string bytes(ZSTD_getFrameContentSize(record.data(), record.size()), '\0');
  ASSERT_EQ(ZSTD_decompress(bytes.data(), bytes.size(), record.data(), record.size()), bytes.size());
  ASSERT_TRUE(decode_unpacked(bytes).has_value());
  for (size_t at = 0; at < bytes.size(); at += 7) {
    EXPECT_FALSE(decode_unpacked(bytes.substr(0, at)).has_value());
    for (const char other : {'\0', '\xff'}) {
      std::string damaged = bytes;
      damaged[at] = other;
      const Result<Reading> reading = decode_unpacked(damaged);
      if (reading) {
        EXPECT_TRUE(decode(encode(*reading)).has_value()) << "byte " << at;
      }
    }
  }
}

TEST(CodecTest, ALaterVersionIsNamed) {
  std::string record = encode(Reading{});
  record.front() = kRecordVersion + 1;
  EXPECT_NE(decode(record).error().message.find("version 3"), std::string::npos);
}

TEST(BytesTest, NumbersComeBack) {
  for (const int64_t value : {INT64_MIN, int64_t{-1}, int64_t{0}, int64_t{1}, int64_t{63}, int64_t{64}, INT64_MAX}) {
    std::string bytes;
    put_varint(bytes, folded(value));
    ByteSource source(bytes);
    EXPECT_EQ(unfolded(source.varint()), value);
    EXPECT_EQ(source.left(), 0U);
    EXPECT_FALSE(source.failed());
    EXPECT_EQ(source.varint(), 0U);
    EXPECT_TRUE(source.failed());
  }
}

}  // namespace
}  // namespace hearsay::storing
