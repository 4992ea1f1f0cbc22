// Numbers that a thing has one of at a time: how old somebody is, which block of a street it was, at what hour, how
// many were aboard, what bail was set. Who gives another one disagrees.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/account.h"
#include "language/lexicon.h"

namespace hearsay::reconciling {

/// One number that a report gives a thing.
struct GivenNumber {
  Question question = Question::how_many;
  std::string thing;                ///< what makes two mentions one thing, folded
  std::string event, about;         ///< of the disagreement
  Quantity value;                   ///< of the hour, in minutes since midnight
  std::string says;                 ///< the answer where it is no quantity: "2900", "11:15 p.m."
  Span span;                        ///< of the words it stands in
  std::vector<std::string> others;  ///< of streets, told apart by these where both have them: "street=avenue"
  std::vector<double> beside;       ///< of hours, all that the report has
  bool afterwards = false;          ///< of hours, when somebody heard of it
};

/// The words of a report, folded.
class FoldedWords {
 public:
  explicit FoldedWords(const Reading& reading) : reading_(reading) {}
  size_t size() const { return reading_.tokens.size(); }
  /// Empty outside the report, before its first word too (`i` wraps).
  std::string operator[](size_t i) const;
  /// As it stands. REQUIRES: i < size().
  std::string_view written(size_t i) const { return reading_.report.text.slice(reading_.tokens[i].span); }
  std::string_view tag(size_t i) const { return i < size() ? reading_.tokens[i].tag : std::string_view(); }
  /// The first word that begins at a place, or behind it.
  size_t at(uint32_t place) const;

 private:
  const Reading& reading_;
};

/// A whole number in digits or one word.
std::optional<double> whole_number(std::string_view word, const language::Lexicon& lexicon);

/// What a word of `data/reconcile/given_numbers.tsv` says, and its usual form.
struct BesideNumber {
  std::string_view says, form;
};
/// Nothing said of a word that is not listed.
BesideNumber beside_number(std::string_view words);

// Each adds what one report gives to `given`.
void add_ages(const Reading& reading, const language::Lexicon& lexicon, std::vector<GivenNumber>& given);
void add_blocks(const Reading& reading, std::vector<GivenNumber>& given);
void add_aboard(const Reading& reading, const language::Lexicon& lexicon, std::vector<GivenNumber>& given);
void add_hours(const Reading& reading, std::vector<GivenNumber>& given);
void add_bail(const Reading& reading, std::vector<GivenNumber>& given);

}  // namespace hearsay::reconciling
