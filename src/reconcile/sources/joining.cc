// Within a story names are compared by buckets of like letters, so the cost stays near linear in the number of names.
// Every join keeps its reason. What only a table or the report itself says needs no likeness at all and comes first.
#include "reconcile/sources/joining.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "reconcile/sources/bodies.h"
#include "reconcile/sources/names_alike.h"

namespace hearsay::reconciling {
namespace {

using language::Lexicon;

/// Names that begin alike, compared pairwise: beyond so many they are made up by a machine, and stay apart.
constexpr size_t kLargestBucket = 200;

bool is_place_word(const std::string& word, const Lexicon& lexicon) {
  return lexicon.places.find(word) != nullptr || lexicon.demonyms.find(word) != nullptr;
}

// "governor Yevhen Tkachuk", "governor Evgen Tkachuk": one surname, one office, first names near each other.
bool same_office(const Node& a, const Node& b, const Lexicon& lexicon) {
  if (a.words.size() != 2 || b.words.size() != 2 || a.words.back() != b.words.back() || a.reading == b.reading)
    return false;
  const bool office = std::any_of(a.description.begin(), a.description.end(), [&](const std::string& word) {
    return lexicon.titles.find(word) != nullptr &&
           std::find(b.description.begin(), b.description.end(), word) != b.description.end();
  });
  return office && spelt_near(a.words.front(), b.words.front());
}

void join_spellings(Nodes& all, const std::vector<uint32_t>& nodes, const Lexicon& lexicon) {
  std::map<std::string, std::vector<uint32_t>> buckets;
  for (const uint32_t i : nodes) {
    const Node& node = all[i];
    const bool known_place =
        node.kind == NameKind::place && (node.words.size() < 2 || lexicon.places.find(node.name) != nullptr);
    if (node.described || node.words.empty() || known_place) continue;
    // People meet by surname, whose spelling varies less; others by first and last word.
    const char front = node.kind == NameKind::person ? '-' : node.words.front().front();
    buckets[std::string(1, front) + node.words.back().front() + sort_of(node.kind)].push_back(i);
  }
  for (const auto& [key, bucket] : buckets) {
    if (bucket.size() > kLargestBucket) continue;
    for (size_t a = 0; a < bucket.size(); ++a) {
      for (size_t b = a + 1; b < bucket.size(); ++b) {
        const Node& first = all[bucket[a]];
        const Node& second = all[bucket[b]];
        if (first.words.size() >= 2 && same_spelling(first.words, second.words))
          all.join(bucket[a], bucket[b], {AliasReason::other_spelling, {}});
        else if (key.back() == 'h' && same_office(first, second, lexicon))
          all.join(bucket[a], bucket[b], {AliasReason::same_office, {}});
        else if (key.back() == 'h' && (shortened(first.words, second.words) || shortened(second.words, first.words)))
          all.join(bucket[a], bucket[b], {AliasReason::shortened_name, {}});
      }
    }
  }
}

// "Sund, who leads the harbour police", of two people of that name: the one who is called something of it.
std::optional<uint32_t> called_alike(const Nodes& all, const Node& node, const std::set<uint32_t>& bearers,
                                     const Lexicon& lexicon) {
  const std::vector<std::string> own = title_words(node);
  std::optional<uint32_t> found;
  for (const uint32_t bearer : bearers) {
    const std::vector<std::string> other = title_words(all[bearer]);
    const bool alike = std::ranges::any_of(own, [&](const std::string& word) {
      const bool tells = lexicon.source_nouns.find(word) != nullptr || lexicon.titles.find(word) != nullptr;
      return tells && std::ranges::find(other, word) != other.end();
    });
    if (!alike) continue;
    if (found) return std::nullopt;
    found = bearer;
  }
  return found;
}

// "Police chief Sund": a person, whatever the name was read as.
bool has_title(const Node& node, const Lexicon& lexicon) {
  std::string title = joined(node.description);
  if (!title.empty()) title.pop_back();
  return lexicon.titles.find(title) != nullptr;
}

// "Sund" and "Lene Sund" where just one full name of the story ends so, or one alone is called alike.
void join_short_people(Nodes& all, const std::vector<uint32_t>& nodes, const Lexicon& lexicon) {
  std::map<std::string, std::set<uint32_t>> bearers;  // last or first word → roots of people with full names
  for (const uint32_t i : nodes) {
    const Node& node = all[i];
    if (node.described || node.kind != NameKind::person || node.words.size() < 2) continue;
    bearers[node.words.back()].insert(all.root(i));
    bearers[node.words.front()].insert(all.root(i));
  }
  for (const uint32_t i : nodes) {
    const Node& node = all[i];
    if (node.described || node.words.empty() || sort_of(node.kind) == 'p') continue;
    const auto found = bearers.find(node.words.back());
    if (found == bearers.end()) continue;
    if (found->second.size() != 1) {
      const bool bare = node.words.size() == 1 && node.kind == NameKind::person;
      const auto meant = bare ? called_alike(all, node, found->second, lexicon) : std::nullopt;
      if (meant) all.join(*meant, i, {AliasReason::part_of_full_name, {}});
      continue;
    }
    const uint32_t full = *found->second.begin();
    const bool surname = node.words.size() == 1 && (node.kind == NameKind::person || has_title(node, lexicon));
    const bool shorter = node.words.size() >= 2 && shortened(node.words, all[full].words);
    if (surname || shorter) all.join(full, i, {AliasReason::part_of_full_name, {}});
  }
}

// "Marvel" where the story has one Marv Elsen.
void join_blends(Nodes& all, const std::vector<uint32_t>& nodes) {
  std::map<std::string, std::map<uint32_t, uint32_t>, std::less<>> full;  // first name → roots, with a node of each
  const auto named = [&](uint32_t i, size_t words) {
    return !all[i].described && all[i].kind == NameKind::person && all[i].words.size() == words;
  };
  for (const uint32_t i : nodes) {
    if (named(i, 2)) full[all[i].words.front()].try_emplace(all.root(i), i);
  }
  for (const uint32_t i : nodes) {
    if (!named(i, 1)) continue;
    const std::string word = all[i].words.front();
    for (size_t length = 1; length < word.size(); ++length) {
      const auto found = full.find(std::string_view(word).substr(0, length));
      if (found == full.end() || found->second.size() != 1) continue;
      const uint32_t bearer = found->second.begin()->second;
      if (is_blend(word, all[bearer].words)) all.join(bearer, i, {AliasReason::shortened_name, {}});
    }
  }
}

void join_initials(Nodes& all, const std::vector<uint32_t>& nodes) {
  std::map<std::string, uint32_t> acronyms;
  for (const uint32_t i : nodes) {
    if (!all[i].described && is_acronym(all[i].name)) acronyms.emplace(language::fold_name(all[i].name), i);
  }
  for (const uint32_t i : nodes) {
    const Node& node = all[i];
    if (node.described || node.words.size() < 2 || sort_of(node.kind) != 'o') continue;
    for (const std::string& letters : initials_of(node.words)) {
      const auto found = acronyms.find(letters);
      if (found != acronyms.end()) all.join(i, found->second, {AliasReason::initials, {}});
    }
  }
}

}  // namespace

void settle_kinds(Nodes& nodes) {
  std::unordered_map<std::string, std::map<NameKind, int>> kinds;
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    if (!nodes[i].described && nodes[i].kind != NameKind::other) ++kinds[joined(nodes[i].words)][nodes[i].kind];
  }
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    Node& node = nodes[i];
    if (node.described || node.kind != NameKind::other) continue;
    const auto found = kinds.find(joined(node.words));
    if (found == kinds.end()) continue;
    node.kind = std::ranges::max_element(found->second, {}, &std::pair<const NameKind, int>::second)->first;
  }
}

std::vector<std::string> title_words(const Node& node) {
  std::vector<std::string> words = node.description;
  for (const std::string& titled : node.titled) {
    for (std::string& word : name_words(titled)) words.push_back(std::move(word));
  }
  return words;
}

void join_names(Nodes& nodes, const std::string& story, const Lexicon& lexicon) {
  std::unordered_map<std::string, uint32_t> first;
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].described || nodes[i].words.empty()) continue;
    const Known known = known_as(nodes[i], story, lexicon);
    const auto [found, fresh] = first.try_emplace(known.key, i);
    if (!fresh) nodes.join(found->second, i, known.why);
  }
}

void join_decided(Nodes& nodes, const std::vector<std::string>& names) {
  std::set<std::vector<std::string>> one;
  for (const std::string& name : names) one.insert(name_words(name));
  std::optional<uint32_t> first;
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    const bool named = one.contains(nodes[i].words) || std::ranges::any_of(nodes[i].forms, [&](const auto& form) {
                         return one.contains(name_words(form.name));
                       });
    if (!named) continue;
    if (first) nodes.join(*first, i, {AliasReason::decided, {}});
    if (!first) first = i;
  }
}

void join_told_forms(Nodes& nodes) {
  std::unordered_map<std::string, uint32_t> by_name;
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    if (!nodes[i].described) by_name.try_emplace(joined(nodes[i].words) + sort_of(nodes[i].kind), i);
  }
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    for (const Alias& form : nodes[i].forms) {
      const std::vector<std::string> words = name_words(form.name);
      if (words.size() < 2 && !is_acronym(form.name)) continue;
      const auto found = by_name.find(joined(words) + sort_of(nodes[i].kind));
      if (found != by_name.end()) nodes.join(i, found->second, {form.reason, {}});
    }
  }
}

void join_forms(Nodes& nodes, const Lexicon& lexicon) {
  std::vector<uint32_t> compared;
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes.root(i) == i || nodes[i].described || nodes[i].kind == NameKind::person) compared.push_back(i);
  }
  join_spellings(nodes, compared, lexicon);
  join_short_people(nodes, compared, lexicon);
  join_blends(nodes, compared);
  join_initials(nodes, compared);
  join_titles(nodes, compared, lexicon);
}

namespace {

// By reading and word, who is called so there.
using Called = std::map<std::pair<uint32_t, std::string>, std::set<uint32_t>>;

Called called_in(const Nodes& nodes) {
  Called called;
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].described || nodes[i].kind != NameKind::person || !nodes[i].speaks) continue;
    for (const std::string& word : title_words(nodes[i])) called[{nodes[i].reading, word}].insert(nodes.root(i));
  }
  return called;
}

bool is_one_of_people(const std::string& noun, const Lexicon& lexicon) {
  const auto person = lexicon.people.find(noun);
  return (person != lexicon.people.end() && person->second.singular) || lexicon.titles.find(noun) != nullptr;
}

// "The coast guard" is many guards.
bool ends_in_a_body(const Node& node, const Lexicon& lexicon) {
  const size_t count = node.words.size();
  return count >= 2 && lexicon.organisation_words.contains(node.words[count - 2] + ' ' + node.words[count - 1]);
}

// "The Sorland driver" beside "Falk, who drives for Sorland, a driver": whatever else is said of it is said of him.
bool is_told_of(const Called& called, uint32_t root, const Node& noun, const Lexicon& lexicon) {
  return std::all_of(noun.words.begin(), noun.words.end() - 1, [&](const std::string& word) {
    const auto found = called.find({noun.reading, word});
    return is_place_word(word, lexicon) || (found != called.end() && found->second.contains(root));
  });
}

// "Her father", "Quist's father": of kin, where one speaker of the story is called so.
bool is_kin(const Node& node, const Lexicon& lexicon) {
  if (!node.described || node.words.size() != 2 || node.definite) return false;
  const language::SourceNoun* noun = lexicon.source_nouns.find(node.words.back());
  const bool owned = lexicon.pronouns.contains(node.words.front()) ||
                     node.name.find("\u2019s ") != std::string::npos || node.name.find("'s ") != std::string::npos;
  return owned && noun != nullptr && noun->kind == "person";
}

}  // namespace

void join_nouns(Nodes& nodes, const Lexicon& lexicon) {
  const Called called = called_in(nodes);
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    const Node& noun = nodes[i];
    if (!noun.described || !noun.definite || noun.words.empty() || ends_in_a_body(noun, lexicon)) continue;
    const auto found = called.find({noun.reading, noun.words.back()});
    if (!is_one_of_people(noun.words.back(), lexicon) || found == called.end() || found->second.size() != 1) continue;
    const uint32_t root = *found->second.begin();
    if (is_told_of(called, root, noun, lexicon)) nodes.join(root, i, {AliasReason::so_titled, {}});
  }
}

void join_kin(Nodes& nodes, const Lexicon& lexicon) {
  std::map<std::string, std::set<uint32_t>> anywhere;
  for (const auto& [place, people] : called_in(nodes)) {
    for (const uint32_t person : people) anywhere[place.second].insert(nodes.root(person));
  }
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    if (!is_kin(nodes[i], lexicon)) continue;
    const auto found = anywhere.find(nodes[i].words.back());
    if (found != anywhere.end() && found->second.size() == 1)
      nodes.join(*found->second.begin(), i, {AliasReason::so_titled, {}});
  }
}

namespace {

// Where somebody speaks, and the numbers given there in its name.
struct Seen {
  std::set<const Reading*> reports;
  std::set<std::string> claims;
  uint32_t node = 0;
};

std::map<uint32_t, Seen> seen_by_root(const Nodes& nodes, const std::vector<ReportNodes>& reports) {
  std::map<uint32_t, Seen> seen;
  for (const auto& [reading, first_entity] : reports) {
    for (uint32_t e = 0; e < reading.entities.size(); ++e) {
      const uint32_t node = first_entity + e;
      if (!nodes[node].speaks && !nodes[nodes.root(node)].speaks) continue;
      Seen& here = seen[nodes.root(node)];
      here.reports.insert(&reading);
      here.node = node;
    }
    for (const Claim& claim : reading.claims) {
      if (!claim.figure) continue;
      const Figure& figure = reading.figures[claim.figure->value];
      const std::string key = claim.event_class + ' ' + std::to_string(figure.low.value_or(-1)) + ' ' +
                              std::to_string(figure.high.value_or(-1));
      for (auto at = claim.statement; at; at = reading.statements[at->value].within) {
        for (const Source& source : reading.statements[at->value].sources) {
          if (source.entity) seen[nodes.root(first_entity + source.entity->value)].claims.insert(key);
        }
      }
    }
  }
  return seen;
}

// By each word that tells who it is.
std::map<std::string, std::vector<const Seen*>> by_telling_word(const Nodes& nodes,
                                                                const std::map<uint32_t, Seen>& seen,
                                                                const Lexicon& lexicon) {
  std::map<std::string, std::vector<const Seen*>> by_word;
  for (const auto& [root, here] : seen) {
    const Node& node = nodes[here.node];
    if (here.claims.empty() || node.words.size() < 2 || node.kind == NameKind::person || node.kind == NameKind::place)
      continue;
    for (const std::string& word : node.words) {
      // The word that says what it is ("… Board", "… Post") is shared by many; in front it tells ("Barracks
      // Swallow").
      const bool tells = word == node.words.front() || node.kind == NameKind::channel;
      if (tells && !is_place_word(word, lexicon)) by_word[word].push_back(&here);
    }
  }
  return by_word;
}

// "Tarn Red Aid" and "Tarn Blue Aid": the word between is there to tell them apart.
bool are_siblings(const Node& a, const Node& b) {
  constexpr size_t kFewestWords = 3;
  return a.words.size() >= kFewestWords && a.words.size() == b.words.size() && a.words.back() == b.words.back();
}

bool may_be_one(const Nodes& nodes, const Seen& a, const Seen& b, const Lexicon& lexicon) {
  const auto share = [](const auto& x, const auto& y) {
    return std::any_of(x.begin(), x.end(), [&](const auto& item) { return y.contains(item); });
  };
  if (share(a.reports, b.reports) || !share(a.claims, b.claims)) return false;
  if (are_siblings(nodes[a.node], nodes[b.node])) return false;
  return !lexicon.outlets.find(nodes[a.node].name) || !lexicon.outlets.find(nodes[b.node].name);
}

}  // namespace

void join_by_evidence(Nodes& nodes, const std::vector<ReportNodes>& reports, const Lexicon& lexicon) {
  const std::map<uint32_t, Seen> seen = seen_by_root(nodes, reports);
  for (const auto& [word, group] : by_telling_word(nodes, seen, lexicon)) {
    if (group.size() > kLargestBucket) continue;
    for (size_t a = 0; a < group.size(); ++a) {
      for (size_t b = a + 1; b < group.size(); ++b) {
        if (may_be_one(nodes, *group[a], *group[b], lexicon))
          nodes.join(group[a]->node, group[b]->node, {AliasReason::by_evidence, word});
      }
    }
  }
}

}  // namespace hearsay::reconciling
