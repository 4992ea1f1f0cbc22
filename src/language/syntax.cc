// The model's words are the treebank's; reading wants what people see as one name or number to be one word, so the
// parts of hyphenated words are put together again: "police", "-", "run" become "police-run", with the arc that
// leaves the group and the lemma of the last part.
#include "language/syntax.h"

#include <algorithm>
#include <array>

#include "language/analysis.h"
#include "language/character.h"
#include "language/labels.h"
#include "language/lemma.h"
#include "language/model/chosen_model.h"

namespace hearsay::language {
namespace {

bool touches(const TreebankSentence& sentence, size_t i) {
  return i + 1 < sentence.words.size() && sentence.words[i].end == sentence.words[i + 1].begin;
}

// Does a hyphen at word i hold its neighbours together?
bool joins(std::string_view block, const TreebankSentence& sentence, size_t i) {
  if (i == 0 || !touches(sentence, i - 1) || !touches(sentence, i)) return false;
  const ByteSpan word = sentence.words[i];
  const Character mark = character_at(block, word.begin);
  if (!mark.hyphen() || word.begin + mark.length != word.end) return false;
  const auto ends_alphanumeric = [&](ByteSpan part) {
    Character last;
    for (uint32_t at = part.begin; at < part.end; at += last.length) last = character_at(block, at);
    return last.alphanumeric();
  };
  return ends_alphanumeric(sentence.words[i - 1]) && character_at(block, sentence.words[i + 1].begin).alphanumeric();
}

// A sentence in the making: its words, and for each word of the treebank the number of the word that holds it.
class WordJoiner {
 public:
  WordJoiner(const Labels& labels, std::string_view block, const TreebankSentence& from)
      : labels_(labels), block_(block), from_(from), cased_(writes_names_large()) {}

  /// For each of the treebank sentence's statement parts its place in the joined one's; -1 where it is not there.
  const std::vector<int32_t>& kept() const { return kept_; }

  ParsedSentence join() {
    ParsedSentence sentence;
    const size_t count = from_.words.size();
    for (size_t begin = 0, end = 0; begin < count; begin = end) {
      end = begin + 1;
      while (end + 1 < count && joins(block_, from_, end)) end += 2;
      group_.resize(end, static_cast<uint32_t>(sentence.words.size()));
      top_.push_back(nearest_to_root(begin, end));
      sentence.words.push_back(word(begin, end));
    }
    for (size_t i = 0; i < count; ++i) {
      Word& word = sentence.words[group_[i]];
      if (i != top_[group_[i]]) continue;
      const int32_t head = from_.readings[i].head;
      word.head = head < 0 ? -1 : static_cast<int32_t>(group_[static_cast<size_t>(head)]);
      word.relation = relation_named(labels_.relation[from_.readings[i].relation], word.lower, word.lemma);
    }
    attach_adjectives(sentence);
    sentence.begin = sentence.words.front().begin;
    sentence.end = sentence.words.back().end;
    sentence.names = marked(from_.names);
    sentence.times = marked(from_.times);
    sentence.statements = marked(from_.statements, &kept_);
    return sentence;
  }

  /// Of the words that are joined, from those of the treebank's: a group is seen as the part is whose arc it has.
  std::vector<float> states(std::vector<float> own) const {
    const size_t width = own.size() / from_.words.size();
    for (size_t i = 0; i < top_.size(); ++i) {
      const auto at = own.begin() + static_cast<std::ptrdiff_t>(top_[i] * width);
      if (top_[i] != i) std::copy_n(at, width, own.begin() + static_cast<std::ptrdiff_t>(i * width));
    }
    own.resize(top_.size() * width);
    return own;
  }

 private:
  // The part of a group whose arc is the group's. That none of its heads lies in the group keeps the joined words a
  // tree.
  size_t nearest_to_root(size_t begin, size_t end) const {
    size_t best = begin, least = from_.words.size();
    for (size_t i = begin; i < end; ++i) {
      size_t depth = 0;
      for (int32_t at = from_.readings[i].head; at >= 0; at = from_.readings[static_cast<size_t>(at)].head) ++depth;
      if (depth < least) best = i;
      least = std::min(least, depth);
    }
    return best;
  }

  Word word(size_t begin, size_t end) const {
    const WordReading& last = from_.readings[end - 1];
    Word word;
    word.begin = from_.words[begin].begin;
    word.end = from_.words[end - 1].end;
    const std::string_view form = block_.substr(word.begin, word.end - word.begin);
    word.lower = lower_case(form);
    word.tag = tag_named(labels_.upos[last.upos]);
    if (word.tag == Tag::propn && is_common_noun(form)) word.tag = Tag::noun;
    word.lemma = lemma_of(form, word.lower, word.tag, inflection_named(labels_.xpos[last.xpos]));
    return word;
  }

  // "governor Ina Holt", "the rebel channel Dune Radio": where names are written large, a word in small letters is a
  // common noun; but "van" and "bin" are parts of names.
  bool is_common_noun(std::string_view form) const {
    constexpr size_t kLongestParticle = 3;
    return cased_ && form.size() > kLongestParticle &&
           std::ranges::all_of(form, [](char c) { return c >= 'a' && c <= 'z'; });
  }
  bool writes_names_large() const {
    for (size_t i = 1; i < from_.words.size(); ++i) {
      const bool proper = tag_named(labels_.upos[from_.readings[i].upos]) == Tag::propn;
      if (proper && character_at(block_, from_.words[i].begin).upper) return true;
    }
    return false;
  }

  // "a two-storey house": the last part is a noun, the whole an adjective.
  static void attach_adjectives(ParsedSentence& sentence) {
    for (Word& word : sentence.words) {
      const bool joined = word.lower.find('-') != std::string::npos && word.lower.size() > 1;
      const bool fixed = word.tag == Tag::propn || word.tag == Tag::num;
      if (!joined || fixed || word.head < 0) continue;
      const Word& head = sentence.words[static_cast<size_t>(word.head)];
      const bool before_noun = head.begin > word.begin && (head.tag == Tag::noun || head.tag == Tag::propn);
      if (before_noun && (word.relation == Relation::amod || word.relation == Relation::compound)) {
        word.tag = Tag::adj;
        word.relation = Relation::amod;
      }
    }
  }

  // `kept`: for each mark its place among the spans, -1 where a mark of the same joined word came before.
  std::vector<MarkedSpan> marked(const std::vector<MarkedWords>& marks, std::vector<int32_t>* kept = nullptr) const {
    std::vector<MarkedSpan> spans;
    for (const MarkedWords& mark : marks) {
      const MarkedSpan span{group_[mark.first], group_[mark.last - 1] + 1, mark.kind};
      const bool free = spans.empty() || spans.back().last <= span.first;
      if (kept != nullptr) kept->push_back(free ? static_cast<int32_t>(spans.size()) : -1);
      if (free) spans.push_back(span);
    }
    return spans;
  }

  const Labels& labels_;
  std::string_view block_;
  const TreebankSentence& from_;
  bool cased_;
  std::vector<uint32_t> group_;
  std::vector<size_t> top_;  // of each group
  std::vector<int32_t> kept_;
};

void link(std::span<const TreebankSentence> from, const std::vector<std::vector<int32_t>>& kept,
          std::vector<ParsedSentence>& sentences) {
  for (size_t s = 0; s < from.size(); ++s) {
    for (const PartOfStatement& link : from[s].links) {
      const int32_t part = kept[s][link.part];
      const size_t other = s + static_cast<size_t>(static_cast<ptrdiff_t>(link.distance));
      if (part < 0) continue;
      MarkedSpan& span = sentences[s].statements[static_cast<size_t>(part)];
      span.cue = kept[other][link.cue];
      span.distance = link.distance;
    }
  }
}

}  // namespace

std::vector<std::vector<ParsedSentence>> parse(std::span<const std::string_view> blocks, bool vectors) {
  std::vector<std::vector<ParsedSentence>> parsed(blocks.size());
  const Result<Model>& model = chosen_model();
  if (!model) return parsed;
  auto read = analyse(*model, blocks, {.vectors = vectors, .lemmas = false});
  for (size_t i = 0; i < blocks.size(); ++i) {
    std::vector<std::vector<int32_t>> kept;
    for (TreebankSentence& sentence : read[i]) {
      WordJoiner joiner(model->labels(), blocks[i], sentence);
      parsed[i].push_back(joiner.join());
      parsed[i].back().vector = std::move(sentence.vector);
      parsed[i].back().states = joiner.states(std::move(sentence.states));
      kept.push_back(joiner.kept());
    }
    link(read[i], kept, parsed[i]);
  }
  return parsed;
}

std::vector<ParsedSentence> parse(std::string_view block) {
  return std::move(parse(std::span(&block, 1)).front());
}

std::string_view tag_name(Tag tag) {
  static constexpr std::array<std::string_view, kTagCount> kNames = {
      "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
      "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
  return kNames[static_cast<size_t>(tag)];
}

std::string_view relation_name(Relation relation) {
  static constexpr std::array<std::string_view, static_cast<size_t>(Relation::dislocated) + 1> kNames = {
      "root",  "nsubj",      "nsubj:pass", "obj",       "iobj",      "obl",          "obl:agent", "obl:tmod",
      "ccomp", "xcomp",      "advcl",      "advmod",    "acl",       "acl:relcl",    "amod",      "appos",
      "aux",   "aux:pass",   "case",       "cc",        "compound",  "compound:prt", "conj",      "cop",
      "csubj", "dep",        "det",        "discourse", "expl",      "fixed",        "flat",      "goeswith",
      "list",  "mark",       "nmod",       "nmod:poss", "nmod:tmod", "nummod",       "orphan",    "parataxis",
      "punct", "reparandum", "vocative",   "dislocated"};
  return kNames[static_cast<size_t>(relation)];
}

}  // namespace hearsay::language
