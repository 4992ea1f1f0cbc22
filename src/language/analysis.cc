#include "language/analysis.h"

#include <algorithm>

namespace hearsay::language {
namespace {

// Spans of a window's labels, cut where sentences end.
void mark(const WindowReading& reading, uint8_t WordReading::*label, const std::vector<std::string>& names, size_t begin,
          size_t end, std::vector<MarkedWords>& marks) {
  for (size_t i = begin; i < end; ++i) {
    const size_t value = reading.words[i].*label;
    if (value == 0) continue;
    const std::string_view kind = std::string_view(names[value]).substr(2);
    const bool goes_on = names[value].starts_with("I-") && !marks.empty() && marks.back().last == i - begin &&
                         marks.back().kind == kind;
    if (goes_on) {
      marks.back().last = static_cast<uint32_t>(i - begin + 1);
    } else {
      marks.push_back({static_cast<uint32_t>(i - begin), static_cast<uint32_t>(i - begin + 1), kind});
    }
  }
}

const MarkedWords* opened_at(const std::vector<MarkedWords>& marks, size_t word) {
  const auto found = std::ranges::find(marks, word, &MarkedWords::first);
  return found == marks.end() ? nullptr : &*found;
}

void add_sentence(const Labels& labels, const Window& window, const WindowReading& reading, size_t begin, size_t end,
                  size_t number, std::vector<TreebankSentence>& sentences) {
  TreebankSentence& sentence = sentences.emplace_back();
  sentence.words.assign(window.words.begin() + static_cast<std::ptrdiff_t>(begin),
                        window.words.begin() + static_cast<std::ptrdiff_t>(end));
  sentence.readings.assign(reading.words.begin() + static_cast<std::ptrdiff_t>(begin),
                           reading.words.begin() + static_cast<std::ptrdiff_t>(end));
  for (WordReading& word : sentence.readings) {
    if (word.head >= 0) word.head -= static_cast<int32_t>(begin);
  }
  mark(reading, &WordReading::name, labels.name, begin, end, sentence.names);
  mark(reading, &WordReading::time, labels.time, begin, end, sentence.times);
  mark(reading, &WordReading::statement, labels.statement, begin, end, sentence.statements);
  for (const StatementLink& link : reading.links) {
    if (link.part < begin || link.part >= end || link.cue < begin || link.cue >= end) continue;
    const MarkedWords* const part = opened_at(sentence.statements, link.part - begin);
    const MarkedWords* const cue = opened_at(sentence.statements, link.cue - begin);
    if (part == nullptr || cue == nullptr) continue;
    const MarkedWords* const first = sentence.statements.data();
    sentence.links.push_back({static_cast<uint32_t>(part - first), static_cast<uint32_t>(cue - first)});
  }
  if (!reading.vectors.empty()) {
    const auto at = reading.vectors.begin() + static_cast<std::ptrdiff_t>(number * kWidth);
    sentence.vector.assign(at, at + static_cast<std::ptrdiff_t>(kWidth));
  }
}

}  // namespace

std::vector<std::vector<TreebankSentence>> analyse(const Model& model, std::span<const std::string_view> texts,
                                                   ReadingOptions options, std::span<const GivenWords> given) {
  std::vector<Window> windows;
  std::vector<size_t> last_window;          // behind each text's own
  std::vector<std::vector<bool>> starts;    // of given sentences
  for (size_t t = 0; t < texts.size(); ++t) {
    std::vector<Window> own;
    if (given.empty()) {
      own = windows_of(model.wordpiece(), texts[t]);
    } else {
      std::vector<bool> ends(given[t].words.size(), false), opens(given[t].words.size(), false);
      for (const uint32_t end : given[t].ends) {
        if (end < ends.size()) ends[end] = true;
      }
      for (size_t i = 0; i < opens.size(); ++i) opens[i] = i == 0 || ends[i - 1];
      own = windows_of(model.wordpiece(), texts[t], given[t].words, ends, true);
      auto from = opens.begin();
      for (const Window& window : own) {
        const auto to = from + static_cast<std::ptrdiff_t>(window.words.size());
        starts.emplace_back(from, to);
        from = to;
      }
    }
    std::ranges::move(own, std::back_inserter(windows));
    last_window.push_back(windows.size());
  }
  const std::vector<WindowReading> readings = model.read(windows, options, starts);
  std::vector<std::vector<TreebankSentence>> result(texts.size());
  for (size_t t = 0, w = 0; t < texts.size(); ++t) {
    for (; w < last_window[t]; ++w) {
      const size_t words = windows[w].words.size();
      for (size_t begin = 0, end = 0, number = 0; begin < words; begin = end, ++number) {
        end = begin + 1;
        while (end < words && !readings[w].words[end].starts_sentence) ++end;
        add_sentence(model.labels(), windows[w], readings[w], begin, end, number, result[t]);
      }
    }
  }
  return result;
}

}  // namespace hearsay::language
