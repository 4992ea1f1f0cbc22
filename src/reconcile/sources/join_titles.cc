// "The interior minister" is the person whom the story calls so, "Norland's police chief" the one of all its police
// chiefs who is of no town, "the head of the region" its governor (data/parties/same_offices.tsv). Of two who may be
// meant none is. Counter-example: a deputy governor is not "the governor".
#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/resource.h"
#include "reconcile/sources/bodies.h"
#include "reconcile/sources/joining.h"
#include "reconcile/sources/names_alike.h"

namespace hearsay::reconciling {
namespace {

using language::Lexicon;

/// People of one title: beyond so many it tells nobody.
constexpr size_t kMostHolders = 200;

// "Head", "region" for "governor".
const std::map<std::vector<std::string>, std::string>& same_offices() {
  static const auto table = [] {
    std::map<std::vector<std::string>, std::string> made;
    base::for_each_row("data/parties/same_offices.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() >= 2) made.try_emplace(name_words(cells[0]), std::string(cells[1]));
    });
    return made;
  }();
  return table;
}

bool is_below(const std::string& word) {
  static const auto words = base::words_of("data/parties/deputies.tsv");
  return words.contains(word);
}

// "A Skylark spokesman": nobody by himself, and the one of that name where the story has one.
bool speaks_for_others(const Node& node, const Lexicon& lexicon) {
  const auto* const kind = lexicon.titles.find(node.words.back());
  return kind != nullptr && *kind == "spokesperson";
}

// "The district attorney's office": whoever speaks for it is somebody else.
bool is_a_body(const Node& node, const Lexicon& lexicon) {
  const language::SourceNoun* noun = lexicon.source_nouns.find(node.words.back());
  return noun != nullptr && noun->kind != "person" && !noun->anonymous && !lexicon.titles.find(node.words.back());
}

std::string_view land_of(const std::string& word, const Lexicon& lexicon) {
  const language::Place* place = lexicon.demonyms.find(word);
  if (place == nullptr) place = lexicon.places.find(word);
  return place == nullptr ? std::string_view() : place->name;
}

struct Office {
  std::vector<std::string> words;     ///< but for where it is
  std::set<std::string_view> places;  ///< lands by their names
  bool seat = false;                  ///< and one holds it at a time
};

// The office that a description names.
Office office_of(const Node& node, const Lexicon& lexicon) {
  Office office;
  const auto same = same_offices().find(node.words);
  if (same != same_offices().end()) {
    office.words.push_back(same->second);
  } else {
    for (const std::string& word : node.words) {
      if (const std::string_view land = land_of(word, lexicon); !land.empty())
        office.places.insert(land);
      else if (!is_sort_of_place(word))
        office.words.push_back(word);
    }
  }
  office.seat = office.words.size() == 1 && is_own_seat(office.words.front());
  return office;
}

// Whether somebody is called so and not only "deputy …".
bool is_called(const std::vector<std::string>& title, const std::string& word) {
  for (size_t i = 0; i < title.size(); ++i) {
    if (title[i] == word && (i == 0 || !is_below(title[i - 1]))) return true;
  }
  return false;
}

bool holds(const Office& office, const std::vector<std::string>& title) {
  return std::ranges::all_of(office.words, [&](const std::string& word) {
    const bool of_the_rank = is_below(office.words.front()) || !is_own_seat(word);
    return of_the_rank ? std::ranges::find(title, word) != title.end() : is_called(title, word);
  });
}

enum class Where { nowhere, there, elsewhere };

// Where a title is of, for an office of some land: "the police chief of Varnik", "the regional police chief" is not
// Norland's, "the national police chief" is.
Where where_is(const Office& office, const std::vector<std::string>& title, const Lexicon& lexicon) {
  if (office.places.empty()) return Where::nowhere;
  Where where = Where::nowhere;
  for (const std::string& word : title) {
    const std::string_view land = land_of(word, lexicon);
    if (office.places.contains(land) || is_of_all_the_land(word)) return Where::there;
    if (!land.empty() || is_sort_of_place(word)) where = Where::elsewhere;
  }
  return where;
}

// "Minister Ports", "police chief": some of its words, one behind another, are a title.
bool is_title(const Office& office, const Lexicon& lexicon) {
  for (size_t first = 0; first < office.words.size(); ++first) {
    std::string phrase;
    for (size_t i = first; i < office.words.size(); ++i) {
      phrase += (phrase.empty() ? "" : " ") + office.words[i];
      if (lexicon.titles.find(phrase) != nullptr) return true;
    }
  }
  return false;
}

using Titled = std::map<std::string, std::vector<uint32_t>>;  // word of a title → people

Titled titled_in(const Nodes& all, const std::vector<uint32_t>& people) {
  Titled titled;
  for (const uint32_t i : people) {
    if (all[i].kind != NameKind::person || all[i].words.size() < 2) continue;
    const std::vector<std::string> words = title_words(all[i]);
    for (const std::string& word : std::set<std::string>(words.begin(), words.end())) {
      if (titled[word].size() <= kMostHolders) titled[word].push_back(i);
    }
  }
  return titled;
}

// The one person who holds it; of several the one who is told to be there, or the only one not told to be elsewhere.
std::optional<uint32_t> holder_of(const Nodes& all, const Office& office, const Titled& titled,
                                  const Lexicon& lexicon) {
  const auto called = titled.find(office.words.front());
  if (called == titled.end()) return std::nullopt;
  std::set<uint32_t> fits, there, elsewhere, left;
  for (const uint32_t holder : called->second) {
    const std::vector<std::string> title = title_words(all[holder]);
    if (!holds(office, title)) continue;
    const uint32_t root = all.root(holder);
    fits.insert(root);
    const Where where = where_is(office, title, lexicon);
    if (where == Where::there) there.insert(root);
    if (where == Where::elsewhere) elsewhere.insert(root);
  }
  std::ranges::set_difference(fits, elsewhere, std::inserter(left, left.end()));
  for (const std::set<uint32_t>& meant : {fits, there, left}) {
    if (meant.size() == 1) return *meant.begin();
  }
  return std::nullopt;
}

}  // namespace

void join_titles(Nodes& nodes, const std::vector<uint32_t>& people, const Lexicon& lexicon) {
  const Titled titled = titled_in(nodes, people);
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    if (!node.described || node.words.empty()) continue;
    const Office office = office_of(node, lexicon);
    if (!office.seat && (node.words.size() < 2 || office.words.size() < 2)) continue;
    if (node.anonymous && !office.seat && !speaks_for_others(node, lexicon)) continue;
    if (is_a_body(node, lexicon) || !is_title(office, lexicon)) continue;
    if (const auto holder = holder_of(nodes, office, titled, lexicon))
      nodes.join(*holder, i, {AliasReason::so_titled, {}});
  }
}

}  // namespace hearsay::reconciling
