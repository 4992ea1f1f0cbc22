// A credit is an agency and words that frame it (data/clean/credit_words.tsv), and little else: a name or two. A line
// about an agency says more: "Reuters wins prize for coverage of the dam" has four words that frame nothing.
#include "clean/credit_lines.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/resource.h"
#include "clean/agencies.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr size_t kMostWords = 26;
constexpr size_t kMostOthers = 3;   // words that neither frame nor name, all with capitals or digits
constexpr size_t kLongestForm = 8;  // letters of an agency's initials

const std::unordered_map<std::string_view, bool>& frames() {
  static const auto all = [] {
    std::unordered_map<std::string_view, bool> made;
    base::for_each_row("data/clean/credit_words.tsv", [&](const auto& cells) {
      if (cells.size() > 1) made.emplace(cells[0], cells[1] == "part");
    });
    return made;
  }();
  return all;
}

std::string_view bare(std::string_view word) {
  constexpr std::string_view kOuter = " .,:;()[]|\"“”";
  const size_t begin = word.find_first_not_of(kOuter);
  if (begin == std::string_view::npos) return {};
  return word.substr(begin, word.find_last_not_of(kOuter) + 1 - begin);
}

// Words from `at` on that begin with capitals and are parted by blanks alone.
size_t run_of_capitals(const std::vector<Word>& words, size_t at) {
  size_t end = at;
  while (end < words.size() && starts_upper(bare(words[end].raw))) {
    const char last = words[end].raw.back();
    ++end;
    if (last == ':' || last == ',' || last == '.' || last == ';') break;
  }
  return end - at;
}

struct Named {
  std::string name;
  size_t words = 0;
};

// An agency that no table knows, the longest that begins here.
Named named_agency(const std::vector<Word>& words, size_t at) {
  for (size_t count = run_of_capitals(words, at); count > 1; --count) {
    std::string name;
    for (size_t i = at; i < at + count; ++i) name.append(name.empty() ? "" : " ").append(bare(words[i].raw));
    if (is_named_as_agency(name)) return {std::move(name), count};
  }
  return {};
}

std::string initials_of(const std::vector<std::string_view>& words, size_t from) {
  std::string initials;
  for (size_t i = from; i < words.size(); ++i) {
    if (starts_upper(words[i])) initials += words[i].front();
  }
  return initials;
}

// The words before "(FORM)" whose initials it is.
std::string name_before(std::string_view text, size_t open, std::string_view form) {
  const std::string_view before = trimmed(text.substr(0, open));
  const size_t begin = before.size() > 120 ? before.find(' ', before.size() - 120) : 0;
  std::vector<std::string_view> words;
  for (const Word& word : split_words(before.substr(std::min(begin, before.size())))) words.push_back(bare(word.raw));
  for (size_t count = 2; count <= std::min(words.size(), form.size() + 3); ++count) {
    const size_t from = words.size() - count;
    if (!starts_upper(words[from]) || initials_of(words, from) != form) continue;
    const char* first = words[from].data();
    return {first, static_cast<size_t>(words.back().data() + words.back().size() - first)};
  }
  return {};
}

std::string spelt_out(std::string_view form, const std::vector<std::string_view>& texts) {
  const bool letters = form.size() > 1 && form.size() <= kLongestForm &&
                       std::ranges::all_of(form, [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!letters) return {};
  const std::string bracket = "(" + std::string(form) + ")";
  for (const std::string_view text : texts) {
    for (size_t at = text.find(bracket); at != std::string_view::npos; at = text.find(bracket, at + 1)) {
      if (std::string name = name_before(text, at, form); !name.empty()) return name;
    }
  }
  for (const std::string_view text : texts) {
    const std::string_view line = bare(text);
    if (has_more_words(line, form.size() + 2) || !is_named_as_agency(line)) continue;
    std::vector<std::string_view> words;
    for (const Word& word : split_words(line)) words.push_back(bare(word.raw));
    if (initials_of(words, 0) == form) return std::string(line);
  }
  return {};
}

// The word of capitals that a credit's words have: "MNA" of "HALVERN, March 4 (MNA) -". Behind brackets and slashes
// it stands last.
std::string_view form_in(const Credit& credit) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  std::string_view form;
  for (size_t at = 0; at < credit.quote.size();) {
    size_t end = at;
    while (end < credit.quote.size() && is_capital(credit.quote[end])) ++end;
    const bool alone = end == credit.quote.size() || std::string_view(" ()/[].,:;-").contains(credit.quote[end]);
    const bool begins = at == 0 || std::string_view(" (/[").contains(credit.quote[at - 1]);
    const std::string_view word = std::string_view(credit.quote).substr(at, end - at);
    const bool bracketed = at > 0 && credit.quote[at - 1] == '(';
    if (word.size() > 1 && alone && begins && (word == credit.name || find_agency(word) != nullptr || bracketed))
      form = word;
    at = std::max(end, at + 1);
  }
  return form;
}

}  // namespace

std::optional<CreditLine> credit_line(std::string_view line) {
  if (has_more_words(line, kMostWords)) return std::nullopt;
  std::string spaced(line);
  std::ranges::replace(spaced, '/', ' ');
  const std::vector<Word> words = split_words(spaced);
  CreditLine credit;
  size_t others = 0;
  bool framed = false;
  bool sure = false;  // that those named are agencies
  for (size_t at = 0; at < words.size();) {
    const std::string_view word = bare(words[at].raw);
    const auto frame = frames().find(lower(word));
    if (word.empty()) {
      ++at;
    } else if (const auto known = agency_at(words, at); known && known->agency->text) {
      credit.agencies.push_back(known->agency->name);
      sure = true;
      at += known->words;
    } else if (Named named = named_agency(words, at); named.words > 0) {
      sure |= lower(named.name).ends_with("agency") || lower(named.name).ends_with("wire");
      credit.agencies.push_back(std::move(named.name));
      at += named.words;
    } else if (frame != frames().end()) {
      credit.part |= frame->second;
      framed = true;
      ++at;
    } else {
      if (++others > kMostOthers || !(starts_upper(word) || is_ascii_digit(word.front()))) return std::nullopt;
      ++at;
    }
  }
  // "Related News", "Latest Press" are no agencies where nothing says so.
  return credit.agencies.empty() || !(sure || framed) ? std::nullopt : std::optional(std::move(credit));
}

void note_source_line(std::string_view line, Draft& draft) {
  constexpr std::array<std::string_view, 3> kLabels = {"source", "copyright", "\u00a9"};
  const std::string low = lower(line.substr(0, kMostWords));
  if (std::ranges::none_of(kLabels, [&](std::string_view label) { return low.starts_with(label); })) return;
  const std::optional<CreditLine> credit = credit_line(line);
  if (!credit || credit->part) return;
  for (const std::string& agency : credit->agencies) {
    const bool sure = find_agency(agency) != nullptr || is_surely_agency(agency);
    if (sure && folded(agency) != folded(draft.outlet)) draft.credit(agency, line);
  }
}

void spell_out_credits(Draft& draft) {
  if (draft.credits.empty()) return;
  std::vector<std::string_view> texts = {draft.outlet, draft.byline, draft.title};
  for (const Piece& piece : draft.pieces) texts.push_back(piece.text);
  for (const Removed& removed : draft.removed) texts.push_back(removed.quote);
  std::vector<Credit> credits;
  std::swap(credits, draft.credits);
  for (const Credit& credit : credits) {
    const std::string name = spelt_out(form_in(credit), texts);
    const Agency* known = find_agency(name);
    draft.credit(name.empty() ? credit.name : known != nullptr ? known->name : name, credit.quote);
  }
}

}  // namespace hearsay::cleaning
