#include "read/events/heads.h"

#include <algorithm>
#include <array>

#include "language/model/chosen_model.h"

namespace hearsay::reading {

std::unique_ptr<EventHeads> EventHeads::load() {
  const Result<language::Model>& model = language::chosen_model();
  if (!model || model->view_width() == 0 || model->view_width() % (2 * language::kSumLanes) != 0) return nullptr;
  auto heads = std::make_unique<EventHeads>();
  const language::Labels& labels = model->labels();
  heads->model_ = &*model;
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
  const auto matrix = [&](const std::string& name, size_t rows) -> Matrix {
    const float* const own = floats((name + ".weight").c_str(), rows, heads->width_);
    const float* const biases = floats((name + ".bias").c_str(), rows, 1);
    if (own == nullptr || biases == nullptr) return {};
    const size_t blocks = (rows + kBlock - 1) / kBlock;
    Matrix turned{rows, std::vector<float>(blocks * kBlock), language::Floats(blocks * kBlock * heads->width_, 0.0F)};
    std::copy_n(biases, rows, turned.bias.begin());
    for (size_t row = 0; row < rows; ++row) {
      float* const block = turned.columns.data() + row / kBlock * kBlock * heads->width_;
      for (size_t i = 0; i < heads->width_; ++i) block[i * kBlock + row % kBlock] = own[row * heads->width_ + i];
    }
    return turned;
  };
  heads->kind_ = matrix("event.kind", labels.event_kind.size());
  heads->status_ = matrix("event.status", labels.event_status.size());
  // None, a kind at least, and another event.
  const bool whole = labels.event_kind.size() >= 3 && heads->features_ != nullptr && heads->kind_.rows > 0 &&
                     heads->status_.rows > 0;
  return whole ? std::move(heads) : nullptr;
}

const EventHeads* EventHeads::get() {
  static const std::unique_ptr<EventHeads> heads = load();
  return heads.get();
}

void EventHeads::add_up(std::initializer_list<const float*> vectors, const Features& features, size_t first,
                        std::span<float> part) const {
  std::array<const float*, 32> addends;
  size_t count = static_cast<size_t>(std::ranges::copy(vectors, addends.begin()).out - addends.begin());
  const auto add = [&] { language::kernels().add_up(std::span(addends).first(count), part.size(), part.data()); };
  for (const uint16_t feature : features) {
    if (count == addends.size()) {
      add();
      addends[0] = part.data();
      count = 1;
    }
    addends[count++] = features_ + feature * width_ + first;
  }
  add();
}

std::vector<bool> EventHeads::none_by_far(std::span<const float> rows) const {
  const size_t width = first_width(), count = rows.size() / width;
  if (kind_.rows > kBlock) return std::vector<bool>(count, false);
  std::vector<float> scores;
  for (size_t i = 0; i < count; ++i) scores.insert(scores.end(), kind_.bias.begin(), kind_.bias.begin() + kBlock);
  language::kernels().weigh(rows.data(), count, width, kind_.columns.data(), scores.data());
  std::vector<bool> none;
  for (const float* row = scores.data(); none.size() < count; row += kBlock) {
    none.push_back(row[0] > *std::max_element(row + 1, row + kind_.rows) + kNoneByFar);
  }
  return none;
}

std::optional<uint16_t> EventHeads::class_feature(std::string_view event_class) const {
  const auto found = std::ranges::find(*classes_, event_class);
  if (found == classes_->end()) return std::nullopt;
  return static_cast<uint16_t>(kFeatureCount + (found - classes_->begin()));
}

void EventHeads::apply(const Matrix& matrix, std::span<const float> positive, std::span<float> out) {
  for (size_t first = 0; first < matrix.rows; first += kBlock) {
    std::array<float, kBlock> sums;
    std::copy_n(matrix.bias.begin() + static_cast<std::ptrdiff_t>(first), kBlock, sums.begin());
    const float* const columns = matrix.columns.data() + first * positive.size();
    language::kernels().weigh(positive.data(), 1, positive.size(), columns, sums.data());
    std::copy_n(sums.begin(), std::min(kBlock, matrix.rows - first),
                out.begin() + static_cast<std::ptrdiff_t>(first));
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
