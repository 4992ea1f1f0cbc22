// From the treebank's labels to those that reading uses.
#pragma once

#include <string>
#include <string_view>

#include "language/syntax.h"

namespace hearsay::language {

/// What the form of a word says beyond its tag.
enum class Inflection : uint8_t { base, plural, past, participle, gerund, third_person, comparative, superlative };

/// UPOS by name; `x` when unknown.
Tag tag_named(std::string_view name);
/// From the Penn tag: "VBD" is past.
Inflection inflection_named(std::string_view penn);
/// From a UD relation; subtypes that `Relation` does not know are left out. Nouns without a case word that say when
/// (data/language/time_nouns.tsv, years) are `:tmod` of their kind. `lower` and `lemma` are the dependent's.
Relation relation_named(std::string_view name, std::string_view lower, std::string_view lemma);

}  // namespace hearsay::language
