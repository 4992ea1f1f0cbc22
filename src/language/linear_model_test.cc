#include "language/linear_model.h"

#include <gtest/gtest.h>

#include <cstring>
#include <string>
#include <vector>

#include "base/resource.h"
#include "language/linear_syntax.h"

namespace hearsay::language {
namespace {

// The shipped model in memory of our own, so that it can be damaged.
class DamagedModel : public testing::Test {
 protected:
  void SetUp() override {
    const std::string_view shipped = base::resource("models/linear.bin");
    ASSERT_FALSE(shipped.empty());
    words_.resize((shipped.size() + 7) / 8);
    size_ = shipped.size();
    std::memcpy(words_.data(), shipped.data(), size_);
  }
  char* bytes() { return reinterpret_cast<char*>(words_.data()); }
  std::string_view view() { return {bytes(), size_}; }

  std::vector<uint64_t> words_;
  size_t size_ = 0;
};

TEST_F(DamagedModel, IsTakenWhenWhole) {
  EXPECT_TRUE(LinearModel::from(view()));
}

TEST_F(DamagedModel, IsRefusedWhenOneBitIsWrong) {
  bytes()[size_ / 2] ^= 1;
  EXPECT_FALSE(LinearModel::from(view()));
}

TEST_F(DamagedModel, IsRefusedWhenCutShort) {
  EXPECT_FALSE(LinearModel::from(view().substr(0, size_ - 64)));
}

TEST_F(DamagedModel, IsRefusedInAnotherVersion) {
  const uint32_t other = kModelVersion + 1;
  std::memcpy(bytes() + offsetof(ModelHeader, version), &other, sizeof other);
  EXPECT_FALSE(LinearModel::from(view()));
}

TEST_F(DamagedModel, IsRefusedWhenASectionLiesOutside) {
  const uint64_t far = size_;
  std::memcpy(bytes() + offsetof(ModelHeader, sections) + offsetof(ClassifierSection, slots_at), &far, sizeof far);
  EXPECT_FALSE(LinearModel::from(view()));
}

TEST(AbsentModel, IsRefused) {
  EXPECT_FALSE(LinearModel::from({}));
}

TEST(AbsentModel, LeavesWordsWithoutTagsOrHeads) {
  const auto sentences = parse_with(nullptr, "Holt spoke. Berg did not.");
  ASSERT_EQ(sentences.size(), 2U);
  ASSERT_EQ(sentences[1].words.size(), 4U);
  for (const Word& word : sentences[1].words) {
    EXPECT_EQ(word.tag, Tag::x);
    EXPECT_EQ(word.head, -1);
    EXPECT_EQ(word.lemma, word.lower);
  }
}

}  // namespace
}  // namespace hearsay::language
