// A reader goes over the XML and stops at what stands for one report: an item, an entry, a newsItem, a nitf. Only
// that element is made a tree, so a feed of any length needs the memory of one item. Elements are known by their
// local names; where two vocabularies share one ("content" of Atom and of Media RSS) the namespace decides.
#include "ingest/xml_records.h"

#include <libxml/xmlreader.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "ingest/byte_stream.h"
#include "ingest/metadata_filler.h"
#include "ingest/xml_tree.h"

namespace hearsay::ingesting {
namespace {

constexpr std::string_view kAtom = "http://www.w3.org/2005/Atom";
constexpr std::string_view kMedia = "http://search.yahoo.com/mrss/";

// Text of a feed: escaped markup or plain.
bool has_tags(std::string_view text) {
  for (size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    if ((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '/' || next == '!') return true;
  }
  return text.find("&#") != std::string_view::npos || text.find("&amp;") != std::string_view::npos;
}

struct Item {
  explicit Item(const FieldTable& fields) : filler(fields, document.metadata) {}
  Document document;
  MetadataFiller filler;
  std::string text;
  std::string html;
  bool summary = false;  // all there is

  void content(std::string value) { (has_tags(value) ? html : text) = std::move(value); }
};

// ---------------------------------------------------------------- feeds

void take_link(const xmlNode* node, Item& item) {
  const std::string href = attribute(node, "href");
  if (href.empty()) return item.filler.add("link", text_of(node));  // RSS
  const std::string relation = attribute(node, "rel");
  item.filler.add(relation.empty() || relation == "alternate" ? "link" : "link " + relation, href);
}

void take_atom_content(const xmlNode* node, Item& item) {
  const std::string type = attribute(node, "type");
  if (type == "xhtml" || type == "application/xhtml+xml") {
    item.html = html_below(node);
  } else if (type == "html" || type == "text/html") {
    item.html = text_of(node);
  } else {
    item.content(text_of(node));
  }
}

// An RSS item or an Atom entry.
void take_entry(const xmlNode* root, Item& item) {
  std::string summary;
  for (const xmlNode* node = root->children; node != nullptr; node = node->next) {
    if (node->type != XML_ELEMENT_NODE) continue;
    const std::string_view name = view(node->name);
    const std::string_view space = space_of(node);
    if (space == kMedia) {
      if (name == "credit") item.filler.add("media:credit", text_of(node));
    } else if (name == "encoded") {
      item.html = text_of(node);
    } else if (name == "content" && (space == kAtom || space.empty())) {
      take_atom_content(node, item);
    } else if (name == "description" || name == "summary") {
      summary = attribute(node, "type") == "xhtml" ? html_below(node) : text_of(node);
    } else if (name == "link") {
      take_link(node, item);
    } else if (name == "author") {
      const std::string person = text_below(node, "name");
      item.filler.add("author", person.empty() ? text_of(node) : person);
    } else if (name == "source") {  // the feed that an aggregator has it from
      const std::string title = text_below(node, "title");
      item.filler.add("source", title.empty() ? text_of(node) : title);
    } else {
      item.filler.add(name, text_of(node));
    }
  }
  if (item.text.empty() && item.html.empty() && !summary.empty()) {
    item.content(std::move(summary));
    item.summary = true;
  } else if (!summary.empty()) {
    item.filler.add("summary", std::move(summary));
  }
}

// ---------------------------------------------------------------- news items

void take_nitf(const xmlNode* root, Item& item) {
  const xmlNode* head = find(root, "body.head");
  std::string title = head == nullptr ? std::string() : text_below(head, "hl1");
  if (title.empty()) title = text_below(root, "title");
  item.filler.add("headline", std::move(title));
  if (head != nullptr) {
    item.filler.add("byline", text_below(head, "byline"));
    item.filler.add("provider", text_below(head, "distributor"));
  }
  for (const auto& [element, field] : {std::pair("date.issue", "published"), std::pair("story.date", "datetime")}) {
    const xmlNode* date = find(root, element);
    if (date != nullptr) item.filler.add(field, attribute(date, "norm"));
  }
  if (const xmlNode* data = find(root, "pubdata"); data != nullptr) {
    item.filler.add("outlet", attribute(data, "name"));
    item.filler.add("published", attribute(data, "date.publication"));
    item.filler.add("url", attribute(data, "ex-ref"));
  }
  if (const xmlNode* content = find(root, "body.content"); content != nullptr) {
    // The dateline stands in the head and belongs before the first words.
    const std::string dateline = head == nullptr ? std::string() : text_below(head, "dateline");
    if (!dateline.empty()) item.filler.add("dateline", dateline);
    item.html = html_below(content);
  }
}

std::string name_of(const xmlNode* node) {
  const std::string name = text_below(node, "name");
  if (!name.empty()) return name;
  const std::string literal = attribute(node, "literal");
  return literal.empty() ? text_of(node) : literal;
}

void take_news_item(const xmlNode* root, Item& item) {
  item.filler.add("guid", attribute(root, "guid"));
  item.filler.add("version", attribute(root, "version"));
  item.filler.add("language", attribute(root, "lang"));
  if (const xmlNode* meta = find(root, "itemMeta"); meta != nullptr) {
    for (const char* date : {"firstCreated", "versionCreated"}) item.filler.add(date, text_below(meta, date));
    if (const xmlNode* provider = find(meta, "provider"); provider != nullptr) {
      item.filler.add("provider", name_of(provider));
    }
    item.filler.add("edNote", text_below(meta, "edNote"));
    if (const xmlNode* status = find(meta, "pubStatus"); status != nullptr) {
      const std::string code = attribute(status, "qcode");
      if (!code.empty() && !code.ends_with("usable")) {
        item.document.warnings.push_back("its provider calls the item \"" + code.substr(0, 40) + "\"");
      }
    }
  }
  if (const xmlNode* meta = find(root, "contentMeta"); meta != nullptr) {
    item.filler.add("contentCreated", text_below(meta, "contentCreated"));
    for (const char* name : {"headline", "by", "dateline", "slugline", "creditline"}) {
      item.filler.add(name, text_below(meta, name));
    }
    if (const xmlNode* source = find(meta, "infoSource"); source != nullptr)
      item.filler.add("infoSource", name_of(source));
    if (const xmlNode* maker = find(meta, "creator"); maker != nullptr) item.filler.add("creator", name_of(maker));
    if (const xmlNode* language = find(meta, "language"); language != nullptr) {
      item.filler.add("language", attribute(language, "tag"));
    }
  }
  const xmlNode* set = find(root, "contentSet");
  if (set == nullptr) return;
  const xmlNode* inside = find(set, "inlineXML");
  const xmlNode* data = find(set, "inlineData");
  if (inside != nullptr) {
    const xmlNode* nitf = find(inside, "nitf");
    if (nitf != nullptr) return take_nitf(nitf, item);
    item.html = html_below(inside);
  } else if (data != nullptr) {
    item.content(text_of(data));
  }
}

// ---------------------------------------------------------------- trafilatura

void take_doc(const xmlNode* root, Item& item) {
  for (const xmlAttr* attr = root->properties; attr != nullptr; attr = attr->next) {
    const auto name = std::string(view(attr->name));
    item.filler.add(name, attribute(root, name.c_str()));
  }
  if (const xmlNode* main = find(root, "main"); main != nullptr) item.html = html_below(main);
}

void take_tei(const xmlNode* root, Item& item) {
  if (const xmlNode* head = find(root, "teiHeader"); head != nullptr) {
    item.filler.add("title", text_below(head, "title"));
    item.filler.add("author", text_below(head, "author"));
    item.filler.add("publisher", text_below(head, "publisher"));
    const xmlNode* origin = find(head, "sourceDesc");
    item.filler.add("date", text_below(origin == nullptr ? head : origin, "date"));
    if (const xmlNode* link = find(head, "ptr"); link != nullptr) item.filler.add("url", attribute(link, "target"));
  }
  const xmlNode* text = find(root, "text");
  const xmlNode* body = text == nullptr ? nullptr : find(text, "body");
  if (body != nullptr) item.html = html_below(body);
}

// ---------------------------------------------------------------- the reader

struct Kind {
  std::string_view element;
  void (*take)(const xmlNode*, Item&);
};
constexpr std::array<Kind, 6> kKinds = {{{"item", take_entry},
                                         {"entry", take_entry},
                                         {"newsItem", take_news_item},
                                         {"nitf", take_nitf},
                                         {"doc", take_doc},
                                         {"TEI", take_tei}}};

class Reader {
 public:
  Reader(std::string_view xml, const RecordSink& sink) : size_(xml.size()), sink_(sink) {
    // Entities are left as they are, so that they cannot grow; the size of names and depth stay limited.
    constexpr int kOptions = XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                             XML_PARSE_NOCDATA | XML_PARSE_IGNORE_ENC;
    reader_.reset(xmlReaderForMemory(xml.data(), static_cast<int>(xml.size()), nullptr, "UTF-8", kOptions));
    if (reader_) {
      xmlTextReaderSetErrorHandler(
          reader_.get(), [](void*, const char*, xmlParserSeverities, xmlTextReaderLocatorPtr) {}, nullptr);
    }
  }

  void run() {
    int state = reader_ == nullptr ? -1 : xmlTextReaderRead(reader_.get());
    while (state == 1) state = step();
    if (root_.empty()) return sink_.refuse(0, 0, {ErrorCode::bad_format, "not well-formed XML"});
    if (state < 0) {
      const uint64_t offset = here();
      sink_.refuse(0, offset, {ErrorCode::bad_format, "the XML is damaged; what came before was read"});
    } else if (record_ == 0) {
      sink_.refuse(
          0, 0,
          {ErrorCode::bad_format, known_root() ? "XML (" + root_ + ") without any item"
                                               : "XML of a kind that is not read: its root is <" + root_ + ">"});
    }
  }

 private:
  int step() {
    if (xmlTextReaderNodeType(reader_.get()) != XML_READER_TYPE_ELEMENT) return xmlTextReaderRead(reader_.get());
    const std::string_view name = view(xmlTextReaderConstLocalName(reader_.get()));
    if (root_.empty()) root_ = name.substr(0, kMaxName);
    const auto kind = std::ranges::find(kKinds, name, &Kind::element);
    if (kind == kKinds.end()) {
      take_of_feed(name);
      return xmlTextReaderRead(reader_.get());
    }
    const uint64_t offset = here();
    const xmlNode* node = xmlTextReaderExpand(reader_.get());
    if (node == nullptr) return -1;
    ++record_;
    take(*kind, node, offset);
    return xmlTextReaderNext(reader_.get());
  }

  // A feed's own title and language stand before its items (RSS 1.0: in a channel before them).
  void take_of_feed(std::string_view name) {
    const bool title = name == "title" && feed_title_.empty();
    const bool language = name == "language" && feed_language_.empty();
    if (!title && !language) return;
    const xmlNode* node = xmlTextReaderExpand(reader_.get());
    if (node != nullptr) (title ? feed_title_ : feed_language_) = text_of(node);
  }

  void take(const Kind& kind, const xmlNode* node, uint64_t offset) {
    Item item(sink_.fields);
    item.document.file = sink_.file;
    item.document.record = record_;
    item.document.offset = offset;
    kind.take(node, item);
    Document& document = item.document;
    if (document.metadata.outlet.empty()) document.metadata.outlet = feed_title_;
    if (document.metadata.language.empty()) document.metadata.language = feed_language_;
    const bool html = !item.html.empty();
    document.format = html ? Format::html : Format::text;
    document.content = html ? std::move(item.html) : std::move(item.text);
    if (document.content.size() > sink_.options.max_record_bytes) {
      Error error = larger_than(sink_.options.max_record_bytes);
      return sink_.refuse(record_, offset, {error.code, "an item " + error.message});
    }
    if (document.content.find_first_not_of(" \t\r\n") == std::string::npos) {
      return sink_.refuse(record_, offset, {ErrorCode::no_text, "the item has no text"});
    }
    if (item.summary) document.warnings.push_back("the feed gives a summary, not the text");
    sink_.give(std::move(document));
  }

  uint64_t here() const {
    const long at = xmlTextReaderByteConsumed(reader_.get());
    return at < 0 ? 0 : std::min<uint64_t>(static_cast<uint64_t>(at), size_);
  }

  bool known_root() const {
    constexpr std::array<std::string_view, 5> kRoots = {"rss", "feed", "RDF", "newsMessage", "packageItem"};
    return std::ranges::find(kRoots, root_) != kRoots.end();
  }

  static constexpr size_t kMaxName = 60;
  struct Free {
    void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
  };
  uint64_t size_;
  const RecordSink& sink_;
  std::unique_ptr<xmlTextReader, Free> reader_;
  std::string root_;
  std::string feed_title_;
  std::string feed_language_;
  uint64_t record_ = 0;
};

}  // namespace

void read_xml(std::string_view xml, const RecordSink& sink) {
  // libxml2 counts bytes in an int.
  if (xml.size() > size_t{1} << 30) return sink.refuse(0, 0, larger_than(uint64_t{1} << 30));
  Reader(xml, sink).run();
}

}  // namespace hearsay::ingesting
