#include "language/model/model.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "language/model/chosen_model.h"
#include "language/model/invented_weights.h"

namespace hearsay::language {
namespace {

const Weights& own_weights() {
  static const Result<Weights> weights = built_in_weights();
  return weights.value();
}

const Model& built_in() {
  static const Result<Model> model = Model::from(own_weights());
  return model.value();
}

void expect_refused(const std::string& file, const std::string& says) {
  const auto weights = Weights::from(file, "quay.safetensors");
  ASSERT_TRUE(weights.has_value()) << weights.error().message;
  for (const Precision precision : {Precision::int8, Precision::f32}) {
    const auto model = Model::from(*weights, precision);
    ASSERT_FALSE(model.has_value());
    EXPECT_EQ(model.error().code, ErrorCode::bad_format);
    EXPECT_NE(model.error().message.find("quay.safetensors"), std::string::npos) << model.error().message;
    EXPECT_NE(model.error().message.find(says), std::string::npos) << model.error().message;
  }
}

constexpr const char* kFormat = "hearsay-encoder/1";
constexpr const char* kVocabulary = "[UNK]\n[CLS]\n[SEP]\nferry";

// Copies of the built-in arrays, but for those whose name begins with `without`.
std::string file_without(const std::string& without) {
  return copy_of(own_weights(), [&](std::string_view name, auto&, auto&) { return !name.starts_with(without); });
}

constexpr const char* kReports =
    "Six dockers were hurt in Morvane on Sunday, the harbour office said. \"We saw smoke,\" Ina Holt told the "
    "Morvane "
    "Courier.\nTwo-storey houses burned in Telbrook! Nobody had been inside, according to the fire brigade. It was "
    "3:27.";

void expect_sound(const Window& window, const WindowReading& reading) {
  const Labels& labels = built_in().labels();
  ASSERT_EQ(reading.words.size(), window.words.size());
  std::vector<size_t> sentence_of;
  size_t sentences = 0;
  for (const WordReading& word : reading.words) {
    sentences += word.starts_sentence || sentences == 0;
    sentence_of.push_back(sentences);
  }
  EXPECT_TRUE(reading.words.empty() || reading.words[0].starts_sentence);
  std::vector<int> roots(sentences + 1, 0);
  for (size_t i = 0; i < reading.words.size(); ++i) {
    const WordReading& word = reading.words[i];
    ASSERT_LT(word.upos, labels.upos.size());
    ASSERT_LT(word.xpos, labels.xpos.size());
    ASSERT_LT(word.lemma, labels.lemma.size());
    ASSERT_LT(word.relation, labels.relation.size());
    ASSERT_LT(word.name, labels.name.size());
    ASSERT_LT(word.time, labels.time.size());
    ASSERT_LT(word.statement, labels.statement.size());
    ASSERT_GE(word.head, -1);
    ASSERT_LT(word.head, static_cast<int32_t>(reading.words.size()));
    EXPECT_EQ(word.head == -1, labels.relation[word.relation] == "root");
    if (word.head == -1) ++roots[sentence_of[i]];
    EXPECT_TRUE(word.head < 0 || sentence_of[i] == sentence_of[static_cast<size_t>(word.head)]) << i;
    // An inner label follows the first or an inner one of its kind.
    for (const auto label : {&WordReading::name, &WordReading::time, &WordReading::statement}) {
      const int value = word.*label, before = i == 0 ? 0 : reading.words[i - 1].*label;
      const bool inner = value > 0 && value % 2 == 0;
      EXPECT_TRUE(!inner || before == value || before == value - 1) << i;
    }
  }
  for (size_t i = 1; i <= sentences; ++i) EXPECT_EQ(roots[i], 1) << "sentence " << i;
  for (const StatementLink& link : reading.links) {
    ASSERT_LT(link.part, reading.words.size());
    ASSERT_LT(link.cue, reading.words.size());
    EXPECT_EQ(labels.statement[reading.words[link.cue].statement], "B-cue");
    EXPECT_TRUE(labels.statement[reading.words[link.part].statement].starts_with("B-"));
  }
}

TEST(WeightsForAModel, OfAnotherFormatAreRefusedAndBothAreNamed) {
  const std::string other = InventedWeights().floats("a", {1}, {1}).fact("format", "hearsay-encoder/7").file();
  expect_refused(other, "\"hearsay-encoder/7\"");
  expect_refused(other, "\"hearsay-encoder/1\"");
}

TEST(WeightsForAModel, WithoutAVocabularyAreRefused) {
  expect_refused(InventedWeights().floats("a", {1}, {1}).fact("format", kFormat).file(), "vocabulary");
}

TEST(WeightsForAModel, WithADamagedVocabularyAreRefused) {
  expect_refused(InventedWeights().bytes("vocabulary", "U8", {5}, "ferry").fact("format", kFormat).file(),
                 "vocabulary");
}

TEST(WeightsForAModel, WithoutLabelsAreRefused) {
  const std::string_view entries = kVocabulary;
  const auto weights = [&] {
    return InventedWeights().fact("format", kFormat).bytes("vocabulary", "U8", {entries.size()}, entries);
  };
  expect_refused(weights().file(), "labels");
  expect_refused(weights().fact("labels", "[").file(), "labels");
  expect_refused(weights().fact("labels", R"({\"upos\":[\"NOUN\"],\"xpos\":[]})").file(), "\"xpos\"");
}

TEST(WeightsForAModel, CopiedWholeAreTaken) {
  const std::string file = file_without("nothing of this name");
  const auto weights = Weights::from(file, "copy");
  ASSERT_TRUE(weights.has_value()) << weights.error().message;
  const auto model = Model::from(*weights);
  ASSERT_TRUE(model.has_value()) << model.error().message;
}

TEST(WeightsForAModel, MayHaveOtherLayers) {
  const auto windows = windows_of(built_in().wordpiece(), kReports);
  for (const auto& [layers, inner] : {std::pair<size_t, size_t>{1, 16}, {2, 528}, {3, 512}, {5, 1024}}) {
    SCOPED_TRACE(fmt::format("{} layers of {}", layers, inner));
    const std::string file = file_of_shape(own_weights(), layers, inner);
    const auto weights = Weights::from(file, "another shape");
    ASSERT_TRUE(weights.has_value()) << weights.error().message;
    const auto model = Model::from(*weights), real = Model::from(*weights, Precision::f32);
    ASSERT_TRUE(model.has_value()) << model.error().message;
    ASSERT_TRUE(real.has_value()) << real.error().message;
    const auto found = model->read(windows), wanted = real->read(windows);
    size_t words = 0, same = 0;
    for (size_t i = 0; i < windows.size(); ++i) {
      expect_sound(windows[i], found[i]);
      for (size_t k = 0; k < found[i].words.size(); ++k, ++words) {
        same += found[i].words[k].upos == wanted[i].words[k].upos;
      }
    }
    EXPECT_GT(same * 10, words * 9);
  }
}

TEST(WeightsForAModel, OfAShapeThatTheKernelsDoNotTakeAreRefused) {
  expect_refused(file_of_shape(own_weights(), 2, 520), "384 × 520");
}

TEST(WeightsForAModel, WithoutLayersOrWithAGapAreRefused) {
  const auto without = [](int layer) { return fmt::format("encoder.layers.{}.", layer); };
  expect_refused(file_without("encoder.layers."), "no layers");
  expect_refused(file_without(without(0)), "\"encoder.layers.0.qkv\"");
  expect_refused(file_without(without(2)), "\"encoder.layers.2.qkv\"");
}

class MissingPart : public testing::TestWithParam<const char*> {};

TEST_P(MissingPart, IsNamed) {
  const std::string without = GetParam();
  std::string says = without;  // of a layer its name, of other arrays their own
  for (const char* const layer : {"encoder.layers.0.out", "encoder.layers.0.down", "hidden", "tags", "spans", "arc",
                                  "arc_bias", "relation", "pool"}) {
    if (without == std::string(layer) + ".weight" || without == std::string(layer) + ".scale") says = layer;
  }
  expect_refused(file_without(without), without == "encoder.piece.weight" ? "sub-word" : "\"" + says + "\"");
}

INSTANTIATE_TEST_SUITE_P(All, MissingPart,
                         testing::Values("encoder.piece.weight", "encoder.piece.scale", "encoder.position.weight",
                                         "encoder.shape.weight", "encoder.norm.weight", "encoder.layers.0.out.weight",
                                         "encoder.layers.0.down.weight", "encoder.layers.0.norm2.weight",
                                         "hidden.weight", "hidden.scale", "tags.weight", "spans.weight", "arc.weight",
                                         "arc_bias.weight", "relation.weight", "pool.weight", "root_arc",
                                         "root_relation"),
                         [](const auto& row) {
                           std::string name = row.param;
                           std::ranges::replace(name, '.', '_');
                           return name;
                         });

TEST(BuiltInModel, NamesItself) {
  EXPECT_FALSE(built_in().name().empty());
  EXPECT_EQ(built_in().name(), own_weights().metadata("name"));
}

TEST(BuiltInModel, HasTheLabelsOfUniversalDependencies) {
  const Labels& labels = built_in().labels();
  EXPECT_EQ(std::set<std::string>(labels.upos.begin(), labels.upos.end()),
            (std::set<std::string>{"ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON",
                                   "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"}));
  for (const char* const relation : {"root", "nsubj", "nsubj:pass", "obj", "punct"}) {
    EXPECT_EQ(std::ranges::count(labels.relation, relation), 1) << relation;
  }
  for (const auto* const list : {&labels.name, &labels.time, &labels.statement}) {
    ASSERT_EQ(list->size() % 2, 1U);
    EXPECT_EQ(list->front(), "O");
    for (size_t i = 1; i < list->size(); i += 2) {
      EXPECT_TRUE((*list)[i].starts_with("B-")) << (*list)[i];
      EXPECT_EQ((*list)[i + 1], "I-" + (*list)[i].substr(2));
    }
  }
}

TEST(BuiltInModel, ReadsWindowsSoundly) {
  const auto windows = windows_of(built_in().wordpiece(), kReports);
  ASSERT_EQ(windows.size(), 2U);
  const auto readings = built_in().read(windows);
  ASSERT_EQ(readings.size(), 2U);
  for (size_t i = 0; i < 2; ++i) expect_sound(windows[i], readings[i]);
  EXPECT_TRUE(built_in().read({}).empty());
}

TEST(BuiltInModel, GivesVectorsOnlyWhenAsked) {
  const auto windows = windows_of(built_in().wordpiece(), kReports);
  const auto without = built_in().read(windows), with = built_in().read(windows, {.vectors = true});
  for (size_t i = 0; i < windows.size(); ++i) {
    EXPECT_TRUE(without[i].vectors.empty());
    const auto sentences = std::ranges::count(with[i].words, true, &WordReading::starts_sentence);
    ASSERT_EQ(with[i].vectors.size(), static_cast<size_t>(sentences) * kWidth);
    for (const float x : with[i].vectors) ASSERT_TRUE(std::isfinite(x));
  }
}

TEST(BuiltInModel, KeepsToGivenSentences) {
  const auto windows = windows_of(built_in().wordpiece(), kReports);
  for (const size_t length : {1, 2, 5, 1000}) {
    std::vector<std::vector<bool>> starts;
    for (const Window& window : windows) {
      std::vector<bool>& own = starts.emplace_back(window.words.size());
      for (size_t i = 0; i < own.size(); ++i) own[i] = i % length == 0;
    }
    const auto readings = built_in().read(windows, {.vectors = true}, starts);
    for (size_t w = 0; w < windows.size(); ++w) {
      expect_sound(windows[w], readings[w]);
      for (size_t i = 0; i < starts[w].size(); ++i) EXPECT_EQ(readings[w].words[i].starts_sentence, starts[w][i]);
    }
  }
}

TEST(BuiltInModel, ReadsOddWindowsSoundly) {
  std::string full;
  for (int i = 0; i < 400; ++i) full += "( ";
  for (const std::string& text :
       {std::string("."), std::string("\u200B"), full, std::string("(((((((((((((((((((((((")}) {
    const auto windows = windows_of(built_in().wordpiece(), text);
    ASSERT_FALSE(windows.empty());
    const auto readings = built_in().read(windows, {.vectors = true});
    for (size_t i = 0; i < windows.size(); ++i) expect_sound(windows[i], readings[i]);
  }
}

}  // namespace
}  // namespace hearsay::language
