// How rare a term is among the reports at hand.
#pragma once

#include <unordered_map>

#include "group/features.h"

namespace hearsay::grouping {

/// Inverse document frequency over a collection that begins with kPriorReports reports of general English: in a
/// collection of thousands its own words decide, and five reports of one event do not make each other's words common.
/// Made once; any thread after that.
class Rarity {
 public:
  explicit Rarity(Reports reports);

  /// Words and numbers weighed by rarity, of length 1 together with kUnsaidTerms more that no other report has: two
  /// sentences are not alike because they share two words of ten.
  /// REQUIRES: the report is one of the collection. Terms are numbered from 0, in the order of their hashes.
  Terms words(const Features& report) const { return weighed(report.words, words_); }
  Terms numbers(const Features& report) const { return weighed(report.numbers, numbers_); }
  size_t different_words() const { return words_.size(); }
  /// 0 = in every report, 1 = in one.
  float of_place(TermHash place) const { return of(place, places_); }
  float of_name(TermHash name) const { return of(name, names_); }

 private:
  struct Held {
    uint32_t reports = 0;
    uint32_t number = 0;
  };
  using Holders = std::unordered_map<TermHash, Held>;
  static void set_numbers(Holders& holders);
  Terms weighed(const std::vector<Term>& terms, const Holders& holders) const;
  float of(TermHash term, const Holders& holders) const;

  float reports_ = 0;
  Holders words_, numbers_, places_, names_;
};

inline constexpr float kPriorReports = 300;
inline constexpr float kUnsaidTerms = 12;
/// Part of its rarity in general English that a term keeps where every report at hand has it: thousands of reports of
/// one event are alike by its words all the same.
inline constexpr float kLeastRarity = 0.25F;

}  // namespace hearsay::grouping
