// CoNLL-U treebanks, brought to the words and relations of src/language/syntax.h.
#pragma once

#include <string>
#include <vector>

#include "language/linear_model.h"
#include "language/syntax.h"

namespace hearsay::train {

struct GoldWord {
  std::string form;
  std::string lemma;
  std::string treebank_tag;  // XPOS
  language::Tag tag = language::Tag::x;
  int32_t head = -1;
  language::Relation relation = language::Relation::root;
  uint8_t fine = 0;  // class in the tag set; set by TagSet::assign
};

using GoldSentence = std::vector<GoldWord>;

/// Reads a file and appends its sentences; false when it cannot be read. Words joined by hyphens without blanks
/// become one: its tag is that of the last part, or ADJ when it stands before the noun it belongs to.
bool read_treebank(const std::string& path, std::vector<GoldSentence>& sentences);

/// The tagger's classes: pairs of UPOS and treebank tag, at most kMaxClasses, the rare ones folded into frequent
/// ones.
class TagSet {
 public:
  explicit TagSet(const std::vector<GoldSentence>& sentences);
  void assign(std::vector<GoldSentence>& sentences) const;
  const std::vector<language::FineTag>& tags() const { return tags_; }

 private:
  std::vector<language::FineTag> tags_;
};

}  // namespace hearsay::train
