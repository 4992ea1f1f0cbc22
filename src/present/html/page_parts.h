// The parts of the page: each writes one section of one story.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/digest.h"
#include "present/html/markup.h"
#include "present/view/account_view.h"

namespace hearsay::present {

/// Something on the page that rests on a piece of evidence, as a link.
struct Use {
  std::string id;
  std::string label;
};

/// What the parts of one story share.
struct StoryPage : StoryView {
  Digest digest;
  bool own = false;  ///< alone on its page, with other stories on theirs beside it

  const std::string& fact_id(size_t fact) const { return account().facts[fact].id; }
  const std::string& disagreement_id(size_t i) const { return account().disagreements[i].id; }
  std::string response_id(size_t i) const { return story().id + "-response-" + std::to_string(i + 1); }
  const std::string& id_of(EvidenceIndex i) const { return evidence(i).id; }
  std::string section_id(std::string_view name) const { return story().id + "-" + std::string(name); }
};

/// The file of a story that has a page of its own, from the dossier's folder.
std::string page_of(const Story& story);
/// A link to another story, from this one.
std::string link_to(const StoryPage& page, const Story& other);
/// A story's row in the table of all, which leads to it, in this page or in one of its own.
struct IndexRow {
  std::string html;
  std::optional<Day> last;  ///< reported
};
IndexRow index_row(const Dossier& dossier, size_t story, const Digest& digest, bool own_pages);
/// The table, the latest first, and undated stories last.
void write_index(Markup& html, std::vector<IndexRow> rows);

/// Everything in the story that rests on each piece of evidence, in the order of the page.
std::map<EvidenceIndex, std::vector<Use>> uses_of_evidence(const StoryPage& page);

void open_section(Markup& html, const StoryPage& page, std::string_view name, std::string_view heading);
void close_section(Markup& html);

/// Quotes that lead to their words in the reports.
void write_quotes(Markup& html, const StoryPage& page, const std::vector<EvidenceIndex>& evidence);
/// Who says it, through whom, in which outlets; then the quotes. All after the first `open` quotes are folded.
void write_voices(Markup& html, const StoryPage& page, const std::vector<EvidenceIndex>& evidence, size_t open = 3);
/// The quotes of `evidence` other than those that say word for word what `shown` says, folded, by voice.
void write_further_quotes(Markup& html, const StoryPage& page, const std::vector<EvidenceIndex>& evidence,
                          EvidenceIndex shown);
/// "2–3 independent origins in 4 reports".
std::string origins_and_reports(const StoryPage& page, const Fact& fact);
/// A shape and a word.
void write_state(Markup& html, FactState state);

void write_key_figures(Markup& html, const StoryPage& page);
void write_told(Markup& html, const StoryPage& page);
void write_facts(Markup& html, const StoryPage& page);
void write_disagreements(Markup& html, const StoryPage& page);
void write_who_says_so(Markup& html, const StoryPage& page);
/// Shared origins, sources with several names, sources without one: each only where there is something to say.
void write_origin_lists(Markup& html, const StoryPage& page);
void write_responses(Markup& html, const StoryPage& page);
void write_timeline(Markup& html, const StoryPage& page);
void write_background(Markup& html, const StoryPage& page);
void write_statements(Markup& html, const StoryPage& page);
void write_copies(Markup& html, const StoryPage& page);
void write_related(Markup& html, const StoryPage& page);
void write_reports(Markup& html, const StoryPage& page);

}  // namespace hearsay::present
