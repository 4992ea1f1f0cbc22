// A folder of its own for each test, inputs written into it, and what comes of reading them.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "hearsay/document.h"

namespace hearsay::ingesting::fixture {

namespace fs = std::filesystem;

struct Outcome {
  std::vector<Document> documents;
  std::vector<Rejection> rejections;
};

/// An unknown field that was kept, or nothing.
inline std::string other(const Document& document, const std::string& name) {
  for (const auto& [known, value] : document.metadata.others) {
    if (known == name) return value;
  }
  return {};
}

class IngestTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "hearsay-ingest-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string write(const std::string& name, const std::string& bytes) const {
    const fs::path path = folder_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }

  static Outcome read(const std::vector<std::string>& paths, const IngestOptions& options = {}) {
    Outcome out;
    out.rejections = ingest(paths, options, [&](Document document) { out.documents.push_back(std::move(document)); });
    return out;
  }

  Outcome read_bytes(const std::string& bytes, const IngestOptions& options = {}) const {
    return read({write("input", bytes)}, options);
  }

  fs::path folder_;
};

inline std::string gzip(const std::string& bytes) {
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, bytes.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

// A ZIP archive of stored files: what stands in one is laid out by hand, as tools differ.
inline std::string zip(const std::vector<std::pair<std::string, std::string>>& files) {
  const auto number = [](uint64_t value, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> 8 * i & 0xFF);
    return out;
  };
  std::string out;
  std::string directory;
  for (const auto& [name, bytes] : files) {
    const uint64_t check = crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size()));
    const std::string common = number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(check, 4) +
                               number(bytes.size(), 4) + number(bytes.size(), 4) + number(name.size(), 2) +
                               number(0, 2);
    directory += "PK\1\2" + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) +
                 number(out.size(), 4) + name;
    out += "PK\3\4" + common + name + bytes;
  }
  const size_t begin = out.size();
  return out + directory + "PK\5\6" + number(0, 4) + number(files.size(), 2) + number(files.size(), 2) +
         number(directory.size(), 4) + number(begin, 4) + number(0, 2);
}

}  // namespace hearsay::ingesting::fixture
