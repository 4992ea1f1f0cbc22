// bytes → Document. A path becomes files, a file bytes, bytes text, and the text's shape says which reader takes it:
//
//   WARC? → its pages
//   gzip? → charset → page | JSON records | text with front matter
//
// Nothing here knows what a report is; that is the next room's question.
#include <utility>

#include "hearsay/document.h"
#include "ingest/byte_stream.h"
#include "ingest/charset.h"
#include "ingest/folder.h"
#include "ingest/front_matter.h"
#include "ingest/gzip.h"
#include "ingest/json_records.h"
#include "ingest/shape.h"
#include "ingest/warc.h"

namespace hearsay {
namespace ingesting {
namespace {

bool has_heading_or_link(std::string_view text) {
  if (text.find("](http") != std::string_view::npos) return true;
  for (std::string_view mark : {"# ", "## ", "### "}) {
    if (text.starts_with(mark) || text.find("\n" + std::string(mark)) != std::string_view::npos) return true;
  }
  return false;
}

class Intake {
 public:
  Intake(const IngestOptions& options, const std::function<void(Document)>& take) : options_(options), take_(take) {}

  void read(const std::string& path) {
    if (path == "-") return read_file(path);
    walk(
        path, options_.max_folder_depth, [this](const std::string& file) { read_file(file); },
        [this](const std::string& file, Error error) { reject(file, 0, std::move(error)); });
  }

  std::vector<Rejection> rejections() && { return std::move(rejections_); }

 private:
  void reject(const std::string& file, uint64_t offset, Error error) {
    rejections_.push_back({file, 0, offset, error.code, std::move(error.message)});
  }

  RecordSink sink(const std::string& file) {
    return {file, [this](Document document) { take_(std::move(document)); },
            [this](Rejection rejection) { rejections_.push_back(std::move(rejection)); }};
  }

  void read_file(const std::string& file) {
    Result<ByteStream> stream = ByteStream::open(file);
    if (!stream) return reject(file, 0, std::move(stream.error()));
    if (is_warc(*stream)) {
      if (auto error = read_warc(*stream, options_, sink(file))) reject(file, stream->offset(), *std::move(error));
      return;
    }
    Result<std::string> bytes = stream->all(options_.max_file_bytes);
    if (!bytes) return reject(file, 0, std::move(bytes.error()));
    if (bytes->empty()) return reject(file, 0, {ErrorCode::no_text, "the file is empty"});
    if (!is_gzip(*bytes)) return read_text(file, std::move(*bytes));
    Result<Unpacked> unpacked = gunzip(*bytes, options_.max_file_bytes);
    if (!unpacked) return reject(file, 0, std::move(unpacked.error()));
    bytes->clear();
    bytes->shrink_to_fit();
    const uint64_t size = unpacked->bytes.size();
    if (size == 0) return reject(file, 0, {ErrorCode::no_text, "the file is empty"});
    read_text(file, std::move(unpacked->bytes));
    if (!unpacked->damage.empty())
      reject(file, size, {ErrorCode::bad_format, unpacked->damage + "; what came before was read"});
  }

  // One record past the limit is refused before any work is done on it: a page or a text is one record, and JSON
  // is cut into records without being copied.
  void read_text(const std::string& file, std::string bytes) {
    const Shape early = shape_of(bytes);
    const bool records = early == Shape::json_lines || early == Shape::json_values;
    if (!records && bytes.size() > options_.max_record_bytes) {
      return reject(file, 0,
                    {ErrorCode::too_large, "one text of " + std::to_string(bytes.size()) + " bytes, " +
                                               std::to_string(options_.max_record_bytes) + " are allowed"});
    }
    Result<Decoded> decoded = decode(std::move(bytes));
    if (!decoded) return reject(file, 0, std::move(decoded.error()));
    switch (const Shape shape = shape_of(decoded->text)) {
      case Shape::json_lines:
      case Shape::json_values:
        return read_records(file, *decoded, shape);
      case Shape::xml:
        return reject(file, 0, {ErrorCode::bad_format, "XML that is not a page is not read; convert it"});
      case Shape::warc:
        return reject(file, 0, {ErrorCode::bad_format, "a WARC file that does not begin with a record"});
      case Shape::mail:
        return reject(file, 0, {ErrorCode::bad_format, "mail is not read; save the message as text"});
      case Shape::html:
      case Shape::text:
        return read_one(file, std::move(*decoded), shape);
    }
  }

  void read_records(const std::string& file, const Decoded& decoded, Shape shape) {
    const RecordSink sink{file,
                          [&](Document document) {
                            document.charset = decoded.charset;
                            document.warnings.insert(document.warnings.begin(), decoded.warnings.begin(),
                                                     decoded.warnings.end());
                            take_(std::move(document));
                          },
                          [&](Rejection rejection) { rejections_.push_back(std::move(rejection)); }};
    read_json(decoded.text, shape, options_.max_record_bytes, sink);
  }

  void read_one(const std::string& file, Decoded decoded, Shape shape) {
    Document document;
    document.file = file;
    document.charset = std::move(decoded.charset);
    document.warnings = std::move(decoded.warnings);
    document.content = std::move(decoded.text);
    if (shape == Shape::text) {
      take_front_matter(document.content, document.metadata);
      // Saved pages may stand below front matter too.
      shape = is_markup(document.content) ? Shape::html : Shape::text;
    }
    if (document.content.find_first_not_of(" \t\r\n\f") == std::string::npos) {
      return reject(file, 0, {ErrorCode::no_text, "nothing but blanks in it"});
    }
    document.format = shape == Shape::html                    ? Format::html
                      : has_heading_or_link(document.content) ? Format::markdown
                                                              : Format::text;
    take_(std::move(document));
  }

  const IngestOptions& options_;
  const std::function<void(Document)>& take_;
  std::vector<Rejection> rejections_;
};

}  // namespace
}  // namespace ingesting

std::vector<Rejection> ingest(const std::vector<std::string>& paths, const IngestOptions& options,
                              const std::function<void(Document)>& take) {
  ingesting::Intake intake(options, take);
  for (const std::string& path : paths) intake.read(path);
  return std::move(intake).rejections();
}

}  // namespace hearsay
