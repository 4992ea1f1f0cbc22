// A cue ("said", "according to", "citing", "told Reuters", "cited by") names a source and stands before, in or after
// what the source says. The chain follows from the extents: a statement lies within the smallest other statement
// whose content holds its cue. Example: "At least 40 died, said Quist, per the AP." — the AP's content is all
// before it, Quist's cue lies in it, so the chain is AP < Quist. "Citing" and "told OUTLET" nest by their
// meaning: who cites is nearer to the reader than who is cited. Counter-example: "the development suggests" has no
// speaker.
#include "read/statements/statements.h"

#include <algorithm>

#include "language/dateline.h"
#include "read/names/gazetteer.h"
#include "read/statements/contents.h"
#include "read/statements/denials.h"
#include "read/statements/dialogue.h"
#include "read/statements/headlines.h"
#include "read/statements/introductions.h"
#include "read/statements/meeting.h"
#include "read/statements/nesting.h"
#include "read/statements/nouns.h"
#include "read/statements/passives.h"
#include "read/statements/posts.h"
#include "read/statements/relays.h"
#include "read/statements/subjects.h"
#include "read/statements/transcripts.h"

namespace hearsay::reading {
namespace {

using language::Cue;

// "preliminary data compiled by the ministry": the ministry, where the noun alone names nobody.
Range whose_data(const StatementContext& context, Range phrase) {
  const Sheet& sheet = context.sheet;
  const auto head = context.phrases.head(phrase);
  const bool bare = head && context.lexicon.is(sheet.lower(*head), WordClass::bare_noun);
  if (!bare || sheet.lower(phrase.last + 1) != "by" || sheet.words[phrase.last].tag != Tag::verb) return phrase;
  const Range owner = context.phrases.after(phrase.last + 2);
  return owner.empty() || !context.resolver.resolve(owner) ? phrase : owner;
}

// "Two people", "three officials".
bool counts_people(const StatementContext& context, Range phrase) {
  const auto head = context.phrases.head(phrase);
  return head && context.lexicon.people.contains(context.sheet.lemma(*head)) &&
         context.sheet.child(*head, Relation::nummod);
}

// "according to X", "per X", "with reference to X", "citing X". Returns the words used up by the cue.
uint32_t at_phrase(StatementContext& context, uint32_t i) {
  const Sheet& sheet = context.sheet;
  const Range here = sheet.sentence(i);
  const auto found = sheet.phrase(context.lexicon.cue_phrases, i, here.last);
  if (!found) return 0;
  const auto length = static_cast<uint32_t>(found->length);
  if (i > here.first && sheet.lower(i - 1) == "without") return 0;  // "without citing a source"
  const Range phrase = context.phrases.with_name(whose_data(context, context.phrases.after(i + length)));
  std::vector<SourceMention> sources = resolve_list(context, phrase);
  const bool cites = found->value->cue_class == "cite";  // "citing two people": whoever they are
  if (sources.empty() && (found->value->any || (cites && counts_people(context, phrase)))) {
    if (auto source = context.resolver.resolve_any(phrase)) sources.push_back(std::move(*source));
  }
  if (sources.empty()) return 0;
  if (found->value->weak && !(i == here.first || sheet.lower(i - 1) == "," || sheet.lower(i - 1) == "(")) return 0;
  StatementMention statement;
  statement.cue = {i, i + length};
  statement.cue_class = found->value->cue_class;
  statement.sources = std::move(sources);
  const uint32_t end = statement.sources.back().words.last;
  if (statement.cue_class == "cite") {
    statement.relay = true;  // its content is that of the statement it belongs to: share_content
  } else {
    statement.content = content_of_phrase(sheet, i, end, here);
  }
  add_published_by(context, phrase);
  add_statement(context, std::move(statement));
  return length;
}

// The tagger calls a trailing "reports" a noun: take it when a name and a comma stand before it and the sentence
// ends.
bool is_mistagged(const StatementContext& context, uint32_t i) {
  const Sheet& sheet = context.sheet;
  const Word& word = sheet.words[i];
  const Range here = sheet.sentence(i);
  // "The police count 14 dead", of which the parse makes a count of the police's.
  const auto noun = [&](uint32_t k) { return sheet.words[k].tag == Tag::noun || sheet.words[k].tag == Tag::propn; };
  if (word.tag == Tag::noun && word.lower == "count" && i > here.first && noun(i - 1) &&
      sheet.same_sentence(i, i + 1) &&
      (sheet.words[i + 1].tag == Tag::num || sheet.lower(i + 1) == "about" || sheet.lower(i + 1) == "some"))
    return true;
  if (word.tag == Tag::noun && sheet.lower(i + 1) == "that" && i > here.first &&
      sheet.words[i - 1].lower.ends_with("s"))
    return true;
  if (word.tag != Tag::noun || !(word.lower.ends_with("s") || word.lower.ends_with("ed"))) return false;
  const bool ends =
      i + 1 >= here.last || sheet.lower(i + 1) == "." || sheet.lower(i + 1) == "," || sheet.lower(i + 1) == "that";
  return ends && i > here.first && context.names.mention_at[i - 1] >= 0;
}

// "put the toll at 20", "placed the number of dead at some 300", "corrected the toll to 20"
bool tells_amount(const Sheet& sheet, uint32_t verb) {
  const auto object = sheet.child(verb, Relation::obj);
  const auto amount = object ? object : sheet.child(verb, Relation::nsubj_pass);
  if (!amount || !sheet.is(*amount, WordClass::amount_told)) return false;
  const Range here = sheet.sentence(verb);
  for (uint32_t i = *amount; i + 1 < here.last; ++i) {
    if (sheet.lower(i) != "at" && sheet.lower(i) != "to") continue;
    const auto behind = [&](uint32_t child) { return child > i; };  // it may hang on either, by the parse
    return std::ranges::any_of(sheet.children[verb], behind) || std::ranges::any_of(sheet.children[*amount], behind);
  }
  return false;
}

// "…, the rebels [at more than 50]." Behind a second speaker's number the clause ends; 0 where there is none.
uint32_t end_of_number(const Sheet& sheet, uint32_t first) {
  constexpr uint32_t kBound = 4;
  if (is_quote_mark(sheet.lower(first))) ++first;  // "the rebels “at least 50”"
  for (uint32_t i = first; i < first + kBound && sheet.same_sentence(first, i); ++i) {
    const Tag tag = sheet.words[i].tag;
    if (tag == Tag::num && !sheet.in_time(i)) {
      uint32_t end = i + 1;
      while (sheet.same_sentence(first, end) && sheet.words[end].tag == Tag::num) ++end;
      return !sheet.same_sentence(first, end) || sheet.words[end].tag == Tag::punct ? end : 0;
    }
    if (tag == Tag::verb || tag == Tag::noun || tag == Tag::propn || tag == Tag::punct) return 0;
  }
  return 0;
}

// "The mayor said that three had died, the hospital that five had", "the army said 30 had died, the rebels 50": the
// verb is said once for both. The second has "that" or the comma for a cue.
void add_gapped(StatementContext& context, const StatementMention& statement) {
  const Sheet& sheet = context.sheet;
  const Range here = sheet.sentence(statement.cue.first);
  if (statement.content.size() != 1) return;
  for (uint32_t i = statement.content.front().first; i + 2 < here.last; ++i) {
    if (sheet.lower(i) != "," || sheet.words[i].in_quote) continue;
    const std::string_view next = sheet.lower(i + 1);
    Range phrase = context.phrases.after(next == "and" || next == "but" || next == "while" ? i + 2 : i + 1);
    for (uint32_t k = phrase.first; k < phrase.last; ++k) {
      if (sheet.lower(k) == "at" && end_of_number(sheet, k) > 0) phrase.last = k;  // "the rebels at more than 50"
    }
    if (phrase.empty()) continue;
    const bool that = sheet.lower(phrase.last) == "that" && sheet.finite({phrase.last, here.last}) &&
                      sheet.lower(statement.content.front().first) == "that";
    const uint32_t end = that ? here.last : end_of_number(sheet, phrase.last);
    std::vector<SourceMention> sources = end > 0 ? resolve_list(context, phrase) : std::vector<SourceMention>{};
    if (sources.empty()) continue;
    StatementMention second;
    second.cue = that ? Range{phrase.last, phrase.last + 1} : Range{i, i + 1};
    second.cue_class = statement.cue_class;
    second.sources = std::move(sources);
    second.content = {{that ? phrase.last + 1 : phrase.last, end}};
    second.marked = true;  // its form is clear
    return add_statement(context, std::move(second));
  }
}

// "The Post, which quotes the police, reports": whoever is quoted says what the Post does.
bool cites_in_passing(StatementContext& context, uint32_t i, const Cue& cue) {
  const Sheet& sheet = context.sheet;
  const bool relative = sheet.words[i].relation == Relation::acl_relcl && sheet.lower(i - 1) == "which";
  if (cue.cue_class != "cite" || !relative) return false;
  const Range phrase = context.phrases.with_name(context.phrases.after(i + 1));
  if (sheet.lower(phrase.last) != ",") return false;
  StatementMention statement;
  statement.cue = {i, i + 1};
  statement.cue_class = cue.cue_class;
  statement.sources = resolve_list(context, phrase);
  statement.relay = true;
  if (statement.sources.empty()) return false;
  add_statement(context, std::move(statement));
  return true;
}

void at_verb(StatementContext& context, uint32_t i) {
  const Sheet& sheet = context.sheet;
  const Word& verb = sheet.words[i];
  if (verb.tag != Tag::verb && verb.tag != Tag::noun && verb.tag != Tag::aux) return;
  const auto found = context.lexicon.cue_verbs.find(verb.lemma);
  if (found == context.lexicon.cue_verbs.end()) return;
  if (verb.tag != Tag::verb && !is_mistagged(context, i)) return;
  const Cue& cue = found->second;
  if (is_no_cue(sheet, i, cue)) return;
  if (cue.amount && !tells_amount(sheet, i)) return;
  if (cue.cue_class == "deny" && !is_denial(context, i)) return;
  if ((cue.cue_class == "confirm" || cue.cue_class == "deny") && is_negated(sheet, i))
    return;  // a response, and no confirmation
  if (is_passive_cue(sheet, i)) return add_passive(context, i, cue);
  if (sheet.lower(i) == "citing" || sheet.lower(i) == "quoting") return;
  if (cites_in_passing(context, i, cue)) return;
  if (sheet.lower(i) == "saying" && sheet.lower(i - 1) == "as")
    return;  // "quoted the mayor as saying": the mayor says
  std::optional<Range> subject = subject_of(context, i, cue);
  if (!subject) return;
  std::vector<SourceMention> sources = resolve_list(context, *subject);
  if (sources.empty() && cue.any) {
    if (auto source = context.resolver.resolve_any(*subject)) sources.push_back(std::move(*source));
  }
  if (sources.empty() || is_unlikely_it(sheet, i, *subject)) return;
  if (cue.cue_class == "deny") {
    for (SourceMention& source : sources) answer(context, i, source);
  }
  StatementMention statement;
  statement.cue = {i, i + 1};
  statement.cue_class = cue.cue_class;
  // "…, doctors and witnesses said": the list begins with the first of them.
  for (const SourceMention& source : sources) {
    if (source.words.first < i && subject->first < i) subject->first = std::min(subject->first, source.words.first);
  }
  statement.content = content_of_verb(context, i, *subject, cue);
  if (statement.content.empty()) return;
  statement.says = !leaves_open(sheet, i, statement.content.front());
  if (cue.weak && cue.cue_class != "deny" && !weak_holds(context, i, statement, sources)) return;
  // Soldiers show comrades a weapon; only papers and outlets show that something is so.
  if (cue.cue_class == "show" && sources.front().kind != SourceKind::document &&
      !context.resolver.is_relay(sources.front()))
    return;
  statement.sources = std::move(sources);
  for (const SourceMention& source : statement.sources) context.resolver.remember(source);
  add_relay(context, i, statement);
  add_cited(context, i, statement);
  add_gapped(context, statement);
  add_statement(context, std::move(statement));
}

// What patterns find in one sentence.
void find_in_sentence(StatementContext& context, uint32_t sentence) {
  const size_t first_here = context.found.size();
  const Range words = context.sheet.sentences[sentence].words;
  for (uint32_t i = words.first; i < words.last;) {
    const uint32_t used = at_phrase(context, i);
    if (used == 0) at_verb(context, i);
    i += std::max(used, 1U);
  }
  clip_leading(context, first_here);
  add_headline(context, sentence);
  add_introduction(context, sentence);
  add_nouns(context, words);
  add_post(context, words);
  share_content(context, first_here);
  continue_quote(context, sentence, first_here);
}

// "The League says 60,000 marched, the police say 22,000": what the second says is the number.
void keep_to_numbers(StatementContext& context) {
  const Sheet& sheet = context.sheet;
  for (StatementMention& statement : context.found) {
    if (statement.sources.empty() || statement.relay || statement.sources.front().words.empty()) continue;
    uint32_t first = statement.sources.front().words.first;
    if (first > 0 && sheet.words[first - 1].tag == Tag::det) --first;
    const bool behind = first > 0 && first < statement.cue.first && sheet.lower(first - 1) == ",";
    const uint32_t end = behind ? end_of_number(sheet, statement.cue.last) : 0;
    if (end > 0) statement.content = {{statement.cue.last, end}};
  }
}

// "ORRIN, May 12 — A clerk told doctors …": where it was written says nothing. Not in text that is all capitals.
bool begins_in_dateline(const Sheet& sheet, Range words) {
  const Range here = sheet.sentence(words.first);
  const std::string_view sentence = sheet.text(here);
  const std::string_view told = language::without_dateline(sentence);
  const bool written = std::ranges::any_of(told, [](char c) { return c >= 'a' && c <= 'z'; });
  return written && sheet.words[words.first].end <= sheet.words[here.first].begin + (sentence.size() - told.size());
}

void drop_datelines(StatementContext& context) {
  const auto names_no_place = [&](Range words) {
    return Gazetteer::get().find(context.sheet.text(words)).empty();  // "TPD: …"
  };
  for (StatementMention& statement : context.found) {
    if (statement.sources.empty()) continue;
    const bool label = context.sheet.lower(statement.cue.first) == ":";
    if (label && names_no_place(statement.sources.front().words)) continue;
    std::erase_if(statement.sources, [&](const SourceMention& source) {
      return !source.words.empty() && begins_in_dateline(context.sheet, source.words);
    });
    if (statement.sources.empty()) statement.content.clear();
  }
}

}  // namespace

std::vector<StatementMention> find_statements(const Sheet& sheet, const NameTable& names) {
  StatementContext context(sheet, names);
  const std::vector<Attribution> marked = find_attributions(sheet);
  auto first = marked.begin();
  // Sentence by sentence, so that "he" is whoever spoke before.
  std::vector<Turn> turns = turns_of(sheet);
  if (turns.empty()) turns = transcribed_turns(sheet);
  for (uint32_t s = 0; s < sheet.sentences.size(); ++s) {
    find_in_sentence(context, s);
    add_turns(context, turns, s);
    const uint32_t end = sheet.sentences[s].words.last;
    const auto last =
        std::find_if(first, marked.end(), [&](const Attribution& later) { return later.cue.first >= end; });
    meet(context, {first, last});
    first = last;
  }
  std::ranges::stable_sort(context.found, {}, [](const StatementMention& statement) { return statement.cue.first; });
  clip_relative(context);
  clip_described(context);
  clip_contrast(context);
  clip_before_clause(context);
  clip_gapped(context);
  clip_posts(context);
  keep_to_numbers(context);
  take_titles(context);
  drop_datelines(context);
  std::erase_if(context.found, [](const StatementMention& statement) { return statement.content.empty(); });
  for (StatementMention& statement : context.found) statement.says = statement.says && vouches(sheet, statement);
  drop_doubted(context);
  nest(context.found);
  take_marked_cues(context);
  return std::move(context.found);
}

}  // namespace hearsay::reading
