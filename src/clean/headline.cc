// Above the first sentence stand, in any order: a section label, the headline, a deck, the picture's label. The
// headline is the known title where a piece says it, else the first line of five words or more that is no sentence:
//
//   Harbour Watch                                   label, removed
//   Ferry Runs Aground off Varrow; 30 Rescued       title
//   Ferry Varrow Harbour                            picture label, removed
//   A ferry with 30 people aboard ran aground …     prose
#include "clean/headline.h"

#include <algorithm>
#include <optional>

#include "base/resource.h"
#include "clean/dates.h"
#include "clean/line_rules.h"
#include "clean/page_byline.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr int kTitleWords = 5;
constexpr int kShortTitleWords = 3;
constexpr int kMaxTitleWords = 30;
constexpr int kLabelWords = 5;       // before or after the title
constexpr int kShortLabelWords = 3;  // where there is no title
constexpr int kMaxHeadingWords = 12;
constexpr size_t kMaxHeadingBytes = 110;
constexpr int kMaxTailWords = 6;

bool is_text_piece(const Piece& piece) {
  return piece.kind == BlockKind::paragraph || piece.kind == BlockKind::quote || piece.kind == BlockKind::list;
}

size_t first_prose(const std::vector<Piece>& pieces) {
  const auto found =
      std::ranges::find_if(pieces, [](const Piece& p) { return is_text_piece(p) && is_prose(p.text); });
  return static_cast<size_t>(found - pieces.begin());
}

// "Pelm (Marovia), May 8": where and when it was written. Counter-example: "Ferry aground on May 8".
bool is_dateline(std::string_view line) {
  const size_t comma = line.rfind(',');
  if (comma == std::string_view::npos || !parse_bare_date(std::string(line.substr(comma + 1)) + " 2000"))
    return false;
  return std::ranges::all_of(split_words(line.substr(0, comma)), [](const Word& word) {
    return word.folded.empty() || word.raw.front() == '(' || starts_upper(word.raw);
  });
}

// "21 July 2031 Last updated at 11:11 GMT": a day, a few words, a clock.
bool is_stamp(std::string_view line) {
  constexpr size_t kDayWords = 5, kStampWords = 10;
  const std::vector<Word> words = split_words(line);
  if (words.size() > kStampWords) return false;
  const bool clock = std::ranges::any_of(words, [](const Word& word) { return is_clock_time(word.raw); });
  for (size_t i = 1; clock && i <= std::min(words.size(), kDayWords); ++i) {
    const std::string_view last = words[i - 1].raw;
    const auto end = static_cast<size_t>(last.data() + last.size() - line.data());
    if (parse_bare_date(line.substr(0, end))) return true;
  }
  return false;
}

bool may_be_title(const Piece& piece, int least) {
  if (is_dateline(piece.text) || is_stamp(piece.text)) return false;
  if (piece.kind != BlockKind::heading && piece.kind != BlockKind::paragraph) return false;
  const LineShape shape = shape_of(piece.text);
  return shape.words >= least && shape.words <= kMaxTitleWords && !shape.ends_period && !shape.ends_open &&
         shape.letters > shape.digits;
}

// The piece that says the known title; site names are often added to one of the two.
std::optional<size_t> find_known_title(const Draft& draft, size_t end) {
  const std::string title = folded(draft.title);
  if (title.empty()) return std::nullopt;
  for (size_t i = 0; i < end; ++i) {
    const std::string line = folded(draft.pieces[i].text);
    const bool within = line.size() > 15 && title.size() > 15 &&
                        (title.starts_with(line) || line.starts_with(title)) && line.size() < title.size() * 2;
    if (line == title || within) return i;
  }
  return std::nullopt;
}

std::optional<size_t> find_title(const Draft& draft, size_t end) {
  for (const int least : {kTitleWords, kShortTitleWords}) {
    for (size_t i = 0; i < end; ++i) {
      if (draft.pieces[i].typed && draft.pieces[i].kind != BlockKind::heading) continue;
      if (may_be_title(draft.pieces[i], least)) return i;
    }
  }
  return std::nullopt;
}

// "Mayor Ines Quist said:": what follows is hers.
bool hands_over(std::string_view line) {
  static const auto handovers = base::words_of("data/clean/handovers.tsv");
  const std::vector<Word> words = split_words(line);
  return line.ends_with(':') && words.size() > 1 && handovers.contains(words.back().folded);
}

bool is_label(const Piece& piece, int most) {
  if (hands_over(piece.text)) return false;
  const LineShape shape = shape_of(piece.text);
  return !shape.ends_sentence && shape.words <= most && piece.kind != BlockKind::caption &&
         piece.kind != BlockKind::list;
}

}  // namespace

void settle_head(Draft& draft) {
  const size_t prose = first_prose(draft.pieces);
  const bool has_prose = prose < draft.pieces.size();
  const size_t end = has_prose ? prose : std::min<size_t>(draft.pieces.size(), 3);
  std::optional<size_t> title = find_known_title(draft, end);
  if (!title && draft.title.empty()) {
    title = find_title(draft, end);
    if (title) draft.title = draft.pieces[*title].text;
  }
  if (title) {
    draft.pieces[*title].kind = BlockKind::heading;
    draft.pieces[*title].typed = true;
  }
  if (!has_prose) return;
  std::vector<Piece> kept;
  for (size_t i = 0; i < draft.pieces.size(); ++i) {
    Piece& piece = draft.pieces[i];
    const bool before = title && i < *title;
    const int most = title || !draft.title.empty() ? kLabelWords : kShortLabelWords;
    if (i < prose && title != i && is_label(piece, most)) {
      draft.remove(piece.text, before ? "label" : "picture or section label");
      continue;
    }
    kept.push_back(std::move(piece));
  }
  draft.pieces = std::move(kept);
}

void settle_tail(Draft& draft) {
  const size_t prose = first_prose(draft.pieces);
  if (prose == draft.pieces.size()) return;
  if (draft.pieces.size() > prose + 2 && is_note_on_author(draft.pieces.back().text, draft.byline)) {
    draft.remove(draft.pieces.back().text, "author note");
    draft.pieces.pop_back();
  }
  while (!draft.pieces.empty()) {
    const Piece& last = draft.pieces.back();
    const LineShape shape = shape_of(last.text);
    const bool heads_nothing =
        last.kind == BlockKind::heading || (last.kind == BlockKind::paragraph && shape.words <= kMaxTailWords);
    if (!heads_nothing || shape.ends_sentence || is_prose(shape) || last.text == draft.title) return;
    draft.remove(last.text, "heading without text");
    draft.pieces.pop_back();
  }
}

void mark_headings(Draft& draft) {
  for (size_t i = 0; i + 1 < draft.pieces.size(); ++i) {
    Piece& piece = draft.pieces[i];
    if (piece.typed || piece.kind != BlockKind::paragraph || piece.text.size() > kMaxHeadingBytes) continue;
    const LineShape shape = shape_of(piece.text);
    const Piece& next = draft.pieces[i + 1];
    const bool heads = is_text_piece(next) && (next.typed || is_prose(next.text));
    const std::vector<Word> words = split_words(piece.text);
    const bool opens = !words.empty() && (starts_upper(words.front().raw) || !starts_upper(words.front().folded));
    if (shape.words <= kMaxHeadingWords && shape.letters > 0 && !shape.ends_period && !shape.ends_open && heads &&
        opens) {
      piece.kind = BlockKind::heading;
    }
  }
}

}  // namespace hearsay::cleaning
