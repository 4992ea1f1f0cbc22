// Any bytes as a file: ingest must come back, hand over valid UTF-8 only, and name what it refuses.
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "hearsay/document.h"

namespace {

// One file per process, written anew for each input.
const std::string& input_path() {
  static const std::string path = [] {
    std::string pattern = "/tmp/hearsay-fuzz-XXXXXX";
    const int file = ::mkstemp(pattern.data());
    if (file < 0) std::abort();
    ::close(file);
    return pattern;
  }();
  return path;
}

void require(bool condition) {
  if (!condition) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  // A PDF starts a process, which is another program's to fuzz.
  if (std::string_view(reinterpret_cast<const char*>(data), size).find("%PDF-") != std::string_view::npos) return 0;
  FILE* file = std::fopen(input_path().c_str(), "wb");
  require(file != nullptr);
  require(std::fwrite(data, 1, size, file) == size);
  std::fclose(file);
  hearsay::IngestOptions options;
  options.max_file_bytes = 1 << 22;
  options.max_record_bytes = 1 << 20;
  size_t taken = 0;
  const auto rejections = hearsay::ingest({input_path()}, options, [&](const hearsay::Document& document) {
    ++taken;
    size_t replaced = 0;
    require(hearsay::base::to_valid_utf8(document.content, replaced) == document.content && replaced == 0);
    require(!document.content.empty() && document.record >= 1);
  });
  for (const auto& rejection : rejections)
    require(!rejection.reason.empty() && rejection.file.starts_with(input_path()));
  return 0;
}
