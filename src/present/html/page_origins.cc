// Three short lists before the drawing of the chains, for whoever asks how many sources there really are.
#include <fmt/format.h>

#include <algorithm>

#include "present/html/page_parts.h"
#include "present/view/glance.h"
#include "present/view/provenance.h"
#include "present/view/reasons.h"
#include "present/view/wording.h"

namespace hearsay::present {
namespace {

// The widest few say it; the drawing has them all.
constexpr size_t kSharedShown = 5;

void open_list(Markup& html, std::string_view heading) {
  html.open("div", {{"class", "origin-list"}});
  html.element("h4", {}, heading);
  html.open("ul");
}

void close_list(Markup& html) {
  html.close("ul");
  html.close("div");
}

void write_shared(Markup& html, const StoryPage& page) {
  const std::vector<SharedSource>& shared = page.digest.shared;
  if (shared.empty()) return;
  open_list(html, "Same origin behind several outlets");
  for (size_t i = 0; i < std::min(shared.size(), kSharedShown); ++i) {
    const UnifiedSource& source = page.source(shared[i].source);
    html.open("li");
    html.text(resting_in_words(shared[i]) + " ");
    html.element("strong", {}, source.name);
    if (source.anonymous) html.text(" (no name: may be one or several)");
    html.close("li");
  }
  if (shared.size() > kSharedShown) html.element("li", {}, fmt::format("and {} more", shared.size() - kSharedShown));
  close_list(html);
}

void write_renamed(Markup& html, const StoryPage& page) {
  const std::vector<Renamed>& renamed = page.digest.renamed;
  if (renamed.empty()) return;
  open_list(html, "One source under several names");
  for (const Renamed& source : renamed) {
    html.open("li");
    html.element("strong", {}, page.source(source.source).name);
    for (const Alias& alias : source.aliases) {
      html.text(&alias == &source.aliases.front() ? " = " : "; ");
      html.element("strong", {}, alias.name);
      html.text(" (" + reason_in_words(alias.reason, alias.detail) + ")");
    }
    html.close("li");
  }
  close_list(html);
}

void write_unnamed(Markup& html, const StoryPage& page) {
  const UnnamedOrigins& origins = page.digest.unnamed;
  if (origins.unnamed.empty()) return;
  open_list(html, "Unnamed sources");
  html.element("li", {}, unnamed_in_words(origins));
  close_list(html);
}

}  // namespace

void write_origin_lists(Markup& html, const StoryPage& page) {
  html.open("div", {{"class", "origin-lists"}});
  write_shared(html, page);
  write_renamed(html, page);
  write_unnamed(html, page);
  html.close("div");
}

}  // namespace hearsay::present
