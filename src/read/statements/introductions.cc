// A paragraph that ends in "X said:" hands over: to the quotation in the next, or, without marks, as releases have
// it, to all up to the report's end; where a heading or another quotation comes before that, up to the last paragraph
// that says "I" or "we".
// Counter-example: "The rules said:" before a list whose items speak of nobody gets the next paragraph and no more.
#include "read/statements/introductions.h"

#include <algorithm>
#include <ranges>

#include "read/statements/subjects.h"

namespace hearsay::reading {
namespace {

bool speaks_of_oneself(const Sheet& sheet, Range words) {
  return std::ranges::any_of(std::views::iota(words.first, words.last), [&](uint32_t i) {
    const std::string_view word = sheet.lower(i);
    return word == "i" || word == "we" || word == "my" || word == "our";
  });
}

// The words of the block that a sentence begins.
Range block_from(const Sheet& sheet, uint32_t sentence) {
  Range words = sheet.sentences[sentence].words;
  const uint32_t block = sheet.sentences[sentence].block_index;
  for (uint32_t s = sentence; s < sheet.sentences.size() && sheet.sentences[s].block_index == block; ++s)
    words.last = sheet.sentences[s].words.last;
  return words;
}

std::vector<Range> introduced(const Sheet& sheet, uint32_t sentence) {
  std::vector<Range> content;
  bool goes_on = true;
  uint32_t s = sentence;
  while (goes_on && s < sheet.sentences.size()) {
    const Range block = block_from(sheet, s);
    const bool quoted = is_quote_mark(sheet.lower(block.first));
    const bool first = content.empty();
    if (sheet.sentences[s].block != BlockKind::paragraph || sheet.lower(block.last - 1) == ":") break;
    if (!first && (quoted || sheet.quoted(block))) break;
    content.push_back(block);
    if (first) goes_on = !quoted && speaks_of_oneself(sheet, block);
    if (quoted) {
      Range& quotation = content.back();
      while (quotation.last > quotation.first + 1 && !sheet.words[quotation.last - 1].in_quote) --quotation.last;
    }
    s = sheet.words[block.last - 1].sentence + 1;
  }
  if (s == sheet.sentences.size()) return content;
  while (content.size() > 1 && !speaks_of_oneself(sheet, content.back())) content.pop_back();
  return content;
}

}  // namespace

void add_introduction(StatementContext& context, uint32_t sentence) {
  const Sheet& sheet = context.sheet;
  const Range here = sheet.sentences[sentence].words;
  const bool ends = sentence + 1 < sheet.sentences.size() &&
                    sheet.sentences[sentence + 1].block_index != sheet.sentences[sentence].block_index;
  if (!ends || here.size() < 3 || sheet.lower(here.last - 1) != ":") return;
  for (uint32_t i = here.last - 1; i-- > here.first;) {
    const auto cue = context.lexicon.cue_verbs.find(sheet.words[i].lemma);
    if (sheet.words[i].tag != Tag::verb || cue == context.lexicon.cue_verbs.end()) continue;
    const auto subject = subject_of(context, i, cue->second);
    std::vector<SourceMention> sources = subject ? resolve_list(context, *subject) : std::vector<SourceMention>{};
    std::vector<Range> content = introduced(sheet, sentence + 1);
    if (sources.empty() || content.empty()) return;
    std::erase_if(context.found, [&](const StatementMention& other) { return other.cue.contains(i); });
    StatementMention statement;
    statement.cue = {i, i + 1};
    statement.cue_class = cue->second.cue_class;
    statement.sources = std::move(sources);
    statement.content = std::move(content);
    statement.introduces = true;
    statement.marked = true;  // its form is clear
    for (const SourceMention& source : statement.sources) context.resolver.remember(source);
    return add_statement(context, std::move(statement));
  }
}

}  // namespace hearsay::reading
