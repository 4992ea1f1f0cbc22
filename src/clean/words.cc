#include "clean/words.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/counting.h"
#include "base/utf8.h"

namespace hearsay::cleaning {
namespace {

bool is_letter(char32_t c) {
  return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : u_isalpha(static_cast<UChar32>(c));
}

bool is_closing(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 || c == 0xBB || c == ' ';
}

bool is_latin(char32_t c) {
  if (c < 0x250) return true;
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status) == USCRIPT_LATIN;
}

// The last code point that closes nothing, looked for from the end.
char32_t last_before_closing(std::string_view line) {
  for (size_t end = line.size(); end > 0;) {
    size_t begin = end - 1;
    while (begin > 0 && !base::is_lead_byte(line[begin])) --begin;
    size_t at = begin;
    const char32_t c = base::next_code_point(line, at);
    if (!is_closing(c)) return c;
    end = begin;
  }
  return 0;
}

bool is_sentence_end(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0x61F;
}

constexpr size_t kMostSigns = 4;  // words for each run that is none, at least, in what is text

// What an ASCII character is.
constexpr uint8_t kSign = 0, kBlank = 1, kBreak = 2, kDigit = 3, kSmall = 4, kCapital = 5;

constexpr std::array<uint8_t, 128> kAscii = [] {
  std::array<uint8_t, 128> kinds{};
  for (int c = '0'; c <= '9'; ++c) kinds[static_cast<size_t>(c)] = kDigit;
  for (int c = 'a'; c <= 'z'; ++c) kinds[static_cast<size_t>(c)] = kSmall;
  for (int c = 'A'; c <= 'Z'; ++c) kinds[static_cast<size_t>(c)] = kCapital;
  kinds[' '] = kBlank;
  kinds['\n'] = kBlank;
  kinds['/'] = kBreak;
  return kinds;
}();

// What shape_of counts in ASCII, all in one number of twelve bits each, and what a byte adds to it: whether it begins
// a word hangs on whether it stands in one.
constexpr unsigned kWords = 0, kOthers = 12, kDigits = 24, kSmalls = 36, kCapitals = 48;
constexpr size_t kMostCounted = 0xFFF;
constexpr size_t kInWord = 128;

struct Step {
  uint64_t adds = 0;
  size_t state = 0;  // behind the byte: kInWord or 0
};

constexpr std::array<Step, 2 * kInWord> kSteps = [] {
  std::array<Step, 2 * kInWord> steps{};
  for (size_t i = 0; i < steps.size(); ++i) {
    const uint8_t kind = kAscii[i % kInWord];
    const bool in_word = i >= kInWord, part = kind >= kDigit;
    const auto add = [&](bool counts, unsigned field) { steps[i].adds += uint64_t{counts} << field; };
    add(part && !in_word, kWords);
    add(kind == kSign || kind == kBreak, kOthers);
    add(kind == kDigit, kDigits);
    add(kind == kSmall, kSmalls);
    add(kind == kCapital, kCapitals);
    steps[i].state = part || (in_word && kind == kSign) ? kInWord : 0;
  }
  return steps;
}();

// Adds the run of ASCII that begins at `at`, which moves behind it; returns whether it holds a small letter.
bool add_ascii(LineShape& shape, std::string_view line, size_t& at, bool& in_word) {
  const size_t end = std::min(line.size(), at + kMostCounted);
  uint64_t counts = 0;
  size_t state = in_word ? kInWord : 0;
  for (; at < end && (line[at] & 0x80) == 0; ++at) {
    const Step& step = kSteps[state + static_cast<size_t>(line[at])];
    counts += step.adds;
    state = step.state;
  }
  in_word = state != 0;
  const auto count = [&](unsigned field) { return static_cast<int>(counts >> field & kMostCounted); };
  const int letters = count(kSmalls) + count(kCapitals);
  shape.words += count(kWords);
  shape.letters += letters;
  shape.latin += letters;
  shape.digits += count(kDigits);
  shape.others += count(kOthers);
  return count(kSmalls) > 0;
}

void append_folded(std::string& out, char32_t c) {
  if (c == 0x2018 || c == 0x2019 || c == 0x2BC || c == '`') c = '\'';
  base::append_utf8(out, c < 0x80 ? (c >= 'A' && c <= 'Z' ? c + 32 : c)
                                  : static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
}

bool is_word_part(char32_t c) {
  return c == 0xA9 || is_letter(c) || (c < 0x80 ? c >= '0' && c <= '9' : u_isalnum(static_cast<UChar32>(c)));
}

// Adds the word as it is folded; nothing when it is mere punctuation.
void append_word(std::string& out, std::string_view raw) {
  const size_t begin = out.size();
  size_t kept = begin;  // up to the last letter or digit
  for (size_t at = 0; at < raw.size();) {
    const auto byte = static_cast<unsigned char>(raw[at]);
    if (byte < 0x80) {
      ++at;
      const bool part = kAscii[byte] >= kDigit;
      if (out.size() == begin && !part) continue;
      out += kAscii[byte] == kCapital ? static_cast<char>(byte + 32) : byte == '`' ? '\'' : static_cast<char>(byte);
      if (part) kept = out.size();
      continue;
    }
    const char32_t c = base::next_code_point(raw, at);
    const bool part = is_word_part(c);
    if (out.size() == begin && !part) continue;
    append_folded(out, c);
    if (part) kept = out.size();
  }
  out.resize(kept);
}

}  // namespace

std::vector<Word> split_words(std::string_view line) {
  std::vector<Word> words;
  words.reserve(line.size() / 5);
  for_each_word(line, [&](std::string_view raw) {
    append_word(words.emplace_back(raw, std::string()).folded, raw);
    return true;
  });
  return words;
}

std::string first_folded(std::string_view line) {
  std::string first;
  for_each_word(line, [&](std::string_view raw) {
    append_word(first, raw);
    return first.empty();
  });
  return first;
}

bool has_more_words(std::string_view line, size_t limit, bool plain) {
  if (line.size() < 2 * limit) return false;
  const auto blank_at = [&](size_t i) { return base::either(line[i] == ' ', line[i] == '\n'); };
  size_t runs = line.empty() || blank_at(0) ? 0 : 1;
  runs += base::count_where(1, line.size(), [&](size_t i) { return base::both(blank_at(i - 1), !blank_at(i)); });
  if (!plain || runs <= limit) return runs > limit;
  if (runs > limit + limit / kMostSigns) return true;
  size_t words = 0;
  bool counted = false;  // the word the loop is in
  for (const char c : line) {
    const bool blank = c == ' ' || c == '\n';
    const auto byte = static_cast<unsigned char>(c);
    const bool counts = byte < 0x80 && kAscii[byte] >= kDigit;
    if (!blank && !counted && counts && ++words > limit) return true;
    counted = !blank && (counted || counts);
  }
  return false;
}

std::string folded(std::string_view line) {
  std::string out;
  out.reserve(line.size());
  for_each_word(line, [&](std::string_view raw) {
    const size_t before = out.size();
    if (before > 0) out += ' ';
    const size_t begin = out.size();
    append_word(out, raw);
    if (out.size() == begin) out.resize(before);
    return true;
  });
  return out;
}

std::string letters_of(std::string_view name) {
  std::string letters = folded(name);
  std::erase_if(letters, [](char c) { return c == ' ' || c == '-' || c == '.' || c == '\''; });
  return letters;
}

std::string without_addresses(std::string_view line) {
  if (line.find('@') == std::string_view::npos) return std::string(line);
  std::string kept;
  for_each_word(line, [&](std::string_view word) {
    if (word.find('@') == std::string_view::npos) (kept += kept.empty() ? "" : " ") += word;
    return true;
  });
  return kept.empty() ? std::string(line) : kept;
}

uint64_t folded_hash(std::string_view line, size_t most) {
  // FNV-1a over letters and digits in lower case, all that is not ASCII, and one blank between runs of these.
  uint64_t hash = 0xCBF29CE484222325;
  const auto add = [&](unsigned char byte) { hash = (hash ^ byte) * 0x100000001B3; };
  bool gap = false;
  bool any = false;
  for (const char c : line) {
    if (most == 0) break;
    const auto byte = static_cast<unsigned char>(c);
    const uint8_t kind = byte < 0x80 ? kAscii[byte] : kSmall;
    if (kind == kBlank) {
      gap = any;
    } else if (kind >= kDigit) {
      if (gap) add(' ');
      gap = false;
      any = true;
      --most;
      add(kind == kCapital ? static_cast<unsigned char>(byte + 32) : byte);
    }
  }
  return hash;
}

bool ends_sentence(std::string_view line) {
  return is_sentence_end(last_before_closing(line));
}

bool ends_period(std::string_view line) {
  return last_before_closing(line) == '.';
}

LineShape shape_of(std::string_view line) {
  LineShape shape;
  bool in_word = false;
  bool has_lower = false;
  for (size_t at = 0; at < line.size();) {
    if ((line[at] & 0x80) == 0) {
      has_lower |= add_ascii(shape, line, at, in_word);
      continue;
    }
    const char32_t c = base::next_code_point(line, at);
    if (is_letter(c)) {
      ++shape.letters;
      if (is_latin(c)) ++shape.latin;
      has_lower = has_lower || u_islower(static_cast<UChar32>(c));
    } else if (u_isdigit(static_cast<UChar32>(c))) {
      ++shape.digits;
    } else {
      ++shape.others;
    }
    const bool part = is_word_part(c);
    if (part && !in_word) ++shape.words;
    in_word = part || (in_word && c != 0x2014);
  }
  shape.all_caps = shape.letters > 0 && !has_lower;
  const char32_t last = last_before_closing(line);
  shape.ends_period = last == '.';
  shape.ends_sentence = is_sentence_end(last);
  shape.ends_open = last == ',' || last == ';' || last == ':' || last == '-' || last == 0x2013 || last == 0x2014;
  return shape;
}

bool starts_upper(std::string_view word) {
  if (word.empty()) return false;
  size_t at = 0;
  return u_isupper(static_cast<UChar32>(base::next_code_point(word, at)));
}

bool is_name_word(std::string_view word) {
  while (!word.empty() && (word.back() == ',' || word.back() == '.')) word.remove_suffix(1);
  if (word.empty()) return false;
  bool upper = false;
  bool lower_after = false;
  for (size_t at = 0; at < word.size();) {
    const char32_t c = base::next_code_point(word, at);
    if (!is_letter(c) && c != '-' && c != '\'' && c != 0x2019 && c != '.') return false;
    if (u_isupper(static_cast<UChar32>(c))) upper = true;
    if (upper && u_islower(static_cast<UChar32>(c))) lower_after = true;
  }
  // "J." and "al-Haddad" are parts of names as well.
  return upper && (lower_after || word.size() <= 2);
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
  return text;
}

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) append_folded(out, base::next_code_point(text, at));
  return out;
}

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace hearsay::cleaning
