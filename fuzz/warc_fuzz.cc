// Any bytes as a web archive, plain or packed.
#include "base/ascii.h"
#include "ingest/warc.h"
#include "reader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace hearsay;
  return fuzzing::run(data, size, [](std::string_view bytes, const ingesting::RecordSink& sink) {
    // A PDF starts a process, which is another program's to fuzz.
    if (base::lower_ascii(bytes).find("application/pdf") != std::string::npos) return;
    ingesting::ByteStream stream = fuzzing::stream_over(bytes);
    read_warc(stream, sink);
  });
}
