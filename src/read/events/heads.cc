#include "read/events/heads.h"

#include <algorithm>

#include "language/model/chosen_model.h"

namespace hearsay::reading {

std::unique_ptr<EventHeads> EventHeads::load() {
  const Result<language::Model>& model = language::chosen_model();
  if (!model || model->view_width() == 0) return nullptr;
  auto heads = std::make_unique<EventHeads>();
  const language::Labels& labels = model->labels();
  heads->width_ = model->view_width() / 2;
  heads->kinds_ = &labels.event_kind;
  heads->statuses_ = &labels.event_status;
  heads->classes_ = &labels.event_class;
  const auto floats = [&](const char* name, size_t rows, size_t columns) -> const float* {
    const language::Array* const array = model->weights().find(name);
    const bool fits =
        array != nullptr && array->type == language::ElementType::f32 && array->count() == rows * columns;
    return fits ? array->floats() : nullptr;
  };
  heads->features_ = floats("event.features.weight", kFeatureCount + labels.event_class.size(), heads->width_);
  heads->kind_ = {floats("event.kind.weight", labels.event_kind.size(), heads->width_),
                  floats("event.kind.bias", labels.event_kind.size(), 1), labels.event_kind.size()};
  heads->status_ = {floats("event.status.weight", labels.event_status.size(), heads->width_),
                    floats("event.status.bias", labels.event_status.size(), 1), labels.event_status.size()};
  // None, a kind at least, and another event.
  const bool whole = labels.event_kind.size() >= 3 && heads->features_ != nullptr && heads->kind_.weight != nullptr &&
                     heads->kind_.bias != nullptr && heads->status_.weight != nullptr &&
                     heads->status_.bias != nullptr;
  return whole ? std::move(heads) : nullptr;
}

const EventHeads* EventHeads::get() {
  static const std::unique_ptr<EventHeads> heads = load();
  return heads.get();
}

void EventHeads::add_word(std::span<const float> view, std::span<float> sum) const {
  for (size_t i = 0; i < width_; ++i) sum[i] += view[i];
}

void EventHeads::add_participant(std::span<const float> view, std::span<float> sum) const {
  add_word(view.subspan(width_), sum);
}

void EventHeads::add(const Features& features, std::span<float> sum) const {
  for (const uint16_t feature : features) {
    const float* const vector = features_ + feature * width_;
    for (size_t i = 0; i < width_; ++i) sum[i] += vector[i];
  }
}

std::optional<uint16_t> EventHeads::class_feature(std::string_view event_class) const {
  const auto found = std::ranges::find(*classes_, event_class);
  if (found == classes_->end()) return std::nullopt;
  return static_cast<uint16_t>(kFeatureCount + (found - classes_->begin()));
}

void EventHeads::apply(const Matrix& matrix, std::span<const float> in, std::span<float> out) const {
  for (size_t row = 0; row < matrix.rows; ++row) {
    const float* const weight = matrix.weight + row * width_;
    float sum = matrix.bias[row];
    for (size_t i = 0; i < width_; ++i) sum += weight[i] * in[i];
    out[row] = sum;
  }
}

void EventHeads::score(std::span<float> sum, std::span<float> kinds) const {
  for (float& x : sum) x = std::max(x, 0.0F);
  apply(kind_, sum, kinds);
}

size_t EventHeads::status_of(std::span<const float> positive) const {
  std::vector<float> scores(status_.rows);
  apply(status_, positive, scores);
  return static_cast<size_t>(std::ranges::max_element(scores) - scores.begin());
}

}  // namespace hearsay::reading
