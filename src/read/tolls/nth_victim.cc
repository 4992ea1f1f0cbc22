#include "read/tolls/nth_victim.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/resource.h"
#include "language/phrases.h"

namespace hearsay::reading {
namespace {

constexpr std::string_view kKilled = "killed";

const std::unordered_map<std::string, double>& ordinals() {
  static const auto table = [] {
    std::unordered_map<std::string, double> rows;
    base::for_each_row("data/lexicon/ordinals.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() != 2) return;
      int number = 0;
      std::from_chars(cells[1].data(), cells[1].data() + cells[1].size(), number);
      rows.emplace(cells[0], number);
    });
    return rows;
  }();
  return table;
}

// "A [second victim] of the shooting", "the [third person] to die": which one.
double number_of(std::string_view whom, const language::Lexicon& lexicon) {
  const std::vector<std::string> words = language::phrase_words(language::fold(whom));
  for (size_t i = 0; i + 1 < words.size(); ++i) {
    const auto ordinal = ordinals().find(words[i]);
    if (ordinal == ordinals().end()) continue;
    const auto person = lexicon.people.find(words[i + 1]);
    if (person != lexicon.people.end() && person->second.singular) return ordinal->second;
  }
  return 0;
}

}  // namespace

std::optional<Toll> toll_by_ordinal(const Reading& reading, const language::Lexicon& lexicon) {
  std::optional<Toll> last;
  for (uint32_t c = 0; c < reading.claims.size(); ++c) {
    const Claim& claim = reading.claims[c];
    const bool told = claim.modality == Modality::asserted || claim.modality == Modality::reported;
    if (!told || claim.polarity < 0 || claim.recalled || claim.event_class != kKilled ||
        !reading.sentences[claim.sentence].fresh)
      continue;
    for (const Argument& argument : claim.arguments) {
      const double number = number_of(reading.report.text.slice(argument.span), lexicon);
      if (number > 0 && (!last || number > last->count)) last = Toll{kKilled, number, {ClaimIndex{c}}};
    }
  }
  return last;
}

}  // namespace hearsay::reading
