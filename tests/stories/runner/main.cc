// hearsay_stories FILE...: reads story files, runs each case through the library, and prints every expectation that
// does not hold with what was found instead. Ends with counts of expectations; exits 1 when one failed.
#include <fstream>
#include <iostream>
#include <iterator>

#include "check.h"
#include "story_file.h"
#include "told.h"

namespace {

using hearsay::stories::Expectation;
using hearsay::stories::StoryCase;
using hearsay::stories::Told;

struct Counts {
  int passed = 0;
  int failed = 0;
};

void indent(const std::string& label, const std::string& text) {
  std::cout << "  " << label;
  for (const char c : text) {
    std::cout << c;
    if (c == '\n') std::cout << std::string(2 + label.size(), ' ');
  }
  std::cout << '\n';
}

void fail(const std::string& file, int line, const std::string& expected, const std::string& found, Counts& counts) {
  ++counts.failed;
  std::cout << file << ':' << line << '\n';
  indent("expected ", expected);
  indent("found    ", found);
}

void run_case(const std::string& file, const StoryCase& story, Counts& counts) {
  auto told = Told::tell(story);
  for (const Expectation& expectation : story.expectations) {
    if (!told) {
      fail(file, expectation.line, expectation.text, told.error(), counts);
      continue;
    }
    const auto finding = hearsay::stories::check(*told, expectation.text);
    if (finding) {
      fail(file, expectation.line, expectation.text, *finding, counts);
    } else {
      ++counts.passed;
    }
  }
}

void run_file(const std::string& file, Counts& counts) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return fail(file, 0, "a story file", "it cannot be read", counts);
  const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  const auto cases = hearsay::stories::parse_story_file(text);
  if (!cases) return fail(file, 0, "the grammar of tests/stories/README.md", cases.error(), counts);
  for (const StoryCase& story : *cases) run_case(file, story, counts);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: hearsay_stories FILE...\n";
    return 2;
  }
  Counts counts;
  for (int i = 1; i < argc; ++i) run_file(argv[i], counts);
  std::cout << counts.passed << " passed, " << counts.failed << " failed" << std::endl;
  return counts.failed == 0 ? 0 : 1;
}
