// A line is cut into words, words into sub-words, and both packed into windows. Only a line too long for one window
// is cut, at the last place in reach where the rules see a sentence end, or else where the window is full.
#include "language/model/window.h"

#include <algorithm>
#include <string>

#include "base/resource.h"
#include "base/utf8.h"
#include "language/character.h"

namespace hearsay::language {
namespace {

bool keeps_hyphen(std::string_view prefix) {
  static const auto prefixes = base::words_of("data/language/hyphen_prefixes.tsv");
  return prefixes.contains(lower_case(prefix));
}

bool is_address(std::string_view word) {
  return word.find("://") != std::string_view::npos || word.find('@') != std::string_view::npos ||
         word.starts_with("www.");
}

// "303-555-0142" is one number, "1914-1918" two.
bool is_telephone_number(std::string_view text) {
  constexpr size_t kExchange = 3, kSubscriber = 4;  // digits of the last two groups
  const size_t last = text.rfind('-');
  if (last == std::string_view::npos || text.size() - last - 1 != kSubscriber || last < kExchange) return false;
  if (last > kExchange && text[last - kExchange - 1] != '-') return false;
  return text.find_first_not_of("0123456789-") == std::string_view::npos;
}

// The parts of a hyphenated word and the hyphens between them.
void append_parts(std::string_view block, ByteSpan word, std::vector<ByteSpan>& parts) {
  const std::string_view text = block.substr(word.begin, word.end - word.begin);
  uint32_t begin = word.begin;
  const bool hyphenated = text.find('-') != std::string_view::npos || text.find("‐") != std::string_view::npos ||
                          text.find("‑") != std::string_view::npos;
  if (hyphenated && !is_address(text) && !is_telephone_number(text)) {
    bool letters_before = false;
    for (uint32_t at = word.begin; at < word.end;) {
      const Character c = character_at(block, at);
      const uint32_t next = at + c.length;
      const bool inside = at > begin && next < word.end;
      if (c.hyphen() && inside && letters_before && !keeps_hyphen(block.substr(begin, at - begin))) {
        parts.push_back({begin, at});
        parts.push_back({at, next});
        begin = next;
        letters_before = false;
      } else {
        letters_before = letters_before || c.alphanumeric();
      }
      at = next;
    }
  }
  if (begin < word.end) parts.push_back({begin, word.end});
}

// The words of a line and their sub-words, end to end.
struct Line {
  std::string_view block;
  std::span<const ByteSpan> words;
  const std::vector<bool>& likely_ends;
  std::vector<Piece> pieces;
  std::vector<size_t> first;  // piece of each word, and one more behind the last

  size_t piece_count(size_t word) const { return first[word + 1] - first[word]; }
};

bool follows_blank(std::string_view block, uint32_t byte) {
  uint32_t before = byte - 1;
  while (before > 0 && !base::is_lead_byte(block[before])) --before;
  return character_at(block, before).kind == CharacterKind::space;
}

// "9:45 a.m.In other news": a capital that stands against the full stop of a small word begins a sentence. Not that
// of "St.Aubin".
bool is_run_on(const Line& line, size_t word) {
  if (word + 1 >= line.words.size()) return false;
  const auto [begin, end] = line.words[word];
  const auto [next, next_end] = line.words[word + 1];
  if (end != next || line.block[end - 1] != '.' || next_end < next + 2) return false;
  const Character first = character_at(line.block, next);
  const Character second = character_at(line.block, next + first.length);
  const Character own = character_at(line.block, begin);
  return own.alphanumeric() && !own.upper && first.upper && second.alphanumeric() && !second.upper;
}

Hint hint_behind(const Line& line, size_t word) {
  const auto [begin, end] = line.words[word];
  if (is_run_on(line, word)) return Hint::run_on;
  if (line.likely_ends[word]) return Hint::end;
  const bool comma = end == begin + 1 && (line.block[begin] == ',' || line.block[begin] == ';');
  return comma ? Hint::comma : Hint::none;
}

Window window_of(const Wordpiece& wordpiece, const Line& line, size_t begin, size_t end, bool opens_line) {
  Window window;
  window.words.assign(line.words.begin() + static_cast<std::ptrdiff_t>(begin),
                      line.words.begin() + static_cast<std::ptrdiff_t>(end));
  window.ids.push_back(wordpiece.opening());
  window.shapes.push_back(0);
  for (size_t i = begin; i < end; ++i) {
    Gap gap = Gap::line;
    if (i > begin || !opens_line) {
      const uint32_t at = line.words[i].begin;
      gap = at == 0 || follows_blank(line.block, at) ? Gap::blank : Gap::none;
    }
    window.first.push_back(static_cast<uint16_t>(window.ids.size()));
    window.hints.push_back(i == begin ? Hint::none : hint_behind(line, i - 1));
    for (size_t p = line.first[i]; p < line.first[i + 1]; ++p) {
      window.ids.push_back(line.pieces[p].id);
      window.shapes.push_back(static_cast<uint8_t>(line.pieces[p].letters * kGapCount + static_cast<int>(gap)));
      gap = Gap::within;
    }
  }
  window.ids.push_back(wordpiece.closing());
  window.shapes.push_back(0);
  return window;
}

}  // namespace

std::vector<ByteSpan> treebank_words(std::string_view block, const std::vector<ByteSpan>& words) {
  std::vector<ByteSpan> parts;
  parts.reserve(words.size());
  for (const ByteSpan& word : words) append_parts(block, word, parts);
  return parts;
}

std::vector<Window> windows_of(const Wordpiece& wordpiece, std::string_view block, std::span<const ByteSpan> words,
                               const std::vector<bool>& likely_ends, bool opens_line) {
  Line line{block, words, likely_ends, {}, {0}};
  for (const ByteSpan& word : words) {
    wordpiece.append(block.substr(word.begin, word.end - word.begin), line.pieces);
    if (line.pieces.size() - line.first.back() > kMaxWordPieces)
      line.pieces.resize(line.first.back() + kMaxWordPieces);
    line.first.push_back(line.pieces.size());
  }
  std::vector<Window> windows;
  for (size_t begin = 0; begin < words.size();) {
    size_t used = 2, end = begin, cut = begin;  // 2: the opening and closing sub-word
    for (; end < words.size() && used + line.piece_count(end) <= kMaxWindowPieces; ++end) {
      used += line.piece_count(end);
      if (likely_ends[end]) cut = end + 1;
    }
    if (end < words.size() && cut > begin) end = cut;
    windows.push_back(window_of(wordpiece, line, begin, end, opens_line && begin == 0));
    begin = end;
  }
  return windows;
}

std::vector<Window> windows_of(const Wordpiece& wordpiece, std::string_view block) {
  std::vector<Window> windows;
  std::vector<ByteSpan> line;
  std::vector<bool> ends;
  const auto flush = [&] {
    std::vector<Window> found = windows_of(wordpiece, block, line, ends, true);
    std::ranges::move(found, std::back_inserter(windows));
    line.clear();
    ends.clear();
  };
  for (const TokenisedSentence& sentence : tokenise(block)) {
    if (!line.empty() &&
        block.substr(line.back().end, sentence.begin - line.back().end).find('\n') != std::string_view::npos) {
      flush();
    }
    for (const ByteSpan& part : treebank_words(block, sentence.words)) line.push_back(part);
    ends.resize(line.size(), false);
    if (!ends.empty()) ends.back() = true;
  }
  flush();
  return windows;
}

}  // namespace hearsay::language
