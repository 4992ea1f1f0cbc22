// Tolls: one number of people killed, and one of people injured, for what a report mainly tells of.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "hearsay/reading.h"
#include "language/lexicon.h"

namespace hearsay::reading {

/// The classes a report gets a toll for.
constexpr std::array<std::string_view, 2> kTollClasses = {"killed", "injured"};

/// What is known of one number that may be the toll; `data/read/tolls.tsv` weighs it.
enum class TollFeature : uint8_t {
  none,              ///< of "the report gives no toll": always there
  none_heading,      ///< … though a heading has a claim of the class
  none_claims,       ///< … by how many claims of the class (log2)
  said,              ///< a figure says it
  said_often,        ///< by how many figures (log2)
  heading,           ///< one of them in a heading
  lead,              ///< one in the first sentences
  fresh,             ///< one in a sentence that tells what is new
  others,            ///< only beside "others"
  part,              ///< only as a part
  bound,             ///< only as a bound or about
  wide,              ///< only beside a month, a year or a stretch of time
  noun,              ///< only as the count of a noun ("25 homicides")
  hedged,            ///< only as possible, denied or planned
  people,            ///< the counted noun is a word for people
  largest_lead,      ///< the largest number of headings and first sentences
  largest,           ///< the largest of all
  earliest,          ///< the first one said
  share,             ///< of all figures of the class (0 to 1)
  named,             ///< as many people are named
  named_and_single,  ///< as many are named or spoken of as one
  one,               ///< it is one
  one_heading,       ///< it is one, and a heading speaks of one
  one_lead,          ///< it is one, and the first sentences speak of one
  one_often,         ///< it is one: by how many claims (log2)
  added,             ///< two joined figures make it ("two boys and three girls")
  shot,              ///< as many were shot
  shot_survived,     ///< as many were shot and not killed
  others_and_one,    ///< "three others" and whom the report speaks of first
  and_self,          ///< what is said, and one who killed himself
  self_said,         ///< … though the sentence that says it speaks of him too
  together,          ///< as many, counted or spoken of as one, in one sentence (more than one)
  together_often,    ///< … in how many sentences (log2)
  together_largest,  ///< … and in none more
  together_first,    ///< as many in the first sentence that tells of any
  together_lead,     ///< as many in one sentence of a heading or the lead (more than one)
  exceeded,          ///< every sentence whose figure says it speaks of more
  none_beside_dead,  ///< of the injured: no toll, and somebody was killed
  one_beside_dead,   ///< of the injured: one, and somebody was killed
  few_beside_dead,   ///< of the injured: no more than were killed
  none_lead_other,   ///< no toll, and headings and first sentences tell of the other class only
  lateness,          ///< where it is first said, as a share of the report's sentences (0 to 1)
  one_background,    ///< it is one, and only sentences of background speak of one
  size,              ///< log2
  unsaid,            ///< no figure of the class anywhere, only people
  count
};

/// A number that may be the toll, with what it rests on.
struct TollCandidate {
  double value = 0;
  std::vector<ClaimIndex> claims;  ///< in order
  std::array<float, static_cast<size_t>(TollFeature::count)> features{};
};

/// The candidates, class by class as in kTollClasses; the first of each is "no toll" and has the value -1.
std::array<std::vector<TollCandidate>, kTollClasses.size()> toll_candidates(const Reading& reading,
                                                                            const language::Lexicon& lexicon);

/// At most one for each class: the candidate that weighs most (a log-linear choice). The reading's claims are final.
std::vector<Toll> find_tolls(const Reading& reading, const language::Lexicon& lexicon);

std::string_view feature_name(TollFeature feature);

}  // namespace hearsay::reading
