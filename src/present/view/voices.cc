// What somebody tells is an account of what happened when it is mostly given in the reports' own words; who is mostly
// quoted gives a view. Two outlets have one account where half of the words of a quote stand in the other's. Learned
// from 97 lines of dossiers that were judged by reading. Cost: quotes of a source by each other, and few are
// compared.
#include "present/view/voices.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "present/view/account_view.h"
#include "present/view/lines.h"

namespace hearsay::present {
namespace {

/// Of one source, the first so many quotes are compared: who speaks oftener says something twice anyway.
constexpr size_t kMostCompared = 60;
/// Of the words of the shorter of two quotes, so many stand in both where they tell the same.
constexpr double kAlike = 0.5;
/// Shorter words are in every sentence.
constexpr size_t kShortWord = 4;
/// Fewer words tell nothing that could be the same.
constexpr size_t kFewWords = 3;
/// Of the evidence, quotations at most: who is quoted more gives a view rather than an account.
constexpr double kMostQuoted = 0.45;

std::set<std::string> long_words(std::string_view text) {
  std::set<std::string> words;
  std::string word;
  for (const char c : std::string(text) + ' ') {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                        static_cast<unsigned char>(c) >= 0x80;
    if (letter) word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (letter) continue;
    if (word.size() >= kShortWord) words.insert(word);
    word.clear();
  }
  return words;
}

bool tell_the_same(const std::set<std::string>& a, const std::set<std::string>& b) {
  const std::set<std::string>& shorter = a.size() < b.size() ? a : b;
  const std::set<std::string>& longer = a.size() < b.size() ? b : a;
  const auto both = std::ranges::count_if(shorter, [&](const std::string& word) { return longer.contains(word); });
  return shorter.size() >= kFewWords && static_cast<double>(both) >= kAlike * static_cast<double>(shorter.size());
}

// What one source says, by outlet.
struct Heard {
  std::vector<std::pair<std::string, std::set<std::string>>> words;
  std::map<ReportIndex, size_t> times;
  size_t quoted = 0;
  size_t all = 0;
};

void hear(const StoryView& view, const Evidence& evidence, Heard& heard) {
  const std::string quote = plain_text(view.report(evidence.report).text.slice(evidence.span));
  ++heard.all;
  ++heard.times[evidence.report];
  heard.quoted += quote.find('"') != std::string::npos || quote.find("\u201c") != std::string::npos ? 1 : 0;
  if (heard.words.size() < kMostCompared)
    heard.words.emplace_back(outlet_of(view, evidence.report), long_words(quote));
}

bool gives_views(const Heard& heard) {
  return static_cast<double>(heard.quoted) > kMostQuoted * static_cast<double>(heard.all);
}

bool is_heard_alike(const Heard& heard) {
  for (size_t a = 0; a < heard.words.size(); ++a) {
    for (size_t b = a + 1; b < heard.words.size(); ++b) {
      const auto& [outlet, words] = heard.words[a];
      if (outlet != heard.words[b].first && tell_the_same(words, heard.words[b].second)) return true;
    }
  }
  return false;
}

/// Part of what the most heard of a report says there, from which on the report rests on another too.
constexpr double kLeading = 0.5;

// Who leads two reports or more: of two sides that are both heard neither is what a report rests on.
std::set<SourceIndex> leading(const std::map<SourceIndex, Heard>& heard) {
  std::map<ReportIndex, size_t> most;
  for (const auto& [source, voice] : heard) {
    for (const auto& [report, times] : voice.times) most[report] = std::max(most[report], times);
  }
  std::set<SourceIndex> leaders;
  for (const auto& [source, voice] : heard) {
    const auto leads = std::ranges::count_if(voice.times, [&](const auto& here) {
      return static_cast<double>(here.second) >= kLeading * static_cast<double>(most.at(here.first));
    });
    if (leads > 1) leaders.insert(source);
  }
  return leaders;
}

// By source, what it says itself and what its people say.
std::map<SourceIndex, Heard> heard_in(const StoryView& view) {
  std::map<std::string, SourceIndex> by_id;
  for (uint32_t i = 0; i < view.account().sources.size(); ++i)
    by_id.emplace(view.account().sources[i].id, SourceIndex{i});
  std::map<SourceIndex, Heard> heard;
  const auto add = [&](EvidenceIndex i) {
    const Evidence& evidence = view.evidence(i);
    for (const SourceIndex source : evidence.chain) {
      hear(view, evidence, heard[source]);
      if (const auto body = by_id.find(view.source(source).of); body != by_id.end())
        hear(view, evidence, heard[body->second]);
    }
  };
  std::ranges::for_each(evidence_in(view.account()), add);
  std::ranges::for_each(view.account().statements, add);
  return heard;
}

}  // namespace

std::set<SourceIndex> tell_alike(const StoryView& view) {
  std::set<SourceIndex> alike;
  const std::map<SourceIndex, Heard> all = heard_in(view);
  const std::set<SourceIndex> leaders = leading(all);
  for (const auto& [source, heard] : all) {
    if (!leaders.contains(source)) continue;
    // A body that two outlets cite has one voice.
    const bool body = view.source(source).kind == SourceKind::organisation;
    if (!gives_views(heard) && (body || is_heard_alike(heard))) alike.insert(source);
  }
  return alike;
}

}  // namespace hearsay::present
