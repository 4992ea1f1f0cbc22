// From words with places on pages to paragraphs, a title, and what stands at the pages' edges.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hearsay::ingesting {

struct PdfText {
  std::string title;               ///< what is set largest on the first page; empty = nothing stands out
  std::string outlet;              ///< of the masthead above it, or of the pages' heads
  std::string published;           ///< the day in the masthead or below the title, as written
  std::string url;                 ///< a browser prints it at the foot
  std::vector<std::string> edges;  ///< lines of heads and feet, each once, without their numbers' changes
  std::string text;  ///< paragraphs parted by blank lines; a word cut at a line's end stays cut ("har-\nbour")
};

/// What `pdftotext -bbox-layout` printed. `named`: the title that the document gives itself, perhaps with its outlet.
PdfText text_of_layout(std::string_view layout, std::string_view named);

}  // namespace hearsay::ingesting
