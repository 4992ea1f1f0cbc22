// A page's elements: which are set aside, and what the text of the others weighs.
#pragma once

#include <vector>

#include "clean/markup_tree.h"

namespace hearsay::cleaning {

/// What a node's text comes to; the measures that tell a report's element from others.
struct Weight {
  int text = 0;          ///< bytes of own text, blanks aside at the ends
  int links = 0;         ///< of these in links
  double paragraph = 0;  ///< paragraph text in the subtree
};

/// Beside the nodes of a tree, which has to outlive it. Whoever drops an element drops all below it, and weighs anew
/// when done.
class WeighedPage {
 public:
  /// Drops what by its element holds nothing of a report, and what is hidden.
  explicit WeighedPage(const MarkupTree& tree);

  const MarkupTree& tree() const { return tree_; }
  int count() const { return static_cast<int>(nodes_.size()); }
  const MarkupNode& node(int i) const { return nodes_[static_cast<size_t>(i)]; }
  bool is_hidden(int i) const;

  bool dropped(int i) const { return dropped_[static_cast<size_t>(i)] != 0; }
  void drop(int i);

  const Weight& weight(int i) const { return weights_[static_cast<size_t>(i)]; }
  /// Bytes of a node's own text; 0 of a dropped one.
  int text_size(int i) const { return dropped(i) ? 0 : sizes_[static_cast<size_t>(i)]; }
  /// Paragraph text of the whole page.
  double paragraphs() const { return weights_.front().paragraph; }
  void weigh();

 private:
  void measure();
  bool is_paragraph(int i) const;

  const MarkupTree& tree_;
  const std::vector<MarkupNode>& nodes_;
  std::vector<char> dropped_;  // beside the nodes, like those below
  std::vector<int> block_of_;
  std::vector<char> in_link_;
  std::vector<int> sizes_;
  std::vector<Weight> weights_;
};

}  // namespace hearsay::cleaning
