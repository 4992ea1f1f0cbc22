// Unify: which names in a story's reports are one source or one entity. Step 1 of reconciling.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "hearsay/dossier.h"
#include "reconcile/sources/bodies.h"
#include "reconcile/sources/nodes.h"

namespace hearsay::reconciling {

/// A credit that says whose the words are: a name in its brackets or between its dashes, and not "(Photo by Ada
/// Lind)".
bool is_of_text(const Credit& credit);

/// Refers to `readings` while it is made, and to the lexicon always. Knows the reports of one story alone: what
/// others say of a name changes nothing here.
class Unified {
 public:
  Unified(std::span<const Reading> readings, const Story& story, const language::Lexicon& lexicon,
          std::span<const Decision> decisions = {});

  /// The source a statement's source is; the same index for all that are one.
  /// REQUIRES, here and below: the reading is one of the story.
  SourceIndex source(uint32_t reading, const Source& source) const;
  /// Whether a report is a party's own: who publishes it speaks in the story's other reports and is no medium.
  bool is_by_a_party(uint32_t reading) const { return by_a_party_[place(reading)]; }
  SourceIndex outlet(uint32_t reading) const { return SourceIndex{source_of_node_[outlet_node_[place(reading)]]}; }
  /// The entity cluster of a report-entity, for comparing participants.
  uint32_t cluster(uint32_t reading, EntityIndex entity) const { return nodes_.root(node_of(reading, entity)); }
  const std::string& cluster_name(uint32_t cluster) const { return nodes_[cluster].name; }

  /// The source of that very name or alias, if any.
  std::optional<SourceIndex> named(const std::string& name) const;

  /// The bodies it is or speaks for. None of a source that is not of the story.
  std::span<const Body> bodies(SourceIndex source) const;

  const std::vector<UnifiedSource>& sources() const { return sources_; }
  const std::vector<UnifiedEntity>& entities() const { return entities_; }

 private:
  uint32_t place(uint32_t reading) const { return place_of_.at(reading); }
  uint32_t node_of(uint32_t reading, EntityIndex entity) const {
    return first_entity_[place(reading)] + entity.value;
  }
  void add_entities(const Reading& reading, uint32_t index);
  void add_outlet(const Report& report, uint32_t index);
  void find_parties(std::span<const Reading> readings, const std::vector<uint32_t>& reports);
  void add_described(const std::vector<Source>& sources, const Reading& reading, uint32_t index);
  std::string scope_of(uint32_t reading, const Source& source) const;
  void find_bodies();
  void place_ranks(uint32_t police);  ///< node
  void spell_out_initials();
  void find_owners();

  std::string story_;
  const language::Lexicon& lexicon_;
  Nodes nodes_;
  std::unordered_map<uint32_t, uint32_t> place_of_;  // reading → place in the vectors below
  std::vector<std::string> content_of_;              // the id that exact duplicates share
  std::vector<uint32_t> first_entity_;               // node of entity 0
  std::vector<uint32_t> outlet_node_;
  std::vector<bool> by_a_party_;                         // by place of the report
  std::unordered_map<std::string, uint32_t> described_;  // scope → node
  std::vector<uint32_t> source_of_node_;
  std::vector<UnifiedSource> sources_;
  std::vector<UnifiedEntity> entities_;
  std::vector<std::vector<Body>> bodies_;  ///< beside the sources: its own first
  std::unordered_map<std::string, SourceIndex> by_name_;
};

}  // namespace hearsay::reconciling
