// An element's subtree as typed pieces of text.
#pragma once

#include <string>
#include <vector>

#include "clean/draft.h"
#include "clean/element_kinds.h"
#include "clean/weighed_page.h"

namespace hearsay::cleaning {

/// Page and draft outlive the cutter; what stands in them when a method is called counts.
class PieceCutter {
 public:
  PieceCutter(const WeighedPage& page, Draft& draft) : page_(page), draft_(draft) {}

  /// Walks the subtree in order, past what is dropped, and cuts it where blocks begin and end. Lines of links go to
  /// `draft.removed`.
  std::vector<Piece> below(int root);
  /// By the nearest element that says it.
  BlockKind kind_of(int node);

 private:
  const MarkupNode& node(int i) const { return page_.node(i); }
  bool is_set_large(int i) const;
  bool is_caption(int i);
  bool is_beside_picture(int i) const;
  bool keeps_lines(int i) const;
  bool is_preformatted(int i) const;
  void add_text(int i);
  void flush();
  void drop_server_messages(std::string& part);
  void add_piece(std::string text, size_t linked);

  const WeighedPage& page_;
  Draft& draft_;
  KnownNames names_;
  std::string text_;
  size_t linked_ = 0;
  std::vector<Piece> pieces_;
  int block_ = 0;
  bool preformatted_ = false;  // the block around the current node keeps its lines
};

}  // namespace hearsay::cleaning
