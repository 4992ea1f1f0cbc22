#include "ingest/metadata_filler.h"

#include <utility>

#include "base/utf8.h"

namespace hearsay::ingesting {
namespace {

bool says_nothing(std::string_view value) {
  return value.empty() || value == "None" || value == "null" || value == "NULL" || value == "nan" || value == "NaN" ||
         value == "NaT" || value == "undefined";
}

bool is_address(std::string_view value) {
  return value.starts_with("http://") || value.starts_with("https://");
}

std::string clipped(std::string value) {
  if (value.size() <= kMaxOther) return value;
  size_t end = kMaxOther;
  while (end > 0 && !base::is_lead_byte(value[end])) --end;
  value.resize(end);
  return value + "…";
}

}  // namespace

std::string* MetadataFiller::slot_of(Field field) {
  switch (field) {
    case Field::title:
      return &metadata_.title;
    case Field::outlet:
      return &metadata_.outlet;
    case Field::byline:
      return &metadata_.byline;
    case Field::published:
      return &metadata_.published;
    case Field::modified:
      return &metadata_.modified;
    case Field::url:
      return &metadata_.url;
    case Field::language:
      return &metadata_.language;
    case Field::text:
    case Field::html:
    case Field::records:
      break;
  }
  return nullptr;
}

void MetadataFiller::add(std::string_view name, std::string value) {
  if (says_nothing(value)) return;
  std::optional<FieldMatch> match = fields_.find(name);
  // trafilatura's "source" is the page's address, others' is the outlet's name.
  if (match && match->field == Field::outlet && is_address(value)) match = FieldMatch{Field::url, kNone - 1};
  std::string* slot = match ? slot_of(match->field) : nullptr;
  if (slot == nullptr) return keep(name, std::move(value));
  const auto at = static_cast<size_t>(match->field);
  // Of two names for one of our fields both are kept, the better one as that field.
  if (match->rank >= ranks_[at]) {
    if (value != *slot) keep(name, std::move(value));
    return;
  }
  if (!slot->empty() && value != *slot) keep(names_[at], std::move(*slot));
  ranks_[at] = match->rank;
  names_[at] = name;
  *slot = std::move(value);
}

void MetadataFiller::keep(std::string_view name, std::string value) {
  if (metadata_.others.size() >= kMaxOthers) return;
  metadata_.others.emplace_back(std::string(name), clipped(std::move(value)));
}

}  // namespace hearsay::ingesting
