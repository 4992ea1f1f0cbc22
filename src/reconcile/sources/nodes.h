// Nodes: every name, outlet and description of a story's reports, and which of them were joined, with the reason.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "hearsay/source.h"
#include "language/lexicon.h"

namespace hearsay::reconciling {

/// A reason as in Alias; `other_form` = none is known.
struct Why {
  AliasReason reason = AliasReason::other_form;
  std::string detail;
};

/// An entity of a report, a described source, or an outlet.
struct Node {
  std::string name;
  std::vector<std::string> words;        ///< of the name, for comparison
  std::vector<std::string> description;  ///< folded words of all descriptions
  std::string scope;  ///< of the described: within what its words mean one, and the words; empty for names
  NameKind kind = NameKind::other;
  SourceKind source_kind = SourceKind::unknown;
  bool anonymous = false;
  bool described = false;  ///< a source without a name
  bool speaks = false;     ///< a source somewhere
  bool prints = false;     ///< the outlet of its report, as that spells it
  bool definite = false;   ///< of the described: "the doctor", somebody told of before
  uint32_t reading = 0;
  uint32_t parent = 0;
  std::vector<Alias> forms;         ///< other forms its own report gives
  std::vector<std::string> titled;  ///< what is said of who it is where it speaks: "Edda Wey, a vice president of …"
  std::vector<std::string> said_as;  ///< the words it stands in where it speaks: "the State Auditor's Office"
  Why why;                           ///< why it was joined to its parent
};

/// Nodes that were joined are one; their root is the first of them.
class Nodes {
 public:
  uint32_t add(Node node);
  uint32_t root(uint32_t node) const;
  void join(uint32_t a, uint32_t b, const Why& why);

  uint32_t size() const { return static_cast<uint32_t>(nodes_.size()); }
  Node& operator[](uint32_t i) { return nodes_[i]; }
  const Node& operator[](uint32_t i) const { return nodes_[i]; }

 private:
  std::vector<Node> nodes_;
};

/// What a name is known by: nodes of one key are one, in any story. `story` is the id of the story, within which a
/// bare surname is somebody.
struct Known {
  std::string key;
  Why why;  ///< why two of that key are one
};
Known known_as(const Node& node, const std::string& story, const language::Lexicon& lexicon);

/// Words and a space behind each, as keys hold them.
std::string joined(const std::vector<std::string>& words);
/// Names of one sort may be one: 'p' = places, 'h' = people, 'o' = all others.
char sort_of(NameKind kind);

}  // namespace hearsay::reconciling
