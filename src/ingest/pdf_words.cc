// <page><flow><block><line xMin= yMin= xMax= yMax=><word …>ferry</word></line>… is read tag by tag: it is a program's
// output, and no tree is worth its memory.
#include "ingest/pdf_words.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "base/entities.h"

namespace hearsay::ingesting {
namespace {

double number_after(std::string_view tag, std::string_view name) {
  const size_t at = tag.find(name);
  if (at == std::string_view::npos) return 0;
  const char* begin = tag.data() + at + name.size();
  double value = 0;
  std::from_chars(begin, tag.data() + tag.size(), value);
  return std::isfinite(value) ? value : 0;
}

void add_word(PdfLine& line, std::string_view tag, std::string_view word) {
  const std::string text = base::without_entities(word, false);
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) return;
  if (!line.text.empty()) line.text += ' ';
  line.text += text;
  line.size = std::max(line.size, number_after(tag, "yMax=\"") - number_after(tag, "yMin=\""));
}

}  // namespace

std::vector<PdfPage> pdf_pages(std::string_view layout) {
  std::vector<PdfPage> pages;
  PdfLine line;
  size_t block = 0;
  for (size_t at = layout.find('<'); at != std::string_view::npos; at = layout.find('<', at)) {
    const size_t close = std::min(layout.find('>', at), layout.size());
    const std::string_view tag = layout.substr(at + 1, close - at - 1);
    at = close;
    if (tag.starts_with("page ")) {
      pages.push_back({number_after(tag, "height=\""), {}});
    } else if (pages.empty()) {
      continue;
    } else if (tag.starts_with("block ")) {
      ++block;
    } else if (tag.starts_with("line ")) {
      line = {number_after(tag, "xMin=\""),
              number_after(tag, "yMin=\""),
              number_after(tag, "xMax=\""),
              number_after(tag, "yMax=\""),
              0,
              {},
              pages.size() - 1,
              block};
    } else if (tag.starts_with("word ") && close < layout.size()) {
      add_word(line, tag, layout.substr(close + 1, layout.find('<', close) - close - 1));
    } else if (tag == "/line" && !line.text.empty()) {
      pages.back().lines.push_back(std::exchange(line, {}));
    }
  }
  return pages;
}

}  // namespace hearsay::ingesting
