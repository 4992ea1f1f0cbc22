// A WARC file is records one after another, each a head of lines, an empty line, and as many bytes as the head says.
// In gzip a record is a member of its own, which libdeflate unpacks whole: its output is bounded before it starts.
// What is no record where one should begin is passed over up to the next thing that looks like one.
#include "ingest/warc.h"

#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

#include "base/ascii.h"
#include "ingest/charset.h"
#include "ingest/packing.h"
#include "ingest/pdf.h"
#include "ingest/shape.h"

namespace hearsay::ingesting {
namespace {

constexpr std::string_view kMark = "WARC/1.";
constexpr std::string_view kMagic = "\x1F\x8B\x08";
constexpr size_t kWindow = size_t{1} << 20;    // looked at ahead; a member that is longer doubles it
constexpr size_t kMaxHead = size_t{64} << 10;  // real heads have some hundred bytes
constexpr size_t kSniffed = size_t{16} << 10;

std::string_view trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// Where a head ends: behind its empty line. npos when there is none within the limit.
size_t head_end(std::string_view bytes) {
  const std::string_view within = bytes.substr(0, kMaxHead);
  const size_t wide = within.find("\r\n\r\n");
  const size_t narrow = within.find("\n\n");
  if (wide == std::string_view::npos && narrow == std::string_view::npos) return std::string_view::npos;
  return wide < narrow ? wide + 4 : narrow + 2;
}

// A field of a head of "Name: value" lines; empty when it is absent.
std::string_view field(std::string_view head, std::string_view name) {
  for (size_t at = 0; at < head.size();) {
    const size_t end = std::min(head.find('\n', at), head.size());
    const std::string_view line = head.substr(at, end - at);
    if (base::starts_with_ascii(line, name) && line.size() > name.size() && line[name.size()] == ':')
      return trimmed(line.substr(name.size() + 1));
    at = end + 1;
  }
  return {};
}

std::optional<uint64_t> number(std::string_view text) {
  uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
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

class Reader {
 public:
  Reader(ByteStream& stream, const RecordSink& sink)
      : stream_(stream), limit_(static_cast<size_t>(sink.options.max_record_bytes)), sink_(sink) {}

  void run() { stream_.peek(kMagic.size()).starts_with(kMagic) ? read_packed() : read_plain(); }

 private:
  void reject(uint64_t offset, ErrorCode code, std::string reason) {
    sink_.reject({sink_.file, record_, offset, code, std::move(reason)});
  }
  void reject_too_large(uint64_t offset) {
    reject(offset, ErrorCode::too_large, "a record larger than the " + std::to_string(limit_) + " bytes allowed");
  }

  // ---------------------------------------------------------------- plain

  void read_plain() {
    while (true) {
      skip_blanks();
      std::string_view ahead = stream_.peek(kMaxHead);
      if (ahead.empty()) return;
      ++record_;
      const uint64_t offset = stream_.offset();
      const size_t head = ahead.starts_with(kMark) ? head_end(ahead) : std::string_view::npos;
      const auto length =
          head == std::string_view::npos ? std::nullopt : number(field(ahead.substr(0, head), "Content-Length"));
      if (!length) {
        resume("no WARC record begins here", kMark, 1);
        continue;
      }
      if (*length > limit_) {
        reject_too_large(offset);
        stream_.skip(head + *length);
        continue;
      }
      const size_t size = head + static_cast<size_t>(*length);
      ahead = stream_.peek(size + kMark.size() + 4);
      if (ahead.size() < size) {
        reject(offset, ErrorCode::bad_format, "the record is cut off by the end of the file");
        return;
      }
      // A length that says too much reaches into the next record.
      const std::string_view next = trimmed(ahead.substr(size));
      const bool wrong = !next.empty() && !next.starts_with(kMark) &&
                         ahead.substr(head, size - head).find("\nWARC/1.") != std::string_view::npos;
      if (wrong) {
        resume("the record's Content-Length does not lead to a next record", kMark, 1);
        continue;
      }
      take_record(ahead.substr(0, size), head, offset);
      stream_.skip(size);
    }
  }
  void skip_blanks() {
    while (true) {
      const std::string_view ahead = stream_.peek(1);
      const size_t blanks = std::min(ahead.find_first_not_of("\r\n"), ahead.size());
      if (blanks == 0) return;
      stream_.skip(blanks);
    }
  }

  // To the next place that looks like a beginning, at least `from` bytes ahead.
  void resume(const std::string& why, std::string_view mark, size_t from) {
    const uint64_t offset = stream_.offset();
    stream_.skip(from);
    while (true) {
      const std::string_view ahead = stream_.peek(kWindow);
      const size_t found = ahead.find(mark);
      if (found != std::string_view::npos) {
        stream_.skip(found);
        break;
      }
      if (ahead.size() < mark.size()) {
        stream_.skip(ahead.size());
        break;
      }
      stream_.skip(ahead.size() - mark.size() + 1);
    }
    reject(offset, ErrorCode::bad_format,
           why + "; " + std::to_string(stream_.offset() - offset) + " bytes were skipped");
  }

  // ---------------------------------------------------------------- gzip

  void read_packed() {
    const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> inflater(
        libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
    if (inflater == nullptr) return reject(0, ErrorCode::unreadable, "no memory to unpack gzip data");
    std::string out(kWindow, '\0');
    for (size_t window = kWindow;;) {
      const std::string_view ahead = stream_.peek(window);
      if (ahead.empty()) return;
      if (!ahead.starts_with(kMagic)) {
        ++record_;
        resume("no gzip member begins here", kMagic, 1);
        continue;
      }
      size_t used = 0;
      size_t size = 0;
      const libdeflate_result result = libdeflate_gzip_decompress_ex(inflater.get(), ahead.data(), ahead.size(),
                                                                     out.data(), out.size(), &used, &size);
      if (result == LIBDEFLATE_INSUFFICIENT_SPACE && out.size() < limit_ + kMaxHead) {
        out.resize(std::min(2 * out.size(), limit_ + kMaxHead));
        continue;
      }
      const bool more = ahead.size() >= window && window < 2 * (limit_ + kMaxHead);
      if (result == LIBDEFLATE_BAD_DATA && more) {  // perhaps it only ends further on
        window *= 2;
        continue;
      }
      window = kWindow;
      if (result != LIBDEFLATE_SUCCESS) {
        ++record_;
        const bool large = result == LIBDEFLATE_INSUFFICIENT_SPACE;
        resume(large ? "a gzip member that unpacks to more than a record may have"
                     : "a gzip member is damaged or cut off",
               kMagic, kMagic.size());
        continue;
      }
      take_member(std::string_view(out).substr(0, size));
      stream_.skip(used);
    }
  }
  void take_member(std::string_view bytes) {
    bytes = bytes.substr(std::min(bytes.find_first_not_of("\r\n"), bytes.size()));
    while (!bytes.empty()) {
      ++record_;
      const size_t head = bytes.starts_with(kMark) ? head_end(bytes) : std::string_view::npos;
      const auto length =
          head == std::string_view::npos ? std::nullopt : number(field(bytes.substr(0, head), "Content-Length"));
      if (!length) return reject(stream_.offset(), ErrorCode::bad_format, "no WARC record in this gzip member");
      // The member's end is surer than a length that says more.
      const size_t size = head + static_cast<size_t>(std::min<uint64_t>(*length, bytes.size() - head));
      take_record(bytes.substr(0, size), head, stream_.offset());
      bytes.remove_prefix(size);
      bytes = bytes.substr(std::min(bytes.find_first_not_of("\r\n"), bytes.size()));
    }
  }

  // ---------------------------------------------------------------- records

  void take_record(std::string_view bytes, size_t head_size, uint64_t offset) {
    const std::string_view head = bytes.substr(0, head_size);
    std::string_view body = bytes.substr(head_size);
    const std::string_view type = field(head, "WARC-Type");
    if (!base::same_ascii(type, "response") && !base::same_ascii(type, "resource") &&
        !base::same_ascii(type, "conversion"))
      return;
    std::string_view url = field(head, "WARC-Target-URI");
    if (url.starts_with('<') && url.ends_with('>')) url = url.substr(1, url.size() - 2);  // WARC 1.0 as some write it
    std::string_view content_type = field(head, "Content-Type");
    std::string_view encoding;
    std::string unpacked;
    if (body.starts_with("HTTP/")) {
      const size_t end = head_end(body);
      if (end == std::string_view::npos) return reject(offset, ErrorCode::bad_format, "an HTTP head without an end");
      const std::string_view http = body.substr(0, end);
      const std::string_view status = trimmed(http.substr(0, http.find('\n')));
      const size_t code = status.find(' ');
      if (code == std::string_view::npos || !status.substr(code + 1).starts_with('2')) {
        return reject(offset, ErrorCode::no_text, "HTTP answer \"" + std::string(status.substr(0, 60)) + "\"");
      }
      content_type = field(http, "Content-Type");
      encoding = field(http, "Content-Encoding");
      body.remove_prefix(end);
      if (base::starts_with_ascii(field(http, "Transfer-Encoding"), "chunked")) {
        if (auto joined = without_chunks(body)) {
          unpacked = *std::move(joined);
          body = unpacked;
        }
      }
    }
    if (!encoding.empty() || packing_of(body) != Packing::none) {
      auto plain = unpack_body(body, encoding, limit_);
      if (!plain) return reject(offset, plain.error().code, "the page, unpacked: " + plain.error().message);
      unpacked = *std::move(plain);
      body = unpacked;
    }
    const std::string_view media = media_type(content_type);
    if (is_requisite(media)) return;
    if (base::same_ascii(media, "application/pdf")) return take_pdf(body, url, offset);
    const bool text =
        media.empty() || base::starts_with_ascii(media, "text/") || base::same_ascii(media, "application/xhtml+xml");
    if (!text) return reject(offset, ErrorCode::bad_format, std::string(media.substr(0, 60)) + " is not read");
    take_page(body, url, charset_of(content_type), offset);
  }

  void take_pdf(std::string_view body, std::string_view url, uint64_t offset) {
    auto document = read_pdf(body, sink_.fields, limit_);
    if (!document) return reject(offset, document.error().code, document.error().message);
    document->file = sink_.file;
    document->record = record_;
    document->offset = offset;
    document->metadata.url = url;
    sink_.give(*std::move(document));
  }

  void take_page(std::string_view body, std::string_view url, const std::string& charset, uint64_t offset) {
    if (trimmed(body).empty()) return reject(offset, ErrorCode::no_text, "a page without content");
    auto decoded = decode(std::string(body), charset);
    if (!decoded) return reject(offset, decoded.error().code, decoded.error().message);
    Document document;
    document.file = sink_.file;
    document.record = record_;
    document.offset = offset;
    document.format = is_markup(decoded->text) ? Format::html : Format::text;
    document.charset = std::move(decoded->charset);
    document.content = std::move(decoded->text);
    document.metadata.url = url;
    document.warnings = std::move(decoded->warnings);
    sink_.give(std::move(document));
  }

  ByteStream& stream_;
  size_t limit_;
  const RecordSink& sink_;
  uint64_t record_ = 0;
};

}  // namespace

bool is_packed_warc(ByteStream& stream) {
  std::string_view start = stream.peek(kSniffed);
  if (packing_of(start) != Packing::gzip || gunzip_start(start, kMark.size()) != kMark) return false;
  const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> inflater(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  if (inflater == nullptr) return false;
  start = stream.peek(kWindow);
  std::string first(4 * kWindow, '\0');
  size_t used = 0;
  size_t size = 0;
  return libdeflate_gzip_decompress_ex(inflater.get(), start.data(), start.size(), first.data(), first.size(), &used,
                                       &size) == LIBDEFLATE_SUCCESS;
}

void read_warc(ByteStream& stream, const RecordSink& sink) {
  Reader(stream, sink).run();
}

}  // namespace hearsay::ingesting
