// hearsay_train_linear: makes models/linear.bin out of two treebanks, or measures the one in the binary.
//
//   hearsay_train_linear --data DIR --output models/linear.bin
//   hearsay_train_linear --data DIR --evaluate
//
// DIR holds ewt/{train,dev}.conllu and gum_news/{train,dev}.conllu. The parser is trained on tags that a tagger gave
// which had not seen the sentence (five folds), because such tags are what it will get.
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string>

#include "base/parallel.h"
#include "base/resource.h"
#include "linear/measure.h"
#include "linear/model_writer.h"
#include "linear/parser_training.h"
#include "linear/tagger_training.h"
#include "linear/treebank.h"

namespace hearsay::train {
namespace {

constexpr size_t kFolds = 5;
constexpr int kNewsTimes = 2;  // the news treebank is small and nearest to what is read

struct Options {
  std::string data = "../shared/data/syntax";
  std::string output;
  TrainingOptions tagger = {7, 11, 3};
  TrainingOptions parser = {9, 12, 4};
  WriterOptions writer;
};

std::string_view view_of(const std::vector<uint64_t>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size() * sizeof(uint64_t)};
}

std::vector<AveragedRow> tagger_without_fold(const std::vector<GoldSentence>& gold, size_t fold,
                                             const Options& options) {
  std::vector<const GoldSentence*> part;
  for (size_t i = 0; i < gold.size(); ++i) {
    if (i / 20 % kFolds != fold) part.push_back(&gold[i]);
  }
  return train_tagger(part, options.tagger);
}

// The words of all sentences as a tagger that was trained without them sees them.
std::vector<TreeExample> tagged_examples(const std::vector<GoldSentence>& gold, const TagSet& tags,
                                         const Options& options) {
  std::vector<TreeExample> examples(gold.size());
  base::for_each_index(kFolds, 2, [&](size_t fold) {
    const auto bytes = model_bytes(tags.tags(), {tagger_without_fold(gold, fold, options), {}, {}}, options.writer);
    const auto model = language::LinearModel::from(view_of(bytes));
    for (size_t i = 0; i < gold.size(); ++i) {
      if (i / 20 % kFolds == fold) examples[i] = {tagged(*model, gold[i]), &gold[i]};
    }
  });
  return examples;
}

void print_scores(const char* name, const Scores& s) {
  std::printf("%-9s words %6zu  UPOS %.4f  UAS %.4f  LAS %.4f  lemma %.4f  words/s %.0f\n", name, s.words, s.upos,
              s.uas, s.las, s.lemma, s.words_per_second);
  std::fflush(stdout);
}

bool evaluate(const language::LinearModel& model, const std::string& data) {
  for (const char* name : {"ewt", "gum_news"}) {
    std::vector<GoldSentence> gold;
    if (!read_treebank(data + "/" + name + "/dev.conllu", gold)) {
      std::fprintf(stderr, "%s/%s/dev.conllu: cannot be read\n", data.c_str(), name);
      return false;
    }
    print_scores(name, measure(model, gold));
  }
  return true;
}

int train(const Options& options) {
  std::vector<GoldSentence> gold, news;
  if (!read_treebank(options.data + "/ewt/train.conllu", gold) ||
      !read_treebank(options.data + "/gum_news/train.conllu", news)) {
    std::fprintf(stderr, "%s: no treebanks there\n", options.data.c_str());
    return 2;
  }
  gold.insert(gold.end(), news.begin(), news.end());
  const TagSet tags(gold);
  tags.assign(gold);
  std::vector<TreeExample> examples = tagged_examples(gold, tags, options);
  std::vector<const GoldSentence*> sentences;
  for (const GoldSentence& sentence : gold) sentences.push_back(&sentence);
  for (int again = 1; again < kNewsTimes; ++again) {
    for (size_t i = gold.size() - news.size(); i < gold.size(); ++i) {
      sentences.push_back(&gold[i]);
      examples.push_back(examples[i]);
    }
  }
  std::vector<AveragedRow> tagger;
  ParserWeights parser;
  base::for_each_index(2, 2, [&](size_t i) {
    if (i == 0) tagger = train_tagger(sentences, options.tagger);
    if (i == 1) parser = train_parser(examples, options.parser);
  });
  const auto bytes = model_bytes(
      tags.tags(), {std::move(tagger), std::move(parser.actions), std::move(parser.relations)}, options.writer);
  std::ofstream file(options.output, std::ios::binary);
  file.write(view_of(bytes).data(), static_cast<std::streamsize>(view_of(bytes).size()));
  if (!file.flush()) {
    std::fprintf(stderr, "%s: cannot be written\n", options.output.c_str());
    return 2;
  }
  std::printf("%s: %zu bytes\n", options.output.c_str(), view_of(bytes).size());
  return evaluate(*language::LinearModel::from(view_of(bytes)), options.data) ? 0 : 2;
}

int evaluate_embedded(const Options& options) {
  const auto model = language::LinearModel::from(base::resource("models/linear.bin"));
  if (!model) {
    std::fprintf(stderr, "models/linear.bin: not in this binary, or damaged\n");
    return 2;
  }
  return evaluate(*model, options.data) ? 0 : 2;
}

}  // namespace
}  // namespace hearsay::train

int main(int argc, char** argv) {
  hearsay::train::Options options;
  bool measure_only = false;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    const bool more = i + 1 < argc;
    if (argument == "--evaluate")
      measure_only = true;
    else if (argument == "--data" && more)
      options.data = argv[++i];
    else if (argument == "--output" && more)
      options.output = argv[++i];
    else if (argument == "--parser-epochs" && more)
      options.parser.epochs = std::stoi(argv[++i]);
    else if (argument == "--parser-min" && more)
      options.parser.min_updates = static_cast<uint32_t>(std::stoi(argv[++i]));
    else if (argument == "--tagger-epochs" && more)
      options.tagger.epochs = std::stoi(argv[++i]);
    else if (argument == "--tagger-min" && more)
      options.tagger.min_updates = static_cast<uint32_t>(std::stoi(argv[++i]));
    else if (argument == "--smallest" && more)
      options.writer.smallest = std::stod(argv[++i]);
    else {
      std::fprintf(stderr, "usage: hearsay_train_linear --data DIR (--output FILE | --evaluate)\n");
      return 2;
    }
  }
  return measure_only ? hearsay::train::evaluate_embedded(options) : hearsay::train::train(options);
}
