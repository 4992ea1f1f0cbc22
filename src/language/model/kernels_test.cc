#include "language/model/kernels/kernels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "language/model/invented_weights.h"

namespace hearsay::language {
namespace {

class InstructionSet : public testing::TestWithParam<const Kernels*> {
 protected:
  const Kernels& kernels() const { return *GetParam(); }
};

INSTANTIATE_TEST_SUITE_P(All, InstructionSet,
                         testing::ValuesIn(supported_kernels().begin(), supported_kernels().end()),
                         [](const auto& row) { return std::string(row.param->name); });

constexpr Activation kActivations[] = {Activation::none, Activation::relu, Activation::gelu};

double activated(double x, Activation activation) {
  if (activation == Activation::relu) return std::max(x, 0.0);
  if (activation == Activation::none) return x;
  constexpr double kRootOf2OverPi = 0.7978845608028654;
  return 0.5 * x * (1 + std::tanh(kRootOf2OverPi * (x + 0.044715 * x * x * x)));
}

// `gelu` has 2^x to 4 parts in 100,000; all else is rounding.
double tolerance_of(double x, Activation activation) {
  return activation == Activation::gelu ? 5e-5 * std::fabs(x) + 1e-6 : 1e-6 * std::fabs(x) + 1e-6;
}

TEST_P(InstructionSet, Quantises) {
  for (const size_t n : {16, 48, 384, 1536}) {
    for (const int levels : {63, 127}) {
      for (const float spread : {1e-6F, 0.3F, 1e4F}) {
        const auto x = random_floats(n, spread, static_cast<unsigned>(n) + static_cast<unsigned>(levels));
        std::vector<uint8_t> out(n + 1, 250);
        const float scale = kernels().quantise(x.data(), n, levels, out.data());
        float reach = 0;
        for (const float value : x) reach = std::max(reach, std::fabs(value));
        EXPECT_NEAR(scale, reach / static_cast<float>(levels), 1e-6 * scale);
        for (size_t i = 0; i < n; ++i) {
          const int level = out[i] - levels - 1;
          EXPECT_LE(std::abs(level), levels);
          EXPECT_NEAR(level, static_cast<double>(x[i]) / static_cast<double>(scale), 0.5001);
        }
        EXPECT_EQ(out[n], 250) << "written behind the row";
      }
    }
  }
}

TEST_P(InstructionSet, QuantisesRowsOfOneSign) {
  for (const float sign : {-1.0F, 1.0F}) {
    std::vector<float> x(32, 0.0F);
    x[17] = sign * 5;
    x[3] = sign * 2.5F;
    std::vector<uint8_t> out(32);
    EXPECT_FLOAT_EQ(kernels().quantise(x.data(), 32, 100, out.data()), 0.05F);
    EXPECT_EQ(out[17], static_cast<uint8_t>(101 + sign * 100));
    EXPECT_NEAR(out[3], 101 + sign * 50, 1);
    EXPECT_EQ(out[0], 101);
  }
}

TEST_P(InstructionSet, QuantisesARowOfZeros) {
  const std::vector<float> x(64, 0.0F);
  std::vector<uint8_t> out(64);
  const float scale = kernels().quantise(x.data(), 64, 127, out.data());
  EXPECT_TRUE(std::isfinite(scale));
  EXPECT_EQ(out, std::vector<uint8_t>(64, 128));
}

TEST_P(InstructionSet, FinishesSums) {
  for (const size_t n : {1, 15, 16, 17, 50, 384}) {
    for (const Activation activation : kActivations) {
      std::mt19937 random(static_cast<unsigned>(n));
      std::vector<int32_t> sums(n), offsets(n);
      for (int32_t& sum : sums) sum = static_cast<int32_t>(random() % 2'000'000) - 1'000'000;
      for (int32_t& offset : offsets) offset = static_cast<int32_t>(random() % 200'000) - 100'000;
      const auto scale = random_floats(n, 0.002F, 1), bias = random_floats(n, 0.5F, 2);
      constexpr float kRowScale = 0.004F;
      std::vector<float> out(n + 1, 77);
      kernels().finish_sums({sums.data(), offsets.data(), scale.data(), kRowScale}, bias.data(), n, activation,
                            out.data());
      for (size_t i = 0; i < n; ++i) {
        const double x = (static_cast<double>(sums[i]) - offsets[i]) * static_cast<double>(scale[i]) *
                             static_cast<double>(kRowScale) +
                         static_cast<double>(bias[i]);
        EXPECT_NEAR(out[i], activated(x, activation), tolerance_of(x, activation) + 1e-6) << n << " at " << i;
      }
      EXPECT_EQ(out[n], 77) << "written behind the row";
    }
  }
}

TEST_P(InstructionSet, FinishesRows) {
  for (const size_t n : {1, 15, 16, 17, 50, 1536}) {
    for (const Activation activation : kActivations) {
      const auto before = random_floats(n, 3, 3), bias = random_floats(n, 1, 4);
      std::vector<float> x = before;
      x.push_back(77);
      kernels().finish(x.data(), bias.data(), n, activation);
      for (size_t i = 0; i < n; ++i) {
        const double sum = static_cast<double>(before[i]) + static_cast<double>(bias[i]);
        EXPECT_NEAR(x[i], activated(sum, activation), tolerance_of(sum, activation)) << n << " at " << i;
      }
      EXPECT_EQ(x[n], 77) << "written behind the row";
    }
  }
}

TEST_P(InstructionSet, ActivatesFarFromZero) {
  const std::vector<float> far = {-1e12F, -1e4F, -100, -20, -10, -5,   -1e-20F, 0,
                                  1e-20F, 5,     10,   20,  100, 1e4F, 1e12F,   1};
  const std::vector<float> bias(far.size(), 0.0F);
  for (const Activation activation : kActivations) {
    std::vector<float> x = far;
    kernels().finish(x.data(), bias.data(), x.size(), activation);
    for (size_t i = 0; i < x.size(); ++i) {
      const double wanted = activated(static_cast<double>(far[i]), activation);
      EXPECT_NEAR(x[i], wanted, 5e-5 * std::fabs(wanted) + 1e-5) << far[i];
    }
  }
}

TEST_P(InstructionSet, AddsAndNorms) {
  for (const size_t n : {16, 64, 384}) {
    for (const float centre : {0.0F, 20.0F}) {
      auto x = random_floats(n, 2, 5);
      for (float& value : x) value += centre;
      const auto residual = random_floats(n, 1, 6), gain = random_floats(n, 1, 7), bias = random_floats(n, 0.5F, 8);
      double mean = 0, variance = 0;
      std::vector<double> sums(n);
      for (size_t i = 0; i < n; ++i) {
        sums[i] = static_cast<double>(x[i]) + static_cast<double>(residual[i]);
        mean += sums[i] / static_cast<double>(n);
      }
      for (const double value : sums) variance += (value - mean) * (value - mean) / static_cast<double>(n);
      std::vector<float> out(n), in_place = residual;
      kernels().add_norm(x.data(), residual.data(), n, gain.data(), bias.data(), out.data());
      kernels().add_norm(x.data(), in_place.data(), n, gain.data(), bias.data(), in_place.data());
      for (size_t i = 0; i < n; ++i) {
        const double wanted =
            (sums[i] - mean) / std::sqrt(variance) * static_cast<double>(gain[i]) + static_cast<double>(bias[i]);
        EXPECT_NEAR(out[i], wanted, 1e-5 * (1 + std::fabs(wanted)));
      }
      EXPECT_EQ(out, in_place);
    }
  }
}

TEST_P(InstructionSet, NormsARowOfEqualNumbers) {
  const std::vector<float> x(32, 4.0F), none(32, 0.0F), gain(32, 3.0F);
  const auto bias = random_floats(32, 1, 9);
  std::vector<float> out(32);
  kernels().add_norm(x.data(), none.data(), 32, gain.data(), bias.data(), out.data());
  EXPECT_EQ(out, bias);
}

std::vector<double> reference_attention(const std::vector<float>& qkv, size_t rows) {
  std::vector<double> out(rows * kWidth, 0.0);
  const auto at = [&](size_t row, size_t part, size_t head, size_t k) {
    return static_cast<double>(qkv[row * 3 * kWidth + part * kWidth + head * kHeadWidth + k]);
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

TEST_P(InstructionSet, Attends) {
  for (const size_t rows : {1, 2, 3, 4, 5, 15, 16, 17, 61, 128}) {
    for (const float spread : {0.5F, 1.0F, 3.0F}) {  // 3: nearly all weight on one row
      const auto qkv = random_floats(rows * 3 * kWidth, spread, static_cast<unsigned>(rows));
      const size_t room = attention_scratch(rows);
      std::vector<float> out(rows * kWidth + 1, 77), scratch(room + 1, 77);
      kernels().attention(qkv.data(), rows, out.data(), scratch.data());
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

TEST_P(InstructionSet, AttendsWithWhateverTheScratchHeld) {
  constexpr size_t kRows = 19;
  const auto qkv = random_floats(kRows * 3 * kWidth, 1, 10);
  std::vector<float> clean(kRows * kWidth), dirty(kRows * kWidth);
  std::vector<float> zeros(attention_scratch(kRows), 0.0F), noise(attention_scratch(kRows), std::nanf(""));
  kernels().attention(qkv.data(), kRows, clean.data(), zeros.data());
  kernels().attention(qkv.data(), kRows, dirty.data(), noise.data());
  EXPECT_EQ(clean, dirty);
}

TEST_P(InstructionSet, GivesARowOfAttentionThatDependsOnItsWindowAlone) {
  // The last row of 17 is worked on alone, in 20 with three others: the fourth of a quartet or the first.
  constexpr size_t kRows = 20, kStride = 3 * kWidth;
  auto qkv = random_floats(kRows * kStride, 1, 11);
  std::vector<float> scratch(attention_scratch(kRows)), out(kRows * kWidth), rotated(kRows * kWidth);
  kernels().attention(qkv.data(), kRows, out.data(), scratch.data());
  for (size_t i = 0; i < kWidth; ++i) qkv[3 * kStride + i] = qkv[16 * kStride + i];  // the same query twice
  kernels().attention(qkv.data(), kRows, rotated.data(), scratch.data());
  for (size_t i = 0; i < kWidth; ++i) {
    ASSERT_EQ(rotated[16 * kWidth + i], out[16 * kWidth + i]);
    ASSERT_EQ(rotated[3 * kWidth + i], out[16 * kWidth + i]);
  }
}

TEST_P(InstructionSet, Multiplies) {
  for (const size_t rows : {1, 5}) {
    for (const size_t columns : {1, 7, 33}) {
      for (const size_t n : {16, 64, 256}) {
        const size_t a_stride = n + 3, b_stride = n + 16;
        const auto a = random_floats(rows * a_stride, 1, 12), b = random_floats(columns * b_stride, 1, 13);
        std::vector<float> out(rows * columns + 1, 77);
        kernels().products(a.data(), a_stride, rows, b.data(), b_stride, columns, n, 0.25F, out.data());
        for (size_t i = 0; i < rows; ++i) {
          for (size_t j = 0; j < columns; ++j) {
            double wanted = 0;
            for (size_t k = 0; k < n; ++k) {
              wanted += static_cast<double>(a[i * a_stride + k]) * static_cast<double>(b[j * b_stride + k]) / 4;
            }
            EXPECT_NEAR(out[i * columns + j], wanted, 2e-5);
          }
        }
        EXPECT_EQ(out.back(), 77) << "written behind the products";
      }
    }
  }
}

TEST(Kernels, AreThoseOfTheWidestInstructionSetHere) {
  EXPECT_EQ(&kernels(), supported_kernels().back());
  EXPECT_STREQ(supported_kernels().front()->name, "baseline");
  {
    const WithKernels plain(*supported_kernels().front());
    EXPECT_STREQ(kernels().name, "baseline");
  }
  EXPECT_EQ(&kernels(), supported_kernels().back());
}

}  // namespace
}  // namespace hearsay::language
