// One report out of XML in the making, and the feed around it.
#pragma once

#include <libxml/tree.h>

#include <string>

#include "hearsay/document.h"
#include "ingest/field_table.h"
#include "ingest/metadata_filler.h"

namespace hearsay::ingesting {

/// What a feed says of itself.
struct Feed {
  std::string title;
  std::string language;
  std::string link;
};

struct Item {
  Item(const FieldTable& names, const Feed& around) : filler(names, document.metadata), fields(names), feed(around) {}
  Document document;
  MetadataFiller filler;
  const FieldTable& fields;
  const Feed& feed;
  std::string text;  // or markup, as it comes
  std::string html;
  bool summary = false;  // all there is
};

/// The page a feed belongs to, else the feed itself; whole, as relative links begin there. Empty when it says
/// neither.
std::string feed_link(const xmlNode* root);

/// An RSS item or an Atom entry.
void take_entry(const xmlNode* root, Item& item);

/// Text of an element, or markup that stands in it as tags where it should have been escaped.
std::string words_of(const xmlNode* node);

}  // namespace hearsay::ingesting
