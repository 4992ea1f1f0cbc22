// Unpacked in bounded steps, so that a gzip bomb cannot take more memory than the caller allows. Damaged data gives
// what was readable before the damage: of a cut-off crawl file the first 900 of 1,000 records are still good.
#include "ingest/gzip.h"

#include <zlib.h>

#include <algorithm>

namespace hearsay::ingesting {
namespace {

constexpr size_t kStep = size_t{1} << 18;

Error too_large(uint64_t max_bytes) {
  return {ErrorCode::too_large, "larger than the " + std::to_string(max_bytes) + " bytes allowed"};
}

class Inflater {
 public:
  Inflater() {
    constexpr int kGzipOnly = 16 + MAX_WBITS;
    ready_ = inflateInit2(&stream_, kGzipOnly) == Z_OK;
  }
  ~Inflater() {
    if (ready_) inflateEnd(&stream_);
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  bool ready() const { return ready_; }
  z_stream& stream() { return stream_; }

 private:
  z_stream stream_{};
  bool ready_ = false;
};

// zlib counts input in 32 bits, so a large file is fed in pieces.
void feed(z_stream& stream, std::string_view& packed) {
  if (stream.avail_in > 0 || packed.empty()) return;
  const size_t step = std::min<size_t>(packed.size(), size_t{1} << 30);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(step);
  packed.remove_prefix(step);
}

}  // namespace

bool is_gzip(std::string_view bytes) {
  return bytes.starts_with("\x1F\x8B\x08");
}

Result<Unpacked> gunzip(std::string_view packed, uint64_t max_bytes) {
  Inflater inflater;
  if (!inflater.ready()) return std::unexpected(Error{ErrorCode::unreadable, "no memory to unpack gzip data"});
  z_stream& stream = inflater.stream();
  Unpacked out;
  std::string step(kStep, '\0');
  for (;;) {
    feed(stream, packed);
    stream.next_out = reinterpret_cast<Bytef*>(step.data());
    stream.avail_out = static_cast<uInt>(step.size());
    const int state = inflate(&stream, Z_NO_FLUSH);
    out.bytes.append(step.data(), step.size() - stream.avail_out);
    if (out.bytes.size() > max_bytes) return std::unexpected(too_large(max_bytes));
    if (state == Z_STREAM_END) {
      feed(stream, packed);
      // Another member, or zeros that pad a tape block.
      if (stream.avail_in == 0 || *stream.next_in == 0) return out;
      inflateReset(&stream);
    } else if (state != Z_OK) {
      out.damage = state == Z_BUF_ERROR ? "gzip data ends early" : "gzip data is damaged";
      if (out.bytes.empty()) return std::unexpected(Error{ErrorCode::bad_format, out.damage});
      return out;
    }
  }
}

std::string gunzip_start(std::string_view packed, size_t size) {
  Inflater inflater;
  std::string start(size, '\0');
  if (!inflater.ready()) return {};
  z_stream& stream = inflater.stream();
  stream.next_out = reinterpret_cast<Bytef*>(start.data());
  stream.avail_out = static_cast<uInt>(size);
  feed(stream, packed);
  inflate(&stream, Z_SYNC_FLUSH);
  start.resize(size - stream.avail_out);
  return start;
}

}  // namespace hearsay::ingesting
