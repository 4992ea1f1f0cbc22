// Most names of places have several bearers. What decides: a container said right behind ("Aster, La."); how many
// live there; the countries and divisions that the report's other places lie in; and how near the others are (spatial
// minimality, Leidner 2007). Every name starts at its largest bearer, then each is chosen again beside the others
// until none changes. Example: "Alexandria" in a report on Shreveport and Monroe is the one in Louisiana.
// Counter-example: the one place of a report stays at its largest bearer. Cost: names × bearers × names, bounded by
// the constants below.
#include "read/names/toponyms.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

#include "base/resource.h"
#include "language/phrases.h"
#include "read/names/kinds.h"

namespace hearsay::reading {
namespace {

constexpr size_t kNamesKept = 200;    // of a report; a gazetteer printed as a report stays cheap
constexpr size_t kBearersKept = 120;  // the largest
constexpr int kRounds = 4;
constexpr float kCountrySize = 2.0F;  // states and divisions are meant more often than towns as large
constexpr float kDivisionSize = 0.7F;
constexpr float kSameCountry = 2.0F, kSameDivision = 2.5F, kNear = 2.0F;
constexpr double kNearKm = 120;
constexpr float kContainer = 20;
constexpr float kActing = 2.5F;

struct Toponym {
  std::string key;
  std::optional<KnownPlace> container;
  std::vector<KnownPlace> bearers;
  std::vector<PlacedWords> words;
  size_t chosen = 0;
};

class Locator {
 public:
  Locator(const Sheet& sheet, const NameTable& names) : sheet_(sheet), names_(names), gazetteer_(Gazetteer::get()) {}

  std::vector<PlacedWords> run() {
    gather();
    for (Toponym& toponym : toponyms_) choose(toponym, false);
    for (int round = 0; round < kRounds; ++round) {
      bool changed = false;
      for (Toponym& toponym : toponyms_) changed = choose(toponym, true) || changed;
      if (!changed) break;
    }
    std::vector<PlacedWords> placed;
    for (const Toponym& toponym : toponyms_) {
      for (PlacedWords words : toponym.words) {
        words.place = toponym.bearers[toponym.chosen];
        placed.push_back(words);
      }
    }
    std::ranges::sort(placed, {}, [](const PlacedWords& words) { return words.words.first; });
    return placed;
  }

 private:
  void gather() {
    for (uint32_t i = 0; i < names_.mentions.size() && toponyms_.size() < kNamesKept; ++i) {
      const NameMention& mention = names_.mentions[i];
      if (is_called_after(mention.words)) continue;
      switch (mention.kind) {
        case NameKind::place:
          add(i, mention.words);
          break;
        case NameKind::organisation:
        case NameKind::group:
        case NameKind::facility:
        case NameKind::other:
          add_inside(i, mention.words);
          break;
        default:
          break;
      }
    }
    // "Aster" after "Aster, La." means the same.
    for (Toponym& toponym : toponyms_) {
      if (toponym.container) continue;
      for (const Toponym& other : toponyms_) {
        if (other.container && other.key.starts_with(toponym.key + '|')) toponym.container = other.container;
      }
    }
  }

  // "Brussels sprouts", "Paris Street": what is called after a place lies there no more.
  bool is_called_after(Range name) const {
    static const auto things = [] {
      std::unordered_map<std::string_view, std::string_view> table;
      base::for_each_row("data/places/products.tsv", [&](const std::vector<std::string_view>& cells) {
        if (cells.size() == 2) table.emplace(cells[0], cells[1]);
      });
      return table;
    }();
    const auto is = [&](std::string_view noun, std::string_view what) {
      const auto found = things.find(noun);
      return found != things.end() && found->second == what;
    };
    const Word& last = sheet_.words[name.last - 1];
    const bool goods = sheet_.same_sentence(name.first, name.last) && last.relation == Relation::compound &&
                       last.head == static_cast<int32_t>(name.last) && is(sheet_.lemma(name.last), "goods");
    return goods || (name.size() > 1 && is(last.lower, "street"));
  }

  bool add(uint32_t mention, Range words) {
    const std::string_view text = sheet_.text(words);
    const std::optional<KnownPlace> container = container_behind(words.last);
    std::string key = language::fold_name(text);
    if (container) key += '|' + std::to_string(container->country) + '|' + std::to_string(container->division);
    auto found = std::ranges::find(toponyms_, key, &Toponym::key);
    if (found == toponyms_.end()) {
      Toponym toponym{key, container, bearers(text), {}, 0};
      if (toponym.bearers.empty()) return false;
      toponyms_.push_back(std::move(toponym));
      found = toponyms_.end() - 1;
    }
    found->words.push_back({words, mention, {}});
    return true;
  }

  // "[Butler County] School Board", "University of [Aster]": the longest name of a place that the name begins with,
  // or has behind "of". A body's own name ("the Green House") is no town that happens to bear it, nor are its
  // letters.
  void add_inside(uint32_t mention, Range name) {
    constexpr uint32_t kLongest = 3;
    constexpr float kTown = 3.5F;  // log10: smaller ones lend their name to too much else
    const auto large = [&](Range words) {
      if (is_short_form(words, name)) return gazetteer_.find_short(sheet_.text(words)).has_value();
      const bool whole = words == name && words.size() > 1 && names_.mentions[mention].kind == NameKind::organisation;
      return std::ranges::any_of(bearers(sheet_.text(words)), [&](const KnownPlace& place) {
        const bool state = place.kind == PlaceKind::country || place.kind == PlaceKind::division;
        return state || (!whole && (place.kind != PlaceKind::city || place.size >= kTown));
      });
    };
    const auto add_longest = [&](uint32_t first) {
      for (uint32_t last = std::min(name.last, first + kLongest); last > first; --last) {
        if (sheet_.words[last - 1].capital && large({first, last})) return add(mention, {first, last});
      }
      return false;
    };
    uint32_t first = name.first;
    while (first < name.last &&
           (sheet_.lower(first) == "the" || sheet_.lower(first) == "city" || sheet_.lower(first) == "of")) {
      ++first;
    }
    if (first >= name.last || add_longest(first)) return;
    for (uint32_t i = first; i + 1 < name.last; ++i) {
      if (sheet_.lower(i) == "of" && add_longest(i + 1)) return;
    }
  }

  // "ORA" and "ORA Relief Council"; not "PELM" in the capitals of "PELM HARBOUR POLICE".
  bool is_short_form(Range words, Range name) const {
    if (words.size() != 1 || !is_acronym(sheet_, words.first)) return false;
    return name.size() == 1 || !is_acronym(sheet_, name.last - 1);
  }

  std::vector<KnownPlace> bearers(std::string_view text) const {
    std::vector<KnownPlace> found;
    if (const auto shortened = gazetteer_.find_short(text)) found.push_back(*shortened);
    if (found.empty()) found = gazetteer_.find(text);
    const auto without = [&](std::string_view prefix) {
      if (found.empty() && text.starts_with(prefix)) found = gazetteer_.find(text.substr(prefix.size()));
    };
    without("the ");
    without("The ");
    without("City of ");
    without("Town of ");
    without("Greater ");
    without("downtown ");
    if (found.empty() && text.starts_with("St. ")) found = gazetteer_.find("Saint " + std::string(text.substr(4)));
    if (found.empty() && text.starts_with("Mt. ")) found = gazetteer_.find("Mount " + std::string(text.substr(4)));
    if (found.empty() && text.ends_with(" City")) found = gazetteer_.find(text.substr(0, text.size() - 5));
    std::ranges::stable_sort(found, [](const KnownPlace& a, const KnownPlace& b) { return weight(a) > weight(b); });
    if (found.size() > kBearersKept) found.resize(kBearersKept);
    return found;
  }
  static float weight(const KnownPlace& place) {
    return place.size + (place.kind == PlaceKind::country    ? kCountrySize
                         : place.kind == PlaceKind::division ? kDivisionSize
                                                             : 0);
  }

  // "…, La.", "…, Texas", "… (Ontario)": a division or state right behind.
  std::optional<KnownPlace> container_behind(uint32_t word) const {
    const auto count = static_cast<uint32_t>(sheet_.words.size());
    if (word + 1 >= count || (sheet_.lower(word) != "," && sheet_.lower(word) != "(")) return std::nullopt;
    if (sheet_.words[word].sentence != sheet_.words[word + 1].sentence) return std::nullopt;
    const std::string_view next = sheet_.text(sheet_.words[word + 1]);
    if (const auto shortened = gazetteer_.find_short(next)) return shortened;
    if (!sheet_.words[word + 1].capital) return std::nullopt;
    Range name{word + 1, word + 2};
    if (const auto mention = names_.mention_covering(word + 1)) name = names_.mentions[*mention].words;
    if (name.first != word + 1) return std::nullopt;
    std::optional<KnownPlace> best;
    for (const KnownPlace& place : gazetteer_.find(sheet_.text(name))) {
      const bool holds = place.kind == PlaceKind::country || place.kind == PlaceKind::division;
      if (holds && (!best || weight(place) > weight(*best))) best = place;
    }
    return best;
  }

  // The best bearer; whether that is another than before.
  bool choose(Toponym& toponym, bool beside) const {
    size_t best = 0;
    float most = -1;
    for (size_t i = 0; i < toponym.bearers.size(); ++i) {
      const KnownPlace& place = toponym.bearers[i];
      float score = weight(place);
      if (toponym.container) score += contained(place, *toponym.container) ? kContainer : 0;
      if (beside) score += support(toponym, place);
      if (place.kind == PlaceKind::division && acts(toponym)) score -= kActing;
      if (score > most) {
        most = score;
        best = i;
      }
    }
    const bool changed = best != toponym.chosen;
    toponym.chosen = best;
    return changed;
  }
  // "Washington said": who acts by the name of a place is seldom a division; the capital of its name is.
  bool acts(const Toponym& toponym) const {
    return std::ranges::any_of(toponym.words, [&](const PlacedWords& placed) {
      return placed.words == names_.mentions[placed.mention].words &&
             sheet_.words[placed.words.last - 1].relation == Relation::nsubj;
    });
  }
  static bool contained(const KnownPlace& place, const KnownPlace& container) {
    if (place.country != container.country || place.kind == PlaceKind::country) return false;
    return container.kind == PlaceKind::country || place.division == container.division;
  }

  // How well a bearer fits the other places of the report, 0 to about 6.
  float support(const Toponym& toponym, const KnownPlace& place) const {
    float country = 0, division = 0, near = 0, all = 0;
    for (const Toponym& other : toponyms_) {
      if (&other == &toponym) continue;
      const KnownPlace& there = other.bearers[other.chosen];
      const bool sure = other.container || other.bearers.size() == 1;
      const float vote = std::min<float>(3, static_cast<float>(other.words.size())) * (sure ? 1.5F : 1.0F);
      all += vote;
      if (there.country != place.country) continue;
      country += vote;
      if (there.division == place.division && place.division != KnownPlace::kNone) division += vote;
      if (there.kind == PlaceKind::city || there.kind == PlaceKind::district) {
        near += vote * static_cast<float>(std::exp(-kilometres(place, there) / kNearKm));
      }
    }
    if (all == 0) return 0;
    return kSameCountry * country / all + kSameDivision * division / all + kNear * std::min(1.0F, near / 2);
  }

  const Sheet& sheet_;
  const NameTable& names_;
  const Gazetteer& gazetteer_;
  std::vector<Toponym> toponyms_;
};

}  // namespace

std::vector<PlacedWords> locate(const Sheet& sheet, const NameTable& names) {
  return Locator(sheet, names).run();
}

}  // namespace hearsay::reading
