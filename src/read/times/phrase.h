// An expression of time, cut into the words that its meaning is read from.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/sheet.h"
#include "read/times/words.h"

namespace hearsay::reading {

/// "the third-quarter's end" as "the", "third", "quarter", "end": hyphens are cut, commas and possessives left out,
/// and so is a preposition in front. Words are asked for by place; a place past the last reads "".
class TimePhrase {
 public:
  TimePhrase(const Sheet& sheet, Range range);

  const Sheet& sheet() const { return sheet_; }
  Range range() const { return range_; }
  /// The word of the sheet that its last word is cut from.
  uint32_t last_place() const { return places_.empty() ? range_.first : places_.back(); }

  size_t size() const { return words_.size(); }
  std::string_view at(size_t i) const { return i < words_.size() ? std::string_view(words_[i]) : std::string_view(); }
  std::string joined(size_t from = 0) const;
  bool has(std::string_view text) const;
  bool has_time_word() const;
  /// Whether the word at `i` is written as a name is, or part of a word ("mid-November").
  bool named(size_t i) const;

  /// The word at `i` where it is of that kind (data/time/words.tsv), else null.
  const TimeWord* word(size_t i, std::string_view kind) const;
  std::optional<size_t> find(std::string_view kind) const;
  /// −1 of "last", 0 of "this", 1 of "next", where one of them is said.
  std::optional<int> turn() const;

  /// A number at `i` as digits or words ("twenty five"); `i` moves behind it.
  std::optional<int> number(size_t& i) const;
  std::optional<int> day_number(size_t i) const;
  /// The year that stands there or is spelt out ("nineteen ninety-seven").
  std::optional<int> named_year() const;

 private:
  void add(std::string word, uint32_t place);
  std::optional<int> year_at(size_t i) const;

  const Sheet& sheet_;
  Range range_;
  std::vector<std::string> words_;
  std::vector<uint32_t> places_;  // beside words_: where in the sheet
};

/// "2nd" → 2, of a month's days.
std::optional<int> day_of_month(std::string_view text);
/// "89" behind a day and month: a year of the last century, as no day of a month is so high.
std::optional<int> short_year(std::string_view text);

}  // namespace hearsay::reading
