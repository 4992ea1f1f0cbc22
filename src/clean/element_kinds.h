// What an element is, by its name and by the names it gives itself (`data/clean/markup.tsv`).
#pragma once

#include <string_view>
#include <unordered_map>

#include "clean/markup_tree.h"

namespace hearsay::cleaning {

/// What a class or id says, the weaker first. `hint`: layout or state. `colophon`: who wrote the report, and when.
/// `box`: a box beside it. `voices`: what readers wrote. `body`: the report's own container.
enum class Mark { none, hint, colophon, box, voices, body };

struct NameMark {
  Mark mark = Mark::none;
  int word = -1;  ///< the row of the word that says so: one number for all names that hold it
};

/// What a class or id says.
struct Names {
  NameMark mark;  ///< by the parts of names: "article-share__list" has article, share, list, and "shareList" too;
                  ///< the strongest wins, a name of the body first of all
  bool hides = false;  ///< unseen, on any screen
  bool caption = false;
};

Names meaning_of_names(std::string_view names);

/// The same, remembered: names come again and again on one page. What is asked for outlives it.
class KnownNames {
 public:
  const Names& of(std::string_view names);
  /// The stronger of an element's class and id.
  NameMark mark_of(const MarkupTree& tree, int node);

 private:
  std::unordered_map<std::string_view, Names> known_;
};

bool style_hides(std::string_view style);
/// Whether a role is that of a box: navigation, a dialog.
bool is_box_role(std::string_view role);

/// Why an element holds nothing of a report ("unseen", "navigation", …); empty for all others.
std::string_view dropped_tag(Element tag);

/// Whether an element begins a new line.
bool is_block(Element tag);

}  // namespace hearsay::cleaning
