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

}  // namespace hearsay::ingesting::fixture
