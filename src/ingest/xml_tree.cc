#include "ingest/xml_tree.h"

#include <array>
#include <memory>
#include <utility>

#include "base/tags.h"
#include "base/utf8.h"

namespace hearsay::ingesting {
namespace {

using XmlText = std::unique_ptr<xmlChar, XmlFree>;

std::string trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

bool is(const xmlNode* node, std::string_view name) {
  return node->type == XML_ELEMENT_NODE && local_name(node) == name;
}

// The next node of a tree after this one, in document order and below `root`.
const xmlNode* after(const xmlNode* node, const xmlNode* root) {
  if (node->children != nullptr && node->type == XML_ELEMENT_NODE) return node->children;
  while (node != root && node->next == nullptr) node = node->parent;
  return node == root ? nullptr : node->next;
}

// Names of NITF, TEI and trafilatura's XML for what HTML has.
std::string_view html_name(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kNames = {{{"head", "h2"},
                                                                                     {"hl2", "h2"},
                                                                                     {"list", "ul"},
                                                                                     {"item", "li"},
                                                                                     {"quote", "blockquote"},
                                                                                     {"bq", "blockquote"},
                                                                                     {"lb", "br"},
                                                                                     {"row", "tr"},
                                                                                     {"cell", "td"},
                                                                                     {"media", "figure"},
                                                                                     {"media-caption", "figcaption"},
                                                                                     {"graphic", "img"},
                                                                                     {"hi", "em"}}};
  for (const auto& [theirs, ours] : kNames) {
    if (theirs == name) return ours;
  }
  return name;
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out += c;
    }
  }
}

}  // namespace

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

std::string_view local_name(const xmlNode* node) {
  const std::string_view name = view(node->name);
  const size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool has_elements(const xmlNode* node) {
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (child->type == XML_ELEMENT_NODE) return true;
  }
  return false;
}

// Text of a node, and valid UTF-8 whatever the parser let through.
std::string text_of(const xmlNode* node) {
  const XmlText content(xmlNodeGetContent(node));
  size_t replaced = 0;
  return trimmed(base::to_valid_utf8(view(content.get()), replaced));
}

std::string attribute(const xmlNode* node, const char* name) {
  const XmlText value(xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)));
  size_t replaced = 0;
  return trimmed(base::to_valid_utf8(view(value.get()), replaced));
}

std::string_view space_of(const xmlNode* node) {
  return node->ns == nullptr ? std::string_view() : view(node->ns->href);
}

// The first element below `root` with that name, or nothing.
const xmlNode* find(const xmlNode* root, std::string_view name) {
  for (const xmlNode* node = after(root, root); node != nullptr; node = after(node, root)) {
    if (is(node, name)) return node;
  }
  return nullptr;
}

std::string text_below(const xmlNode* root, std::string_view name) {
  const xmlNode* node = root == nullptr ? nullptr : find(root, name);
  return node == nullptr ? std::string() : text_of(node);
}

// What stands in a node as HTML without attributes: their only use would be to hide text. The walk keeps its own
// stack, so that depth costs no calls.
std::string html_below(const xmlNode* root, bool of_markup) {
  std::string out;
  const xmlNode* node = root->children;
  while (node != nullptr) {
    const bool element = node->type == XML_ELEMENT_NODE;
    if (element) {
      out += "<" + std::string(html_name(local_name(node))) + ">";
    } else if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
      const bool markup = of_markup && base::tags_in(view(node->content)) != base::Tags::none;
      markup ? void(out += view(node->content)) : append_escaped(out, view(node->content));
    }
    if (element && node->children != nullptr) {
      node = node->children;
      continue;
    }
    while (true) {
      if (node->type == XML_ELEMENT_NODE) out += "</" + std::string(html_name(local_name(node))) + ">";
      if (node->next != nullptr) {
        node = node->next;
        break;
      }
      node = node->parent;
      if (node == nullptr || node == root) return out;
    }
  }
  return out;
}

}  // namespace hearsay::ingesting
