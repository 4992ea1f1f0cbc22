// Parts, transfer encodings and encoded words are GMime's work. Of what a message says in several ways the richest
// that is text is taken: newsletters put the report into the HTML part and a hint to read it online into the other.
// Parts that stand one after another are all read, in their order: mailers cut a text where a picture stands in it.
// Whoever passes a message on is not its outlet: of one that stands in another as a part or as words (forwarded.h)
// the inner head counts. A page that a browser saved as a message (MHTML) has an address and no sender.
#include "ingest/mail.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <mutex>
#include <tuple>
#include <utility>
#include <vector>

#include "base/address.h"
#include "base/ascii.h"
#include "base/utf8.h"
#include "ingest/charset.h"
#include "ingest/forwarded.h"
#include "ingest/metadata_filler.h"

namespace hearsay::ingesting {
namespace {

constexpr size_t kStep = size_t{1} << 16;
constexpr int kMaxParts = 1000;    // of one message; real ones have a dozen
constexpr int kMostInner = 4;      // messages within messages
constexpr size_t kMostNote = 400;  // bytes above passed-on messages that are a note and no report
constexpr std::string_view kFrom = "\nFrom ";
constexpr size_t kMaxPostmark = 400;  // an address and a date, and the beginning of the next line
constexpr std::string_view kBlanks = " \t\r\n";

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

bool has_clock(std::string_view line) {
  for (size_t at = line.find(':'); at != std::string_view::npos; at = line.find(':', at + 1)) {
    const auto is_digit = [&](size_t i) { return i < line.size() && line[i] >= '0' && line[i] <= '9'; };
    if (at > 0 && is_digit(at - 1) && is_digit(at + 1)) return true;
  }
  return false;
}

// "Subject: …", "X-Mailer: …", or the mark of an mbox that quotes twice.
bool is_header(std::string_view line) {
  const size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || line.find_first_of(" \t") < colon) return false;
  return std::ranges::all_of(line.substr(0, colon), [](char c) { return c > ' ' && c < 0x7F; });
}

// "From ada@gazette.example Fri May  2 09:17:00 2031" begins a message when a line of its head follows; "From 09:15
// until 10:40 the road was closed" does not. The place of the line end before it, or npos.
size_t next_postmark(std::string_view bytes) {
  for (size_t at = bytes.find(kFrom); at != std::string_view::npos; at = bytes.find(kFrom, at + 1)) {
    const std::string_view ahead = bytes.substr(at + 1, kMaxPostmark);
    const size_t end = std::min(ahead.find('\n'), ahead.size());
    const std::string_view next = ahead.substr(std::min(end + 1, ahead.size()));
    if (has_clock(ahead.substr(0, end)) && is_header(next.substr(0, next.find('\n')))) return at;
  }
  return std::string_view::npos;
}

struct Words {
  bool html = false;
  std::string bytes;
  std::string charset;
};

struct Letter {
  std::vector<Words> words;  // in order
  std::vector<Attachment> attachments;
  std::vector<GMimeMessage*> inner;  // messages in it; the outer one owns them
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

std::string parameter_of(GMimeObject* part, const char* name) {
  GMimeContentType* type = g_mime_object_get_content_type(part);
  return valid(type == nullptr ? nullptr : g_mime_content_type_get_parameter(type, name));
}

// RFC 3676: a line that ends with a blank goes on in the next; but the mark before a signature.
std::string flowed(std::string_view text, bool drop_blank) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    at = end + 1;
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool goes_on = line.ends_with(' ') && line != "-- ";
    out += line.substr(0, line.size() - (goes_on && drop_blank ? 1 : 0));
    if (!goes_on) out += '\n';
  }
  return out;
}

void take_part(GMimeObject* object, Letter& letter) {
  auto* part = GMIME_PART(object);
  GMimeContentType* type = g_mime_object_get_content_type(object);
  const bool html = g_mime_content_type_is_type(type, "text", "html") != 0;
  const bool plain = g_mime_content_type_is_type(type, "text", "plain") != 0;
  const char* disposition = g_mime_object_get_disposition(object);
  const bool attached = disposition != nullptr && base::same_ascii(disposition, "attachment");
  if (!attached && (html || plain)) {
    std::string bytes = content_of(part);
    if (bytes.find_first_not_of(kBlanks) == std::string::npos) return;
    const std::string format = parameter_of(object, "format");
    if (plain && base::same_ascii(format, "flowed"))
      bytes = flowed(bytes, base::same_ascii(parameter_of(object, "delsp"), "yes"));
    letter.words.push_back({html, std::move(bytes), parameter_of(object, "charset")});
  } else if (attached) {
    std::string name = valid(g_mime_part_get_filename(part));
    if (name.empty()) name = "part-" + std::to_string(letter.parts);
    letter.attachments.push_back({std::move(name), content_of(part)});
  }
}

// Of several ways to say the same the last that is HTML, else the first that says anything.
void keep_richest(std::vector<Words>& words, const std::vector<size_t>& begins, size_t first) {
  size_t from = first;
  size_t to = words.size();
  for (size_t i = begins.size(); i-- > 0;) {
    const size_t end = i + 1 < begins.size() ? begins[i + 1] : words.size();
    const bool html =
        std::any_of(words.begin() + static_cast<std::ptrdiff_t>(begins[i]),
                    words.begin() + static_cast<std::ptrdiff_t>(end), [](const Words& w) { return w.html; });
    if (end > begins[i]) std::tie(from, to) = std::pair(begins[i], end);
    if (html) break;
  }
  words.erase(words.begin() + static_cast<std::ptrdiff_t>(to), words.end());
  words.erase(words.begin() + static_cast<std::ptrdiff_t>(first), words.begin() + static_cast<std::ptrdiff_t>(from));
}

// Depth is bounded by the parser (it refuses to nest multiparts without end), breadth here.
void take_object(GMimeObject* object, Letter& letter) {
  if (object == nullptr || ++letter.parts > kMaxParts) return;
  if (GMIME_IS_MULTIPART(object)) {
    auto* parts = GMIME_MULTIPART(object);
    const size_t first = letter.words.size();
    std::vector<size_t> begins;
    for (int i = 0; i < g_mime_multipart_get_count(parts); ++i) {
      begins.push_back(letter.words.size());
      take_object(g_mime_multipart_get_part(parts, i), letter);
    }
    const bool alternative =
        g_mime_content_type_is_type(g_mime_object_get_content_type(object), "multipart", "alternative") != 0;
    if (alternative) keep_richest(letter.words, begins, first);
  } else if (GMIME_IS_MESSAGE_PART(object)) {
    GMimeMessage* inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
    if (inner != nullptr) letter.inner.push_back(inner);
  } else if (GMIME_IS_PART(object)) {
    take_part(object, letter);
  }
}

// Plain words between marked up ones: a paragraph for each stretch between empty lines.
std::string as_html(std::string_view text) {
  std::string out = "<p>";
  for (size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const std::string_view rest = text.substr(at + 1);
    if (c == '\n' && rest.find_first_not_of(" \t\r") >= rest.find('\n')) {
      out += "</p><p>";
    } else {
      out += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
    }
  }
  return out + "</p>";
}

// All words in order, decoded: HTML as soon as one part is.
Result<Document> document_of(std::vector<Words> words) {
  Document document;
  const bool html = std::ranges::any_of(words, &Words::html);
  document.format = html ? Format::html : Format::text;
  for (Words& each : words) {
    auto decoded = decode(std::move(each.bytes), each.charset);
    if (!decoded && words.size() > 1) continue;
    if (!decoded) return std::unexpected(std::move(decoded.error()));
    if (document.content.empty()) document.charset = std::move(decoded->charset);
    std::ranges::move(decoded->warnings, std::back_inserter(document.warnings));
    if (!document.content.empty()) document.content += "\n\n";
    document.content += html && !each.html ? as_html(decoded->text) : decoded->text;
  }
  return document;
}

std::string date_of(GMimeMessage* message) {
  GDateTime* date = g_mime_message_get_date(message);
  if (date == nullptr) return valid(g_mime_object_get_header(GMIME_OBJECT(message), "Date"));
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
  return name_of_sender(valid(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first))));
}

// The address of a page that a browser saved as a message to nobody; empty = it is a letter.
std::string saved_page_of(GMimeMessage* message) {
  std::string address = valid(g_mime_object_get_header(GMIME_OBJECT(message), "Snapshot-Content-Location"));
  GMimeObject* body = g_mime_message_get_mime_part(message);
  if (!address.empty() || body == nullptr || g_mime_object_get_header(GMIME_OBJECT(message), "To") != nullptr)
    return address;
  if (GMIME_IS_MULTIPART(body) && g_mime_multipart_get_count(GMIME_MULTIPART(body)) > 0)
    body = g_mime_multipart_get_part(GMIME_MULTIPART(body), 0);
  address = valid(g_mime_object_get_header(body, "Content-Location"));
  return base::is_web_address(address) ? address : std::string();
}

void take_head(GMimeMessage* message, const RecordSink& sink, Document& document) {
  MetadataFiller filler(sink.fields, document.metadata);
  if (const std::string page = saved_page_of(message); !page.empty()) {
    filler.add("url", page);
    filler.add("saved", date_of(message));
    return;
  }
  const auto forwarded = forwarded_in(document.content, document.format);
  const std::string subject = valid(g_mime_message_get_subject(message));
  if (forwarded) {
    filler.add("title", forwarded->subject.empty() ? subject : forwarded->subject);
    filler.add("outlet", name_of_sender(forwarded->sender));
    filler.add("published", forwarded->date);
    filler.add("forwarded by", sender_of(message));
    filler.add("forwarded on", date_of(message));
    filler.add("forwarding note", forwarded->note);
    document.content = forwarded->content;
  } else {
    if (document.format == Format::text) document.content.resize(begin_of_answered(document.content));
    filler.add("title", subject);
    filler.add("outlet", sender_of(message));
    filler.add("published", date_of(message));
  }
  for (const char* name : {"Message-ID", "List-Id", "Reply-To", "Sender", "Content-Language"}) {
    const char* value = g_mime_object_get_header(GMIME_OBJECT(message), name);
    filler.add(base::same_ascii(name, "Content-Language") ? "language" : name, valid(value));
  }
}

size_t size_of(const std::vector<Words>& words) {
  size_t size = 0;
  for (const Words& each : words) size += each.bytes.size();
  return size;
}

struct Place {
  uint64_t record = 1;
  uint64_t offset = 0;
  int depth = 0;
};

void take_message(GMimeMessage* message, Place place, const RecordSink& sink, const TakeAttachment& attachment) {
  Letter letter;
  take_object(g_mime_message_get_mime_part(message), letter);
  // A few words above the messages that are passed on are no report.
  const bool inner = !letter.inner.empty() && place.depth < kMostInner;
  if (inner && size_of(letter.words) < kMostNote) letter.words.clear();
  if (letter.words.empty()) {
    if (letter.attachments.empty() && !inner)
      sink.refuse(place.record, place.offset, {ErrorCode::no_text, "the message has no text"});
  } else if (auto document = document_of(std::move(letter.words))) {
    document->file = sink.file;
    document->record = place.record;
    document->offset = place.offset;
    take_head(message, sink, *document);
    sink.give(*std::move(document));
  } else {
    sink.refuse(place.record, place.offset, std::move(document.error()));
  }
  for (size_t i = 0; inner && i < letter.inner.size(); ++i)
    take_message(letter.inner[i], {place.record, place.offset, place.depth + 1}, sink, attachment);
  for (Attachment& each : letter.attachments) attachment(std::move(each));
}

// A line "From …" was quoted by one ">", one that was quoted already by one more.
std::string without_quotes(std::string_view message) {
  std::string out;
  size_t kept = 0;
  for (size_t at = message.find("\n>"); at != std::string_view::npos; at = message.find("\n>", at + 1)) {
    const size_t mark = message.find_first_not_of('>', at + 1);
    if (mark == std::string_view::npos || !message.substr(mark).starts_with("From ")) continue;
    out += message.substr(kept, at + 1 - kept);
    kept = at + 2;
  }
  return out += message.substr(kept);
}

}  // namespace

void read_mail(std::string_view bytes, uint64_t record, uint64_t offset, const RecordSink& sink,
               const TakeAttachment& attachment) {
  start_library();
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
  if (!message) return sink.refuse(record, offset, {ErrorCode::bad_format, "no mail message"});
  take_message(message.get(), {record, offset}, sink, attachment);
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
    message = without_quotes(message);
    read_mail(message, record, offset, sink, attachment);
  }
}

}  // namespace hearsay::ingesting
