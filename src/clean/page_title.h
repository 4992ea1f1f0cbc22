// What a page is called, and whose it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "clean/draft.h"
#include "clean/linked_data.h"
#include "clean/markup_tree.h"

namespace hearsay::cleaning {

/// A page's names for what is on it, in one line each; empty = not there.
struct PageTitles {
  std::vector<std::string> metas;  ///< of its meta elements, in order of trust
  std::vector<std::string>
      headings;                     ///< its main headings that are no logo, and the second-level ones before its text
  std::vector<std::string> folded;  ///< the headings, without case and punctuation
  std::vector<std::string> smaller;  ///< headings of the third and fourth level, likewise
  std::vector<std::string> logos;  ///< main headings that lead to the site's front page, or call themselves its logo
  size_t main = 0;                 ///< of the headings, those of the first level, which stand first
  std::string title;               ///< of its title element
};

PageTitles titles_of(const MarkupTree& tree);

/// The outlet out of the title, "Ferry runs aground - The Harbour Gazette" or "The Harbour Gazette | Ferry …", where
/// that and the page's address say the same.
void take_site_of_title(const PageTitles& titles, const MarkupTree& tree, Draft& draft);

/// Whether the host of an address has that name: "Harbour Gazette Online" is harbour-gazette.example's, "Varrow Union
/// of Quay Workers" vuqw.example's. `sure`: "Harbour" alone is not, as it may be the place.
bool is_name_of_host(std::string_view name, std::string_view url, bool sure);

/// What stands last behind a heading of the page in its title, a name by its capitals; empty = nothing.
std::string site_behind_headline(const PageTitles& titles);

/// The draft's title: what most of the page's names agree on, without the outlet's own name on either side. One that
/// the draft has is kept. Knows the outlet already.
void settle_title(const PageTitles& titles, const LinkedArticle& article, Draft& draft);

}  // namespace hearsay::cleaning
