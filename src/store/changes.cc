// Nothing but what was appended is kept, so what changed is found by making both: the stories as they were and as
// they are. A story that has the same readings and the same copies has the same account and is passed over; accounts
// are made of the others alone, before and after, and their facts held against each other by their ids, which last.
#include "store/changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

#include "base/hash.h"
#include "base/parallel.h"

namespace hearsay::storing {
namespace {

using Ids = std::set<std::string>;

std::string id_of(const Grouped& all, ReportIndex report) {
  return std::string(exact_copy_of(all.readings[report.value].report.id));
}

Ids reports_of(const Grouped& all, const Story& story) {
  Ids ids;
  for (const ReportIndex report : story.reports) ids.insert(id_of(all, report));
  return ids;
}

// What an account is made of, as one number. Of the same report, corrected alike, there is one reading.
uint64_t key_of(const Grouped& all, const Story& story) {
  std::string parts = story.id + "\n" + story.title;
  for (const ReportIndex one : story.reports) {
    const Report& report = all.readings[one.value].report;
    parts += fmt::format("\n{} {} {} {}\n{}\n{}", report.id, report.file, report.record,
                         report.published ? iso(*report.published) : "", report.outlet, report.title);
  }
  for (const Copy& copy : story.copies) {
    parts += fmt::format("\n{} {} {} {} {}", id_of(all, copy.from), id_of(all, copy.to), copy.share, copy.share_back,
                         static_cast<int>(copy.direction));
    for (const Passage& passage : copy.passages)
      parts += fmt::format(" {}-{} {}-{}", passage.from.begin, passage.from.end, passage.to.begin, passage.to.end);
  }
  return base::hash64(parts);
}

FactThen then_of(const Fact& fact) {
  FactThen then{fact.state, fact.origins, {}};
  for (const Value& value : fact.values) {
    if (!value.earlier) then.values.push_back(value);
  }
  return then;
}

bool same(const FactThen& a, const FactThen& b) {
  const auto of_quantity = [](const Quantity& q) {
    return std::tie(q.low, q.high, q.approximate, q.unit, q.vague, q.over);
  };
  const auto of_origins = [](const Independence& i) { return std::tie(i.low, i.high, i.unstated); };
  return a.state == b.state && of_origins(a.origins) == of_origins(b.origins) &&
         std::ranges::equal(a.values, b.values,
                            [&](const Quantity& x, const Quantity& y) { return of_quantity(x) == of_quantity(y); });
}

std::optional<size_t> place_of(const std::unordered_map<std::string, size_t>& places, const std::string& what) {
  const auto found = places.find(what);
  return found == places.end() ? std::nullopt : std::optional(found->second);
}

// Facts by their ids, and where a story has another id, as its first report has another version, by what they are
// about.
std::vector<FactChange> changed_facts(const std::vector<Account>& before, const Account& after) {
  std::vector<FactChange> changes;
  std::unordered_map<std::string, size_t> by_id;
  std::unordered_map<std::string, size_t> by_matter;
  const auto matter = [](const Fact& fact) {
    return fact.kind + "\n" + fact.who + "\n" + fact.where + "\n" + fact.says;
  };
  for (const Fact& fact : after.facts) {
    by_id.emplace(fact.id, changes.size());
    by_matter.emplace(matter(fact), changes.size());
    changes.push_back({fact.id, fact.kind, fact.who, std::nullopt, then_of(fact)});
  }
  for (const Account& account : before) {
    for (const Fact& fact : account.facts) {
      const std::optional<size_t> known =
          place_of(by_id, fact.id).or_else([&] { return place_of(by_matter, matter(fact)); });
      if (known && !changes[*known].before) {
        changes[*known].before = then_of(fact);
      } else {
        changes.push_back({fact.id, fact.kind, fact.who, then_of(fact), std::nullopt});
      }
    }
  }
  std::erase_if(changes,
                [](const FactChange& one) { return one.before && one.after && same(*one.before, *one.after); });
  return changes;
}

// The story that each report stood in.
std::map<std::string, uint32_t> story_of_reports(const Grouped& all,
                                                 const std::map<std::string, std::string>& replaced) {
  std::map<std::string, uint32_t> stories;
  for (uint32_t i = 0; i < all.stories.size(); ++i) {
    for (std::string id : reports_of(all, all.stories[i])) {
      stories.emplace(id, i);
      for (auto next = replaced.find(id); next != replaced.end(); next = replaced.find(id)) {
        id = next->second;
        stories.emplace(id, i);
      }
    }
  }
  return stories;
}

class Comparison {
 public:
  Comparison(const Grouped& before, const Grouped& after, const std::map<std::string, std::string>& replaced,
             const PipelineOptions& options)
      : before_(before), after_(after), options_(options), stood_in_(story_of_reports(before, replaced)) {
    const bool decided_alike = before.of_names == after.of_names;
    std::unordered_map<uint64_t, bool> keys;
    for (const Story& story : before.stories) keys.emplace(key_of(before, story), true);
    for (uint32_t i = 0; i < after.stories.size(); ++i) {
      if (!decided_alike || !keys.contains(key_of(after, after.stories[i]))) touched_.push_back(i);
    }
  }

  std::vector<StoryChange> changes() const {
    std::vector<StoryChange> changes(touched_.size());
    base::for_each_index(touched_.size(), options_.threads,
                         [&](size_t i) { changes[i] = change_of(after_.stories[touched_[i]]); });
    std::erase_if(changes, [](const StoryChange& one) {
      return one.was.size() == 1 && one.was.front() == one.story && one.added.empty() && one.left.empty() &&
             one.facts.empty();
    });
    add_gone(changes);
    return changes;
  }

 private:
  StoryChange change_of(const Story& story) const {
    StoryChange change{story.id, story.title, {}, false, {}, {}, {}};
    const Ids now = reports_of(after_, story);
    std::set<uint32_t> was;
    for (const std::string& id : now) {
      const auto stood = stood_in_.find(id);
      if (stood != stood_in_.end()) was.insert(stood->second);
    }
    Ids then;
    std::vector<Account> accounts;
    for (const uint32_t one : was) {
      const Story& earlier = before_.stories[one];
      change.was.push_back(earlier.id);
      then.merge(reports_of(before_, earlier));
      accounts.push_back(account_of(earlier, before_.readings, options_.policy, before_.decisions));
    }
    std::ranges::set_difference(now, then, std::back_inserter(change.added));
    std::ranges::set_difference(then, now, std::back_inserter(change.left));
    change.facts = changed_facts(accounts, account_of(story, after_.readings, options_.policy, after_.decisions));
    return change;
  }

  // Stories of before that none of now came from.
  void add_gone(std::vector<StoryChange>& changes) const {
    Ids now;
    for (const Story& story : after_.stories) now.insert(story.id);
    for (const StoryChange& change : changes) now.insert(change.was.begin(), change.was.end());
    for (const Story& story : before_.stories) {
      if (now.contains(story.id)) continue;
      const Ids left = reports_of(before_, story);
      changes.push_back({story.id, story.title, {story.id}, true, {}, {left.begin(), left.end()}, {}});
    }
  }

  const Grouped& before_;
  const Grouped& after_;
  const PipelineOptions& options_;
  std::map<std::string, uint32_t> stood_in_;
  std::vector<uint32_t> touched_;
};

}  // namespace

std::vector<StoryChange> changed_stories(const Grouped& before, const Grouped& after,
                                         const std::map<std::string, std::string>& replaced,
                                         const PipelineOptions& options) {
  return Comparison(before, after, replaced, options).changes();
}

}  // namespace hearsay::storing
