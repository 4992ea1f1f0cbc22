#include "clean/piece_cutter.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "clean/element_kinds.h"
#include "clean/plain_text.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr double kMaxCaption = 600;   // bytes of text below an element named for captions
constexpr size_t kMaxLinkLine = 200;  // bytes: longer than any teaser

bool is_cell(Element tag) {
  return tag == Element::td || tag == Element::th;
}

}  // namespace

BlockKind PieceCutter::kind_of(int i) const {
  for (int at = i; at >= 0; at = node(at).parent) {
    const Element tag = node(at).tag;
    if (node(at).is_text) continue;
    if (tag >= Element::h1 && tag <= Element::h6) return BlockKind::heading;
    if (tag == Element::figcaption || tag == Element::figure || is_caption(at)) return BlockKind::caption;
    if (tag == Element::blockquote) return BlockKind::quote;
    if (tag == Element::li) return BlockKind::list;
    if (at == i && (tag == Element::tr || is_cell(tag))) return BlockKind::table;
    if (tag == Element::body) break;
  }
  return BlockKind::paragraph;
}

bool PieceCutter::is_caption(int i) const {
  return base::holds_ascii(page_.tree().attribute(i, "class"), "caption") && page_.weight(i).paragraph < kMaxCaption;
}

// Walks the subtree in order and cuts it at block boundaries.
std::vector<Piece> PieceCutter::below(int root) {
  std::vector<int> open;  // blocks around the current node
  text_.clear();
  pieces_.clear();
  block_ = root;
  const auto leave = [&](int i) {
    while (!open.empty() && node(open.back()).end <= i) {
      const bool cell = is_cell(node(open.back()).tag);
      open.pop_back();
      cell ? static_cast<void>(text_ += ' ') : flush();  // the cells of a row are one line
      block_ = open.empty() ? root : open.back();
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
    } else if (is_block(flat.tag)) {
      if (!is_cell(flat.tag)) flush();
      open.push_back(i);
      block_ = i;
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
  std::string text(node(i).text);
  std::ranges::replace(text, '\n', ' ');
  if (in_link) linked_ += trimmed(text).size();
  text_ += text;
}

// Two line breaks end a paragraph, one is a blank.
void PieceCutter::flush() {
  std::string text = normalised(text_);
  const size_t linked = linked_;
  text_.clear();
  linked_ = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find("\n\n", at), text.size());
    std::string part = text.substr(at, end - at);
    std::ranges::replace(part, '\n', ' ');
    add_piece(std::string(trimmed(part)), linked);
    at = text.find_first_not_of('\n', end);
    if (at == std::string::npos) break;
  }
}

void PieceCutter::add_piece(std::string text, size_t linked) {
  if (text.empty()) return;
  const BlockKind kind = kind_of(block_);
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
