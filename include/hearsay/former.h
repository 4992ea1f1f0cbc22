// Former ids: what a story and what it holds were called before it grew, so that who kept an id finds the way on.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hearsay/account.h"
#include "hearsay/story.h"

namespace hearsay {

/// Of one story, its reports, facts and sources. All follows from what the story holds now, so that nothing has to be
/// remembered: a story is called by its first report, and each of its reports may have been that once; a fact told in
/// words is called by the sentence shown, and each that tells it may have been that.
class FormerIds {
 public:
  struct Named {
    std::string report;
    std::vector<std::string> replaced;  ///< ids of the versions before it
  };

  FormerIds() = default;
  /// `reports`: those of the story in its order; of more than some hundreds the first, as names were theirs. 16 bytes
  /// are kept for each id.
  FormerIds(const Story& story, const Account& account, std::span<const Named> reports);

  /// What is now called otherwise; empty when nothing here had this id, or still has it.
  std::string_view now(std::string_view id) const;

 private:
  struct Former {
    uint64_t id = 0;   // as a number
    uint32_t now = 0;  // into now_
  };
  uint32_t called_now(const std::string& id);
  void add(std::string_view former, uint32_t now);
  void add_keys(const std::string& id, const std::vector<std::string>& keys, const std::string& story,
                std::span<const std::string> names);

  std::vector<std::string> now_;
  std::vector<Former> former_;  // by `id`
};

}  // namespace hearsay
