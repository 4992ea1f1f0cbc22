// XML that is nearly right, made right: what feeds hold that are put together from strings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hearsay::ingesting {

struct MendedXml {
  std::string text;
  std::vector<std::string_view> faults;  ///< what was mended, each once, in words: "bare ampersands"
};

/// Characters that XML has not, references that it does not know (HTML's are resolved, others stay as text), bare '&'
/// and
/// '<', CDATA that never ends. Linear. REQUIRES: valid UTF-8.
MendedXml mended_xml(std::string_view xml);

/// The same item with the markup within its texts (title, description, content …) escaped, for where tags do not
/// match.
std::string with_escaped_texts(std::string_view item);

}  // namespace hearsay::ingesting
