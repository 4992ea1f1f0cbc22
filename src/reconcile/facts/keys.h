// Keys: what a claim is about. Claims of one key are one fact.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/money.h"
#include "reconcile/facts/witness.h"

namespace hearsay::reconciling {

struct Population {
  std::string group;   ///< "" = people as such
  std::string nation;  ///< "" = none named
  auto operator<=>(const Population&) const = default;
};

struct Key {
  std::string kind;
  std::string unit;
  Population population;
  bool part = false;
  bool background = false;
  std::string actor;   ///< empty = the usual one
  std::string object;  ///< of claims without a figure
  bool aside = false;  ///< one report gives it where many agree on another number: of something else
  auto operator<=>(const Key&) const = default;
};
using language::is_money;
/// All of it in one string, for ids.
std::string text_of(const Key& key);

struct Keyed {
  Key key;
  bool kept = true;  ///< false: a forecast, a denial of a number, or about nothing that has a name
};
/// Beside the witnesses: each claim's key by itself, before the others have a say.
std::vector<Keyed> keys_of(const Ground& ground);

/// The group and nation that a claim's figure counts; no group where it counts the deeds themselves, "190 arrests".
Population population_of(const Ground& ground, const Witness& witness, const Figure& figure);
/// Whether members of the group are simply people whom an event befalls.
bool is_people(const std::string& group, const language::Lexicon& lexicon);

}  // namespace hearsay::reconciling
