// A word is normalised character by character, so that each character of the result is known by the one it came from;
// then it is matched run by run. Nearly every word of a report is in the vocabulary whole: one hash lookup.
#include "language/model/wordpiece.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "base/utf8.h"

namespace hearsay::language {
namespace {

/// How an entry begins that goes on in a word.
constexpr std::string_view kContinues = "##";

bool is_apart(char32_t c) {  // punctuation and ideographs are runs of their own
  if (c < 0x80) {
    return (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
  }
  const auto code = static_cast<UChar32>(c);
  return u_ispunct(code) || u_hasBinaryProperty(code, UCHAR_IDEOGRAPHIC);
}

bool is_dropped(char32_t c) {
  if (c < 0x80) return c < 0x20 || c == 0x7F;
  const int8_t type = u_charType(static_cast<UChar32>(c));
  return c == 0xFFFD || type == U_NON_SPACING_MARK || type == U_CONTROL_CHAR || type == U_FORMAT_CHAR;
}

// Lower case, decomposed, marks left out.
void append_normal(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return;
  }
  static const UNormalizer2* const nfd = [] {
    UErrorCode status = U_ZERO_ERROR;
    return unorm2_getNFDInstance(&status);
  }();
  const UChar32 lower = u_tolower(static_cast<UChar32>(c));
  std::array<UChar, 32> buffer;  // the longest canonical decomposition has 4 characters
  UErrorCode status = U_ZERO_ERROR;
  const int32_t length =
      nfd == nullptr ? -1 : unorm2_getDecomposition(nfd, lower, buffer.data(), buffer.size(), &status);
  if (length < 0 || U_FAILURE(status)) {
    base::append_utf8(out, static_cast<char32_t>(lower));
    return;
  }
  for (int32_t at = 0; at < length;) {
    UChar32 part;
    U16_NEXT(buffer.data(), at, length, part);
    if (!is_dropped(static_cast<char32_t>(part))) base::append_utf8(out, static_cast<char32_t>(part));
  }
}

uint64_t hash_of(std::string_view piece, bool opens) {
  return base::hash64(piece, opens ? 1 : 0);
}

}  // namespace

auto Wordpiece::is(std::string_view piece, bool opens) const {
  return [=, this](uint32_t id) {
    const std::string_view known = entry(id);
    if (known.starts_with(kContinues) == opens) return false;
    return (opens ? known : known.substr(kContinues.size())) == piece;
  };
}

Wordpiece::Wordpiece(std::string_view vocabulary) : vocabulary_(vocabulary), begins_{0} {
  constexpr size_t kMostEntries = 65536;  // ids are 16 bits
  while (begins_.back() < vocabulary.size()) {
    if (begins_.size() > kMostEntries) return;
    const size_t end = std::min(vocabulary.find('\n', begins_.back()), vocabulary.size());
    begins_.push_back(static_cast<uint32_t>(end + 1));
  }
  ids_ = base::Slots(size());
  bool unknown = false, opening = false, closing = false;
  for (size_t id = 0; id < size(); ++id) {
    const std::string_view text = entry(id);
    const auto number = static_cast<uint16_t>(id);
    if (text == "[UNK]") unknown_ = number, unknown = true;
    if (text == "[CLS]") opening_ = number, opening = true;
    if (text == "[SEP]") closing_ = number, closing = true;
    longest_ = std::max(longest_, text.size());
    const bool opens = !text.starts_with(kContinues);
    const std::string_view piece = opens ? text : text.substr(kContinues.size());
    ids_.put(hash_of(piece, opens), static_cast<uint32_t>(id), is(piece, opens));
  }
  valid_ = unknown && opening && closing;
}

std::optional<uint32_t> Wordpiece::id_of(std::string_view piece, bool opens) const {
  return ids_.find(hash_of(piece, opens), is(piece, opens));
}

void Wordpiece::append(std::string_view word, std::vector<Piece>& pieces) const {
  const size_t first = pieces.size();
  std::string normal;
  std::vector<Letter> letters;
  bool word_start = true;
  const auto flush = [&] {
    if (!letters.empty()) append_run(normal, letters.data(), letters.size(), word_start, pieces);
    if (!letters.empty()) word_start = false;
    normal.clear();
    letters.clear();
  };
  for (size_t at = 0; at < word.size();) {
    const char32_t c = base::next_code_point(word, at);
    if (is_dropped(c)) continue;
    if (is_apart(c)) flush();
    const auto code = static_cast<UChar32>(c);
    const bool upper = c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper(code);
    const bool lower = c < 0x80 ? c >= 'a' && c <= 'z' : u_islower(code);
    const size_t before = normal.size();
    append_normal(normal, c);
    if (normal.size() > before) letters.push_back({static_cast<uint32_t>(before), upper || lower, upper});
    if (is_apart(c)) flush();
  }
  flush();
  if (pieces.size() == first) pieces.push_back({unknown_, static_cast<uint8_t>(Letters::none)});
}

void Wordpiece::append_run(std::string_view run, const Letter* letters, size_t count, bool word_start,
                           std::vector<Piece>& pieces) const {
  const auto writing = [&](size_t from, size_t to) {
    size_t cased = 0, upper = 0;
    for (size_t i = from; i < to; ++i) {
      cased += letters[i].cased;
      upper += letters[i].upper;
    }
    if (cased == 0) return Letters::none;
    if (upper == 0) return Letters::lower;
    const bool initial = letters[from].upper && from == 0;
    if (upper == cased) return cased == 1 && initial && word_start ? Letters::initial : Letters::capitals;
    return initial && upper == 1 ? Letters::initial : Letters::mixed;
  };
  const auto put = [&](uint16_t id, size_t from, size_t to) {
    pieces.push_back({id, static_cast<uint8_t>(writing(from, to))});
  };
  const size_t before = pieces.size();
  if (count <= kMaxPieceCharacters) {
    size_t from = 0;
    while (from < count) {
      size_t to = count;
      for (; to > from; --to) {
        const size_t end = to < count ? letters[to].at : run.size();
        const size_t begin = letters[from].at;
        if (end - begin > longest_) continue;
        const auto id = id_of(run.substr(begin, end - begin), from == 0);
        if (!id) continue;
        put(static_cast<uint16_t>(*id), from, to);
        break;
      }
      if (to == from) break;
      from = to;
    }
    if (from == count) return;
  }
  pieces.resize(before);
  put(unknown_, 0, count);
}

}  // namespace hearsay::language
