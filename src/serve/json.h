// JSON as text: values are put together from pieces that are JSON already.
#pragma once

#include <string>
#include <string_view>

namespace hearsay::serving {

/// "a \"word\"" with its quotation marks. REQUIRES: UTF-8.
std::string json_text(std::string_view text);
/// The same, or null for an empty text.
std::string text_or_null(std::string_view text);

/// Pieces behind each other, with commas between.
template <class Pieces>
std::string joined(const Pieces& pieces) {
  std::string all;
  for (const auto& piece : pieces) {
    if (!all.empty()) all += ',';
    all += piece;
  }
  return all;
}

}  // namespace hearsay::serving
