// Every row: a report and what it says were killed and injured.
#include "read/tolls/tolls.h"

#include <gtest/gtest.h>

#include <set>

namespace hearsay::reading {
namespace {

Reading read_text(std::string_view text) {
  Report report;
  report.text = Text(std::string(text));
  report.language = "en";
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find("\n\n", at), text.size());
    report.blocks.push_back({BlockKind::paragraph, report.text.span_of(at, end)});
    at = end + 2;
  }
  return read(std::move(report));
}

struct Row {
  const char* name;
  const char* text;
  double killed;  ///< -1 = none
  double injured;
};
void PrintTo(const Row& row, std::ostream* out) {
  *out << row.text;
}

double toll_of(const Reading& reading, std::string_view event_class) {
  for (const Toll& toll : reading.tolls) {
    if (toll.event_class == event_class) return toll.count;
  }
  return -1;
}

class Tolls : public testing::TestWithParam<Row> {};

TEST_P(Tolls, IsOneNumber) {
  const Reading reading = read_text(GetParam().text);
  EXPECT_EQ(toll_of(reading, "killed"), GetParam().killed);
  EXPECT_EQ(toll_of(reading, "injured"), GetParam().injured);
}

INSTANTIATE_TEST_SUITE_P(
    Reports, Tolls,
    testing::Values(
        Row{"Numbers", "A blast at the Orlen mill on Tuesday killed four workers and wounded nine, police said.", 4,
            9},
        Row{"OneNamed", "Mira Sund was shot and killed outside her home in Orlen on Tuesday.", 1, -1},
        Row{"TwoNamed", "Mira Sund and Ivo Rask were killed when the roof fell in on Tuesday.", 2, -1},
        Row{"SharedSubject", "Three men were shot and killed at a flat in Orlen on Tuesday.", 3, -1},
        Row{"Joined", "A driver killed his wife and his son in Orlen on Tuesday, police said.", 2, -1},
        Row{"Double", "Police in Orlen are looking into a double murder. The dead were not named.", 2, -1},
        Row{"NotTheYears",
            "A man was killed in Orlen on Tuesday. There have been 41 murders in the town this year, and 37 at this "
            "point last year.",
            1, -1},
        Row{"ByOrdinal",
            "A third victim of the fire at the Orlen mill has died, the hospital said on Friday. Ivo Rask, 40, had "
            "been "
            "in a coma since Tuesday.",
            3, -1},
        Row{"ByOrdinalOfManner", "The 2nd person to die after the shots at the Orlen mill was a miller, police said.",
            2, -1},
        Row{"OrdinalOfNoDead", "One man died at the Orlen mill on Tuesday. A second person was led out unhurt.", 1,
            -1},
        Row{"NoOne", "A fire burned down the Orlen mill on Tuesday. No one was hurt.", -1, -1},
        Row{"Nothing", "The Orlen council met on Tuesday to talk about the budget.", -1, -1}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(TollsTest, RestsOnClaims) {
  const Reading reading = read_text("A blast at the Orlen mill killed four workers. Nine others were wounded.");
  ASSERT_EQ(reading.tolls.size(), 2u);
  for (const Toll& toll : reading.tolls) {
    ASSERT_FALSE(toll.claims.empty());
    for (const ClaimIndex claim : toll.claims) EXPECT_EQ(reading.claims[claim.value].event_class, toll.event_class);
  }
}

TEST(TollsTest, EveryFeatureHasItsName) {
  std::set<std::string_view> names;
  for (size_t i = 0; i < static_cast<size_t>(TollFeature::count); ++i)
    names.insert(feature_name(static_cast<TollFeature>(i)));
  EXPECT_EQ(names.size(), static_cast<size_t>(TollFeature::count));
  EXPECT_FALSE(names.contains(""));
}

}  // namespace
}  // namespace hearsay::reading
