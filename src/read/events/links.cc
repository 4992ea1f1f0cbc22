// Every participant of a sentence is judged with every word that may stand for an event. A word that most likely
// tells of the participant links to it; of several words of one kind the likeliest. Cost: participants × words of a
// sentence.
#include "read/events/links.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "read/events/elsewhere.h"
#include "read/events/heads.h"
#include "read/events/single_people.h"
#include "read/figures/no_counts.h"

namespace hearsay::reading {
namespace {

constexpr std::string_view kCasualties = "casualties";  // of kinds of events
/// A link has to be this likely. Lower gives more links and as good an F1 on held-back reports, but a claim is earned
/// or it is not made.
constexpr float kLikely = 0.5F;
/// The same where the rules of position have it too, which know events better that training saw seldom.
constexpr float kLikelyByRule = 0.2F;
/// A word that the lexicon has for no event, and the same where the rules have another word for who is counted.
constexpr float kLikelyUnknown = 0.6F;
constexpr float kLikelyAgainstRule = 0.75F;
/// Of a word's kinds the likeliest has to have this share, where the lexicon has the word for another.
constexpr float kSureOfKind = 0.8F;
/// Words and participants of one sentence that are paired: a sentence of more is a list or a table.
constexpr size_t kMostOfSentence = 96;

class Linker {
 public:
  Linker(const EventHeads& heads, const Sheet& sheet, const std::vector<FigureMention>& figures)
      : heads_(heads), sheet_(sheet), figures_(figures), sum_(heads.width()), kinds_(heads.kinds().size()) {}

  // `articles`: beside the links of one sentence, the article of each that has one.
  std::vector<Link> sentence(Range words, std::vector<std::optional<uint32_t>>& articles) {
    const PairContext context = see_pairs(sheet_, figures_, words);
    const std::vector<uint32_t> event_words = find_event_words(sheet_, words);
    const std::vector<Participant> participants = find_participants(sheet_, figures_, words);
    std::vector<Link> links;
    if (event_words.empty() || event_words.size() > kMostOfSentence || participants.empty() ||
        participants.size() > kMostOfSentence)
      return links;
    std::vector<uint32_t> who;
    for (const Participant& participant : participants) who.push_back(participant.head);
    std::vector<float> seen = heads_.see_words(states_of(event_words));
    std::vector<float> views = heads_.see_participants(states_of(who));
    for (size_t w = 0; w < event_words.size(); ++w) add_features(word_features_of(context, event_words[w]), seen, w);
    for (size_t p = 0; p < participants.size(); ++p) {
      const Participant& participant = participants[p];
      add_features(participant_features(context, participant), views, p);
      const size_t before = links.size();
      link(context, participant, {event_words, seen, part(views, p)}, links);
      keep_outcomes(before, links);
      articles.resize(links.size(), participant.article);
    }
    share_joined(participants, links, articles);
    return links;
  }

 private:
  // "A man and a woman with gunshot wounds": what is known of one of two that "and" joins holds for the other.
  void share_joined(const std::vector<Participant>& participants, std::vector<Link>& links,
                    std::vector<std::optional<uint32_t>>& articles) const {
    const auto joins = [&](uint32_t second, uint32_t first) {
      const Word& word = sheet_.words[second];
      return word.relation == Relation::conj && word.head == static_cast<int32_t>(first);
    };
    const size_t known = links.size();
    for (const Participant& participant : participants) {
      const auto own = [&](const Link& link) { return link.head == participant.head; };
      if (!participant.article || participant.figure || std::any_of(links.begin(), links.end(), own)) continue;
      for (size_t i = 0; i < known; ++i) {
        if (!articles[i] || links[i].figure) continue;
        if (!joins(participant.head, links[i].head) && !joins(links[i].head, participant.head)) continue;
        links.push_back(links[i]);
        links.back().head = participant.head;
        articles.push_back(participant.article);
      }
    }
  }

  // "Shot and killed two": two were killed; that they were shot is how. "Died in hospital": that is where.
  static void keep_outcomes(size_t first, std::vector<Link>& links) {
    const auto own = links.begin() + static_cast<std::ptrdiff_t>(first);
    const auto outcome = [](const Link& link) {
      return link.kind == "killed" || link.kind == "injured" || link.kind == "casualties";
    };
    if (std::none_of(own, links.end(), outcome)) return;
    const bool died = std::any_of(own, links.end(), [](const Link& link) { return link.kind == "killed"; });
    const auto how_or_where = [&](const Link& link) {
      return link.kind == "struck" || (died && link.kind == "hospitalised");
    };
    links.erase(std::remove_if(own, links.end(), how_or_where), links.end());
  }

  std::span<float> part(std::vector<float>& rows, size_t row) const {
    return std::span(rows).subspan(row * heads_.width(), heads_.width());
  }
  void add_features(const Features& features, std::vector<float>& rows, size_t row) const {
    const std::span<float> own = part(rows, row);
    heads_.add_up({own.data()}, features, 0, own);
  }
  // Few words of a report stand for an event or take part in one: only these are looked at.
  std::vector<float> states_of(const std::vector<uint32_t>& words) const {
    std::vector<float> states;
    for (const uint32_t word : words) {
      const uint32_t sentence = sheet_.words[word].sentence;
      const SheetSentence& own = sheet_.sentences[sentence];
      const std::vector<float>& all = sheet_.states[sentence];
      const size_t width = all.size() / own.words.size();
      const auto at = all.begin() + static_cast<std::ptrdiff_t>((word - own.words.first) * width);
      states.insert(states.end(), at, at + static_cast<std::ptrdiff_t>(width));
    }
    return states;
  }

  Features word_features_of(const PairContext& context, uint32_t word) const {
    Features features = word_features(context, word);
    for (const Trigger& trigger : context.triggers) {
      if (trigger.word != word) continue;
      if (const auto feature = heads_.class_feature(trigger.event->event_class)) features.push_back(*feature);
    }
    return features;
  }

  // A sentence's event words, what they are seen as, and what a participant is.
  struct Seen {
    const std::vector<uint32_t>& words;
    const std::vector<float>& of_words;
    std::span<const float> of_participant;
  };
  // Of most pairs the first head's numbers say that they are none; only of the others all are made.
  void link(const PairContext& context, const Participant& participant, const Seen& seen, std::vector<Link>& links) {
    const size_t head = heads_.first_width(), width = heads_.width(), before = links.size();
    const auto add_up = [&](size_t w, const Features& features, size_t first, std::span<float> sum) {
      heads_.add_up({seen.of_participant.data() + first, seen.of_words.data() + w * width + first}, features, first,
                    sum);
    };
    pairs_.clear();
    for (size_t w = 0; w < seen.words.size(); ++w) {
      if (is_another_words(context, participant, seen.words[w])) continue;
      pairs_.emplace_back(w, pair_features(context, participant, seen.words[w]));
    }
    first_.resize(pairs_.size() * head);
    for (size_t i = 0; i < pairs_.size(); ++i)
      add_up(pairs_[i].first, pairs_[i].second, 0, std::span(first_).subspan(i * head, head));
    const std::vector<bool> none = heads_.none_by_far(first_);
    const Attachment* const rule = context.rule_of(participant);
    for (size_t i = 0; i < pairs_.size(); ++i) {
      const auto& [w, features] = pairs_[i];
      if (none[i] && !is_changed(rule, seen.words[w])) continue;
      std::copy_n(first_.data() + i * head, head, sum_.data());
      add_up(w, features, head, std::span(sum_).subspan(head));
      judge(context, participant, rule, seen.words[w], before, links);
    }
  }

  // "Rose to 19 from 14": what changed is what its word says, whatever the heads make of the second number.
  static bool is_changed(const Attachment* rule, uint32_t word) {
    return rule != nullptr && rule->changed && rule->trigger.word == word;
  }

  // The lexicon's word for the event where it has one of the kind, or one that says more than any kind; otherwise the
  // kind itself.
  Trigger trigger_of(const PairContext& context, const Participant& participant, uint32_t word,
                     const std::pair<const std::string_view, language::EventKind>& kind) const {
    for (const Trigger& trigger : context.triggers) {
      const std::string_view own = sheet_.lexicon().event_class(trigger.event->event_class).kind;
      if (trigger.word == word && (own == kind.first || own.empty())) return trigger;
    }
    Trigger trigger = trigger_at(sheet_, context.sentence, word, &kind.second.of_object);
    const Word& head = sheet_.words[participant.head];
    const bool acts = head.head == static_cast<int32_t>(word) && head.relation == Relation::nsubj;
    if (acts && !trigger.passive) trigger.event = &kind.second.of_subject;
    return trigger;
  }

  static float likely_enough(const PairContext& context, const Attachment* rule, uint32_t word) {
    if (rule != nullptr && rule->trigger.word == word) return kLikelyByRule;
    const bool known = std::ranges::find(context.triggers, word, &Trigger::word) != context.triggers.end();
    return known ? kLikely : rule != nullptr ? kLikelyAgainstRule : kLikelyUnknown;
  }

  // Adds the pair whose sum is made when it is a link, the likeliest of its kind among those from `first` on.
  void judge(const PairContext& context, const Participant& participant, const Attachment* rule, uint32_t word,
             size_t first, std::vector<Link>& links) {
    heads_.score(sum_, kinds_);
    const float top = *std::ranges::max_element(kinds_);
    float all = 0;
    for (float& score : kinds_) all += score = std::exp(score - top);
    // The first is none, the last another event than those that have a name.
    const std::span<const float> known = std::span(kinds_).subspan(1, kinds_.size() - 2);
    const auto best = std::ranges::max_element(known);
    const float probability = *best / all;
    const bool changed = is_changed(rule, word);
    if (!changed && probability < likely_enough(context, rule, word)) return;
    Link link;
    link.head = participant.head;
    link.figure = participant.figure;
    link.kind = heads_.kinds()[1 + static_cast<size_t>(best - known.begin())];
    if (rule != nullptr && rule->trigger.word == word) {
      // Of which kind a word is the lexicon knows, too, where the rules tie the number to it and the heads waver.
      const std::string_view own = sheet_.lexicon().event_class(rule->trigger.event->event_class).kind;
      const float event = std::accumulate(known.begin(), known.end(), 0.0F);
      if (changed || (!own.empty() && rule->trigger.event->strong && *best < kSureOfKind * event)) link.kind = own;
    }
    if (const auto said = kind_by_companion(context, word)) link.kind = *said;
    if (is_of_victims(context, word)) link.kind = kCasualties;
    const auto kind = sheet_.lexicon().event_kinds.find(link.kind);
    if (kind == sheet_.lexicon().event_kinds.end()) return;  // the rules know these better
    link.trigger = trigger_of(context, participant, word, *kind);
    link.status = heads_.statuses()[heads_.status_of(sum_)];
    link.probability = probability;
    for (size_t i = first; i < links.size(); ++i) {
      if (links[i].kind != link.kind) continue;
      if (links[i].probability < probability) links[i] = link;
      return;
    }
    links.push_back(link);
  }

  // "Fatally shot", "mortally wounded": the word right beside says which kind.
  std::optional<std::string_view> kind_by_companion(const PairContext& context, uint32_t word) const {
    for (const Trigger& trigger : context.triggers) {
      if (trigger.word != word || trigger.event->near.empty() || !trigger.event->strong) continue;
      const bool beside = sheet_.lower(word + 1) == trigger.event->near ||
                          (word > 0 && sheet_.lower(word - 1) == trigger.event->near);
      const std::string_view kind = sheet_.lexicon().event_class(trigger.event->event_class).kind;
      if (beside && !kind.empty()) return kind;
    }
    return std::nullopt;
  }

  bool is_another_words(const PairContext& context, const Participant& participant, uint32_t word) const {
    return is_told_elsewhere(sheet_, participant.head, word) || has_its_own(context, participant, word);
  }

  // "33 dead, 188 rescued": what stands right behind a number is its word alone; "27 died and 181 were saved": who is
  // the subject of a verb has none of what stands before.
  bool has_its_own(const PairContext& context, const Participant& participant, uint32_t word) const {
    if (!participant.figure) return false;
    const FigureMention& figure = figures_[*participant.figure];
    const Range whole{figure.words.first, std::max(figure.words.last, figure.counted.last)};
    if (whole.contains(word)) return false;
    const auto is_trigger = [&](uint32_t i) {
      return std::ranges::any_of(context.triggers, [&](const Trigger& trigger) { return trigger.word == i; });
    };
    const std::string_view behind = sheet_.lower(whole.last + 1);
    const bool closed = behind == "," || behind == "and" || behind == "." || behind == ";";
    if (figure.head == std::nullopt && is_trigger(whole.last) && closed) return word != whole.last;
    const Word& counted = sheet_.words[participant.head];
    const bool subject = counted.relation == Relation::nsubj || counted.relation == Relation::nsubj_pass;
    const bool whom = word > 1 && sheet_.lower(word - 1) == "the" && sheet_.lower(word - 2) == "of";
    if (whom) return false;  // "Of the injured, 23 have recovered"
    return subject && counted.head > static_cast<int32_t>(whole.last) &&
           sheet_.words[static_cast<uint32_t>(counted.head)].tag == Tag::verb && word < whole.first;
  }

  // "Six gunshot victims": dead and hurt together, by the words.
  bool is_of_victims(const PairContext& context, uint32_t word) const {
    const auto wound = sheet_.child(word, Relation::compound);
    if (sheet_.words[word].tag != Tag::noun || !wound || !sheet_.lexicon().things.contains(sheet_.lemma(*wound)))
      return false;
    return std::ranges::any_of(context.triggers, [&](const Trigger& trigger) {
      return trigger.word == word && sheet_.lexicon().event_class(trigger.event->event_class).kind == kCasualties;
    });
  }

  const EventHeads& heads_;
  const Sheet& sheet_;
  const std::vector<FigureMention>& figures_;
  std::vector<float> sum_, kinds_, first_;
  std::vector<std::pair<size_t, Features>> pairs_;  // places of words, and what is told of them together
};

FigureMention one(const Sheet& sheet, uint32_t article, uint32_t head) {
  FigureMention figure = counted_once(sheet, article, head);
  if (sheet.is(article, WordClass::counts_none)) figure.low = figure.high = 0;
  if (sheet.is(article, WordClass::counts_another)) figure.change = Change::fresh;
  return figure;
}

}  // namespace

EventLinks find_links(const Sheet& sheet, std::vector<FigureMention>& figures) {
  EventLinks found;
  const EventHeads* const heads = EventHeads::get();
  if (heads == nullptr) return found;
  found.judged = true;
  std::vector<std::optional<uint32_t>> articles;
  Linker linker(*heads, sheet, figures);
  for (const SheetSentence& sentence : sheet.sentences) {
    std::vector<std::optional<uint32_t>> own;
    std::ranges::move(linker.sentence(sentence.words, own), std::back_inserter(found.links));
    std::ranges::move(own, std::back_inserter(articles));
  }
  for (size_t i = 0; i < found.links.size(); ++i) {
    // "A plane crashed" counts no planes: of the kinds alone one is a number.
    const std::string_view event_class = found.links[i].trigger.event->event_class;
    if (!articles[i] || found.links[i].figure || sheet.lexicon().event_class(event_class).kind.empty()) continue;
    if (is_share(sheet, *articles[i])) continue;
    const uint32_t noun = found.links[i].head;  // "a crowd gathered": more than one, and nobody says how many
    if (sheet.is(noun, WordClass::several) && members_of(sheet, noun) == 1) continue;
    const auto after = std::ranges::lower_bound(figures, *articles[i], {}, &FigureMention::number);
    const auto index = static_cast<uint32_t>(after - figures.begin());
    if (after == figures.end() || after->number != *articles[i]) {
      figures.insert(after, one(sheet, *articles[i], found.links[i].head));
      for (Link& link : found.links) {
        if (link.figure && *link.figure >= index) ++*link.figure;
      }
    }
    found.links[i].figure = index;
  }
  return found;
}

}  // namespace hearsay::reading
