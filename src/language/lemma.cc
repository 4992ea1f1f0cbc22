// "wounded" is "wound" and "injured" is "injure": which stems get their e back is decided by their ending
// (data/language/verb_stem_endings.tsv, the longest that fits), a doubled consonant is undone ("stopped"), and forms
// that no rule gives stand in data/language/irregular_forms.tsv ("shot", "crises"). The tag decides what is looked
// for: "lives" is "life" as a noun and "live" as a verb.
#include "language/lemma.h"

#include <array>
#include <vector>

#include "base/resource.h"
#include "base/sieved.h"

namespace hearsay::language {
namespace {

using std::string_view;

using LemmaTable = std::array<base::WordMap<string_view>, kTagCount>;

const LemmaTable& irregular_forms() {
  static const LemmaTable table = [] {
    LemmaTable rows;
    base::for_each_row("data/language/irregular_forms.tsv", [&](const auto& cells) {
      for (int tag = 0; tag < kTagCount && cells.size() > 2; ++tag) {
        if (tag_name(static_cast<Tag>(tag)) == cells[1]) rows[static_cast<size_t>(tag)].emplace(cells[0], cells[2]);
      }
    });
    return rows;
  }();
  return table;
}

// "override", "withdraw": the verb behind the prefix is inflected as it is alone.
string_view prefix_of(string_view verb) {
  static const auto prefixes = [] {
    std::vector<string_view> rows;
    base::for_each_row("data/language/verb_prefixes.tsv", [&](const auto& cells) { rows.push_back(cells[0]); });
    return rows;
  }();
  for (const string_view prefix : prefixes) {
    if (verb.starts_with(prefix) && verb.size() > prefix.size() + 1) return prefix;
  }
  return {};
}

// An auxiliary is also looked up as a verb, and the other way round: taggers mix them up.
std::string irregular(string_view lower, Tag tag) {
  const auto find = [&](Tag as, string_view form) {
    const auto& rows = irregular_forms()[static_cast<size_t>(as)];
    const auto found = rows.find(form);
    return found == rows.end() ? string_view() : found->second;
  };
  string_view lemma = find(tag, lower);
  if (lemma.empty() && tag == Tag::verb) lemma = find(Tag::aux, lower);
  if (lemma.empty() && tag == Tag::aux) lemma = find(Tag::verb, lower);
  const string_view prefix = lemma.empty() && tag == Tag::verb ? prefix_of(lower) : string_view();
  if (!prefix.empty()) {
    const string_view stem = find(tag, lower.substr(prefix.size()));
    if (!stem.empty()) return std::string(prefix) + std::string(stem);
  }
  return std::string(lemma);
}

// Lemma → participle, the irregular table read backwards.
const base::WordMap<string_view>& participles() {
  static const auto table = [] {
    base::WordMap<string_view> rows;
    base::for_each_row("data/language/irregular_forms.tsv", [&](const auto& cells) {
      // The last past form of a verb listed is its participle.
      if (cells.size() >= 3 && cells[1] == "VERB" && !cells[0].ends_with("ing") && !cells[0].ends_with("s") &&
          !cells[0].starts_with("'"))
        rows[cells[2]] = cells[0];
    });
    return rows;
  }();
  return table;
}

bool takes_e(string_view stem) {
  static const auto endings = [] {
    base::WordMap<bool> rows;
    base::for_each_row("data/language/verb_stem_endings.tsv", [&](const auto& cells) {
      if (cells.size() > 1) rows.emplace(cells[0], cells[1] == "e");
    });
    return rows;
  }();
  for (size_t from = 0; from < stem.size(); ++from) {
    const auto found = endings.find(stem.substr(from));
    if (found != endings.end()) return found->second;
  }
  return false;
}

bool is_vowel(char c) {
  return string_view("aeiou").find(c) != string_view::npos;
}

// "stopp" → "stop", but "kill", "pass", "stuff" keep both.
bool is_doubled(string_view stem) {
  const size_t n = stem.size();
  return n > 3 && stem[n - 1] == stem[n - 2] && !is_vowel(stem[n - 1]) &&
         string_view("lsfz").find(stem[n - 1]) == string_view::npos;
}

bool has_vowel(string_view stem) {
  return stem.find_first_of("aeiouy") != string_view::npos;
}

// A verb's stem with -ed or -ing taken off.
std::string restore(string_view stem) {
  if (is_doubled(stem)) return std::string(stem.substr(0, stem.size() - 1));
  const bool e = stem.ends_with('e') || takes_e(stem);
  return std::string(stem) + (e ? "e" : "");
}

std::string past_lemma(string_view lower) {
  if (lower.size() > 4 && lower.ends_with("ied")) return std::string(lower.substr(0, lower.size() - 3)) + "y";
  if (lower.size() < 4 || !lower.ends_with("ed") || lower.ends_with("eed")) {
    return lower.ends_with("eed") && lower.size() > 5 ? std::string(lower.substr(0, lower.size() - 1))
                                                      : std::string(lower);
  }
  const string_view stem = lower.substr(0, lower.size() - 2);
  return has_vowel(stem) ? restore(stem) : std::string(lower);
}

std::string gerund_lemma(string_view lower) {
  const size_t cut = lower.ends_with("ing") ? 3 : lower.ends_with("in'") ? 3 : 0;
  const string_view stem = lower.substr(0, lower.size() - cut);
  if (cut == 0 || stem.size() < 2 || !has_vowel(stem)) return std::string(lower);
  return restore(stem);
}

// Plural nouns and third persons: "-ies", "-es" after a hiss, "-s".
std::string s_lemma(string_view lower) {
  const auto without = [&](size_t n) { return std::string(lower.substr(0, lower.size() - n)); };
  if (lower.size() < 3 || !lower.ends_with('s') || lower.ends_with("ss")) return std::string(lower);
  if (lower.size() > 4 && lower.ends_with("ies")) return without(3) + "y";
  for (const string_view hiss : {"sses", "shes", "ches", "xes", "zzes"}) {
    if (lower.ends_with(hiss)) return without(2);
  }
  return without(1);
}

std::string graded_lemma(string_view lower, size_t cut) {
  string_view stem = lower.substr(0, lower.size() - cut);
  if (stem.size() < 3) return std::string(lower);
  if (stem.ends_with('i')) return std::string(stem.substr(0, stem.size() - 1)) + "y";
  if (is_doubled(stem)) return std::string(stem.substr(0, stem.size() - 1));
  static constexpr std::array<string_view, 10> kWithE = {"arg", "at", "af", "ut", "iv", "os", "ar", "id", "is", "pl"};
  for (const string_view ending : kWithE) {
    if (stem.ends_with(ending) && !stem.ends_with("eat") && !stem.ends_with("ear")) return std::string(stem) + "e";
  }
  return std::string(stem);
}

std::string verb_lemma(string_view lower, Inflection inflection) {
  switch (inflection) {
    case Inflection::past:
    case Inflection::participle:
      return past_lemma(lower);
    case Inflection::gerund:
      // A tag may be wrong where the ending cannot be.
      return lower.ends_with("ed") ? past_lemma(lower) : gerund_lemma(lower);
    case Inflection::third_person:
      return s_lemma(lower);
    default:
      return std::string(lower);
  }
}

std::string common_lemma(string_view lower, Tag tag, Inflection inflection) {
  const bool verbal = tag == Tag::verb || tag == Tag::aux;
  const bool base_form = inflection == Inflection::base;
  if (!verbal || !base_form) {
    if (std::string found = irregular(lower, tag); !found.empty()) return found;
  } else if (tag == Tag::aux) {  // "are", "have": present forms carry no inflection of their own
    if (std::string found = irregular(lower, tag); !found.empty()) return found;
  }
  if (verbal) {
    // "Overrode" is no base form, whatever the tagger says; "overlay" is one.
    const string_view prefix = base_form ? prefix_of(lower) : string_view();
    if (!prefix.empty() && !participles().contains(lower.substr(prefix.size()))) {
      if (std::string found = irregular(lower, tag); !found.empty()) return found;
    }
    if (base_form && lower.size() <= 3) {
      if (std::string found = irregular(lower, Tag::aux); !found.empty()) return found;
    }
    return verb_lemma(lower, inflection);
  }
  if (inflection == Inflection::plural) return s_lemma(lower);
  if (inflection == Inflection::comparative && lower.ends_with("er")) return graded_lemma(lower, 2);
  if (inflection == Inflection::superlative && lower.ends_with("est")) return graded_lemma(lower, 3);
  return std::string(lower);
}

}  // namespace

std::string lemma_of(string_view form, string_view lower, Tag tag, Inflection inflection) {
  if (tag == Tag::propn) {
    return std::string(form);
  }
  // Only the last part of a compound is inflected: "by-elections".
  const size_t hyphen = lower.rfind('-');
  if (hyphen != string_view::npos && hyphen > 0 && hyphen + 1 < lower.size() && tag != Tag::num) {
    return std::string(lower.substr(0, hyphen + 1)) + common_lemma(lower.substr(hyphen + 1), tag, inflection);
  }
  return common_lemma(lower, tag, inflection);
}

namespace {

// "stop", "plan", "knit": one vowel before one last consonant, which is doubled; not "cook", "claim", "box", "row".
// Longer words double theirs where it is stressed, which their spelling does not show: those stand in the table.
bool doubles_last(string_view lemma) {
  const size_t n = lemma.size();
  if (n < 3 || is_vowel(lemma[n - 1]) || string_view("hwxy").find(lemma[n - 1]) != string_view::npos) return false;
  size_t first = lemma.find_first_of("aeiouy", lemma.front() == 'y' ? 1 : 0);
  if (lemma.substr(0, first + 1).ends_with("qu")) ++first;  // "quiz"
  return first + 2 == n;
}

}  // namespace

bool past_as_base(string_view lemma) {
  return irregular(lemma, Tag::verb) == lemma;
}

// The irregular table read backwards, else the regular ending.
std::string past_participle(const std::string& lemma) {
  const auto found = participles().find(lemma);
  if (found != participles().end()) return std::string(found->second);
  const string_view prefix = prefix_of(lemma);
  const auto stem =
      prefix.empty() ? participles().end() : participles().find(string_view(lemma).substr(prefix.size()));
  if (stem != participles().end()) return std::string(prefix) + std::string(stem->second);
  if (lemma.ends_with("e")) return lemma + "d";
  if (doubles_last(lemma)) return lemma + lemma.back() + "ed";
  const bool consonant_y = lemma.size() > 1 && lemma.back() == 'y' && !is_vowel(lemma[lemma.size() - 2]);
  return consonant_y ? lemma.substr(0, lemma.size() - 1) + "ied" : lemma + "ed";
}

}  // namespace hearsay::language
