// Records are cut apart first, by lines or by matching brackets, and parsed one by one: so one broken record costs
// itself and nothing else, every record has its byte offset, and a file of any size needs the memory of one record.
// A record that holds a list of records ({"articles": […]}, a search answer) stands for that list.
#include "ingest/json_records.h"

#include <simdjson.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "ingest/field_table.h"
#include "ingest/front_matter.h"

namespace hearsay::ingesting {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;
using simdjson::dom::object;

constexpr size_t kMaxOther = 4096;  // an unknown field longer than that is content under another name
constexpr size_t kMaxListed = 200;  // authors named in one record
constexpr std::string_view kWhite = " \t\r\n";

// A text that a JSON escape may have given U+0000, which no text holds.
std::string as_text(std::string_view value) {
  if (value.find('\0') == std::string_view::npos) return std::string(value);
  size_t replaced = 0;
  return base::to_valid_utf8(value, replaced);
}

std::string clipped(std::string value) {
  if (value.size() <= kMaxOther) return value;
  size_t end = kMaxOther;
  while (end > 0 && !base::is_lead_byte(value[end])) --end;
  value.resize(end);
  return value + "…";
}

// The one string of a nested value: {"name": …}, {"title": …}; lists joined by "; ". One level is enough for all
// known formats.
std::string scalar(element value) {
  switch (value.type()) {
    case element_type::STRING:
      return as_text(value.get_string().value());
    case element_type::INT64:
    case element_type::UINT64:
    case element_type::DOUBLE:
    case element_type::BOOL:
      return simdjson::minify(value);
    default:
      return {};
  }
}

std::string named(element value) {
  object fields;
  if (value.get_object().get(fields) != simdjson::SUCCESS) return scalar(value);
  for (const char* key : {"name", "title", "literal", "value", "uri", "id"}) {
    element inner;
    if (fields.at_key(key).get(inner) != simdjson::SUCCESS) continue;
    std::string text = scalar(inner);
    if (!text.empty()) return text;
  }
  return {};
}

std::string flat(element value) {
  simdjson::dom::array list;
  if (value.get_array().get(list) != simdjson::SUCCESS) return named(value);
  std::string out;
  size_t listed = 0;
  for (const element item : list) {
    const std::string text = named(item);
    if (text.empty() || ++listed > kMaxListed) continue;
    out += (out.empty() ? "" : "; ") + text;
  }
  return out;
}

bool is_list_of_records(element value) {
  simdjson::dom::array list;
  if (value.get_array().get(list) != simdjson::SUCCESS) {
    return value.is_object();
  }
  return list.size() > 0 && list.at(0).is_object();
}

class RecordReader {
 public:
  RecordReader(uint64_t max_record_bytes, const RecordSink& sink)
      : max_record_bytes_(max_record_bytes), sink_(sink) {}

  void read(std::string_view json, uint64_t offset) {
    offset_ = offset;
    if (json.size() > max_record_bytes_) {
      ++record_;
      return reject(ErrorCode::too_large, "record of " + std::to_string(json.size()) + " bytes, " +
                                              std::to_string(max_record_bytes_) + " are allowed");
    }
    element root;
    const auto error = parser_.parse(json.data(), json.size()).get(root);
    if (error != simdjson::SUCCESS) {
      ++record_;
      return reject(ErrorCode::bad_format, std::string("not valid JSON: ") + simdjson::error_message(error));
    }
    take(root, 0);
  }

 private:
  static constexpr int kMaxNesting = 3;  // {"articles": {"results": […]}}

  void take(element value, int nesting) {
    simdjson::dom::array list;
    if (value.get_array().get(list) == simdjson::SUCCESS && nesting < kMaxNesting) {
      for (const element item : list) take(item, nesting + 1);
      return;
    }
    object fields;
    if (value.get_object().get(fields) != simdjson::SUCCESS) {
      ++record_;
      return reject(ErrorCode::bad_format, "not a JSON object");
    }
    if (nesting < kMaxNesting) {
      for (const auto [key, inner] : fields) {
        const auto match = find_field(key);
        if (match && match->field == Field::records && is_list_of_records(inner)) return take(inner, nesting + 1);
      }
    }
    ++record_;
    take_record(fields);
  }

  void take_record(object fields) {
    Document document;
    document.file = sink_.file;
    document.record = record_;
    document.offset = offset_;
    Content text;
    Content html;
    MetadataFiller filler(document.metadata);
    for (const auto [key, value] : fields) {
      const auto match = find_field(key);
      if (match && (match->field == Field::text || match->field == Field::html)) {
        keep_better(match->field == Field::text ? text : html, match->rank, value);
      } else if (match && match->field == Field::published && value.is_array()) {
        std::string dates = flat(value);
        filler.add(key, dates.substr(0, dates.find(';')));
      } else {
        filler.add(key, match ? flat(value) : clipped(value.is_string() ? scalar(value) : simdjson::minify(value)));
      }
    }
    finish(std::move(document), std::move(text.value), std::move(html.value));
  }

  struct Content {
    std::string value;
    int rank = 1 << 20;
  };

  static void keep_better(Content& content, int rank, element value) {
    std::string text = flat(value);
    const bool nothing = text.find_first_not_of(kWhite) == std::string::npos || text == "None";
    if (nothing || rank >= content.rank) return;
    content = {std::move(text), rank};
  }

  void finish(Document document, std::string text, std::string html) {
    if (text.empty() && html.empty()) return reject(ErrorCode::no_text, "the record has no text and no HTML");
    document.format = text.empty() || is_markup(text) ? Format::html : Format::text;
    document.content = text.empty() ? std::move(html) : std::move(text);
    // News search services cut the text and say so in this way.
    const size_t cut = document.content.rfind("[+");
    if (cut != std::string::npos && document.content.substr(cut).ends_with(" chars]")) {
      document.content.resize(cut);
      document.warnings.push_back("the record holds only the beginning of the text");
    }
    sink_.take(std::move(document));
  }

  void reject(ErrorCode code, std::string reason) {
    sink_.reject({sink_.file, record_, offset_, code, std::move(reason)});
  }

  uint64_t max_record_bytes_;
  const RecordSink& sink_;
  simdjson::dom::parser parser_;
  uint64_t record_ = 0;
  uint64_t offset_ = 0;
};

void read_lines(std::string_view text, RecordReader& reader) {
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    const size_t first = line.find_first_not_of(kWhite);
    if (first != std::string_view::npos) reader.read(line.substr(first), at + first);
    at = end + 1;
  }
}

// End of the object that opens at `at`, by matching brackets outside strings; npos when it never closes.
size_t object_end(std::string_view text, size_t at) {
  size_t depth = 0;
  bool in_string = false;
  for (size_t i = at; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') {
        ++i;
      } else if (c == '"') {
        in_string = false;
      }
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if ((c == '}' || c == ']') && --depth == 0) {
      return i + 1;
    }
  }
  return std::string_view::npos;
}

// Brackets and commas of an outer array are stepped over like blanks.
void read_values(std::string_view text, RecordReader& reader) {
  for (size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at)) {
    const size_t end = object_end(text, at);
    if (end == std::string_view::npos) return reader.read(text.substr(at), at);
    reader.read(text.substr(at, end - at), at);
    at = end;
  }
}

}  // namespace

void read_json(std::string_view text, Shape shape, uint64_t max_record_bytes, const RecordSink& sink) {
  RecordReader reader(max_record_bytes, sink);
  if (shape == Shape::json_lines) {
    read_lines(text, reader);
  } else {
    read_values(text, reader);
  }
}

}  // namespace hearsay::ingesting
