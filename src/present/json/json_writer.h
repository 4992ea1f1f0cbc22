// The one place that knows how JSON is written: pretty or on one line, integers without ".0", null for absent.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/reading.h"
#include "hearsay/text.h"

namespace hearsay::present {

/// Streams one JSON value. Calls must nest as JSON does; nothing checks that but the tests.
class JsonWriter {
 public:
  enum class Layout { one_line, indented };

  explicit JsonWriter(Layout layout);
  ~JsonWriter();
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  void open_object();
  void close_object();
  void open_list();
  void close_list();
  /// A list whose items stay on one line in both layouts: spans, ids, words.
  void open_row();
  void close_row();
  void key(std::string_view name);

  void string(std::string_view value);
  void number(double value);
  void integer(int64_t value);
  void boolean(bool value);
  void null();
  void span(Span value);  ///< [begin, end]

  void string(std::string_view name, std::string_view value);
  void string_or_null(std::string_view name, std::string_view value);  ///< empty = null
  void number(std::string_view name, double value);
  void number_or_null(std::string_view name, std::optional<double> value);
  void integer(std::string_view name, int64_t value);
  void boolean(std::string_view name, bool value);
  void null(std::string_view name);
  void day_or_null(std::string_view name, std::optional<Day> value);
  void row(std::string_view name, const std::vector<std::string>& values);
  void span(std::string_view name, Span value);
  void spans(std::string_view name, const std::vector<Span>& values);
  void bounds(Span value);  ///< "begin" and "end" of the object that is open

  /// What was written so far; the writer is empty afterwards.
  std::string take();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hearsay::present
