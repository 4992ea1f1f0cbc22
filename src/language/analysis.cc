#include "language/analysis.h"

#include <algorithm>
#include <optional>

namespace hearsay::language {
namespace {

// Spans of a window's labels, cut where sentences end.
void mark(const WindowReading& reading, uint8_t WordReading::*label, const std::vector<std::string>& names,
          size_t begin, size_t end, std::vector<MarkedWords>& marks) {
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

// The sentences of one window, and where in the window each begins.
struct WindowSentences {
  std::span<TreebankSentence> sentences;
  std::vector<size_t> begins;

  struct Place {
    size_t sentence = 0, mark = 0;
  };
  // The mark that holds a word of the window.
  std::optional<Place> mark_at(size_t word) const {
    const size_t s = static_cast<size_t>(std::ranges::upper_bound(begins, word) - begins.begin()) - 1;
    const std::vector<MarkedWords>& marks = sentences[s].statements;
    for (size_t m = 0; m < marks.size(); ++m) {
      if (marks[m].first <= word - begins[s] && word - begins[s] < marks[m].last) return Place{s, m};
    }
    return std::nullopt;
  }
};

// A part that goes on over the end of a sentence is there as two marks: both get the link.
void link_parts(const Labels& labels, const WindowReading& reading, const WindowSentences& window) {
  for (const StatementLink& link : reading.links) {
    const auto cue = window.mark_at(link.cue);
    if (!cue) continue;
    for (size_t word = link.part; word < reading.words.size();) {
      const auto part = window.mark_at(word);
      if (!part) break;
      TreebankSentence& sentence = window.sentences[part->sentence];
      sentence.links.push_back({static_cast<uint32_t>(part->mark), static_cast<uint32_t>(cue->mark),
                                static_cast<int32_t>(cue->sentence) - static_cast<int32_t>(part->sentence)});
      const size_t next = window.begins[part->sentence] + sentence.statements[part->mark].last;
      const bool cut = part->sentence + 1 < window.begins.size() && next == window.begins[part->sentence + 1] &&
                       labels.statement[reading.words[next].statement].starts_with("I-");
      if (!cut) break;
      word = next;
    }
  }
  for (TreebankSentence& sentence : window.sentences) {
    std::ranges::sort(sentence.links, {}, &PartOfStatement::part);
    const auto twice = std::ranges::unique(sentence.links, {}, &PartOfStatement::part);
    sentence.links.erase(twice.begin(), twice.end());
  }
}

// A sentence's words in its window, and which of the window's sentences it is.
struct Place {
  size_t begin, end, number;
};

void add_sentence(const Labels& labels, const Window& window, WindowReading& reading, const Place& place,
                  std::vector<TreebankSentence>& sentences) {
  const auto [begin, end, number] = place;
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
  if (!reading.states.empty()) sentence.states = std::move(reading.states[number]);
  if (!reading.vectors.empty()) {
    const auto at = reading.vectors.begin() + static_cast<std::ptrdiff_t>(number * kWidth);
    sentence.vector.assign(at, at + static_cast<std::ptrdiff_t>(kWidth));
  }
}

}  // namespace

std::vector<std::vector<TreebankSentence>> analyse(const Model& model, std::span<const std::string_view> texts,
                                                   ReadingOptions options, std::span<const GivenWords> given) {
  std::vector<Window> windows;
  std::vector<size_t> last_window;        // behind each text's own
  std::vector<std::vector<bool>> starts;  // of given sentences
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
  std::vector<WindowReading> readings = model.read(windows, options, starts);
  std::vector<std::vector<TreebankSentence>> result(texts.size());
  for (size_t t = 0, w = 0; t < texts.size(); ++t) {
    for (; w < last_window[t]; ++w) {
      const size_t words = windows[w].words.size();
      const size_t before = result[t].size();
      WindowSentences window;
      for (size_t begin = 0, end = 0, number = 0; begin < words; begin = end, ++number) {
        end = sentence_end(readings[w].words, begin);
        window.begins.push_back(begin);
        add_sentence(model.labels(), windows[w], readings[w], {begin, end, number}, result[t]);
      }
      window.sentences = std::span(result[t]).subspan(before);
      link_parts(model.labels(), readings[w], window);
    }
  }
  return result;
}

}  // namespace hearsay::language
