#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "hearsay/report.h"

namespace hearsay {
namespace {

TEST(CleanedReportTest, ARecordOfCleanComesBackAsItWas) {
  const char* record =
      R"({"id":"r000000000000","file":"old","outlet":"Herald","byline":null,"title":"Quay hit","published":"2031-05-02",)"
      R"("language":"en","text":"Quay hit\n\nTwelve hurt","blocks":[{"kind":"heading","begin":0,"end":8},)"
      R"({"kind":"list","begin":10,"end":21}],"removed":[{"quote":"Menu","reason":"navigation"},{"quote":"","reason":""}],)"
      R"("credits":[{"name":"CW","quote":"CW —"}],"metadata":[{"name":"edition","value":"late"}],"warnings":["cut"]})";
  Document document;
  document.file = "test";
  document.format = Format::report;
  document.content = record;
  const Result<Report> cleaned = clean(document, {});
  ASSERT_TRUE(cleaned.has_value());
  const Report& report = *cleaned;
  ASSERT_EQ(report.blocks.size(), 2U);
  EXPECT_EQ(report.blocks[1].kind, BlockKind::list);
  EXPECT_EQ(report.text.slice(report.blocks[1].span), "Twelve hurt");
  EXPECT_EQ(report.outlet, "Herald");
  EXPECT_EQ(report.file, "test");
  EXPECT_EQ(report.removed.size(), 1U);
  EXPECT_EQ(report.credits.at(0).name, "CW");
  EXPECT_EQ(report.metadata.at(0).second, "late");
  EXPECT_EQ(report.warnings, std::vector<std::string>{"cut"});
  EXPECT_NE(report.id, "r000000000000") << "an id is made of the content, whatever a record says";
}

}  // namespace
}  // namespace hearsay
