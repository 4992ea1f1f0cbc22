// The three forms of the fixture's dossier, byte for byte as tests/golden has them, but for the page's style and
// script. After a wanted change run with HEARSAY_UPDATE_GOLDEN=1 and read the difference before committing it.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <utility>

#include "hearsay/model.h"
#include "hearsay/present.h"
#include "hearsay/version.h"
#include "present/fixture.h"

namespace hearsay::present {
namespace {

struct Golden {
  const char* file;
  std::string (*render)(const Dossier&);
};

std::string terminal(const Dossier& dossier) {
  return to_terminal(dossier, {.width = 80, .colour = false});
}
std::string narrow_terminal(const Dossier& dossier) {
  return to_terminal(dossier, {.width = 42, .colour = true});
}

std::string content_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// A new version or model changes nothing else on the page.
std::string without_version(std::string text) {
  for (const auto& [name, stand_in] : {std::pair{version(), "VERSION"}, std::pair{model_name(), "MODEL"}}) {
    for (size_t at = text.find(name); at != std::string::npos; at = text.find(name, at)) {
      text.replace(at, name.size(), stand_in);
    }
  }
  return text;
}

// Style sheet and script are files of their own in web/: a colour changes no golden file.
std::string page_without_style(const Dossier& dossier) {
  static const std::regex kHash("'sha256-[^']*'");
  std::string page = std::regex_replace(to_html(dossier), kHash, "'sha256-…'");
  for (const auto& [open, close] :
       {std::pair<std::string, std::string>{"<style>", "</style>"}, {"<script>", "</script>"}}) {
    const size_t from = page.find(open) + open.size();
    page.replace(from, page.find(close, from) - from, "…");
  }
  return page;
}

class GoldenTest : public testing::TestWithParam<Golden> {};

TEST_P(GoldenTest, IsByteForByteAsKept) {
  const std::string path = std::string(HEARSAY_SOURCE_DIR) + "/tests/golden/" + GetParam().file;
  const std::string rendered = without_version(GetParam().render(fixture()));
  if (std::getenv("HEARSAY_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << rendered;
    GTEST_SKIP() << "wrote " << path;
  }
  const std::string kept = content_of(path);
  ASSERT_FALSE(kept.empty()) << path << " is missing";
  const auto differs = std::mismatch(kept.begin(), kept.end(), rendered.begin(), rendered.end());
  const auto at = static_cast<size_t>(differs.first - kept.begin());
  EXPECT_TRUE(kept == rendered) << "first difference at byte " << at << "\nkept: " << kept.substr(at, 120)
                                << "\nnow:  " << rendered.substr(at, 120);
}

INSTANTIATE_TEST_SUITE_P(Dossier, GoldenTest,
                         testing::Values(Golden{"dossier.json", to_json}, Golden{"dossier.html", page_without_style},
                                         Golden{"dossier.txt", terminal}, Golden{"narrow.txt", narrow_terminal}),
                         [](const auto& row) {
                           std::string name = row.param.file;
                           name[name.find('.')] = '_';
                           return name;
                         });

}  // namespace
}  // namespace hearsay::present
