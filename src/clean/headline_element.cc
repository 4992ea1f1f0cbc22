// The title of a page is known from several places; whichever it was, the heading that repeats it is the headline, be
// it a first or a third heading. A masthead's h1 with the outlet's name is the counter-example: it stands first, and
// is taken only where no heading says the title.
#include "clean/headline_element.h"

#include <string>

#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr size_t kMinShared = 15;     // bytes that a title and a heading share at least
constexpr size_t kMaxHeading = 400;   // bytes
constexpr size_t kMaxHeadings = 200;  // looked at: a page of headings alone would cost too much

bool says(const std::string& heading, const std::string& title) {
  if (heading == title) return true;
  if (heading.size() < kMinShared || title.size() < kMinShared) return false;
  return title.find(heading) != std::string::npos ||
         (heading.find(title) != std::string::npos && heading.size() < 2 * title.size());
}

}  // namespace

int headline_of(const MarkupTree& tree, std::string_view title) {
  const std::string wanted = folded(title);
  const int count = static_cast<int>(tree.nodes().size());
  int first = -1;
  size_t seen = 0;
  for (int i = 0; i < count && seen < kMaxHeadings; ++i) {
    const Element tag = tree.nodes()[static_cast<size_t>(i)].tag;
    if (tag < Element::h1 || tag > Element::h4) continue;
    ++seen;
    const std::string text = tree.text_below(i, kMaxHeading);
    if (text.empty()) continue;
    if (!wanted.empty() && says(folded(text), wanted)) return i;
    if (first < 0 && tag == Element::h1) first = i;
  }
  return first;
}

}  // namespace hearsay::cleaning
