// Claims come from two sides: every figure looks for its event, and every event word that no figure took makes a
// claim without a number. A part takes its whole's event: "20 soldiers died, including six officers" claims that six
// officers died. A value that the sentence itself calls former ("from 174 to 125", "had earlier said 127") is marked
// earlier.
//
// Long because figures and events look for the same participants and surroundings.
#include "read/claims/claims.h"

#include <algorithm>
#include <unordered_map>

#include "base/resource.h"
#include "read/claims/open_claims.h"
#include "read/claims/participants.h"

namespace hearsay::reading {
namespace {

using language::Lexicon;

/// Words of a clause kept to the right of its last part, so that evidence stays a line.
constexpr uint32_t kClauseTail = 14;

// "shoot" → "shot": the irregular table of the lemmatiser read backwards, else the regular ending.
std::string past_participle(const std::string& lemma) {
  static const auto irregular = [] {
    std::unordered_map<std::string_view, std::string_view> table;
    base::for_each_row("data/language/irregular_forms.tsv", [&](const std::vector<std::string_view>& cells) {
      // The last past form of a verb listed is its participle.
      if (cells.size() >= 3 && cells[1] == "VERB" && !cells[0].ends_with("ing") && !cells[0].ends_with("s") &&
          !cells[0].starts_with("'"))
        table[cells[2]] = cells[0];
    });
    return table;
  }();
  const auto found = irregular.find(lemma);
  if (found != irregular.end()) return std::string(found->second);
  if (lemma.ends_with("e")) return lemma + "d";
  const bool consonant_y = lemma.size() > 1 && lemma.back() == 'y' &&
                           std::string_view("aeiou").find(lemma[lemma.size() - 2]) == std::string_view::npos;
  return consonant_y ? lemma.substr(0, lemma.size() - 1) + "ied" : lemma + "ed";
}

bool is_casualty(std::string_view event_class) {
  return event_class == "killed" || event_class == "injured" || event_class == "missing" ||
         event_class == "detained" || event_class == "critical" || event_class == "casualties";
}

class Finder {
 public:
  explicit Finder(Findings findings)
      : f_(findings), sheet_(findings.sheet), lexicon_(sheet_.lexicon()), people_(f_) {}

  std::vector<ClaimMention> run() {
    for (uint32_t s = 0; s < sheet_.sentences.size(); ++s) {
      triggers_ = find_triggers(sheet_, sheet_.sentences[s].words);
      taken_.clear();
      first_claim_ = claims_.size();
      add_single_people(s);
      claim_figures(s);
      claim_events(s);
    }
    for (ClaimMention& claim : find_open_claims(f_, claims_)) {
      claim.event_class = past_participle(claim.lemma);
      claim.statement = statement_of(claim.predicate.first);
      set_surroundings(claim);
      claims_.push_back(std::move(claim));
    }
    return std::move(claims_);
  }

 private:
  // "a child", "a policeman" beside a casualty word: a figure of one.
  void add_single_people(uint32_t s) {
    const bool casualties = std::any_of(triggers_.begin(), triggers_.end(),
                                        [](const Trigger& t) { return is_casualty(t.event->event_class); });
    if (!casualties) return;
    const Range here = sheet_.sentences[s].words;
    for (uint32_t i = here.first; i + 1 < here.last; ++i) {
      if (sheet_.lower(i) != "a" && sheet_.lower(i) != "an" && sheet_.lower(i) != "another") continue;
      uint32_t head = i + 1;
      while (head + 1 < here.last && (sheet_.words[head].tag == Tag::adj || sheet_.words[head].tag == Tag::num ||
                                      sheet_.lower(head).ends_with("-old")))
        ++head;
      if (!people_.is_one_person(head)) continue;
      FigureMention figure;
      figure.words = {i, i + 1};
      figure.number = i;
      figure.low = figure.high = 1;
      figure.counted = {i + 1, head + 1};
      figure.head = head;
      const auto attached = attach(sheet_, figure, triggers_);
      constexpr double kSure = 2.2;  // closer than a number has to be: "a man told" is everywhere
      const bool listed = sheet_.lower(head + 1) == "among" || (i > here.first && sheet_.lower(i - 1) == "including");
      if (!listed && (!attached || attached->cost > kSure || !is_casualty(attached->trigger.event->event_class)))
        continue;
      if (attached && attached->trigger.word == head) continue;
      const auto after = std::find_if(f_.figures.begin(), f_.figures.end(),
                                      [&](const FigureMention& other) { return other.number >= i; });
      if (after != f_.figures.end() && after->words.overlaps({i, head + 1})) continue;
      // Figures keep their order, and claims of earlier sentences point only at earlier ones.
      f_.figures.insert(after, figure);
    }
  }
  void claim_figures(uint32_t s) {
    const Range here = sheet_.sentences[s].words;
    for (uint32_t i = 0; i < f_.figures.size(); ++i) {
      FigureMention& figure = f_.figures[i];
      if (!here.contains(figure.number) || !figure.countable() || is_base(i)) continue;
      mark_part(figure, here);
      mark_change(figure, here);
      auto attached = attach(sheet_, figure, triggers_);
      const auto whole = figure.part == Part::subset ? whole_of(figure, s) : std::nullopt;
      const bool thing = figure.head && lexicon_.things.contains(sheet_.words[*figure.head].lemma);
      if (whole && !thing && (!attached || (attached->cost > 2.0 && !attached->linked))) {
        add_inherited(i, *whole);
      } else if (attached) {
        add_claim(i, attached->trigger);
      } else if (const auto verb = governing_verb(sheet_, figure)) {
        add_claim(i, *verb);
      } else {
        continue;
      }
    }
  }

  // "Twelve of the 40 passengers": the 40 are whom the twelve are of, and the event is not theirs.
  bool is_base(uint32_t index) const {
    if (index == 0) return false;
    const FigureMention& figure = f_.figures[index];
    const FigureMention& part = f_.figures[index - 1];
    uint32_t at = figure.words.first;
    while (at > 0 &&
           (sheet_.words[at - 1].tag == Tag::det || sheet_.lower(at - 1) == "its" || sheet_.lower(at - 1) == "their"))
      --at;
    return at > 0 && sheet_.lower(at - 1) == "of" && part.words.last == at - 1 &&
           sheet_.words[part.number].sentence == sheet_.words[figure.number].sentence;
  }

  // The nearest figure before, in this sentence or the last, that is large enough to hold the part.
  std::optional<size_t> whole_of(const FigureMention& part, uint32_t s) const {
    for (size_t i = claims_.size(); i-- > 0;) {
      const ClaimMention& claim = claims_[i];
      if (claim.sentence + 1 < s) return std::nullopt;
      if (!claim.figure) continue;
      const FigureMention& whole = f_.figures[*claim.figure];
      if (whole.part != Part::subset && whole.unit == part.unit &&
          whole.low.value_or(whole.high.value_or(0)) > part.low.value_or(0))
        return i;
    }
    return std::nullopt;
  }

  // "including six", "among them two", "a child among them", "two of whom".
  void mark_part(FigureMention& figure, Range here) const {
    const uint32_t first = figure.words.first;
    const auto before = [&](uint32_t back) {
      return first >= here.first + back ? sheet_.lower(first - back) : std::string_view();
    };
    const uint32_t last = std::max(figure.words.last, figure.counted.last);
    const bool including = before(1) == "including" || (before(1) == "them" && before(2) == "among") ||
                           (before(1) == "whom" && before(2) == "of");
    const bool among =
        sheet_.lower(last) == "among" ||
        (sheet_.lower(last + 1) == "among" && last < sheet_.words.size() && sheet_.words[last].lemma == "be");
    if (including || among) figure.part = Part::subset;
  }

  // "from 174 to 125" (174 is former), "up from 63", "had earlier said 127", "could reach 20,000".
  void mark_change(FigureMention& figure, Range here) const {
    const uint32_t first = figure.words.first;
    if (first > here.first && sheet_.lower(first - 1) == "from") {
      const uint32_t last = std::max(figure.words.last, figure.counted.last);
      const bool up_from =
          first > here.first + 1 && (sheet_.lower(first - 2) == "up" || sheet_.lower(first - 2) == "down");
      figure.earlier = up_from || sheet_.lower(last) == "to" || changed_before(first - 1, here);
    }
    const uint32_t clause = clause_first(first, here);
    for (uint32_t i = clause; i < first; ++i) {
      const std::string_view word = sheet_.lower(i);
      const bool time_word = sheet_.in_time(i);
      if (!time_word && (word == "earlier" || word == "initially" || word == "previously" || word == "originally"))
        figure.earlier = true;
      if (word == "first" &&
          (sheet_.lower(i + 1) == "announced" || sheet_.lower(i + 1) == "reported" || sheet_.lower(i + 1) == "said" ||
           sheet_.lower(i + 1) == "expected" || (i > 0 && sheet_.lower(i - 1) == "at")))
        figure.earlier = true;
      const auto hedge = sheet_.phrase(lexicon_.hedges, i, first);
      if (hedge && *hedge->value == "forecast") figure.forecast = true;
    }
  }
  // "lowering its number from 34": a verb of change close before "from".
  bool changed_before(uint32_t from, Range here) const {
    constexpr uint32_t kNear = 6;
    for (uint32_t i = from; i > here.first && from - i < kNear; --i) {
      if (lexicon_.changes.contains(sheet_.words[i - 1].lemma) || lexicon_.changes.contains(sheet_.lower(i - 1)))
        return true;
    }
    return false;
  }
  uint32_t clause_first(uint32_t word, Range here) const {
    for (uint32_t i = word; i > here.first; --i) {
      const std::string_view before = sheet_.lower(i - 1);
      if (before == ";" || before == "," || before == ":" || before == "but") return i;
    }
    return here.first;
  }

  void add_inherited(uint32_t figure, size_t from) {
    ClaimMention claim = claims_[from];
    claim.figure = figure;
    claim.arguments.clear();
    const FigureMention& mention = f_.figures[figure];
    const uint32_t s = sheet_.words[mention.number].sentence;
    claim.sentence = s;
    const uint32_t last = std::max(mention.words.last, mention.counted.last);
    // Where the whole stands in the sentence before, the evidence is the sentence of the part.
    claim.clause = claims_[from].sentence == s
                       ? Range{std::min(claim.clause.first, mention.words.first), std::max(claim.clause.last, last)}
                       : trim(clause_of({mention.words.first, last}, sheet_.sentences[s].words));
    claim.statement = statement_of(mention.number);
    claims_.push_back(std::move(claim));
  }

  void add_claim(uint32_t figure_index, const Trigger& trigger) {
    const FigureMention& figure = f_.figures[figure_index];
    taken_.push_back(trigger.word);
    ClaimMention claim = make(trigger);
    claim.figure = figure_index;
    const Range whole{figure.words.first, std::max(figure.words.last, figure.counted.last)};
    claim.clause = trim(clause_of({std::min(whole.first, trigger.word), std::max(whole.last, trigger.word + 1)},
                                  sheet_.sentences[claim.sentence].words));
    claim.statement = statement_of(whole.contains(trigger.word) ? trigger.word : whole.first);
    // The parse's phrase for the counted words is the same participant again.
    std::erase_if(claim.arguments, [&](const ArgumentMention& argument) { return argument.words.overlaps(whole); });
    const bool subject = trigger.event != nullptr && trigger.event->counted == language::Counted::subject;
    if (!figure.counted.empty())
      claim.arguments.insert(claim.arguments.begin(),
                             {subject ? "subject" : "object", figure.counted, people_.entity_in(figure.counted)});
    set_surroundings(claim);
    claims_.push_back(std::move(claim));
  }

  void claim_events(uint32_t s) {
    for (const Trigger& trigger : triggers_) {
      if (std::find(taken_.begin(), taken_.end(), trigger.word) != taken_.end()) continue;
      if (!trigger.event->strong || sheet_.words[trigger.word].relation == Relation::amod) continue;
      ClaimMention claim = make(trigger);
      const Tag tag = sheet_.words[trigger.word].tag;
      if (tag == Tag::noun || tag == Tag::adj) {
        auto victim = tag == Tag::noun ? people_.person_of(trigger.word) : std::nullopt;
        // "The driver is in critical condition"
        const bool described = tag == Tag::adj || trigger.event->counted == language::Counted::subject;
        if (!victim && described) victim = people_.described_by(trigger.word);
        if (!victim) continue;
        claim.arguments.clear();
        people_.add_participant(claim, tag == Tag::noun ? "object" : "subject", *victim);
        const Range words = claim.arguments.front().words;
        claim.clause = trim(clause_of({std::min(trigger.word, words.first), std::max(trigger.word + 1, words.last)},
                                      sheet_.sentences[s].words));
      } else if (tag == Tag::verb && trigger.event->counted != language::Counted::self) {
        claim.clause = trim(clause_of({trigger.word, trigger.word + 1}, sheet_.sentences[s].words));
      } else {
        continue;
      }
      claim.statement = statement_of(trigger.word);
      if (claim.arguments.empty() && !claim.figure) continue;
      set_surroundings(claim);
      claims_.push_back(std::move(claim));
    }
  }

  ClaimMention make(const Trigger& trigger) {
    ClaimMention claim;
    claim.sentence = sheet_.words[trigger.word].sentence;
    claim.predicate = {trigger.word, trigger.word + 1};
    claim.lemma = sheet_.words[trigger.word].lemma;
    claim.open_class = trigger.event == nullptr;
    claim.event_class = claim.open_class ? past_participle(claim.lemma) : std::string(trigger.event->event_class);
    people_.add(claim, trigger, claims_);
    return claim;
  }

  // From the parts out to the nearest comma or end: what a reader needs to see.
  Range clause_of(Range parts, Range here) const {
    uint32_t first = parts.first;
    while (first > here.first && sheet_.lower(first - 1) != "," && sheet_.lower(first - 1) != ";" &&
           sheet_.lower(first - 1) != ":" && sheet_.lower(first - 1) != "\u2013" &&
           sheet_.lower(first - 1) != "\u2014")
      --first;
    uint32_t last = parts.last;
    while (last < here.last && last - parts.last < kClauseTail && sheet_.lower(last) != "," &&
           sheet_.lower(last) != ";" && sheet_.lower(last) != "\u2013")
      ++last;
    return {first, last};
  }
  Range trim(Range range) const {
    while (range.last > range.first + 1 &&
           (sheet_.lower(range.last - 1) == "." || is_quote_mark(sheet_.lower(range.last - 1))))
      --range.last;
    while (range.last > range.first + 1 && is_quote_mark(sheet_.lower(range.first))) ++range.first;
    return range;
  }

  // The statement whose content holds the word most tightly.
  std::optional<uint32_t> statement_of(uint32_t word) const {
    std::optional<uint32_t> best;
    uint32_t depth = 0;
    uint32_t size = 0;
    for (uint32_t i = 0; i < f_.statements.size(); ++i) {
      const StatementMention& statement = f_.statements[i];
      if (!statement.says) continue;
      const auto holds = std::find_if(statement.content.begin(), statement.content.end(),
                                      [&](Range range) { return range.contains(word); });
      if (holds == statement.content.end()) continue;
      const uint32_t here = depth_of(i);
      if (best && (here < depth || (here == depth && holds->size() >= size))) continue;
      best = i;
      depth = here;
      size = holds->size();
    }
    return best;
  }
  uint32_t depth_of(uint32_t statement) const {
    uint32_t depth = 0;
    for (auto at = f_.statements[statement].within; at; at = f_.statements[*at].within) ++depth;
    return depth;
  }

  void set_surroundings(ClaimMention& claim) {
    const Range here = sheet_.sentences[claim.sentence].words;
    set_modality(claim, here);
    for (uint32_t i = 0; i < f_.times.size(); ++i) {
      const TimeMention& time = f_.times[i];
      if (!here.contains(time.words) || time.type != TimeType::date) continue;
      const bool nearer = !claim.time || distance(time.words, claim) < distance(f_.times[*claim.time].words, claim);
      if (nearer && !dates_the_saying(time.words)) claim.time = i;
    }
    for (const NameMention& name : f_.names.mentions) {
      const bool place = name.kind == NameKind::place || name.kind == NameKind::facility;
      if (place && here.contains(name.words) && name.words.first > here.first && !claim.place &&
          !describes(name.words)) {
        const std::string_view before = sheet_.lower(name.words.first - 1);
        if (before == "in" || before == "at" || before == "near" || before == "the" || before == "of" ||
            before == "on")
          claim.place = name.words;
      }
    }
  }
  // "the Marovian town of Pelm": the first name only says which town.
  bool describes(Range name) const {
    const Word& word = f_.sheet.words[name.last - 1];
    const bool before_noun = word.head >= static_cast<int32_t>(name.last);
    return before_noun && (word.relation == Relation::amod || word.relation == Relation::compound);
  }
  static uint32_t distance(Range a, const ClaimMention& claim) {
    return a.first > claim.predicate.first ? a.first - claim.predicate.first : claim.predicate.first - a.first;
  }
  // "said on Wednesday": the time of the words, not of the deed.
  bool dates_the_saying(Range time) const {
    for (const StatementMention& statement : f_.statements) {
      const uint32_t end = statement.cue.last;
      constexpr uint32_t kReach = 4;  // "said early on Sunday (Oct 2)"
      if (time.first >= end && time.first <= end + kReach) return true;
      for (const SourceMention& source : statement.sources) {
        if (source.words.first > statement.cue.first && time.first >= source.words.last &&
            time.first <= source.words.last + kReach)
          return true;
      }
    }
    return false;
  }

  void set_modality(ClaimMention& claim, Range here) const {
    const uint32_t verb = claim.predicate.first;
    const uint32_t first = std::max(clause_first(verb, here), verb > 6 ? verb - 6 : 0);
    if (claim.statement) claim.modality = Modality::reported;
    for (uint32_t i = first; i < verb; ++i) {
      const std::string_view word = sheet_.lower(i);
      if ((word == "not" || word == "n't" || word == "never") && verb - i <= 3) claim.polarity = -1;
      const auto hedge = sheet_.phrase(lexicon_.hedges, i, here.last);
      if (!hedge) continue;
      if (*hedge->value == "reported") claim.modality = Modality::reported;
      if (*hedge->value == "possible" || *hedge->value == "forecast") claim.modality = Modality::possible;
      if (*hedge->value == "planned") claim.modality = Modality::planned;
    }
    for (auto at = claim.statement; at; at = f_.statements[*at].within) {
      if (f_.statements[*at].cue_class == "deny") claim.modality = Modality::denied;
    }
  }

  Findings f_;
  const Sheet& sheet_;
  const Lexicon& lexicon_;
  const Participants people_;
  std::vector<Trigger> triggers_;
  std::vector<uint32_t> taken_;
  std::vector<ClaimMention> claims_;
  size_t first_claim_ = 0;
};

}  // namespace

std::vector<ClaimMention> find_claims(Findings findings) {
  return Finder(findings).run();
}

}  // namespace hearsay::reading
