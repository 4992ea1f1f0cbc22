// A record holds what came: a page as it is, or a whole HTTP answer, whose head says how the page is packed, cut into
// chunks and written. What is no text is passed over without a word where a page only needs it to be shown (pictures,
// styles, scripts), and refused by name where it may be something to read.
#include "ingest/warc_record.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/ascii.h"
#include "ingest/charset.h"
#include "ingest/packing.h"
#include "ingest/pdf.h"
#include "ingest/shape.h"

namespace hearsay::ingesting {
namespace {

std::string_view trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// "text/html; charset=windows-1251"
std::string charset_of(std::string_view type) {
  const size_t semicolon = type.find(';');
  for (size_t at = semicolon; at != std::string_view::npos && at + 8 < type.size(); at = type.find(';', at + 1)) {
    const std::string_view parameter = trimmed(type.substr(at + 1));
    if (!base::starts_with_ascii(parameter, "charset=")) continue;
    std::string_view value = parameter.substr(8);
    value = value.substr(0, value.find(';'));
    std::string name(trimmed(value));
    std::erase(name, '"');
    return name;
  }
  return {};
}
std::string_view media_type(std::string_view type) {
  return trimmed(type.substr(0, type.find(';')));
}

// What a page is shown with and holds no words: no loss to anybody, and nine of ten records of a recorded visit.
bool is_requisite(std::string_view media) {
  constexpr std::array<std::string_view, 7> kKinds = {
      "image/", "video/", "audio/", "font/", "text/css", "application/font", "application/javascript"};
  constexpr std::array<std::string_view, 4> kScripts = {"text/javascript", "application/x-javascript",
                                                        "application/json", "application/octet-stream"};
  return std::ranges::any_of(kKinds, [&](std::string_view kind) { return base::starts_with_ascii(media, kind); }) ||
         std::ranges::any_of(kScripts, [&](std::string_view kind) { return base::same_ascii(media, kind); });
}

// Chunks joined; nothing when the body has none, as in archives that have joined them already.
std::optional<std::string> without_chunks(std::string_view body) {
  std::string joined;
  while (true) {
    uint64_t size = 0;
    const auto [end, error] = std::from_chars(body.data(), body.data() + body.size(), size, 16);
    const auto digits = static_cast<size_t>(end - body.data());
    const size_t line = body.substr(0, digits + 256).find('\n');
    const bool ends = digits < body.size() && (body[digits] == '\r' || body[digits] == '\n' || body[digits] == ';');
    if (error != std::errc() || !ends || line == std::string_view::npos) return std::nullopt;
    body.remove_prefix(line + 1);
    if (size == 0) return joined;
    if (size > body.size()) {  // cut off: what is there
      joined += body;
      return joined;
    }
    joined += body.substr(0, static_cast<size_t>(size));
    body.remove_prefix(static_cast<size_t>(size));
    body.remove_prefix(std::min(body.size(), body.starts_with("\r\n") ? size_t{2} : size_t{1}));
  }
}

// What a record's body comes to. `unpacked` holds the bytes where they are not the file's own.
struct Page {
  std::string_view bytes;
  std::string_view type;      // as its Content-Type
  std::string_view encoding;  // as its Content-Encoding
  std::string unpacked;

  void replace(std::string other) {
    unpacked = std::move(other);
    bytes = unpacked;
  }
};

class Taker {
 public:
  Taker(const WarcRecord& record, const RecordSink& sink)
      : record_(record), limit_(static_cast<size_t>(sink.options.max_record_bytes)), sink_(sink) {}

  void take() {
    const std::string_view type = head_field(record_.head, "WARC-Type");
    if (!base::same_ascii(type, "response") && !base::same_ascii(type, "resource") &&
        !base::same_ascii(type, "conversion"))
      return;
    Page page{record_.body, head_field(record_.head, "Content-Type"), {}, {}};
    if (page.bytes.starts_with("HTTP/") && !open_answer(page)) return;
    if (!unpack(page)) return;
    const std::string_view media = media_type(page.type);
    if (is_requisite(media)) return;
    if (base::same_ascii(media, "application/pdf")) return take_pdf(page);
    const bool text =
        media.empty() || base::starts_with_ascii(media, "text/") || base::same_ascii(media, "application/xhtml+xml");
    if (!text) return reject(ErrorCode::bad_format, std::string(media.substr(0, 60)) + " is not read");
    take_text(page);
  }

 private:
  void reject(ErrorCode code, std::string reason) const {
    sink_.refuse(record_.number, record_.offset, {code, std::move(reason)});
  }

  // Leaves the page of an HTTP answer, and what its head says of it.
  bool open_answer(Page& page) const {
    const size_t end = head_end(page.bytes);
    if (end == std::string_view::npos) {
      reject(ErrorCode::bad_format, "an HTTP head without an end");
      return false;
    }
    const std::string_view http = page.bytes.substr(0, end);
    const std::string_view status = trimmed(http.substr(0, http.find('\n')));
    const size_t code = status.find(' ');
    if (code == std::string_view::npos || !status.substr(code + 1).starts_with('2')) {
      reject(ErrorCode::no_text, "HTTP answer \"" + std::string(status.substr(0, 60)) + "\"");
      return false;
    }
    page.type = head_field(http, "Content-Type");
    page.encoding = head_field(http, "Content-Encoding");
    page.bytes.remove_prefix(end);
    if (base::starts_with_ascii(head_field(http, "Transfer-Encoding"), "chunked")) {
      if (auto joined = without_chunks(page.bytes)) page.replace(*std::move(joined));
    }
    return true;
  }

  bool unpack(Page& page) const {
    if (page.encoding.empty() && packing_of(page.bytes) == Packing::none) return true;
    auto plain = unpack_body(page.bytes, page.encoding, limit_);
    if (!plain) {
      reject(plain.error().code, "the page, unpacked: " + plain.error().message);
      return false;
    }
    page.replace(*std::move(plain));
    return true;
  }

  void give(Document document) const {
    std::string_view url = head_field(record_.head, "WARC-Target-URI");
    if (url.starts_with('<') && url.ends_with('>')) url = url.substr(1, url.size() - 2);  // WARC 1.0 as some write it
    document.file = sink_.file;
    document.record = record_.number;
    document.offset = record_.offset;
    document.metadata.url = url;
    sink_.give(std::move(document));
  }

  void take_pdf(const Page& page) const {
    auto document = read_pdf(page.bytes, sink_.fields, limit_);
    if (!document) return reject(document.error().code, document.error().message);
    give(*std::move(document));
  }

  void take_text(const Page& page) const {
    if (trimmed(page.bytes).empty()) return reject(ErrorCode::no_text, "a page without content");
    auto decoded = decode(std::string(page.bytes), charset_of(page.type));
    if (!decoded) return reject(decoded.error().code, decoded.error().message);
    Document document;
    document.format = is_markup(decoded->text) ? Format::html : Format::text;
    document.charset = std::move(decoded->charset);
    document.content = std::move(decoded->text);
    document.warnings = std::move(decoded->warnings);
    give(std::move(document));
  }

  const WarcRecord& record_;
  size_t limit_;
  const RecordSink& sink_;
};

}  // namespace

size_t head_end(std::string_view bytes) {
  const std::string_view within = bytes.substr(0, kMaxHead);
  const size_t wide = within.find("\r\n\r\n");
  const size_t narrow = within.find("\n\n");
  if (wide == std::string_view::npos && narrow == std::string_view::npos) return std::string_view::npos;
  return wide < narrow ? wide + 4 : narrow + 2;
}

std::string_view head_field(std::string_view head, std::string_view name) {
  for (size_t at = 0; at < head.size();) {
    const size_t end = std::min(head.find('\n', at), head.size());
    const std::string_view line = head.substr(at, end - at);
    if (base::starts_with_ascii(line, name) && line.size() > name.size() && line[name.size()] == ':')
      return trimmed(line.substr(name.size() + 1));
    at = end + 1;
  }
  return {};
}

void take_record(const WarcRecord& record, const RecordSink& sink) {
  Taker(record, sink).take();
}

}  // namespace hearsay::ingesting
