// Story: which reports tell the same thing, and which text is copied from which.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "hearsay/reading.h"

namespace hearsay {

using ReportIndex = Index<struct ReportTag>;  ///< into the readings given to `group`
using StoryIndex = Index<struct StoryTag>;

/// Words that stand in both reports, but for small edits between.
struct Passage {
  Span from;
  Span to;
  bool quote = false;  ///< a third person's words, which both may quote without the one having copied the other
};

enum class Direction { known, likely, unknown };

/// Text shared by two reports. `share` is the part of `to`'s words that stand in `from`, quotes aside; `share_back` the
/// reverse.
struct Copy {
  ReportIndex from;
  ReportIndex to;
  double share = 0;
  double share_back = 0;
  Direction direction = Direction::unknown;
  std::vector<Passage> passages;
};

struct Related {
  StoryIndex story;
  std::string why;
};

struct Story {
  std::string id;  ///< "t" and 12 hex digits, from the ids of its reports
  std::string title;
  std::vector<ReportIndex> reports;  ///< by publication date, then id
  std::vector<Related> related;
  std::vector<Copy> copies;
};

/// Groups readings into stories. The result does not depend on the order of `readings` but for the indexes in it.
/// Reports in a language that is not read stand alone. Cost: near linear in the number of reports.
std::vector<Story> group(std::span<const Reading> readings);

}  // namespace hearsay
