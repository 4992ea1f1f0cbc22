// The first row names the columns, in the names that people have for our fields (data/ingest/fields.tsv) or by the
// map the user gives. What separates cells is whatever makes that row hold the most known names.
#include "ingest/table_records.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "ingest/charset.h"
#include "ingest/field_text.h"
#include "ingest/metadata_filler.h"

namespace hearsay::ingesting {
namespace {

constexpr size_t kStep = size_t{1} << 16;
constexpr size_t kMaxColumns = 1000;  // Zotero has 87, wide exports some hundred
constexpr std::array<char, 4> kSeparators = {',', '\t', ';', '|'};

// Reads cells one after another; a quote opens a quoted cell only at its beginning, "" inside stands for one.
class RowReader {
 public:
  explicit RowReader(char separator) : separator_(separator) {}

  // Bytes of the row that begins here, with its line end; nothing when it does not end in these bytes. Goes on where
  // it stopped when called with more of the same.
  std::optional<size_t> end(std::string_view bytes) {
    for (; at_ < bytes.size(); ++at_) {
      const char c = bytes[at_];
      if (quoted_) {
        quoted_ = c != '"';
        // A quote in a quoted cell either ends it or doubles: both look the same to counting.
        begins_ = !quoted_;
      } else if (c == '"') {
        quoted_ = begins_;
      } else if (c == '\n') {
        return at_ + 1;
      } else {
        begins_ = c == separator_;
      }
    }
    return std::nullopt;
  }

  static std::vector<std::string> cells(std::string_view row, char separator) {
    while (row.ends_with('\n') || row.ends_with('\r')) row.remove_suffix(1);
    std::vector<std::string> cells;
    size_t at = 0;
    while (cells.size() < kMaxColumns) {
      std::string cell;
      const size_t begin = at;
      if (at < row.size() && row[at] == '"') {
        for (++at; at < row.size(); ++at) {
          if (row[at] != '"') {
            cell += row[at];
          } else if (at + 1 < row.size() && row[at + 1] == '"') {
            cell += row[++at];
          } else {
            ++at;
            break;
          }
        }
      }
      const size_t end = std::min(row.find(separator, at), row.size());
      // "Merlin" rams bridge: the marks are the cell's own.
      if (end > at && at > begin) {
        cell = row.substr(begin, end - begin);
      } else {
        cell += row.substr(at, end - at);
      }
      cells.push_back(std::move(cell));
      if (end == row.size()) break;
      at = end + 1;
    }
    return cells;
  }

 private:
  char separator_;
  size_t at_ = 0;
  bool quoted_ = false;
  bool begins_ = true;
};

struct Header {
  char separator = ',';
  std::vector<std::string> names;
};

std::optional<Header> header_of(std::string_view start, const FieldTable& fields) {
  std::optional<Header> best;
  size_t most = 1;
  for (const char separator : kSeparators) {
    const std::optional<size_t> end = RowReader(separator).end(start);
    Header header{separator, RowReader::cells(start.substr(0, end.value_or(start.size())), separator)};
    size_t known = 0;
    bool text = false;
    for (const std::string& name : header.names) {
      const auto match = fields.find(name);
      known += match ? 1 : 0;
      text |= match && (match->field == Field::text || match->field == Field::html);
    }
    if (!text || known <= most) continue;
    most = known;
    best = std::move(header);
  }
  return best;
}

class Reader {
 public:
  Reader(ByteStream& stream, Header header, const RecordSink& sink)
      : stream_(stream), header_(std::move(header)), sink_(sink) {}

  void run() {
    bool first = true;
    while (true) {
      const uint64_t offset = stream_.offset();
      const auto row = next_row();
      if (!row) return;
      if (std::exchange(first, false)) continue;
      ++record_;
      if (row->empty()) {
        sink_.refuse(record_, offset,
                     {ErrorCode::too_large, "a row " + larger_than(sink_.options.max_record_bytes).message});
      } else if (row->find_first_not_of("\r\n") == std::string::npos) {
        --record_;  // an empty line
      } else {
        take(*row, offset);
      }
    }
  }

 private:
  // Empty when it is too large: then only its first line is passed, as its quotes may never close.
  std::optional<std::string> next_row() {
    RowReader reader(header_.separator);
    for (size_t want = kStep;; want *= 2) {
      const std::string_view ahead = stream_.peek(want);
      if (ahead.empty()) return std::nullopt;
      const std::optional<size_t> end = reader.end(ahead);
      if (!end && ahead.size() >= want && ahead.size() <= sink_.options.max_record_bytes) continue;
      const size_t size = end.value_or(ahead.size());
      std::string row;
      if (size <= sink_.options.max_record_bytes) {
        row = ahead.substr(0, size);
        stream_.skip(size);
      } else {
        skip_line();
      }
      return row;
    }
  }
  void skip_line() {
    while (true) {
      const std::string_view ahead = stream_.peek(kStep);
      const size_t end = ahead.find('\n');
      if (end != std::string_view::npos) return stream_.skip(end + 1);
      if (ahead.empty()) return;
      stream_.skip(ahead.size());
    }
  }

  void take(const std::string& row, uint64_t offset) {
    auto decoded = decode(row);
    if (!decoded) return sink_.refuse(record_, offset, std::move(decoded.error()));
    std::vector<std::string> cells = RowReader::cells(decoded->text, header_.separator);
    if (cells.size() > header_.names.size()) {
      return sink_.refuse(record_, offset,
                          {ErrorCode::bad_format, "a row of " + std::to_string(cells.size()) + " cells under " +
                                                      std::to_string(header_.names.size()) + " names"});
    }
    Document document;
    document.file = sink_.file;
    document.record = record_;
    document.offset = offset;
    document.charset = std::move(decoded->charset);
    document.warnings = std::move(decoded->warnings);
    MetadataFiller filler(sink_.fields, document.metadata);
    int best = -1;
    for (size_t i = 0; i < cells.size(); ++i) {
      const auto match = sink_.fields.find(header_.names[i]);
      const bool body = match && (match->field == Field::text || match->field == Field::html);
      if (!body) {
        filler.add(header_.names[i], std::move(cells[i]));
      } else if (cells[i].find_first_not_of(" \t\r\n") != std::string::npos && (best < 0 || match->rank < best)) {
        best = match->rank;
        FieldText words = field_text(std::move(cells[i]), match->field == Field::html);
        document.format = words.format;
        document.content = std::move(words.content);
      }
    }
    if (document.content.empty()) return sink_.refuse(record_, offset, {ErrorCode::no_text, "the row has no text"});
    sink_.give(std::move(document));
  }

  ByteStream& stream_;
  Header header_;
  const RecordSink& sink_;
  uint64_t record_ = 0;
};

}  // namespace

bool is_table(std::string_view start, const FieldTable& fields) {
  return header_of(start, fields).has_value();
}

void read_table(ByteStream& stream, const RecordSink& sink) {
  if (stream.peek(3).starts_with("\xEF\xBB\xBF")) stream.skip(3);
  if (auto header = header_of(stream.peek(kStep), sink.fields)) Reader(stream, *std::move(header), sink).run();
}

}  // namespace hearsay::ingesting
