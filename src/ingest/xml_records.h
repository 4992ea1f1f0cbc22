// Documents out of XML: RSS 2.0 and 1.0, Atom, NITF, NewsML-G2, and the XML and TEI that trafilatura writes.
#pragma once

#include <string_view>

#include "ingest/record_sink.h"

namespace hearsay::ingesting {

/// Every item of `xml` in order. Entities beyond XML's own are never expanded, and nothing is fetched. An item
/// without text is refused, with its number and byte offset; where the XML is damaged, what came before is read and
/// the place is named. REQUIRES: valid UTF-8, whatever the XML declares.
void read_xml(std::string_view xml, const RecordSink& sink);

}  // namespace hearsay::ingesting
