// Streaming JSON on top of RapidJSON's two writers, which share no base class: one holds the layout "one object
// a line", the other two-space indentation. Rows ([12, 40], ["s1", "s4"]) stay on one line in both, so that an
// indented dossier of a hundred spans is not a thousand lines. Example: number(20.0) is 20, number(2.5) is 2.5,
// an infinite or missing number is null.
#include "present/json/json_writer.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cmath>

#include "present/view/wording.h"

namespace hearsay::present {
namespace {

// Beyond 2^53 neighbouring integers share one double, so digits would be invented.
constexpr double kLargestWholeDouble = 9007199254740992.0;

auto size_of(std::string_view text) {
  return static_cast<rapidjson::SizeType>(text.size());
}

}  // namespace

struct JsonWriter::State {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> one_line{buffer};
  rapidjson::PrettyWriter<rapidjson::StringBuffer> indented{buffer};
  bool pretty = false;

  template <class Work>
  void with(Work work) {
    if (pretty) {
      work(indented);
    } else {
      work(one_line);
    }
  }
};

JsonWriter::JsonWriter(Layout layout) : state_(std::make_unique<State>()) {
  state_->pretty = layout == Layout::indented;
  state_->indented.SetIndent(' ', 2);
}

JsonWriter::~JsonWriter() = default;

void JsonWriter::open_object() {
  state_->with([](auto& w) { w.StartObject(); });
}

void JsonWriter::close_object() {
  state_->with([](auto& w) { w.EndObject(); });
}

void JsonWriter::open_list() {
  state_->with([](auto& w) { w.StartArray(); });
}

void JsonWriter::close_list() {
  state_->with([](auto& w) { w.EndArray(); });
}

void JsonWriter::open_row() {
  open_list();
  state_->indented.SetFormatOptions(rapidjson::kFormatSingleLineArray);
}

void JsonWriter::close_row() {
  close_list();
  state_->indented.SetFormatOptions(rapidjson::kFormatDefault);
}

void JsonWriter::key(std::string_view name) {
  state_->with([&](auto& w) { w.Key(name.data(), size_of(name)); });
}

void JsonWriter::string(std::string_view value) {
  const char* data = value.empty() ? "" : value.data();
  state_->with([&](auto& w) { w.String(data, size_of(value)); });
}

void JsonWriter::number(double value) {
  if (!std::isfinite(value)) return null();
  if (value == std::trunc(value) && std::abs(value) <= kLargestWholeDouble) {
    return integer(static_cast<int64_t>(value));
  }
  state_->with([&](auto& w) { w.Double(value); });
}

void JsonWriter::integer(int64_t value) {
  state_->with([&](auto& w) { w.Int64(value); });
}

void JsonWriter::boolean(bool value) {
  state_->with([&](auto& w) { w.Bool(value); });
}

void JsonWriter::null() {
  state_->with([](auto& w) { w.Null(); });
}

void JsonWriter::span(Span value) {
  open_list();
  integer(value.begin);
  integer(value.end);
  close_list();
}

void JsonWriter::string(std::string_view name, std::string_view value) {
  key(name);
  string(value);
}

void JsonWriter::string_or_null(std::string_view name, std::string_view value) {
  key(name);
  if (value.empty()) return null();
  string(value);
}

void JsonWriter::number(std::string_view name, double value) {
  key(name);
  number(value);
}

void JsonWriter::number_or_null(std::string_view name, std::optional<double> value) {
  key(name);
  if (!value) return null();
  number(*value);
}

void JsonWriter::integer(std::string_view name, int64_t value) {
  key(name);
  integer(value);
}

void JsonWriter::boolean(std::string_view name, bool value) {
  key(name);
  boolean(value);
}

void JsonWriter::null(std::string_view name) {
  key(name);
  null();
}

void JsonWriter::day_or_null(std::string_view name, std::optional<Day> value) {
  key(name);
  if (!value) return null();
  string(iso(*value));
}

void JsonWriter::row(std::string_view name, const std::vector<std::string>& values) {
  key(name);
  open_row();
  for (const std::string& value : values) string(value);
  close_row();
}

void JsonWriter::span(std::string_view name, Span value) {
  key(name);
  open_row();
  integer(value.begin);
  integer(value.end);
  close_row();
}

void JsonWriter::spans(std::string_view name, const std::vector<Span>& values) {
  key(name);
  open_row();
  for (const Span value : values) span(value);
  close_row();
}

void JsonWriter::bounds(Span value) {
  integer("begin", value.begin);
  integer("end", value.end);
}

std::string JsonWriter::take() {
  std::string out(state_->buffer.GetString(), state_->buffer.GetSize());
  state_->buffer.Clear();
  state_->one_line.Reset(state_->buffer);
  state_->indented.Reset(state_->buffer);
  return out;
}

}  // namespace hearsay::present
