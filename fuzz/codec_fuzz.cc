// Any bytes as a record of a reading: nothing, or a reading that comes back the same when it is written and read
// again.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "store/codec/codec.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace hearsay::storing;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  (void)decode(bytes);
  const auto reading = decode_unpacked(bytes);
  if (!reading) return 0;
  const std::string record = encode(*reading);
  const auto again = decode(record);
  if (!again || encode(*again) != record) std::abort();
  return 0;
}
