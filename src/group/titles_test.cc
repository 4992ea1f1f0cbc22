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

// Nor what a death has ended.
TEST(StoriesTest, ATitleFearsNoMoreForWhoHasDied) {
  for (const std::string_view news :
       {"Boy shot at Orrin mill has died", "Orrin mill shooting: boy of nine succumbs"}) {
    std::vector<Reading> readings = {
        reading_of("Transmar Agency", "2031-05-13",
                   "First\n\nA boy of nine was shot at a mill in Orrin on Monday and is in a hospital in Velm."),
        reading_of("Tolvan Herald", "2031-05-13",
                   "Second\n\nA boy of nine who was shot at a mill in Orrin on Monday is in a hospital in Velm."),
        reading_of("Kess Free Press", "2031-05-15",
                   "Third\n\nA boy of nine who was shot at a mill in Orrin on Monday died in a hospital in Velm.")};
    readings[0].report.title = readings[1].report.title = "Boy in critical condition after shot at Orrin mill";
    readings[2].report.title = news;
    GroupOptions options;
    options.one_story = true;
    EXPECT_EQ(group(readings, options)[0].title, news);
  }
}

// Nor is one that breaks off within a word, where another has it whole.
TEST(StoriesTest, ATitleIsNotCutWithinAWord) {
  for (const std::string_view cut : {"Three dead and five hurt in the old mill of Orrin in a shooti",
                                     "Police name the man killed at the mill of Orrin on Monday eveni"}) {
    std::vector<Reading> readings = {
        reading_of("Transmar Agency", "2031-05-13",
                   "First\n\nThree people were shot dead at a mill in Orrin on Monday."),
        reading_of("Tolvan Herald", "2031-05-13",
                   "Second\n\nThree people were shot dead at a mill in Orrin on Monday."),
        reading_of("Kess Free Press", "2031-05-13",
                   "Third\n\nThree people were shot dead at a mill in Orrin on Monday.")};
    readings[0].report.title = readings[1].report.title = cut;
    readings[2].report.title = "Three shot dead at Orrin mill";
    GroupOptions options;
    options.one_story = true;
    EXPECT_EQ(group(readings, options)[0].title, readings[2].report.title) << cut;
  }
}

// An address is no headline.
TEST(StoriesTest, AnAddressIsNoTitle) {
  std::vector<Reading> readings = {
      reading_of("Tolvan Herald", "2031-05-13", "First\n\nA boy of nine was shot at a mill in Orrin on Monday.")};
  readings[0].report.title = "https://www.tolvanherald.example/";
  EXPECT_EQ(group(readings, {})[0].title.find("://"), std::string::npos);
}

// Nor does one that tells how people take it, where another tells the event.
TEST(StoriesTest, ATitleIsOfTheEventAndNotOfASide) {
  for (const std::string_view side : {"Neighbors mourn weavers shot at Orrin mill", "Vigil held at Orrin mill"}) {
    std::vector<Reading> readings = {
        reading_of("Transmar Agency", "2031-05-13",
                   "First\n\nThree people were shot dead at a mill in Orrin on Monday."),
        reading_of("Tolvan Herald", "2031-05-14",
                   "Second\n\nThree people were shot dead at a mill in Orrin on Monday. Candles were lit.")};
    readings[0].report.title = "Three shot dead at mill in Orrin";
    readings[1].report.title = side;
    GroupOptions options;
    options.one_story = true;
    EXPECT_EQ(group(readings, options)[0].title, readings[0].report.title) << side;
  }
}

// A later step of the case is taken though the first headlines have other words.
TEST(StoriesTest, ATitleTellsTheLatestStep) {
  for (const std::string_view step :
       {"Suspect in deadly Orrin harbour shootout pleads guilty", "Orrin harbour shootout: suspect sentenced"}) {
    std::vector<Reading> readings;
    const std::vector<std::pair<std::string_view, std::string_view>> titles = {
        {"2031-05-13", "Guns drawn at Nell's ferry kiosk"},
        {"2031-05-14", "Arrest made over Nell's kiosk"},
        {"2031-06-13", "Trial for suspect in Orrin harbour shootout delayed"},
        {"2031-07-13", step}};
    for (const auto& [day, title] : titles) {
      readings.push_back(reading_of("Transmar Agency", std::string(day),
                                    std::string(day) + "\n\nEdo Falk shot a weaver at Nell's kiosk at the harbour of "
                                                       "Orrin in May, police said of Edo Falk."));
      readings.back().report.title = title;
    }
    GroupOptions options;
    options.one_story = true;
    EXPECT_EQ(group(readings, options)[0].title, step);
  }
}

}  // namespace
}  // namespace hearsay::grouping
