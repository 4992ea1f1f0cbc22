#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "language/model/instruction_set_fixture.h"
#include "language/model/invented_weights.h"

namespace hearsay::language {
namespace {

class InstructionSetAttention : public OfInstructionSet {};
INSTANTIATE_TEST_SUITE_P(All, InstructionSetAttention, testing::ValuesIn(supported_kernels()), name_of_set);

std::vector<uint16_t> every(size_t rows) {
  std::vector<uint16_t> all(rows);
  std::iota(all.begin(), all.end(), uint16_t{0});
  return all;
}

std::vector<double> reference_attention(const std::vector<float>& qkv, size_t rows) {
  std::vector<double> out(rows * kWidth, 0.0);
  const auto at = [&](size_t row, size_t part, size_t head, size_t k) {
    return static_cast<double>(qkv[((part * kHeads + head) * rows + row) * kHeadWidth + k]);
  };
  for (size_t head = 0; head < kHeads; ++head) {
    for (size_t i = 0; i < rows; ++i) {
      std::vector<double> weights(rows);
      for (size_t j = 0; j < rows; ++j) {
        double score = 0;
        for (size_t k = 0; k < kHeadWidth; ++k) score += at(i, 0, head, k) * at(j, 1, head, k);
        weights[j] = score / std::sqrt(static_cast<double>(kHeadWidth));
      }
      const double top = std::ranges::max(weights);
      double total = 0;
      for (double& weight : weights) total += weight = std::exp(weight - top);
      for (size_t j = 0; j < rows; ++j) {
        for (size_t k = 0; k < kHeadWidth; ++k) {
          out[i * kWidth + head * kHeadWidth + k] += weights[j] / total * at(j, 2, head, k);
        }
      }
    }
  }
  return out;
}

TEST_P(InstructionSetAttention, Attends) {
  for (const size_t rows : {1, 2, 3, 4, 5, 15, 16, 17, 61, 128}) {
    for (const float spread : {0.5F, 1.0F, 3.0F}) {  // 3: nearly all weight on one row
      const auto qkv = random_floats(rows * 3 * kWidth, spread, static_cast<unsigned>(rows));
      const size_t room = attention_scratch(rows);
      std::vector<float> out(rows * kWidth + 1, 77), scratch(room + 1, 77);
      kernels().attention(qkv.data(), rows * kHeadWidth, rows, every(rows), out.data(), scratch.data());
      const auto wanted = reference_attention(qkv, rows);
      double worst = 0;
      for (size_t i = 0; i < wanted.size(); ++i)
        worst = std::max(worst, std::fabs(static_cast<double>(out[i]) - wanted[i]));
      constexpr double kPower = 8e-5;  // twice what a power of 2 may be off, of the values' spread
      EXPECT_LT(worst, kPower * static_cast<double>(spread) + 5e-6 * static_cast<double>(spread * spread * spread))
          << rows << " rows, " << spread;
      EXPECT_EQ(out.back(), 77) << "written behind the rows";
      EXPECT_EQ(scratch.back(), 77) << "written behind the scratch";
    }
  }
}

TEST_P(InstructionSetAttention, AttendsWithWhateverTheScratchHeld) {
  constexpr size_t kRows = 19;
  const auto qkv = random_floats(kRows * 3 * kWidth, 1, 10);
  std::vector<float> clean(kRows * kWidth), dirty(kRows * kWidth);
  std::vector<float> zeros(attention_scratch(kRows), 0.0F), noise(attention_scratch(kRows), std::nanf(""));
  kernels().attention(qkv.data(), kRows * kHeadWidth, kRows, every(kRows), clean.data(), zeros.data());
  kernels().attention(qkv.data(), kRows * kHeadWidth, kRows, every(kRows), dirty.data(), noise.data());
  EXPECT_EQ(clean, dirty);
}

TEST_P(InstructionSetAttention, GivesARowOfAttentionThatDependsOnItsWindowAlone) {
  // Rows are worked on by two, four or eight: the same query in another place.
  constexpr size_t kRows = 20;
  auto qkv = random_floats(kRows * 3 * kWidth, 1, 11);
  std::vector<float> scratch(attention_scratch(kRows)), out(kRows * kWidth), rotated(kRows * kWidth);
  kernels().attention(qkv.data(), kRows * kHeadWidth, kRows, every(kRows), out.data(), scratch.data());
  for (size_t head = 0; head < kHeads; ++head) {  // the same query twice
    float* const queries = qkv.data() + head * kRows * kHeadWidth;
    std::copy_n(queries + 16 * kHeadWidth, kHeadWidth, queries + 3 * kHeadWidth);
  }
  kernels().attention(qkv.data(), kRows * kHeadWidth, kRows, every(kRows), rotated.data(), scratch.data());
  for (size_t i = 0; i < kWidth; ++i) {
    ASSERT_EQ(rotated[16 * kWidth + i], out[16 * kWidth + i]);
    ASSERT_EQ(rotated[3 * kWidth + i], out[16 * kWidth + i]);
  }
}

TEST_P(InstructionSetAttention, FindsAWindowsRowsAmongThoseOfOthers) {
  constexpr size_t kRows = 9, kAll = 21, kBefore = 5;
  const auto all = random_floats(kAll * 3 * kWidth, 1, 15);
  std::vector<float> own, scratch(attention_scratch(kRows)), out(kRows * kWidth), alone(kRows * kWidth);
  for (size_t head = 0; head < 3 * kHeads; ++head) {
    const float* const from = all.data() + (head * kAll + kBefore) * kHeadWidth;
    own.insert(own.end(), from, from + kRows * kHeadWidth);
  }
  kernels().attention(all.data() + kBefore * kHeadWidth, kAll * kHeadWidth, kRows, every(kRows), out.data(),
                      scratch.data());
  kernels().attention(own.data(), kRows * kHeadWidth, kRows, every(kRows), alone.data(), scratch.data());
  EXPECT_EQ(out, alone);
}

TEST_P(InstructionSetAttention, AttendsForTheRowsThatAreAskedFor) {
  constexpr size_t kRows = 37;
  const auto qkv = random_floats(kRows * 3 * kWidth, 1, 14);
  std::vector<float> scratch(attention_scratch(kRows)), all(kRows * kWidth);
  kernels().attention(qkv.data(), kRows * kHeadWidth, kRows, every(kRows), all.data(), scratch.data());
  const std::vector<uint16_t> some = {1, 2, 5, 6, 7, 11, 20, 21, 30, 36};
  std::vector<float> out(some.size() * kWidth);
  kernels().attention(qkv.data(), kRows * kHeadWidth, kRows, some, out.data(), scratch.data());
  for (size_t i = 0; i < out.size(); ++i) ASSERT_EQ(out[i], all[some[i / kWidth] * kWidth + i % kWidth]) << i;
}

TEST_P(InstructionSetAttention, GivesTheBitsOfThePlain) {
  const Kernels& plain = *supported_kernels().front();
  for (const size_t rows : {1, 3, 8, 15, 16, 17, 61, 128}) {
    for (const float spread : {0.5F, 3.0F}) {
      const auto qkv = random_floats(rows * 3 * kWidth, spread, static_cast<unsigned>(rows));
      std::vector<float> scratch(attention_scratch(rows)), ours(rows * kWidth), theirs(rows * kWidth);
      kernels().attention(qkv.data(), rows * kHeadWidth, rows, every(rows), ours.data(), scratch.data());
      plain.attention(qkv.data(), rows * kHeadWidth, rows, every(rows), theirs.data(), scratch.data());
      ASSERT_EQ(ours, theirs) << rows;
    }
  }
}

}  // namespace
}  // namespace hearsay::language
