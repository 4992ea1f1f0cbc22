// How text is built: sentences, tokens, and for each token its tag, lemma, head and relation.
//
// This is the interface between the language model and the rooms that read. The model behind it may change (today a
// linear tagger and parser); who uses it sees bytes in, bytes out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay::language {

/// Universal part-of-speech tags, UD v2.
enum class Tag : uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x
};
constexpr int kTagCount = 17;
std::string_view tag_name(Tag tag);  ///< "ADJ", …

/// UD v2 relations without subtypes but for those that reading needs (`:pass`, `:poss`, …).
enum class Relation : uint8_t {
  root,
  nsubj,
  nsubj_pass,
  obj,
  iobj,
  obl,
  obl_agent,
  obl_tmod,
  ccomp,
  xcomp,
  advcl,
  advmod,
  acl,
  acl_relcl,
  amod,
  appos,
  aux,
  aux_pass,
  case_marking,
  cc,
  compound,
  compound_prt,
  conj,
  cop,
  csubj,
  dep,
  det,
  discourse,
  expl,
  fixed,
  flat,
  goeswith,
  list,
  mark,
  nmod,
  nmod_poss,
  nmod_tmod,
  nummod,
  orphan,
  parataxis,
  punct,
  reparandum,
  vocative,
  dislocated
};
std::string_view relation_name(Relation relation);  ///< "nsubj:pass", …

struct Word {
  uint32_t begin = 0;  ///< bytes into the block's text
  uint32_t end = 0;
  std::string lower;  ///< lower case, curly quotes straightened
  std::string lemma;  ///< lower case but for proper nouns
  Tag tag = Tag::x;
  Relation relation = Relation::dep;
  int32_t head = -1;  ///< index in the sentence; -1 = root
};

struct ParsedSentence {
  uint32_t begin = 0;  ///< bytes into the block's text
  uint32_t end = 0;
  std::vector<Word> words;
};

/// Sentences and words of one block (a paragraph, heading or caption). UD tokenisation: clitics ("'s", "n't") and
/// punctuation are words, hyphenated names ("Wire-Sorland") and numbers ("1,200", "3:27") are one.
/// REQUIRES: `block` is valid UTF-8. Pure; any thread.
std::vector<ParsedSentence> parse(std::string_view block);

}  // namespace hearsay::language
