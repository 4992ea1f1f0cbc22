// A page gives its metadata first, then its main text. Where the elements hold little and the page's own JSON-LD
// carries the article's body, that is taken: scripts may have been meant to show it.
#include "clean/page.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include "base/ascii.h"
#include "clean/archived_page.h"
#include "clean/line_rules.h"
#include "clean/main_text.h"
#include "clean/markup_tree.h"
#include "clean/page_metadata.h"
#include "clean/plain_text.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr size_t kLittle = 200;             // bytes of paragraphs: less may be what is shown until scripts run
constexpr double kMuchFuller = 2;           // times the page's words, where the two have little in common
constexpr double kFuller = 1.3;             // times, where the body holds what the page has
constexpr double kMostWithin = 0.8;         // of the page's words that must then stand in the body
constexpr size_t kMinCompared = 30;         // bytes: a shorter piece may stand anywhere
constexpr size_t kOpening = 60;             // bytes of a piece that are looked for
constexpr size_t kMaxPieces = 200;          // that are looked for
constexpr size_t kMaxSearched = 200 << 10;  // bytes of the body they are looked for in

size_t size_of(const std::vector<Piece>& pieces) {
  size_t size = 0;
  for (const Piece& piece : pieces) size += piece.kind == BlockKind::paragraph ? piece.text.size() : 0;
  return size;
}

// The pieces of the article's body, where that says more than the page's elements; what the page alone has before the
// first words both have is its lead, and stays.
std::vector<Piece> fuller(std::vector<Piece> shown, std::string_view body) {
  const auto size = static_cast<double>(size_of(shown));
  const auto whole = static_cast<double>(body.size());
  if (body.empty() || whole <= kFuller * size) return shown;
  const std::string words = folded(body.substr(0, body.find(' ', kMaxSearched)));
  size_t within = 0;
  size_t first = 0;  // piece that the body has
  for (size_t i = 0; i < std::min(shown.size(), kMaxPieces); ++i) {
    if (shown[i].kind != BlockKind::paragraph || shown[i].text.size() < kMinCompared) continue;
    if (words.find(folded(shown[i].text).substr(0, kOpening)) == std::string::npos) continue;
    if (within == 0) first = i;
    within += shown[i].text.size();
  }
  if (whole <= kMuchFuller * size && static_cast<double>(within) < kMostWithin * size) return shown;
  std::vector<Piece> pieces;
  for (size_t i = 0; i < first; ++i) {
    if (shown[i].kind == BlockKind::heading || is_prose(shown[i].text)) pieces.push_back(std::move(shown[i]));
  }
  std::ranges::move(pieces_of_text(body), std::back_inserter(pieces));
  return pieces;
}

// Markup that browsers show only where scripts do not run, or that scripts put into the page: the longest of it.
std::string_view unshown_markup(const MarkupTree& tree) {
  std::string_view longest;
  for (const MarkupNode& node : tree.nodes()) {
    if (!node.is_text || node.parent < 0 || node.text.size() <= longest.size()) continue;
    const int parent = node.parent;
    const Element tag = tree.nodes()[static_cast<size_t>(parent)].tag;
    const bool script = tag == Element::script && base::holds_ascii(tree.attribute(parent, "type"), "text/") &&
                        !base::holds_ascii(tree.attribute(parent, "type"), "javascript");
    const bool unshown = script || tag == Element::noscript || tag == Element::textarea || tag == Element::xmp;
    if (unshown && base::holds_ascii(node.text, "<p")) longest = node.text;
  }
  return longest;
}

void take_unshown_text(const MarkupTree& tree, std::vector<Piece>& shown, Draft& draft) {
  const size_t enough = 2 * std::max(size_of(shown), kLittle / 2);
  Draft found;
  found.title = draft.title;
  if (std::ranges::find(tree.nodes(), Element::template_, &MarkupNode::tag) != tree.nodes().end())
    found.pieces = find_main_text(tree, found, true);
  if (size_of(found.pieces) < enough) {
    found.removed.clear();
    const std::unique_ptr<MarkupTree> inner = MarkupTree::parse(unshown_markup(tree));
    if (inner != nullptr) found.pieces = find_main_text(*inner, found);
  }
  if (size_of(found.pieces) < enough) return;
  shown = std::move(found.pieces);
  draft.removed = std::move(found.removed);
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
  if (draft.url.empty()) draft.url = saved_address(html);
  const std::string body = normalised(read_page_metadata(*tree, draft));
  std::vector<Piece> shown = find_main_text(*tree, draft);
  if (size_of(shown) < kLittle) take_unshown_text(*tree, shown, draft);
  draft.pieces = fuller(std::move(shown), body);
  put_title_first(*tree, draft);
}

}  // namespace hearsay::cleaning
