// Pages say the same thing in several places, some of them for machines and some of them wrong. The order of trust:
// JSON-LD about an article, then meta elements, then what readers see (<time>, <h1>, <title>).
#include "clean/page_metadata.h"

#include <string_view>

#include "base/address.h"
#include "base/ascii.h"
#include "clean/agencies.h"
#include "clean/archived_page.h"
#include "clean/date_labels.h"
#include "clean/dates.h"
#include "clean/host.h"
#include "clean/linked_data.h"
#include "clean/meta_dates.h"
#include "clean/page_byline.h"
#include "clean/page_dates.h"
#include "clean/page_outlet.h"
#include "clean/page_title.h"
#include "clean/plain_text.h"
#include "clean/spelt_host.h"
#include "clean/value_text.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

void keep(std::string& slot, std::string_view value) {
  if (slot.empty() && !value.empty()) slot = one_line_of(value);
}

void keep_date(std::optional<Date>& slot, std::string_view value, DateOrder order) {
  if (!slot && !value.empty()) slot = parse_date(value, order);
}

// The page's own address: the canonical one, else the one it gives to social networks.
void read_address(const MarkupTree& tree, Draft& draft) {
  std::string_view canonical, shared, base;
  const int count = static_cast<int>(tree.nodes().size());
  for (int i = 0; i < count; ++i) {
    const Element tag = tree.nodes()[static_cast<size_t>(i)].tag;
    if (tag == Element::link && canonical.empty() && base::same_ascii(tree.attribute(i, "rel"), "canonical")) {
      canonical = trimmed(tree.attribute(i, "href"));
    } else if (tag == Element::meta && shared.empty() && tree.attribute(i, "property") == "og:url") {
      shared = trimmed(tree.attribute(i, "content"));
    } else if (tag == Element::base && base.empty()) {
      base = trimmed(tree.attribute(i, "href"));
    }
  }
  const std::string_view around = base::is_web_address(shared)      ? shared
                                  : base::is_web_address(draft.url) ? draft.url
                                                                    : base;
  if (draft.url.empty() && (base::is_web_address(shared) || shared.starts_with("//")))
    draft.url = base::absolute_address(shared, base);
  if (!draft.url.empty()) return;
  std::string own = base::absolute_address(canonical, around);
  if (base::is_web_address(own)) draft.url = std::move(own);
}

// An archive's copy is of the page it was kept from. Whether it is one.
bool resolve_address(const MarkupTree& tree, Draft& draft) {
  const bool copy = is_archive(draft.url);
  draft.url = archived_address(draft.url);
  if (!draft.url.empty() && !is_archive(draft.url)) return copy;
  if (std::string kept = kept_address(tree); !kept.empty()) {
    draft.url = std::move(kept);
    return true;
  }
  return copy;
}

void read_language(const MarkupTree& tree, Draft& draft) {
  std::string_view lang;
  const int count = static_cast<int>(tree.nodes().size());
  for (int i = 0; i < count; ++i) {
    const MarkupNode& node = tree.nodes()[static_cast<size_t>(i)];
    if (node.is_text || node.attribute_count == 0) continue;
    if (node.tag == Element::meta && base::same_ascii(tree.attribute(i, "name"), "dc.language"))
      keep(draft.language, tree.attribute(i, "content"));
    if (node.tag == Element::html && lang.empty()) lang = tree.attribute(i, "lang");
  }
  keep(draft.language, lang);
}

LinkedData linked_data_of(const MarkupTree& tree) {
  std::vector<std::string_view> scripts;
  const int count = static_cast<int>(tree.nodes().size());
  for (int i = 0; i < count; ++i) {
    const MarkupNode& node = tree.nodes()[static_cast<size_t>(i)];
    if (node.tag != Element::script) continue;
    if (lower(tree.attribute(i, "type")).find("ld+json") == std::string::npos) continue;
    for (int j = i + 1; j < node.end; ++j) scripts.push_back(tree.nodes()[static_cast<size_t>(j)].text);
  }
  LinkedData linked;
  if (!scripts.empty()) linked.read(scripts);
  return linked;
}

void warn_of_repairs(const LinkedData& linked, Draft& draft) {
  std::string faults;
  for (const std::string_view fault : linked.faults()) faults += (faults.empty() ? "" : ", ") + std::string(fault);
  if (!faults.empty()) draft.warnings.push_back("its JSON-LD was mended: " + faults);
}

}  // namespace

std::string read_page_metadata(const MarkupTree& tree, Draft& draft) {
  LinkedData linked = linked_data_of(tree);
  warn_of_repairs(linked, draft);
  const PageTitles titles = titles_of(tree);
  read_address(tree, draft);
  const bool copy = resolve_address(tree, draft);
  linked.settle(draft.url, titles.headings);
  const LinkedArticle& article = linked.article();
  keep(draft.url, article.address);
  keep(draft.language, article.language);
  const DateOrder order = order_of_page(tree, draft);
  keep_date(draft.published, article.published, order);
  keep_date(draft.modified, article.modified, order);
  take_named_site(tree, article.publisher, draft);
  read_meta_dates(tree, draft);
  // The site is the outlet. What it names as publisher may be the agency whose text it carries.
  const Agency* agency = find_agency(article.publisher);
  if (agency != nullptr && agency->text && !draft.outlet.empty() && folded(draft.outlet) != folded(article.publisher))
    draft.credit(agency->name, article.publisher);
  if (!draft.published) keep_date(draft.published, linked.page_published(), order);
  read_language(tree, draft);
  if (!is_bare_host(linked.site())) keep(draft.outlet, linked.site());
  if (!copy) take_site_of_title(titles, tree, draft);  // the archive's own name may stand there
  take_hinted_site(titles, tree, draft);
  settle_byline(tree, article, draft);
  if (const Agency* author = find_agency(draft.byline); author != nullptr && author->text)
    draft.credit(author->name, draft.byline);
  else if (author == nullptr && is_surely_agency(draft.byline) && folded(draft.byline) != folded(draft.outlet))
    draft.credit(draft.byline, draft.byline);
  settle_title(titles, article, draft);
  read_shown_dates(tree, draft);
  return article.body;
}

}  // namespace hearsay::cleaning
