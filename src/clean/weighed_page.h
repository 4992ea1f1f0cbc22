// A page's elements: which are set aside, and what the text of the others weighs.
#pragma once

#include <vector>

#include "clean/markup_tree.h"

namespace hearsay::cleaning {

/// What a node's text comes to; the measures that tell a report's element from others.
struct Weight {
  int text = 0;          ///< bytes of own text, blanks aside at the ends
  int links = 0;         ///< of these in links
  int paragraphs = 0;    ///< how many stand in the subtree
  double paragraph = 0;  ///< their text
};

/// Beside the nodes of a tree, which has to outlive it. Whoever drops an element drops all below it, and weighs anew
/// when done.
class WeighedPage {
 public:
  /// Drops what no reader sees on any page: scripts, the head, players; templates unless asked for. Captions are no
  /// paragraphs unless asked for.
  explicit WeighedPage(const MarkupTree& tree, bool with_templates = false, bool with_captions = false);

  const MarkupTree& tree() const { return *tree_; }
  int count() const { return static_cast<int>(tree_->nodes().size()); }
  const MarkupNode& node(int i) const { return tree_->nodes()[static_cast<size_t>(i)]; }

  bool dropped(int i) const { return dropped_[static_cast<size_t>(i)] != 0; }
  void drop(int i);

  const Weight& weight(int i) const { return weights_[static_cast<size_t>(i)]; }
  /// Bytes of a node's own text; 0 of a dropped one.
  int text_size(int i) const { return dropped(i) ? 0 : sizes_[static_cast<size_t>(i)]; }
  /// Bytes of text in the subtree, and of these in links.
  int text_of(int i) const { return sum(text_before_, i); }
  int links_of(int i) const { return sum(links_before_, i); }
  /// Paragraph text of the whole page.
  double paragraphs() const { return weights_.front().paragraph; }
  /// A block whose own text is a paragraph's.
  bool is_paragraph(int i) const;
  /// Fields, buttons and lists to choose from in the subtree.
  int controls_of(int i) const {
    return controls_before_[static_cast<size_t>(node(i).end)] - controls_before_[static_cast<size_t>(i)];
  }
  void weigh();

 private:
  void measure();
  int sum(const std::vector<int>& before, int i) const {
    const auto at = [&](int node) { return before[static_cast<size_t>(texts_before_[static_cast<size_t>(node)])]; };
    return at(node(i).end) - at(i);
  }

  const MarkupTree* tree_;
  bool with_captions_;
  std::vector<char> dropped_;  // beside the nodes, like those below
  std::vector<int> block_of_;
  std::vector<char> in_link_;
  std::vector<int> sizes_;
  std::vector<int> controls_before_;  // each node, and behind the last, like the next
  std::vector<int> texts_before_;     // texts that are more than blanks
  std::vector<int> texts_;            // these, by node
  std::vector<int> text_before_;      // bytes, before each of these, and behind the last, like the next
  std::vector<int> links_before_;
  std::vector<Weight> weights_;  // beside the nodes
};

}  // namespace hearsay::cleaning
