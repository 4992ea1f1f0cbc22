// At a glance: the key figures with state, origins and by whose account, and the disagreements side by side with a
// quote each.
#include "present/terminal/story_parts.h"

#include <algorithm>

#include "present/view/glance.h"
#include "present/view/lines.h"
#include "present/view/reasons.h"
#include "present/view/wording.h"

namespace hearsay::present {
namespace {

constexpr size_t kDisagreementsShown = 4;
constexpr size_t kSidesShown = 3;
constexpr int kSideQuoteColumns = 100;
// The number may stand late in its clause.
constexpr int kFigureQuoteColumns = 240;
// Below this sides are told one after the other, as columns would hold a word a line.
constexpr int kNarrowestSides = 60;

void tell_figure(Columns& out, const StoryText& text, const KeyFigure& figure) {
  const Fact& fact = text.fact(figure.fact);
  const std::string subject = figure.subject + (fact.subset ? " (part of the total)" : "");
  const std::string origins = origins_in_words(fact.standing, figure.reports);
  // Where a report names nobody for it, or more than one may know, nobody knows whether its source is a single one.
  const bool plain = fact.state == FactState::single_source && (fact.standing.unstated > 0 || fact.standing.high > 1);
  const std::string standing = plain ? origins : state_in_words(fact.state) + " · " + origins;
  out.paragraph(subject + " · " + standing, kEntryIndent,
                fact.state == FactState::agreed ? Style::plain : Style::accent, figure.figure, Style::strong);
  out.paragraph(by_whose_account_in_words(figure.by_whom), kEntryIndent, Style::faint);
  if (text.ranges && fact.range) out.paragraph(coded_in_words(*fact.range), kEntryIndent, Style::faint);
  if (fact.state == FactState::disputed) return;  // each side's words follow
  const auto stands = std::ranges::find(fact.values, false, &Value::earlier);
  const std::vector<EvidenceIndex> quotes = stands == fact.values.end() ? evidence_of(fact) : stands->evidence;
  if (std::ranges::any_of(quotes, [&](EvidenceIndex quote) { return is_told(text, quote, text.all); })) return;
  const EvidenceIndex quote = telling_quote(text, quotes);
  out.paragraph(quote_in_columns(text, quote, kFigureQuoteColumns), kEntryIndent, Style::faint);
}

// All that rests on one side of a question, but for the words that stand there already.
void tell_further_words(Columns& out, const StoryText& text, const DigestQuestion& question) {
  for (const DigestSide& side : question.sides) {
    for (const EvidenceIndex words : side.evidence) {
      if (words == side.quote) continue;
      out.paragraph(side.answer + ", " + outlet_of(text, text.evidence(words).report) + ": " +
                        quote_in_line(out, text, words, 4),
                    4, Style::faint, "–");
    }
  }
}

void tell_sides(Columns& out, StoryText& text, const DigestQuestion& question) {
  std::vector<std::vector<std::string>> cells;
  for (const DigestSide& side : question.sides) {
    if (cells.size() == text.most(kSidesShown)) break;
    cells.push_back({side.answer});
    if (!side.quote) continue;
    std::string who = some_of(side.who, text.most(kNamesShown));
    if (who != side.answer) cells.back().push_back(std::move(who));
    text.quoted.insert(quote_of(text, *side.quote));
    cells.back().push_back(quote_in_columns(text, *side.quote, kSideQuoteColumns));
  }
  if (out.width() >= kNarrowestSides) {
    out.side_by_side(cells, 4);
  } else {
    for (const std::vector<std::string>& side : cells) {
      for (size_t i = 0; i < side.size(); ++i) {
        out.paragraph(side[i], 6, i == 0 ? Style::strong : Style::plain, i == 0 ? "–" : "");
      }
    }
  }
  tell_rest(out, question.sides.size(), text.most(kSidesShown), 4);
  if (text.all) tell_further_words(out, text, question);
}

}  // namespace

void tell_figures(Columns& out, const StoryText& text) {
  if (!text.digest.figures.empty()) out.rule("KEY FIGURES");
  for (const KeyFigure& figure : text.digest.figures) tell_figure(out, text, figure);
}

void tell_disagreements(Columns& out, StoryText& text) {
  std::vector<DigestQuestion> questions = text.digest.questions;
  if (!text.all) std::erase_if(questions, [](const DigestQuestion& question) { return !question.earned; });
  if (questions.empty()) return;
  out.rule("WHERE THEY DISAGREE");
  for (size_t i = 0; i < std::min(questions.size(), text.most(kDisagreementsShown)); ++i) {
    const DigestQuestion& question = questions[i];
    out.paragraph(question.kind.empty() ? question.asks : question.kind + ": " + question.asks, 2, Style::accent);
    tell_sides(out, text, question);
  }
  tell_rest(out, questions.size(), text.most(kDisagreementsShown), 2);
}

}  // namespace hearsay::present
