// What grouping keeps of a report: a tenth of what its reading takes, so that a stream can keep weeks of them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "group/features.h"

namespace hearsay::grouping {

/// One word of a report's text, punctuation left out, as text is compared for copies.
struct TextWord {
  uint32_t hash;        ///< of the word without case
  uint32_t begin;       ///< code points into the text, as all spans
  uint32_t end : 31;    ///< a text has fewer than 2^31 of them
  uint32_t quoted : 1;  ///< stands in quotation marks
};

struct Trace {
  std::string id;
  std::string file;
  std::string outlet;
  std::optional<Date> published;
  std::vector<std::string> credits;  ///< names of agencies and others that the report credits, folded
  std::string title;                 ///< or the first sentence of a report without one
  bool titled = false;
  Features features;
  std::vector<TextWord> words;
};

/// The reports at hand, in any order.
using Traces = std::span<const Trace* const>;

Trace trace_of(const Reading& reading);

/// The traces from first to last published; those without a day come last, as they can join a story but should not
/// shape one. The same for any order of the traces themselves.
std::vector<uint32_t> by_publication(Traces traces);

}  // namespace hearsay::grouping
