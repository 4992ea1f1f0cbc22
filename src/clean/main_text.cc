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

#include "base/ascii.h"
#include "clean/element_kinds.h"
#include "clean/line_rules.h"
#include "clean/piece_cutter.h"
#include "clean/plain_text.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr int kMinParagraph = 40;         // bytes: shorter is a label
constexpr double kMaxLinks = 0.5;         // share of a paragraph's text that may be links
constexpr double kMostText = 0.72;        // of the page's paragraph text the main element holds
constexpr double kEnoughForNamed = 0.35;  // of it an element named as the article's body must hold
constexpr double kTooMuchToDrop = 0.55;   // of it: a class name must be wrong

class Finder {
 public:
  Finder(const MarkupTree& tree, Draft& draft)
      : tree_(tree),
        draft_(draft),
        nodes_(tree.nodes()),
        dropped_(nodes_.size()),
        block_of_(nodes_.size()),
        in_link_(nodes_.size()),
        sizes_(nodes_.size()),
        weights_(nodes_.size()),
        cut_(tree, dropped_, weights_, draft) {}

  std::vector<Piece> run() {
    mark_dropped_elements();
    measure();
    weigh();
    drop_by_class();
    drop_teasers();
    if (weights_.empty() || weights_.front().paragraph <= 0) return {};
    const int main = main_element();
    list_removed();
    const int standfirst = standfirst_before(main);
    std::vector<Piece> pieces;
    if (standfirst >= 0) pieces = cut_.below(standfirst);
    std::vector<Piece> body = cut_.below(main);
    std::ranges::move(body, std::back_inserter(pieces));
    return pieces;
  }

 private:
  size_t count() const { return nodes_.size(); }
  const MarkupNode& node(int i) const { return nodes_[static_cast<size_t>(i)]; }

  bool is_hidden(int i) const {
    if (node(i).attribute_count == 0) return false;
    const std::string_view style = tree_.attribute(i, "style");
    return base::holds_ascii(style, "display:none") || base::holds_ascii(style, "display: none") ||
           tree_.attribute(i, "aria-hidden") == "true";
  }

  void mark_dropped_elements() {
    for (size_t i = 0; i < count(); ++i) {
      const int parent = nodes_[i].parent;
      const bool inherited = parent >= 0 && dropped_[static_cast<size_t>(parent)];
      const bool own = !nodes_[i].is_text && (!dropped_tag(nodes_[i].tag).empty() || is_hidden(static_cast<int>(i)));
      dropped_[i] = inherited || own;
    }
  }

  // What of each node stays as it is: the block it stands in, whether in a link, and bytes of its own text.
  void measure() {
    for (size_t i = 0; i < count(); ++i) {
      const MarkupNode& flat = nodes_[i];
      const auto parent = static_cast<size_t>(std::max(flat.parent, 0));
      const bool block = !flat.is_text && is_block(flat.tag);
      block_of_[i] = block ? static_cast<int>(i) : block_of_[parent];
      in_link_[i] = in_link_[parent] || flat.tag == Element::a;
      sizes_[i] = flat.is_text ? static_cast<int>(trimmed(flat.text).size()) : 0;
    }
  }

  // Own text goes to the nearest block; a block of enough text and few links is a paragraph, and counts for all
  // elements around it.
  void weigh() {
    std::ranges::fill(weights_, Weight());
    for (size_t i = 0; i < count(); ++i) {
      if (sizes_[i] == 0 || dropped_[i]) continue;
      Weight& block = weights_[static_cast<size_t>(block_of_[i])];
      block.text += sizes_[i];
      if (in_link_[i]) block.links += sizes_[i];
    }
    for (size_t i = count(); i-- > 0;) {
      Weight& weight = weights_[i];
      if (is_paragraph(static_cast<int>(i))) weight.paragraph += weight.text - weight.links;
      if (nodes_[i].parent >= 0) weights_[static_cast<size_t>(nodes_[i].parent)].paragraph += weight.paragraph;
    }
  }

  bool is_paragraph(int i) const {
    const Weight& weight = weights_[static_cast<size_t>(i)];
    const Element tag = node(i).tag;
    if (tag == Element::figcaption || (tag >= Element::h1 && tag <= Element::h6)) return false;
    return weight.text >= kMinParagraph && weight.links <= kMaxLinks * weight.text;
  }

  void drop_by_class() {
    const double all = weights_.empty() ? 0 : weights_.front().paragraph;
    for (size_t i = 0; i < count(); ++i) {
      const int parent = nodes_[i].parent;
      if (parent >= 0 && dropped_[static_cast<size_t>(parent)]) dropped_[i] = true;
      if (dropped_[i] || nodes_[i].is_text) continue;
      const Element tag = nodes_[i].tag;
      if (tag == Element::html || tag == Element::body || tag == Element::article || tag == Element::main) continue;
      if (nodes_[i].attribute_count == 0) continue;
      const Mark by_class = named(static_cast<int>(i), "class");
      const Mark by_id = named(static_cast<int>(i), "id");
      const bool drop =
          by_class != Mark::body && by_id != Mark::body && (by_class == Mark::drop || by_id == Mark::drop);
      if (drop && weights_[i].paragraph < kTooMuchToDrop * all) dropped_[i] = true;
    }
    weigh();
  }

  // Three and more neighbours of one class, each a short text around a link: other stories. Where they hold most of
  // the text, the page is about them. Counter-example: the items of a report's own list have no class.
  void drop_teasers() {
    measure_links();
    const double all = weights_.empty() ? 0 : weights_.front().paragraph;
    for (size_t i = 0; i < count(); ++i) {
      if (dropped_[i] || nodes_[i].is_text) continue;
      std::vector<int> alike;
      double prose = 0;  // unlinked
      const auto settle = [&] {
        if (alike.size() >= kFewestTeasers && prose <= kTeaserShare * all) drop_boxes(alike);
        alike.clear();
        prose = 0;
      };
      for (int child = static_cast<int>(i) + 1; child < nodes_[i].end; child = node(child).end) {
        if (node(child).is_text || dropped_[static_cast<size_t>(child)]) continue;
        const bool same =
            alike.empty() || (node(child).tag == node(alike.back()).tag &&
                              tree_.attribute(child, "class") == tree_.attribute(alike.back(), "class"));
        if (!same || !is_teaser(child)) settle();
        if (!is_teaser(child)) continue;
        alike.push_back(child);
        prose += weights_[static_cast<size_t>(child)].paragraph;
      }
      settle();
    }
    weigh();
  }
  static constexpr size_t kFewestTeasers = 3;
  static constexpr double kTeaserShare = 0.4;
  static constexpr int kMaxTeaser = 350;  // bytes
  static constexpr int kMinTeaser = 20;   // bytes
  static constexpr double kMinLinked = 0.3;
  static constexpr int kMaxBoxTitle = 60;  // bytes beside the teasers in the box that holds them

  // Bytes of text, and of linked text, before each node.
  void measure_links() {
    text_before_.assign(count() + 1, 0);
    links_before_.assign(count() + 1, 0);
    int link_end = 0;
    for (size_t i = 0; i < count(); ++i) {
      if (nodes_[i].tag == Element::a) link_end = std::max(link_end, nodes_[i].end);
      const int size = dropped_[i] ? 0 : sizes_[i];
      text_before_[i + 1] = text_before_[i] + size;
      links_before_[i + 1] = links_before_[i] + (static_cast<int>(i) < link_end ? size : 0);
    }
  }
  int text_of(int i) const {
    return text_before_[static_cast<size_t>(node(i).end)] - text_before_[static_cast<size_t>(i)];
  }
  bool is_teaser(int i) const {
    const int text = text_of(i);
    const int links = links_before_[static_cast<size_t>(node(i).end)] - links_before_[static_cast<size_t>(i)];
    return text >= kMinTeaser && text <= kMaxTeaser && links >= kMinLinked * text && links >= kMinTeaser &&
           !tree_.attribute(i, "class").empty();
  }
  // The teasers, or the box around them where it holds little else.
  void drop_boxes(const std::vector<int>& alike) {
    int size = 0;
    for (const int i : alike) size += text_of(i);
    int box = node(alike.front()).parent;
    int best = -1;
    while (box > 0 && text_of(box) <= size + kMaxBoxTitle) {
      best = box;
      box = node(box).parent;
    }
    const auto drop = [&](int i) { std::fill(dropped_.begin() + i, dropped_.begin() + node(i).end, true); };
    if (best > 0) {
      drop(best);
    } else {
      std::ranges::for_each(alike, drop);
    }
  }

  bool is_named_body(int i) const {
    if (node(i).attribute_count == 0) return false;
    if (tree_.attribute(i, "itemprop").find("articleBody") != std::string_view::npos) return true;
    return named(i, "class") == Mark::body || named(i, "id") == Mark::body;
  }
  // Names come again and again on one page.
  Mark named(int i, std::string_view attribute) const {
    const std::string_view names = tree_.attribute(i, attribute);
    if (names.empty()) return Mark::none;
    const auto [known, fresh] = known_.try_emplace(names, Mark::none);
    if (fresh) known->second = mark_of_names(names);
    return known->second;
  }

  int main_element() const {
    const double all = weights_.front().paragraph;
    int named = -1;
    int deepest = 0;
    for (size_t i = 0; i < count(); ++i) {
      if (dropped_[i] || nodes_[i].is_text) continue;
      const double own = weights_[i].paragraph;
      if (own >= kMostText * all && !is_text_block(nodes_[i].tag)) deepest = static_cast<int>(i);
      const bool better = named < 0 || own > weights_[static_cast<size_t>(named)].paragraph;
      if (own >= kEnoughForNamed * all && better && is_named_body(static_cast<int>(i))) named = static_cast<int>(i);
    }
    const int own = article_of_headline();
    const bool within = named >= own && named >= 0 && (own < 0 || named < node(own).end);
    if (own >= 0 && !within) return own;
    return named >= 0 ? named : deepest;
  }

  // Between the only main headline and the main element: one block of prose without links, which is the report's
  // first paragraph set apart. -1 = none.
  int standfirst_before(int main) const {
    const auto is_headline = [](const MarkupNode& flat) { return flat.tag == Element::h1; };
    if (std::ranges::count_if(nodes_, is_headline) != 1) return -1;
    const auto headline = std::ranges::find_if(nodes_, is_headline);
    if (dropped_[static_cast<size_t>(headline - nodes_.begin())]) return -1;
    int found = -1;
    for (int i = headline->end; i < main; ++i) {
      const MarkupNode& flat = node(i);
      const bool around = flat.end > main;
      if (flat.is_text || around || dropped_[static_cast<size_t>(i)] || !is_block(flat.tag)) continue;
      const Weight& weight = weights_[static_cast<size_t>(i)];
      if (weight.text < kMinStandfirst || weight.links > 0 || cut_.kind_of(i) != BlockKind::paragraph) continue;
      if (!is_prose(normalised(tree_.text_below(i)))) continue;
      if (found >= 0) return -1;
      found = i;
    }
    return found;
  }
  static constexpr int kMinStandfirst = 80;  // bytes

  // Of several articles on one page, the one that holds its only main headline, if it holds text.
  int article_of_headline() const {
    int headline = -1;
    int articles = 0;
    for (size_t i = 0; i < count(); ++i) {
      if (dropped_[i]) continue;
      articles += nodes_[i].tag == Element::article ? 1 : 0;
      if (nodes_[i].tag != Element::h1) continue;
      if (headline >= 0) return -1;
      headline = static_cast<int>(i);
    }
    if (headline < 0 || articles < 2) return -1;
    for (int at = headline; at >= 0; at = node(at).parent) {
      if (node(at).tag != Element::article) continue;
      return weights_[static_cast<size_t>(at)].paragraph >= kMinArticle ? at : -1;
    }
    return -1;
  }
  static constexpr double kMinArticle = 200;  // bytes of paragraphs

  // Elements that hold one paragraph hold no report, unless nothing else does.
  static bool is_text_block(Element tag) {
    return tag == Element::p || tag == Element::li || tag == Element::blockquote;
  }

  void list_removed() {
    for (size_t i = 0; i < count(); ++i) {
      const int parent = nodes_[i].parent;
      const bool top = dropped_[i] && (parent < 0 || !dropped_[static_cast<size_t>(parent)]);
      if (!top || nodes_[i].is_text) continue;
      const std::string_view tag = dropped_tag(nodes_[i].tag);
      if (tag == "unseen" || nodes_[i].end - static_cast<int>(i) > kMaxListedNodes) continue;
      const std::string text = normalised(tree_.text_below(static_cast<int>(i), 5 * kMaxRemovedQuote));
      draft_.remove(text, !tag.empty() ? std::string(tag) : is_hidden(static_cast<int>(i)) ? "unseen" : "page box");
    }
  }
  static constexpr int kMaxListedNodes = 4000;  // a hidden copy of half the page is not worth quoting

  const MarkupTree& tree_;
  Draft& draft_;
  const std::vector<MarkupNode>& nodes_;
  std::vector<char> dropped_;  // beside the nodes, like those below
  std::vector<int> block_of_;
  std::vector<char> in_link_;
  std::vector<int> sizes_;
  std::vector<Weight> weights_;
  std::vector<int> text_before_;   // beside the nodes, and one behind the last
  std::vector<int> links_before_;  // the same
  mutable std::unordered_map<std::string_view, Mark> known_;
  PieceCutter cut_;
};

}  // namespace

std::vector<Piece> find_main_text(const MarkupTree& tree, Draft& draft) {
  return Finder(tree, draft).run();
}

}  // namespace hearsay::cleaning
