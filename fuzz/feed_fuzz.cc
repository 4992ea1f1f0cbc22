// Any text as a feed or a news item.
#include "ingest/xml_records.h"
#include "reader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace hearsay;
  return fuzzing::run(data, size, [](std::string_view bytes, const ingesting::RecordSink& sink) {
    size_t replaced = 0;
    ingesting::read_xml(base::to_valid_utf8(bytes, replaced), sink);
  });
}
