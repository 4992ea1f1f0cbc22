// A sentence is background when a time in it lies well before the report ("in September 2023"), or its words place it
// before the news ("last year", data/lexicon/background.tsv). The title and the lead are news whatever they recall,
// but for a lead that opens as a look back ("Fifty years ago today"): then all that follows is, until a day of news.
// So is the rest of a paragraph that turns to another event ("It was not the only accident"). An undated report is
// dated, for this, by the latest full date it mentions.
#include "read/background.h"

#include <algorithm>

#include "base/resource.h"
#include "language/asides.h"

namespace hearsay::reading {
namespace {

/// What happened longer before the report than this is told to explain, not to report.
constexpr std::chrono::days kNewsAge{45};
/// Sentences of a report's opening that are taken for news.
constexpr uint32_t kLeadSentences = 1;

std::string why_background(const Sheet& sheet, Range words, const std::vector<TimeMention>& times,
                           std::optional<Day> day) {
  for (uint32_t i = words.first; i < words.last; ++i) {
    const auto found = sheet.phrase(sheet.lexicon().background, i, words.last);
    if (found) return std::string(*found->value);
  }
  if (!day) return {};
  for (const TimeMention& time : times) {
    if (!words.contains(time.words) || !time.earliest) continue;
    if (is_old(time, day)) return "tells of " + time.value;
    const bool until_now = *time.earliest < *day - kNewsAge && (!time.latest || *time.latest == *day);
    if (until_now && time.words.first > 0 && sheet.lower(time.words.first - 1) == "since")
      return "counts since " + time.value;
  }
  return {};
}

using Phrases = language::PhraseTable<bool>;

Phrases phrases_of(std::string_view kind) {
  Phrases table;
  base::for_each_row("data/lexicon/recalling.tsv", [&](const std::vector<std::string_view>& cells) {
    if (cells.size() == 2 && cells[1] == kind) table.add(cells[0], true);
  });
  return table;
}

bool has_one_of(const Sheet& sheet, Range words, const Phrases& phrases) {
  for (uint32_t i = words.first; i < words.last; ++i) {
    if (sheet.phrase(phrases, i, words.last)) return true;
  }
  return false;
}

// "Flashback: eighty years ago today …"
bool opens_in_the_past(const Sheet& sheet, Range words) {
  static const Phrases openings = phrases_of("opening");
  return has_one_of(sheet, words, openings);
}

// "It was not the only accident in these days. On Friday a barge sank …"
bool turns_aside(const Sheet& sheet, Range words) {
  static const Phrases asides = phrases_of("aside");
  return has_one_of(sheet, words, asides);
}

bool names_news(Range words, const std::vector<TimeMention>& times, std::optional<Day> day) {
  return std::ranges::any_of(times, [&](const TimeMention& time) {
    const bool of_any_day = time.type == TimeType::time && time.words.size() == 1;  // "by evening"
    return words.contains(time.words) && !of_any_day && time.earliest && day && *time.earliest >= *day - kNewsAge;
  });
}

}  // namespace

std::optional<Day> news_day(const Sheet& sheet, const std::vector<TimeMention>& times) {
  if (const Anchor anchor = anchor_of(*sheet.report); anchor.day) return anchor.day;
  std::optional<Day> latest;
  for (const TimeMention& time : times) {
    if (time.latest && time.earliest == time.latest && (!latest || *time.latest > *latest)) latest = time.latest;
  }
  return latest;
}

bool is_old(const TimeMention& time, std::optional<Day> news_day) {
  return news_day && time.latest && *time.latest < *news_day - kNewsAge;
}

std::vector<std::string> find_background(const Sheet& sheet, const std::vector<TimeMention>& times) {
  const std::optional<Day> day = news_day(sheet, times);
  std::vector<std::string> why(sheet.sentences.size());
  uint32_t lead = 0;
  bool looks_back = false;
  std::optional<uint32_t> aside;  // paragraph
  for (uint32_t s = 0; s < sheet.sentences.size(); ++s) {
    const BlockKind block = sheet.sentences[s].block;
    const Range words = sheet.sentences[s].words;
    if (block == BlockKind::heading) continue;
    if (block == BlockKind::paragraph && lead < kLeadSentences) {
      ++lead;
      looks_back = opens_in_the_past(sheet, words);
    } else {
      looks_back = looks_back && !names_news(words, times, day);
      why[s] = why_background(sheet, words, times, day);
    }
    if (looks_back && why[s].empty()) why[s] = kLooksBack;
    if (s > 0 && turns_aside(sheet, words)) aside = sheet.sentences[s].block_index;
    if (aside == sheet.sentences[s].block_index) why[s] = language::kToldAside;
  }
  return why;
}

}  // namespace hearsay::reading
