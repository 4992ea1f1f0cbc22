// Tags are looked for as they stand in the text; comments, CDATA, instructions and the document type are passed over.
// A CDATA section that its item does not close ends with the item.
#include "ingest/xml_cutter.h"

#include <algorithm>
#include <string>
#include <utility>

namespace hearsay::ingesting {
namespace {

constexpr size_t kMaxTag = 8192;  // bytes of a start tag: roots with twenty namespaces have two thousand

std::string_view local(std::string_view name) {
  const size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool starts_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

class Cutter {
 public:
  Cutter(std::string_view xml, std::span<const std::string_view> kinds) : xml_(xml), kinds_(kinds) {}

  XmlOutline run() {
    for (size_t at = xml_.find('<'); at != std::string_view::npos; at = xml_.find('<', at)) at = past(at);
    if (open_) finish(xml_.size(), false);
    return std::move(outline_);
  }

 private:
  // The place behind what begins at `at` with '<'.
  size_t past(size_t at) {
    const std::string_view rest = xml_.substr(at);
    if (rest.starts_with("<!--")) return behind(at + 4, "-->", no_comment_end_);
    if (rest.starts_with("<?")) return behind(at + 2, "?>", no_instruction_end_);
    if (rest.starts_with("<![CDATA[")) return past_data(at + 9);
    if (rest.starts_with("<!")) return past_declaration(at + 2);
    const bool ends = rest.starts_with("</");
    const size_t begin = at + (ends ? 2 : 1);
    if (begin >= xml_.size() || !starts_name(xml_[begin])) return at + 1;
    const size_t end = std::min(xml_.find_first_of(" \t\r\n/><", begin), xml_.size());
    const std::string_view name = xml_.substr(begin, end - begin);
    return ends ? end_tag(name, end) : start_tag(name, at, end);
  }

  // Behind the mark; where it does not come again the sign alone is passed, and it is not looked for again.
  size_t behind(size_t at, std::string_view mark, bool& none) const {
    const size_t found = none ? std::string_view::npos : xml_.find(mark, at);
    none |= found == std::string_view::npos;
    return none ? at : found + mark.size();
  }

  size_t past_data(size_t at) {
    const size_t found = no_data_end_ ? std::string_view::npos : xml_.find("]]>", at);
    no_data_end_ |= found == std::string_view::npos;
    if (!open_) return no_data_end_ ? at : found + 3;
    const std::string end = "</" + std::string(name_) + ">";
    const size_t item = no_data_end_ ? std::string_view::npos : xml_.substr(0, found).find(end, at);
    if (item != std::string_view::npos) return item;
    return no_data_end_ ? at : found + 3;
  }

  // "<!DOCTYPE rss [ … ]>"
  size_t past_declaration(size_t at) {
    const size_t end = no_declaration_end_ ? std::string_view::npos : xml_.find_first_of("[>", at);
    const bool plain = end != std::string_view::npos && xml_[end] == '>';
    const size_t close = plain || end == std::string_view::npos ? end : xml_.find("]>", end);
    no_declaration_end_ |= close == std::string_view::npos;
    return no_declaration_end_ ? at : close + (plain ? 1 : 2);
  }

  size_t end_tag(std::string_view name, size_t at) {
    const size_t end = std::min(xml_.find('>', at), xml_.size() - 1) + 1;
    if (open_ && name == name_) finish(end, true);
    return end;
  }

  size_t start_tag(std::string_view name, size_t begin, size_t at) {
    const size_t end = tag_end(at);
    if (outline_.root.empty()) {
      outline_.root = local(name);
      outline_.root_tag = xml_.substr(begin, end - begin);
    }
    if (open_ && name == name_) finish(begin, false);
    const auto kind = std::ranges::find(kinds_, local(name));
    if (open_ || kind == kinds_.end()) return end;
    open_ = true;
    name_ = name;
    piece_ = {begin, 0, *kind, false};
    if (end >= 2 && xml_[end - 2] == '/') finish(end, true);
    return end;
  }

  // Behind the '>' that no quotes hold.
  size_t tag_end(size_t at) const {
    const std::string_view tag = xml_.substr(at, kMaxTag);
    char quote = 0;
    for (size_t i = 0; i < tag.size(); ++i) {
      const char c = tag[i];
      if (quote != 0) {
        quote = c == quote ? '\0' : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return at + i + 1;
      } else if (c == '<') {
        return at + i;
      }
    }
    return std::min(xml_.find('>', at), xml_.size() - 1) + 1;  // a quote that never closes
  }

  void finish(size_t end, bool whole) {
    piece_.end = end;
    piece_.whole = whole;
    outline_.pieces.push_back(piece_);
    open_ = false;
  }

  std::string_view xml_;
  std::span<const std::string_view> kinds_;
  XmlOutline outline_;
  bool open_ = false;
  std::string_view name_;  // of the open piece's element, with its prefix
  XmlPiece piece_;
  bool no_comment_end_ = false;
  bool no_instruction_end_ = false;
  bool no_data_end_ = false;
  bool no_declaration_end_ = false;
};

}  // namespace

XmlOutline outline_of(std::string_view xml, std::span<const std::string_view> kinds) {
  return Cutter(xml, kinds).run();
}

}  // namespace hearsay::ingesting
