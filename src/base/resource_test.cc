#include "base/resource.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace hearsay::base {
namespace {

using Cells = std::vector<std::string>;

std::vector<Cells> rows_of(std::string_view path) {
  std::vector<Cells> rows;
  for_each_row(path,
               [&](const std::vector<std::string_view>& cells) { rows.emplace_back(cells.begin(), cells.end()); });
  return rows;
}

TEST(ResourceTest, FilesAreFoundByTheirPath) {
  EXPECT_FALSE(resource("data/time/words.tsv").empty());
  EXPECT_FALSE(resource("models/encoder.safetensors").empty());
  EXPECT_TRUE(resource("data/time/no_such_file.tsv").empty());
  EXPECT_TRUE(resource("").empty());
}

TEST(ResourceTest, PathsAreSortedAndEachThereOnce) {
  const auto& all = resources();
  ASSERT_FALSE(all.empty());
  EXPECT_TRUE(std::is_sorted(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.path < b.path; }));
  const auto twice =
      std::adjacent_find(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.path == b.path; });
  EXPECT_EQ(twice, all.end());
}

TEST(ResourceTest, RowsAreSplitAtTabsAndRemarksAreSkipped) {
  const std::vector<Cells> rows = rows_of("data/time/words.tsv");
  ASSERT_FALSE(rows.empty());
  EXPECT_EQ(rows.front(), (Cells{"january", "month", "1"}));
  for (const Cells& row : rows) {
    ASSERT_FALSE(row.front().empty());
    EXPECT_NE(row.front().front(), '#');
  }
}

TEST(ResourceTest, AnEmptyLastCellIsKept) {
  const std::vector<Cells> rows = rows_of("data/lexicon/numbers.tsv");
  const auto several =
      std::find_if(rows.begin(), rows.end(), [](const Cells& row) { return row.front() == "several"; });
  ASSERT_NE(several, rows.end());
  EXPECT_EQ(*several, (Cells{"several", "vague", "2", ""}));
}

TEST(ResourceTest, NoRowsWhereThereIsNoFile) {
  EXPECT_TRUE(rows_of("data/none.tsv").empty());
}

TEST(ResourceTest, WordsAreTheFirstColumn) {
  const auto words = words_of("data/lexicon/particles.tsv");
  EXPECT_TRUE(words.contains("hand"));
  EXPECT_FALSE(words.contains("over"));
}

// Every table says in its first line what it holds.
TEST(ResourceTest, EveryTableOpensWithARemark) {
  for (const Resource& file : resources()) {
    if (!file.path.ends_with(".tsv")) continue;
    EXPECT_TRUE(resource(file.path).starts_with("# ")) << file.path;
  }
}

}  // namespace
}  // namespace hearsay::base
