#include "language/labels.h"

#include <algorithm>
#include <unordered_map>

#include "base/resource.h"

namespace hearsay::language {
namespace {

bool says_when(std::string_view lower, std::string_view lemma) {
  static const auto nouns = base::words_of("data/language/time_nouns.tsv");
  const bool year = lower.size() == 4 && std::ranges::all_of(lower, [](char c) { return c >= '0' && c <= '9'; });
  return year || nouns.contains(lemma) || nouns.contains(lower);
}

const Relation* find_relation(std::string_view name) {
  static const auto names = [] {
    std::unordered_map<std::string_view, Relation> all;
    for (int i = 0; i <= static_cast<int>(Relation::dislocated); ++i) {
      all.emplace(relation_name(static_cast<Relation>(i)), static_cast<Relation>(i));
    }
    return all;
  }();
  const auto found = names.find(name);
  return found == names.end() ? nullptr : &found->second;
}

}  // namespace

Tag tag_named(std::string_view name) {
  for (int i = 0; i < kTagCount; ++i) {
    if (tag_name(static_cast<Tag>(i)) == name) return static_cast<Tag>(i);
  }
  return Tag::x;
}

Inflection inflection_named(std::string_view penn) {
  static const std::unordered_map<std::string_view, Inflection> kNames = {
      {"NNS", Inflection::plural},      {"NNPS", Inflection::plural},     {"VBD", Inflection::past},
      {"VBN", Inflection::participle},  {"VBG", Inflection::gerund},      {"VBZ", Inflection::third_person},
      {"JJR", Inflection::comparative}, {"RBR", Inflection::comparative}, {"JJS", Inflection::superlative},
      {"RBS", Inflection::superlative}};
  const auto found = kNames.find(penn);
  return found == kNames.end() ? Inflection::base : found->second;
}

Relation relation_named(std::string_view name, std::string_view lower, std::string_view lemma) {
  if (name == "obl:unmarked") return says_when(lower, lemma) ? Relation::obl_tmod : Relation::obl;
  if (name == "nmod:unmarked") return says_when(lower, lemma) ? Relation::nmod_tmod : Relation::nmod;
  if (name == "nmod:desc") return Relation::compound;
  if (const Relation* const known = find_relation(name)) return *known;
  const Relation* const plain = find_relation(name.substr(0, name.find(':')));
  return plain == nullptr ? Relation::dep : *plain;
}

}  // namespace hearsay::language
