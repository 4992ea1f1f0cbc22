// A story's parts of an edition: made of a dossier that holds this story alone, and kept for the next edition that
// has the story as it is.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "hearsay/former.h"
#include "hearsay/present.h"

namespace hearsay::serving {

/// A part of the dossier's own JSON, `hearsay dossier --format json` without its blanks.
struct Piece {
  std::string_view id;
  std::string_view json;
  size_t story = SIZE_MAX;  ///< into Edition::stories; of a source or an entity, which may stand in many, none
};

struct FactPiece : Piece {
  std::string_view kind;
  std::string_view state;
};

struct ReportPiece : Piece {
  std::string_view brief;
};

/// A dossier's JSON and where its pieces lie in it. Not to be moved: they are views.
struct Pieces {
  std::string json;
  std::string_view generator;
  std::vector<Piece> reports;  ///< these and all that follow in the dossier's order
  std::vector<Piece> sources;
  std::vector<Piece> entities;
  std::vector<Piece> evidence;
  std::vector<Piece> stories;
};
/// False: it cannot be cut.
bool cut(const Dossier& dossier, Pieces& pieces);

struct StoryParts {
  Pieces pieces;
  std::string id;
  std::string key;                   ///< by which stories are listed: the latest first
  std::string brief;                 ///< JSON: what a list shows of it
  std::vector<std::string> briefs;   ///< of its reports
  std::vector<ReportPiece> reports;  ///< its own, in its order
  std::vector<FactPiece> facts;
  std::vector<Piece> evidence;  ///< by id
  std::vector<UnifiedSource> sources;
  std::vector<UnifiedEntity> entities;
  HtmlStory html;
  FormerIds former;

  std::string_view json() const { return pieces.stories.front().json; }
};
/// The report that each version took the place of, by its id.
using Replaced = std::unordered_map<std::string, std::string>;
/// Of the dossier's first story. Nothing when its JSON is too large to be cut.
std::shared_ptr<const StoryParts> parts_of(const Dossier& dossier, const Replaced& replaced);

}  // namespace hearsay::serving
