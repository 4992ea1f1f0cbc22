// A source is not two because two papers print it. A chain reads nearest source first and ends at the origin; so
// for every source in a chain the one before it is its relay, and the report's outlet is where it comes out. A source
// with two relays, or two outlets, is what these reports have in common: "The Meridian Post and Coastline News
// cite hospital officials, via Transmar Agency". Cost: linear in the evidence of the story.
#include "present/view/provenance.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "present/view/account_view.h"
#include "present/view/glance.h"
#include "present/view/reasons.h"
#include "present/view/voices.h"
#include "present/view/wording.h"

namespace hearsay::present {
namespace {

constexpr size_t kOutletsNamed = 4;
constexpr size_t kUnnamedNamed = 4;

using BySource = std::map<SourceIndex, SharedSource>;

bool passes_on(const UnifiedSource& source) {
  return source.kind == SourceKind::outlet || source.kind == SourceKind::agency || source.kind == SourceKind::channel;
}

// A text that an agency is credited for does not cite it: it is its.
bool is_credited(const StoryView& view, ReportIndex report, const std::string& name) {
  return std::ranges::any_of(view.report(report).credits, [&](const Credit& credit) { return credit.name == name; });
}

void follow(const StoryView& view, const Evidence& evidence, BySource& shared) {
  const std::string outlet = outlet_of(view, evidence.report);
  for (size_t i = 0; i < evidence.chain.size(); ++i) {
    SharedSource& source = shared[evidence.chain[i]];
    source.source = evidence.chain[i];
    source.origin |= i + 1 == evidence.chain.size();
    const std::string& name = view.source(evidence.chain[i]).name;
    // "Harbour Gazette (Reuters)" does not cite Reuters: it is.
    if (name != outlet && outlet.find('(' + name + ')') == std::string::npos &&
        !is_credited(view, evidence.report, name)) {
      add_once(source.outlets, outlet);
      if (std::ranges::find(source.reports, evidence.report) == source.reports.end())
        source.reports.push_back(evidence.report);
    }
    if (i > 0 && passes_on(view.source(evidence.chain[i - 1])))
      add_once(source.relays, view.source(evidence.chain[i - 1]).name);
  }
}

size_t width_of(const SharedSource& shared) {
  return std::max(shared.relays.size(), shared.outlets.size());
}

bool says_the_same(const SharedSource& relay, const SharedSource& origin, const StoryView& view) {
  const std::string& name = view.source(relay.source).name;
  return std::ranges::find(origin.relays, name) != origin.relays.end() &&
         std::ranges::all_of(relay.outlets, [&](const std::string& outlet) {
           return std::ranges::find(origin.outlets, outlet) != origin.outlets.end();
         });
}

// "Broadcast Ltd." and "BROADCAST Ltd" are the same letters.
std::string letters_of(std::string_view name) {
  std::string letters;
  for (const char c : name) {
    const bool sign = c == ' ' || c == '.' || c == ',' || c == '-' || c == '\'';
    if (!sign) letters += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return letters;
}

// "HERALD News" begins with the words of "Herald", "Heralds" does not.
bool begins_with_name(std::string_view longer, std::string_view shorter) {
  const size_t size = shorter.size();
  return longer.size() >= size && letters_of(longer.substr(0, size)) == letters_of(shorter) &&
         (longer.size() == size || longer[size] == ' ');
}

// "brennanews.com" of "The Brenna News": a site by the letters of its name.
bool is_site_of(std::string_view outlet, std::string_view name) {
  if (name.starts_with("The ")) name.remove_prefix(4);
  const size_t dot = outlet.find('.');
  if (dot == std::string_view::npos) return false;
  const std::string site = letters_of(outlet.substr(0, dot));
  // "xynvarnik.com" of "XYN News".
  const std::string_view first = name.substr(0, name.find(' '));
  const bool network = first.size() > 2 && std::ranges::all_of(first, [](char c) { return c >= 'A' && c <= 'Z'; });
  return site == letters_of(name) || (network && site.starts_with(letters_of(first)));
}

// Whom the titles are about speaks in every report anyway: that two have it says nothing of where they have it from.
bool is_subject(const StoryView& view, const UnifiedSource& source) {
  const std::string name = letters_of(source.name.substr(source.name.rfind(' ') + 1));
  size_t titled = 0;
  size_t about = 0;
  for (const ReportIndex report : view.story().reports) {
    const std::string& title = view.report(report).title;
    titled += title.empty() ? 0 : 1;
    about += letters_of(title).find(name) != std::string::npos ? 1 : 0;
  }
  return about * 2 > titled;
}

// "Gridline declined to comment on the arrest": nothing rests on that.
bool says_nothing(const StoryView& view, const Evidence& words) {
  return std::ranges::any_of(view.account().responses, [&](const AccountResponse& response) {
    const bool silent = response.kind == ResponseKind::declined || response.kind == ResponseKind::no_response ||
                        response.kind == ResponseKind::asked;
    return silent && std::ranges::any_of(response.evidence, [&](EvidenceIndex i) {
             return view.evidence(i).report == words.report && view.evidence(i).span.overlaps(words.span);
           });
  });
}

}  // namespace

std::vector<SharedSource> shared_sources(const StoryView& view) {
  BySource by_source;
  for (const EvidenceIndex i : evidence_in(view.account())) {
    if (!view.evidence(i).background) follow(view, view.evidence(i), by_source);
  }
  // Who rests on one of them for other words rests on it too.
  for (const Evidence& words : view.account().evidence) {
    const bool known = !words.chain.empty() && by_source.contains(words.chain.back());
    if (known && !words.background && !says_nothing(view, words)) follow(view, words, by_source);
  }
  const std::set<SourceIndex> alike = tell_alike(view);
  std::vector<SharedSource> found;
  for (auto& [index, shared] : by_source) {
    const UnifiedSource& source = view.source(index);
    const bool telling = passes_on(source) || (shared.origin && (shared.relays.size() > 1 || alike.contains(index)));
    if (width_of(shared) > 1 && telling && !is_subject(view, source)) found.push_back(std::move(shared));
  }
  std::ranges::stable_sort(found, [](const SharedSource& a, const SharedSource& b) {
    return std::pair(width_of(a), a.origin) > std::pair(width_of(b), b.origin);
  });
  // "Herald News", of a report that the Herald prints: no source of its own.
  std::erase_if(found, [&](const SharedSource& shared) {
    const std::string& name = view.source(shared.source).name;
    return std::ranges::any_of(shared.outlets, [&](const std::string& outlet) {
      return begins_with_name(name, outlet) || begins_with_name(outlet, name) || is_site_of(outlet, name);
    });
  });
  // A spokesman whose body is listed for the same outlets is no second source.
  const auto is_of = [&](const SharedSource& one, const SharedSource& body) {
    const std::string& of = view.source(one.source).of;
    return !of.empty() && of == view.source(body.source).id && view.source(body.source).named;
  };
  for (const SharedSource& shared : found) {
    for (SharedSource& body : found) {
      if (!is_of(shared, body)) continue;
      for (const std::string& outlet : shared.outlets) add_once(body.outlets, outlet);
      for (const ReportIndex report : shared.reports) {
        if (std::ranges::find(body.reports, report) == body.reports.end()) body.reports.push_back(report);
      }
    }
  }
  std::vector<SharedSource> kept;
  for (const SharedSource& shared : found) {
    const bool known = std::ranges::any_of(found, [&](const SharedSource& other) {
      return (!shared.origin && other.origin && says_the_same(shared, other, view)) || is_of(shared, other);
    });
    if (known) continue;
    kept.push_back(shared);
    std::ranges::sort(kept.back().reports, {}, [&](ReportIndex report) {
      return std::ranges::find(view.story().reports, report) - view.story().reports.begin();
    });
  }
  return kept;
}

std::string resting_in_words(const SharedSource& shared) {
  const bool by_relay = shared.relays.size() > 1 && shared.outlets.size() < 2;
  std::vector<std::string> who = by_relay ? shared.relays : shared.outlets;
  // Titles stand for outlets that nobody names: many of them in a row are hard to read.
  const auto titles =
      std::ranges::stable_partition(who, [](const std::string& name) { return !name.starts_with("\u201c"); });
  // One title may be of several reports.
  const bool all = titles.size() == who.size();
  const size_t untold = all && !titles.empty() ? shared.reports.size() : titles.size();
  who.erase(titles.begin(), titles.end());
  const bool many = who.size() > kOutletsNamed;
  if (many) {
    const size_t more = who.size() - kOutletsNamed + untold;
    who.resize(kOutletsNamed);
    who.push_back(fmt::format("{} more", more));
  } else if (untold > 0) {
    who.push_back(plural(untold, who.empty() ? "report" : "other report", who.empty() ? "reports" : "other reports"));
  }
  return listed(who) + (shared.origin ? " cite" : " go through");
}

std::vector<Renamed> renamed_sources(const StoryView& view) {
  std::set<SourceIndex> met;
  const auto meet = [&](EvidenceIndex i) {
    const Evidence& words = view.evidence(i);
    met.insert(words.chain.begin(), words.chain.end());
  };
  const Account& account = view.account();
  std::ranges::for_each(evidence_in(account), meet);
  for (const AccountResponse& response : account.responses) met.insert(response.who.begin(), response.who.end());
  std::vector<Renamed> all;
  for (const SourceIndex source : met) {
    Renamed renamed{source, {}};
    for (const Alias& alias : view.source(source).aliases) {
      const std::string own = letters_of(view.source(source).name);
      const std::string other = letters_of(alias.name);
      const bool of_one = other == own + "s" || own == other + "s";  // "the Grells", "James Grells home"
      if (!is_plain(alias.reason) && other != own && !of_one) renamed.aliases.push_back(alias);
    }
    if (!renamed.aliases.empty()) all.push_back(std::move(renamed));
  }
  return all;
}

UnnamedOrigins unnamed_origins(const StoryView& view) {
  std::set<SourceIndex> origins;
  for (const EvidenceIndex i : evidence_in(view.account())) {
    const Evidence& words = view.evidence(i);
    if (!words.chain.empty()) origins.insert(words.chain.back());
  }
  UnnamedOrigins counted{origins.size(), {}};
  for (const SourceIndex origin : origins) {
    const UnifiedSource& source = view.source(origin);
    if (source.anonymous) counted.unnamed.push_back(source.name);
  }
  return counted;
}

std::string unnamed_in_words(const UnnamedOrigins& origins) {
  std::vector<std::string> described;
  for (const std::string& name : origins.unnamed) add_once(described, name);
  return fmt::format("{} of {} {} no name: {}", origins.unnamed.size(),
                     plural(origins.all, "cited origin", "cited origins"),
                     origins.unnamed.size() == 1 ? "has" : "have", some_of(described, kUnnamedNamed));
}

}  // namespace hearsay::present
