// What an edition holds, piece by piece, as the dossier writes it.
#include <fmt/format.h>

#include "hearsay/present.h"
#include "serve/lists.h"
#include "serve/problem.h"
#include "serve/routes.h"

namespace hearsay::serving {
namespace {

constexpr auto kId = [](const auto& piece) { return piece.id; };

Response nothing_called(std::string_view what, const Call& call) {
  return problem(404, fmt::format("there is no {} {}", what, call.path.front()));
}

std::string of_story(const Edition& edition, size_t story, const char* name, std::string_view json) {
  return fmt::format(R"({{"story":{},"{}":{}}})", text_or_null(edition.story_id(story)), name, json);
}

// Whether a piece is of the story that is asked for, if one is.
bool is_asked(const Call& call, size_t story) {
  const std::string_view asked = call.said("story");
  return asked.empty() || call.edition->story_id(story) == asked;
}

}  // namespace

std::string hex_of(std::string_view bytes) {
  std::string hex;
  for (const char c : bytes) hex += fmt::format("{:02x}", static_cast<unsigned char>(c));
  return hex;
}

std::string bytes_of(std::string_view hex) {
  std::string bytes;
  for (size_t i = 0; i + 1 < hex.size(); i += 2) {
    unsigned value = 0;
    std::from_chars(hex.data() + i, hex.data() + i + 2, value, 16);
    bytes += static_cast<char>(value);
  }
  return bytes;
}

size_t limit_of(const Call& call) {
  const std::string_view said = call.said("limit");
  size_t limit = kUsualItems;
  std::from_chars(said.data(), said.data() + said.size(), limit);
  return limit;
}

Response get_stories(Desk& /*desk*/, const Call& call) {
  return listed(
      call, call.edition->stories, [](const StoryPiece& story) { return std::string_view(story.key); },
      [](const StoryPiece&) { return true; }, [](const StoryPiece& story) { return story.brief; });
}

Response get_story(Desk& /*desk*/, const Call& call) {
  const StoryPiece* story = call.edition->story(call.path.front());
  if (story == nullptr) return nothing_called("story", call);
  return {.body = call.edition->dossier_of(*story)};
}

Response get_facts(Desk& /*desk*/, const Call& call) {
  const auto wanted = [&](const FactPiece& fact) {
    return is_asked(call, fact.story) && (call.said("kind").empty() || fact.kind == call.said("kind")) &&
           (call.said("state").empty() || fact.state == call.said("state"));
  };
  return listed(call, call.edition->facts, kId, wanted,
                [&](const FactPiece& fact) { return of_story(*call.edition, fact.story, "fact", fact.json); });
}

Response get_fact(Desk& /*desk*/, const Call& call) {
  const FactPiece* fact = piece_of(call.edition->facts, call.path.front());
  if (fact == nullptr) return nothing_called("fact", call);
  return {.body = of_story(*call.edition, fact->story, "fact", fact->json)};
}

Response get_explanation(Desk& /*desk*/, const Call& call) {
  const FactPiece* fact = piece_of(call.edition->facts, call.path.front());
  if (fact == nullptr || fact->story >= call.edition->stories.size()) return nothing_called("fact", call);
  const Result<std::string> told =
      explain_fact(call.edition->dossier_of(call.edition->stories[fact->story]), call.path.front(), {});
  if (!told) return problem(500, "the fact could not be explained");
  return {.type = "text/plain; charset=utf-8", .body = *told};
}

Response get_all_evidence(Desk& /*desk*/, const Call& call) {
  // A report's evidence is that of its story which quotes it.
  const std::string_view report = call.said("report");
  const std::string mark = "\"report\":" + json_text(report) + ",";
  const auto wanted = [&](const Piece& one) {
    return is_asked(call, one.story) && (report.empty() || one.json.find(mark) != std::string_view::npos);
  };
  return listed(call, call.edition->evidence, kId, wanted, [](const Piece& one) { return one.json; });
}

Response get_evidence(Desk& /*desk*/, const Call& call) {
  const Piece* one = piece_of(call.edition->evidence, call.path.front());
  if (one == nullptr) return nothing_called("evidence", call);
  return {.body = std::string(one->json)};
}

Response get_sources(Desk& /*desk*/, const Call& call) {
  const std::string_view asked = call.said("story");
  const StoryPiece* story = call.edition->story(asked);
  const auto wanted = [&](const Piece& source) {
    const auto place = static_cast<size_t>(&source - call.edition->sources.data());
    return asked.empty() || (story != nullptr && std::ranges::binary_search(story->sources, place));
  };
  return listed(call, call.edition->sources, kId, wanted, [](const Piece& source) { return source.json; });
}

Response get_source(Desk& /*desk*/, const Call& call) {
  const Piece* source = piece_of(call.edition->sources, call.path.front());
  if (source == nullptr) return nothing_called("source", call);
  return {.body = std::string(source->json)};
}

Response get_reports(Desk& /*desk*/, const Call& call) {
  return listed(
      call, call.edition->reports, kId, [&](const ReportPiece& report) { return is_asked(call, report.story); },
      [](const ReportPiece& report) { return report.brief; });
}

Response get_report(Desk& /*desk*/, const Call& call) {
  const ReportPiece* report = piece_of(call.edition->reports, call.path.front());
  if (report == nullptr) return nothing_called("report", call);
  return {.body = of_story(*call.edition, report->story, "report", report->json)};
}

Response get_search(Desk& desk, const Call& call) {
  const auto hits =
      desk.stores.reading([&](const Store& store) { return store.search(call.said("q"), limit_of(call)); });
  if (!hits) return problem_of(hits.error());
  std::vector<std::string> items;
  for (const Hit& hit : *hits) {
    std::string json = hit_to_json(hit);
    json.pop_back();
    items.push_back(json + ",\"story\":" + text_or_null(call.edition->story_of(hit.report).value_or("")) + "}");
  }
  return {.body = "{\"items\":[" + joined(items) + "]}"};
}

Response get_changes(Desk& desk, const Call& call) {
  // Both moments are worked out: one such request at a time is as much as a machine should be asked for.
  static std::mutex one_at_a_time;
  const std::unique_lock lock(one_at_a_time, std::try_to_lock);
  if (!lock.owns_lock())
    return problem(503, "changes are being worked out for somebody else", {{"Retry-After", "5"}});
  const Moment since = moment_from_iso(call.said("since")).value_or(Moment{});
  const auto items = desk.stores.reading([&](const Store& store) -> Result<std::vector<std::string>> {
    std::vector<std::string> all;
    const Result<std::vector<Version>> versions = store.versions(since);
    if (!versions) return std::unexpected(versions.error());
    for (const Version& version : *versions) all.push_back(version_to_json(version));
    const Result<std::vector<Decided>> decisions = store.decisions();
    if (!decisions) return std::unexpected(decisions.error());
    for (const Decided& one : *decisions) {
      if (one.at > since) all.push_back(decided_to_json(one, !call.edition->idle_decisions.contains(one.number)));
    }
    const Result<std::vector<StoryChange>> stories = store.changes(since, desk.options.pipeline);
    if (!stories) return std::unexpected(stories.error());
    for (const StoryChange& change : *stories) all.push_back(story_change_to_json(change));
    return all;
  });
  if (!items) return problem_of(items.error());
  return {.body = "{\"items\":[" + joined(*items) + "]}"};
}

}  // namespace hearsay::serving
