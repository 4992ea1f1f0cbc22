// What is served of a story is what a dossier has of it, to the byte: the dossier is written once and cut at its
// objects, so that no second writer can come to say something else. The dossier itself, which takes ten times as much
// memory as its JSON, is let go. Which report, source and evidence belongs to which story the dossier tells.
#include "serve/edition.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>

#include "hearsay/digest.h"
#include "hearsay/present.h"
#include "serve/json.h"

namespace hearsay::serving {
namespace {

namespace ondemand = simdjson::ondemand;

std::string minified(const std::string& json) {
  std::string out(json.size() + simdjson::SIMDJSON_PADDING, ' ');
  size_t length = 0;
  if (simdjson::minify(json.data(), json.size(), out.data(), length) != simdjson::SUCCESS) return json;
  out.resize(length);
  out.reserve(length + simdjson::SIMDJSON_PADDING);
  return out;
}

// The raw text of an object whose beginning was read already, within `all`.
std::string_view text_of(ondemand::object& object) {
  if (object.reset().error() != simdjson::SUCCESS) return {};
  std::string_view raw;
  if (object.raw_json().get(raw) != simdjson::SUCCESS) return {};
  return raw.substr(0, raw.rfind('}') + 1);
}

std::string_view word_in(ondemand::object& object, std::string_view name) {
  std::string_view token;
  if (object[name].raw_json_token().get(token) != simdjson::SUCCESS || token.size() < 2) return {};
  return token.substr(1, token.rfind('"') - 1);  // ids and kinds need no escapes
}

template <class One>
void by_id(std::vector<One>& pieces) {
  std::ranges::stable_sort(pieces, {}, [](const One& piece) { return piece.id; });
}

template <class Pieces>
std::optional<size_t> place_of(const Pieces& pieces, std::string_view id) {
  const auto* piece = piece_of(pieces, id);
  return piece == nullptr ? std::nullopt : std::optional(static_cast<size_t>(piece - pieces.data()));
}

// Cuts the dossier's JSON into pieces.
class Cutting {
 public:
  explicit Cutting(Edition& edition) : edition_(edition) {}

  bool cut() {
    simdjson::padded_string_view all(edition_.json.data(), edition_.json.size(), edition_.json.capacity());
    ondemand::document document;
    if (parser_.iterate(all).get(document) != simdjson::SUCCESS) return false;
    ondemand::object top;
    if (document.get_object().get(top) != simdjson::SUCCESS) return false;
    for (auto field : top) {
      std::string_view name;
      if (field.unescaped_key().get(name) != simdjson::SUCCESS) return false;
      ondemand::value value;
      if (field.value().get(value) != simdjson::SUCCESS) return false;
      if (!take(std::string(name), value)) return false;
    }
    return true;
  }

  std::map<std::string_view, std::string_view> stories;  // by id

 private:
  bool take(const std::string& name, ondemand::value& value) {
    if (name == "generator") {
      ondemand::object object;
      if (value.get_object().get(object) != simdjson::SUCCESS) return false;
      edition_.generator = text_of(object);
      return true;
    }
    ondemand::array list;
    if (name == "schema") return true;
    if (value.get_array().get(list) != simdjson::SUCCESS) return false;
    for (auto item : list) {
      ondemand::object object;
      if (item.get_object().get(object) != simdjson::SUCCESS) return false;
      const std::string_view id = word_in(object, "id");
      const Piece piece{id, text_of(object)};
      if (name == "reports") edition_.reports.push_back({piece, {}});
      if (name == "sources") edition_.sources.push_back(piece);
      if (name == "entities") edition_.entities.push_back(piece);
      if (name == "evidence") edition_.evidence.push_back(piece);
      if (name == "stories") stories.emplace(piece.id, piece.json);
    }
    return true;
  }

  Edition& edition_;
  ondemand::parser parser_;
};

std::string day_or_null(std::optional<Day> day) {
  return day ? json_text(iso(*day)) : "null";
}

struct Days {
  std::optional<Day> first;
  std::optional<Day> last;
};

Days days_of(const Dossier& dossier, const Story& story) {
  Days days;
  for (const ReportIndex index : story.reports) {
    const std::optional<Date>& published = dossier.readings[index.value].report.published;
    if (!published || !published->has_day()) continue;
    days.first = days.first ? std::min(*days.first, published->day) : published->day;
    days.last = days.last ? std::max(*days.last, published->day) : published->day;
  }
  return days;
}

// The latest first, undated ones last.
std::string key_of(const Story& story, const Days& days) {
  constexpr int kBeyond = 9'999'999;
  const int day = days.last ? static_cast<int>(days.last->time_since_epoch().count()) : -kBeyond / 2;
  return fmt::format("{:07d}{}", kBeyond / 2 - day, story.id);
}

std::string brief_of(const Dossier& dossier, size_t index, const Days& days) {
  const Story& story = dossier.stories[index];
  const Digest digest = digest_of(dossier, index);
  std::vector<std::string> outlets;
  for (const std::string& outlet : digest.outlets) outlets.push_back(json_text(outlet));
  std::vector<std::string> figures;
  for (const KeyFigure& figure : digest.figures) {
    figures.push_back(fmt::format(R"({{"fact":{},"figure":{},"subject":{},"reports":{}}})",
                                  json_text(dossier.accounts[index].facts[figure.fact.value].id),
                                  json_text(figure.figure), json_text(figure.subject), figure.reports));
  }
  return fmt::format(
      R"({{"id":{},"title":{},"reports":{},"first":{},"last":{},"outlets":[{}],"figures":[{}],"questions":{}}})",
      json_text(story.id), json_text(story.title), story.reports.size(), day_or_null(days.first),
      day_or_null(days.last), joined(outlets), joined(figures), digest.questions.size());
}

std::string brief_of(const Report& report, std::string_view story) {
  return fmt::format(R"({{"id":{},"title":{},"outlet":{},"published":{},"url":{},"language":{},"story":{}}})",
                     json_text(report.id), json_text(report.title), text_or_null(report.outlet),
                     report.published ? json_text(iso(*report.published)) : "null", text_or_null(report.url),
                     json_text(report.language), text_or_null(story));
}

template <class Things, class Pieces>
std::vector<size_t> places_of(const Things& things, const Pieces& pieces) {
  std::vector<size_t> places;
  for (const auto& thing : things) {
    if (const std::optional<size_t> place = place_of(pieces, thing.id)) places.push_back(*place);
  }
  std::ranges::sort(places);
  places.erase(std::ranges::unique(places).begin(), places.end());
  return places;
}

// The facts of a story's JSON.
std::vector<FactPiece> facts_in(std::string_view json, size_t story) {
  std::vector<FactPiece> facts;
  const simdjson::padded_string padded(json);
  ondemand::parser parser;
  ondemand::document document;
  ondemand::array list;
  if (parser.iterate(padded).get(document) != simdjson::SUCCESS) return facts;
  if (document["facts"].get_array().get(list) != simdjson::SUCCESS) return facts;
  // The same place in the edition's own text.
  const auto there = [&](std::string_view part) {
    return part.empty() ? part : json.substr(static_cast<size_t>(part.data() - padded.data()), part.size());
  };
  for (auto item : list) {
    ondemand::object object;
    if (item.get_object().get(object) != simdjson::SUCCESS) return facts;
    FactPiece fact;
    fact.id = there(word_in(object, "id"));
    fact.kind = there(word_in(object, "kind"));
    fact.state = there(word_in(object, "state"));
    fact.json = there(text_of(object));
    fact.story = story;
    facts.push_back(fact);
  }
  return facts;
}

void add_stories(const Dossier& dossier, const std::map<std::string_view, std::string_view>& json, Edition& edition) {
  for (size_t i = 0; i < std::min(dossier.stories.size(), dossier.accounts.size()); ++i) {
    const Story& story = dossier.stories[i];
    const Account& account = dossier.accounts[i];
    const auto own = json.find(story.id);
    if (own == json.end()) continue;
    const Days days = days_of(dossier, story);
    StoryPiece piece;
    piece.id = story.id;
    piece.key = key_of(story, days);
    piece.brief = brief_of(dossier, i, days);
    piece.json = own->second;
    for (const ReportIndex index : story.reports) {
      const Report& report = dossier.readings[index.value].report;
      const std::optional<size_t> place = place_of(edition.reports, report.id);
      if (!place) continue;
      piece.reports.push_back(*place);
      edition.reports[*place].brief = brief_of(report, story.id);
    }
    piece.sources = places_of(account.sources, edition.sources);
    piece.entities = places_of(account.entities, edition.entities);
    piece.evidence = places_of(account.evidence, edition.evidence);
    edition.stories.push_back(std::move(piece));
  }
  std::ranges::sort(edition.stories, {}, &StoryPiece::key);
  for (size_t i = 0; i < edition.stories.size(); ++i) {
    const StoryPiece& story = edition.stories[i];
    for (const size_t place : story.reports) {
      edition.reports[place].story = i;
      edition.story_of_reports.emplace(exact_copy_of(edition.reports[place].id), i);
    }
    for (const size_t place : story.evidence) edition.evidence[place].story = i;
    const std::vector<FactPiece> facts = facts_in(story.json, i);
    edition.facts.insert(edition.facts.end(), facts.begin(), facts.end());
  }
  by_id(edition.facts);
}

// Pages as `hearsay dossier -o FOLDER/` writes them, with links from one to the other.
void add_pages(const Dossier& dossier, Edition& edition) {
  to_html_pages(dossier, [&](const std::string& path, const std::string& page) {
    if (path == kIndexPage) {
      edition.index_page = page;
      return true;
    }
    const size_t begin = path.rfind('/') + 1;
    const std::string id = path.substr(begin, path.rfind('.') - begin);
    const auto story = std::ranges::find(edition.stories, id, &StoryPiece::id);
    if (story != edition.stories.end()) story->page = page;
    return true;
  });
  if (edition.stories.size() == 1) edition.stories.front().page = edition.index_page;
}

std::string pieces_at(const std::vector<size_t>& places, const auto& pieces) {
  std::string all;
  for (const size_t place : places) {
    if (!all.empty()) all += ',';
    all += pieces[place].json;
  }
  return all;
}

}  // namespace

const StoryPiece* Edition::story(std::string_view id) const {
  const auto found = std::ranges::find(stories, id, &StoryPiece::id);
  return found == stories.end() ? nullptr : &*found;
}

std::string Edition::dossier_of(const StoryPiece& story) const {
  return fmt::format(
      R"({{"schema":"hearsay/dossier/1","generator":{},"reports":[{}],"sources":[{}],"entities":[{}],"evidence":[{}],)"
      R"("stories":[{}]}})",
      generator, pieces_at(story.reports, reports), pieces_at(story.sources, sources),
      pieces_at(story.entities, entities), pieces_at(story.evidence, evidence), story.json);
}

std::optional<std::string_view> Edition::story_of(std::string_view report) const {
  const auto found = story_of_reports.find(exact_copy_of(report));
  return found == story_of_reports.end() ? std::nullopt : std::optional(story_id(found->second));
}

Result<std::shared_ptr<const Edition>> make_edition(const Store& store, const PipelineOptions& options) {
  auto edition = std::make_shared<Edition>();
  const Result<Moment> at = store.latest();
  if (!at) return std::unexpected(at.error());
  Result<Kept> kept = store.readings(*at, options.threads);
  if (!kept) return std::unexpected(kept.error());
  Result<std::vector<Correction>> decided = store.corrections(*at);
  if (!decided) return std::unexpected(decided.error());
  PipelineOptions pipeline = options;
  pipeline.corrections = *std::move(decided);
  Readings all = kept_readings(std::move(kept->readings), pipeline);
  for (const Correction& correction : all.intake.unapplied) edition->idle_decisions.insert(correction.decision);
  const std::optional<Dossier> dossier = make_dossier(std::move(all.readings), pipeline);
  if (!dossier) return std::unexpected(Error{ErrorCode::bad_usage, "stopped"});
  edition->at = *at;
  edition->json = minified(to_json(*dossier));
  Cutting cutting(*edition);
  if (!cutting.cut()) return std::unexpected(Error{ErrorCode::too_large, "the dossier is too large to be served"});
  by_id(edition->reports);
  by_id(edition->sources);
  by_id(edition->entities);
  by_id(edition->evidence);
  add_stories(*dossier, cutting.stories, *edition);
  add_pages(*dossier, *edition);
  return edition;
}

}  // namespace hearsay::serving
