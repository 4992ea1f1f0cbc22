// A cue ("said", "according to", "citing", "told Reuters", "cited by") names a source and stands before, in or after
// what the source says. The chain follows from the extents: a statement lies within the smallest other statement
// whose content holds its cue. Example: "At least 40 died, said Quist, per the AP." — the AP's content is all
// before it, Quist's cue lies in it, so the chain is AP < Quist. "Citing" and "told OUTLET" nest by their
// meaning: who cites is nearer to the reader than who is cited. Counter-example: "the development suggests" has no
// speaker.
//
// Long because every way of attributing shares the words, the resolver and the list of what was found so far.
#include "read/statements/statements.h"

#include <algorithm>

#include "read/statements/attributions.h"
#include "read/statements/nesting.h"
#include "read/statements/sources.h"

namespace hearsay::reading {
namespace {

using language::Cue;
using language::Lexicon;

class Finder {
 public:
  Finder(const Sheet& sheet, const NameTable& names)
      : sheet_(sheet),
        names_(names),
        lexicon_(sheet.lexicon()),
        phrases_{sheet, names},
        resolver_(sheet, names, phrases_) {}

  std::vector<StatementMention> run() {
    const std::vector<Attribution> attributions = find_attributions(sheet_);
    auto attribution = attributions.begin();
    for (uint32_t s = 0; s < sheet_.sentences.size(); ++s) {
      const size_t first_here = found_.size();
      const Range words = sheet_.sentences[s].words;
      for (uint32_t i = words.first; i < words.last;) {
        const uint32_t used = at_phrase(i);
        if (used == 0) at_verb(i);
        i += std::max(used, 1U);
      }
      clip_leading(first_here);
      tweet(words);
      share_content(first_here);
      continue_quote(s, first_here);
      // Sentence by sentence, so that "he" is whoever spoke before.
      const auto next = std::find_if(attribution, attributions.end(),
                                     [&](const Attribution& later) { return later.cue.first >= words.last; });
      for (auto at = attribution; at != next; ++at) {
        if (StatementMention* const same = found_both(*at)) same->marked = true;
      }
      for (; attribution != next; ++attribution) take(*attribution);
    }
    std::stable_sort(found_.begin(), found_.end(),
                     [](const auto& a, const auto& b) { return a.cue.first < b.cue.first; });
    drop_doubted();
    nest(found_);
    for (const auto& [cue, marked] : marked_cues_) {
      for (StatementMention& statement : found_) {
        if (statement.cue == cue) statement.cue = marked;
      }
    }
    return std::move(found_);
  }

 private:
  // "according to X", "per X", "with reference to X", "citing X". Returns the words used up by the cue.
  uint32_t at_phrase(uint32_t i) {
    const Range here = sheet_.sentence(i);
    const auto found = sheet_.phrase(lexicon_.cue_phrases, i, here.last);
    if (!found) return 0;
    const auto length = static_cast<uint32_t>(found->length);
    const Range phrase = phrases_.after(i + length);
    std::vector<SourceMention> sources = resolve_list(phrase);
    if (sources.empty() && found->value->any) {
      if (auto source = resolver_.resolve_any(phrase)) sources.push_back(std::move(*source));
    }
    if (sources.empty()) return 0;
    if (found->value->weak && !(i == here.first || sheet_.lower(i - 1) == "," || sheet_.lower(i - 1) == "("))
      return 0;
    StatementMention statement;
    statement.cue = {i, i + length};
    statement.cue_class = found->value->cue_class;
    statement.sources = std::move(sources);
    const uint32_t end = statement.sources.back().words.last;
    if (statement.cue_class == "cite") {
      statement.relay = true;  // its content is that of the statement it belongs to: share_content
    } else {
      statement.content = content_of_phrase(i, end, here);
    }
    add_published_by(phrase);
    add(std::move(statement));
    return length;
  }

  std::vector<Range> content_of_phrase(uint32_t cue, uint32_t end, Range here) const {
    uint32_t after = end;
    if (after < here.last && sheet_.lower(after) == ",") ++after;
    const bool opens = !sheet_.finite({here.first, cue});
    if (opens) return {{after, here.last}};
    uint32_t first = here.first;
    for (uint32_t k = cue; k > here.first; --k) {
      if (sheet_.lower(k - 1) == ";") {
        first = k;
        break;
      }
    }
    return {{first, cue}};
  }

  // "the text of the pact, published by state media": who published it is nearer than the document.
  void add_published_by(Range phrase) {
    const uint32_t at = sheet_.lower(phrase.last) == "," ? phrase.last + 1 : phrase.last;
    if (at + 2 >= sheet_.words.size() || sheet_.lower(at + 1) != "by") return;
    const std::string& lemma = sheet_.words[at].lemma;
    if (lemma != "publish" && lemma != "release" && lemma != "broadcast" && lemma != "post" && lemma != "carry" &&
        lemma != "obtain" && lemma != "see")
      return;
    StatementMention outer;
    outer.cue = {at, at + 2};
    outer.cue_class = "report";
    outer.relay = true;
    outer.sources = resolve_list(phrases_.after(at + 2));
    if (outer.sources.empty()) return;
    outer.content = {sheet_.sentence(at)};
    add(std::move(outer));
  }

  void at_verb(uint32_t i) {
    const Word& verb = sheet_.words[i];
    if (verb.tag != Tag::verb && verb.tag != Tag::noun && verb.tag != Tag::aux) return;
    const auto found = lexicon_.cue_verbs.find(verb.lemma);
    if (found == lexicon_.cue_verbs.end()) return;
    if (verb.tag != Tag::verb && !mistagged(i)) return;
    const Cue& cue = found->second;
    if ((cue.cue_class == "confirm" || cue.cue_class == "deny") && negated(i))
      return;  // a response, and no confirmation
    if (passive(i)) return at_passive(i, cue);
    if (sheet_.lower(i) == "citing" || sheet_.lower(i) == "quoting") return;
    std::optional<Range> subject = subject_of(i, cue);
    if (!subject) return;
    std::vector<SourceMention> sources = resolve_list(*subject);
    if (sources.empty() && cue.any) {
      if (auto source = resolver_.resolve_any(*subject)) sources.push_back(std::move(*source));
    }
    if (sources.empty() || unlikely_it(i, *subject)) return;
    StatementMention statement;
    statement.cue = {i, i + 1};
    statement.cue_class = cue.cue_class;
    // "…, doctors and witnesses said": the list begins with the first of them.
    for (const SourceMention& source : sources) {
      if (source.words.first < i && subject->first < i) subject->first = std::min(subject->first, source.words.first);
    }
    statement.content = content_of_verb(i, *subject, cue);
    if (statement.content.empty()) return;
    if (cue.weak && !weak_holds(i, statement, sources)) return;
    // Soldiers show comrades a weapon; only papers and outlets show that something is so.
    if (cue.cue_class == "show" && sources.front().kind != SourceKind::document &&
        !resolver_.is_relay(sources.front()))
      return;
    statement.sources = std::move(sources);
    for (const SourceMention& source : statement.sources) resolver_.remember(source);
    add_relay(i, statement);
    add_cited(i, statement);
    add(std::move(statement));
  }

  // "X cites a military source", "he referenced Sorland media reports": who is cited lies within.
  void add_cited(uint32_t i, const StatementMention& outer) {
    if (outer.cue_class != "cite") return;
    Range object = phrases_.after(i + 1);
    if (object.empty()) return;
    std::vector<SourceMention> cited = resolve_list(object);
    const auto head = phrases_.head(object);
    const bool papers = head && (sheet_.words[*head].lemma == "report" || sheet_.words[*head].lemma == "account");
    if (papers && *head > object.first) {
      std::vector<SourceMention> writers = resolve_list({object.first, *head});
      if (!writers.empty()) cited = std::move(writers);
    }
    if (cited.empty()) return;
    StatementMention inner;
    inner.cue = {i, i + 1};
    inner.cue_class = "say";
    inner.sources = std::move(cited);
    inner.content = {{object.last, sheet_.sentence(i).last}};
    if (inner.content.front().empty()) inner.content = outer.content;
    inner.cited = true;
    add(std::move(inner));
  }

  // The tagger calls a trailing "reports" a noun: take it when a name and a comma stand before it and the sentence
  // ends.
  bool mistagged(uint32_t i) const {
    const Word& word = sheet_.words[i];
    const Range here = sheet_.sentence(i);
    if (word.tag == Tag::noun && sheet_.lower(i + 1) == "that" && i > here.first &&
        sheet_.words[i - 1].lower.ends_with("s"))
      return true;
    if (word.tag != Tag::noun || !(word.lower.ends_with("s") || word.lower.ends_with("ed"))) return false;
    const bool ends = i + 1 >= here.last || sheet_.lower(i + 1) == "." || sheet_.lower(i + 1) == "," ||
                      sheet_.lower(i + 1) == "that";
    return ends && i > here.first && names_.mention_at[i - 1] >= 0;
  }

  // "could not confirm", "has not been able to verify"
  bool negated(uint32_t i) const {
    constexpr uint32_t kBefore = 5;
    const uint32_t first = std::max(sheet_.sentence(i).first, i > kBefore ? i - kBefore : 0);
    for (uint32_t k = first; k < i; ++k) {
      if (sheet_.lower(k) == "not" || sheet_.lower(k) == "n't" || sheet_.lower(k) == "unable" ||
          sheet_.lower(k) == "never")
        return true;
    }
    return false;
  }

  // "it" and "they" speak when a clause or an object follows at once or the cue ends the sentence.
  bool unlikely_it(uint32_t i, Range subject) const {
    if (sheet_.lower(subject.first) != "it" && sheet_.lower(subject.first) != "they") return false;
    const Range here = sheet_.sentence(i);
    if (i + 1 >= here.last || sheet_.lower(i + 1) == ".") return false;
    const Word& next = sheet_.words[i + 1];
    return !(next.lower == "that" || next.tag == Tag::det || next.tag == Tag::propn || next.tag == Tag::noun ||
             next.tag == Tag::pron || next.tag == Tag::num || next.tag == Tag::adj);
  }

  bool passive(uint32_t i) const {
    const Word& verb = sheet_.words[i];
    if (!(verb.lower.ends_with("ed") || verb.lower == "said" || verb.lower == "told" || verb.lower == "shown"))
      return false;
    uint32_t k = i;
    const uint32_t start = sheet_.sentence(i).first;
    while (k > start && sheet_.words[k - 1].tag == Tag::adv) --k;
    if (k > start && (sheet_.words[k - 1].lemma == "be" || sheet_.words[k - 1].lower == "being" ||
                      sheet_.words[k - 1].lower == "been"))
      return true;
    return sheet_.lower(i + 1) == "by" && (k == start || sheet_.words[k - 1].tag != Tag::aux);
  }

  // "X was quoted as saying by Y", "officials, cited by Y,", "as reported by Y", "denied by both".
  void at_passive(uint32_t i, const Cue& cue) {
    const Range here = sheet_.sentence(i);
    if (sheet_.lower(i + 1) == "as" && (sheet_.lower(i + 2) == "saying" || sheet_.lower(i + 2) == "telling"))
      return quoted_as_saying(i, cue);
    if (sheet_.lower(i + 1) != "by" || i + 2 >= here.last) return;
    uint32_t at = i + 2;
    if (sheet_.lower(at) == "both") ++at;
    std::vector<SourceMention> sources = resolve_list(phrases_.after(at));
    if (sources.empty() || (cue.weak && !resolver_.is_relay(sources.front()))) return;
    StatementMention statement;
    statement.cue = {i, i + 1};
    statement.cue_class = cue.cue_class;
    const bool passes_on = cue.cue_class == "cite" || cue.cue_class == "report";
    statement.relay = passes_on;
    statement.content = {passes_on ? Range{here.first, here.last} : Range{here.first, i}};
    statement.sources = std::move(sources);
    for (const SourceMention& source : statement.sources) resolver_.remember(source);
    add(std::move(statement));
  }

  void quoted_as_saying(uint32_t i, const Cue& cue) {
    const Range here = sheet_.sentence(i);
    uint32_t aux = i;
    while (aux > here.first && (sheet_.words[aux - 1].tag == Tag::aux || sheet_.words[aux - 1].tag == Tag::adv))
      --aux;
    std::vector<SourceMention> speaker = resolve_list(phrases_.before(aux));
    if (speaker.empty()) return;
    StatementMention inner;
    inner.cue = {i, i + 3};
    inner.cue_class = "say";
    inner.sources = std::move(speaker);
    uint32_t after = i + 3;
    if (sheet_.lower(after) == "by") {
      StatementMention outer;
      outer.cue = {after, after + 1};
      outer.cue_class = cue.cue_class;
      outer.relay = true;
      outer.sources = resolve_list(phrases_.after(after + 1));
      if (!outer.sources.empty()) {
        outer.content = {here};
        after = outer.sources.back().words.last;
        add(std::move(outer));
      }
    }
    if (sheet_.finite({after, here.last}))
      inner.content = {{after, here.last}};
    else
      inner.content = {{here.first, i}};
    for (const SourceMention& source : inner.sources) resolver_.remember(source);
    add(std::move(inner));
  }

  // The phrase that speaks: before the verb, over apposition and relative pronoun; or after it ("…, said X").
  std::optional<Range> subject_of(uint32_t i, const Cue& cue) const {
    const Range here = sheet_.sentence(i);
    const bool takes_object = cue.cue_class == "deny" || cue.cue_class == "confirm" || cue.cue_class == "accuse" ||
                              cue.cue_class == "blame" || cue.cue_class == "cite" || cue.cue_class == "admit";
    if (!takes_object && inverted(i)) {
      const Range phrase = phrases_.after(i + 1);
      const bool clause_goes_on =
          phrase.last < here.last &&
          (sheet_.words[phrase.last].tag == Tag::verb || sheet_.words[phrase.last].tag == Tag::aux ||
           sheet_.lower(phrase.last) == "that" || sheet_.words[phrase.first].tag == Tag::num);
      const auto head = phrases_.head(phrase);
      if (!clause_goes_on && head && sheet_.words[*head].tag != Tag::pron) return phrase;
    }
    uint32_t end = i;
    while (end > here.first && (sheet_.words[end - 1].tag == Tag::aux || sheet_.words[end - 1].tag == Tag::adv ||
                                sheet_.words[end - 1].tag == Tag::part || sheet_.words[end - 1].lemma == "have" ||
                                sheet_.in_time(end - 1))) {
      --end;
    }
    if (end == here.first) return std::nullopt;
    if (sheet_.lower(end - 1) == "to") return controlled(i);
    const std::string_view before = sheet_.lower(end - 1);
    if (before == "who" || before == "which" || before == "that") return antecedent(end - 1, here);
    if (before == "," || before == "\u2013" || before == "\u2014" || before == ")") {
      if (sheet_.words[i].lower.ends_with("ing")) return controlled(i);
      return over_insertion(end - 1, here);
    }
    if (before == "and" || before == "but")
      return cue.weak && !names_before(i, here) ? std::nullopt : shared_subject(i, here);
    if (sheet_.words[i].lower.ends_with("ing") && sheet_.words[i].tag == Tag::verb &&
        sheet_.words[end - 1].tag != Tag::aux && end == i) {
      return controlled(i);
    }
    const Range phrase = phrases_.before(end);
    if (!phrase.empty()) return phrase;
    // "Two officials who asked not to be named said": the parse knows what the surface hides.
    const auto subject = sheet_.child(i, Relation::nsubj);
    return subject && *subject < i ? std::optional(phrases_.before(subject_end(*subject))) : std::nullopt;
  }
  bool names_before(uint32_t i, Range here) const {
    for (uint32_t k = here.first; k < i; ++k) {
      if (names_.mention_at[k] >= 0) return true;
    }
    return false;
  }

  bool inverted(uint32_t i) const {
    const Range here = sheet_.sentence(i);
    if (i + 1 >= here.last) return false;
    const std::string_view before = i > here.first ? sheet_.lower(i - 1) : "";
    if (before != "," && !is_quote_mark(before) && before != "?" && before != "!")
      return i == here.first && is_quoted_before(i);
    const Word& next = sheet_.words[i + 1];
    if (sheet_.words[i].lemma == "tell") return false;  // whom it tells stands there
    if (next.lower == "that" || next.lower == "to" || next.lower == "," || next.tag == Tag::punct) return false;
    return next.tag == Tag::det || next.tag == Tag::propn || next.tag == Tag::noun || next.tag == Tag::adj ||
           names_.mention_at[i + 1] >= 0;
  }
  bool is_quoted_before(uint32_t i) const { return i > 0 && is_quote_mark(sheet_.lower(i - 1)); }

  // "…, who said", "Swallow,” which posted": the phrase before the pronoun.
  std::optional<Range> antecedent(uint32_t pronoun, Range here) const {
    uint32_t end = pronoun;
    while (end > here.first && (sheet_.lower(end - 1) == "," || is_quote_mark(sheet_.lower(end - 1)))) --end;
    if (end == here.first) return std::nullopt;
    Range phrase = phrases_.before(end);
    if (sheet_.lower(pronoun) == "that" && (phrase.empty() || !names_before(pronoun, here))) return std::nullopt;
    if (phrase.empty()) return std::nullopt;
    // "claims from the organisation Swallow, which posted": the nearer noun, when the whole phrase cannot speak.
    if (!resolver_.resolve(phrase)) {
      for (uint32_t k = phrase.last; k-- > phrase.first;) {
        if (sheet_.words[k].tag != Tag::adp || names_.mention_at[k] >= 0) continue;
        phrase.first = k + 1;
        break;
      }
    }
    return phrase;
  }

  // "Oskar Venn, deputy governor of Upper Brenna, told": from the closing comma back over the insertion.
  std::optional<Range> over_insertion(uint32_t comma, Range here) const {
    for (uint32_t k = comma; k > here.first; --k) {
      const std::string_view mark = sheet_.lower(k - 1);
      if (mark != "," && mark != "\u2013" && mark != "\u2014" && mark != "(") continue;
      if (k - 1 == here.first) return std::nullopt;
      // "the harbour inspectorate, HBI, says": a bare name inserted is who speaks.
      if (const auto name = names_.mention_covering(k);
          name && names_.mentions[*name].words == Range{k, comma} && names_.mentions[*name].kind != NameKind::place) {
        return Range{k, comma};
      }
      const Range phrase = phrases_.before(k - 1);
      return phrase.empty() ? std::nullopt : std::optional(phrase);
    }
    return std::nullopt;
  }

  // "Sund announced … and named": the first conjunct's subject.
  std::optional<Range> shared_subject(uint32_t i, Range here) const {
    const int32_t head = sheet_.words[i].relation == Relation::conj ? sheet_.words[i].head : -1;
    if (head < static_cast<int32_t>(here.first)) return std::nullopt;
    const auto verb = static_cast<uint32_t>(head);
    const auto subject = sheet_.child(verb, Relation::nsubj);
    if (!subject) return std::nullopt;
    return phrases_.before(subject_end(*subject));
  }
  uint32_t subject_end(uint32_t word) const {
    if (const auto mention = names_.mention_covering(word)) return names_.mentions[*mention].words.last;
    return word + 1;
  }

  // "…, stating that", "noting that", "to tell": the subject of the clause it hangs on.
  std::optional<Range> controlled(uint32_t i) const {
    int32_t at = sheet_.words[i].head;
    for (int steps = 0; at >= 0 && steps < 4; ++steps) {
      const auto verb = static_cast<uint32_t>(at);
      if (const auto subject = sheet_.child(verb, Relation::nsubj)) return phrases_.before(subject_end(*subject));
      at = sheet_.words[verb].head;
    }
    return std::nullopt;
  }

  // What a verb introduces: after it when a clause, quote or object stands there; before it when the sentence ends
  // so.
  std::vector<Range> content_of_verb(uint32_t i, Range subject, const Cue& cue) const {
    const Range here = sheet_.sentence(i);
    const bool is_inverted = subject.first > i;
    const uint32_t left_end = std::min(subject.first, i);
    const uint32_t right = is_inverted ? subject.last : i + 1;
    Range before{here.first, left_end};
    while (before.last > before.first &&
           (sheet_.lower(before.last - 1) == "," || sheet_.words[before.last - 1].tag == Tag::cconj))
      --before.last;
    Range after{right, here.last};
    for (uint32_t k = right; k < after.last; ++k) {
      if (sheet_.lower(k) == ";" && !sheet_.words[k].in_quote) after.last = k;  // another clause, another speaker
    }
    const bool comma_before =
        left_end > here.first && (sheet_.lower(left_end - 1) == "," || is_quote_mark(sheet_.lower(left_end - 1)) ||
                                  sheet_.lower(left_end - 1) == "\u2013" || sheet_.lower(left_end - 1) == "\u2014");
    const bool trails = comma_before && sheet_.finite(before) && !subordinate(before);
    // "…, X said on Friday, lowering …": behind a trailing attribution only "that", a quote or a second half follows.
    const bool goes_on =
        sheet_.lower(right) == "that" || sheet_.lower(right) == "," || is_quote_mark(sheet_.lower(right));
    const bool clause_after =
        says_after(after, i, cue) && (goes_on || !(trails || (comma_before && sheet_.quoted(before))));
    std::vector<Range> content;
    if (is_inverted || (trails && (!clause_after || sheet_.lower(right) == ","))) content.push_back(before);
    if (clause_after && (!is_inverted || sheet_.lower(right) == ",")) content.push_back(after);
    if (content.empty() && sheet_.quoted(before)) content.push_back(before);
    if (content.empty() && sheet_.words[i].lemma == "tell" && after.size() > 3) content.push_back(after);
    // "…, which the company denied": what is denied stands before.
    if (content.empty() && cue.cue_class == "deny") content.push_back(before);
    if (content.empty() && (sheet_.lower(i + 1) == "so" || sheet_.lower(i + 1) == "as")) return content;
    std::erase_if(content, [](Range range) { return range.empty(); });
    return content;
  }
  // "As fans fled, he said …", "Asked about it, Venn said": the clause before belongs to the sentence, not to the
  // speaker.
  bool subordinate(Range before) const {
    if (before.empty()) return false;
    const Word& first = sheet_.words[before.first];
    return first.tag == Tag::sconj || (first.tag == Tag::verb && first.lower.ends_with("ed"));
  }
  bool says_after(Range after, uint32_t i, const Cue& cue) const {
    if (after.empty()) return false;
    uint32_t end = after.first;
    while (end < after.last && sheet_.lower(end) != ";") ++end;
    for (uint32_t k = after.first; k < end; ++k) {
      const Word& word = sheet_.words[k];
      if (word.in_quote || word.lower == "that") return true;
      const auto phrase = sheet_.phrase(lexicon_.cue_phrases, k, after.last);
      if (phrase && phrase->value->cue_class != "cite")
        break;  // "said, according to"; but "reports, citing officials, that"
      if (phrase) continue;
      if (word.tag == Tag::aux || (word.tag == Tag::verb && k != i)) return true;
    }
    return cue.object && end > after.first + 1 && (sheet_.lower(after.first) != ",");
  }

  bool weak_holds(uint32_t i, const StatementMention& statement, const std::vector<SourceMention>& sources) const {
    for (const Range range : statement.content) {
      if (sheet_.quoted(range)) return true;
    }
    constexpr uint32_t kMediumWords = 4;  // "posted on Telegram that", "wrote in a memo that"
    for (uint32_t k = i + 1; k <= i + kMediumWords && k < sheet_.sentence(i).last; ++k) {
      if (sheet_.lower(k) == "that" || sheet_.lower(k) == "how") return true;
      if (sheet_.words[k].tag == Tag::verb || sheet_.lower(k) == ",") break;
    }
    if (lexicon_.cue_verbs.at(sheet_.words[i].lemma).object &&
        (sources.front().anonymous || sources.front().kind == SourceKind::person))
      return true;
    const bool trails = statement.content.front().last <= i;
    if (!trails) {
      // "Sund wrote in a memo the aim was …" stays out; "Some dockers guessed the move was" comes in by the
      // parse.
      return sheet_.child(i, Relation::ccomp).has_value() && sources.front().kind != SourceKind::unknown;
    }
    return true;
  }

  // "told the Tessel Post and Wire-Sorland", "told local media", "states for Tessel Post", "in an interview with X".
  void add_relay(uint32_t i, const StatementMention& statement) {
    const Range here = sheet_.sentence(i);
    uint32_t at = i + 1;
    while (at < here.last && (sheet_.words[at].tag == Tag::adv || sheet_.in_time(at))) ++at;
    const bool told = sheet_.words[i].lemma == "tell";
    if (const uint32_t interviewer = interview_before(i))
      return add_outer(i, resolve_list(phrases_.after(interviewer)), statement, true);
    const std::string_view joint = sheet_.lower(at);
    if (!told) {
      if (joint == "in" && (sheet_.lower(at + 2) == "interview" || sheet_.lower(at + 1) == "comments" ||
                            sheet_.lower(at + 1) == "remarks")) {
        while (at < here.last && sheet_.lower(at) != "with" && sheet_.lower(at) != "to") ++at;
      } else if (joint != "for" && joint != "to") {
        return;
      }
      ++at;
    }
    if (at >= here.last) return;
    add_outer(i, resolve_list(phrases_.after(at)), statement, told);
  }
  // "In an interview with Dune Radio, the governor said": the word after "with"; 0 when there is none.
  uint32_t interview_before(uint32_t i) const {
    const Range here = sheet_.sentence(i);
    for (uint32_t k = here.first; k + 2 < i; ++k) {
      const bool talk = sheet_.words[k].lemma == "interview" || sheet_.words[k].lemma == "comment" ||
                        sheet_.lower(k) == "speaking" || sheet_.lower(k) == "talking";
      if (talk && (sheet_.lower(k + 1) == "with" || sheet_.lower(k + 1) == "to")) return k + 2;
    }
    return 0;
  }
  void add_outer(uint32_t i, std::vector<SourceMention> relays, const StatementMention& statement, bool told) {
    std::erase_if(relays, [&](const SourceMention& source) {
      return !resolver_.is_relay(source) && !(told && named_body(source));
    });
    if (relays.empty()) return;
    StatementMention outer;
    outer.cue = {i, i + 1};
    outer.cue_class = "report";
    outer.relay = true;
    outer.sources = std::move(relays);
    outer.content = statement.content;
    outer.content.push_back({std::min(statement.sources.front().words.first, i), i + 1});
    add(std::move(outer));
  }
  // An organisation of unknown kind that is told something in a report is most often an outlet ("told NTV").
  bool named_body(const SourceMention& source) const {
    return source.entity && (source.kind == SourceKind::organisation || source.kind == SourceKind::unknown) &&
           names_.entities[*source.entity].entity.kind != NameKind::place && source.words.size() <= 4 &&
           source.description.empty();
  }

  // "— Quay News (@quaynews)" at the end of a block: the block is that account's post.
  void tweet(Range words) {
    for (uint32_t i = words.first; i + 3 < words.last; ++i) {
      if (sheet_.lower(i) != "\u2014" && sheet_.lower(i) != "\u2013" && sheet_.lower(i) != "-") continue;
      uint32_t bracket = i + 1;
      while (bracket < words.last && sheet_.lower(bracket) != "(") ++bracket;
      if (bracket + 1 >= words.last || !sheet_.lower(bracket + 1).starts_with("@")) continue;
      StatementMention statement;
      statement.cue = {i, i + 1};
      statement.cue_class = "say";
      statement.kind = StatementKind::direct;
      SourceMention source;
      source.words = {i + 1, bracket};
      source.name = std::string(sheet_.text(source.words));
      source.kind = SourceKind::channel;
      if (const auto mention = names_.mention_covering(i + 1)) source.entity = names_.mentions[*mention].entity;
      statement.sources = {source};
      statement.content = {block_before(i)};
      add(std::move(statement));
      return;
    }
  }
  Range block_before(uint32_t i) const {
    const uint32_t block = sheet_.sentence_of(i).block_index;
    uint32_t first = sheet_.sentence(i).first;
    while (first > 0 && sheet_.sentence_of(first - 1).block_index == block)
      first = sheet_.sentence_of(first - 1).words.first;
    return {first, i};
  }

  // One phrase, or two joined by "and" when each can speak: "Witnesses and reports", "Sorland and Marovia".
  std::vector<SourceMention> resolve_list(Range phrase) {
    std::vector<SourceMention> sources;
    if (phrase.empty()) return sources;
    if (auto source = resolver_.resolve(phrase)) sources.push_back(std::move(*source));
    if (sources.empty()) return sources;
    if (sheet_.words[phrase.first].tag == Tag::pron) return sources;
    const Range here = sheet_.sentence(phrase.first);
    if (phrase.last + 1 < here.last && sheet_.lower(phrase.last) == "and") {
      const Range next = phrases_.after(phrase.last + 1);
      if (!next.empty() && speaks_alone(next)) {
        if (auto source = resolver_.resolve(next)) sources.push_back(std::move(*source));
      }
    }
    if (phrase.first > here.first + 1 && sheet_.lower(phrase.first - 1) == "and") {
      const Range previous = phrases_.before(phrase.first - 1);
      const bool bounded =
          !previous.empty() &&
          (previous.first == here.first || !sheet_.finite({here.first, previous.first}) ||
           sheet_.words[previous.first - 1].tag == Tag::punct || sheet_.lower(previous.first - 1) == "that");
      if (bounded && speaks_alone(previous)) {
        if (auto source = resolver_.resolve(previous)) sources.insert(sources.begin(), std::move(*source));
      }
    }
    return sources;
  }
  bool speaks_alone(Range phrase) const {
    const auto head = phrases_.head(phrase);
    return head && (names_.mention_at[*head] >= 0 || lexicon_.source_nouns.find(sheet_.lower(*head)) != nullptr);
  }

  // "A told B that C, D reported": what A says ends where D's attribution begins.
  void clip_leading(size_t first_here) {
    for (size_t t = first_here; t < found_.size(); ++t) {
      const StatementMention& trailing = found_[t];
      if (trailing.content.size() != 1 || trailing.cue_class == "cite") continue;
      const Range before = trailing.content.front();
      if (before.last > trailing.cue.first || before.first >= before.last) continue;
      for (size_t s = first_here; s < found_.size(); ++s) {
        if (s == t || !before.contains(found_[s].cue)) continue;
        for (Range& range : found_[s].content) {
          if (range.first < before.last && range.last > before.last) range.last = before.last;
        }
        // "…, officials said, Wire reported": what stands after the first comma is the other attribution.
        if (found_[s].content.size() > 1)
          std::erase_if(found_[s].content, [&](Range range) { return range.first >= before.last; });
      }
    }
  }

  // "citing Y" says what the statement it hangs on says, and is inside it.
  void share_content(size_t first_here) {
    for (size_t i = first_here; i < found_.size(); ++i) {
      StatementMention& citing = found_[i];
      if (!citing.content.empty() || citing.cue_class != "cite") continue;
      const StatementMention* host = nullptr;
      for (size_t k = first_here; k < found_.size(); ++k) {
        if (k == i || found_[k].content.empty() || found_[k].cue.first > citing.cue.first) continue;
        const bool nearer = host == nullptr || found_[k].cue.first >= host->cue.first;
        if (nearer) host = &found_[k];
      }
      if (host == nullptr) host = later_host(i, first_here);
      if (host != nullptr) {
        citing.content = host->content;
        if (host->cue.first > citing.cue.first) {
          citing.host_cue = host->cue.first;
          continue;
        }
      } else {
        const Range here = sheet_.sentence(citing.cue.first);
        const uint32_t end = citing.sources.back().words.last;
        citing.content = {{here.first, citing.cue.first}, {end, here.last}};
      }
      // The words after the one cited belong to it as well: "According to A, citing B, C confirmed that …"
      const uint32_t end = citing.sources.back().words.last;
      const Range here = sheet_.sentence(citing.cue.first);
      for (Range& range : citing.content) {
        if (range.first <= citing.cue.first && range.last > end) range = {end, here.last};
      }
    }
  }

  // "The Post, citing police, reported", "Citing police, the Post reported": the host's cue comes after.
  const StatementMention* later_host(size_t citing, size_t first_here) const {
    const uint32_t cue = found_[citing].cue.first;
    const StatementMention* host = nullptr;
    for (size_t k = first_here; k < found_.size(); ++k) {
      if (k == citing || found_[k].content.empty() || found_[k].cue.first < cue) continue;
      const bool around = found_[k].sources.front().words.first < cue || cue == sheet_.sentence(cue).first;
      if (around && (host == nullptr || found_[k].cue.first < host->cue.first)) host = &found_[k];
    }
    return host;
  }

  // A quotation that runs on into the next sentences stays its speaker's.
  void continue_quote(uint32_t s, size_t first_here) {
    if (first_here != found_.size() || s == 0) return;
    const SheetSentence& here = sheet_.sentences[s];
    const SheetSentence& previous = sheet_.sentences[s - 1];
    const uint32_t first = here.words.first;
    const bool runs_on =
        sheet_.words[first].in_quote || (is_quote_mark(sheet_.lower(first)) &&
                                         sheet_.words[first + 1 < here.words.last ? first + 1 : first].in_quote);
    if (!runs_on || here.block_index != previous.block_index) return;
    for (size_t i = found_.size(); i-- > 0;) {
      StatementMention& statement = found_[i];
      if (statement.relay) continue;
      if (statement.sentence + 1 != s &&
          (statement.content.empty() || statement.content.back().last != here.words.first))
        return;
      if (sheet_.quoted(sheet_.sentences[statement.sentence].words)) statement.content.push_back(here.words);
      return;
    }
  }

  StatementMention* found_both(const Attribution& attribution) {
    StatementMention* same = nullptr;
    for (StatementMention& statement : found_) {
      if (statement.relay || !statement.cue.overlaps(attribution.cue)) continue;
      if (same == nullptr || statement.cited) same = &statement;
    }
    return same;
  }

  // What the model marks: the extents of a statement found already, or one more.
  void take(const Attribution& attribution) {
    if (StatementMention* const same = found_both(attribution)) {
      if (!holds_more(*same, attribution.content)) {
        same->content = attribution.content;
        // Who was told it passes on all of it, and the telling.
        for (StatementMention& relay : found_) {
          if (!relay.relay || relay.cue != same->cue || relay.content.empty()) continue;
          const Range telling = relay.content.back();
          relay.content = same->content;
          if (telling.contains(relay.cue)) relay.content.push_back(telling);
        }
      }
      set_kind(*same);
      for (SourceMention& source : same->sources) {
        for (const Range words : attribution.sources) {
          if (words.overlaps(source.words)) source.words = words;
        }
      }
      if (same->cue != attribution.cue) marked_cues_.emplace_back(same->cue, attribution.cue);
      return;
    }
    const auto same_relay = [&](const StatementMention& other) { return other.cue.overlaps(attribution.cue); };
    if (std::ranges::any_of(found_, same_relay)) return;  // "citing", which passes on
    StatementMention statement;
    statement.marked = true;
    statement.patterned = false;
    statement.cue = attribution.cue;
    statement.content = attribution.content;
    const Cue* cue = nullptr;
    for (uint32_t i = attribution.cue.first; i < attribution.cue.last; ++i) {
      const auto found = lexicon_.cue_verbs.find(sheet_.words[i].lemma);
      if (found != lexicon_.cue_verbs.end()) cue = &found->second;
    }
    if (cue != nullptr) statement.cue_class = cue->cue_class;
    for (const Range words : attribution.sources) {
      std::vector<SourceMention> sources = resolve_list(words);
      if (sources.empty()) {
        if (auto source = resolver_.resolve_any(words)) sources.push_back(std::move(*source));
      }
      if (sources.empty())
        sources.push_back({words, std::string(sheet_.text(words)), SourceKind::unknown, false, {}, {}});
      for (SourceMention& source : sources) statement.sources.push_back(std::move(source));
    }
    statement.says = cue != nullptr && !statement.sources.empty();
    for (const SourceMention& source : statement.sources) {
      if (statement.says && source.kind != SourceKind::unknown) resolver_.remember(source);
    }
    add(std::move(statement));
  }

  // Another statement's cue that the model's content leaves out: of nested ones the model marks one.
  bool holds_more(const StatementMention& statement, const std::vector<Range>& content) const {
    const auto in = [](const std::vector<Range>& ranges, uint32_t word) {
      return std::ranges::any_of(ranges, [&](Range range) { return range.contains(word); });
    };
    return std::ranges::any_of(found_, [&](const StatementMention& other) {
      return other.says && !other.marked && in(statement.content, other.cue.first) && !in(content, other.cue.first);
    });
  }

  // The model marks no nesting, so what a pattern finds inside another statement stands, and what holds one.
  // Elsewhere it stands when its form is clear: a phrase ("according to") or a verb with a clause.
  void drop_doubted() {
    const auto inside = [](const StatementMention& outer, const StatementMention& inner) {
      return std::ranges::any_of(outer.content, [&](Range range) { return range.contains(inner.cue.first); });
    };
    std::vector<StatementMention> kept;
    for (const StatementMention& statement : found_) {
      const bool phrase = statement.cue.size() > 1 || sheet_.words[statement.cue.first].tag != Tag::verb;
      const bool clear = statement.marked || statement.relay || statement.cited || phrase ||
                         sheet_.child(statement.cue.first, Relation::ccomp);
      const auto nested = [&](const StatementMention& other) {
        return &other != &statement && other.says && (inside(other, statement) || inside(statement, other));
      };
      if (clear || std::ranges::any_of(found_, nested)) kept.push_back(statement);
    }
    found_ = std::move(kept);
  }

  void add(StatementMention statement) {
    statement.sentence = sheet_.words[statement.cue.first].sentence;
    set_kind(statement);
    if (statement.relay || statement.cue.size() > 1) {
      for (const SourceMention& source : statement.sources) resolver_.remember(source);
    }
    found_.push_back(std::move(statement));
  }
  void set_kind(StatementMention& statement) const {
    uint32_t in = 0;
    uint32_t all = 0;
    for (const Range range : statement.content) {
      for (uint32_t i = range.first; i < range.last; ++i) {
        if (sheet_.words[i].tag == Tag::punct) continue;
        ++all;
        in += sheet_.words[i].in_quote ? 1 : 0;
      }
    }
    if (statement.kind == StatementKind::direct || in == 0) return;
    statement.kind = in == all ? StatementKind::direct : StatementKind::mixed;
  }

  const Sheet& sheet_;
  const NameTable& names_;
  const Lexicon& lexicon_;
  PhraseFinder phrases_;
  SourceResolver resolver_;
  std::vector<StatementMention> found_;
  std::vector<std::pair<Range, Range>> marked_cues_;  // of statements found by both: own cue, the model's
};

}  // namespace

std::vector<StatementMention> find_statements(const Sheet& sheet, const NameTable& names) {
  return Finder(sheet, names).run();
}

}  // namespace hearsay::reading
