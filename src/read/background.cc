// A sentence is background when a time in it lies well before the report ("in September 2023"), or its words place it
// before the news ("last year", data/lexicon/background.tsv). The title and the lead are news whatever they recall.
// An undated report is dated, for this, by the latest full date it mentions.
#include "read/background.h"

namespace hearsay::reading {
namespace {

/// What happened longer before the report than this is told to explain, not to report.
constexpr std::chrono::days kNewsAge{45};
/// Sentences of a report's opening that are taken for news.
constexpr uint32_t kLeadSentences = 1;

std::optional<Day> report_day(const Sheet& sheet, const std::vector<TimeMention>& times) {
  if (const Anchor anchor = anchor_of(*sheet.report); anchor.day) return anchor.day;
  std::optional<Day> latest;
  for (const TimeMention& time : times) {
    if (time.latest && time.earliest == time.latest && (!latest || *time.latest > *latest)) latest = time.latest;
  }
  return latest;
}

std::string why_background(const Sheet& sheet, Range words, const std::vector<TimeMention>& times,
                           std::optional<Day> day) {
  for (uint32_t i = words.first; i < words.last; ++i) {
    const auto found = sheet.phrase(sheet.lexicon().background, i, words.last);
    if (found) return std::string(*found->value);
  }
  if (!day) return {};
  for (const TimeMention& time : times) {
    if (!words.contains(time.words) || !time.earliest) continue;
    if (time.latest && *time.latest < *day - kNewsAge) return "tells of " + time.value;
    const bool until_now = *time.earliest < *day - kNewsAge && (!time.latest || *time.latest == *day);
    if (until_now && time.words.first > 0 && sheet.lower(time.words.first - 1) == "since")
      return "counts since " + time.value;
  }
  return {};
}

}  // namespace

std::vector<std::string> find_background(const Sheet& sheet, const std::vector<TimeMention>& times) {
  const std::optional<Day> day = report_day(sheet, times);
  std::vector<std::string> why(sheet.sentences.size());
  uint32_t lead = 0;
  for (uint32_t s = 0; s < sheet.sentences.size(); ++s) {
    const BlockKind block = sheet.sentences[s].block;
    if (block == BlockKind::heading) continue;
    if (block == BlockKind::paragraph && lead < kLeadSentences) {
      ++lead;
      continue;
    }
    why[s] = why_background(sheet, sheet.sentences[s].words, times, day);
  }
  return why;
}

}  // namespace hearsay::reading
