// A reading as a compact binary record: what a store keeps of a report.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "hearsay/error.h"
#include "hearsay/reading.h"

namespace hearsay::storing {

/// First byte of a record: how the rest is to be read. A new way of writing gets the next number, and the old ones
/// are read on.
inline constexpr char kRecordVersion = 2;
/// Up to here a sentence's meaning was not kept.
inline constexpr char kWithoutMeaning = 1;
/// Bytes that a record may come to when it is unpacked: 16 times the largest document that is taken in.
inline constexpr size_t kMostUnpacked = size_t{256} << 20;

/// decode(encode(x)) is x, bit by bit. REQUIRES: every span lies in the text, every index in its list. Any thread.
std::string encode(const Reading& reading);

/// Error bad_format: not a record of this version or an earlier one, or damaged (a checksum tells, and every span and
/// index is held against what it points into).
Result<Reading> decode(std::string_view record);

/// The same of what a record holds when it is unpacked, where no checksum stands before what is tried on it.
Result<Reading> decode_unpacked(std::string_view bytes, char version = kRecordVersion);

}  // namespace hearsay::storing
