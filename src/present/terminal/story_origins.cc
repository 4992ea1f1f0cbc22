// Who says so: sources behind several outlets, sources under several names, sources without one; and what was said by
// those who were asked.
#include "present/terminal/story_parts.h"

#include <algorithm>
#include <array>
#include <set>

#include "present/view/glance.h"
#include "present/view/lines.h"
#include "present/view/provenance.h"
#include "present/view/reasons.h"

namespace hearsay::present {
namespace {

constexpr size_t kOriginLinesShown = 3;
constexpr size_t kResponsesShown = 4;

void tell_renamed(Columns& out, const StoryText& text, const Renamed& source) {
  std::string line = text.source(source.source).name;
  for (const Alias& alias : source.aliases) {
    line += (&alias == &source.aliases.front() ? " = " : "; ") + alias.name + " (" +
            reason_in_words(alias.reason, alias.detail) + ")";
  }
  out.paragraph(line, 4, Style::plain, "•");
}

bool is_named(const UnifiedSource& source) {
  return source.named && !source.anonymous;
}

// "Ada Brook (Varnik Police Department)"; "Varnik Police Department" says itself what it is of.
std::string with_body(const StoryText& text, const UnifiedSource& source) {
  for (const UnifiedSource& body : text.account().sources) {
    const bool its = !source.of.empty() && body.id == source.of && body.named;
    if (its && source.name.find(body.name) == std::string::npos) return source.name + " (" + body.name + ")";
  }
  return source.name;
}

bool is_joined_by(const Renamed& source, AliasReason reason) {
  return std::ranges::any_of(source.aliases, [&](const Alias& alias) { return alias.reason == reason; });
}

// What joined the names is no table's knowledge: a reader could not tell that they are one. Of another spelling he
// could, and of whom nothing rests on nobody asks.
bool is_news(const StoryText& text, const Renamed& source, const std::vector<SharedSource>& shared) {
  const auto rests = [&](const SharedSource& other) { return other.source == source.source; };
  return is_named(text.source(source.source)) &&
         (is_joined_by(source, AliasReason::by_evidence) ||
          (is_joined_by(source, AliasReason::other_spelling) && std::ranges::any_of(shared, rests)));
}

size_t words_in(std::string_view text) {
  return static_cast<size_t>(std::ranges::count(text, ' ')) + 1;
}

// Of a denial the sentence that says most of what is denied: "A spokesman denied that any door was locked", and not
// "The company denied this". Of other answers the first.
EvidenceIndex telling_words(const StoryText& text, const AccountResponse& response) {
  if (response.kind != ResponseKind::denied) return response.evidence.front();
  return *std::ranges::max_element(response.evidence, {},
                                   [&](EvidenceIndex words) { return words_in(quote_of(text, words)); });
}

// "The ministry denied that its officers had been there", "The company denied it": what, another sentence says.
bool leans_back(std::string_view words) {
  while (!words.empty() && (words.back() == '.' || words.back() == ' ')) words.remove_suffix(1);
  return std::ranges::any_of(std::array{" there", " it", " this", " that", " them", " so"},
                             [&](std::string_view end) { return words.ends_with(end); });
}

// What is denied shows of itself: several reports carry it, and one says what it is.
bool tells_what_is_denied(const StoryText& text, const AccountResponse& response) {
  constexpr size_t kTelling = 8;  // words
  std::set<ReportIndex> reports;
  for (const EvidenceIndex words : response.evidence) reports.insert(text.evidence(words).report);
  return reports.size() > 1 &&
         std::ranges::any_of(response.who, [&](SourceIndex who) { return is_named(text.source(who)); }) &&
         words_in(quote_of(text, telling_words(text, response))) >= kTelling &&
         !leans_back(quote_of(text, telling_words(text, response)));
}

// A ministry and its minister.
bool are_of_one_body(const UnifiedSource& one, const UnifiedSource& other) {
  return one.of == other.id || other.of == one.id || (!one.of.empty() && one.of == other.of);
}

// A ministry's spokesman, where the ministry itself is told to stand behind the same reports.
bool speaks_for_one_of(const StoryText& text, const SharedSource& source, const std::vector<SharedSource>& all) {
  const std::string& body = text.source(source.source).of;
  return !body.empty() && std::ranges::any_of(all, [&](const SharedSource& other) {
    return text.source(other.source).id == body && std::ranges::all_of(source.reports, [&](ReportIndex report) {
             return std::ranges::find(other.reports, report) != other.reports.end();
           });
  });
}

// Who answers, by its kind: what was confirmed stands among the facts, or was never asked; a denial says little where
// what is denied is not shown.
bool is_answer(const StoryText& text, const AccountResponse& response) {
  if (response.kind == ResponseKind::confirmed || response.evidence.empty()) return false;
  const bool about_shown = response.about && is_shown(text, *response.about);
  // What a person in a report could not verify, of nothing that is shown.
  if (response.kind == ResponseKind::could_not_verify && !response.who.empty() && !about_shown) return false;
  if (response.kind == ResponseKind::denied && !about_shown && !tells_what_is_denied(text, response)) return false;
  if (is_told(text, telling_words(text, response))) return false;  // it stands above
  const Evidence& words = text.evidence(response.evidence.front());
  // Who says something after all has answered, or somebody of his.
  const bool silent = response.kind != ResponseKind::denied && response.kind != ResponseKind::could_not_verify;
  const auto speaks = [&](const Evidence& other) {
    return !other.chain.empty() && std::ranges::any_of(response.who, [&](SourceIndex who) {
      return who == other.chain.back() || are_of_one_body(text.source(who), text.source(other.chain.back()));
    });
  };
  return !words.background && !(silent && std::ranges::any_of(text.account().evidence, speaks));
}

// Whole: an answer that is cut may be another.
std::string told_quote(const StoryText& text, EvidenceIndex evidence) {
  return in_marks(plain_text(quote_of(text, evidence))) + " " + mark_of(text, text.evidence(evidence).report);
}

}  // namespace

void tell_origins(Columns& out, const StoryText& text) {
  std::vector<SharedSource> shared = text.digest.shared;
  std::erase_if(shared, [&](const SharedSource& source) { return !is_named(text.source(source.source)); });
  const std::vector<SharedSource> all = shared;
  std::erase_if(shared, [&](const SharedSource& source) { return speaks_for_one_of(text, source, all); });
  std::vector<Renamed> renamed = text.digest.renamed;
  std::erase_if(renamed, [&](const Renamed& source) { return !text.all && !is_news(text, source, shared); });
  if (shared.empty() && renamed.empty()) return;
  out.rule("WHO SAYS SO");
  for (size_t i = 0; i < std::min(shared.size(), text.most(kOriginLinesShown)); ++i) {
    std::string line = resting_in_words(shared[i]) + " " + with_body(text, text.source(shared[i].source));
    for (const ReportIndex report : shared[i].reports) line += " " + mark_of(text, report);
    out.paragraph(line, 4, Style::plain, "•");
  }
  tell_rest(out, shared.size(), text.most(kOriginLinesShown), 4);
  for (const Renamed& source : renamed) tell_renamed(out, text, source);
}

void tell_responses(Columns& out, const StoryText& text) {
  std::vector<const AccountResponse*> answers;
  for (const AccountResponse& response : text.account().responses) {
    if (text.all || is_answer(text, response)) answers.push_back(&response);
  }
  if (answers.empty()) return;
  out.rule("RESPONSES");
  for (size_t i = 0; i < std::min(answers.size(), text.most(kResponsesShown)); ++i) {
    const AccountResponse& response = *answers[i];
    std::string line = listed(names_of(text, response.who));
    if (line.empty() && !response.evidence.empty()) {
      line = outlet_of(text, text.evidence(response.evidence.front()).report);
    }
    if (response.kind != ResponseKind::denied)  // what is denied, the sentence says
      line += " " + std::string(response_in_words(response.kind, response.who.size()));
    out.paragraph(line, 4, Style::plain, "•");
    if (response.evidence.empty()) continue;
    const EvidenceIndex first = telling_words(text, response);
    out.paragraph(told_quote(text, first), 4, Style::faint);
    for (const EvidenceIndex words : response.evidence) {
      if (text.all && words != first) out.paragraph(told_quote(text, words), 4, Style::faint);
    }
  }
  tell_rest(out, answers.size(), text.most(kResponsesShown), 4);
}

}  // namespace hearsay::present
