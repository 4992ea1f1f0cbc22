// A page as a flat tree: nodes in document order, each with the end of its subtree.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay::cleaning {

/// Elements that mean something to reading a page. `unknown` is any other that stands in a line of text; one that
/// stands alone is taken for a `div`.
enum class Element : uint8_t {
  unknown,
  html,
  head,
  body,
  title,
  meta,
  link,
  base,
  script,
  style,
  noscript,
  template_,  // NOLINT(readability-identifier-naming): the word alone is one of the language's
  svg,
  math,
  iframe,
  object,
  embed,
  video,
  audio,
  canvas,
  textarea,
  xmp,
  noembed,
  noframes,
  plaintext,
  nav,
  footer,
  aside,
  header,
  main,
  article,
  section,
  address,
  div,
  p,
  pre,
  blockquote,
  ul,
  ol,
  menu,
  dir,
  li,
  dl,
  dt,
  dd,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  hgroup,
  figure,
  figcaption,
  hr,
  br,
  img,
  wbr,
  a,
  abbr,
  acronym,
  b,
  bdi,
  bdo,
  big,
  cite,
  code,
  data,
  del,
  dfn,
  em,
  font,
  i,
  ins,
  kbd,
  label,
  mark,
  q,
  s,
  small,
  span,
  strike,
  strong,
  sub,
  sup,
  time,
  tt,
  u,
  var,
  nobr,
  samp,
  table,
  caption,
  colgroup,
  col,
  thead,
  tbody,
  tfoot,
  tr,
  td,
  th,
  form,
  fieldset,
  legend,
  input,
  button,
  select,
  optgroup,
  option,
  details,
  summary,
  dialog,
  center,
  area,
  source,
  track,
  param,
  picture,
  map,
  applet,
  marquee,
  frameset,
  frame,
  count
};

struct MarkupNode {
  Element tag = Element::unknown;
  bool is_text = false;
  uint16_t attribute_count = 0;
  uint32_t first_attribute = 0;
  int parent = -1;
  int end = 0;            ///< one past the last node of the subtree
  std::string_view text;  ///< of text nodes
};

/// Nodes and views live as long as the tree and the page it was made of. The first node is the html element, whether
/// the page has one or not.
class MarkupTree {
 public:
  struct Attribute {
    std::string_view name;  ///< as written
    std::string_view value;
  };

  /// Linear in the page. Elements are closed as browsers close them where that decides what stands in what:
  /// paragraphs, list items, table cells, links. Nothing when the page has more than kMaxNodes. REQUIRES: valid
  /// UTF-8; `html` outlives the tree.
  static std::unique_ptr<MarkupTree> parse(std::string_view html);

  const std::vector<MarkupNode>& nodes() const { return nodes_; }
  /// Value of an attribute, empty when it is absent. `name` in lower case.
  std::string_view attribute(int node, std::string_view name) const;
  std::span<const Attribute> attributes(int node) const {
    const MarkupNode& flat = nodes_[static_cast<size_t>(node)];
    return std::span(attributes_).subspan(flat.first_attribute, flat.attribute_count);
  }
  /// All text below a node, blanks collapsed; once there are `enough` bytes, no further node's.
  std::string text_below(int node, size_t enough = std::string::npos) const;

 private:
  friend class TreeBuilder;

  std::vector<MarkupNode> nodes_;
  std::vector<Attribute> attributes_;
  std::deque<std::string> decoded_;  ///< texts and values that held references
};

/// The markup's text without its tags, a line for each block element: for pages that no tree is made of.
std::string text_without_tags(std::string_view html);

/// Elements open at once beyond which a deeper one holds nothing and its content stands beside it, as in browsers.
inline constexpr size_t kMaxDepth = 512;
/// Nodes of a page: real ones have some ten thousand; each takes 40 bytes.
inline constexpr size_t kMaxNodes = 8'000'000;

}  // namespace hearsay::cleaning
