#include "language/model/kernels/kernels.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "language/model/instruction_set_fixture.h"
#include "language/model/invented_weights.h"

namespace hearsay::language {
namespace {

class InstructionSet : public OfInstructionSet {};
INSTANTIATE_TEST_SUITE_P(All, InstructionSet, testing::ValuesIn(supported_kernels()), name_of_set);

constexpr Activation kActivations[] = {Activation::none, Activation::relu, Activation::gelu};

double activated(double x, Activation activation) {
  if (activation == Activation::relu) return std::max(x, 0.0);
  if (activation == Activation::none) return x;
  constexpr double kRootOf2OverPi = 0.7978845608028654;
  return 0.5 * x * (1 + std::tanh(kRootOf2OverPi * (x + 0.044715 * x * x * x)));
}

RowScale quantised(const Kernels& set, const std::vector<float>& x, const std::vector<float>& centre,
                   std::vector<uint8_t>& levels) {
  RowScale scale;
  set.quantise(x.data(), 1, centre.data(), x.size(), levels.data(), &scale);
  return scale;
}

// `gelu` has 2^x to 4 parts in 100,000; all else is rounding.
double tolerance_of(double x, Activation activation) {
  return activation == Activation::gelu ? 5e-5 * std::fabs(x) + 1e-6 : 1e-6 * std::fabs(x) + 1e-6;
}

const std::vector<float> kNoCentre(kMaxInputs, 0.0F);

TEST_P(InstructionSet, Quantises) {
  for (const size_t n : {16, 48, 384, 1536}) {
    for (const float spread : {1e-6F, 0.3F, 1e4F}) {
      const auto x = random_floats(n, spread, static_cast<unsigned>(n));
      const auto centre = random_floats(n, spread / 2, static_cast<unsigned>(n) + 1);
      std::vector<uint8_t> out(n + 1, 250);
      const auto [scale, zero] = quantised(kernels(), x, centre, out);
      float top = 0, bottom = 0;
      for (size_t i = 0; i < n; ++i) {
        top = std::max(top, x[i] - centre[i]);
        bottom = std::min(bottom, x[i] - centre[i]);
      }
      EXPECT_NEAR(scale, (top - bottom) / kTopLevel, 1e-6 * static_cast<double>(scale));
      EXPECT_GE(zero, 0);
      EXPECT_LE(zero, kTopLevel);
      for (size_t i = 0; i < n; ++i) {
        EXPECT_LE(out[i], kTopLevel);
        EXPECT_NEAR(out[i] - zero, static_cast<double>(x[i] - centre[i]) / static_cast<double>(scale), 1.0001);
      }
      EXPECT_EQ(out[n], 250) << "written behind the row";
    }
  }
}

TEST_P(InstructionSet, QuantisesRowsOfOneSign) {
  for (const float sign : {-1.0F, 1.0F}) {
    std::vector<float> x(32, 0.0F);
    x[17] = sign * 5;
    x[3] = sign * 2.5F;
    std::vector<uint8_t> out(32);
    const auto [scale, zero] = quantised(kernels(), x, kNoCentre, out);
    EXPECT_FLOAT_EQ(scale, 5.0F / kTopLevel);
    EXPECT_EQ(zero, sign < 0 ? kTopLevel : 0);
    EXPECT_EQ(out[17], sign < 0 ? 0 : kTopLevel);
    EXPECT_NEAR(out[3], 63.5, 0.6);
    EXPECT_EQ(out[0], zero);
  }
}

TEST_P(InstructionSet, QuantisesARowOfZeros) {
  const std::vector<float> x(64, 0.0F);
  std::vector<uint8_t> out(64, 1);
  const auto [scale, zero] = quantised(kernels(), x, kNoCentre, out);
  EXPECT_TRUE(std::isfinite(scale));
  EXPECT_EQ(zero, 0);
  EXPECT_EQ(out, std::vector<uint8_t>(64, 0));
}

// A product of numbers by chance, with room for what it needs.
struct InventedProduct {
  size_t inputs, outputs, rows;
  std::vector<int8_t> weights;
  std::vector<uint8_t> levels;
  std::vector<RowScale> scales;
  std::vector<float> column_scale, bias;

  /// `large`: how many of ten weights and inputs are at an end of their range.
  InventedProduct(size_t in, size_t out, size_t count, unsigned large) : inputs(in), outputs(out), rows(count) {
    std::mt19937 random(static_cast<unsigned>(in + out + count) + large);
    const auto at_end = [&] { return random() % 10 < large; };
    for (size_t i = 0; i < in * out; ++i) {
      weights.push_back(static_cast<int8_t>(at_end() ? (random() % 2 != 0 ? 127 : -128) : int(random() % 121) - 60));
    }
    for (size_t i = 0; i < in * count; ++i) {
      levels.push_back(static_cast<uint8_t>(at_end() ? kTopLevel : random() % (kTopLevel + 1)));
    }
    for (size_t r = 0; r < count; ++r)
      scales.push_back({0.01F + 0.001F * static_cast<float>(r), static_cast<int32_t>(random() % (kTopLevel + 1))});
    column_scale = random_floats(out, 0.001F, large);
    bias = random_floats(out, 0.5F, large + 1);
    column_scale.resize(out + 15);
    bias.resize(out + 15);
  }
  std::vector<float> by(const Kernels& set, Activation activation) const {
    std::vector<float> result(rows * outputs + 1, 77);
    const Panels panels = set.pack(weights.data(), outputs, inputs);
    set.multiply({.panels = panels,
                  .input = levels.data(),
                  .scales = scales.data(),
                  .rows = rows,
                  .column_scale = column_scale.data(),
                  .bias = bias.data(),
                  .activation = activation,
                  .begin = 0,
                  .end = panels.outputs,
                  .out = result.data()});
    EXPECT_EQ(result.back(), 77) << "written behind the rows";
    return result;
  }
  double wanted(size_t row, size_t output) const {
    int64_t sum = 0;
    for (size_t k = 0; k < inputs; ++k)
      sum += (int64_t{levels[row * inputs + k]} - scales[row].zero) * weights[output * inputs + k];
    return static_cast<double>(sum) * double{column_scale[output]} * double{scales[row].scale} + double{bias[output]};
  }
};

std::vector<InventedProduct> invented_products() {
  std::vector<InventedProduct> all;
  for (const unsigned large : {0U, 1U, 5U, 10U}) {
    for (const size_t inputs : {16, 48, 384, 1536}) {
      for (const size_t outputs : {1, 16, 27, 50, 80}) {
        for (const size_t rows : {1, 2, 5, 12, 13, 31}) all.emplace_back(inputs, outputs, rows, large);
      }
    }
  }
  return all;
}

TEST_P(InstructionSet, MultipliesAsIntegersDo) {
  for (const InventedProduct& product : invented_products()) {
    const auto found = product.by(kernels(), Activation::none);
    for (size_t r = 0; r < product.rows; ++r) {
      for (size_t i = 0; i < product.outputs; ++i) {
        const double wanted = product.wanted(r, i);
        ASSERT_NEAR(found[r * product.outputs + i], wanted, 1e-6 * (1 + std::fabs(wanted)))
            << product.inputs << " → " << product.outputs << ", " << r << ", " << i;
      }
    }
  }
}

TEST_P(InstructionSet, GivesTheBitsOfThePlain) {
  const Kernels& plain = *supported_kernels().front();
  for (const InventedProduct& product : invented_products()) {
    for (const Activation activation : kActivations) {
      ASSERT_EQ(product.by(kernels(), activation), product.by(plain, activation));
    }
  }
  for (const size_t n : {16, 80, 384, 1536}) {
    for (const float spread : {1e-6F, 1.0F, 1e4F}) {
      const auto x = random_floats(n, spread, 21), y = random_floats(n, spread, 22), z = random_floats(n, 1, 23);
      const auto all = [&](const Kernels& set) {
        std::vector<uint8_t> levels(n);
        const RowScale scale = quantised(set, x, y, levels);
        std::vector<float> result(levels.begin(), levels.end());
        result.push_back(scale.scale);
        result.push_back(static_cast<float>(scale.zero));
        std::vector<float> normed(n), dots(1);
        set.add_norm(x.data(), y.data(), {z.data(), y.data()}, 1, n, normed.data());
        set.products(x.data(), n, 1, y.data(), n, 1, n, 0.5F, dots.data());
        result.insert(result.end(), normed.begin(), normed.end());
        result.push_back(dots[0]);
        for (const Activation activation : kActivations) {
          std::vector<float> finished = x;
          set.finish(finished.data(), y.data(), n - 3, activation);
          result.insert(result.end(), finished.begin(), finished.end());
        }
        return result;
      };
      ASSERT_EQ(all(kernels()), all(plain)) << n << ", " << spread;
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
      kernels().add_norm(x.data(), residual.data(), {gain.data(), bias.data()}, 1, n, out.data());
      kernels().add_norm(x.data(), in_place.data(), {gain.data(), bias.data()}, 1, n, in_place.data());
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
  kernels().add_norm(x.data(), none.data(), {gain.data(), bias.data()}, 1, 32, out.data());
  EXPECT_EQ(out, bias);
}

TEST_P(InstructionSet, GivesARowTheSameBitsAmongOthersAndAlone) {
  constexpr size_t kRows = 11, kInputs = 48;
  const auto x = random_floats(kRows * kInputs, 1, 18), y = random_floats(kRows * kInputs, 1, 19);
  const auto gain = random_floats(kInputs, 1, 20), bias = random_floats(kInputs, 1, 21);
  std::vector<float> normed(x.size()), products(kRows * kRows), alone(kInputs);
  std::vector<uint8_t> levels(x.size()), own_levels(kInputs);
  std::vector<RowScale> scales(kRows);
  kernels().quantise(x.data(), kRows, bias.data(), kInputs, levels.data(), scales.data());
  kernels().add_norm(x.data(), y.data(), {gain.data(), bias.data()}, kRows, kInputs, normed.data());
  kernels().products(x.data(), kInputs, kRows, y.data(), kInputs, kRows, kInputs, 1, products.data());
  for (size_t i = 0; i < kRows; ++i) {
    const float *const own = x.data() + i * kInputs, *const others = y.data() + i * kInputs;
    kernels().add_norm(own, others, {gain.data(), bias.data()}, 1, kInputs, alone.data());
    EXPECT_TRUE(std::equal(alone.begin(), alone.end(), normed.data() + i * kInputs)) << i;
    const RowScale scale = quantised(kernels(), {own, own + kInputs}, bias, own_levels);
    EXPECT_EQ(std::pair(scale.scale, scale.zero), std::pair(scales[i].scale, scales[i].zero)) << i;
    EXPECT_TRUE(std::equal(own_levels.begin(), own_levels.end(), levels.data() + i * kInputs)) << i;
    float product = 0;
    kernels().products(x.data(), kInputs, 1, others, kInputs, 1, kInputs, 1, &product);
    EXPECT_EQ(product, products[i]) << i;
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

TEST_P(InstructionSet, WeighsWhatIsAboveZero) {
  for (const auto& [rows, n] : {std::pair{1, 0}, {1, 1}, {3, 64}, {4, 64}, {11, 257}}) {
    const size_t count = rows, width = n;
    const auto x = random_floats(count * width, 1, 14), columns = random_floats(width * kWeighed, 1, 15);
    std::vector<float> sums = random_floats(count * kWeighed, 1, 16), wanted = sums;
    kernels().weigh(x.data(), count, width, columns.data(), sums.data());
    for (size_t i = 0; i < x.size(); ++i) {
      for (size_t k = 0; k < kWeighed && x[i] > 0; ++k)
        wanted[i / width * kWeighed + k] += x[i] * columns[i % width * kWeighed + k];
    }
    EXPECT_EQ(sums, wanted) << rows << " rows of " << n;  // to the bit
  }
}

TEST_P(InstructionSet, AddsVectorsUpInTheirOrder) {
  for (const size_t n : {1, 15, 16, 33, 160}) {
    const auto numbers = random_floats(5 * n, 1, 17);
    std::vector<const float*> vectors;
    for (size_t count = 1; count <= 5; ++count) {
      vectors.push_back(numbers.data() + (count - 1) * n);
      std::vector<float> out(n + 1, 77), wanted(numbers.begin(), numbers.begin() + static_cast<std::ptrdiff_t>(n));
      kernels().add_up(vectors, n, out.data());
      for (size_t i = n; i < count * n; ++i) wanted[i % n] += numbers[i];
      wanted.push_back(77);
      EXPECT_EQ(out, wanted) << count << " of " << n;  // to the bit
    }
  }
}

TEST(Kernels, AreThoseOfTheWidestInstructionSetHere) {
  EXPECT_EQ(&kernels(), supported_kernels().back());
  EXPECT_STREQ(supported_kernels().front()->name, "plain");
  {
    const WithKernels plain(*supported_kernels().front());
    EXPECT_STREQ(kernels().name, "plain");
  }
  EXPECT_EQ(&kernels(), supported_kernels().back());
}

TEST(Kernels, AreFoundByNameAndFamily) {
  for (const Kernels* const set : supported_kernels()) EXPECT_EQ(kernels_named(set->name), set);
  EXPECT_EQ(kernels_named("abacus"), nullptr);
  EXPECT_EQ(kernels_named(""), nullptr);
  if (const Kernels* const vnni = kernels_named("vnni"); vnni != nullptr) {
    EXPECT_TRUE(std::string_view(vnni->name).ends_with("-vnni"));
  }
}

}  // namespace
}  // namespace hearsay::language
