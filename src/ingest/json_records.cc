// Records are cut apart first, by lines or by matching brackets, and parsed one by one: so one broken record costs
// itself and nothing else, every record has its byte offset, and a file of any size needs the memory of one record.
// A record that holds a list of records ({"articles": […]}, a search answer) stands for that list.
#include "ingest/json_records.h"

#include <simdjson.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "base/json_repair.h"
#include "base/utf8.h"
#include "ingest/charset.h"
#include "ingest/field_text.h"
#include "ingest/json_ends.h"
#include "ingest/metadata_filler.h"
#include "ingest/own_output.h"

namespace hearsay::ingesting {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;
using simdjson::dom::object;

constexpr size_t kMaxListed = 200;  // authors named in one record
constexpr std::string_view kWhite = " \t\r\n";

// A text that a JSON escape may have given U+0000, which no text holds.
std::string as_text(std::string_view value) {
  if (value.find('\0') == std::string_view::npos) return std::string(value);
  size_t replaced = 0;
  return base::to_valid_utf8(value, replaced);
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
  for (const char* key : {"name", "title", "literal", "value", "rendered", "$date", "uri", "id"}) {
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

// ninjs has a list of the same text in several shapes: {"role": …, "contenttype": …, "value": …}. The longest is the
// most.
std::string longest_value(element value) {
  simdjson::dom::array list;
  if (value.get_array().get(list) != simdjson::SUCCESS) return named(value);
  std::string longest;
  for (const element item : list) {
    std::string text = named(item);
    if (text.size() > longest.size()) longest = std::move(text);
  }
  return longest;
}

// Of a list of headlines or dates the first counts.
std::string first_value(element value) {
  simdjson::dom::array list;
  if (value.get_array().get(list) != simdjson::SUCCESS) return named(value);
  return list.size() == 0 ? std::string() : named(list.at(0).value());
}

class RecordReader {
 public:
  explicit RecordReader(const RecordSink& sink) : sink_(sink) {}

  // False when it is no JSON.
  bool read(std::string_view bytes, uint64_t offset) {
    offset_ = offset;
    auto decoded = decode(std::string(bytes));
    if (!decoded) {
      ++record_;
      refuse(decoded.error().code, std::move(decoded.error().message));
      return true;
    }
    charset_ = std::move(decoded->charset);
    warnings_ = std::move(decoded->warnings);
    outlet_.clear();
    element root;
    auto error = parser_.parse(decoded->text).get(root);
    if (error != simdjson::SUCCESS) {
      // What can only be meant in one way is mended; more would make one record of the pieces of two.
      if (const auto repaired = base::repaired_json(decoded->text, base::JsonRepair::forms)) {
        if (parser_.parse(repaired->text).get(root) == simdjson::SUCCESS) error = warn_of_repairs(repaired->faults);
      }
    }
    if (error != simdjson::SUCCESS) {
      ++record_;
      refuse(ErrorCode::bad_format, std::string("not valid JSON: ") + simdjson::error_message(error));
      return false;
    }
    take(root, 0);
    return true;
  }

  void refuse_too_large(uint64_t offset) {
    offset_ = offset;
    ++record_;
    refuse(ErrorCode::too_large, "a record " + larger_than(sink_.options.max_record_bytes).message);
  }

 private:
  simdjson::error_code warn_of_repairs(const std::vector<std::string_view>& faults) {
    std::string list;
    for (const std::string_view fault : faults) list += (list.empty() ? "" : ", ") + std::string(fault);
    warnings_.push_back("its JSON was mended: " + list);
    return simdjson::SUCCESS;
  }

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
      return refuse(ErrorCode::bad_format, "not a JSON object");
    }
    if (const std::string_view own = own_record(fields); !own.empty()) {
      ++record_;
      return sink_.pass_over(own);
    }
    if (is_cleaned_report(fields)) {
      ++record_;
      return take_report(value);
    }
    if (nesting < kMaxNesting && !has_words(fields)) {
      for (const auto [key, inner] : fields) {
        const auto match = sink_.fields.find(key);
        if (!match || match->field != Field::records || !is_list_of_records(inner)) continue;
        // A feed's title is the outlet of what is in it.
        element feed;
        if (fields.at_key("feed_url").get(feed) == simdjson::SUCCESS ||
            fields.at_key("home_page_url").get(feed) == simdjson::SUCCESS) {
          element title;
          if (fields.at_key("title").get(title) == simdjson::SUCCESS) outlet_ = scalar(title);
        }
        return take(inner, nesting + 1);
      }
    }
    // What a search engine has indexed stands within what it says of it.
    if (element inner; fields.at_key("_source").get(inner) == simdjson::SUCCESS && inner.is_object()) value = inner;
    ++record_;
    take_record(value);
  }

  // A report may hold lists of other things.
  bool has_words(object fields) const {
    return std::ranges::any_of(fields, [&](const auto& one) {
      const auto match = sink_.fields.find(one.key);
      const bool words = match && (match->field == Field::text || match->field == Field::html);
      return words && one.value.is_string() && !scalar(one.value).empty();
    });
  }

  Document begun() const {
    Document document;
    document.file = sink_.file;
    document.record = record_;
    document.offset = offset_;
    document.charset = charset_;
    document.warnings = warnings_;
    return document;
  }

  // `clean` knows its own record.
  void take_report(element record) {
    Document document = begun();
    document.format = Format::report;
    document.content = simdjson::minify(record);
    sink_.give(std::move(document));
  }

  struct Content {
    std::string value;
    int rank = 1 << 20;
  };

  void take_record(element record) {
    Document document = begun();
    Content text;
    Content html;
    MetadataFiller filler(sink_.fields, document.metadata);
    const auto take_field = [&](std::string_view key, element value) {
      const auto match = sink_.fields.find(key);
      if (match && (match->field == Field::text || match->field == Field::html)) {
        keep_better(match->field == Field::text ? text : html, match->rank, value);
      } else if (match && (match->field == Field::published || match->field == Field::title)) {
        filler.add(key, first_value(value));
      } else {
        filler.add(key, match ? flat(value) : value.is_string() ? scalar(value) : simdjson::minify(value));
      }
    };
    for (const auto [key, value] : record.get_object()) {
      take_field(key, value);
      if (key == "pubstatus" || key == "pubStatus") warn_of_status(scalar(value), document);
    }
    for (const std::string& path : sink_.fields.paths()) {
      std::string pointer = "/" + path;
      std::ranges::replace(pointer, '.', '/');
      element value;
      if (record.at_pointer(pointer).get(value) == simdjson::SUCCESS) take_field(path, value);
    }
    if (document.metadata.outlet.empty()) document.metadata.outlet = outlet_;
    finish(std::move(document), std::move(text.value), std::move(html.value));
  }

  static void keep_better(Content& content, int rank, element value) {
    std::string text = longest_value(value);
    const bool nothing = text.find_first_not_of(kWhite) == std::string::npos || text == "None";
    if (nothing || rank >= content.rank) return;
    content = {std::move(text), rank};
  }

  static void warn_of_status(std::string_view status, Document& document) {
    if (status.empty() || status == "usable") return;
    document.warnings.push_back("its provider calls the item \"" + std::string(status.substr(0, 40)) + "\"");
  }

  void finish(Document document, std::string text, std::string html) {
    if (text.empty() && html.empty()) return refuse(ErrorCode::no_text, "the record has no text and no HTML");
    FieldText words = text.empty() ? field_text(std::move(html), true) : field_text(std::move(text), false);
    document.format = words.format;
    document.content = std::move(words.content);
    // News search services cut the text and say so in this way.
    const size_t cut = document.content.ends_with(" chars]") ? document.content.rfind("[+") : std::string::npos;
    if (cut != std::string::npos) {
      document.content.resize(cut);
      document.warnings.push_back("the record holds only the beginning of the text");
    }
    sink_.give(std::move(document));
  }

  void refuse(ErrorCode code, std::string reason) { sink_.refuse(record_, offset_, {code, std::move(reason)}); }

  const RecordSink& sink_;
  simdjson::dom::parser parser_;
  std::string charset_;
  std::vector<std::string> warnings_;
  std::string outlet_;  // of the feed around the records
  uint64_t record_ = 0;
  uint64_t offset_ = 0;
};

// Reads the record that begins here and moves behind it. A record that is no JSON may have lost its end: then the
// next one is looked for where a line begins with `next`.
template <class End>
void read_piece(ByteStream& stream, uint64_t limit, std::string_view next, RecordReader& reader) {
  const uint64_t offset = stream.offset();
  End end;
  size_t seen = 0;
  bool skipping = false;
  while (true) {
    const std::string_view ahead = stream.peek(seen + 1);  // no more: a pipe may have no more for now
    const std::optional<size_t> found = end.find(ahead.substr(seen));
    const bool last = found || ahead.size() == seen;
    seen = found ? seen + *found : ahead.size();
    if (skipping || seen > limit) {
      if (!skipping) reader.refuse_too_large(offset);
      skipping = true;
      stream.skip(seen);
      seen = 0;
    }
    if (!last) continue;
    const std::string_view record = stream.peek(seen).substr(0, seen);
    if (skipping || reader.read(record, offset)) return stream.skip(seen);
    const size_t other = next.empty() ? std::string_view::npos : record.find(next, 1);
    return stream.skip(other == std::string_view::npos ? seen : other);
  }
}

// To the first of these bytes, or to the first other one; false when there is none. `line` is what stands before it
// since the last line end, and the line end.
bool skip_to(ByteStream& stream, std::string_view wanted, bool other, std::string& line) {
  line.clear();
  while (true) {
    const std::string_view ahead = stream.peek(1);
    if (ahead.empty()) return false;
    const size_t at = std::min(other ? ahead.find_first_not_of(wanted) : ahead.find_first_of(wanted), ahead.size());
    const size_t begin = ahead.substr(0, at).rfind('\n');
    if (begin != std::string_view::npos) {
      line = ahead.substr(begin, at - begin);
    } else if (!line.empty()) {
      line += ahead.substr(0, at);
    }
    const bool found = at < ahead.size();
    stream.skip(at);
    if (found) return true;
  }
}

}  // namespace

void read_json(ByteStream& stream, Shape shape, const RecordSink& sink) {
  RecordReader reader(sink);
  const uint64_t limit = sink.options.max_record_bytes;
  if (stream.peek(3).starts_with("\xEF\xBB\xBF")) stream.skip(3);
  std::string line;
  if (shape == Shape::json_lines) {
    while (skip_to(stream, kWhite, true, line)) read_piece<LineEnd>(stream, limit, {}, reader);
  } else {
    // Brackets and commas of an outer array are stepped over like blanks.
    while (skip_to(stream, "{", false, line)) {
      read_piece<ObjectEnd>(stream, limit, line.empty() ? line : line + "{", reader);
    }
  }
}

}  // namespace hearsay::ingesting
