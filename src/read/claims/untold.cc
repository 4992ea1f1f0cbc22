// "In the film a gunman kills 14 children" kills nobody, and neither do senators who kill a bill, protests that die
// down, or a treaty by which "if one is attacked, all are". Counter-example: "Police killed two men at the film's
// first night" is no story of the film: it is told as past, and the film does nothing there. A drill kills and hurts
// nobody where something near says that it is played ("pupils played the victims", "mock casualties"): in a drill
// people may come to harm as well.
#include "read/claims/untold.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "base/resource.h"

namespace hearsay::reading {
namespace {

bool is_fiction(std::string_view lemma) {
  static const auto nouns = base::words_of("data/lexicon/fiction.tsv");
  return nouns.contains(lemma);
}

// What a word says of a drill (data/lexicon/drills.tsv).
bool of_drill(std::string_view word, std::string_view what) {
  static const auto rows = [] {
    std::unordered_multimap<std::string_view, std::string_view> table;
    base::for_each_row("data/lexicon/drills.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() == 2) table.emplace(cells[0], cells[1]);
    });
    return table;
  }();
  const auto [first, last] = rows.equal_range(word);
  return std::any_of(first, last, [&](const auto& row) { return row.second == what; });
}

/// A way in which a verb is no harm: a particle, an object, or both.
struct Figurative {
  std::string_view particles, objects, subjects = {};  // by semicolons; empty = whatever
};

bool lists(std::string_view words, std::string_view word) {
  while (!words.empty()) {
    const size_t end = std::min(words.find(';'), words.size());
    if (words.substr(0, end) == word) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

const std::unordered_multimap<std::string_view, Figurative>& figurative() {
  static const auto table = [] {
    std::unordered_multimap<std::string_view, Figurative> rows;
    base::for_each_row("data/lexicon/figurative.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() != 3) return;
      const size_t colon = cells[2].find(": ");
      if (cells[1] == "subject") rows.emplace(cells[0], Figurative{"", "", cells[2]});
      if (cells[1] == "object") rows.emplace(cells[0], Figurative{"", cells[2]});
      if (cells[1] == "subject") rows.emplace(cells[0], Figurative{"", cells[2]});
      if (cells[1] == "particle") rows.emplace(cells[0], Figurative{cells[2], ""});
      if (cells[1] == "both" && colon != std::string_view::npos)
        rows.emplace(cells[0], Figurative{cells[2].substr(0, colon), cells[2].substr(colon + 2)});
    });
    return rows;
  }();
  return table;
}

class Untold {
 public:
  explicit Untold(const Findings& findings) : f_(findings), sheet_(findings.sheet) {}

  bool holds(const ClaimMention& claim) const {
    const uint32_t predicate = claim.predicate.first;
    if (!claim.open_class && (is_of_a_drill(claim) || is_of_room(claim))) return true;
    if (claim.figure && is_sent_running(predicate)) return true;
    // "Struck a deal with 12 unions" is an open claim whose number counts no struck.
    if (claim.open_class) return claim.figure && is_figure_of_speech(predicate);

    if (is_asked(predicate) || is_said_of_a_thing(predicate)) return true;
    return sheet_.words[predicate].tag == Tag::verb &&
           (is_figure_of_speech(predicate) || is_in_fiction(predicate) || is_conditional(predicate));
  }

 private:
  // "The ship is certified for 200 passengers": nobody has come aboard.
  bool is_of_room(const ClaimMention& claim) const {
    static const auto words = base::words_of("data/lexicon/room.tsv");
    if (!claim.figure || claim.event_class != "aboard") return false;
    const uint32_t first = f_.figures[*claim.figure].words.first;
    return first > 1 && sheet_.same_sentence(first - 2, first) && sheet_.lower(first - 1) == "for" &&
           words.contains(sheet_.lower(first - 2));
  }

  // "In the drill, 40 were killed", "mock casualties", "the exercise simulated a crash that killed 40".
  bool is_of_a_drill(const ClaimMention& claim) const {
    if (claim.figure) {
      const FigureMention& figure = f_.figures[*claim.figure];
      const Range whole{figure.words.first, std::max(figure.words.last, figure.counted.last)};
      for (uint32_t i = whole.first; i < whole.last; ++i) {
        if (of_drill(sheet_.lower(i), "sham")) return true;
      }
    }
    for (int32_t at = sheet_.words[claim.predicate.first].head; at >= 0;) {
      const auto above = static_cast<uint32_t>(at);
      const auto subject = sheet_.child(above, Relation::nsubj);
      if (subject && of_drill(sheet_.lemma(*subject), "drill") && of_drill(sheet_.lemma(above), "imagine"))
        return true;
      at = sheet_.words[above].head;
    }
    const uint32_t s = sheet_.words[claim.predicate.first].sentence;
    return in_drill(sheet_.sentences[s].words) && is_played_near(s);
  }

  // "in the drill", "during an exercise", "for the exercise"
  bool in_drill(Range sentence) const {
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      const auto preposition =
          of_drill(sheet_.lemma(i), "drill") ? sheet_.child(i, Relation::case_marking) : std::nullopt;
      const std::string_view word = preposition ? sheet_.lower(*preposition) : std::string_view();
      if (word == "in" || word == "during" || word == "for") return true;
    }
    return false;
  }

  // "Pupils played the victims", "a mock attack": in the sentence or beside it.
  bool is_played_near(uint32_t s) const {
    const uint32_t last = std::min<uint32_t>(s + 2, static_cast<uint32_t>(sheet_.sentences.size()));
    for (uint32_t near = s > 0 ? s - 1 : 0; near < last; ++near) {
      const Range words = sheet_.sentences[near].words;
      for (uint32_t i = words.first; i < words.last; ++i) {
        if (of_drill(sheet_.lower(i), "sham")) return true;
        const bool plays = of_drill(sheet_.lemma(i), "play");
        const auto a_part = [&](uint32_t child) { return child > i && of_drill(sheet_.lemma(child), "part"); };
        if (plays && std::ranges::any_of(sheet_.children[i], a_part)) return true;
      }
    }
    return false;
  }

  // "sending several teens running for cover": nobody is sent anywhere.
  bool is_sent_running(uint32_t verb) const {
    const auto object = sheet_.lemma(verb) == "send" ? sheet_.child(verb, Relation::obj) : std::nullopt;
    const auto how = object ? sheet_.child(*object, Relation::acl) : std::nullopt;
    return how && sheet_.lower(*how).ends_with("ing");
  }

  // "Did the police kill 12 people?"
  bool is_asked(uint32_t predicate) const {
    for (uint32_t i = predicate + 1; sheet_.same_sentence(predicate, i); ++i) {
      const std::string_view word = sheet_.lower(i);
      if (word == "?") return true;
      if (word == "." || word == "!") return false;
    }
    return false;
  }

  bool opens_with_if(uint32_t verb) const {
    const auto mark = sheet_.child(verb, Relation::mark);
    const bool if_so = mark && (sheet_.lower(*mark) == "if" || sheet_.lower(*mark) == "unless");
    return if_so && sheet_.words[verb].relation == Relation::advcl;
  }

  // "if one town is attacked, all are": what would be, and what would follow.
  bool is_conditional(uint32_t verb) const {
    if (opens_with_if(verb)) return true;
    return is_present(verb) &&
           std::ranges::any_of(sheet_.children[verb], [&](uint32_t child) { return opens_with_if(child); });
  }

  // "The bill is dead"
  bool is_said_of_a_thing(uint32_t adjective) const {
    const auto subject =
        sheet_.words[adjective].tag == Tag::adj ? sheet_.child(adjective, Relation::nsubj) : std::nullopt;
    if (!subject) return false;
    const auto [first, last] = figurative().equal_range(sheet_.lemma(adjective));
    return std::any_of(first, last,
                       [&](const auto& row) { return lists(row.second.objects, sheet_.lemma(*subject)); });
  }

  bool is_figure_of_speech(uint32_t verb) const {
    const auto [first, last] = figurative().equal_range(sheet_.words[verb].lemma);
    return std::any_of(first, last, [&](const auto& row) {
      const Figurative& way = row.second;
      const bool particle = sheet_.same_sentence(verb, verb + 1) && lists(way.particles, sheet_.lower(verb + 1));
      if (!way.subjects.empty()) return is_done_by(verb, way);
      if (way.objects.empty()) return particle && !sheet_.child(verb, Relation::obj);
      return (particle || way.particles.empty()) && has_object(verb, way);
    });
  }

  bool is_done_by(uint32_t verb, const Figurative& way) const {
    auto subject = sheet_.child(verb, Relation::nsubj);
    const bool helped = std::ranges::any_of(sheet_.children[verb],
                                            [&](uint32_t child) { return sheet_.words[child].tag == Tag::aux; });
    if (!subject && !helped) subject = sheet_.child(verb, Relation::nsubj_pass);  // "dockers struck on Thursday"
    return subject && !sheet_.child(verb, Relation::obj) && lists(way.subjects, sheet_.words[*subject].lemma);
  }

  // Whom or what the verb is done to. A particle may be parsed as the object's: "shot [down the bid]".
  bool has_object(uint32_t verb, const Figurative& way) const {
    return std::ranges::any_of(sheet_.children[verb], [&](uint32_t child) {
      const Relation relation = sheet_.words[child].relation;
      const bool behind = relation == Relation::obl && sheet_.subtree(child).first == verb + 1;
      return (relation == Relation::obj || relation == Relation::nsubj_pass || (behind && !way.particles.empty())) &&
             lists(way.objects, sheet_.words[child].lemma);
    });
  }

  // "kills", "die", "are killed", "leaving"
  bool is_present(uint32_t verb) const {
    const Word& word = sheet_.words[verb];
    const auto now = [](const Word& one) {
      return one.lower == one.lemma || one.lower.ends_with("s") || one.lower.ends_with("ing");
    };
    for (const uint32_t child : sheet_.children[verb]) {
      const Word& helper = sheet_.words[child];
      if (helper.tag != Tag::aux) continue;
      return helper.lower == "is" || helper.lower == "are" || helper.lower == "'s";
    }
    return now(word);
  }

  // Up from the deed to where the story is named: "in the film …", "the novel tells of …", "a film in which …".
  bool is_in_fiction(uint32_t verb) const {
    if (!is_present(verb) || sheet_.sentence_of(verb).block == BlockKind::heading) return false;
    int32_t at = static_cast<int32_t>(verb);
    while (at >= 0) {
      const auto word = static_cast<uint32_t>(at);
      if (word != verb && is_fiction(sheet_.words[word].lemma)) return true;
      for (const uint32_t child : sheet_.children[word]) {
        if (is_fiction(sheet_.words[child].lemma) && names_the_story(word, child, verb)) return true;
      }
      at = sheet_.words[word].head;
    }
    return false;
  }
  bool names_the_story(uint32_t head, uint32_t noun, uint32_t verb) const {
    const Relation relation = sheet_.words[noun].relation;
    if (relation == Relation::nsubj) return head != verb && is_present(head);
    const auto preposition = sheet_.child(noun, Relation::case_marking);
    return relation == Relation::obl && preposition && sheet_.lower(*preposition) == "in" && is_present(head);
  }

  const Findings& f_;
  const Sheet& sheet_;
};

}  // namespace

void drop_untold(const Findings& findings, std::vector<ClaimMention>& claims) {
  const Untold untold(findings);
  std::erase_if(claims, [&](const ClaimMention& claim) { return untold.holds(claim); });
}

}  // namespace hearsay::reading
