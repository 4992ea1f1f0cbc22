// How text is built: sentences, tokens, and for each token its tag, lemma, head and relation.
//
// This is the interface between the language model and the rooms that read: bytes in, bytes out. The model is the
// built-in one unless hearsay::use_model() was called before.
#pragma once

#include <cstdint>
#include <span>
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

/// Words [first, last) of a sentence, and what they are: of names PER, ORG, LOC or MISC; of times DATE, TIME,
/// DURATION or SET; of statements source, cue or content.
struct MarkedSpan {
  uint32_t first = 0;
  uint32_t last = 0;
  std::string_view kind;  ///< lives as long as the program
  int32_t cue = -1;       ///< of a source or content: its cue's place in `statements`; -1 = it has none
  int32_t distance = 0;   ///< of that cue's sentence: so many sentences on in the block
};

struct ParsedSentence {
  uint32_t begin = 0;  ///< bytes into the block's text
  uint32_t end = 0;
  std::vector<Word> words;
  std::vector<MarkedSpan> names, times, statements;  ///< in order, none overlapping another of its list
  std::vector<float> vector;                         ///< its meaning in 384 numbers, when asked for
  std::vector<float> states;                         ///< of each word, for event heads: Model::see
};

/// Sentences and words of blocks (paragraphs, headings, captions), read in common batches; a block's sentences do not
/// depend on the others. UD tokenisation: clitics ("'s", "n't") and punctuation are words; hyphenated names
/// ("Wire-Sorland") and numbers ("1,200", "3:27") are one. REQUIRES: valid UTF-8; hearsay::model_error() is empty.
/// Any thread.
std::vector<std::vector<ParsedSentence>> parse(std::span<const std::string_view> blocks, bool vectors = false);
std::vector<ParsedSentence> parse(std::string_view block);

}  // namespace hearsay::language
