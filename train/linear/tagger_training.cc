// The tagger learns from its own earlier tags, not the gold ones, because that is what it will see. One sentence in
// twelve is read in another case: in capitals, or with a capital on each word as headlines have it.
#include "linear/tagger_training.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <random>

#include "language/character.h"
#include "language/tagger.h"

namespace hearsay::train {
namespace {

enum class Casing { plain, title, capitals };

// Of 100 sentences, how many are read with capitals on each word and how many all in capitals.
constexpr uint64_t kTitlePercent = 6;
constexpr uint64_t kCapitalsPercent = 3;

Casing draw_casing(std::mt19937_64& random) {
  const uint64_t percent = random() % 100;
  if (percent < kTitlePercent) return Casing::title;
  return percent < kTitlePercent + kCapitalsPercent ? Casing::capitals : Casing::plain;
}

std::string recased(const std::string& form, Casing casing) {
  if (casing == Casing::plain) return form;
  std::string upper = language::upper_ascii(form);
  return casing == Casing::capitals ? upper : upper.substr(0, 1) + form.substr(1);
}

void train_sentence(const GoldSentence& gold, Casing casing, Perceptron& weights) {
  std::vector<std::string> texts;
  for (const GoldWord& word : gold) texts.push_back(recased(word.form, casing));
  std::vector<language::WordForm> forms;
  for (const std::string& text : texts) forms.push_back({text, language::lower_case(text)});
  const language::TaggerFeatures sentence(forms);
  language::FeatureList features;
  std::array<int64_t, language::kMaxClasses> scores = {};
  uint32_t before = language::TaggerFeatures::kNoClass, before_that = before;
  for (size_t i = 0; i < gold.size(); ++i) {
    sentence.collect(i, before, before_that, features);
    weights.score(features.keys(), scores);
    const auto guess = static_cast<size_t>(std::ranges::max_element(scores) - scores.begin());
    if (guess != gold[i].fine) weights.update(features.keys(), gold[i].fine, guess);
    weights.tick();
    before_that = before;
    before = static_cast<uint32_t>(guess);
  }
}

}  // namespace

std::vector<size_t> shuffled(size_t count, uint64_t seed) {
  std::vector<size_t> order(count);
  std::iota(order.begin(), order.end(), size_t{0});
  std::mt19937_64 random(seed);
  for (size_t i = count; i > 1; --i) std::swap(order[i - 1], order[random() % i]);
  return order;
}

std::vector<AveragedRow> train_tagger(const std::vector<const GoldSentence*>& sentences,
                                      const TrainingOptions& options) {
  Perceptron weights(language::kMaxClasses, options.min_updates);
  std::mt19937_64 random(options.seed);
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    for (const size_t i : shuffled(sentences.size(), options.seed * 1000 + static_cast<uint64_t>(epoch))) {
      train_sentence(*sentences[i], draw_casing(random), weights);
    }
  }
  return weights.averaged();
}

}  // namespace hearsay::train
