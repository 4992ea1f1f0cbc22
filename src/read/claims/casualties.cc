// One number may be of several kinds ("40 were killed or injured": of neither alone), none of several at once ("no
// casualties"), or of a kind that stands elsewhere ("Four more died, bringing the total to 61"). Counter-example:
// "the total number of votes" is no total of the dead.
#include "read/claims/casualties.h"

#include <algorithm>
#include <set>

#include "base/resource.h"
#include "read/claims/surroundings.h"

namespace hearsay::reading {
namespace {

bool is_sum(std::string_view lemma) {
  static const auto nouns = base::words_of("data/lexicon/sums.tsv");
  return nouns.contains(lemma);
}

bool is_casualty(const Findings& findings, const ClaimMention& claim) {
  return claim.figure && findings.sheet.lexicon().event_class(claim.event_class).casualty;
}

std::string_view class_of(const Sheet& sheet, uint32_t word) {
  const auto in = [&](const auto& table, std::string_view key) {
    const auto found = table.find(key);
    return found == table.end() ? std::string_view() : found->second.event_class;
  };
  const std::string_view of_adjective = in(sheet.lexicon().event_adjectives, sheet.lower(word));
  return of_adjective.empty() ? in(sheet.lexicon().event_verbs, sheet.words[word].lemma) : of_adjective;
}

bool befalls_people(const Sheet& sheet, std::string_view event_class) {
  return sheet.lexicon().event_class(event_class).people;
}

// "killed [or injured]", "dead or missing", "killed or were wounded": the other way in which it may have been. Of
// what "and" joins, only the dead and the hurt are not the same people: "killed and wounded", not "injured and died".
std::optional<uint32_t> alternative(const Sheet& sheet, uint32_t predicate, std::string_view event_class) {
  uint32_t at = predicate + 1;
  const bool either = sheet.lower(at) == "or";
  if (!either && (sheet.lower(at) != "and" || event_class != "killed")) return std::nullopt;
  for (++at; sheet.same_sentence(predicate, at); ++at) {
    if (either && (sheet.words[at].tag == Tag::aux || sheet.words[at].tag == Tag::adv)) continue;
    const std::string_view other = class_of(sheet, at);
    const bool another = either ? befalls_people(sheet, other) && other != event_class : other == "injured";
    return another ? std::optional(at) : std::nullopt;
  }
  return std::nullopt;
}

// The two of "[killed or wounded] 40 people", whichever of them has the number.
std::optional<Range> alternatives(const Sheet& sheet, const ClaimMention& claim) {
  const uint32_t own = claim.predicate.first;
  if (const auto later = alternative(sheet, own, claim.event_class)) return Range{own, *later + 1};
  if (own < 2 || !sheet.same_sentence(own - 2, own)) return std::nullopt;
  const std::string_view before = class_of(sheet, own - 2);
  if (!befalls_people(sheet, before) || alternative(sheet, own - 2, before) != own) return std::nullopt;
  return Range{own - 2, own + 1};
}

void join_alternatives(const Findings& findings, std::vector<ClaimMention>& claims) {
  std::vector<std::pair<uint32_t, Range>> joined;  // figures, and the predicates that they are of
  for (ClaimMention& claim : claims) {
    if (!is_casualty(findings, claim) || !befalls_people(findings.sheet, claim.event_class)) continue;
    const auto both = alternatives(findings.sheet, claim);
    const auto has_its_own = [&](const ClaimMention& other) {
      return &other != &claim && other.figure && other.figure != claim.figure && both->contains(other.predicate);
    };
    if (!both || std::ranges::any_of(claims, has_its_own)) continue;
    const std::pair figure_and_words{*claim.figure, *both};
    if (std::ranges::find(joined, figure_and_words) != joined.end()) continue;
    claim.predicate = *both;
    claim.event_class = "casualties";
    joined.push_back(figure_and_words);
  }
  const auto is_told = [&](const ClaimMention& claim) {
    return std::ranges::any_of(joined, [&](const auto& figure_and_words) {
      const auto& [figure, words] = figure_and_words;
      return claim.predicate != words && words.contains(claim.predicate) && claim.figure.value_or(figure) == figure;
    });
  };
  std::erase_if(claims, is_told);
}

// "there were no casualties in these villages", "reported in these attacks": elsewhere there may be some.
bool is_bounded(const Sheet& sheet, const FigureMention& figure) {
  uint32_t after = std::max(figure.words.last, figure.counted.last);
  if (sheet.same_sentence(figure.number, after) && sheet.words[after].tag == Tag::verb) ++after;
  return sheet.same_sentence(figure.number, after) && sheet.words[after].tag == Tag::adp;
}

// Where others tell of some: "rebels spoke of 20 dead, the army of no casualties".
void spread_none(const Findings& findings, std::vector<ClaimMention>& claims) {
  const size_t told = claims.size();
  const auto tells_of_some = [&](std::string_view event_class) {
    return std::ranges::any_of(claims, [&](const ClaimMention& claim) {
      return claim.event_class == event_class && claim.figure && findings.figures[*claim.figure].high != 0.0;
    });
  };
  for (const char* const event_class : {"killed", "injured"}) {
    if (!tells_of_some(event_class)) continue;
    for (size_t i = 0; i < told; ++i) {
      if (claims[i].event_class != "casualties" || !claims[i].figure) continue;
      const FigureMention& figure = findings.figures[*claims[i].figure];
      if (figure.high != 0.0 || !claims[i].statement || is_bounded(findings.sheet, figure)) continue;
      claims.push_back(claims[i]);
      claims.back().event_class = event_class;
    }
  }
}

// "The number of [people rescued in the delta] at 480": of the participle, whom it is said of in a sum.
std::optional<uint32_t> numbered_by(const Sheet& sheet, uint32_t participle) {
  const Word& word = sheet.words[participle];
  if (word.relation != Relation::acl || word.head < 0) return std::nullopt;
  const Word& noun = sheet.words[static_cast<uint32_t>(word.head)];
  const bool of_sum = noun.relation == Relation::nmod && noun.head >= 0 &&
                      is_sum(sheet.words[static_cast<uint32_t>(noun.head)].lemma);
  return of_sum ? std::optional(static_cast<uint32_t>(word.head)) : std::nullopt;
}

struct MovedSum {
  uint32_t verb = 0;
  std::optional<uint32_t> of;  ///< "the number of people"
};

// The verb that a figure hangs on, where what it moves is a sum: "bringing the total to 61", "the tally rose to 61",
// "the unions put the number at 61".
std::optional<MovedSum> moves_a_sum(const Sheet& sheet, const FigureMention& figure) {
  if (!figure.unit.empty() || figure.head || figure.words.first == 0) return std::nullopt;
  const std::string_view before = sheet.lower(figure.words.first - 1);
  const int32_t head = sheet.words[figure.number].head;
  if ((before != "to" && before != "at") || head < 0) return std::nullopt;
  auto verb = static_cast<uint32_t>(head);
  if (is_sum(sheet.words[verb].lemma) && sheet.words[verb].head >= 0)  // "took the [tally to 17]"
    verb = static_cast<uint32_t>(sheet.words[verb].head);
  if (sheet.words[verb].tag != Tag::verb) return std::nullopt;
  if (const auto of = numbered_by(sheet, verb)) return MovedSum{verb, of};
  for (const Relation relation : {Relation::obj, Relation::nsubj}) {
    const auto noun = sheet.child(verb, relation);
    if (!noun || !is_sum(sheet.words[*noun].lemma)) continue;
    const auto of = sheet.child(*noun, Relation::nmod);  // "the number of votes"
    return MovedSum{verb, of == figure.number ? std::nullopt : of};
  }
  return std::nullopt;
}

// "The number of people rescued": what befell them has the number, where a word there says it.
void number_what_befell(const Findings& findings, uint32_t of, uint32_t figure, std::vector<ClaimMention>& claims) {
  const Range words = findings.sheet.subtree(of);
  const auto befell = [&](const ClaimMention& claim) {
    return !claim.open_class && !claim.figure && words.contains(claim.predicate.first);
  };
  const auto numbered = [&](const ClaimMention& claim) { return claim.figure == figure && !claim.open_class; };
  const auto claim = std::ranges::find_if(claims, befell);
  if (claim != claims.end() && std::ranges::none_of(claims, numbered)) claim->figure = figure;
}

}  // namespace

void add_totals(const Findings& findings, std::vector<ClaimMention>& claims) {
  const Sheet& sheet = findings.sheet;
  for (uint32_t i = 0; i < findings.figures.size(); ++i) {
    const FigureMention& figure = findings.figures[i];
    const auto moved = moves_a_sum(sheet, figure);
    if (!moved) continue;
    if (moved->of) {
      number_what_befell(findings, *moved->of, i, claims);
      continue;
    }
    const uint32_t sentence = sheet.words[figure.number].sentence;
    const auto counted = std::ranges::find_if(claims, [&](const ClaimMention& claim) {
      return i > 0 && claim.figure == i - 1 && claim.sentence <= sentence && claim.sentence + 1 >= sentence &&
             !claim.open_class && findings.figures[i - 1].unit.empty();
    });
    if (counted == claims.end()) continue;
    ClaimMention claim = *counted;
    claim.figure = i;
    claim.sentence = sentence;
    claim.arguments.clear();
    claim.time.reset();
    claim.carried_time.reset();
    claim.clause = trim(sheet, clause_of(sheet, {moved->verb, figure.words.last}, sheet.sentences[sentence].words));
    claim.statement = statement_of(findings, figure.number);
    std::erase_if(claims, [&](const ClaimMention& other) { return other.figure == i; });
    claims.push_back(std::move(claim));
  }
}

namespace {

// What stands behind a part: "at least 11 of them [critical]".
std::optional<uint32_t> word_of_part(const Findings& findings, const ClaimMention& claim) {
  constexpr uint32_t kOfThem = 2;
  const Sheet& sheet = findings.sheet;
  if (!claim.figure || claim.open_class || findings.figures[*claim.figure].part != Part::subset) return std::nullopt;
  const uint32_t of = findings.figures[*claim.figure].words.last, word = of + kOfThem;
  const bool of_them =
      sheet.same_sentence(of, word) && sheet.lower(of) == "of" && sheet.words[of + 1].tag == Tag::pron;
  return of_them && befalls_people(sheet, class_of(sheet, word)) ? std::optional(word) : std::nullopt;
}

// "Over 70 were in clinics, at least nine of them critical": that is said of the part, and nothing else.
void name_parts(const Findings& findings, std::vector<ClaimMention>& claims) {
  std::set<std::pair<uint32_t, std::string>> told;  // figures and what is told of them
  for (const ClaimMention& claim : claims) {
    if (claim.figure) told.emplace(*claim.figure, claim.event_class);
  }
  for (auto claim = claims.begin(); claim != claims.end();) {
    const auto word = word_of_part(findings, *claim);
    const std::string own(word ? class_of(findings.sheet, *word) : std::string_view());
    const bool other = word && own != claim->event_class;
    if (other && !told.emplace(*claim->figure, own).second) {
      claim = claims.erase(claim);
      continue;
    }
    if (other) {
      claim->event_class = own;
      claim->predicate = {*word, *word + 1};
      claim->lemma = findings.sheet.words[*word].lemma;
    }
    ++claim;
  }
}

// "A girl was burnt": what is damage to things is an injury to people.
void injure_people(const Findings& findings, std::vector<ClaimMention>& claims) {
  const Sheet& sheet = findings.sheet;
  const auto is_person = [&](const ArgumentMention& argument) {
    const uint32_t noun = argument.words.last - 1;
    const bool named = argument.entity && findings.names.entities[*argument.entity].entity.kind == NameKind::person;
    return argument.role == "object" && (named || sheet.lexicon().people.contains(sheet.lower(noun)));
  };
  for (ClaimMention& claim : claims) {
    const bool damage = !claim.open_class && sheet.lexicon().event_class(claim.event_class).kind == "damaged";
    if (damage && std::ranges::any_of(claim.arguments, is_person)) claim.event_class = "injured";
  }
}

// "Shot and wounded six", "a woman died after being struck": what came of it is told, and that they were hit is how.
void drop_blows(const Findings& findings, std::vector<ClaimMention>& claims) {
  const auto is_outcome = [&](const ClaimMention& claim) {
    const std::string_view kind = findings.sheet.lexicon().event_class(claim.event_class).kind;
    return kind == "killed" || kind == "injured" || kind == "casualties";
  };
  std::vector<uint32_t> told;
  for (const ClaimMention& claim : claims) {
    if (claim.figure && claim.polarity > 0 && is_outcome(claim)) told.push_back(*claim.figure);
  }
  std::erase_if(claims, [&](const ClaimMention& claim) {
    const bool blow = findings.sheet.lexicon().event_class(claim.event_class).kind == "struck";
    return blow && !claim.open_class && claim.figure && std::ranges::find(told, *claim.figure) != told.end();
  });
}

// "565 shops were damaged or destroyed": one number, and of the two words of a kind the first.
void drop_repeats(const Findings& findings, std::vector<ClaimMention>& claims) {
  std::set<uint32_t> told;
  std::erase_if(claims, [&](const ClaimMention& claim) {
    const std::string_view kind = findings.sheet.lexicon().event_class(claim.event_class).kind;
    return kind == "damaged" && !claim.open_class && claim.figure && !told.insert(*claim.figure).second;
  });
}

// "None of the injuries was life-threatening", "no serious injuries": some may be of another degree.
void drop_degrees(const Findings& findings, std::vector<ClaimMention>& claims) {
  static const auto degrees = base::words_of("data/lexicon/degrees.tsv");
  const Sheet& sheet = findings.sheet;
  std::erase_if(claims, [&](const ClaimMention& claim) {
    if (!claim.figure || claim.event_class != "injured" || findings.figures[*claim.figure].high != 0.0) return false;
    const Range words = claim.clause;
    for (uint32_t i = words.first; i < words.last; ++i) {
      if (degrees.contains(sheet.lower(i))) return true;
    }
    return false;
  });
}

}  // namespace

void settle_casualties(const Findings& findings, std::vector<ClaimMention>& claims) {
  name_parts(findings, claims);
  injure_people(findings, claims);
  join_alternatives(findings, claims);
  drop_blows(findings, claims);
  drop_repeats(findings, claims);
  drop_degrees(findings, claims);
  spread_none(findings, claims);
}

}  // namespace hearsay::reading
