// Any bytes as a mailbox, which holds messages.
#include "ingest/mail.h"
#include "reader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace hearsay;
  return fuzzing::run(data, size, [](std::string_view bytes, const ingesting::RecordSink& sink) {
    ingesting::ByteStream stream = fuzzing::stream_over(bytes);
    read_mailbox(stream, sink, [](const ingesting::Attachment& each) { fuzzing::require(!each.name.empty()); });
  });
}
