// One place that knows which of our fields a named value fills.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "hearsay/document.h"
#include "ingest/field_table.h"

namespace hearsay::ingesting {

/// Puts values where their names belong; unknown names go into `others`, in the order they come. A value that is
/// empty or only says that there is none ("None", "null") is left out. Both references outlive the filler.
class MetadataFiller {
 public:
  MetadataFiller(const FieldTable& fields, Metadata& metadata) : fields_(fields), metadata_(metadata) {
    ranks_.fill(kNone);
  }

  void add(std::string_view name, std::string value);

 private:
  static constexpr int kNone = 1 << 20;
  std::string* slot_of(Field field);
  void keep(std::string_view name, std::string value);

  const FieldTable& fields_;
  Metadata& metadata_;
  std::array<int, kFieldCount> ranks_{};
  std::array<std::string, kFieldCount> names_;  // under which each field was found
};

/// Unknown fields longer than that are content under another name.
inline constexpr size_t kMaxOther = 4096;
/// Unknown fields kept of one record: real exports have some dozen.
inline constexpr size_t kMaxOthers = 200;

}  // namespace hearsay::ingesting
