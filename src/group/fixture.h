// Invented reports for the tests of this room.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "hearsay/reading.h"

namespace hearsay::grouping {

/// As grouping takes its reports. The items outlive the views.
template <class T>
std::vector<const T*> views_of(const std::vector<T>& items) {
  std::vector<const T*> views;
  for (const T& item : items) views.push_back(&item);
  return views;
}

/// Paragraphs stand apart by an empty line; the first one is the heading and the title.
inline Report report_of(std::string_view outlet, std::string_view published, std::string_view text) {
  Report report;
  report.id = base::content_id('r', std::string(outlet) + '\n' + std::string(text));
  report.file = std::string(outlet) + ".txt";
  report.outlet = outlet;
  report.published = date_from_iso(published);
  report.language = "en";
  report.text = Text(std::string(text));
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find("\n\n", at), text.size());
    report.blocks.push_back({at == 0 ? BlockKind::heading : BlockKind::paragraph, report.text.span_of(at, end)});
    if (at == 0) report.title = text.substr(0, end);
    at = end + 2;
  }
  return report;
}

inline Reading reading_of(std::string_view outlet, std::string_view published, std::string_view text) {
  return read(report_of(outlet, published, text));
}

constexpr std::string_view kAgency =
    "Grain silo collapses in Tolvan\n\nA grain silo collapsed at the harbour of Tolvan on Monday, burying three "
    "workers "
    "under forty tonnes of barley, the harbour office said.\n\nRescuers dug through the night with shovels because "
    "machines "
    "were too heavy for the damaged quay, and pulled two of the workers out alive before dawn.\n";

constexpr std::string_view kPaper =
    "Two saved from Tolvan silo\n\nThe mayor of Tolvan thanked the town’s divers yesterday.\n\nRescuers dug through "
    "the night "
    "with shovels because machines were too heavy for the damaged quay, and pulled two of the workers out alive "
    "before "
    "dawn. The third worker, a man of 52, is still missing.\n\nThe silo was built by a family firm.\n";

constexpr std::string_view kOwn =
    "Silo falls on harbour workers\n\nA silo full of barley fell at Tolvan harbour on Monday and buried three men, a "
    "port "
    "official said. Two of them were found alive; the search for the third goes on at the quay.\n";

constexpr std::string_view kElsewhere =
    "Kess parliament votes on tram line\n\nLawmakers in Kess voted on Monday to build a tram line to the airport, "
    "after a "
    "debate of nine hours. The transport minister, Lena Holm, called the vote a gift to commuters.\n";

}  // namespace hearsay::grouping
