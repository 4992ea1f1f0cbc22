// Nodes are joined step by step, each step with its reason kept: same name, by itself or by a table (data/aliases);
// a form a report itself gives ("Coastal Wire Service (CWS)"); then spellings ("Nelo Tarenko", "Neelo Tarinko"),
// shortened names, initials, an office with one holder ("the interior minister"), and evidence: two channels that
// share part of a name, carry the same claim, and never stand in one report. Counter-example: Jon Aster and Berit
// Aster share a surname and no step joins them.
#include "reconcile/sources/unify.h"

#include <algorithm>
#include <map>

#include "base/resource.h"
#include "base/utf8.h"
#include "language/phrases.h"
#include "reconcile/sources/clusters.h"
#include "reconcile/sources/joining.h"
#include "reconcile/sources/names_alike.h"

namespace hearsay::reconciling {
namespace {

// A report that does not say where it appeared is told apart by its file; its id keeps two such outlets two.
std::string unnamed_outlet(const Report& report) {
  constexpr size_t kStemShown = 12;
  std::string stem = report.file.substr(report.file.find_last_of('/') + 1);
  stem = stem.substr(0, stem.find_last_of('.'));
  if (stem.size() > kStemShown) {
    size_t end = kStemShown - 1;
    while (end > 0 && !base::is_lead_byte(stem[end])) --end;
    stem = stem.substr(0, end) + "…";
  }
  return "unnamed outlet (" + stem + (report.record > 1 ? " #" + std::to_string(report.record) : "") + ")";
}

SourceKind outlet_kind(const std::string& name, const language::Lexicon& lexicon) {
  const language::OutletEntry* outlet = lexicon.outlets.find(name);
  return outlet != nullptr && outlet->kind == "agency" ? SourceKind::agency : SourceKind::outlet;
}

// Calls `take` with the sources of every response and of every statement that says something.
template <class Take>
void for_each_sources(const Reading& reading, const Take& take) {
  for (const Statement& statement : reading.statements) {
    if (!statement.cue_class.empty()) take(statement.sources);
  }
  for (const Response& response : reading.responses) take(response.who);
}

// An agency whose credit is a picture's, whatever it stands beside.
bool signs_pictures(std::string_view name) {
  static const auto table = [] {
    std::unordered_map<std::string_view, bool> made;  // whether no form of it signs texts
    base::for_each_row("data/clean/agencies.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() < 3) return;
      const auto [row, fresh] = made.try_emplace(cells[0], true);
      row->second = row->second && cells[2] == "photo";
    });
    return made;
  }();
  const auto found = table.find(name);
  return found != table.end() && found->second;
}

// "Sgt. Mo Lind of the Brenna police": what is behind a name goes on with its title.
bool names_body(std::string_view behind) {
  return behind.starts_with(" of ") || behind.starts_with(" with ") || behind.starts_with(" from ");
}

// "Governor Lund", "Cmdr. Sund": a name that the words for a speaker give with its title.
bool is_titled_form(const Node& node, const std::string& said, const language::Lexicon& lexicon) {
  constexpr size_t kMostWords = 4;
  const std::vector<std::string> words = name_words(said);
  if (node.kind != NameKind::person || node.words.empty() || words.size() < 2 || words.size() > kMostWords)
    return false;
  if (said.front() < 'A' || said.front() > 'Z' || words.back() != node.words.back()) return false;
  return lexicon.titles.find(words.front()) != nullptr || lexicon.titles.find(words.front() + ".") != nullptr;
}

// "The mayor of Tolvan": an office that one holds, and where.
bool is_seat_of(const std::string& description) {
  const size_t of = description.find(" of ");
  return of != std::string::npos && is_own_seat(language::fold(description.substr(0, of)));
}

// What the words around a speaker's name say of who it is; of a list of speakers only what is read as this one's.
void add_titles(Node& node, const Reading& reading, const Source& source, bool alone,
                const language::Lexicon& lexicon) {
  if (!source.description.empty()) node.titled.push_back(source.description);
  if (!alone) return;
  for (const Span span : source.spans) {
    std::string text(reading.report.text.slice(span));
    node.said_as.push_back(text.substr(0, text.find(',')));
    if (is_titled_form(node, node.said_as.back(), lexicon))
      node.forms.push_back({node.said_as.back(), AliasReason::so_titled, {}});
    if (const size_t name = text.find(node.name); name != std::string::npos) {
      const size_t after = name + node.name.size();
      text.replace(name, node.name.size(), names_body(std::string_view(text).substr(after)) ? "" : ",");
    }
    node.titled.push_back(std::move(text));
  }
}

// "Skylark cancelled 90 flights, spokeswoman Ada Lind said": hers is the one body that the sentence names.
void add_body_beside(Node& node, const Reading& reading, const Source& source, const language::Lexicon& lexicon) {
  const std::string_view* post = lexicon.titles.find(source.description);
  if (post == nullptr || *post != "spokesperson" || source.spans.empty()) return;
  const auto holds = [&](const Sentence& sentence) { return sentence.span.contains(source.spans.front()); };
  const auto here = std::ranges::find_if(reading.sentences, holds);
  if (here == reading.sentences.end()) return;
  std::set<std::string_view> beside;
  for (const Name& name : reading.names) {
    const Entity& entity = reading.entities[name.entity.value];
    const bool body = entity.kind == NameKind::organisation || entity.kind == NameKind::group;
    if (body && here->span.contains(name.span) && entity.name != reading.report.outlet &&
        std::ranges::none_of(source.spans, [&](Span own) { return own.contains(name.span); }))
      beside.insert(entity.name);
  }
  std::erase_if(beside, [&](std::string_view name) { return lexicon.outlets.find(name) != nullptr; });
  for (const Credit& credit : reading.report.credits) beside.erase(credit.name);
  if (beside.size() == 1) node.titled.push_back(source.description + " for " + std::string(*beside.begin()));
}

// "The Brenna police chief" beside "police chief": the same, and where.
bool says_more(const Body& full, const Body& bare) {
  if (full.words.size() <= bare.words.size() && (!full.of_the_land || bare.of_the_land)) return false;
  return std::ranges::includes(full.words, bare.words) && std::ranges::includes(full.nations, bare.nations) &&
         std::ranges::all_of(full.words, [&](const std::string& word) {
           return bare.words.contains(word) || full.proper.contains(word);
         });
}

// "Police chief Sund", who is "the Brenna police chief" too: what says more says which.
void drop_less_told(std::vector<Body>& bodies) {
  const std::vector<Body> all = bodies;
  std::erase_if(bodies, [&](const Body& bare) {
    return bare.office &&
           std::ranges::any_of(all, [&](const Body& full) { return full.office && says_more(full, bare); });
  });
}

}  // namespace

bool is_of_text(const Credit& credit) {
  constexpr size_t kMarks = 4;
  if (signs_pictures(credit.name)) return false;
  const size_t open = credit.quote.rfind('(');
  if (open == std::string::npos) return credit.quote.size() <= credit.name.size() + kMarks;
  const std::string inside = credit.quote.substr(open + 1, credit.quote.find(')', open) - open - 1);
  return inside.find('/') == std::string::npos && inside.find(" by ") == std::string::npos;
}

Unified::Unified(std::span<const Reading> readings, const Story& story, const language::Lexicon& lexicon,
                 std::span<const Decision> decisions)
    : story_(story.id), lexicon_(lexicon) {
  std::vector<uint32_t> reports;
  for (const ReportIndex report : story.reports) reports.push_back(report.value);
  std::ranges::sort(reports);
  for (const uint32_t r : reports) {
    place_of_.emplace(r, static_cast<uint32_t>(content_of_.size()));
    // An exact duplicate names the same unnamed people.
    content_of_.emplace_back(exact_copy_of(readings[r].report.id));
  }
  for (const uint32_t r : reports) add_entities(readings[r], r);
  for (const uint32_t r : reports) add_outlet(readings[r].report, r);
  for (const uint32_t r : reports) {
    for_each_sources(readings[r],
                     [&](const std::vector<Source>& sources) { add_described(sources, readings[r], r); });
  }
  settle_kinds(nodes_);
  for (const Decision& decision : decisions) join_decided(nodes_, decision.one_source);
  settle_bodies(nodes_, lexicon);
  join_names(nodes_, story_, lexicon);
  join_hosts(nodes_);
  join_told_forms(nodes_);
  join_forms(nodes_, lexicon);
  join_bodies(nodes_, lexicon);
  join_ones(nodes_, lexicon);
  const std::optional<uint32_t> police = join_police(nodes_);
  join_nouns(nodes_, lexicon);
  join_kin(nodes_, lexicon);
  std::vector<ReportNodes> carriers;
  for (const uint32_t r : reports) carriers.push_back({readings[r], first_entity_[place(r)]});
  join_by_evidence(nodes_, carriers, lexicon);
  Clusters clusters = clusters_of(nodes_, story_, lexicon);
  sources_ = std::move(clusters.sources);
  entities_ = std::move(clusters.entities);
  source_of_node_ = std::move(clusters.source_of_node);
  find_parties(readings, reports);
  find_bodies();
  if (police) place_ranks(*police);
  spell_out_initials();
  find_owners();
  for (uint32_t i = 0; i < sources_.size(); ++i) {
    by_name_.try_emplace(sources_[i].name, SourceIndex{i});
    for (const Alias& alias : sources_[i].aliases) by_name_.try_emplace(alias.name, SourceIndex{i});
  }
}

void Unified::add_entities(const Reading& reading, uint32_t index) {
  first_entity_.push_back(nodes_.size());
  for (const Entity& entity : reading.entities) {
    Node node;
    node.name = entity.name;
    node.words = name_words(entity.name);
    node.description = name_words(entity.description);
    node.kind = entity.kind;
    for (size_t a = 0; a < entity.aliases.size(); ++a) node.forms.push_back({entity.aliases[a], entity.why[a], {}});
    if (entity.kind == NameKind::person && is_seat_of(entity.description))
      node.forms.push_back({entity.description, AliasReason::so_titled, {}});
    const std::string titled = entity.description + ' ' + entity.name;
    if (!entity.description.empty() && is_titled_form(node, titled, lexicon_))
      node.forms.push_back({titled, AliasReason::so_titled, {}});
    node.reading = index;
    nodes_.add(std::move(node));
  }
  for_each_sources(reading, [&](const std::vector<Source>& sources) {
    for (const Source& source : sources) {
      if (!source.entity) continue;
      Node& node = nodes_[node_of(index, *source.entity)];
      node.speaks = true;
      node.source_kind = source.kind;
      add_titles(node, reading, source, sources.size() == 1, lexicon_);
      add_body_beside(node, reading, source, lexicon_);
    }
  });
  // "A spokeswoman for the port, Edda Wey, rejected the count": who she is, where she says nothing yet.
  for (const Statement& statement : reading.statements) {
    for (const Source& source : statement.sources) {
      if (statement.cue_class.empty() && source.entity)
        add_titles(nodes_[node_of(index, *source.entity)], reading, source, statement.sources.size() == 1, lexicon_);
    }
  }
}

void Unified::add_outlet(const Report& report, uint32_t index) {
  Node node;
  const bool unnamed = report.outlet.empty();
  node.name = unnamed ? unnamed_outlet(report) : report.outlet;
  node.words = unnamed ? std::vector<std::string>{content_of_[place(index)]} : name_words(node.name);
  node.kind = NameKind::outlet;
  node.source_kind = outlet_kind(node.name, lexicon_);
  node.speaks = true;
  node.prints = !unnamed;
  node.reading = index;
  outlet_node_.push_back(nodes_.add(std::move(node)));
  for (const Credit& credit : report.credits) {
    if (!is_of_text(credit)) continue;
    Node agency;
    agency.name = credit.name;
    agency.words = name_words(credit.name);
    agency.kind = NameKind::outlet;
    agency.source_kind = SourceKind::agency;
    agency.speaks = true;
    agency.reading = index;
    nodes_.add(std::move(agency));
  }
}

// A firm's or a group's own statement: other reports name it as a body that speaks, or somebody who speaks for it
// ("Maud Lis, president of the Chamber"), and no word of its name is a paper's.
void Unified::find_parties(std::span<const Reading> readings, const std::vector<uint32_t>& reports) {
  by_a_party_.assign(reports.size(), false);
  const auto is_medium = [&](const Node& node) {
    return lexicon_.outlets.find(node.name) != nullptr || is_host(node) ||
           std::ranges::any_of(node.words,
                               [&](const std::string& word) { return lexicon_.outlet_words.contains(word); });
  };
  for (size_t i = 0; i < reports.size(); ++i) {
    const uint32_t outlet = outlet_node_[i];
    if (readings[reports[i]].report.outlet.empty() || is_medium(nodes_[outlet])) continue;
    const Body own = body_named(nodes_[outlet].name, lexicon_);
    const auto is_its = [&](const Body& body) {
      return body.office && !body.guess && !body.proper.empty() && same_body(body, own, lexicon_);
    };
    for (uint32_t n = 0; n < nodes_.size() && !by_a_party_[i]; ++n) {
      const Node& node = nodes_[n];
      const bool body = node.kind == NameKind::organisation || node.kind == NameKind::group;
      const bool speaks =
          node.speaks && (node.source_kind == SourceKind::organisation || node.source_kind == SourceKind::unknown);
      const bool named = body && speaks && !node.prints && nodes_.root(n) == nodes_.root(outlet);
      const bool spoken_for = node.kind == NameKind::person && node.speaks &&
                              std::ranges::any_of(node.titled, [&](const std::string& titled) {
                                return std::ranges::any_of(bodies_spoken_for(titled, lexicon_), is_its);
                              });
      by_a_party_[i] = node.reading != reports[i] && (named || spoken_for);
    }
  }
}

// "Officials" of two reports may be two officials; "the coast guard" of a story is one.
std::string Unified::scope_of(uint32_t reading, const Source& source) const {
  return (source.anonymous ? content_of_[place(reading)] : story_) + '|' +
         joined(description_words(source.name, lexicon_));
}

void Unified::add_described(const std::vector<Source>& sources, const Reading& reading, uint32_t index) {
  for (const Source& source : sources) {
    if (source.entity) continue;
    const auto [found, fresh] = described_.try_emplace(scope_of(index, source), nodes_.size());
    if (!fresh) continue;
    Node node;
    node.name = source.name;
    node.words = name_words(source.name);
    node.scope = found->first;
    node.source_kind = source.kind;
    node.anonymous = source.anonymous;
    node.described = true;
    node.definite = std::ranges::any_of(
        source.spans, [&](Span span) { return language::fold(reading.report.text.slice(span)).starts_with("the "); });
    node.speaks = true;
    node.reading = index;
    nodes_.add(std::move(node));
  }
}

void Unified::find_bodies() {
  bodies_.resize(sources_.size());
  for (size_t i = 0; i < sources_.size(); ++i) bodies_[i].push_back(body_named(sources_[i].name, lexicon_));
  for (uint32_t i = 0; i < nodes_.size(); ++i) {
    if (source_of_node_[i] >= sources_.size()) continue;  // of nobody who speaks
    if (nodes_[i].titled.empty() && nodes_[i].said_as.empty()) continue;
    std::vector<Body>& bodies = bodies_[source_of_node_[i]];
    for (const std::string& titled : nodes_[i].titled) {
      for (Body& body : bodies_spoken_for(titled, lexicon_)) bodies.push_back(std::move(body));
    }
    if (nodes_[i].kind == NameKind::person) continue;
    for (const std::string& said : nodes_[i].said_as) bodies.push_back(body_named(said, lexicon_));
  }
  for (std::vector<Body>& bodies : bodies_) drop_less_told(bodies);
}

// "Sgt. Mo Lind" is of the police that the story names, where it names one.
void Unified::place_ranks(uint32_t police) {
  Body whole = body_named(nodes_[police].name, lexicon_);  // it need not speak itself
  whole.office = true;
  for (std::vector<Body>& bodies : bodies_) {
    for (Body& body : bodies) {
      if (body.guess) body = whole;
    }
  }
}

// "BPD Sgt. Mo Lind": a body by its initials is the one of that name.
void Unified::spell_out_initials() {
  std::map<std::string, Body> spelt;
  for (size_t i = 0; i < sources_.size(); ++i) {
    for (const Alias& alias : sources_[i].aliases) {
      if (is_acronym(alias.name)) spelt.emplace(language::fold_name(alias.name), bodies_[i].front());
    }
  }
  for (std::vector<Body>& bodies : bodies_) {
    std::vector<Body> more;
    for (const Body& body : bodies) {
      const auto full =
          std::ranges::find_if(body.words, [&](const std::string& word) { return spelt.contains(word); });
      if (!body.office || full == body.words.end()) continue;
      more.push_back(spelt.at(*full));
      more.back().office = true;
      more.back().one_of_many = body.one_of_many;
    }
    bodies.insert(bodies.end(), more.begin(), more.end());
  }
}

// Whose official somebody is: the body of the story that one speaks for.
void Unified::find_owners() {
  const auto is_of = [&](size_t one, size_t owner) {
    return std::ranges::any_of(bodies_[one], [&](const Body& body) {
      return body.office && !body.guess && same_body(body, bodies_[owner].front(), lexicon_);
    });
  };
  for (size_t i = 0; i < sources_.size(); ++i) {
    for (size_t owner = 0; owner < sources_.size() && sources_[i].of.empty(); ++owner) {
      if (owner != i && !bodies_[owner].front().office && is_of(i, owner)) sources_[i].of = sources_[owner].id;
    }
  }
}

std::span<const Body> Unified::bodies(SourceIndex source) const {
  return source.value < bodies_.size() ? std::span<const Body>(bodies_[source.value]) : std::span<const Body>();
}

SourceIndex Unified::source(uint32_t reading, const Source& source) const {
  const uint32_t node = source.entity ? node_of(reading, *source.entity) : described_.at(scope_of(reading, source));
  return SourceIndex{source_of_node_[node]};
}

std::optional<SourceIndex> Unified::named(const std::string& name) const {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace hearsay::reconciling
