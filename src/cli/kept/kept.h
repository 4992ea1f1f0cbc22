// What the commands share that keep reports in a store, or read them out of one. Built without a store there are none
// of these commands, and nothing can be read out (without_store.cc).
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"

namespace hearsay::cli {

/// add, changes and the others that need a store.
std::vector<Command> store_commands();

/// --store and --as-of, for commands that read what others read from files; empty without a store.
struct StoreOptions {
  std::string store;
  std::string as_of;
  bool any_model = false;  ///< what it was read with does not matter
};
std::vector<Option> store_options(StoreOptions& options);

/// The file of the store; empty when none is meant.
std::string store_path(const StoreOptions& options);

/// The store's readings as `pipeline` wants them, with what people decided; what they decided and nothing answers to
/// is among the unapplied. Decisions are put before the corrections of `pipeline`.
Result<Readings> read_store(const StoreOptions& options, PipelineOptions& pipeline);

}  // namespace hearsay::cli
