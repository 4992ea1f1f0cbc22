// What is reported, in detail: every fact that has a figure with all its values and voices, then those without one as
// a list of lines. Everything is there; what is beyond a few quotes or lines is folded.
#include <fmt/format.h>

#include <algorithm>

#include "present/html/page_parts.h"
#include "present/view/glance.h"
#include "present/view/reasons.h"
#include "present/view/wording.h"

namespace hearsay::present {
namespace {

// As many lines without a figure as fill about one screen.
constexpr size_t kPlainFactsOpen = 8;

std::string when_and_where(const Fact& fact) {
  const std::string when = days_in_words(fact.earliest, fact.latest);
  if (when.empty() || fact.where.empty()) return when + fact.where;
  return when + ", " + fact.where;
}

void write_value(Markup& html, const StoryPage& page, const Value& value) {
  html.open("tr", {{"role", "row"}, {"class", value.earlier ? "earlier" : "current"}});
  html.open("th", {{"role", "rowheader"}, {"scope", "row"}});
  const std::string figure = figure_in_words(value);
  const std::string words = figure.empty() ? "no figure" : figure;
  if (value.evidence.empty()) {
    html.text(words);
  } else {
    const std::string& evidence = page.id_of(value.evidence.front());
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
  html.element("caption", {{"class", "unseen"}}, "Values and who says them: " + headline_of(fact));
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
  std::vector<std::string> lines;
  for (const StateRule rule : fact.why) lines.emplace_back(rule_in_words(rule));
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
  const std::string& id = page.fact_id(index);
  html.open("article", {{"class", "fact"}, {"id", id}, {"tabindex", "-1"}, {"aria-labelledby", id + "-summary"}});
  html.element("h4", {{"id", id + "-summary"}}, headline_of(fact));
  html.open("p", {{"class", "standing"}});
  write_state(html, fact.state);
  html.element("span", {{"class", "origins"}}, origins_and_reports(page, fact));
  if (fact.subset) html.element("span", {{"class", "part"}}, "part of the total");
  const std::string place = when_and_where(fact);
  if (!place.empty()) html.element("span", {{"class", "place"}}, place);
  html.close("p");
  if (fact.range) html.element("p", {{"class", "gloss"}}, coded_in_words(*fact.range));
  write_values(html, page, fact);
  write_why(html, fact);
  html.close("article");
}

void write_plain_fact(Markup& html, const StoryPage& page, size_t index) {
  const Fact& fact = page.account().facts[index];
  html.open("li", {{"class", "fact plain-fact"}, {"id", page.fact_id(index)}, {"tabindex", "-1"}});
  if (!fact.told) {  // what is told are the words below
    html.open("p", {{"class", "standing"}});
    html.element("strong", {}, headline_of(fact));
    write_state(html, fact.state);
    const std::string place = when_and_where(fact);
    if (!place.empty()) html.element("span", {{"class", "place"}}, place);
    html.close("p");
  }
  write_voices(html, page, evidence_of(fact), 1);
  if (!fact.full_names.empty()) html.element("p", {{"class", "gloss"}}, "Who is meant: " + listed(fact.full_names));
  html.close("li");
}

void write_plain_facts(Markup& html, const StoryPage& page, const std::vector<size_t>& facts) {
  if (facts.empty()) return;
  html.open("ul", {{"class", "plain-facts"}});
  for (size_t i = 0; i < facts.size(); ++i) {
    if (i == kPlainFactsOpen) {
      html.close("ul");
      html.open("details", {{"class", "further"}});
      html.element("summary", {}, fmt::format("{} more", facts.size() - i));
      html.open("ul", {{"class", "plain-facts"}});
    }
    write_plain_fact(html, page, facts[i]);
  }
  html.close("ul");
  if (facts.size() > kPlainFactsOpen) html.close("details");
}

void write_facts_of(Markup& html, const StoryPage& page, std::vector<size_t> facts) {
  const auto plain =
      std::ranges::stable_partition(facts, [&](size_t i) { return has_figure(page.account().facts[i]); });
  const std::vector<size_t> without_figure(plain.begin(), plain.end());
  facts.erase(plain.begin(), plain.end());
  for (const size_t i : facts) write_fact(html, page, i);
  write_plain_facts(html, page, without_figure);
}

}  // namespace

void write_told(Markup& html, const StoryPage& page) {
  const std::vector<size_t> told = told_facts(page.account());
  if (told.empty()) return;
  open_section(html, page, "told", "In the reports' words");
  write_plain_facts(html, page, told);
  close_section(html);
}

void write_facts(Markup& html, const StoryPage& page) {
  std::vector<size_t> facts = facts_by_weight(page.account());
  std::erase_if(facts, [&](size_t i) { return page.account().facts[i].told && page.account().facts[i].earned; });
  if (facts.empty()) return;
  open_section(html, page, "facts", "What is reported in detail");
  write_facts_of(html, page, facts);
  close_section(html);
}

void write_background(Markup& html, const StoryPage& page) {
  std::vector<size_t> facts;
  for (size_t i = 0; i < page.account().facts.size(); ++i) {
    if (page.account().facts[i].background) facts.push_back(i);
  }
  if (facts.empty()) return;
  open_section(html, page, "background", "Background, not new");
  html.element("p", {{"class", "gloss"}}, "Told in these reports, but about an earlier time or another event.");
  write_facts_of(html, page, facts);
  close_section(html);
}

}  // namespace hearsay::present
