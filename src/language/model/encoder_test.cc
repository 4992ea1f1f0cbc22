#include "language/model/encoder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <thread>

#include "language/invented_news.h"

namespace hearsay::language {
namespace {

TEST(Reading, GivesATextTheSameBitsWhateverIsReadWithIt) {
  const auto texts = reports();
  const auto together = analyse(model(), views(texts), kVectors);
  ASSERT_EQ(together.size(), texts.size());
  for (size_t i = 0; i < texts.size(); ++i) {
    const auto alone = analyse(model(), std::vector<std::string_view>{texts[i]}, kVectors);
    ASSERT_EQ(written(alone.at(0)), written(together[i])) << texts[i];
  }
  for (const size_t step : {5, 7, 23}) {  // none divides 24: each text once
    std::vector<std::string_view> other;
    for (size_t i = 0; i < texts.size(); ++i) other.push_back(texts[i * step % texts.size()]);
    const auto mixed = analyse(model(), other, kVectors);
    for (size_t i = 0; i < texts.size(); ++i)
      ASSERT_EQ(written(mixed[i]), written(together[i * step % texts.size()]));
  }
}

TEST(Reading, GivesTheSameBitsInFourThreadsAtOnce) {
  const auto texts = reports();
  std::vector<std::string> wanted;
  for (const auto& sentences : analyse(model(), views(texts), kVectors)) wanted.push_back(written(sentences));
  std::vector<size_t> different(4, 0);
  std::vector<std::thread> threads;
  for (size_t t = 0; t < different.size(); ++t) {
    threads.emplace_back([&, t] {
      auto own = views(texts);
      std::rotate(own.begin(), own.begin() + static_cast<std::ptrdiff_t>(t * 5), own.end());
      const auto found = analyse(model(), own, kVectors);
      for (size_t i = 0; i < own.size(); ++i) different[t] += written(found[i]) != wanted[(i + t * 5) % own.size()];
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(different, std::vector<size_t>(4, 0));
}

struct Flat {
  uint16_t upos;
  int64_t head;  // in words of the text
};

std::vector<Flat> flat(const std::vector<TreebankSentence>& sentences) {
  std::vector<Flat> all;
  for (const TreebankSentence& sentence : sentences) {
    const auto first = static_cast<int64_t>(all.size());
    for (const WordReading& word : sentence.readings)
      all.push_back({word.upos, word.head < 0 ? -1 : first + word.head});
  }
  return all;
}

TEST(Reading, InSmallNumbersIsNearlyThatInFullPrecision) {
  const auto full = built_in(Precision::f32), other = built_in(Precision::int8);
  ASSERT_TRUE(full.has_value()) << full.error().message;
  ASSERT_TRUE(other.has_value()) << other.error().message;
  const auto wanted = analyse(*full, kNews), found = analyse(*other, kNews);
  double words = 0, tags = 0, heads = 0;
  for (size_t t = 0; t < kNews.size(); ++t) {
    const auto a = flat(wanted[t]), b = flat(found[t]);
    ASSERT_EQ(a.size(), b.size());
    for (size_t i = 0; i < a.size(); ++i) {
      ++words;
      tags += a[i].upos == b[i].upos;
      heads += a[i].head == b[i].head;
    }
  }
  EXPECT_GT(words, 400);
  EXPECT_GE(tags / words, 0.97);
  EXPECT_GE(heads / words, 0.93);
  RecordProperty("tags", std::to_string(tags / words));
  RecordProperty("heads", std::to_string(heads / words));
}

double cosine(const std::vector<float>& a, const std::vector<float>& b) {
  double dot = 0, aa = 0, bb = 0;
  for (size_t i = 0; i < a.size(); ++i) {
    dot += static_cast<double>(a[i]) * static_cast<double>(b[i]);
    aa += static_cast<double>(a[i]) * static_cast<double>(a[i]);
    bb += static_cast<double>(b[i]) * static_cast<double>(b[i]);
  }
  return dot / std::sqrt(aa * bb);
}

std::vector<float> vector_of(std::string_view text) {
  auto all = analyse(model(), std::vector{text}, kVectors);
  EXPECT_EQ(all[0].size(), 1U) << text;
  return all[0].at(0).vector;
}

TEST(Vectors, AreGivenWhenAskedFor) {
  const std::vector<std::string_view> text = {"It burned. Nobody was hurt.\nThree fled."};
  const auto without = analyse(model(), text), with = analyse(model(), text, kVectors);
  ASSERT_GE(with[0].size(), 2U);
  ASSERT_EQ(without[0].size(), with[0].size());
  for (const TreebankSentence& sentence : without[0]) EXPECT_TRUE(sentence.vector.empty());
  for (const TreebankSentence& sentence : with[0]) {
    ASSERT_EQ(sentence.vector.size(), 384U);
    for (const float x : sentence.vector) ASSERT_TRUE(std::isfinite(x));
  }
}

TEST(Vectors, OfParaphrasesAreNearerThanOfOthers) {
  struct Pair {
    std::string_view one, same, other;
  };
  for (const auto& [one, same, other] :
       {Pair{"Six dockers were injured when a crane fell onto the quay in Morvane.",
             "A crane collapsed at Morvane's harbour, and six workers were hurt.",
             "Thousands marched through Velmar to protest against the new tax."},
        Pair{"The court sentenced the former minister to four years in prison.",
             "The ex-minister was jailed for four years.", "Heavy rain flooded the lower town on Friday."},
        Pair{"Shares in Brennick Steel fell by nine percent.", "Brennick Steel stock dropped nine percent.",
             "The goalkeeper signed a contract with Morvane United."},
        Pair{"A ferry sank off the coast, and 14 people are missing.",
             "Fourteen people are missing after a ship went down.", "The museum re-opened its oldest halls."}}) {
    const auto a = vector_of(one), b = vector_of(same), c = vector_of(other);
    EXPECT_GT(cosine(a, b), cosine(a, c) + 0.1) << one;
    EXPECT_GT(cosine(a, b), cosine(b, c) + 0.1) << one;
  }
}

// Sentences side by side in one text, each a sentence of its own whatever the model thinks.
struct Paragraph {
  std::string text;
  GivenWords given;

  void add(std::string_view sentence) {
    const auto at = static_cast<uint32_t>(text.size());
    for (const TokenisedSentence& part : tokenise(sentence)) {
      for (const ByteSpan& word : part.words) given.words.push_back({at + word.begin, at + word.end});
    }
    given.ends.push_back(static_cast<uint32_t>(given.words.size()) - 1);
    text += std::string(sentence) + " ";
  }
  std::vector<TreebankSentence> read() const {
    return analyse(model(), std::vector<std::string_view>{text}, kVectors, std::vector{given}).at(0);
  }
};

TEST(Vectors, AreThoseOfTheirSentences) {
  const std::vector<std::string_view> sentences = {kNews[0], kNews[12], kNews[16], kNews[24]};
  Paragraph paragraph;
  for (const std::string_view sentence : sentences) paragraph.add(sentence);
  const auto together = paragraph.read();
  ASSERT_EQ(together.size(), sentences.size());
  for (size_t i = 0; i < sentences.size(); ++i) {
    const auto alone = vector_of(sentences[i]);
    for (size_t other = 0; other < sentences.size(); ++other) {
      EXPECT_TRUE(other == i || cosine(alone, together[i].vector) > cosine(alone, together[other].vector) + 0.1)
          << sentences[i];
    }
  }
}

TEST(Reading, OfASentenceIsNearlyTheSameAmongOthers) {
  // Neighbours in a window may change a word here and there, but no sentence may get the scores of another.
  double words = 0, tags = 0, heads = 0;
  for (size_t first = 0; first + 4 <= kNews.size(); first += 4) {
    Paragraph paragraph;
    std::vector<TreebankSentence> alone;
    for (size_t i = first; i < first + 4; ++i) {
      Paragraph own;
      own.add(kNews[i]);
      paragraph.add(kNews[i]);
      alone.push_back(own.read().at(0));
    }
    const auto wanted = flat(alone), found = flat(paragraph.read());
    ASSERT_EQ(found.size(), wanted.size());
    for (size_t i = 0; i < found.size(); ++i) {
      ++words;
      tags += found[i].upos == wanted[i].upos;
      heads += found[i].head == wanted[i].head;
    }
  }
  EXPECT_GE(tags / words, 0.97);
  EXPECT_GE(heads / words, 0.95) << heads << " of " << words;
}

}  // namespace
}  // namespace hearsay::language
