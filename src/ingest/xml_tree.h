// Looking around in libxml2's trees: what a node says, what stands below it. All strings that come back are valid
// UTF-8.
#pragma once

#include <libxml/globals.h>
#include <libxml/tree.h>

#include <string>
#include <string_view>

namespace hearsay::ingesting {

std::string_view view(const xmlChar* text);

struct XmlFree {
  void operator()(void* text) const { xmlFree(text); }
};

/// Of an element, without a prefix, be it declared or not.
std::string_view local_name(const xmlNode* node);
bool has_elements(const xmlNode* node);

/// All text in a node, trimmed.
std::string text_of(const xmlNode* node);
/// Value of an attribute, whatever its namespace; empty when it is absent.
std::string attribute(const xmlNode* node, const char* name);
/// Address of the node's namespace; empty = none.
std::string_view space_of(const xmlNode* node);

/// The first element below `root`, at any depth, with that local name; null = none.
const xmlNode* find(const xmlNode* root, std::string_view name);
/// Its text; empty when `root` is null or has none.
std::string text_below(const xmlNode* root, std::string_view name);

/// What stands in a node as HTML without attributes, with the names that NITF, TEI and trafilatura have for HTML's
/// elements made HTML's.
/// `of_markup`: texts that hold escaped tags beside the elements are markup too.
std::string html_below(const xmlNode* root, bool of_markup = false);

}  // namespace hearsay::ingesting
