// Which charset? A byte order mark says so; bytes that are valid UTF-8 and not plain ASCII are UTF-8 (by chance that
// happens to almost no other text); otherwise what the head it came with or <meta charset> declares, by the labels of
// the Encoding Standard; otherwise ICU's detector. A text that is UTF-8 but for a few bytes (a cut-off page, a pasted
// Latin-1 quote) is repaired rather than read as something else. Example: "caf\xE9" alone is windows-1252; "café,
// naïve, Zoë \xE9" is UTF-8 with one bad byte.
#include "ingest/charset.h"

#include <simdjson.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>

#include "base/ascii.h"
#include "base/counting.h"
#include "base/resource.h"
#include "base/utf8.h"

namespace hearsay::ingesting {
namespace {

constexpr size_t kSample = size_t{1} << 16;       // enough for any detector; the rest of a file is like its start
constexpr size_t kMetaWindow = size_t{32} << 10;  // HTML wants the declaration in the first 1,024 bytes
constexpr double kMaxControlShare = 0.03;         // random bytes have 0.1, text next to none
constexpr double kMinUtf16Zeros = 0.25;  // of one parity: English in UTF-16 has nearly 1, CJK with markup less
constexpr double kMaxAccents = 0.5;      // letters beyond ASCII to others: Vietnamese has 0.3
constexpr std::string_view kDefault = "windows-1252";
constexpr std::string_view kEscape = "\x1B$";  // to Japanese characters, in ISO-2022-JP
constexpr std::string_view kAround = " \t\r\n\"'";
constexpr size_t kMinMojibake = 2;    // one may be quoted
constexpr double kRepairable = 0.25;  // bad bytes to good sequences above ASCII: mostly UTF-8 all the same

struct ByteCounts {
  size_t zeros_even = 0;
  size_t zeros_odd = 0;
  size_t controls = 0;
  size_t size = 0;
};

ByteCounts count(std::string_view bytes) {
  ByteCounts counts;
  counts.size = bytes.size();
  // Tab, line feed, form feed, return and escape (ISO-2022) are part of texts.
  counts.controls = base::count_where(0, bytes.size(), [&](size_t i) {
    const auto c = static_cast<unsigned char>(bytes[i]);
    return (c < 0x20) & (c != 0) & ((c < 9) | (c > 13)) & (c != 27);
  });
  if (bytes.find('\0') == std::string_view::npos) return counts;
  for (size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == 0) ++(i % 2 == 0 ? counts.zeros_even : counts.zeros_odd);
  }
  return counts;
}

std::string_view utf16_without_mark(const ByteCounts& counts) {
  const double half = static_cast<double>(counts.size) / 2;
  if (half < 2) return {};
  const double even = static_cast<double>(counts.zeros_even) / half;
  const double odd = static_cast<double>(counts.zeros_odd) / half;
  if (odd >= kMinUtf16Zeros && even < 0.05) return "UTF-16LE";
  if (even >= kMinUtf16Zeros && odd < 0.05) return "UTF-16BE";
  return {};
}

struct Charset {
  std::string name;
  std::string converter;  // ICU's name
};

// What a label means (`data/ingest/charsets.tsv`); nothing for unknown ones and for UTF-8, UTF-16: those have been
// ruled out when a label is asked for.
std::optional<Charset> charset_named(std::string_view label) {
  static const auto table = [] {
    std::unordered_map<std::string_view, std::pair<std::string_view, std::string_view>> all;
    base::for_each_row("data/ingest/charsets.tsv", [&](const auto& cells) {
      if (cells.size() > 2) all.emplace(cells[0], std::pair(cells[1], cells[2]));
    });
    return all;
  }();
  const std::string low = base::lower_ascii(label);
  const size_t first = low.find_first_not_of(kAround);
  if (first == std::string::npos) return std::nullopt;
  const auto found = table.find(std::string_view(low).substr(first, low.find_last_not_of(kAround) - first + 1));
  if (found == table.end()) return std::nullopt;
  return Charset{std::string(found->second.first), std::string(found->second.second)};
}

// The charset after "charset=" or "encoding=" in a tag, with or without quotes and blanks.
std::optional<Charset> charset_in(std::string_view tag, std::string_view mark) {
  for (size_t at = tag.find(mark); at != std::string_view::npos; at = tag.find(mark, at + 1)) {
    size_t begin = std::min(tag.find_first_not_of(" \t\r\n", at + mark.size()), tag.size());
    if (begin == tag.size() || tag[begin] != '=') continue;
    begin = std::min(tag.find_first_not_of(" \t\r\n\"'", begin + 1), tag.size());
    const size_t end = std::min(tag.find_first_of(" \t\r\n\"';/>?", begin), tag.size());
    if (auto charset = charset_named(tag.substr(begin, end - begin))) return charset;
  }
  return std::nullopt;
}

// What the head of a page declares, outside of comments; nothing when it declares none.
std::optional<Charset> declared_charset(std::string_view bytes) {
  const std::string lower = base::lower_ascii(bytes.substr(0, kMetaWindow));
  const std::string_view head = lower;
  if (head.starts_with("<?xml")) {
    if (auto charset = charset_in(head.substr(0, head.find("?>")), "encoding")) return charset;
  }
  for (size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
    const std::string_view rest = head.substr(at);
    if (rest.starts_with("<!--")) at = std::min(head.find("-->", at), head.size() - 1);
    if (!rest.starts_with("<meta")) continue;
    if (auto charset = charset_in(rest.substr(0, rest.find('>')), "charset")) return charset;
  }
  return std::nullopt;
}

// Whether letters beyond ASCII are few among the others outside tags, as in the languages that are written in
// Latin-1.
bool is_western(std::string_view bytes) {
  size_t ascii = 0;
  size_t others = 0;
  bool in_tag = false;
  for (const char c : bytes.substr(0, kSample)) {
    if (c == '<' || c == '>') in_tag = c == '<';
    if (in_tag) continue;
    const char low = base::lower_ascii(c);
    ascii += low >= 'a' && low <= 'z' ? 1 : 0;
    others += static_cast<unsigned char>(c) >= 0xC0 ? 1 : 0;
  }
  return static_cast<double>(others) <= kMaxAccents * static_cast<double>(ascii);
}

std::optional<Charset> likeliest_charset(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), ucsdet_close);
  if (U_FAILURE(status)) return std::nullopt;
  const std::string_view sample = bytes.substr(0, kSample);
  ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &status);
  ucsdet_enableInputFilter(detector.get(), true);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return std::nullopt;
  const char* name = ucsdet_getName(match, &status);
  if (U_FAILURE(status) || name == nullptr) return std::nullopt;
  // UTF-8 and UTF-16 have been ruled out by now.
  if (std::string_view(name).starts_with("UTF")) return charset_named("windows-1252");
  const auto known = charset_named(name);
  return known ? known : Charset{name, name};
}

std::optional<std::string> convert(std::string_view bytes, const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(charset.c_str(), &status), ucnv_close);
  if (U_FAILURE(status)) return std::nullopt;
  const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status)) return std::nullopt;
  std::string out;
  text.toUTF8String(out);
  return out;
}

size_t count_replacements(std::string_view text) {
  size_t found = 0;
  for (size_t at = text.find("\xEF\xBF\xBD"); at != std::string_view::npos; at = text.find("\xEF\xBF\xBD", at + 3))
    ++found;
  return found;
}

void warn(Decoded& decoded, size_t replaced) {
  if (replaced == 0) return;
  decoded.warnings.push_back(std::to_string(replaced) + (replaced == 1 ? " byte was" : " bytes were") + " not " +
                             decoded.charset + " and became U+FFFD");
}

// Text that was read in the wrong charset once and written again: "é" as "Ã©", "’" as "â€™". No language writes
// these.
void warn_of_mojibake(Decoded& decoded) {
  size_t places = 0;
  for (const std::string_view mark : {"\xC3\xA2\xE2\x82\xAC", "\xC3\x83\xC2"}) {
    for (size_t at = decoded.text.find(mark); at != std::string::npos;
         at = decoded.text.find(mark, at + mark.size())) {
      ++places;
    }
  }
  if (places < kMinMojibake) return;
  decoded.warnings.push_back(std::to_string(places) +
                             " places look like text that was once read in the wrong charset (“â€™” for “’”); they "
                             "are left as they are");
}

Decoded repaired(std::string_view bytes) {
  Decoded decoded;
  size_t replaced = 0;
  decoded.text = base::to_valid_utf8(bytes, replaced);
  warn(decoded, replaced);
  return decoded;
}

Result<Decoded> converted(std::string_view bytes, const Charset& charset) {
  const std::optional<std::string> text = convert(bytes, charset.converter);
  if (!text) return std::unexpected(Error{ErrorCode::bad_format, "charset " + charset.name + " is not known"});
  Decoded decoded;
  decoded.charset = charset.name;
  size_t zeros = 0;
  decoded.text = base::to_valid_utf8(*text, zeros);
  warn(decoded, count_replacements(decoded.text));
  return decoded;
}

Result<Decoded> converted(std::string_view bytes, const std::string& charset) {
  return converted(bytes, Charset{charset, charset});
}

// Share of bad bytes among what is not ASCII: low in damaged UTF-8, high in anything else.
bool mostly_utf8(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSample);
  size_t bad = 0;
  const std::string text = base::to_valid_utf8(sample, bad);
  size_t good = 0;
  for (const char c : text) good += static_cast<unsigned char>(c) >= 0xC0 ? 1 : 0;
  good -= std::min(good, bad);
  return static_cast<double>(bad) <= kRepairable * static_cast<double>(good);
}

// Servers label everything Latin-1 that nobody has told them of: where a page says otherwise, or its letters cannot
// be Western, the label is worth nothing.
Result<Decoded> decode_legacy(std::string_view bytes, std::string_view told) {
  const bool escapes = bytes.substr(0, kSample).find(kEscape) != std::string_view::npos;
  if (!escapes && mostly_utf8(bytes)) return repaired(bytes);
  const std::optional<Charset> declared = declared_charset(bytes);
  std::optional<Charset> charset = escapes ? charset_named("iso-2022-jp") : charset_named(told);
  if (!charset || (declared && charset->name == kDefault)) charset = declared;
  const bool doubtful = !charset || (charset->name == kDefault && !is_western(bytes));
  const bool contested = charset && declared && declared->name != charset->name;
  if (doubtful || contested) {
    const std::optional<Charset> likely = likeliest_charset(bytes);
    if (likely && (doubtful || likely->name == declared->name)) charset = likely;
  }
  if (charset) {
    if (auto decoded = converted(bytes, *charset)) return decoded;
  }
  return repaired(bytes);
}

Result<Decoded> decode_any(std::string bytes, std::string_view told) {
  const std::string_view view = bytes;
  // The UTF-32 mark begins with the UTF-16 one, so it is asked for first.
  if (view.starts_with(std::string_view("\xFF\xFE\0\0", 4))) return converted(view.substr(4), "UTF-32LE");
  if (view.starts_with("\xFF\xFE")) return converted(view.substr(2), "UTF-16LE");
  if (view.starts_with("\xFE\xFF")) return converted(view.substr(2), "UTF-16BE");
  const ByteCounts counts = count(view.substr(0, kSample));
  if (counts.zeros_even + counts.zeros_odd > 0) {
    const std::string_view wide = utf16_without_mark(counts);
    if (!wide.empty()) return converted(view, std::string(wide));
  }
  const size_t strange = counts.controls + counts.zeros_even + counts.zeros_odd;
  if (static_cast<double>(strange) > kMaxControlShare * static_cast<double>(counts.size)) {
    return std::unexpected(Error{ErrorCode::bad_format, "looks binary, not text"});
  }
  const bool escapes = view.substr(0, kSample).find(kEscape) != std::string_view::npos;
  if (!escapes && simdjson::validate_utf8(bytes)) {
    if (view.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
    if (bytes.find('\0') != std::string::npos) return repaired(bytes);
    Decoded decoded;
    decoded.text = std::move(bytes);
    return decoded;
  }
  return decode_legacy(view, told);
}

}  // namespace

Result<Decoded> decode(std::string bytes, std::string_view told) {
  Result<Decoded> decoded = decode_any(std::move(bytes), told);
  if (decoded) warn_of_mojibake(*decoded);
  return decoded;
}

}  // namespace hearsay::ingesting
