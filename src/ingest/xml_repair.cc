// "Vang & Olt&nbsp;&ndash; <3 each\x01" becomes "Vang &amp; Olt\u00A0\u2013 &lt;3 each"; in CDATA only characters
// that cannot be are taken out. What is right already is copied in runs.
#include "ingest/xml_repair.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/entities.h"
#include "base/utf8.h"

namespace hearsay::ingesting {
namespace {

constexpr size_t kMaxReference = 40;  // bytes, with its semicolon

bool is_name_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : std::string(1, c);
  return out;
}

bool is_xml_char(uint32_t code) {
  return code == 9 || code == 10 || code == 13 || (code >= 0x20 && code < 0xD800) ||
         (code >= 0xE000 && code < 0xFFFE) || (code >= 0x10000 && code <= 0x10FFFF);
}

class Mender {
 public:
  explicit Mender(std::string_view xml) : xml_(xml) {}

  MendedXml run() {
    while (at_ < xml_.size()) {
      const auto c = static_cast<unsigned char>(xml_[at_]);
      if (c == '&') {
        reference();
      } else if (c == '<') {
        bracket();
      } else if (no_character()) {
        replace(c < 0x20 ? 1 : 3, "", "control characters");
      } else {
        ++at_;
      }
    }
    mended_.text += xml_.substr(kept_);
    return std::move(mended_);
  }

 private:
  bool no_character() const {
    const auto c = static_cast<unsigned char>(xml_[at_]);
    if (c < 0x20) return c != '\t' && c != '\n' && c != '\r';
    return c == 0xEF &&
           (xml_.substr(at_).starts_with("\xEF\xBF\xBE") || xml_.substr(at_).starts_with("\xEF\xBF\xBF"));
  }

  void replace(size_t size, std::string_view with, std::string_view fault) {
    mended_.text += xml_.substr(kept_, at_ - kept_);
    mended_.text += with;
    at_ += size;
    kept_ = at_;
    if (std::ranges::find(mended_.faults, fault) == mended_.faults.end()) mended_.faults.push_back(fault);
  }

  void bracket() {
    const std::string_view rest = xml_.substr(at_);
    if (rest.starts_with("<![CDATA[")) {
      const size_t end = no_data_end_ ? std::string_view::npos : xml_.find("]]>", at_);
      no_data_end_ |= end == std::string_view::npos;
      if (end == std::string_view::npos) return replace(9, "", "CDATA without an end");
      for (at_ += 9; at_ < end;) {
        if (no_character()) {
          replace(static_cast<unsigned char>(xml_[at_]) < 0x20 ? 1 : 3, "", "control characters");
        } else {
          ++at_;
        }
      }
      at_ = end + 3;
      return;
    }
    const char next = rest.size() > 1 ? rest[1] : ' ';
    const bool tag = is_name_start(next) || (next == '/' && rest.size() > 2 && is_name_start(rest[2])) ||
                     rest.starts_with("<!--") || rest.starts_with("<?") || rest.starts_with("<!DOCTYPE");
    if (tag) {
      ++at_;
    } else {
      replace(1, "&lt;", "bare angle brackets");
    }
  }

  void reference() {
    constexpr std::array<std::string_view, 5> kOwn = {"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"};
    const std::string_view rest = xml_.substr(at_, kMaxReference);
    if (std::ranges::any_of(kOwn, [&](std::string_view own) { return rest.starts_with(own); })) {
      ++at_;
      return;
    }
    const size_t end = rest.find(';');
    if (rest.starts_with("&#") && end != std::string_view::npos) return number(rest.substr(0, end + 1));
    if (end != std::string_view::npos) {
      const std::string_view whole = rest.substr(0, end + 1);
      const std::string text = base::without_entities(whole, false);
      if (text != whole && !text.ends_with(';')) {
        return replace(whole.size(), escaped(text), "references that XML does not know");
      }
    }
    replace(1, "&amp;", "bare ampersands");
  }

  static uint32_t code_of(std::string_view reference) {
    const bool hex = reference.size() > 2 && (reference[2] == 'x' || reference[2] == 'X');
    const std::string_view digits = reference.substr(hex ? 3 : 2);
    uint32_t code = 0;
    const char* last = digits.data() + digits.size() - 1;  // the semicolon
    const auto [end, error] = std::from_chars(digits.data(), last, code, hex ? 16 : 10);
    return error == std::errc() && end == last ? code : UINT32_MAX;
  }

  // Characters above U+FFFF come in two halves from some systems.
  void number(std::string_view whole) {
    const uint32_t code = code_of(whole);
    if (is_xml_char(code) && whole[2] != 'X') {
      ++at_;
      return;
    }
    std::string text;
    size_t size = whole.size();
    if (is_xml_char(code)) {
      base::append_utf8(text, static_cast<char32_t>(code));
    } else if (code >= 0xD800 && code < 0xDC00) {
      const std::string_view next = xml_.substr(at_ + size, kMaxReference);
      const size_t end = next.find(';');
      const bool two = next.starts_with("&#") && end != std::string_view::npos;
      const uint32_t low = two ? code_of(next.substr(0, end + 1)) : 0;
      if (low >= 0xDC00 && low < 0xE000) {
        base::append_utf8(text, static_cast<char32_t>(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)));
        size += end + 1;
      }
    }
    replace(size, escaped(text), "references to no character");
  }

  std::string_view xml_;
  size_t at_ = 0;
  size_t kept_ = 0;  // what is before it has been written
  bool no_data_end_ = false;
  MendedXml mended_;
};

}  // namespace

MendedXml mended_xml(std::string_view xml) {
  return Mender(xml).run();
}

std::string with_escaped_texts(std::string_view item) {
  constexpr std::array<std::string_view, 5> kTexts = {"title", "description", "summary", "content", "encoded"};
  std::string out;
  size_t kept = 0;
  for (size_t at = item.find('<'); at != std::string_view::npos; at = item.find('<', at + 1)) {
    const size_t end = item.find_first_of(" \t\r\n/>", at + 1);
    const size_t open = item.find('>', at);
    if (end == std::string_view::npos || open == std::string_view::npos) break;
    const std::string_view name = item.substr(at + 1, end - at - 1);
    const size_t colon = name.find(':');
    const std::string_view own = colon == std::string_view::npos ? name : name.substr(colon + 1);
    if (std::ranges::find(kTexts, own) == kTexts.end() || item[open - 1] == '/') continue;
    const size_t close = item.find("</" + std::string(name) + ">", open);
    if (close == std::string_view::npos) break;
    const std::string_view text = item.substr(open + 1, close - open - 1);
    out += item.substr(kept, open + 1 - kept);
    if (text.find("<![CDATA[") != std::string_view::npos) {
      out += text;
    } else {
      for (const char c : text) out += c == '<' ? "&lt;" : std::string(1, c);
    }
    kept = at = close;
  }
  return out += item.substr(kept);
}

}  // namespace hearsay::ingesting
