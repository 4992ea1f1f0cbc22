#include <gtest/gtest.h>

#include "hearsay/present.h"
#include "present/fixture.h"
#include "present/view/lines.h"

namespace hearsay::present {
namespace {

TEST(TerminalTest, NoLineIsWiderThanAskedFor) {
  for (const int width : {30, 42, 59, 60, 80, 100, 200}) {
    const std::string text = to_terminal(fixture(), {.width = width, .colour = false});
    for (size_t at = 0; at < text.size();) {
      const size_t end = text.find('\n', at);
      ASSERT_NE(end, std::string::npos);
      EXPECT_LE(display_width(text.substr(at, end - at)), width) << text.substr(at, end - at);
      at = end + 1;
    }
  }
}

TEST(TerminalTest, ColourOnlyWhenAskedFor) {
  EXPECT_EQ(to_terminal(fixture(), {.width = 80, .colour = false}).find('\033'), std::string::npos);
  EXPECT_NE(to_terminal(fixture(), {.width = 80, .colour = true}).find('\033'), std::string::npos);
}

TEST(TerminalTest, AReportCannotSendEscapes) {
  Dossier dossier = fixture();
  dossier.stories[0].title = "\x1b]0;owned\x07 title";
  EXPECT_EQ(to_terminal(dossier, {}).find('\x1b'), std::string::npos);
}

}  // namespace
}  // namespace hearsay::present
