// The fast arithmetic against the slow one, on whole readings: every bit is the same.
#include <gtest/gtest.h>

#include <cctype>
#include <random>
#include <string>
#include <vector>

#include "language/invented_news.h"
#include "language/model/invented_weights.h"

namespace hearsay::language {
namespace {

using Choices = std::vector<std::string>;

// News as it is written, by chance: who, what, to how many, where, when, and who says so.
class Sentences {
 public:
  explicit Sentences(unsigned seed) : random_(seed) {}

  std::string next() {
    switch (random_() % 4) {
      case 0:
        return speaker() + " " + one({"said", "confirmed", "denied"}) + " " + when() + " that " + event() + ".";
      case 1:
        return upper(event()) + ", " + speaker() + " told " + one({"the Quay Courier", "Dunevision", "reporters"}) +
               ".";
      case 2:
        return "\u201c" + upper(event()) + ",\u201d " + one({"said ", "added "}) + speaker() + ", who " +
               one({"lives near", "left", "had warned of"}) + " " + one({"the harbour", "Lower Brenna", "the dam"}) +
               ".";
      default:
        return upper(event()) + " " + when() + ", according to " + speaker() + ".";
    }
  }

 private:
  const std::string& pick(const Choices& choices) { return choices[random_() % choices.size()]; }
  std::string one(const Choices& choices) { return pick(choices); }

  std::string event() {
    return number() + " " + one({"people", "dockers", "villagers", "soldiers", "pupils"}) + " " +
           one({"were killed", "were injured", "were arrested", "went missing", "have been rescued"}) + " " +
           one({"when a ferry sank off", "after a crane fell in", "in a fire at", "during a protest in"}) + " " +
           one({"Velmar", "Morvane", "Port Selm", "the town of Orrin"});
  }
  std::string number() {
    const std::string count = std::to_string(2 + random_() % 90);
    return one({count, "at least " + count, "more than " + count, "about two dozen", "three"});
  }
  std::string speaker() {
    return one({"police", "Mayor Ina Holt", "the coast guard", "a hospital official", "Jon Aster", "two witnesses",
                "the Sorland defence ministry"});
  }
  std::string when() { return one({"on Friday", "late on 3 May", "last week", "earlier this year", "overnight"}); }
  static std::string upper(std::string text) {
    text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
  }

  std::mt19937 random_;
};

std::vector<std::string> invented(size_t count) {
  constexpr unsigned kSeed = 20310503;
  Sentences sentences(kSeed);
  std::vector<std::string> all;
  for (size_t i = 0; i < count; ++i) all.push_back(sentences.next());
  return all;
}

// What all instruction sets of the machine make of texts with the same weights.
void expect_the_same_bits(const Weights& weights, const std::vector<std::string>& texts) {
  std::vector<std::string> wanted;
  for (const Kernels* const set : supported_kernels()) {
    SCOPED_TRACE(set->name);
    const WithKernels in_use(*set);
    const Result<Model> own = Model::from(weights);  // its weights are packed for the set
    ASSERT_TRUE(own.has_value()) << own.error().message;
    std::vector<std::string> found;
    for (const auto& sentences : analyse(*own, views(texts), kVectors)) found.push_back(written(sentences));
    if (wanted.empty()) wanted = found;
    ASSERT_EQ(found.size(), wanted.size());
    for (size_t i = 0; i < found.size(); ++i) EXPECT_TRUE(found[i] == wanted[i]) << texts[i];
  }
}

TEST(InstructionSets, ReadGeneratedSentencesWithTheSameBits) {
  std::vector<std::string> texts = invented(60);
  for (std::string& text : reports()) texts.push_back(std::move(text));
  for (const BuiltIn& model : kBuiltIn) {
    SCOPED_TRACE(model.choice);
    expect_the_same_bits(built_in_weights(model).value(), texts);
  }
}

TEST(InstructionSets, ReadWithOtherShapesWithTheSameBits) {
  const std::vector<std::string> texts = invented(20);
  for (const auto& [layers, inner] : {std::pair<size_t, size_t>{1, 16}, {2, 528}, {3, 512}}) {
    SCOPED_TRACE(std::to_string(layers) + " layers of " + std::to_string(inner));
    const std::string file = file_of_shape(built_in_weights().value(), layers, inner);
    expect_the_same_bits(Weights::from(file, "another shape").value(), texts);
  }
}

}  // namespace
}  // namespace hearsay::language
