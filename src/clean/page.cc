// A page gives its metadata first, then its main text. Where the elements hold little and the page's own JSON-LD
// carries the article's body, that is taken: scripts may have been meant to show it.
#include "clean/page.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "clean/main_text.h"
#include "clean/markup_tree.h"
#include "clean/page_metadata.h"
#include "clean/plain_text.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

size_t size_of(const std::vector<Piece>& pieces) {
  size_t size = 0;
  for (const Piece& piece : pieces) size += piece.kind == BlockKind::paragraph ? piece.text.size() : 0;
  return size;
}

// The headline often stands above the main element.
void put_title_first(const MarkupTree& tree, Draft& draft) {
  if (draft.title.empty()) return;
  const std::string title = folded(draft.title);
  for (size_t i = 0; i < std::min<size_t>(draft.pieces.size(), 5); ++i) {
    if (folded(draft.pieces[i].text) == title) return;
  }
  const int count = static_cast<int>(tree.nodes().size());
  for (int i = 0; i < count; ++i) {
    if (tree.nodes()[static_cast<size_t>(i)].tag != Element::h1) continue;
    std::string text = normalised(tree.text_below(i));
    const std::string line = folded(text);
    if (line.empty() || (line != title && !title.starts_with(line))) continue;
    std::ranges::replace(text, '\n', ' ');
    draft.pieces.insert(draft.pieces.begin(), {BlockKind::heading, std::move(text), true, true});
    return;
  }
}

}  // namespace

void read_page(std::string_view html, Draft& draft) {
  const std::unique_ptr<MarkupTree> tree = MarkupTree::parse(html);
  if (tree == nullptr) {
    draft.pieces = pieces_of_text(normalised(text_without_tags(html)));
    return;
  }
  const std::string body = normalised(read_page_metadata(*tree, draft));
  draft.pieces = find_main_text(*tree, draft);
  if (size_of(draft.pieces) * 2 < body.size()) draft.pieces = pieces_of_text(body);
  put_title_first(*tree, draft);
}

}  // namespace hearsay::cleaning
