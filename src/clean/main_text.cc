// Where on a page is the report? Paragraphs give it away: long runs of words with few links. The main element is the
// deepest one that still holds most of the page's paragraph text, once navigation, comments, hidden text and boxes
// are set aside. An element that calls itself the article's body is taken at its word when it holds enough, and
// others of the same name go on with it. The cost is linear in the page.
//
//   body 1,000 words ─ div.page 1,000 ┬ article 900 ─ div.text 880   ← deepest with 3/4
//                                     └ div.teasers 100
#include "clean/main_text.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "clean/boxes.h"
#include "clean/credit_lines.h"
#include "clean/element_kinds.h"
#include "clean/headline_element.h"
#include "clean/line_rules.h"
#include "clean/piece_cutter.h"
#include "clean/plain_text.h"
#include "clean/prompts.h"
#include "clean/teasers.h"
#include "clean/voices.h"
#include "clean/weighed_page.h"

namespace hearsay::cleaning {
namespace {

constexpr double kMostText = 0.72;        // of the page's paragraph text the main element holds
constexpr double kEnoughForNamed = 0.35;  // of it an element named as the article's body must hold
constexpr double kEnoughForOwn = 0.2;     // of it the only article must hold, the headline with it
constexpr double kMinArticle = 200;       // bytes of paragraphs
constexpr int kMinOwnParagraphs = 3;      // of the only article
constexpr double kMinReport = 500;        // bytes of paragraphs beside the headline
constexpr double kMaxPartLinks = 0.25;    // share of a further part's text in links
constexpr int kMinStandfirst = 80;        // bytes
constexpr size_t kMaxStandfirsts = 3;
constexpr double kMinLeftOut = 300;    // bytes of prose that are worth reading though a box holds them
constexpr double kLeastProse = 100;    // bytes: less is a line at the foot
constexpr int kFewestPictures = 3;     // of a gallery
constexpr int kConsents = 3;           // phrases of a page that is nothing but a consent dialog
constexpr int kMaxListedNodes = 4000;  // a hidden copy of half the page is not worth quoting

// Elements that hold one paragraph hold no report, unless nothing else does.
bool is_text_block(Element tag) {
  return tag == Element::p || tag == Element::li || tag == Element::blockquote;
}

int nearest(const WeighedPage& page, int i, Element tag) {
  while (i >= 0 && page.node(i).tag != tag) i = page.node(i).parent;
  return i;
}

// The article that the headline stands in, if it holds text: one of several, or the only one beside which others'
// words may be longer. -1 = none.
int article_of_headline(const WeighedPage& page, int headline) {
  if (headline < 0 || page.dropped(headline)) return -1;
  const int article = nearest(page, headline, Element::article);
  if (article < 0) return -1;
  int articles = 0;
  for (int i = 0; i < page.count(); ++i) articles += !page.dropped(i) && page.node(i).tag == Element::article ? 1 : 0;
  const Weight& weight = page.weight(article);
  if (articles > 1) return weight.paragraph >= kMinArticle ? article : -1;
  const bool enough = weight.paragraphs >= kMinOwnParagraphs && weight.paragraph >= kEnoughForOwn * page.paragraphs();
  return enough ? article : -1;
}

// The smallest element around the headline that holds a report. -1 = none.
int report_around(const WeighedPage& page, int headline) {
  if (headline < 0 || page.dropped(headline)) return -1;
  int at = headline;
  while (at >= 0 && (page.weight(at).paragraphs < kMinOwnParagraphs || page.weight(at).paragraph < kMinReport))
    at = page.node(at).parent;
  return at;
}

bool has_report_between(const WeighedPage& page, int headline, int main) {
  int paragraphs = 0, text = 0;
  for (int i = page.node(headline).end; i < main; ++i) {
    if (page.dropped(i) || page.node(i).is_text || !page.is_paragraph(i)) continue;
    ++paragraphs;
    text += page.weight(i).text;
  }
  return paragraphs >= kMinOwnParagraphs && text >= kMinReport;
}

int main_element(const WeighedPage& page, int headline) {
  const double all = page.paragraphs();
  int named = -1;
  int deepest = 0;
  for (int i = 0; i < page.count(); ++i) {
    if (page.dropped(i) || page.node(i).is_text) continue;
    const double own = page.weight(i).paragraph;
    if (own >= kMostText * all && !is_text_block(page.node(i).tag)) deepest = i;
    const bool better = named < 0 || own > page.weight(named).paragraph;
    if (own >= kEnoughForNamed * all && better && is_named_body(page.tree(), i)) named = i;
  }
  const int own = article_of_headline(page, headline);
  const bool within = named >= own && named >= 0 && (own < 0 || named < page.node(own).end);
  if (own >= 0 && !within) return own;
  const int main = named >= 0 ? named : deepest;
  // What most of the page's words are in may be the readers', and the report is with its headline.
  const int report = report_around(page, headline);
  if (report < 0 || (headline >= main && headline < page.node(main).end)) return main;
  const bool elsewhere = main >= page.node(report).end || report >= page.node(main).end;
  return elsewhere || has_report_between(page, headline, main) ? report : main;
}

bool are_alike(const WeighedPage& page, int a, int b) {
  const MarkupTree& tree = page.tree();
  return page.node(a).tag == page.node(b).tag && tree.attribute(a, "class") == tree.attribute(b, "class") &&
         tree.attribute(a, "itemprop") == tree.attribute(b, "itemprop");
}

std::vector<int> main_headlines(const WeighedPage& page) {
  std::vector<int> found;
  for (int i = 0; i < page.count(); ++i) {
    if (page.node(i).tag == Element::h1 && !page.dropped(i)) found.push_back(i);
  }
  return found;
}

// Whether another main headline stands between two nodes: then they are two reports.
bool is_parted(const std::vector<int>& headlines, int one, int other) {
  const auto next = std::ranges::lower_bound(headlines, std::min(one, other));
  return next != headlines.end() && *next < std::max(one, other);
}

// The main element and its like, where a body is split over several: in one article, without a headline between.
std::vector<int> parts_of(const WeighedPage& page, int main) {
  const int parent = page.node(main).parent;
  if (parent < 0 || page.node(main).tag == Element::article || page.node(main).tag == Element::body) return {main};
  const bool says_it =
      !page.tree().attribute(main, "class").empty() || !page.tree().attribute(main, "itemprop").empty();
  const bool within = page.node(parent).tag == Element::article || page.node(parent).tag == Element::main;
  if (!says_it && !within) return {main};
  const int article = nearest(page, main, Element::article);
  const bool named = is_named_body(page.tree(), main);
  const std::vector<int> headlines = main_headlines(page);
  std::vector<int> parts;
  for (int i = 0; i < page.count();) {
    const bool part =
        i == main || (!page.dropped(i) && !page.node(i).is_text && are_alike(page, i, main) &&
                      (named || page.node(i).parent == page.node(main).parent) && page.weight(i).paragraph > 0 &&
                      nearest(page, i, Element::article) == article &&
                      page.links_of(i) <= kMaxPartLinks * page.text_of(i) && !is_parted(headlines, i, main));
    if (part) parts.push_back(i);
    i = part ? page.node(i).end : i + 1;
  }
  return parts;
}

// Between headline and main element: blocks of prose without links, which are the report's first words set apart.
std::vector<int> standfirsts_before(const WeighedPage& page, int headline, int main, PieceCutter& cut) {
  std::vector<int> found;
  if (headline < 0 || headline >= main || page.dropped(headline)) return found;
  for (int i = page.node(headline).end; i < main; ++i) {
    const MarkupNode& flat = page.node(i);
    const bool around = flat.end > main;
    if (flat.is_text || around || page.dropped(i) || !is_block(flat.tag)) continue;
    const Weight& weight = page.weight(i);
    const bool list = flat.tag == Element::ul || flat.tag == Element::ol;
    if (list && weight.paragraphs > 0 && page.links_of(i) == 0) {
      found.push_back(i);
      i = flat.end - 1;
      continue;
    }
    const BlockKind kind = cut.kind_of(i);
    if (weight.text < kMinStandfirst || weight.links > 0) continue;
    if (kind != BlockKind::paragraph && kind != BlockKind::heading) continue;
    if (!is_prose(normalised(page.tree().text_below(i)))) continue;
    found.push_back(i);
  }
  return found.size() <= kMaxStandfirsts ? found : std::vector<int>();
}

void list_removed(const WeighedPage& page, Draft& draft) {
  for (int i = 0; i < page.count(); ++i) {
    const MarkupNode& flat = page.node(i);
    const bool top = page.dropped(i) && (flat.parent < 0 || !page.dropped(flat.parent));
    if (!top || flat.is_text) continue;
    const std::string_view tag = dropped_tag(flat.tag);
    if (tag == "unseen" || flat.end - i > kMaxListedNodes) continue;
    const std::string text = normalised(page.tree().text_below(i, 5 * kMaxRemovedQuote));
    draft.remove(text, !tag.empty() ? std::string(tag) : is_hidden(page.tree(), i) ? "unseen" : "page box");
  }
}

// Whether there is prose, though every word of it stands in what is a box or hidden on other pages.
bool is_readable_without_boxes(const WeighedPage& page) {
  return page.paragraphs() >= kMinLeftOut && consent_weight(page.tree().text_below(0)) < kConsents;
}

// Pictures, and what stands below them: no other prose.
bool is_gallery(const MarkupTree& tree) {
  return std::ranges::count(tree.nodes(), Element::figcaption, &MarkupNode::tag) >= kFewestPictures;
}

WeighedPage gallery_of(const MarkupTree& tree, int headline) {
  WeighedPage page(tree, false, true);
  WeighedPage without_boxes = page;
  drop_boxes(without_boxes, headline);
  return without_boxes.paragraphs() >= kMinLeftOut ? without_boxes : page;
}

// "Source: Marovian Press Association", in an element of its own beside the text.
void note_credits_beside(const WeighedPage& page, int main, Draft& draft) {
  constexpr int kLevels = 2;
  constexpr int kLongestCredit = 100;
  for (int up = 0, at = main; up < kLevels && page.node(at).parent >= 0; ++up, at = page.node(at).parent) {
    if (page.node(at).tag == Element::body) return;
    const int around = page.node(at).parent;
    for (int i = around + 1; i < page.node(around).end; i = page.node(i).end) {
      if (i == at || page.dropped(i) || page.text_of(i) == 0 || page.text_of(i) > kLongestCredit) continue;
      note_source_line(normalised(page.tree().text_below(i)), draft);
    }
  }
}

}  // namespace

std::vector<Piece> find_main_text(const MarkupTree& tree, Draft& draft, bool with_templates) {
  const int headline = headline_of(tree, draft.title);
  WeighedPage page(tree, with_templates);
  drop_boxes(page, headline);
  drop_voices(page, headline);
  drop_teasers(page);
  if (page.paragraphs() < kLeastProse && is_gallery(tree)) {
    page = gallery_of(tree, headline);
    if (page.paragraphs() <= 0) return {};
  } else if (page.paragraphs() <= 0) {
    page = WeighedPage(tree, with_templates);
    if (!is_readable_without_boxes(page)) return {};
    draft.warnings.emplace_back(
        "all its text stands in parts that are left out elsewhere (hidden text, boxes): they were read all the same");
  }
  const int main = main_element(page, headline);
  list_removed(page, draft);
  note_credits_beside(page, main, draft);
  PieceCutter cut(page, draft);
  std::vector<Piece> pieces;
  const std::vector<int> parts = parts_of(page, main);
  for (const int standfirst : standfirsts_before(page, headline, parts.front(), cut))
    std::ranges::move(cut.below(standfirst), std::back_inserter(pieces));
  for (const int part : parts) std::ranges::move(cut.below(part), std::back_inserter(pieces));
  return pieces;
}

}  // namespace hearsay::cleaning
