#include "ingest/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <utility>

#include "base/utf8.h"
#include "ingest/packing.h"

namespace hearsay::ingesting {
namespace {

constexpr size_t kBlock = size_t{1} << 16;

struct Free {
  void operator()(archive* reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, Free>;

std::string reason(archive* reader) {
  const char* text = archive_error_string(reader);
  return text == nullptr ? "the archive is damaged" : "the archive is damaged: " + std::string(text);
}

std::string safe_name(const char* name) {
  size_t replaced = 0;
  std::string safe = name == nullptr ? "unnamed" : base::to_valid_utf8(name, replaced);
  for (char& c : safe) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '?';
  }
  return safe;
}

bool is_hidden(std::string_view name) {
  return name.starts_with('.') || name.find("/.") != std::string_view::npos || name.starts_with("__MACOSX/");
}

// libarchive's callbacks over a stream of ours.
struct Feed {
  ByteStream& stream;
  size_t given = 0;
};

la_ssize_t give(archive*, void* data, const void** bytes) {
  auto& feed = *static_cast<Feed*>(data);
  feed.stream.skip(std::exchange(feed.given, 0));
  const std::string_view ahead = feed.stream.peek(kBlock);
  *bytes = ahead.data();
  feed.given = ahead.size();
  return static_cast<la_ssize_t>(ahead.size());
}

// One file's bytes, while they do not grow beyond reason.
ByteStream::Source source_of(archive* reader) {
  return [reader, in = archive_filter_bytes(reader, -1), out = uint64_t{0}](
             char* to, size_t size, std::vector<Error>& errors) mutable -> size_t {
    const la_ssize_t count = archive_read_data(reader, to, size);
    if (count < 0) {
      errors.push_back({ErrorCode::bad_format, reason(reader)});
      return 0;
    }
    out += static_cast<uint64_t>(count);
    const auto used = static_cast<uint64_t>(archive_filter_bytes(reader, -1) - in);
    if (out > kRatioFloor && out / kMaxRatio > used) {
      errors.push_back(
          {ErrorCode::too_large, "unpacks to more than " + std::to_string(kMaxRatio) + " times its size"});
      return 0;
    }
    return static_cast<size_t>(count);
  };
}

}  // namespace

void read_archive(const std::string& path, ByteStream& stream, const ArchiveSink& sink) {
  const Reader reader(archive_read_new());
  if (reader == nullptr) return sink.refuse({}, {ErrorCode::unreadable, "no memory to read an archive"});
  archive_read_support_format_zip(reader.get());
  archive_read_support_format_tar(reader.get());
  Feed feed{stream};
  const int opened = path.empty() ? archive_read_open(reader.get(), &feed, nullptr, give, nullptr)
                                  : archive_read_open_filename(reader.get(), path.c_str(), kBlock);
  if (opened != ARCHIVE_OK) return sink.refuse({}, {ErrorCode::bad_format, reason(reader.get())});
  size_t files = 0;
  while (true) {
    archive_entry* entry = nullptr;
    const int state = archive_read_next_header(reader.get(), &entry);
    if (state == ARCHIVE_EOF) break;
    if (state < ARCHIVE_WARN) return sink.refuse({}, {ErrorCode::bad_format, reason(reader.get())});
    const std::string name = safe_name(archive_entry_pathname(entry));
    if (archive_entry_filetype(entry) != AE_IFREG || is_hidden(name)) continue;
    if (++files > kMaxFiles) {
      return sink.refuse({}, {ErrorCode::too_large, "more than " + std::to_string(kMaxFiles) + " files"});
    }
    if (archive_entry_is_data_encrypted(entry) != 0) {
      sink.refuse(name, {ErrorCode::unreadable, "locked with a password"});
      continue;
    }
    sink.take(name, ByteStream(source_of(reader.get())));
  }
  if (files == 0) sink.refuse({}, {ErrorCode::no_text, "an archive without files"});
}

}  // namespace hearsay::ingesting
