// A name alone says little: "paywall" stands on paragraphs that the page holds, "widget" on every part of a page that
// a builder made, "label-hidden" on a field whose label is hidden. So a name is weighed with what the element holds:
//
//   <div class="share"><a>…</a></div>                      a box by name, and links: dropped
//   <p class="paywall">The mayor said that 240 people …     a sentence among the report's: kept
//   <div class="widget"> × 12, 90 % of the page's prose     the same word on most of the prose: says nothing
//   <div class="comments">, 70 % of the prose               readers' words, and a report is left without: dropped
//
// Hidden text is treated alike: what scripts unfold goes on where the visible paragraphs end.
#include "clean/boxes.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/ascii.h"
#include "clean/element_kinds.h"
#include "clean/prompts.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr double kMostProse = 0.55;    // of the page's prose: whatever it is called, it is no box
constexpr double kColumn = 0.3;        // of it without links: a part of the report
constexpr double kUnfolded = 0.25;     // of it hidden behind visible paragraphs: the rest of the report
constexpr double kHalfProse = 0.5;     // of it hidden: a script is meant to show it
constexpr double kLinked = 0.3;        // share of a box's text in links
constexpr double kUnlinked = 0.25;     // and of a report's
constexpr int kMinParagraph = 80;      // bytes of a sentence of the report
constexpr double kMinReport = 300;     // bytes of prose that are a report without the comments
constexpr int kNeighbours = 6;         // looked at on either side
constexpr int kConsents = 3;           // phrases of consent in a box
constexpr double kConsentProse = 250;  // bytes of prose for each, at most

// An element's attributes that say what it is, found in one pass over them.
struct Said {
  std::string_view class_names;
  std::string_view id;
  std::string_view role;
  std::string_view style;
  std::string_view itemprop;
  bool hidden = false;
  bool hidden_aloud = false;  // aria-hidden: from screen readers, seen all the same
  bool open = false;
  bool modal = false;
};

Said said_by(const MarkupTree& tree, int node) {
  Said said;
  const auto is = [](std::string_view name, std::string_view known) { return base::same_ascii(name, known); };
  for (const auto& [name, value] : tree.attributes(node)) {
    switch (name.size()) {
      case 2:
        if (is(name, "id")) said.id = value;
        break;
      case 4:
        if (is(name, "role")) said.role = value;
        if (is(name, "open")) said.open = true;
        break;
      case 5:
        if (is(name, "class")) said.class_names = value;
        if (is(name, "style")) said.style = value;
        break;
      case 6:
        if (is(name, "hidden")) said.hidden = value != "until-found";
        break;
      case 8:
        if (is(name, "itemprop")) said.itemprop = value;
        break;
      case 10:
        if (is(name, "aria-modal")) said.modal = value == "true";
        break;
      case 11:
        if (is(name, "aria-hidden")) said.hidden_aloud = value == "true";
        break;
      default:
        break;
    }
  }
  return said;
}

bool is_hidden_by(const Said& said, Element tag) {
  if (said.hidden || said.hidden_aloud) return true;
  if (!said.style.empty() && style_hides(said.style)) return true;
  return (tag == Element::details || tag == Element::dialog) && !said.open;
}

// What is to know of an element before its content is weighed.
struct Signs {
  NameMark name;
  bool box = false;  // by its role
  bool hidden = false;
  bool seen = false;   // hidden from screen readers only
  bool modal = false;  // or a dialog
};

class BoxFinder {
 public:
  BoxFinder(WeighedPage& page, int headline)
      : page_(page), headline_(headline), signs_(static_cast<size_t>(page.count())) {}

  void run() {
    drop_elements();
    read_signs();
    drop_signed();
    drop_hidden();
    drop_consent();
    drop_named();
  }

 private:
  double prose(int i) const { return page_.weight(i).paragraph; }
  bool holds_headline(int i) const { return headline_ >= i && headline_ < page_.node(i).end; }
  double linked(int i) const {
    return static_cast<double>(page_.links_of(i)) / std::max(1.0, static_cast<double>(page_.text_of(i)));
  }

  // Drops those of the elements, in page order, that are left and that `judge` takes for a box.
  template <class Judge>
  void drop_where(const std::vector<int>& elements, const Judge& judge) {
    bool any = false;
    for (const int i : elements) {
      if (page_.dropped(i) || !judge(i)) continue;
      page_.drop(i);
      any = true;
    }
    if (any) page_.weigh();
  }

  const Signs& signs(int i) const { return signs_[static_cast<size_t>(i)]; }

  // Navigation, asides, footers: most names of a page are in them, and need not be read.
  void drop_elements() {
    const double all = page_.paragraphs();
    for (int i = 1; i < page_.count(); ++i) {
      const MarkupNode& flat = page_.node(i);
      if (flat.is_text || page_.dropped(i) || dropped_tag(flat.tag).empty()) continue;
      if (holds_most(i, all) || holds_report(i)) continue;
      page_.drop(i);
      any_dropped_ = true;
    }
  }
  bool holds_most(int i, double all) const {
    return all > 0 && prose(i) >= kMostProse * all && all - prose(i) < kMinReport;
  }

  void read_signs() {
    KnownNames names;
    for (int i = 1; i < page_.count(); ++i) {
      const MarkupNode& flat = page_.node(i);
      if (flat.is_text || page_.dropped(i) || flat.tag == Element::body || page_.text_of(i) == 0) continue;
      Signs& signs = signs_[static_cast<size_t>(i)];
      signs.hidden = flat.tag == Element::details || flat.tag == Element::dialog;
      signs.modal = flat.tag == Element::dialog;
      if (flat.attribute_count > 0) {
        const Said said = said_by(page_.tree(), i);
        const Names &by_class = names.of(said.class_names), &by_id = names.of(said.id);
        signs.name = by_class.mark.mark >= by_id.mark.mark ? by_class.mark : by_id.mark;
        signs.box = !said.role.empty() && is_box_role(said.role);
        signs.hidden = by_class.hides || is_hidden_by(said, flat.tag);
        signs.seen = said.hidden_aloud && !said.hidden && !by_class.hides;
        signs.modal = signs.modal || said.modal;
      }
      if (signs.name.mark != Mark::none) named_.push_back(i);
      if (signs.box || signs.hidden) signed_.push_back(i);
    }
  }

  // Boxes by their role, and what is hidden and no prose.
  void drop_signed() {
    const double all = page_.paragraphs();
    for (const int i : signed_) {
      if (page_.dropped(i)) continue;
      const bool box =
          signs(i).box ? !holds_most(i, all) && !holds_report(i) : prose(i) < kMinParagraph && !holds_headline(i);
      if (box) page_.drop(i);
      any_dropped_ |= box;
    }
    if (any_dropped_) page_.weigh();
  }
  bool holds_report(int i) const { return holds_headline(i) && prose(i) > 0; }

  void drop_hidden() {
    const double all = page_.paragraphs();
    drop_where(signed_, [&](int i) {
      const Signs& sign = signs(i);
      if (!sign.hidden) return false;
      const Mark mark = sign.name.mark;
      if (sign.modal || mark > Mark::colophon) return mark != Mark::body;
      if (holds_report(i) || prose(i) >= kHalfProse * all) return speaks_of_consent(i);
      return !is_unfolded(i);
    });
  }

  // Paragraphs that follow visible ones, whatever hides them: a script shows them. One alone may be a notice, unless
  // it is hidden from screen readers only, or its class hides it on some screens.
  bool is_unfolded(int i) const {
    if (prose(i) < kMinParagraph || linked(i) > kUnlinked || page_.controls_of(i) > 0) return false;
    const bool several = page_.weight(i).paragraphs > 2 || prose(i) >= kUnfolded * page_.paragraphs();
    if (!several && !signs(i).seen && !has_neighbour(i, [&](int other) { return is_alike(i, other); })) return false;
    return has_neighbour(i, [&](int other) { return other < i && is_sentence(other); });
  }
  bool is_alike(int i, int other) const {
    const MarkupTree& tree = page_.tree();
    return page_.node(other).tag == page_.node(i).tag && is_sentence(other) &&
           tree.attribute(other, "style") == tree.attribute(i, "style") &&
           tree.attribute(other, "class") == tree.attribute(i, "class");
  }

  // A block that is a paragraph of the report's kind by its length and links.
  bool is_sentence(int i) const {
    return !page_.dropped(i) && !page_.node(i).is_text && page_.is_paragraph(i) &&
           page_.weight(i).text >= kMinParagraph && page_.weight(i).links <= kUnlinked * page_.weight(i).text;
  }

  // Whether one of the nearest elements beside it, in the same parent, passes.
  template <class Test>
  bool has_neighbour(int i, const Test& test) const {
    const int parent = page_.node(i).parent;
    int seen = 0;
    for (int next = page_.node(i).end; next < page_.node(parent).end && seen < kNeighbours;
         next = page_.node(next).end, ++seen) {
      if (test(next)) return true;
    }
    seen = 0;
    for (int at = i - 1; at > parent && seen < kNeighbours; --at, ++seen) {
      while (page_.node(at).parent != parent) at = page_.node(at).parent;
      if (test(at)) return true;
    }
    return false;
  }

  void drop_consent() {
    if (page_.paragraphs() <= 0) return;
    bool any = false;
    for (int i = 1; i < page_.count(); ++i) {
      if (page_.weight(i).paragraphs == 0 || page_.dropped(i) || !is_block(page_.node(i).tag)) continue;
      if (holds_headline(i) || prose(i) >= kMostProse * page_.paragraphs()) continue;
      const bool apart = i < headline_ || page_.controls_of(i) > 0 || is_last_of_body(i);
      if (!apart || !speaks_of_consent(i)) continue;
      page_.drop(i);
      any = true;
    }
    if (any) page_.weigh();
  }
  bool is_last_of_body(int i) const {
    return page_.node(page_.node(i).parent).tag == Element::body && page_.node(i).end == page_.count();
  }
  bool speaks_of_consent(int i) const {
    const int weight = consent_weight(page_.tree().text_below(i, kConsentText));
    const double read = std::min(prose(i), static_cast<double>(kConsentText));
    return weight >= kConsents && weight * kConsentProse >= read;
  }

  void drop_named() {
    std::vector<int> found;
    std::ranges::copy_if(named_, std::back_inserter(found), [&](int i) { return may_be_box(i); });
    const double all = page_.paragraphs();
    double voices = 0;
    struct Sum {
      double prose = 0;
      int end = 0;  // of the outermost element counted last
    };
    std::unordered_map<int, Sum> of_word;
    for (const int i : found) {
      const NameMark name = signs(i).name;
      Sum& sum = of_word[name.word];
      if (i < sum.end || linked(i) > kUnlinked) continue;
      sum.prose += prose(i);
      sum.end = page_.node(i).end;
      if (name.mark == Mark::voices) voices += prose(i);
    }
    drop_where(found, [&](int i) {
      const NameMark name = signs(i).name;
      const bool plain = prose(i) > 0 && linked(i) <= kUnlinked;
      const bool most = prose(i) >= kMostProse * all || (plain && of_word[name.word].prose >= kMostProse * all);
      const bool report = name.mark == Mark::voices ? most && all - voices < kMinReport : most;
      return !report && is_box(i, name.mark);
    });
  }
  bool may_be_box(int i) const {
    const Element tag = page_.node(i).tag;
    const Mark mark = signs(i).name.mark;
    const bool is_article = tag == Element::article && mark != Mark::voices;
    return !page_.dropped(i) && tag != Element::main && mark != Mark::body && !is_article;
  }

  bool is_box(int i, Mark mark) const {
    if (holds_report(i)) return false;
    if (mark == Mark::hint) return looks_like_box(i);
    if (mark == Mark::voices) return true;
    if (mark == Mark::colophon) return prose(i) < kColumn * page_.paragraphs() || !is_of_report(i);
    return !is_of_report(i);
  }

  bool looks_like_box(int i) const {
    if (linked(i) >= kLinked || page_.controls_of(i) > 0) return true;
    return prose(i) <= 0 && !holds_heading(i);
  }
  bool holds_heading(int i) const {
    for (int at = i; at < page_.node(i).end; ++at) {
      if (page_.node(at).tag >= Element::h1 && page_.node(at).tag <= Element::h6) return true;
    }
    return false;
  }

  // A box by name that holds sentences without links: a paragraph among others, several in one element among others,
  // or a good part of the page.
  bool is_of_report(int i) const {
    if (linked(i) > kUnlinked / 2 || page_.controls_of(i) > 0) return false;
    const bool column = page_.weight(i).paragraphs >= 2 && prose(i) >= kColumn * page_.paragraphs();
    if (!column) {
      if (!is_sentence(i) && page_.weight(i).paragraphs < 2) return false;
      if (!has_neighbour(i, [&](int other) { return is_sentence(other); })) return false;
    }
    const std::string text = page_.tree().text_below(i, kConsentText);
    return !is_prompt(text) && consent_weight(text) < 2;
  }

  static constexpr size_t kConsentText = 4000;  // bytes read of an element

  WeighedPage& page_;
  int headline_;
  bool any_dropped_ = false;  // and not weighed again
  std::vector<Signs> signs_;  // beside the nodes
  std::vector<int> signed_;   // elements that are boxes or hidden by their signs, in page order
  std::vector<int> named_;    // elements with a name that says something
};

}  // namespace

void drop_boxes(WeighedPage& page, int headline) {
  BoxFinder(page, headline).run();
}

bool is_hidden(const MarkupTree& tree, int node) {
  const Said said = said_by(tree, node);
  return is_hidden_by(said, tree.nodes()[static_cast<size_t>(node)].tag) || meaning_of_names(said.class_names).hides;
}

bool is_named_body(const MarkupTree& tree, int node) {
  const Said said = said_by(tree, node);
  return said.itemprop.find("articleBody") != std::string_view::npos ||
         meaning_of_names(said.class_names).mark.mark == Mark::body ||
         meaning_of_names(said.id).mark.mark == Mark::body;
}

}  // namespace hearsay::cleaning
