// Copies first, because who copies tells the same story; then stories; then what is related. Readings are taken in
// the order of publication and id, never of arrival, so the result does not depend on how the files came.
#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "base/hash.h"
#include "group/copies.h"
#include "group/features.h"
#include "group/stories.h"
#include "hearsay/story.h"

namespace hearsay {
namespace {

std::vector<uint32_t> by_publication(std::span<const Reading> readings) {
  std::vector<uint32_t> order(readings.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    const Report& first = readings[a].report;
    const Report& second = readings[b].report;
    // Undated reports come last: they can join a story, and should not shape one.
    if (first.published.empty() != second.published.empty()) return second.published.empty();
    if (first.published != second.published) return first.published < second.published;
    if (first.id != second.id) return first.id < second.id;
    return first.file < second.file;
  });
  return order;
}

// The headline of the report that the others are most like, the earlier one of equals; without titles, its first
// sentence.
std::string title_of(std::span<const Reading> readings, const std::vector<ReportIndex>& reports,
                     const std::vector<float>& centrality) {
  const Reading* best = nullptr;
  std::pair most(false, -1.0F);  // has it a title, and how central is it
  for (const ReportIndex report : reports) {
    const Reading& reading = readings[report.value];
    const bool titled = !reading.report.title.empty();
    const std::pair rank(titled, centrality[report.value]);
    if ((!titled && reading.sentences.empty()) || rank <= most) continue;
    most = rank;
    best = &reading;
  }
  if (best == nullptr) return {};
  if (!best->report.title.empty()) return best->report.title;
  return std::string(best->report.text.slice(best->sentences.front().span));
}

std::string id_of(std::span<const Reading> readings, const std::vector<ReportIndex>& reports) {
  std::vector<std::string_view> ids;
  for (const ReportIndex report : reports) ids.push_back(readings[report.value].report.id);
  std::sort(ids.begin(), ids.end());
  std::string joined;
  for (const std::string_view id : ids) joined.append(id).append(" ");
  return base::content_id('t', joined);
}

// Exact duplicates share their id up to the number behind it.
void mark_duplicates(std::span<const Reading> readings, const std::vector<uint32_t>& order,
                     std::vector<grouping::Features>& features) {
  std::unordered_map<std::string, uint32_t> first;
  for (const uint32_t report : order) {
    const std::string& id = readings[report].report.id;
    const auto [found, fresh] = first.try_emplace(id.substr(0, id.find('-')), report);
    if (!fresh) features[report].duplicate_of = found->second;
  }
}

}  // namespace

std::vector<Story> group(std::span<const Reading> readings) {
  const std::vector<uint32_t> order = by_publication(readings);
  std::vector<Copy> copies = grouping::find_copies(readings, order);
  std::vector<grouping::Features> features;
  features.reserve(readings.size());
  for (const Reading& reading : readings) features.push_back(grouping::features_of(reading));
  mark_duplicates(readings, order, features);
  const grouping::Grouping grouped = grouping::group_stories(features, order, copies);

  std::vector<Story> stories(grouped.count);
  for (const uint32_t report : order) stories[grouped.story_of[report]].reports.push_back(ReportIndex{report});
  for (Story& story : stories) {
    story.id = id_of(readings, story.reports);
    story.title = title_of(readings, story.reports, grouped.centrality);
  }
  for (Copy& copy : copies) {
    const uint32_t story = grouped.story_of[copy.from.value];
    if (story == grouped.story_of[copy.to.value]) stories[story].copies.push_back(std::move(copy));
  }
  for (const auto& [a, b] : grouped.related) {
    stories[a].related.push_back({StoryIndex{b}, "shares names and background, not the event"});
    stories[b].related.push_back({StoryIndex{a}, "shares names and background, not the event"});
  }
  return stories;
}

}  // namespace hearsay
