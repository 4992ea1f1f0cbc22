// What terminal and page both need to tell an account: who says a value, in how many reports, in which words.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "present/view/story_view.h"

namespace hearsay::present {

/// One chain and the reports that carry it: "hospital officials, via Transmar Agency, in The Meridian Post".
struct Voice {
  std::string origin;                ///< the end of the chain; the outlet where it speaks for itself
  std::vector<std::string> via;      ///< between origin and report, nearest to the origin first
  std::vector<std::string> outlets;  ///< whose reports say it, each once
  std::vector<EvidenceIndex> evidence;
  bool own = false;  ///< no chain: the outlet speaks for itself
};

void add_once(std::vector<std::string>& names, std::string name);

/// What a source is called: its name, or of an outlet that no report names the title of its report.
std::string name_of(const StoryView& view, SourceIndex source);
/// The outlet of a report, named so.
std::string outlet_of(const StoryView& view, ReportIndex report);
/// "The Meridian Post, 15 March 2031" without what is unknown.
std::string published_in_words(const Report& report);
/// Groups evidence by chain: those that name a source first, else in order of first appearance.
std::vector<Voice> voices_of(const StoryView& view, const std::vector<EvidenceIndex>& evidence);
/// "hospital officials, via Transmar Agency, then Coastline News"; "the outlet itself" when it speaks for itself.
std::string who_says(const Voice& voice);
/// ", via Transmar Agency, then Coastline News" from the origin on; empty where nobody stands between.
std::string passed_on_by(const Voice& voice);
/// "A", "A and B", "A, B and C".
std::string listed(const std::vector<std::string>& items);

std::string_view quote_of(const StoryView& view, EvidenceIndex evidence);
std::vector<EvidenceIndex> evidence_of(const Fact& fact);
/// That of the values that nothing supersedes; of all where none stands.
std::vector<EvidenceIndex> standing_evidence(const Fact& fact);
std::set<uint32_t> reports_of(const StoryView& view, const std::vector<EvidenceIndex>& evidence);
/// The outlets of a story's reports, each once, in order.
std::vector<std::string> outlets_of(const StoryView& view);

bool has_figure(const Fact& fact);
/// The headline figure: the codebook's range where there is one, else the hull of the values that stand; "17–20",
/// with a plus where a value at its upper end is open, "17–20+".
std::string range_in_words(const Fact& fact);
/// What a fact is called wherever it is named, in the JSON too: "17–20+ people killed", "the bridge struck".
std::string headline_of(const Fact& fact);
/// Words in quotation marks, where they have none of their own.
std::string in_marks(std::string_view words);
/// A told fact's sentence, in quotation marks where it has none of its own.
std::string told_in_words(const Fact& fact);
/// A state as a reader meets it: "single source", not "single-source".
std::string state_in_words(FactState state);
/// One sentence on what the state means.
std::string_view state_explained(FactState state);
/// "gave no answer", "denied it", … for the line that begins with `who`; "were asked" where those are several.
std::string_view response_in_words(ResponseKind kind, size_t who = 1);
/// "Airwars", "UCDP", "ACLED".
std::string_view policy_in_words(Policy policy);
std::vector<std::string> names_of(const StoryView& view, const std::vector<SourceIndex>& sources);
/// Of each report the copy that tells most, and of each pair one direction, where most of it is copied.
std::vector<const Copy*> telling_copies(const StoryView& view);
/// Stories as a reader wants them: those that most reports tell first, of these the latest.
std::vector<size_t> stories_by_weight(const Dossier& dossier);
/// "41% of the words of Coastline News stand in The Meridian Post" and which way the text went.
std::string copy_in_words(const StoryView& view, const Copy& copy);
/// Its title, else the name of its file.
std::string title_of(const Report& report);
/// Without the folders above it, which are nobody else's business.
std::string name_of_file(const Report& report);

/// Everything that the story's facts (but background) and disagreements rest on, each once.
std::vector<EvidenceIndex> evidence_in(const Account& account);

}  // namespace hearsay::present
