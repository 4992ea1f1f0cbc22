// The fast loops against the slow ones, on whole readings: what the sums' rounding may change is a word here and
// there.
#include <gtest/gtest.h>

#include <cctype>
#include <random>
#include <string>
#include <vector>

#include "language/analysis.h"
#include "language/model/chosen_model.h"
#include "language/model/kernels/kernels.h"

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

struct WordRead {
  ByteSpan place;
  WordReading says;  // its head is a word of the text
};

std::vector<std::vector<WordRead>> read_with(const Kernels& loops, const std::vector<std::string>& texts) {
  const WithKernels in_use(loops);
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  std::vector<std::vector<WordRead>> all;
  for (const auto& sentences : analyse(chosen_model().value(), views)) {
    std::vector<WordRead>& words = all.emplace_back();
    for (const TreebankSentence& sentence : sentences) {
      const auto first = static_cast<int32_t>(words.size());
      for (size_t i = 0; i < sentence.words.size(); ++i) {
        WordRead word{sentence.words[i], sentence.readings[i]};
        if (word.says.head >= 0) word.says.head += first;
        words.push_back(word);
      }
    }
  }
  return all;
}

struct Agreement {
  double words = 0, tags = 0, heads = 0, relations = 0, spans = 0;

  void add(const WordReading& a, const WordReading& b) {
    ++words;
    tags += a.upos == b.upos && a.xpos == b.xpos && a.lemma == b.lemma;
    heads += a.head == b.head;
    relations += a.relation == b.relation;
    spans += a.name == b.name && a.time == b.time && a.statement == b.statement;
  }
};

TEST(InstructionSets, ReadTheSameInGeneratedSentences) {
  constexpr double kAlike = 0.99;
  const std::vector<std::string> texts = invented(200);
  const auto wanted = read_with(*supported_kernels().front(), texts);
  for (const Kernels* loops : supported_kernels()) {
    SCOPED_TRACE(loops->name);
    const auto found = read_with(*loops, texts);
    Agreement alike;
    for (size_t t = 0; t < texts.size(); ++t) {
      ASSERT_EQ(found[t].size(), wanted[t].size()) << texts[t];
      for (size_t i = 0; i < found[t].size(); ++i) {
        ASSERT_EQ(found[t][i].place.begin, wanted[t][i].place.begin) << texts[t];
        ASSERT_EQ(found[t][i].place.end, wanted[t][i].place.end) << texts[t];
        alike.add(found[t][i].says, wanted[t][i].says);
      }
    }
    EXPECT_GT(alike.words, 3000);
    EXPECT_GE(alike.tags, kAlike * alike.words);
    EXPECT_GE(alike.heads, kAlike * alike.words);
    EXPECT_GE(alike.relations, kAlike * alike.words);
    EXPECT_GE(alike.spans, kAlike * alike.words);
  }
}

}  // namespace
}  // namespace hearsay::language
