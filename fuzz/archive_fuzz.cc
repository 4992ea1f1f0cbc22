// Any bytes as a ZIP or tar archive, and any as packed data.
#include "ingest/archive.h"
#include "ingest/packing.h"
#include "reader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace hearsay;
  return fuzzing::run(data, size, [](std::string_view bytes, const ingesting::RecordSink& sink) {
    ingesting::ByteStream stream = fuzzing::stream_over(bytes);
    const auto take = [&](const std::string&, ingesting::ByteStream file) {
      (void)file.all(sink.options.max_record_bytes);
    };
    read_archive({}, stream,
                 {take, [](const std::string&, const Error& error) { fuzzing::require(!error.message.empty()); }});
    if (ingesting::packing_of(bytes) == ingesting::Packing::none) return;
    (void)unpacked(fuzzing::stream_over(bytes), ingesting::packing_of(bytes)).all(sink.options.max_file_bytes);
  });
}
