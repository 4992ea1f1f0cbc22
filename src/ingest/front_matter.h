// Front matter: the "key: value" lines between two lines of "---" at the top of a text.
#pragma once

#include <string>

#include "hearsay/document.h"

namespace hearsay::ingesting {

/// Takes front matter off `text` and puts it into `metadata`. Text without it, or with a block that is not made of
/// "key: value" lines, stays as it is. Returns the number of bytes taken.
size_t take_front_matter(std::string& text, Metadata& metadata);

/// Puts one value where its field name belongs: unknown names into `others`. A value that is empty or only says that
/// there is none ("None", "null") is left out.
class MetadataFiller {
 public:
  explicit MetadataFiller(Metadata& metadata) : metadata_(metadata) {}
  void add(std::string_view name, std::string value);

 private:
  void place(std::string& slot, int rank, int& best, std::string value);

  Metadata& metadata_;
  int ranks_[7] = {kNone, kNone, kNone, kNone, kNone, kNone, kNone};
  static constexpr int kNone = 1 << 20;
};

}  // namespace hearsay::ingesting
