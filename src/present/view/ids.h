// The ids that a reading's JSON gives to what it refers to: a letter or two and a 1-based number, "n3", "st1". What
// is found across reports brings a lasting id of its own.
#pragma once

#include <string>

#include "hearsay/reading.h"

namespace hearsay::present {

inline std::string numbered(const char* prefix, size_t index) {
  return prefix + std::to_string(index + 1);
}

inline std::string id_of(EntityIndex i) {
  return numbered("n", i.value);
}
inline std::string id_of(StatementIndex i) {
  return numbered("st", i.value);
}

}  // namespace hearsay::present
