// A body is known by the words of its name without their order, and by the nation in it: "Norland's defence ministry"
// and "the Ministry of Defence of Norland" are one. A description is cut at its commas; where the head of a piece is
// an office that speaks for a body ("a vice president of Gridline", "Gridline spokesman") or a rank in one ("Brenna
// Police Capt.", "officers of the harbour police"), its other words name the body. Counter-examples: a doctor at a
// clinic is not the clinic, and a president's wife not the presidency.
#include "reconcile/sources/bodies.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/resource.h"
#include "reconcile/sources/names_alike.h"

namespace hearsay::reconciling {
namespace {

using language::Lexicon;

struct Office {
  std::string_view seat;
  bool always = false;
  bool one_of_many = false;
  bool sole = false;
};

const std::unordered_map<std::string_view, Office>& offices() {
  static const auto table = [] {
    std::unordered_map<std::string_view, Office> made;
    base::for_each_row("data/parties/offices.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() >= 3)
        made.try_emplace(cells[0], Office{cells[1] == "-" ? std::string_view() : cells[1], cells[2] == "always",
                                          cells[2] == "one", cells[2] == "sole"});
    });
    return made;
  }();
  return table;
}

// The word that a body's word is compared as; nothing of one that says nothing.
std::string_view standard(std::string_view word) {
  static const auto table = [] {
    std::unordered_map<std::string_view, std::string_view> made;
    base::for_each_row("data/parties/words.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() >= 2) made.try_emplace(cells[0], cells[1] == "-" ? std::string_view() : cells[1]);
    });
    return made;
  }();
  const auto found = table.find(word);
  return found == table.end() ? word : found->second;
}

bool is_demonym_ending(std::string_view ending) {
  static const auto table = base::words_of("data/parties/demonym_endings.tsv");
  return table.contains(ending);
}

// Each word of the one beside one of the other.
bool same_words(const std::set<std::string>& a, const std::set<std::string>& b) {
  if (a.size() != b.size()) return false;
  return std::ranges::all_of(a, [&](const std::string& word) {
    return b.contains(word) || std::ranges::any_of(b, [&](const std::string& other) {
             return !a.contains(other) && of_one_place(word, other);
           });
  });
}

void add_word(Body& body, const std::string& word, const Lexicon& lexicon) {
  if (const language::Place* nation = lexicon.demonyms.find(word))
    body.nations.insert(std::string(nation->country));
  else if (const language::Place* place = lexicon.places.find(word))
    body.nations.insert(std::string(place->country));
  else
    body.words.insert(word);
}

// The folded words of a text that begin with a capital there.
std::set<std::string> proper_words(std::string_view text) {
  std::set<std::string> proper;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find_first_of(" ,", at), text.size());
    const std::string_view word = text.substr(at, end - at);
    if (!word.empty() && word.front() >= 'A' && word.front() <= 'Z') {
      for (std::string& folded : name_words(word)) proper.insert(std::move(folded));
    }
    at = end + 1;
  }
  return proper;
}

// "Fire" of "Fire Capt." is no name for being written so.
bool is_seat(std::string_view word) {
  static const auto table = [] {
    std::unordered_set<std::string_view> made;
    for (const auto& [phrase, office] : offices()) made.insert(office.seat);
    return made;
  }();
  return table.contains(word);
}

void set_proper(Body& body, std::string_view text) {
  for (const std::string& word : proper_words(text)) {
    if (body.words.contains(word) && !is_seat(word)) body.proper.insert(word);
  }
}

void add_words(Body& body, const std::vector<std::string>& words, const Lexicon& lexicon) {
  for (const std::string& word : words) {
    body.of_the_land = body.of_the_land || is_of_all_the_land(word);
    if (const std::string_view kept = standard(word); !kept.empty()) add_word(body, std::string(kept), lexicon);
  }
}

// What a name's words are compared as, unless none of them says anything.
Body body_of(const std::vector<std::string>& words, const Lexicon& lexicon) {
  Body body;
  add_words(body, words, lexicon);
  if (body.words.empty() && body.nations.empty()) {
    for (const std::string& word : words) add_word(body, word, lexicon);
  }
  return body;
}

// "The Brenna County Sheriff's" of "… Sheriff's Office": whose house a body is; nothing of another name.
std::string_view whose_house(std::string_view name) {
  const size_t blank = name.rfind(' ');
  if (blank == std::string_view::npos || !standard(language::fold(name.substr(blank + 1))).empty()) return {};
  const std::string_view owner = name.substr(0, blank);
  return owner.ends_with("'s") || owner.ends_with("\u2019s") ? owner : std::string_view();
}

const std::vector<std::string>& words_of_belonging() {
  static const auto all = [] {
    std::vector<std::string> made;
    base::for_each_row("data/parties/belonging.tsv", [&](const std::vector<std::string_view>& cells) {
      made.push_back(' ' + std::string(cells[0]) + ' ');
    });
    return made;
  }();
  return all;
}

// Where a head noun ends and what it is of begins; both at the end where it is of nothing.
std::pair<size_t, size_t> end_of_head(std::string_view piece) {
  std::pair<size_t, size_t> found = {piece.size(), piece.size()};
  for (const std::string& of : words_of_belonging()) {
    if (const size_t at = piece.find(of); at < found.first) found = {at, at + of.size()};
  }
  return found;
}

std::string joined(const std::vector<std::string>& words, size_t first) {
  std::string phrase;
  for (size_t i = first; i < words.size(); ++i) phrase += (phrase.empty() ? "" : " ") + words[i];
  return phrase;
}

// A rank in some body that it does not name: "Capt.", "detective".
bool is_rank(const std::string& phrase, const Lexicon& lexicon) {
  const std::string_view* kind = lexicon.titles.find(phrase);
  if (kind == nullptr) kind = lexicon.titles.find(phrase + ".");
  return kind != nullptr && (*kind == "police" || *kind == "military" || *kind == "spokesperson");
}

/// Whose an officer is likeliest, where nothing says it.
constexpr std::string_view kOfRanks = "police";

struct Post {
  std::vector<Office> offices;  ///< nothing of a rank but that there is one
  bool ranked = false;
  std::vector<std::string> rest;  ///< the words beside the offices
};

// Takes the longest office or rank that ends the words; false where there is none.
bool take_office(Post& post, std::vector<std::string>& head, const Lexicon& lexicon) {
  for (size_t first = 0; first < head.size(); ++first) {
    const std::string phrase = joined(head, first);
    const auto office = offices().find(phrase);
    const bool rank = office == offices().end() && is_rank(phrase, lexicon);
    if (office == offices().end() && !rank) continue;
    post.offices.push_back(rank ? Office() : office->second);
    post.ranked = post.ranked || rank;
    head.resize(first);
    return true;
  }
  return false;
}

std::optional<Post> post_in(std::string_view piece, const Lexicon& lexicon) {
  const auto [end, behind] = end_of_head(piece);
  std::vector<std::string> head = name_words(piece.substr(0, end));
  Post post;
  while (take_office(post, head, lexicon)) continue;
  if (post.offices.empty()) return std::nullopt;
  post.rest = std::move(head);
  for (std::string& word : name_words(piece.substr(behind))) post.rest.push_back(std::move(word));
  return post;
}

// "Defence" and "ministry", each by itself.
void add_seat(Body& body, std::string_view seat) {
  for (std::string& word : name_words(seat)) body.words.insert(std::move(word));
}

// "Police" of "KPD"; nothing of another word.
std::string_view spelt_by_ending(std::string_view initials) {
  constexpr size_t kShortest = 3, kLongest = 5, kEnding = 2;
  static const auto table = [] {
    std::unordered_map<std::string_view, std::string_view> made;
    base::for_each_row("data/parties/acronym_endings.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() >= 2) made.try_emplace(cells[0], cells[1]);
    });
    return made;
  }();
  if (initials.size() < kShortest || initials.size() > kLongest) return {};
  const auto found = table.find(initials.substr(initials.size() - kEnding));
  return found == table.end() ? std::string_view() : found->second;
}

std::optional<Body> spoken_for(std::string_view piece, const Lexicon& lexicon) {
  const std::optional<Post> post = post_in(piece, lexicon);
  if (!post) return std::nullopt;
  Body body;
  add_words(body, post->rest, lexicon);
  set_proper(body, piece);
  // In capitals, by its initials.
  for (const std::string& word : post->rest) {
    std::string capitals = word;
    std::ranges::transform(capitals, capitals.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c; });
    const std::string_view own = spelt_by_ending(word);
    if (!own.empty() && piece.find(capitals) != std::string_view::npos) body.words.emplace(own);
  }
  body.office = true;
  body.one_of_many = std::ranges::all_of(post->offices, &Office::one_of_many);
  body.head = post->offices.size() == 1 && (post->offices.front().sole || is_own_seat(post->offices.front().seat));
  const bool bare = body.words.empty();
  for (const Office& office : post->offices) {
    body.seat = body.seat || office.always;
    const bool names_it = office.sole || (!body.nations.empty() && !office.seat.empty());
    if (office.always || (bare && names_it)) add_seat(body, office.seat);
  }
  if (body.words.empty() && body.nations.empty() && post->ranked) {
    body.guess = true;
    body.words.emplace(kOfRanks);
  }
  if (body.words.empty()) return std::nullopt;
  return body;
}

// "The police" and "the Varnik police", "the health ministry" and "Ostria's health ministry": the longer adds where
// it is of. Counter-example: "the ministry" is any.
bool is_without_place(const Body& bare, const Body& full, const Lexicon& lexicon) {
  if (bare.words.empty() || !std::ranges::includes(full.words, bare.words)) return false;
  if (!bare.nations.empty() && bare.nations != full.nations) return false;
  if (bare.words.size() == 1 && lexicon.is(*bare.words.begin(), language::WordClass::body)) return false;
  // A name of its own, but for one more: "Mines Inspectorate" of "Mines Inspectorate of Norland".
  if (std::ranges::includes(bare.proper, bare.words)) {
    const bool one_more = bare.words.size() > 1 && full.words.size() == bare.words.size() + 1;
    return bare.words == full.words || (one_more && bare.office && std::ranges::includes(full.proper, bare.words));
  }
  return std::ranges::all_of(
      full.words, [&](const std::string& word) { return bare.words.contains(word) || full.proper.contains(word); });
}

// "Salesby" and "Salesby Inc. SBY.N".
bool is_short_for(const std::set<std::string>& name, const std::set<std::string>& full, const Lexicon& lexicon) {
  if (name.empty() || name.size() >= full.size() || !std::ranges::includes(full, name)) return false;
  return std::ranges::any_of(full, [&](const std::string& word) {
    return !name.contains(word) && lexicon.is(word, language::WordClass::company_form);
  });
}

// "The mayor" and "the mayor of Brenna": one story's one mayor.
bool same_seat(const Body& a, const Body& b) {
  return a.seat && b.seat && (std::ranges::includes(a.words, b.words) || std::ranges::includes(b.words, a.words)) &&
         (a.nations == b.nations || a.nations.empty() || b.nations.empty());
}

// Words of names of bodies by what the table's third column says of them.
std::unordered_set<std::string_view> words_marked(std::string_view mark) {
  std::unordered_set<std::string_view> made;
  base::for_each_row("data/parties/words.tsv", [&](const std::vector<std::string_view>& cells) {
    if (cells.size() >= 3 && cells[2] == mark) made.insert(cells[0]);
  });
  return made;
}

}  // namespace

bool may_be_left_out(std::string_view word) {
  static const auto words = words_marked("any");
  return words.contains(word);
}

bool is_own_seat(std::string_view office) {
  const auto found = offices().find(office);
  return found != offices().end() && found->second.always && found->second.seat == office;
}

bool is_other_word(std::string_view word) {
  static const auto words = words_marked("same");
  return words.contains(word);
}

bool is_media_at_large(std::string_view name, const language::Lexicon& lexicon) {
  const std::vector<std::string> words = name_words(name);
  const auto media = [&](const std::string& word) { return lexicon.is(word, language::WordClass::no_origin); };
  return std::ranges::any_of(words, media) && std::ranges::all_of(words, [&](const std::string& word) {
           return media(word) || lexicon.demonyms.find(word) != nullptr;
         });
}

bool is_sort_of_place(std::string_view word) {
  static const auto words = words_marked("place");
  return words.contains(word);
}

bool is_of_all_the_land(std::string_view word) {
  static const auto words = words_marked("land");
  return words.contains(word);
}

bool of_one_place(std::string_view a, std::string_view b) {
  constexpr size_t kShortestStem = 4;
  if (a.size() > b.size()) std::swap(a, b);
  return a.size() >= kShortestStem && a.size() < b.size() && b.starts_with(a) &&
         is_demonym_ending(b.substr(a.size()));
}

Body body_named(std::string_view name, const Lexicon& lexicon) {
  const std::string_view owner = whose_house(name);
  if (std::optional<Body> body = spoken_for(owner.empty() ? name : owner, lexicon)) {
    if (!owner.empty()) body->office = false;
    return *std::move(body);
  }
  Body body = body_of(name_words(name), lexicon);
  set_proper(body, name);
  return body;
}

std::vector<Body> bodies_spoken_for(std::string_view description, const Lexicon& lexicon) {
  std::vector<Body> bodies;
  while (!description.empty()) {
    const size_t comma = std::min(description.find(','), description.size());
    if (auto body = spoken_for(description.substr(0, comma), lexicon)) bodies.push_back(*std::move(body));
    description.remove_prefix(std::min(comma + 1, description.size()));
  }
  return bodies;
}

bool is_branch_of(const Body& branch, const Body& whole) {
  return whole.of_the_land && !branch.of_the_land && !whole.words.empty() &&
         branch.words.size() > whole.words.size() && std::ranges::includes(branch.words, whole.words);
}

bool same_body(const Body& a, const Body& b, const Lexicon& lexicon) {
  if (is_branch_of(a, b) || is_branch_of(b, a)) return false;
  if (same_seat(a, b) || is_without_place(a, b, lexicon) || is_without_place(b, a, lexicon)) return true;
  if (a.nations != b.nations || (a.nations.empty() && a.words.empty())) return false;
  return same_words(a.words, b.words) || is_short_for(a.words, b.words, lexicon) ||
         is_short_for(b.words, a.words, lexicon);
}

bool of_one_state(const Body& a, const Body& b) {
  return !a.nations.empty() && a.nations == b.nations && (a.words.empty() || b.words.empty());
}

}  // namespace hearsay::reconciling
