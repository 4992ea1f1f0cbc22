// The parts of a story's text in the terminal: each tells one section, where there is something to tell.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "hearsay/digest.h"
#include "present/terminal/columns.h"
#include "present/view/account_view.h"

namespace hearsay::present {

// A minute is some 250 words; what is beyond these counts is named by number and left to the page.
constexpr size_t kPlainFactsShown = 5;
constexpr size_t kNamesShown = 3;

/// Where the text of an entry begins; its figure or date stands before.
constexpr int kEntryIndent = 16;

/// What the parts of one story share.
struct StoryText : StoryView {
  Digest digest;
  std::set<std::string_view> quoted;     ///< words that stand beside a disagreement's side: not told again
  mutable std::set<ReportIndex> marked;  ///< reports whose marks were printed: the list at the end has them
  bool all = false;                      ///< nothing is left out
  bool ranges = false;                   ///< figures have what the codebook would write down, and by which rule

  /// How many of a list are told where a minute's read has room for `shown`.
  size_t most(size_t shown) const { return all ? SIZE_MAX : shown; }
};

/// "and 3 more", where more than `shown` there are.
void tell_rest(Columns& out, size_t all, size_t shown, int indent);
/// The number of a report in the list of them, "[2]".
std::string mark_of(const StoryText& text, ReportIndex report);
/// In quotation marks, cut at a word: the page has it whole. With the mark of its report.
std::string quote_in_columns(const StoryText& text, EvidenceIndex evidence, int columns);
/// Of a quote below an entry as much as one line holds.
std::string quote_in_line(const Columns& out, const StoryText& text, EvidenceIndex evidence, int indent);

void tell_figures(Columns& out, const StoryText& text);
void tell_disagreements(Columns& out, StoryText& text);
void tell_origins(Columns& out, const StoryText& text);
void tell_responses(Columns& out, const StoryText& text);
/// Where all is told: every figure value by value with voices and quotes, and in a line each what has none.
void tell_details(Columns& out, const StoryText& text);
void tell_told(Columns& out, const StoryText& text);
void tell_timeline(Columns& out, const StoryText& text);
void tell_background(Columns& out, const StoryText& text);
void tell_reports(Columns& out, const StoryText& text);

}  // namespace hearsay::present
