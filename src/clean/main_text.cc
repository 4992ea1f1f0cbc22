// Where on a page is the report? Paragraphs give it away: long runs of words with few links. The main element is the
// deepest one that still holds most of the page's paragraph text, once navigation, comments, forms and boxes (by
// element and by class name) are set aside. An element that calls itself the article's body is taken at its word when
// it holds enough. The cost is linear in the page.
//
//   body 1,000 words ─ div.page 1,000 ┬ article 900 ─ div.text 880   ← deepest with 3/4
//                                     └ div.teasers 100
#include "clean/main_text.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "clean/element_kinds.h"
#include "clean/line_rules.h"
#include "clean/piece_cutter.h"
#include "clean/plain_text.h"
#include "clean/teasers.h"
#include "clean/weighed_page.h"

namespace hearsay::cleaning {
namespace {

constexpr double kMostText = 0.72;        // of the page's paragraph text the main element holds
constexpr double kEnoughForNamed = 0.35;  // of it an element named as the article's body must hold
constexpr double kTooMuchToDrop = 0.55;   // of it: a class name must be wrong
constexpr double kMinArticle = 200;       // bytes of paragraphs
constexpr int kMinStandfirst = 80;        // bytes
constexpr int kMaxListedNodes = 4000;     // a hidden copy of half the page is not worth quoting

// What elements call themselves; names come again and again on one page.
class Names {
 public:
  explicit Names(const MarkupTree& tree) : tree_(tree) {}

  Mark of_class(int i) { return marked(tree_.attribute(i, "class")); }
  Mark of_id(int i) { return marked(tree_.attribute(i, "id")); }
  bool of_body(int i) {
    if (tree_.attribute(i, "itemprop").find("articleBody") != std::string_view::npos) return true;
    return of_class(i) == Mark::body || of_id(i) == Mark::body;
  }

 private:
  Mark marked(std::string_view names) {
    if (names.empty()) return Mark::none;
    const auto [known, fresh] = known_.try_emplace(names, Mark::none);
    if (fresh) known->second = mark_of_names(names);
    return known->second;
  }

  const MarkupTree& tree_;
  std::unordered_map<std::string_view, Mark> known_;
};

void drop_by_name(WeighedPage& page, Names& names) {
  const double most = kTooMuchToDrop * page.paragraphs();
  for (int i = 0; i < page.count(); ++i) {
    if (page.dropped(i) || page.node(i).is_text) continue;
    const Element tag = page.node(i).tag;
    if (tag == Element::html || tag == Element::body || tag == Element::article || tag == Element::main) continue;
    if (page.node(i).attribute_count == 0) continue;
    const Mark by_class = names.of_class(i), by_id = names.of_id(i);
    const bool box = by_class != Mark::body && by_id != Mark::body && (by_class == Mark::drop || by_id == Mark::drop);
    if (box && page.weight(i).paragraph < most) page.drop(i);
  }
  page.weigh();
}

// Elements that hold one paragraph hold no report, unless nothing else does.
bool is_text_block(Element tag) {
  return tag == Element::p || tag == Element::li || tag == Element::blockquote;
}

// Of several articles on one page, the one that holds its only main headline, if it holds text. -1 = none.
int article_of_headline(const WeighedPage& page) {
  int headline = -1;
  int articles = 0;
  for (int i = 0; i < page.count(); ++i) {
    if (page.dropped(i)) continue;
    articles += page.node(i).tag == Element::article ? 1 : 0;
    if (page.node(i).tag != Element::h1) continue;
    if (headline >= 0) return -1;
    headline = i;
  }
  if (headline < 0 || articles < 2) return -1;
  for (int at = headline; at >= 0; at = page.node(at).parent) {
    if (page.node(at).tag == Element::article) return page.weight(at).paragraph >= kMinArticle ? at : -1;
  }
  return -1;
}

int main_element(const WeighedPage& page, Names& names) {
  const double all = page.paragraphs();
  int named = -1;
  int deepest = 0;
  for (int i = 0; i < page.count(); ++i) {
    if (page.dropped(i) || page.node(i).is_text) continue;
    const double own = page.weight(i).paragraph;
    if (own >= kMostText * all && !is_text_block(page.node(i).tag)) deepest = i;
    const bool better = named < 0 || own > page.weight(named).paragraph;
    if (own >= kEnoughForNamed * all && better && names.of_body(i)) named = i;
  }
  const int own = article_of_headline(page);
  const bool within = named >= own && named >= 0 && (own < 0 || named < page.node(own).end);
  if (own >= 0 && !within) return own;
  return named >= 0 ? named : deepest;
}

// Between the only main headline and the main element: one block of prose without links, which is the report's first
// paragraph set apart. -1 = none.
int standfirst_before(const WeighedPage& page, int main, const PieceCutter& cut) {
  const auto is_headline = [](const MarkupNode& flat) { return flat.tag == Element::h1; };
  const std::vector<MarkupNode>& nodes = page.tree().nodes();
  if (std::ranges::count_if(nodes, is_headline) != 1) return -1;
  const auto headline = std::ranges::find_if(nodes, is_headline);
  if (page.dropped(static_cast<int>(headline - nodes.begin()))) return -1;
  int found = -1;
  for (int i = headline->end; i < main; ++i) {
    const MarkupNode& flat = page.node(i);
    const bool around = flat.end > main;
    if (flat.is_text || around || page.dropped(i) || !is_block(flat.tag)) continue;
    const Weight& weight = page.weight(i);
    if (weight.text < kMinStandfirst || weight.links > 0 || cut.kind_of(i) != BlockKind::paragraph) continue;
    if (!is_prose(normalised(page.tree().text_below(i)))) continue;
    if (found >= 0) return -1;
    found = i;
  }
  return found;
}

void list_removed(const WeighedPage& page, Draft& draft) {
  for (int i = 0; i < page.count(); ++i) {
    const MarkupNode& flat = page.node(i);
    const bool top = page.dropped(i) && (flat.parent < 0 || !page.dropped(flat.parent));
    if (!top || flat.is_text) continue;
    const std::string_view tag = dropped_tag(flat.tag);
    if (tag == "unseen" || flat.end - i > kMaxListedNodes) continue;
    const std::string text = normalised(page.tree().text_below(i, 5 * kMaxRemovedQuote));
    draft.remove(text, !tag.empty() ? std::string(tag) : page.is_hidden(i) ? "unseen" : "page box");
  }
}

}  // namespace

std::vector<Piece> find_main_text(const MarkupTree& tree, Draft& draft) {
  WeighedPage page(tree);
  Names names(tree);
  drop_by_name(page, names);
  drop_teasers(page);
  if (page.paragraphs() <= 0) return {};
  const int main = main_element(page, names);
  list_removed(page, draft);
  PieceCutter cut(page, draft);
  const int standfirst = standfirst_before(page, main, cut);
  std::vector<Piece> pieces;
  if (standfirst >= 0) pieces = cut.below(standfirst);
  std::ranges::move(cut.below(main), std::back_inserter(pieces));
  return pieces;
}

}  // namespace hearsay::cleaning
