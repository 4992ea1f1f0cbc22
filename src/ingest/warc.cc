// A WARC file is records one after another, each a head of lines, an empty line, and as many bytes as the head says.
// In gzip a record is a member of its own, which libdeflate unpacks whole: its output is bounded before it starts.
// What is no record where one should begin is passed over up to the next thing that looks like one.
#include "ingest/warc.h"

#include <libdeflate.h>

#include <algorithm>
#include <charconv>
#include <memory>

#include "ingest/packing.h"
#include "ingest/warc_record.h"

namespace hearsay::ingesting {
namespace {

constexpr std::string_view kMark = "WARC/1.";
constexpr std::string_view kMagic = "\x1F\x8B\x08";
constexpr size_t kWindow = size_t{1} << 20;  // looked at ahead; a member that is longer doubles it
constexpr size_t kSniffed = size_t{16} << 10;

// What the head of a record says of its size; nothing where no record begins.
struct Frame {
  size_t head = 0;
  uint64_t body = 0;
};
std::optional<Frame> frame_of(std::string_view bytes) {
  const size_t head = bytes.starts_with(kMark) ? head_end(bytes) : std::string_view::npos;
  if (head == std::string_view::npos) return std::nullopt;
  const std::string_view length = head_field(bytes.substr(0, head), "Content-Length");
  uint64_t body = 0;
  const auto [end, error] = std::from_chars(length.data(), length.data() + length.size(), body);
  if (error != std::errc() || end != length.data() + length.size()) return std::nullopt;
  return Frame{head, body};
}

std::string_view without_blank_lines(std::string_view bytes) {
  return bytes.substr(std::min(bytes.find_first_not_of("\r\n"), bytes.size()));
}

class Reader {
 public:
  Reader(ByteStream& stream, const RecordSink& sink)
      : stream_(stream), limit_(static_cast<size_t>(sink.options.max_record_bytes)), sink_(sink) {}

  void run() { stream_.peek(kMagic.size()).starts_with(kMagic) ? read_packed() : read_plain(); }

 private:
  void reject(uint64_t offset, ErrorCode code, std::string reason) {
    sink_.refuse(record_, offset, {code, std::move(reason)});
  }

  // ---------------------------------------------------------------- plain

  void read_plain() {
    while (true) {
      skip_blanks();
      std::string_view ahead = stream_.peek(kMaxHead);
      if (ahead.empty()) return;
      ++record_;
      const uint64_t offset = stream_.offset();
      const auto frame = frame_of(ahead);
      if (!frame) {
        resume("no WARC record begins here", kMark, 1);
        continue;
      }
      if (frame->body > limit_) {
        reject(offset, ErrorCode::too_large, "a record larger than the " + std::to_string(limit_) + " bytes allowed");
        stream_.skip(frame->head + frame->body);
        continue;
      }
      const size_t size = frame->head + static_cast<size_t>(frame->body);
      ahead = stream_.peek(size + kMark.size() + 4);
      if (ahead.size() < size) {
        reject(offset, ErrorCode::bad_format, "the record is cut off by the end of the file");
        return;
      }
      // A length that says too much reaches into the next record.
      const std::string_view body = ahead.substr(frame->head, size - frame->head);
      const std::string_view next = ahead.substr(std::min(ahead.find_first_not_of(" \t\r\n", size), ahead.size()));
      const bool wrong =
          !next.empty() && !next.starts_with(kMark) && body.find("\nWARC/1.") != std::string_view::npos;
      if (wrong) {
        resume("the record's Content-Length does not lead to a next record", kMark, 1);
        continue;
      }
      take_record({ahead.substr(0, frame->head), body, record_, offset}, sink_);
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
    for (bytes = without_blank_lines(bytes); !bytes.empty(); bytes = without_blank_lines(bytes)) {
      ++record_;
      const auto frame = frame_of(bytes);
      if (!frame) return reject(stream_.offset(), ErrorCode::bad_format, "no WARC record in this gzip member");
      // The member's end is surer than a length that says more.
      const std::string_view body = bytes.substr(frame->head, static_cast<size_t>(frame->body));
      take_record({bytes.substr(0, frame->head), body, record_, stream_.offset()}, sink_);
      bytes.remove_prefix(frame->head + body.size());
    }
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
