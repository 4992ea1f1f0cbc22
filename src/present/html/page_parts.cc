// What several parts of the page are made of: sections, quotes that lead to their words, voices, states. Every link
// is a plain fragment link, so the page works without its script; the script only makes the arrival visible.
#include "present/html/page_parts.h"

#include <algorithm>
#include <set>

#include "present/view/questions.h"
#include "present/view/wording.h"

namespace hearsay::present {
namespace {

void use(std::map<EvidenceIndex, std::vector<Use>>& uses, const std::vector<EvidenceIndex>& evidence, const Use& by) {
  for (const EvidenceIndex i : evidence) uses[i].push_back(by);
}

// Each state has a shape of its own, so that none is told by colour alone.
std::string_view shape_of(FactState state) {
  switch (state) {
    case FactState::agreed:
      return "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13z";
    case FactState::disputed:
      return "M7 1v14L1 8zM9 1v14l6-7z";
    case FactState::updated:
      return "M8 1l7 8h-4v6H5V9H1z";
    case FactState::single_source:
      return "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zm0 2a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9z";
    case FactState::denied:
      return "M3 1.5L8 6.5l5-5L14.5 3L9.5 8l5 5L13 14.500L8 9.500l-5 5L1.500 13l5-5l-5-5z";
  }
  return "";
}

}  // namespace

std::map<EvidenceIndex, std::vector<Use>> uses_of_evidence(const StoryPage& page) {
  std::map<EvidenceIndex, std::vector<Use>> uses;
  const Account& account = page.account();
  for (size_t i = 0; i < account.facts.size(); ++i) {
    const Fact& fact = account.facts[i];
    use(uses, evidence_of(fact), {page.fact_id(i), headline_of(fact)});
  }
  for (size_t i = 0; i < account.disagreements.size(); ++i) {
    const Disagreement& disagreement = account.disagreements[i];
    const Use by = {page.disagreement_id(i), "Disagreement: " + about_in_words(disagreement)};
    for (const Side& side : disagreement.sides) use(uses, side.evidence, by);
  }
  for (size_t i = 0; i < account.responses.size(); ++i) {
    const AccountResponse& response = account.responses[i];
    const std::string who = listed(names_of(page, response.who));
    use(uses, response.evidence,
        {page.response_id(i), "Response: " + who + " " + std::string(response_in_words(response.kind))});
  }
  use(uses, account.statements, {page.section_id("statements"), "Also said"});
  return uses;
}

std::string link_to(const StoryPage& page, const Story& other) {
  return page.own ? "../" + page_of(other) : "#" + other.id;
}

void open_section(Markup& html, const StoryPage& page, std::string_view name, std::string_view heading) {
  const std::string id = page.section_id(name);
  html.open("section", {{"class", std::string(name)}, {"id", id}, {"aria-labelledby", id + "-heading"}});
  html.element("h3", {{"id", id + "-heading"}}, heading);
}

void close_section(Markup& html) {
  html.close("section");
}

namespace {

// The words once, however many reports have them letter for letter; each outlet leads to its own.
void write_quote(Markup& html, const StoryPage& page, const std::vector<EvidenceIndex>& same) {
  const EvidenceIndex first = same.front();
  html.open("p", {{"class", "words"}});
  html.open(
      "a",
      {{"class", "quote"}, {"href", "#" + page.id_of(first)}, {"data-evidence", page.id_of(first)}, {"dir", "auto"}});
  html.text(in_marks(quote_of(page, first)));
  html.close("a");
  std::set<ReportIndex> cited;
  for (const EvidenceIndex evidence : same) {
    const ReportIndex report = page.evidence(evidence).report;
    if (!cited.insert(report).second) continue;
    html.text(evidence == first ? " " : ", ");
    html.open("cite");
    const std::string outlet = outlet_of(page, report);
    if (evidence == first) {
      html.text(outlet);
    } else {
      html.element("a", {{"href", "#" + page.id_of(evidence)}, {"data-evidence", page.id_of(evidence)}}, outlet);
    }
    html.close("cite");
  }
  html.close("p");
}

}  // namespace

namespace {

// Evidence with the same words stands together, in order of first appearance.
std::vector<std::vector<EvidenceIndex>> by_words(const StoryPage& page, const std::vector<EvidenceIndex>& evidence) {
  std::vector<std::vector<EvidenceIndex>> groups;
  for (const EvidenceIndex i : evidence) {
    const auto same = std::ranges::find_if(
        groups, [&](const auto& group) { return quote_of(page, group.front()) == quote_of(page, i); });
    if (same == groups.end()) {
      groups.push_back({i});
    } else {
      same->push_back(i);
    }
  }
  return groups;
}

bool same_words(const StoryPage& page, const Voice& a, const Voice& b) {
  return std::ranges::equal(a.evidence, b.evidence,
                            [&](EvidenceIndex i, EvidenceIndex k) { return quote_of(page, i) == quote_of(page, k); });
}

void write_voice(Markup& html, const Voice& voice) {
  html.open("p", {{"class", "voice"}});
  html.element("strong", {}, voice.origin);
  if (voice.own) html.text(", naming no source");
  html.text(passed_on_by(voice));
  html.close("p");
}

// Voices that follow each other with the same words (told to two agencies at once) share them.
void write_voice_list(Markup& html, const StoryPage& page, const std::vector<EvidenceIndex>& evidence) {
  html.open("ul", {{"class", "voices"}});
  const std::vector<Voice> voices = voices_of(page, evidence);
  for (size_t i = 0; i < voices.size();) {
    html.open("li");
    std::vector<EvidenceIndex> words;
    const Voice& first = voices[i];
    for (; i < voices.size() && same_words(page, first, voices[i]); ++i) {
      write_voice(html, voices[i]);
      words.insert(words.end(), voices[i].evidence.begin(), voices[i].evidence.end());
    }
    write_quotes(html, page, words);
    html.close("li");
  }
  html.close("ul");
}

void write_folded(Markup& html, const StoryPage& page, const std::vector<EvidenceIndex>& evidence, size_t quotes) {
  if (evidence.empty()) return;
  html.open("details", {{"class", "further"}});
  html.element("summary", {}, plural(quotes, "more quote", "more quotes"));
  write_voice_list(html, page, evidence);
  html.close("details");
}

}  // namespace

void write_quotes(Markup& html, const StoryPage& page, const std::vector<EvidenceIndex>& evidence) {
  for (const std::vector<EvidenceIndex>& same : by_words(page, evidence)) write_quote(html, page, same);
}

void write_voices(Markup& html, const StoryPage& page, const std::vector<EvidenceIndex>& evidence, size_t open) {
  std::vector<EvidenceIndex> shown;
  std::vector<EvidenceIndex> folded;
  size_t quotes = 0;
  for (const Voice& voice : voices_of(page, evidence)) {
    for (const std::vector<EvidenceIndex>& same : by_words(page, voice.evidence)) {
      std::vector<EvidenceIndex>& to = quotes++ < open ? shown : folded;
      to.insert(to.end(), same.begin(), same.end());
    }
  }
  write_voice_list(html, page, shown);
  write_folded(html, page, folded, quotes - std::min(quotes, open));
}

void write_further_quotes(Markup& html, const StoryPage& page, const std::vector<EvidenceIndex>& evidence,
                          EvidenceIndex shown) {
  std::vector<EvidenceIndex> further = evidence;
  std::erase_if(further, [&](EvidenceIndex i) { return quote_of(page, i) == quote_of(page, shown); });
  write_folded(html, page, further, by_words(page, further).size());
}

std::string origins_and_reports(const StoryPage& page, const Fact& fact) {
  return origins_in_words(fact.standing, reports_of(page, standing_evidence(fact)).size());
}

void write_state(Markup& html, FactState state) {
  html.open("span", {{"class", "state " + std::string(word(state))}, {"title", std::string(state_explained(state))}});
  html.open("svg", {{"viewBox", "0 0 16 16"}, {"width", "14"}, {"height", "14"}, {"aria-hidden", "true"}});
  html.empty("path", {{"d", std::string(shape_of(state))}, {"fill-rule", "evenodd"}});
  html.close("svg");
  html.text(state_in_words(state));
  html.close("span");
}

}  // namespace hearsay::present
