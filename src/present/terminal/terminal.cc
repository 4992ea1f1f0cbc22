// The dossier for a terminal, a minute's read from the top down, in the order of the page: the key figures with
// state, origins and by whose account, the disagreements side by side with a quote each, who stands behind several
// outlets, responses; then the first figures in detail, what is said without a figure, timeline, background, copies
// and related stories. Every list is cut and says how much more there is: whoever needs every word takes the page or
// the JSON.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "hearsay/present.h"
#include "present/terminal/columns.h"
#include "present/view/account_view.h"
#include "present/view/glance.h"
#include "present/view/lines.h"
#include "present/view/provenance.h"
#include "present/view/reasons.h"
#include "present/view/wording.h"

namespace hearsay {
namespace present {
namespace {

// A minute is some 250 words; what is beyond these counts is named by number and left to the page.
constexpr size_t kFiguresInDetail = 2;
constexpr size_t kValuesInDetail = 3;
constexpr size_t kVoicesPerValue = 2;
constexpr size_t kPlainFactsShown = 3;
constexpr size_t kTimelineShown = 8;
constexpr size_t kDisagreementsShown = 4;
constexpr size_t kSidesShown = 3;
constexpr size_t kNamesShown = 3;
constexpr size_t kOriginLinesShown = 3;
constexpr size_t kResponsesShown = 4;
constexpr size_t kOutletsShown = 6;
// A longer quote is cut at a word: the page has it whole.
constexpr int kSideQuoteColumns = 100;
constexpr int kLeastQuoteColumns = 60;
// Outlets whose names are longer than this are not repeated beside every source.
constexpr int kOutletColumns = 26;

// Where the text of an entry begins; its figure or date stands before.
constexpr int kEntryIndent = 16;
// Below this sides are told one after the other, as columns would hold a word a line.
constexpr int kNarrowestSides = 60;

class StoryTeller {
 public:
  StoryTeller(const StoryView& view, Columns& out)
      : view_(view),
        digest_(digest_of(view.dossier, view.index)),
        story_(view.story()),
        account_(view.account()),
        out_(out) {}

  void tell() {
    tell_heading();
    tell_figures();
    tell_disagreements();
    tell_origins();
    tell_responses();
    tell_details();
    tell_plain_facts();
    tell_timeline();
    tell_background();
    tell_neighbours();
  }

 private:
  void tell_heading() {
    out_.paragraph(digest_.headline, 0, Style::title);
    out_.paragraph(
        plural(story_.reports.size(), "report", "reports") + ": " + some_of(digest_.outlets, kOutletsShown), 0,
        Style::faint);
  }

  std::string when_and_where(const Fact& fact) const {
    const std::string when = days_in_words(fact.earliest, fact.latest);
    if (when.empty() || fact.where.empty()) return when + fact.where;
    return when + ", " + fact.where;
  }

  void tell_rest(size_t all, size_t shown, int indent) {
    if (all > shown) out_.paragraph(fmt::format("and {} more", all - shown), indent, Style::faint);
  }

  void tell_figures() {
    if (!digest_.figures.empty()) out_.rule("KEY FIGURES");
    for (const KeyFigure& figure : digest_.figures) tell_figure(figure);
  }

  void tell_figure(const KeyFigure& figure) {
    const Fact& fact = view_.fact(figure.fact);
    const std::string subject = figure.subject + (fact.subset ? " (part of the total)" : "");
    const std::string standing = state_in_words(fact.state) + " · " + origins_in_words(fact.origins, figure.reports);
    out_.paragraph(subject + " · " + standing, kEntryIndent,
                   fact.state == FactState::agreed ? Style::plain : Style::accent, figure.figure, Style::strong);
    out_.paragraph(by_whose_account_in_words(figure.by_whom), kEntryIndent, Style::faint);
  }

  std::string quoted(EvidenceIndex evidence, int columns) const {
    return "“" + cut_short(quote_of(view_, evidence), columns) + "”";
  }
  // Of a quote below an entry as much as one line holds.
  std::string quoted_in_line(EvidenceIndex evidence, int indent) const {
    return quoted(evidence, std::max(out_.width() - indent - 2, kLeastQuoteColumns));
  }

  void tell_disagreements() {
    const std::vector<DigestQuestion>& questions = digest_.questions;
    if (questions.empty()) return;
    out_.rule("WHERE THEY DISAGREE");
    for (size_t i = 0; i < std::min(questions.size(), kDisagreementsShown); ++i) {
      const DigestQuestion& question = questions[i];
      out_.paragraph(question.kind.empty() ? question.asks : question.kind + ": " + question.asks, 2, Style::accent);
      tell_sides(question);
    }
    tell_rest(questions.size(), kDisagreementsShown, 2);
  }

  void tell_sides(const DigestQuestion& question) {
    std::vector<std::vector<std::string>> cells;
    for (const DigestSide& side : question.sides) {
      if (cells.size() == kSidesShown) break;
      cells.push_back({side.answer});
      if (!side.quote) continue;
      std::string who = some_of(side.who, kNamesShown);
      if (who != side.answer) cells.back().push_back(std::move(who));
      quoted_.insert(quote_of(view_, *side.quote));
      cells.back().push_back(quoted(*side.quote, kSideQuoteColumns));
    }
    if (out_.width() >= kNarrowestSides) {
      out_.side_by_side(cells, 4);
    } else {
      for (const std::vector<std::string>& side : cells) {
        for (size_t i = 0; i < side.size(); ++i) {
          out_.paragraph(side[i], 6, i == 0 ? Style::strong : Style::plain, i == 0 ? "–" : "");
        }
      }
    }
    tell_rest(question.sides.size(), kSidesShown, 4);
  }

  void tell_origins() {
    const auto& [shared, renamed, unnamed] = std::tie(digest_.shared, digest_.renamed, digest_.unnamed);
    if (shared.empty() && renamed.empty() && unnamed.unnamed.empty()) return;
    out_.rule("WHO SAYS SO");
    for (size_t i = 0; i < std::min(shared.size(), kOriginLinesShown); ++i) {
      const std::string& name = view_.source(shared[i].source).name;
      out_.paragraph(resting_in_words(shared[i]) + " " + name, 4, Style::plain, "•");
    }
    tell_rest(shared.size(), kOriginLinesShown, 4);
    for (const Renamed& source : renamed) tell_renamed(source);
    if (!unnamed.unnamed.empty()) out_.paragraph(unnamed_in_words(unnamed), 4, Style::plain, "•");
  }

  void tell_renamed(const Renamed& source) {
    std::string line = view_.source(source.source).name;
    for (const Alias& alias : source.aliases) {
      line += (&alias == &source.aliases.front() ? " = " : "; ") + alias.name + " (" +
              reason_in_words(alias.reason, alias.detail) + ")";
    }
    out_.paragraph(line, 4, Style::plain, "•");
  }

  void tell_responses() {
    if (account_.responses.empty()) return;
    out_.rule("RESPONSES");
    for (size_t i = 0; i < std::min(account_.responses.size(), kResponsesShown); ++i) {
      const AccountResponse& response = account_.responses[i];
      std::string line = listed(names_of(view_, response.who));
      if (line.empty() && !response.evidence.empty()) {
        line = outlet_of(view_, view_.evidence(response.evidence.front()).report);
      }
      line += " " + std::string(response_in_words(response.kind, response.who.size()));
      if (response.about) line += ": " + headline_of(account_.facts[response.about->value]);
      out_.paragraph(line, 4, Style::plain, "•");
      if (!response.evidence.empty()) out_.paragraph(quoted_in_line(response.evidence.front(), 4), 4, Style::faint);
    }
    tell_rest(account_.responses.size(), kResponsesShown, 4);
  }

  void tell_details() {
    if (digest_.figures.empty()) return;
    out_.rule("REPORTED IN DETAIL");
    for (const KeyFigure* figure : most_prominent(digest_.figures, kFiguresInDetail)) {
      tell_detail(view_.fact(figure->fact));
    }
    const auto all = static_cast<size_t>(
        std::ranges::count_if(account_.facts, [](const Fact& fact) { return !fact.background && has_figure(fact); }));
    tell_rest(all, kFiguresInDetail, 2);
  }

  void tell_detail(const Fact& fact) {
    const std::string place = when_and_where(fact);
    std::string heading = headline_of(fact) + (place.empty() ? "" : " · " + place);
    if (fact.range && fact.values.size() > 1) {
      heading += fmt::format(" · {} range: {}", policy_in_words(fact.range->policy), rule_in_words(*fact.range));
    }
    out_.paragraph(heading, 2, Style::strong);
    for (size_t i = 0; i < std::min(fact.values.size(), kValuesInDetail); ++i) tell_value(fact.values[i]);
    if (fact.values.size() > kValuesInDetail) {
      out_.paragraph("and " + plural(fact.values.size() - kValuesInDetail, "other figure", "other figures"), 4,
                     Style::faint);
    }
  }

  void tell_value(const Value& value) {
    if (value.evidence.empty()) return;
    const std::string figure = short_figure(value) + (value.earlier ? " (earlier)" : "");
    const std::vector<Voice> voices = voices_of(view_, value.evidence);
    std::string who;
    for (size_t i = 0; i < std::min(voices.size(), kVoicesPerValue); ++i) {
      who += (i == 0 ? "" : "; ") + voice_in_words(voices[i]);
    }
    if (voices.size() > kVoicesPerValue) who += fmt::format("; and {} more", voices.size() - kVoicesPerValue);
    out_.paragraph(who, kEntryIndent, Style::plain, "  " + figure);
    const EvidenceIndex quote = telling_quote(view_, value.evidence);
    if (quoted_.contains(quote_of(view_, quote))) return;
    out_.paragraph(quoted_in_line(quote, kEntryIndent), kEntryIndent, Style::faint);
  }

  static std::string voice_in_words(const Voice& voice) {
    if (voice.own) return listed(voice.outlets) + ", naming no source";
    const std::string outlets = listed(voice.outlets);
    return who_says(voice) + (display_width(outlets) > kOutletColumns ? "" : " (" + outlets + ")");
  }

  void tell_plain_facts() {
    std::vector<size_t> plain = facts_by_weight(account_);
    std::erase_if(plain, [&](size_t i) { return has_figure(account_.facts[i]); });
    if (!plain.empty()) out_.rule("ALSO REPORTED");
    for (size_t i = 0; i < std::min(plain.size(), kPlainFactsShown); ++i) tell_line(account_.facts[plain[i]]);
    tell_rest(plain.size(), kPlainFactsShown, 4);
  }

  // A fact in one line, with who gives it.
  void tell_line(const Fact& fact) {
    out_.paragraph(
        fmt::format("{}: {} · {}", headline_of(fact), state_in_words(fact.state),
                    some_of(who_gives(view_, evidence_of(fact)), kNamesShown)),
        4, fact.state == FactState::denied || fact.state == FactState::disputed ? Style::accent : Style::plain, "•");
  }

  void tell_timeline() {
    if (account_.timeline.size() < 2) return;
    out_.rule("TIMELINE");
    for (size_t i = 0; i < std::min(account_.timeline.size(), kTimelineShown); ++i) {
      const TimelineEntry& entry = account_.timeline[i];
      out_.paragraph(headline_of(account_.facts[entry.fact.value]), std::min(26, out_.width() / 2), Style::plain,
                     days_in_words(entry.earliest, entry.latest), Style::faint);
    }
    tell_rest(account_.timeline.size(), kTimelineShown, 2);
  }

  void tell_background() {
    std::vector<const Fact*> all;
    for (const Fact& fact : account_.facts) {
      if (fact.background) all.push_back(&fact);
    }
    if (!all.empty()) out_.rule("BACKGROUND, NOT NEW");
    for (size_t i = 0; i < std::min(all.size(), kPlainFactsShown); ++i) tell_line(*all[i]);
    tell_rest(all.size(), kPlainFactsShown, 4);
  }

  void tell_neighbours() {
    if (!story_.copies.empty()) out_.rule("COPIED TEXT");
    for (size_t i = 0; i < std::min(story_.copies.size(), kPlainFactsShown); ++i) {
      out_.paragraph(copy_in_words(view_, story_.copies[i]), 4, Style::plain, "•");
    }
    tell_rest(story_.copies.size(), kPlainFactsShown, 4);
    if (!story_.related.empty()) out_.rule("RELATED STORIES");
    for (const Related& related : story_.related) {
      out_.paragraph(view_.dossier.stories[related.story.value].title + ": " + related.why, 4, Style::plain, "•");
    }
  }

  StoryView view_;
  Digest digest_;
  const Story& story_;
  const Account& account_;
  Columns& out_;
  std::set<std::string_view> quoted_;  // words that stand beside a disagreement's side are not told again
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
    StoryTeller({dossier, i}, out).tell();
    if (i + 1 < dossier.stories.size()) out.paragraph(std::string(12, '-'), 0, Style::faint);
  }
  return out.take();
}

}  // namespace hearsay
