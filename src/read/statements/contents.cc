// Content stands behind its cue as a clause, a quotation or an object, before it where the sentence trails off in it
// ("…, X said"), or on both sides. Example: "At least 40 died, said Quist, and more were missing." Counter-example:
// "As fans fled, he said …": the clause before belongs to the sentence, not to the speaker.
#include "read/statements/contents.h"

#include <algorithm>
#include <array>

namespace hearsay::reading {
namespace {

using language::Cue;

// "As fans fled, he said …", "Asked about it, Venn said": the clause before belongs to the sentence, not to the
// speaker.
bool is_subordinate(const Sheet& sheet, Range before) {
  if (before.empty()) return false;
  const Word& first = sheet.words[before.first];
  return first.tag == Tag::sconj || (first.tag == Tag::verb && first.lower.ends_with("ed"));
}

bool says_after(const StatementContext& context, Range after, uint32_t i, const Cue& cue) {
  const Sheet& sheet = context.sheet;
  if (after.empty()) return false;
  uint32_t end = after.first;
  while (end < after.last && sheet.lower(end) != ";") ++end;
  for (uint32_t k = after.first; k < end; ++k) {
    const Word& word = sheet.words[k];
    if (word.in_quote || word.lower == "that") return true;
    const auto phrase = sheet.phrase(context.lexicon.cue_phrases, k, after.last);
    if (phrase && phrase->value->cue_class != "cite")
      break;  // "said, according to"; but "reports, citing officials, that"
    if (phrase) continue;
    if (word.tag == Tag::aux || (word.tag == Tag::verb && k != i)) return true;
  }
  return cue.object && end > after.first + 1 && (sheet.lower(after.first) != ",");
}

}  // namespace

std::vector<Range> content_of_phrase(const Sheet& sheet, uint32_t cue, uint32_t end, Range here) {
  uint32_t after = end;
  if (after < here.last && sheet.lower(after) == ",") ++after;
  const bool opens = !sheet.finite({here.first, cue});
  if (opens) return {{after, here.last}};
  uint32_t first = here.first;
  for (uint32_t k = cue; k > here.first; --k) {
    if (sheet.lower(k - 1) == ";") {
      first = k;
      break;
    }
  }
  return {{first, cue}};
}

// What a verb introduces: after it when a clause, quote or object stands there; before it when the sentence ends
// so.
std::vector<Range> content_of_verb(const StatementContext& context, uint32_t i, Range subject, const Cue& cue) {
  const Sheet& sheet = context.sheet;
  const Range here = sheet.sentence(i);
  const bool inverted = subject.first > i;
  const uint32_t left_end = std::min(subject.first, i);
  const uint32_t right = inverted ? subject.last : i + 1;
  Range before{here.first, left_end};
  while (before.last > before.first &&
         (sheet.lower(before.last - 1) == "," || sheet.words[before.last - 1].tag == Tag::cconj))
    --before.last;
  const bool counts = cue.cue_class == "estimate" && !sheet.child(i, Relation::ccomp);
  Range after{right, here.last};
  for (uint32_t k = right; k < after.last; ++k) {
    if (sheet.lower(k) == ";" && !sheet.words[k].in_quote) after.last = k;  // another clause, another speaker
    if (counts && sheet.lower(k) == ",") after.last = k;                    // "counted 84 dead, while …"
  }
  const bool comma_before =
      left_end > here.first && (sheet.lower(left_end - 1) == "," || is_quote_mark(sheet.lower(left_end - 1)) ||
                                sheet.lower(left_end - 1) == "\u2014");
  const bool trails = comma_before && sheet.finite(before) && !is_subordinate(sheet, before);
  // "…, X said on Friday, lowering …": behind a trailing attribution only "that", a quote or a second half follows.
  const bool goes_on = sheet.lower(right) == "that" || sheet.lower(right) == "," || is_quote_mark(sheet.lower(right));
  const bool clause_after =
      says_after(context, after, i, cue) && (goes_on || !(trails || (comma_before && sheet.quoted(before))));
  std::vector<Range> content;
  if (inverted || (trails && (!clause_after || sheet.lower(right) == ","))) content.push_back(before);
  if (clause_after && (!inverted || sheet.lower(right) == ",")) content.push_back(after);
  if (content.empty() && sheet.quoted(before)) content.push_back(before);
  if (content.empty() && sheet.words[i].lemma == "tell" && after.size() > 3) content.push_back(after);
  // "…, which the company denied": what is denied stands before.
  if (content.empty() && cue.cue_class == "deny") content.push_back(before);
  if (content.empty() && (sheet.lower(i + 1) == "so" || sheet.lower(i + 1) == "as")) return content;
  std::erase_if(content, [](Range range) { return range.empty(); });
  return content;
}

bool is_number_alone(const Sheet& sheet, Range content) {
  constexpr uint32_t kFewWords = 5;
  bool number = false;
  for (uint32_t i = content.first; i < content.last; ++i) {
    const Tag tag = sheet.words[i].tag;
    if (tag == Tag::noun || tag == Tag::propn || tag == Tag::verb || sheet.in_time(i)) return false;
    number = number || tag == Tag::num;
  }
  return number && content.size() <= kFewWords;
}

bool weak_holds(const StatementContext& context, uint32_t i, const StatementMention& statement,
                const std::vector<SourceMention>& sources) {
  const Sheet& sheet = context.sheet;
  for (const Range range : statement.content) {
    if (sheet.quoted(range) || is_number_alone(sheet, range)) return true;
  }
  constexpr uint32_t kMediumWords = 4;  // "posted on Telegram that", "wrote in a memo that"
  for (uint32_t k = i + 1; k <= i + kMediumWords && k < sheet.sentence(i).last; ++k) {
    if (sheet.lower(k) == "that" || sheet.lower(k) == "how") return true;
    if (sheet.words[k].tag == Tag::verb || sheet.lower(k) == ",") break;
  }
  if (context.lexicon.cue_verbs.at(sheet.words[i].lemma).object &&
      (sources.front().anonymous || sources.front().kind == SourceKind::person))
    return true;
  const bool trails = statement.content.front().last <= i;
  if (!trails) {
    // "Sund wrote in a memo the aim was …" stays out; "Some dockers guessed the move was" comes in by the
    // parse.
    return sheet.child(i, Relation::ccomp).has_value() && sources.front().kind != SourceKind::unknown;
  }
  return true;
}

bool vouches(const Sheet& sheet, const StatementMention& statement) {
  const bool judges = statement.cue_class == "judge";
  if (!judges && statement.cue_class != "ask") return true;
  for (uint32_t i = statement.cue.first; judges && i < statement.cue.last; ++i) {
    if (sheet.child(i, Relation::ccomp)) return true;
  }
  return std::ranges::any_of(statement.content, [&](Range range) { return sheet.quoted(range); });
}

// "A told B that C, D reported": what A says ends where D's attribution begins.
void clip_leading(StatementContext& context, size_t first_here) {
  for (size_t t = first_here; t < context.found.size(); ++t) {
    const StatementMention& trailing = context.found[t];
    if (trailing.content.size() != 1 || trailing.cue_class == "cite") continue;
    const Range before = trailing.content.front();
    if (before.last > trailing.cue.first || before.first >= before.last) continue;
    for (size_t s = first_here; s < context.found.size(); ++s) {
      if (s == t || !before.contains(context.found[s].cue)) continue;
      for (Range& range : context.found[s].content) {
        if (range.first < before.last && range.last > before.last) range.last = before.last;
      }
      // "…, officials said, Wire reported": what stands after the first comma is the other attribution.
      if (context.found[s].content.size() > 1)
        std::erase_if(context.found[s].content, [&](Range range) { return range.first >= before.last; });
    }
  }
}

// "… by Venn, who said 20 had died, and by his son, who found 12": what "who" says ends where another phrase is
// joined with the one it describes, by the same preposition or with a "who" of its own.
void clip_relative(StatementContext& context) {
  const Sheet& sheet = context.sheet;
  for (StatementMention& statement : context.found) {
    const uint32_t cue = statement.cue.first;
    const Range here = sheet.sentence(cue);
    if (statement.sources.empty() || cue == here.first || sheet.lower(cue - 1) != "who") continue;
    const uint32_t before = statement.sources.front().words.first;
    const std::string_view joint = before > here.first ? sheet.lower(before - 1) : std::string_view();
    for (uint32_t i = cue + 1; i + 2 < here.last; ++i) {
      if (sheet.lower(i) != "," || sheet.lower(i + 1) != "and" || sheet.words[i].in_quote) continue;
      const bool same = sheet.words[i + 2].tag == Tag::adp && sheet.lower(i + 2) == joint;
      const Range next = context.phrases.after(i + 2);
      const bool relative = sheet.lower(next.last) == "," && sheet.lower(next.last + 1) == "who";
      if (!same && !relative) continue;
      for (Range& range : statement.content) {
        if (range.first < i) range.last = std::min(range.last, i);
      }
      std::erase_if(statement.content, [&](Range range) { return range.first >= i && here.contains(range); });
      break;
    }
  }
}

namespace {

// The place after which the sentence goes on without it, of a cue in a relative clause.
uint32_t end_of_relative(const Sheet& sheet, Range words) {
  const Range here = sheet.sentence(words.first);
  const uint32_t cue = words.last - 1;  // "has claimed"
  uint32_t verb = cue;
  while (sheet.words[verb].relation == Relation::conj && sheet.words[verb].head >= 0)
    verb = static_cast<uint32_t>(sheet.words[verb].head);
  if (sheet.words[verb].relation != Relation::acl_relcl) return here.last;
  // "…, for which the Red Kite has claimed responsibility and where 60 died": another clause describes it too.
  for (uint32_t i = cue + 1; i + 1 < here.last; ++i) {
    const std::string_view next = sheet.lower(i + 1);
    const bool relative = next == "where" || next == "which" || next == "who" || next == "whose";
    if (sheet.lower(i) == "and" && relative && !sheet.words[i].in_quote) return i;
  }
  const Range clause = sheet.subtree(verb);
  for (uint32_t i = clause.last; i < here.last; ++i) {
    if (sheet.words[i].relation == Relation::root && !sheet.words[i].in_quote) return clause.last;
  }
  return here.last;
}

// Takes words out of what somebody says, and what stands behind them there.
void cut(StatementMention& statement, Range rest) {
  for (Range& range : statement.content) {
    if (range.overlaps(rest)) range.last = std::max(range.first, std::min(range.last, rest.first));
  }
  std::erase_if(statement.content, [](Range range) { return range.empty(); });
}

bool opens_clause(std::string_view word) {
  return word == "as" || word == "while" || word == "whereas" || word == "after";
}

bool opens_contrast(std::string_view word) {
  return word == "while" || word == "whereas" || word == "but" || word == "although" || word == "though";
}

}  // namespace

// "A driver who said 20 had died was held": what he says ends with the clause that describes him.
void clip_described(StatementContext& context) {
  const Sheet& sheet = context.sheet;
  for (StatementMention& statement : context.found) {
    if (statement.host_cue) continue;  // "the Post, which quotes the police, reports that 12 died"
    const Range here = sheet.sentence(statement.cue.first);
    if (const uint32_t end = end_of_relative(sheet, statement.cue); end < here.last) cut(statement, {end, here.last});
  }
}

// "…, said the ministry, while a fire chief told Dune Radio that 20 had died": the contrast is another speaker's.
void clip_contrast(StatementContext& context) {
  const Sheet& sheet = context.sheet;
  for (const StatementMention& other : context.found) {
    if (other.sources.empty() || other.relay) continue;
    const uint32_t first = std::min(other.sources.front().words.first, other.cue.first);
    const Range here = sheet.sentence(first);
    if (first < here.first + 2 || sheet.words[first].in_quote) continue;
    const uint32_t joint = first - 1;
    if (!opens_contrast(sheet.lower(joint)) || sheet.lower(joint - 1) != ",") continue;
    for (StatementMention& statement : context.found) {
      const bool before = !statement.relay && statement.cue.first < joint && here.contains(statement.cue);
      if (before) cut(statement, {joint - 1, here.last});
    }
  }
}

// "Nine dead in blast as union says its warnings were ignored": what stands before the clause is none of its
// speaker's.
void clip_before_clause(StatementContext& context) {
  const Sheet& sheet = context.sheet;
  for (StatementMention& statement : context.found) {
    if (statement.sources.empty()) continue;
    const uint32_t cue = statement.cue.first;
    uint32_t first = statement.sources.front().words.first;
    const Range here = sheet.sentence(cue);
    while (first > here.first && sheet.words[first - 1].tag == Tag::det) --first;
    if (first < here.first + 2 || first > cue || !opens_clause(sheet.lower(first - 1))) continue;
    const auto behind = [&](Range range) { return range.first > cue; };
    if (std::ranges::none_of(statement.content, behind)) continue;
    std::erase_if(statement.content, [&](Range range) { return range.last < first && here.contains(range); });
  }
}

// "The army said that two had died, the rebels that eleven had": a second speaker without a verb has "that" for a
// cue.
void clip_gapped(StatementContext& context) {
  const Sheet& sheet = context.sheet;
  for (const StatementMention& second : context.found) {
    const std::string_view cue = sheet.lower(second.cue.first);
    if (second.sources.empty() || (cue != "that" && cue != ",")) continue;
    const uint32_t first = std::min(second.cue.first, second.sources.front().words.first);
    const Range rest{first, sheet.sentence(first).last};
    for (StatementMention& statement : context.found) {
      if (&statement != &second && statement.cue.first < rest.first && !statement.relay) cut(statement, rest);
    }
  }
}

// "…, the spokesman of the mine, Karl Dorn, said": what stands before the name is the speaker too, and nothing said.
void take_titles(StatementContext& context) {
  const Sheet& sheet = context.sheet;
  for (StatementMention& statement : context.found) {
    for (SourceMention& source : statement.sources) {
      const Range here = sheet.sentence(source.words.first);
      const bool after_comma = source.words.first > here.first + 1 && sheet.lower(source.words.first - 1) == ",";
      const auto name = context.names.mention_covering(source.words.first);
      if (!after_comma || !name || context.names.mentions[*name].words != source.words) continue;
      if (sheet.lower(source.words.last) != "," || statement.cue.first != source.words.last + 1) continue;
      const Range title = context.phrases.before(source.words.first - 1);
      const auto head = context.phrases.head(title);
      if (!head || context.names.mention_covering(*head)) continue;
      const bool role = context.lexicon.source_nouns.find(sheet.lower(*head)) != nullptr ||
                        context.lexicon.titles.find(sheet.lower(*head)) != nullptr;
      if (!role) continue;
      source.words.first = title.first;
      for (Range& range : statement.content) {
        if (range.overlaps(title)) range.last = std::max(range.first, title.first);
      }
      std::erase_if(statement.content, [](Range range) { return range.empty(); });
    }
  }
}

// "could not confirm", "has not been able to verify"
bool is_negated(const Sheet& sheet, uint32_t i) {
  constexpr uint32_t kBefore = 5;
  const uint32_t first = std::max(sheet.sentence(i).first, i > kBefore ? i - kBefore : 0);
  for (uint32_t k = first; k < i; ++k) {
    const std::string_view word = sheet.lower(k);
    if (word == "not" || word == "n't" || word == "unable" || word == "never" || word == "neither" || word == "nor")
      return true;
  }
  return false;
}

// "has not disclosed how two died", "did not say who was hurt": that it happened is not whose words are missing.
bool leaves_open(const Sheet& sheet, uint32_t verb, Range content) {
  constexpr std::array<std::string_view, 7> kAsks{"how", "why", "where", "when", "who", "what", "which"};
  return content.first > verb && std::ranges::find(kAsks, sheet.lower(content.first)) != kAsks.end() &&
         is_negated(sheet, verb);
}

// A quotation that runs on into the next sentences stays its speaker's.
void continue_quote(StatementContext& context, uint32_t s, size_t first_here) {
  const Sheet& sheet = context.sheet;
  if (first_here != context.found.size() || s == 0) return;
  const SheetSentence& here = sheet.sentences[s];
  const SheetSentence& previous = sheet.sentences[s - 1];
  const uint32_t first = here.words.first;
  const bool runs_on =
      sheet.words[first].in_quote ||
      (is_quote_mark(sheet.lower(first)) && sheet.words[first + 1 < here.words.last ? first + 1 : first].in_quote);
  if (!runs_on || here.block_index != previous.block_index) return;
  for (size_t i = context.found.size(); i-- > 0;) {
    StatementMention& statement = context.found[i];
    if (statement.relay) continue;
    if (statement.sentence + 1 != s &&
        (statement.content.empty() || statement.content.back().last != here.words.first))
      return;
    const auto holds = [&](Range range) { return range.contains(here.words); };
    if (std::ranges::any_of(statement.content, holds)) return;
    if (sheet.quoted(sheet.sentences[statement.sentence].words)) statement.content.push_back(here.words);
    return;
  }
}

}  // namespace hearsay::reading
