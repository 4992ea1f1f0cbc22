// Whose event a claim is of: the report's own, or another: an earlier one, one elsewhere, what is compared, a sum
// over many.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "hearsay/reading.h"
#include "language/lexicon.h"

namespace hearsay::reading {

/// What speaks for another event, in the order of data/read/other_events.tsv, which weighs it.
enum class OtherSign : uint8_t {
  old,             ///< the sentence is background by its words and times (background.h)
  old_before,      ///< the one before it is
  lead,            ///< in the first two sentences
  first,           ///< in the first
  heading,         ///< in a heading
  late,            ///< how many sentences come before (log)
  lateness,        ///< … as a share of all (0 to 1)
  titled,          ///< the report has a title
  capitals,        ///< the report is in capitals
  day,             ///< the sentence names a day that news is of
  no_time,         ///< it names no time
  stretch,         ///< it names a stretch of weeks
  own_stretch,     ///< … which is the claim's time
  year,            ///< it names a year and nothing nearer
  year_before,     ///< the sentence before it does
  month,           ///< a month and no day
  month_before,    ///< the sentence before it does
  period,          ///< "so far this year"
  ago,             ///< "two weeks ago", "a month earlier"
  last,            ///< "last season"
  before,          ///< "previously"
  like,            ///< "similar", "the worst"
  all,             ///< "worldwide"
  all_near,        ///< … close by
  since,           ///< "since"
  another_near,    ///< "another", close by
  war_near,        ///< "war", "epidemic", close by
  habit,           ///< "every year"
  record,          ///< "court records", "served"
  events,          ///< several events as such: "attacks"
  had,             ///< "had been killed"
  had_somewhere,   ///< "had" of another verb of the sentence
  have,            ///< "have been killed"
  relative,        ///< "the bomb that killed", "those killed"
  clause,          ///< of these, a clause of its own: "that killed"
  after,           ///< within what stands behind "after", "following", "since"
  within,          ///< within what hangs on a noun by "of", "in", "over"
  depth,           ///< how deep in the sentence's tree (0 to 1)
  class_in_lead,   ///< the first sentences tell such an event
  family_in_lead,  ///< … one of its family
  court_in_lead,   ///< they tell of courts alone, and this is a harm
  harm_in_lead,    ///< they tell of harm alone, and this is a court's
  who_in_lead,     ///< whom it befalls is named in the first sentences
  who_new,         ///< … is not
  who_pronoun,     ///< … is "he"
  new_names,       ///< words of names that the first sentences lack (0 to 1)
  new_place,       ///< a place that they lack
  figure,          ///< a figure counts it
  hundred,         ///< … of a hundred or more
  larger,          ///< … that is more than twice what the first sentences tell of the class
  vague,           ///< "dozens"
  plural,          ///< no figure, and several: "killed civilians"
  planned,         ///< planned or attempted
  killed,          ///< the class
  sick,
  detained,
  charged,
  convicted,
  sentenced,
  seldom,  ///< a class that is none of the frequent ones
  count
};

constexpr size_t kOtherSigns = static_cast<size_t>(OtherSign::count);

struct OtherEvidence {
  ClaimIndex claim;
  std::array<float, kOtherSigns> signs{};
};

/// Of all claims of a known class, in order. The reading has everything but its tolls.
std::vector<OtherEvidence> other_evidence(const Reading& reading, const language::Lexicon& lexicon);

/// As data/read/other_events.tsv has them.
std::vector<std::string_view> other_sign_names();

/// Sentences whose claims are likely of another event are background, those with likely news are not. A claim of
/// background has no time that an earlier sentence gave.
void tell_other_events(Reading& reading, const language::Lexicon& lexicon);

}  // namespace hearsay::reading
