#include "language/model/dense.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "language/model/invented_weights.h"

namespace hearsay::language {
namespace {

// A layer whose 8-bit weights and their scales make the real ones exactly.
struct Layer {
  size_t inputs, outputs;
  std::vector<int8_t> integers;
  std::vector<float> scale, real, bias;

  Layer(size_t in, size_t out, unsigned seed) : inputs(in), outputs(out), bias(random_floats(out, 0.3F, seed + 1)) {
    std::mt19937 random(seed);
    for (size_t i = 0; i < out; ++i) {
      scale.push_back(0.0005F + 0.00001F * static_cast<float>(i % 50));
      for (size_t j = 0; j < in; ++j) {
        // The largest weight is 127, so that quantising the real ones gives the same integers.
        integers.push_back(j == 0 ? int8_t{127} : static_cast<int8_t>(static_cast<int>(random() % 255) - 127));
        real.push_back(static_cast<float>(integers.back()) * scale.back());
      }
    }
  }
  std::string small_file() const {
    return InventedWeights()
        .floats("quay.scale", {outputs}, scale)
        .floats("quay.bias", {outputs}, bias)
        .integers("quay.weight", {outputs, inputs}, integers)
        .file();
  }
  std::string real_file() const {
    return InventedWeights()
        .floats("quay.weight", {outputs, inputs}, real)
        .floats("quay.bias", {outputs}, bias)
        .file();
  }
};

Dense dense_of(const std::string& file, Precision precision) {
  const auto weights = Weights::from(file, "invented");
  if (!weights) throw std::runtime_error(weights.error().message);
  auto dense = Dense::from(*weights, "quay", precision);
  if (!dense) throw std::runtime_error(dense.error().message);
  return std::move(*dense);
}

std::vector<float> applied(const Dense& dense, const float* x, size_t rows,
                           Activation activation = Activation::none) {
  DenseScratch scratch;
  std::vector<float> y(rows * dense.outputs());
  dense.apply(x, rows, activation, y.data(), scratch);
  return y;
}

class DensePrecision : public testing::TestWithParam<Precision> {};

INSTANTIATE_TEST_SUITE_P(All, DensePrecision, testing::Values(Precision::int8, Precision::f32),
                         [](const auto& row) { return row.param == Precision::int8 ? "int8" : "f32"; });

// How far off one output may be, for weights w and inputs x. int8: half a step for each input, of 127 between the
// least and the largest (at the ends, which round alike, a whole one); f32: rounding of the sum.
double tolerance_of(Precision precision, const float* w, const float* x, size_t inputs) {
  double weights = 0, products = 0, top = 0, bottom = 0;
  for (size_t j = 0; j < inputs; ++j) {
    weights += std::fabs(static_cast<double>(w[j]));
    products += std::fabs(static_cast<double>(w[j]) * static_cast<double>(x[j]));
    top = std::max(top, static_cast<double>(x[j]));
    bottom = std::min(bottom, static_cast<double>(x[j]));
  }
  if (precision == Precision::int8) return 1.0001 * (top - bottom) / kTopLevel * weights + 1e-5;
  return 2e-6 * products + 1e-6;
}

TEST_P(DensePrecision, IsNearDoublePrecision) {
  const Precision precision = GetParam();
  struct Shape {
    size_t inputs, outputs, rows;
  };
  for (const auto& [inputs, outputs, rows] : {Shape{16, 1, 1}, Shape{64, 37, 20}, Shape{384, 50, 70}}) {
    const Layer layer(inputs, outputs, 3);
    const Dense dense = dense_of(layer.small_file(), precision);
    ASSERT_EQ(dense.inputs(), inputs);
    ASSERT_EQ(dense.outputs(), outputs);
    const auto x = random_floats(rows * inputs, 1.5F, 4);
    const auto y = applied(dense, x.data(), rows);
    double error = 0, size = 0;
    for (size_t r = 0; r < rows; ++r) {
      for (size_t i = 0; i < outputs; ++i) {
        const float* const w = layer.real.data() + i * inputs;
        double wanted = static_cast<double>(layer.bias[i]);
        for (size_t j = 0; j < inputs; ++j)
          wanted += static_cast<double>(w[j]) * static_cast<double>(x[r * inputs + j]);
        const double off = static_cast<double>(y[r * outputs + i]) - wanted;
        ASSERT_LE(std::fabs(off), tolerance_of(precision, w, x.data() + r * inputs, inputs)) << r << ", " << i;
        error += off * off;
        size += wanted * wanted;
      }
    }
    // Errors of single products cancel, so all together are far nearer than each must be.
    const double share = precision == Precision::f32 ? 1e-6 : 0.03;
    EXPECT_LT(std::sqrt(error / size), share) << inputs << " → " << outputs;
  }
}

TEST_P(DensePrecision, Activates) {
  const Layer layer(64, 37, 5);
  const Dense dense = dense_of(layer.small_file(), GetParam());
  const auto x = random_floats(20 * 64, 2, 6);
  const auto plain = applied(dense, x.data(), 20), relu = applied(dense, x.data(), 20, Activation::relu),
             gelu = applied(dense, x.data(), 20, Activation::gelu);
  for (size_t i = 0; i < plain.size(); ++i) {
    EXPECT_EQ(relu[i], std::max(plain[i], 0.0F));
    const double u = static_cast<double>(plain[i]);
    EXPECT_NEAR(gelu[i], 0.5 * u * (1 + std::tanh(0.7978845608 * (u + 0.044715 * u * u * u))),
                1e-4 + 1e-4 * std::fabs(u));
  }
}

TEST_P(DensePrecision, GivesARowTheSameBitsInAnyBatch) {
  struct Shape {
    size_t inputs, outputs;
  };
  for (const auto& [inputs, outputs] : {Shape{64, 37}, Shape{384, 384}, Shape{1536, 384}, Shape{256, 1}}) {
    const Layer layer(inputs, outputs, 7);
    const Dense dense = dense_of(layer.small_file(), GetParam());
    constexpr size_t kRows = 200;
    const auto x = random_floats(kRows * inputs, 1, 8);
    std::vector<float> alone;
    for (size_t r = 0; r < kRows; ++r) {
      const auto y = applied(dense, x.data() + r * inputs, 1);
      alone.insert(alone.end(), y.begin(), y.end());
    }
    // From several beginnings, so that each row comes at several places of its tile.
    for (const size_t count : {5, 16, 17, 48, 49, 64, 65, 128, 200}) {
      for (size_t first = 0; first + count <= kRows; first += std::max<size_t>(count / 3, 1) * 2 + 1) {
        const auto y = applied(dense, x.data() + first * inputs, count);
        const bool same =
            std::equal(y.begin(), y.end(), alone.begin() + static_cast<std::ptrdiff_t>(first * outputs));
        ASSERT_TRUE(same) << count << " rows from " << first << ", " << inputs << " → " << outputs;
      }
    }
  }
}

TEST_P(DensePrecision, DoesNotRememberTheCallBefore) {
  const Layer layer(384, 50, 9), other(1536, 384, 10);
  const Dense dense = dense_of(layer.small_file(), GetParam()), wide = dense_of(other.small_file(), GetParam());
  const auto x = random_floats(70 * 1536, 1, 11);
  const auto wanted = applied(dense, x.data(), 70);
  DenseScratch scratch;
  std::vector<float> y(70 * 384);
  wide.apply(x.data(), 70, Activation::gelu, y.data(), scratch);
  std::vector<float> again(70 * 50);
  dense.apply(x.data(), 70, Activation::none, again.data(), scratch);
  EXPECT_EQ(again, wanted);
}

TEST_P(DensePrecision, OfNoRowsDoesNothing) {
  const Layer layer(64, 37, 12);
  EXPECT_TRUE(applied(dense_of(layer.small_file(), GetParam()), nullptr, 0).empty());
}

TEST_P(DensePrecision, LoadsRealAndSmallWeightsAlike) {
  const Layer layer(64, 37, 13);
  const auto x = random_floats(20 * 64, 1, 14);
  const auto from_small = applied(dense_of(layer.small_file(), GetParam()), x.data(), 20);
  const auto from_real = applied(dense_of(layer.real_file(), GetParam()), x.data(), 20);
  for (size_t i = 0; i < from_small.size(); ++i) EXPECT_NEAR(from_small[i], from_real[i], 1e-5);
}

TEST_P(DensePrecision, WithoutBiasAddsNone) {
  const Layer layer(32, 2, 15);
  const auto file = InventedWeights().floats("quay.weight", {2, 32}, layer.real).file();
  const std::vector<float> zeros(32, 0.0F);
  EXPECT_EQ(applied(dense_of(file, GetParam()), zeros.data(), 1), (std::vector<float>{0, 0}));
}

TEST(DenseOfInt8, GivesZeroForZero) {
  const Layer layer(64, 37, 16);
  const std::vector<float> zeros(64, 0.0F);
  EXPECT_EQ(applied(dense_of(layer.small_file(), Precision::int8), zeros.data(), 1), layer.bias);
}

TEST(DenseOfInt8, TakesWhatInputsAreBesideTheirCentre) {
  // A few inputs far from zero always: with them for a centre the others keep their steps.
  constexpr size_t kInputs = 64, kOutputs = 37, kRows = 20;
  const Layer layer(kInputs, kOutputs, 21);
  std::vector<float> centre = random_floats(kInputs, 0.1F, 22);
  centre[5] = 40;
  centre[33] = -25;
  auto x = random_floats(kRows * kInputs, 1, 23);
  for (size_t i = 0; i < x.size(); ++i) x[i] += centre[i % kInputs];
  const std::string with = InventedWeights()
                               .floats("quay.scale", {kOutputs}, layer.scale)
                               .floats("quay.bias", {kOutputs}, layer.bias)
                               .floats("quay.centre", {kInputs}, centre)
                               .integers("quay.weight", {kOutputs, kInputs}, layer.integers)
                               .file();
  const auto exact = applied(dense_of(layer.small_file(), Precision::f32), x.data(), kRows);
  const auto error_of = [&](const std::vector<float>& y) {
    double error = 0;
    for (size_t i = 0; i < y.size(); ++i) error += std::fabs(double{y[i]} - double{exact[i]});
    return error;
  };
  const double without = error_of(applied(dense_of(layer.small_file(), Precision::int8), x.data(), kRows));
  EXPECT_LT(error_of(applied(dense_of(with, Precision::int8), x.data(), kRows)), without / 5);
  EXPECT_LT(error_of(applied(dense_of(with, Precision::f32), x.data(), kRows)), without / 1000);
}

TEST(DenseOfAShape, OtherThanWantedIsRefusedAndBothAreNamed) {
  const std::string file = Layer(64, 37, 24).small_file();
  const auto weights = Weights::from(file, "quay.safetensors");
  ASSERT_TRUE(weights.has_value());
  EXPECT_TRUE(Dense::from(*weights, "quay", 37, 64, Precision::int8).has_value());
  const auto dense = Dense::from(*weights, "quay", 40, 64, Precision::int8);
  ASSERT_FALSE(dense.has_value());
  EXPECT_EQ(dense.error().code, ErrorCode::bad_format);
  for (const char* const part : {"quay.safetensors", "\"quay\"", "37 × 64", "40 × 64"}) {
    EXPECT_NE(dense.error().message.find(part), std::string::npos) << dense.error().message;
  }
}

TEST(DenseOfInt8, DoesNotOverflowAtTheLargest) {
  // All inputs and weights at their ends: where pairs of products are added in 16 bits they must still fit.
  constexpr size_t kInputs = 1536;
  for (const float sign : {-1.0F, 1.0F}) {
    const auto file = InventedWeights()
                          .floats("quay.scale", {1}, {0.01F})
                          .floats("quay.bias", {1}, {0})
                          .integers("quay.weight", {1, kInputs}, std::vector<int8_t>(kInputs, 127))
                          .file();
    const std::vector<float> x(kInputs, sign * 2);
    EXPECT_NEAR(applied(dense_of(file, Precision::int8), x.data(), 1)[0], sign * 2 * 1.27F * kInputs, 0.5);
  }
}

TEST(QuantisedRows, AreTheNearest) {
  const auto file = InventedWeights().floats("a", {2, 4}, {0.5F, -1.27F, 0.006F, 1, 0, 0, 0, 0}).file();
  const auto weights = Weights::from(file, "invented");
  ASSERT_TRUE(weights.has_value());
  Floats scale;
  EXPECT_EQ(quantised_rows(*weights->find("a"), nullptr, scale), (std::vector<int8_t>{50, -127, 1, 100, 0, 0, 0, 0}));
  ASSERT_EQ(scale.size(), 2U);
  EXPECT_FLOAT_EQ(scale[0], 0.01F);
  EXPECT_TRUE(std::isfinite(scale[1]));
}

TEST(QuantisedRows, OfSmallNumbersAreThese) {
  const auto file = InventedWeights().floats("s", {2}, {0.25F, 4}).integers("a", {2, 2}, {-128, 3, 127, 0}).file();
  const auto weights = Weights::from(file, "invented");
  ASSERT_TRUE(weights.has_value());
  Floats scale;
  EXPECT_EQ(quantised_rows(*weights->find("a"), weights->find("s"), scale), (std::vector<int8_t>{-128, 3, 127, 0}));
  EXPECT_EQ(scale, (Floats{0.25F, 4}));
}

struct Wrong {
  const char* name;
  InventedWeights weights;
};

std::vector<float> ones(size_t count) {
  return std::vector<float>(count, 1.0F);
}

const std::string kSixtyFour(64, '\1');

std::vector<Wrong> wrong_layers() {
  const std::vector<int8_t> small(64, 1);
  return {
      {"nothing", InventedWeights().floats("other.weight", {4, 16}, ones(64))},
      {"no_weight", InventedWeights().floats("quay.bias", {4}, ones(4))},
      {"weight_of_one_dimension",
       InventedWeights().floats("quay.weight", {64}, ones(64)).floats("quay.bias", {4}, ones(4))},
      {"weight_of_three_dimensions",
       InventedWeights().floats("quay.weight", {4, 4, 4}, ones(64)).floats("quay.bias", {4}, ones(4))},
      {"bias_too_short",
       InventedWeights().floats("quay.weight", {4, 16}, ones(64)).floats("quay.bias", {3}, ones(3))},
      {"bias_too_long", InventedWeights().floats("quay.weight", {4, 16}, ones(64)).floats("quay.bias", {5}, ones(5))},
      {"bias_not_real",
       InventedWeights().floats("quay.weight", {4, 16}, ones(64)).integers("quay.bias", {4}, {1, 1, 1, 1})},
      {"centre_too_short",
       InventedWeights().floats("quay.weight", {4, 16}, ones(64)).floats("quay.centre", {4}, ones(4))},
      {"too_many_columns", InventedWeights().floats("quay.weight", {1, 1552}, ones(1552))},
      {"no_scale", InventedWeights().floats("quay.bias", {4}, ones(4)).integers("quay.weight", {4, 16}, small)},
      {"scale_too_short", InventedWeights()
                              .floats("quay.scale", {2}, ones(2))
                              .floats("quay.bias", {4}, ones(4))
                              .integers("quay.weight", {4, 16}, small)},
      {"scale_not_real", InventedWeights()
                             .floats("quay.bias", {4}, ones(4))
                             .integers("quay.scale", {4}, {1, 1, 1, 1})
                             .integers("quay.weight", {4, 16}, small)},
      {"no_rows", InventedWeights().floats("quay.weight", {0, 16}, {}).floats("quay.bias", {0}, {})},
      {"no_columns", InventedWeights().floats("quay.weight", {4, 0}, {}).floats("quay.bias", {4}, ones(4))},
      {"columns_not_by_16",
       InventedWeights().floats("quay.weight", {4, 8}, ones(32)).floats("quay.bias", {4}, ones(4))},
      {"weight_of_unsigned_numbers",
       InventedWeights().floats("quay.bias", {4}, ones(4)).bytes("quay.weight", "U8", {4, 16}, kSixtyFour)},
      {"weight_of_unsigned_numbers_with_scale", InventedWeights()
                                                    .floats("quay.scale", {4}, ones(4))
                                                    .floats("quay.bias", {4}, ones(4))
                                                    .bytes("quay.weight", "U8", {4, 16}, kSixtyFour)},
  };
}

class WrongLayer : public testing::TestWithParam<Wrong> {};

TEST_P(WrongLayer, IsRefused) {
  const std::string file = GetParam().weights.file();
  const auto weights = Weights::from(file, "quay.safetensors");
  ASSERT_TRUE(weights.has_value()) << weights.error().message;
  for (const Precision precision : {Precision::int8, Precision::f32}) {
    const auto dense = Dense::from(*weights, "quay", precision);
    ASSERT_FALSE(dense.has_value()) << static_cast<int>(precision);
    EXPECT_EQ(dense.error().code, ErrorCode::bad_format);
    EXPECT_NE(dense.error().message.find("quay.safetensors"), std::string::npos) << dense.error().message;
    EXPECT_NE(dense.error().message.find("\"quay\""), std::string::npos) << dense.error().message;
  }
}

INSTANTIATE_TEST_SUITE_P(All, WrongLayer, testing::ValuesIn(wrong_layers()),
                         [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace hearsay::language
