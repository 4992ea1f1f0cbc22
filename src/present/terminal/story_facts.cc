// The facts one after another: the first figures value by value with voices and quotes; in a line each what is said
// without a figure, when it was, and what is background.
#include "present/terminal/story_parts.h"

#include <fmt/format.h>

#include <algorithm>

#include "present/view/glance.h"
#include "present/view/lines.h"
#include "present/view/reasons.h"
#include "present/view/wording.h"

namespace hearsay::present {
namespace {

constexpr size_t kFiguresInDetail = 2;
constexpr size_t kValuesInDetail = 3;
constexpr size_t kVoicesPerValue = 2;
constexpr size_t kTimelineShown = 8;
// Outlets whose names are longer than this are not repeated beside every source.
constexpr int kOutletColumns = 26;

std::string when_and_where(const Fact& fact) {
  const std::string when = days_in_words(fact.earliest, fact.latest);
  if (when.empty() || fact.where.empty()) return when + fact.where;
  return when + ", " + fact.where;
}

std::string voice_in_words(const Voice& voice) {
  if (voice.own) return listed(voice.outlets) + ", naming no source";
  const std::string outlets = listed(voice.outlets);
  return who_says(voice) + (display_width(outlets) > kOutletColumns ? "" : " (" + outlets + ")");
}

void tell_value(Columns& out, const StoryText& text, const Value& value) {
  if (value.evidence.empty()) return;
  const std::string figure = short_figure(value) + (value.earlier ? " (earlier)" : "");
  const std::vector<Voice> voices = voices_of(text, value.evidence);
  std::string who;
  for (size_t i = 0; i < std::min(voices.size(), kVoicesPerValue); ++i) {
    who += (i == 0 ? "" : "; ") + voice_in_words(voices[i]);
  }
  if (voices.size() > kVoicesPerValue) who += fmt::format("; and {} more", voices.size() - kVoicesPerValue);
  out.paragraph(who, kEntryIndent, Style::plain, "  " + figure);
  const EvidenceIndex quote = telling_quote(text, value.evidence);
  if (text.quoted.contains(quote_of(text, quote))) return;
  out.paragraph(quote_in_line(out, text, quote, kEntryIndent), kEntryIndent, Style::faint);
}

void tell_detail(Columns& out, const StoryText& text, const Fact& fact) {
  const std::string place = when_and_where(fact);
  std::string heading = headline_of(fact) + (place.empty() ? "" : " · " + place);
  if (fact.range && fact.values.size() > 1) {
    heading += fmt::format(" · {} range: {}", policy_in_words(fact.range->policy), rule_in_words(*fact.range));
  }
  out.paragraph(heading, 2, Style::strong);
  for (size_t i = 0; i < std::min(fact.values.size(), kValuesInDetail); ++i) tell_value(out, text, fact.values[i]);
  if (fact.values.size() > kValuesInDetail) {
    out.paragraph("and " + plural(fact.values.size() - kValuesInDetail, "other figure", "other figures"), 4,
                  Style::faint);
  }
}

// "Jon Lund · Herald, Post and 2 more"; without a name where the reports name nobody.
std::string who_and_where(const StoryText& text, const Fact& fact) {
  std::vector<std::string> who, outlets;
  for (const Voice& voice : voices_of(text, evidence_of(fact))) {
    if (!voice.own) add_once(who, voice.origin);
    for (const std::string& outlet : voice.outlets) add_once(outlets, outlet);
  }
  if (who.empty()) who.emplace_back("naming no source");
  return some_of(who, kNamesShown) + " · " + some_of(outlets, kNamesShown);
}

// A fact in one line, with who gives it.
void tell_line(Columns& out, const StoryText& text, const Fact& fact) {
  out.paragraph(
      fmt::format("{}: {} · {}", headline_of(fact), state_in_words(fact.state),
                  some_of(who_gives(text, evidence_of(fact)), kNamesShown)),
      4, fact.state == FactState::denied || fact.state == FactState::disputed ? Style::accent : Style::plain, "•");
}

}  // namespace

void tell_details(Columns& out, const StoryText& text) {
  std::vector<const Fact*> several;  // values; one is told among the key figures
  for (const KeyFigure* figure : most_prominent(text.digest.figures, kFiguresInDetail)) {
    const Fact& fact = text.fact(figure->fact);
    if (fact.values.size() > 1) several.push_back(&fact);
  }
  if (several.empty()) return;
  out.rule("REPORTED IN DETAIL");
  for (const Fact* fact : several) tell_detail(out, text, *fact);
}

void tell_told(Columns& out, const StoryText& text) {
  const std::vector<size_t> told = told_facts(text.account());
  if (!told.empty()) out.rule("IN THE REPORTS' WORDS");
  for (const size_t i : told) {
    const Fact& fact = text.account().facts[i];
    out.paragraph(told_in_words(fact), 4, Style::plain, "•");
    out.paragraph(who_and_where(text, fact), 4, Style::faint);
  }
}

void tell_plain_facts(Columns& out, const StoryText& text) {
  const std::vector<size_t> plain = plain_facts(text);
  if (!plain.empty()) out.rule("ALSO REPORTED");
  for (size_t i = 0; i < std::min(plain.size(), kPlainFactsShown); ++i)
    tell_line(out, text, text.account().facts[plain[i]]);
  tell_rest(out, plain.size(), kPlainFactsShown, 4);
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
