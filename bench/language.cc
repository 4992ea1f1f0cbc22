// The language model alone, for `./dev bench language` and for the training program.
//
//   hearsay_language_model [--model deep|fast|FILE] [--precision int8|f32] [--given] [--vectors]
//     < texts.jsonl > sentences.jsonl
//   hearsay_language_model [--model …] [--precision …] --speed THREADS [--rounds N] < texts.jsonl
//
// A line is {"text": "…"}, with --given also "words": [[begin, end], …] and "ends": [last word of each sentence, …]
// (bytes). Each answer is one line: [{"words": [[begin, end], …], "upos": …, "xpos": …, "lemma": …, "head": …,
// "relation": …, "names": [[first, last, kind], …], "times": …, "statements": …, "links": [[part, cue], …]}, …].
// With --speed: {"isa", "words_per_s", "load_s", "peak_mb"}: all texts read N times by that many threads, start not
// counted.
#include <fmt/format.h>
#include <simdjson.h>
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <thread>

#include "hearsay/model.h"
#include "language/analysis.h"
#include "language/model/chosen_model.h"

namespace {

using namespace hearsay::language;

struct Options {
  std::string model;
  Precision precision = Precision::int8;
  bool given = false, vectors = false;
  int threads = 0, rounds = 1;
};

struct Text {
  std::string text;
  GivenWords words;
};

std::optional<Options> options_of(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string_view flag = argv[i];
    const char* const value = i + 1 < argc ? argv[i + 1] : nullptr;
    if (flag == "--given") {
      options.given = true;
      continue;
    }
    if (flag == "--vectors") {
      options.vectors = true;
      continue;
    }
    if (value == nullptr) return std::nullopt;
    ++i;
    if (flag == "--model") {
      options.model = value;
    } else if (flag == "--speed") {
      options.threads = std::max(1, std::atoi(value));
    } else if (flag == "--rounds") {
      options.rounds = std::max(1, std::atoi(value));
    } else if (flag == "--precision") {
      const std::string_view name = value;
      options.precision = name == "f32" ? Precision::f32 : Precision::int8;
    } else {
      return std::nullopt;
    }
  }
  return options;
}

std::vector<Text> read_texts(const Options& options) {
  std::vector<Text> texts;
  simdjson::dom::parser parser;
  std::string line;
  while (std::getline(std::cin, line)) {
    const simdjson::dom::element record = parser.parse(line);
    Text& text = texts.emplace_back();
    text.text = std::string(record["text"].get_string().value());
    if (!options.given) continue;
    for (const simdjson::dom::array pair : record["words"].get_array()) {
      text.words.words.push_back(
          {static_cast<uint32_t>(uint64_t(pair.at(0))), static_cast<uint32_t>(uint64_t(pair.at(1)))});
    }
    for (const uint64_t end : record["ends"].get_array()) text.words.ends.push_back(static_cast<uint32_t>(end));
  }
  return texts;
}

template <class Items, class Write>
void list(std::string& out, std::string_view name, const Items& items, Write write) {
  out += fmt::format("\"{}\":[", name);
  bool first = true;
  for (const auto& item : items) {
    if (!first) out += ',';
    first = false;
    write(item);
  }
  out += "],";
}

void write_string(std::string_view text, std::string& out) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  out += '"';
}

void write_sentence(const Labels& labels, const TreebankSentence& sentence, std::string& out) {
  out += '{';
  const auto put = [&](const auto& value) { out += fmt::format("{}", value); };
  const auto label = [&](const std::vector<std::string>& names, uint16_t WordReading::*value) {
    return [&names, value, &out](const WordReading& word) { write_string(names[word.*value], out); };
  };
  const auto span = [&](const MarkedWords& m) { out += fmt::format("[{},{},\"{}\"]", m.first, m.last, m.kind); };
  list(out, "words", sentence.words, [&](const ByteSpan& w) { out += fmt::format("[{},{}]", w.begin, w.end); });
  list(out, "upos", sentence.readings, label(labels.upos, &WordReading::upos));
  list(out, "xpos", sentence.readings, label(labels.xpos, &WordReading::xpos));
  list(out, "lemma", sentence.readings, label(labels.lemma, &WordReading::lemma));
  list(out, "relation", sentence.readings, label(labels.relation, &WordReading::relation));
  list(out, "head", sentence.readings, [&](const WordReading& w) { put(w.head); });
  list(out, "names", sentence.names, span);
  list(out, "times", sentence.times, span);
  list(out, "statements", sentence.statements, span);
  list(out, "links", sentence.links, [&](const PartOfStatement& l) { out += fmt::format("[{},{}]", l.part, l.cue); });
  if (!sentence.vector.empty())
    list(out, "vector", sentence.vector, [&](float x) { out += fmt::format("{:.5g}", x); });
  out.back() = '}';
}

// Texts in lots of like size, as reports come.
constexpr size_t kLot = 16;

void write_readings(const Model& model, const std::vector<Text>& texts, const Options& options) {
  for (size_t first = 0; first < texts.size(); first += kLot) {
    const size_t last = std::min(texts.size(), first + kLot);
    std::vector<std::string_view> views;
    std::vector<GivenWords> given;
    for (size_t i = first; i < last; ++i) {
      views.push_back(texts[i].text);
      if (options.given) given.push_back(texts[i].words);
    }
    for (const auto& sentences : analyse(model, views, {options.vectors}, given)) {
      std::string out = "[";
      for (const TreebankSentence& sentence : sentences) {
        write_sentence(model.labels(), sentence, out);
        out += ',';
      }
      if (out.size() > 1) out.pop_back();
      std::cout << out << "]\n";
    }
  }
}

void measure_speed(const Model& model, const std::vector<Text>& texts, const Options& options, double load) {
  std::atomic<size_t> next = 0, words = 0;
  const size_t lots = (texts.size() + kLot - 1) / kLot;
  const auto read_lots = [&] {
    for (size_t lot = next++; lot < lots * static_cast<size_t>(options.rounds); lot = next++) {
      const size_t first = lot % lots * kLot;
      std::vector<std::string_view> views;
      for (size_t i = first; i < std::min(texts.size(), first + kLot); ++i) views.push_back(texts[i].text);
      for (const auto& sentences : analyse(model, views)) {
        for (const TreebankSentence& sentence : sentences) words += sentence.words.size();
      }
    }
  };
  const auto begin = std::chrono::steady_clock::now();
  std::vector<std::thread> others;
  for (int i = 1; i < options.threads; ++i) others.emplace_back(read_lots);
  read_lots();
  for (std::thread& other : others) other.join();
  const double spent = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::cout << fmt::format(
      "{{\"isa\":\"{}\",\"words\":{},\"words_per_s\":{:.0f},\"load_s\":{:.3f},\"peak_mb\":{:.0f}}}\n",
      hearsay::instruction_set(), words.load(), static_cast<double>(words) / spent, load,
      static_cast<double>(usage.ru_maxrss) / 1024);
}

}  // namespace

int main(int argc, char** argv) try {
  const auto begin = std::chrono::steady_clock::now();
  const auto options = options_of(argc, argv);
  if (!options) {
    std::cerr
        << "usage: hearsay_language_model [--model deep|fast|FILE] [--precision int8|f32] [--given] [--vectors] "
           "[--speed THREADS [--rounds N]] < texts.jsonl\n";
    return 2;
  }
  if (const char* const set = std::getenv("HEARSAY_ISA"); set != nullptr && *set != '\0') {
    if (const auto held = hearsay::use_instruction_set(set); !held) {
      std::cerr << "hearsay_language_model: " << held.error().message << "\n";
      return 2;
    }
  }
  const auto* const own = std::ranges::find(kBuiltIn, options->model, &BuiltIn::choice);
  const auto weights = options->model.empty()  ? built_in_weights()
                       : own != kBuiltIn.end() ? built_in_weights(*own)
                                               : Weights::open(options->model);
  const auto model = weights ? Model::from(*weights, options->precision) : std::unexpected(weights.error());
  if (!model) {
    std::cerr << "hearsay_language_model: " << model.error().message << "\n";
    return 1;
  }
  const double load = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  std::ios::sync_with_stdio(false);
  const std::vector<Text> texts = read_texts(*options);
  if (options->threads > 0) {
    measure_speed(*model, texts, *options, load);
  } else {
    write_readings(*model, texts, *options);
  }
  return 0;
} catch (const simdjson::simdjson_error& error) {
  std::cerr << "hearsay_language_model: bad line: " << error.what() << "\n";
  return 1;
}
