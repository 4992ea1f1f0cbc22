// Any text in any format: clean must come back, and its blocks must cover its text in order.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "hearsay/report.h"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

void check(const hearsay::Report& report) {
  uint32_t at = 0;
  for (const hearsay::Block& block : report.blocks) {
    require(block.span.begin == at && block.span.begin < block.span.end && block.span.end <= report.text.size());
    at = block.span.end + 2;
  }
  require(at == report.text.size() + 2);
  require(report.id.size() == 13 && !report.language.empty());
  size_t replaced = 0;
  for (const hearsay::Removed& removed : report.removed) {
    require(!removed.quote.empty() && !removed.reason.empty());
    hearsay::base::to_valid_utf8(removed.quote, replaced);
    require(replaced == 0);
  }
}

}  // namespace

// The first byte chooses the format.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size < 2) return 0;
  hearsay::Document document;
  constexpr std::array kFormats = {hearsay::Format::html, hearsay::Format::text, hearsay::Format::markdown,
                                   hearsay::Format::report};
  document.format = kFormats[data[0] % kFormats.size()];
  size_t replaced = 0;
  document.content = hearsay::base::to_valid_utf8({reinterpret_cast<const char*>(data) + 1, size - 1}, replaced);
  const auto report = hearsay::clean(document, {});
  if (report) check(*report);
  return 0;
}
