#include "store/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "hearsay/model.h"
#include "hearsay/version.h"

namespace hearsay::storing {
namespace {

// What the report that came last was read with; empty when there is none.
std::string model_of(const Database& database) {
  Query query = database.query("SELECT reader FROM readings ORDER BY report DESC LIMIT 1");
  if (!query.next()) return {};
  const std::string_view reader = query.text(0);
  return std::string(reader.substr(reader.find(' ') + 1));
}

}  // namespace

std::string reader() {
  return std::string(version()) + " " + std::string(model_name());
}

void keep_to_one_model(const Database& database) {
  const std::string kept = model_of(database);
  if (kept.empty() || kept == model_name()) return;
  const std::vector<ModelChoice> ours = model_choices();
  const auto named = [&](std::string_view name) { return std::ranges::find(ours, name, &ModelChoice::name); };
  const auto before = named(kept);
  if (before == ours.end() && named(model_name()) != ours.end()) return;
  throw StoreFailure(
      {ErrorCode::bad_usage,
       fmt::format("{}: its reports were read with the model {}, this run reads with {}; a store keeps "
                   "to one: take --model {}, or export it and add that to a new store",
                   database.path(), kept, model_name(),
                   before == ours.end() ? "and the file of that model" : before->choice)});
}

}  // namespace hearsay::storing
