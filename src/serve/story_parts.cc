// What is served of a story is what a dossier has of it, to the byte: its dossier is written and cut at its objects,
// so that no second writer can come to say something else. The dossier itself, which takes ten times as much memory
// as its JSON, is let go.
#include "serve/story_parts.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>

#include "hearsay/digest.h"
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

// Cuts the dossier's JSON into pieces.
class Cutting {
 public:
  explicit Cutting(Pieces& pieces) : pieces_(pieces) {}

  bool cut() {
    simdjson::padded_string_view all(pieces_.json.data(), pieces_.json.size(), pieces_.json.capacity());
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

 private:
  bool take(const std::string& name, ondemand::value& value) {
    if (name == "generator") {
      ondemand::object object;
      if (value.get_object().get(object) != simdjson::SUCCESS) return false;
      pieces_.generator = text_of(object);
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
      if (name == "reports") pieces_.reports.push_back(piece);
      if (name == "sources") pieces_.sources.push_back(piece);
      if (name == "entities") pieces_.entities.push_back(piece);
      if (name == "evidence") pieces_.evidence.push_back(piece);
      if (name == "stories") pieces_.stories.push_back(piece);
    }
    return true;
  }

  Pieces& pieces_;
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

std::string brief_of(const Dossier& dossier, const Days& days) {
  const Story& story = dossier.stories.front();
  const Digest digest = digest_of(dossier, 0);
  std::vector<std::string> outlets;
  for (const std::string& outlet : digest.outlets) outlets.push_back(json_text(outlet));
  std::vector<std::string> figures;
  for (const KeyFigure& figure : digest.figures) {
    figures.push_back(fmt::format(R"({{"fact":{},"figure":{},"subject":{},"reports":{}}})",
                                  json_text(dossier.accounts.front().facts[figure.fact.value].id),
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

// The facts of a story's JSON.
std::vector<FactPiece> facts_in(std::string_view json) {
  std::vector<FactPiece> facts;
  const simdjson::padded_string padded(json);
  ondemand::parser parser;
  ondemand::document document;
  ondemand::array list;
  if (parser.iterate(padded).get(document) != simdjson::SUCCESS) return facts;
  if (document["facts"].get_array().get(list) != simdjson::SUCCESS) return facts;
  // The same place in the pieces' own text.
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
    facts.push_back(fact);
  }
  return facts;
}

// The versions before a report, the latest first. Two pages that came to show what the other had make a circle.
std::vector<std::string> before(const std::string& report, const Replaced& replaced) {
  std::vector<std::string> all;
  auto found = replaced.find(report);
  while (found != replaced.end() && found->second != report && std::ranges::find(all, found->second) == all.end()) {
    all.push_back(found->second);
    found = replaced.find(found->second);
  }
  return all;
}

std::vector<FormerIds::Named> named_reports(const Dossier& dossier, const Replaced& replaced) {
  std::vector<FormerIds::Named> named;
  for (const ReportIndex index : dossier.stories.front().reports) {
    const std::string& id = dossier.readings[index.value].report.id;
    named.push_back({id, before(std::string(exact_copy_of(id)), replaced)});
  }
  return named;
}

}  // namespace

bool cut(const Dossier& dossier, Pieces& pieces) {
  pieces.json = minified(to_json(dossier));
  return Cutting(pieces).cut();
}

std::shared_ptr<const StoryParts> parts_of(const Dossier& dossier, const Replaced& replaced) {
  auto parts = std::make_shared<StoryParts>();
  if (!cut(dossier, parts->pieces) || parts->pieces.stories.size() != 1) return nullptr;
  const Story& story = dossier.stories.front();
  const Days days = days_of(dossier, story);
  parts->id = story.id;
  parts->key = key_of(story, days);
  parts->brief = brief_of(dossier, days);
  for (const ReportIndex index : story.reports)
    parts->briefs.push_back(brief_of(dossier.readings[index.value].report, story.id));
  for (size_t i = 0; i < story.reports.size(); ++i)
    parts->reports.push_back({parts->pieces.reports[story.reports[i].value], parts->briefs[i]});
  parts->facts = facts_in(parts->json());
  parts->evidence = parts->pieces.evidence;
  std::ranges::stable_sort(parts->evidence, {}, &Piece::id);
  parts->sources = dossier.accounts.front().sources;
  parts->entities = dossier.accounts.front().entities;
  parts->html = html_story(dossier, 0);
  parts->former = FormerIds(story, dossier.accounts.front(), named_reports(dossier, replaced));
  return parts;
}

}  // namespace hearsay::serving
