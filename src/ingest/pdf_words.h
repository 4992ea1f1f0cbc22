// The lines of a PDF's pages with their places, as pdftotext prints them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay::ingesting {

struct PdfLine {
  double left = 0, top = 0, right = 0, bottom = 0;
  double size = 0;  // of its letters
  std::string text;
  size_t page = 0;
  size_t block = 0;
};

struct PdfPage {
  double height = 0;
  std::vector<PdfLine> lines;
};

/// What `pdftotext -bbox-layout` printed: pages, and their lines in the order to read them in. Anything else gives
/// what of it looks like that.
std::vector<PdfPage> pdf_pages(std::string_view layout);

}  // namespace hearsay::ingesting
