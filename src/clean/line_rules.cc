// Shapes, not words: "+ ↺ − 16 px" has more signs than letters, "AB/" is somebody's initials, "2. Europe" before the
// first sentence is a menu, "Home > World > Asia" a path. A line of the report has letters, mostly, and more than two
// words.
#include "clean/line_rules.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/resource.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr int kSentenceWords = 8;  // with a full stop
constexpr int kLongWords = 22;     // without; headlines are shorter
constexpr int kOtherLetters = 30;  // scripts that do not part words: letters instead

bool is_upper_ascii(char c) {
  return c >= 'A' && c <= 'Z';
}

// "AB/", "AB/CD"
bool is_initials(std::string_view line) {
  const size_t slash = line.find('/');
  if (slash == std::string_view::npos || slash == 0 || slash > 4 || line.size() - slash > 5) return false;
  return std::ranges::all_of(line, [](char c) { return is_upper_ascii(c) || c == '/'; });
}

// "2. Europe"
bool is_menu_item(std::string_view line, const LineShape& shape) {
  size_t at = 0;
  while (at < line.size() && is_ascii_digit(line[at])) ++at;
  return at > 0 && at < 3 && line.substr(at).starts_with(". ") && shape.words <= 5 && !shape.ends_sentence;
}

size_t count(std::string_view line, std::string_view sign) {
  size_t found = 0;
  for (size_t at = line.find(sign); at != std::string_view::npos; at = line.find(sign, at + sign.size())) ++found;
  return found;
}

bool is_path(std::string_view line, const LineShape& shape) {
  if (shape.words > 14 || shape.ends_period) return false;
  return count(line, " > ") > 0 || count(line, " » ") > 0 || count(line, " › ") > 0 || count(line, " | ") > 1 ||
         count(line, " • ") > 1 || count(line, " / ") > 1;
}

bool is_link(std::string_view word) {
  return word.starts_with("http://") || word.starts_with("https://") || word.starts_with("www.");
}

bool all_words(std::string_view line, bool (*test)(std::string_view)) {
  for (size_t at = line.find_first_not_of(" \n"); at != std::string_view::npos;) {
    const size_t end = std::min(line.find_first_of(" \n", at), line.size());
    if (!test(line.substr(at, end - at))) return false;
    at = line.find_first_not_of(" \n", end);
  }
  return true;
}

bool is_tag(std::string_view word) {
  return word.size() > 1 && (word.front() == '#' || word.front() == '@');
}

bool has_handle(std::string_view line) {
  for (size_t at = line.find('@'); at != std::string_view::npos; at = line.find('@', at + 1)) {
    const bool starts_word = at == 0 || line[at - 1] == ' ' || line[at - 1] == '(';
    if (starts_word && at + 1 < line.size() && line[at + 1] != ' ') return true;
  }
  return false;
}

}  // namespace

bool is_prose(std::string_view line) {
  return is_prose(shape_of(line));
}

bool is_prose(const LineShape& shape) {
  if (shape.letters - shape.latin >= kOtherLetters) return true;
  return shape.words >= kLongWords || (shape.words >= kSentenceWords && shape.ends_period);
}

std::string_view stray_reason(std::string_view line, const LineShape& shape, bool edge) {
  if (shape.letters == 0) {
    if (shape.digits == 0) return "stray signs";
    if (shape.words <= 1 && shape.digits <= 4) return "stray number";
  }
  if (is_initials(line)) return "author initials";
  if (shape.letters <= 3 && shape.words <= 2 && shape.all_caps && shape.latin == shape.letters && shape.digits == 0) {
    return "stray letters";
  }
  if (shape.words <= 4 && shape.others > shape.letters + shape.digits) return "stray signs";
  if (all_words(line, is_link)) return "link";
  if (all_words(line, is_tag)) return "tag list";
  if (edge && is_menu_item(line, shape)) return "menu";
  if (edge && is_path(line, shape)) return "navigation";
  if (edge && is_section(line)) return "section label";
  return {};
}

bool is_section(std::string_view line) {
  static const auto sections = [] {
    std::unordered_set<std::string> all;
    base::for_each_row("data/clean/sections.tsv", [&](const auto& cells) { all.insert(folded(cells[0])); });
    return all;
  }();
  return line.size() < 40 && sections.contains(folded(line));
}

bool is_bare_name(std::string_view line) {
  const auto words = split_words(line);
  if (words.size() < 2 || words.size() > 3) return false;
  return std::ranges::all_of(words, [](const Word& word) { return is_name_word(word.raw) && !is_section(word.raw); });
}

bool is_outlet_name(std::string_view line) {
  static const auto known = [] {
    std::unordered_map<std::string_view, bool> all;  // whether it must stand last
    base::for_each_row("data/clean/outlet_words.tsv", [&](const auto& cells) {
      if (cells.size() > 1) all.emplace(cells[0], cells[1] == "last");
    });
    return all;
  }();
  constexpr size_t kMostWords = 5;
  if (has_more_words(line, kMostWords) || is_section(line)) return false;
  const std::vector<Word> words = split_words(line);
  if (words.size() < 2) return false;
  bool named = false;
  for (size_t i = 0; i < words.size(); ++i) {
    const bool small = words[i].folded == "of" || words[i].folded == "the" || words[i].folded == "and";
    if (!small && !starts_upper(words[i].raw)) return false;
    const auto found = known.find(words[i].folded);
    named |= found != known.end() && (!found->second || i + 1 == words.size());
  }
  return named && !ends_period(line);
}

bool is_post(std::string_view line) {
  if (line.find("pic.twitter.com") != std::string_view::npos || line.find("https://t.co/") != std::string_view::npos)
    return true;
  return is_attributed_post(line);
}

bool is_attributed_post(std::string_view line) {
  if (line.find('@') == std::string_view::npos) return false;
  const size_t dash = line.rfind("— ");
  const size_t open = dash == std::string_view::npos ? dash : line.find(" (@", dash);
  return open != std::string_view::npos && has_handle(line.substr(open));
}

std::string_view slashed_agency(std::string_view line) {
  if (line.size() < 3 || line.size() > 12 || line.front() != '/') return {};
  line.remove_prefix(1);
  if (line.ends_with('/')) line.remove_suffix(1);
  return std::ranges::all_of(line, is_upper_ascii) ? line : std::string_view();
}

}  // namespace hearsay::cleaning
