// The command as it is built without a store (HEARSAY_STORE=OFF).
#include "cli/doctor.h"
#include "cli/kept/kept.h"

namespace hearsay::cli {

std::vector<Command> store_commands() {
  return {};
}

std::vector<Option> store_options(StoreOptions&) {
  return {};
}

std::string store_path(const StoreOptions&) {
  return {};
}

Result<Readings> read_store(const StoreOptions&, PipelineOptions&) {
  return std::unexpected(Error{ErrorCode::bad_usage, "this hearsay was built without a store"});
}

std::vector<Finding> look_at_store(const std::string&) {
  return {{Finding::State::wrong, "store", "this hearsay was built without a store"}};
}

}  // namespace hearsay::cli
