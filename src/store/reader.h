// What readings are made by: a program's version and a model.
#pragma once

#include <string>

#include "store/database.h"

namespace hearsay::storing {

/// This program with the model in use, as it is kept beside each reading.
std::string reader();

/// Throws (bad_usage) where what is kept was read with another model than the one in use: readings by two do not go
/// together. Only one that this program does not have any more can be followed by another, as there is no choice.
void keep_to_one_model(const Database& database);

}  // namespace hearsay::storing
