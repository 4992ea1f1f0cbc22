// Every row: a page and its tree, written as name(children), texts in quotes.
#include "clean/markup_tree.h"

#include <gtest/gtest.h>

#include <random>

#include "base/entities.h"

namespace hearsay::cleaning {
namespace {

// Names of the elements the rows use.
std::string name_of(Element element) {
  switch (element) {
    case Element::html:
      return "html";
    case Element::head:
      return "head";
    case Element::body:
      return "body";
    case Element::title:
      return "title";
    case Element::script:
      return "script";
    case Element::p:
      return "p";
    case Element::div:
      return "div";
    case Element::a:
      return "a";
    case Element::b:
      return "b";
    case Element::ul:
      return "ul";
    case Element::li:
      return "li";
    case Element::br:
      return "br";
    case Element::img:
      return "img";
    case Element::table:
      return "table";
    case Element::tr:
      return "tr";
    case Element::td:
      return "td";
    case Element::h1:
      return "h1";
    case Element::h2:
      return "h2";
    case Element::span:
      return "span";
    case Element::svg:
      return "svg";
    default:
      return "?";
  }
}

std::string outline(const MarkupTree& tree, int at = 0) {
  const MarkupNode& node = tree.nodes()[static_cast<size_t>(at)];
  if (node.is_text) return "'" + std::string(node.text) + "'";
  std::string inner;
  for (int child = at + 1; child < node.end; child = tree.nodes()[static_cast<size_t>(child)].end) {
    inner += (inner.empty() ? "" : " ") + outline(tree, child);
  }
  return name_of(node.tag) + (inner.empty() ? "" : "(" + inner + ")");
}

struct Row {
  const char* name;
  const char* html;
  const char* tree;
};
void PrintTo(const Row& row, std::ostream* out) {
  *out << row.html;
}

class Trees : public testing::TestWithParam<Row> {};

TEST_P(Trees, AreBuiltAsBrowsersBuildThem) {
  const auto tree = MarkupTree::parse(GetParam().html);
  ASSERT_NE(tree, nullptr);
  EXPECT_EQ(outline(*tree), GetParam().tree);
}

INSTANTIATE_TEST_SUITE_P(
    Pages, Trees,
    testing::Values(
        Row{"Nothing", "", "html"}, Row{"Text", "ferry", "html('ferry')"},
        Row{"Paragraphs", "<p>a<p>b", "html(p('a') p('b'))"},
        Row{"BlockEndsParagraph", "<p>a<div>b</div>", "html(p('a') div('b'))"},
        Row{"ParagraphInCellStaysApart", "<p>a<table><tr><td><p>b</table>", "html(p('a') table(tr(td(p('b')))))"},
        Row{"Items", "<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "html(ul(li('a') li('b' ul(li('c'))) li('d')))"},
        Row{"Cells", "<table><tr><td>a<td>b<tr><td>c</table>d", "html(table(tr(td('a') td('b')) tr(td('c'))) 'd')"},
        Row{"Void", "<p>a<br>b<img src=x>c", "html(p('a' br 'b' img 'c'))"},
        Row{"StrayEnd", "<div>a</span>b</div></div>c", "html(div('a' 'b') 'c')"},
        Row{"EndReachesOverInline", "<div><b>a</div>c", "html(div(b('a')) 'c')"},
        Row{"InlineEndStopsAtBlock", "<span><div>a</span>b</div>c", "html(span(div('a' 'b') 'c'))"},
        Row{"LinkEndsLink", "<a href=1>a<a href=2>b</a>c", "html(a('a') a('b') 'c')"},
        Row{"LinkOverOpenBlock", "<a><div>a</a>b</div>c", "html(a(div('a')) div('b') 'c')"},
        Row{"Headings", "<h1>a<h2>b</h1>c", "html(h1('a') h2('b') 'c')"},
        Row{"ScriptIsRaw", "<script>if (a<b) '<p>';</script>x", "html(script('if (a<b) '<p>';') 'x')"},
        Row{"TitleIsText", "<head><title>a &amp; <b></title><body>x", "html(head(title('a & <b>')) body('x'))"},
        Row{"HeadEndsByItself", "<head><title>a</title><p>b", "html(head(title('a')) p('b'))"},
        Row{"Comment", "a<!-- <p> --!> -->b", "html('a' 'b')"}, Row{"LessThan", "3 < 4", "html('3 < 4')"},
        Row{"SelfClosingInDrawing", "<svg><g/><g/></svg>a", "html(svg(? ?) 'a')"},
        Row{"SelfClosingMeansNothing", "<div/>a", "html(div('a'))"},
        Row{"CutOff", "<p>a<b class=\"x", "html(p('a' b))"}, Row{"CutOffTag", "<p>a<", "html(p('a<'))"}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(MarkupTreeTest, Attributes) {
  const auto tree = MarkupTree::parse("<div CLASS='a b' id=c data-x hidden title=\"1 &lt; 2\" href=?a=1&copy=2>");
  EXPECT_EQ(tree->attribute(1, "class"), "a b");
  EXPECT_EQ(tree->attribute(1, "id"), "c");
  EXPECT_EQ(tree->attribute(1, "hidden"), "");
  EXPECT_EQ(tree->attribute(1, "title"), "1 < 2");
  EXPECT_EQ(tree->attribute(1, "href"), "?a=1&copy=2");
  EXPECT_EQ(tree->attribute(1, "none"), "");
}

TEST(MarkupTreeTest, NestingBeyondTheLimitLosesNoText) {
  std::string page;
  for (int i = 0; i < 10'000; ++i) page += "<div>";
  page += "ferry";
  for (int i = 0; i < 10'000; ++i) page += "</div>";
  page += "harbour";
  const auto tree = MarkupTree::parse(page);
  ASSERT_NE(tree, nullptr);
  EXPECT_EQ(tree->text_below(0), "ferryharbour");
}

TEST(MarkupTreeTest, AnyBytesMakeASoundTree) {
  const std::string_view parts[] = {"<",   ">",   "</",     "div", "p",     "a",  " ",  "li",   "td",    "table",
                                    "!--", "-->", "script", "\"",  "'",     "=",  "&",  "amp;", "#x41;", "x",
                                    "svg", "/",   "\n",     "h1",  "title", "ul", "tr", "b"};
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string page;
    for (int i = 0; i < 60; ++i) page += parts[random() % std::size(parts)];
    const auto tree = MarkupTree::parse(page);
    ASSERT_NE(tree, nullptr) << page;
    const auto& nodes = tree->nodes();
    ASSERT_EQ(nodes[0].end, static_cast<int>(nodes.size())) << page;
    for (size_t i = 1; i < nodes.size(); ++i) {
      const MarkupNode& parent = nodes[static_cast<size_t>(nodes[i].parent)];
      ASSERT_LT(nodes[i].parent, static_cast<int>(i)) << page;
      ASSERT_GT(nodes[i].end, static_cast<int>(i)) << page;
      ASSERT_LE(nodes[i].end, parent.end) << page;
      ASSERT_FALSE(parent.is_text) << page;
    }
  }
}

struct Reference {
  const char* name;
  const char* text;
  const char* resolved;
  bool in_attribute = false;
};
void PrintTo(const Reference& row, std::ostream* out) {
  *out << row.text;
}

class References : public testing::TestWithParam<Reference> {};

TEST_P(References, AreResolved) {
  EXPECT_EQ(base::without_entities(GetParam().text, GetParam().in_attribute), GetParam().resolved);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, References,
    testing::Values(Reference{"Named", "a &amp; b", "a & b"}, Reference{"Bare", "a &amp b", "a & b"},
                    Reference{"BareBeforeLetters", "&notit;", "\u00ACit;"}, Reference{"Longest", "&notin;", "\u2209"},
                    Reference{"Decimal", "&#8217;", "\u2019"}, Reference{"Hex", "&#x2019;", "\u2019"},
                    Reference{"Windows", "&#146;", "\u2019"}, Reference{"Zero", "&#0;", "\uFFFD"},
                    Reference{"TooLarge", "&#99999999999;", "\uFFFD"}, Reference{"Surrogate", "&#xD800;", "\uFFFD"},
                    Reference{"None", "&ferry; & &#; &#x;", "&ferry; & &#; &#x;"}, Reference{"AtTheEnd", "a&", "a&"},
                    Reference{"BareInAttribute", "?a=1&copy=2", "?a=1&copy=2", true},
                    Reference{"NamedInAttribute", "a&copy;b", "a\u00A9b", true}),
    [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace hearsay::cleaning
