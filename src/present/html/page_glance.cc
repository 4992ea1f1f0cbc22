// What a desk looks at first: the key figures as cards, each with its state, its independent origins and by whose
// account it stands; then where the reports disagree, the sides beside each other with one quote each.
#include <algorithm>

#include "present/html/page_parts.h"
#include "present/view/glance.h"
#include "present/view/lines.h"
#include "present/view/wording.h"

namespace hearsay::present {
namespace {

// Columns of a figure that fits a card in the largest type: "100–321+".
constexpr int kShortNumber = 8;
// Sides beyond these, disagreements beyond those, are folded: the first screen is for what divides most reports.
constexpr size_t kSidesOpen = 3;
constexpr size_t kDisagreementsOpen = 4;
constexpr size_t kNamesPerSide = 3;

void write_card(Markup& html, const StoryPage& page, const KeyFigure& figure) {
  const Fact& fact = page.fact(figure.fact);
  html.open("li", {{"class", "card"}});
  html.open("a", {{"href", "#" + fact.id}, {"data-evidence", page.id_of(fact.values.front().evidence.front())}});
  const bool is_long = display_width(figure.figure) > kShortNumber;
  html.element("span", {{"class", is_long ? "number long" : "number"}}, figure.figure);
  html.element("span", {{"class", "subject"}}, figure.subject + (fact.subset ? ", part of the total" : ""));
  html.close("a");
  html.open("p", {{"class", "standing"}});
  write_state(html, fact.state);
  html.element("span", {{"class", "origins"}}, origins_and_reports(page, fact));
  html.close("p");
  html.element("p", {{"class", "account"}}, by_whose_account_in_words(figure.by_whom));
  html.close("li");
}

void write_side(Markup& html, const StoryPage& page, const DigestSide& side) {
  html.open("li", {{"class", "side"}});
  html.element("p", {{"class", "label"}}, side.answer);
  if (side.quote) {
    const std::string who = some_of(side.who, kNamesPerSide);
    if (who != side.answer) html.element("p", {{"class", "voice"}}, who);
    write_quotes(html, page, {*side.quote});
    write_further_quotes(html, page, side.evidence, *side.quote);
  }
  html.close("li");
}

void write_question(Markup& html, const StoryPage& page, const DigestQuestion& question) {
  const std::string& id = page.disagreement_id(question.disagreement);
  html.open("article",
            {{"class", "disagreement"}, {"id", id}, {"tabindex", "-1"}, {"aria-labelledby", id + "-about"}});
  html.open("h4", {{"id", id + "-about"}});
  if (!question.kind.empty()) html.element("span", {{"class", "kind"}}, question.kind);
  html.text((question.kind.empty() ? "" : " ") + question.asks);
  html.close("h4");
  html.open("ul", {{"class", "sides"}});
  const std::vector<DigestSide>& sides = question.sides;
  for (size_t i = 0; i < sides.size(); ++i) {
    if (i == kSidesOpen) {
      html.close("ul");
      html.open("details", {{"class", "further"}});
      html.element("summary", {}, plural(sides.size() - i, "more side", "more sides"));
      html.open("ul", {{"class", "sides"}});
    }
    write_side(html, page, sides[i]);
  }
  html.close("ul");
  if (sides.size() > kSidesOpen) html.close("details");
  html.element("p", {{"class", "gloss"}}, question.why);
  html.close("article");
}

}  // namespace

void write_key_figures(Markup& html, const StoryPage& page) {
  if (page.digest.figures.empty()) return;
  open_section(html, page, "figures", "Key figures");
  html.open("ul", {{"class", "cards"}});
  for (const KeyFigure& figure : page.digest.figures) write_card(html, page, figure);
  html.close("ul");
  close_section(html);
}

void write_disagreements(Markup& html, const StoryPage& page) {
  const std::vector<DigestQuestion>& questions = page.digest.questions;
  if (questions.empty()) return;
  open_section(html, page, "disagreements", "Where they disagree");
  const auto earned = static_cast<size_t>(std::ranges::count_if(questions, &DigestQuestion::earned));
  const size_t open = std::min(earned, kDisagreementsOpen);
  for (size_t i = 0; i < questions.size(); ++i) {
    if (i == open) {
      html.open("details", {{"class", "further"}});
      const std::string more = open > 0 ? "more " : "";
      html.element("summary", {}, plural(questions.size() - i, more + "disagreement", more + "disagreements"));
    }
    write_question(html, page, questions[i]);
  }
  if (questions.size() > open) html.close("details");
  close_section(html);
}

}  // namespace hearsay::present
