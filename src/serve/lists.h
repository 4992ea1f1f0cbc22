// A list, a page at a time. A cursor is the key of the last item that was given, so that a list which grows or
// shrinks meanwhile goes on at the same place.
#pragma once

#include <charconv>
#include <string>
#include <string_view>

#include "serve/json.h"
#include "serve/limits.h"
#include "serve/routes.h"

namespace hearsay::serving {

std::string hex_of(std::string_view bytes);
std::string bytes_of(std::string_view hex);
size_t limit_of(const Call& call);

/// `{"items":[…],"next":…}`. `key_of` gives the key of an item, by which `items` are in order; `json_of` what is
/// shown.
template <class Items, class Key, class Wanted, class Json>
Response listed(const Call& call, const Items& items, const Key& key_of, const Wanted& is_wanted,
                const Json& json_of) {
  const std::string after = bytes_of(call.said("after"));
  const size_t most = limit_of(call);
  std::string all;
  std::string last;
  size_t given = 0;
  auto item = std::ranges::upper_bound(items, std::string_view(after), {},
                                       [&](const auto& one) { return std::string_view(key_of(one)); });
  if (after.empty()) item = items.begin();
  for (; item != items.end(); ++item) {
    if (!is_wanted(*item)) continue;
    if (given == most) break;
    all += given++ == 0 ? "" : ",";
    all += json_of(*item);
    last = key_of(*item);
  }
  const bool more = item != items.end();
  const std::string next = more ? json_text(hex_of(last)) : "null";
  return {.body = "{\"items\":[" + all + "],\"next\":" + next + "}"};
}

}  // namespace hearsay::serving
