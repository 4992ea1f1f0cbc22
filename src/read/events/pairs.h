// Who or what may have been befallen, and by which event word of the sentence: the pairs that the event heads judge,
// and what is told of a pair beside its words' views.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "read/events/events.h"
#include "read/figures/figure.h"

namespace hearsay::reading {

/// A noun phrase, name or pronoun, with the figure that counts it when there is one.
struct Participant {
  uint32_t head = 0;                ///< the counted noun, or the number where none is said
  std::optional<uint32_t> figure;   ///< index
  std::optional<uint32_t> article;  ///< "a", "another", "no" before it, or "one", "none" itself
};

/// Those of one sentence, in order.
std::vector<Participant> find_participants(const Sheet& sheet, const std::vector<FigureMention>& figures,
                                           Range sentence);
/// The words of a sentence that may stand for an event.
std::vector<uint32_t> find_event_words(const Sheet& sheet, Range sentence);

/// Features are numbers: those of a participant, then those of a word, then those of the two together, last what the
/// lexicon's words for events say of a word and of the two. Training hides the last of some words, so that an event
/// is seen by more than its word.
constexpr uint16_t kWordFeatures = 128;
constexpr uint16_t kPairFeatures = 256;
constexpr uint16_t kKnownOfWord = 448;
constexpr uint16_t kKnownOfPair = 480;
constexpr uint16_t kFeatureCount = 512;
/// Those of one participant, word or pair: no more than kMost, beside each other and without an allocation.
class Features {
 public:
  static constexpr size_t kMost = 32;

  /// One more; REQUIRES: fewer than kMost yet.
  void push_back(uint16_t feature) { found_[count_++] = feature; }
  size_t size() const { return count_; }
  const uint16_t* begin() const { return found_.data(); }
  const uint16_t* end() const { return found_.data() + count_; }

 private:
  std::array<uint16_t, kMost> found_{};
  size_t count_ = 0;
};

/// A sentence as its pairs see it.
struct PairContext {
  const Sheet& sheet;
  const std::vector<FigureMention>& figures;
  Range sentence;
  std::vector<Trigger> triggers;                       ///< of the sentence
  std::vector<std::pair<uint32_t, Attachment>> rules;  ///< figures, and what the rules of position give them

  const Attachment* rule_of(const Participant& participant) const;
};
PairContext see_pairs(const Sheet& sheet, const std::vector<FigureMention>& figures, Range sentence);

/// Which features they have.
Features participant_features(const PairContext& context, const Participant& participant);
Features word_features(const PairContext& context, uint32_t word);
Features pair_features(const PairContext& context, const Participant& participant, uint32_t word);

}  // namespace hearsay::reading
