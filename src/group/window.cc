// Copies first, because who copies tells the same story; then stories; then what is related. Reports are taken in the
// order of publication and id, never of arrival, so the result does not depend on how the files came.
#include "group/window.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "base/hash.h"
#include "base/parallel.h"
#include "base/resource.h"
#include "group/copies.h"
#include "group/stories.h"
#include "language/lexicon.h"
#include "language/phrases.h"

namespace hearsay::grouping {
namespace {

/// A report that holds so much of another's text tells the same story.
constexpr double kCopyShare = 0.4;
/// Part of the greatest centrality from which on a report's headline may stand for its story.
constexpr float kNearCentre = 0.75F;
/// From which on it is as good as any, and the latest is taken.
constexpr float kAtCentre = 0.92F;
/// From which on a later day's headline is taken, if it names the event by so many of another's words as follow.
constexpr float kLaterNearCentre = 0.8F;
/// The same where it tells a step of the case ("pleads guilty").
constexpr float kNewsNearCentre = 0.55F;
constexpr size_t kNamesTheEvent = 2;
/// Headlines from which their agreement says what the event is, and how much of the best one's a later needs.
constexpr std::ptrdiff_t kManyTitles = 6;
constexpr float kAgreesToo = 0.5F;
/// Shorter words are in every headline.
constexpr size_t kShortWord = 4;
/// Words alike without a gap that make a copy between two stories: below it, phrases that a trade uses again and
/// again and lines that a paper prints under everything look like one.
constexpr uint32_t kLongRun = 24;

// Where each was printed first, by exact duplicates.
std::vector<uint32_t> first_printings(Traces traces, const std::vector<uint32_t>& order) {
  std::vector<uint32_t> first_of(traces.size());
  std::unordered_map<std::string_view, uint32_t> first;
  for (const uint32_t at : order) {
    first_of[at] = first.try_emplace(exact_copy_of(traces[at]->id), at).first->second;
  }
  return first_of;
}

// "One dead and four hurt in Orrin harbour shooti": cut within a word, at the length that a field had.
bool ends_within_a_word(std::string_view title) {
  constexpr size_t kLong = 55;   // letters; shorter ones are not cut
  constexpr float kUnknown = 2;  // Zipf frequency
  if (title.size() < kLong) return false;
  const std::string_view last = title.substr(title.rfind(' ') + 1);
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  return std::ranges::all_of(last, small) && language::Lexicon::get().zipf_of(last) < kUnknown;
}

// "Harbour office names captain who…", "ferries sail again on Monday": a headline that was cut, or none.
bool is_whole(std::string_view title) {
  if (ends_within_a_word(title)) return false;
  const bool cut = title.ends_with("...") || title.ends_with("\u2026");
  return !cut && !title.empty() && !(title.front() >= 'a' && title.front() <= 'z');
}

// "Several hurt in reported blast": a headline that knows little; "Neighbours mourn weaver": one that tells a side.
bool is_firm(std::string_view title) {
  static const auto hedges = base::words_of("data/group/title_hedges.tsv");
  static const auto sides = base::words_of("data/group/title_sides.tsv");
  return std::ranges::none_of(language::phrase_words(language::fold(title)),
                              [](const std::string& word) { return hedges.contains(word) || sides.contains(word); });
}

// "Suspect pleads guilty in mill fire": the state of things, which the headlines before it do not know.
bool tells_a_step(std::string_view title) {
  static const auto steps = base::words_of("data/group/title_steps.tsv");
  return std::ranges::any_of(language::phrase_words(language::fold(title)),
                             [](const std::string& word) { return steps.contains(word); });
}

// A later headline takes the place of an earlier one, but not a side of the story that of a step.
bool knows_more(const Trace& later, const Trace& earlier) {
  return tells_a_step(later.title) || !tells_a_step(earlier.title);
}

std::set<std::string> title_words(std::string_view title) {
  std::set<std::string> words;
  for (std::string& word : language::phrase_words(language::fold(title))) {
    if (word.size() >= kShortWord) words.insert(std::move(word));
  }
  return words;
}

bool names_the_event(std::string_view title, std::string_view other) {
  const std::set<std::string> own = title_words(title), theirs = title_words(other);
  return static_cast<size_t>(std::ranges::count_if(
             own, [&](const std::string& word) { return theirs.contains(word); })) >= kNamesTheEvent;
}

// By the words of any other headline of the story.
bool names_it_as_another(Traces traces, const std::vector<ReportIndex>& reports, const Trace& trace) {
  return std::ranges::any_of(reports, [&](ReportIndex report) {
    const Trace& other = *traces[report.value];
    return &other != &trace && other.titled && names_the_event(trace.title, other.title);
  });
}

// The whole numbers of a headline, in digits or as one word.
std::vector<double> numbers_of(std::string_view title) {
  const auto& known = language::Lexicon::get().numbers;
  std::vector<double> numbers;
  for (const std::string& word : language::phrase_words(language::fold(title))) {
    double digits = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), digits);
    if (error == std::errc() && end == word.data() + word.size()) {
      numbers.push_back(digits);
    } else if (const auto found = known.find(word); found != known.end()) {
      numbers.push_back(found->second.low);
    }
  }
  return numbers;
}

// How many of its words the other headlines of the story have, as a mean share of the shorter of the two: what most
// say is the event, what one says a side of it. Nothing where few say anything.
std::vector<float> agreement_of(Traces traces, const std::vector<ReportIndex>& reports) {
  std::vector<std::set<std::string>> words;
  for (const ReportIndex report : reports) {
    const Trace& trace = *traces[report.value];
    words.push_back(trace.titled ? title_words(trace.title) : std::set<std::string>());
  }
  std::vector<float> agreement(reports.size());
  const auto titled = std::ranges::count_if(words, [](const auto& own) { return !own.empty(); });
  if (titled < kManyTitles) return agreement;
  for (size_t i = 0; i < words.size(); ++i) {
    for (size_t k = 0; k < words.size(); ++k) {
      if (i == k || words[i].empty() || words[k].empty()) continue;
      const auto shared =
          std::ranges::count_if(words[i], [&](const std::string& word) { return words[k].contains(word); });
      agreement[i] += static_cast<float>(shared) / static_cast<float>(std::min(words[i].size(), words[k].size()));
    }
    agreement[i] /= static_cast<float>(titled - 1);
  }
  return agreement;
}

// "Girl in critical condition", and what "Girl shot in Velm dies" tells.
bool tells_of(std::string_view title, std::string_view state) {
  static const auto words = [] {
    std::map<std::string_view, std::set<std::string>> of_state;
    base::for_each_row("data/group/title_states.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() > 1) of_state[cells[0]].emplace(cells[1]);
    });
    return of_state;
  }();
  return std::ranges::any_of(language::phrase_words(language::fold(title)),
                             [&](const std::string& word) { return words.at(state).contains(word); });
}

// "Nine dead in factory blast", where a later report counts twelve; "Girl fights for life", and later she has died:
// the headline says what no longer holds.
bool overtakes(const Trace& later, const Trace& earlier) {
  if (!later.published || !earlier.published || later.published->day <= earlier.published->day) return false;
  if (tells_of(earlier.title, "fear") && !tells_of(earlier.title, "death") && tells_of(later.title, "death"))
    return true;
  const std::optional<double> toll = earlier.features.tolls[0];
  return toll && std::ranges::count(numbers_of(earlier.title), *toll) > 0 && later.features.tolls[0] > toll;
}

bool is_overtaken(const Trace& trace, Traces traces, const std::vector<ReportIndex>& reports) {
  return std::ranges::any_of(reports, [&](ReportIndex report) { return overtakes(*traces[report.value], trace); });
}

// The headline of the report that the others are most like, the latest of those that are nearly so: what is planned
// in the one is done in the other, and who was sought is charged. Where only outsiders of the story have headlines,
// the first sentence of its centre: the headline of a late verdict is not that of the event.
std::string title_of(Traces traces, const std::vector<ReportIndex>& reports, const std::vector<float>& centrality) {
  const float centre = *std::ranges::max_element(centrality);
  const std::vector<float> agreement = agreement_of(traces, reports);
  const auto day_of = [](const Trace& trace) {
    return trace.published ? std::optional(trace.published->day) : std::nullopt;
  };
  const Trace* best = nullptr;
  float agreed = 0;
  // Does it stand for the story, is it whole, does it know enough, and how central is it and its headline.
  std::tuple most(false, false, false, -1.0F);
  for (size_t i = 0; i < reports.size(); ++i) {
    const Trace& trace = *traces[reports[i].value];
    const float central = centrality[i];
    const std::tuple rank(trace.titled && central >= kNearCentre * centre, is_whole(trace.title),
                          is_firm(trace.title),
                          (central >= kAtCentre * centre ? 1 : central / centre) + agreement[i]);
    const bool later = best != nullptr && rank == most && day_of(trace) > day_of(*best) && knows_more(trace, *best);
    if (trace.title.empty() || (rank <= most && !later)) continue;
    most = rank;
    best = &trace;
    agreed = agreement[i];
  }
  if (best == nullptr) return {};
  const Trace* latest = best;
  for (size_t i = 0; i < reports.size(); ++i) {
    const Trace& trace = *traces[reports[i].value];
    const bool fits = best->titled && trace.titled && is_whole(trace.title) && is_firm(trace.title) &&
                      centrality[i] >= (tells_a_step(trace.title) ? kNewsNearCentre : kLaterNearCentre) * centre &&
                      agreement[i] >= kAgreesToo * agreed &&
                      (names_the_event(trace.title, best->title) || names_the_event(trace.title, latest->title) ||
                       (tells_a_step(trace.title) && names_it_as_another(traces, reports, trace)));
    if (fits && day_of(*best) && day_of(trace) > day_of(*latest) && knows_more(trace, *latest)) latest = &trace;
  }
  if (!is_overtaken(*latest, traces, reports)) return latest->title;
  const Trace* newest = latest;
  for (size_t i = 0; i < reports.size(); ++i) {
    const Trace& trace = *traces[reports[i].value];
    const bool stands = trace.titled && is_whole(trace.title) && centrality[i] >= kNewsNearCentre * centre &&
                        !is_overtaken(trace, traces, reports);
    if (stands && overtakes(trace, *newest)) newest = &trace;
  }
  return newest->title;
}

// How near each report of a story is to the others of it: the reports of no other story have a say, so that they do
// not change its title.
std::vector<float> centrality_within(Traces traces, const std::vector<ReportIndex>& reports,
                                     const std::vector<uint32_t>& first_of) {
  std::vector<const Features*> different;
  std::unordered_map<uint32_t, size_t> place;
  for (const ReportIndex report : reports) {
    if (place.try_emplace(first_of[report.value], different.size()).second)
      different.push_back(&traces[first_of[report.value]]->features);
  }
  const std::vector<float> central = centrality(different);
  std::vector<float> beside;
  for (const ReportIndex report : reports) beside.push_back(central[place[first_of[report.value]]]);
  return beside;
}

// Ids and titles.
void name_stories(Traces traces, const std::vector<uint32_t>& first_of, const GroupWork& work,
                  std::vector<Story>& stories) {
  std::vector<uint64_t> keys(stories.size());
  base::for_each_index(stories.size(), work.threads, [&](size_t i) {
    Story& story = stories[i];
    story.id = story_id_of(traces[story.reports.front().value]->id);
    if (work.titles != nullptr) {
      std::string serials;
      for (const ReportIndex report : story.reports) serials += std::to_string(work.serials[report.value]) + " ";
      keys[i] = base::hash64(serials);
      const auto known = work.titles->find(keys[i]);
      if (known != work.titles->end()) {
        story.title = known->second;
        return;
      }
    }
    story.title = title_of(traces, story.reports, centrality_within(traces, story.reports, first_of));
  });
  if (work.titles == nullptr) return;
  work.titles->clear();
  for (size_t i = 0; i < stories.size(); ++i) work.titles->emplace(keys[i], stories[i].title);
}

Grouping one_story(size_t reports) {
  return {.story_of = std::vector<uint32_t>(reports), .related = {}, .count = reports == 0 ? 0U : 1U};
}

}  // namespace

std::vector<Story> group_traces(Traces traces, const GroupOptions& options, const GroupWork& work) {
  const std::vector<uint32_t> order = by_publication(traces);
  const std::vector<uint32_t> first_of = first_printings(traces, order);
  std::vector<const Features*> reports;
  std::vector<uint32_t> place_of(traces.size());
  for (const uint32_t at : order) {
    if (first_of[at] != at) continue;
    place_of[at] = static_cast<uint32_t>(reports.size());
    reports.push_back(&traces[at]->features);
  }
  for (uint32_t at = 0; at < traces.size(); ++at) place_of[at] = place_of[first_of[at]];

  std::vector<FoundCopy> copies = find_copies(traces, order, work.threads);
  std::vector<Places> copied;
  for (const auto& [copy, longest_run] : copies) {
    const Places places(place_of[copy.from.value], place_of[copy.to.value]);
    if (places.first != places.second && std::max(copy.share, copy.share_back) >= kCopyShare)
      copied.push_back(places);
  }
  const auto placed = [&](const std::vector<std::pair<ReportIndex, ReportIndex>>& pairs) {
    std::vector<Places> places;
    for (const auto& [a, b] : pairs) places.emplace_back(place_of[a.value], place_of[b.value]);
    return places;
  };
  const Grouping grouping =
      options.one_story
          ? one_story(reports.size())
          : group_stories(reports, copied, {placed(options.together), placed(options.apart)}, work.threads);

  std::vector<Story> stories(grouping.count);
  for (const uint32_t at : order) {
    stories[grouping.story_of[place_of[at]]].reports.push_back(ReportIndex{at});
  }
  name_stories(traces, first_of, work, stories);
  for (auto& [copy, longest_run] : copies) {
    const uint32_t story = grouping.story_of[place_of[copy.to.value]];
    const bool within = grouping.story_of[place_of[copy.from.value]] == story;
    if (within || longest_run >= kLongRun) stories[story].copies.push_back(std::move(copy));
  }
  for (const auto& [a, b] : grouping.related) {
    stories[a].related.push_back({StoryIndex{b}, std::string(kRelatedWhy)});
    stories[b].related.push_back({StoryIndex{a}, std::string(kRelatedWhy)});
  }
  return stories;
}

}  // namespace hearsay::grouping
