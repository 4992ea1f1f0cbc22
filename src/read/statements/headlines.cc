// A heading's first or last words, cut off by a colon or a dash, are who says the rest, and so is a noun with a colon
// at a sentence's beginning. Counter-examples: in "Venn: a life" and "Pelm fire: 9 dead" a name first is what it is
// about; "Blast in Pelm - Sorland" ends in a place.
#include "read/statements/headlines.h"

#include <algorithm>
#include <ranges>

namespace hearsay::reading {
namespace {

constexpr uint32_t kLongestSource = 7;

bool cuts(const Sheet& sheet, uint32_t word) {
  return sheet.lower(word) == ":" || is_dash(sheet.lower(word));
}

// Who these words name, all of them, and nothing else.
std::optional<SourceMention> source_in(const StatementContext& context, Range words) {
  if (words.empty() || words.size() > kLongestSource || context.phrases.after(words.first) != words)
    return std::nullopt;
  auto source = context.resolver.resolve(words);
  const bool place =
      source && source->entity && context.names.entities[*source->entity].entity.kind == NameKind::place;
  return place ? std::nullopt : source;
}

bool tells(const Sheet& sheet, Range words) {
  return std::ranges::any_of(std::views::iota(words.first, words.last), [&](uint32_t i) {
    return sheet.words[i].tag == Tag::verb || sheet.words[i].tag == Tag::num;
  });
}

void add(StatementContext& context, uint32_t mark, SourceMention source, Range content) {
  StatementMention statement;
  statement.cue = {mark, mark + 1};
  statement.cue_class = "say";
  statement.sources = {std::move(source)};
  statement.content = {content};
  statement.marked = true;  // its form is clear
  add_statement(context, std::move(statement));
}

// "TPD: two men were hurt.": a body by its letters.
bool is_body_by_letters(const StatementContext& context, const SourceMention& source) {
  constexpr size_t kMostLetters = 6;
  const std::string_view name = context.sheet.text(source.words);
  const bool letters = std::ranges::all_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
  const bool body = source.kind == SourceKind::organisation || source.kind == SourceKind::official;
  return body && letters && name.size() > 1 && name.size() <= kMostLetters;
}

// "Police: two men were hurt."
void add_label(StatementContext& context, uint32_t sentence) {
  const Sheet& sheet = context.sheet;
  const Range here = sheet.sentences[sentence].words;
  for (uint32_t i = here.first + 1; i + 1 < here.last && i <= here.first + kLongestSource; ++i) {
    if (sheet.lower(i) != ":") continue;
    auto source = labelled_by(context, {here.first, i});
    if (source && sheet.finite({i + 1, here.last})) add(context, i, std::move(*source), {i + 1, here.last});
    return;
  }
}

}  // namespace

// A name may be what the words behind it are about.
std::optional<SourceMention> labelled_by(const StatementContext& context, Range words) {
  auto source = source_in(context, words);
  const bool speaks =
      source && source->kind != SourceKind::document && (!source->entity || is_body_by_letters(context, *source));
  return speaks ? std::move(source) : std::nullopt;
}

void add_headline(StatementContext& context, uint32_t sentence) {
  const Sheet& sheet = context.sheet;
  if (sheet.sentences[sentence].block == BlockKind::paragraph) return add_label(context, sentence);
  if (sheet.sentences[sentence].block != BlockKind::heading) return;
  Range here = sheet.sentences[sentence].words;
  while (!here.empty() && sheet.lower(here.last - 1) == ".") --here.last;
  for (uint32_t i = here.last; i-- > here.first + 1;) {
    if (!cuts(sheet, i)) continue;
    auto source = source_in(context, {i + 1, here.last});
    if (!source || !tells(sheet, {here.first, i})) break;
    return add(context, i, std::move(*source), {here.first, i});
  }
  for (uint32_t i = here.first + 1; i + 1 < here.last; ++i) {
    if (!cuts(sheet, i)) continue;
    auto source = source_in(context, {here.first, i});
    const bool about = source && source->entity && !context.resolver.is_relay(*source);
    if (!source || about || !tells(sheet, {i + 1, here.last})) return;
    return add(context, i, std::move(*source), {i + 1, here.last});
  }
}

}  // namespace hearsay::reading
