// Noun phrases by surface grammar: extents that hold even where the parse is wrong.
#pragma once

#include <optional>

#include "read/names/name.h"

namespace hearsay::reading {

struct PhraseFinder {
  const Sheet& sheet;
  const NameTable& names;

  /// The noun phrase that begins at `at` (after quotes), with "of", "for", "with", … after it. Empty when none does.
  Range after(uint32_t at) const;
  /// The noun phrase that ends right before `end`, within its sentence.
  Range before(uint32_t end) const;
  /// The last noun or name of a phrase before any preposition: what the phrase is.
  std::optional<uint32_t> head(Range phrase) const;
  /// A phrase up to what only describes it: "Venn" of "Venn, who heads the union".
  Range core(Range phrase, uint32_t head) const;
  /// "Lena's father, Rudi Falk", "the owner, Calder Foods": a description with the name behind it.
  Range with_name(Range phrase) const;

  /// "Dr.", and its point: what stands before a name.
  bool is_of_a_title(uint32_t word) const;

 private:
  bool opens_aside(uint32_t word, Range phrase) const;
  bool nominal(uint32_t word) const;
  bool follows_noun(uint32_t word) const;
  bool ends_in_reports(uint32_t next) const;
};

}  // namespace hearsay::reading
