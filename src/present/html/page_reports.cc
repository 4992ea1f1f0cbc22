// The reports in full, every word that a finding rests on marked and linked to it. Evidence may overlap ("six of
// the twenty" is part of two facts), marks may not, so a block is cut at every edge of evidence into pieces, each
// covered by the same set throughout: <mark data-evidence="e1 e4">. A piece is a link to the first finding that rests
// on it; the page's script offers all of them.
#include <algorithm>
#include <set>

#include "present/html/page_parts.h"
#include "present/view/wording.h"

namespace hearsay::present {
namespace {

// With more reports than this the page opens them one at a time.
constexpr size_t kReportsOpen = 8;

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

void write_provenance(Markup& html, const Report& report) {
  html.open("p", {{"class", "gloss"}});
  html.text("File " + report.file);
  if (report.record > 1) html.text(", record " + std::to_string(report.record));
  if (!report.byline.empty()) html.text(" · by " + report.byline);
  if (!report.url.empty()) html.text(" · " + report.url);
  if (!report.readable()) html.text(" · kept but not read: language “" + report.language + "”");
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

// What each mark of this story leads to, for the script: hidden lists of links, one a piece of evidence.
void write_uses(Markup& html, const StoryPage& page, const std::map<EvidenceIndex, std::vector<Use>>& uses) {
  html.open("div", {{"class", "uses"}, {"hidden", ""}});
  for (const auto& [evidence, by] : uses) {
    html.open("ul", {{"data-uses", page.id_of(evidence)}});
    for (const Use& use : by) {
      html.open("li");
      html.element("a", {{"href", "#" + use.id}}, use.label);
      html.close("li");
    }
    html.close("ul");
  }
  html.close("div");
}

}  // namespace

void write_reports(Markup& html, const StoryPage& page) {
  open_section(html, page, "reports", "The reports");
  const auto uses = uses_of_evidence(page);
  ReportText text(html, page, uses);
  for (const ReportIndex index : page.story().reports) {
    const Report& report = page.report(index);
    if (page.story().reports.size() <= kReportsOpen) {
      html.open("details", {{"class", "report"}, {"id", report.id}, {"open", ""}});
    } else {
      html.open("details", {{"class", "report"}, {"id", report.id}});
    }
    write_summary(html, page, index);
    html.open("div", {{"class", "text"}});
    text.write(index);
    html.close("div");
    write_provenance(html, report);
    write_removed(html, report);
    html.close("details");
  }
  write_uses(html, page, uses);
  close_section(html);
}

}  // namespace hearsay::present
