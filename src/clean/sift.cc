// One pass over the lines takes out what a pattern, a shape or a credit tells; what is left is then settled from the
// outside in: captions, repeats, head, tail, headings. Example, as saved from a page:
//
//   close                                      pattern: navigation
//   Ferry runs aground off Varrow              title
//   Ada Lind Views                             pattern: byline
//   A ferry ran aground on Thursday, police …  kept
//   A ferry lies off Varrow on 2 May.          caption, because a credit follows it
//   Ben Ost/AFP via Getty Images               photo credit
//   Related Post                               pattern: related-stories heading
#include "clean/sift.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "clean/agencies.h"
#include "clean/captions.h"
#include "clean/credit_lines.h"
#include "clean/date_labels.h"
#include "clean/dates.h"
#include "clean/headline.h"
#include "clean/language_of.h"
#include "clean/line_pattern.h"
#include "clean/line_rules.h"
#include "clean/prompts.h"
#include "clean/shown_day.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr int kMaxCreditedCaption = 80;  // words of a paragraph that a photo credit can make a caption
constexpr size_t kMinRepeated = 5;       // words: shorter lines may well be said twice
constexpr size_t kBeginning = 32;        // bytes by which repeats are told first
constexpr int kTitleWords = 4;
constexpr int kMaxPostLine = 12;   // words of a post's line above its link
constexpr int kMaxMetaWords = 15;  // of a line with author, day and reading time

bool is_residue(std::string_view line) {
  return match_line(line, Zone::body).has_value() || is_post(line) || find_photo_credit(line).has_value() ||
         is_line_of_dates(line);
}

class Sifter {
 public:
  explicit Sifter(Draft& draft) : draft_(draft) {}

  void run() {
    take_date_label();
    find_zones();
    for (size_t i = 0; i < draft_.pieces.size(); ++i) sift_piece(i);
    draft_.pieces = std::move(kept_);
  }

 private:
  // "date 2031-05-02 " before the first words: text dumps put the crawl's date there.
  void take_date_label() {
    if (draft_.pieces.empty()) return;
    std::string& first = draft_.pieces.front().text;
    constexpr std::string_view kLabel = "date ";
    if (!first.starts_with(kLabel) && !first.starts_with("Date ")) return;
    const size_t end = std::min(first.find(' ', kLabel.size()), first.size());
    const auto date = parse_bare_date(std::string_view(first).substr(kLabel.size(), end - kLabel.size()));
    if (!date) return;
    dated_ = true;
    draft_.remove(std::string_view(first).substr(0, end), "published date");
    if (!draft_.published) draft_.published = *date;
    first = trimmed(std::string_view(first).substr(end));
    if (first.empty()) draft_.pieces.erase(draft_.pieces.begin());
  }

  void find_zones() {
    const auto& pieces = draft_.pieces;
    first_prose_ = pieces.size();
    for (const Piece& piece : pieces) shapes_.push_back(shape_of(piece.text));
    for (size_t i = 0; i < pieces.size(); ++i) {
      const bool text = pieces[i].kind != BlockKind::heading && pieces[i].kind != BlockKind::caption;
      if (!text || !is_prose(shapes_[i]) || is_residue(pieces[i].text)) continue;
      first_prose_ = std::min(first_prose_, i);
      last_prose_ = i;
    }
  }

  Zone zone_of(size_t i) const {
    if (i < first_prose_) return Zone::head;
    return i > last_prose_ ? Zone::tail : Zone::body;
  }

  void sift_piece(size_t i) {
    Piece& piece = draft_.pieces[i];
    if (i > last_prose_ || i + 1 == draft_.pieces.size()) note_credit(i);
    const bool removed = sift_pattern(i) || sift_shape(i) || sift_credit(piece) || sift_post(piece) ||
                         sift_prompt(i) || sift_foreign(i) || sift_credit_line(i);
    if (!removed) kept_.push_back(std::move(piece));
    after_removed_ = removed;
  }

  bool remove(const Piece& piece, std::string_view reason) {
    draft_.remove(piece.text, std::string(reason));
    return true;
  }

  // What is said below the last sentence of whose the text is; it is removed as the line it is, or at the end.
  void note_credit(size_t i) {
    if (i == 0 || draft_.pieces[i].kind == BlockKind::caption) return;
    const std::optional<CreditLine> credit = credit_line(draft_.pieces[i].text);
    if (!credit) return;
    for (const std::string& agency : credit->agencies) {
      if (!credit->part) draft_.credit(agency, draft_.pieces[i].text);
    }
    credit_lines_.insert(i);
  }

  bool sift_pattern(size_t i) {
    const Piece& piece = draft_.pieces[i];
    auto match = match_line(piece.text, zone_of(i));
    if (!match && zone_of(i) != Zone::body && piece.text.find('@') != std::string::npos)
      match = match_line(without_addresses(piece.text), zone_of(i));
    if (!match) return false;
    if (match->reason == "byline") {
      if (match->name.empty() && !find_agency(match->source)) return remove(piece, "byline");
      if (draft_.byline.empty()) draft_.byline = match->name;
    }
    if (match->reason == "published date" && !draft_.published) draft_.published = match->date;
    // A day alone at the top may be the day the page was saved; a clock time is the report's.
    if (match->reason == "page date" && !draft_.published && (match->date->has_clock() || stands_below_title(i)))
      draft_.published = match->date;
    if (match->reason == "updated date" && !draft_.modified) draft_.modified = match->date;
    if (match->reason.ends_with("heading") && zone_of(i) == Zone::tail) others_ = true;
    if (!match->source.empty()) draft_.credit(match->source, piece.text);
    meta_line_ = i;
    return remove(piece, match->reason);
  }

  bool sift_shape(size_t i) {
    const Piece& piece = draft_.pieces[i];
    const Zone zone = zone_of(i);
    const std::string_view agency = slashed_agency(piece.text);
    if (!agency.empty()) {
      const Agency* known = find_agency(agency);
      draft_.credit(known != nullptr ? known->name : std::string(agency), piece.text);
      return remove(piece, "agency line");
    }
    if (zone == Zone::head && draft_.outlet.empty() && draft_.url.empty() && is_outlet_name(piece.text)) {
      draft_.outlet = piece.text;
      return remove(piece, "outlet line");
    }
    if (zone == Zone::head && is_bare_name(piece.text) && beside_meta_line(i)) {
      if (draft_.byline.empty()) draft_.byline = piece.text;
      return remove(piece, "byline");
    }
    if (others_ && !shapes_[i].ends_sentence && piece.kind != BlockKind::caption)
      return remove(piece, "related story");
    const std::string_view reason = stray_reason(piece.text, shapes_[i], zone != Zone::body);
    return !reason.empty() && remove(piece, reason);
  }

  // What the site says to its reader; a live blog's clocks.
  bool sift_prompt(size_t i) {
    const Piece& piece = draft_.pieces[i];
    if (piece.text == draft_.title) return false;
    if ((zone_of(i) != Zone::body || i < kMostHeadLines) && is_line_of_dates(piece.text))
      return remove(piece, "page date");
    if (piece.kind == BlockKind::list || piece.kind == BlockKind::table) return false;
    const bool brief = zone_of(i) == Zone::head && shapes_[i].words <= kMaxMetaWords && !is_prose(shapes_[i]);
    if (brief && tells_reading_time(piece.text)) return remove(piece, "page label");
    if (is_relative_time(piece.text) || is_clock_time(piece.text)) return remove(piece, "clock time");
    return is_prompt(piece.text) && remove(piece, "prompt to the reader");
  }

  // Of a text from nowhere: a day between its headline and its first sentence is its own.
  bool stands_below_title(size_t i) const {
    if (!draft_.url.empty() || i == 0 || i + 1 > first_prose_ || first_prose_ > kMostHeadLines) return false;
    return std::ranges::any_of(
        shapes_.begin(), shapes_.begin() + static_cast<std::ptrdiff_t>(i),
        [](const LineShape& shape) { return shape.words >= kTitleWords && !shape.ends_period; });
  }

  // A name above, below or after a date or "by" is the author's.
  bool beside_meta_line(size_t i) const {
    if (i == 0) return dated_ && i + 1 == first_prose_;
    if (meta_line_ && *meta_line_ + 1 == i) return true;
    if (i + 1 >= first_prose_) return false;
    const auto next = match_line(draft_.pieces[i + 1].text, Zone::head);
    return next && (next->reason.ends_with("date") || next->reason == "byline" || next->reason == "page label");
  }

  bool sift_credit(Piece& piece) {
    if (piece.typed && piece.kind != BlockKind::caption) return false;
    const auto credit = find_photo_credit(piece.text);
    if (!credit) return false;
    for (const Agency* agency : credit->agencies) draft_.credit(agency->name, piece.text);
    if (!credit->labelled && !after_removed_) caption_above();
    return remove(piece, "photo credit");
  }

  bool sift_credit_line(size_t i) { return credit_lines_.contains(i) && remove(draft_.pieces[i], "agency line"); }

  // What stands right above a photo credit is the caption, and a short line above that the picture's label.
  void caption_above() {
    if (kept_.empty() || kept_.back().typed) return;
    const LineShape shape = shape_of(kept_.back().text);
    if (!shape.ends_sentence && shape.words <= 2) {
      remove(kept_.back(), "picture label");
      kept_.pop_back();
      return;
    }
    if (!shape.ends_sentence || shape.words > kMaxCreditedCaption) return;
    const bool joined = !kept_.back().gap;
    kept_.back().kind = BlockKind::caption;
    kept_.back().typed = true;
    if (!joined || kept_.size() < 2) return;
    Piece& above = kept_[kept_.size() - 2];
    const LineShape label = shape_of(above.text);
    if (above.typed || label.ends_sentence || label.words > 5 || kept_.size() == 2) return;
    remove(above, "picture label");
    kept_.erase(kept_.end() - 2);
  }

  bool sift_post(Piece& piece) {
    if (!is_post(piece.text)) return false;
    const bool foreign = is_other_language(piece.text, draft_.language);
    if (is_attributed_post(piece.text) && !foreign && shape_of(piece.text).words >= 6) {
      piece.kind = BlockKind::quote;
      piece.typed = true;
      drop_post_links(piece.text);
      return false;
    }
    while (!kept_.empty() && !kept_.back().typed && !after_removed_) {
      const LineShape above = shape_of(kept_.back().text);
      const bool part = above.words <= kMaxPostLine && !above.ends_period && (above.all_caps || !kept_.back().gap);
      if (!part || kept_.size() == 1) break;
      remove(kept_.back(), "embedded post");
      kept_.pop_back();
    }
    return remove(piece, "embedded post");
  }

  void drop_post_links(std::string& text) {
    for (const std::string_view link : {"pic.twitter.com", "https://t.co/"}) {
      for (size_t at = text.find(link); at != std::string::npos; at = text.find(link)) {
        const size_t end = std::min(text.find(' ', at), text.size());
        draft_.remove(text.substr(at, end - at), "link");
        text.erase(at, std::min(end + 1, text.size()) - at);
      }
    }
    text = trimmed(text);
  }

  bool sift_foreign(size_t i) {
    if (draft_.language != "en") return false;
    const Piece& piece = draft_.pieces[i];
    const LineShape& shape = shapes_[i];
    if (shape.letters >= 4 && shape.latin * 2 < shape.letters) return remove(piece, "other script");
    return is_other_language(piece.text, draft_.language) && remove(piece, "other language");
  }

  Draft& draft_;
  std::vector<LineShape> shapes_;  // of the pieces as they came
  std::vector<Piece> kept_;
  size_t first_prose_ = 0;
  size_t last_prose_ = 0;
  std::unordered_set<size_t> credit_lines_;
  std::optional<size_t> meta_line_;  // the last piece a pattern took
  bool dated_ = false;
  bool others_ = false;  // a heading of other stories stands above, below the last prose
  bool after_removed_ = false;
};

bool last_paragraph(const Draft& draft, size_t i) {
  for (size_t j = i + 1; j < draft.pieces.size(); ++j) {
    if (draft.pieces[j].kind == BlockKind::paragraph && is_prose(draft.pieces[j].text)) return false;
  }
  return i > 1;
}

// "… in Kessar. (Northwire)", as the last words of a report.
void take_signature(Draft& draft, Piece& piece) {
  const auto signature = find_signature(piece.text);
  if (!signature) return;
  const std::string quote = piece.text.substr(signature->begin);
  draft.credit(signature->agency, quote);
  draft.remove(quote, "agency line");
  piece.text = trimmed(std::string_view(piece.text).substr(0, signature->begin));
}

void take_trailing_credit(Draft& draft, size_t i) {
  Piece& piece = draft.pieces[i];
  if (piece.kind != BlockKind::paragraph && piece.kind != BlockKind::caption) return;
  if (piece.kind == BlockKind::paragraph && i + 1 == draft.pieces.size()) take_signature(draft, piece);
  const auto credit = find_trailing_credit(piece.text);
  if (!credit) return;
  const std::string quote(trimmed(std::string_view(piece.text).substr(credit->begin)));
  // The same sign after the last paragraph is the report's own signature.
  const bool signature =
      piece.kind == BlockKind::paragraph && last_paragraph(draft, i) && !quote.starts_with("(Photo");
  if (!signature && shape_of(piece.text).words > kMaxCreditedCaption) return;
  for (const Agency* agency : credit->agencies) draft.credit(agency->name, quote);
  draft.remove(quote, signature ? "agency line" : "photo credit");
  piece.text = trimmed(std::string_view(piece.text).substr(0, credit->begin));
  if (signature) return;
  piece.kind = BlockKind::caption;
  piece.typed = true;
}

void type_captions(Draft& draft) {
  // Made when the first caption asks: most reports have none that repeats a paragraph.
  std::unordered_set<std::string> paragraphs;
  const auto is_paragraph = [&](std::string_view text) {
    if (paragraphs.empty()) {
      for (const Piece& piece : draft.pieces) paragraphs.insert(folded(piece.text));
    }
    return paragraphs.contains(folded(text));
  };
  for (size_t i = 0; i < draft.pieces.size(); ++i) {
    take_trailing_credit(draft, i);
    Piece& piece = draft.pieces[i];
    if (piece.kind != BlockKind::paragraph && piece.kind != BlockKind::caption) continue;
    const auto sentence = picture_sentence(piece.text);
    if (sentence || (!piece.typed && points_at_people(piece.text))) {
      piece.kind = BlockKind::caption;
      piece.typed = true;
    }
    if (!sentence || *sentence == 0) continue;
    const std::string_view repeated = trimmed(std::string_view(piece.text).substr(0, *sentence));
    if (!is_paragraph(repeated)) continue;
    draft.remove(repeated, "caption repeats a paragraph");
    piece.text.erase(0, *sentence);
  }
}

// A heading that a paragraph says again was its lead, set large.
void drop_repeated_headings(Draft& draft) {
  const auto is_lead = [](const Piece& piece) { return piece.kind == BlockKind::heading && is_prose(piece.text); };
  if (std::ranges::none_of(draft.pieces, is_lead)) return;
  std::unordered_set<std::string> paragraphs;
  for (const Piece& piece : draft.pieces) {
    if (piece.kind == BlockKind::paragraph) paragraphs.insert(piece.text);
  }
  std::erase_if(draft.pieces, [&](const Piece& piece) {
    const bool repeated = is_lead(piece) && paragraphs.contains(piece.text);
    if (repeated) draft.remove(piece.text, "repeated paragraph");
    return repeated;
  });
}

void drop_repeats(Draft& draft) {
  // Hardly any two begin alike; only those that do are compared whole.
  std::unordered_map<uint64_t, int> beginnings;
  for (const Piece& piece : draft.pieces) ++beginnings[folded_hash(piece.text, kBeginning)];
  std::unordered_set<uint64_t> seen;
  std::vector<Piece> kept;
  for (Piece& piece : draft.pieces) {
    if (piece.text.empty()) continue;
    const bool counts =
        beginnings[folded_hash(piece.text, kBeginning)] > 1 && has_more_words(piece.text, kMinRepeated - 1);
    if (counts && !seen.insert(folded_hash(piece.text)).second) {
      draft.remove(piece.text, piece.kind == BlockKind::caption ? "repeated caption" : "repeated paragraph");
      continue;
    }
    kept.push_back(std::move(piece));
  }
  draft.pieces = std::move(kept);
}

void find_credits(Draft& draft) {
  for (const Piece& piece : draft.pieces) {
    if (piece.kind != BlockKind::paragraph) continue;
    if (const auto dateline = find_dateline(piece.text)) draft.credit(dateline->agency, dateline->quote);
  }
  // ".../aponline/2031/05/02/...": the address says whose it is.
  if (const std::string_view agency = agency_in_path(draft.url); !agency.empty()) draft.credit(agency, draft.url);
  // "Harbour Gazette (Reuters)": whose text an outlet carries, in the outlet's name.
  const size_t open = draft.outlet.find('(');
  if (open == std::string::npos || open == 0) return;
  for (const Agency* agency : agencies_in(std::string_view(draft.outlet).substr(open))) {
    if (agency->text) draft.credit(agency->name, draft.outlet);
  }
}

}  // namespace

void sift(Draft& draft) {
  const std::optional<Date> shown = take_shown_day(draft);
  Sifter(draft).run();
  if (!draft.published && !draft.modified) draft.published = shown;
  type_captions(draft);
  drop_repeated_headings(draft);
  drop_repeats(draft);
  settle_head(draft);
  settle_tail(draft);
  mark_headings(draft);
  find_credits(draft);
  spell_out_credits(draft);
}

}  // namespace hearsay::cleaning
