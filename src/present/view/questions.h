// Disagreements in words: what is asked, what each side answers, why it counts as a disagreement.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "hearsay/account.h"

namespace hearsay::present {

/// "how many were killed (Sorland officers)", "whether the bridge was struck".
std::string about_in_words(const Disagreement& disagreement);
/// The same as a heading: "Why" and "what caused it (fire)"; the first is empty where the second is a question by
/// itself, "How many were hurt".
std::pair<std::string, std::string> question_of(const Disagreement& disagreement);
/// "more than 18,000", "14 March 2031", "Thursday", "Ostria → Norland", or the words of a report.
std::string answer_in_words(const Answer& answer);
std::string_view reason_in_words(Question question);

}  // namespace hearsay::present
