// Where in an XML file the elements stand that are one report each, found without parsing it: one that is damaged
// costs none of the others.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace hearsay::ingesting {

struct XmlPiece {
  size_t begin = 0;
  size_t end = 0;
  std::string_view kind;  ///< the element's local name
  bool whole = false;     ///< it ends with its own end tag
};

/// All views are into the text it was made of.
struct XmlOutline {
  std::string_view root;      ///< the root's local name; empty = no element at all
  std::string_view root_tag;  ///< its start tag, which declares the namespaces
  std::vector<XmlPiece> pieces;
};

/// The outermost elements of these local names, in order; the root may be one. A piece without an end tag ends where
/// the next of its name begins. Linear in the text. `kinds` outlives the outline.
XmlOutline outline_of(std::string_view xml, std::span<const std::string_view> kinds);

}  // namespace hearsay::ingesting
