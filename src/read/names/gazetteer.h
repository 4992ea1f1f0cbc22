// The gazetteer: where places of a name are. One packed file, read in place (data/places/make_gazetteer.py says how
// it is laid out). GeoNames, CC BY 4.0; world-countries, ODbL 1.0.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hearsay::reading {

enum class PlaceKind : uint8_t { city, division, district, country };

struct KnownPlace {
  float lat = 0;  ///< degrees, WGS 84; divisions and countries stand for their middle
  float lon = 0;
  uint16_t division = kNone;  ///< first-level, a number of this file
  uint8_t country = 0;        ///< a number of this file
  float size = 0;             ///< log10 of 1 + the people living there
  PlaceKind kind = PlaceKind::city;

  static constexpr uint16_t kNone = 0xFFFF;
};

/// Immutable after the first use; any thread.
class Gazetteer {
 public:
  static const Gazetteer& get();

  /// All places of a name, whatever its case and accents; none when nobody lives there.
  std::vector<KnownPlace> find(std::string_view name) const;
  /// A state or division by its short name ("La.", "U.K."), or none.
  std::optional<KnownPlace> find_short(std::string_view name) const;
  std::string_view country_code(uint8_t country) const;     ///< ISO 3166-1, two letters
  std::string_view division_name(uint16_t division) const;  ///< empty for kNone

 private:
  Gazetteer();

  struct Row;
  static KnownPlace place(const Row& row);
  void read_short_names();

  const uint64_t* keys_ = nullptr;
  const Row* rows_ = nullptr;
  uint32_t count_ = 0;
  std::string_view countries_, divisions_;
  std::vector<std::string_view> division_names_;
  std::unordered_map<std::string_view, KnownPlace> short_names_;
};

/// Great-circle distance in kilometres.
double kilometres(const KnownPlace& a, const KnownPlace& b);

}  // namespace hearsay::reading
