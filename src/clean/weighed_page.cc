// Own text goes to the nearest block; a block of enough text and few links is a paragraph, and counts for all
// elements around it. What of a node stays as it is (the block it stands in, whether in a link) is measured once;
// weights are summed again whenever something was dropped. Both are linear in the page.
#include "clean/weighed_page.h"

#include <algorithm>
#include <string_view>

#include "base/counting.h"
#include "clean/element_kinds.h"

namespace hearsay::cleaning {
namespace {

constexpr int kMinParagraph = 40;  // bytes: shorter is a label
constexpr double kMaxLinks = 0.5;  // share of a paragraph's text that may be links

// Bytes as they are shown: none of the blanks and tabs at both ends, of long texts one for each run of them within.
int size_of(std::string_view text) {
  const auto is_blank = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  if (text.size() < static_cast<size_t>(kMinParagraph)) return static_cast<int>(text.size());
  const auto is_shown = [&](size_t i) { return base::either(!is_blank(text[i]), !is_blank(text[i - 1])); };
  return static_cast<int>(1 + base::count_where(1, text.size(), is_shown));
}

}  // namespace

WeighedPage::WeighedPage(const MarkupTree& tree, bool with_templates, bool with_captions)
    : tree_(&tree),
      with_captions_(with_captions),
      dropped_(tree.nodes().size()),
      block_of_(dropped_.size()),
      in_link_(dropped_.size()),
      sizes_(dropped_.size()),
      controls_before_(dropped_.size() + 1),
      texts_before_(dropped_.size() + 1),
      weights_(dropped_.size()) {
  for (int i = 0; i < count();) {
    const bool shown = node(i).is_text || (with_templates && node(i).tag == Element::template_);
    const bool unseen = !shown && dropped_tag(node(i).tag) == "unseen";
    if (unseen) drop(i);
    i = unseen ? node(i).end : i + 1;
  }
  measure();
  weigh();
}

void WeighedPage::drop(int i) {
  std::fill(dropped_.begin() + i, dropped_.begin() + node(i).end, true);
}

void WeighedPage::measure() {
  const std::vector<MarkupNode>& nodes = tree_->nodes();
  for (size_t i = 0; i < nodes.size(); ++i) {
    const MarkupNode& flat = nodes[i];
    const auto parent = static_cast<size_t>(std::max(flat.parent, 0));
    const bool block = !flat.is_text && is_block(flat.tag);
    block_of_[i] = block ? static_cast<int>(i) : block_of_[parent];
    in_link_[i] = in_link_[parent] || flat.tag == Element::a;
    sizes_[i] = flat.is_text && dropped_[i] == 0 ? size_of(flat.text) : 0;
    const bool control = flat.tag == Element::input || flat.tag == Element::button || flat.tag == Element::select ||
                         flat.tag == Element::textarea;
    controls_before_[i + 1] = controls_before_[i] + (control ? 1 : 0);
    if (sizes_[i] > 0) texts_.push_back(static_cast<int>(i));
    texts_before_[i + 1] = static_cast<int>(texts_.size());
  }
  text_before_.resize(texts_.size() + 1);
  links_before_.resize(texts_.size() + 1);
}

void WeighedPage::weigh() {
  const std::vector<MarkupNode>& nodes = tree_->nodes();
  std::ranges::fill(weights_, Weight());
  for (size_t at = 0; at < texts_.size(); ++at) {
    const auto i = static_cast<size_t>(texts_[at]);
    const int text = dropped_[i] != 0 ? 0 : sizes_[i];
    const int links = in_link_[i] != 0 ? text : 0;
    text_before_[at + 1] = text_before_[at] + text;
    links_before_[at + 1] = links_before_[at] + links;
    if (text == 0) continue;
    Weight& block = weights_[static_cast<size_t>(block_of_[i])];
    block.text += text;
    block.links += links;
  }
  for (size_t i = nodes.size(); i-- > 0;) {
    Weight& weight = weights_[i];
    if (weight.text == 0 && weight.paragraphs == 0) continue;
    if (weight.text >= kMinParagraph && is_paragraph(static_cast<int>(i))) {
      weight.paragraph += weight.text - weight.links;
      ++weight.paragraphs;
    }
    if (nodes[i].parent < 0) continue;
    Weight& parent = weights_[static_cast<size_t>(nodes[i].parent)];
    parent.paragraphs += weight.paragraphs;
    parent.paragraph += weight.paragraph;
  }
}

bool WeighedPage::is_paragraph(int i) const {
  const Element tag = node(i).tag;
  if ((tag == Element::figcaption && !with_captions_) || (tag >= Element::h1 && tag <= Element::h6)) return false;
  return weight(i).text >= kMinParagraph && weight(i).links <= kMaxLinks * weight(i).text;
}

}  // namespace hearsay::cleaning
