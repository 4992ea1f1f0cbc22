// The facts without a figure: sentences that reports have alike, with who says them; when things were; background.
#include "present/terminal/story_parts.h"

#include <fmt/format.h>

#include <algorithm>

#include "present/view/glance.h"
#include "present/view/lines.h"
#include "present/view/reasons.h"
#include "present/view/wording.h"

namespace hearsay::present {
namespace {

constexpr size_t kTimelineShown = 8;

// Whether a word of the name stands in the sentence.
bool is_told_in(std::string_view name, std::string_view sentence) {
  constexpr size_t kLeastLetters = 3;
  while (!name.empty()) {
    const size_t end = std::min(name.find(' '), name.size());
    if (end >= kLeastLetters && sentence.find(name.substr(0, end)) != std::string_view::npos) return true;
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return false;
}

// "Jon Lund, in Herald, 3 May 2031 · also in Post". The speaker, where the sentence does not say.
std::string who_and_where(const StoryText& text, const Fact& fact) {
  const Evidence& best = text.evidence(fact.values.front().evidence.front());
  std::string line;
  if (!best.chain.empty()) {
    const UnifiedSource& speaker = text.source(best.chain.back());
    if (speaker.named && !speaker.anonymous && !is_told_in(speaker.name, fact.says)) line = speaker.name + ", in ";
  }
  line += outlet_of(text, best.report);
  const std::string published = published_in_words(text.report(best.report));
  if (!published.empty()) line += ", " + published;
  std::vector<std::string> others;
  for (const EvidenceIndex i : evidence_of(fact)) add_once(others, outlet_of(text, text.evidence(i).report));
  std::erase(others, outlet_of(text, best.report));
  return others.empty() ? line : line + " · also in " + some_of(others, kNamesShown);
}

// A fact in one line, with who gives it.
void tell_line(Columns& out, const StoryText& text, const Fact& fact) {
  out.paragraph(
      fmt::format("{}: {} · {}", headline_of(fact), state_in_words(fact.state),
                  some_of(who_gives(text, evidence_of(fact)), kNamesShown)),
      4, fact.state == FactState::denied || fact.state == FactState::disputed ? Style::accent : Style::plain, "•");
}

}  // namespace

void tell_told(Columns& out, const StoryText& text) {
  const std::vector<size_t> told = told_facts(text.account());
  if (!told.empty()) out.rule("IN THE REPORTS' WORDS");
  for (const size_t i : told) {
    const Fact& fact = text.account().facts[i];
    out.paragraph(told_in_words(fact), 4, Style::plain, "•");
    out.paragraph(who_and_where(text, fact), 4, Style::faint);
  }
}

void tell_timeline(Columns& out, const StoryText& text) {
  const std::vector<TimelineEntry> entries = earned_timeline(text);
  if (entries.size() < 2) return;
  out.rule("TIMELINE");
  for (size_t i = 0; i < std::min(entries.size(), kTimelineShown); ++i) {
    const TimelineEntry& entry = entries[i];
    out.paragraph(headline_of(text.account().facts[entry.fact.value]), std::min(26, out.width() / 2), Style::plain,
                  days_in_words(entry.earliest, entry.latest), Style::faint);
  }
  tell_rest(out, entries.size(), kTimelineShown, 2);
}

void tell_background(Columns& out, const StoryText& text) {
  std::vector<const Fact*> all;
  for (const Fact& fact : text.account().facts) {
    const bool several = reports_of(text, evidence_of(fact)).size() > 1;
    if (fact.background && fact.earned && several && has_figure(fact)) all.push_back(&fact);
  }
  if (!all.empty()) out.rule("BACKGROUND, NOT NEW");
  for (size_t i = 0; i < std::min(all.size(), kPlainFactsShown); ++i) tell_line(out, text, *all[i]);
  tell_rest(out, all.size(), kPlainFactsShown, 4);
}

}  // namespace hearsay::present
