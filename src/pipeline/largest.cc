#include "pipeline/largest.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace hearsay::pipeline {
namespace {

// Of each old place the new one.
using Places = std::vector<std::optional<uint32_t>>;

Places places_of_largest(size_t most, const std::vector<Story>& stories) {
  std::vector<uint32_t> order(stories.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(
      order, [&](uint32_t a, uint32_t b) { return stories[a].reports.size() > stories[b].reports.size(); });
  order.resize(std::min(most, order.size()));
  std::ranges::sort(order);
  Places places(stories.size());
  for (uint32_t i = 0; i < order.size(); ++i) places[order[i]] = i;
  return places;
}

template <class Item>
void keep(std::vector<Item>& items, const Places& places) {
  std::vector<Item> kept;
  for (size_t i = 0; i < items.size(); ++i) {
    if (places[i]) kept.push_back(std::move(items[i]));
  }
  items = std::move(kept);
}

Places places_of_reports(const std::vector<Story>& stories, size_t readings) {
  std::vector<bool> told(readings);
  for (const Story& story : stories) {
    for (const ReportIndex report : story.reports) told[report.value] = true;
  }
  Places places(readings);
  for (uint32_t i = 0, next = 0; i < readings; ++i) {
    if (told[i]) places[i] = next++;
  }
  return places;
}

}  // namespace

void keep_largest(size_t most, std::vector<Story>& stories, std::vector<Reading>& readings) {
  const Places story_at = places_of_largest(most, stories);
  keep(stories, story_at);
  const Places report_at = places_of_reports(stories, readings.size());
  keep(readings, report_at);
  for (Story& story : stories) {
    for (ReportIndex& report : story.reports) report.value = *report_at[report.value];
    std::erase_if(story.related, [&](const Related& related) { return !story_at[related.story.value]; });
    for (Related& related : story.related) related.story.value = *story_at[related.story.value];
    std::erase_if(story.copies,
                  [&](const Copy& copy) { return !report_at[copy.from.value] || !report_at[copy.to.value]; });
    for (Copy& copy : story.copies) {
      copy.from.value = *report_at[copy.from.value];
      copy.to.value = *report_at[copy.to.value];
    }
  }
}

}  // namespace hearsay::pipeline
