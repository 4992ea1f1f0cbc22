// "Tolvan Police", "the Tolvan police" and "the Tolvan Police Department" would be one: the words that say which body
// it is are the same. Counter-example: the council of a city and that of its region, whose sort of place is a word
// too.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "reconcile/sources/bodies.h"
#include "reconcile/sources/joining.h"

namespace hearsay::reconciling {
namespace {

// What two names of one body have alike: its nation, and its words but for "department". No words of an office, a
// person, or what has no name.
struct BodyKey {
  std::set<std::string> nations;
  std::string words;
};

// By word, the land that it means where no table knows it: "Ostria" and "Ostrian", which the story both has.
using Lands = std::map<std::string, std::string>;

Lands lands_in(const Nodes& nodes) {
  std::set<std::string> places, words;
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    words.insert(node.words.begin(), node.words.end());
    if (sort_of(node.kind) == 'p' && node.words.size() == 1) places.insert(node.words.front());
  }
  Lands lands;
  for (const std::string& place : places) {
    for (const std::string& word : words) {
      if (place.size() >= word.size() || !of_one_place(place, word)) continue;
      lands[word] = place;
      lands[place] = place;
    }
  }
  return lands;
}

// Takes the lands out of the words.
void take_lands(Body& body, const Lands& lands) {
  for (auto word = body.words.begin(); word != body.words.end();) {
    const auto land = lands.find(*word);
    if (land != lands.end()) body.nations.insert(land->second);
    word = land == lands.end() ? std::next(word) : body.words.erase(word);
  }
}

BodyKey body_key(const Node& node, const Lands& lands, const language::Lexicon& lexicon) {
  const char sort = sort_of(node.kind);
  if (sort == 'h' || sort == 'p' || node.anonymous || node.words.size() < 2) return {};
  const bool medium = node.source_kind == SourceKind::outlet || node.source_kind == SourceKind::agency ||
                      node.source_kind == SourceKind::channel;
  Body body = body_named(node.name, lexicon);
  take_lands(body, lands);
  // "Interior Ministry", "the interior ministry", not "the ministry".
  const bool capital = node.name.front() >= 'A' && node.name.front() <= 'Z';
  const bool tells = capital || (node.definite && body.words.size() > 1);
  if (medium || body.office || body.words.empty() || (body.nations.empty() && body.proper.empty() && !tells))
    return {};
  BodyKey key;
  std::set<std::string> own(node.words.begin(), node.words.end());
  const bool other = std::ranges::any_of(own, [](const std::string& word) { return is_other_word(word); });
  if (other) own.insert(body.words.begin(), body.words.end());
  const bool as_written = std::ranges::includes(own, body.words);  // not "admiralty" for the navy
  for (const std::string& word : as_written ? body.words : own) key.words += word + ' ';
  for (const std::string& word : own) {
    const bool nation =
        lexicon.demonyms.find(word) != nullptr || lexicon.places.find(word) != nullptr || lands.contains(word);
    const bool said = body.words.contains(word) || may_be_left_out(word) || is_other_word(word);
    if (as_written && !nation && !said) key.words += '+' + word;
  }
  key.nations = std::move(body.nations);
  return key;
}

using Firsts = std::map<std::pair<std::string, std::set<std::string>>, uint32_t>;  // by words and nations

// "The Interior Ministry" where the story names bodies of one nation only, and among them its interior ministry.
void join_without_nation(Nodes& nodes, const Firsts& first) {
  std::set<std::string> nations;
  for (const auto& [key, node] : first) nations.insert(key.second.begin(), key.second.end());
  if (nations.size() != 1) return;
  for (const auto& [key, node] : first) {
    const auto full = key.second.empty() ? first.find({key.first, nations}) : first.end();
    if (full != first.end() && nodes.root(node) != nodes.root(full->second))
      nodes.join(full->second, node, {AliasReason::short_form, {}});
  }
}

}  // namespace

void settle_bodies(Nodes& nodes, const language::Lexicon& lexicon) {
  struct Read {
    size_t bodies = 0, places = 0;
  };
  std::unordered_map<std::string, Read> read;
  const auto of_a_kind = [&](const Node& node) {
    return !node.described && !node.words.empty() && node.kind != NameKind::person && node.kind != NameKind::outlet;
  };
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    if (!of_a_kind(nodes[i])) continue;
    Read& one = read[joined(nodes[i].words)];
    one.places += nodes[i].kind == NameKind::place ? 1 : 0;
    one.bodies += nodes[i].kind == NameKind::organisation || nodes[i].kind == NameKind::group ? 1 : 0;
  }
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    if (!of_a_kind(nodes[i]) || nodes[i].kind != NameKind::place || lexicon.places.find(nodes[i].name)) continue;
    const Read& one = read[joined(nodes[i].words)];
    if (one.bodies > one.places) nodes[i].kind = NameKind::organisation;
  }
}

void join_bodies(Nodes& nodes, const language::Lexicon& lexicon) {
  Firsts first;
  const Lands lands = lands_in(nodes);
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    BodyKey key = body_key(nodes[i], lands, lexicon);
    if (key.words.empty()) continue;
    const auto [found, fresh] = first.try_emplace({std::move(key.words), std::move(key.nations)}, i);
    if (!fresh && nodes.root(i) != nodes.root(found->second))
      nodes.join(found->second, i, {AliasReason::short_form, {}});
  }
  join_without_nation(nodes, first);
}

}  // namespace hearsay::reconciling
