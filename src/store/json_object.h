// One object of JSON, written field by field.
#pragma once

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "hearsay/store.h"

namespace hearsay::storing {

class Object {
 public:
  Object() { writer_.StartObject(); }
  Object& field(const char* name, std::string_view value) {
    writer_.Key(name);
    writer_.String(value.data() == nullptr ? "" : value.data(), static_cast<rapidjson::SizeType>(value.size()));
    return *this;
  }
  Object& field(const char* name, std::span<const std::string> values) {
    writer_.Key(name);
    writer_.StartArray();
    for (const std::string& value : values)
      writer_.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
    writer_.EndArray();
    return *this;
  }
  Object& field(const char* name, uint64_t value) {
    writer_.Key(name);
    writer_.Uint64(value);
    return *this;
  }
  /// JSON as it stands.
  Object& raw(const char* name, std::string_view json) {
    writer_.Key(name);
    writer_.RawValue(json.data(), json.size(), rapidjson::kObjectType);
    return *this;
  }
  /// null for an empty text
  Object& maybe(const char* name, std::string_view value) {
    if (!value.empty()) return field(name, value);
    writer_.Key(name);
    writer_.Null();
    return *this;
  }
  Object& maybe(const char* name, std::optional<double> value) {
    writer_.Key(name);
    if (!value) {
      writer_.Null();
    } else if (std::trunc(*value) == *value && std::abs(*value) < 1e15) {  // 12 and not 12.0, as in the dossier
      writer_.Int64(static_cast<int64_t>(*value));
    } else {
      writer_.Double(*value);
    }
    return *this;
  }
  std::string text() {
    writer_.EndObject();
    return {buffer_.GetString(), buffer_.GetSize()};
  }

 private:
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> writer_{buffer_};
};

}  // namespace hearsay::storing
