#include "language/model/weights.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "language/model/invented_weights.h"

namespace hearsay::language {
namespace {

namespace fs = std::filesystem;

InventedWeights two_arrays() {
  InventedWeights weights;
  weights.floats("layer.bias", {2, 3}, {1, -2, 3.5F, 0, 1e-9F, -7}).integers("layer.weight", {4}, {-128, -1, 0, 127});
  return weights.fact("name", "quay-3").fact("labels", R"({\"upos\":[\"NOUN\"]})");
}

class WeightsFile : public testing::Test {
 protected:
  WeightsFile() : folder_(fs::temp_directory_path() / fmt::format("hearsay_weights_{}", getpid())) {
    fs::create_directories(folder_);
  }
  ~WeightsFile() override { fs::remove_all(folder_); }

  std::string put(const std::string& name, std::string_view bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return (folder_ / name).string();
  }
  std::string path(const std::string& name) const { return (folder_ / name).string(); }

 private:
  fs::path folder_;
};

void expect_error(const Result<Weights>& weights, ErrorCode code, const std::string& name, const std::string& says) {
  ASSERT_FALSE(weights.has_value());
  EXPECT_EQ(weights.error().code, code);
  EXPECT_NE(weights.error().message.find(name), std::string::npos) << weights.error().message;
  EXPECT_NE(weights.error().message.find(says), std::string::npos) << weights.error().message;
}

TEST_F(WeightsFile, GivesItsArraysAndFacts) {
  const std::string file = put("good.safetensors", two_arrays().file());
  auto opened = Weights::open(file);
  ASSERT_TRUE(opened.has_value()) << opened.error().message;
  const Weights copy = *opened;
  opened = std::unexpected(Error{});  // the copy keeps the file mapped
  EXPECT_EQ(copy.name(), file);
  EXPECT_EQ(copy.metadata("name"), "quay-3");
  EXPECT_EQ(copy.metadata("labels"), R"({"upos":["NOUN"]})");
  EXPECT_EQ(copy.metadata("nothing"), "");
  const Array* const bias = copy.find("layer.bias");
  ASSERT_NE(bias, nullptr);
  EXPECT_EQ(bias->type, ElementType::f32);
  EXPECT_EQ(bias->shape, (std::vector<size_t>{2, 3}));
  ASSERT_EQ(bias->count(), 6U);
  EXPECT_EQ(std::vector<float>(bias->floats(), bias->floats() + 6), (std::vector<float>{1, -2, 3.5F, 0, 1e-9F, -7}));
  const Array* const weight = copy.find("layer.weight");
  ASSERT_NE(weight, nullptr);
  EXPECT_EQ(weight->type, ElementType::s8);
  ASSERT_EQ(weight->count(), 4U);
  EXPECT_EQ(std::vector<int8_t>(weight->integers(), weight->integers() + 4), (std::vector<int8_t>{-128, -1, 0, 127}));
  EXPECT_EQ(copy.find("layer"), nullptr);
  EXPECT_EQ(copy.find("__metadata__"), nullptr);
}

TEST_F(WeightsFile, IsNotFound) {
  expect_error(Weights::open(path("absent.safetensors")), ErrorCode::not_found, "absent.safetensors", "");
}

TEST_F(WeightsFile, IsAFolder) {
  fs::create_directories(path("folder.safetensors"));
  expect_error(Weights::open(path("folder.safetensors")), ErrorCode::bad_format, "folder.safetensors", "not a file");
}

TEST_F(WeightsFile, MayNotBeRead) {
  const std::string file = put("closed.safetensors", two_arrays().file());
  fs::permissions(file, fs::perms::none);
  if (access(file.c_str(), R_OK) == 0) GTEST_SKIP() << "this user may read anything";
  expect_error(Weights::open(file), ErrorCode::unreadable, "closed.safetensors", "");
}

TEST_F(WeightsFile, IsEmpty) {
  expect_error(Weights::open(put("empty.safetensors", "")), ErrorCode::bad_format, "empty.safetensors", "empty");
}

TEST_F(WeightsFile, IsCutShort) {
  const std::string whole = two_arrays().file();
  expect_error(Weights::open(put("short.safetensors", whole.substr(0, whole.size() - 1))), ErrorCode::bad_format,
               "short.safetensors", "");
}

TEST(Weights, CutShortAnywhereAreRefused) {
  const std::string whole = two_arrays().file();
  for (size_t size = 0; size < whole.size(); ++size) {
    const std::string part = whole.substr(0, size);
    SCOPED_TRACE(size);
    expect_error(Weights::from(part, "part.safetensors"), ErrorCode::bad_format, "part.safetensors", "");
  }
  EXPECT_TRUE(Weights::from(whole, "whole").has_value());
}

TEST(Weights, WithAChangedByteAreRefusedAndSayChecksum) {
  const std::string whole = two_arrays().file();
  const size_t data = whole.size() - 28;  // 6 floats and 4 bytes
  for (size_t byte = data; byte < whole.size(); ++byte) {
    std::string changed = whole;
    changed[byte] = static_cast<char>(changed[byte] ^ 1);
    SCOPED_TRACE(byte);
    expect_error(Weights::from(changed, "changed.safetensors"), ErrorCode::bad_format, "changed.safetensors",
                 "checksum");
  }
}

TEST(Weights, LongerThanTheyWereAreRefused) {
  const std::string longer = two_arrays().file() + "x";
  expect_error(Weights::from(longer, "longer"), ErrorCode::bad_format, "longer", "checksum");
}

struct Damage {
  const char* name;
  const char* header;  // CHECKSUM stands for that of the data: eight bytes
  const char* says;
};

class DamagedHeader : public testing::TestWithParam<Damage> {};

TEST_P(DamagedHeader, IsRefused) {
  const std::string data = "\1\2\3\4\5\6\7\10";
  std::string header = GetParam().header;
  if (const size_t at = header.find("CHECKSUM"); at != std::string::npos) header.replace(at, 8, checksum_of(data));
  const std::string file = weights_file(header, data);
  expect_error(Weights::from(file, "quay.safetensors"), ErrorCode::bad_format, "quay.safetensors", GetParam().says);
}

#define FACTS R"("__metadata__":{"checksum":"CHECKSUM"})"

INSTANTIATE_TEST_SUITE_P(
    All, DamagedHeader,
    testing::Values(
        Damage{"not_json", "{" FACTS, "JSON"},                                            //
        Damage{"noise", "\x7f\x45\x4c\x46", "JSON"}, Damage{"a_list", "[1, 2]", "JSON"},  //
        Damage{"no_facts", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", "checksum"},
        Damage{"facts_are_a_list", R"({"__metadata__":[]})", "metadata"},
        Damage{"checksum_wrong", R"({"__metadata__":{"checksum":"0123456789abcdef"}})", "checksum"},
        Damage{"checksum_a_number", R"({"__metadata__":{"checksum":7}})", "checksum"},
        Damage{"behind_the_data", "{" FACTS R"(,"a":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}})", "\"a\""},
        Damage{"far_behind_the_data",
               "{" FACTS
               R"(,"a":{"dtype":"U8","shape":[1],"data_offsets":[18446744073709551615,18446744073709551615]}})",
               "\"a\""},
        Damage{"backwards", "{" FACTS R"(,"a":{"dtype":"F32","shape":[1],"data_offsets":[8,4]}})", "\"a\""},
        Damage{"before_the_data", "{" FACTS R"(,"a":{"dtype":"U8","shape":[4],"data_offsets":[-4,0]}})", "\"a\""},
        Damage{"no_offsets", "{" FACTS R"(,"a":{"dtype":"F32","shape":[2]}})", "\"a\""},
        Damage{"one_offset", "{" FACTS R"(,"a":{"dtype":"F32","shape":[2],"data_offsets":[0]}})", "\"a\""},
        Damage{"shape_too_large", "{" FACTS R"(,"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}})", "\"a\""},
        Damage{"shape_too_small", "{" FACTS R"(,"a":{"dtype":"I8","shape":[2,3],"data_offsets":[0,8]}})", "\"a\""},
        Damage{"shape_that_overflows",
               "{" FACTS R"(,"a":{"dtype":"U8","shape":[4294967296,4294967296,8],"data_offsets":[0,8]}})", "\"a\""},
        Damage{"shape_negative", "{" FACTS R"(,"a":{"dtype":"U8","shape":[-8],"data_offsets":[0,8]}})", "\"a\""},
        Damage{"no_shape", "{" FACTS R"(,"a":{"dtype":"U8","data_offsets":[0,8]}})", "\"a\""},
        Damage{"not_aligned", "{" FACTS R"(,"a":{"dtype":"F32","shape":[1],"data_offsets":[2,6]}})", "\"a\""},
        Damage{"unknown_type", "{" FACTS R"(,"a":{"dtype":"F16","shape":[4],"data_offsets":[0,8]}})", "\"a\""},
        Damage{"no_type", "{" FACTS R"(,"a":{"shape":[8],"data_offsets":[0,8]}})", "\"a\""},
        Damage{"entry_a_number", "{" FACTS R"(,"a":7})", "\"a\""}),
    [](const auto& row) { return row.param.name; });

TEST(Weights, HeaderLongerThanTheFileIsRefused) {
  for (const uint64_t size : {uint64_t{9}, uint64_t{1} << 22, uint64_t{1} << 40, ~uint64_t{0}}) {
    std::string file(16, ' ');
    std::memcpy(file.data(), &size, sizeof size);
    expect_error(Weights::from(file, "quay.safetensors"), ErrorCode::bad_format, "quay.safetensors", "");
  }
}

}  // namespace
}  // namespace hearsay::language
