// The upper half of a story on the page: the key figures as cards, then every fact with its values and voices,
// then disagreements with their sides beside each other.
#include <fmt/format.h>

#include "present/page_parts.h"
#include "present/wording.h"

namespace hearsay::present {
namespace {

// More cards than this are a table again, and that follows below.
constexpr size_t kCards = 4;
// Bytes of a figure that fits a card in the largest type; "17–20" has 7.
constexpr size_t kShortNumber = 9;

std::string origins_and_reports(const StoryPage& page, const Fact& fact) {
  return origins_in_words(fact.origins) + " in " +
         plural(reports_of(page.dossier, evidence_of(fact)).size(), "report", "reports");
}

std::string when_and_where(const Fact& fact) {
  const std::string when = days_in_words(fact.earliest, fact.latest);
  if (when.empty() || fact.where.empty()) return when + fact.where;
  return when + ", " + fact.where;
}

void write_card(Markup& html, const StoryPage& page, size_t index) {
  const Fact& fact = page.account().facts[index];
  html.open("li", {{"class", "card"}});
  html.open("a",
            {{"href", "#" + page.fact_id(index)}, {"data-evidence", id_of(fact.values.front().evidence.front())}});
  const std::string range = range_in_words(fact);
  html.element("span", {{"class", range.size() > kShortNumber ? "number long" : "number"}}, range);
  html.element("span", {{"class", "subject"}}, subject_of(fact) + (fact.subset ? ", part of the total" : ""));
  html.close("a");
  html.open("p", {{"class", "standing"}});
  write_state(html, fact.state);
  html.element("span", {{"class", "origins"}}, origins_and_reports(page, fact));
  html.close("p");
  html.close("li");
}

void write_value(Markup& html, const StoryPage& page, const Value& value) {
  html.open("tr", {{"role", "row"}, {"class", value.earlier ? "earlier" : "current"}});
  html.open("th", {{"role", "rowheader"}, {"scope", "row"}});
  const std::string figure = figure_in_words(value);
  const std::string words = figure.empty() ? "no figure" : figure;
  if (value.evidence.empty()) {
    html.text(words);
  } else {
    const std::string evidence = id_of(value.evidence.front());
    html.element("a", {{"href", "#" + evidence}, {"data-evidence", evidence}}, words);
  }
  if (value.earlier) html.element("span", {{"class", "note"}}, "earlier figure");
  html.close("th");
  html.open("td", {{"role", "cell"}});
  write_voices(html, page, value.evidence);
  html.close("td");
  html.close("tr");
}

void write_values(Markup& html, const StoryPage& page, const Fact& fact) {
  html.open("table", {{"role", "table"}});
  html.element("caption", {{"class", "unseen"}}, "Values and who says them: " + fact.summary);
  html.open("thead", {{"role", "rowgroup"}, {"class", "unseen"}});
  html.open("tr", {{"role", "row"}});
  html.element("th", {{"role", "columnheader"}, {"scope", "col"}}, "Value");
  html.element("th", {{"role", "columnheader"}, {"scope", "col"}}, "Who says so, in which words");
  html.close("tr");
  html.close("thead");
  html.open("tbody", {{"role", "rowgroup"}});
  for (const Value& value : fact.values) write_value(html, page, value);
  html.close("tbody");
  html.close("table");
}

void write_why(Markup& html, const Fact& fact) {
  std::vector<std::string> lines = fact.why;
  if (fact.range && !fact.range->why.empty()) {
    lines.push_back(fmt::format("Range by the {} rules: {}", policy_in_words(fact.range->policy), fact.range->why));
  }
  if (lines.empty()) return;
  html.open("details", {{"class", "why"}});
  html.element("summary", {}, "How this was worked out");
  html.open("ul");
  for (const std::string& line : lines) html.element("li", {}, line);
  html.close("ul");
  html.close("details");
}

void write_fact(Markup& html, const StoryPage& page, size_t index) {
  const Fact& fact = page.account().facts[index];
  const std::string id = page.fact_id(index);
  html.open("article", {{"class", "fact"}, {"id", id}, {"tabindex", "-1"}, {"aria-labelledby", id + "-summary"}});
  html.element("h4", {{"id", id + "-summary"}}, fact.summary);
  html.open("p", {{"class", "standing"}});
  write_state(html, fact.state);
  html.element("span", {{"class", "origins"}}, origins_and_reports(page, fact));
  const std::string place = when_and_where(fact);
  if (!place.empty()) html.element("span", {{"class", "place"}}, place);
  html.close("p");
  if (has_figure(fact)) {
    write_values(html, page, fact);
  } else {
    write_voices(html, page, evidence_of(fact));
  }
  write_why(html, fact);
  html.close("article");
}

void write_side(Markup& html, const StoryPage& page, const Side& side) {
  html.open("li", {{"class", "side"}});
  html.element("p", {{"class", "label"}}, side.label);
  write_voices(html, page, side.evidence);
  html.close("li");
}

}  // namespace

void write_key_figures(Markup& html, const StoryPage& page) {
  std::vector<size_t> shown;
  const std::vector<Fact>& facts = page.account().facts;
  for (size_t i = 0; i < facts.size() && shown.size() < kCards; ++i) {
    if (!facts[i].background && has_figure(facts[i]) && !facts[i].values.front().evidence.empty()) shown.push_back(i);
  }
  if (shown.empty()) return;
  open_section(html, page, "figures", "Key figures");
  html.open("ul", {{"class", "cards"}});
  for (const size_t i : shown) write_card(html, page, i);
  html.close("ul");
  close_section(html);
}

void write_facts(Markup& html, const StoryPage& page) {
  const std::vector<Fact>& facts = page.account().facts;
  bool open = false;
  for (size_t i = 0; i < facts.size(); ++i) {
    if (facts[i].background) continue;
    if (!open) open_section(html, page, "facts", "What is reported");
    open = true;
    write_fact(html, page, i);
  }
  if (open) close_section(html);
}

void write_background(Markup& html, const StoryPage& page) {
  const std::vector<Fact>& facts = page.account().facts;
  bool open = false;
  for (size_t i = 0; i < facts.size(); ++i) {
    if (!facts[i].background) continue;
    if (!open) {
      open_section(html, page, "background", "Background, not new");
      html.element("p", {{"class", "gloss"}}, "Told in these reports, but about an earlier time or another event.");
    }
    open = true;
    write_fact(html, page, i);
  }
  if (open) close_section(html);
}

void write_disagreements(Markup& html, const StoryPage& page) {
  const std::vector<Disagreement>& all = page.account().disagreements;
  if (all.empty()) return;
  open_section(html, page, "disagreements", "Where they disagree");
  for (size_t i = 0; i < all.size(); ++i) {
    const std::string id = page.disagreement_id(i);
    html.open("article",
              {{"class", "disagreement"}, {"id", id}, {"tabindex", "-1"}, {"aria-labelledby", id + "-about"}});
    html.open("h4", {{"id", id + "-about"}});
    html.element("span", {{"class", "kind"}}, disagreement_in_words(all[i].kind));
    html.text(" " + all[i].about);
    html.close("h4");
    html.open("ul", {{"class", "sides"}});
    for (const Side& side : all[i].sides) write_side(html, page, side);
    html.close("ul");
    if (!all[i].why.empty()) html.element("p", {{"class", "gloss"}}, all[i].why);
    html.close("article");
  }
  close_section(html);
}

}  // namespace hearsay::present
