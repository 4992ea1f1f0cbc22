// Each output carries a mark in its first bytes: JSON the field "schema", a page its generator, the terminal dossier
// its first line, a store what SQLite keeps for a mark. Counter-example: a report that says "hearsay: 12 stories" in
// its second sentence.
#include "ingest/own_output.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "hearsay/document.h"

namespace hearsay {
namespace ingesting {
namespace {

using simdjson::dom::element;

constexpr std::string_view kBlank = " \t\r\n";
constexpr size_t kIdDigits = 12;
constexpr size_t kPageHead = 4096;  // bytes that hold the generator and the title of a page

std::string_view left_trimmed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kBlank), text.size()));
  return text;
}

// Takes `wanted` and the blanks behind it off the text's beginning.
bool take(std::string_view& text, std::string_view wanted) {
  if (!text.starts_with(wanted)) return false;
  text = left_trimmed(text.substr(wanted.size()));
  return true;
}

// {"schema":"hearsay/dossier/1", however it is set out.
bool is_json_dossier(std::string_view text) {
  take(text, "[");
  return take(text, "{") && take(text, "\"schema\"") && take(text, ":") && text.starts_with("\"hearsay/dossier/");
}

bool is_page(std::string_view text) {
  text = text.substr(0, kPageHead);
  return text.starts_with('<') &&
         (text.find("<meta name=\"generator\" content=\"Hearsay") != std::string_view::npos ||
          text.find(" – Hearsay</title>") != std::string_view::npos);
}

// "Hearsay: 2 stories, 7 reports", perhaps in colour.
bool is_terminal_dossier(std::string_view text) {
  while (text.starts_with("\x1b[")) text.remove_prefix(std::min(text.find('m'), text.size() - 1) + 1);
  if (!take(text, "Hearsay: ")) return false;
  const size_t number = text.find_first_not_of("0123456789,");
  return text.starts_with("fact f") ||
         (number > 0 && number != std::string_view::npos && text.substr(number).starts_with(" stor"));
}

// "r0123456789ab  Herald  2024-05-02", and sentences below.
bool is_explained_reading(std::string_view text) {
  const auto is_digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  return text.size() > kIdDigits && text.front() == 'r' && std::ranges::all_of(text.substr(1, kIdDigits), is_digit) &&
         text.find("\n\n\"") == text.find('\n');
}

bool is_messages(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  return line.starts_with("{\"level\":\"") && line.find(",\"message\":\"") != std::string_view::npos;
}

// SQLite's file with our mark; or the log or the index that lies beside one while it is written.
bool is_store(std::string_view text) {
  using namespace std::string_view_literals;
  constexpr size_t kMark = 68;
  return (text.starts_with("SQLite format 3\0"sv) && text.size() > kMark && text.substr(kMark).starts_with("HSRY")) ||
         text.starts_with("\x37\x7f\x06\x82"sv) || text.starts_with("\x37\x7f\x06\x83"sv) ||
         text.starts_with("\x18\xe2\x2d\0"sv);
}

bool has_list(simdjson::dom::object record, const char* name) {
  element value;
  return record.at_key(name).get(value) == simdjson::SUCCESS && value.is_array();
}

}  // namespace

bool is_cleaned_report(simdjson::dom::object record) {
  element text;
  return record.at_key("text").get(text) == simdjson::SUCCESS && text.is_string() && has_list(record, "blocks") &&
         has_list(record, "removed") && has_list(record, "credits") && !has_list(record, "sentences");
}

std::string_view own_record(simdjson::dom::object record) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kSchemas = {
      {{"hearsay/dossier/", "a dossier"}, {"hearsay/reading/", "readings"}, {"hearsay/story/", "stories"}}};
  std::string_view schema;
  if (record.at_key("schema").get_string().get(schema) == simdjson::SUCCESS) {
    for (const auto& [mark, what] : kSchemas) {
      if (schema.starts_with(mark)) return what;
    }
  }
  return has_list(record, "sentences") && has_list(record, "statements") && has_list(record, "claims") ? "readings"
                                                                                                       : "";
}

}  // namespace ingesting

std::string_view own_output(std::string_view start) {
  using namespace ingesting;
  if (is_store(start)) return "a store";
  if (start.starts_with("\xEF\xBB\xBF")) start.remove_prefix(3);
  start = left_trimmed(start);
  if (is_json_dossier(start) || is_page(start) || is_terminal_dossier(start)) return "a dossier";
  if (is_explained_reading(start)) return "readings";
  if (is_messages(start)) return "messages";
  constexpr std::string_view kReading = "{\"schema\":\"hearsay/reading/";
  constexpr std::string_view kStory = "{\"schema\":\"hearsay/story/";
  if (start.starts_with(kReading)) return "readings";
  return start.starts_with(kStory) ? "stories" : "";
}

}  // namespace hearsay
