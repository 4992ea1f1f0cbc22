// One pass over the tokens with a stack of open elements. What an element closes before it opens, and how far an end
// tag may reach, follows the HTML standard (section 13.2.6) where that decides what stands in what: a block closes
// the open paragraph, an item the item before it, a cell the cell before it, a link the link before it. A link's end
// tag that crosses open blocks closes them, and they are opened again behind it. Not followed: formatting elements
// that cross others stay open until their parent ends, and text in the wrong place of a table stays there: both
// change no paragraph.
#include "clean/markup_tree.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>

#include "base/ascii.h"
#include "base/entities.h"
#include "clean/markup_lexer.h"

namespace hearsay::cleaning {
namespace {

constexpr size_t kElements = static_cast<size_t>(Element::count);
constexpr std::array<std::string_view, kElements> kNames = {
    "",           "html",     "head",     "body",     "title",    "meta",     "link",      "base",   "script",
    "style",      "noscript", "template", "svg",      "math",     "iframe",   "object",    "embed",  "video",
    "audio",      "canvas",   "textarea", "xmp",      "noembed",  "noframes", "plaintext", "nav",    "footer",
    "aside",      "header",   "main",     "article",  "section",  "address",  "div",       "p",      "pre",
    "blockquote", "ul",       "ol",       "menu",     "dir",      "li",       "dl",        "dt",     "dd",
    "h1",         "h2",       "h3",       "h4",       "h5",       "h6",       "hgroup",    "figure", "figcaption",
    "hr",         "br",       "img",      "wbr",      "a",        "abbr",     "acronym",   "b",      "bdi",
    "bdo",        "big",      "cite",     "code",     "data",     "del",      "dfn",       "em",     "font",
    "i",          "ins",      "kbd",      "label",    "mark",     "q",        "s",         "small",  "span",
    "strike",     "strong",   "sub",      "sup",      "time",     "tt",       "u",         "var",    "nobr",
    "samp",       "table",    "caption",  "colgroup", "col",      "thead",    "tbody",     "tfoot",  "tr",
    "td",         "th",       "form",     "fieldset", "legend",   "input",    "button",    "select", "optgroup",
    "option",     "details",  "summary",  "dialog",   "center",   "area",     "source",    "track",  "param",
    "picture",    "map",      "applet",   "marquee",  "frameset", "frame",
};

// Elements as bits, known when compiled.
class Set {
 public:
  constexpr Set() = default;
  constexpr Set(std::initializer_list<Element> elements) {
    for (const Element element : elements) bits_[word(element)] |= bit(element);
  }
  constexpr bool holds(Element element) const { return (bits_[word(element)] & bit(element)) != 0; }
  constexpr Set operator|(const Set& other) const {
    Set both;
    for (size_t i = 0; i < bits_.size(); ++i) both.bits_[i] = bits_[i] | other.bits_[i];
    return both;
  }

 private:
  static constexpr size_t word(Element element) { return static_cast<size_t>(element) / 64; }
  static constexpr uint64_t bit(Element element) { return uint64_t{1} << static_cast<size_t>(element) % 64; }
  std::array<uint64_t, (kElements + 63) / 64> bits_{};
};
constexpr Set set_of(std::initializer_list<Element> elements) {
  return elements;
}
constexpr bool holds(const Set& set, Element element) {
  return set.holds(element);
}

// Open addressing over length and letters; names are at most eleven letters long.
class Names {
 public:
  static Element find(std::string_view name) {
    static const Names table;
    if (name.empty() || name.size() > kLongest) return Element::unknown;
    std::array<char, kLongest> lower{};
    std::ranges::transform(name, lower.begin(), [](char c) { return base::lower_ascii(c); });
    const std::string_view key(lower.data(), name.size());
    for (size_t slot = hash(key);; slot = (slot + 1) % kSlots) {
      const uint8_t index = table.slots_[slot];
      if (index == 0) return Element::unknown;
      if (kNames[index] == key) return static_cast<Element>(index);
    }
  }

 private:
  static constexpr size_t kSlots = 1024;
  static constexpr size_t kLongest = 11;
  Names() {
    for (size_t i = 1; i < kElements; ++i) {
      size_t slot = hash(kNames[i]);
      while (slots_[slot] != 0) slot = (slot + 1) % kSlots;
      slots_[slot] = static_cast<uint8_t>(i);
    }
  }
  static size_t hash(std::string_view key) {
    const auto letter = [&](size_t i) { return static_cast<size_t>(static_cast<unsigned char>(key[i])); };
    return (letter(0) * 37 + letter(key.size() - 1) * 11 + letter(key.size() / 2) * 101 + key.size() * 7) % kSlots;
  }
  std::array<uint8_t, kSlots> slots_{};
};

using enum Element;

constexpr Set kVoid =
    set_of({meta, link, base, br, img, hr, input, wbr, embed, area, col, source, track, param, frame});
constexpr Set kRaw = set_of({script, style, noscript, iframe, xmp, noembed, noframes});
constexpr Set kEscapable = set_of({title, textarea});
constexpr Set kInHead = set_of({meta, link, base, script, style, noscript, template_, title, head});
constexpr Set kHeadings = set_of({h1, h2, h3, h4, h5, h6});
constexpr Set kClosesParagraph =
    set_of({address, article, aside,    blockquote, center,  details, dialog, dir,  div,      dl,
            dt,      dd,      fieldset, figcaption, figure,  footer,  form,   h1,   h2,       h3,
            h4,      h5,      h6,       header,     hgroup,  hr,      li,     main, menu,     nav,
            ol,      p,       pre,      section,    summary, table,   ul,     xmp,  plaintext});
constexpr Set kPhrasing =
    set_of({a, abbr, b, big, cite, em, font, i, label, mark, q, s, small, span, strong, sub, sup, time, u});
// No end tag and no implied end reaches through these.
constexpr Set kScope = set_of({html, table, td, th, caption, object, applet, marquee, template_});
constexpr Set kButtonScope = kScope | set_of({button});
constexpr Set kItemScope = kScope | set_of({ul, ol, menu, dir, section, article, main, aside, nav, header, footer,
                                            form, fieldset, blockquote, body});
constexpr Set kTableScope = set_of({html, table, template_});
constexpr Set kTableParts = set_of({caption, colgroup, thead, tbody, tfoot, tr, td, th});
// The end tag of a formatting element crosses none of these.
constexpr Set kBlocks = kClosesParagraph | kScope | set_of({body, tr, tbody, thead, tfoot, select, button});

}  // namespace

class TreeBuilder {
 public:
  TreeBuilder(std::string_view html, MarkupTree& tree) : lexer_(html), tree_(tree) {
    constexpr size_t kBytesPerNode = 24;
    tree_.nodes_.reserve(html.size() / kBytesPerNode + 16);
    open_.reserve(kMaxDepth);
    push(Element::html);
  }

  bool run() {
    for (MarkupToken token = lexer_.next(); token.kind != MarkupToken::Kind::done; token = lexer_.next()) {
      if (tree_.nodes_.size() > kMaxNodes) return false;
      switch (token.kind) {
        case MarkupToken::Kind::text:
          add_text(token.text, true);
          break;
        case MarkupToken::Kind::start:
          start(token);
          break;
        default:
          end(token.text);
      }
    }
    close_to(0);
    tree_.nodes_[0].end = count();
    settle_own_elements();
    return true;
  }

 private:
  int count() const { return static_cast<int>(tree_.nodes_.size()); }
  MarkupNode& node(int i) { return tree_.nodes_[static_cast<size_t>(i)]; }
  Element tag_at(size_t depth) const { return tree_.nodes_[static_cast<size_t>(open_[depth])].tag; }
  bool is_open(Element tag) const { return opened_[static_cast<size_t>(tag)] > 0; }

  int add_node(Element tag) {
    const int index = count();
    MarkupNode made;
    made.tag = tag;
    made.parent = open_.empty() ? -1 : open_.back();
    made.end = index + 1;
    tree_.nodes_.push_back(made);
    return index;
  }
  void push(Element tag) {
    open_.push_back(add_node(tag));
    ++opened_[static_cast<size_t>(tag)];
  }
  // Closes all elements deeper than `depth` others.
  void close_to(size_t depth) {
    while (open_.size() > depth) {
      --opened_[static_cast<size_t>(tag_at(open_.size() - 1))];
      node(open_.back()).end = count();
      open_.pop_back();
    }
  }
  // How deep the innermost of these is open, within a scope; 0 when none is (the html element is never asked for).
  size_t find(const Set& wanted, const Set& scope) const {
    for (size_t depth = open_.size(); depth-- > 1;) {
      if (holds(wanted, tag_at(depth))) return depth;
      if (holds(scope, tag_at(depth))) return 0;
    }
    return 0;
  }
  void close_found(const Set& wanted, const Set& scope) {
    if (const size_t depth = find(wanted, scope); depth > 0) close_to(depth);
  }

  void add_text(std::string_view text, bool references) {
    if (text.empty()) return;
    if (is_open(head) && tag_at(open_.size() - 1) == head &&
        text.find_first_not_of(" \n\t\r\f") != std::string_view::npos)
      close_found(set_of({head}), {});
    const int index = add_node(unknown);
    node(index).is_text = true;
    node(index).text = references ? resolved(text, false) : text;
  }
  std::string_view resolved(std::string_view text, bool in_attribute) {
    if (text.find('&') == std::string_view::npos) return text;
    return tree_.decoded_.emplace_back(base::without_entities(text, in_attribute));
  }
  void add_attributes(int index) {
    node(index).first_attribute = static_cast<uint32_t>(tree_.attributes_.size());
    node(index).attribute_count = static_cast<uint16_t>(lexer_.attributes().size());
    for (const RawAttribute& raw : lexer_.attributes())
      tree_.attributes_.push_back({raw.name, resolved(raw.value, true)});
  }

  void start(const MarkupToken& token) {
    const Element tag = Names::find(token.text);
    if (tag == Element::html) {
      if (node(0).attribute_count == 0) add_attributes(0);
      return;
    }
    close_before(tag);
    if (tag == body && is_open(body)) return;
    const bool leaf = holds(kVoid, tag) || (token.self_closing && (is_open(svg) || is_open(math)));
    if (leaf || open_.size() >= kMaxDepth) {
      const int index = add_node(tag);
      add_attributes(index);
      if (!leaf) ++too_deep_;
      return;
    }
    push(tag);
    add_attributes(open_.back());
    if (tag == plaintext || holds(kRaw, tag)) {
      add_text(lexer_.raw_text(token.text), false);
    } else if (holds(kEscapable, tag)) {
      add_text(lexer_.raw_text(token.text), true);
    }
  }

  // What ends where this element begins.
  void close_before(Element tag) {
    if (is_open(head) && !holds(kInHead, tag) && open_.size() >= 2 && tag_at(open_.size() - 1) == head)
      close_found(set_of({head}), {});
    if (is_open(p) && holds(kClosesParagraph, tag)) close_found(set_of({p}), kButtonScope);
    if (tag == li && is_open(li)) close_found(set_of({li}), kItemScope);
    if ((tag == dt || tag == dd) && (is_open(dt) || is_open(dd)))
      close_found(set_of({dt, dd}), kItemScope | set_of({dl}));
    if (holds(kHeadings, tag) && holds(kHeadings, tag_at(open_.size() - 1))) close_to(open_.size() - 1);
    if (tag == a && is_open(a)) end_link();
    if (tag == button && is_open(button)) close_found(set_of({button}), kScope);
    if ((tag == option || tag == optgroup) && is_open(option)) close_found(set_of({option}), set_of({select}));
    if (holds(kTableParts, tag) && is_open(table)) {
      const Set inner = tag == td || tag == th ? set_of({td, th})
                        : tag == tr            ? set_of({tr, td, th, caption})
                                               : kTableParts;
      outermost(inner);
    }
  }
  // Of the elements open in the innermost table, closes the outermost of these.
  void outermost(const Set& wanted) {
    size_t found = 0;
    for (size_t depth = open_.size(); depth-- > 1 && !holds(kTableScope, tag_at(depth));) {
      if (holds(wanted, tag_at(depth))) found = depth;
    }
    if (found > 0) close_to(found);
  }

  void end(std::string_view name) {
    const Element tag = Names::find(name);
    if (tag == Element::html || tag == body) return;  // what follows stands in them all the same
    if (too_deep_ > 0) {
      --too_deep_;
      return;
    }
    if (tag == br) {  // "</br>" is a break
      add_node(br);
      return;
    }
    if (!is_open(tag) && !holds(kHeadings, tag)) return;
    if (tag == a) return end_link();
    if (holds(kHeadings, tag)) return close_found(kHeadings, kScope);
    if (tag == li || tag == dt || tag == dd) return close_found(set_of({tag}), kScope | set_of({ul, ol, dl}));
    if (tag == table || holds(kTableParts, tag)) {
      return close_found(set_of({tag}), tag == table ? set_of({template_}) : kTableScope);
    }
    const bool block = holds(kBlocks, tag) || tag == head || tag == form || tag == svg;
    close_found(set_of({tag}), block ? kScope : kBlocks);
  }

  // Ends the open link. Blocks within it that go on are opened again behind it, without its text being linked.
  void end_link() {
    const size_t depth = find(set_of({a}), kScope);
    if (depth == 0) return;
    std::vector<Element> again;
    for (size_t i = depth + 1; i < open_.size(); ++i) {
      if (holds(kBlocks, tag_at(i))) again.push_back(tag_at(i));
    }
    close_to(depth);
    for (const Element tag : again) push(tag);
  }

  // A page's own elements ("story-text") are blocks, but for those in a line of text. A template that is a shadow
  // root is shown as it stands.
  void settle_own_elements() {
    for (int i = 1; i < count(); ++i) {
      MarkupNode& flat = node(i);
      if (flat.is_text) continue;
      const bool shown = flat.tag == template_ &&
                         (!tree_.attribute(i, "shadowrootmode").empty() || !tree_.attribute(i, "shadowroot").empty());
      if (shown || (flat.tag == unknown && flat.end > i + 1 && !in_line(i))) flat.tag = div;
    }
  }
  bool in_line(int i) const {
    const std::vector<MarkupNode>& nodes = tree_.nodes_;
    const MarkupNode& flat = nodes[static_cast<size_t>(i)];
    const Element parent = nodes[static_cast<size_t>(flat.parent)].tag;
    if (parent == p || parent == unknown || holds(kHeadings, parent) || holds(kPhrasing, parent)) return true;
    const auto is_words = [&](int at) {
      return at < static_cast<int>(nodes.size()) && nodes[static_cast<size_t>(at)].is_text &&
             nodes[static_cast<size_t>(at)].parent == flat.parent &&
             nodes[static_cast<size_t>(at)].text.find_first_not_of(" \n\t\r\f") != std::string_view::npos;
    };
    return is_words(i - 1) || is_words(flat.end);
  }

  MarkupLexer lexer_;
  MarkupTree& tree_;
  std::vector<int> open_;
  std::array<uint32_t, kElements> opened_{};
  size_t too_deep_ = 0;
};

std::unique_ptr<MarkupTree> MarkupTree::parse(std::string_view html) {
  auto tree = std::make_unique<MarkupTree>();
  if (!TreeBuilder(html, *tree).run()) return nullptr;
  return tree;
}

std::string_view MarkupTree::attribute(int node, std::string_view name) const {
  const MarkupNode& flat = nodes_[static_cast<size_t>(node)];
  for (uint32_t i = flat.first_attribute; i < flat.first_attribute + flat.attribute_count; ++i) {
    const std::string_view found = attributes_[i].name;
    if (base::same_ascii(found, name)) return attributes_[i].value;
  }
  return {};
}

namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

// Runs of blanks as one, none at the beginning. What has single blanks already is copied at once.
void append_collapsed(std::string& out, std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    if (is_blank(text[at])) {
      while (at < text.size() && is_blank(text[at])) ++at;
      if (!out.empty() && out.back() != ' ') out += ' ';
      continue;
    }
    const size_t begin = at++;
    while (at < text.size() &&
           (static_cast<unsigned char>(text[at]) > ' ' || (text[at] == ' ' && text[at - 1] != ' ')))
      ++at;
    out.append(text, begin, at - begin);
  }
}

}  // namespace

std::string MarkupTree::text_below(int node, size_t enough) const {
  std::string out;
  for (int i = node; i < nodes_[static_cast<size_t>(node)].end && out.size() < enough; ++i) {
    const MarkupNode& flat = nodes_[static_cast<size_t>(i)];
    if (i != node && holds(kRaw, flat.tag)) {
      i = flat.end - 1;
      continue;
    }
    if (!flat.is_text) continue;
    append_collapsed(out, flat.text);
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string text_without_tags(std::string_view html) {
  MarkupLexer lexer(html);
  std::string out;
  for (MarkupToken token = lexer.next(); token.kind != MarkupToken::Kind::done; token = lexer.next()) {
    if (token.kind == MarkupToken::Kind::text) {
      out += base::without_entities(token.text, false);
      continue;
    }
    const Element tag = Names::find(token.text);
    if (token.kind == MarkupToken::Kind::start && holds(kRaw, tag)) lexer.raw_text(token.text);
    if (holds(kBlocks, tag) || tag == br) out += "\n\n";
  }
  return out;
}

}  // namespace hearsay::cleaning
