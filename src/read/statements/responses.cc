// Denials and confirmations are statements whose cue says so; refusals, silence and the outlet's own inability to
// verify are found by their words (data/lexicon/responses.tsv), matched over lemmas. Example: "The ministry did not
// immediately respond to a request for comment" is one response, "no response" by the ministry: silence outweighs the
// asking.
#include "read/statements/responses.h"

#include <algorithm>

#include "base/resource.h"
#include "read/statements/denials.h"
#include "read/statements/sources.h"
#include "read/statements/subjects.h"

namespace hearsay::reading {
namespace {

struct Pattern {
  ResponseKind kind;
  std::string_view who;
  std::string_view needs;
};

ResponseKind kind_named(std::string_view name) {
  if (name == "declined") return ResponseKind::declined;
  if (name == "no response") return ResponseKind::no_response;
  if (name == "could not verify") return ResponseKind::could_not_verify;
  return ResponseKind::asked;
}

const language::PhraseTable<Pattern>& patterns() {
  static const auto table = [] {
    language::PhraseTable<Pattern> made;
    base::for_each_row("data/lexicon/responses.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() >= 3)
        made.add(cells[0], Pattern{kind_named(cells[1]), cells[2], cells.size() > 3 ? cells[3] : std::string_view()});
    });
    return made;
  }();
  return table;
}

class Finder {
 public:
  Finder(const Sheet& sheet, const NameTable& names, const std::vector<StatementMention>& statements)
      : sheet_(sheet), statements_(statements), phrases_{sheet, names}, resolver_(sheet, names, phrases_) {}

  std::vector<ResponseMention> run() {
    size_t next_statement = 0;
    for (uint32_t s = 0; s < sheet_.sentences.size(); ++s) {
      for (; next_statement < statements_.size() && statements_[next_statement].sentence <= s; ++next_statement) {
        from_statement(statements_[next_statement]);
        from_confirmed_absence(statements_[next_statement]);
      }
      from_words(sheet_.sentences[s].words);
      from_verdict(s);
    }
    return std::move(found_);
  }

 private:
  void from_statement(const StatementMention& statement) {
    if (!statement.patterned) return;
    for (const SourceMention& source : statement.sources) resolver_.remember(source);
    const bool untrue =
        statement.says && !statement.relay &&
        std::ranges::any_of(statement.content, [&](Range content) { return calls_untrue(sheet_, content); });
    const bool denies = statement.cue_class == "deny" || untrue;
    if (!denies && statement.cue_class != "confirm") return;
    // A paper confirms and denies nothing itself: "The audit confirms how careless they were" is somebody's view.
    const auto is_paper = [](const SourceMention& source) { return source.kind == SourceKind::document; };
    if (std::ranges::all_of(statement.sources, is_paper)) return;
    found_.push_back({sheet_.sentences[statement.sentence].words, statement.sources,
                      denies ? ResponseKind::denied : ResponseKind::confirmed});
  }

  // "said that divers had confirmed that no mine lay there": who says so denies it.
  void from_confirmed_absence(const StatementMention& statement) {
    if (!statement.says || statement.relay || statement.cue_class == "confirm" || statement.sources.empty()) return;
    for (const Range content : statement.content) {
      for (uint32_t i = content.first; i < content.last; ++i) {
        const auto cue = sheet_.lexicon().cue_verbs.find(sheet_.words[i].lemma);
        const bool confirms = sheet_.words[i].tag == Tag::verb && cue != sheet_.lexicon().cue_verbs.end() &&
                              cue->second.cue_class == "confirm";
        const auto clause = confirms ? sheet_.child(i, Relation::ccomp) : std::nullopt;
        if (!clause || !is_negated(*clause)) continue;
        found_.push_back({sheet_.sentences[statement.sentence].words, statement.sources, ResponseKind::denied});
        return;
      }
    }
  }

  // "no shell fell", "it did not fall"
  bool is_negated(uint32_t verb) const {
    const Range clause = sheet_.subtree(verb);
    for (uint32_t i = clause.first; i < clause.last && i <= verb; ++i) {
      const std::string_view word = sheet_.lower(i);
      if (word == "not" || word == "n't" || word == "never" || sheet_.is(i, WordClass::counts_none)) return true;
    }
    return false;
  }

  // "A post says that 40 resigned. That is untrue.": the report itself denies what somebody said right before.
  void from_verdict(uint32_t sentence) {
    const Range here = sheet_.sentences[sentence].words;
    if (sentence == 0 || here.size() < 3 || sheet_.words[here.first].in_quote) return;
    const uint32_t subject = sheet_.lower(here.first) == "the" ? here.first + 1 : here.first;
    const std::string_view first = sheet_.lower(subject);
    const auto* noun = sheet_.lexicon().source_nouns.find(sheet_.words[subject].lemma);
    const bool told = subject > here.first && (sheet_.lexicon().cue_nouns.contains(sheet_.words[subject].lemma) ||
                                               (noun != nullptr && noun->kind == "document"));
    if (first != "that" && first != "this" && first != "it" && !told) return;
    const uint32_t verb = subject + 1;
    if (verb + 1 >= here.last || sheet_.words[verb].lemma != "be") return;
    const bool negated = sheet_.lower(verb + 1) == "not" || sheet_.lower(verb + 1) == "n't";
    const std::string_view verdict = sheet_.lower(verb + (negated ? 2 : 1));
    const bool untrue =
        negated ? verdict == "true" || verdict == "so" : sheet_.lexicon().is(verdict, WordClass::untrue);
    const auto says = [&](const StatementMention& other) { return other.sentence + 1 == sentence && other.says; };
    if (!untrue || std::ranges::none_of(statements_, says)) return;
    found_.push_back({{sheet_.sentences[sentence - 1].words.first, here.last}, {}, ResponseKind::denied});
  }

  // The matcher walks over auxiliaries' forms ("did not respond" → "not respond", "could not be reached" → "not be
  // reach").
  void from_words(Range here) {
    std::optional<ResponseMention> asked;
    bool answered = false;
    for (uint32_t i = here.first; i < here.last;) {
      const auto found = patterns().longest(i, here.last, [&](size_t at) { return key(static_cast<uint32_t>(at)); });
      if (!found) {
        ++i;
        continue;
      }
      const uint32_t end = i + static_cast<uint32_t>(found->length);
      ResponseMention response{here, who(*found->value, i, end, here), found->value->kind};
      if (response.kind == ResponseKind::could_not_verify && points_back(i, end, here))
        response.words = with_before(here);
      if (!has_needed(*found->value, {i, end}, here)) {
        i = end;
        continue;
      }
      const bool sayable = !response.who.empty() || found->value->who == "outlet" || found->value->who == "teller";
      if (found->value->kind == ResponseKind::asked) {
        if (sayable && comment_sought(here)) asked = std::move(response);
      } else if (sayable || asked) {
        if (!sayable) response.who = asked->who;
        answered = true;
        found_.push_back(std::move(response));
      }
      i = end;
    }
    if (asked && !answered) found_.push_back(std::move(*asked));
  }
  // "could not verify the figure", "Neither claim could be verified": what it is about stands in the sentence before.
  bool points_back(uint32_t first, uint32_t end, Range here) const {
    const auto plain = [&](Range phrase) {
      if (phrase.empty() || phrase.size() > 3) return false;
      const std::string_view word = sheet_.lower(phrase.first);
      const bool pointer = word == "the" || word == "this" || word == "that" || word == "these" || word == "those" ||
                           word == "either" || word == "neither" || word == "none" || word == "it" ||
                           word == "them" || word == "such";
      const std::string_view next = sheet_.lower(phrase.last);
      return pointer && next != "of" && next != "that";
    };
    uint32_t subject = first;
    while (subject > here.first && sheet_.words[subject - 1].tag == Tag::aux) --subject;
    return plain(phrases_.after(end)) || plain(phrases_.before(subject));
  }
  Range with_before(Range here) const {
    const uint32_t sentence = sheet_.words[here.first].sentence;
    if (sentence == 0) return here;
    const SheetSentence& before = sheet_.sentences[sentence - 1];
    const bool together =
        before.block_index == sheet_.sentences[sentence].block_index || before.block == BlockKind::paragraph;
    return together ? Range{before.words.first, here.last} : here;
  }
  // "responded to requests" is silence only after "neither" or "none of", "did not return" only before "calls".
  bool has_needed(const Pattern& pattern, Range words, Range here) const {
    if (pattern.needs.empty()) return true;
    if (pattern.needs == "object") return sheet_.child(words.last - 1, Relation::obj).has_value();
    for (uint32_t i = here.first; i < words.first; ++i) {
      if (sheet_.lower(i) == "neither" || sheet_.lower(i) == "none") return true;
    }
    return false;
  }
  std::string_view key(uint32_t i) const {
    const Word& word = sheet_.words[i];
    if (word.lower == "n't") return "not";
    return word.tag == Tag::verb || word.lemma == "be" ? std::string_view(word.lemma) : std::string_view(word.lower);
  }
  bool comment_sought(Range here) const {
    for (uint32_t i = here.first; i < here.last; ++i) {
      if (sheet_.lexicon().is(sheet_.lemma(i), WordClass::reply)) return true;
    }
    return false;
  }

  std::vector<SourceMention> who(const Pattern& pattern, uint32_t first, uint32_t end, Range here) const {
    std::vector<SourceMention> sources;
    if (pattern.who == "outlet") return teller_of(first);
    if (pattern.who == "before" || pattern.who == "teller") {
      uint32_t at = first;
      while (at > here.first && (sheet_.words[at - 1].tag == Tag::aux || sheet_.words[at - 1].tag == Tag::adv ||
                                 sheet_.words[at - 1].lemma == "do" || sheet_.words[at - 1].lemma == "have" ||
                                 sheet_.words[at - 1].tag == Tag::part)) {
        --at;
      }
      const bool inserted = at > here.first && sheet_.lower(at - 1) == ",";
      const Range nearest =
          inserted ? over_insertion(phrases_, at - 1, here).value_or(Range{}) : spokesmen_of(phrases_.before(at));
      // "Neither the company nor the ministry"
      if (nearest.first > here.first + 1 && sheet_.lower(nearest.first - 1) == "nor")
        take(phrases_.before(nearest.first - 1), sources);
      if (pattern.who == "teller") return teller(nearest);
      // "The yard says that it does not comment": the one who says so.
      const bool itself = nearest.size() == 1 && sheet_.lower(nearest.first) == "it";
      if (itself) sources = teller_of(nearest.first);
      if (!itself || sources.empty()) take(nearest, sources);
      for (SourceMention& source : sources) answer(sheet_, phrases_.names, statements_, first, source);
      return sources;
    }
    // "contacted the ministry and the government", "reached out to X", "a request for comment to X"
    uint32_t at = end;
    while (at < here.last &&
           (sheet_.lower(at) == "to" || sheet_.lower(at) == "from" || sheet_.lower(at) == "by" || sheet_.in_time(at)))
      ++at;
    for (int parts = 0; at < here.last && parts < 4; ++parts) {
      Range phrase = phrases_.after(at);
      for (uint32_t k = phrase.first; k < phrase.last; ++k) {
        if (sheet_.lower(k) == "for") phrase.last = k;  // "contacted the company for comment"
      }
      if (phrase.empty()) break;
      take(phrase, sources);
      at = phrase.last;
      while (at < here.last && sheet_.lower(at) != "and" && sheet_.lower(at) != "," && sheet_.lower(at) != "but")
        ++at;
      if (at >= here.last || sheet_.lower(at) == "but") break;
      ++at;
    }
    return sources;
  }
  // "Lawyers for Sund and Venn could not be reached": the lawyers of both.
  Range spokesmen_of(Range second) const {
    if (second.first < 2 || sheet_.lower(second.first - 1) != "and") return second;
    const Range first = phrases_.before(second.first - 1);
    const auto head = phrases_.head(first);
    const bool several = head && *head + 1 < first.last && sheet_.words[*head].lemma != sheet_.lower(*head) &&
                         sheet_.lexicon().source_nouns.find(sheet_.words[*head].lemma) != nullptr &&
                         (sheet_.lower(*head + 1) == "of" || sheet_.lower(*head + 1) == "for");
    return several ? Range{first.first, second.last} : second;
  }
  // “That has not been verified,” Sund said: it is not the outlet that has not.
  std::vector<SourceMention> teller_of(uint32_t word) const {
    const auto says = [&](const StatementMention& statement) {
      return statement.says && !statement.sources.empty() &&
             std::ranges::any_of(statement.content, [&](Range content) { return content.contains(word); });
    };
    const auto found = std::ranges::find_if(statements_, says);
    return found == statements_.end() ? std::vector<SourceMention>() : std::vector{found->sources.back()};
  }
  // Who could not verify it, where that is not the report's own outlet.
  std::vector<SourceMention> teller(Range phrase) const {
    if (phrase.empty()) return {};
    auto source = resolver_.resolve(phrase);
    const bool own =
        !source || language::fold_name(sheet_.report->outlet).ends_with(language::fold_name(source->name));
    if (own) return {};
    return {std::move(*source)};
  }
  void take(Range phrase, std::vector<SourceMention>& sources) const {
    if (phrase.empty()) return;
    if (auto source = resolver_.resolve_any(phrase)) sources.push_back(std::move(*source));
  }

  const Sheet& sheet_;
  const std::vector<StatementMention>& statements_;
  PhraseFinder phrases_;
  SourceResolver resolver_;
  std::vector<ResponseMention> found_;
};

}  // namespace

std::vector<ResponseMention> find_responses(const Sheet& sheet, const NameTable& names,
                                            const std::vector<StatementMention>& statements) {
  return Finder(sheet, names, statements).run();
}

}  // namespace hearsay::reading
