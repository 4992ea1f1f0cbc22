// Addresses as pages and feeds write them: whole, without a scheme, or beginning where the page stands.
#pragma once

#include <string>
#include <string_view>

namespace hearsay::base {

/// Whether it begins with http:// or https://.
bool is_web_address(std::string_view text);

/// `address` as it reads from `base`, RFC 3986: "//host/a", "/a", "a", "?a" and "../a". An address of any scheme
/// stays as it is, as does a relative one when `base` is no web address; without a base "//host/a" is taken as https.
std::string absolute_address(std::string_view address, std::string_view base);

/// "gazette.example", "www.Gazette.co.example": one word of letters, digits, dashes and dots, with a small ending.
bool is_host_name(std::string_view name);

/// Of "news.harbour-gazette.co.example" what is the site's own, "harbour-gazette.co.example"; and the word it is
/// known by, without dashes, "harbourgazette". Lower case.
std::string own_host(std::string_view host);
std::string own_label(std::string_view host);

}  // namespace hearsay::base
