// A DOCX has its words in word/document.xml as <w:p><w:r><w:t>…, an ODT in content.xml as <text:p>…. What was deleted
// while changes were tracked, instructions of fields, comments, and what is there twice for old readers is no text.
#include "ingest/office.h"

#include <libxml/parser.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/resource.h"
#include "ingest/archive.h"
#include "ingest/metadata_filler.h"
#include "ingest/xml_tree.h"

namespace hearsay::ingesting {
namespace {

constexpr int kDeepest = 200;  // elements within elements; the parser itself allows 256

struct FreeDoc {
  void operator()(xmlDoc* doc) const { xmlFreeDoc(doc); }
};
using Tree = std::unique_ptr<xmlDoc, FreeDoc>;

Tree parsed(std::string_view xml) {
  constexpr int kOptions = XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
  return Tree(xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, kOptions));
}

enum class Style { plain, title, heading, item };

Style style_named(std::string_view name) {
  const std::string low = base::lower_ascii(name);
  Style style = Style::plain;
  base::for_each_row("data/ingest/heading_styles.tsv", [&](const auto& cells) {
    if (cells.size() > 1 && style == Style::plain && low.starts_with(cells[0]))
      style = cells[1] == "title" ? Style::title : Style::heading;
  });
  return style;
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

class Writer {
 public:
  void write(const xmlNode* root) { below(root, 0); }
  std::string text() && { return std::move(out_); }
  bool is_marked() const { return marked_; }

 private:
  void below(const xmlNode* node, int depth) {
    if (depth > kDeepest) return;
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      if (child->type == XML_ELEMENT_NODE) element(child, depth + 1);
    }
  }

  void element(const xmlNode* node, int depth) {
    const std::string_view name = local_name(node);
    if (is_one_of(name, {"del", "moveFrom", "Fallback", "annotation", "tracked-changes", "note", "forms", "sectPr"}))
      return;
    if (name == "p" || name == "h") {
      paragraph(node, name == "h", depth);
    } else if (name == "tr" || name == "table-row") {
      row(node, depth);
    } else if (name == "list-item") {
      ++lists_;
      below(node, depth);
      --lists_;
    } else {
      below(node, depth);
    }
  }

  void paragraph(const xmlNode* node, bool heading, int depth) {
    std::string words;
    std::vector<const xmlNode*> boxes;
    collect(node, words, boxes, depth);
    Style style = heading ? Style::heading : style_of(node);
    if (style == Style::plain && lists_ > 0) style = Style::item;
    put(words, style);
    for (const xmlNode* box : boxes) below(box, depth);
  }

  static Style style_of(const xmlNode* node) {
    const xmlNode* properties = nullptr;
    for (const xmlNode* child = node->children; child != nullptr && properties == nullptr; child = child->next) {
      if (child->type == XML_ELEMENT_NODE && local_name(child) == "pPr") properties = child;
    }
    if (properties == nullptr) return style_named(attribute(node, "style-name"));
    const xmlNode* named = find(properties, "pStyle");
    const Style style = named == nullptr ? Style::plain : style_named(attribute(named, "val"));
    if (style != Style::plain) return style;
    return find(properties, "numPr") != nullptr ? Style::item : Style::plain;
  }

  // Words of one paragraph; text boxes in it hold paragraphs of their own.
  void collect(const xmlNode* node, std::string& words, std::vector<const xmlNode*>& boxes, int depth) {
    if (depth > kDeepest) return;
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
        // In DOCX only <w:t> has text; in ODT all elements may have it.
        const bool is_word = is_one_of(local_name(node), {"t", "p", "h", "span", "a"});
        if (is_word) words += view(child->content);
      } else if (child->type == XML_ELEMENT_NODE) {
        inside(child, words, boxes, depth + 1);
      }
    }
  }

  void inside(const xmlNode* node, std::string& words, std::vector<const xmlNode*>& boxes, int depth) {
    const std::string_view name = local_name(node);
    if (is_one_of(name, {"tab", "s"})) {
      words += ' ';
    } else if (is_one_of(name, {"br", "cr", "line-break"})) {
      words += '\n';
    } else if (name == "noBreakHyphen") {
      words += '-';
    } else if (is_one_of(name, {"txbxContent", "text-box"})) {
      boxes.push_back(node);
    } else if (!is_one_of(name, {"del", "moveFrom", "Fallback", "pPr", "rPr", "instrText", "annotation", "note"})) {
      collect(node, words, boxes, depth);
    }
  }

  // A row of a table is a line, its cells parted by bars.
  void row(const xmlNode* node, int depth) {
    std::string line;
    for (const xmlNode* cell = node->children; cell != nullptr; cell = cell->next) {
      if (cell->type != XML_ELEMENT_NODE || !is_one_of(local_name(cell), {"tc", "table-cell"})) continue;
      Writer inner;
      inner.below(cell, depth);
      std::string words = std::move(inner).text();
      for (size_t at = words.find("\n\n"); at != std::string::npos; at = words.find("\n\n"))
        words.replace(at, 2, " ");
      line += (line.empty() ? "" : " | ") + words;
    }
    put(line, Style::plain);
  }

  void put(std::string_view words, Style style) {
    const size_t begin = words.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return;
    words = words.substr(begin, words.find_last_not_of(" \t\r\n") + 1 - begin);
    const bool item = style == Style::item;
    if (!out_.empty()) out_ += item && item_before_ ? "\n" : "\n\n";
    if (style == Style::title) out_ += "# ";
    if (style == Style::heading) out_ += "## ";
    if (item) out_ += "- ";
    marked_ |= style != Style::plain;
    item_before_ = item;
    out_ += words;
  }

  std::string out_;
  int lists_ = 0;
  bool marked_ = false;
  bool item_before_ = false;
};

// The archive's files that say something: the words, what the document says of itself, and what tells the kind.
struct Parts {
  std::string words;
  std::string head;
  std::string kind;  // of what is no text document
  bool odt = false;
};

std::string_view kind_of(std::string_view name) {
  if (name == "xl/workbook.xml" || name == "xl/workbook.bin") return "a workbook (Excel): save its sheet as CSV";
  if (name == "ppt/presentation.xml") return "slides (PowerPoint): save them as PDF";
  if (name.ends_with(".iwa")) return "a document of Pages, Numbers or Keynote: save it as DOCX or PDF";
  return {};
}

std::string_view kind_of_type(std::string_view type) {
  if (type.starts_with("application/epub")) return "a book (EPUB): save its text";
  if (type.find("opendocument.spreadsheet") != std::string_view::npos)
    return "a spreadsheet (ODS): save its sheet as CSV";
  if (type.find("opendocument.presentation") != std::string_view::npos) return "slides (ODP): save them as PDF";
  return {};
}

Result<void> take_part(const std::string& name, ByteStream& part, uint64_t max_bytes, Parts& parts) {
  if (const std::string_view kind = kind_of(name); !kind.empty()) parts.kind = kind;
  const bool words = name == "word/document.xml" || name == "content.xml";
  const bool head = name == "docProps/core.xml" || name == "meta.xml";
  if (!words && !head && name != "mimetype") return {};
  auto bytes = part.all(max_bytes);
  if (!bytes) return std::unexpected(std::move(bytes.error()));
  if (name == "mimetype") parts.kind = kind_of_type(*bytes);
  if (words) parts.odt = name == "content.xml";
  if (words || head) (words ? parts.words : parts.head) = *std::move(bytes);
  return {};
}

Result<Parts> parts_of(const std::string& path, ByteStream& stream, uint64_t max_bytes) {
  Parts parts;
  Result<void> taken;
  read_archive(path, stream,
               {[&](const std::string& name, ByteStream part) {
                  if (taken) taken = take_part(name, part, max_bytes, parts);
                },
                [&](const std::string& name, Error error) {
                  if (taken && name.empty() && parts.words.empty()) taken = std::unexpected(std::move(error));
                }});
  if (!taken) return std::unexpected(std::move(taken.error()));
  return parts;
}

void take_head(const Parts& parts, const FieldTable& fields, Document& document) {
  const Tree head = parsed(parts.head);
  const xmlNode* root = head == nullptr ? nullptr : xmlDocGetRootElement(head.get());
  if (root == nullptr) return;
  MetadataFiller filler(fields, document.metadata);
  const std::string kind = parts.odt ? "odt " : "docx ";
  for (const char* name : {"title", "creator", "created", "creation-date", "modified", "date"})
    filler.add(kind + name, text_below(root, name));
}

}  // namespace

bool is_office(std::string_view start) {
  constexpr size_t kNameSize = 26;  // place of the name's length in a file's head; the name is behind it
  constexpr size_t kName = 30;
  if (!start.starts_with("PK\3\4") || start.size() < kName) return false;
  const size_t size = static_cast<unsigned char>(start[kNameSize]) |
                      static_cast<size_t>(static_cast<unsigned char>(start[kNameSize + 1])) << 8;
  const std::string_view name = start.substr(kName, size);
  constexpr std::array<std::string_view, 5> kFolders = {"word/", "docProps/", "_rels/", "customXml/", "Index/"};
  return name == "[Content_Types].xml" || name == "mimetype" || name.starts_with("xl/") || name.starts_with("ppt/") ||
         std::ranges::any_of(kFolders, [&](std::string_view folder) { return name.starts_with(folder); });
}

Result<Document> read_office(const std::string& path, ByteStream& stream, const FieldTable& fields,
                             uint64_t max_bytes) {
  const auto parts = parts_of(path, stream, max_bytes);
  if (!parts) return std::unexpected(parts.error());
  const auto bad = [](std::string why) { return std::unexpected(Error{ErrorCode::bad_format, std::move(why)}); };
  if (!parts->kind.empty()) return bad(parts->kind);
  if (parts->words.empty()) return bad("a document of a kind that is not read: save it as DOCX, PDF or text");
  const Tree tree = parsed(parts->words);
  const xmlNode* root = tree == nullptr ? nullptr : xmlDocGetRootElement(tree.get());
  if (root == nullptr) return bad("the document is damaged: its text is no XML");
  Writer writer;
  writer.write(root);
  Document document;
  document.format = writer.is_marked() ? Format::markdown : Format::text;
  document.content = std::move(writer).text();
  take_head(*parts, fields, document);
  if (document.content.empty())
    return std::unexpected(Error{ErrorCode::no_text, "the document has no text, perhaps only pictures"});
  return document;
}

}  // namespace hearsay::ingesting
