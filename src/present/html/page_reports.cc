// The reports in full, every word that a finding rests on marked and linked to it. Evidence may overlap ("six of
// the twenty" is part of two facts), marks may not, so a block is cut at every edge of evidence into pieces, each
// covered by the same set throughout: <mark data-evidence="e1 e4">. A piece is a link to the first finding that rests
// on it; the page's script offers all of them. Texts are closed until somebody asks for one, and until then no part
// of the document where scripts run (page.cc).
#include <algorithm>
#include <set>

#include "present/html/page_parts.h"
#include "present/view/lines.h"
#include "present/view/wording.h"

namespace hearsay::present {
namespace {

struct Anchored {
  EvidenceIndex evidence;
  Span span;
};

class ReportText {
 public:
  ReportText(Markup& html, const StoryPage& page, const std::map<EvidenceIndex, std::vector<Use>>& uses)
      : html_(html), page_(page), uses_(uses) {}

  void write(ReportIndex index) {
    const Report& report = page_.report(index);
    text_ = &report.text;
    anchored_.clear();
    for (const auto& [evidence, by] : uses_) {
      const Evidence& words = page_.evidence(evidence);
      if (words.report == index) anchored_.push_back({evidence, words.span});
    }
    for (const Block& block : report.blocks) write_block(block);
  }

 private:
  static const char* tag_of(BlockKind kind) {
    if (kind == BlockKind::heading) return "h5";
    return kind == BlockKind::quote ? "blockquote" : "p";
  }

  void write_block(const Block& block) {
    const char* tag = tag_of(block.kind);
    html_.open(tag, {{"class", std::string(word(block.kind))}, {"dir", "auto"}});
    std::set<uint32_t> cuts = {block.span.begin, block.span.end};
    for (const Anchored& a : anchored_) {
      if (!a.span.overlaps(block.span)) continue;
      cuts.insert(std::max(a.span.begin, block.span.begin));
      cuts.insert(std::min(a.span.end, block.span.end));
    }
    for (auto cut = cuts.begin(); std::next(cut) != cuts.end(); ++cut) write_piece({*cut, *std::next(cut)});
    html_.close(tag);
  }

  void write_piece(Span piece) {
    std::vector<EvidenceIndex> covering;
    for (const Anchored& a : anchored_) {
      if (a.span.contains(piece)) covering.push_back(a.evidence);
    }
    if (covering.empty()) return html_.text(text_->slice(piece));
    write_mark(piece, covering);
  }

  void write_mark(Span piece, const std::vector<EvidenceIndex>& covering) {
    std::string all;
    std::string id;
    for (const EvidenceIndex evidence : covering) {
      all += (all.empty() ? "" : " ") + page_.id_of(evidence);
      if (!anchored_once_.insert(evidence).second) continue;
      if (id.empty()) {
        id = page_.id_of(evidence);
      } else {
        html_.element("span", {{"class", "anchor"}, {"id", page_.id_of(evidence)}}, "");
      }
    }
    if (id.empty()) {
      html_.open("mark", {{"data-evidence", all}});
    } else {
      html_.open("mark", {{"id", id}, {"data-evidence", all}});
    }
    html_.open("a", {{"href", "#" + uses_.at(covering.front()).front().id}});
    html_.text(text_->slice(piece));
    html_.close("a");
    html_.close("mark");
  }

  Markup& html_;
  const StoryPage& page_;
  const std::map<EvidenceIndex, std::vector<Use>>& uses_;
  const Text* text_ = nullptr;
  std::vector<Anchored> anchored_;
  std::set<EvidenceIndex> anchored_once_;
};

void write_summary(Markup& html, const StoryPage& page, ReportIndex index) {
  const Report& report = page.report(index);
  html.open("summary");
  html.element("span", {{"class", "outlet"}}, outlet_of(page, index));
  html.element("span", {{"class", "headline"}, {"dir", "auto"}}, title_of(report));
  const std::string published = published_in_words(report);
  html.element("span", {{"class", "date"}}, published.empty() ? "undated" : published);
  html.close("summary");
}

// An address that a click may open; whatever else a page gives for its address is shown as text.
bool is_web_address(std::string_view url) {
  const bool web = url.starts_with("https://") || url.starts_with("http://");
  return web && std::ranges::none_of(url, [](unsigned char c) { return c <= ' ' || c == 0x7F; });
}

void write_provenance(Markup& html, const Report& report) {
  html.open("p", {{"class", "gloss"}});
  if (is_web_address(report.url)) {
    html.element("a", {{"href", report.url}, {"rel", "noreferrer"}}, report.url);
  } else {
    html.text(report.url);
  }
  std::string rest;
  const auto add = [&](const std::string& part) { rest += (rest.empty() && report.url.empty() ? "" : " · ") + part; };
  if (!report.byline.empty()) add("by " + report.byline);
  add("file " + name_of_file(report));
  if (report.record > 1) rest += ", record " + std::to_string(report.record);
  if (!report.readable()) add("kept but not read: language “" + report.language + "”");
  html.text(rest);
  html.close("p");
}

void write_removed(Markup& html, const Report& report) {
  if (report.removed.empty()) return;
  html.open("details", {{"class", "removed"}});
  html.element("summary", {}, plural(report.removed.size(), "passage left out", "passages left out"));
  html.open("ul");
  for (const Removed& removed : report.removed) {
    html.open("li");
    html.element("q", {{"dir", "auto"}}, removed.quote);
    html.text(" " + removed.reason);
    html.close("li");
  }
  html.close("ul");
  html.close("details");
}

// What marked words lead to, for the script: a line for each finding with its label and the evidence it rests on,
// parted by tabs.
void write_uses(Markup& html, const StoryPage& page, const std::map<EvidenceIndex, std::vector<Use>>& uses) {
  std::map<std::string, std::pair<std::string, std::string>> findings;
  std::vector<std::string> order;
  for (const auto& [evidence, by] : uses) {
    for (const Use& use : by) {
      auto& [label, rests_on] = findings[use.id];
      if (rests_on.empty()) order.push_back(use.id);
      label = use.label;
      rests_on += " " + page.id_of(evidence);
    }
  }
  html.open("template", {{"class", "uses"}});
  for (const std::string& id : order) {
    const auto& [label, rests_on] = findings[id];
    html.text(id + "\t" + plain_text(label) + "\t" + rests_on.substr(1) + "\n");
  }
  html.close("template");
}

}  // namespace

void write_reports(Markup& html, const StoryPage& page) {
  open_section(html, page, "reports", "The reports");
  const auto uses = uses_of_evidence(page);
  ReportText text(html, page, uses);
  for (const ReportIndex index : page.story().reports) {
    const Report& report = page.report(index);
    html.open("details", {{"class", "report"}, {"id", report.id}});
    write_summary(html, page, index);
    html.open("noscript");
    html.open("div", {{"class", "text"}});
    text.write(index);
    html.close("div");
    write_provenance(html, report);
    write_removed(html, report);
    html.close("noscript");
    html.close("details");
  }
  write_uses(html, page, uses);
  close_section(html);
}

}  // namespace hearsay::present
