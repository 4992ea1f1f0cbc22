// Each kind of number that is none of a count has its own test over the words round it; what they share is that no
// noun after the number could be counted. Counter-examples stand beside each.
#include "read/figures/no_counts.h"

#include <algorithm>
#include <cmath>
#include <ranges>
#include <unordered_map>

#include "base/resource.h"
#include "read/figures/bounds.h"
#include "read/figures/decisions.h"

namespace hearsay::reading {
namespace {

using language::Lexicon;

/// "Lund, 35," is an age only up to the oldest person on record.
constexpr double kOldestAge = 122;
/// Both halves of a sports score or a vote in a small body stay below this.
constexpr double kLargestScore = 30;
/// Words from a vote to the farther number of its tally: "the vote was 4-1", "a 3-2 party-line vote".
constexpr uint32_t kTallyReach = 4;
/// House numbers below it are as likely counts: "12 Alder men".
constexpr double kSureAddress = 100;
/// "2012–13" is a range of years where the first may be one that news tells of.
constexpr double kFirstYear = 1500, kLastYear = 2100;
/// Words between what is taken back and what is put in its place: "not 12 people but 14".
constexpr uint32_t kTakenBack = 4;
/// Words from who is the oldest to how old: "the youngest of the victims was only six".
constexpr uint32_t kEldestReach = 6;
/// Words a list of ages may have: "ages 19, 21, 22 and 30".
constexpr uint32_t kAgeList = 10;

bool labels(std::string_view word, std::string_view side) {
  static const auto table = [] {
    std::unordered_map<std::string_view, std::string_view> rows;
    base::for_each_row("data/lexicon/labels.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() == 2) rows.emplace(cells[0], cells[1]);
    });
    return rows;
  }();
  const auto found = table.find(word);
  return found != table.end() && found->second == side;
}

class Context {
 public:
  Context(const Sheet& sheet, uint32_t word, const Numeral& number)
      : sheet_(sheet), i_(word), next_(word + number.length), number_(number), lexicon_(sheet.lexicon()) {}

  bool counts_nothing() const {
    return is_label() || is_in_brackets() || is_in_a_name() || is_address() || is_age() || is_listed_age() ||
           is_exception_of_all() || is_step() || is_difference() || is_score() || is_year_of_a_range() || is_hour() ||
           is_taken_back() || is_whole_of_a_part() || is_lapse();
  }

 private:
  bool same_sentence(uint32_t i) const { return sheet_.same_sentence(i_, i); }
  /// The word `back` words before the number, empty outside its sentence.
  std::string_view before(uint32_t back) const {
    return i_ >= back && same_sentence(i_ - back) ? sheet_.lower(i_ - back) : "";
  }
  std::string_view after(uint32_t on = 0) const { return same_sentence(next_ + on) ? sheet_.lower(next_ + on) : ""; }
  bool digits() const { return digits_value(sheet_.lower(i_)).has_value(); }
  bool capital(uint32_t i) const {
    return same_sentence(i) && sheet_.words[i].capital && sheet_.words[i].tag == Tag::propn;
  }
  bool noun(uint32_t i) const {
    return same_sentence(i) &&
           (sheet_.words[i].tag == Tag::noun || sheet_.words[i].tag == Tag::adj || sheet_.words[i].tag == Tag::propn);
  }

  /// "40 PERSONS HAVE DIED": large letters say nothing of a word where all are large.
  bool shouted() const {
    const Range here = sheet_.sentence(i_);
    return std::ranges::none_of(std::views::iota(here.first, here.last), [&](uint32_t i) {
      return std::ranges::any_of(sheet_.text(sheet_.words[i]), [](char c) { return c >= 'a' && c <= 'z'; });
    });
  }
  bool titled() const { return sheet_.sentence_of(i_).block == BlockKind::heading || shouted(); }

  uint32_t first_of_sentence() const { return sheet_.sentence(i_).first; }
  static bool is_bar(std::string_view word) { return word == "|" || word == "/" || is_dash(word); }

  bool is_label() const {
    if (number_.length > 1) return false;
    // "the 3500 block", "five counts of theft", "9 News"
    if (same_sentence(next_) && (labels(sheet_.words[next_].lemma, "after") || labels(after(), "after"))) return true;
    if (labels(after(), "share") && after().ends_with("s") && after(1) == "of")
      return true;                                                                       // "two thirds of the 90"
    if (before(1) == "per" || (before(1) == "every" && before(2) == "in")) return true;  // "one per 1,000"
    if (labels(sheet_.lower(i_), "itself") && !noun(next_)) return true;                 // an emergency number
    if (after() == "for" && after(1) == "each") return true;                             // "one for each of its dead"
    // "1 of 5 | Smoke over …": a counter of pictures
    if (i_ == first_of_sentence() && after() == "of" && digits_value(after(1)) && is_bar(after(2))) return true;
    if (i_ == 0 || !same_sentence(i_ - 1)) return false;
    const Word& last = sheet_.words[i_ - 1];
    if (labels(last.lower, "before")) return true;
    if (last.lower == "of" && labels(before(3), "before")) return true;  // "Image 2 of 8"
    if (last.lower == "of" && digits_value(before(2)) && i_ == first_of_sentence() + 2 && is_bar(after()))
      return true;
    // "a .22 rifle": a decimal fraction of an inch
    const bool fraction = last.lower == "." && last.end == sheet_.words[i_].begin;
    // "2 / 8"
    const bool slash = (last.lower == "/" && digits_value(before(2))) || (after() == "/" && digits_value(after(1)));
    if (fraction || slash) return true;
    if (!last.capital || last.tag != Tag::propn || noun(next_)) return false;
    return !lexicon_.event_verbs.contains(last.lemma) && !lexicon_.outlets.find(last.lower) && digits();
  }

  // "Aster (20)", "[7]", "(415) 555-0100"; not "20 (12 of them children)" nor "dead (12)".
  bool is_in_brackets() const {
    const bool square = before(1) == "[" && after() == "]";
    const bool round = before(1) == "(" && after() == ")";
    if (!square && !round) return false;
    return square || i_ < 2 || sheet_.words[i_ - 2].tag != Tag::noun || digits_value(after(1)).has_value();
  }

  // "Channel Sorland 12 Morning": capitals on both sides; not "Sorland 12 Officers Held", where they end in a plural.
  // "the Group of 20"
  bool is_in_a_name() const {
    if (i_ == 0) return false;
    if (!digits()) {  // "the Velm One program"
      const bool heading = sheet_.sentence_of(i_).block == BlockKind::heading;
      return !heading && sheet_.words[i_].capital && number_.length == 1 && capital(i_ - 1);
    }
    if (before(1) == "of" && i_ > 1 && sheet_.words[i_ - 2].capital && labels(before(2), "body")) return true;
    if (!capital(i_ - 1) || !capital(next_)) return false;
    const bool one_mark = std::any_of(sheet_.name_marks.begin(), sheet_.name_marks.end(), [&](const Mark& mark) {
      return mark.words.contains(Range{i_ - 1, next_ + 1});
    });
    return one_mark;
  }

  // "2517 Alder, near the mill", "at 12 Alder Street"; not "120 Norlanders", "300 Sorland officers". In headlines
  // and capitals words are large anyway.
  bool is_address() const {
    const bool grouped = sheet_.lower(i_).find(',') != std::string_view::npos;
    if (number_.length > 1 || !digits() || grouped || std::floor(number_.low) != number_.low) return false;
    const bool heading = titled();
    const auto large = [&](uint32_t i) { return heading ? capital(i) : same_sentence(i) && sheet_.words[i].capital; };
    uint32_t end = next_;
    while (large(end) || (after(end - next_) == "." && large(end + 1))) ++end;  // "800 W. Alder Street"
    if (end == next_) return false;
    const bool at = before(1) == "at";
    if (number_.low < kSureAddress) return at && end > next_ + 1;
    const bool people = sheet_.phrase(lexicon_.demonyms, next_, sheet_.words.size()).has_value();
    return !people && !noun(end) && (at || !sheet_.lower(end - 1).ends_with("s"));
  }

  bool is_age() const {
    // "11 year-old", "11 years old"
    if (after().ends_with("-old") || (lexicon_.is(after(), WordClass::years) && after(1) == "old")) return true;
    if (i_ == 0 || !same_sentence(i_ - 1)) return false;
    const std::string_view last = before(1);
    if (lexicon_.is(last, WordClass::age)) return true;
    // "a woman in her 20's", "in his 30s"
    const bool whose = last == "his" || last == "her" || last == "their";
    if (whose && before(2) == "in" && (after() == "'s" || after() == "’s")) return true;
    if (number_.low > kOldestAge || noun(next_)) return false;
    if (is_of_the_eldest() || is_of_one() || is_bound_of_age()) return true;
    const bool ends = after().empty() || after() == "," || after() == "." || after() == "and" || after() == "\u2014";
    // "both 16,", "turned 21", "He was 34 when …"
    if ((last == "both" || sheet_.words[i_ - 1].lemma == "turn") && ends && digits()) return true;
    const bool was = sheet_.words[i_ - 1].lemma == "be" && (before(2) == "he" || before(2) == "she");
    if (was && (after() == "when" || after() == "." || after() == ",")) return true;
    if (last == "also" && before(2) == "," && ends) return true;
    if (last != "," || i_ < 2) return false;
    // "boy, 6,", "Lund, 35,", "Jon Lund, 35 was hurt"; not "In Lund, 20 were hurt"
    const bool numbered = i_ > 2 && labels(before(2), "name") && sheet_.words[i_ - 2].capital;  // "Jon Lund III, 31,"
    const Word& whom = sheet_.words[i_ - (numbered ? 3 : 2)];
    if (whom.tag == Tag::noun) return after() == "," || (ends && next_ == sheet_.sentence_of(i_).words.last);
    if (whom.tag != Tag::propn) return false;
    return ends || (digits() && named_person(i_ - (numbered ? 3 : 2)));
  }
  // "a man of 46 was held", "the boy of seven"; not "the men of 46", "a crew of 46".
  bool is_of_one() const {
    const std::string_view article = before(3);
    return before(1) == "of" && (article == "a" || article == "an" || article == "the") &&
           lexicon_.people.contains(before(2));
  }
  // "children under 5", "men over 65"; not "killed under 20"
  bool is_bound_of_age() const {
    const bool bound = before(1) == "under" || before(1) == "over" || before(1) == "above" || before(1) == "below";
    return bound && lexicon_.people.contains(before(2));
  }
  // "the oldest of them 94", "the youngest is six"
  bool is_of_the_eldest() const {
    for (uint32_t back = 1; back <= kEldestReach && !before(back).empty(); ++back) {
      if (labels(before(back), "eldest")) return true;
      if (before(back) == "," || sheet_.words[i_ - back].tag == Tag::num) return false;
    }
    return false;
  }
  bool named_person(uint32_t word) const {
    return std::any_of(sheet_.name_marks.begin(), sheet_.name_marks.end(),
                       [&](const Mark& mark) { return mark.words.contains(word) && mark.kind == "PER"; });
  }

  // "ages 19, 21 and 22", "between the ages of 11 and 25", "25, 26 and 33 years old".
  bool is_listed_age() const {
    if (number_.low > kOldestAge) return false;
    const auto of_list = [&](uint32_t i) {
      const std::string_view word = sheet_.lower(i);
      return word == "," || word == "and" || word == "or" || word == "to" || word == "-" || word == "\u2014" ||
             digits_value(word) || number_word(sheet_.lexicon(), word) != nullptr;
    };
    uint32_t first = i_;
    while (first > 0 && i_ - first < kAgeList && same_sentence(first - 1) && of_list(first - 1)) --first;
    uint32_t lead = first;  // "of", "from", "between"
    while (
        lead > 0 && same_sentence(lead - 1) &&
        (sheet_.lower(lead - 1) == "of" || sheet_.lower(lead - 1) == "from" || sheet_.lower(lead - 1) == "between"))
      --lead;
    const std::string_view label = lead > 0 && same_sentence(lead - 1) ? sheet_.lower(lead - 1) : "";
    if (lexicon_.is(label, WordClass::age) && !noun(next_)) return true;
    uint32_t last = next_;
    while (same_sentence(last) && last - next_ < kAgeList && of_list(last)) ++last;
    if (is_beside_people(first, last)) return true;
    return last > next_ && same_sentence(last) &&
           (sheet_.lower(last).ends_with("-old") ||
            (sheet_.is(last, WordClass::years) && sheet_.lower(last + 1) == "old"));
  }
  // "Two women[, 23 and 27,] were": more than one number between commas, right behind more than one person.
  bool is_beside_people(uint32_t first, uint32_t last) const {
    if (!digits() || first == 0 || !same_sentence(first - 1) || sheet_.lower(first) != ",") return false;
    const Word& whom = sheet_.words[first - 1];
    const bool closed = sheet_.lower(last - 1) == "," || sheet_.lower(last) == ".";
    const auto is_number = [&](uint32_t i) { return digits_value(sheet_.lower(i)).has_value(); };
    return closed && whom.tag == Tag::noun && whom.lower != whom.lemma &&
           std::ranges::count_if(std::views::iota(first, last), is_number) > 1;
  }

  // "2012–13": the second year of a range.
  bool is_year_of_a_range() const {
    const bool dash = before(1) == "-" || before(1) == "\u2014" || before(1) == "/";
    const auto first = dash ? digits_value(before(2)) : std::nullopt;
    return first && before(2).size() == 4 && *first >= kFirstYear && *first <= kLastYear && digits() &&
           (sheet_.lower(i_).size() == 2 || (number_.low > *first && number_.low <= kLastYear));
  }

  // "three o'clock", "10.30am"
  bool is_hour() const {
    return after() == "o'clock" || after() == "a.m." || after() == "p.m." ||
           ((after() == "am" || after() == "pm") && digits());
  }

  // "not 12 but 14": the first is what is not so; "14 and not 12": the second.
  bool is_taken_back() const {
    if (before(1) != "not") return false;
    const uint32_t joint = before(2) == "and" || before(2) == "," ? (before(3) == "," ? 4 : 3) : 0;
    if (joint > 0 && is_told_before(joint)) return true;
    for (uint32_t on = 0; on < kTakenBack; ++on) {
      if (after(on) == "but") return parse_numeral(sheet_, next_ + on + 1).has_value();
    }
    return false;
  }

  // A number of the same sentence, before so many words.
  bool is_told_before(uint32_t back) const {
    for (uint32_t i = back; !before(i).empty(); ++i) {
      if (sheet_.words[i_ - i].tag == Tag::num && !sheet_.in_time(i_ - i)) return true;
    }
    return false;
  }

  // "more than half of the 60", "a third of 60", "most of its 60": how many that is is not said.
  bool is_whole_of_a_part() const {
    const bool definite = before(1) == "the" || before(1) == "its" || before(1) == "their" || before(1) == "those";
    const uint32_t of = definite ? 2 : 1;
    // "half of the crew of 24", "half the crew of 24"
    if (before(1) == "of" && (before(3) == "the" || before(3) == "its") && noun(i_ - 2)) {
      const std::string_view share = before(4) == "of" ? before(5) : before(4);
      if (share == "half" || labels(share, "share")) return true;
    }
    return before(of) == "of" && (labels(before(of + 1), "share") || is_ordinal(before(of + 1)));
  }
  // "the 48th of 71 laps"
  static bool is_ordinal(std::string_view word) {
    return word.size() > 2 &&
           (word.ends_with("th") || word.ends_with("st") || word.ends_with("nd") || word.ends_with("rd")) &&
           digits_value(word.substr(0, word.size() - 2));
  }

  // "all but three passengers": who is left out.
  bool is_exception_of_all() const { return before(2) == "all" && is_exception(before(1)); }

  // "12 more than last year"
  bool is_difference() const {
    return (after() == "more" || after() == "fewer" || after() == "less") && after(1) == "than";
  }

  // "rose by five to 17": by how much, and to what.
  bool is_step() const { return is_change_by(sheet_, i_) && after() == "to" && parse_numeral(sheet_, next_ + 1); }

  // "six laps later"
  bool is_lapse() const {
    return same_sentence(next_) && sheet_.words[next_].tag == Tag::noun && labels(after(1), "lapse");
  }

  // "3-2", "3:2", "2-3"; not of votes: "voted 3-2", "a 4-1 vote", "the vote was 4-1", nor a number behind a day's.
  bool is_score() const {
    if (is_of_votes(sheet_, i_) || decision_in(sheet_, sheet_.sentence(i_))) return false;
    const bool behind_day = i_ >= 2 && sheet_.in_time(i_ - 2);  // "July 7 - Thirty-eight"
    if ((before(1) == "-" || before(1) == ":") && digits_value(before(2)) && !behind_day) return true;
    if (after() == "-" || after() == ":") return digits_value(after(1)).has_value() && !is_range();
    return false;
  }
  bool is_range() const {
    const auto upper = digits_value(after(1));
    const bool counted = same_sentence(next_ + 2) && sheet_.words[next_ + 2].tag == Tag::noun;
    return upper && number_.low < *upper && (*upper > kLargestScore || counted);
  }

  const Sheet& sheet_;
  uint32_t i_;
  uint32_t next_;
  const Numeral& number_;
  const Lexicon& lexicon_;
};

}  // namespace

bool is_of_votes(const Sheet& sheet, uint32_t word) {
  for (uint32_t on = 1; on <= kTallyReach; ++on) {
    if (word >= on && sheet.same_sentence(word - on, word) && labels(sheet.lower(word - on), "tally")) return true;
    if (sheet.same_sentence(word, word + on) && labels(sheet.lower(word + on), "tally")) return true;
  }
  return false;
}

bool is_exception(std::string_view word) {
  return labels(word, "exception");
}

bool is_share(const Sheet& sheet, uint32_t article) {
  const auto behind = [&](uint32_t words) {
    return sheet.same_sentence(article, article + words) ? sheet.lower(article + words) : std::string_view();
  };
  if (labels(behind(1), "share") && behind(2) == "of") return true;
  return behind(1) == "for" && behind(2) == "each";
}

bool counts_nothing(const Sheet& sheet, uint32_t word, const Numeral& number) {
  return Context(sheet, word, number).counts_nothing();
}

}  // namespace hearsay::reading
