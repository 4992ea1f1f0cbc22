// Independence is a range over who is named or described as knowing. High keeps apart all that could be apart, but
// for names of one body ("Norland's defence ministry", "the Norlandian Ministry of Defence") and who speaks for it
// (`sources/bodies.h`). Low counts as one all that could be one: two anonymous descriptions that do not contradict
// each other ("intelligence sources", "Sorland intelligence sources") may be one person; a body and its named speaker
// ("police", police chief Tarenko) are one, as are a state and whoever is official in it, an organ and its ministry.
// "Sorland intelligence" and "a Norland official" contradict, and so do "a police source" and "hospital officials":
// they stay two. Who speak with one voice ("officials and the port authority said") may have one source, and an
// outlet that is cited may have it from whomever others name.
#include "reconcile/facts/origins.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>

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

bool speak_with_one_voice(const Origin& a, const Origin& b) {
  return std::ranges::any_of(a.told, [&](const auto& claim) { return b.told.contains(claim); });
}

/// What words for whoever is in charge mean, by themselves or beside others.
std::string_view means(std::string_view word) {
  static const auto table = [] {
    std::unordered_map<std::string_view, std::string_view> made;
    base::for_each_row("data/parties/anybody.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() >= 2) made.try_emplace(cells[0], cells[1]);
    });
    return made;
  }();
  const auto found = table.find(word);
  return found == table.end() ? std::string_view() : found->second;
}

bool is_land(const Ground& ground, const std::string& word) {
  return ground.lexicon.demonyms.find(word) != nullptr || ground.lexicon.places.find(word) != nullptr;
}

// "Officials", "sources", and "unnamed" beside them. Not "governor", whom there is one of.
bool tells_nobody(const Ground& ground, const std::string& word) {
  if (is_own_seat(word)) return false;
  const language::SourceNoun* noun = ground.lexicon.source_nouns.find(word);
  return means(word) == "any" || means(word) == "with" ||
         (noun != nullptr && noun->anonymous && !noun->conditional && noun->kind != "organisation");
}

// "Officials", "unnamed sources", "authorities": whoever speaks for anybody, with no word for whom but a land.
bool is_anybody(const Ground& ground, const Origin& origin) {
  return origin.vague && !origin.words.empty() && std::ranges::all_of(origin.words, [&](const std::string& word) {
           return tells_nobody(ground, word) || is_land(ground, word);
         });
}

bool is_official_body(const Ground& ground, const std::string& word) {
  const auto found = ground.lexicon.organisation_words.find(word);
  return found != ground.lexicon.organisation_words.end() && found->second == "official_body";
}

// Who holds an office of a state, or is an organ of one.
bool is_official(const Ground& ground, const Origin& origin) {
  const auto named = [&](const std::string& word) { return is_official_body(ground, word); };
  return ground.source(origin.source).kind == SourceKind::official || std::ranges::any_of(origin.words, named) ||
         std::ranges::any_of(origin.bodies,
                             [&](const Body& body) { return body.seat || std::ranges::any_of(body.words, named); });
}

// "Norland", "the Norlandian government": the state itself, whose organs speak for it.
bool is_state(const Ground& ground, const Origin& origin) {
  return !origin.words.empty() && std::ranges::all_of(origin.words, [&](const std::string& word) {
    return means(word) == "state" || is_land(ground, word);
  });
}

bool speaks_for_state(const Ground& ground, const Origin& state, const Origin& other) {
  return is_state(ground, state) && is_official(ground, other) && !nations_clash(state, other);
}

// An outlet that others cite.
bool is_relay(const Ground& ground, const Origin& origin) {
  const SourceKind kind = ground.source(origin.source).kind;
  return kind == SourceKind::outlet || kind == SourceKind::agency;
}

// "More than 17,000", "17,000": one number in two wordings.
bool same_number(const Value& a, const Value& b) {
  const auto said = [](const Value& value) {
    return value.low.value_or(value.high.value_or(0)) - (value.over ? 1 : 0);
  };
  return a.unit == b.unit && said(a) == said(b);
}

// The Post reported nine dead, and the ministry has nine: the Post may have it from the ministry.
bool may_echo(const Ground& ground, const Origin& origin, const Origin& other) {
  if (!is_relay(ground, origin) || is_relay(ground, other)) return false;
  return std::ranges::any_of(origin.values, [&](const Value* one) {
    return std::ranges::any_of(other.values, [&](const Value* same) { return same_number(*one, *same); });
  });
}

// The words that say who somebody without a name is.
std::set<std::string> telling_words(const Ground& ground, const Origin& origin) {
  std::set<std::string> telling;
  for (const std::string& word : origin.words) {
    if (!tells_nobody(ground, word) && !is_land(ground, word)) telling.insert(word);
  }
  return telling;
}

// "A police source", "hospital officials": of two bodies.
bool tell_apart(const Ground& ground, const Origin& a, const Origin& b) {
  const std::set<std::string> one = telling_words(ground, a), other = telling_words(ground, b);
  if (one.empty() || other.empty()) return false;
  const auto body = [&](const std::string& word) { return is_official_body(ground, word); };
  return std::ranges::none_of(one, [&](const std::string& word) { return other.contains(word); }) &&
         (std::ranges::any_of(one, body) || std::ranges::any_of(other, body));
}

// "Police" and "the Interior Ministry", "the ambulance service" and "the Varnik health department": an organ, and the
// ministry or department that it may be part of.
bool is_organ_of(const Body& organ, const Body& ministry) {
  static const auto parents = [] {
    std::unordered_multimap<std::string_view, std::string_view> made;
    base::for_each_row("data/parties/parents.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() >= 2) made.emplace(cells[0], cells[1]);
    });
    return made;
  }();
  const auto is_of_field = [&](const std::string& field) {
    return ministry.words.contains(field) && std::ranges::all_of(ministry.words, [&](const std::string& word) {
             return word == field || word == "ministry" || ministry.proper.contains(word);
           });
  };
  return std::ranges::any_of(organ.words, [&](const std::string& word) {
    const auto [first, last] = parents.equal_range(word);
    return std::any_of(first, last, [&](const auto& row) { return is_of_field(std::string(row.second)); });
  });
}

// "The Norlandian president" and "Norland's justice minister", of a land that is known: the one heads the other.
bool heads(const Body& head, const Body& ministry) {
  const bool of_all =
      head.words == std::set<std::string>{"presidency"} || head.words == std::set<std::string>{"premier"};
  return of_all && ministry.words.contains("ministry") && !(head.nations.empty() && ministry.nations.empty());
}

// Whether one may speak for the other, which it is part of.
bool is_below(const Body& a, const Body& b) {
  return is_organ_of(a, b) || heads(b, a) || is_branch_of(a, b);
}

bool are_two_people(const Ground& ground, const Origin& a, const Origin& b) {
  const auto is_person = [&](const Origin& origin) {
    return ground.source(origin.source).kind == SourceKind::person && !origin.vague;
  };
  return is_person(a) && is_person(b);
}

// The same, but for "President Reik" and "President Moll": of what, nothing says, and they are two.
bool same_known_body(const Ground& ground, const Origin& a, const Origin& b, const Body& one, const Body& other) {
  const bool bare = one.head && other.head && one.words.size() == 1 && other.words.size() == 1;
  return !(bare && are_two_people(ground, a, b)) && same_body(one, other, ground.lexicon);
}

// "The minister", of a ministry: all that is said of it is said of the other.
bool is_part_of(const Body& bare, const Body& full) {
  return !bare.words.empty() && std::ranges::includes(full.words, bare.words) &&
         (bare.nations.empty() || bare.nations == full.nations);
}

// "The company", "the ministry": any that the story tells of.
bool is_some_body(const Ground& ground, const Origin& origin) {
  return origin.vague && !origin.words.empty() && std::ranges::all_of(origin.words, [&](const std::string& word) {
           return ground.lexicon.is(word, language::WordClass::body);
         });
}

// "Norlandian officials" may be any body of Norland, "officials" any at all.
bool may_be_anybody(const Ground& ground, const Origin& vague, const Origin& other) {
  if (is_some_body(ground, vague)) return true;
  if (!is_anybody(ground, vague)) return false;
  return vague.nations.empty() || is_official(ground, other) || other.anonymous;
}

// "The health ministry" and "the interior ministry": bodies of one sort, each told by another word.
bool are_of_two_fields(const Ground& ground, const Origin& a, const Origin& b) {
  const auto fields = [&](const Origin& origin) {
    std::set<std::string> words = origin.bodies.front().words;
    std::erase_if(words, [&](const std::string& word) { return is_official_body(ground, word); });
    return words;
  };
  const std::set<std::string> one = fields(a), other = fields(b);
  return !one.empty() && !other.empty() &&
         std::ranges::none_of(one, [&](const std::string& word) { return other.contains(word); });
}

// "A reporter for the Brenna Times" and "police in Brenna": the names have a proper word in common, and each has
// others. "Brenna officials" say of themselves nothing else, and the mayor of Brenna may speak for any body there.
bool share_only_a_place(const Ground& ground, const Origin& a, const Origin& b) {
  const auto split = [&](const Origin& origin, const Origin& other) {
    std::pair<bool, std::set<std::string>> words;  // whether a proper one is common, and the others that tell
    for (const Body& body : origin.bodies) {
      for (const std::string& word : body.words) {
        const bool common = body.proper.contains(word) && std::ranges::any_of(other.bodies, [&](const Body& its) {
                              return its.proper.contains(word);
                            });
        words.first = words.first || common;
        const bool tells = body.proper.contains(word) || !tells_nobody(ground, word);
        if (!common && tells) words.second.insert(word);
      }
    }
    return words;
  };
  const auto has_seat = [](const Origin& origin) { return std::ranges::any_of(origin.bodies, &Body::seat); };
  if (has_seat(a) || has_seat(b)) return false;
  const auto [common, others] = split(a, b);
  const auto [_, its_others] = split(b, a);
  return common && !others.empty() && !its_others.empty() &&
         std::ranges::none_of(others, [&](const std::string& word) { return its_others.contains(word); });
}

// Could these two be one speaker?
bool may_be_one(const Ground& ground, const Origin& a, const Origin& b) {
  if (any_two(a, b, [&](const Body& x, const Body& y) {
        return same_known_body(ground, a, b, x, y) || of_one_state(x, y);
      }))
    return true;
  if (speak_with_one_voice(a, b)) return true;
  if (speaks_for_state(ground, a, b) || speaks_for_state(ground, b, a)) return true;
  if (nations_clash(a, b)) return false;
  if (any_two(a, b, [](const Body& x, const Body& y) { return is_below(x, y) || is_below(y, x); })) return true;
  if (!a.vague && !b.vague) return false;
  if (a.anonymous && b.anonymous) return !tell_apart(ground, a, b);
  if (may_be_anybody(ground, a, b) || may_be_anybody(ground, b, a)) return true;
  // A body in general and somebody named: one when the name or office holds the body's word.
  const Origin& body = a.vague ? a : b;
  const Origin& named = a.vague ? b : a;
  if (any_two(body, named, is_part_of)) return true;
  if (share_only_a_place(ground, body, named)) return false;
  std::set<std::string> words(named.words.begin(), named.words.end());
  for (const Body& of : named.bodies) words.insert(of.words.begin(), of.words.end());
  for (const Alias& alias : ground.source(named.source).aliases) {
    for (const std::string& word : name_words(alias.name)) words.insert(word);
  }
  return std::any_of(body.words.begin(), body.words.end(), [&](const std::string& word) {
    if (is_official_body(ground, word) && are_of_two_fields(ground, a, b)) return false;
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

namespace {

// "Officials" of a report, and of another that has the passage from it.
bool is_in_one_text(const Ground& ground, const Origin& a, const Origin& b) {
  if (!a.anonymous || !b.anonymous || a.words != b.words) return false;
  const auto told_in = [&](const Origin& origin, ReportIndex report, Span span) {
    return std::ranges::any_of(origin.told, [&](const auto& claim) {
      return claim.first == report.value && ground.readings[claim.first].claims[claim.second].span.overlaps(span);
    });
  };
  return std::ranges::any_of(ground.story.copies, [&](const Copy& copy) {
    return std::ranges::any_of(copy.passages, [&](const Passage& passage) {
      return (told_in(a, copy.from, passage.from) && told_in(b, copy.to, passage.to)) ||
             (told_in(b, copy.from, passage.from) && told_in(a, copy.to, passage.to));
    });
  });
}

// "A source told Coastal Wire" in two reports.
bool is_source_of_one_relay(const Origin& a, const Origin& b) {
  return a.anonymous && b.anonymous && a.words == b.words &&
         std::ranges::any_of(a.relays, [&](SourceIndex relay) { return b.relays.contains(relay); });
}

// "Officials told the Post and Coastal Wire" may be others for each.
int speakers_in(const Ground& ground, const Origin& origin) {
  if (!origin.anonymous || origin.words.empty() || !origin.words.back().ends_with('s')) return 1;
  const language::SourceNoun* noun = ground.lexicon.source_nouns.find(origin.words.back());
  return noun == nullptr ? 1 : std::max<int>(1, static_cast<int>(origin.met_by.size()));
}

}  // namespace

bool for_one_body(const Ground& ground, const Origin& a, const Origin& b) {
  if (is_source_of_one_relay(a, b) || is_in_one_text(ground, a, b)) return true;
  return any_two(a, b, [&](const Body& one, const Body& other) {
    const auto speaks_for_it = [](const Body& body) { return body.office && !body.one_of_many; };
    const bool known = !a.anonymous || !b.anonymous || speaks_for_it(one) || speaks_for_it(other);
    return known && !one.guess && !other.guess && same_known_body(ground, a, b, one, other);
  });
}

std::vector<Origin> without_relays(const Ground& ground, std::vector<Origin> origins) {
  std::set<SourceIndex> relays;
  for (const Origin& origin : origins) relays.insert(origin.relays.begin(), origin.relays.end());
  std::erase_if(origins,
                [&](const Origin& origin) { return is_relay(ground, origin) && relays.contains(origin.source); });
  return origins;
}

int most(const Ground& ground, const std::vector<Origin>& origins) {
  std::vector<const Origin*> apart;
  int speakers = 0;
  const auto speaks_in_its_place = [&](const Origin& state) {
    return std::ranges::any_of(origins, [&](const Origin& other) {
      return &other != &state && !is_state(ground, other) && speaks_for_state(ground, state, other);
    });
  };
  for (const Origin& origin : origins) {
    const bool known =
        std::ranges::any_of(apart, [&](const Origin* other) { return for_one_body(ground, *other, origin); });
    if (known || speaks_in_its_place(origin)) continue;
    apart.push_back(&origin);
    speakers += speakers_in(ground, origin);
  }
  return speakers;
}

int fewest(const Ground& ground, const std::vector<Origin>& origins) {
  std::vector<const Origin*> apart;
  std::vector<const Origin*> seen;
  const auto add = [&](const Origin& origin) {
    const auto may_be = [&](const Origin* other) { return may_be_one(ground, *other, origin); };
    const auto is = [&](const Origin* other) {
      return speak_with_one_voice(*other, origin) || for_one_body(ground, *other, origin) ||
             may_echo(ground, origin, *other);
    };
    if (!std::ranges::any_of(apart, may_be) && !std::ranges::any_of(seen, is)) apart.push_back(&origin);
    seen.push_back(&origin);
  };
  // Named speakers first, so that the vague are measured against them; organs before their state; outlets last.
  const auto rank = [&](const Origin& origin) {
    return std::tuple(is_relay(ground, origin), origin.vague, is_state(ground, origin));
  };
  std::vector<Origin> ranked = origins;
  std::ranges::stable_sort(ranked, {}, rank);
  for (const Origin& origin : ranked) add(origin);
  return std::max<int>(1, static_cast<int>(apart.size()));
}

}  // namespace hearsay::reconciling
