#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "hearsay/pipeline.h"
#include "pipeline/batch.h"

namespace hearsay::pipeline {
namespace {

// A folder of small text files, gone at the end.
class Folder {
 public:
  Folder() : path_(std::filesystem::temp_directory_path() / ("hearsay_run_" + std::to_string(getpid()))) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }

  std::string write(const std::string& name, const std::string& text) const {
    const std::filesystem::path file = path_ / name;
    std::ofstream(file) << text;
    return file.string();
  }
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

constexpr const char* kText =
    "Two hurt in Orlen tram crash\n\n"
    "Two people were hurt on Monday when two trams collided in the old town of Orlen, the tram company said. The "
    "line stayed closed until the evening, and passengers were taken on by bus.\n\n"
    "The drivers were not hurt. The company said that it was looking into the cause.\n";

std::vector<std::string> ids_of(const std::vector<std::string>& paths, int threads) {
  PipelineOptions options;
  options.threads = threads;
  std::vector<std::string> ids;
  for (const Reading& reading : read_all(paths, options).readings) {
    ids.push_back(reading.report.file + " " + reading.report.id);
  }
  return ids;
}

TEST(ReadAllTest, CopiesAreNumberedInOrderOfPathWhateverTheOrderGiven) {
  const Folder folder;
  const std::string b = folder.write("b.txt", kText);
  const std::string a = folder.write("a.txt", kText);
  const std::vector<std::string> ids = ids_of({b, a}, 1);
  ASSERT_EQ(ids.size(), 2U);
  EXPECT_TRUE(ids[0].starts_with(a + " r"));
  EXPECT_TRUE(ids[1].starts_with(b + " r"));
  EXPECT_FALSE(ids[0].ends_with("-2"));
  EXPECT_TRUE(ids[1].ends_with("-2"));
  EXPECT_EQ(ids, ids_of({a, b, a}, 2));
  EXPECT_EQ(ids, ids_of({folder.path()}, 2));
}

TEST(ReadAllTest, NumbersGoOnAcrossBatches) {
  const Folder folder;
  const size_t count = kBatchDocuments + 3;
  for (size_t i = 0; i < count; ++i) {
    std::string name = std::to_string(i);
    name.insert(0, 4 - name.size(), '0');
    folder.write(name + ".txt", kText);
  }
  uint64_t last = 0;
  PipelineOptions options;
  options.progress = [&](const Progress& progress) { last = progress.reports; };
  std::string id;
  const Intake intake = clean_all({folder.path()}, options, [&](const Report& report) {
    id = report.id;
    return true;
  });
  EXPECT_TRUE(id.ends_with("-" + std::to_string(count))) << id;
  EXPECT_EQ(last, count);
  EXPECT_FALSE(intake.stopped);
}

TEST(ReadAllTest, AMissingFileIsRejectedAndTheRestIsRead) {
  const Folder folder;
  const std::string a = folder.write("a.txt", kText);
  const Readings all = read_all({a, folder.path() + "/none.txt"}, {});
  EXPECT_EQ(all.readings.size(), 1U);
  ASSERT_EQ(all.intake.rejections.size(), 1U);
  EXPECT_TRUE(all.intake.rejections[0].file.ends_with("none.txt"));
}

TEST(ReadAllTest, ReportsOfOtherDaysAndOfNoneAreLeftOutAndCounted) {
  const Folder folder;
  const std::string text = kText;
  folder.write("a.txt", "---\npublished: 2031-05-12\n---\n" + text);
  folder.write("b.txt", "---\npublished: 2031-05-13T23:59\n---\n" + text);
  folder.write("c.txt", "---\npublished: 2031-05-14\n---\n" + text);
  folder.write("d.txt", text);
  PipelineOptions options;
  options.since = date_from_iso("2031-05-13")->day;
  options.until = options.since;
  const Readings all = read_all({folder.path()}, options);
  ASSERT_EQ(all.readings.size(), 1U);
  EXPECT_TRUE(all.readings[0].report.file.ends_with("b.txt"));
  EXPECT_EQ(all.intake.outside, 3U);
  EXPECT_EQ(all.intake.undated, 1U);
}

TEST(MakeDossierTest, KeepsTheStoriesThatMostReportsTell) {
  const Folder folder;
  folder.write("a.txt",
               "Mill burns in Varrow\n\nThree workers were killed in a fire at a mill in Varrow, police said.\n");
  folder.write("b.txt", kText);
  folder.write("c.txt", kText);
  PipelineOptions options;
  options.most_stories = 1;
  const auto dossier = make_dossier(read_all({folder.path()}, options).readings, options);
  ASSERT_TRUE(dossier.has_value());
  ASSERT_EQ(dossier->stories.size(), 1U);
  ASSERT_EQ(dossier->readings.size(), 2U);
  for (const ReportIndex report : dossier->stories[0].reports)
    EXPECT_FALSE(dossier->readings[report.value].report.file.ends_with("a.txt"));
}

TEST(ReadAllTest, StopsWhenAsked) {
  const Folder folder;
  folder.write("a.txt", kText);
  std::stop_source stop;
  stop.request_stop();
  PipelineOptions options;
  options.stop = stop.get_token();
  const Readings all = read_all({folder.path()}, options);
  EXPECT_TRUE(all.intake.stopped);
  EXPECT_TRUE(all.readings.empty());
  EXPECT_FALSE(make_dossier({}, options).has_value());
}

TEST(ReadAllTest, EndsEarlyWhenTheTakerHasEnough) {
  const Folder folder;
  folder.write("a.txt", kText);
  folder.write("b.txt", kText);
  int taken = 0;
  const Intake intake = clean_all({folder.path()}, {}, [&](const Report&) { return ++taken < 1; });
  EXPECT_EQ(taken, 1);
  EXPECT_FALSE(intake.stopped);
}

}  // namespace
}  // namespace hearsay::pipeline
