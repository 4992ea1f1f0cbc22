// Whatever comes in changes how rare words are, and so how alike any two reports: what is kept is what does not
// depend on others, and the rest is done again.
#include "hearsay/grouper.h"

#include <unordered_map>

#include "group/trace.h"
#include "group/window.h"

namespace hearsay {

struct Grouper::State {
  std::unordered_map<int64_t, grouping::Trace> traces;
};

Grouper::Grouper() : state_(std::make_unique<State>()) {}
Grouper::~Grouper() = default;
Grouper::Grouper(Grouper&&) noexcept = default;
Grouper& Grouper::operator=(Grouper&&) noexcept = default;

void Grouper::put(int64_t number, const Reading& reading) {
  state_->traces.insert_or_assign(number, grouping::trace_of(reading));
}

void Grouper::rename(int64_t number, const std::string& id) {
  state_->traces.at(number).id = id;
}

void Grouper::drop(int64_t number) {
  state_->traces.erase(number);
}

std::vector<Story> Grouper::group(std::span<const int64_t> numbers, const GroupOptions& options) const {
  std::vector<const grouping::Trace*> all;
  all.reserve(numbers.size());
  for (const int64_t number : numbers) all.push_back(&state_->traces.at(number));
  return grouping::group_traces(all, options);
}

}  // namespace hearsay
