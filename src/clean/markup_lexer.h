// Markup as tokens: tags with their attributes, and what stands between. Never fails; what is no markup is text.
#pragma once

#include <string_view>
#include <vector>

namespace hearsay::cleaning {

struct RawAttribute {
  std::string_view name;
  std::string_view value;  ///< without its quotes, references not resolved
};

struct MarkupToken {
  enum class Kind { text, start, end, done };
  Kind kind = Kind::done;
  std::string_view text;  ///< the text, or the tag's name as written
  bool self_closing = false;
};

/// Attributes of one tag that are kept: real tags have a few dozen.
inline constexpr size_t kMaxAttributes = 256;

/// Goes over a page once. Comments, declarations and processing instructions are passed over.
class MarkupLexer {
 public:
  explicit MarkupLexer(std::string_view html) : html_(html) {}

  MarkupToken next();
  /// Of the start tag last given.
  const std::vector<RawAttribute>& attributes() const { return attributes_; }
  /// All up to the end tag of this name, as one text; the lexer stands before that tag.
  std::string_view raw_text(std::string_view name);

 private:
  MarkupToken tag(bool closing);
  void read_attributes(MarkupToken& token);
  void skip_declaration();

  std::string_view html_;
  size_t at_ = 0;
  std::vector<RawAttribute> attributes_;
};

}  // namespace hearsay::cleaning
