// Parts, transfer encodings and encoded words are GMime's work. Of what a message says in several ways the richest
// that is text is taken: newsletters put the report into the HTML part and a hint to read it online into the other.
#include "ingest/mail.h"

#include <gmime/gmime.h>

#include <memory>
#include <mutex>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "ingest/charset.h"
#include "ingest/metadata_filler.h"

namespace hearsay::ingesting {
namespace {

constexpr size_t kStep = size_t{1} << 16;
constexpr int kMaxParts = 1000;  // of one message; real ones have a dozen
constexpr std::string_view kFrom = "\nFrom ";
constexpr size_t kMaxPostmark = 400;  // an address and a date

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

std::string valid(const char* text) {
  size_t replaced = 0;
  return text == nullptr ? std::string() : base::to_valid_utf8(text, replaced);
}

void start_library() {
  static std::once_flag once;
  std::call_once(once, [] { g_mime_init(); });
}

// "From ada@gazette.example Fri May  2 09:17:00 2031" begins a message, "From there it went on" does not. The place
// of the line end before it, or npos.
size_t next_postmark(std::string_view bytes) {
  for (size_t at = bytes.find(kFrom); at != std::string_view::npos; at = bytes.find(kFrom, at + 1)) {
    const std::string_view ahead = bytes.substr(at + 1, kMaxPostmark);
    const std::string_view line = ahead.substr(0, ahead.find('\n'));
    const size_t colon = line.find(':');
    if (colon != std::string_view::npos && line.find(':', colon + 1) != std::string_view::npos) return at;
  }
  return std::string_view::npos;
}

struct Letter {
  std::string html, html_charset;
  std::string text, text_charset;
  std::vector<Attachment> attachments;
  int parts = 0;
};

std::string content_of(GMimePart* part) {
  GMimeDataWrapper* wrapper = g_mime_part_get_content(part);
  if (wrapper == nullptr) return {};
  const Owned<GMimeStream> stream(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(wrapper, stream.get());
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
  return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

std::string charset_of(GMimeObject* part) {
  GMimeContentType* type = g_mime_object_get_content_type(part);
  const char* charset = type == nullptr ? nullptr : g_mime_content_type_get_parameter(type, "charset");
  return valid(charset);
}

void take_part(GMimeObject* object, Letter& letter) {
  auto* part = GMIME_PART(object);
  GMimeContentType* type = g_mime_object_get_content_type(object);
  const bool html = g_mime_content_type_is_type(type, "text", "html") != 0;
  const bool plain = g_mime_content_type_is_type(type, "text", "plain") != 0;
  const char* disposition = g_mime_object_get_disposition(object);
  const bool attached = disposition != nullptr && base::same_ascii(disposition, "attachment");
  if (!attached && html && letter.html.empty()) {
    letter.html = content_of(part);
    letter.html_charset = charset_of(object);
  } else if (!attached && plain && letter.text.empty()) {
    letter.text = content_of(part);
    letter.text_charset = charset_of(object);
  } else if (attached) {
    std::string name = valid(g_mime_part_get_filename(part));
    if (name.empty()) name = "part-" + std::to_string(letter.parts);
    letter.attachments.push_back({std::move(name), content_of(part)});
  }
}

// Depth is bounded by the parser (it refuses to nest multiparts without end), breadth here.
void take_object(GMimeObject* object, Letter& letter) {
  if (object == nullptr || ++letter.parts > kMaxParts) return;
  if (GMIME_IS_MULTIPART(object)) {
    auto* parts = GMIME_MULTIPART(object);
    for (int i = 0; i < g_mime_multipart_get_count(parts); ++i)
      take_object(g_mime_multipart_get_part(parts, i), letter);
  } else if (GMIME_IS_MESSAGE_PART(object)) {
    GMimeMessage* inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
    if (inner != nullptr) take_object(g_mime_message_get_mime_part(inner), letter);
  } else if (GMIME_IS_PART(object)) {
    take_part(object, letter);
  }
}

std::string date_of(GMimeMessage* message) {
  GDateTime* date = g_mime_message_get_date(message);
  if (date == nullptr) return {};
  char* text = g_date_time_format(date, "%Y-%m-%dT%H:%M:%S%:z");
  std::string out = valid(text);
  g_free(text);
  return out;
}

// "The Gazette <news@gazette.example>": a newsletter's sender is its outlet.
std::string sender_of(GMimeMessage* message) {
  InternetAddressList* list = g_mime_message_get_from(message);
  if (list == nullptr || internet_address_list_length(list) == 0) return {};
  InternetAddress* first = internet_address_list_get_address(list, 0);
  std::string name = valid(internet_address_get_name(first));
  if (!name.empty() || !INTERNET_ADDRESS_IS_MAILBOX(first)) return name;
  const std::string address = valid(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first)));
  return address.substr(address.find('@') == std::string::npos ? 0 : address.find('@') + 1);
}

void take_head(GMimeMessage* message, const RecordSink& sink, Document& document) {
  MetadataFiller filler(sink.fields, document.metadata);
  filler.add("title", valid(g_mime_message_get_subject(message)));
  filler.add("outlet", sender_of(message));
  filler.add("published", date_of(message));
  for (const char* name : {"Message-ID", "List-Id", "Reply-To", "Sender", "Content-Language"}) {
    const char* value = g_mime_object_get_header(GMIME_OBJECT(message), name);
    filler.add(base::same_ascii(name, "Content-Language") ? "language" : name, valid(value));
  }
}

}  // namespace

void read_mail(std::string_view bytes, uint64_t record, uint64_t offset, const RecordSink& sink,
               const TakeAttachment& attachment) {
  start_library();
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
  if (!message) return sink.refuse(record, offset, {ErrorCode::bad_format, "no mail message"});
  Letter letter;
  take_object(g_mime_message_get_mime_part(message.get()), letter);
  const bool html = letter.html.find_first_not_of(" \t\r\n") != std::string::npos;
  std::string content = html ? std::move(letter.html) : std::move(letter.text);
  if (content.find_first_not_of(" \t\r\n") == std::string::npos) {
    if (letter.attachments.empty()) sink.refuse(record, offset, {ErrorCode::no_text, "the message has no text"});
  } else if (auto decoded = decode(std::move(content), html ? letter.html_charset : letter.text_charset)) {
    Document document;
    document.file = sink.file;
    document.record = record;
    document.offset = offset;
    document.format = html ? Format::html : Format::text;
    document.charset = std::move(decoded->charset);
    document.warnings = std::move(decoded->warnings);
    document.content = std::move(decoded->text);
    take_head(message.get(), sink, document);
    sink.give(std::move(document));
  } else {
    sink.refuse(record, offset, std::move(decoded.error()));
  }
  for (Attachment& each : letter.attachments) attachment(std::move(each));
}

void read_mailbox(ByteStream& stream, const RecordSink& sink, const TakeAttachment& attachment) {
  const uint64_t limit = sink.options.max_record_bytes;
  uint64_t record = 0;
  while (true) {
    // The "From " line, then the message up to the next one after an empty line.
    const std::string_view line = stream.peek(kStep);
    if (line.empty()) return;
    stream.skip(std::min(line.find('\n'), line.size() - 1) + 1);
    const uint64_t offset = stream.offset();
    ++record;
    std::string message;
    bool too_large = false;
    for (bool ended = false; !ended;) {
      const std::string_view ahead = stream.peek(kStep);
      size_t take = std::min(next_postmark(ahead), ahead.size());
      ended = take < ahead.size() || ahead.size() < kStep;
      if (!ended) take -= kMaxPostmark;          // one may reach beyond what is seen
      if (take < ahead.size() && ended) ++take;  // the line end belongs to the message
      too_large |= message.size() + take > limit;
      if (!too_large) message += ahead.substr(0, take);
      stream.skip(take);
    }
    if (too_large) {
      sink.refuse(record, offset, {ErrorCode::too_large, "a message " + larger_than(limit).message});
      continue;
    }
    // In a body such a line was quoted with ">" when it was put into the box.
    for (size_t at = message.find("\n>From "); at != std::string::npos; at = message.find("\n>From ", at + 1)) {
      message.erase(at + 1, 1);
    }
    read_mail(message, record, offset, sink, attachment);
  }
}

}  // namespace hearsay::ingesting
