// Which disagreements are surely enough right to be shown. Of 70 that readers judged, few were: sides of one party,
// parts beside wholes, what both can be so.
#include <algorithm>
#include <set>
#include <string_view>

#include "language/phrases.h"
#include "reconcile/facts/origins.h"
#include "reconcile/shown.h"

namespace hearsay::reconciling {
namespace {

// Two who say it are of no one body, or say nothing of whom they have it from in two reports.
bool are_two(const Ground& ground, EvidenceIndex one, EvidenceIndex other) {
  const Witness& a = ground.witness_of(one);
  const Witness& b = ground.witness_of(other);
  if (a.own || b.own) return a.reading != b.reading;
  const auto name = [&](const Witness& witness) { return language::fold(ground.sources[witness.origin.value].name); };
  // "Investigators" here and there are as likely the same ones.
  if (a.origin == b.origin || name(a) == name(b)) return false;
  return !for_one_body(ground, describe(ground, a.origin), describe(ground, b.origin));
}

// Some of each side against some of each other side.
bool are_parties(const Ground& ground, const std::vector<Side>& sides) {
  for (size_t i = 0; i < sides.size(); ++i) {
    for (size_t k = i + 1; k < sides.size(); ++k) {
      const bool apart = std::ranges::any_of(sides[i].evidence, [&](EvidenceIndex one) {
        return std::ranges::any_of(sides[k].evidence,
                                   [&](EvidenceIndex other) { return are_two(ground, one, other); });
      });
      if (!apart) return false;
    }
  }
  return true;
}

// Named for it, both, in one report: "12 died, the army said; the rebels said 40".
bool are_set_beside(const Ground& ground, const Side& one, const Side& other) {
  return std::ranges::any_of(one.evidence, [&](EvidenceIndex a) {
    return std::ranges::any_of(other.evidence, [&](EvidenceIndex b) {
      const bool named = !ground.witness_of(a).own && !ground.witness_of(b).own;
      return named && ground.at(a).report == ground.at(b).report && are_two(ground, a, b);
    });
  });
}

// Each side has a report that does not give the other too, or a report sets both beside each other: "four were hurt;
// the hurt are 6, 11" is one count and a misreading.
bool tell_apart(const Ground& ground, const std::vector<Side>& sides) {
  const auto reports = [&](const Side& side) {
    std::set<ReportIndex> all;
    for (const EvidenceIndex e : side.evidence) all.insert(ground.at(e).report);
    return all;
  };
  return std::ranges::all_of(sides, [&](const Side& one) {
    return std::ranges::all_of(sides, [&](const Side& other) {
      return &one == &other || !std::ranges::includes(reports(other), reports(one)) ||
             are_set_beside(ground, one, other);
    });
  });
}

// A report itself sets two large counts beside each other, each with who gives it: they are of one thing, whether
// that leads or not. Small ones may be told off one by one.
bool is_told_as_one(const Ground& ground, const Fact& fact, const std::vector<Side>& sides) {
  constexpr double kLarge = 10;
  const auto large = [](const Side& side) {
    const auto* count = std::get_if<Quantity>(&side.says);
    return count != nullptr && count->low.value_or(0) >= kLarge;
  };
  return sides.size() == 2 && !fact.background && !fact.subset && std::ranges::all_of(sides, large) &&
         are_set_beside(ground, sides.front(), sides.back());
}

// Words that deny stand in the sentence: "nobody died", "called it untrue".
bool says_no(const Ground& ground, const Evidence& evidence) {
  const Reading& reading = ground.readings[evidence.report.value];
  const auto own = [&](const Sentence& sentence) { return sentence.span.overlaps(evidence.span); };
  const auto sentence = std::ranges::find_if(reading.sentences, own);
  return sentence != reading.sentences.end() && std::ranges::any_of(reading.tokens, [&](const Token& token) {
           const auto cue = ground.lexicon.cue_verbs.find(token.lemma);
           const bool denies = cue != ground.lexicon.cue_verbs.end() && cue->second.cue_class == "deny";
           return sentence->span.contains(token.span) &&
                  (denies || token.lemma == "not" || token.lemma == "never" ||
                   ground.lexicon.is(token.lemma, language::WordClass::untrue) ||
                   ground.lexicon.is(token.lemma, language::WordClass::counts_none));
         });
}

// "The army denied it"; not "he did not die during surgery", which says when.
bool is_denied(const Ground& ground, const std::vector<Side>& sides) {
  return std::ranges::any_of(sides, [&](const Side& side) {
    return std::ranges::any_of(side.evidence, [&](EvidenceIndex e) {
      return ground.at(e).modality == Modality::denied && says_no(ground, ground.at(e));
    });
  });
}

// "Who killed himself", "whether it was killed": nobody knows of whom that is told.
bool is_a_pronoun(const Ground& ground, std::string_view about) {
  return about.empty() || ground.lexicon.pronouns.contains(language::fold(about));
}

// "Lund" and "Ada Lund"; "two men", and one of them by name.
bool may_be_one(const Ground& ground, const Side& one, const Side& other) {
  const auto* a = std::get_if<std::string>(&one.says);
  const auto* b = std::get_if<std::string>(&other.says);
  if (a == nullptr || b == nullptr) return false;
  const auto of_a = language::phrase_words(language::fold(*a)), of_b = language::phrase_words(language::fold(*b));
  const auto within = [](const auto& some, const auto& all) {
    return std::ranges::all_of(some,
                               [&](const std::string& word) { return std::ranges::find(all, word) != all.end(); });
  };
  const auto counts = [&](const auto& words) {
    return std::ranges::any_of(words, [&](const std::string& word) { return ground.lexicon.numbers.contains(word); });
  };
  return within(of_a, of_b) || within(of_b, of_a) || counts(of_a) != counts(of_b);
}

bool some_may_be_one(const Ground& ground, const std::vector<Side>& sides) {
  return std::ranges::any_of(sides, [&](const Side& one) {
    return std::ranges::any_of(sides,
                               [&](const Side& other) { return &one != &other && may_be_one(ground, one, other); });
  });
}

// Somebody is named for each side: what two outlets tell in other words is no dispute of theirs.
bool are_spoken_for(const Ground& ground, const std::vector<Side>& sides) {
  return std::ranges::all_of(sides, [&](const Side& side) {
    return std::ranges::any_of(side.evidence, [&](EvidenceIndex e) { return !ground.witness_of(e).own; });
  });
}

}  // namespace

// Readers found places and sources that one report has otherwise, and days that no speaker gives for one deed, to be
// of two things, or of none that matters.
void set_shown(const Ground& ground, const std::vector<Fact>& facts, std::vector<Disagreement>& disagreements) {
  const auto several = [&](const Side& side) {
    std::set<std::string_view> reports;
    for (const EvidenceIndex e : side.evidence)
      reports.insert(exact_copy_of(ground.readings[ground.at(e).report.value].report.id));
    return reports.size() > 1;
  };
  for (Disagreement& disagreement : disagreements) {
    switch (disagreement.question) {
      case Question::how_many:
        if (disagreement.fact)
          disagreement.earned = (facts[disagreement.fact->value].earned ||
                                 is_told_as_one(ground, facts[disagreement.fact->value], disagreement.sides)) &&
                                are_parties(ground, disagreement.sides) && tell_apart(ground, disagreement.sides);
        break;
      case Question::who_did_it:
      case Question::what_caused_it:
        disagreement.earned = !is_a_pronoun(ground, disagreement.about) && are_parties(ground, disagreement.sides) &&
                              are_spoken_for(ground, disagreement.sides) &&
                              !some_may_be_one(ground, disagreement.sides);
        break;
      case Question::who_to_whom:
        // Who kills may be killed: both can be so.
        disagreement.earned = are_parties(ground, disagreement.sides) &&
                              ground.lexicon.event_class(disagreement.event).family != "harm";
        break;
      case Question::who_they_were:
        disagreement.earned = are_parties(ground, disagreement.sides) && are_spoken_for(ground, disagreement.sides);
        break;
      case Question::whether:
        disagreement.earned = !is_a_pronoun(ground, disagreement.about) && are_parties(ground, disagreement.sides) &&
                              is_denied(ground, disagreement.sides);
        break;
      case Question::on_which_day:
        // Only of a deed that two speakers date.
        disagreement.earned = !disagreement.event.empty() && !is_a_pronoun(ground, disagreement.about) &&
                              are_parties(ground, disagreement.sides) && are_spoken_for(ground, disagreement.sides);
        break;
      case Question::where:
      case Question::who_told:
      case Question::who_said:
        disagreement.earned = std::ranges::all_of(disagreement.sides, several);
        break;
      default:
        break;
    }
  }
  std::ranges::stable_partition(disagreements, &Disagreement::earned);
}

}  // namespace hearsay::reconciling
