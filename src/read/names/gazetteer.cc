#include "read/names/gazetteer.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>
#include <string>

#include "base/hash.h"
#include "base/resource.h"
#include "language/phrases.h"

namespace hearsay::reading {
namespace {

constexpr size_t kHead = 16;
constexpr size_t kCountryBytes = 2;
constexpr size_t kDivisionBytes = 4;
constexpr float kLatSteps = 180, kLonSteps = 90;  // of a degree
constexpr float kSizeSteps = 25;

std::string key_of(std::string_view name) {
  std::string key = language::fold_name(name);
  std::ranges::replace(key, '-', ' ');
  return key;
}

uint32_t number_at(std::string_view bytes, size_t at) {
  uint32_t value;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

}  // namespace

struct Gazetteer::Row {
  int16_t lat, lon;
  uint16_t division;
  uint8_t country, size, kind;
  uint8_t padding[3];
};

Gazetteer::Gazetteer() {
  static_assert(sizeof(Row) == 12);
  const std::string_view bytes = base::resource("data/places/gazetteer.bin");
  if (bytes.size() < kHead || !bytes.starts_with("HSGZ")) return;
  count_ = number_at(bytes, 4);
  const uint32_t divisions = number_at(bytes, 8), countries = number_at(bytes, 12);
  keys_ = reinterpret_cast<const uint64_t*>(bytes.data() + kHead);  // the build aligns embedded files
  size_t at = kHead + sizeof(uint64_t) * count_;
  rows_ = reinterpret_cast<const Row*>(bytes.data() + at);
  at += sizeof(Row) * count_;
  countries_ = bytes.substr(at, kCountryBytes * countries);
  at += countries_.size();
  divisions_ = bytes.substr(at, kDivisionBytes * divisions);
  at += divisions_.size();
  for (std::string_view names = bytes.substr(at); !names.empty();) {
    const size_t end = names.find('\n');
    division_names_.push_back(names.substr(0, end));
    names.remove_prefix(end == std::string_view::npos ? names.size() : end + 1);
  }
  read_short_names();
}

const Gazetteer& Gazetteer::get() {
  static const Gazetteer one;
  return one;
}

KnownPlace Gazetteer::place(const Row& row) {
  return {
      static_cast<float>(row.lat) / kLatSteps,   static_cast<float>(row.lon) / kLonSteps, row.division, row.country,
      static_cast<float>(row.size) / kSizeSteps, static_cast<PlaceKind>(row.kind)};
}

void Gazetteer::read_short_names() {
  std::unordered_map<std::string, KnownPlace> by_code;  // "US", "US.LA"
  for (uint32_t i = 0; i < count_; ++i) {
    const KnownPlace found = place(rows_[i]);
    std::string code(country_code(found.country));
    if (found.kind == PlaceKind::division) {
      const std::string_view division = divisions_.substr(found.division * kDivisionBytes + 1, kDivisionBytes - 1);
      code += '.';
      code += division.substr(0, division.find('\0'));
    } else if (found.kind != PlaceKind::country) {
      continue;
    }
    by_code.try_emplace(std::move(code), found);
  }
  base::for_each_row("data/places/abbreviations.tsv", [&](const std::vector<std::string_view>& cells) {
    if (cells.size() != 3) return;
    const std::string code = std::string(cells[1]) + (cells[2].empty() ? "" : ".") + std::string(cells[2]);
    const auto found = by_code.find(code);
    if (found != by_code.end()) short_names_.emplace(cells[0], found->second);
  });
}

std::vector<KnownPlace> Gazetteer::find(std::string_view name) const {
  std::vector<KnownPlace> places;
  const uint64_t key = base::hash64(key_of(name));
  const auto [first, last] = std::equal_range(keys_, keys_ + count_, key);
  for (const uint64_t* at = first; at != last; ++at) places.push_back(place(rows_[at - keys_]));
  return places;
}

std::optional<KnownPlace> Gazetteer::find_short(std::string_view name) const {
  const auto found = short_names_.find(name);
  return found == short_names_.end() ? std::nullopt : std::optional(found->second);
}

std::string_view Gazetteer::country_code(uint8_t country) const {
  return countries_.substr(std::min(countries_.size(), country * kCountryBytes), kCountryBytes);
}
std::string_view Gazetteer::division_name(uint16_t division) const {
  return division < division_names_.size() ? division_names_[division] : std::string_view();
}

double kilometres(const KnownPlace& a, const KnownPlace& b) {
  constexpr double kRadius = 6371, kDegree = std::numbers::pi / 180;
  const double dlat = (b.lat - a.lat) * kDegree, dlon = (b.lon - a.lon) * kDegree;
  const double h = std::pow(std::sin(dlat / 2), 2) +
                   std::cos(a.lat * kDegree) * std::cos(b.lat * kDegree) * std::pow(std::sin(dlon / 2), 2);
  return 2 * kRadius * std::asin(std::sqrt(std::min(1.0, h)));
}

}  // namespace hearsay::reading
