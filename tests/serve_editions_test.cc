// An edition made of the one before it is the edition made of nothing, to the byte: reports come, pages say something
// else, copies get other numbers, people decide and undo. Tried on small corpora made by chance; a failure names the
// seed. And it is the dossier of the store, piece by piece.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "hearsay/present.h"
#include "invented_corpus.h"
#include "serve/edition.h"

namespace hearsay {
namespace {

using serving::Edition;
using serving::Press;

std::string text_of(const Edition& edition) {
  std::string all = edition.index_page;
  for (const auto& story : edition.stories) {
    all += std::string(story.key) + std::string(story.brief) + edition.page_of(story) + edition.dossier_of(story);
    for (const size_t source : story.sources) all += " " + std::to_string(source);
  }
  for (const auto& one : edition.reports)
    all += std::string(one.json) + std::string(one.brief) + std::string(edition.story_id(one.story));
  for (const auto& one : edition.facts) all += std::string(one.json) + std::string(edition.story_id(one.story));
  for (const auto& one : edition.evidence) all += std::string(one.json) + std::string(edition.story_id(one.story));
  for (const auto& list : {edition.sources, edition.entities}) {
    for (const auto& one : list) all += one.json;
  }
  for (const int64_t number : edition.idle_decisions) all += " " + std::to_string(number);
  return all;
}

std::string plain(std::string text) {
  std::erase_if(text, [](char c) { return c == '\n' || c == ' '; });
  return text;
}

// Everything that stands in the edition stands in the dossier; and the pages are those of its folder.
void expect_of_dossier(const Store& store, const Edition& edition) {
  PipelineOptions options;
  options.corrections = *store.corrections();
  const Dossier dossier = *make_dossier(kept_readings(store.readings()->readings, options).readings, options);
  const std::string whole = plain(to_json(dossier));
  const auto is_there = [&](std::string_view json) {
    return whole.find(plain(std::string(json))) != std::string::npos;
  };
  EXPECT_EQ(edition.stories.size(), dossier.stories.size());
  EXPECT_EQ(edition.reports.size(), dossier.readings.size());
  EXPECT_EQ(edition.sources.size(), dossier.sources.size());
  EXPECT_EQ(edition.entities.size(), dossier.entities.size());
  for (const auto& story : edition.stories) EXPECT_TRUE(is_there(story.json)) << story.json;
  for (const auto& one : edition.reports) EXPECT_TRUE(is_there(one.json)) << one.json;
  for (const auto& one : edition.evidence) EXPECT_TRUE(is_there(one.json)) << one.json;
  for (const auto& one : edition.sources) EXPECT_TRUE(is_there(one.json)) << one.json;
  for (const auto& one : edition.entities) EXPECT_TRUE(is_there(one.json)) << one.json;
  to_html_pages(dossier, [&](const std::string& path, const std::string& page) {
    const size_t begin = path.rfind('/') + 1;
    const auto* story = edition.story(path.substr(begin, path.rfind('.') - begin));
    EXPECT_EQ(path == kIndexPage ? edition.index_page : story == nullptr ? path : edition.page_of(*story), page);
    return true;
  });
}

// A store that is added to and decided about by chance.
class Growing {
 public:
  Growing(const Folder& folder, unsigned seed)
      : store_(*Store::open(folder.file("a.store"), Store::Access::write)), random_(seed) {
    const Folder reports(std::to_string(seed) + "_reports");
    Invented(seed, Kind::any).write(reports);
    readings_ = read_all(reports.files(), {}).readings;
    for (Reading& reading : readings_) reading.report.file = fs::path(reading.report.file).filename().string();
    std::ranges::shuffle(readings_, random_);
  }

  // False when there is nothing more to come.
  bool step() {
    if (next_ == readings_.size()) return false;
    const size_t turn = random_() % 6;
    if (next_ > 2 && turn == 0) return decide();
    std::vector<Reading> batch = {readings_[next_++]};
    if (turn == 1) batch.push_back(copy_of(batch.front(), "a"));
    if (turn == 2) batch.push_back(copy_of(readings_[random_() % next_], "z"));
    if (turn == 3 && next_ > 1) batch.push_back(version_of(random_() % (next_ - 1)));
    EXPECT_TRUE(store_.add(batch, now()).has_value());
    return true;
  }
  const Store& store() const { return store_; }

 private:
  Moment now() { return Moment(std::chrono::seconds(++clock_)); }

  bool decide() {
    const std::string file = readings_[random_() % next_].report.file;
    const std::string other = readings_[random_() % next_].report.file;
    const std::vector<std::string> lines = {
        "outlet " + file + " = Tolvan Herald", "date " + file + " = 2031-05-20",    "not a source police",
        "same source mayor = police",          "one story " + file + " = " + other, "apart " + file + " = " + other};
    const std::vector<std::string> line = {lines[random_() % lines.size()]};
    if (decided_ > 0 && random_() % 3 == 0) {
      EXPECT_TRUE(store_.undo(1 + static_cast<int64_t>(random_() % decided_), "Ana", "", now()).has_value());
      ++decided_;
    } else if (store_.decide(line, "Ana", "", now())) {
      ++decided_;
    }
    return true;
  }

  static Reading copy_of(Reading reading, const std::string& name) {
    reading.report.file = name + reading.report.file;
    reading.report.url.clear();
    return reading;
  }

  // The page says something else now.
  Reading version_of(size_t which) const {
    Document document;
    document.file = readings_[which].report.file;
    document.content = "# " + readings_[which].report.title + "\n\n" +
                       std::string(readings_[which].report.text.utf8()) +
                       "\n\nPolice said on Friday that the inquiry would take weeks.\n";
    return read(*clean(document, {}));
  }

  Store store_;
  std::mt19937 random_;
  std::vector<Reading> readings_;
  size_t next_ = 0;
  size_t decided_ = 0;
  int64_t clock_ = 0;
};

TEST(PropertiesTest, AnEditionIsTheSameHoweverManyCameBefore) {
  for (unsigned seed = 52000; seed < 52012; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Folder folder(std::to_string(seed));
    Growing growing(folder, seed);
    Press press;
    std::shared_ptr<const Edition> edition = *press.make(growing.store(), {});
    while (growing.step()) {
      edition = *press.make(growing.store(), {});
      ASSERT_EQ(text_of(*edition), text_of(**Press().make(growing.store(), {})));
    }
    expect_of_dossier(growing.store(), *edition);
  }
}

}  // namespace
}  // namespace hearsay
