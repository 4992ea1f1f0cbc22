// Which charset? A byte order mark says so; bytes that are valid UTF-8 and not plain ASCII are UTF-8 (by chance that
// happens to almost no other text); otherwise what <meta charset> declares; otherwise ICU's detector. A text that is
// UTF-8 but for a few bytes (a cut-off page, a pasted Latin-1 quote) is repaired rather than read as something else.
// Example: "caf\xE9" alone is windows-1252; "café, naïve, Zoë \xE9" is UTF-8 with one bad byte.
#include "ingest/charset.h"

#include <simdjson.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "base/ascii.h"
#include "base/utf8.h"

namespace hearsay::ingesting {
namespace {

constexpr size_t kSample = size_t{1} << 16;  // enough for any detector; the rest of a file is like its start
constexpr size_t kMetaWindow = 4096;         // HTML wants the declaration in the first 1,024 bytes
constexpr double kMaxControlShare = 0.03;    // random bytes have 0.1, text next to none
constexpr double kMinUtf16Zeros = 0.25;      // of one parity: English in UTF-16 has nearly 1, CJK with markup less
constexpr size_t kMinMojibake = 2;           // one may be quoted
constexpr double kRepairable = 0.25;         // bad bytes to good sequences above ASCII: mostly UTF-8 all the same

struct ByteCounts {
  size_t zeros_even = 0;
  size_t zeros_odd = 0;
  size_t controls = 0;
  size_t size = 0;
};

ByteCounts count(std::string_view bytes) {
  ByteCounts counts;
  counts.size = bytes.size();
  // Two plain loops, which the compiler makes wide. Tab, line feed, form feed, return and escape (ISO-2022) are part
  // of texts.
  for (const char byte : bytes) {
    const auto c = static_cast<unsigned char>(byte);
    counts.controls += static_cast<size_t>((c < 0x20) & (c != 0) & ((c < 9) | (c > 13)) & (c != 27));
  }
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

// charset=… in the head of a page, with or without quotes; empty when there is none.
std::string declared_charset(std::string_view bytes) {
  const std::string head = base::lower_ascii(bytes.substr(0, kMetaWindow));
  const size_t meta = head.find("<meta");
  size_t at = meta == std::string::npos ? meta : head.find("charset=", meta);
  if (at != std::string::npos) {
    at += 8;
  } else if (head.starts_with("<?xml")) {
    at = head.substr(0, head.find("?>")).find("encoding=");
    if (at == std::string::npos) return {};
    at += 9;
  } else {
    return {};
  }
  while (at < head.size() && (head[at] == '"' || head[at] == '\'' || head[at] == ' ')) ++at;
  size_t end = at;
  while (end < head.size() &&
         (std::isalnum(static_cast<unsigned char>(head[end])) || head[end] == '-' || head[end] == '_'))
    ++end;
  const std::string name = head.substr(at, end - at);
  // A page that says UTF-8 or UTF-16 in ASCII letters and is not valid UTF-8 is wrong about itself.
  return name.starts_with("utf") ? std::string() : name == "iso-8859-1" ? "windows-1252" : name;
}

std::optional<std::string> likeliest_charset(std::string_view bytes) {
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
  std::string charset = name;
  // What calls itself Latin-1 on the web is its superset, and UTF-8 and UTF-16 have been ruled out by now.
  if (charset == "ISO-8859-1" || charset.starts_with("UTF")) charset = "windows-1252";
  return charset;
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

Result<Decoded> converted(std::string_view bytes, const std::string& charset) {
  const std::optional<std::string> text = convert(bytes, charset);
  if (!text) return std::unexpected(Error{ErrorCode::bad_format, "charset " + charset + " is not known"});
  Decoded decoded;
  decoded.charset = charset;
  size_t zeros = 0;
  decoded.text = base::to_valid_utf8(*text, zeros);
  warn(decoded, count_replacements(decoded.text));
  return decoded;
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

// Latin-1 is its superset on the web; UTF-8 has been ruled out.
std::string web_charset(std::string_view told) {
  std::string name = base::lower_ascii(told);
  if (name.starts_with("utf") || name == "us-ascii") return {};
  return name == "iso-8859-1" ? "windows-1252" : name;
}

Result<Decoded> decode_legacy(std::string_view bytes, std::string_view told) {
  if (mostly_utf8(bytes)) return repaired(bytes);
  if (const std::string name = web_charset(told); !name.empty()) {
    if (auto decoded = converted(bytes, name)) return decoded;
  }
  const std::string declared = declared_charset(bytes);
  if (!declared.empty()) {
    if (auto decoded = converted(bytes, declared)) return decoded;
  }
  const std::optional<std::string> likely = likeliest_charset(bytes);
  if (likely) {
    if (auto decoded = converted(bytes, *likely)) return decoded;
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
  const bool escapes = view.substr(0, kSample).find("\x1B$") != std::string_view::npos;
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
