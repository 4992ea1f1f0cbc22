// Telling captions from paragraphs.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace hearsay::cleaning {

/// Byte where the sentence begins that describes a picture ("This photo taken on …"); nothing when there is none.
std::optional<size_t> picture_sentence(std::string_view text);

/// A short block that points at people in a picture: "Ada Lind (left) and Ben Ost", "Ada Lind (C) speaks".
bool points_at_people(std::string_view text);

}  // namespace hearsay::cleaning
