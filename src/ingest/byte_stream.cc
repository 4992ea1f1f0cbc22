#include "ingest/byte_stream.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace hearsay::ingesting {
namespace {

constexpr size_t kStep = size_t{1} << 18;

Error system_error(int number) {
  const ErrorCode code = number == ENOENT || number == ENOTDIR ? ErrorCode::not_found : ErrorCode::unreadable;
  return {code, code == ErrorCode::not_found ? "no such file or folder" : std::strerror(number)};
}

Error too_large(uint64_t max_bytes) {
  return {ErrorCode::too_large, "larger than the " + std::to_string(max_bytes) + " bytes allowed"};
}

}  // namespace

Result<ByteStream> ByteStream::open(const std::string& path) {
  const int file = path == "-" ? 0 : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return std::unexpected(system_error(errno));
  return ByteStream(file);
}

ByteStream::ByteStream(ByteStream&& other) noexcept
    : file_(std::exchange(other.file_, -1)),
      buffer_(std::move(other.buffer_)),
      begin_(other.begin_),
      offset_(other.offset_),
      ended_(other.ended_),
      error_(std::move(other.error_)) {}

ByteStream::~ByteStream() {
  if (file_ > 0) ::close(file_);
}

void ByteStream::fill(size_t want) {
  if (begin_ > 0 && buffer_.size() - begin_ < want) {
    buffer_.erase(0, begin_);
    begin_ = 0;
  }
  while (!ended_ && buffer_.size() - begin_ < want) {
    const size_t size = buffer_.size();
    ssize_t count = 0;
    buffer_.resize_and_overwrite(size + kStep, [&](char* bytes, size_t) {
      count = ::read(file_, bytes + size, kStep);
      return size + static_cast<size_t>(std::max<ssize_t>(count, 0));
    });
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) error_ = system_error(errno);
    ended_ = count <= 0;
  }
}

std::string_view ByteStream::peek(size_t want) {
  fill(want);
  return std::string_view(buffer_).substr(begin_);
}

void ByteStream::skip(uint64_t bytes) {
  while (bytes > 0) {
    fill(1);
    const uint64_t step = std::min<uint64_t>(bytes, buffer_.size() - begin_);
    if (step == 0) return;
    begin_ += static_cast<size_t>(step);
    offset_ += step;
    bytes -= step;
  }
}

Result<std::string> ByteStream::all(uint64_t max_bytes) {
  struct stat status {};
  if (::fstat(file_, &status) == 0 && S_ISREG(status.st_mode)) {
    if (static_cast<uint64_t>(status.st_size) > max_bytes) return std::unexpected(too_large(max_bytes));
    buffer_.reserve(static_cast<size_t>(status.st_size) + kStep);
  }
  for (size_t want = kStep; !ended_; want = buffer_.size() - begin_ + kStep) {
    fill(want);
    if (buffer_.size() - begin_ > max_bytes) return std::unexpected(too_large(max_bytes));
  }
  if (error_) return std::unexpected(*error_);
  if (begin_ > 0) buffer_.erase(0, begin_);
  begin_ = 0;
  offset_ += buffer_.size();
  return std::exchange(buffer_, {});
}

}  // namespace hearsay::ingesting
