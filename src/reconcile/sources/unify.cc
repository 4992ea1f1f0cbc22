// Nodes are joined step by step, each step with its reason kept: same name; a form a report itself gives ("Coastal
// Wire Service (CWS)"); the curated list of data/aliases; within one story also spellings ("Nelo Tarenko", "Neelo
// Tarinko"), shortened names, initials, an office with one holder ("the interior minister"), and evidence: two
// channels that share part of a name, carry the same claim, and never stand in one report. Counter-example: Jon Aster
// and Berit Aster share a surname and no step joins them. Within a story names are compared by buckets of like
// letters, so the cost stays near linear in the number of names.
//
// Long because every way of joining works on the same nodes.
#include "reconcile/sources/unify.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "language/lexicon.h"
#include "reconcile/sources/names_alike.h"

namespace hearsay::reconciling {
namespace {

/// Names that begin alike, compared pairwise: beyond so many they are made up by a machine, and stay apart.
constexpr size_t kLargestBucket = 200;

std::string join_words(const std::vector<std::string>& words) {
  std::string key;
  for (const std::string& word : words) key += word + ' ';
  return key;
}

char sort_of(NameKind kind) {
  return kind == NameKind::place ? 'p' : kind == NameKind::person ? 'h' : 'o';
}

bool is_place_word(const std::string& word) {
  const auto& lexicon = language::Lexicon::get();
  return lexicon.places.find(word) != nullptr || lexicon.demonyms.find(word) != nullptr;
}

bool is_acronym(const std::string& name) {
  return name.size() >= 2 && name.size() <= 6 &&
         std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// A report that does not say where it appeared is told apart by its file; its id keeps two such outlets two.
std::string unnamed_outlet(const Report& report) {
  constexpr size_t kStemShown = 12;
  std::string stem = report.file.substr(report.file.find_last_of('/') + 1);
  stem = stem.substr(0, stem.find_last_of('.'));
  if (stem.size() > kStemShown) stem = stem.substr(0, kStemShown - 1) + "…";
  return "unnamed outlet (" + stem + (report.record > 1 ? " #" + std::to_string(report.record) : "") + ")";
}

SourceKind outlet_kind(const std::string& name) {
  const language::OutletEntry* outlet = language::Lexicon::get().outlets.find(name);
  return outlet != nullptr && outlet->kind == "agency" ? SourceKind::agency : SourceKind::outlet;
}

}  // namespace

Unified::Unified(std::span<const Reading> readings, std::span<const Story> stories) {
  story_of_.assign(readings.size(), 0);
  for (uint32_t s = 0; s < stories.size(); ++s) {
    for (const ReportIndex report : stories[s].reports) story_of_[report.value] = s;
  }
  // An exact duplicate names the same unnamed people: its id is the first one's and a number.
  for (const Reading& reading : readings)
    content_of_.push_back(reading.report.id.substr(0, reading.report.id.find('-')));
  add_entities(readings);
  add_outlets(readings);
  add_described(readings);
  settle_kinds();
  join_same_names();
  join_forms(readings);
  join_within_stories();
  join_by_evidence(readings);
  finish();
}

uint32_t Unified::add(Node node) {
  node.parent = static_cast<uint32_t>(nodes_.size());
  nodes_.push_back(std::move(node));
  return nodes_.back().parent;
}

uint32_t Unified::root(uint32_t node) const {
  while (nodes_[node].parent != node) node = nodes_[node].parent;
  return node;
}

void Unified::join(uint32_t a, uint32_t b, const Why& why) {
  const uint32_t first = std::min(root(a), root(b));
  const uint32_t second = std::max(root(a), root(b));
  if (first == second) return;
  nodes_[second].parent = first;
  nodes_[second].why = why;
  nodes_[first].speaks = nodes_[first].speaks || nodes_[second].speaks;
}

void Unified::add_entities(std::span<const Reading> readings) {
  for (uint32_t r = 0; r < readings.size(); ++r) {
    first_entity_.push_back(static_cast<uint32_t>(nodes_.size()));
    for (const Entity& entity : readings[r].entities) {
      Node node;
      node.name = entity.name;
      node.words = name_words(entity.name);
      node.description = name_words(entity.description);
      node.kind = entity.kind;
      for (size_t a = 0; a < entity.aliases.size(); ++a) node.forms.push_back({entity.aliases[a], entity.why[a], {}});
      node.story = story_of_[r];
      node.reading = r;
      add(std::move(node));
    }
    const auto mark = [&](const std::vector<Source>& sources) {
      for (const Source& source : sources) {
        if (!source.entity) continue;
        Node& node = nodes_[first_entity_[r] + source.entity->value];
        node.speaks = true;
        node.source_kind = source.kind;
      }
    };
    for (const Statement& statement : readings[r].statements) mark(statement.sources);
    for (const Response& response : readings[r].responses) mark(response.who);
  }
}

void Unified::add_outlets(std::span<const Reading> readings) {
  for (uint32_t r = 0; r < readings.size(); ++r) {
    Node node;
    const Report& report = readings[r].report;
    node.name = report.outlet.empty() ? unnamed_outlet(report) : report.outlet;
    node.words = report.outlet.empty() ? std::vector<std::string>{content_of_[r]} : name_words(node.name);
    node.kind = NameKind::outlet;
    node.source_kind = outlet_kind(node.name);
    node.speaks = true;
    node.story = story_of_[r];
    node.reading = r;
    outlet_node_.push_back(add(std::move(node)));
  }
}

// "Officials" of two reports may be two officials; "the coast guard" of a story is one.
std::string Unified::described_key(uint32_t reading, const Source& source) const {
  const std::vector<std::string> words = description_words(source.name);
  const std::string scope = source.anonymous ? content_of_[reading] : 's' + std::to_string(story_of_[reading]);
  return scope + '|' + join_words(words);
}

void Unified::add_described(std::span<const Reading> readings) {
  std::map<std::string, uint32_t> made;
  for (uint32_t r = 0; r < readings.size(); ++r) {
    const auto take = [&](const std::vector<Source>& sources) {
      for (const Source& source : sources) {
        if (source.entity) continue;
        const std::string key = described_key(r, source);
        if (made.contains(key)) continue;
        Node node;
        node.name = source.name;
        node.words = name_words(source.name);
        node.source_kind = source.kind;
        node.anonymous = source.anonymous;
        node.described = true;
        node.speaks = true;
        node.story = story_of_[r];
        node.reading = r;
        made.emplace(key, add(std::move(node)));
      }
    };
    for (const Statement& statement : readings[r].statements) take(statement.sources);
    for (const Response& response : readings[r].responses) take(response.who);
  }
  described_.assign(made.begin(), made.end());
}

// One name read as person here and as unknown there is a person everywhere.
void Unified::settle_kinds() {
  std::unordered_map<std::string, std::map<NameKind, int>> kinds;
  for (const Node& node : nodes_) {
    if (!node.described && node.kind != NameKind::other) ++kinds[join_words(node.words)][node.kind];
  }
  for (Node& node : nodes_) {
    if (node.described || node.kind != NameKind::other) continue;
    const auto found = kinds.find(join_words(node.words));
    if (found == kinds.end()) continue;
    node.kind = std::max_element(found->second.begin(), found->second.end(), [](const auto& a, const auto& b) {
                  return a.second < b.second;
                })->first;
  }
}

void Unified::join_same_names() {
  const auto& aliases = language::Lexicon::get().aliases;
  const auto& outlets = language::Lexicon::get().outlets;
  const auto& places = language::Lexicon::get().places;
  std::unordered_map<std::string, uint32_t> first;
  for (uint32_t i = 0; i < nodes_.size(); ++i) {
    const Node& node = nodes_[i];
    if (node.described || node.words.empty()) continue;
    std::string key = join_words(node.words) + sort_of(node.kind);
    Why why{AliasReason::same_name, {}};
    if (const language::OutletEntry* outlet = outlets.find(node.name)) {
      key = "outlet " + std::string(outlet->name);
      why.reason = AliasReason::known_outlet;
    } else if (const language::CuratedAlias* alias = aliases.find(node.name);
               alias != nullptr && node.kind != NameKind::person) {
      key = "alias " + std::string(alias->canonical);
      why = {AliasReason::curated, std::string(alias->why)};
    } else if (const language::Place* place = places.find(node.name);
               place != nullptr && node.kind == NameKind::place) {
      key = "place " + std::string(place->name) + ' ' + std::string(place->country);
      why.reason = AliasReason::known_place;
    } else if (node.kind == NameKind::person && node.words.size() == 1) {
      key += std::to_string(node.story);  // a bare surname is somebody within its story
    }
    const auto [found, fresh] = first.try_emplace(key, i);
    if (!fresh) join(found->second, i, why);
  }
}

// Forms that one report gives for one entity hold elsewhere too, when they are more than a surname.
void Unified::join_forms(std::span<const Reading> readings) {
  std::unordered_map<std::string, uint32_t> by_name;
  for (uint32_t i = 0; i < nodes_.size(); ++i) {
    if (!nodes_[i].described) by_name.try_emplace(join_words(nodes_[i].words) + sort_of(nodes_[i].kind), i);
  }
  for (uint32_t r = 0; r < readings.size(); ++r) {
    for (uint32_t e = 0; e < readings[r].entities.size(); ++e) {
      const Entity& entity = readings[r].entities[e];
      for (size_t a = 0; a < entity.aliases.size(); ++a) {
        const std::vector<std::string> words = name_words(entity.aliases[a]);
        if (words.size() < 2 && !is_acronym(entity.aliases[a])) continue;
        const auto found = by_name.find(join_words(words) + sort_of(entity.kind));
        if (found != by_name.end()) join(first_entity_[r] + e, found->second, {entity.why[a], {}});
      }
    }
  }
}

void Unified::join_within_stories() {
  std::map<uint32_t, std::vector<uint32_t>> of_story;
  for (uint32_t i = 0; i < nodes_.size(); ++i) {
    if (root(i) == i || nodes_[i].described || nodes_[i].kind == NameKind::person)
      of_story[nodes_[i].story].push_back(i);
  }
  for (const auto& [story, nodes] : of_story) {
    join_spellings(nodes);
    join_short_people(nodes);
    join_initials(nodes);
    join_titles(nodes);
  }
}

void Unified::join_spellings(const std::vector<uint32_t>& nodes) {
  std::map<std::string, std::vector<uint32_t>> buckets;
  for (const uint32_t i : nodes) {
    const Node& node = nodes_[i];
    if (node.described || node.words.empty() || node.kind == NameKind::place) continue;
    // People meet by surname, whose spelling varies less; others by first and last word.
    const char front = node.kind == NameKind::person ? '-' : node.words.front().front();
    buckets[std::string(1, front) + node.words.back().front() + sort_of(node.kind)].push_back(i);
  }
  for (const auto& [key, bucket] : buckets) {
    if (bucket.size() > kLargestBucket) continue;
    for (size_t a = 0; a < bucket.size(); ++a) {
      for (size_t b = a + 1; b < bucket.size(); ++b) {
        const Node& first = nodes_[bucket[a]];
        const Node& second = nodes_[bucket[b]];
        if (first.words.size() >= 2 && same_spelling(first.words, second.words))
          join(bucket[a], bucket[b], {AliasReason::other_spelling, {}});
        else if (key.back() == 'h' && same_office(first, second))
          join(bucket[a], bucket[b], {AliasReason::same_office, {}});
        else if (key.back() == 'h' && (shortened(first.words, second.words) || shortened(second.words, first.words)))
          join(bucket[a], bucket[b], {AliasReason::shortened_name, {}});
      }
    }
  }
}

// "governor Yevhen Tkachuk", "governor Evgen Tkachuk": one surname, one office, first names near each other.
bool Unified::same_office(const Node& a, const Node& b) {
  if (a.words.size() != 2 || b.words.size() != 2 || a.words.back() != b.words.back() || a.reading == b.reading)
    return false;
  const auto& titles = language::Lexicon::get().titles;
  const bool office = std::any_of(a.description.begin(), a.description.end(), [&](const std::string& word) {
    return titles.find(word) != nullptr &&
           std::find(b.description.begin(), b.description.end(), word) != b.description.end();
  });
  return office && spelt_near(a.words.front(), b.words.front());
}

// "Sund" and "Lene Sund" where just one full name of the story ends so.
void Unified::join_short_people(const std::vector<uint32_t>& nodes) {
  std::map<std::string, std::set<uint32_t>> bearers;  // last or first word → roots of people with full names
  for (const uint32_t i : nodes) {
    const Node& node = nodes_[i];
    if (node.described || node.kind != NameKind::person || node.words.size() < 2) continue;
    bearers[node.words.back()].insert(root(i));
    bearers[node.words.front()].insert(root(i));
  }
  for (const uint32_t i : nodes) {
    const Node& node = nodes_[i];
    if (node.described || node.words.empty() || sort_of(node.kind) == 'p') continue;
    const auto found = bearers.find(node.words.back());
    if (found == bearers.end() || found->second.size() != 1) continue;
    const uint32_t full = *found->second.begin();
    const bool surname = node.words.size() == 1 && node.kind == NameKind::person;
    const bool shorter = node.words.size() >= 2 && shortened(node.words, nodes_[full].words);
    if (surname || shorter) join(full, i, {AliasReason::part_of_full_name, {}});
  }
}

void Unified::join_initials(const std::vector<uint32_t>& nodes) {
  std::map<std::string, uint32_t> acronyms;
  for (const uint32_t i : nodes) {
    if (!nodes_[i].described && is_acronym(nodes_[i].name)) acronyms.emplace(language::fold_name(nodes_[i].name), i);
  }
  for (const uint32_t i : nodes) {
    const Node& node = nodes_[i];
    if (node.described || node.words.size() < 2 || sort_of(node.kind) != 'o') continue;
    std::string letters;
    for (const std::string& word : node.words) letters += word.front();
    const auto found = acronyms.find(letters);
    if (found != acronyms.end()) join(i, found->second, {AliasReason::initials, {}});
  }
}

// "the interior minister" where one person of the story is called so.
void Unified::join_titles(const std::vector<uint32_t>& nodes) {
  const auto& titles = language::Lexicon::get().titles;
  std::map<std::string, std::vector<uint32_t>> holders;  // last word of the office → people
  for (const uint32_t i : nodes) {
    if (nodes_[i].kind != NameKind::person || nodes_[i].words.size() < 2) continue;
    std::set<std::string> once(nodes_[i].description.begin(), nodes_[i].description.end());
    for (const std::string& word : once) {
      if (titles.find(word) != nullptr && holders[word].size() <= kLargestBucket) holders[word].push_back(i);
    }
  }
  for (const uint32_t i : nodes) {
    const Node& node = nodes_[i];
    if (!node.described || node.anonymous || node.words.size() < 2) continue;
    std::vector<std::string> office;
    for (const std::string& word : node.words) {
      if (!is_place_word(word)) office.push_back(word);
    }
    std::set<uint32_t> fits;
    for (const std::string& word : office) {
      if (titles.find(word) == nullptr) continue;
      for (const uint32_t holder : holders[word]) {
        const auto& description = nodes_[holder].description;
        const bool all = office.size() >= 2 && std::all_of(office.begin(), office.end(), [&](const std::string& w) {
                           return std::find(description.begin(), description.end(), w) != description.end();
                         });
        if (all) fits.insert(root(holder));
      }
    }
    if (fits.size() == 1) join(*fits.begin(), i, {AliasReason::so_titled, {}});
  }
}

// Two channels that are one: part of the name shared, the same claim carried, never both in one report.
void Unified::join_by_evidence(std::span<const Reading> readings) {
  struct Seen {
    std::set<uint32_t> reports;
    std::set<std::string> claims;
    uint32_t node = 0;
  };
  std::map<std::pair<uint32_t, uint32_t>, Seen> seen;  // (story, root)
  for (uint32_t r = 0; r < readings.size(); ++r) {
    for (uint32_t e = 0; e < readings[r].entities.size(); ++e) {
      const uint32_t node = first_entity_[r] + e;
      if (!nodes_[node].speaks && !nodes_[root(node)].speaks) continue;
      Seen& here = seen[{story_of_[r], root(node)}];
      here.reports.insert(r);
      here.node = node;
    }
    for (const Claim& claim : readings[r].claims) {
      if (claim.open_class && !claim.figure) continue;
      if (!claim.figure) continue;
      const Figure& figure = readings[r].figures[claim.figure->value];
      const std::string key = claim.event_class + ' ' + std::to_string(figure.low.value_or(-1)) + ' ' +
                              std::to_string(figure.high.value_or(-1));
      for (auto at = claim.statement; at; at = readings[r].statements[at->value].within) {
        for (const Source& source : readings[r].statements[at->value].sources) {
          if (source.entity) seen[{story_of_[r], root(first_entity_[r] + source.entity->value)}].claims.insert(key);
        }
      }
    }
  }
  std::map<std::pair<uint32_t, std::string>, std::vector<const Seen*>> by_word;
  for (const auto& [key, here] : seen) {
    const Node& node = nodes_[here.node];
    if (here.claims.empty() || node.words.size() < 2 || node.kind == NameKind::person || node.kind == NameKind::place)
      continue;
    for (const std::string& word : node.words) {
      // The word that says what it is ("… Board", "… Post") is shared by many; in front it tells ("Barracks
      // Swallow").
      const bool tells = word == node.words.front() || node.kind == NameKind::channel;
      if (tells && !is_place_word(word)) by_word[{key.first, word}].push_back(&here);
    }
  }
  for (const auto& [key, group] : by_word) {
    if (group.size() > kLargestBucket) continue;
    for (size_t a = 0; a < group.size(); ++a) {
      for (size_t b = a + 1; b < group.size(); ++b) {
        const auto share = [](const auto& x, const auto& y) {
          return std::any_of(x.begin(), x.end(), [&](const auto& item) { return y.contains(item); });
        };
        if (share(group[a]->reports, group[b]->reports) || !share(group[a]->claims, group[b]->claims)) continue;
        const bool known = language::Lexicon::get().outlets.find(nodes_[group[a]->node].name) &&
                           language::Lexicon::get().outlets.find(nodes_[group[b]->node].name);
        if (!known) join(group[a]->node, group[b]->node, {AliasReason::by_evidence, key.second});
      }
    }
  }
}

void Unified::finish() {
  std::map<uint32_t, std::vector<uint32_t>> clusters;
  for (uint32_t i = 0; i < nodes_.size(); ++i) clusters[root(i)].push_back(i);
  source_of_node_.assign(nodes_.size(), UINT32_MAX);
  for (const auto& [head, members] : clusters) {
    std::map<std::string, int> names;
    std::map<SourceKind, int> source_kinds;
    std::map<NameKind, int> kinds;
    bool speaks = false;
    bool anonymous = true;
    bool entity = false;
    for (const uint32_t i : members) {
      ++names[nodes_[i].name];
      if (nodes_[i].source_kind != SourceKind::unknown) ++source_kinds[nodes_[i].source_kind];
      if (nodes_[i].kind != NameKind::other) ++kinds[nodes_[i].kind];
      speaks = speaks || nodes_[i].speaks;
      anonymous = anonymous && nodes_[i].anonymous;
      entity = entity || !nodes_[i].described;
    }
    // The name shown is a named one, of several words, often used, and first by letter.
    std::string shown;
    int best = -1;
    for (const uint32_t i : members) {
      const int score =
          (nodes_[i].described ? 0 : 10000) + (nodes_[i].words.size() > 1 ? 1000 : 0) + names[nodes_[i].name];
      if (score > best || (score == best && nodes_[i].name < shown)) {
        best = score;
        shown = nodes_[i].name;
      }
    }
    std::vector<Alias> aliases;
    for (const uint32_t i : members) {
      const std::string& name = nodes_[i].name;
      if (name == shown ||
          std::any_of(aliases.begin(), aliases.end(), [&](const Alias& alias) { return alias.name == name; }))
        continue;
      const Why& why = nodes_[i].why.reason == AliasReason::other_form ? nodes_[head].why : nodes_[i].why;
      aliases.push_back({name, why.reason, why.detail});
    }
    for (const uint32_t i : members) {
      for (const Alias& form : nodes_[i].forms) {
        const bool known = form.name == shown || std::any_of(aliases.begin(), aliases.end(), [&](const Alias& alias) {
                             return alias.name == form.name;
                           });
        if (!known) aliases.push_back(form);
      }
    }
    for (Alias& alias : aliases) {
      for (const uint32_t i : members) {
        const Why& why = nodes_[i].why;
        if (alias.reason == AliasReason::other_form && why.reason != AliasReason::same_name) {
          alias.reason = why.reason;
          alias.detail = why.detail;
        }
      }
    }
    const auto most = [](const auto& counts, auto none) {
      return counts.empty() ? none : std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
                                       return a.second < b.second;
                                     })->first;
    };
    if (speaks) {
      const auto index = static_cast<uint32_t>(sources_.size());
      for (const uint32_t i : members) source_of_node_[i] = index;
      sources_.push_back({shown, most(source_kinds, SourceKind::unknown), anonymous, entity, std::nullopt, aliases});
    }
    if (entity) entities_.push_back({shown, most(kinds, NameKind::other), std::move(aliases)});
  }
  for (uint32_t i = 0; i < sources_.size(); ++i) {
    by_name_.try_emplace(sources_[i].name, SourceIndex{i});
    for (const Alias& alias : sources_[i].aliases) by_name_.try_emplace(alias.name, SourceIndex{i});
  }
  for (const uint32_t node : outlet_node_) outlets_.emplace_back(SourceIndex{source_of_node_[node]});
  root_of_entity_.reserve(nodes_.size());
  for (uint32_t i = 0; i < nodes_.size(); ++i) root_of_entity_.push_back(root(i));
}

SourceIndex Unified::source(uint32_t reading, const Source& source) const {
  if (source.entity) return SourceIndex{source_of_node_[first_entity_[reading] + source.entity->value]};
  const std::string key = described_key(reading, source);
  const auto found = std::lower_bound(described_.begin(), described_.end(), key,
                                      [](const auto& item, const std::string& k) { return item.first < k; });
  return SourceIndex{source_of_node_[found->second]};
}

std::optional<SourceIndex> Unified::named(const std::string& name) const {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? std::nullopt : std::optional(found->second);
}

const std::string& Unified::cluster_name(uint32_t cluster) const {
  return nodes_[cluster].name;
}

}  // namespace hearsay::reconciling
