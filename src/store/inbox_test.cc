#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "hearsay/store.h"

namespace hearsay {
namespace {

namespace fs = std::filesystem;

class InboxTest : public testing::Test {
 protected:
  InboxTest() : path_(fs::temp_directory_path() / ("hearsay_inbox_" + std::to_string(getpid()) + ".store")) {
    clear();
  }
  ~InboxTest() override { clear(); }
  void clear() {
    for (const char* part : {"", "-wal", "-shm"}) fs::remove(path_.string() + part);
  }
  Store made() const { return *Store::open(path_.string(), Store::Access::write); }

  fs::path path_;
};

Moment at(int64_t seconds) {
  return Moment(std::chrono::seconds(seconds));
}

Sent body_of(const std::string& body, const std::string& url = "") {
  Sent sent;
  sent.body = body;
  sent.url = url;
  return sent;
}

TEST_F(InboxTest, TheSameSentAgainIsTheSameJob) {
  Store store = made();
  const Sent first = *store.send(body_of("{}"), "", at(1));
  EXPECT_EQ(first.job.size(), 17U);
  EXPECT_EQ(store.send(body_of("{}"), "", at(2))->job, first.job);
  EXPECT_NE(store.send(body_of("{}", "http://gazette.example/a"), "", at(2))->job, first.job);
  EXPECT_NE(store.send(body_of("{}"), "mine", at(2))->job, first.job);
  EXPECT_EQ(store.waiting(), 3U);
}

TEST_F(InboxTest, AKeyMeansOneThing) {
  Store store = made();
  const Sent first = *store.send(body_of("one"), "mine", at(1));
  EXPECT_EQ(store.send(body_of("one"), "mine", at(2))->job, first.job);
  const auto other = store.send(body_of("two"), "mine", at(3));
  ASSERT_FALSE(other.has_value());
  EXPECT_EQ(other.error().code, ErrorCode::bad_usage);
}

TEST_F(InboxTest, WhatWaitsOutlivesTheProgramAndIsSettledOnce) {
  made().send(body_of("one"), "", at(1)).value();
  const std::string bytes("t\0w\xff", 4);
  made().send(body_of(bytes), "", at(2)).value();
  Store store = made();
  const Sent first = store.next_sent()->value();
  EXPECT_EQ(first.body, "one");
  EXPECT_EQ(first.at, at(1));
  ASSERT_TRUE(store.settle(first.job, R"({"reports":[]})").has_value());
  EXPECT_EQ(store.next_sent()->value().body, bytes);
  EXPECT_EQ(store.sent(first.job)->outcome, R"({"reports":[]})");
  EXPECT_EQ(store.send(body_of("one"), "", at(3))->outcome, R"({"reports":[]})");
  EXPECT_EQ(store.sent("j0000000000000000").error().code, ErrorCode::not_found);
}

TEST_F(InboxTest, ArrivalsEndWithAWholeBatch) {
  Store store = made();
  const auto batch = [](const std::string& name) {
    std::vector<Reading> readings;
    for (const char* part : {"a", "b", "c"}) {
      Document document;
      document.file = name + part;
      document.content =
          "A ferry struck the quay of " + name + part + " on Saturday, the coast guard said. Nobody was hurt.";
      readings.push_back(read(*clean(document, {})));
    }
    return readings;
  };
  EXPECT_EQ(store.latest(), at(0));
  store.add(batch("x"), at(5)).value();
  store.add(batch("y"), at(7)).value();
  EXPECT_EQ(store.latest(), at(7));
  EXPECT_EQ(store.arrivals(at(0), 2)->size(), 3U);
  EXPECT_EQ(store.arrivals(at(0), 3)->size(), 3U);
  EXPECT_EQ(store.arrivals(at(0), 4)->size(), 6U);
  EXPECT_EQ(store.arrivals(at(5), 9)->front().file, "ya");
  EXPECT_EQ(store.arrivals(at(7), 9)->size(), 0U);
}

TEST(MomentTest, IsWrittenAsItIsRead) {
  EXPECT_EQ(iso(*moment_from_iso("2031-05-02T09:17:03+02:00")), "2031-05-02T07:17:03Z");
  EXPECT_EQ(iso(*moment_from_iso("2031-05-02T09:17:03.5Z")), "2031-05-02T09:17:03Z");
  EXPECT_EQ(iso(*moment_from_iso("2031-05-02")), "2031-05-02T00:00:00Z");
  EXPECT_FALSE(moment_from_iso("2031-05").has_value());
  EXPECT_FALSE(moment_from_iso("soon").has_value());
}

}  // namespace
}  // namespace hearsay
