// Story: which reports tell the same thing, and which text is copied from which.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
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

/// Text shared by two reports. `share` is the part of `to`'s words that stand in `from`, quotes aside; `share_back`
/// the reverse.
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
  std::string id;  ///< "t" and 12 hex digits, from its first report: later ones join without changing it
  std::string title;
  std::vector<ReportIndex> reports;  ///< by publication date, then id
  std::vector<Related> related;
  std::vector<Copy> copies;
};

/// The id of a story that this report was the first to tell; of all printings of its text the same.
std::string story_id_of(std::string_view report);

/// What a person knows of reports, as places among the readings.
struct GroupOptions {
  bool one_story = false;                                     ///< all tell one
  std::vector<std::pair<ReportIndex, ReportIndex>> together;  ///< tell one
  std::vector<std::pair<ReportIndex, ReportIndex>> apart;     ///< tell two; printings of one text stay together
};

/// Groups readings into stories. The result does not depend on the order of `readings` but for the indexes in it.
/// Reports in a language that is not read stand alone. Cost: near linear in the number of reports.
std::vector<Story> group(std::span<const Reading> readings, const GroupOptions& options = {});

/// Groups a stream without end in memory that holds a few weeks of it: the stories that `group` finds among what is
/// live. A story is closed a fortnight after its last report, by the days of publication and not of arrival, and at
/// the latest two months after its first. Reports may come in any order within three days of the stream: the same
/// dated reports give the same stories however they come, one by one or in batches. A report that comes later can
/// join what is still live. Reports that neither have nor tell of any day are kept until others do, or finish(). Cost
/// per report depends on what is live, not on what was; about 10 kB are kept of each. Not thread-safe.
class StoryStream {
 public:
  /// `close` takes each story when nothing can join it any more. Reports in it are numbered as they were added, from
  /// 0; `related` numbers stories as they were closed, from 0, and is told of a pair by the one closed later.
  /// It may call `add`.
  explicit StoryStream(std::function<void(const Story&)> close);
  ~StoryStream();
  StoryStream(StoryStream&&) noexcept;
  StoryStream& operator=(StoryStream&&) noexcept;

  /// Nothing of the reading is referred to afterwards. A report without a date counts as of the latest day its first
  /// sentences speak of, or else of the stream's.
  void add(const Reading& reading);
  /// What is live, as it stands; `related` counts among the stories returned. Cost: as `group` of what is live.
  std::vector<Story> live() const;
  /// Reports kept now.
  size_t kept() const;
  /// Closes what is live.
  void finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hearsay
