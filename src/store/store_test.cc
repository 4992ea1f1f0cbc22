#include "hearsay/store.h"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "hearsay/model.h"
#include "store/database.h"
#include "store/schema.h"
#include "store/versions.h"

namespace hearsay {
namespace {

namespace fs = std::filesystem;

// A folder of its own, gone at the end.
class StoreTest : public testing::Test {
 protected:
  StoreTest() : folder_(fs::temp_directory_path() / ("hearsay_store_" + std::to_string(getpid()))) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  ~StoreTest() override { fs::remove_all(folder_); }

  std::string path() const { return (folder_ / "a.store").string(); }
  Store made() const { return *Store::open(path(), Store::Access::write); }

  fs::path folder_;
};

Moment at(int64_t seconds) {
  return Moment(std::chrono::seconds(seconds));
}

Reading reading_of(const std::string& file, const std::string& text, const std::string& url = "",
                   const std::string& title = "") {
  Document document;
  document.file = file;
  document.content = text;
  document.metadata.url = url;
  document.metadata.title = title;
  document.metadata.published = "2031-05-02";
  return read(*clean(document, {}));
}

constexpr const char* kFerry =
    "A ferry struck the north quay in Morvane on Saturday, injuring 12 people, the coast guard said. The harbour was "
    "closed until the evening, and passengers were taken on by bus.";
constexpr const char* kFerryLater =
    "A ferry struck the north quay in Morvane on Saturday, injuring 14 people, the coast guard said. The harbour was "
    "closed until the evening, and passengers were taken on by bus.";
constexpr const char* kMill =
    "Three workers were killed in a fire at a paper mill in Telbrook on Wednesday, the fire brigade said. Police are "
    "looking into the cause.";

std::vector<std::string> files_of(const Store& store, std::optional<Moment> as_of = std::nullopt) {
  std::vector<std::string> files;
  const Kept kept = *store.readings(as_of);
  for (const Reading& reading : kept.readings) files.push_back(reading.report.file);
  return files;
}

TEST_F(StoreTest, WhatBecomesOfAReport) {
  Store store = made();
  const std::vector<Reading> first = {reading_of("a.txt", kFerry, "http://gazette.example/quay"),
                                      reading_of("b.txt", kMill)};
  struct Row {
    const char* name;
    Reading reading;
    Became became;
  };
  ASSERT_TRUE(store.add(first, at(1)).has_value());
  for (const Row& row : {Row{"the same again", first[0], Became::known},
                         Row{"the same page under another name",
                             reading_of("old/a.txt", kFerry, "http://gazette.example/quay"), Became::known},
                         Row{"the same text in another file", reading_of("c.txt", kMill), Became::added},
                         Row{"the page with another text",
                             reading_of("a2.txt", kFerryLater, "http://gazette.example/quay"), Became::version},
                         Row{"what the page said before", first[0], Became::known},
                         Row{"another report at its address",
                             reading_of("d.txt", kMill, "http://gazette.example/quay"), Became::added},
                         Row{"the file with another text",
                             reading_of("b.txt", std::string(kMill) + " Two are missing."), Became::version}}) {
    const auto receipts = store.add(std::span(&row.reading, 1), at(2));
    ASSERT_TRUE(receipts.has_value()) << row.name;
    EXPECT_EQ(receipts->front().became, row.became) << row.name;
    EXPECT_EQ(receipts->front().replaces.empty(), row.became != Became::version) << row.name;
  }
  EXPECT_EQ(store.reports(), 6U);
  EXPECT_EQ(files_of(store), (std::vector<std::string>{"c.txt", "a2.txt", "d.txt", "b.txt"}));
  EXPECT_EQ(store.check()->size(), 0U);
}

TEST_F(StoreTest, ReadingsOfTwoModelsAreNotMixed) {
  const std::vector<Reading> one = {reading_of("a.txt", kFerry)}, another = {reading_of("b.txt", kMill)};
  Store store = made();
  ASSERT_TRUE(store.add(one, at(1)).has_value());
  const auto read_by = [&](const std::string& model) {
    storing::Database::open(path(), storing::Access::write)
        .query("UPDATE readings SET reader = '0.1.0 ' || ?")
        .with(model)
        .run();
  };
  const std::vector<ModelChoice> models = model_choices();
  ASSERT_EQ(models.at(0).name, model_name());
  read_by(models.at(1).name);
  const auto refused = store.add(another, at(2));
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, ErrorCode::bad_usage);
  for (const std::string& part : {models[0].name, models[1].name, "--model " + models[1].choice})
    EXPECT_NE(refused.error().message.find(part), std::string::npos) << refused.error().message;
  EXPECT_FALSE(store.takes_readings().has_value());
  EXPECT_EQ(store.reports(), 1U);
  read_by("one that an older program had");
  EXPECT_TRUE(store.takes_readings().has_value());
  EXPECT_TRUE(store.add(another, at(3)).has_value());
}

TEST_F(StoreTest, AChangedPageKeepsItsDifference) {
  Store store = made();
  const std::vector<Reading> both = {reading_of("a.txt", kFerry, "http://gazette.example/quay", "12 hurt"),
                                     reading_of("a.txt", kFerryLater, "http://gazette.example/quay", "14 hurt")};
  ASSERT_TRUE(store.add(std::span(both).first(1), at(1)).has_value());
  ASSERT_TRUE(store.add(std::span(both).last(1), at(2)).has_value());
  const auto versions = store.versions(at(1));
  ASSERT_EQ(versions->size(), 1U);
  EXPECT_EQ(versions->front().replaces, both[0].report.id);
  EXPECT_EQ(
      versions->front().difference,
      "title: 12 hurt -> 14 hurt\n- A ferry struck the north quay in Morvane on Saturday, "
      "injuring 12 people, the coast guard said.\n+ A ferry struck the north quay in Morvane on Saturday, injuring "
      "14 people, the coast guard said.\n");
  EXPECT_TRUE(store.versions(at(2))->empty());
}

TEST_F(StoreTest, WhatItHeldAtATimeCanBeHadLater) {
  Store store = made();
  const std::vector<Reading> all = {reading_of("a.txt", kFerry, "http://gazette.example/quay"),
                                    reading_of("b.txt", kMill),
                                    reading_of("a2.txt", kFerryLater, "http://gazette.example/quay")};
  for (size_t i = 0; i < all.size(); ++i)
    ASSERT_TRUE(store.add(std::span(all).subspan(i, 1), at(static_cast<int>(i) + 1)).has_value());
  EXPECT_EQ(files_of(store, at(0)), std::vector<std::string>{});
  EXPECT_EQ(files_of(store, at(1)), std::vector<std::string>{"a.txt"});
  EXPECT_EQ(files_of(store, at(2)), (std::vector<std::string>{"a.txt", "b.txt"}));
  EXPECT_EQ(files_of(store, at(3)), (std::vector<std::string>{"b.txt", "a2.txt"}));
}

TEST_F(StoreTest, AClockThatGoesBackPutsNothingBefore) {
  Store store = made();
  const std::vector<Reading> all = {reading_of("a.txt", kFerry), reading_of("b.txt", kMill)};
  ASSERT_TRUE(store.add(std::span(all).first(1), at(100)).has_value());
  ASSERT_TRUE(store.add(std::span(all).last(1), at(7)).has_value());
  EXPECT_EQ(files_of(store, at(99)).size(), 0U);
  EXPECT_EQ(files_of(store, at(100)).size(), 1U);
  EXPECT_EQ(files_of(store, at(101)).size(), 2U);
}

TEST_F(StoreTest, ASearchFindsTheNewestByAllWords) {
  Store store = made();
  const std::vector<Reading> all = {reading_of("a.txt", kFerry, "http://gazette.example/quay"),
                                    reading_of("b.txt", kMill),
                                    reading_of("a2.txt", kFerryLater, "http://gazette.example/quay")};
  for (const Reading& one : all) ASSERT_TRUE(store.add(std::span(&one, 1), at(1)).has_value());
  const auto files = [&](const char* words) {
    std::string found;
    const std::vector<Hit> hits = *store.search(words, 10);
    for (const Hit& hit : hits) found += hit.file + " ";
    return found;
  };
  EXPECT_EQ(files("ferry QUAY"), "a2.txt ");
  EXPECT_EQ(files("ferry telbrook"), "");
  EXPECT_EQ(files("injuring 12"), "");
  EXPECT_EQ(files("mill"), "b.txt ");
  EXPECT_EQ(files("mill\" OR \"ferry"), "");
  EXPECT_EQ(files("* -"), "");
  EXPECT_EQ(files("  "), "");
}

TEST_F(StoreTest, AStoreOfEverySchemaVersionOpens) {
  int versions = 0;
  for (const auto& entry : fs::directory_iterator(fs::path(HEARSAY_SOURCE_DIR) / "tests" / "store")) {
    if (entry.path().extension() != ".store") continue;
    SCOPED_TRACE(entry.path().filename());
    ++versions;
    fs::copy_file(entry.path(), path(), fs::copy_options::overwrite_existing);
    const auto store = Store::open(path(), Store::Access::write);
    ASSERT_TRUE(store.has_value()) << store.error().message;
    EXPECT_EQ(store->check()->size(), 0U);
    EXPECT_EQ(store->reports(), 3U);
    EXPECT_EQ(files_of(*store), (std::vector<std::string>{"pier.md", "quay2.md"}));
    EXPECT_NE(store->versions(at(0))->front().difference.find("injuring 14 people"), std::string::npos);
    EXPECT_EQ(store->search("hospital", 5)->size(), 1U);
    EXPECT_EQ(store->decisions()->size(), entry.path().filename() == "v1.store" ? 0U : 2U);
    EXPECT_TRUE(Store::open(path(), Store::Access::read).has_value());
  }
  EXPECT_EQ(versions, storing::kNewest);
}

std::string why_not(const std::string& path, Store::Access access) {
  const auto store = Store::open(path, access);
  return store ? "" : store.error().message.substr(path.size());
}

TEST_F(StoreTest, WhoOnlyReadsAnOlderStoreBringsItUpToDateToo) {
  fs::copy_file(fs::path(HEARSAY_SOURCE_DIR) / "tests" / "store" / "v1.store", path());
  EXPECT_EQ(files_of(*Store::open(path(), Store::Access::read)).size(), 2U);
  EXPECT_EQ(storing::Database::open(path(), storing::Access::read).number("PRAGMA user_version"), storing::kNewest);
}

TEST_F(StoreTest, DecisionsAreAppendedUndoneAndRead) {
  Store store = made();
  const std::vector<Reading> all = {reading_of("p/a.txt", kFerry), reading_of("q/a.txt", kMill)};
  ASSERT_TRUE(store.add(all, at(1)).has_value());
  const auto decide = [&](const std::string& line, int64_t when) {
    return store.decide(std::span(&line, 1), "ana", "", at(when));
  };
  ASSERT_TRUE(decide("outlet p/a.txt = Herald", 2).has_value());
  ASSERT_TRUE(decide("same source A = B", 3).has_value());
  EXPECT_EQ(decide("outlet a.txt = Herald", 4).error().message,
            "\"a.txt\" may mean 2 reports (p/a.txt#1, q/a.txt#1): say more of the path");
  ASSERT_TRUE(store.undo(1, "bo", "wrong", at(5)).has_value());
  const auto numbers = [&](std::optional<Moment> as_of) {
    std::string text;
    const std::vector<Correction> corrections = *store.corrections(as_of);
    for (const Correction& one : corrections) text += std::to_string(one.decision) + " " + one.about.front() + "; ";
    return text;
  };
  EXPECT_EQ(numbers(std::nullopt), "2 A; ");
  EXPECT_EQ(numbers(at(3)), "1 =p/a.txt#1; 2 A; ");
  EXPECT_EQ(numbers(at(1)), "");
  const std::vector<Decided> decided = *store.decisions();
  ASSERT_EQ(decided.size(), 3U);
  EXPECT_TRUE(decided[0].undone);
  EXPECT_EQ(decided[2].says, "undo 1");
  EXPECT_EQ(decided[2].who, "bo");
}

TEST_F(StoreTest, WhatIsNoStoreOfOursIsLeftAlone) {
  const auto write = [&](const std::string& bytes) { std::ofstream(path(), std::ios::binary) << bytes; };
  const auto bytes = [&] {
    std::ifstream file(path(), std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  };
  for (const auto access : {Store::Access::read, Store::Access::write}) {
    write(
        "Mill fire in Telbrook leaves three dead, and this is a text and no store at all, however long it may be. It "
        "goes on.");
    const std::string before = bytes();
    EXPECT_EQ(why_not(path(), access), ": this is no store of Hearsay");
    EXPECT_EQ(bytes(), before);
  }
  fs::remove(path());
  EXPECT_EQ(why_not(path(), Store::Access::read), ": there is no store, or it cannot be opened");
  EXPECT_FALSE(fs::exists(path()));
  storing::Database::open(path(), storing::Access::write).run("CREATE TABLE other (x)");
  for (const auto access : {Store::Access::read, Store::Access::write})
    EXPECT_EQ(why_not(path(), access), ": this is no store of Hearsay, but another program's");
}

TEST_F(StoreTest, AStoreOfANewerVersionIsNamedAndUntouched) {
  made();
  storing::Database::open(path(), storing::Access::write).run("PRAGMA user_version = 99");
  for (const auto access : {Store::Access::read, Store::Access::write})
    EXPECT_NE(why_not(path(), access).find("written by a newer Hearsay (its schema is 99"), std::string::npos);
}

TEST_F(StoreTest, ADamagedNumberOfItsSchemaIsNamed) {
  made();
  storing::Database::open(path(), storing::Access::write).run("PRAGMA user_version = -2");
  for (const auto access : {Store::Access::read, Store::Access::write})
    EXPECT_EQ(why_not(path(), access), ": the number of its schema is damaged (-2)");
}

TEST_F(StoreTest, ADamagedRecordIsNamedAndTheOthersAreRead) {
  {
    Store store = made();
    const std::vector<Reading> all = {reading_of("a.txt", kFerry), reading_of("b.txt", kMill)};
    ASSERT_TRUE(store.add(all, at(1)).has_value());
    storing::Database::open(path(), storing::Access::write)
        .run("UPDATE readings SET record = substr(record, 1, 40) || x'00' || substr(record, 42) WHERE report = 1");
  }
  const auto store = Store::open(path(), Store::Access::read);
  const auto kept = store->readings();
  ASSERT_EQ(kept->readings.size(), 1U);
  EXPECT_EQ(kept->readings.front().report.file, "b.txt");
  ASSERT_EQ(kept->damaged.size(), 1U);
  EXPECT_EQ(kept->damaged.front().file, "a.txt");
  EXPECT_EQ(store->check()->size(), 1U);
}

// Whichever page is overwritten, what comes is an error or readings, and never a fault; nothing is written.
TEST_F(StoreTest, ADamagedPageIsToldAndNothingIsChanged) {
  {
    Store store = made();
    std::vector<Reading> all;
    for (int i = 0; i < 12; ++i)
      all.push_back(
          reading_of("report" + std::to_string(i) + ".txt", std::string(kMill) + " Case " + std::to_string(i) + "."));
    ASSERT_TRUE(store.add(all, at(1)).has_value());
  }
  std::string whole;
  {
    std::ifstream file(path(), std::ios::binary);
    whole.assign(std::istreambuf_iterator<char>(file), {});
  }
  constexpr size_t kPage = 4096;
  int told = 0;
  for (size_t page = 0; page < whole.size() / kPage; ++page) {
    std::string damaged = whole;
    std::fill_n(damaged.begin() + static_cast<std::ptrdiff_t>(page * kPage), kPage, '\x5a');
    std::ofstream(path(), std::ios::binary) << damaged;
    const auto store = Store::open(path(), Store::Access::read);
    if (!store) {
      ++told;
      continue;
    }
    const auto kept = store->readings();
    if (!kept || !kept->damaged.empty() || kept->readings.size() < 12) ++told;
    std::ifstream file(path(), std::ios::binary);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), damaged);
  }
  EXPECT_GE(told, 3);
}

TEST_F(StoreTest, AFullDiskKeepsWhatWasKept) {
  Store store = made();
  const Reading first = reading_of("a.txt", kFerry);
  ASSERT_TRUE(store.add(std::span(&first, 1), at(1)).has_value());
  const auto limited = [&](const char* pages) {
    // The limit belongs to a connection, so a hook sets it on the next that is opened.
    static std::string pragma;
    pragma = std::string("PRAGMA max_page_count = ") + pages;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(+[](sqlite3* database, char**, const void*) {
      return sqlite3_exec(database, pragma.c_str(), nullptr, nullptr, nullptr);
    }));
    Store again = made();
    sqlite3_reset_auto_extension();
    return again;
  };
  std::vector<Reading> many;
  for (int i = 0; i < 60; ++i)
    many.push_back(
        reading_of("m" + std::to_string(i) + ".txt", std::string(kMill) + " Case " + std::to_string(i) + "."));
  Store full = limited("30");
  const auto refused = full.add(many, at(2));
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, ErrorCode::not_written);
  EXPECT_NE(refused.error().message.find("the disk is full; what was kept before is safe"), std::string::npos)
      << refused.error().message;
  EXPECT_EQ(full.reports(), 1U);
  EXPECT_EQ(full.check()->size(), 0U);
  ASSERT_TRUE(store.add(many, at(3)).has_value());
  EXPECT_EQ(store.reports(), 61U);
}

TEST(VersionsTest, WhatIsAVersion) {
  const Report ferry = reading_of("a.txt", kFerry).report;
  EXPECT_TRUE(storing::is_version_of(reading_of("a.txt", kFerryLater).report, ferry));
  EXPECT_FALSE(storing::is_version_of(reading_of("a.txt", kMill).report, ferry));
  EXPECT_TRUE(storing::is_version_of(reading_of("a.txt", kMill, "", "One title").report,
                                     reading_of("a.txt", kFerry, "", "One title").report));
}

}  // namespace
}  // namespace hearsay
