// Along the tree: a verb's subject and objects with all that is joined with them; "who" is the noun it describes; a
// participle takes that noun ("a man shot by officers"); an active verb without a subject takes that of the verb it
// hangs on ("was sent to serve"), and one joined with a passive shares its patient ("was beaten and robbed"). Where
// the parse has nobody, or an active verb with an auxiliary has no subject, the noun phrase right before it is taken.
// Of an adjective it is whom it is said of, of a noun the one person it befalls. Counter-examples: "that" of "said
// that it sank" is nobody; who says it takes no part ("Five died, according to the coast guard").
#include "read/claims/participants.h"

#include <algorithm>

#include "read/claims/surroundings.h"
#include "read/events/single_people.h"

namespace hearsay::reading {

Participants::Participants(const Findings& findings)
    : f_(findings), sheet_(findings.sheet), phrases_{findings.sheet, findings.names} {}

// "Aster is dead", "was found dead", "found the boy dead": whom an adjective is said of.
std::optional<uint32_t> Participants::described_by(uint32_t adjective) const {
  if (const auto subject = sheet_.child(adjective, Relation::nsubj)) return subject;
  const Word& word = sheet_.words[adjective];
  if (word.relation != Relation::xcomp || word.head < 0) return std::nullopt;
  const auto verb = static_cast<uint32_t>(word.head);
  for (const Relation relation : {Relation::obj, Relation::nsubj_pass}) {
    if (const auto child = sheet_.child(verb, relation)) return child;
  }
  return std::nullopt;
}

// "the death of Jon Aster", "Aster's death", "the fatal shooting of a teacher": the one person a noun befalls.
std::optional<uint32_t> Participants::person_of(uint32_t noun) const {
  for (const uint32_t child : sheet_.children[noun]) {
    const Word& word = sheet_.words[child];
    const auto preposition = sheet_.child(child, Relation::case_marking);
    const bool of = word.relation == Relation::nmod && preposition && sheet_.lower(*preposition) == "of";
    if (!of && word.relation != Relation::nmod_poss) continue;
    if (const auto mention = f_.names.mention_covering(child)) {
      if (f_.names.mentions[*mention].kind == NameKind::person) return child;
    } else if (is_one_person(sheet_, child)) {
      return child;
    }
  }
  return std::nullopt;
}

// "was beaten and robbed": whom the first verb befalls, and how many, as it was found for that one.
void Participants::add_shared_patient(ClaimMention& claim, const Trigger& trigger,
                                      const std::vector<ClaimMention>& before) const {
  const Word& word = sheet_.words[trigger.word];
  if (!trigger.passive || word.relation != Relation::conj || sheet_.child(trigger.word, Relation::nsubj_pass)) return;
  const auto first = std::find_if(before.begin(), before.end(), [&](const ClaimMention& other) {
    return static_cast<int32_t>(other.predicate.first) == word.head;
  });
  if (first != before.end()) {
    claim.figure = first->figure;
    for (const ArgumentMention& argument : first->arguments) {
      if (argument.role == "object") claim.arguments.push_back(argument);
    }
  } else if (const auto subject = sheet_.child(static_cast<uint32_t>(word.head), Relation::nsubj_pass)) {
    const auto meant = antecedent(trigger.word);
    add_participant(claim, "object", meant && is_relative(*subject) ? *meant : *subject);
  }
}

// Subject, object and agent of a verb by the parse.
void Participants::add(ClaimMention& claim, const Trigger& trigger, const std::vector<ClaimMention>& before) const {
  if (sheet_.words[trigger.word].tag != Tag::verb) return;
  add_controlled_subject(claim, trigger);
  add_shared_patient(claim, trigger, before);
  for (const uint32_t child : sheet_.children[trigger.word]) {
    const Relation relation = sheet_.words[child].relation;
    const bool agent = relation == Relation::obl_agent || (relation == Relation::nsubj && !trigger.passive);
    const bool patient = relation == Relation::obj || relation == Relation::nsubj_pass ||
                         (relation == Relation::nsubj && trigger.passive);
    if ((!agent && !patient) || sheet_.lower(child) == "that") continue;
    const std::string_view role = agent ? "subject" : "object";
    if (const auto meant = antecedent(trigger.word); meant && is_relative(child)) {
      add_participant(claim, role, *meant);
      continue;
    }
    const Range phrase = child < trigger.word ? phrases_.before(child + 1) : base_phrase(child);
    Range words = phrase.empty() ? Range{child, child + 1} : phrase;
    if (const auto mention = mention_of(child)) words = f_.names.mentions[*mention].words;
    add_argument(claim, role, words);
    add_joined(claim, role, child);
    if (child > trigger.word) add_listed(claim, role, words);
  }
  if (const auto noun = described_noun(trigger.word)) {
    const bool acts = sheet_.lower(trigger.word).ends_with("ing");
    const bool patient = std::any_of(claim.arguments.begin(), claim.arguments.end(),
                                     [](const ArgumentMention& argument) { return argument.role == "object"; });
    if (acts || !patient) add_participant(claim, acts ? "subject" : "object", *noun);
  }
  const bool has_subject = std::any_of(claim.arguments.begin(), claim.arguments.end(),
                                       [](const ArgumentMention& argument) { return argument.role == "subject"; });
  const bool helped = trigger.word > 0 && sheet_.words[trigger.word - 1].tag == Tag::aux;
  if (claim.arguments.empty() || (!has_subject && helped && !trigger.passive)) {
    add_nearest_subject(claim, trigger);
  }
  drop_speakers(claim, trigger.word);
}

// Whose words the verb stands in is not who acts in it, nor whom it befalls, wherever the parse hangs the name.
void Participants::drop_speakers(ClaimMention& claim, uint32_t verb) const {
  for (auto at = statement_of(f_, verb); at; at = f_.statements[*at].within) {
    for (const SourceMention& source : f_.statements[*at].sources) {
      std::erase_if(claim.arguments,
                    [&](const ArgumentMention& argument) { return argument.words.overlaps(source.words); });
    }
  }
}

void Participants::add_participant(ClaimMention& claim, std::string_view role, uint32_t noun) const {
  add_argument(claim, role, base_phrase(noun));
  add_joined(claim, role, noun);
}

void Participants::add_argument(ClaimMention& claim, std::string_view role, Range words, bool joined) const {
  const auto known = [&](const ArgumentMention& other) { return other.role == role && other.words == words; };
  if (std::ranges::none_of(claim.arguments, known))
    claim.arguments.push_back({role, words, entity_in(words), joined});
}

bool Participants::is_relative(uint32_t word) const {
  return sheet_.lower(word) == "who" || sheet_.lower(word) == "which" || sheet_.lower(word) == "that" ||
         sheet_.lower(word) == "whom";
}

// "the boy who died": whom "who" means.
std::optional<uint32_t> Participants::antecedent(uint32_t verb) const {
  while (sheet_.words[verb].relation == Relation::conj && sheet_.words[verb].head >= 0)
    verb = static_cast<uint32_t>(sheet_.words[verb].head);
  const Word& word = sheet_.words[verb];
  if (word.relation != Relation::acl_relcl || word.head < 0) return std::nullopt;
  return static_cast<uint32_t>(word.head);
}

// "a man shot and killed by officers", "a girl suffering from a wound": the noun that a participle describes.
std::optional<uint32_t> Participants::described_noun(uint32_t verb) const {
  while (sheet_.words[verb].relation == Relation::conj && sheet_.words[verb].head >= 0)
    verb = static_cast<uint32_t>(sheet_.words[verb].head);
  const Word& word = sheet_.words[verb];
  if (word.relation != Relation::acl || word.head < 0 || sheet_.child(verb, Relation::mark)) return std::nullopt;
  return static_cast<uint32_t>(word.head);
}

// "her father, his son and a clerk": whoever is joined with the noun, or with who is.
void Participants::add_joined(ClaimMention& claim, std::string_view role, uint32_t noun) const {
  const Range first = base_phrase(noun);
  for (const uint32_t other : sheet_.children[noun]) {
    if (sheet_.words[other].relation != Relation::conj) continue;
    const Range joined = base_phrase(other);
    const bool age = other > 0 && is_aside(noun, other - 1);
    if (!joined.overlaps(first) && !age) add_argument(claim, role, joined, true);
    add_joined(claim, role, other);
  }
}

// "Judge Aster, 61, his clerk Dora Brenn[,] and Deputy Sgt. Ivo Lanner": names to the end of a list, however the
// parse hangs them. Not "Aster, brother Ivo Lanner said", which "and" closes not.
void Participants::add_listed(ClaimMention& claim, std::string_view role, Range first) const {
  std::vector<Range> list;
  bool closed = false;
  uint32_t at = first.last;
  while (!closed) {
    if (is_aside(first.first, at)) at += 2;
    const uint32_t joint = at;
    while (sheet_.same_sentence(first.first, at) && (sheet_.lower(at) == "," || sheet_.lower(at) == "and")) ++at;
    if (at == joint) return;
    closed = sheet_.lower(at - 1) == "and";
    const auto name = name_behind(first.first, at);
    if (!name) return;
    list.push_back(*name);
    at = name->last;
  }
  const Tag next = sheet_.same_sentence(first.first, at) ? sheet_.words[at].tag : Tag::punct;
  if (next == Tag::verb || next == Tag::aux) return;
  for (const Range name : list) add_argument(claim, role, name, true);
}

// ", 61," behind a name
bool Participants::is_aside(uint32_t of, uint32_t comma) const {
  return sheet_.same_sentence(of, comma + 2) && sheet_.lower(comma) == "," &&
         sheet_.words[comma + 1].tag == Tag::num && sheet_.words[comma + 2].tag == Tag::punct;
}

// The person's name that is the next item of a list, behind nouns that say who it is.
std::optional<Range> Participants::name_behind(uint32_t of, uint32_t word) const {
  for (uint32_t i = word; sheet_.same_sentence(of, i); ++i) {
    if (const auto mention = f_.names.mention_covering(i);
        mention && f_.names.mentions[*mention].kind == NameKind::person)
      return f_.names.mentions[*mention].words;
    const Tag tag = sheet_.words[i].tag;
    const bool before_name = tag == Tag::noun || tag == Tag::propn || tag == Tag::adj || tag == Tag::det ||
                             sheet_.words[i].relation == Relation::nmod_poss || sheet_.lower(i) == "." ||
                             sheet_.lower(i) == "'s";
    if (!before_name) return std::nullopt;
  }
  return std::nullopt;
}

// The name that a word is of, or stands before: "driver Jon Aster".
std::optional<uint32_t> Participants::mention_of(uint32_t noun) const {
  if (const auto mention = f_.names.mention_covering(noun)) return mention;
  const auto behind = sheet_.same_sentence(noun, noun + 1) ? f_.names.mention_covering(noun + 1) : std::nullopt;
  const bool named = behind && f_.names.mentions[*behind].words.first == noun + 1 &&
                     f_.names.mentions[*behind].kind == NameKind::person;
  return named ? behind : std::nullopt;
}

// A noun with what stands before it in its phrase, or the name it is of.
Range Participants::base_phrase(uint32_t noun) const {
  if (const auto mention = mention_of(noun)) return f_.names.mentions[*mention].words;
  Range words{noun, noun + 1};
  for (const uint32_t child : sheet_.children[noun]) {
    const Relation relation = sheet_.words[child].relation;
    const bool within = relation == Relation::det || relation == Relation::nmod_poss || relation == Relation::amod ||
                        relation == Relation::compound || relation == Relation::nummod;
    if (within && child < noun) words.first = std::min(words.first, sheet_.subtree(child).first);
  }
  return words;
}

// The noun phrase right before the verb, its auxiliaries and adverbs.
void Participants::add_nearest_subject(ClaimMention& claim, const Trigger& trigger) const {
  uint32_t end = trigger.word;
  const uint32_t start = sheet_.sentence_of(end).words.first;
  while (end > start && (sheet_.words[end - 1].tag == Tag::aux || sheet_.words[end - 1].tag == Tag::adv)) --end;
  const Range phrase = end > start ? phrases_.before(end) : Range{};
  if (!phrase.empty()) claim.arguments.push_back({trigger.passive ? "object" : "subject", phrase, entity_in(phrase)});
}

// A verb's subject, the nearest where the parse has two ("after the patch Norr Ferries had to …"); "that", which it
// takes for one at times, is none.
std::optional<uint32_t> Participants::subject_of(uint32_t verb) const {
  std::optional<uint32_t> nearest;
  for (const uint32_t child : sheet_.children[verb]) {
    const Relation relation = sheet_.words[child].relation;
    const bool subject =
        (relation == Relation::nsubj || relation == Relation::nsubj_pass) && sheet_.lower(child) != "that";
    if (subject && (!nearest || child < verb)) nearest = child;
  }
  return nearest;
}

// "charged Quist with killing", "was jailed for killing": whom the verb above befalls is who does it, or is said to.
std::optional<uint32_t> Participants::accused_of(uint32_t verb) const {
  const Word& word = sheet_.words[verb];
  const auto preposition = sheet_.child(verb, Relation::mark);
  if (word.relation != Relation::advcl || word.head < 0 || !preposition) return std::nullopt;
  const std::string_view joint = sheet_.lower(*preposition);
  if (joint != "of" && joint != "with" && joint != "for") return std::nullopt;
  const auto above = static_cast<uint32_t>(word.head);
  const auto object = sheet_.child(above, Relation::obj);
  return object ? object : sheet_.child(above, Relation::nsubj_pass);
}

// "officers had been dispatched to serve": who serves is the subject of the verb above.
// "of killing", "with killing", "for killing", "from killing": the deed of whom the verb before befalls.
bool Participants::is_charge(uint32_t verb) const {
  if (!sheet_.lower(verb).ends_with("ing") || verb == 0) return false;
  const std::string_view before = sheet_.lower(verb - 1);
  return before == "of" || before == "with" || before == "for" || before == "from";
}

void Participants::add_controlled_subject(ClaimMention& claim, const Trigger& trigger) const {
  if (sheet_.child(trigger.word, Relation::nsubj) || sheet_.child(trigger.word, Relation::nsubj_pass) ||
      trigger.passive)
    return;
  if (const auto doer = accused_of(trigger.word)) return add_participant(claim, "subject", *doer);
  int32_t at = static_cast<int32_t>(trigger.word);
  for (int steps = 0; steps < 3 && at >= 0; ++steps) {
    const Word& word = sheet_.words[static_cast<uint32_t>(at)];
    const bool controlled = word.relation == Relation::xcomp || word.relation == Relation::advcl ||
                            word.relation == Relation::conj ||
                            (word.relation == Relation::parataxis && word.lower.ends_with("ing"));
    if (!controlled || word.head < 0) return;
    at = word.head;
    const auto verb = static_cast<uint32_t>(at);
    auto subject = subject_of(verb);
    // "charged Jon Aster with killing two": whom the verb befalls, and not the court.
    if (steps == 0 && is_charge(trigger.word)) {
      if (const auto object = sheet_.child(verb, Relation::obj)) subject = object;
    }
    if (!subject) continue;
    const Range phrase = phrases_.before(*subject + 1);
    if (!phrase.empty()) claim.arguments.push_back({"subject", phrase, entity_in(phrase)});
    return;
  }
}

std::optional<uint32_t> Participants::entity_in(Range words) const {
  for (uint32_t i = words.last; i-- > words.first;) {
    if (const auto mention = f_.names.mention_covering(i)) return f_.names.mentions[*mention].entity;
  }
  return std::nullopt;
}

}  // namespace hearsay::reading
