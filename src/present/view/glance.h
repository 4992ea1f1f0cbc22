// What a person sees first of an account: which figures, in which order, by whose account each value stands, and what
// the reports disagree about.
#pragma once

#include <string>
#include <vector>

#include "hearsay/digest.h"
#include "present/view/account_view.h"

namespace hearsay::present {

/// The account's timeline, of facts that are shown and whose day several reports give.
std::vector<TimelineEntry> earned_timeline(const StoryView& view);
/// Facts that are not background, wholes before parts of a total, else in the account's own order.
std::vector<size_t> facts_by_weight(const Account& account);
/// Sentences that reports have alike.
std::vector<size_t> told_facts(const Account& account, bool all = false);
/// Facts about somebody or something with a name that two reports give and no such sentence tells.
std::vector<size_t> plain_facts(const StoryView& view);
/// Whether words stand in a sentence that is shown as a report has it; with `all`, in any that is listed.
bool is_told(const StoryView& view, EvidenceIndex words, bool all = false);
/// Whether a fact is shown at once: as a figure, in one line, or in such a sentence.
bool is_shown(const StoryView& view, FactIndex fact);
/// Facts with a figure, a card's worth of them: those in several reports are taken first, then wholes; given wholes
/// first.
std::vector<KeyFigure> key_figures(const StoryView& view);
/// Of these the `most` most prominent, in the same order.
std::vector<const KeyFigure*> most_prominent(const std::vector<KeyFigure>& figures, size_t most);

/// The values that were not superseded, those most often given first.
std::vector<ByWhom> by_whose_account(const StoryView& view, const Fact& fact);
/// "20: Aldran coast guard and Norvik Lines · 21+: hospital officials, a crew member and 2 more · 3 other figures".
std::string by_whose_account_in_words(const std::vector<ByWhom>& by_whom);

/// "A, B and 2 more": at most `most` names.
std::string some_of(const std::vector<std::string>& names, size_t most);
/// Who gives the evidence, each once: named sources before unnamed ones before outlets that name no source.
std::vector<std::string> who_gives(const StoryView& view, const std::vector<EvidenceIndex>& evidence);
/// Those in most reports first: a figure that one report gives in passing is not what they disagree about.
std::vector<const Side*> sides_by_support(const StoryView& view, const Disagreement& disagreement);
/// The disagreements as questions, each side with who gives it and a quote.
std::vector<DigestQuestion> questions_of(const StoryView& view);
/// The words to show where there is room for one quote: somebody's named, else somebody's, else the first.
/// REQUIRES: evidence is not empty.
EvidenceIndex telling_quote(const StoryView& view, const std::vector<EvidenceIndex>& evidence);

}  // namespace hearsay::present
