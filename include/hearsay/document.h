// Document: what arrived, from where, in which format and charset.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hearsay/error.h"

namespace hearsay {

/// `report`: a record of `hearsay clean` given back, as the JSON that it is.
enum class Format { text, markdown, html, report };

/// Our name of a field, and theirs: {"text", "body"}; theirs may lead into nested records ("source.name").
using FieldMap = std::vector<std::pair<std::string, std::string>>;
/// Our names: text, html, title, outlet, byline, published, modified, url, language.
std::span<const std::string_view> field_names();

/// What a container (front matter, JSON field names, an HTTP head) says of a report. Empty = not said.
struct Metadata {
  std::string title;
  std::string outlet;
  std::string byline;
  std::string published;  ///< as written there; `clean` makes it ISO 8601
  std::string modified;
  std::string url;
  std::string language;                                     ///< BCP 47
  std::vector<std::pair<std::string, std::string>> others;  ///< unknown fields, in the order they came
};

/// One record of one input, decoded to UTF-8 and otherwise untouched.
struct Document {
  std::string file;  ///< the path as given ("-" for standard input), with '/' between folders; below an archive or a
                     ///< mail, '/' and the name in it
  uint64_t record = 1;  ///< 1-based number of the record in the file
  uint64_t offset = 0;  ///< byte where the record begins in the (decompressed) file
  Format format = Format::text;
  std::string charset = "UTF-8";  ///< what the bytes were in
  std::string content;            ///< valid UTF-8: text or markup, front matter already taken off
  Metadata metadata;
  std::vector<std::string> warnings;  ///< e.g. "3 bytes were not UTF-8 and became U+FFFD"
};

/// An input or record that gave no document. The run goes on.
struct Rejection {
  std::string file;
  uint64_t record = 0;  ///< 0: the whole file
  uint64_t offset = 0;  ///< byte offset in the (decompressed) file
  ErrorCode code = ErrorCode::bad_format;
  std::string reason;
};

/// Something to be told of the inputs that is neither a document nor a fault.
struct Notice {
  enum class Kind {
    own_output,  ///< the file is what Hearsay itself wrote, and passed over
    companion,   ///< the folder holds the pictures and scripts of a page saved beside it, and is left out
    unmet        ///< a field of the user's map, or a pattern to leave out, that nothing came of
  };
  Kind kind = Kind::own_output;
  std::string file;  ///< empty = all of them
  std::string text;
};

struct IngestOptions {
  /// Largest file that must be read as a whole (a feed, a mail, a PDF), after decompression: memory is finite.
  /// Archives, JSON and tables are read record by record, and may be of any size.
  uint64_t max_file_bytes = uint64_t{2} << 30;
  /// Largest single record: 100 times the longest news report seen, so only non-reports are refused.
  uint64_t max_record_bytes = uint64_t{16} << 20;
  /// Folders inside folders: deeper is a loop or a mistake.
  int max_folder_depth = 32;
  /// Names of the input's own fields for ours, before those that are known.
  FieldMap fields;
  /// Files and folders to leave out, as the shell's patterns ("*.css"): by name, or where a '/' is in it, by path.
  std::vector<std::string> exclude;
  /// Files that are passed over though they lie in a folder: what this run itself writes.
  std::vector<std::string> outputs;
  /// Told from the calling thread; may be empty.
  std::function<void(const Notice&)> notice;
  /// Called before the next bytes of a pipe are waited for, so that what came so far can be worked on; may be empty.
  /// Must not throw.
  std::function<void()> idle;
};

/// Reads every path (file, folder, or "-") and hands over each document in a fixed order: paths as given, folders
/// by name, records as they stand. Rejections come back in the order met; a folder that cannot be listed is one.
/// Recognised by content, never by name: text, Markdown, HTML, JSON, JSON Lines, CSV, TSV, RSS, Atom, JSON Feed,
/// NITF, NewsML-G2, ninjs, mail (EML, MBOX), Telegram's exports, RTF, DOCX, ODT, PDF (where pdftotext is installed),
/// WARC; each plain, in gzip or Zstandard, or in a ZIP or tar archive. Hidden files in folders are skipped. What
/// Hearsay itself wrote is passed over, but for the reports of `hearsay clean`, which come as Format::report. `take`
/// is called from the calling thread. Never throws on bad input.
std::vector<Rejection> ingest(const std::vector<std::string>& paths, const IngestOptions& options,
                              const std::function<void(Document)>& take);

/// Every file that `ingest` would open for these paths, in its order; "-" is none.
void for_each_file(const std::vector<std::string>& paths, const IngestOptions& options,
                   const std::function<void(const std::string&)>& take);

/// Which output of Hearsay begins with these bytes ("a dossier", "readings"), but for reports; empty = none.
std::string_view own_output(std::string_view start);

}  // namespace hearsay
