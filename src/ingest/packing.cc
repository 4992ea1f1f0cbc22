// Everything is unpacked in bounded steps, so that a bomb cannot take more memory than the caller allows. Damaged
// data gives what was readable before the damage: of a cut-off crawl file the first 900 of 1,000 records are still
// good.
#include "ingest/packing.h"

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "base/ascii.h"

namespace hearsay::ingesting {
namespace {

constexpr size_t kStep = size_t{1} << 18;
constexpr std::string_view kGzipMark = "\x1F\x8B\x08";
constexpr std::string_view kZstdMark = "\x28\xB5\x2F\xFD";
constexpr std::string_view kDictionaryMark = "\x5D\x2A\x4D\x18";  // a skippable frame that .warc.zst begins with
constexpr size_t kMaxDictionary = size_t{16} << 20;               // zstd makes them of 100 KB

const Bytef* bytef(std::string_view bytes) {
  return reinterpret_cast<const Bytef*>(bytes.data());
}

uint32_t little_endian(std::string_view bytes) {
  uint32_t value = 0;
  for (size_t i = 4; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[i]);
  return value;
}

// How much came out of how much, and whether that can be honest.
class Ratio {
 public:
  bool too_large(uint64_t in, uint64_t out) {
    in_ += in;
    out_ += out;
    return out_ > kRatioFloor && out_ / kMaxRatio > in_;
  }
  static Error error() {
    return {ErrorCode::too_large, "unpacks to more than " + std::to_string(kMaxRatio) + " times its size"};
  }

 private:
  uint64_t in_ = 0;
  uint64_t out_ = 0;
};

// ---------------------------------------------------------------- gzip

class Inflater {
 public:
  explicit Inflater(int window_bits) { ready_ = inflateInit2(&stream_, window_bits) == Z_OK; }
  ~Inflater() {
    if (ready_) inflateEnd(&stream_);
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  bool ready() const { return ready_; }

  struct Step {
    int state;
    size_t used;
    size_t made;
  };
  Step step(std::string_view in, char* out, size_t size) {
    stream_.next_in = const_cast<Bytef*>(bytef(in));
    stream_.avail_in = static_cast<uInt>(std::min<size_t>(in.size(), size_t{1} << 30));
    stream_.next_out = reinterpret_cast<Bytef*>(out);
    stream_.avail_out = static_cast<uInt>(std::min<size_t>(size, size_t{1} << 30));
    const uInt in_before = stream_.avail_in;
    const uInt out_before = stream_.avail_out;
    const int state = inflate(&stream_, Z_NO_FLUSH);
    return {state, in_before - stream_.avail_in, out_before - stream_.avail_out};
  }
  void restart() { inflateReset(&stream_); }

  static constexpr int kGzip = 16 + MAX_WBITS;
  static constexpr int kZlib = MAX_WBITS;
  static constexpr int kRaw = -MAX_WBITS;

 private:
  z_stream stream_{};
  bool ready_ = false;
};

class GzipSource {
 public:
  explicit GzipSource(ByteStream packed)
      : packed_(std::move(packed)), inflater_(std::make_unique<Inflater>(Inflater::kGzip)) {}

  size_t operator()(char* to, size_t size, std::vector<Error>& errors) {
    while (!ended_) {
      const std::string_view in = packed_.peek(kStep);
      const auto [state, used, made] = inflater_->step(in, to, size);
      packed_.skip(used);
      if (ratio_.too_large(used, made)) return end(errors, Ratio::error());
      if (state == Z_STREAM_END) {
        // Another member, or zeros that pad a tape block.
        ended_ = !packed_.peek(kGzipMark.size()).starts_with(kGzipMark);
        inflater_->restart();
      } else if (state != Z_OK && made == 0) {
        const bool cut = state == Z_BUF_ERROR || used == in.size();
        return end(errors,
                   {ErrorCode::bad_format, std::string(cut ? "gzip data ends early" : "gzip data is damaged") +
                                               " at its byte " + std::to_string(packed_.offset())});
      }
      if (made > 0) return made;
    }
    errors.insert(errors.end(), packed_.errors().begin(), packed_.errors().end());
    return 0;
  }

 private:
  size_t end(std::vector<Error>& errors, Error error) {
    ended_ = true;
    errors.push_back(std::move(error));
    return 0;
  }

  ByteStream packed_;
  std::unique_ptr<Inflater> inflater_;
  Ratio ratio_;
  bool ended_ = false;
};

// ---------------------------------------------------------------- Zstandard

using ZstdContext = std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)>;

class ZstdSource {
 public:
  explicit ZstdSource(ByteStream packed) : packed_(std::move(packed)), context_(ZSTD_createDCtx(), ZSTD_freeDCtx) {
    take_dictionary();
  }

  size_t operator()(char* to, size_t size, std::vector<Error>& errors) {
    while (true) {
      const std::string_view ahead = packed_.peek(kStep);
      if (ahead.empty()) return end(errors);
      ZSTD_inBuffer in{ahead.data(), ahead.size(), 0};
      ZSTD_outBuffer out{to, size, 0};
      const size_t state = ZSTD_decompressStream(context_.get(), &out, &in);
      in_frame_ = state != 0;
      if (ZSTD_isError(state) != 0) {
        resume(errors, std::max<size_t>(in.pos, 1));
      } else {
        packed_.skip(in.pos);
        if (ratio_.too_large(in.pos, out.pos)) {
          packed_ = ByteStream::over({});
          in_frame_ = false;
          errors.push_back(Ratio::error());
          return out.pos;
        }
      }
      if (out.pos > 0) return out.pos;
    }
  }

 private:
  void take_dictionary() {
    const std::string_view head = packed_.peek(8);
    if (head.size() < 8 || !head.starts_with(kDictionaryMark)) return;
    const size_t size = little_endian(head.substr(4));
    if (size > kMaxDictionary) return;
    std::string_view dictionary = packed_.peek(8 + size).substr(8);
    if (dictionary.size() < size) return;
    dictionary = dictionary.substr(0, size);
    std::string plain;
    if (dictionary.starts_with(kZstdMark)) {
      plain.resize(kMaxDictionary);
      const size_t made = ZSTD_decompress(plain.data(), plain.size(), dictionary.data(), dictionary.size());
      if (ZSTD_isError(made) != 0) return;
      dictionary = std::string_view(plain).substr(0, made);
    }
    ZSTD_DCtx_loadDictionary(context_.get(), dictionary.data(), dictionary.size());
  }

  // To the next frame, at least `from` bytes ahead.
  void resume(std::vector<Error>& errors, size_t from) {
    const uint64_t begin = packed_.offset();
    ZSTD_DCtx_reset(context_.get(), ZSTD_reset_session_only);
    packed_.skip(from);
    while (true) {
      const std::string_view ahead = packed_.peek(kStep);
      const size_t found = ahead.find(kZstdMark);
      if (found != std::string_view::npos) {
        packed_.skip(found);
        break;
      }
      if (ahead.size() < kZstdMark.size()) {
        packed_.skip(ahead.size());
        break;
      }
      packed_.skip(ahead.size() - kZstdMark.size() + 1);
    }
    in_frame_ = false;
    errors.push_back({ErrorCode::bad_format, "Zstandard data is damaged at its byte " + std::to_string(begin) + "; " +
                                                 std::to_string(packed_.offset() - begin) + " bytes were skipped"});
  }

  size_t end(std::vector<Error>& errors) {
    if (std::exchange(in_frame_, false)) errors.push_back({ErrorCode::bad_format, "Zstandard data ends early"});
    errors.insert(errors.end(), packed_.errors().begin(), packed_.errors().end());
    return 0;
  }

  ByteStream packed_;
  ZstdContext context_;
  Ratio ratio_;
  bool in_frame_ = false;
};

// ---------------------------------------------------------------- bodies

Error no_bytes(std::string_view encoding) {
  return {ErrorCode::bad_format, "its " + std::string(encoding) + " data is damaged"};
}

Result<std::string> inflated(std::string_view packed, int window_bits, uint64_t max_bytes) {
  Inflater inflater(window_bits);
  std::string out;
  while (inflater.ready()) {
    size_t made = 0;
    int state = Z_OK;
    const size_t before = out.size();
    out.resize_and_overwrite(before + kStep, [&](char* to, size_t) {
      const auto step = inflater.step(packed, to + before, kStep);
      packed.remove_prefix(step.used);
      made = step.made;
      state = step.state;
      return before + made;
    });
    if (out.size() > max_bytes) return std::unexpected(larger_than(max_bytes));
    if (state == Z_STREAM_END && packed.starts_with(kGzipMark)) {
      inflater.restart();
    } else if (state != Z_OK || (made == 0 && packed.empty())) {
      break;
    }
  }
  if (out.empty()) return std::unexpected(no_bytes("packed"));
  return out;
}

Result<std::string> unbrotlied(std::string_view packed, uint64_t max_bytes) {
  const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> state(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
  std::string out;
  size_t in_size = packed.size();
  const auto* in = reinterpret_cast<const uint8_t*>(packed.data());
  while (state != nullptr) {
    const size_t before = out.size();
    BrotliDecoderResult result = BROTLI_DECODER_RESULT_ERROR;
    out.resize_and_overwrite(before + kStep, [&](char* to, size_t) {
      auto* next = reinterpret_cast<uint8_t*>(to + before);
      size_t room = kStep;
      result = BrotliDecoderDecompressStream(state.get(), &in_size, &in, &room, &next, nullptr);
      return before + kStep - room;
    });
    if (out.size() > max_bytes) return std::unexpected(larger_than(max_bytes));
    if (result != BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) break;
  }
  if (out.empty()) return std::unexpected(no_bytes("brotli"));
  return out;
}

Result<std::string> streamed(std::string_view packed, Packing packing, uint64_t max_bytes) {
  ByteStream stream = unpacked(ByteStream::over(std::string(packed)), packing);
  auto out = stream.all(max_bytes);
  if (out && out->empty()) return std::unexpected(no_bytes(packing == Packing::zstd ? "Zstandard" : "gzip"));
  return out;
}

}  // namespace

Packing packing_of(std::string_view bytes) {
  if (bytes.starts_with(kGzipMark)) return Packing::gzip;
  return bytes.starts_with(kZstdMark) || bytes.starts_with(kDictionaryMark) ? Packing::zstd : Packing::none;
}

ByteStream unpacked(ByteStream packed, Packing packing) {
  if (packing == Packing::zstd) return ByteStream(ZstdSource(std::move(packed)));
  return ByteStream(GzipSource(std::move(packed)));
}

Result<std::string> unpack_body(std::string_view packed, std::string_view encoding, uint64_t max_bytes) {
  if (packing_of(packed) == Packing::gzip) {
    Result<std::string> page = inflated(packed, Inflater::kGzip, max_bytes);
    // A page that was packed already, and that the server packed again.
    const bool twice = page && packing_of(*page) == Packing::gzip;
    return twice ? inflated(*page, Inflater::kGzip, max_bytes) : page;
  }
  if (packing_of(packed) == Packing::zstd) return streamed(packed, Packing::zstd, max_bytes);
  Result<std::string> out = std::string(packed);
  if (base::same_ascii(encoding, "br")) {
    out = unbrotlied(packed, max_bytes);
  } else if (base::same_ascii(encoding, "deflate")) {
    // The standard means zlib's format; some servers send the bare one.
    out = inflated(packed, Inflater::kZlib, max_bytes);
    if (!out && out.error().code == ErrorCode::bad_format) out = inflated(packed, Inflater::kRaw, max_bytes);
  }
  // Archives often hold the body unpacked under the head it came with, and these two formats have no mark to tell by.
  if (!out && out.error().code == ErrorCode::bad_format) return std::string(packed);
  return out;
}

std::string gunzip_start(std::string_view packed, size_t size) {
  Inflater inflater(Inflater::kGzip);
  std::string start(size, '\0');
  if (!inflater.ready()) return {};
  start.resize(inflater.step(packed, start.data(), size).made);
  return start;
}

}  // namespace hearsay::ingesting
