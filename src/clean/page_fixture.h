// A page about a ferry, and what comes of cleaning one.
#pragma once

#include <string>

#include "hearsay/report.h"

namespace hearsay::cleaning::fixture {

inline const std::string kFirst =
    "A ferry with 30 people aboard ran aground off Varrow on Thursday, the harbour master said.";
inline const std::string kSecond =
    "Nobody was hurt and all passengers were brought ashore within two hours, he told reporters.";

inline Result<Report> clean_page(const std::string& html) {
  Document document;
  document.file = "page";
  document.format = Format::html;
  document.content = html;
  return clean(document, {});
}

/// A headline, a label below it, then the text.
inline std::string page_with(const std::string& head, const std::string& label) {
  return "<html><head>" + head + "</head><body><h1>Ferry Runs Aground off Varrow</h1><div>" + label + "</div><p>" +
         kFirst + "</p><p>" + kSecond + kFirst + "</p><p>First printed on 3 March 2030.</p></body></html>";
}

/// A page with that JSON-LD.
inline std::string scripted(const std::string& json, const std::string& body) {
  return "<html><head><script type='application/ld+json'>" + json + "</script></head><body>" + body +
         "</body></html>";
}

}  // namespace hearsay::cleaning::fixture
