#include "clean/piece_cutter.h"

#include <algorithm>
#include <utility>

#include "clean/agencies.h"
#include "clean/element_kinds.h"
#include "clean/line_pattern.h"
#include "clean/line_rules.h"
#include "clean/plain_text.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr double kMaxCaption = 600;   // bytes of text below an element named for captions
constexpr size_t kMaxLinkLine = 200;  // bytes: longer than any teaser
constexpr size_t kMinLaidOut = 80;    // bytes of a cell that is a paragraph
constexpr int kMaxPictureText = 300;  // bytes beside a picture, where there is nothing else
constexpr int kMaxLargeText = 200;    // bytes: of a headline
constexpr int kMaxPictureNodes = 60;  // of an element around a picture and its words

bool is_cell(Element tag) {
  return tag == Element::td || tag == Element::th;
}

}  // namespace

// "<font size=5>": how headlines were set before there were styles.
bool PieceCutter::is_set_large(int i) const {
  constexpr char kLargerThanText = '4';
  if (node(i).is_text || node(i).tag != Element::font || page_.text_of(i) > kMaxLargeText) return false;
  const std::string_view size = page_.tree().attribute(i, "size");
  return size.size() == 1 ? size[0] >= kLargerThanText && size[0] <= '7' : size.starts_with('+');
}

BlockKind PieceCutter::kind_of(int i) {
  for (int at = i; at >= 0; at = node(at).parent) {
    const Element tag = node(at).tag;
    if (node(at).is_text) continue;
    if ((tag >= Element::h1 && tag <= Element::h6) || is_set_large(at)) return BlockKind::heading;
    if (at == i && (tag == Element::tr || is_cell(tag))) return BlockKind::table;
    if (tag == Element::figcaption || tag == Element::figure || is_caption(at)) return BlockKind::caption;
    if (tag == Element::blockquote) return BlockKind::quote;
    if (tag == Element::li) return BlockKind::list;
    if (tag == Element::body) break;
  }
  return is_beside_picture(i) ? BlockKind::caption : BlockKind::paragraph;
}

bool PieceCutter::is_caption(int i) {
  if (node(i).attribute_count == 0 || page_.weight(i).paragraph >= kMaxCaption) return false;
  return names_.of(page_.tree().attribute(i, "class")).caption;
}

// A short text in an element that holds a picture and nothing else, when it credits one or is no sentence. A
// paragraph with a picture in it is none.
bool PieceCutter::is_beside_picture(int i) const {
  const int box = node(i).parent;
  if (box < 0 || node(box).tag != Element::div || node(box).end - box > kMaxPictureNodes) return false;
  const int text = page_.text_of(box);
  if (text > kMaxPictureText || text != page_.text_of(i)) return false;
  const auto is_picture = [&](int at) { return node(at).tag == Element::img || node(at).tag == Element::picture; };
  bool picture = false;
  for (int at = box + 1; at < node(box).end; ++at) {
    if (is_picture(at) && at > i && at < node(i).end) return false;
    picture = picture || is_picture(at);
  }
  if (!picture) return false;
  const std::string words = normalised(page_.tree().text_below(i));
  const size_t last = words.rfind(". ");
  const bool credited = last != std::string::npos && find_photo_credit(std::string_view(words).substr(last + 2));
  return !ends_sentence(words) || credited || find_trailing_credit(words) || find_photo_credit(words);
}

bool PieceCutter::keeps_lines(int i) const {
  if (node(i).tag == Element::pre) return true;
  if (node(i).is_text || node(i).attribute_count == 0) return false;
  const std::string_view style = page_.tree().attribute(i, "style");
  return style.find("white-space:pre") != std::string_view::npos ||
         style.find("white-space: pre") != std::string_view::npos;
}

bool PieceCutter::is_preformatted(int i) const {
  while (i >= 0 && !keeps_lines(i)) i = node(i).parent;
  return i >= 0;
}

// Walks the subtree in order and cuts it at block boundaries.
std::vector<Piece> PieceCutter::below(int root) {
  std::vector<int> open;  // blocks around the current node
  text_.clear();
  pieces_.clear();
  block_ = root;
  preformatted_ = is_preformatted(root);
  const auto leave = [&](int i) {
    while (!open.empty() && node(open.back()).end <= i) {
      const bool cell = is_cell(node(open.back()).tag);
      open.pop_back();
      cell ? static_cast<void>(text_ += ' ') : flush();  // the cells of a row are one line
      block_ = open.empty() ? root : open.back();
      preformatted_ = preformatted_ && is_preformatted(block_);
    }
  };
  for (int i = root; i < node(root).end;) {
    leave(i);
    const MarkupNode& flat = node(i);
    if (page_.dropped(i)) {
      i = flat.end;
      continue;
    }
    if (flat.is_text) {
      add_text(i);
    } else if (flat.tag == Element::br) {
      text_ += '\n';
    } else if (is_block(flat.tag) || is_set_large(i)) {
      if (!is_cell(flat.tag)) flush();
      open.push_back(i);
      block_ = i;
      preformatted_ = preformatted_ || keeps_lines(i);
    }
    ++i;
  }
  flush();
  return std::move(pieces_);
}

void PieceCutter::add_text(int i) {
  bool in_link = false;
  for (int at = node(i).parent; at >= 0 && !is_block(node(at).tag); at = node(at).parent) {
    in_link = in_link || node(at).tag == Element::a;
  }
  const size_t begin = text_.size();
  text_ += node(i).text;
  const auto added = std::ranges::subrange(text_.begin() + static_cast<std::ptrdiff_t>(begin), text_.end());
  if (!preformatted_) std::ranges::replace(added, '\n', ' ');
  if (in_link) linked_ += trimmed(std::string_view(text_).substr(begin)).size();
}

// Two line breaks end a paragraph, one is a blank.
void PieceCutter::flush() {
  std::string text = normalised(text_);
  const size_t linked = linked_;
  text_.clear();
  linked_ = 0;
  if (preformatted_) {
    for (Piece& piece : pieces_of_text(text)) add_piece(std::move(piece.text), 0);
    return;
  }
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find("\n\n", at), text.size());
    std::string part = text.substr(at, end - at);
    drop_server_messages(part);
    std::ranges::replace(part, '\n', ' ');
    add_piece(std::string(trimmed(part)), linked);
    at = text.find_first_not_of('\n', end);
    if (at == std::string::npos) break;
  }
}

// What a server says in a line of its own, in the midst of a page.
void PieceCutter::drop_server_messages(std::string& part) {
  for (size_t at = part.find(" on line "); at != std::string::npos;) {
    const size_t begin = part.rfind('\n', at) == std::string::npos ? 0 : part.rfind('\n', at) + 1;
    const size_t end = std::min(part.find('\n', at), part.size());
    const auto match = match_line(std::string_view(part).substr(begin, end - begin), Zone::body);
    if (!match) break;
    draft_.remove(part.substr(begin, end - begin), std::string(match->reason));
    part.erase(begin, end - begin);
    at = part.find(" on line ");
  }
}

void PieceCutter::add_piece(std::string text, size_t linked) {
  if (text.empty()) return;
  BlockKind kind = kind_of(block_);
  // Tables that lay a page out hold paragraphs.
  if (kind == BlockKind::table && text.size() >= kMinLaidOut && ends_period(text) && is_prose(text))
    kind = BlockKind::paragraph;
  const bool links = static_cast<double>(linked) > 0.7 * static_cast<double>(text.size());
  if (links && text.size() < kMaxLinkLine && kind != BlockKind::heading) {
    draft_.remove(text, "links");
    return;
  }
  const bool joins = kind == BlockKind::list && !pieces_.empty() && pieces_.back().kind == BlockKind::list;
  if (joins) {
    pieces_.back().text += "\n" + text;
  } else {
    pieces_.push_back({kind, std::move(text), kind != BlockKind::paragraph, true});
  }
}

}  // namespace hearsay::cleaning
