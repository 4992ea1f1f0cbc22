// Any bytes as JSON records; the first one chooses between lines and values.
#include "ingest/json_records.h"
#include "reader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace hearsay;
  return fuzzing::run(data, size, [](std::string_view bytes, const ingesting::RecordSink& sink) {
    if (bytes.empty()) return;
    ingesting::ByteStream stream = fuzzing::stream_over(bytes.substr(1));
    read_json(stream, bytes[0] % 2 == 0 ? ingesting::Shape::json_lines : ingesting::Shape::json_values, sink);
  });
}
