// The file is cut at what stands for one report: an item, an entry, a newsItem, a nitf. Each is mended where it must
// be and made a tree by itself, so that a damaged one costs nothing but itself. Elements are known by their local
// names; where two vocabularies share one ("content" of Atom and of Media RSS) the namespace decides.
#include "ingest/xml_records.h"

#include <libxml/parser.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/resource.h"
#include "ingest/byte_stream.h"
#include "ingest/field_text.h"
#include "ingest/metadata_filler.h"
#include "ingest/xml_cutter.h"
#include "ingest/xml_item.h"
#include "ingest/xml_repair.h"
#include "ingest/xml_tree.h"

namespace hearsay::ingesting {
namespace {

// "Island Radio" of "Island Radio - News".
std::string without_label(std::string title) {
  static const auto labels = base::words_of("data/ingest/channel_labels.tsv");
  for (const std::string_view mark : {" - ", " \u2013 ", " \u2014 ", " | ", ": ", " \u00bb "}) {
    const size_t at = title.rfind(mark);
    if (at == std::string::npos || at == 0) continue;
    if (labels.contains(base::lower_ascii(std::string_view(title).substr(at + mark.size()))))
      return title.substr(0, at);
  }
  return title;
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
    item.text = words_of(data);
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
constexpr std::array<std::string_view, 6> kElements = {"item", "entry", "newsItem", "nitf", "doc", "TEI"};
constexpr std::array<Kind, 6> kKinds = {{{"item", take_entry},
                                         {"entry", take_entry},
                                         {"newsItem", take_news_item},
                                         {"nitf", take_nitf},
                                         {"doc", take_doc},
                                         {"TEI", take_tei}}};

constexpr size_t kMaxHead = size_t{1} << 20;  // bytes around the items that a feed describes itself in

std::string list_of(const std::vector<std::string_view>& faults) {
  std::string list;
  for (const std::string_view fault : faults) list += (list.empty() ? "" : ", ") + std::string(fault);
  return list;
}

class Reader {
 public:
  Reader(std::string_view xml, const RecordSink& sink)
      : xml_(xml), sink_(sink), outline_(outline_of(xml, kElements)), parser_(xmlNewParserCtxt()) {
    const std::string_view tag = outline_.root_tag;
    const bool own = outline_.pieces.empty() || outline_.pieces.front().kind == outline_.root;
    if (own || !tag.ends_with('>') || tag.ends_with("/>")) return;
    before_ = mended_xml(tag).text;
    behind_ = "</" + std::string(tag.substr(1, tag.find_first_of(" \t\r\n>") - 1)) + ">";
  }

  void run() {
    if (outline_.root.empty() || parser_ == nullptr) {
      return sink_.refuse(0, 0, {ErrorCode::bad_format, "not well-formed XML"});
    }
    if (outline_.pieces.empty()) return refuse_without_items();
    read_head();
    for (const XmlPiece& piece : outline_.pieces) {
      ++record_;
      take(piece);
    }
  }

 private:
  struct FreeParser {
    void operator()(xmlParserCtxt* parser) const { xmlFreeParserCtxt(parser); }
  };
  struct FreeTree {
    void operator()(xmlDoc* tree) const { xmlFreeDoc(tree); }
  };
  using Tree = std::unique_ptr<xmlDoc, FreeTree>;

  void refuse_without_items() const {
    const std::string root(outline_.root.substr(0, kMaxName));
    sink_.refuse(
        0, 0,
        {ErrorCode::bad_format, known_root() ? "XML (" + root + ") without any item"
                                             : "XML of a kind that is not read: its root is <" + root + ">"});
  }

  // Entities are left as they are, so that they cannot grow; the size of names and depth stay limited.
  // The piece stands within the root's tag, which declares the namespaces.
  Tree parsed(std::string_view piece) {
    const std::string xml = before_ + std::string(piece) + behind_;
    constexpr int kOptions = XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                             XML_PARSE_NOCDATA | XML_PARSE_IGNORE_ENC;
    return Tree(
        xmlCtxtReadMemory(parser_.get(), xml.data(), static_cast<int>(xml.size()), nullptr, "UTF-8", kOptions));
  }

  // What a feed says of itself stands before, between or behind its items.
  void read_head() {
    std::string head;
    size_t at = static_cast<size_t>(outline_.root_tag.data() - xml_.data()) + outline_.root_tag.size();
    for (const XmlPiece& piece : outline_.pieces) {
      if (piece.begin > at && head.size() < kMaxHead) head += xml_.substr(at, std::min(piece.begin - at, kMaxHead));
      at = piece.end;
    }
    const Tree tree = parsed(mended_xml(head).text);
    const xmlNode* root = tree == nullptr ? nullptr : xmlDocGetRootElement(tree.get());
    if (root == nullptr) return;
    feed_.title = text_below(root, "title");
    feed_.language = text_below(root, "language");
    if (feed_.language.empty()) feed_.language = attribute(root, "lang");
    feed_.link = feed_link(root);
  }

  void take(const XmlPiece& piece) {
    MendedXml mended = mended_xml(xml_.substr(piece.begin, piece.end - piece.begin));
    if (mended.text.size() > size_t{1} << 30) return refuse(piece, larger_than(uint64_t{1} << 30));
    Tree tree = parsed(mended.text);
    if (tree == nullptr || parser_->wellFormed == 0) {
      mended.faults.emplace_back(piece.whole ? "tags that do not match" : "a missing end");
      Tree again = parsed(with_escaped_texts(mended.text));
      if (again != nullptr) tree = std::move(again);
    }
    const xmlNode* root = tree == nullptr ? nullptr : xmlDocGetRootElement(tree.get());
    const xmlNode* node = root == nullptr ? nullptr : find(root, piece.kind);
    if (node == nullptr) return refuse(piece, {ErrorCode::bad_format, "the item is damaged"});
    Item item(sink_.fields, feed_);
    item.document.file = sink_.file;
    item.document.record = record_;
    item.document.offset = piece.begin;
    std::ranges::find(kKinds, piece.kind, &Kind::element)->take(node, item);
    give(piece, item, mended.faults);
  }

  void give(const XmlPiece& piece, Item& item, const std::vector<std::string_view>& faults) {
    Document& document = item.document;
    if (document.metadata.outlet.empty()) document.metadata.outlet = without_label(feed_.title);
    if (document.metadata.language.empty()) document.metadata.language = feed_.language;
    FieldText words =
        item.html.empty() ? field_text(std::move(item.text), false) : field_text(std::move(item.html), true);
    document.format = words.format;
    document.content = std::move(words.content);
    if (document.content.size() > sink_.options.max_record_bytes) {
      Error error = larger_than(sink_.options.max_record_bytes);
      return refuse(piece, {error.code, "an item " + error.message});
    }
    if (document.content.find_first_not_of(" \t\r\n") == std::string::npos) {
      return refuse(piece, {ErrorCode::no_text, "the item has no text"});
    }
    if (item.summary) document.warnings.emplace_back("the feed gives a summary, not the text");
    if (!faults.empty()) document.warnings.push_back("its XML was mended: " + list_of(faults));
    sink_.give(std::move(document));
  }

  void refuse(const XmlPiece& piece, Error error) const { sink_.refuse(record_, piece.begin, std::move(error)); }

  bool known_root() const {
    constexpr std::array<std::string_view, 5> kRoots = {"rss", "feed", "RDF", "newsMessage", "packageItem"};
    return std::ranges::find(kRoots, outline_.root) != kRoots.end();
  }

  static constexpr size_t kMaxName = 60;
  std::string_view xml_;
  const RecordSink& sink_;
  XmlOutline outline_;
  std::unique_ptr<xmlParserCtxt, FreeParser> parser_;
  std::string before_ = "<r>";
  std::string behind_ = "</r>";
  Feed feed_;
  uint64_t record_ = 0;
};

}  // namespace

void read_xml(std::string_view xml, const RecordSink& sink) {
  // libxml2 counts bytes in an int.
  if (xml.size() > size_t{1} << 30) return sink.refuse(0, 0, larger_than(uint64_t{1} << 30));
  Reader(xml, sink).run();
}

}  // namespace hearsay::ingesting
