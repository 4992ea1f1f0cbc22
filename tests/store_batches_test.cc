// A store gives the dossier of its reports to the byte, whatever the batches and the order they came in: one by one,
// some at a time, all at once. Tried on small corpora made by chance; a failure names the seed.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "hearsay/present.h"
#include "hearsay/store.h"
#include "invented_corpus.h"

namespace hearsay {
namespace {

// Some of the files again under other names: exact copies, whose numbers hang on all that is there.
void write_copies(const Folder& folder, std::mt19937& random) {
  const std::vector<std::string> files = folder.files();
  for (size_t left = random() % 3; left > 0; --left) {
    const fs::path file = files[random() % files.size()];
    std::ifstream from(file);
    const std::string text(std::istreambuf_iterator<char>(from), {});
    folder.write(std::string(1, "aqz"[random() % 3]) + std::to_string(left) + file.filename().string(), text);
  }
}

std::string dossier_of_store(const std::vector<Reading>& readings, const std::vector<size_t>& batches) {
  const Folder folder("store");
  Store store = *Store::open(folder.file("a.store"), Store::Access::write);
  size_t at = 0;
  for (const size_t size : batches) {
    const auto receipts = store.add(std::span(readings).subspan(at, size), Moment(std::chrono::seconds(at)));
    EXPECT_TRUE(receipts.has_value()) << receipts.error().message;
    at += size;
  }
  EXPECT_EQ(at, readings.size());
  Readings kept = kept_readings(store.readings()->readings, {});
  return to_json(*make_dossier(std::move(kept.readings), {}));
}

TEST(PropertiesTest, AStoreGivesTheSameDossierWhateverTheBatches) {
  for (unsigned seed = 41000; seed < 41008; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Folder folder(std::to_string(seed));
    Invented(seed, Kind::any).write(folder);
    std::mt19937 random(seed);
    write_copies(folder, random);
    std::vector<Reading> readings = read_all(folder.files(), {}).readings;
    const std::string wanted = to_json(*make_dossier(readings, {}));
    std::ranges::shuffle(readings, random);
    std::vector<size_t> some;
    for (size_t left = readings.size(); left > 0; left -= some.back()) some.push_back(1 + random() % left);
    EXPECT_EQ(dossier_of_store(readings, {readings.size()}), wanted);
    EXPECT_EQ(dossier_of_store(readings, std::vector<size_t>(readings.size(), 1)), wanted);
    EXPECT_EQ(dossier_of_store(readings, some), wanted);
  }
}

}  // namespace
}  // namespace hearsay
