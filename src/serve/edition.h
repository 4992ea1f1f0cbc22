// An edition: the dossier of all that the store held at a moment, cut into the pieces that are served. Whoever holds
// one reads the same until he lets go of it, whatever comes in meanwhile.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "hearsay/store.h"

namespace hearsay::serving {

/// A part of the dossier's own JSON, `hearsay dossier --format json` without its blanks. It lies in the edition.
struct Piece {
  std::string_view id;
  std::string_view json;
  size_t story = SIZE_MAX;  ///< into Edition::stories; of a source or an entity, which may stand in many, none
};

struct FactPiece : Piece {
  std::string_view kind;
  std::string_view state;
};

struct StoryPiece {
  std::string id;
  std::string key;    ///< by which stories are listed: the latest first
  std::string brief;  ///< JSON: what a list shows of it
  std::string_view json;
  std::vector<size_t> reports;  ///< into the edition's pieces, as all that follow
  std::vector<size_t> sources;
  std::vector<size_t> entities;
  std::vector<size_t> evidence;
  std::string page;  ///< HTML
};

struct ReportPiece : Piece {
  std::string brief;
};

struct Edition {
  Moment at;
  uint64_t number = 0;  ///< of this server's editions, from 1
  std::string index_page;
  std::vector<StoryPiece> stories;   ///< by `key`
  std::vector<ReportPiece> reports;  ///< these and all that follow by id
  std::vector<FactPiece> facts;
  std::vector<Piece> evidence;
  std::vector<Piece> sources;
  std::vector<Piece> entities;
  std::set<int64_t> idle_decisions;  ///< to which nothing answers any more
  std::string json;                  ///< what the pieces lie in
  std::string_view generator;
  std::map<std::string, size_t, std::less<>> story_of_reports;  ///< by the id of exact copies

  const StoryPiece* story(std::string_view id) const;
  /// A dossier of this story alone, as JSON.
  std::string dossier_of(const StoryPiece& story) const;
  std::string_view story_id(size_t story) const {
    return story < stories.size() ? std::string_view(stories[story].id) : std::string_view();
  }
  std::optional<std::string_view> story_of(std::string_view report) const;
};

/// The piece of this id among pieces that stand by id.
template <class Pieces>
auto piece_of(const Pieces& pieces, std::string_view id) -> decltype(pieces.data()) {
  const auto found = std::ranges::lower_bound(pieces, id, {}, [](const auto& piece) { return piece.id; });
  return found == pieces.end() || found->id != id ? nullptr : &*found;
}

/// The dossier that the store comes to, with what people decided. Errors: the store's; bad_usage when `options.stop`
/// was asked for.
Result<std::shared_ptr<const Edition>> make_edition(const Store& store, const PipelineOptions& options);

}  // namespace hearsay::serving
