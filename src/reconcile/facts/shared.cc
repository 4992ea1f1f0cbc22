// A few sentences tell a story best when together they hold the words and pairs of words that many of its reports
// have (concepts by the number of documents: Gillick and Favre 2009).
#include "reconcile/facts/shared.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>

namespace hearsay::reconciling {
namespace {

/// Added to a sentence's words before it is measured by them: a short one is not dense for a lucky pair.
constexpr float kFewWords = 5;

// Words, and pairs of neighbours.
std::set<std::string> ideas_of(const Lemmas& lemmas) {
  std::set<std::string> ideas(lemmas.begin(), lemmas.end());
  for (size_t i = 1; i < lemmas.size(); ++i) ideas.insert(lemmas[i - 1] + ' ' + lemmas[i]);
  return ideas;
}

}  // namespace

void set_shared(const std::vector<Lemmas>& lemmas, std::vector<Unit>& units) {
  std::map<std::string, std::set<std::string_view>> having;  // → reports
  std::set<std::string_view> reports;
  std::vector<std::set<std::string>> ideas;
  for (size_t u = 0; u < units.size(); ++u) {
    reports.insert(units[u].content);
    ideas.push_back(ideas_of(lemmas[u]));
    for (const std::string& idea : ideas.back()) having[idea].insert(units[u].content);
  }
  std::map<std::string_view, uint32_t> number;
  for (const auto& [idea, in] : having) {
    if (in.size() > 1) number.emplace(idea, static_cast<uint32_t>(number.size()));
  }
  for (size_t u = 0; u < units.size(); ++u) {
    for (const std::string& idea : ideas[u]) {
      const auto found = number.find(idea);
      if (found == number.end()) continue;
      const auto in = static_cast<float>(having.at(idea).size());
      units[u].shared.emplace_back(found->second, in / static_cast<float>(reports.size()));
    }
  }
}

float adds(const Unit& unit, const std::vector<bool>& covered) {
  float sum = 0;
  for (const auto& [idea, weight] : unit.shared) {
    if (idea >= covered.size() || !covered[idea]) sum += weight;
  }
  return sum / std::sqrt(static_cast<float>(unit.words.size()) + kFewWords);
}

}  // namespace hearsay::reconciling
