#include "read/events/pairs.h"

#include <algorithm>
#include <bit>

#include "language/money.h"
#include "read/figures/parts.h"

namespace hearsay::reading {
namespace {

// Families of features, one behind the other; each says how many numbers it takes.
class FeatureSet {
 public:
  explicit FeatureSet(uint16_t base) : base_(base) {}

  void one_of(uint16_t value, uint16_t count) {
    if (value < count) found_.push_back(static_cast<uint16_t>(base_ + value));
    base_ = static_cast<uint16_t>(base_ + count);
  }
  void flag(bool holds) { one_of(holds ? 0 : 1, 1); }
  void relation(Relation relation) {
    one_of(static_cast<uint16_t>(relation), static_cast<uint16_t>(Relation::dislocated) + 1);
  }
  void tag(Tag tag) { one_of(static_cast<uint16_t>(tag), language::kTagCount); }
  void go_on_at(uint16_t base) { base_ = base; }
  const Features& found() const { return found_; }

 private:
  Features found_;
  uint16_t base_;
};

// Arcs from one word up to the lowest word above both, and from there down to the other; more than `kMostArcs` are as
// many.
constexpr uint16_t kMostArcs = 4;
struct TreePath {
  uint16_t up = kMostArcs;
  uint16_t down = kMostArcs;
  uint32_t below = 0;  // the word on the way up that hangs on the common one; the first word itself when that is it
};

TreePath path_between(const Sheet& sheet, uint32_t from, uint32_t to) {
  TreePath path;
  path.below = from;
  uint32_t before = from;
  int32_t at = static_cast<int32_t>(from);
  for (uint16_t up = 0; up <= kMostArcs && at >= 0; ++up) {
    int32_t other = static_cast<int32_t>(to);
    for (uint16_t down = 0; down <= kMostArcs && other >= 0; ++down) {
      if (other == at) return {up, down, before};
      other = sheet.words[static_cast<uint32_t>(other)].head;
    }
    before = static_cast<uint32_t>(at);
    at = sheet.words[static_cast<uint32_t>(at)].head;
  }
  return path;
}

uint16_t few(size_t count, uint16_t most) {
  return static_cast<uint16_t>(std::min<size_t>(count, most));
}

struct Between {
  size_t verbs = 0, commas = 0, numbers = 0, triggers = 0, conjunctions = 0;
};

Between between(const PairContext& context, uint32_t first, uint32_t last) {
  Between counted;
  for (uint32_t i = first; i < last; ++i) {
    const Word& word = context.sheet.words[i];
    counted.verbs += word.tag == Tag::verb && word.relation != Relation::amod;
    counted.commas += word.lower == "," || word.lower == ";" || word.lower == ":" || word.lower == "(";
    counted.numbers += word.tag == Tag::num;
    counted.conjunctions += word.tag == Tag::cconj;
  }
  for (const Trigger& trigger : context.triggers) counted.triggers += trigger.word >= first && trigger.word < last;
  return counted;
}

bool is_event_tag(const Sheet& sheet, uint32_t i) {
  const Word& word = sheet.words[i];
  switch (word.tag) {
    case Tag::verb:
    case Tag::noun:
    case Tag::adj:
      return true;
    case Tag::propn:
      return sheet.sentence_of(i).block == BlockKind::heading || word.relation != Relation::flat;
    default:
      return false;
  }
}

}  // namespace

PairContext see_pairs(const Sheet& sheet, const std::vector<FigureMention>& figures, Range sentence) {
  PairContext context{sheet, figures, sentence, find_triggers(sheet, sentence), {}};
  for (uint32_t i = 0; i < figures.size(); ++i) {
    if (!sentence.contains(figures[i].number)) continue;
    if (const auto rule = attach(sheet, figures[i], context.triggers)) context.rules.emplace_back(i, *rule);
  }
  return context;
}

const Attachment* PairContext::rule_of(const Participant& participant) const {
  const auto found = std::ranges::find_if(rules, [&](const auto& rule) { return rule.first == participant.figure; });
  return found == rules.end() ? nullptr : &found->second;
}

Features participant_features(const PairContext& context, const Participant& participant) {
  FeatureSet set(0);
  const Sheet& sheet = context.sheet;
  const language::Lexicon& lexicon = sheet.lexicon();
  const Word& head = sheet.words[participant.head];
  set.one_of(participant.figure ? 0 : participant.article ? 1 : 2, 3);
  const FigureMention* figure = participant.figure ? &context.figures[*participant.figure] : nullptr;
  set.flag(figure != nullptr && language::is_money(figure->unit));
  set.flag(figure != nullptr && figure->unit == "percent");
  set.flag(figure != nullptr && figure->part == Part::subset);
  set.flag(figure != nullptr && figure->change == Change::fresh);
  set.flag(figure != nullptr && figure->high == 0.0);
  set.flag(figure != nullptr && !figure->head);
  set.flag(figure != nullptr && figure->low == 1.0 && figure->high == 1.0);
  set.flag(figure != nullptr && figure->low.value_or(0) >= 1000);
  set.flag(lexicon.people.contains(head.lemma) || lexicon.people.contains(head.lower));
  set.flag(lexicon.things.contains(head.lemma));
  set.flag(lexicon.doers.contains(head.lemma));
  set.flag(head.capital);
  set.tag(head.tag);
  set.relation(head.relation);
  return set.found();
}

Features word_features(const PairContext& context, uint32_t word) {
  FeatureSet set(kWordFeatures);
  const Sheet& sheet = context.sheet;
  set.tag(sheet.words[word].tag);
  set.relation(sheet.words[word].relation);
  set.flag(sheet.lexicon().cue_verbs.contains(sheet.words[word].lemma));
  set.flag(sheet.sentence_of(word).block == BlockKind::heading);
  set.flag(sheet.lower(word).ends_with("ing"));
  set.go_on_at(kKnownOfWord);
  const auto found = std::ranges::find(context.triggers, word, &Trigger::word);
  const Trigger* trigger = found == context.triggers.end() ? nullptr : &*found;
  set.flag(trigger != nullptr);
  set.flag(trigger != nullptr && trigger->event->strong);
  set.one_of(trigger != nullptr ? static_cast<uint16_t>(trigger->event->counted) : 4, 4);
  set.flag(trigger != nullptr && trigger->passive);
  set.flag(trigger != nullptr && trigger->active_object);
  set.flag(trigger != nullptr && trigger->event->money);
  return set.found();
}

std::vector<Participant> find_participants(const Sheet& sheet, const std::vector<FigureMention>& figures,
                                           Range sentence) {
  std::vector<Participant> found;
  std::vector<bool> counted(sentence.size(), false);
  for (uint32_t i = 0; i < figures.size(); ++i) {
    const FigureMention& figure = figures[i];
    if (!sentence.contains(figure.number) || !figure.countable() || is_base(sheet, figures, i)) continue;
    found.push_back({figure.head.value_or(figure.number), i, std::nullopt});
    for (uint32_t k = figure.words.first; k < std::max(figure.words.last, figure.counted.last); ++k) {
      if (sentence.contains(k)) counted[k - sentence.first] = true;
    }
  }
  for (uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Word& word = sheet.words[i];
    const bool counts = sheet.is(i, WordClass::counts_one) || sheet.is(i, WordClass::counts_none);
    const bool before_noun = word.relation == Relation::det || word.relation == Relation::nummod ||
                             word.relation == Relation::amod || word.relation == Relation::advmod;
    const auto article = sheet.child(i, Relation::det);  // "a third was hurt"
    const bool stands_for_one = word.tag == Tag::adj && article && sheet.is(*article, WordClass::counts_one) &&
                                (word.relation == Relation::nsubj || word.relation == Relation::nsubj_pass);
    const bool nominal = word.tag == Tag::noun || word.tag == Tag::propn || word.tag == Tag::pron ||
                         (counts && !before_noun) || stands_for_one;
    const bool inner = word.relation == Relation::compound || word.relation == Relation::flat ||
                       word.relation == Relation::fixed || word.relation == Relation::nmod_tmod;
    if (!nominal || inner || counted[i - sentence.first] || sheet.in_time(i)) continue;
    Participant participant{i, std::nullopt, std::nullopt};
    if (counts) participant.article = i;
    for (const uint32_t child : sheet.children[i]) {
      if (child < i && (sheet.is(child, WordClass::counts_one) || sheet.is(child, WordClass::counts_none)))
        participant.article = child;
    }
    found.push_back(participant);
  }
  std::ranges::stable_sort(found, {}, &Participant::head);
  return found;
}

std::vector<uint32_t> find_event_words(const Sheet& sheet, Range sentence) {
  std::vector<uint32_t> words;
  for (uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (is_event_tag(sheet, i) && !sheet.in_time(i)) words.push_back(i);
  }
  return words;
}

Features pair_features(const PairContext& context, const Participant& participant, uint32_t word) {
  const Sheet& sheet = context.sheet;
  FeatureSet set(kPairFeatures);
  const uint32_t head = participant.head;
  const FigureMention* figure = participant.figure ? &context.figures[*participant.figure] : nullptr;
  Range whole{head, head + 1};
  if (figure != nullptr) whole = {figure->words.first, std::max(figure->words.last, figure->counted.last)};
  const bool inside = whole.contains(word);
  const bool before = !inside && word < whole.first;
  const uint32_t distance = inside ? 0 : before ? whole.first - word : word - whole.last + 1;
  constexpr uint16_t kDistances = 7;
  const uint16_t bucket = distance == 0 ? 0 : few(static_cast<size_t>(std::bit_width(distance)), kDistances - 1);
  set.one_of(static_cast<uint16_t>(bucket + (before ? kDistances : 0)), 2 * kDistances);
  set.flag(word == head);
  set.flag(inside && word != head);
  const Between crossed = before ? between(context, word + 1, whole.first) : between(context, whole.last, word);
  for (const size_t count : {crossed.verbs, crossed.commas, crossed.numbers, crossed.triggers, crossed.conjunctions})
    set.one_of(few(count, 3), 4);

  const TreePath path = path_between(sheet, head, word);
  set.one_of(static_cast<uint16_t>(path.up * (kMostArcs + 1) + path.down), (kMostArcs + 1) * (kMostArcs + 1));
  set.relation(path.down == 0 && path.up > 0 ? sheet.words[path.below].relation : Relation::root);
  set.relation(path.up == 0 && path.down == 1 ? sheet.words[word].relation : Relation::root);
  set.flag(path.down == 0 && path.up == 1);
  set.flag(path.up == 0 && path.down == 1);
  set.flag(whole.first > 0 && sheet.lower(whole.first - 1) == "of");
  set.flag(whole.first > 0 && sheet.lower(whole.first - 1) == "by");
  set.flag(whole.first > 0 && sheet.lower(whole.first - 1) == "in");
  set.flag(whole.first > 0 && sheet.lower(whole.first - 1) == "to");
  set.flag(whole.first > 0 && sheet.lower(whole.first - 1) == "including");

  set.go_on_at(kKnownOfPair);
  const Attachment* const rule = context.rule_of(participant);
  const bool own = rule != nullptr && rule->trigger.word == word;
  set.flag(own);
  set.flag(own && rule->linked);
  set.flag(own && rule->cost < 1);
  set.flag(rule != nullptr && !own);
  set.flag(!own &&
           std::ranges::any_of(context.rules, [&](const auto& of) { return of.second.trigger.word == word; }));
  return set.found();
}

}  // namespace hearsay::reading
