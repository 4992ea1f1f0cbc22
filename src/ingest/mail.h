// Documents out of mail: one message (RFC 5322), or a mailbox of them.
#pragma once

#include "ingest/byte_stream.h"
#include "ingest/record_sink.h"

namespace hearsay::ingesting {

/// Something that came with a message and may be a report in itself.
struct Attachment {
  std::string name;  ///< as the message gives it, or "part-N"
  std::string bytes;
};
using TakeAttachment = std::function<void(Attachment)>;

/// One message: its HTML part, else its plain text, with subject, sender and date as metadata. Parts that are sent as
/// attachments go to `attachment`. A message without text and attachments is refused. Lock-free; any thread.
void read_mail(std::string_view message, uint64_t record, uint64_t offset, const RecordSink& sink,
               const TakeAttachment& attachment);

/// Every message of a mailbox in order, in the memory of the largest one. Lines ">From " lose their quote sign.
void read_mailbox(ByteStream& stream, const RecordSink& sink, const TakeAttachment& attachment);

}  // namespace hearsay::ingesting
