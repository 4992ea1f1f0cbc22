// Errors: few codes, and a message that says what failed, on which input, where, and what to do.
#pragma once

#include <expected>
#include <string>

namespace hearsay {

enum class ErrorCode {
  not_found,    // no such path
  unreadable,   // it exists and cannot be read
  too_large,    // beyond a named limit
  bad_format,   // not what its container promises
  no_text,      // read, and nothing in it to work on
  bad_usage,    // the caller asked for something that does not exist
  not_written,  // a result could not be put where it was asked for
};

struct Error {
  ErrorCode code;
  std::string message;
};

template <class T>
using Result = std::expected<T, Error>;

}  // namespace hearsay
