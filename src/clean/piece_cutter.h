// An element's subtree as typed pieces of text.
#pragma once

#include <string>
#include <vector>

#include "clean/draft.h"
#include "clean/markup_tree.h"

namespace hearsay::cleaning {

/// What a node's text comes to; the measures that tell a report's element from others.
struct Weight {
  int text = 0;          ///< bytes of own text, blanks aside at the ends
  int links = 0;         ///< of these in links
  double paragraph = 0;  ///< paragraph text in the subtree
};

/// All references outlive the cutter; what stands in them when a method is called counts.
class PieceCutter {
 public:
  PieceCutter(const MarkupTree& tree, const std::vector<char>& dropped, const std::vector<Weight>& weights,
              Draft& draft)
      : tree_(tree), dropped_(dropped), weights_(weights), draft_(draft) {}

  /// Walks the subtree in order, past what is dropped, and cuts it where blocks begin and end. Lines of links go to
  /// `draft.removed`.
  std::vector<Piece> below(int root);
  /// By the nearest element that says it.
  BlockKind kind_of(int node) const;

 private:
  const MarkupNode& node(int i) const { return tree_.nodes()[static_cast<size_t>(i)]; }
  bool is_caption(int i) const;
  void add_text(int i);
  void flush();
  void add_piece(std::string text, size_t linked);

  const MarkupTree& tree_;
  const std::vector<char>& dropped_;
  const std::vector<Weight>& weights_;
  Draft& draft_;
  std::string text_;
  size_t linked_ = 0;
  std::vector<Piece> pieces_;
  int block_ = 0;
};

}  // namespace hearsay::cleaning
