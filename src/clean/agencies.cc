// Credits have few forms. Signs of a picture: a name and an agency joined by a slash, "via" an agency, a label
// ("Image:"), or an agency's name alone. Signs of a text: the agency in brackets before the dash of a dateline, or
// alone on a line. Counter-example: "He told Reuters/Ipsos pollsters that …" is prose, so a credit line is short and
// no sentence.
#include "clean/agencies.h"

#include <algorithm>
#include <unordered_map>

#include "base/resource.h"
#include "base/utf8.h"
#include "clean/sieve.h"

namespace hearsay::cleaning {
namespace {

constexpr size_t kMaxCreditWords = 14;     // "Ada Lind, Ben Ost/Agency Name via Other Agency Name"
constexpr size_t kMaxDatelineBytes = 100;  // "SOME LONG PORT TOWN, Some Country, Sept. 22 (Agency) —"
constexpr size_t kMaxForms = 6;            // words of the longest agency name, and one

struct Forms {
  std::unordered_map<std::string, Agency> all;
  Sieve first;  // of the words they begin with
};

std::string_view stripped(std::string_view raw) {
  constexpr std::string_view kOuter = " .,:;()[]|-*\"";
  const size_t begin = raw.find_first_not_of(kOuter);
  if (begin == std::string_view::npos) return {};
  return raw.substr(begin, raw.find_last_not_of(kOuter) - begin + 1);
}

Forms load_forms() {
  Forms forms;
  base::for_each_row("data/clean/agencies.tsv", [&](const auto& cells) {
    if (cells.size() < 3) return;
    const Agency agency{std::string(cells[0]), cells[2] != "photo", cells[2] != "text"};
    forms.all.emplace(std::string(cells[1]), agency);
    forms.first.add(stripped(cells[1].substr(0, cells[1].find(' '))));
    std::string capitals(cells[1]);
    std::ranges::transform(capitals, capitals.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    forms.all.emplace(capitals, agency);
  });
  return forms;
}

const Forms& forms() {
  static const Forms all = load_forms();
  return all;
}

const std::vector<std::string>& credit_labels() {
  static const auto labels = [] {
    std::vector<std::string> all;
    base::for_each_row("data/clean/captions.tsv", [&](const auto& cells) {
      if (cells.size() >= 2 && cells[0] == "credit") all.emplace_back(cells[1]);
    });
    std::ranges::sort(all, [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
    return all;
  }();
  return labels;
}

// Bytes of the label and what follows it; 0 when the line opens with none.
size_t credit_label(std::string_view line) {
  const std::string low = lower(line.substr(0, std::min<size_t>(line.size(), 40)));
  for (const std::string& label : credit_labels()) {
    if (!low.starts_with(label)) continue;
    size_t at = label.size();
    const bool by = label.ends_with(" by") || label.ends_with(" of") || label == "ap photo";
    if (at < low.size() && (low[at] == ':' || low[at] == '|' || (label == "ap photo" && low[at] == '/')))
      return at + 1;
    if (at < low.size() && low[at] == ' ' &&
        (by || (at + 1 < low.size() && (low[at + 1] == ':' || low[at + 1] == '/')))) {
      return at + 1;
    }
  }
  return 0;
}

bool is_dateline_place(std::string_view text) {
  // Place names, month and day: capitals, digits and small words; a sentence has more lower-case words than that.
  int small = 0;
  for (const Word& word : split_words(text)) {
    if (word.folded.empty()) continue;
    const char first = word.raw.front();
    if (first == '(' || is_ascii_digit(first) || starts_upper(stripped(word.raw))) continue;
    if (++small > 1) return false;
  }
  return true;
}

bool dash_follows(std::string_view text) {
  text = trimmed(text);
  return text.starts_with('-') || text.starts_with("–") || text.starts_with("—") || text.starts_with(':');
}

bool is_unknown_agency(std::string_view inside) {
  const bool letters = inside.size() >= 2 && inside.size() <= 8 &&
                       std::ranges::all_of(inside, [](char c) { return c >= 'A' && c <= 'Z'; });
  return letters || is_named_as_agency(inside);
}

size_t dash_length(std::string_view text, size_t at) {
  const std::string_view rest = text.substr(at);
  return rest.starts_with("—") || rest.starts_with("–")     ? 3
         : rest.starts_with("- ") || rest.starts_with("/ ") ? 1
                                                            : 0;
}

std::optional<TrailingCredit> credit_after_dash(std::string_view text) {
  const size_t from = text.size() > 60 ? text.size() - 60 : 0;
  for (size_t at = text.size(); at-- > from;) {
    const size_t dash = base::is_lead_byte(text[at]) ? dash_length(text, at) : 0;
    if (dash == 0 || at == 0 || text[at - 1] != ' ') continue;
    const std::string_view rest = stripped(text.substr(at + dash));
    const Agency* agency = find_agency(rest);
    if (agency != nullptr) return TrailingCredit{at, {agency}};
    const std::vector<const Agency*> joined = agencies_in(rest);
    if (!joined.empty() && rest.find('/') != std::string_view::npos && split_words(rest).size() <= 6) {
      return TrailingCredit{at, joined};
    }
    return std::nullopt;
  }
  return std::nullopt;
}

// A few words with capitals, the last of which agencies end with; with those that are agencies' alone, if so asked.
bool ends_as_agency(std::string_view name, bool surely) {
  static const auto endings = [] {
    std::vector<std::pair<std::string_view, bool>> all;
    base::for_each_row("data/clean/agency_words.tsv", [&](const auto& cells) {
      all.emplace_back(cells[0], cells.size() > 1 && cells[1] == "sure");
    });
    return all;
  }();
  constexpr size_t kMostWords = 4;
  if (has_more_words(name, kMostWords)) return false;
  const std::vector<Word> words = split_words(name);
  const bool capitals = std::ranges::all_of(words, [](const Word& word) { return starts_upper(word.raw); });
  const std::string low = lower(name);
  return capitals && std::ranges::any_of(endings, [&](const auto& ending) {
           return low.size() > ending.first.size() && low.ends_with(ending.first) && (ending.second || !surely);
         });
}

}  // namespace

std::string_view agency_in_path(std::string_view address) {
  static const auto paths = [] {
    std::vector<std::pair<std::string_view, std::string_view>> all;
    base::for_each_row("data/clean/agency_paths.tsv", [&](const auto& cells) {
      if (cells.size() == 2) all.emplace_back(cells[0], cells[1]);
    });
    return all;
  }();
  const std::string low = lower(address);
  const auto found = std::ranges::find_if(paths, [&](const auto& path) { return low.find(path.first) != low.npos; });
  return found == paths.end() ? std::string_view() : found->second;
}

bool is_named_as_agency(std::string_view name) {
  return ends_as_agency(name, false);
}

bool is_surely_agency(std::string_view name) {
  return ends_as_agency(name, true);
}

std::optional<AgencyMatch> agency_at(std::span<const Word> words, size_t at) {
  std::optional<AgencyMatch> best;
  if (at >= words.size() || !forms().first.may_hold(stripped(words[at].raw))) return best;
  std::string form;
  for (size_t count = 1; count <= kMaxForms && at + count <= words.size(); ++count) {
    const std::string_view raw = words[at + count - 1].raw;
    if (count > 1) form += ' ';
    const auto found = forms().all.find(form + std::string(stripped(raw)));
    if (found != forms().all.end()) best = AgencyMatch{&found->second, count};
    form += raw;
  }
  return best;
}

const Agency* find_agency(std::string_view text) {
  const auto found = forms().all.find(std::string(stripped(text)));
  return found == forms().all.end() ? nullptr : &found->second;
}

std::vector<const Agency*> agencies_in(std::string_view text) {
  std::string spaced(text);
  std::ranges::replace(spaced, '/', ' ');
  const std::vector<Word> words = split_words(spaced);
  std::vector<const Agency*> found;
  for (size_t at = 0; at < words.size();) {
    const auto match = agency_at(words, at);
    if (match) found.push_back(match->agency);
    at += match ? match->words : 1;
  }
  return found;
}

std::optional<Dateline> find_dateline(std::string_view paragraph) {
  const std::string_view head = paragraph.substr(0, kMaxDatelineBytes);
  const size_t open = head.find('(');
  const size_t close = head.find(')', open == std::string_view::npos ? 0 : open);
  if (open == std::string_view::npos || close == std::string_view::npos) return std::nullopt;
  if (!dash_follows(paragraph.substr(close + 1)) || !is_dateline_place(head.substr(0, open))) return std::nullopt;
  const std::string_view inside = head.substr(open + 1, close - open - 1);
  const Agency* agency = find_agency(inside);
  if (agency == nullptr && !is_unknown_agency(inside)) return std::nullopt;
  size_t end = close + 1;
  while (paragraph[end] == ' ') ++end;
  end += base::sequence_length(paragraph[end]);
  return Dateline{agency != nullptr ? agency->name : std::string(inside), std::string(paragraph.substr(0, end))};
}

std::optional<PhotoCredit> find_photo_credit(std::string_view line) {
  line = trimmed(line);
  if (line.starts_with('(') && line.ends_with(')')) line = trimmed(line.substr(1, line.size() - 2));
  if (has_more_words(line, kMaxCreditWords)) return std::nullopt;
  const bool labelled = credit_label(line) > 0;
  if (line.empty() || (!labelled && ends_period(line))) return std::nullopt;
  const std::vector<Word> words = split_words(line);
  PhotoCredit credit{agencies_in(line), labelled};
  std::erase_if(credit.agencies, [](const Agency* agency) { return !agency->photo; });
  if (credit.labelled) return credit;
  if (credit.agencies.empty()) {
    // Words run together by the page's conversion: "HarbouriStock".
    if (words.size() > 1) return std::nullopt;
    for (const auto& [form, agency] : forms().all) {
      if (agency.photo && !agency.text && form.size() >= 5 && line.size() > form.size() && line.ends_with(form)) {
        credit.agencies.push_back(&agency);
        return credit;
      }
    }
    return std::nullopt;
  }
  const size_t slash = line.find('/');
  const bool joined = slash != std::string_view::npos && words.size() <= 8;
  const bool via = line.find(" via ") != std::string_view::npos && words.size() <= 8;
  const Agency* alone = find_agency(line);
  const bool only = alone != nullptr && alone->photo && !alone->text;
  return joined || via || only || line.starts_with("©") ? std::optional(credit) : std::nullopt;
}

std::optional<TrailingCredit> find_trailing_credit(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  const bool round = text.ends_with(')');
  if (round || text.ends_with(']')) {
    const size_t open = text.rfind(round ? '(' : '[');
    if (open == std::string_view::npos || open == 0) return std::nullopt;
    const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
    if (auto credit = find_photo_credit(inside)) return TrailingCredit{open, credit->agencies};
    const Agency* agency = find_agency(inside);
    if (agency != nullptr && agency->photo && shape_of(text.substr(0, open)).ends_sentence) {
      return TrailingCredit{open, {agency}};
    }
    return std::nullopt;
  }
  return credit_after_dash(text);
}

std::optional<Signature> find_signature(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  const size_t open = text.rfind('(');
  if (!text.ends_with(')') || open == std::string_view::npos) return std::nullopt;
  const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
  if (!is_named_as_agency(inside) || (open > 0 && !shape_of(text.substr(0, open)).ends_sentence)) return std::nullopt;
  return Signature{open, std::string(inside)};
}

}  // namespace hearsay::cleaning
