// Reports as the event heads see them: what train/events/train.py learns from.
//
//   hearsay_event_words MODEL VIEWS FILE... > words.jsonl
//
// MODEL has to have event heads of some kind (train.py makes it so): only then are states of words kept. They go to
// VIEWS as 32-bit numbers, word under word. One line a report, in their order: its text, the number of its first
// word, words as [begin, end, head] in code points, sentences as [first, last], figures as [begin, end, head, low,
// high], participants as [sentence, head, figure, article], triggers as [word, class], pairs as [participant, word,
// features…].
#include <fmt/format.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "hearsay/model.h"
#include "hearsay/pipeline.h"
#include "read/events/pairs.h"
#include "read/events/single_people.h"
#include "read/figures/figures.h"
#include "read/figures/parts.h"
#include "read/times/times.h"

using namespace hearsay;
using namespace hearsay::reading;

namespace {

std::string quoted(std::string_view text) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  return {buffer.GetString(), buffer.GetSize()};
}

void put(const Report& report, std::FILE* views, size_t& total) {
  Sheet sheet = lay_out(report, language::Lexicon::get());
  for (const TimeMention& time : find_times(sheet)) mark_time(sheet, time.words);
  const std::vector<FigureMention> figures = mark_parts(sheet, with_single_people(sheet, find_figures(sheet)));
  std::string words, sentences, found, participants, triggers, pairs;
  const auto add = [](std::string& list, const std::string& item) { list += list.empty() ? item : "," + item; };
  for (const Word& word : sheet.words) {
    const Span span = report.text.span_of(word.begin, word.end);
    add(words, fmt::format("[{},{},{}]", span.begin, span.end, word.head));
  }
  for (const FigureMention& figure : figures) {
    const Span span = sheet.span(figure.words);
    add(found, fmt::format("[{},{},{},{},{}]", span.begin, span.end, figure.head.value_or(figure.number),
                           figure.low ? fmt::format("{}", *figure.low) : "null",
                           figure.high ? fmt::format("{}", *figure.high) : "null"));
  }
  size_t count = 0;
  for (const SheetSentence& sentence : sheet.sentences) {
    add(sentences, fmt::format("[{},{}]", sentence.words.first, sentence.words.last));
    const PairContext context = see_pairs(sheet, figures, sentence.words);
    for (const Trigger& trigger : context.triggers)
      add(triggers, fmt::format("[{},\"{}\"]", trigger.word, trigger.event->event_class));
    const auto event_words = find_event_words(sheet, sentence.words);
    for (const Participant& participant : find_participants(sheet, figures, sentence.words)) {
      add(participants, fmt::format("[{},{},{},{}]", &sentence - sheet.sentences.data(), participant.head,
                                    participant.figure ? static_cast<int>(*participant.figure) : -1,
                                    participant.article ? static_cast<int>(*participant.article) : -1));
      const Features own = participant_features(context, participant);
      for (const uint32_t word : event_words) {
        std::vector<uint16_t> all(own.begin(), own.end());
        for (const Features& more : {word_features(context, word), pair_features(context, participant, word)})
          all.insert(all.end(), more.begin(), more.end());
        add(pairs, fmt::format("[{},{},{}]", count, word, fmt::join(all, ",")));
      }
      ++count;
    }
  }
  fmt::print(
      "{{\"text\":{},\"first\":{},\"words\":[{}],\"sentences\":[{}],\"figures\":[{}],\"participants\":[{}],"
      "\"triggers\":[{}],\"pairs\":[{}]}}\n",
      quoted(report.text.utf8()), total, words, sentences, found, participants, triggers, pairs);
  for (const std::vector<float>& states : sheet.states)
    std::fwrite(states.data(), sizeof(float), states.size(), views);
  total += sheet.words.size();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  if (const auto loaded = use_model(argv[1]); !loaded) {
    fmt::print(stderr, "{}\n", loaded.error().message);
    return 1;
  }
  std::FILE* const views = std::fopen(argv[2], "wb");
  if (views == nullptr) return 1;
  size_t total = 0;
  read_all(std::vector<std::string>(argv + 3, argv + argc), {}, [&](const Reading& reading) {
    put(reading.report, views, total);
    return true;
  });
  return std::fclose(views) == 0 ? 0 : 1;
}
