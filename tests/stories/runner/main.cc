// hearsay_stories FILE...: reads story files, runs each case through the library, and prints every expectation that
// does not hold with what was found instead. Ends with counts of expectations; exits 1 when one failed.
// --rebaseline first rewrites those that do not hold into what does; read the difference before you commit it.
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>

#include "check.h"
#include "rebaseline.h"
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

std::optional<std::string> text_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
}

void rebaseline(const std::string& file) {
  const auto text = text_of(file);
  const std::string now = text ? hearsay::stories::rebaselined(*text) : "";
  if (!text || now == *text) return;
  std::ofstream(file, std::ios::binary) << now;
  std::cout << file << ": rewritten\n";
}

void run_file(const std::string& file, Counts& counts) {
  const auto text = text_of(file);
  if (!text) return fail(file, 0, "a story file", "it cannot be read", counts);
  const auto cases = hearsay::stories::parse_story_file(*text);
  if (!cases) return fail(file, 0, "the grammar of tests/stories/README.md", cases.error(), counts);
  for (const StoryCase& story : *cases) run_case(file, story, counts);
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> files(argv + 1, argv + argc);
  const bool rewrite = !files.empty() && files.front() == "--rebaseline";
  if (rewrite) files.erase(files.begin());
  if (files.empty()) {
    std::cerr << "usage: hearsay_stories [--rebaseline] FILE...\n";
    return 2;
  }
  Counts counts;
  for (const std::string& file : files) {
    if (rewrite) rebaseline(file);
    run_file(file, counts);
  }
  std::cout << counts.passed << " passed, " << counts.failed << " failed" << std::endl;
  return counts.failed == 0 ? 0 : 1;
}
