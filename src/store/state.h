// What a Store holds.
#pragma once

#include "hearsay/store.h"
#include "store/database.h"

namespace hearsay {

struct Store::State {
  storing::Database database;
};

}  // namespace hearsay
