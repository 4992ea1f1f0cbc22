// The dossier as one page that needs nothing but itself: no network, no fonts, no storage; it opens from a disk and
// prints. Its policy names the one style sheet and the one script (web/dossier/) by hash, so nothing that a report
// might smuggle in could run even if it got past the escaping. What is folded away at first (the reports' texts, and
// of many stories all but the figures) stands in <noscript>: plain markup to a browser without scripts, and one piece
// of text to any other until the script puts it in place, so that a click costs the same beside 3 reports and 3,000.
// Or a page a story, and one that lists them: the same parts, with links that lead from page to page.
#include "base/resource.h"
#include "hearsay/model.h"
#include "hearsay/present.h"
#include "hearsay/version.h"
#include "present/html/page_parts.h"
#include "present/html/sha256.h"
#include "present/view/wording.h"

namespace hearsay {
namespace present {
namespace {

// A page of more stories than this shows their figures and unfolds one at a time.
constexpr size_t kStoriesOpen = 4;

std::string count_of(HtmlExtent whole) {
  return plural(whole.stories, "story", "stories") + " in " + plural(whole.reports, "report", "reports");
}

HtmlExtent extent_of(const Dossier& dossier) {
  return {dossier.stories.size(), dossier.readings.size()};
}

std::string page_title(const Dossier& dossier) {
  return dossier.stories.size() == 1 ? dossier.stories.front().title : count_of(extent_of(dossier));
}

void open_page(Markup& html, std::string_view title) {
  const std::string_view style = base::resource("web/dossier/page.css");
  const std::string_view script = base::resource("web/dossier/page.js");
  html.own("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
  html.own("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-" +
           sha256_base64(style) + "'; script-src 'sha256-" + sha256_base64(script) +
           "'; base-uri 'none'; form-action 'none'\">\n");
  html.own(
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta "
      "name=\"generator\" content=\"Hearsay\">\n");
  html.element("title", {}, std::string(title) + " – Hearsay");
  html.own("\n<style>");
  html.own(style);
  html.own("</style>\n</head>\n");
  html.open("body");
  html.line();
  html.element("a", {{"class", "skip"}, {"href", "#stories"}}, "Skip to the stories");
  html.line();
}

void close_page(Markup& html) {
  html.close("main");
  html.open("footer");
  html.element("p", {},
               "Made by Hearsay " + std::string(version()) + ", language model " + std::string(model_name()) +
                   ". Schema hearsay/dossier/1.");
  html.close("footer");
  html.own("<script>");
  html.own(base::resource("web/dossier/page.js"));
  html.own("</script>\n</body>\n</html>\n");
}

void write_story_sections(Markup& html, const StoryPage& page) {
  write_disagreements(html, page);
  write_told(html, page);
  write_who_says_so(html, page);
  write_responses(html, page);
  write_facts(html, page);
  write_timeline(html, page);
  write_background(html, page);
  write_statements(html, page);
  write_copies(html, page);
  write_related(html, page);
}

void write_story(Markup& html, const StoryPage& page, bool folded) {
  const Story& story = page.story();
  html.open("article",
            {{"class", "story"}, {"id", story.id}, {"tabindex", "-1"}, {"aria-labelledby", story.id + "-title"}});
  html.open("header");
  html.element("h2", {{"id", story.id + "-title"}}, story.title);
  html.element("p", {{"class", "dek"}},
               plural(story.reports.size(), "report", "reports") + ": " + listed(page.digest.outlets));
  html.close("header");
  write_key_figures(html, page);
  if (folded) {
    html.open("details", {{"class", "whole"}});
    html.element("summary", {}, "The whole story: who says what, and where they disagree");
    html.open("noscript");
  }
  write_story_sections(html, page);
  if (folded) {
    html.close("noscript");
    html.close("details");
  }
  write_reports(html, page);
  html.close("article");
}

void write_legend(Markup& html) {
  html.open("details", {{"class", "legend"}});
  html.element("summary", {}, "How to read this page");
  html.element(
      "p", {},
      "Nothing here is a verdict. Every finding is what reports say, attributed to whoever they say it comes "
      "from, and leads to the words it rests on; marked words lead back to the findings.");
  html.element("p", {},
               "Independent origins are counted as a range: the low number counts as one all that could be one, the "
               "high number keeps apart all that could be apart. Ten reports that repeat one agency are one origin.");
  html.open("ul", {{"class", "plain"}});
  for (const FactState state :
       {FactState::agreed, FactState::disputed, FactState::updated, FactState::single_source, FactState::denied}) {
    html.open("li");
    write_state(html, state);
    html.text(" " + std::string(state_explained(state)));
    html.close("li");
  }
  html.close("ul");
  html.close("details");
}

void open_main(Markup& html) {
  html.open("main", {{"id", "stories"}, {"tabindex", "-1"}});
  write_legend(html);
}

std::vector<Digest> digests_of(const Dossier& dossier) {
  std::vector<Digest> digests;
  for (size_t i = 0; i < std::min(dossier.stories.size(), dossier.accounts.size()); ++i)
    digests.push_back(digest_of(dossier, i));
  return digests;
}

std::vector<IndexRow> rows_of(const Dossier& dossier, const std::vector<Digest>& digests, bool own_pages) {
  std::vector<IndexRow> rows;
  for (size_t i = 0; i < digests.size(); ++i) rows.push_back(index_row(dossier, i, digests[i], own_pages));
  return rows;
}

std::string article_of(const Dossier& dossier, size_t story, const Digest& digest) {
  Markup html;
  write_story(html, {{dossier, story}, digest, true}, false);
  return html.take();
}

// Down to where its stories begin.
void open_dossier(Markup& html, const std::string& title) {
  open_page(html, title);
  html.open("header", {{"class", "masthead"}});
  html.element("p", {{"class", "brand"}}, "Hearsay dossier");
  html.element("h1", {}, title);
  html.close("header");
  open_main(html);
}

std::string index_page(std::vector<IndexRow> rows, HtmlExtent whole) {
  Markup html;
  open_dossier(html, count_of(whole));
  write_index(html, std::move(rows));
  close_page(html);
  return html.take();
}

}  // namespace
}  // namespace present

std::string to_html(const Dossier& dossier) {
  using namespace present;
  const std::vector<Digest> digests = digests_of(dossier);
  Markup html;
  open_dossier(html, page_title(dossier));
  if (dossier.stories.size() > 1) write_index(html, rows_of(dossier, digests, false));
  for (const size_t i : stories_by_weight(dossier))
    write_story(html, {{dossier, i}, digests[i], false}, digests.size() > kStoriesOpen);
  close_page(html);
  return html.take();
}

HtmlStory html_story(const Dossier& dossier, size_t story) {
  using namespace present;
  const Digest digest = digest_of(dossier, story);
  IndexRow row = index_row(dossier, story, digest, true);
  return {dossier.stories[story].title, article_of(dossier, story, digest), std::move(row.html), row.last};
}

std::string html_page(const HtmlStory& story, HtmlExtent whole) {
  using namespace present;
  Markup html;
  open_page(html, story.title);
  html.open("header", {{"class", "masthead"}});
  html.open("p", {{"class", "brand"}});
  html.element("a", {{"href", "../" + std::string(kIndexPage)}}, "Hearsay dossier: " + count_of(whole));
  html.close("p");
  html.element("h1", {}, story.title);
  html.close("header");
  open_main(html);
  html.own(story.article);
  close_page(html);
  return html.take();
}

std::string html_index(std::span<const HtmlStory* const> stories, HtmlExtent whole) {
  std::vector<present::IndexRow> rows;
  for (const HtmlStory* story : stories) rows.push_back({story->row, story->last});
  return present::index_page(std::move(rows), whole);
}

void to_html_pages(const Dossier& dossier, const PageTaker& take) {
  using namespace present;
  if (dossier.stories.size() < 2) {
    take(kIndexPage, to_html(dossier));
    return;
  }
  const std::vector<Digest> digests = digests_of(dossier);
  const HtmlExtent whole = extent_of(dossier);
  if (!take(kIndexPage, index_page(rows_of(dossier, digests, true), whole))) return;
  for (size_t i = 0; i < digests.size(); ++i) {
    if (!take(page_of(dossier.stories[i]), html_page({.title = dossier.stories[i].title,
                                                      .article = article_of(dossier, i, digests[i]),
                                                      .row = {},
                                                      .last = {}},
                                                     whole)))
      return;
  }
}

}  // namespace hearsay
