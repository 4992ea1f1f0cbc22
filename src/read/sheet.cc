// A block's sentences stay within it, so none runs over a heading or caption; the words then get one numbering.
#include "read/sheet.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>

#include "base/utf8.h"

namespace hearsay::reading {
namespace {

/// Sentences that tell what a report is about: title and first three.
constexpr size_t kLeadSentences = 4;

bool begins_upper(std::string_view word) {
  size_t at = 0;
  return !word.empty() && u_isupper(static_cast<UChar32>(base::next_code_point(word, at)));
}

// Marks words between quotation marks; a quote that stays open ends with its block. Straight marks toggle, ''so''
// too, and guillemets, which point outwards here and inwards there.
void mark_quotes(Sheet& sheet, uint32_t first_word) {
  bool open = false;
  for (uint32_t i = first_word; i < sheet.words.size(); ++i) {
    Word& word = sheet.words[i];
    const std::string_view raw = sheet.text(word);
    if (raw == "\u201C" || raw == "``")
      open = true;
    else if (raw == "\u201D")
      open = false;
    else if (raw == "\"" || raw == "''" || raw == "\u00AB" || raw == "\u00BB")
      open = !open;
    else
      word.in_quote = open;
  }
}

void add_marks(const std::vector<language::MarkedSpan>& spans, uint32_t first_word, std::vector<Mark>& marks) {
  for (const language::MarkedSpan& span : spans) {
    marks.push_back({{span.first + first_word, span.last + first_word}, span.kind, std::nullopt});
  }
}

// Parts of statements point to their cues, which may stand in another sentence of the block.
void link_marks(const std::vector<language::ParsedSentence>& sentences, uint32_t first_mark,
                std::vector<Mark>& marks) {
  std::vector<uint32_t> firsts;
  uint32_t first = first_mark;
  for (const language::ParsedSentence& sentence : sentences) {
    firsts.push_back(first);
    first += static_cast<uint32_t>(sentence.statements.size());
  }
  for (size_t s = 0; s < sentences.size(); ++s) {
    for (size_t i = 0; i < sentences[s].statements.size(); ++i) {
      const language::MarkedSpan& span = sentences[s].statements[i];
      if (span.cue < 0) continue;
      const size_t other = s + static_cast<size_t>(static_cast<ptrdiff_t>(span.distance));
      marks[firsts[s] + i].cue = firsts[other] + static_cast<uint32_t>(span.cue);
    }
  }
}

// Angles between vectors are told well by their signs (Charikar 2002), in a thirty-second of the room.
Meaning signs_of(const std::vector<float>& vector) {
  Meaning signs{};
  for (size_t i = 0; i < std::min(vector.size(), 64 * signs.size()); ++i) {
    if (vector[i] > 0) signs[i / 64] |= uint64_t{1} << (i % 64);
  }
  return signs;
}

void add_block(Sheet& sheet, uint32_t block_index, std::vector<language::ParsedSentence>& sentences) {
  const Block& block = sheet.report->blocks[block_index];
  const auto offset = static_cast<uint32_t>(sheet.report->text.byte_of(block.span.begin));
  const auto block_first = static_cast<uint32_t>(sheet.words.size());
  const auto first_mark = static_cast<uint32_t>(sheet.statement_marks.size());
  for (language::ParsedSentence& parsed : sentences) {
    if (parsed.words.empty()) continue;
    const auto first = static_cast<uint32_t>(sheet.words.size());
    for (language::Word& from : parsed.words) {
      Word word;
      word.begin = from.begin + offset;
      word.end = from.end + offset;
      word.lower = std::move(from.lower);
      word.lemma = std::move(from.lemma);
      word.tag = from.tag;
      word.relation = from.relation;
      word.head = from.head < 0 ? -1 : from.head + static_cast<int32_t>(first);
      word.sentence = static_cast<uint32_t>(sheet.sentences.size());
      word.capital = begins_upper(sheet.text(word));
      sheet.words.push_back(std::move(word));
    }
    sheet.states.push_back(std::move(parsed.states));
    add_marks(parsed.names, first, sheet.name_marks);
    add_marks(parsed.times, first, sheet.time_marks);
    add_marks(parsed.statements, first, sheet.statement_marks);
    const auto last = static_cast<uint32_t>(sheet.words.size());
    sheet.sentences.push_back({{first, last},
                               parsed.begin + offset,
                               parsed.end + offset,
                               block.kind,
                               block_index,
                               signs_of(parsed.vector)});
  }
  link_marks(sentences, first_mark, sheet.statement_marks);
  mark_quotes(sheet, block_first);
}

}  // namespace

std::string_view Sheet::text(Range range) const {
  if (range.empty()) return {};
  const uint32_t begin = words[range.first].begin;
  return report->text.utf8().substr(begin, words[range.last - 1].end - begin);
}

Span Sheet::span(Range range) const {
  if (range.empty()) return {};
  return report->text.span_of(words[range.first].begin, words[range.last - 1].end);
}

std::optional<uint32_t> Sheet::child(uint32_t word, Relation relation) const {
  for (const uint32_t child : children[word]) {
    if (words[child].relation == relation) return child;
  }
  return std::nullopt;
}

Range Sheet::subtree(uint32_t word) const {
  Range range{word, word + 1};
  std::vector<uint32_t> open = {word};
  while (!open.empty()) {
    const uint32_t at = open.back();
    open.pop_back();
    range.first = std::min(range.first, at);
    range.last = std::max(range.last, at + 1);
    open.insert(open.end(), children[at].begin(), children[at].end());
  }
  return range;
}

bool Sheet::quoted(Range range) const {
  for (uint32_t i = range.first; i < range.last; ++i) {
    if (words[i].in_quote) return true;
  }
  return false;
}

bool Sheet::finite(Range range) const {
  for (uint32_t i = range.first; i < range.last; ++i) {
    const Word& word = words[i];
    if (word.tag == Tag::aux ||
        (word.tag == Tag::verb && !word.lower.ends_with("ing") && word.relation != Relation::amod))
      return true;
  }
  return false;
}

bool is_quote_mark(std::string_view word) {
  return word == "\"" || word == "''";
}

bool is_dash(std::string_view word) {
  return word == "\u2014" || word == "\u2013" || word == "--" || word == "-";
}

void mark_time(Sheet& sheet, Range words) {
  for (uint32_t i = words.first; i < words.last; ++i) sheet.timed[i] = true;
}

// "lay off" is not the past of "lie".
void mend_lemmas(Sheet& sheet) {
  for (size_t i = 0; i + 1 < sheet.words.size(); ++i) {
    if (sheet.words[i].lemma == "lie" && sheet.words[i + 1].lower == "off") sheet.words[i].lemma = "lay";
  }
}

// The mean direction of the first sentences, of the title's first; empty where there are none. `parsed`: by block,
// and when `own_title` the title behind them.
std::vector<float> lead_vector(const std::vector<std::vector<language::ParsedSentence>>& parsed, bool own_title) {
  std::vector<float> sum;
  size_t sentences = 0;
  const auto scale_to = [](const std::vector<float>& vector) {
    float square = 0;
    for (const float x : vector) square += x * x;
    return square > 0 ? 1 / std::sqrt(square) : 0;
  };
  const auto add = [&](const std::vector<language::ParsedSentence>& block) {
    for (const auto& sentence : block) {
      if (sentences++ >= kLeadSentences) return;
      sum.resize(sentence.vector.size(), 0);
      const float scale = scale_to(sentence.vector);
      for (size_t i = 0; i < sum.size(); ++i) sum[i] += scale * sentence.vector[i];
    }
  };
  if (own_title) add(parsed.back());
  for (size_t i = 0; i + (own_title ? 1 : 0) < parsed.size(); ++i) add(parsed[i]);
  const float scale = scale_to(sum);
  for (float& x : sum) x *= scale;
  return sum;
}

Sheet lay_out(const Report& report, const language::Lexicon& lexicon, bool meanings) {
  Sheet sheet;
  sheet.report = &report;
  sheet.known = &lexicon;
  std::vector<std::string_view> blocks;
  for (const Block& block : report.blocks) blocks.push_back(report.text.slice(block.span));
  const bool own_title =
      !report.title.empty() && (report.blocks.empty() || report.blocks[0].kind != BlockKind::heading);
  if (own_title) blocks.push_back(report.title);
  auto parsed = language::parse(blocks, meanings);
  if (meanings) sheet.lead_vector = lead_vector(parsed, own_title);
  if (own_title) blocks.pop_back();
  for (uint32_t block = 0; block < blocks.size(); ++block) add_block(sheet, block, parsed[block]);
  mend_lemmas(sheet);
  sheet.timed.resize(sheet.words.size());
  sheet.children.resize(sheet.words.size());
  for (uint32_t i = 0; i < sheet.words.size(); ++i) {
    if (sheet.words[i].head >= 0) sheet.children[static_cast<uint32_t>(sheet.words[i].head)].push_back(i);
  }
  return sheet;
}

}  // namespace hearsay::reading
