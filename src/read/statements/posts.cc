#include "read/statements/posts.h"

#include <algorithm>

#include "read/names/gazetteer.h"
#include "read/statements/headlines.h"

namespace hearsay::reading {
namespace {

Range block_before(const Sheet& sheet, uint32_t i) {
  const uint32_t block = sheet.sentence_of(i).block_index;
  uint32_t first = sheet.sentence(i).first;
  while (first > 0 && sheet.sentence_of(first - 1).block_index == block)
    first = sheet.sentence_of(first - 1).words.first;
  return {first, i};
}

// The bracket of "— Quay News (@quaynews)", by its dash; 0 where there is none.
uint32_t signs_a_post(const Sheet& sheet, uint32_t dash) {
  if (sheet.lower(dash) != "\u2014" && sheet.lower(dash) != "-") return 0;
  const uint32_t last = sheet.sentence(dash).last;
  uint32_t bracket = dash + 1;
  while (bracket < last && sheet.lower(bracket) != "(") ++bracket;
  return bracket + 1 < last && sheet.lower(bracket + 1).starts_with("@") ? bracket : 0;
}

// "TPD", whatever kind of name it is taken for: who is named by letters alone before a colon speaks. Not "US",
// "OSLO".
std::optional<SourceMention> body_by_letters(const StatementContext& context, Range words) {
  constexpr size_t kFewestLetters = 3, kMostLetters = 6;
  const std::string_view name = context.sheet.text(words);
  const auto mention = context.names.mention_covering(words.first);
  const bool letters = std::ranges::all_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
  constexpr float kCommon = 3;  // frequency of a word of English, log10 of times in a billion: "WATCH", "NOW"
  const bool word = context.lexicon.zipf_of(context.sheet.lower(words.first)) > kCommon;
  if (words.size() != 1 || word || !letters || name.size() < kFewestLetters || name.size() > kMostLetters)
    return std::nullopt;
  if (!Gazetteer::get().find(name).empty()) return std::nullopt;
  SourceMention source;
  source.words = words;
  source.name = std::string(name);
  source.kind = SourceKind::organisation;
  if (mention) source.entity = context.names.mentions[*mention].entity;
  return source;
}

// "TPD: two are hurt. One is in hospital": whoever a post is labelled with says all of it.
void add_label(StatementContext& context, Range post) {
  const Sheet& sheet = context.sheet;
  constexpr uint32_t kLongestLabel = 5;
  for (uint32_t i = post.first + 1; i + 1 < post.last && i <= post.first + kLongestLabel; ++i) {
    if (sheet.lower(i) != ":") continue;
    std::erase_if(context.found, [&](const StatementMention& known) { return known.cue == Range{i, i + 1}; });
    auto source = labelled_by(context, {post.first, i});
    if (!source) source = body_by_letters(context, {post.first, i});
    if (source) {
      StatementMention statement;
      statement.cue = {i, i + 1};
      statement.cue_class = "say";
      statement.sources = {std::move(*source)};
      statement.content = {{i + 1, post.last}};
      statement.marked = true;  // its form is clear
      add_statement(context, std::move(statement));
    }
    return;
  }
}

}  // namespace

// "— Quay News (@quaynews)" at the end of a block: the block is that account's post.
void add_post(StatementContext& context, Range words) {
  const Sheet& sheet = context.sheet;
  for (uint32_t i = words.first; i + 3 < words.last; ++i) {
    const uint32_t bracket = signs_a_post(sheet, i);
    if (bracket == 0) continue;
    StatementMention statement;
    statement.cue = {i, i + 1};
    statement.cue_class = "say";
    statement.kind = StatementKind::direct;
    SourceMention source;
    source.words = {i + 1, bracket};
    source.name = std::string(sheet.text(source.words));
    source.kind = SourceKind::channel;
    if (const auto mention = context.names.mention_covering(i + 1))
      source.entity = context.names.mentions[*mention].entity;
    statement.sources = {source};
    statement.content = {block_before(sheet, i)};
    add_label(context, statement.content.front());
    add_statement(context, std::move(statement));
    return;
  }
}

// What is said in a post ends before whose it is.
void clip_posts(StatementContext& context) {
  const Sheet& sheet = context.sheet;
  for (const StatementMention& post : context.found) {
    if (post.sources.empty() || !signs_a_post(sheet, post.cue.first)) continue;
    const Range words = block_before(sheet, post.cue.first);
    for (StatementMention& inner : context.found) {
      for (Range& content : inner.content) {
        if (words.contains(content.first) && content.last > words.last) content.last = words.last;
      }
    }
  }
}

}  // namespace hearsay::reading
