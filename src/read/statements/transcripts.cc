// "TESSEL (RADIO DUNE) -- [SPEECH] [MAYOR INES QUIST] [TEXT] WE FOUND NINE …" is hers to the end; in an interview and
// within a recording each "[QUIST]" says who speaks until the next. Counter-example: "the FRONT [OF THE VALLEY]" and
// "[Quist] left at noon", where no note announces a talk, only explain.
#include "read/statements/transcripts.h"

#include <algorithm>
#include <ranges>

#include "base/resource.h"

namespace hearsay::reading {
namespace {

constexpr uint32_t kLongestNote = 40;
constexpr uint32_t kLongestLabel = 4;

struct Note {
  Range words;  // without the brackets
  std::string_view is;
};

// What a note says of the broadcast; empty of any other.
std::string_view meaning_of(const Sheet& sheet, Range words) {
  static const auto meanings = [] {
    language::PhraseTable<std::string_view> table;
    base::for_each_row("data/lexicon/transcripts.tsv",
                       [&](const std::vector<std::string_view>& cells) { table.add(cells[0], cells[1]); });
    return table;
  }();
  const auto found = sheet.phrase(meanings, words.first, words.last);
  return found ? *found->value : std::string_view();
}

std::vector<Note> notes_of(const Sheet& sheet) {
  std::vector<Note> notes;
  const auto count = static_cast<uint32_t>(sheet.words.size());
  for (uint32_t i = 0; i < count; ++i) {
    if (sheet.lower(i) != "[") continue;
    uint32_t end = i + 1;
    while (end < count && end - i <= kLongestNote && sheet.lower(end) != "]") ++end;
    if (end >= count || end == i + 1 || sheet.lower(end) != "]") continue;
    notes.push_back({{i + 1, end}, meaning_of(sheet, {i + 1, end})});
    i = end;
  }
  return notes;
}

// Up to the comma behind which an office follows.
Range name_in(const Sheet& sheet, Range words) {
  for (uint32_t i = words.first; i < words.last; ++i) {
    if (sheet.lower(i) == ",") return {words.first, i};
  }
  return words;
}

// Of "[report] [somebody]" it may be a reporter's; of "[report] [General Command of the Front]" it is the body's.
bool is_body(const Sheet& sheet, Range words) {
  const auto& bodies = sheet.lexicon().organisation_words;
  return std::ranges::any_of(std::views::iota(words.first, words.last),
                             [&](uint32_t i) { return bodies.contains(sheet.lower(i)); });
}

// A short note that a paragraph or another note's end stands before.
bool is_label(const Sheet& sheet, Range words) {
  const uint32_t open = words.first - 1;
  const bool begins = open == 0 || sheet.lower(open - 1) == "]" ||
                      sheet.sentence_of(open - 1).block_index != sheet.sentence_of(open).block_index;
  const auto count = static_cast<uint32_t>(sheet.words.size());
  const bool speaks = words.last + 1 < count && sheet.lower(words.last + 1) != "[" &&
                      sheet.sentence_of(open).block_index == sheet.sentence_of(words.last + 1).block_index;
  return begins && speaks && words.size() <= kLongestLabel && sheet.words[words.first].capital;
}

}  // namespace

std::vector<Turn> transcribed_turns(const Sheet& sheet) {
  std::vector<Turn> turns;
  const std::vector<Note> notes = notes_of(sheet);
  const auto end = static_cast<uint32_t>(sheet.words.size());
  bool talk = false;
  bool recording = false;
  const auto begin = [&](Range label, Range note) {
    turns.push_back({label, {note.last + 1, end}, note.last, true});
  };
  for (size_t i = 0; i < notes.size(); ++i) {
    const Range words = notes[i].words;
    const std::string_view is = notes[i].is;
    const bool speaks = (talk || recording) && is.empty() && is_label(sheet, words);
    if (!turns.empty() && (speaks || is == "closes"))
      turns.back().content.last = std::min(turns.back().content.last, words.first - 1);
    if (speaks) begin(words, words);
    talk = talk || is == "talk";
    recording = is == "opens" || (recording && is != "closes");
    const bool whose = i + 1 < notes.size() && notes[i + 1].words.first == words.last + 2 &&
                       sheet.lower(notes[i + 1].words.last + 1) == "[";
    const bool speech = is == "speech" || (is == "report" && whose && is_body(sheet, notes[i + 1].words));
    if (speech && turns.empty() && whose) begin(name_in(sheet, notes[i + 1].words), notes[i + 1].words);
  }
  return turns;
}

}  // namespace hearsay::reading
