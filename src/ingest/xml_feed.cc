// Items of RSS and entries of Atom, and what both take from each other: an Atom entry with pubDate, an RSS item whose
// content is Atom's. Of content and summary the content counts, unless the summary is much the longer.
#include <algorithm>
#include <memory>
#include <utility>

#include "base/address.h"
#include "base/utf8.h"
#include "ingest/xml_item.h"
#include "ingest/xml_tree.h"

namespace hearsay::ingesting {
namespace {

constexpr std::string_view kAtom = "http://www.w3.org/2005/Atom";
constexpr size_t kMuchLonger = 2;  // times the content: then the summary is the content
constexpr std::string_view kMedia = "http://search.yahoo.com/mrss/";

std::string absolute(const xmlNode* node, const std::string& address, const Item& item) {
  const std::unique_ptr<xmlChar, XmlFree> inner(xmlNodeGetBase(node->doc, node));
  size_t replaced = 0;
  const std::string own = base::to_valid_utf8(view(inner.get()), replaced);
  return base::absolute_address(address, own.empty() ? item.feed.link : base::absolute_address(own, item.feed.link));
}

void take_link(const xmlNode* node, Item& item) {
  const std::string href = attribute(node, "href");
  const std::string relation = attribute(node, "rel");
  const std::string address = absolute(node, href.empty() ? text_of(node) : href, item);
  item.filler.add(relation.empty() || relation == "alternate" ? "link" : "link " + relation, address);
}

void take_atom_content(const xmlNode* node, Item& item) {
  const std::string type = attribute(node, "type");
  if (type == "xhtml" || type == "application/xhtml+xml") {
    item.html = html_below(node);
  } else {
    (type == "html" || type == "text/html" ? item.html : item.text) = words_of(node);
  }
}

// "Ada Lind", "ada@gazette.example (Ada Lind)", <name>Ada Lind</name>
std::string person_of(const xmlNode* node) {
  const std::string name = text_below(node, "name");
  if (!name.empty()) return name;
  std::string text = text_of(node);
  const size_t open = text.find('(');
  const bool address = open != std::string::npos && text.find('@') < open && text.ends_with(')');
  return address ? text.substr(open + 1, text.size() - open - 2) : text;
}

}  // namespace

std::string feed_link(const xmlNode* root) {
  std::string self;
  for (const xmlNode* node = find(root, "link"); node != nullptr; node = node->next) {
    if (node->type != XML_ELEMENT_NODE || local_name(node) != "link") continue;
    const std::string href = attribute(node, "href");
    const std::string link = href.empty() ? text_of(node) : href;
    const std::string relation = attribute(node, "rel");
    if (base::is_web_address(link) && (relation.empty() || relation == "alternate")) return link;
    if (base::is_web_address(link) && relation == "self") self = link;
  }
  const std::string base = attribute(root, "base");
  return base::is_web_address(base) ? base : self;
}

std::string words_of(const xmlNode* node) {
  return has_elements(node) ? html_below(node, true) : text_of(node);
}

void take_entry(const xmlNode* root, Item& item) {
  std::string summary;
  std::string permanent;  // a guid that is an address
  for (const xmlNode* node = root->children; node != nullptr; node = node->next) {
    if (node->type != XML_ELEMENT_NODE) continue;
    const std::string_view name = local_name(node);
    const std::string_view space = space_of(node);
    if (space == kMedia) {
      if (name == "credit") item.filler.add("media:credit", text_of(node));
    } else if (space.find("itunes") != std::string_view::npos) {
      item.filler.add("itunes:" + std::string(name), text_of(node));
    } else if (name == "encoded") {
      item.html = words_of(node);
    } else if (name == "content" && (space == kAtom || space.empty())) {
      take_atom_content(node, item);
    } else if (name == "description" || name == "summary") {
      summary = words_of(node);
    } else if (name == "link") {
      take_link(node, item);
    } else if (name == "author") {
      item.filler.add("author", person_of(node));
    } else if (name == "source") {  // the feed that an aggregator has it from
      const std::string title = text_below(node, "title");
      item.filler.add("source", title.empty() ? text_of(node) : title);
    } else {
      const std::string text = text_of(node);
      if (name == "guid" && attribute(node, "isPermaLink") != "false" && base::is_web_address(text)) permanent = text;
      const auto match = item.fields.find(name);
      if (match && (match->field == Field::text || match->field == Field::html)) {
        (match->field == Field::text ? item.text : item.html) = words_of(node);
      } else {
        item.filler.add(name, text);
      }
    }
  }
  if (item.document.metadata.url.empty()) item.filler.add("link", std::move(permanent));
  const size_t words = std::max(item.text.size(), item.html.size());
  if (summary.size() > kMuchLonger * words) {
    item.summary = words == 0;
    item.html.clear();
    item.text = std::move(summary);
  } else if (!summary.empty()) {
    item.filler.add("summary", std::move(summary));
  }
}

}  // namespace hearsay::ingesting
