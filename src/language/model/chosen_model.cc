#include "language/model/chosen_model.h"

#include <algorithm>
#include <optional>

#include "base/resource.h"
#include "hearsay/model.h"
#include "language/model/kernels/kernels.h"

namespace hearsay {
namespace {

Result<language::Model> loaded(const Result<language::Weights>& weights) {
  return weights ? language::Model::from(*weights) : std::unexpected(weights.error());
}

// What use_model() chose; nothing before it did, so that the default is not read in vain.
std::optional<Result<language::Model>>& own_choice() {
  static std::optional<Result<language::Model>> chosen;
  return chosen;
}

}  // namespace

Result<language::Weights> language::built_in_weights(const BuiltIn& model) {
  return Weights::from(base::resource(model.path), "the built-in model \"" + std::string(model.choice) + "\"");
}

const Result<language::Model>& language::chosen_model() {
  if (own_choice()) return *own_choice();
  static const Result<Model> first = loaded(built_in_weights());
  return first;
}

Result<void> use_model(const std::string& choice) {
  const auto* const own = std::ranges::find(language::kBuiltIn, choice, &language::BuiltIn::choice);
  auto found =
      loaded(own != language::kBuiltIn.end() ? language::built_in_weights(*own) : language::Weights::open(choice));
  if (!found) return std::unexpected(found.error());
  own_choice() = std::move(found);
  return {};
}

Result<void> use_instruction_set(const std::string& name) {
  if (const language::Kernels* const found = language::kernels_named(name); found != nullptr) {
    language::set_kernels(*found);
    return {};
  }
  std::string known;
  for (const language::Kernels* const set : language::supported_kernels()) {
    known += (known.empty() ? "" : ", ") + std::string(set->name);
  }
  return std::unexpected(
      Error{ErrorCode::bad_usage, "no instruction set \"" + name + "\" on this processor; there are " + known});
}

std::string_view instruction_set() {
  return language::kernels().name;
}

std::string_view model_name() {
  const auto& model = language::chosen_model();
  return model ? model->name() : std::string_view();
}

std::vector<ModelChoice> model_choices() {
  std::vector<ModelChoice> all;
  for (const language::BuiltIn& own : language::kBuiltIn) {
    const Result<language::Weights> weights = language::built_in_weights(own);
    all.push_back({std::string(own.choice), weights ? std::string(weights->metadata("name")) : std::string()});
  }
  return all;
}

std::string model_error() {
  const auto& model = language::chosen_model();
  return model ? std::string() : model.error().message;
}

}  // namespace hearsay
