// What a sentence of news only looks back to: "marked the anniversary of the fire that killed 30", "the deadliest
// since 2011, when a bomb killed 44", "was sentenced over the 2019 blast that killed nine". Counter-example: in
// "Tuesday's attack, which killed 12, was the deadliest since 2011" the twelve are new.
#include "read/claims/recalled.h"

#include <algorithm>
#include <unordered_map>

#include "base/resource.h"
#include "read/background.h"

namespace hearsay::reading {
namespace {

// "anniversary", "commemorate": what hangs on them was before.
bool recalls(const Word& word) {
  static const auto table = [] {
    std::unordered_map<std::string_view, std::string_view> rows;
    base::for_each_row("data/lexicon/recalling.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() == 2 && (cells[1] == "noun" || cells[1] == "verb")) rows.emplace(cells[0], cells[1]);
    });
    return rows;
  }();
  const auto found = table.find(word.lemma);
  return found != table.end() && tag_name(word.tag) == (found->second == "noun" ? "NOUN" : "VERB");
}

class Recall {
 public:
  explicit Recall(const Findings& findings)
      : f_(findings), sheet_(findings.sheet), day_(news_day(findings.sheet, findings.times)) {}

  bool of(const ClaimMention& claim) const {
    const uint32_t predicate = claim.predicate.first;
    return under_recalling(predicate) || compared_with(predicate) || dated_before(predicate);
  }

  bool old(const TimeMention& time) const { return is_old(time, day_); }

 private:
  std::optional<uint32_t> up(uint32_t word) const {
    const int32_t head = sheet_.words[word].head;
    return head < 0 ? std::nullopt : std::optional(static_cast<uint32_t>(head));
  }

  bool under_recalling(uint32_t predicate) const {
    uint32_t from = predicate;
    for (auto at = up(predicate); at; from = *at, at = up(*at)) {
      const Relation relation = sheet_.words[from].relation;
      const bool aside = relation == Relation::nsubj || relation == Relation::conj || relation == Relation::advcl;
      if (!aside && recalls(sheet_.words[*at])) return true;
    }
    return false;
  }

  // "The deadliest since the 2003 blaze, in which 70 died": what stands behind "since", unless it goes on with what
  // stood before.
  bool compared_with(uint32_t predicate) const {
    const Range here = sheet_.sentence(predicate);
    for (uint32_t since = predicate; since-- > here.first;) {
      if (sheet_.lower(since) != "since") continue;
      if (!compares(since, here) || !old_between(since, here.last)) return false;
      for (auto at = std::optional(predicate); at && *at > since; at = up(*at)) {
        if (sheet_.words[*at].relation == Relation::conj && sheet_.words[*at].head < static_cast<int32_t>(since))
          return false;
      }
      return true;
    }
    return false;
  }
  // "the worst", "the deadliest", "the first": close before "since".
  bool compares(uint32_t since, Range here) const {
    constexpr uint32_t kReach = 10;
    for (uint32_t i = since; i-- > here.first && since - i <= kReach;) {
      const bool superlative = sheet_.words[i].tag == Tag::adj && sheet_.lower(i).ends_with("est");
      if (superlative || sheet_.is(i, WordClass::best)) return true;
    }
    return false;
  }
  bool old_between(uint32_t first, uint32_t last) const {
    return std::ranges::any_of(f_.times, [&](const TimeMention& time) {
      return first <= time.words.first && time.words.last <= last &&
             (old(time) || (time.words.first <= first + 1 && time.earliest && starts_before(time)));
    });
  }
  bool starts_before(const TimeMention& time) const {
    TimeMention start = time;
    start.latest = start.earliest;
    return old(start);
  }

  // The time of before hangs on the deed itself, or on the event that the deed tells more of.
  bool dated_before(uint32_t predicate) const {
    const Word& word = sheet_.words[predicate];
    const bool describes = word.relation == Relation::acl || word.relation == Relation::acl_relcl;
    return std::ranges::any_of(f_.times, [&](const TimeMention& time) {
      if (!old(time) || !sheet_.same_sentence(time.words.first, predicate)) return false;
      auto at = std::optional(time.words.last - 1);
      while (at && (time.words.contains(*at) || sheet_.words[*at].tag != Tag::verb)) {
        if (!time.words.contains(*at)) {
          if (describes && static_cast<int32_t>(*at) == word.head) return true;
          if (!is_within(*at)) return false;  // "sentenced over the 2019 blast"
        }
        at = up(*at);
      }
      return at == predicate;
    });
  }

  // "killed in a fire ten years ago": the deed is of the time of the fire.
  bool is_within(uint32_t noun) const {
    const auto preposition = sheet_.child(noun, Relation::case_marking);
    return preposition && (sheet_.lower(*preposition) == "in" || sheet_.lower(*preposition) == "by" ||
                           sheet_.lower(*preposition) == "during");
  }

  const Findings& f_;
  const Sheet& sheet_;
  std::optional<Day> day_;
};

}  // namespace

void mark_recalled(const Findings& findings, std::vector<ClaimMention>& claims) {
  const Recall recall(findings);
  for (ClaimMention& claim : claims) {
    claim.recalled = recall.of(claim);
    if (claim.recalled && claim.time && !recall.old(findings.times[*claim.time])) claim.time.reset();
  }
}

namespace {

// "Earlier story: …", "PREVIOUSLY:", "Original report" as a line of its own.
bool opens_earlier_story(const Sheet& sheet, Range words) {
  static const auto openings = [] {
    language::PhraseTable<bool> table;
    base::for_each_row("data/lexicon/recalling.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() == 2 && cells[1] == "story") table.add(cells[0], true);
    });
    return table;
  }();
  const auto found = sheet.phrase(openings, words.first, words.last);
  if (!found) return false;
  const auto behind = words.first + static_cast<uint32_t>(found->length);
  return behind == words.last || sheet.lower(behind) == ":";
}

}  // namespace

void mark_earlier_story(const Findings& findings, const std::vector<ClaimMention>& claims,
                        std::vector<FigureMention>& figures) {
  const Sheet& sheet = findings.sheet;
  const auto opening = std::ranges::find_if(
      sheet.sentences, [&](const SheetSentence& sentence) { return opens_earlier_story(sheet, sentence.words); });
  if (opening == sheet.sentences.end()) return;
  const auto first = static_cast<uint32_t>(opening - sheet.sentences.begin());
  const auto is_told_anew = [&](const ClaimMention& earlier) {
    return std::ranges::any_of(claims, [&](const ClaimMention& claim) {
      return claim.sentence < first && claim.event_class == earlier.event_class && claim.figure &&
             (figures[*claim.figure].low != figures[*earlier.figure].low ||
              figures[*claim.figure].high != figures[*earlier.figure].high);
    });
  };
  for (const ClaimMention& claim : claims) {
    if (claim.figure && claim.sentence >= first && is_told_anew(claim)) figures[*claim.figure].earlier = true;
  }
}

}  // namespace hearsay::reading
