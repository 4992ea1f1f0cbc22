// Any text as a report: every span of the reading must lie in the text.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

#include "hearsay/reading.h"

namespace {

template <class Items>
void check(const Items& items, uint32_t size) {
  for (const auto& item : items) {
    if (item.span.begin > item.span.end || item.span.end > size) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  hearsay::Document document;
  document.file = "input";
  document.content = std::string(data, data + size);
  document.metadata.published = "2024-05-02";
  for (char& c : document.content) {
    if (static_cast<unsigned char>(c) >= 0x80 || c == '\0') c = '?';
  }
  auto report = hearsay::clean(document, {});
  if (!report) return 0;
  report->language = "en";  // noise is seldom taken for English, and unread text tests nothing
  const hearsay::Reading reading = hearsay::read(*std::move(report));
  const uint32_t length = reading.report.text.size();
  check(reading.sentences, length);
  check(reading.tokens, length);
  check(reading.names, length);
  check(reading.times, length);
  check(reading.figures, length);
  check(reading.claims, length);
  check(reading.responses, length);
  return 0;
}
