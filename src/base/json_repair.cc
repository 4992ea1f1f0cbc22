// The text is gone over once and written again, with a stack of what is open. Whether a quote ends its string is told
// by what follows it: a comma and the next name, a closing bracket, a colon. Examples:
//
//   {"a": "one" "b": NaN, /* no more */ }      {"a": "one", "b": null}
//   {"headline": "The "quiet" quay", …         {"headline": "The \"quiet\" quay", …
//   <!-- {"body": "First line                  {"body": "First line\nsecond"}
//   second"} -->
#include "base/json_repair.h"

#include <algorithm>
#include <cstdint>

#include "base/ascii.h"
#include "base/entities.h"
#include "base/utf8.h"

namespace hearsay::base {
namespace {

constexpr size_t kMaxOpen = 500;   // brackets; parsers refuse a thousand
constexpr size_t kMaxKey = 80;     // bytes of a name that a quote is judged by
constexpr size_t kMaxNumber = 18;  // digits that every parser takes
constexpr size_t kMaxWord = 40;    // of "Infinity", a number, a bare name

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$' ||
         c == '+' || c == '-' || c == '.' || c == '@';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// As JSON writes it: no leading zeros or plus, digits around the point.
bool is_number(std::string_view word) {
  size_t at = word.starts_with('-') ? 1 : 0;
  const auto digits = [&] {
    const size_t begin = at;
    while (at < word.size() && is_digit(word[at])) ++at;
    return at - begin;
  };
  const bool zero = word.substr(at).starts_with('0');
  const size_t whole = digits();
  if (whole == 0 || (zero && whole > 1)) return false;
  if (at < word.size() && word[at] == '.' && (++at, digits() == 0)) return false;
  if (at < word.size() && (word[at] == 'e' || word[at] == 'E')) {
    ++at;
    if (at < word.size() && (word[at] == '+' || word[at] == '-')) ++at;
    const size_t exponent = digits();
    if (exponent == 0 || exponent > 2) return false;
  }
  return at == word.size();
}

int hex_value(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    const char low = static_cast<char>(c | 0x20);
    if (!is_digit(c) && (low < 'a' || low > 'f')) return -1;
    value = value * 16 + (is_digit(c) ? c - '0' : low - 'a' + 10);
  }
  return value;
}

class Repair {
 public:
  Repair(std::string_view text, JsonRepair most) : text_(text), guess_(most == JsonRepair::structure) {}

  std::optional<RepairedJson> run() {
    if (guess_) skip_wrapper();
    while (skip_blanks(), at_ < text_.size() && !done_) {
      if (!step()) return std::nullopt;
    }
    if (!open_.empty() && !guess_) return std::nullopt;
    if (!open_.empty()) note("a cut-off end");
    while (!open_.empty()) close();
    if (values_ == 0) return std::nullopt;
    if (values_ > 1) out_ = "[" + out_ + "]";
    return RepairedJson{std::move(out_), std::move(faults_)};
  }

 private:
  struct Open {
    char kind;
    bool some = false;   // it holds something
    bool comma = false;  // one was read since
  };

  void note(std::string_view fault) {
    if (std::ranges::find(faults_, fault) == faults_.end()) faults_.push_back(fault);
  }
  bool guess(std::string_view fault) {
    if (guess_) note(fault);
    return guess_;
  }

  // To the first bracket, past comments, CDATA marks and "var data =".
  void skip_wrapper() {
    const size_t mark = text_.find("CDATA[");
    const size_t first = text_.find_first_of("{\"");
    if (mark != std::string_view::npos && mark < first) at_ = mark + 6;
    const size_t begin = text_.find_first_of("{[", at_);
    if (begin == std::string_view::npos) return;
    if (text_.substr(0, begin).find_first_not_of(" \t\r\n") != std::string_view::npos) note("a wrapper around it");
    at_ = begin;
  }

  void skip_blanks() {
    while (at_ < text_.size()) {
      const std::string_view rest = text_.substr(at_);
      const char c = rest.front();
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        ++at_;
      } else if (rest.starts_with("\xC2\xA0") || rest.starts_with("\xEF\xBB\xBF") ||
                 rest.starts_with("\xE2\x80\x8B")) {
        note("odd blanks");
        at_ += c == '\xC2' ? 2 : 3;
      } else if (rest.starts_with("//") || rest.starts_with("/*") || rest.starts_with("<!--")) {
        note("comments");
        const std::string_view end = c == '<' ? "-->" : rest[1] == '/' ? "\n" : "*/";
        const size_t found = text_.find(end, at_ + 2);
        at_ = found == std::string_view::npos ? text_.size() : found + end.size();
      } else {
        return;
      }
    }
  }

  bool step() {
    const char c = text_[at_];
    if (open_.empty()) return c == '{' || c == '[' ? value() : after_end();
    if (c == '}' || c == ']') return close_at(c);
    if (c == ',') return comma();
    if (colon_ && c == ':') {
      colon_ = false;
      value_ = true;
      out_ += ':';
      ++at_;
      return true;
    }
    if (colon_) return false;
    if (open_.back().kind == '{' && !value_) return key();
    return value();
  }

  // Behind a whole value: another one, or what closes a wrapper.
  bool after_end() {
    if (values_ == 0) return false;
    if (text_[at_] == ';' || text_[at_] == ',') return ++at_, note("signs behind it"), true;
    done_ = true;
    return guess("a wrapper around it");
  }

  bool comma() {
    if (colon_) return false;
    if (value_) fill();
    Open& open = open_.back();
    if (open.comma || !open.some) note("superfluous commas");
    open.comma = open.some;
    ++at_;
    return true;
  }

  void fill() {
    note("missing values");
    out_ += "null";
    value_ = colon_ = false;
  }

  // Puts the comma before a new name or value.
  bool part() {
    if (open_.empty()) {
      if (values_ > 0 && !guess("several values")) return false;
      if (values_++ > 0) out_ += ',';
      return true;
    }
    Open& open = open_.back();
    if (open.some && !open.comma && !guess("missing commas")) return false;
    if (open.some) out_ += ',';
    open.some = true;
    open.comma = false;
    return true;
  }

  bool key() {
    if (!part()) return false;
    colon_ = true;
    if (text_[at_] == '"' || text_[at_] == '\'') return string(true);
    const std::string_view word = next_word();
    if (word.empty()) return false;
    note("bare names");
    out_ += '"' + std::string(word) + '"';
    return true;
  }

  bool value() {
    const char c = text_[at_];
    if (!value_ && !part()) return false;
    value_ = false;
    if (c == '{' || c == '[') {
      if (open_.size() >= kMaxOpen) return false;
      out_ += c;
      open_.push_back({c});
      ++at_;
      return true;
    }
    if (c == '"' || c == '\'') return string(false);
    const std::string_view word = next_word();
    if (word.empty()) return false;
    literal(word);
    return true;
  }

  std::string_view next_word() {
    const size_t begin = at_;
    while (at_ < text_.size() && at_ - begin < kMaxWord && is_word_byte(text_[at_])) ++at_;
    return text_.substr(begin, at_ - begin);
  }

  void literal(std::string_view word) {
    const bool number = is_number(word);
    if (word == "true" || word == "false" || word == "null" || (number && word.size() <= kMaxNumber)) {
      out_ += word;
      return;
    }
    const std::string low = lower_ascii(word);
    std::string_view bare = word;
    if (bare.starts_with('-') || bare.starts_with('+')) bare.remove_prefix(1);
    if (bare == "NaN" || bare == "nan" || bare == "Infinity" || bare == "inf") {
      note("numbers that are none");
      out_ += "null";
    } else if (low == "true" || low == "false" || low == "null" || low == "none" || low == "undefined") {
      note("words of other languages");
      out_ += low == "true" || low == "false" ? low : "null";
    } else {
      note(number ? "numbers too large" : "bare words");
      out_ += '"' + std::string(word) + '"';
    }
  }

  // ---------------------------------------------------------------- brackets

  void close() {
    if (colon_) out_ += ':';
    if (colon_ || value_) fill();
    if (open_.back().comma) note("trailing commas");
    out_ += open_.back().kind == '{' ? '}' : ']';
    open_.pop_back();
  }

  bool close_at(char bracket) {
    const char kind = bracket == '}' ? '{' : '[';
    ++at_;
    if (open_.back().kind != kind) {
      if (!guess("wrong brackets")) return false;
      if (std::ranges::find(open_, kind, &Open::kind) == open_.end()) return true;
      while (open_.back().kind != kind) close();
    }
    close();
    return true;
  }

  // ---------------------------------------------------------------- strings

  bool string(bool key) {
    const char quote = text_[at_++];
    if (quote == '\'') note("single quotes");
    out_ += '"';
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == quote && ends_string(quote, key)) {
        ++at_;
        out_ += '"';
        return true;
      }
      if (c == '\\') {
        escape();
      } else if (c == '"') {
        if (quote == '"') note("quotes inside strings");
        out_ += "\\\"";
        ++at_;
      } else if (static_cast<unsigned char>(c) < 0x20) {
        note("raw line ends or control characters");
        out_ += c == '\n' ? "\\n" : c == '\t' ? "\\t" : c == '\r' ? "" : " ";
        ++at_;
      } else {
        out_ += c;
        ++at_;
      }
    }
    out_ += '"';
    return guess("a cut-off end");
  }

  size_t next_visible(size_t at) const { return std::min(text_.find_first_not_of(" \t\r\n", at), text_.size()); }

  // Whether a name and its colon stand at `at`, or what may end an object there.
  bool is_key_at(size_t at) const {
    at = std::min(text_.find_first_not_of(" \t\r\n,", at), text_.size());
    if (at == text_.size() || text_[at] == '}' || text_[at] == '/') return true;
    if (text_[at] == '"' || text_[at] == '\'') {
      const std::string_view name = text_.substr(at + 1, kMaxKey);
      const size_t end = name.find(text_[at]);
      if (end == std::string_view::npos) return false;
      at = next_visible(at + end + 2);
    } else {
      while (at < text_.size() && is_word_byte(text_[at])) ++at;
    }
    return at < text_.size() && text_[at] == ':';
  }

  bool ends_string(char quote, bool key) const {
    if (!guess_) return true;
    const size_t next = next_visible(at_ + 1);
    if (next == text_.size()) return true;
    const char c = text_[next];
    if (key) return c == ':';
    if (c == '}' || c == ']' || c == '/') return true;
    const bool in_object = !open_.empty() && open_.back().kind == '{';
    if (c == ',') {
      if (in_object) return is_key_at(next + 1);
      const size_t value = next_visible(next + 1);
      return value == text_.size() ||
             std::string_view("\"'{[]-0123456789tfn").find(text_[value]) != std::string_view::npos;
    }
    return c == quote && (!in_object || is_key_at(next));
  }

  void escape() {
    const std::string_view rest = text_.substr(at_);
    const char c = rest.size() > 1 ? rest[1] : ' ';
    if (c == 'u') return unicode(rest);
    if (std::string_view("\"\\/bfnrt").find(c) != std::string_view::npos) {
      out_ += rest.substr(0, 2);
      at_ += 2;
      return;
    }
    note("escapes that JSON has not");
    const int code = c == 'x' && rest.size() >= 4 ? hex_value(rest.substr(2, 2)) : -1;
    if (code >= 0) {
      constexpr std::string_view kDigits = "0123456789abcdef";
      out_ += "\\u00";
      out_ += kDigits[static_cast<size_t>(code) / 16];
      out_ += kDigits[static_cast<size_t>(code) % 16];
      at_ += 4;
    } else if (c > ' ' && c < 0x7F) {
      out_ += c;  // the sign alone is meant
      at_ += 2;
    } else {
      at_ += c == '\n' ? 2 : 1;  // a line that goes on
    }
  }

  void unicode(std::string_view rest) {
    const int code = rest.size() >= 6 ? hex_value(rest.substr(2, 4)) : -1;
    const bool pair = rest.size() >= 12 && rest.substr(6).starts_with("\\u");
    const int low = pair ? hex_value(rest.substr(8, 4)) : -1;
    if (code >= 0xD800 && code < 0xDC00 && low >= 0xDC00 && low < 0xE000) {
      out_ += rest.substr(0, 12);
      at_ += 12;
    } else if (code >= 0xD800 && code < 0xE000) {
      note("halves of characters");
      out_ += "\\ufffd";
      at_ += 6;
    } else if (code >= 0) {
      out_ += rest.substr(0, 6);
      at_ += 6;
    } else {
      note("escapes that JSON has not");
      at_ += 1;
    }
  }

  std::string_view text_;
  bool guess_;
  size_t at_ = 0;
  bool colon_ = false;  // one is to come
  bool value_ = false;  // of the name just read
  bool done_ = false;
  size_t values_ = 0;  // that stand outside all brackets
  std::vector<Open> open_;
  std::string out_;
  std::vector<std::string_view> faults_;
};

}  // namespace

std::optional<RepairedJson> repaired_json(std::string_view text, JsonRepair most) {
  const bool escaped = text.find('"') == std::string_view::npos && (text.find("&quot;") != std::string_view::npos ||
                                                                    text.find("&#34;") != std::string_view::npos);
  if (!escaped || most == JsonRepair::forms) return Repair(text, most).run();
  auto repaired = Repair(without_entities(text, false), most).run();
  if (repaired) repaired->faults.emplace_back("references for quotes");
  return repaired;
}

}  // namespace hearsay::base
