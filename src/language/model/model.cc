// Heads on the vector of each word's first sub-word (as train/encoder/model.py has them). One matrix gives what all
// heads need, and links have their part of it for the few words that may be linked; arcs are scored word by word
// within a sentence (Dozat & Manning 2017, the relation scored additively), and spans are the best path through their
// B-, I- and O labels.
#include "language/model/model.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <utility>

#include "language/model/path.h"
#include "language/model/tree.h"

namespace hearsay::language {
namespace {

// Widths of the parts of the hidden row, in their order; train/encoder/model.py has the same.
constexpr size_t kArc = 256, kTag = 256, kSpan = 256, kRelation = 160, kLink = 64;
constexpr size_t kArcDependent = 0, kArcHead = kArc, kTags = 2 * kArc, kSpans = kTags + kTag;
constexpr size_t kRelationDependent = kSpans + kSpan, kRelationHead = kRelationDependent + kRelation;
constexpr size_t kLinkDependent = kRelationHead + kRelation, kLinkHead = kLinkDependent + kLink;
constexpr size_t kHidden = kLinkHead + kLink;
constexpr size_t kRelations = 2 * kRelation;  // a word as dependent and as head
// What arrays there are and what they mean; train/encoder/export.py writes it.
constexpr std::string_view kFormat = "hearsay-encoder/1";
// Behind a comma a sentence begins only where the model gives it 99 of 100: letters do so ("Thanks, Ina"), but of a
// report's commas none does, and a source cut off from its statement is lost. Where the rules see an end, 1 of 10
// will do: what ends with a full stop before a capital is an end but for abbreviations, which the rules know.
constexpr float kSureStart = 4.6F;
constexpr float kDoubtedStart = -2.2F;
constexpr float kArcScale = 1.0F / 16.0F;  // 1 / sqrt(kArc)
constexpr float kLinkScale = 1.0F / 8.0F;  // 1 / sqrt(kLink)

std::vector<std::vector<float>> by_sentence(const std::vector<WordReading>& words, const float* states) {
  std::vector<std::vector<float>> all;
  for (size_t begin = 0, end = 0; begin < words.size(); begin = end) {
    end = sentence_end(words, begin);
    all.emplace_back(states + begin * kWidth, states + end * kWidth);
  }
  return all;
}

// The heads' rows of one batch, word under word; of one window when the pointers are moved to its first word.
struct Rows {
  const float* states;     // of sub-words, for vectors alone
  const float* words;      // kWidth: the encoder's
  const float* relations;  // kRelations
  const float* tags;       // scores of UPOS, the treebank's tag and, when asked for, lemma rule
  const float* spans;      // scores of sentence start, name, time, statement labels
  const float* dependent;  // kArc: the word in the space of heads
  const float* head;       // kArc: the word as a head
  const float* likely;     // how likely the word is a head at all
};

struct Scratch {
  EncoderScratch encoder;
  Floats states, words, tags, spans, dependent, likely, pairs, scores, arcs, relations, linked, dependents, cues,
      pooled;
};

}  // namespace

struct Model::Parts {
  std::unique_ptr<const Wordpiece> wordpiece;
  Labels labels;
  Weights weights;
  Encoder encoder;
  Dense hidden, tags, spans, arc, arc_bias, relation, pool;
  std::optional<Dense> view;
  std::vector<float> root_arc, root_relation;
  float root_likely = 0;

  void read_batch(std::span<const Window> windows, std::span<const std::vector<bool>> starts, ReadingOptions options,
                  std::span<WindowReading> readings, Scratch& scratch) const;
  void encode_words(std::span<const Window> windows, ReadingOptions options, Scratch& scratch) const;
  void read_words(const Window& window, const Rows& rows, const std::vector<bool>* starts, ReadingOptions options,
                  WindowReading& reading) const;
  void read_trees(const Rows& rows, WindowReading& reading, Scratch& scratch) const;
  void read_links(const Rows& rows, WindowReading& reading, Scratch& scratch) const;
  size_t tag_scores(ReadingOptions options) const;
  void read_relations(std::span<WindowReading> readings, Floats& all) const;
  void pool_sentences(const Window& window, const Rows& rows, WindowReading& reading, Scratch& scratch) const;
};

Result<Model> Model::from(const Weights& weights, Precision precision) {
  auto parts = std::make_shared<Parts>();
  parts->weights = weights;
  if (const std::string_view format = weights.metadata("format"); format != kFormat) {
    return bad_weights(weights,
                       fmt::format("it is in format \"{}\" where this program takes \"{}\"", format, kFormat));
  }
  const Array* const vocabulary = weights.find("vocabulary");
  if (vocabulary == nullptr) return bad_weights(weights, "it holds no vocabulary");
  parts->wordpiece = std::make_unique<const Wordpiece>(vocabulary->bytes);
  if (!parts->wordpiece->valid()) return bad_weights(weights, "its vocabulary is damaged");
  auto labels = labels_of(weights);
  if (!labels) return std::unexpected(labels.error());
  parts->labels = std::move(*labels);
  auto encoder = Encoder::from(weights, precision);
  if (!encoder) return std::unexpected(encoder.error());
  parts->encoder = std::move(*encoder);
  const size_t tag_count = parts->labels.upos.size() + parts->labels.xpos.size() + parts->labels.lemma.size();
  const size_t span_count =
      2 + parts->labels.name.size() + parts->labels.time.size() + parts->labels.statement.size();
  struct Head {
    const char* name;
    Dense* dense;
    size_t inputs, outputs;
  };
  for (const Head& head :
       {Head{"hidden", &parts->hidden, kWidth, kHidden}, Head{"tags", &parts->tags, kTag, tag_count},
        Head{"spans", &parts->spans, kSpan, span_count}, Head{"arc", &parts->arc, kArc, kArc},
        Head{"arc_bias", &parts->arc_bias, kArc, 1},
        Head{"relation", &parts->relation, kRelation, parts->labels.relation.size()},
        Head{"pool", &parts->pool, kWidth, kWidth}}) {
    // The pooled vector is made once a sentence, and its matrix, nearly the identity, suffers from 8 bits.
    auto dense = Dense::from(weights, head.name, head.outputs, head.inputs,
                             head.dense == &parts->pool ? Precision::f32 : precision);
    if (!dense) return std::unexpected(dense.error());
    *head.dense = std::move(*dense);
  }
  if (const Array* const rows = weights.find("event.view.weight"); rows != nullptr) {
    auto view = Dense::from(weights, "event.view", rows->shape.empty() ? 0 : rows->shape[0], kWidth, precision);
    if (!view) return std::unexpected(view.error());
    parts->view = std::move(*view);
  }
  for (const auto& [name, root, size] : {std::tuple{"root_arc", &parts->root_arc, kArc},
                                         std::tuple{"root_relation", &parts->root_relation, kRelation}}) {
    const Array* const array = weights.find(name);
    if (array == nullptr || array->type != ElementType::f32 || array->count() != size) {
      return bad_weights(weights, fmt::format("array \"{}\" is missing or has another shape", name));
    }
    root->assign(array->floats(), array->floats() + size);
  }
  for (float& x : parts->root_arc) x = std::max(x, 0.0F);
  DenseScratch scratch;
  parts->arc_bias.apply(parts->root_arc.data(), 1, Activation::none, &parts->root_likely, scratch);
  weights.let_go();  // the matrices are packed; of the sub-words' vectors a text needs few
  Model model;
  model.parts_ = std::move(parts);
  return model;
}

std::string_view Model::name() const {
  return parts_->weights.metadata("name");
}
const Labels& Model::labels() const {
  return parts_->labels;
}
size_t Model::view_width() const {
  return parts_->view ? parts_->view->outputs() : 0;
}
std::vector<float> Model::see(std::span<const float> states, size_t begin, size_t end) const {
  static thread_local DenseScratch scratch;
  const size_t words = states.size() / kWidth;
  std::vector<float> views(words * (end - begin));
  const std::array parts = {Dense::Part{begin, end, Activation::none, views.data()}};
  parts_->view->apply(states.data(), words, parts, scratch);
  return views;
}
const Weights& Model::weights() const {
  return parts_->weights;
}
const Wordpiece& Model::wordpiece() const {
  return *parts_->wordpiece;
}

std::vector<WindowReading> Model::read(std::span<const Window> windows, ReadingOptions options,
                                       std::span<const std::vector<bool>> starts) const {
  thread_local Scratch scratch;
  std::vector<WindowReading> readings(windows.size());
  for (size_t first = 0; first < windows.size();) {
    size_t last = first, pieces = 0;
    while (last < windows.size() && (last == first || pieces + windows[last].ids.size() <= kBatchPieces)) {
      pieces += windows[last++].ids.size();
    }
    parts_->read_batch(windows.subspan(first, last - first),
                       starts.empty() ? starts : starts.subspan(first, last - first), options,
                       std::span(readings).subspan(first, last - first), scratch);
    first = last;
  }
  return readings;
}

void Model::Parts::read_batch(std::span<const Window> windows, std::span<const std::vector<bool>> starts,
                              ReadingOptions options, std::span<WindowReading> readings, Scratch& scratch) const {
  encode_words(windows, options, scratch);
  const size_t words = scratch.words.size() / kWidth;
  // What the encoder's layers take between them is free until the next batch.
  make_room(scratch.encoder.wide, std::max(scratch.encoder.wide.size(), words * kLinkDependent));
  float* free = scratch.encoder.wide.data();
  const auto part = [&](size_t begin, size_t width, Activation activation) -> Dense::Part {
    return {begin, begin + width, activation, std::exchange(free, free + words * width)};
  };
  const auto run = [&](const Dense& layer, const float* in, size_t width, Floats& out) {
    make_room(out, words * width);
    const Dense::Part whole{0, width, Activation::none, out.data()};
    layer.apply(in, words, std::span(&whole, 1), scratch.encoder.dense);
  };
  const std::array parts = {part(kArcDependent, kArc, Activation::relu), part(kArcHead, kArc, Activation::relu),
                            part(kTags, kTag, Activation::relu), part(kSpans, kSpan, Activation::relu),
                            part(kRelationDependent, kRelations, Activation::none)};
  const auto& [hidden_arc, head, hidden_tags, hidden_spans, relation_parts] = parts;
  hidden.apply(scratch.words.data(), words, parts, scratch.encoder.dense);
  run(tags, hidden_tags.y, tag_scores(options), scratch.tags);
  run(spans, hidden_spans.y, spans.outputs(), scratch.spans);
  run(arc, hidden_arc.y, kArc, scratch.dependent);
  run(arc_bias, head.y, 1, scratch.likely);
  Rows rows{scratch.states.data(), scratch.words.data(),     relation_parts.y, scratch.tags.data(),
            scratch.spans.data(),  scratch.dependent.data(), head.y,           scratch.likely.data()};
  scratch.arcs.clear();
  for (size_t w = 0; w < windows.size(); ++w) {
    const size_t count = windows[w].words.size();
    readings[w].words.resize(count);
    read_words(windows[w], rows, starts.empty() ? nullptr : &starts[w], options, readings[w]);
    read_trees(rows, readings[w], scratch);
    read_links(rows, readings[w], scratch);
    if (options.vectors) pool_sentences(windows[w], rows, readings[w], scratch);
    if (view) readings[w].states = by_sentence(readings[w].words, rows.words);
    rows.states += windows[w].ids.size() * kWidth;
    rows.words += count * kWidth;
    rows.relations += count * kRelations;
    rows.tags += count * tag_scores(options);
    rows.spans += count * spans.outputs();
    rows.dependent += count * kArc;
    rows.head += count * kArc;
    rows.likely += count;
  }
  run(relation, scratch.arcs.data(), relation.outputs(), scratch.relations);
  read_relations(readings, scratch.relations);
}

size_t Model::Parts::tag_scores(ReadingOptions options) const {
  return options.lemmas ? tags.outputs() : labels.upos.size() + labels.xpos.size();
}

// The words' vectors, and for vectors of sentences those of all sub-words.
void Model::Parts::encode_words(std::span<const Window> windows, ReadingOptions options, Scratch& scratch) const {
  if (!options.vectors) return encoder.encode(windows, Wanted::words, scratch.words, scratch.encoder);
  encoder.encode(windows, Wanted::pieces, scratch.states, scratch.encoder);
  scratch.words.clear();
  const float* states = scratch.states.data();
  for (const Window& window : windows) {
    for (const uint16_t first : window.first) {
      scratch.words.insert(scratch.words.end(), states + first * kWidth, states + (first + 1) * kWidth);
    }
    states += window.ids.size() * kWidth;
  }
}

void Model::Parts::read_relations(std::span<WindowReading> readings, Floats& all) const {
  const auto root = static_cast<size_t>(std::ranges::find(labels.relation, "root") - labels.relation.begin());
  float* scores = all.data();
  for (WindowReading& reading : readings) {
    for (WordReading& word : reading.words) {
      // Only the word without a head is the root.
      if (word.head >= 0 && root < relation.outputs()) scores[root] = -std::numeric_limits<float>::infinity();
      word.relation = static_cast<uint16_t>(
          word.head < 0 && root < relation.outputs() ? root : best_of(scores, relation.outputs()));
      scores += relation.outputs();
    }
  }
}

void Model::Parts::read_words(const Window& window, const Rows& rows, const std::vector<bool>* starts,
                              ReadingOptions options, WindowReading& reading) const {
  const size_t upos = labels.upos.size(), xpos = labels.xpos.size(), lemma = labels.lemma.size();
  std::vector<const float*> names, times, statements;
  for (size_t i = 0; i < reading.words.size(); ++i) {
    WordReading& word = reading.words[i];
    const float* const tag = rows.tags + i * tag_scores(options);
    word.upos = static_cast<uint16_t>(best_of(tag, upos));
    word.xpos = static_cast<uint16_t>(best_of(tag + upos, xpos));
    if (options.lemmas) word.lemma = static_cast<uint16_t>(best_of(tag + upos + xpos, lemma));
    const float* const span = rows.spans + i * spans.outputs();
    const Hint hint = window.hints[i];
    const float needed = hint == Hint::comma ? kSureStart : hint == Hint::end ? kDoubtedStart : 0.0F;
    word.starts_sentence =
        i == 0 || hint == Hint::run_on || (starts != nullptr ? (*starts)[i] : span[1] > span[0] + needed);
    names.push_back(span + 2);
    times.push_back(names.back() + labels.name.size());
    statements.push_back(times.back() + labels.time.size());
  }
  std::vector<uint8_t> path;
  const auto decode = [&](const std::vector<const float*>& scores, size_t count, uint8_t WordReading::*label) {
    best_path(scores, count, path);
    for (size_t i = 0; i < path.size(); ++i) reading.words[i].*label = path[i];
  };
  decode(names, labels.name.size(), &WordReading::name);
  decode(times, labels.time.size(), &WordReading::time);
  decode(statements, labels.statement.size(), &WordReading::statement);
}

void Model::Parts::read_trees(const Rows& rows, WindowReading& reading, Scratch& scratch) const {
  const size_t words = reading.words.size();
  const size_t done = scratch.arcs.size() / kRelation;
  scratch.arcs.resize((done + words) * kRelation);
  for (size_t begin = 0, end = 0; begin < words; begin = end) {
    end = sentence_end(reading.words, begin);
    const size_t count = end - begin;
    // The root is one head more, behind the words.
    scratch.scores.resize(count * (count + 1));
    scratch.pairs.resize(count * (count + 1));
    float* const roots = scratch.pairs.data() + count * count;
    const float* const dependents = rows.dependent + begin * kArc;
    kernels().products(dependents, kArc, count, rows.head + begin * kArc, kArc, count, kArc, kArcScale,
                       scratch.pairs.data());
    kernels().products(dependents, kArc, count, root_arc.data(), kArc, 1, kArc, kArcScale, roots);
    for (size_t i = 0; i < count; ++i) {
      float* const row = scratch.scores.data() + i * (count + 1);
      for (size_t j = 0; j < count; ++j) row[j] = scratch.pairs[i * count + j] + rows.likely[begin + j];
      row[count] = roots[i] + root_likely;
    }
    const std::vector<int32_t> heads = best_tree(scratch.scores, count);
    for (size_t i = 0; i < count; ++i) {
      const int32_t head = heads[i] < 0 ? -1 : heads[i] + static_cast<int32_t>(begin);
      reading.words[begin + i].head = head;
      const float* const dependent = rows.relations + (begin + i) * kRelations;
      const float* const above =
          head < 0 ? root_relation.data() : rows.relations + static_cast<size_t>(head) * kRelations + kRelation;
      float* const arc_in = scratch.arcs.data() + (done + begin + i) * kRelation;
      for (size_t k = 0; k < kRelation; ++k) arc_in[k] = std::max(dependent[k] + above[k], 0.0F);
    }
  }
}

void Model::Parts::read_links(const Rows& rows, WindowReading& reading, Scratch& scratch) const {
  const auto begins = [&](size_t i, std::string_view part) {
    const std::string& label = labels.statement[reading.words[i].statement];
    return label.starts_with("B-") && std::string_view(label).substr(2) == part;
  };
  std::vector<uint16_t> cues, linked;
  for (size_t i = 0; i < reading.words.size(); ++i) {
    if (begins(i, "cue")) cues.push_back(static_cast<uint16_t>(i));
    if (begins(i, "source") || begins(i, "content")) linked.push_back(static_cast<uint16_t>(i));
  }
  if (cues.empty() || linked.empty()) return;
  const auto see = [&](const std::vector<uint16_t>& words, size_t begin, Floats& seen) {
    scratch.linked.clear();
    for (const uint16_t word : words) {
      const float* const from = rows.words + word * kWidth;
      scratch.linked.insert(scratch.linked.end(), from, from + kWidth);
    }
    seen.resize(words.size() * kLink);
    const std::array parts = {Dense::Part{begin, begin + kLink, Activation::none, seen.data()}};
    hidden.apply(scratch.linked.data(), words.size(), parts, scratch.encoder.dense);
  };
  see(linked, kLinkDependent, scratch.dependents);
  see(cues, kLinkHead, scratch.cues);
  scratch.scores.resize(linked.size() * cues.size());
  kernels().products(scratch.dependents.data(), kLink, linked.size(), scratch.cues.data(), kLink, cues.size(), kLink,
                     kLinkScale, scratch.scores.data());
  for (size_t i = 0; i < linked.size(); ++i) {
    reading.links.push_back({linked[i], cues[best_of(scratch.scores.data() + i * cues.size(), cues.size())]});
  }
}

// The mean of a sentence's sub-words, brought back to the space of the pretrained encoder's sentence vectors.
void Model::Parts::pool_sentences(const Window& window, const Rows& rows, WindowReading& reading,
                                  Scratch& scratch) const {
  scratch.pooled.clear();
  const size_t words = reading.words.size();
  for (size_t begin = 0, end = 0; begin < words; begin = end) {
    end = sentence_end(reading.words, begin);
    const size_t first = window.first[begin];
    const size_t last = end < words ? window.first[end] : window.ids.size() - 1;
    const size_t at = scratch.pooled.size();
    scratch.pooled.resize(at + kWidth, 0.0F);
    for (size_t i = first; i < last; ++i) {
      for (size_t k = 0; k < kWidth; ++k) scratch.pooled[at + k] += rows.states[i * kWidth + k];
    }
    for (size_t k = 0; k < kWidth; ++k) scratch.pooled[at + k] /= static_cast<float>(last - first);
  }
  reading.vectors.resize(scratch.pooled.size());
  pool.apply(scratch.pooled.data(), scratch.pooled.size() / kWidth, Activation::none, reading.vectors.data(),
             scratch.encoder.dense);
}

}  // namespace hearsay::language
