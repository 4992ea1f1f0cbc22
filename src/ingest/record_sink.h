// What every reader of a format is given: the rules, and where documents and refusals go.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "hearsay/document.h"
#include "ingest/field_table.h"

namespace hearsay::ingesting {

struct RecordSink {
  std::string file;
  const IngestOptions& options;
  const FieldTable& fields;
  std::function<void(Document)> take;
  std::function<void(Rejection)> reject;
  std::function<void(std::string_view)> own_output = {};  ///< told what the file holds of Hearsay's own

  /// Hands a document over, unless decoding has left nothing of it.
  void give(Document document) const {
    if (document.content.find_first_not_of(" \t\r\n\f") != std::string::npos) return take(std::move(document));
    refuse(document.record, document.offset, {ErrorCode::no_text, "nothing but blanks in it"});
  }

  void pass_over(std::string_view what) const {
    if (own_output) own_output(what);
  }

  void refuse(uint64_t record, uint64_t offset, Error error) const {
    reject({file, record, offset, error.code, std::move(error.message)});
  }
};

}  // namespace hearsay::ingesting
