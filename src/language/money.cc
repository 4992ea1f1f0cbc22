#include "language/money.h"

#include <algorithm>

#include "base/resource.h"

namespace hearsay::language {

bool is_money(std::string_view unit) {
  static const auto words = base::words_of("data/lexicon/currencies.tsv");
  const bool code =
      unit.size() == 3 && std::ranges::all_of(unit, [](char letter) { return letter >= 'A' && letter <= 'Z'; });
  return code || words.contains(unit);
}

}  // namespace hearsay::language
