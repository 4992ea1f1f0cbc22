// What people decided: appended, and read as corrections of those in force.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hearsay/store.h"
#include "store/database.h"

namespace hearsay::storing {

int64_t ticks(Moment moment);
/// Of what is kept; 0 for nothing.
int64_t last_moment(const Database& database);
/// Not before anything that is kept.
int64_t next_moment(const Database& database, Moment now);

/// Gives its number. StoreFailure bad_usage, as Store::decide and undo say.
int64_t append(const Database& database, const Decided& decided);
/// All of them, or those that were appended under the key before. In a transaction of its own.
std::vector<int64_t> append_once(const Database& database, std::span<const Decided> all, const std::string& key);
std::vector<Decided> decisions_in(const Database& database, std::optional<Moment> as_of);
std::vector<Correction> corrections_in(const Database& database, std::optional<Moment> as_of);

}  // namespace hearsay::storing
