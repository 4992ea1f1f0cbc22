// The tables of a store, and how an older store becomes one of today.
#pragma once

#include "store/database.h"

namespace hearsay::storing {

/// How many migrations there are.
extern const int64_t kNewest;

/// Brings the store to the newest schema, an empty file too. StoreFailure: it is no store, or a newer one.
void migrate(const Database& database);

/// Whether there is something to migrate. StoreFailure: as above, or nothing is in it yet.
bool is_older(const Database& database);

}  // namespace hearsay::storing
