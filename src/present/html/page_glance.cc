// What a desk looks at first: the key figures as cards, each with its state, its independent origins and by whose
// account it stands; then where the reports disagree, the sides beside each other with one quote each.
#include <fmt/format.h>

#include <algorithm>

#include "present/html/page_parts.h"
#include "present/view/glance.h"
#include "present/view/lines.h"
#include "present/view/questions.h"
#include "present/view/wording.h"

namespace hearsay::present {
namespace {

// More cards than this are a table again, and that follows below.
constexpr size_t kCards = 6;
// Columns of a figure that fits a card in the largest type: "100–321+".
constexpr int kShortNumber = 8;
// Sides beyond these, disagreements beyond those, are folded: the first screen is for what divides most reports.
constexpr size_t kSidesOpen = 3;
constexpr size_t kDisagreementsOpen = 4;
constexpr size_t kNamesPerSide = 3;

void write_card(Markup& html, const StoryPage& page, size_t index) {
  const Fact& fact = page.account().facts[index];
  html.open("li", {{"class", "card"}});
  html.open("a", {{"href", "#" + page.fact_id(index)},
                  {"data-evidence", page.id_of(fact.values.front().evidence.front())}});
  const std::string range = range_in_words(fact);
  html.element("span", {{"class", display_width(range) > kShortNumber ? "number long" : "number"}}, range);
  html.element("span", {{"class", "subject"}}, subject_of(fact) + (fact.subset ? ", part of the total" : ""));
  html.close("a");
  html.open("p", {{"class", "standing"}});
  write_state(html, fact.state);
  html.element("span", {{"class", "origins"}}, origins_and_reports(page, fact));
  html.close("p");
  html.element("p", {{"class", "account"}}, by_whose_account_in_words(page, fact));
  html.close("li");
}

void write_side(Markup& html, const StoryPage& page, const Side& side) {
  const std::string answer = answer_in_words(side.says);
  html.open("li", {{"class", "side"}});
  html.element("p", {{"class", "label"}}, answer);
  if (!side.evidence.empty()) {
    const std::string who = some_of(who_gives(page, side.evidence), kNamesPerSide);
    if (who != answer) html.element("p", {{"class", "voice"}}, who);
    const EvidenceIndex shown = telling_quote(page, side.evidence);
    write_quotes(html, page, {shown});
    write_further_quotes(html, page, side.evidence, shown);
  }
  html.close("li");
}

void write_disagreement(Markup& html, const StoryPage& page, size_t index) {
  const Disagreement& disagreement = page.account().disagreements[index];
  const std::string id = page.disagreement_id(index);
  html.open("article",
            {{"class", "disagreement"}, {"id", id}, {"tabindex", "-1"}, {"aria-labelledby", id + "-about"}});
  html.open("h4", {{"id", id + "-about"}});
  const auto [kind, about] = question_of(disagreement);
  if (!kind.empty()) html.element("span", {{"class", "kind"}}, kind);
  html.text((kind.empty() ? "" : " ") + about);
  html.close("h4");
  html.open("ul", {{"class", "sides"}});
  const std::vector<const Side*> sides = sides_by_support(page, disagreement);
  for (size_t i = 0; i < sides.size(); ++i) {
    if (i == kSidesOpen) {
      html.close("ul");
      html.open("details", {{"class", "further"}});
      html.element("summary", {}, plural(sides.size() - i, "more side", "more sides"));
      html.open("ul", {{"class", "sides"}});
    }
    write_side(html, page, *sides[i]);
  }
  html.close("ul");
  if (sides.size() > kSidesOpen) html.close("details");
  html.element("p", {{"class", "gloss"}}, reason_in_words(disagreement.question));
  html.close("article");
}

}  // namespace

void write_key_figures(Markup& html, const StoryPage& page) {
  const std::vector<size_t> shown = key_figures(page, kCards);
  if (shown.empty()) return;
  open_section(html, page, "figures", "Key figures");
  html.open("ul", {{"class", "cards"}});
  for (const size_t i : shown) write_card(html, page, i);
  html.close("ul");
  close_section(html);
}

void write_disagreements(Markup& html, const StoryPage& page) {
  const size_t count = page.account().disagreements.size();
  if (count == 0) return;
  open_section(html, page, "disagreements", "Where they disagree");
  for (size_t i = 0; i < count; ++i) {
    if (i == kDisagreementsOpen) {
      html.open("details", {{"class", "further"}});
      html.element("summary", {}, plural(count - i, "more disagreement", "more disagreements"));
    }
    write_disagreement(html, page, i);
  }
  if (count > kDisagreementsOpen) html.close("details");
  close_section(html);
}

}  // namespace hearsay::present
