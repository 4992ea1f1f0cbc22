// Any bytes in a charset that the first of them choose.
#include "ingest/charset.h"
#include "reader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace hearsay;
  return fuzzing::run(data, size, [](std::string_view bytes, const ingesting::RecordSink& sink) {
    constexpr std::string_view kCharsets[] = {"",       "windows-1251", "Shift_JIS", "GB18030",
                                              "UTF-16", "ISO-2022-JP",  "Big5",      "x"};
    if (bytes.empty()) return;
    auto decoded =
        ingesting::decode(std::string(bytes.substr(1)), kCharsets[static_cast<unsigned char>(bytes[0]) % 8]);
    if (!decoded) return fuzzing::require(!decoded.error().message.empty() && sink.file == "input");
    size_t replaced = 0;
    base::to_valid_utf8(decoded->text, replaced);
    fuzzing::require(replaced == 0);
  });
}
