// A story file: invented reports, then what must be found in them. The grammar is in tests/stories/README.md.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay::stories {

struct StoryReport {
  std::string name;  ///< as the expectations call it: "Hill_Post" or "Hill_Post/2"
  std::string published;
  std::string title;
  std::string text;
};

struct Expectation {
  int line = 0;  ///< 1-based
  std::string text;
};

/// Reports and the expectations that follow them. A file may hold several, one after another.
struct StoryCase {
  std::vector<StoryReport> reports;
  std::vector<Expectation> expectations;
};

/// The outlet a report's name stands for: underscores are spaces, and "/2" only tells two reports apart.
std::string outlet_of(std::string_view report_name);

/// Reads a whole file; the error says which line cannot be read and why.
std::expected<std::vector<StoryCase>, std::string> parse_story_file(std::string_view text);

}  // namespace hearsay::stories
