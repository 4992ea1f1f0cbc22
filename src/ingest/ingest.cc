// bytes → Document. A path becomes files, a file a stream of bytes, and the stream's first bytes say which reader
// takes it:
//
//   gzip, Zstandard → what is in it        ZIP, tar → the files in them
//   web archive, JSON, table, mailbox, chat → record by record
//   page, text, XML, mail, PDF, RTF, DOCX, ODT → as a whole
//
// Nothing here knows what a report is; that is the next room's question.
#include <sys/stat.h>

#include <utility>

#include "base/utf8.h"
#include "hearsay/document.h"
#include "ingest/archive.h"
#include "ingest/byte_stream.h"
#include "ingest/charset.h"
#include "ingest/folder.h"
#include "ingest/foreign.h"
#include "ingest/front_matter.h"
#include "ingest/json_records.h"
#include "ingest/mail.h"
#include "ingest/office.h"
#include "ingest/packing.h"
#include "ingest/pdf.h"
#include "ingest/rtf.h"
#include "ingest/shape.h"
#include "ingest/table_records.h"
#include "ingest/telegram.h"
#include "ingest/warc.h"
#include "ingest/xml_records.h"

namespace hearsay {
namespace ingesting {
namespace {

constexpr size_t kSniffed = size_t{64} << 10;
constexpr int kMaxNesting = 4;  // a page packed in an archive packed in a mail: deeper is made to harm

bool has_heading_or_link(std::string_view text) {
  if (text.find("](http") != std::string_view::npos) return true;
  for (std::string_view mark : {"# ", "## ", "### "}) {
    if (text.starts_with(mark) || text.find("\n" + std::string(mark)) != std::string_view::npos) return true;
  }
  return false;
}

bool is_regular(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
}

// UTF-16 and UTF-32, in which nothing can be looked for before they are decoded.
bool is_wide(std::string_view start) {
  if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF")) return true;
  if (start.find('\0') == std::string_view::npos) return false;
  const auto decoded = decode(std::string(start));
  return decoded && decoded->charset.starts_with("UTF-16");
}

// What tells the shape. Of JSON one whole line does, and a pipe may have no more for hours.
std::string_view first_bytes(ByteStream& stream) {
  std::string_view start = stream.peek(1);
  while (start.size() < kSniffed && start.starts_with('{') && start.find('\n') == std::string_view::npos) {
    const size_t had = start.size();
    start = stream.peek(had + 1);
    if (start.size() == had) return start;
  }
  return start.starts_with('{') ? start : stream.peek(kSniffed);
}

std::set<FileIdentity> identities_of(const std::vector<std::string>& files) {
  std::set<FileIdentity> identities;
  for (const std::string& file : files) {
    struct stat status {};
    if (::stat(file.c_str(), &status) == 0) identities.emplace(status.st_dev, status.st_ino);
  }
  return identities;
}

class Intake {
 public:
  Intake(const IngestOptions& options, const std::function<void(Document)>& take)
      : options_(options), take_(take), fields_(options.fields), left_out_(options.exclude) {}

  void read(const std::vector<std::string>& paths) {
    const Walk how{.max_depth = options_.max_folder_depth,
                   .left_out = left_out_,
                   .outputs = identities_of(options_.outputs),
                   .file = [this](const std::string& file) { read_file(file); },
                   .fail = [this](const std::string& file, Error error) { reject(file, 0, std::move(error)); },
                   .output = [this](const std::string& file) { pass_over(file, "what this run writes"); },
                   .companion = [this](const std::string& folder) { leave_out(folder); }};
    for (const std::string& path : paths) {
      if (path == "-")
        read_file(path);
      else
        walk(path, how);
    }
    tell_unmet();
  }

  std::vector<Rejection> rejections() && {
    for (Rejection& rejection : rejections_) rejection.file = named(rejection.file);
    return std::move(rejections_);
  }

 private:
  void take(Document document) {
    if (!wide_.empty()) document.charset = wide_;
    document.file = named(document.file);
    take_(std::move(document));
  }

  // A name need not be text; what is told of it must be.
  static std::string named(const std::string& file) {
    size_t replaced = 0;
    return base::to_valid_utf8(file, replaced);
  }

  void reject(const std::string& file, uint64_t offset, Error error) {
    rejections_.push_back({file, 0, offset, error.code, std::move(error.message)});
  }

  // Once a file.
  void pass_over(const std::string& file, std::string_view what) {
    if (!options_.notice || file == passed_over_) return;
    passed_over_ = file;
    options_.notice({Notice::Kind::own_output, named(file), std::string(what)});
  }

  void leave_out(const std::string& folder) const {
    if (options_.notice)
      options_.notice({Notice::Kind::companion, named(folder), "files of the page saved beside it"});
  }

  void tell_unmet() const {
    if (!options_.notice) return;
    for (const auto& [ours, theirs] : fields_.unmet()) {
      options_.notice({Notice::Kind::unmet, {}, "no record has a field \"" + theirs + "\" for " + ours});
    }
    for (const std::string& pattern : left_out_.unmet()) {
      options_.notice({Notice::Kind::unmet, {}, "nothing was left out for \"" + pattern + "\""});
    }
  }

  RecordSink sink(const std::string& file) {
    return {file,
            options_,
            fields_,
            [this](Document document) { take(std::move(document)); },
            [this](Rejection rejection) { rejections_.push_back(std::move(rejection)); },
            [this, file](std::string_view what) { pass_over(file, what); }};
  }

  void read_file(const std::string& file) {
    Result<ByteStream> stream = ByteStream::open(file, options_.idle);
    if (!stream) return reject(file, 0, std::move(stream.error()));
    read_stream(file, *std::move(stream), 0, file != "-" && is_regular(file) ? file : std::string());
  }

  // `path`: where the stream's bytes lie as a file of their own, if they do.
  void read_stream(const std::string& file, ByteStream stream, int nesting, const std::string& path) {
    if (nesting > kMaxNesting) {
      return reject(file, 0, {ErrorCode::too_large, "more than " + std::to_string(kMaxNesting) + " wrappings"});
    }
    const size_t before = rejections_.size();
    const bool empty = stream.peek(1).empty();
    if (empty && stream.errors().empty()) return reject(file, 0, {ErrorCode::no_text, "the file is empty"});
    const Packing packing = packing_of(first_bytes(stream));
    if (packing != Packing::none && is_packed_warc(stream)) {
      read_warc(stream, sink(file));
    } else if (packing != Packing::none) {
      return read_stream(file, unpacked(std::move(stream), packing), nesting + 1, {});
    } else if (!empty) {
      read_shape(file, stream, nesting, path);
    }
    // The record that its end took along is no second fault.
    if (!stream.errors().empty() && rejections_.size() > before && rejections_.back().file == file)
      rejections_.pop_back();
    for (const Error& error : stream.errors()) {
      const bool some = stream.offset() > 0;
      reject(file, stream.offset(), {error.code, some ? error.message + "; the rest was read" : error.message});
    }
  }

  void read_shape(const std::string& file, ByteStream& stream, int nesting, const std::string& path) {
    const std::string_view start = first_bytes(stream);
    if (const std::string_view own = own_output(start); !own.empty()) return pass_over(file, own);
    if (std::string foreign = foreign_format(start); !foreign.empty())
      return reject(file, 0, {ErrorCode::bad_format, std::move(foreign)});
    const auto attachment = [&](Attachment each) {
      read_stream(file + "/" + each.name, ByteStream::over(std::move(each.bytes)), nesting + 1, {});
    };
    const Shape shape = shape_of(start, fields_);
    const bool packed = shape == Shape::archive || shape == Shape::office;
    if (!packed && shape != Shape::pdf && is_wide(start)) return read_wide(file, stream, nesting);
    switch (shape) {
      case Shape::warc:
        return read_warc(stream, sink(file));
      case Shape::json_lines:
      case Shape::json_values:
        return read_json(stream, shape, sink(file));
      case Shape::table:
        return read_table(stream, sink(file));
      case Shape::mailbox:
        return read_mailbox(stream, sink(file), attachment);
      case Shape::archive:
        return read_files(file, stream, nesting, path);
      case Shape::office:
        return take_one(file, read_office(path, stream, fields_, options_.max_record_bytes));
      case Shape::telegram_json:
        return read_telegram_json(stream, sink(file));
      case Shape::telegram_page:
        return whole_decoded(file, stream, read_telegram_page);
      case Shape::rtf:
        return whole(file, stream, options_.max_record_bytes,
                     [&](const std::string& bytes) { take_one(file, read_rtf(bytes, fields_)); });
      case Shape::mail:
        return whole(file, stream, options_.max_file_bytes,
                     [&](const std::string& bytes) { read_mail(bytes, 1, 0, sink(file), attachment); });
      case Shape::pdf:
        return whole(file, stream, options_.max_file_bytes, [&](const std::string& bytes) {
          take_one(file, read_pdf(bytes, fields_, options_.max_record_bytes));
        });
      case Shape::xml:
        return whole_decoded(file, stream, read_xml);
      case Shape::html:
      case Shape::text:
        return whole(file, stream, options_.max_record_bytes,
                     [&](std::string bytes) { read_one(file, std::move(bytes)); });
    }
  }

  // Of an archive.
  void read_files(const std::string& file, ByteStream& stream, int nesting, const std::string& path) {
    read_archive(path, stream,
                 {[&](const std::string& name, ByteStream inner) {
                    if (left_out_.holds(file + "/" + name)) return;
                    read_stream(file + "/" + name, std::move(inner), nesting + 1, {});
                  },
                  [&, before = rejections_.size()](const std::string& name, Error error) {
                    // What breaks a file in it may break the archive with it.
                    const bool told = rejections_.size() > before &&
                                      rejections_.back().file.starts_with(file + "/") &&
                                      rejections_.back().code == error.code;
                    if (name.empty() && told) return;
                    reject(name.empty() ? file : file + "/" + name, 0, std::move(error));
                  }});
  }

  // Markup of other roots than a page's, or of a chat.
  template <class Read>
  void whole_decoded(const std::string& file, ByteStream& stream, const Read& read) {
    whole(file, stream, options_.max_file_bytes, [&](std::string bytes) {
      auto decoded = decode(std::move(bytes));
      if (!decoded) return reject(file, 0, std::move(decoded.error()));
      read(decoded->text, sink(file));
    });
  }

  template <class Read>
  void whole(const std::string& file, ByteStream& stream, uint64_t limit, const Read& read) {
    Result<std::string> bytes = stream.all(limit);
    if (!bytes) return reject(file, 0, std::move(bytes.error()));
    read(*std::move(bytes));
  }

  void read_wide(const std::string& file, ByteStream& stream, int nesting) {
    whole(file, stream, options_.max_file_bytes, [&](std::string bytes) {
      auto decoded = decode(std::move(bytes));
      if (!decoded) return reject(file, 0, std::move(decoded.error()));
      wide_ = decoded->charset;
      read_stream(file, ByteStream::over(std::move(decoded->text)), nesting + 1, {});
      wide_.clear();
    });
  }

  void take_one(const std::string& file, Result<Document> document) {
    if (!document) return reject(file, 0, std::move(document.error()));
    document->file = file;
    sink(file).give(*std::move(document));
  }

  void read_one(const std::string& file, std::string bytes) {
    auto decoded = decode(std::move(bytes));
    if (!decoded) return reject(file, 0, std::move(decoded.error()));
    Document document;
    document.file = file;
    document.charset = std::move(decoded->charset);
    document.warnings = std::move(decoded->warnings);
    document.content = std::move(decoded->text);
    bool page = shape_of(document.content, fields_) == Shape::html;
    // Saved pages may stand below front matter too.
    if (!page && take_front_matter(document.content, fields_, document.metadata) > 0)
      page = is_markup(document.content);
    document.format = page ? Format::html : has_heading_or_link(document.content) ? Format::markdown : Format::text;
    sink(file).give(std::move(document));
  }

  const IngestOptions& options_;
  const std::function<void(Document)>& take_;
  const FieldTable fields_;
  LeftOut left_out_;
  std::string passed_over_;
  std::vector<Rejection> rejections_;
  std::string wide_;  // the charset of what was decoded as a whole
};

}  // namespace
}  // namespace ingesting

std::vector<Rejection> ingest(const std::vector<std::string>& paths, const IngestOptions& options,
                              const std::function<void(Document)>& take) {
  ingesting::Intake intake(options, take);
  intake.read(paths);
  return std::move(intake).rejections();
}

void for_each_file(const std::vector<std::string>& paths, const IngestOptions& options,
                   const std::function<void(const std::string&)>& take) {
  using namespace ingesting;
  LeftOut left_out(options.exclude);
  const auto nothing = [](const std::string&) {};
  const Walk how{.max_depth = options.max_folder_depth,
                 .left_out = left_out,
                 .outputs = {},
                 .file = take,
                 .fail = [](const std::string&, const Error&) {},
                 .output = nothing,
                 .companion = nothing};
  for (const std::string& path : paths) {
    if (path != "-") walk(path, how);
  }
}

}  // namespace hearsay
