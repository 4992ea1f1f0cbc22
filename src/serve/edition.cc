// An edition is put together of its stories' parts (story_parts.cc). Only stories that are not as they were have
// their account, their JSON and their page made; what runs over all of them is made anew: the lists, sources and
// entities, which several stories know, and the index.
#include "serve/edition.h"

#include <fmt/format.h>

#include <algorithm>

#include "hearsay/united.h"
#include "serve/json.h"

namespace hearsay::serving {
namespace {

template <class One>
void by_id(std::vector<One>& pieces) {
  std::ranges::stable_sort(pieces, {}, [](const One& piece) { return piece.id; });
}

// Where things stand among pieces.
template <class Things>
std::vector<size_t> places_of(const Things& things, const std::vector<Piece>& pieces) {
  std::vector<size_t> places;
  for (const auto& thing : things) {
    if (const Piece* piece = piece_of(pieces, thing.id)) places.push_back(static_cast<size_t>(piece - pieces.data()));
  }
  std::ranges::sort(places);
  places.erase(std::ranges::unique(places).begin(), places.end());
  return places;
}

using Parts = std::shared_ptr<const StoryParts>;

// Sources and entities of all stories, as a dossier of them all has them.
bool add_shared(const std::vector<Parts>& parts, Edition& edition) {
  std::vector<const std::vector<UnifiedSource>*> sources;
  std::vector<const std::vector<UnifiedEntity>*> entities;
  for (const Parts& one : parts) {
    sources.push_back(&one->sources);
    entities.push_back(&one->entities);
  }
  Dossier dossier;
  dossier.sources = united(sources);
  dossier.entities = united(entities);
  if (!cut(dossier, edition.of_all)) return false;
  edition.sources = edition.of_all.sources;
  edition.entities = edition.of_all.entities;
  by_id(edition.sources);
  by_id(edition.entities);
  return true;
}

template <class One>
void add_pieces(const std::vector<One>& pieces, size_t story, std::vector<One>& all) {
  for (const One& piece : pieces) all.emplace_back(piece).story = story;
}

void add_stories(const std::vector<Parts>& parts, Edition& edition) {
  for (const Parts& one : parts) {
    edition.stories.push_back({one, one->id, one->key, one->brief, one->json(),
                               places_of(one->sources, edition.sources), places_of(one->entities, edition.entities)});
  }
  std::ranges::sort(edition.stories, {}, &StoryPiece::key);
  for (size_t i = 0; i < edition.stories.size(); ++i) {
    const StoryParts& own = *edition.stories[i].parts;
    for (const ReportPiece& report : own.reports) edition.story_of_reports.emplace(exact_copy_of(report.id), i);
    add_pieces(own.reports, i, edition.reports);
    add_pieces(own.facts, i, edition.facts);
    add_pieces(own.evidence, i, edition.evidence);
  }
  by_id(edition.reports);
  by_id(edition.facts);
  by_id(edition.evidence);
}

std::string index_of(const std::vector<Parts>& parts, size_t reports) {
  std::vector<const HtmlStory*> stories;
  for (const Parts& one : parts) stories.push_back(&one->html);
  return html_index(stories, {parts.size(), reports});
}

template <class All>
std::string json_of(const All& pieces) {
  std::string all;
  for (const auto& piece : pieces) {
    if (!all.empty()) all += ',';
    all += piece.json;
  }
  return all;
}

std::string json_at(const std::vector<size_t>& places, const std::vector<Piece>& pieces) {
  std::vector<Piece> some;
  for (const size_t place : places) some.push_back(pieces[place]);
  return json_of(some);
}

Error too_large() {
  return {ErrorCode::too_large, "the dossier is too large to be served"};
}

}  // namespace

const StoryPiece* Edition::story(std::string_view id) const {
  const auto found = std::ranges::find(stories, id, &StoryPiece::id);
  return found == stories.end() ? nullptr : &*found;
}

bool Edition::holds(std::string_view id) const {
  return story(id) != nullptr || piece_of(reports, id) != nullptr || piece_of(facts, id) != nullptr ||
         piece_of(sources, id) != nullptr;
}

std::string_view Edition::called_now(std::string_view former) const {
  if (holds(former)) return {};
  for (const StoryPiece& story : stories) {
    if (const std::string_view now = story.parts->former.now(former); !now.empty()) return now;
  }
  return {};
}

std::string Edition::dossier_of(const StoryPiece& story) const {
  return fmt::format(
      R"({{"schema":"hearsay/dossier/1","generator":{},"reports":[{}],"sources":[{}],"entities":[{}],"evidence":[{}],)"
      R"("stories":[{}]}})",
      of_all.generator, json_of(story.parts->reports), json_at(story.sources, sources),
      json_at(story.entities, entities), json_of(story.parts->evidence), story.json);
}

std::optional<std::string_view> Edition::story_of(std::string_view report) const {
  const auto found = story_of_reports.find(exact_copy_of(report));
  return found == story_of_reports.end() ? std::nullopt : std::optional(story_id(found->second));
}

std::string Edition::page_of(const StoryPiece& story) const {
  return stories.size() == 1 ? index_page : html_page(story.parts->html, {stories.size(), reports.size()});
}

Result<std::shared_ptr<const Edition>> Press::make(const Store& store, const PipelineOptions& options) {
  auto edition = std::make_shared<Edition>();
  const Result<Moment> at = store.latest();
  if (!at) return std::unexpected(at.error());
  edition->at = *at;
  const Result<std::vector<int64_t>> newest = store.newest(*at);
  if (!newest) return std::unexpected(newest.error());
  Result<std::vector<Correction>> decided = store.corrections(*at);
  if (!decided) return std::unexpected(decided.error());
  PipelineOptions pipeline = options;
  pipeline.corrections = *std::move(decided);
  const auto fetch = [&](std::span<const int64_t> numbers) { return store.readings(numbers, options.threads); };
  if (const Result<void> held = shelf_.hold(*newest, pipeline, fetch); !held) return std::unexpected(held.error());
  if (const Result<void> learnt = learn_versions(store, *at); !learnt) return std::unexpected(learnt.error());
  for (const Correction& correction : shelf_.unapplied()) edition->idle_decisions.insert(correction.decision);
  const Result<std::vector<Parts>> parts = parts_of_all(fetch, edition->index_page);
  if (!parts) return std::unexpected(parts.error());
  if (!add_shared(*parts, *edition)) return std::unexpected(too_large());
  add_stories(*parts, *edition);
  if (parts->size() > 1) edition->index_page = index_of(*parts, edition->reports.size());
  return edition;
}

// What replaced what came in after the last edition: only that is asked for.
Result<void> Press::learn_versions(const Store& store, Moment until) {
  const Result<std::vector<Version>> versions = store.versions(learnt_);
  if (!versions) return std::unexpected(versions.error());
  for (const Version& version : *versions) replaced_.insert_or_assign(version.report, version.replaces);
  learnt_ = until;
  return {};
}

// Beside the shelf's stories. A story that is alone has a page that is the index too.
Result<std::vector<Parts>> Press::parts_of_all(const Shelf::Fetch& fetch, std::string& only_page) {
  const size_t count = shelf_.stories().size();
  std::vector<Parts> parts(count);
  std::vector<size_t> touched;
  for (size_t i = 0; i < count; ++i) {
    const auto known = parts_.find(shelf_.key_of(i));
    if (known != parts_.end() && count > 1) {
      parts[i] = known->second;
    } else {
      touched.push_back(i);
    }
  }
  const Result<void> made = shelf_.dossiers(touched, fetch, [&](size_t story, const Dossier& dossier) {
    parts[story] = parts_of(dossier, replaced_);
    if (count == 1) only_page = to_html(dossier);
  });
  if (!made) return std::unexpected(made.error());
  if (std::ranges::find(parts, nullptr) != parts.end()) return std::unexpected(too_large());
  if (count == 0) only_page = to_html({});
  made_ = touched.size();
  parts_.clear();
  for (size_t i = 0; i < count; ++i) parts_.emplace(shelf_.key_of(i), parts[i]);
  return parts;
}

}  // namespace hearsay::serving
