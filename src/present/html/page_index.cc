// All stories of a dossier as a table: when reported, title, tolls, how many reports; the latest first. The script
// sorts it by any column, by the keys that the cells carry ("51–54" goes by 54).
#include <fmt/format.h>

#include <algorithm>

#include "present/html/page_parts.h"
#include "present/view/wording.h"

namespace hearsay::present {
namespace {

// Figures named below a title where the story has no toll of people to show.
constexpr size_t kOtherFigures = 2;

struct Days {
  std::optional<Day> first;
  std::optional<Day> last;
};

Days days_of(const Dossier& dossier, size_t story) {
  Days days;
  for (const ReportIndex index : dossier.stories[story].reports) {
    const std::optional<Date>& published = dossier.readings[index.value].report.published;
    if (!published || !published->has_day()) continue;
    days.first = days.first ? std::min(*days.first, published->day) : published->day;
    days.last = days.last ? std::max(*days.last, published->day) : published->day;
  }
  return days;
}

// The whole toll of a kind among the story's key figures.
const KeyFigure* toll_of(const Account& account, const Digest& digest, std::string_view kind) {
  const auto found = std::ranges::find_if(digest.figures, [&](const KeyFigure& figure) {
    const Fact& fact = account.facts[figure.fact.value];
    return fact.kind == kind && !fact.subset;
  });
  return found == digest.figures.end() ? nullptr : &*found;
}

double height_of(const Fact& fact) {
  double height = 0;
  for (const Value& value : fact.values) {
    if (!value.earlier) height = std::max(height, value.high.value_or(value.low.value_or(0)));
  }
  return height;
}

void write_toll(Markup& html, const Account& account, const KeyFigure* toll, const char* label) {
  if (toll == nullptr) return html.element("td", {{"class", "toll"}, {"data-key", "-1"}}, "");
  html.open("td", {{"class", "toll"},
                   {"data-label", label},
                   {"data-key", fmt::format("{}", height_of(account.facts[toll->fact.value]))}});
  html.text(toll->figure);
  html.close("td");
}

std::string other_figures(const Account& account, const Digest& digest) {
  std::string text;
  size_t named = 0;
  for (const KeyFigure& figure : digest.figures) {
    if (account.facts[figure.fact.value].subset || named++ == kOtherFigures) continue;
    text += (text.empty() ? "" : " · ") + figure.figure + " " + figure.subject;
  }
  return text;
}

void write_row(Markup& html, const Dossier& dossier, size_t index, const Digest& digest, bool own_pages) {
  const Story& story = dossier.stories[index];
  const Account& account = dossier.accounts[index];
  const Days days = days_of(dossier, index);
  const KeyFigure* killed = toll_of(account, digest, "killed");
  const KeyFigure* injured = toll_of(account, digest, "injured");
  html.open("tr");
  const std::string key = days.last ? iso(*days.last) : std::string();
  html.element("td", {{"class", "when"}, {"data-key", key}},
               days.last ? days_in_words(days.first, days.last) : "undated");
  html.open("th", {{"scope", "row"}});
  html.element("a", {{"href", own_pages ? page_of(story) : "#" + story.id}}, story.title);
  const std::string others = killed == nullptr && injured == nullptr ? other_figures(account, digest) : std::string();
  if (!others.empty()) html.element("span", {{"class", "note"}}, others);
  html.close("th");
  write_toll(html, account, killed, "killed");
  write_toll(html, account, injured, "injured");
  const std::string reports = std::to_string(story.reports.size());
  html.element(
      "td",
      {{"class", "toll"}, {"data-label", story.reports.size() == 1 ? "report" : "reports"}, {"data-key", reports}},
      reports);
  html.close("tr");
}

}  // namespace

std::string page_of(const Story& story) {
  return "stories/" + story.id + ".html";
}

IndexRow index_row(const Dossier& dossier, size_t story, const Digest& digest, bool own_pages) {
  Markup html;
  write_row(html, dossier, story, digest, own_pages);
  return {html.take(), days_of(dossier, story).last};
}

void write_index(Markup& html, std::vector<IndexRow> rows) {
  std::ranges::stable_sort(rows, [](const IndexRow& a, const IndexRow& b) { return a.last > b.last; });
  html.open("nav", {{"aria-label", "Stories"}});
  html.open("table", {{"class", "index"}});
  html.element("caption", {{"class", "unseen"}}, "The stories, the latest first");
  html.open("thead");
  html.open("tr");
  html.element("th", {{"scope", "col"}, {"aria-sort", "descending"}}, "Reported");
  html.element("th", {{"scope", "col"}}, "Story");
  for (const char* heading : {"Killed", "Injured", "Reports"}) {
    html.element("th", {{"scope", "col"}, {"class", "toll"}}, heading);
  }
  html.close("tr");
  html.close("thead");
  html.open("tbody");
  for (const IndexRow& row : rows) html.own(row.html);
  html.close("tbody");
  html.close("table");
  html.close("nav");
}

}  // namespace hearsay::present
