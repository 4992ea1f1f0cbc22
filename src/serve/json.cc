#include "serve/json.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace hearsay::serving {

std::string json_text(std::string_view text) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.String(text.data() == nullptr ? "" : text.data(), static_cast<rapidjson::SizeType>(text.size()));
  return {buffer.GetString(), buffer.GetSize()};
}

std::string text_or_null(std::string_view text) {
  return text.empty() ? "null" : json_text(text);
}

}  // namespace hearsay::serving
