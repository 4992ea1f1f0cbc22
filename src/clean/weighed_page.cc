// Own text goes to the nearest block; a block of enough text and few links is a paragraph, and counts for all
// elements around it. What of a node stays as it is (the block it stands in, whether in a link) is measured once;
// weights are summed again whenever something was dropped. Both are linear in the page.
#include "clean/weighed_page.h"

#include <algorithm>

#include "base/ascii.h"
#include "clean/element_kinds.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr int kMinParagraph = 40;  // bytes: shorter is a label
constexpr double kMaxLinks = 0.5;  // share of a paragraph's text that may be links

}  // namespace

WeighedPage::WeighedPage(const MarkupTree& tree)
    : tree_(tree),
      nodes_(tree.nodes()),
      dropped_(nodes_.size()),
      block_of_(nodes_.size()),
      in_link_(nodes_.size()),
      sizes_(nodes_.size()),
      weights_(nodes_.size()) {
  for (int i = 0; i < count();) {
    const bool own = !node(i).is_text && (!dropped_tag(node(i).tag).empty() || is_hidden(i));
    if (own) drop(i);
    i = own ? node(i).end : i + 1;
  }
  measure();
  weigh();
}

bool WeighedPage::is_hidden(int i) const {
  if (node(i).attribute_count == 0) return false;
  const std::string_view style = tree_.attribute(i, "style");
  return base::holds_ascii(style, "display:none") || base::holds_ascii(style, "display: none") ||
         tree_.attribute(i, "aria-hidden") == "true";
}

void WeighedPage::drop(int i) {
  std::fill(dropped_.begin() + i, dropped_.begin() + node(i).end, true);
}

void WeighedPage::measure() {
  for (size_t i = 0; i < nodes_.size(); ++i) {
    const MarkupNode& flat = nodes_[i];
    const auto parent = static_cast<size_t>(std::max(flat.parent, 0));
    const bool block = !flat.is_text && is_block(flat.tag);
    block_of_[i] = block ? static_cast<int>(i) : block_of_[parent];
    in_link_[i] = in_link_[parent] || flat.tag == Element::a;
    sizes_[i] = flat.is_text ? static_cast<int>(trimmed(flat.text).size()) : 0;
  }
}

void WeighedPage::weigh() {
  std::ranges::fill(weights_, Weight());
  for (size_t i = 0; i < nodes_.size(); ++i) {
    if (sizes_[i] == 0 || dropped_[i]) continue;
    Weight& block = weights_[static_cast<size_t>(block_of_[i])];
    block.text += sizes_[i];
    if (in_link_[i]) block.links += sizes_[i];
  }
  for (size_t i = nodes_.size(); i-- > 0;) {
    Weight& weight = weights_[i];
    if (is_paragraph(static_cast<int>(i))) weight.paragraph += weight.text - weight.links;
    if (nodes_[i].parent >= 0) weights_[static_cast<size_t>(nodes_[i].parent)].paragraph += weight.paragraph;
  }
}

bool WeighedPage::is_paragraph(int i) const {
  const Element tag = node(i).tag;
  if (tag == Element::figcaption || (tag >= Element::h1 && tag <= Element::h6)) return false;
  return weight(i).text >= kMinParagraph && weight(i).links <= kMaxLinks * weight(i).text;
}

}  // namespace hearsay::cleaning
