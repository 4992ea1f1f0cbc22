// Independence is a range over who is named or described as knowing. High keeps apart all that could be apart, but
// for names of one body ("Norland's defence ministry", "the Norlandian Ministry of Defence") and who speaks for it
// (`sources/bodies.h`). Low counts as one all that could be one: two anonymous descriptions that do not contradict
// each other ("intelligence sources", "Sorland intelligence sources") may be one person; a body and its named speaker
// ("police", police chief Tarenko) are one, as are a state and an organ of it. "Sorland intelligence" and "a Norland
// official" contradict: they stay two. Who speak with one voice ("officials and the port authority said") may have
// one source.
#include "reconcile/facts/origins.h"

#include <algorithm>
#include <string_view>

#include "base/resource.h"
#include "reconcile/sources/names_alike.h"

namespace hearsay::reconciling {
namespace {

template <class Alike>
bool any_two(const Origin& a, const Origin& b, const Alike& alike) {
  return std::ranges::any_of(a.bodies, [&](const Body& one) {
    return std::ranges::any_of(b.bodies, [&](const Body& other) { return alike(one, other); });
  });
}

bool is_state(const Origin& origin) {
  return origin.bodies.front().words.empty();
}

bool speak_with_one_voice(const Origin& a, const Origin& b) {
  return std::ranges::any_of(a.told, [&](const auto& claim) { return b.told.contains(claim); });
}

bool means_anybody(std::string_view word) {
  static const auto words = base::words_of("data/parties/anybody.tsv");
  return words.contains(word);
}

// "Officials", "sources", "authorities": whoever speaks for anybody, with no word for whom.
bool is_anybody(const Ground& ground, const Origin& origin) {
  return origin.vague && !origin.words.empty() && std::ranges::all_of(origin.words, [&](const std::string& word) {
           const language::SourceNoun* noun = ground.lexicon.source_nouns.find(word);
           return means_anybody(word) || (noun != nullptr && noun->anonymous && !noun->conditional);
         });
}

// Could these two be one speaker?
bool may_be_one(const Ground& ground, const Origin& a, const Origin& b) {
  if (any_two(a, b,
              [&](const Body& x, const Body& y) { return same_body(x, y, ground.lexicon) || of_one_state(x, y); }))
    return true;
  if (speak_with_one_voice(a, b)) return true;
  if (!a.vague && !b.vague) return false;
  if (nations_clash(a, b)) return false;
  if ((a.anonymous && b.anonymous) || is_anybody(ground, a) || is_anybody(ground, b)) return true;
  // A body in general and somebody named: one when the name or office holds the body's word.
  const Origin& body = a.vague ? a : b;
  const Origin& named = a.vague ? b : a;
  std::set<std::string> words(named.words.begin(), named.words.end());
  for (const Body& of : named.bodies) words.insert(of.words.begin(), of.words.end());
  for (const Alias& alias : ground.source(named.source).aliases) {
    for (const std::string& word : name_words(alias.name)) words.insert(word);
  }
  return std::any_of(body.words.begin(), body.words.end(), [&](const std::string& word) {
    return words.contains(word) && !ground.lexicon.demonyms.find(word);
  });
}

}  // namespace

Origin describe(const Ground& ground, SourceIndex index) {
  Origin origin;
  origin.source = index;
  const UnifiedSource& source = ground.source(index);
  origin.words = name_words(source.name);
  const std::span<const Body> bodies = ground.unified.bodies(index);
  origin.bodies.assign(bodies.begin(), bodies.end());
  if (origin.bodies.empty()) origin.bodies.push_back(body_named(source.name, ground.lexicon));
  for (const Body& body : origin.bodies) origin.nations.insert(body.nations.begin(), body.nations.end());
  origin.anonymous = source.anonymous;
  origin.vague = source.anonymous || !source.named;
  return origin;
}

bool nations_clash(const Origin& a, const Origin& b) {
  if (a.nations.empty() || b.nations.empty()) return false;
  return std::none_of(a.nations.begin(), a.nations.end(),
                      [&](const std::string& nation) { return b.nations.contains(nation); });
}

bool for_one_body(const Ground& ground, const Origin& a, const Origin& b) {
  return any_two(a, b, [&](const Body& one, const Body& other) {
    const auto speaks_for_it = [](const Body& body) { return body.office && !body.one_of_many; };
    const bool known = !a.anonymous || !b.anonymous || speaks_for_it(one) || speaks_for_it(other);
    return known && !one.guess && !other.guess && same_body(one, other, ground.lexicon);
  });
}

int most(const Ground& ground, const std::vector<Origin>& origins) {
  std::vector<const Origin*> apart;
  for (const Origin& origin : origins) {
    const bool known =
        std::ranges::any_of(apart, [&](const Origin* other) { return for_one_body(ground, *other, origin); });
    if (!known) apart.push_back(&origin);
  }
  return static_cast<int>(apart.size());
}

int fewest(const Ground& ground, const std::vector<Origin>& origins) {
  std::vector<const Origin*> apart;
  std::vector<const Origin*> seen;
  // Named speakers first, so that the vague are measured against them; organs before their state.
  for (const bool vague : {false, true}) {
    for (const bool state : {false, true}) {
      for (const Origin& origin : origins) {
        if (origin.vague != vague || is_state(origin) != state) continue;
        const auto may_be = [&](const Origin* other) { return may_be_one(ground, *other, origin); };
        const auto is = [&](const Origin* other) {
          return speak_with_one_voice(*other, origin) || for_one_body(ground, *other, origin);
        };
        if (!std::ranges::any_of(apart, may_be) && !std::ranges::any_of(seen, is)) apart.push_back(&origin);
        seen.push_back(&origin);
      }
    }
  }
  return std::max<int>(1, static_cast<int>(apart.size()));
}

}  // namespace hearsay::reconciling
