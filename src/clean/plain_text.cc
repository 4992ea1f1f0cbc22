// Is a single line break the end of a paragraph or of a screen line? Saved pages have one paragraph a line; mails and
// wires are wrapped at some 70 columns. Wrapped text gives itself away: nearly all lines that are followed by another
// are of nearly the same length, and few of them end in a full stop. So does a hyphen at a line's end before a small
// letter.
#include "clean/plain_text.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/resource.h"
#include "base/utf8.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr size_t kMinWrapped = 45;     // columns of the shortest wrap in use
constexpr size_t kMaxWrapped = 100;    // and of the longest
constexpr size_t kMinLines = 4;        // fewer prove nothing
constexpr double kMinAlike = 0.8;      // share of lines within a long word of the longest
constexpr double kMaxSentences = 0.5;  // share of wrapped lines that may end in a full stop by chance
constexpr size_t kLongWord = 22;

struct Line {
  std::string_view text;
  bool gap;
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  bool gap = true;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trimmed(text.substr(at, end - at));
    if (line.empty()) {
      gap = true;
    } else {
      lines.push_back({line, gap});
      gap = false;
    }
    at = end + 1;
  }
  return lines;
}

size_t wrap_width(const std::vector<Line>& lines) {
  std::vector<size_t> lengths;
  size_t sentences = 0;
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i + 1].gap) continue;
    lengths.push_back(lines[i].text.size());
    if (shape_of(lines[i].text).ends_sentence) ++sentences;
  }
  if (lengths.size() < kMinLines) return 0;
  std::ranges::sort(lengths);
  const size_t width = lengths[lengths.size() * 9 / 10];
  if (width < kMinWrapped || width > kMaxWrapped) return 0;
  const auto alike =
      std::ranges::count_if(lengths, [&](size_t n) { return n + kLongWord >= width && n <= width + 12; });
  const double all = static_cast<double>(lengths.size());
  if (static_cast<double>(alike) < kMinAlike * all || static_cast<double>(sentences) > kMaxSentences * all) return 0;
  return width;
}

// A line that stops well before the margin with a full stop ends its paragraph.
bool runs_on(std::string_view line, size_t width) {
  return line.size() + kLongWord >= width || !shape_of(line).ends_sentence;
}

// A hyphen right behind a letter ends the line.
bool ends_in_hyphen(std::string_view line) {
  if (!line.ends_with('-') || line.size() < 2) return false;
  size_t at = line.size() - 2;
  while (at > 0 && !base::is_lead_byte(line[at])) --at;
  return u_isalpha(static_cast<UChar32>(base::next_code_point(line, at))) != 0;
}

bool cuts_word(std::string_view line, std::string_view next) {
  size_t at = 0;
  return !next.empty() && ends_in_hyphen(line) &&
         u_islower(static_cast<UChar32>(base::next_code_point(next, at))) != 0;
}

// "har-" above "bour" is one word, "well-" above "known" two: both are known, and what they make together is not.
bool is_compound(std::string_view line, std::string_view next) {
  static const auto known = base::words_of("data/language/word_frequency.tsv");
  const size_t begin = line.find_last_of(" -\"'([", line.size() - 2);
  std::string first = lower(line.substr(begin == std::string_view::npos ? 0 : begin + 1));
  first.pop_back();
  const std::string second = lower(next.substr(0, next.find_first_of(" .,;:!?)-'\"")));
  return !known.contains(first + second) && known.contains(first) && known.contains(second);
}

// Adds a line to the one it goes on from.
void run_on(std::string& text, std::string_view line) {
  if (!ends_in_hyphen(text)) {
    text += ' ';
  } else if (cuts_word(text, line) && !is_compound(text, line)) {
    text.pop_back();
  }
  text += line;
}

std::string_view list_mark(std::string_view line) {
  for (const std::string_view mark : {"- ", "* ", "• ", "– ", "▪ ", "● ", "· "}) {
    if (line.starts_with(mark) && line.size() > mark.size()) return mark;
  }
  return {};
}

void append_markdown_inline(std::string& out, std::string_view line) {
  for (size_t at = 0; at < line.size(); ++at) {
    const std::string_view rest = line.substr(at);
    if (rest.starts_with("**") || rest.starts_with("__")) {
      ++at;
    } else if (rest.front() == '[' || rest.starts_with("![")) {
      const size_t open = rest.front() == '!' ? 1 : 0;
      const size_t close = rest.find("](");
      const size_t end = close == std::string_view::npos ? close : rest.find(')', close);
      if (end == std::string_view::npos || rest.substr(0, end).find('\n') != std::string_view::npos) {
        out += rest.front();
        continue;
      }
      out += rest.substr(open + 1, close - open - 1);
      at += end;
    } else if (rest.front() == '*' || rest.front() == '`') {
      continue;
    } else {
      out += rest.front();
    }
  }
}

// A following list line joins the list; its items stay lines.
bool joins_list(const std::vector<Piece>& pieces, const Piece& piece) {
  return piece.kind == BlockKind::list && !piece.gap && !pieces.empty() && pieces.back().kind == BlockKind::list;
}

void add(std::vector<Piece>& pieces, Piece piece) {
  if (trimmed(piece.text).empty()) return;
  if (joins_list(pieces, piece)) {
    pieces.back().text += "\n" + piece.text;
  } else {
    pieces.push_back(std::move(piece));
  }
}

Piece markdown_piece(std::string_view line, bool gap) {
  Piece piece{BlockKind::paragraph, {}, false, gap};
  size_t hashes = 0;
  while (hashes < line.size() && line[hashes] == '#') ++hashes;
  if (hashes > 0 && hashes <= 6 && hashes < line.size() && line[hashes] == ' ') {
    piece.kind = BlockKind::heading;
    piece.typed = true;
    line = trimmed(line.substr(hashes));
  } else if (line.starts_with("> ")) {
    piece.kind = BlockKind::quote;
    piece.typed = true;
    line = trimmed(line.substr(2));
  } else if (!list_mark(line).empty()) {
    piece.kind = BlockKind::list;
    piece.typed = true;
    line = trimmed(line.substr(list_mark(line).size()));
  }
  append_markdown_inline(piece.text, line);
  return piece;
}

constexpr std::array<std::string_view, 7> kLigatures = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};  // from U+FB00

bool is_odd_blank(char32_t c) {
  return c == 0xA0 || c == '\t' || c == 0x202F || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x205F;
}

bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || (c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0);
}

}  // namespace

namespace {

// End of a run of visible ASCII with single blanks between, which normalising leaves as it is.
size_t plain_run(std::string_view text, size_t at) {
  const auto is_visible = [&](size_t i) {
    return static_cast<unsigned char>(static_cast<unsigned char>(text[i]) - 0x21) < 0x7F - 0x21;
  };
  const size_t begin = at;
  while (at < text.size()) {
    while (at < text.size() && is_visible(at)) ++at;
    if (at == begin || at == text.size() || text[at] != ' ' || text[at - 1] == ' ') break;
    ++at;
  }
  return at;
}

}  // namespace

std::string normalised(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const size_t plain = plain_run(text, at);
    if (plain > at) {
      out.append(text, at, plain - at);
      at = plain;
      continue;
    }
    if (text[at] == ' ') {
      if (!out.empty() && out.back() != ' ' && out.back() != '\n') out += ' ';
      while (at < text.size() && text[at] == ' ') ++at;
      continue;
    }
    char32_t c = base::next_code_point(text, at);
    if (c == '\r') {
      if (at < text.size() && text[at] == '\n') continue;
      c = '\n';
    }
    if (c == 0x2028 || c == 0x2029 || c == 0x85 || c == '\f' || c == '\v') c = '\n';
    if (c == 0xAD && at < text.size() && (text[at] == '\n' || text[at] == '\r')) c = '-';  // a word cut there
    if (is_odd_blank(c)) c = ' ';
    if (c >= 0xFB00 && c <= 0xFB06) {
      out += kLigatures[c - 0xFB00];
      continue;
    }
    if (is_invisible(c)) continue;
    if (c == ' ' && (out.empty() || out.back() == ' ' || out.back() == '\n')) continue;
    if (c == '\n') {
      while (out.ends_with(' ')) out.pop_back();
    }
    base::append_utf8(out, c);
  }
  while (out.ends_with(' ') || out.ends_with('\n')) out.pop_back();
  return out;
}

std::vector<Piece> pieces_of_text(std::string_view text) {
  const std::vector<Line> lines = lines_of(text);
  const size_t width = wrap_width(lines);
  std::vector<Piece> pieces;
  bool open = false;  // the last line runs on into this one
  for (const Line& line : lines) {
    const bool cut = !pieces.empty() && cuts_word(pieces.back().text, line.text);
    if (((open && !line.gap) || cut) && list_mark(line.text).empty()) {
      run_on(pieces.back().text, line.text);
    } else {
      const bool item = !list_mark(line.text).empty();
      add(pieces, {item ? BlockKind::list : BlockKind::paragraph, std::string(line.text), item, line.gap});
    }
    open = width > 0 && runs_on(line.text, width);
  }
  return pieces;
}

std::vector<Piece> pieces_of_markdown(std::string_view text) {
  const std::vector<Line> lines = lines_of(text);
  const size_t width = wrap_width(lines);
  std::vector<Piece> pieces;
  bool open = false;
  for (const Line& line : lines) {
    Piece piece = markdown_piece(line.text, line.gap);
    const bool plain = !piece.typed;
    if (open && !line.gap && plain && !pieces.empty() && pieces.back().kind != BlockKind::heading) {
      run_on(pieces.back().text, piece.text);
    } else {
      add(pieces, std::move(piece));
    }
    open = width > 0 && runs_on(line.text, width);
  }
  return pieces;
}

}  // namespace hearsay::cleaning
