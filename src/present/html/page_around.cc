// What stands around a story's facts on the page: responses, timeline, words that no fact took up, copied text,
// related stories.
#include <fmt/format.h>

#include <algorithm>

#include "present/html/page_parts.h"
#include "present/view/glance.h"
#include "present/view/wording.h"

namespace hearsay::present {
namespace {

// Of a long copy the first passages show what kind it is; the report's own text has them all.
constexpr size_t kPassagesShown = 3;
// Of many reports of one story nearly every pair shares text: the most telling pairs say it, the JSON has them all.
constexpr size_t kCopiesShown = 12;
// Stories of one subject are related all to all.
constexpr size_t kRelatedShown = 8;

void write_response(Markup& html, const StoryPage& page, size_t index) {
  const AccountResponse& response = page.account().responses[index];
  html.open("li", {{"id", page.response_id(index)}, {"tabindex", "-1"}});
  html.open("p");
  std::string who = listed(names_of(page, response.who));
  if (who.empty() && !response.evidence.empty()) {
    who = outlet_of(page, page.evidence(response.evidence.front()).report);
  }
  html.element("strong", {}, who);
  html.text(" " + std::string(response_in_words(response.kind, response.who.size())));
  if (response.about) {
    html.text(": ");
    html.element("a", {{"href", "#" + page.fact_id(response.about->value)}},
                 headline_of(page.account().facts[response.about->value]));
  }
  html.close("p");
  write_quotes(html, page, response.evidence);
  html.close("li");
}

std::string report_title(const StoryPage& page, ReportIndex report) {
  return title_of(page.report(report));
}

void write_passages(Markup& html, const StoryPage& page, const Copy& copy) {
  const Text& text = page.report(copy.to).text;
  for (size_t i = 0; i < copy.passages.size() && i < kPassagesShown; ++i) {
    html.element("blockquote", {{"dir", "auto"}}, text.slice(copy.passages[i].to));
  }
  if (copy.passages.size() > kPassagesShown) {
    html.element("p", {{"class", "gloss"}},
                 plural(copy.passages.size() - kPassagesShown, "more passage", "more passages"));
  }
}

void write_copy(Markup& html, const StoryPage& page, const Copy& copy) {
  html.open("li");
  html.element("p", {}, copy_in_words(page, copy));
  html.open("p", {{"class", "gloss"}});
  html.text("Compare ");
  html.element("a", {{"href", "#" + page.report(copy.to).id}}, report_title(page, copy.to));
  html.text(" with ");
  html.element("a", {{"href", "#" + page.report(copy.from).id}}, report_title(page, copy.from));
  html.close("p");
  write_passages(html, page, copy);
  html.close("li");
}

void write_number_left(Markup& html, size_t all, size_t shown) {
  if (all > shown) html.element("li", {{"class", "gloss"}}, fmt::format("and {} more", all - shown));
}

}  // namespace

void write_responses(Markup& html, const StoryPage& page) {
  if (page.account().responses.empty()) return;
  open_section(html, page, "responses", "Responses");
  html.open("ul", {{"class", "plain"}});
  for (size_t i = 0; i < page.account().responses.size(); ++i) write_response(html, page, i);
  html.close("ul");
  close_section(html);
}

void write_timeline(Markup& html, const StoryPage& page) {
  const Account& account = page.account();
  const std::vector<TimelineEntry> entries = earned_timeline(page);
  if (entries.size() < 2) return;
  open_section(html, page, "timeline", "Timeline");
  html.open("ol");
  for (const TimelineEntry& entry : entries) {
    const Fact& fact = account.facts[entry.fact.value];
    html.open("li");
    html.element("span", {{"class", "when"}}, days_in_words(entry.earliest, entry.latest));
    html.open("p");
    html.element("a", {{"href", "#" + page.fact_id(entry.fact.value)}}, headline_of(fact));
    if (fact.background) html.element("span", {{"class", "note"}}, "background");
    html.close("p");
    html.close("li");
  }
  html.close("ol");
  close_section(html);
}

void write_statements(Markup& html, const StoryPage& page) {
  const std::vector<EvidenceIndex>& statements = page.account().statements;
  if (statements.empty()) return;
  open_section(html, page, "statements", "Also said");
  html.open("details");
  html.element("summary", {}, plural(statements.size(), "attributed statement", "attributed statements"));
  write_voices(html, page, statements);
  html.close("details");
  close_section(html);
}

void write_copies(Markup& html, const StoryPage& page) {
  const std::vector<Copy>& all = page.story().copies;
  if (all.empty()) return;
  std::vector<const Copy*> shown;
  if (all.size() <= kCopiesShown) {
    for (const Copy& copy : all) shown.push_back(&copy);
  } else {
    shown = telling_copies(page);
    shown.resize(std::min(shown.size(), kCopiesShown));
  }
  open_section(html, page, "copies", "Copied text");
  html.open("ul", {{"class", "plain"}});
  for (const Copy* copy : shown) write_copy(html, page, *copy);
  write_number_left(html, all.size(), shown.size());
  html.close("ul");
  close_section(html);
}

void write_related(Markup& html, const StoryPage& page) {
  const std::vector<Related>& all = page.story().related;
  if (all.empty()) return;
  open_section(html, page, "related", "Related stories");
  html.open("ul", {{"class", "plain"}});
  for (size_t i = 0; i < std::min(all.size(), kRelatedShown); ++i) {
    const Story& other = page.dossier.stories[all[i].story.value];
    html.open("li");
    html.element("a", {{"href", link_to(page, other)}}, other.title);
    html.text(": " + all[i].why);
    html.close("li");
  }
  write_number_left(html, all.size(), kRelatedShown);
  html.close("ul");
  close_section(html);
}

}  // namespace hearsay::present
