// The facts without a figure: sentences that reports have alike, with who says them; when things were; background.
#include "present/terminal/story_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "present/view/glance.h"
#include "present/view/lines.h"
#include "present/view/reasons.h"
#include "present/view/wording.h"

namespace hearsay::present {
namespace {

constexpr size_t kTimelineShown = 8;
// Outlets whose names are longer than this are not repeated beside every source.
constexpr int kOutletColumns = 26;

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

std::set<std::string> words_of(std::string_view text) {
  constexpr std::string_view kMarks = ".,;:!?\"'()";
  std::set<std::string> words;
  std::string word;
  for (const char c : text) {
    if (c == ' ' || c == '\n') {
      if (!word.empty()) words.insert(std::move(word));
      word.clear();
    } else if (kMarks.find(c) == std::string_view::npos) {
      word += c;
    }
  }
  if (!word.empty()) words.insert(std::move(word));
  return words;
}

// Whether nearly all words of the sentence stand in a quote too.
bool has_the_words(std::string_view quote, std::string_view sentence) {
  constexpr double kNearlyAll = 0.9;
  const std::set<std::string> all = words_of(sentence), own = words_of(quote);
  const auto common = std::ranges::count_if(all, [&](const std::string& word) { return own.contains(word); });
  return static_cast<double>(common) >= kNearlyAll * static_cast<double>(all.size());
}

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
  std::string who;
  for (const Voice& voice : voices_of(text, value.evidence)) who += (who.empty() ? "" : "; ") + voice_in_words(voice);
  out.paragraph(who, kEntryIndent, Style::plain, "  " + figure);
  for (const EvidenceIndex quote : value.evidence) {
    out.paragraph(outlet_of(text, text.evidence(quote).report) + ": " + quote_in_line(out, text, quote, kEntryIndent),
                  kEntryIndent, Style::faint);
  }
}

void tell_detail(Columns& out, const StoryText& text, const Fact& fact) {
  const std::string place = when_and_where(fact);
  out.paragraph(headline_of(fact) + (place.empty() ? "" : " · " + place), 2, Style::strong);
  if (fact.range) out.paragraph(coded_in_words(*fact.range), 4, Style::faint);
  for (const Value& value : fact.values) tell_value(out, text, value);
}

// "Jon Lund, in Herald, 3 May 2031 · also in Post". The speaker, where the sentence does not say.
std::string who_and_where(const StoryText& text, const Fact& fact) {
  const Evidence& best = text.evidence(fact.values.front().evidence.front());
  std::string line;
  if (!best.chain.empty()) {
    const UnifiedSource& speaker = text.source(best.chain.back());
    const bool known = speaker.kind == SourceKind::person || speaker.kind == SourceKind::official ||
                       speaker.kind == SourceKind::organisation;
    if (known && speaker.named && !speaker.anonymous && !is_told_in(speaker.name, fact.says))
      line = speaker.name + ", in ";
  }
  line += outlet_of(text, best.report);
  const std::string published = published_in_words(text.report(best.report));
  if (!published.empty()) line += ", " + published;
  line += " " + mark_of(text, best.report);
  std::vector<std::string> others;
  for (const EvidenceIndex i : evidence_of(fact)) {
    if (has_the_words(quote_of(text, i), fact.says)) add_once(others, outlet_of(text, text.evidence(i).report));
  }
  std::erase(others, outlet_of(text, best.report));
  return others.empty() ? line : line + " · also in " + some_of(others, kNamesShown);
}

// " · who is meant: Ada Lund": people called by their surname alone whom no sentence above names in full.
std::string who_is_meant(const Fact& fact, std::string_view above) {
  std::vector<std::string> names;
  for (const std::string& name : fact.full_names) {
    if (above.find(name) == std::string_view::npos) names.push_back(name);
  }
  return names.empty() ? "" : " · who is meant: " + some_of(names, kNamesShown);
}

// Where all is told, the words that a fact rests on.
void tell_words(Columns& out, const StoryText& text, const Fact& fact) {
  for (const EvidenceIndex words : evidence_of(fact)) {
    out.paragraph(outlet_of(text, text.evidence(words).report) + ": " + quote_in_line(out, text, words, 6), 6,
                  Style::faint);
  }
}

// A fact in one line, with who gives it.
void tell_line(Columns& out, const StoryText& text, const Fact& fact) {
  out.paragraph(
      fmt::format("{}: {} · {}", headline_of(fact), state_in_words(fact.state),
                  some_of(who_gives(text, evidence_of(fact)), text.most(kNamesShown))),
      4, fact.state == FactState::denied || fact.state == FactState::disputed ? Style::accent : Style::plain, "•");
}

}  // namespace

void tell_told(Columns& out, const StoryText& text) {
  const std::vector<size_t> told = told_facts(text.account(), text.all);
  if (!told.empty()) out.rule("IN THE REPORTS' WORDS");
  std::string above;
  for (const size_t i : told) {
    const Fact& fact = text.account().facts[i];
    const std::string meant = who_is_meant(fact, above);
    out.paragraph(told_in_words(fact), 4, Style::plain, "•");
    out.paragraph(who_and_where(text, fact) + meant, 4, Style::faint);
    above += fact.says + meant + '\n';
    if (text.all && evidence_of(fact).size() > 1) tell_words(out, text, fact);
  }
}

void tell_details(Columns& out, const StoryText& text) {
  if (!text.all) return;
  const std::vector<Fact>& facts = text.account().facts;
  std::vector<size_t> plain = facts_by_weight(text.account());
  out.rule("REPORTED IN DETAIL");
  for (const size_t i : plain) {
    if (has_figure(facts[i])) tell_detail(out, text, facts[i]);
  }
  std::erase_if(plain, [&](size_t i) { return has_figure(facts[i]) || facts[i].told; });
  if (!plain.empty()) out.rule("ALSO REPORTED");
  for (const size_t i : plain) {
    tell_line(out, text, facts[i]);
    tell_words(out, text, facts[i]);
  }
}

void tell_timeline(Columns& out, const StoryText& text) {
  const std::vector<TimelineEntry> entries = text.all ? text.account().timeline : earned_timeline(text);
  // One day is no line of time.
  const auto another = [&](const TimelineEntry& entry) { return entry.earliest != entries.front().earliest; };
  if (std::ranges::none_of(entries, another)) return;
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
    const bool several = reports_of(text, evidence_of(fact)).size() > 1;
    if (fact.background && (text.all || (fact.earned && several && has_figure(fact)))) all.push_back(&fact);
  }
  if (!all.empty()) out.rule("BACKGROUND, NOT NEW");
  for (size_t i = 0; i < std::min(all.size(), text.most(kPlainFactsShown)); ++i) {
    if (text.all && has_figure(*all[i])) {
      tell_detail(out, text, *all[i]);
      continue;
    }
    const std::vector<std::string> who = who_gives(text, evidence_of(*all[i]));
    out.paragraph(headline_of(*all[i]) + " · " + some_of(who, text.most(kNamesShown)), 4, Style::plain, "•");
    if (text.all) tell_words(out, text, *all[i]);
  }
  tell_rest(out, all.size(), text.most(kPlainFactsShown), 4);
}

}  // namespace hearsay::present
