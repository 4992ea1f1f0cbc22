// JSON that is nearly right, made right: what templates, scripts and people write who do not check it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay::base {

struct RepairedJson {
  std::string text;
  std::vector<std::string_view> faults;  ///< what was mended, each once, in words: "trailing commas"
};

/// How far a repair may go. `forms`: what can only be meant in one way (comments, trailing commas, raw line ends in
/// strings, escapes that JSON has not, NaN, lone surrogates, bare names, single quotes). `structure`: missing commas,
/// quotes inside strings, missing or wrong brackets, wrappers around the JSON, several values one after another.
enum class JsonRepair { forms, structure };

/// Nothing when it is not understood. Linear in the text. The result may still be refused by a parser, for its depth
/// or its numbers. REQUIRES: valid UTF-8.
std::optional<RepairedJson> repaired_json(std::string_view text, JsonRepair most);

}  // namespace hearsay::base
