// Sheet: one report laid out as words in one numbering, which every step of reading works on. Internal to the room:
// positions here are words and bytes; the finished Reading has code points.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/reading.h"
#include "language/lexicon.h"
#include "language/syntax.h"

namespace hearsay::reading {

using language::Relation;
using language::Tag;
using language::WordClass;

struct Word {
  uint32_t begin = 0;  ///< bytes into the report's text
  uint32_t end = 0;
  std::string lower;
  std::string lemma;
  Tag tag = Tag::x;
  Relation relation = Relation::dep;
  int32_t head = -1;  ///< index in the sheet; -1 = root
  uint32_t sentence = 0;
  bool capital = false;  ///< begins with an upper-case letter
  bool in_quote = false;
};

/// Half-open range of words.
struct Range {
  uint32_t first = 0;
  uint32_t last = 0;

  auto operator<=>(const Range&) const = default;
  bool empty() const { return first >= last; }
  uint32_t size() const { return last - first; }
  bool contains(uint32_t word) const { return first <= word && word < last; }
  bool contains(Range other) const { return first <= other.first && other.last <= last; }
  bool overlaps(Range other) const { return first < other.last && other.first < last; }
};

/// Words that the language model marks, and as what: syntax.h says which kinds there are.
struct Mark {
  Range words;
  std::string_view kind;
  std::optional<uint32_t> cue;  ///< of a part of a statement: the place of its cue's mark
};

struct SheetSentence {
  Range words;
  uint32_t begin = 0;  ///< bytes
  uint32_t end = 0;
  BlockKind block = BlockKind::paragraph;
  uint32_t block_index = 0;
  Meaning meaning{};
};

/// The common ground of the room: what every finder asks of the words. A place past the last word is none: it reads
/// "", and is in no sentence.
struct Sheet {
  const Report* report = nullptr;
  const language::Lexicon* known = nullptr;  ///< the words of the report's language
  std::vector<Word> words;
  std::vector<SheetSentence> sentences;
  std::vector<Mark> name_marks, time_marks, statement_marks;  ///< in order
  std::vector<std::vector<uint32_t>> children;                ///< beside words: their dependents in order
  std::vector<bool> timed;                                    ///< beside words: in an expression of time
  std::vector<float> lead_vector;                             ///< as in Reading
  std::vector<std::vector<float>> states;                     ///< beside sentences: of their words, for event heads

  const language::Lexicon& lexicon() const { return *known; }
  std::string_view text(const Word& word) const {
    return report->text.utf8().substr(word.begin, word.end - word.begin);
  }
  std::string_view text(Range range) const;
  Span span(Range range) const;
  std::string_view lower(uint32_t word) const {
    return word < words.size() ? std::string_view(words[word].lower) : std::string_view();
  }
  std::string_view lemma(uint32_t word) const {
    return word < words.size() ? std::string_view(words[word].lemma) : std::string_view();
  }
  /// Of the word as written.
  bool is(uint32_t word, WordClass word_class) const { return lexicon().is(lower(word), word_class); }
  const SheetSentence& sentence_of(uint32_t word) const { return sentences[words[word].sentence]; }
  Range sentence(uint32_t word) const { return sentence_of(word).words; }
  bool same_sentence(uint32_t a, uint32_t b) const {
    return a < words.size() && b < words.size() && words[a].sentence == words[b].sentence;
  }
  bool in_time(uint32_t word) const { return word < timed.size() && timed[word]; }
  /// Whether a word of these stands between quotation marks.
  bool quoted(Range range) const;
  /// Whether these hold a verb that could be a clause's own: an auxiliary, or no mere "-ing" and no attribute.
  bool finite(Range range) const;
  /// The longest phrase of a table that begins at `word` and ends by `last`, by the words as they are written.
  template <class Value>
  std::optional<typename language::PhraseTable<Value>::Match> phrase(const language::PhraseTable<Value>& table,
                                                                     uint32_t word, size_t last) const {
    return table.longest(word, last, [this](size_t at) { return lower(static_cast<uint32_t>(at)); });
  }
  std::optional<uint32_t> child(uint32_t word, Relation relation) const;
  /// The words that hang on `word`, itself included, from the first to the last.
  Range subtree(uint32_t word) const;
};

/// Of a word in lower case, where every double quotation mark is `"`, or `''` as typewriters have it.
bool is_quote_mark(std::string_view lower);
/// A dash between words, of any length.
bool is_dash(std::string_view lower);

/// `lexicon` has to outlive the sheet. `timed` is false everywhere: times are found on the sheet, and marked then.
/// Without `meanings` those of sentences and the lead vector are left out.
Sheet lay_out(const Report& report, const language::Lexicon& lexicon, bool meanings = true);
void mark_time(Sheet& sheet, Range words);

}  // namespace hearsay::reading
