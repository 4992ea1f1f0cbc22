// Real reports, read where they lie: residue that people marked must be gone, captions they marked must be typed.
#include <gtest/gtest.h>
#include <simdjson.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>

#include "hearsay/report.h"

namespace hearsay {
namespace {

namespace fs = std::filesystem;

fs::path shared_folder() {
  if (const char* set = std::getenv("HEARSAY_SHARED")) return set;
  return std::string(HEARSAY_SOURCE_DIR) + "/../shared";
}

std::map<std::string, Report> reports_in(const fs::path& folder) {
  std::map<std::string, Report> reports;
  ingest({folder.string()}, {}, [&](const Document& document) {
    Result<Report> report = clean(document, {});
    if (report) reports.emplace(fs::path(document.file).filename().string(), std::move(*report));
  });
  return reports;
}

class SharedReports : public testing::Test {
 protected:
  void SetUp() override {
    const fs::path gold = shared_folder() / "gold" / "seeds.json";
    if (!fs::exists(gold)) GTEST_SKIP() << "SKIPPED: " << gold << " is absent";
    ASSERT_EQ(parser_.load(gold.string()).get(gold_), simdjson::SUCCESS);
    reports_ = reports_in(shared_folder() / "seeds");
  }

  simdjson::dom::parser parser_;
  simdjson::dom::element gold_;
  std::map<std::string, Report> reports_;
};

TEST_F(SharedReports, MarkedResidueIsRemoved) {
  for (const auto mark : gold_["residue"].get_array()) {
    const Report& report = reports_[std::string(mark["report"].get_string().value())];
    const std::string quote(mark["quote"].get_string().value());
    const std::string first = quote.substr(0, quote.find('\n'));
    bool removed = false;
    for (const Removed& one : report.removed) removed = removed || one.quote.find(first) != std::string::npos;
    EXPECT_TRUE(removed) << first;
    EXPECT_EQ(report.text.utf8().find(quote), std::string_view::npos) << quote;
  }
}

TEST_F(SharedReports, MarkedCaptionsAreTyped) {
  for (const auto mark : gold_["captions"].get_array()) {
    const Report& report = reports_[std::string(mark["report"].get_string().value())];
    const std::string quote(mark["quote"].get_string().value());
    bool typed = false;
    for (const Block& block : report.blocks) {
      typed = typed || (block.kind == BlockKind::caption &&
                        report.text.slice(block.span).find(quote) != std::string_view::npos);
    }
    EXPECT_TRUE(typed) << quote;
  }
}

TEST_F(SharedReports, EveryReportHasTextAndLanguage) {
  for (const auto& [file, report] : reports_) {
    EXPECT_EQ(report.language, "en") << file;
    EXPECT_FALSE(report.title.empty()) << file;
    EXPECT_GT(report.blocks.size(), 5U) << file;
  }
}

}  // namespace
}  // namespace hearsay
