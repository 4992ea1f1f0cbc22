// Unify: which names in which reports are one source or one entity. Step 1 of reconciling.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "hearsay/dossier.h"

namespace hearsay::reconciling {

/// A reason as in Alias; `other_form` = none is known.
struct Why {
  AliasReason reason = AliasReason::other_form;
  std::string detail;
};

/// One node a report-entity, a described source of a story, or an outlet; joined nodes are one.
class Unified {
 public:
  Unified(std::span<const Reading> readings, std::span<const Story> stories);

  /// The source a statement's source is; the same index for all that are one.
  SourceIndex source(uint32_t reading, const Source& source) const;
  std::optional<SourceIndex> outlet(uint32_t reading) const { return outlets_[reading]; }
  /// The entity cluster of a report-entity, for comparing participants.
  uint32_t cluster(uint32_t reading, EntityIndex entity) const {
    return root_of_entity_[first_entity_[reading] + entity.value];
  }
  const std::string& cluster_name(uint32_t cluster) const;

  /// The source of that very name or alias, if any.
  std::optional<SourceIndex> named(const std::string& name) const;

  const std::vector<UnifiedSource>& sources() const { return sources_; }
  const std::vector<UnifiedEntity>& entities() const { return entities_; }

 private:
  struct Node {
    std::string name;
    std::vector<std::string> words;
    std::vector<std::string> description;  ///< folded words of all descriptions
    NameKind kind = NameKind::other;
    SourceKind source_kind = SourceKind::unknown;
    bool anonymous = false;
    bool described = false;  ///< a source without a name
    bool speaks = false;     ///< a source somewhere
    uint32_t story = 0;
    uint32_t reading = 0;
    uint32_t parent = 0;
    std::vector<Alias> forms;  ///< other forms its own report gives
    Why why;                   ///< why it was joined to its parent
  };

  uint32_t add(Node node);
  uint32_t root(uint32_t node) const;
  void join(uint32_t a, uint32_t b, const Why& why);
  void add_entities(std::span<const Reading> readings);
  void add_outlets(std::span<const Reading> readings);
  void add_described(std::span<const Reading> readings);
  void settle_kinds();
  void join_same_names();
  void join_forms(std::span<const Reading> readings);
  void join_within_stories();
  static bool same_office(const Node& a, const Node& b);
  void join_spellings(const std::vector<uint32_t>& nodes);
  void join_short_people(const std::vector<uint32_t>& nodes);
  void join_initials(const std::vector<uint32_t>& nodes);
  void join_titles(const std::vector<uint32_t>& nodes);
  void join_by_evidence(std::span<const Reading> readings);
  void finish();
  std::string described_key(uint32_t reading, const Source& source) const;

  std::vector<Node> nodes_;
  std::vector<uint32_t> story_of_;                           // beside readings
  std::vector<std::string> content_of_;                      // beside readings: the id that exact duplicates share
  std::vector<uint32_t> first_entity_;                       // beside readings: node of entity 0
  std::vector<uint32_t> outlet_node_;                        // beside readings; UINT32_MAX = none
  std::vector<std::pair<std::string, uint32_t>> described_;  // sorted: key → node
  std::vector<uint32_t> root_of_entity_;
  std::vector<uint32_t> source_of_node_;
  std::vector<std::optional<SourceIndex>> outlets_;
  std::vector<UnifiedSource> sources_;
  std::unordered_map<std::string, SourceIndex> by_name_;
  std::vector<UnifiedEntity> entities_;
};

}  // namespace hearsay::reconciling
