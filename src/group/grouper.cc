// Whatever comes in changes how rare words are, and so how alike any two reports: what is kept is what does not
// depend on others, and the rest is done again.
#include "hearsay/grouper.h"

#include <unordered_map>

#include "group/trace.h"
#include "group/window.h"

namespace hearsay {

struct Grouper::State {
  struct Kept {
    grouping::Trace trace;
    uint64_t serial = 0;
  };
  std::unordered_map<int64_t, Kept> kept;
  uint64_t serials = 0;  // given so far
  grouping::KnownTitles titles;
};

Grouper::Grouper() : state_(std::make_unique<State>()) {}
Grouper::~Grouper() = default;
Grouper::Grouper(Grouper&&) noexcept = default;
Grouper& Grouper::operator=(Grouper&&) noexcept = default;

void Grouper::put(int64_t number, const Reading& reading) {
  state_->kept.insert_or_assign(number, State::Kept{grouping::trace_of(reading), ++state_->serials});
}

void Grouper::rename(int64_t number, const std::string& id) {
  state_->kept.at(number).trace.id = id;
}

void Grouper::drop(int64_t number) {
  state_->kept.erase(number);
}

std::vector<Story> Grouper::group(std::span<const int64_t> numbers, const GroupOptions& options, int threads) {
  std::vector<const grouping::Trace*> all;
  std::vector<uint64_t> serials;
  for (const int64_t number : numbers) {
    const State::Kept& one = state_->kept.at(number);
    all.push_back(&one.trace);
    serials.push_back(one.serial);
  }
  return grouping::group_traces(all, options, {threads, serials, &state_->titles});
}

}  // namespace hearsay
