// A test for each instruction set that the machine has.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "language/model/kernels/kernels.h"

namespace hearsay::language {

class OfInstructionSet : public testing::TestWithParam<const Kernels*> {
 protected:
  const Kernels& kernels() const { return *GetParam(); }
};

inline std::string name_of_set(const testing::TestParamInfo<const Kernels*>& row) {
  std::string name = row.param->name;
  std::ranges::replace(name, '-', '_');
  return name;
}

}  // namespace hearsay::language
