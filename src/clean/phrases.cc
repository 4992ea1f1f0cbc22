// Four bytes, hashed into a set of bits, tell nearly every word that begins no phrase: one look a word.
#include "clean/phrases.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"

namespace hearsay::cleaning {
namespace {

constexpr bool is_ascii_word(char c) {
  return (c >= '0' && c <= '9') || (base::lower_ascii(c) >= 'a' && base::lower_ascii(c) <= 'z');
}

constexpr bool is_word_byte(char c) {
  return is_ascii_word(c) || static_cast<unsigned char>(c) >= 0x80;
}

// Lead byte of kana, Han and Hangul: scripts that do not part words have words everywhere.
constexpr auto kFirstUnparted = static_cast<unsigned char>(0xE3);

constexpr std::array<bool, 256> kWordBytes = [] {
  std::array<bool, 256> bytes{};
  for (size_t c = 0; c < bytes.size(); ++c) bytes[c] = is_word_byte(static_cast<char>(c));
  return bytes;
}();

bool opens_sentence(std::string_view text, size_t at) {
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\n' || text[at - 1] == '"' || text[at - 1] == '(')) --at;
  return at == 0 || !(is_ascii_word(text[at - 1]) || text[at - 1] == ',' || text[at - 1] == ';');
}

}  // namespace

// Without the bit that makes letters small; other signs may fall together, and are compared later.
uint32_t PhraseSet::key_of(std::string_view text) {
  constexpr uint32_t kSmall = 0x20202020;
  uint32_t key = 0;
  for (size_t i = 0; i < kKey; ++i) key = key << 8U | static_cast<unsigned char>(text[i]);
  return key | kSmall;
}

void PhraseSet::index(std::string_view start, size_t phrase) {
  const uint32_t key = key_of(start);
  (phrases_[phrase].opens ? may_open_ : may_begin_).set(bit_of(key));
  by_key_[key].push_back(phrase);
}

void PhraseSet::add(Phrase phrase) {
  if (phrase.text.size() < kKey) return;
  const size_t row = phrases_.size();
  phrases_.push_back(std::move(phrase));
  const std::string& text = phrases_.back().text;
  index(text, row);
  size_t at = 0;
  const char32_t first = base::next_code_point(text, at);
  if (first < 0x80) return;
  std::string capital;
  base::append_utf8(capital, static_cast<char32_t>(u_toupper(static_cast<UChar32>(first))));
  capital += text.substr(at);
  if (capital != text && capital.size() >= kKey) index(capital, row);
}

void PhraseSet::look(std::string_view text, size_t at, uint32_t key, std::vector<size_t>& found) const {
  const auto rows = by_key_.find(key);
  if (rows == by_key_.end()) return;
  for (const size_t row : rows->second) {
    const Phrase& phrase = phrases_[row];
    const size_t first = base::sequence_length(text[at]);  // compared by the key, whatever its case
    const size_t own_first = base::sequence_length(phrase.text[0]);
    const std::string_view rest = std::string_view(phrase.text).substr(own_first);
    if (!base::starts_with_ascii(text.substr(at + first), rest)) continue;
    const size_t end = at + first + rest.size();
    if (end < text.size() && is_ascii_word(text[end]) && is_ascii_word(text[end - 1])) continue;
    if (phrase.opens && !opens_sentence(text, at)) continue;
    if (std::ranges::find(found, row) == found.end()) found.push_back(row);
  }
}

int PhraseSet::weigh(std::string_view text) const {
  std::vector<size_t> found;
  bool in_word = false;
  for (size_t at = 0; at + kKey <= text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool begins = kWordBytes[byte] && (!in_word || byte >= kFirstUnparted);
    in_word = kWordBytes[byte];
    if (!begins) continue;
    const uint32_t key = key_of(text.substr(at));
    const size_t bit = bit_of(key);
    if (may_begin_[bit] || (may_open_[bit] && opens_sentence(text, at))) look(text, at, key, found);
  }
  int weight = 0;
  for (const size_t row : found) weight += phrases_[row].weight;
  return weight;
}

}  // namespace hearsay::cleaning
