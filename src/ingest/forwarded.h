// A message that somebody passed on: who wrote it first, and when.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hearsay/document.h"

namespace hearsay::ingesting {

/// What the head within a forwarded message says, as written there.
struct Forwarded {
  std::string sender;
  std::string date;
  std::string subject;
  std::string note;     ///< what who passed it on wrote above
  std::string content;  ///< the words behind the head, in the document's format
};

/// Of a mail's words those of the message in it that was passed on, the innermost of several. Nothing where no such
/// head stands in it, or more is written above it than below: that is an answer.
std::optional<Forwarded> forwarded_in(const std::string& content, Format format);

/// Where in the text of a mail the words begin that it answers, quoted below its own with who wrote them; the text's
/// size where there are none, or more than it says itself.
size_t begin_of_answered(std::string_view text);

/// "The Gazette" of "The Gazette <news@gazette.example>", "Gazette [mailto:news@gazette.example]"; an address alone
/// gives its host.
std::string name_of_sender(std::string_view sender);

}  // namespace hearsay::ingesting
