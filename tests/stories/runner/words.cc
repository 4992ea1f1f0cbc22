// Names are compared by their content words, so "the mayor's office" is "Mayor's Office" and "Coast Guard" is "the
// Orlan coast guard", but "Lake Police" is not "River Police" (one shared word of three).
#include "words.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

namespace hearsay::stories {
namespace {

constexpr std::array<std::string_view, 22> kStopWords = {
    "the", "a",   "an",    "of",      "and",       "in",          "on", "for", "to",  "by", "its",
    "his", "her", "their", "unnamed", "anonymous", "undisclosed", "mr", "ms",  "mrs", "dr", ""};

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

// Typographic quotes and dashes are three bytes E2 80 xx: they part words as their ASCII forms do.
std::string without_typography(std::string text) {
  for (size_t at = text.find("\xE2\x80"); at != std::string::npos; at = text.find("\xE2\x80", at)) {
    text.replace(at, std::min<size_t>(3, text.size() - at), " ");
  }
  return text;
}

std::set<std::string> content_words(std::string_view name) {
  const std::string text = without_typography(lowered(name));
  std::set<std::string> words;
  for (size_t i = 0; i < text.size();) {
    size_t end = i;
    while (end < text.size() && is_word_byte(text[end])) ++end;
    const std::string word = text.substr(i, end - i);
    if (std::find(kStopWords.begin(), kStopWords.end(), word) == kStopWords.end()) words.insert(word);
    i = end + 1;
  }
  return words;
}

}  // namespace

std::string trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return std::string(text);
}

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  for (size_t i = 0; i < text.size();) {
    size_t end = i;
    while (end < text.size() && !is_space(text[end])) ++end;
    if (end > i) words.emplace_back(text.substr(i, end - i));
    i = end + 1;
  }
  return words;
}

std::vector<std::string> split_at(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (size_t at = text.find(separator); at != std::string_view::npos; at = text.find(separator)) {
    parts.push_back(trim(text.substr(0, at)));
    text.remove_prefix(at + separator.size());
  }
  parts.push_back(trim(text));
  return parts;
}

std::string squeeze(std::string_view text) {
  std::string out;
  for (const std::string& word : split_words(text)) {
    if (!out.empty()) out.push_back(' ');
    out += word;
  }
  return out;
}

bool holds(std::string_view text, std::string_view words) {
  return squeeze(text).find(squeeze(words)) != std::string::npos;
}

bool holds_any_case(std::string_view text, std::string_view words) {
  return holds(lowered(text), lowered(words));
}

std::vector<Span> places_of(const Text& text, std::string_view words) {
  const std::string_view bytes = text.utf8();
  std::string squeezed;
  std::vector<size_t> origin;  // byte of `bytes` for each byte of `squeezed`
  for (size_t i = 0; i < bytes.size(); ++i) {
    if (is_space(bytes[i]) && (squeezed.empty() || squeezed.back() == ' ')) continue;
    squeezed.push_back(is_space(bytes[i]) ? ' ' : bytes[i]);
    origin.push_back(i);
  }
  const std::string sought = squeeze(words);
  std::vector<Span> places;
  if (sought.empty()) return places;
  for (size_t at = squeezed.find(sought); at != std::string::npos; at = squeezed.find(sought, at + 1)) {
    places.push_back(text.span_of(origin[at], origin[at + sought.size() - 1] + 1));
  }
  return places;
}

bool name_holds(std::string_view name, std::string_view part) {
  const auto all = content_words(name);
  const auto some = content_words(part);
  return !some.empty() && std::includes(all.begin(), all.end(), some.begin(), some.end());
}

bool same_name(std::string_view a, std::string_view b) {
  const auto one = content_words(a);
  const auto two = content_words(b);
  if (one.empty() || two.empty()) return false;
  std::vector<std::string> shared;
  std::set_intersection(one.begin(), one.end(), two.begin(), two.end(), std::back_inserter(shared));
  if (shared.size() == std::min(one.size(), two.size())) return true;
  return 2 * shared.size() >= one.size() + two.size() - shared.size();
}

std::string write_day(const std::optional<Day>& day) {
  return day ? iso(*day) : "*";
}

}  // namespace hearsay::stories
