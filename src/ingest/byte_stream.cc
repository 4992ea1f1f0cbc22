#include "ingest/byte_stream.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace hearsay::ingesting {
namespace {

constexpr size_t kStep = size_t{1} << 18;
/// For the read that finds the end, where it is where it should be.
constexpr size_t kEnd = size_t{1} << 12;

Error system_error(int number) {
  const ErrorCode code = number == ENOENT || number == ENOTDIR ? ErrorCode::not_found : ErrorCode::unreadable;
  return {code, code == ErrorCode::not_found ? "no such file or folder" : std::strerror(number)};
}

// An open file that closes itself; standard input stays open.
class OpenFile {
 public:
  OpenFile(int number, std::function<void()> idle) : number_(number), idle_(std::move(idle)) {}
  OpenFile(OpenFile&& other) noexcept : number_(std::exchange(other.number_, -1)), idle_(std::move(other.idle_)) {}
  OpenFile& operator=(OpenFile&&) = delete;
  ~OpenFile() {
    if (number_ > 0) ::close(number_);
  }

  size_t operator()(char* to, size_t size, std::vector<Error>& errors) const {
    if (idle_ && would_wait()) idle_();
    while (true) {
      const ssize_t count = ::read(number_, to, size);
      if (count >= 0) return static_cast<size_t>(count);
      if (errno == EINTR) continue;
      errors.push_back(system_error(errno));
      return 0;
    }
  }

 private:
  bool would_wait() const {
    pollfd file = {.fd = number_, .events = POLLIN, .revents = 0};
    return ::poll(&file, 1, 0) == 0;
  }

  int number_;
  std::function<void()> idle_;
};

}  // namespace

Error larger_than(uint64_t max_bytes) {
  return {ErrorCode::too_large, "larger than the " + std::to_string(max_bytes) + " bytes allowed"};
}

ByteStream::ByteStream(Source source, std::optional<uint64_t> size) : source_(std::move(source)), size_(size) {}

Result<ByteStream> ByteStream::open(const std::string& path, std::function<void()> idle) {
  const int file = path == "-" ? 0 : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return std::unexpected(system_error(errno));
  std::optional<uint64_t> size;
  struct stat status {};
  if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode)) size = static_cast<uint64_t>(status.st_size);
  ByteStream stream(OpenFile(file, std::move(idle)), size);
  // Room for the whole of a small file at once.
  if (size && *size <= kStep) stream.buffer_.reserve(static_cast<size_t>(*size) + kEnd);
  return stream;
}

ByteStream ByteStream::over(std::string bytes) {
  ByteStream stream([](char*, size_t, std::vector<Error>&) { return size_t{0}; }, bytes.size());
  stream.buffer_ = std::move(bytes);
  stream.ended_ = true;
  return stream;
}

void ByteStream::fill(size_t want) {
  if (begin_ > 0 && buffer_.size() - begin_ < want && !ended_) {
    buffer_.erase(0, begin_);
    begin_ = 0;
  }
  while (!ended_ && buffer_.size() - begin_ < want) {
    const size_t size = buffer_.size();
    const size_t step = next_step();
    buffer_.resize_and_overwrite(size + step, [&](char* bytes, size_t) {
      const size_t count = source_(bytes + size, step, errors_);
      ended_ = count == 0;
      return size + count;
    });
  }
}

// What is left where that is known: a document is kept in the room it was read to, and many wait for each other.
size_t ByteStream::next_step() const {
  if (!size_) return kStep;
  const uint64_t read = offset_ + buffer_.size() - begin_;
  return static_cast<size_t>(std::min<uint64_t>(kStep, *size_ - std::min(*size_, read) + kEnd));
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
  if (size_ && *size_ - std::min(*size_, offset_) > max_bytes) return std::unexpected(larger_than(max_bytes));
  if (size_) buffer_.reserve(static_cast<size_t>(*size_) + kEnd);
  while (!ended_) {
    fill(buffer_.size() - begin_ + kStep);
    if (buffer_.size() - begin_ > max_bytes) return std::unexpected(larger_than(max_bytes));
  }
  if (begin_ > 0) buffer_.erase(0, begin_);
  begin_ = 0;
  offset_ += buffer_.size();
  return std::exchange(buffer_, {});
}

}  // namespace hearsay::ingesting
