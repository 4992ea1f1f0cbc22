// A person says "these two are one" or "this is wrong" of an id, and a program keeps it; so it has to be the same
// when more reports come. Of a piece of evidence it is made of the report and the words alone, as who passed them on
// is called otherwise when more of him is known; of a disagreement, of the story, the question and what it asks
// about. Two of one making are told apart by "-2", in the order of the report.
#include "reconcile/ids.h"

#include <string>
#include <unordered_map>

#include "base/hash.h"

namespace hearsay::reconciling {
namespace {

class Given {
 public:
  std::string once(const std::string& id) {
    const int count = ++seen_[id];
    return count == 1 ? id : id + '-' + std::to_string(count);
  }

 private:
  std::unordered_map<std::string, int> seen_;
};

}  // namespace

void give_ids(Account& account, const Story& story, std::span<const Reading> readings) {
  Given given;
  for (Evidence& evidence : account.evidence) {
    std::string about = readings[evidence.report.value].report.id;
    about += '|' + std::to_string(evidence.span.begin) + '-' + std::to_string(evidence.span.end);
    evidence.id = given.once(base::content_id('e', about));
  }
  for (Disagreement& disagreement : account.disagreements) {
    std::string about = story.id + '|' + std::to_string(static_cast<int>(disagreement.question)) + '|';
    about += disagreement.fact ? account.facts[disagreement.fact->value].id
                               : disagreement.event + '|' + disagreement.about;
    disagreement.id = given.once(base::content_id('d', about));
  }
}

}  // namespace hearsay::reconciling
