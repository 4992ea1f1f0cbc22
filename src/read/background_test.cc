// Every row: the second sentence of a report published on 2031-05-14, and whether it tells what is new.
#include "read/background.h"

#include <gtest/gtest.h>

#include "read/fixture.h"

namespace hearsay::reading {
namespace {

constexpr const char* kLead = "The dam at Orlen broke on Monday.";

struct Row {
  const char* name;
  const char* text;
  bool background;
};
void PrintTo(const Row& row, std::ostream* out) {
  *out << row.text;
}

class Background : public testing::TestWithParam<Row> {};

TEST_P(Background, IsToldFromNews) {
  const Page page(std::string(kLead) + " " + GetParam().text);
  const std::vector<std::string> why = find_background(page.sheet, page.times);
  ASSERT_EQ(why.size(), 2U);
  EXPECT_EQ(!why[1].empty(), GetParam().background) << why[1];
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, Background,
    testing::Values(Row{"TheDayBefore", "Two people were hurt on Tuesday.", false},
                    Row{"NoTime", "Two people were hurt.", false},
                    Row{"ThisMonth", "The dam was checked on May 2.", false},
                    Row{"LastYear", "A smaller dam broke last year and killed four.", true},
                    Row{"OldMonth", "A smaller dam broke in September 2029 and killed four.", true},
                    Row{"OldYear", "A smaller dam broke in 1987 and killed four.", true},
                    Row{"YearsAgo", "A smaller dam broke three years ago and killed four.", true},
                    Row{"OldDate", "A smaller dam broke on January 9 and killed four.", true},
                    Row{"Previously", "The company had previously paid a fine for a leak.", true},
                    Row{"InRecentYears", "Several dams have broken in recent years.", true},
                    Row{"EarlierThisYear", "A smaller dam broke earlier this year.", true}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(BackgroundTest, TheLeadIsNewsWhateverItRecalls) {
  const Page page("The dam that was built in 1987 broke on Monday. It was repaired in 1999.");
  const std::vector<std::string> why = find_background(page.sheet, page.times);
  ASSERT_EQ(why.size(), 2U);
  EXPECT_EQ(why[0], "");
  EXPECT_NE(why[1], "");
}

TEST(BackgroundTest, TheHeadingIsNews) {
  const Page page("# Dam of 1987 breaks last year's record\n\nThe dam broke on Monday. The old one broke in 1955.");
  const std::vector<std::string> why = find_background(page.sheet, page.times);
  ASSERT_EQ(why.size(), 3U);
  EXPECT_EQ(why[0], "");
  EXPECT_EQ(why[1], "");
  EXPECT_NE(why[2], "");
}

TEST(BackgroundTest, AnUndatedReportIsDatedByItsLatestDay) {
  const Page page(
      "The dam broke on March 3, 2031. The last check was on April 2, 2026. Rescue went on until March 5, 2031.", "");
  const std::vector<std::string> why = find_background(page.sheet, page.times);
  ASSERT_EQ(why.size(), 3U);
  EXPECT_NE(why[1], "");
  EXPECT_EQ(why[2], "");
}

TEST(BackgroundTest, WithNoDateAtAllOnlyWordsTell) {
  const Page page("The dam broke on Monday. It was checked on Tuesday. A smaller one broke years ago.", "");
  const std::vector<std::string> why = find_background(page.sheet, page.times);
  ASSERT_EQ(why.size(), 3U);
  EXPECT_EQ(why[1], "");
  EXPECT_NE(why[2], "");
}

}  // namespace
}  // namespace hearsay::reading
