// RTF is words with commands and groups between them: {\rtf1\ansi\ansicpg1252 {\fonttbl …}A ferry ran aground\par Two
// people \'82were hurt}. A group that begins with \* or one of the known destinations holds no text. Bytes (\'82) are
// in the charset of the font that is on, or else of the document; \uN is Unicode, and the \ucN signs behind it are
// for readers that do not know it.
#include "ingest/rtf.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "ingest/charset.h"
#include "ingest/metadata_filler.h"

namespace hearsay::ingesting {
namespace {

constexpr size_t kMostGroups = 10'000;  // open at once: real documents have a dozen

struct Sign {
  std::string_view command;
  std::string_view text;
};

constexpr std::array<Sign, 17> kSigns = {{{"par", "\n\n"},
                                          {"sect", "\n\n"},
                                          {"page", "\n\n"},
                                          {"row", "\n\n"},
                                          {"line", "\n"},
                                          {"cell", " | "},
                                          {"tab", " "},
                                          {"emdash", "—"},
                                          {"endash", "–"},
                                          {"bullet", "• "},
                                          {"lquote", "‘"},
                                          {"rquote", "’"},
                                          {"ldblquote", "“"},
                                          {"rdblquote", "”"},
                                          {"emspace", " "},
                                          {"enspace", " "},
                                          {"softline", "\n"}}};

constexpr std::array<std::string_view, 25> kNoText = {
    "fonttbl",           "colortbl",     "stylesheet", "info",      "pict",    "object",    "header",
    "headerl",           "headerr",      "headerf",    "footer",    "footerl", "footerr",   "footerf",
    "fldinst",           "listtable",    "themedata",  "datastore", "rsidtbl", "generator", "xmlnstbl",
    "listoverridetable", "latentstyles", "annotation", "nonshppict"};

struct FontCharset {
  int number;
  int page;
};
// \fcharsetN as the format's specification has it.
constexpr std::array<FontCharset, 13> kFontCharsets = {{{128, 932},
                                                        {129, 949},
                                                        {134, 936},
                                                        {136, 950},
                                                        {161, 1253},
                                                        {162, 1254},
                                                        {163, 1258},
                                                        {177, 1255},
                                                        {178, 1256},
                                                        {186, 1257},
                                                        {204, 1251},
                                                        {222, 874},
                                                        {238, 1250}}};

std::string label_of(int page) {
  switch (page) {
    case 932:
      return "shift_jis";
    case 936:
      return "gbk";
    case 949:
      return "euc-kr";
    case 950:
      return "big5";
    case 10000:
      return "macintosh";
    case 65001:
      return "utf-8";
    default:
      return "windows-" + std::to_string(page);
  }
}

struct Group {
  bool skipped = false;
  std::string_view destination;  // "info", "fonttbl", "title" …
  int page = 0;                  // of the font that is on; 0 = the document's
  int behind_unicode = 1;        // signs behind \uN
};

class Reader {
 public:
  explicit Reader(std::string_view rtf) : rtf_(rtf) { groups_.emplace_back(); }

  std::string read() {
    while (at_ < rtf_.size()) step();
    flush();
    return std::move(text_);
  }

  const std::vector<std::pair<std::string, std::string>>& info() const { return info_; }

 private:
  Group& group() { return groups_.back(); }

  void step() {
    const char c = rtf_[at_++];
    if (c == '{') {
      if (groups_.size() < kMostGroups) groups_.push_back(group());
      ++open_;
      starred_ = false;
    } else if (c == '}') {
      flush();
      close();
    } else if (c == '\\') {
      command();
    } else if (c != '\r' && c != '\n') {
      byte(c);
    }
  }

  void close() {
    if (open_ == 0) return;
    if (--open_ + 1 < groups_.size()) groups_.pop_back();
    if (!field_.empty()) {
      if (!value_.empty()) info_.emplace_back("rtf " + std::string(field_), std::exchange(value_, {}));
      field_ = {};
    }
  }

  void command() {
    if (at_ >= rtf_.size()) return;
    const char c = rtf_[at_];
    if ((c | 0x20) < 'a' || (c | 0x20) > 'z') return symbol();
    const size_t begin = at_;
    while (at_ < rtf_.size() && (rtf_[at_] | 0x20) >= 'a' && (rtf_[at_] | 0x20) <= 'z') ++at_;
    const std::string_view word = rtf_.substr(begin, at_ - begin);
    int number = 0;
    const auto [end, error] = std::from_chars(rtf_.data() + at_, rtf_.data() + rtf_.size(), number);
    const bool numbered = error == std::errc();
    if (numbered) at_ = static_cast<size_t>(end - rtf_.data());
    if (at_ < rtf_.size() && rtf_[at_] == ' ') ++at_;
    obey(word, numbered, number);
  }

  void symbol() {
    const char c = rtf_[at_++];
    if (c == '\'') {
      unsigned value = 0;
      const auto digits = rtf_.substr(at_, 2);
      if (digits.size() == 2 && std::from_chars(digits.data(), digits.data() + 2, value, 16).ptr == digits.data() + 2)
        byte(static_cast<char>(value));
      at_ = std::min(at_ + 2, rtf_.size());
    } else if (c == '*') {
      starred_ = true;
    } else if (c == '~') {
      say("\u00A0");
    } else if (c == '_') {
      say("-");
    } else if (c == '\r' || c == '\n') {
      say("\n\n");
    } else if (c == '\\' || c == '{' || c == '}') {
      byte(c);
    }
  }

  void obey(std::string_view word, bool numbered, int number) {
    if (word == "bin" && numbered && number > 0) {
      at_ = std::min(at_ + static_cast<size_t>(number), rtf_.size());
      return;
    }
    const bool known = std::ranges::find(kNoText, word) != kNoText.end();
    if (known || (starred_ && word != "shppict")) {
      flush();
      group().skipped = true;
      group().destination = word;
    }
    starred_ = false;
    if (group().destination == "info" &&
        (word == "title" || word == "author" || word == "company" || word == "subject"))
      field_ = word;
    if (word == "ansicpg" && numbered) page_ = number;
    if (word == "mac") page_ = 10000;
    if (word == "uc" && numbered) group().behind_unicode = std::clamp(number, 0, 8);
    if (word == "f" && numbered) font(number);
    if (word == "fcharset" && numbered && group().destination == "fonttbl") charset(number);
    if (word == "plain") set_page(0);
    if (word == "u" && numbered) return unicode(number);
    const auto* sign = std::ranges::find(kSigns, word, &Sign::command);
    if (sign != kSigns.end()) say(sign->text);
  }

  void font(int number) {
    if (group().destination == "fonttbl") {
      font_ = number;
    } else {
      const auto known = pages_.find(number);
      set_page(known == pages_.end() ? 0 : known->second);
    }
  }

  void charset(int number) {
    const auto* known = std::ranges::find(kFontCharsets, number, &FontCharset::number);
    if (known != kFontCharsets.end()) pages_[font_] = known->page;
  }

  void set_page(int page) {
    if (page != group().page) flush();
    group().page = page;
  }

  // A pair of surrogates comes as two commands.
  void unicode(int number) {
    skip_ = group().behind_unicode;
    const auto unit = static_cast<char32_t>(number < 0 ? number + 65536 : number);
    if (unit >= 0xD800 && unit < 0xDC00) {
      high_ = unit;
      return;
    }
    char32_t sign = unit;
    if (unit >= 0xDC00 && unit < 0xE000) {
      if (high_ == 0) return;
      sign = 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00);
    }
    high_ = 0;
    if (sign == 0 || sign > 0x10FFFF) return;
    std::string text;
    base::append_utf8(text, sign);
    const int skipped = std::exchange(skip_, 0);
    say(text);
    skip_ = skipped;
  }

  void byte(char c) {
    if (skip_ > 0) {
      --skip_;
    } else if (!field_.empty()) {
      value_ += (static_cast<unsigned char>(c) & 0x80) != 0 ? '?' : c;
    } else if (!group().skipped) {
      bytes_ += c;
    }
  }

  void say(std::string_view text) {
    if (skip_ > 0) {
      --skip_;
      return;
    }
    if (!field_.empty()) value_ += text;
    if (group().skipped) return;
    flush();
    text_ += text;
  }

  void flush() {
    if (bytes_.empty()) return;
    const bool ascii =
        std::ranges::none_of(bytes_, [](char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; });
    if (ascii) {
      std::erase(bytes_, '\0');
      text_ += bytes_;
    } else if (auto decoded = decode(bytes_, label_of(group().page != 0 ? group().page : page_))) {
      text_ += decoded->text;
    }
    bytes_.clear();
  }

  std::string_view rtf_;
  size_t at_ = 0;
  size_t open_ = 0;  // groups, more than `groups_` has where they are too many
  std::vector<Group> groups_;
  bool starred_ = false;
  int page_ = 1252;
  int font_ = 0;
  std::map<int, int> pages_;  // of fonts
  int skip_ = 0;
  char32_t high_ = 0;
  std::string bytes_;  // not decoded yet
  std::string text_;
  std::string_view field_;  // of the info group, that is being read
  std::string value_;
  std::vector<std::pair<std::string, std::string>> info_;
};

}  // namespace

Document read_rtf(std::string_view rtf, const FieldTable& fields) {
  Reader reader(rtf);
  Document document;
  size_t replaced = 0;
  document.content = base::to_valid_utf8(reader.read(), replaced);
  MetadataFiller filler(fields, document.metadata);
  for (const auto& [name, value] : reader.info()) filler.add(name, base::to_valid_utf8(value, replaced));
  return document;
}

}  // namespace hearsay::ingesting
