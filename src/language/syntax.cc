// Text to trees in three steps, each a file of its own: tokenise.cc cuts sentences and words, tagger.cc tags them,
// parser.cc puts them into a tree; lemma.cc gives lemmas in between, which the parser uses. One sentence never looks
// at another, so a report's blocks can be parsed in any order.
#include "language/syntax.h"

#include <array>

#include "base/hash.h"
#include "base/resource.h"
#include "language/character.h"
#include "language/lemma.h"
#include "language/linear_syntax.h"
#include "language/participles.h"
#include "language/tokenise.h"

namespace hearsay::language {
namespace {

void parse_sentence(const LinearModel& model, std::span<const WordForm> forms, ParsedSentence& sentence) {
  std::vector<uint8_t> classes = tag_words(model, forms);
  mend_participles(model, forms, classes);
  std::vector<ParserWord> seen(forms.size());
  for (size_t i = 0; i < forms.size(); ++i) {
    Word& word = sentence.words[i];
    const FineTag& fine = model.tags()[classes[i]];
    word.tag = fine.tag;
    word.lemma = lemma_of(forms[i].form, word.lower, fine.tag, fine.inflection);
    seen[i] = parser_word(fine.tag == Tag::propn ? word.lower : word.lemma, classes[i], fine.tag);
  }
  const std::vector<Arc> arcs = parse_words(model, seen);
  for (size_t i = 0; i < arcs.size(); ++i) {
    sentence.words[i].head = arcs[i].head;
    sentence.words[i].relation = arcs[i].relation;
  }
}

}  // namespace

ParserWord parser_word(std::string_view key, uint8_t fine, Tag tag) {
  return {static_cast<uint32_t>(base::hash64(key)), fine, tag};
}

std::vector<ParsedSentence> parse_with(const LinearModel* model, std::string_view block) {
  std::vector<ParsedSentence> sentences;
  std::vector<WordForm> forms;
  for (const TokenisedSentence& cut : tokenise(block)) {
    ParsedSentence& sentence = sentences.emplace_back(ParsedSentence{cut.begin, cut.end, {}});
    sentence.words.resize(cut.words.size());
    forms.clear();
    for (size_t i = 0; i < cut.words.size(); ++i) {
      Word& word = sentence.words[i];
      word.begin = cut.words[i].begin;
      word.end = cut.words[i].end;
      const std::string_view form = block.substr(word.begin, word.end - word.begin);
      word.lower = lower_case(form);
      word.lemma = word.lower;
      forms.push_back({form, word.lower});
    }
    if (model != nullptr) parse_sentence(*model, forms, sentence);
  }
  return sentences;
}

std::vector<ParsedSentence> parse(std::string_view block) {
  static const std::optional<LinearModel> model = LinearModel::from(base::resource("models/linear.bin"));
  return parse_with(model ? &*model : nullptr, block);
}

std::string_view tag_name(Tag tag) {
  static constexpr std::array<std::string_view, kTagCount> kNames = {
      "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
      "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
  return kNames[static_cast<size_t>(tag)];
}

std::string_view relation_name(Relation relation) {
  static constexpr std::array<std::string_view, kRelationCount> kNames = {
      "root",  "nsubj",      "nsubj:pass", "obj",       "iobj",      "obl",          "obl:agent", "obl:tmod",
      "ccomp", "xcomp",      "advcl",      "advmod",    "acl",       "acl:relcl",    "amod",      "appos",
      "aux",   "aux:pass",   "case",       "cc",        "compound",  "compound:prt", "conj",      "cop",
      "csubj", "dep",        "det",        "discourse", "expl",      "fixed",        "flat",      "goeswith",
      "list",  "mark",       "nmod",       "nmod:poss", "nmod:tmod", "nummod",       "orphan",    "parataxis",
      "punct", "reparandum", "vocative",   "dislocated"};
  return kNames[static_cast<size_t>(relation)];
}

}  // namespace hearsay::language
