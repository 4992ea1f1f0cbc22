// What a report sets beside its own event: told by `read`, asked for by `reconcile`.
#pragma once

#include <string_view>

namespace hearsay::language {

/// Why a sentence of another event ("It was not the only accident …") is background.
inline constexpr std::string_view kToldAside = "tells of another event beside";

}  // namespace hearsay::language
