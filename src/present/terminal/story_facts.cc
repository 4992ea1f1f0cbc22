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
  for (size_t i = 0; i < std::min(voices.size(), text.most(kVoicesPerValue)); ++i) {
    who += (i == 0 ? "" : "; ") + voice_in_words(voices[i]);
  }
  if (voices.size() > text.most(kVoicesPerValue))
    who += fmt::format("; and {} more", voices.size() - text.most(kVoicesPerValue));
  out.paragraph(who, kEntryIndent, Style::plain, "  " + figure);
  if (text.all) {
    for (const EvidenceIndex quote : value.evidence)
      out.paragraph(
          outlet_of(text, text.evidence(quote).report) + ": " + quote_in_line(out, text, quote, kEntryIndent),
          kEntryIndent, Style::faint);
    return;
  }
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
  for (size_t i = 0; i < std::min(fact.values.size(), text.most(kValuesInDetail)); ++i)
    tell_value(out, text, fact.values[i]);
  if (fact.values.size() > text.most(kValuesInDetail)) {
    out.paragraph("and " + plural(fact.values.size() - text.most(kValuesInDetail), "other figure", "other figures"),
                  4, Style::faint);
  }
}

// A fact in one line, with who gives it.
void tell_line(Columns& out, const StoryText& text, const Fact& fact) {
  out.paragraph(
      fmt::format("{}: {} · {}", headline_of(fact), state_in_words(fact.state),
                  some_of(who_gives(text, evidence_of(fact)), text.most(kNamesShown))),
      4, fact.state == FactState::denied || fact.state == FactState::disputed ? Style::accent : Style::plain, "•");
}

void tell_all_details(Columns& out, const StoryText& text) {
  out.rule("REPORTED IN DETAIL");
  for (const size_t i : facts_by_weight(text.account())) {
    if (has_figure(text.account().facts[i])) tell_detail(out, text, text.account().facts[i]);
  }
}

}  // namespace

void tell_details(Columns& out, const StoryText& text) {
  if (text.all) return tell_all_details(out, text);
  if (text.digest.figures.empty()) return;
  out.rule("REPORTED IN DETAIL");
  for (const KeyFigure* figure : most_prominent(text.digest.figures, text.most(kFiguresInDetail))) {
    tell_detail(out, text, text.fact(figure->fact));
  }
  const auto all = static_cast<size_t>(std::ranges::count_if(
      text.account().facts, [](const Fact& fact) { return !fact.background && has_figure(fact); }));
  tell_rest(out, all, text.most(kFiguresInDetail), 2);
}

void tell_plain_facts(Columns& out, const StoryText& text) {
  std::vector<size_t> plain = facts_by_weight(text.account());
  std::erase_if(plain, [&](size_t i) {
    return has_figure(text.account().facts[i]) || !(text.all || is_earned(text, text.account().facts[i]));
  });
  if (!plain.empty()) out.rule("ALSO REPORTED");
  for (size_t i = 0; i < std::min(plain.size(), text.most(kPlainFactsShown)); ++i)
    tell_line(out, text, text.account().facts[plain[i]]);
  tell_rest(out, plain.size(), text.most(kPlainFactsShown), 4);
}

void tell_timeline(Columns& out, const StoryText& text) {
  const std::vector<TimelineEntry> entries = text.all ? text.account().timeline : earned_timeline(text);
  if (entries.size() < 2) return;
  out.rule("TIMELINE");
  for (size_t i = 0; i < std::min(entries.size(), text.most(kTimelineShown)); ++i) {
    const TimelineEntry& entry = entries[i];
    out.paragraph(headline_of(text.account().facts[entry.fact.value]), std::min(26, out.width() / 2), Style::plain,
                  days_in_words(entry.earliest, entry.latest), Style::faint);
  }
  tell_rest(out, entries.size(), text.most(kTimelineShown), 2);
}

void tell_background(Columns& out, const StoryText& text) {
  std::vector<const Fact*> all;
  for (const Fact& fact : text.account().facts) {
    if (fact.background && (text.all || is_earned(text, fact))) all.push_back(&fact);
  }
  if (!all.empty()) out.rule("BACKGROUND, NOT NEW");
  for (size_t i = 0; i < std::min(all.size(), text.most(kPlainFactsShown)); ++i) tell_line(out, text, *all[i]);
  tell_rest(out, all.size(), text.most(kPlainFactsShown), 4);
}

}  // namespace hearsay::present
