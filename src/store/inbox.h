// What was sent and is yet to be read, and what came in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearsay/store.h"
#include "store/database.h"

namespace hearsay::storing {

/// Store::arrivals.
std::vector<Arrival> arrived(const Database& database, Moment since, size_t most);

/// Store::send.
Sent accept(const Database& database, const Sent& what, const std::string& key, Moment now);
std::optional<Sent> job_called(const Database& database, const std::string& job);
std::optional<Sent> next_job(const Database& database);
/// Store::begin and Store::excuse.
int64_t begin_job(const Database& database, const std::string& job);
void excuse_job(const Database& database, const std::string& job);

}  // namespace hearsay::storing
