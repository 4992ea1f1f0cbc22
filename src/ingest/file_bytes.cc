// A file is read whole, in bounded steps, so that neither a size that lies (/proc, pipes, growing files) nor a gzip
// bomb can take more memory than the caller allows. Damaged gzip gives what was readable before the damage: of a
// cut-off crawl file the first 900 of 1,000 records are still good.
#include "ingest/file_bytes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace hearsay::ingesting {
namespace {

constexpr size_t kStep = size_t{1} << 18;

Error too_large(uint64_t max_bytes) {
  return {ErrorCode::too_large, "larger than the " + std::to_string(max_bytes) + " bytes allowed"};
}

Error system_error(int number) {
  const ErrorCode code = number == ENOENT || number == ENOTDIR ? ErrorCode::not_found : ErrorCode::unreadable;
  return {code, code == ErrorCode::not_found ? "no such file or folder" : std::strerror(number)};
}

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ > 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

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

Result<std::string> read_bytes(const std::string& path, uint64_t max_bytes) {
  const Descriptor file(path == "-" ? 0 : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) return std::unexpected(system_error(errno));
  struct stat status {};
  std::string bytes;
  if (::fstat(file.number(), &status) == 0 && S_ISREG(status.st_mode)) {
    if (static_cast<uint64_t>(status.st_size) > max_bytes) return std::unexpected(too_large(max_bytes));
    bytes.reserve(static_cast<size_t>(status.st_size) + 1);
  }
  std::string step(kStep, '\0');
  for (;;) {
    const ssize_t count = ::read(file.number(), step.data(), step.size());
    if (count == 0) return bytes;
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return std::unexpected(system_error(errno));
    if (bytes.size() + static_cast<size_t>(count) > max_bytes) return std::unexpected(too_large(max_bytes));
    bytes.append(step.data(), static_cast<size_t>(count));
  }
}

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

}  // namespace hearsay::ingesting
