// Words first, then sentences. White space makes chunks; a chunk is walked from the left and cut where Universal
// Dependencies cuts ("Lodovia's" is two words, "don't" is "do" and "n't"), except that what readers see as one name
// or number stays one: "Norvia-Press", "1,200", "3:27", "Shopwave.com".
//
// A full stop is a word of its own unless it belongs to an abbreviation (data/language/abbreviations.tsv). "Gov. Ina
// Holt of the U.S. Navy" holds three full stops and ends nowhere; "…from the U.S. The" ends once, because "The"
// opens sentences and hardly ever continues a name. Closing quotes and brackets stay with the sentence they close.
// Cost: one pass over the bytes, one hash lookup for each full stop.
#include "language/tokenise.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>

#include "base/resource.h"
#include "language/abbreviation.h"
#include "language/character.h"

namespace hearsay::language {
namespace {

using std::string_view;

bool is_one_of(string_view word, std::initializer_list<string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

string_view apostrophe_at(string_view text, size_t at) {
  for (const string_view form : {"'", "’", "‘"}) {
    if (text.substr(at).starts_with(form)) return text.substr(at, form.size());
  }
  return {};
}

// Walks one chunk; `text` is the whole block, so that a word's neighbours can be seen.
class ChunkSplitter {
 public:
  ChunkSplitter(string_view text, size_t begin, size_t end, std::vector<ByteSpan>& words)
      : text_(text), at_(begin), end_(end), words_(words) {}

  void split() {
    if (const size_t end = address_end(); end > at_) put(end);
    while (at_ < end_) {
      const Character c = character_at(text_, at_);
      if (c.alphanumeric()) {
        alphanumeric_word();
      } else if (c.kind == CharacterKind::other) {
        mark();
      } else {
        put(at_ + c.length);
      }
    }
  }

 private:
  Character look(size_t at) const { return at < end_ ? character_at(text_, at) : Character{}; }
  void put(size_t end) {
    words_.push_back({static_cast<uint32_t>(at_), static_cast<uint32_t>(end)});
    at_ = end;
  }

  // End of a web or mail address that is this whole chunk but for closing marks; at_ when it is none.
  size_t address_end() const {
    const string_view chunk = text_.substr(at_, end_ - at_);
    const size_t sign = chunk.find('@');
    const bool mail = sign != string_view::npos && sign > 0 && look(at_ + sign - 1).alphanumeric() &&
                      chunk.find('.', sign) != string_view::npos && look(at_ + sign + 1).alphanumeric();
    if (!mail && !chunk.starts_with("http://") && !chunk.starts_with("https://") && !chunk.starts_with("www.")) {
      return at_;
    }
    size_t size = chunk.size();
    while (size > 1 && string_view(".,;:!?)\"'>]").find(chunk[size - 1]) != string_view::npos) --size;
    for (const string_view quote : {"”", "’", "»"}) {
      if (const size_t found = chunk.find(quote); found != string_view::npos) size = std::min(size, found);
    }
    return at_ + size;
  }

  // Punctuation and symbols: a run of one character is one word ("--", "..."), "@name" and "#topic" are one.
  void mark() {
    if (const size_t face = emoticon_end(); face > at_) return put(face);
    const char c = text_[at_];
    size_t end = at_ + character_at(text_, at_).length;
    if ((c == '@' || c == '#') && look(end).alphanumeric()) {
      while (end < end_ && (look(end).alphanumeric() || text_[end] == '_')) end += look(end).length;
      return put(end);
    }
    if (!apostrophe_at(text_, at_).empty() && look(end).kind == CharacterKind::digit) {
      const size_t s = end + 2;  // '90s
      if (look(end + 1).kind == CharacterKind::digit && s < end_ && text_[s] == 's') return put(s + 1);
    }
    if (const string_view quote = apostrophe_at(text_, at_);
        !quote.empty() && text_.substr(end, end_ - end).starts_with(quote)) {
      return put(end + quote.size());  // two that stand for a double one
    }
    if (string_view(".-*=_~!?<>+").find(c) != string_view::npos) {
      const bool loud = c == '!' || c == '?';
      while (end < end_ && (text_[end] == c || (loud && (text_[end] == '!' || text_[end] == '?')))) ++end;
    }
    put(end);
  }

  // A face that nothing goes on with: "6:00" and "https://" hold none.
  size_t emoticon_end() const {
    static const auto faces = [] {
      std::vector<string_view> rows;
      base::for_each_row("data/language/emoticons.tsv", [&](const auto& cells) { rows.push_back(cells[0]); });
      return rows;
    }();
    for (const string_view face : faces) {
      if (text_.substr(at_, end_ - at_).starts_with(face) && !look(at_ + face.size()).alphanumeric()) {
        return at_ + face.size();
      }
    }
    return at_;
  }

  // Does the mark at `at`, between two letters or digits, hold them together?
  bool joins(size_t at, const Character& before, const Character& after, const Character& mark) const {
    if (mark.hyphen()) return after.alphanumeric();
    if (!after.alphanumeric()) return false;
    const bool digits = before.kind == CharacterKind::digit && after.kind == CharacterKind::digit;
    switch (text_[at]) {
      case '_':
        return true;
      case '.':
        return digits || before.kind == CharacterKind::digit || !opens_sentence(at);
      case ',':
      case ':':
      case '/':
        return digits;
      case '&':
        return before.upper && after.upper;
      default:
        return false;
    }
  }

  // "ended.The": a full stop without its blank. "U.S" and "Shopwave.com" are none.
  bool opens_sentence(size_t stop) const {
    const Character after = look(stop + 1);
    const Character second = look(stop + 1 + after.length);
    const bool word = text_[stop + 1] == 'A' || text_[stop + 1] == 'I';  // "ended.A new one"; not "p.A", "Vitamin.A"
    constexpr size_t kShortest = 3;
    if (word && !second.alphanumeric()) return !look(at_).upper && stop - at_ >= kShortest;
    if (!after.upper || !second.alphanumeric() || second.upper) return false;
    // "News.Az": after a capitalised word, a short ending is a domain's.
    constexpr size_t kLongestEnding = 3;
    size_t end = stop + 1;
    while (end < end_ && look(end).alphanumeric()) end += look(end).length;
    return !(look(at_).upper && end - stop - 1 <= kLongestEnding);
  }

  void alphanumeric_word() {
    size_t end = at_;
    Character before;
    while (end < end_) {
      const Character c = character_at(text_, end);
      if (c.alphanumeric()) {
        before = c;
      } else if (const string_view mark = apostrophe_at(text_, end); !mark.empty()) {
        if (clitic(end, mark.size())) return;
        if (!look(end + mark.size()).alphanumeric()) break;
      } else if (!joins(end, before, look(end + c.length), c)) {
        if (text_[end] == '.' && dotted(end)) continue_after_stop(end);
        break;
      }
      end += c.length;
    }
    finish_word(end);
  }

  bool dotted(size_t stop) const { return takes_full_stop(text_, at_, stop); }

  // The abbreviation's full stop, and what hangs on it: "U.S.-led".
  void continue_after_stop(size_t& end) const {
    ++end;
    if (!look(end).hyphen() || !look(end + look(end).length).alphanumeric()) return;
    end += look(end).length;
    while (end < end_ && (look(end).alphanumeric() || look(end).hyphen())) end += look(end).length;
  }

  static size_t contraction_cut(const std::string& lower) {
    static const auto cuts = [] {
      std::unordered_map<string_view, size_t> rows;
      base::for_each_row("data/language/contractions.tsv", [&](const auto& cells) {
        if (cells.size() > 1) rows.emplace(cells[0], static_cast<size_t>(cells[1][0] - '0'));
      });
      return rows;
    }();
    const auto found = cuts.find(lower);
    return found == cuts.end() ? 0 : found->second;
  }

  // A word without apostrophe, but "cannot", "dont", "3:27am" and "US$" are two or run on.
  void finish_word(size_t end) {
    const string_view word = text_.substr(at_, end - at_);
    const std::string lower = lower_case(word);
    if (word.size() <= 2 && end < end_ && text_[end] == '$' && word == upper_ascii(word)) return put(end + 1);
    size_t cut = contraction_cut(lower);
    if (lower.size() > 2 && (lower.ends_with("am") || lower.ends_with("pm")) && lower.size() == word.size() &&
        std::ranges::all_of(lower.substr(0, lower.size() - 2),
                            [](char c) { return (c >= '0' && c <= '9') || c == ':'; })) {
      cut = lower.size() - 2;
    }
    if (cut > 0) put(at_ + cut);
    put(end);
  }

  // Cuts at an apostrophe that opens a clitic or is a possessive alone; false when it is inside a name ("O'Dell").
  bool clitic(size_t apostrophe, size_t size) {
    size_t end = apostrophe + size;
    while (end < end_ && look(end).alphanumeric()) end += look(end).length;
    const std::string rest = lower_case(text_.substr(apostrophe + size, end - apostrophe - size));
    const string_view stem = text_.substr(at_, apostrophe - at_);
    if (rest == "t" && stem.size() > 1 && (stem.ends_with('n') || stem.ends_with('N'))) {
      put(apostrophe - 1);
      put(end);
      return true;
    }
    if (!is_one_of(rest, {"s", "re", "ve", "ll", "d", "m"})) return false;
    put(apostrophe);
    put(end);
    return true;
  }

  string_view text_;
  size_t at_;
  size_t end_;
  std::vector<ByteSpan>& words_;
};

std::vector<ByteSpan> words_of_line(string_view text, size_t begin, size_t end) {
  std::vector<ByteSpan> words;
  for (size_t at = begin; at < end;) {
    const Character first = character_at(text, at);
    if (first.kind == CharacterKind::space) {
      at += first.length;
      continue;
    }
    size_t chunk_end = at;
    while (chunk_end < end && chunk_end - at < kMaxWordBytes) {
      const Character c = character_at(text, chunk_end);
      if (c.kind == CharacterKind::space) break;
      chunk_end += c.length;
    }
    ChunkSplitter(text, at, chunk_end, words).split();
    at = chunk_end;
  }
  return words;
}

// Decides where the words of one line end sentences.
class SentenceCutter {
 public:
  SentenceCutter(string_view text, const std::vector<ByteSpan>& words) : text_(text), words_(words) {}

  void cut(std::vector<TokenisedSentence>& sentences) const {
    for (size_t first = 0; first < words_.size();) {
      const size_t last = last_of_sentence(first);
      sentences.push_back({words_[first].begin,
                           words_[last].end,
                           {words_.begin() + static_cast<std::ptrdiff_t>(first),
                            words_.begin() + static_cast<std::ptrdiff_t>(last) + 1}});
      first = last + 1;
    }
  }

 private:
  string_view word(size_t i) const {
    return i < words_.size() ? text_.substr(words_[i].begin, words_[i].end - words_[i].begin) : string_view();
  }

  size_t last_of_sentence(size_t first) const {
    const size_t limit = std::min(words_.size(), first + kMaxSentenceWords) - 1;
    for (size_t i = first; i < limit; ++i) {
      const bool terminal = is_terminal(word(i));
      if (!terminal && !word(i).ends_with('.')) continue;
      if (i == first || (i == first + 1 && is_item_number(word(first)))) continue;
      const size_t closed = std::min(after_closers(i), limit);
      if (closed >= limit) return limit;
      if (terminal ? starts_sentence(closed + 1) : abbreviation_ends(word(i), word(closed + 1))) return closed;
    }
    return limit;
  }

  static bool is_terminal(string_view w) {
    return w == "…" || (!w.empty() && w.find_first_not_of(".!?") == string_view::npos);
  }
  static bool is_item_number(string_view w) {
    return w.size() <= 3 && character_at(w, 0).kind == CharacterKind::digit;
  }

  // The last of the closing marks that follow without a blank (a curly closing quote or bracket also after one).
  size_t after_closers(size_t i) const {
    while (i + 1 < words_.size()) {
      const string_view next = word(i + 1);
      const bool touching = words_[i].end == words_[i + 1].begin;
      const bool closes =
          is_one_of(next, {"”", "»", ")", "]"}) || (touching && is_one_of(next, {"\"", "'", "’", "''"}));
      if (!closes && !(touching && is_terminal(next))) break;
      ++i;
    }
    return i;
  }

  // A small letter or a mark that cannot open goes on with the sentence: “Where to?” she asked.
  bool starts_sentence(size_t i) const {
    const string_view next = word(i);
    const Character c = character_at(next, 0);
    if (c.alphanumeric()) return c.kind == CharacterKind::digit || c.upper || !c.cased;
    return !is_one_of(next, {",", ";", ":", "%", "-", "–", "—", "--", "'s", "’s"});
  }

  string_view text_;
  const std::vector<ByteSpan>& words_;
};

}  // namespace

std::vector<TokenisedSentence> tokenise(std::string_view block) {
  std::vector<TokenisedSentence> sentences;
  for (size_t begin = 0; begin < block.size();) {
    const size_t end = std::min(block.find('\n', begin), block.size());
    const std::vector<ByteSpan> words = words_of_line(block, begin, end);
    SentenceCutter(block, words).cut(sentences);
    begin = end + 1;
  }
  return sentences;
}

}  // namespace hearsay::language
