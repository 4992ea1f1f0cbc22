// A page as a flat tree: nodes in document order, each with the end of its subtree.
#pragma once

#include <gumbo.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay::cleaning {

struct MarkupNode {
  GumboTag tag = GUMBO_TAG_UNKNOWN;  ///< of elements
  bool is_text = false;
  int parent = -1;
  int end = 0;            ///< one past the last node of the subtree
  std::string_view text;  ///< of text nodes
  const GumboElement* element = nullptr;
};

/// Owns the parsed page; nodes and views live as long as it.
class MarkupTree {
 public:
  /// Nothing when the markup is nested beyond kMaxDepth, or so large that parsing it would take more memory than
  /// kMaxParseBytes. REQUIRES: valid UTF-8; `html` outlives the tree.
  static std::unique_ptr<MarkupTree> parse(std::string_view html);
  ~MarkupTree();
  MarkupTree(const MarkupTree&) = delete;
  MarkupTree& operator=(const MarkupTree&) = delete;

  const std::vector<MarkupNode>& nodes() const { return nodes_; }
  /// Value of an attribute, empty when it is absent.
  std::string_view attribute(int node, const char* name) const;
  /// All text below a node, blanks collapsed.
  std::string text_below(int node) const;

 private:
  MarkupTree();
  void flatten(const GumboNode* root);

  class Arena;
  std::unique_ptr<Arena> arena_;
  std::vector<MarkupNode> nodes_;
};

/// The markup's text without its tags, a line for each block element: for pages that no tree is made of.
std::string text_without_tags(std::string_view html);

/// Deepest nesting of open elements: a hundred times that of real pages' articles; parsing time grows with its
/// square.
inline constexpr int kMaxDepth = 2000;
/// Memory for one page's tree: real pages take some 20 bytes a byte.
inline constexpr size_t kMaxParseBytes = size_t{1} << 30;

}  // namespace hearsay::cleaning
