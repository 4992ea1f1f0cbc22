// How a run ended, as the shell is told.
#pragma once

namespace hearsay::cli {

inline constexpr int kDone = 0;
inline constexpr int kSomeRejected = 1;
inline constexpr int kFailed = 2;
inline constexpr int kInterrupted = 130;

}  // namespace hearsay::cli
