// What later reports make old, sentence by sentence.
#include "reconcile/facts/stages.h"

#include <gtest/gtest.h>

#include "base/hash.h"
#include "hearsay/reading.h"

namespace hearsay::reconciling {
namespace {

Reading reading_of(const char* day, const char* text) {
  Report report;
  report.id = base::content_id('r', text);
  report.file = std::string(day) + ".txt";
  report.published = date_from_iso(day);
  report.language = "en";
  report.text = Text(std::string(text));
  report.blocks.push_back({BlockKind::paragraph, {0, report.text.size()}});
  return read(std::move(report));
}

/// Of the first sentence of the first report, beside later ones.
Stage stage_beside(const char* first, const std::vector<std::pair<const char*, const char*>>& later) {
  std::vector<Reading> readings = {reading_of("2031-05-12", first)};
  for (const auto& [day, text] : later) readings.push_back(reading_of(day, text));
  std::vector<uint32_t> reports;
  std::vector<ReportIndex> indices;
  for (uint32_t i = 0; i < readings.size(); ++i) {
    reports.push_back(i);
    indices.push_back(ReportIndex{i});
  }
  const std::vector<Unit> units(1);
  return stages_of(readings, reports, StoryDays(readings, indices), units).front();
}

constexpr const char* kHeld = "Jon Aster, 30, is being held without bail, prosecutor Ada Brook said on Monday.";
constexpr const char* kHurt =
    "Vera Sund, 24, was taken to a hospital in critical condition after the shots in Orrin.";

TEST(StagesTest, WhoIsHomeAgainIsNoLongerCritical) {
  EXPECT_TRUE(stage_beside(kHurt, {{"2031-07-20", "Vera Sund is home from the hospital, her father said on Sunday."}})
                  .overtaken);
  EXPECT_FALSE(stage_beside(kHurt, {{"2031-07-20", "Per Lund is home from the hospital, his father said on Sunday."}})
                   .overtaken);
  EXPECT_FALSE(stage_beside(kHurt, {{"2031-05-12", "Vera Sund was released from the hospital."}}).overtaken);
}

TEST(StagesTest, AVerdictEndsTheWaitForIt) {
  EXPECT_TRUE(stage_beside(kHeld, {{"2031-11-20", "Jon Aster was convicted of two murders on Thursday."}}).overtaken);
  EXPECT_TRUE(stage_beside(kHeld, {{"2031-11-20", "Aster pleaded guilty to two murders on Thursday."}}).overtaken);
  EXPECT_FALSE(stage_beside(kHeld, {{"2031-05-14", "Jon Aster was charged with two murders."}}).overtaken);
  EXPECT_FALSE(stage_beside(kHeld, {{"2031-05-12", "Jon Aster was convicted of two murders."}}).overtaken);
}

TEST(StagesTest, AReportLooksBackAtWhatItsOwnNewsEnded) {
  EXPECT_TRUE(
      stage_beside("Jon Aster was facing a murder charge. Aster pleaded guilty to a lesser one.", {}).overtaken);
  EXPECT_FALSE(stage_beside("Jon Aster is facing a murder charge. Per Lund pleaded guilty.", {}).overtaken);
}

TEST(StagesTest, AnArrestForAnotherOffenceIsOld) {
  const char* arrest = "A boy of 15 was arrested on suspicion of assault in Orrin, police said on Monday.";
  EXPECT_TRUE(
      stage_beside(arrest, {{"2031-05-14", "The boy is being held for manslaughter, police said."}}).overtaken);
  EXPECT_FALSE(stage_beside(arrest, {{"2031-05-14", "The boy is being held for assault and robbery, police said."}})
                   .overtaken);
  EXPECT_FALSE(
      stage_beside(arrest, {{"2031-05-12", "The boy is being held for manslaughter, police said."}}).overtaken);
  EXPECT_FALSE(stage_beside("The boy of 15 was charged with assault in Orrin, police said on Monday.",
                            {{"2031-05-14", "The boy is being held for manslaughter, police said."}})
                   .overtaken)
      << "one charge may come to the other";
}

TEST(StagesTest, AnothersVerdictLeavesTheCaseOpen) {
  EXPECT_FALSE(stage_beside(kHeld, {{"2031-11-20", "Per Lund, who drove, was convicted on Thursday."}}).overtaken);
}

TEST(StagesTest, ASentenceEndsWhatMayCome) {
  const char* faces = "Jon Aster, who pleaded guilty in June, faces up to 30 years when he is sentenced on Friday.";
  EXPECT_TRUE(stage_beside(faces, {{"2031-11-20", "Jon Aster was sentenced to 12 years on Friday."}}).overtaken);
  EXPECT_FALSE(stage_beside(faces, {{"2031-11-20", "Jon Aster pleaded guilty in June, his lawyer said."}}).overtaken);
}

TEST(StagesTest, TheWoundedMayHaveDiedWhereTheTollRose) {
  EXPECT_TRUE(
      stage_beside(kHurt, {{"2031-05-14", "Vera Sund was killed in the attack, the hospital said."}}).overtaken);
  EXPECT_FALSE(stage_beside(kHurt, {{"2031-05-14", "Vera Sund is recovering, the hospital said."}}).overtaken);
}

TEST(StagesTest, ATollThatALaterReportHasLargerIsOld) {
  const char* two = "Two people were killed in a fire at a mill in Orrin, police said on Monday.";
  EXPECT_TRUE(stage_beside(two, {{"2031-05-13", "Four people were killed in the fire at the mill."}}).overtaken);
  EXPECT_FALSE(stage_beside(two, {{"2031-05-13", "Two people were killed in the fire at the mill."}}).overtaken);
  EXPECT_FALSE(stage_beside(two, {{"2031-05-12", "Four people were killed in the fire at the mill."}}).overtaken)
      << "which of one day's is the later nobody knows";
  EXPECT_TRUE(stage_beside(two, {{"2031-05-12", "Four people were killed in the fire at the mill."},
                                 {"2031-05-12", "Four people died in the mill fire, the fire chief said."}})
                  .overtaken);
}

TEST(StagesTest, WhoIsNamedIsNotNameless) {
  const char* nameless = "The woman has not been identified, police said on Monday.";
  EXPECT_TRUE(stage_beside(nameless, {{"2031-05-13", "She was identified as Mira Holm, 41."}}).overtaken);
  EXPECT_FALSE(stage_beside(nameless, {{"2031-05-13", "She lived in Orrin, police said."}}).overtaken);
}

TEST(StagesTest, TheFurthestStepIsTheNewest) {
  const char* charged = "Jon Aster was charged with murder.";
  EXPECT_TRUE(stage_beside(charged, {}).newest);
  const Stage passed = stage_beside(charged, {{"2031-11-20", "Jon Aster was sentenced to 12 years."}});
  EXPECT_TRUE(passed.passed);
  EXPECT_FALSE(passed.newest);
  EXPECT_TRUE(passed.overtaken) << "the charge is settled";
  const Stage other = stage_beside(charged, {{"2031-11-20", "Mo Lind was sentenced to 12 years."}});
  EXPECT_FALSE(other.overtaken) << "the sentence is another's";
}

}  // namespace
}  // namespace hearsay::reconciling
