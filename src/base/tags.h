// Whether a text that is said to be plain holds HTML.
#pragma once

#include <string>
#include <string_view>

namespace hearsay::base {

/// Tags of HTML in a text: none; some that stand within lines ("<b>", "<a href=…>"); some that part lines too ("<p>",
/// "<br/>"). "a < b", "<3" and "<ada@gazette.example>" are none.
enum class Tags { none, inside, lines };
Tags tags_in(std::string_view text);

/// `text` without those tags; nothing takes their place.
std::string without_tags(std::string_view text);

/// `text` with its references resolved as long as that changes it, at most three times: they come escaped twice and
/// more.
std::string without_escapes(std::string_view text);

}  // namespace hearsay::base
