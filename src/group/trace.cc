#include "group/trace.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "base/hash.h"
#include "base/resource.h"
#include "language/dateline.h"
#include "language/phrases.h"

namespace hearsay::grouping {
namespace {

/// Bytes; "en" names a language.
constexpr size_t kShortestTitle = 4;

std::vector<TextWord> words_of(const Reading& reading) {
  std::vector<TextWord> words;
  words.reserve(reading.tokens.size());
  for (const Token& token : reading.tokens) {
    if (token.tag == "PUNCT") continue;
    const std::string_view text = reading.report.text.slice(token.span);
    const auto hash = static_cast<uint32_t>(base::hash64(language::fold(text)));
    words.push_back({hash, token.span.begin, token.span.end & 0x7fffffffU, token.quoted});
  }
  return words;
}

// "Pelm (Marovia), May 8": names and a day, and nothing else.
bool is_dateline(const Reading& reading, Span sentence) {
  const auto ends = [&](const Time& time) {
    return time.span.end <= sentence.end && time.span.end + 1 >= sentence.end;
  };
  if (std::ranges::none_of(reading.times, ends)) return false;
  return std::ranges::all_of(reading.tokens, [&](const Token& token) {
    return !sentence.contains(token.span) || token.tag == "PROPN" || token.tag == "NUM" || token.tag == "PUNCT";
  });
}

// The first sentence, for a report without a title.
std::string_view first_words(const Reading& reading) {
  for (const Sentence& sentence : reading.sentences) {
    if (is_dateline(reading, sentence.span)) continue;
    const std::string_view words = language::without_dateline(reading.report.text.slice(sentence.span));
    if (!words.empty()) return words;
  }
  return {};
}

// "Live updates: Tuesday at a glance": the name of a page, and no headline.
bool is_label(std::string_view title) {
  static const auto words = base::words_of("data/group/title_labels.tsv");
  const std::vector<std::string> said = language::phrase_words(language::fold(title));
  return std::ranges::all_of(said, [&](const std::string& word) {
    const bool sign = std::ranges::none_of(
        word, [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; });
    return sign || words.contains(word);
  });
}

}  // namespace

Trace trace_of(const Reading& reading) {
  const Report& report = reading.report;
  Trace trace;
  trace.id = report.id;
  trace.file = report.file;
  trace.outlet = report.outlet;
  trace.published = report.published;
  for (const Credit& credit : report.credits) trace.credits.push_back(language::fold_name(credit.name));
  const bool address = report.title.find("://") != std::string::npos;
  trace.titled = report.title.size() >= kShortestTitle && !address && !is_label(report.title);
  if (trace.titled) {
    trace.title = report.title;
  } else {
    trace.title = first_words(reading);
  }
  trace.features = features_of(reading);
  trace.words = words_of(reading);
  return trace;
}

std::vector<uint32_t> by_publication(Traces traces) {
  std::vector<uint32_t> order(traces.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto rank = [&](uint32_t at) {
    const Trace& trace = *traces[at];
    return std::tuple(!trace.features.published, trace.published, std::string_view(trace.id),
                      std::string_view(trace.file));
  };
  std::ranges::sort(order, [&](uint32_t a, uint32_t b) { return rank(a) < rank(b); });
  return order;
}

}  // namespace hearsay::grouping
