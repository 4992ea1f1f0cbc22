#include "base/pages.h"

#include <gtest/gtest.h>
#include <sys/mman.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <memory>
#include <string>

#include "base/hash.h"
#include "base/resource.h"

namespace hearsay::base {
namespace {

constexpr size_t kSize = size_t{1} << 20;

size_t resident_bytes() {
  size_t all = 0, resident = 0;
  std::ifstream("/proc/self/statm") >> all >> resident;
  return resident * 4096;
}

TEST(PagesTest, WhatAFileHoldsIsGivenBackAndReadsTheSame) {
  const std::string_view weights = resource("models/encoder.safetensors");
  const uint64_t before = hash64(weights);  // which reads all of it
  const size_t with = resident_bytes();
  let_go(weights);
  EXPECT_LT(resident_bytes(), with - weights.size() / 2);
  EXPECT_EQ(hash64(weights), before);
}

TEST(PagesTest, WhatWasAllocatedStays) {
  const std::string own(kSize, 'x');
  let_go(own);
  EXPECT_EQ(own, std::string(kSize, 'x'));
  let_go({});
}

// The file does not hold what was written behind its back.
TEST(PagesTest, WhatWasWrittenOverAFileStays) {
  const std::unique_ptr<FILE, int (*)(FILE*)> file(std::tmpfile(), std::fclose);
  ASSERT_TRUE(file);
  ASSERT_EQ(std::fputs(std::string(kSize, 'x').c_str(), file.get()) < 0, false);
  std::fflush(file.get());
  void* const at = mmap(nullptr, kSize, PROT_READ | PROT_WRITE, MAP_PRIVATE, fileno(file.get()), 0);
  ASSERT_NE(at, MAP_FAILED);
  const std::string_view bytes(static_cast<char*>(at), kSize);
  std::fill_n(static_cast<char*>(at), kSize, 'y');
  let_go(bytes);
  EXPECT_EQ(bytes, std::string(kSize, 'y'));
  munmap(at, kSize);
}

}  // namespace
}  // namespace hearsay::base
