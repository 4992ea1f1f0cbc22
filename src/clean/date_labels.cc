#include "clean/date_labels.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/ascii.h"
#include "base/resource.h"
#include "clean/date_tokens.h"
#include "clean/host.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr int kYearDigits = 4;
constexpr size_t kMaxBefore = 120;  // bytes of words before a date that are read
constexpr int kMaxNames = 4;        // capitalised words of a place or a person right before a date

struct Labels {
  std::vector<std::string> published;
  std::vector<std::string> modified;
  std::unordered_set<std::string> date;
  std::unordered_set<std::string> byline;
  std::unordered_set<std::string> words;  // of the labels, each alone
  std::unordered_set<std::string> names;
  std::unordered_set<std::string> feet;
};

const Labels& labels() {
  static const auto table = [] {
    Labels all;
    base::for_each_row("data/clean/date_labels.tsv", [&](const auto& cells) {
      if (cells.size() < 2) return;
      const std::string_view kind = cells[0];
      std::string word(cells[1]);
      if (kind == "published") all.published.push_back(word);
      if (kind == "modified") all.modified.push_back(word);
      if (kind == "date") all.date.insert(word);
      if (kind == "byline") all.byline.insert(word);
      if (kind == "class") {
        all.names.insert(word);
      } else if (kind == "foot") {
        all.feet.insert(word);
      } else if (kind != "byline") {
        for (const Word& each : split_words(word)) all.words.insert(each.folded);
      }
    });
    return all;
  }();
  return table;
}

// Where the last of these words ends in a text in lower case; 0 = nowhere.
size_t last_of(std::string_view text, const std::vector<std::string>& words) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; };
  size_t last = 0;
  for (const std::string& word : words) {
    const bool unparted = static_cast<unsigned char>(word[0]) >= 0xE3;
    for (size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
      const size_t end = at + word.size();
      const bool whole =
          unparted || ((at == 0 || !is_letter(text[at - 1])) && (end >= text.size() || !is_letter(text[end])));
      if (whole) last = std::max(last, end);
    }
  }
  return last;
}

// Calls `part` with each part of the class names, in lower case.
template <class Part>
void for_each_part(std::string_view names, const Part& part) {
  std::string word;
  for (size_t at = 0; at <= names.size(); ++at) {
    const char c = at < names.size() ? names[at] : ' ';
    const bool sign = c == ' ' || c == '-' || c == '_' || c == '\n' || c == '\t';
    const bool hump = at > 0 && c >= 'A' && c <= 'Z' && names[at - 1] >= 'a' && names[at - 1] <= 'z';
    if ((sign || hump) && !word.empty()) {
      part(word);
      word.clear();
    }
    if (!sign) word += base::lower_ascii(c);
  }
}

bool is_strong_sign(std::string_view text, size_t at) {
  constexpr std::array<std::string_view, 14> kSigns = {"|",  ",", ":", ";", "(", "[",  "/",
                                                       "\n", "•", "·", "–", "—", "：", "►"};
  return std::ranges::any_of(kSigns, [&](std::string_view sign) { return text.substr(at).starts_with(sign); }) ||
         text.substr(at).starts_with("- ") || text[at] == ')';
}

// The words between the last sign and the date, or between the date and the next.
std::string_view words_before(std::string_view text, size_t end) {
  size_t begin = end;
  while (begin > 0 && !is_strong_sign(text, begin - 1)) --begin;
  while (begin < end && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) ++begin;
  return text.substr(begin, end - begin);
}
std::string_view words_behind(std::string_view text, size_t begin) {
  size_t end = begin;
  while (end < text.size() && !is_strong_sign(text, end)) ++end;
  return text.substr(begin, end - begin);
}

bool is_mere_noise(const DateToken& token) {
  return token.kind != DateToken::Kind::word && token.kind != DateToken::Kind::number &&
         token.kind != DateToken::Kind::month;
}

}  // namespace

Field field_of_words(std::string_view before) {
  if (before.size() > kMaxBefore) before.remove_prefix(before.size() - kMaxBefore);
  const std::string low = lower(before);
  const size_t published = last_of(low, labels().published), modified = last_of(low, labels().modified);
  if (published == 0 && modified == 0) return Field::none;
  return published >= modified ? Field::published : Field::modified;
}

Field field_of_property(std::string_view itemprop) {
  if (itemprop.empty()) return Field::none;
  if (itemprop.find("datePublished") != std::string_view::npos ||
      itemprop.find("dateCreated") != std::string_view::npos)
    return Field::published;
  return itemprop.find("dateModified") != std::string_view::npos ? Field::modified : Field::none;
}

Field field_of_names(std::string_view class_names) {
  bool published = false, modified = false;
  for_each_part(class_names, [&](const std::string& part) {
    published = published || part == "published" || part == "publish" || part == "posted" || part == "created" ||
                part == "pubdate";
    modified = modified || part == "updated" || part == "modified" || part == "update";
  });
  return published ? Field::published : modified ? Field::modified : Field::none;
}

bool names_date(std::string_view class_names) {
  bool found = false;
  for_each_part(class_names, [&](const std::string& part) { found = found || labels().names.contains(part); });
  return found;
}

bool names_foot(std::string_view class_names) {
  bool found = false;
  for_each_part(class_names, [&](const std::string& part) { found = found || labels().feet.contains(part); });
  return found;
}

bool has_byline(std::string_view before) {
  const std::vector<Word> words = split_words(before);
  return std::ranges::any_of(words, [](const Word& word) { return labels().byline.contains(word.folded); });
}

bool stands_alone(std::string_view text, const FoundDate& found) {
  const std::vector<DateToken> behind = date_tokens(words_behind(text, found.end), DateOrder::unknown);
  if (std::ranges::any_of(behind, [](const DateToken& token) { return token.kind == DateToken::Kind::word; }) &&
      behind.size() > 3)
    return false;
  const std::string_view words = words_before(text, found.begin);
  int names = 0;
  for (const DateToken& token : date_tokens(words, DateOrder::unknown)) {
    if (is_mere_noise(token)) {
      if (names > 0 && token.kind == DateToken::Kind::noise) return false;  // "Festival on"
      continue;
    }
    const std::string_view word = words.substr(token.begin, token.end - token.begin);
    const bool label = labels().date.contains(lower(word));
    if (!label && (token.kind != DateToken::Kind::word || !starts_upper(word))) return false;
    names += label ? 0 : 1;
  }
  return names <= kMaxNames;
}

bool is_line_of_dates(std::string_view line) {
  if (line.size() > kMaxBefore || std::ranges::count_if(line, is_ascii_digit) < kYearDigits) return false;
  if (scan_dates(line, DateOrder::day_first).dates.empty()) return false;
  const std::vector<DateToken> tokens = date_tokens(line, DateOrder::day_first);
  return std::ranges::all_of(tokens, [&](const DateToken& token) {
    const std::string_view word = line.substr(token.begin, token.end - token.begin);
    return token.kind != DateToken::Kind::word || labels().words.contains(lower(word));
  });
}

DateOrder order_of_page(const MarkupTree& tree, const Draft& draft) {
  const auto& nodes = tree.nodes();
  std::string language = base::lower_ascii(tree.attribute(0, "lang"));
  if (language.empty()) language = base::lower_ascii(draft.language);
  if (language.empty()) {
    for (size_t i = 0; i < nodes.size(); ++i) {
      if (nodes[i].tag == Element::body) break;
      if (nodes[i].tag != Element::meta || tree.attribute(static_cast<int>(i), "property") != "og:locale") continue;
      language = base::lower_ascii(tree.attribute(static_cast<int>(i), "content"));
    }
  }
  if (!language.empty() && !language.starts_with("en")) return DateOrder::day_first;
  const std::string host = host_of(draft.url);
  const std::string domain = host.substr(std::min(host.rfind('.'), host.size()));
  if (domain == ".us" || domain == ".gov" || domain == ".mil") return DateOrder::month_first;
  if (domain.size() == 3 && domain != ".co" && domain != ".tv" && domain != ".io" && domain != ".me" &&
      domain != ".ca")
    return DateOrder::day_first;
  if (language.size() < 5) return DateOrder::unknown;
  const std::string_view region = std::string_view(language).substr(3, 2);
  return region == "us" || region == "ph" ? DateOrder::month_first
         : region == "ca"                 ? DateOrder::unknown
                                          : DateOrder::day_first;
}

}  // namespace hearsay::cleaning
