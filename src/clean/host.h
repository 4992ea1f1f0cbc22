// The host of an address, which names an outlet where nothing else does.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hearsay::cleaning {

/// "https://www.gazette.example:8080/x" → "gazette.example"; empty when there is none.
std::string host_of(std::string_view url);

/// Its labels without the last: "news.harbour-gazette.example" → {"news", "harbourgazette"}.
std::vector<std::string> labels_of_host(std::string_view url);

/// The address of the page that an archive, a cache or a translator shows under its own (`data/clean/archives.tsv`);
/// any other as it is.
std::string archived_address(std::string_view url);

/// Whether the address is one of an archive, or of whoever else keeps pages of other sites.
bool is_archive(std::string_view url);

}  // namespace hearsay::cleaning
