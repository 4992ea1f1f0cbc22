// The dossier as one page that needs nothing but itself: no network, no fonts, no storage; it opens from a disk and
// prints. Its policy names the one style sheet and the one script (web/dossier/) by hash, so nothing that a report
// might smuggle in could run even if it got past the escaping. Everything is in the markup; the script only marks
// where a link arrived and lists what rests on marked words.
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

std::string page_title(const Dossier& dossier) {
  if (dossier.stories.size() == 1) return dossier.stories.front().title;
  return plural(dossier.stories.size(), "story", "stories") + " in " +
         plural(dossier.readings.size(), "report", "reports");
}

void write_head(Markup& html, const Dossier& dossier) {
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
  html.element("title", {}, page_title(dossier) + " – Hearsay");
  html.own("\n<style>");
  html.own(style);
  html.own("</style>\n</head>\n");
}

void write_masthead(Markup& html, const Dossier& dossier) {
  html.open("header", {{"class", "masthead"}});
  html.element("p", {{"class", "brand"}}, "Hearsay dossier");
  html.element("h1", {}, page_title(dossier));
  if (dossier.stories.size() != 1) {
    html.open("nav", {{"aria-label", "Stories"}});
    html.open("ol");
    for (const Story& story : dossier.stories) {
      html.open("li");
      html.element("a", {{"href", "#" + story.id}}, story.title);
      html.element("span", {{"class", "note"}}, plural(story.reports.size(), "report", "reports"));
      html.close("li");
    }
    html.close("ol");
    html.close("nav");
  }
  html.close("header");
}

void write_story(Markup& html, const StoryPage& page) {
  const Story& story = page.story();
  html.open("article",
            {{"class", "story"}, {"id", story.id}, {"tabindex", "-1"}, {"aria-labelledby", story.id + "-title"}});
  html.open("header");
  html.element("h2", {{"id", story.id + "-title"}}, story.title);
  html.element("p", {{"class", "dek"}},
               plural(story.reports.size(), "report", "reports") + ": " + listed(page.digest.outlets));
  html.close("header");
  write_key_figures(html, page);
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

}  // namespace
}  // namespace present

std::string to_html(const Dossier& dossier) {
  using namespace present;
  Markup html;
  write_head(html, dossier);
  html.open("body");
  html.line();
  html.element("a", {{"class", "skip"}, {"href", "#stories"}}, "Skip to the stories");
  html.line();
  write_masthead(html, dossier);
  html.open("main", {{"id", "stories"}, {"tabindex", "-1"}});
  write_legend(html);
  for (size_t i = 0; i < dossier.stories.size() && i < dossier.accounts.size(); ++i) {
    present::write_story(html, {{dossier, i}, digest_of(dossier, i)});
  }
  html.close("main");
  html.open("footer");
  html.element("p", {},
               "Made by Hearsay " + std::string(version()) + ", language model " + std::string(model_name()) +
                   ". Schema hearsay/dossier/1.");
  html.close("footer");
  html.own("<script>");
  html.own(base::resource("web/dossier/page.js"));
  html.own("</script>\n</body>\n</html>\n");
  return html.take();
}

}  // namespace hearsay
