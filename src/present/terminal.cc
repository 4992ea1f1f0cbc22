// The dossier for a terminal, a minute's read from the top down: per story the reports and their outlets, the
// figures with their range, who says each value and in which words, what is said without a figure (only the most
// telling), then disagreements side by side, responses, timeline, background, copies and related stories. Whoever
// needs every word takes the page or the JSON.
#include <fmt/format.h>

#include <algorithm>

#include "hearsay/present.h"
#include "present/account_view.h"
#include "present/columns.h"
#include "present/wording.h"

namespace hearsay {
namespace present {
namespace {

// A minute is some 250 words; what is beyond these counts is named by number and left to the page.
constexpr size_t kFiguresShown = 8;
constexpr size_t kPlainFactsShown = 4;
constexpr size_t kVoicesPerValue = 4;
constexpr size_t kQuotesPerValue = 1;
constexpr size_t kTimelineShown = 8;
constexpr size_t kDisagreementsShown = 8;

// Where the text of an entry begins; its figure or date stands before.
constexpr int kEntryIndent = 16;
constexpr int kValueIndent = 31;
// Below this sides are told one after the other, as columns would hold a word a line.
constexpr int kNarrowestSides = 60;

class StoryTeller {
 public:
  StoryTeller(const Dossier& dossier, size_t story, Columns& out)
      : dossier_(dossier), story_(dossier.stories[story]), account_(dossier.accounts[story]), out_(out) {}

  void tell() {
    tell_heading();
    tell_figures();
    tell_plain_facts();
    tell_disagreements();
    tell_responses();
    tell_timeline();
    tell_background();
    tell_neighbours();
  }

 private:
  void tell_heading() {
    out_.paragraph(story_.title, 0, Style::title);
    std::string line =
        plural(story_.reports.size(), "report", "reports") + ": " + listed(outlets_of(dossier_, story_));
    out_.paragraph(line, 0, Style::faint);
    if (account_.facts.empty() || account_.facts.front().background) return;
    const Fact& lead = account_.facts.front();
    out_.paragraph(fmt::format("Main finding: {} in {}", origins_between(lead.origins), reports_in_words(lead)), 0,
                   Style::faint);
  }

  static std::string origins_between(Independence origins) {
    if (origins.low == origins.high) return origins_in_words(origins);
    return fmt::format("between {} and {} independent origins", origins.low, origins.high);
  }

  std::string reports_in_words(const Fact& fact) const {
    return plural(reports_of(dossier_, evidence_of(fact)).size(), "report", "reports");
  }

  std::string when_and_where(const Fact& fact) const {
    const std::string when = days_in_words(fact.earliest, fact.latest);
    if (when.empty() || fact.where.empty()) return when + fact.where;
    return when + ", " + fact.where;
  }

  void tell_figures() {
    size_t figures = 0;
    for (const Fact& fact : account_.facts) {
      if (fact.background || !has_figure(fact)) continue;
      if (figures == 0) out_.rule("FIGURES");
      if (++figures <= kFiguresShown) tell_figure(fact);
    }
    if (figures > kFiguresShown) tell_rest(figures - kFiguresShown, kEntryIndent);
  }

  void tell_rest(size_t count, int indent) {
    out_.paragraph(fmt::format("and {} more", count), indent, Style::faint);
  }

  void tell_figure(const Fact& fact) {
    const std::string subject = subject_of(fact) + (fact.subset ? " (part of the total)" : "");
    out_.paragraph(subject, kEntryIndent, Style::strong, range_in_words(fact), Style::strong);
    std::string line =
        state_in_words(fact.state) + " · " + origins_in_words(fact.origins) + " in " + reports_in_words(fact);
    const std::string place = when_and_where(fact);
    if (!place.empty()) line += " · " + place;
    out_.paragraph(line, kEntryIndent, fact.state == FactState::agreed ? Style::plain : Style::accent);
    const bool coded = fact.range && fact.values.size() > 1 && !fact.range->why.empty();
    if (coded) {
      out_.paragraph(fmt::format("{} range: {}", policy_in_words(fact.range->policy), fact.range->why), kEntryIndent,
                     Style::faint);
    }
    for (const Value& value : fact.values) tell_value(value, fact.values.size() > 1);
  }

  void tell_value(const Value& value, bool with_figure) {
    std::string figure = with_figure ? figure_in_words(value) : std::string();
    if (value.earlier) figure += " (earlier)";
    const int indent = with_figure ? std::min(kValueIndent, out_.width() / 2) : kEntryIndent;
    const std::string label = figure.empty() ? figure : std::string(kEntryIndent - 2, ' ') + figure;
    bool first = true;
    size_t told = 0;
    const std::vector<Voice> voices = voices_of(dossier_, value.evidence);
    for (const Voice& voice : voices) {
      if (told == kVoicesPerValue) break;
      out_.paragraph(voice_in_words(voice), indent, Style::plain, first ? label : std::string_view());
      first = false;
      if (told++ < kQuotesPerValue) out_.paragraph(quoted(voice.evidence.front()), indent, Style::faint);
    }
    if (voices.size() > told) tell_rest(voices.size() - told, indent);
  }

  static std::string voice_in_words(const Voice& voice) {
    if (voice.own) return listed(voice.outlets) + ", naming no source";
    return who_says(voice) + " (" + listed(voice.outlets) + ")";
  }

  std::string quoted(EvidenceIndex evidence) const { return "“" + std::string(quote_of(dossier_, evidence)) + "”"; }

  void tell_plain_facts() {
    size_t shown = 0;
    size_t left = 0;
    for (const Fact& fact : account_.facts) {
      if (fact.background || has_figure(fact)) continue;
      if (shown == kPlainFactsShown) {
        ++left;
        continue;
      }
      if (shown++ == 0) out_.rule("ALSO REPORTED");
      out_.paragraph(fact.summary, 4, Style::plain, "•");
      out_.paragraph(
          state_in_words(fact.state) + " · " + voices_in_words(evidence_of(fact)), 4,
          fact.state == FactState::denied || fact.state == FactState::disputed ? Style::accent : Style::faint);
    }
    if (left > 0) tell_rest(left, 4);
  }

  std::string voices_in_words(const std::vector<EvidenceIndex>& evidence) const {
    std::string out;
    for (const Voice& voice : voices_of(dossier_, evidence)) {
      if (!out.empty()) out += "; ";
      out += voice_in_words(voice);
    }
    return out;
  }

  void tell_disagreements() {
    if (account_.disagreements.empty()) return;
    out_.rule("WHERE THEY DISAGREE");
    for (size_t i = 0; i < std::min(account_.disagreements.size(), kDisagreementsShown); ++i) {
      const Disagreement& disagreement = account_.disagreements[i];
      if (i > 0) out_.blank();
      out_.paragraph(std::string(disagreement_in_words(disagreement.kind)) + ": " + disagreement.about, 2,
                     Style::accent);
      std::vector<std::vector<std::string>> sides;
      for (const Side& side : disagreement.sides) {
        sides.push_back({side.label, voices_in_words(side.evidence)});
        if (!side.evidence.empty()) sides.back().push_back(quoted(side.evidence.front()));
      }
      tell_sides(sides);
    }
    if (account_.disagreements.size() > kDisagreementsShown) {
      out_.paragraph(fmt::format("and {} more", account_.disagreements.size() - kDisagreementsShown), 2,
                     Style::faint);
    }
  }

  void tell_sides(const std::vector<std::vector<std::string>>& sides) {
    if (out_.width() >= kNarrowestSides && sides.size() <= 3) return out_.side_by_side(sides, 4);
    for (const std::vector<std::string>& side : sides) {
      for (size_t i = 0; i < side.size(); ++i) {
        out_.paragraph(side[i], 6, i == 0 ? Style::strong : Style::plain, i == 0 ? "–" : "");
      }
    }
  }

  void tell_responses() {
    if (account_.responses.empty()) return;
    out_.rule("RESPONSES");
    for (const AccountResponse& response : account_.responses) {
      std::string line = listed(names_of(dossier_, response.who));
      if (line.empty() && !response.evidence.empty()) {
        line = outlet_of(dossier_, dossier_.evidence[response.evidence.front().value].report);
      }
      line += " " + std::string(response_in_words(response.kind));
      if (response.about) line += ": " + account_.facts[response.about->value].summary;
      out_.paragraph(line, 4, Style::plain, "•");
      if (!response.evidence.empty()) out_.paragraph(quoted(response.evidence.front()), 4, Style::faint);
    }
  }

  void tell_timeline() {
    if (account_.timeline.size() < 2) return;
    out_.rule("TIMELINE");
    size_t shown = 0;
    for (const TimelineEntry& entry : account_.timeline) {
      if (shown++ == kTimelineShown) break;
      const Fact& fact = account_.facts[entry.fact.value];
      out_.paragraph(fact.summary, std::min(26, out_.width() / 2), Style::plain,
                     days_in_words(entry.earliest, entry.latest), Style::faint);
    }
    if (account_.timeline.size() > kTimelineShown) tell_rest(account_.timeline.size() - kTimelineShown, 2);
  }

  void tell_background() {
    size_t shown = 0;
    for (const Fact& fact : account_.facts) {
      if (!fact.background) continue;
      if (shown == kPlainFactsShown) break;
      if (shown++ == 0) out_.rule("BACKGROUND, NOT NEW");
      out_.paragraph(fact.summary + " (" + voices_in_words(evidence_of(fact)) + ")", 4, Style::plain, "•");
    }
  }

  void tell_neighbours() {
    if (!story_.copies.empty()) out_.rule("COPIED TEXT");
    for (const Copy& copy : story_.copies) out_.paragraph(copy_in_words(dossier_, copy), 4, Style::plain, "•");
    if (!story_.related.empty()) out_.rule("RELATED STORIES");
    for (const Related& related : story_.related) {
      out_.paragraph(dossier_.stories[related.story.value].title + ": " + related.why, 4, Style::plain, "•");
    }
  }

  const Dossier& dossier_;
  const Story& story_;
  const Account& account_;
  Columns& out_;
};

}  // namespace
}  // namespace present

std::string to_terminal(const Dossier& dossier, const TerminalOptions& options) {
  using namespace present;
  // Narrower than this no line can hold a word and its figure.
  constexpr int kNarrowest = 30;
  Columns out(std::max(options.width, kNarrowest), options.colour);
  out.paragraph(plural(dossier.stories.size(), "story", "stories") + ", " +
                    plural(dossier.readings.size(), "report", "reports"),
                0, Style::faint);
  for (size_t i = 0; i < dossier.stories.size() && i < dossier.accounts.size(); ++i) {
    out.blank();
    StoryTeller(dossier, i, out).tell();
    if (i + 1 < dossier.stories.size()) out.paragraph(std::string(12, '-'), 0, Style::faint);
  }
  return out.take();
}

}  // namespace hearsay
