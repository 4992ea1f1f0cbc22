// An edition: the dossier of all that the store held at a moment, cut into the pieces that are served. Whoever holds
// one reads the same until he lets go of it, whatever comes in meanwhile; what two editions have alike they share.
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

#include "hearsay/shelf.h"
#include "hearsay/store.h"
#include "serve/story_parts.h"

namespace hearsay::serving {

/// Its own pieces lie in `parts`.
struct StoryPiece {
  std::shared_ptr<const StoryParts> parts;
  std::string_view id;
  std::string_view key;  ///< by which stories are listed
  std::string_view brief;
  std::string_view json;
  std::vector<size_t> sources;  ///< into the edition's
  std::vector<size_t> entities;
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
  std::set<int64_t> idle_decisions;                             ///< to which nothing answers any more
  Pieces of_all;                                                ///< what sources and entities lie in
  std::map<std::string, size_t, std::less<>> story_of_reports;  ///< by the id of exact copies

  const StoryPiece* story(std::string_view id) const;
  /// Whether a story, report, fact or source is called that.
  bool holds(std::string_view id) const;
  /// The id of what once had this one and is called otherwise; empty when nothing was called that, or still is.
  std::string_view called_now(std::string_view former) const;
  /// A dossier of this story alone, as JSON.
  std::string dossier_of(const StoryPiece& story) const;
  std::string_view story_id(size_t story) const {
    return story < stories.size() ? std::string_view(stories[story].id) : std::string_view();
  }
  std::optional<std::string_view> story_of(std::string_view report) const;
  /// HTML. A page says how much there is besides.
  std::string page_of(const StoryPiece& story) const;
};

/// The piece of this id among pieces that stand by id.
template <class Pieces>
auto piece_of(const Pieces& pieces, std::string_view id) -> decltype(pieces.data()) {
  const auto found = std::ranges::lower_bound(pieces, id, {}, [](const auto& piece) { return piece.id; });
  return found == pieces.end() || found->id != id ? nullptr : &*found;
}

/// Makes editions of a store that grows, one after another; of what the one before had the next takes what did not
/// change. Not thread-safe.
class Press {
 public:
  /// The dossier that the store comes to, with what people decided. Errors: the store's; bad_usage when
  /// `options.stop` was asked for.
  Result<std::shared_ptr<const Edition>> make(const Store& store, const PipelineOptions& options);
  /// Stories of the last edition that were made for it.
  size_t made() const { return made_; }

 private:
  Result<std::vector<std::shared_ptr<const StoryParts>>> parts_of_all(const Shelf::Fetch& fetch,
                                                                      std::string& only_page);

  Result<void> learn_versions(const Store& store, Moment until);

  Shelf shelf_;
  Replaced replaced_;
  Moment learnt_;                                                          // up to when
  std::unordered_map<uint64_t, std::shared_ptr<const StoryParts>> parts_;  // by Shelf::key_of
  size_t made_ = 0;
};

}  // namespace hearsay::serving
