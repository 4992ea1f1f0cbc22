#include "read/statements/posts.h"

namespace hearsay::reading {
namespace {

Range block_before(const Sheet& sheet, uint32_t i) {
  const uint32_t block = sheet.sentence_of(i).block_index;
  uint32_t first = sheet.sentence(i).first;
  while (first > 0 && sheet.sentence_of(first - 1).block_index == block)
    first = sheet.sentence_of(first - 1).words.first;
  return {first, i};
}

}  // namespace

// "— Quay News (@quaynews)" at the end of a block: the block is that account's post.
void add_post(StatementContext& context, Range words) {
  const Sheet& sheet = context.sheet;
  for (uint32_t i = words.first; i + 3 < words.last; ++i) {
    if (sheet.lower(i) != "\u2014" && sheet.lower(i) != "-") continue;
    uint32_t bracket = i + 1;
    while (bracket < words.last && sheet.lower(bracket) != "(") ++bracket;
    if (bracket + 1 >= words.last || !sheet.lower(bracket + 1).starts_with("@")) continue;
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
    add_statement(context, std::move(statement));
    return;
  }
}

}  // namespace hearsay::reading
