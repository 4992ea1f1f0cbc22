// A name is a run of capitalised words, with small words between them where an organisation's name goes on ("Ministry
// of Foreign Affairs"). Titles are cut off and kept as description: "Sorland Defence Minister | Jon Aster",
// "Upper Brenna Police Chief | Nelo Tarenko". The kind comes from lists, from the words of the name, and from what
// stands beside it ("public broadcaster Dunevision"). Counter-example: a sentence's first word is capitalised and no
// name.
#include "read/names/name_runs.h"

#include <algorithm>

#include "language/lexicon.h"

namespace hearsay::reading {
namespace {

using language::Lexicon;

/// A single word more frequent than this (Zipf) is no outlet's name without "the": "Time", "Post", "Sun".
constexpr float kCommonWord = 4.6F;
/// A sentence's first word more frequent than this is capitalised for its place, not as a name.
constexpr float kOpeningWord = 4.3F;

class Runs {
 public:
  explicit Runs(const Sheet& sheet) : sheet_(sheet), lexicon_(sheet.lexicon()) {}

  std::vector<NameMention> run() {
    for (uint32_t i = 0; i < sheet_.words.size();) {
      if (const uint32_t length = known_outlet(i)) {
        add({i, i + length}, NameKind::outlet, {});
        i += length;
        continue;
      }
      if (!begins(i)) {
        ++i;
        continue;
      }
      const uint32_t last = extend(i);
      split_titles({i, last});
      i = last;
    }
    return std::move(found_);
  }

 private:
  bool opens_sentence(uint32_t i) const {
    const uint32_t first = sheet_.sentence_of(i).words.first;
    if (i == first) return true;
    const std::string_view before = sheet_.lower(i - 1);
    return before == "\"" || before == "\u201c" || before == "\u2013" || before == "\u2014" || before == ":" ||
           before == ")";
  }
  bool acronym(uint32_t i) const {
    const std::string_view raw = sheet_.text(sheet_.words[i]);
    size_t upper = 0;
    for (const char c : raw) upper += c >= 'A' && c <= 'Z' ? 1 : 0;
    return upper >= 2 && upper + 1 >= raw.size();
  }

  uint32_t known_outlet(uint32_t i) const {
    if (!sheet_.words[i].capital || sheet_.in_time(i)) return 0;
    const auto found = sheet_.phrase(lexicon_.outlets, i, sheet_.sentence_of(i).words.last);
    if (!found) return 0;
    const auto length = static_cast<uint32_t>(found->length);
    const uint32_t last = i + length - 1;
    if (!sheet_.words[last].capital && length > 1) return 0;
    if (length == 1 && !acronym(i)) {
      const bool article = i > 0 && sheet_.same_sentence(i - 1, i) && sheet_.lower(i - 1) == "the";
      if (lexicon_.zipf_of(sheet_.lower(i)) > kCommonWord && !article) return 0;
    }
    // "Wire" in "Wire-Sorland" is one word there; "Times Square", "Washington Post reporter Ann Lee" go on.
    if (length == 1 && sheet_.same_sentence(i, i + 1) && sheet_.words[i + 1].capital &&
        sheet_.words[i + 1].tag == Tag::propn && !lexicon_.titles.find(sheet_.lower(i + 1)) &&
        sheet_.sentence_of(i).block != BlockKind::heading) {
      return 0;
    }
    return length;
  }

  bool nameable(uint32_t i) const {
    const Word& word = sheet_.words[i];
    if (!word.capital || sheet_.in_time(i)) return false;
    if (word.tag == Tag::propn || acronym(i)) return true;
    return word.tag == Tag::noun || word.tag == Tag::adj || word.tag == Tag::x || word.tag == Tag::num ||
           word.tag == Tag::verb;
  }
  bool begins(uint32_t i) const {
    const Word& word = sheet_.words[i];
    if (!nameable(i) || word.lower == "i") return false;
    if (sheet_.sentence_of(i).block == BlockKind::heading) {
      return word.tag == Tag::propn && (lexicon_.zipf_of(word.lower) < 5.0F || known_place(i));
    }
    if (!opens_sentence(i)) return word.tag != Tag::verb && !lexicon_.numbers.contains(word.lower);
    if (known_place(i)) return true;
    // "Eyewitnesses", "Critics": a sentence may open with whoever speaks.
    if (lexicon_.source_nouns.find(word.lower) != nullptr && !(sheet_.same_sentence(i, i + 1) && nameable(i + 1)))
      return false;
    if (word.tag == Tag::propn && (acronym(i) || lexicon_.zipf_of(word.lower) < kOpeningWord)) return true;
    if (lexicon_.given_names.contains(word.lower) && word.tag == Tag::propn) return true;
    return sheet_.same_sentence(i, i + 1) && nameable(i + 1) && word.tag != Tag::verb && word.tag != Tag::adv &&
           word.tag != Tag::det;
  }
  bool known_place(uint32_t i) const {
    const uint32_t end = sheet_.sentence_of(i).words.last;
    return sheet_.phrase(lexicon_.places, i, end).has_value() || sheet_.phrase(lexicon_.demonyms, i, end).has_value();
  }

  uint32_t extend(uint32_t first) const {
    uint32_t last = first + 1;
    while (sheet_.same_sentence(first, last)) {
      if (nameable(last) && sheet_.words[last].tag != Tag::verb) {
        ++last;
      } else if (sheet_.lower(last) == "'s" && sheet_.lower(last - 1) == "people" &&
                 sheet_.same_sentence(first, last + 1) && nameable(last + 1)) {
        last += 2;
      } else if (const uint32_t jump = connector(first, last)) {
        last += jump;
      } else {
        break;
      }
    }
    return last;
  }
  // Words between the parts of one name: "of", "for", "of the", "de", "al-", "bin".
  uint32_t connector(uint32_t first, uint32_t at) const {
    const std::string_view word = sheet_.lower(at);
    if ((word == "de" || word == "da" || word == "bin" || word == "van" || word == "von" || word == "der" ||
         word == "la" || word == "del") &&
        sheet_.same_sentence(first, at + 1) && nameable(at + 1)) {
      return 2;
    }
    if (word != "of" && word != "for" && word != "and" && word != "&") return 0;
    if (!head_of_long_name(first, at) && !portfolio(first, at)) return 0;
    if (sheet_.same_sentence(first, at + 1) && nameable(at + 1))
      return word == "and" && lexicon_.titles.find(sheet_.lower(at + 1)) ? 0 : 2;
    if (word != "and" && sheet_.same_sentence(first, at + 2) && sheet_.lower(at + 1) == "the" && nameable(at + 2))
      return 3;
    return 0;
  }
  // "Minister of Youth and Sports Zinedine …": a title goes on over its field.
  bool portfolio(uint32_t first, uint32_t at) const {
    if (sheet_.lower(at) == "and" || sheet_.lower(at) == "&")
      return at > first + 2 && (sheet_.lower(at - 2) == "of" || sheet_.lower(at - 2) == "for");
    return lexicon_.titles.find(sheet_.lower(at - 1)) != nullptr;
  }
  bool head_of_long_name(uint32_t first, uint32_t at) const {
    const bool joins = sheet_.lower(at) == "and" || sheet_.lower(at) == "&";
    for (uint32_t i = first; i < at; ++i) {
      const auto found = lexicon_.organisation_words.find(sheet_.lower(i));
      if (found == lexicon_.organisation_words.end()) continue;
      // "and" goes on inside "Ministry of Labour and Family", not after "… Police and"
      if (!joins || (i + 1 < at && sheet_.lower(i + 1) == "of")) return true;
    }
    return false;
  }

  // Cuts a run at its last title: left of it is an organisation or place of its own, right of it a person.
  void split_titles(Range run) {
    std::optional<Range> title;
    for (uint32_t i = run.first; i < run.last; ++i) {
      const auto found = sheet_.phrase(lexicon_.titles, i, run.last);
      if (!found) continue;
      title = Range{i, i + static_cast<uint32_t>(found->length)};
      i = title->last - 1;
    }
    if (!title) return classify(run, describe_before(run), false);
    Range left{run.first, title->first};
    // "Prime" of "Prime Minister" and stacked titles ("Maj. Gen.") belong to the title.
    while (!left.empty() && lexicon_.titles.find(sheet_.lower(left.last - 1))) --left.last;
    if (!left.empty() && !all_demonym(left)) classify(left, {}, false);
    Range person{title->last, run.last};
    if (person.empty()) return;
    // Behind "Minister of …" the last two words are the name, if the field leaves so many.
    if (sheet_.lower(person.first) == "of" || sheet_.lower(person.first) == "for") {
      constexpr uint32_t kNameWords = 2;
      if (person.size() < kNameWords + 2) return;
      person.first = person.last - kNameWords;
      title->last = person.first;
    }
    // "General Staff", "President Council": a body named after an office.
    if (person.size() == 1 && (lexicon_.organisation_words.contains(sheet_.lower(person.first)) ||
                               lexicon_.source_nouns.find(sheet_.lower(person.first)) != nullptr ||
                               sheet_.lower(person.first) == "staff")) {
      return add({title->first, run.last}, NameKind::organisation, {});
    }
    if (lexicon_.places.find(sheet_.text(person)) != nullptr) return classify(person, {}, false);
    classify(person, describe_before({run.first, person.last}, title->last), true);
  }
  bool all_demonym(Range range) const {
    const auto found = sheet_.phrase(lexicon_.demonyms, range.first, range.last);
    return found && found->length == range.size();
  }

  // The words of the noun phrase that lead up to a name: "[the Sorland Telegram channel] Barracks Swallow".
  Range describe_before(Range run, std::optional<uint32_t> end = std::nullopt) const {
    uint32_t first = run.first;
    const uint32_t start = sheet_.sentence_of(run.first).words.first;
    if (!end && run.first > start && sheet_.words[run.first - 1].tag != Tag::noun &&
        sheet_.words[run.first - 1].lower != "\"" && sheet_.words[run.first - 1].lower != "\u201c") {
      return {};
    }
    while (first > start) {
      const Word& before = sheet_.words[first - 1];
      const bool quote = before.lower == "\"" || before.lower == "\u201c";
      const bool fits = before.tag == Tag::noun || before.tag == Tag::adj || before.tag == Tag::propn ||
                        before.lower == "'s" || quote;
      if (!fits || sheet_.in_time(first - 1)) break;
      --first;
    }
    uint32_t last = end.value_or(run.first);
    while (last > first && (sheet_.lower(last - 1) == "\"" || sheet_.lower(last - 1) == "\u201c")) --last;
    return {first, last};
  }

  void classify(Range run, Range description, bool titled) {
    while (!run.empty() && sheet_.lower(run.first) == "the") ++run.first;
    if (run.empty() || all_demonym(run)) return;
    if (!titled && run.size() == 1 && lexicon_.titles.find(sheet_.lower(run.first))) return;
    add(run, kind_of(run, description, titled), description);
  }

  NameKind kind_of(Range run, Range description, bool titled) const {
    const std::string_view text = sheet_.text(run);
    if (lexicon_.outlets.find(text) != nullptr) return NameKind::outlet;
    if (const auto kind = kind_by_description(description)) return *kind;
    if (titled) return NameKind::person;
    if (lexicon_.places.find(text) != nullptr) return NameKind::place;
    if (const auto kind = kind_by_words(run)) return *kind;
    if (lexicon_.aliases.find(text) != nullptr) return NameKind::organisation;
    const bool given = lexicon_.given_names.contains(sheet_.lower(run.first));
    if (run.size() >= 2 && given) return NameKind::person;
    if (run.size() == 1 && dateline(run.first)) return NameKind::place;
    if (run.size() == 1 && acronym(run.first)) return NameKind::organisation;
    if (run.size() >= 2 && run.size() <= 4 && looks_personal(run)) return NameKind::person;
    if (run.size() <= 2 && located(run)) return NameKind::place;
    return NameKind::other;
  }
  std::optional<NameKind> kind_by_description(Range description) const {
    if (description.empty()) return std::nullopt;
    const uint32_t last = description.last - 1;
    if (sheet_.lower(last) == "channel" || sheet_.lower(last) == "account") return NameKind::channel;
    const language::SourceNoun* noun = lexicon_.source_nouns.find(sheet_.words[last].lemma);
    if (noun != nullptr && noun->kind == "outlet") return NameKind::outlet;
    if (lexicon_.titles.find(sheet_.lower(last)) != nullptr) return NameKind::person;
    if (noun != nullptr && noun->kind == "organisation") return NameKind::organisation;
    return std::nullopt;
  }
  std::optional<NameKind> kind_by_words(Range run) const {
    const auto organisation = [&](uint32_t i) -> std::optional<NameKind> {
      const auto found = lexicon_.organisation_words.find(sheet_.lower(i));
      if (found == lexicon_.organisation_words.end()) return std::nullopt;
      if (found->second == "facility") return NameKind::facility;
      if (found->second == "group") return NameKind::group;
      if (found->second == "weapon") return NameKind::weapon;
      return NameKind::organisation;
    };
    const auto organisation_last = organisation(run.last - 1);
    if (run.size() >= 2 && !organisation_last &&
        (outlet_word(run.last - 1, "last", run) || outlet_word(run.first, "first", run)))
      return NameKind::outlet;
    if (organisation_last) return organisation_last;
    for (uint32_t i = run.first; i < run.last; ++i) {
      if (sheet_.lower(i + 1) == "of" || sheet_.lower(i + 1) == "for" || i == run.first) {
        if (const auto kind = organisation(i)) return kind;
      }
    }
    const size_t hyphen = sheet_.lower(run.first).find('-');
    if (run.size() == 1 && hyphen != std::string_view::npos &&
        lexicon_.outlets.find(sheet_.lower(run.first).substr(0, hyphen)))
      return NameKind::outlet;
    return std::nullopt;
  }
  bool outlet_word(uint32_t word, std::string_view place, Range run) const {
    const auto found = lexicon_.outlet_words.find(sheet_.lower(word));
    if (found == lexicon_.outlet_words.end() || (found->second.place != place && found->second.place != "any"))
      return false;
    return found->second.strong || in_reporting(run);
  }
  bool in_reporting(Range run) const {
    const auto cue = [&](uint32_t i) {
      const auto found =
          lexicon_.cue_verbs.find(i < sheet_.words.size() ? std::string_view(sheet_.words[i].lemma) : "");
      return found != lexicon_.cue_verbs.end();
    };
    return cue(run.last) || cue(run.last + 1) || (run.first > 1 && (cue(run.first - 1) || cue(run.first - 2)));
  }
  // "PELM, Marovia (CW) —", "JAKARTA:": capitals that open a block before a mark.
  bool dateline(uint32_t i) const {
    const SheetSentence& here = sheet_.sentence_of(i);
    const bool opens = i == here.words.first && (i == 0 || sheet_.sentence_of(i - 1).block_index != here.block_index);
    const std::string_view next = sheet_.lower(i + 1);
    return opens && acronym(i) &&
           (next == "," || next == ":" || next == "(" || next == "\u2014" || next == "\u2013" || next == "-");
  }
  // "in Tessel", "near Orrin": what a gazetteer does not know and one can be in is a place.
  bool located(Range run) const {
    if (run.first == 0 || !sheet_.same_sentence(run.first - 1, run.first)) return false;
    const std::string_view before = sheet_.lower(run.first - 1);
    if (before == "of" && run.first > 1 && lexicon_.place_kinds.contains(sheet_.words[run.first - 2].lemma))
      return true;
    return before == "in" || before == "near" || before == "outside";
  }
  bool looks_personal(Range run) const {
    for (uint32_t i = run.first; i < run.last; ++i) {
      if (acronym(i) || lexicon_.zipf_of(sheet_.lower(i)) > kOpeningWord) return false;
    }
    const bool speaks =
        sheet_.same_sentence(run.first, run.last) && lexicon_.cue_verbs.contains(sheet_.words[run.last].lemma);
    const bool apposed = sheet_.same_sentence(run.first, run.last) && sheet_.lower(run.last) == ",";
    return speaks || apposed;
  }

  void add(Range run, NameKind kind, Range description) { found_.push_back({run, kind, 0, description}); }

  const Sheet& sheet_;
  const Lexicon& lexicon_;
  std::vector<NameMention> found_;
};

}  // namespace

std::vector<NameMention> find_name_runs(const Sheet& sheet) {
  return Runs(sheet).run();
}

}  // namespace hearsay::reading
