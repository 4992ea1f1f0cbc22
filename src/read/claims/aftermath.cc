// A number whose only word for an event is what it counts ("17 of the injured", "twelve bodies", "14 victims") takes
// its event from the verb it hangs on: were discharged, were sent for autopsy, and not injured or killed anew.
// Counter-example: "twelve bodies were found" counts twelve dead.
#include "read/claims/aftermath.h"

#include <algorithm>
#include <unordered_map>

#include "base/resource.h"

namespace hearsay::reading {
namespace {

struct Aftermath {
  std::string_view tag, event_class;
};

const Aftermath* aftermath_of(const Word& word) {
  static const auto table = [] {
    std::unordered_map<std::string_view, Aftermath> rows;
    base::for_each_row("data/lexicon/aftermath.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() < 2) return;
      rows.emplace(cells[0], Aftermath{cells[1], cells.size() > 2 ? cells[2] : std::string_view()});
    });
    return rows;
  }();
  const auto found = table.find(word.lemma);
  const std::string_view tag = word.tag == Tag::verb ? "verb" : word.tag == Tag::noun ? "noun" : "";
  return found != table.end() && found->second.tag == tag ? &found->second : nullptr;
}

// What passes, and the verbs that end it.
const std::unordered_map<std::string_view, std::string_view>& passing() {
  static const auto table = [] {
    std::unordered_map<std::string_view, std::string_view> rows;
    base::for_each_row("data/lexicon/passing.tsv", [&](const std::vector<std::string_view>& cells) {
      rows.emplace(cells[0], cells.size() > 1 ? cells[1] : std::string_view());
    });
    return rows;
  }();
  return table;
}

bool is_in_list(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    const size_t end = std::min(list.find(';'), list.size());
    if (list.substr(0, end) == word) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

class Finder {
 public:
  explicit Finder(const Findings& findings) : f_(findings), sheet_(findings.sheet) {}

  /// The word that says what became of those a claim counts.
  std::optional<uint32_t> of(const ClaimMention& claim) const {
    if (!claim.figure || claim.open_class || !sheet_.lexicon().event_class(claim.event_class).toll)
      return std::nullopt;
    const FigureMention& figure = f_.figures[*claim.figure];
    const uint32_t predicate = claim.predicate.first;
    const uint32_t counted = figure.head.value_or(figure.number);
    const Range whole{figure.words.first, std::max(figure.words.last, figure.counted.last)};
    const bool of_what_is_counted = whole.contains(predicate) || is_whole_they_are_of(predicate) ||
                                    hangs_on(counted, predicate) ||
                                    !sheet_.same_sentence(predicate, counted);  // as the whole before
    const bool own_word = aftermath_of(sheet_.words[predicate]) != nullptr && names_the_harmed(counted);
    return of_what_is_counted || own_word ? above(counted) : std::nullopt;
  }

  /// "The last two missing workers were found dead", "four missing sailors were rescued": they are missing no more.
  bool is_over(const ClaimMention& claim, const std::vector<ClaimMention>& claims) const {
    const auto ends = passing().find(claim.event_class);
    if (!claim.figure || ends == passing().end() || claim.polarity < 0) return false;
    const bool died = std::ranges::any_of(claims, [&](const ClaimMention& other) {
      return other.figure == claim.figure && other.polarity > 0 && other.event_class == "killed";
    });
    const FigureMention& figure = f_.figures[*claim.figure];
    const Word& counted = sheet_.words[figure.head.value_or(figure.number)];
    const bool befallen = counted.relation == Relation::nsubj_pass || counted.relation == Relation::obj;
    return died || (befallen && counted.head >= 0 &&
                    is_in_list(ends->second, sheet_.words[static_cast<size_t>(counted.head)].lemma));
  }

 private:
  // "the bodies of [45 victims]", "eight victims of [one family]"
  bool hangs_on(uint32_t counted, uint32_t noun) const {
    return sheet_.words[noun].tag == Tag::noun && sheet_.words[counted].head == static_cast<int32_t>(noun) &&
           sheet_.words[counted].relation == Relation::nmod;
  }

  // "bodies", "dead", "injured"
  bool names_the_harmed(uint32_t counted) const {
    const language::Lexicon& lexicon = sheet_.lexicon();
    return lexicon.event_nouns.contains(sheet_.lemma(counted)) ||
           lexicon.event_adjectives.contains(sheet_.lower(counted));
  }

  // "Of the injured, 23 have recovered"
  bool is_whole_they_are_of(uint32_t word) const {
    const auto preposition = sheet_.child(word, Relation::case_marking);
    return preposition && sheet_.lower(*preposition) == "of" && sheet_.child(word, Relation::det);
  }

  // "[bodies] of 45 victims were handed over", "funerals for [14 victims]".
  std::optional<uint32_t> above(uint32_t counted) const {
    constexpr int kArcs = 3;
    auto at = counted;
    for (int arc = 0; arc < kArcs; ++arc) {
      const Word& word = sheet_.words[at];
      if (word.head < 0) return std::nullopt;
      const Relation relation = word.relation;
      at = static_cast<uint32_t>(word.head);
      const bool takes_part =
          relation == Relation::nsubj || relation == Relation::nsubj_pass || relation == Relation::obj;
      const bool hangs = relation == Relation::nmod || relation == Relation::nmod_poss || relation == Relation::obl;
      if (!takes_part && !hangs) return std::nullopt;
      const Aftermath* const found = aftermath_of(sheet_.words[at]);
      if (hangs && sheet_.words[at].tag == Tag::noun && found == nullptr && !names_the_harmed(at))
        return std::nullopt;  // "released the names of two victims"
      if (found != nullptr && (found->tag == "noun" || takes_part)) return at;
      if (sheet_.words[at].tag == Tag::verb) return held_for(relation, at);
    }
    return std::nullopt;
  }

  // "Funerals were held for 14 victims"
  std::optional<uint32_t> held_for(Relation relation, uint32_t verb) const {
    const auto subject = sheet_.child(verb, Relation::nsubj_pass);
    if (relation != Relation::obl || !subject || aftermath_of(sheet_.words[*subject]) == nullptr) return std::nullopt;
    return subject;
  }

  const Findings& f_;
  const Sheet& sheet_;
};

}  // namespace

void turn_aftermath(const Findings& findings, std::vector<ClaimMention>& claims) {
  const Finder finder(findings);
  const Sheet& sheet = findings.sheet;
  std::vector<bool> gone(claims.size(), false);
  for (size_t i = 0; i < claims.size(); ++i) {
    gone[i] = finder.is_over(claims[i], claims);
    if (gone[i]) continue;
    const auto word = finder.of(claims[i]);
    if (!word) continue;
    const std::string_view event_class = aftermath_of(sheet.words[*word])->event_class;
    gone[i] = event_class.empty();
    for (size_t other = 0; other < claims.size(); ++other) {
      if (other == i) continue;
      gone[i] = gone[i] || claims[other].figure == claims[i].figure;
      gone[other] = gone[other] || (!claims[other].figure && claims[other].predicate.contains(*word));
    }
    claims[i].event_class = event_class;
    claims[i].predicate = {*word, *word + 1};
    claims[i].lemma = sheet.words[*word].lemma;
  }
  size_t at = 0;
  std::erase_if(claims, [&](const ClaimMention&) { return gone[at++]; });
}

}  // namespace hearsay::reading
