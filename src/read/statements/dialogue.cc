// "Post: How bad is it? / Sund: We found nine." Two paragraphs and more that begin with a name and a colon, one of
// them a question, are an interview; a paragraph without a name goes on with the speaker before it, if another turn
// comes. Counter-example: "Dead: 6 / Injured: 23" is a list, and asks nothing.
#include "read/statements/dialogue.h"

#include <algorithm>
#include <ranges>

namespace hearsay::reading {
namespace {

constexpr uint32_t kLongestLabel = 5;

// The words before a colon that a block begins with, where they look like a name.
Range label_of(const Sheet& sheet, Range block) {
  uint32_t end = block.first;
  while (end < block.last && end - block.first <= kLongestLabel && sheet.lower(end) != ":") ++end;
  const bool ends = end < block.last && end > block.first && sheet.lower(end) == ":" && end + 1 < block.last;
  const auto names = [&](uint32_t i) { return sheet.words[i].capital || sheet.lower(i) == "."; };
  return ends && std::ranges::all_of(std::views::iota(block.first, end), names) ? Range{block.first, end} : Range{};
}

// Whom a label means: by itself, or by the end of a name told before ("Sund" after "fire chief Mira Sund"). The
// outlet that asks says nothing.
std::optional<SourceMention> speaker_of(const StatementContext& context, Range label) {
  const std::string_view text = context.sheet.text(label);
  if (context.sheet.report->outlet.find(text) != std::string::npos) return std::nullopt;
  if (auto source = context.resolver.resolve(label)) return source;
  const auto named = std::ranges::find_if(context.names.mentions, [&](const NameMention& mention) {
    const bool person = mention.kind == NameKind::person || mention.kind == NameKind::other;
    return person && mention.words.last <= label.first && context.sheet.text(mention.words).ends_with(text);
  });
  if (named == context.names.mentions.end()) return std::nullopt;
  auto source = context.resolver.resolve(named->words);
  if (source) source->words = label;
  return source;
}

}  // namespace

std::vector<Turn> turns_of(const Sheet& sheet) {
  std::vector<Turn> turns;
  bool asks = false;
  uint32_t goes_on = 0;  // behind the paragraphs that may be the last speaker's
  for (uint32_t s = 0; s < sheet.sentences.size();) {
    Range block = sheet.sentences[s].words;
    const uint32_t index = sheet.sentences[s].block_index;
    const BlockKind kind = sheet.sentences[s].block;
    const bool paragraph = kind == BlockKind::paragraph;
    for (; s < sheet.sentences.size() && sheet.sentences[s].block_index == index; ++s)
      block.last = sheet.sentences[s].words.last;
    // A short question looks like a heading.
    const Range label = paragraph || kind == BlockKind::heading ? label_of(sheet, block) : Range{};
    if (label.empty()) {
      if (paragraph && goes_on == block.first) goes_on = block.last;
      continue;
    }
    if (!turns.empty() && goes_on == block.first) turns.back().content.last = goes_on;
    turns.push_back({label, {label.last + 1, block.last}, label.last});
    goes_on = block.last;
    asks = asks || sheet.lower(block.last - 1) == "?";
  }
  return asks && turns.size() > 1 ? turns : std::vector<Turn>{};
}

namespace {

void add_turn(StatementContext& context, const Turn& turn) {
  auto source = speaker_of(context, turn.label);
  if (!source && turn.transcribed)
    source = {turn.label, std::string(context.sheet.text(turn.label)), SourceKind::person, false, {}, {}};
  if (!source || (!turn.transcribed && context.resolver.is_relay(*source))) return;
  StatementMention statement;
  statement.cue = {turn.mark, turn.mark + 1};
  statement.cue_class = "say";
  statement.sources = {std::move(*source)};
  statement.content = {turn.content};
  statement.kind = StatementKind::direct;
  statement.introduces = true;
  statement.marked = true;  // its form is clear
  context.resolver.remember(statement.sources.front());
  add_statement(context, std::move(statement));
}

}  // namespace

void add_turns(StatementContext& context, const std::vector<Turn>& turns, uint32_t sentence) {
  for (const Turn& turn : turns) {
    if (context.sheet.words[turn.label.first].sentence == sentence) add_turn(context, turn);
  }
}

}  // namespace hearsay::reading
