#include <gtest/gtest.h>

#include "group/fixture.h"
#include "hearsay/story.h"

namespace hearsay::grouping {
namespace {

// A number that a later report has outgrown does not stand over the story, be it a word or digits.
TEST(StoriesTest, ATitleIsNotOvertaken) {
  for (const std::string_view old :
       {"Three dead in silo collapse at Tolvan harbour", "Silo collapse at Tolvan kills 3"}) {
    std::vector<Reading> readings = {
        reading_of(
            "Transmar Agency", "2031-05-13T06:00:00Z",
            "First\n\nThree workers were killed on Monday when a grain silo collapsed at the harbour of Tolvan."),
        reading_of("Tolvan Herald", "2031-05-13T09:00:00Z",
                   "Second\n\nA grain silo collapsed at the harbour of Tolvan on Monday and killed three workers."),
        reading_of(
            "Kess Free Press", "2031-05-15",
            "Third\n\nFive workers were killed when the grain silo collapsed at the harbour of Tolvan on Monday.")};
    readings[0].report.title = old;
    readings[1].report.title = old;
    readings[2].report.title = "Search ends with five dead at Tolvan silo";
    GroupOptions options;
    options.one_story = true;
    EXPECT_EQ(group(readings, options)[0].title, readings[2].report.title) << old;
  }
}

}  // namespace
}  // namespace hearsay::grouping
