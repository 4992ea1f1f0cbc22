// Three and more neighbours of one class, each a short text around a link, are other stories, and so are those that
// have a headline which is one link, and words or a picture beside it; with them goes the box that holds little else.
// Counter-example: the items of a report's own list have no class, and links within their sentences.
#include "clean/teasers.h"

#include <algorithm>
#include <vector>

namespace hearsay::cleaning {
namespace {

constexpr size_t kFewestTeasers = 3;
constexpr double kTeaserShare = 0.4;
constexpr int kMaxTeaser = 350;  // bytes
constexpr int kMinTeaser = 20;   // bytes
constexpr double kMinLinked = 0.3;
constexpr double kLeastLinked = 0.15;  // where a block of it is one link
constexpr int kMaxBoxTitle = 60;       // bytes beside the teasers in the box that holds them

class TeaserFinder {
 public:
  explicit TeaserFinder(WeighedPage& page) : page_(page) {}

  bool any() const { return any_; }

  void drop_below(int parent) {
    std::vector<int> alike;
    double prose = 0;  // unlinked
    const auto settle = [&] {
      if (alike.size() >= kFewestTeasers && prose <= kTeaserShare * page_.paragraphs()) drop_boxes(alike);
      alike.clear();
      prose = 0;
    };
    for (int child = parent + 1; child < page_.node(parent).end; child = page_.node(child).end) {
      if (page_.node(child).is_text || page_.dropped(child)) continue;
      if (!alike.empty() && !are_alike(child, alike.back())) settle();
      if (!is_teaser(child)) {
        settle();
        continue;
      }
      alike.push_back(child);
      prose += page_.weight(child).paragraph;
    }
    settle();
  }

 private:
  int text_of(int i) const { return page_.text_of(i); }
  int links_of(int i) const { return page_.links_of(i); }

  bool is_teaser(int i) const {
    const int text = text_of(i), links = links_of(i);
    if (text < kMinTeaser || text > kMaxTeaser || links < kMinTeaser) return false;
    if (links >= kMinLinked * text && !page_.tree().attribute(i, "class").empty()) return true;
    return links >= kLeastLinked * text && has_linked_headline(i);
  }

  // A block that is one link, and another without any; or a picture, and a block that is one link.
  bool has_linked_headline(int i) const {
    bool headline = false, words = false;
    for (int at = i + 1; at < page_.node(i).end; ++at) {
      if (page_.dropped(at)) continue;
      const Weight& weight = page_.weight(at);
      headline = headline || (weight.text >= kMinTeaser && weight.links == weight.text);
      words = words || (weight.text >= kMinTeaser && weight.links == 0) || page_.node(at).tag == Element::img;
    }
    return headline && words;
  }
  bool are_alike(int a, int b) const {
    return page_.node(a).tag == page_.node(b).tag &&
           page_.tree().attribute(a, "class") == page_.tree().attribute(b, "class");
  }

  // The teasers, or the box around them where it holds little else.
  void drop_boxes(const std::vector<int>& alike) {
    int size = 0;
    for (const int i : alike) size += text_of(i);
    int best = -1;
    for (int box = page_.node(alike.front()).parent; box > 0 && text_of(box) <= size + kMaxBoxTitle;
         box = page_.node(box).parent)
      best = box;
    any_ = true;
    if (best > 0) return page_.drop(best);
    for (const int i : alike) page_.drop(i);
  }

  WeighedPage& page_;
  bool any_ = false;
};

}  // namespace

void drop_teasers(WeighedPage& page) {
  TeaserFinder finder(page);
  for (int i = 0; i < page.count(); ++i) {
    if (!page.dropped(i) && !page.node(i).is_text) finder.drop_below(i);
  }
  if (finder.any()) page.weigh();
}

}  // namespace hearsay::cleaning
