// In order of trust: a list of outlets; what the name is called ("public broadcaster Dunevision", "Minister Aster");
// a list of places; the words of the name ("Coastal Wire Service"); a given name; what stands round it ("in Tessel",
// a dateline). Counter-example: "Tessel Post" is an outlet only where a word of reporting stands near.
#include "read/names/kinds.h"

namespace hearsay::reading {
namespace {

std::optional<NameKind> kind_by_description(const Sheet& sheet, Range description) {
  if (description.empty()) return std::nullopt;
  const uint32_t last = description.last - 1;
  if (sheet.lower(last) == "channel" || sheet.lower(last) == "account") return NameKind::channel;
  const language::SourceNoun* noun = sheet.lexicon().source_nouns.find(sheet.words[last].lemma);
  if (noun != nullptr && noun->kind == "outlet") return NameKind::outlet;
  if (sheet.lexicon().titles.find(sheet.lower(last)) != nullptr) return NameKind::person;
  if (noun != nullptr && noun->kind == "organisation") return NameKind::organisation;
  return std::nullopt;
}

bool is_in_reporting(const Sheet& sheet, Range run) {
  const auto cue = [&](uint32_t i) {
    const auto found =
        sheet.lexicon().cue_verbs.find(i < sheet.words.size() ? std::string_view(sheet.words[i].lemma) : "");
    return found != sheet.lexicon().cue_verbs.end();
  };
  return cue(run.last) || cue(run.last + 1) || (run.first > 1 && (cue(run.first - 1) || cue(run.first - 2)));
}

bool is_outlet_word(const Sheet& sheet, uint32_t word, std::string_view place, Range run) {
  const auto found = sheet.lexicon().outlet_words.find(sheet.lower(word));
  if (found == sheet.lexicon().outlet_words.end() || (found->second.place != place && found->second.place != "any"))
    return false;
  return found->second.strong || is_in_reporting(sheet, run);
}

std::optional<NameKind> kind_by_words(const Sheet& sheet, Range run) {
  const auto organisation = [&](uint32_t i) -> std::optional<NameKind> {
    const auto found = sheet.lexicon().organisation_words.find(sheet.lower(i));
    if (found == sheet.lexicon().organisation_words.end()) return std::nullopt;
    if (found->second == "facility") return NameKind::facility;
    if (found->second == "group") return NameKind::group;
    if (found->second == "weapon") return NameKind::weapon;
    return NameKind::organisation;
  };
  const auto organisation_last = organisation(run.last - 1);
  if (run.size() >= 2 && !organisation_last &&
      (is_outlet_word(sheet, run.last - 1, "last", run) || is_outlet_word(sheet, run.first, "first", run)))
    return NameKind::outlet;
  if (organisation_last) return organisation_last;
  for (uint32_t i = run.first; i < run.last; ++i) {
    if (sheet.lower(i + 1) == "of" || sheet.lower(i + 1) == "for" || i == run.first) {
      if (const auto kind = organisation(i)) return kind;
    }
  }
  const size_t hyphen = sheet.lower(run.first).find('-');
  if (run.size() == 1 && hyphen != std::string_view::npos &&
      sheet.lexicon().outlets.find(sheet.lower(run.first).substr(0, hyphen)))
    return NameKind::outlet;
  return std::nullopt;
}

// "in Tessel", "near Orrin": what a gazetteer does not know and one can be in is a place.
bool is_located(const Sheet& sheet, Range run) {
  if (run.first == 0 || !sheet.same_sentence(run.first - 1, run.first)) return false;
  const std::string_view before = sheet.lower(run.first - 1);
  if (before == "of" && run.first > 1 && sheet.lexicon().place_kinds.contains(sheet.words[run.first - 2].lemma))
    return true;
  return before == "in" || before == "near" || before == "outside";
}

bool looks_personal(const Sheet& sheet, Range run) {
  for (uint32_t i = run.first; i < run.last; ++i) {
    if (is_acronym(sheet, i) || sheet.lexicon().zipf_of(sheet.lower(i)) > kOpeningWord) return false;
  }
  const bool speaks =
      sheet.same_sentence(run.first, run.last) && sheet.lexicon().cue_verbs.contains(sheet.words[run.last].lemma);
  const bool apposed = sheet.same_sentence(run.first, run.last) && sheet.lower(run.last) == ",";
  return speaks || apposed;
}

}  // namespace

bool is_acronym(const Sheet& sheet, uint32_t i) {
  const std::string_view raw = sheet.text(sheet.words[i]);
  size_t upper = 0;
  for (const char c : raw) upper += c >= 'A' && c <= 'Z' ? 1 : 0;
  return upper >= 2 && upper + 1 >= raw.size();
}

bool is_dateline(const Sheet& sheet, uint32_t i) {
  const SheetSentence& here = sheet.sentence_of(i);
  const bool opens = i == here.words.first && (i == 0 || sheet.sentence_of(i - 1).block_index != here.block_index);
  const std::string_view next = sheet.lower(i + 1);
  return opens && is_acronym(sheet, i) &&
         (next == "," || next == ":" || next == "(" || next == "\u2014" || next == "-");
}

NameKind kind_of(const Sheet& sheet, Range run, Range description, bool titled) {
  const std::string_view text = sheet.text(run);
  if (sheet.lexicon().outlets.find(text) != nullptr) return NameKind::outlet;
  if (const auto kind = kind_by_description(sheet, description)) return *kind;
  if (titled) return NameKind::person;
  if (sheet.lexicon().places.find(text) != nullptr) return NameKind::place;
  if (const auto kind = kind_by_words(sheet, run)) return *kind;
  if (sheet.lexicon().aliases.find(text) != nullptr) return NameKind::organisation;
  const bool given = sheet.lexicon().given_names.contains(sheet.lower(run.first));
  if (run.size() >= 2 && given) return NameKind::person;
  if (run.size() == 1 && is_dateline(sheet, run.first)) return NameKind::place;
  if (run.size() == 1 && is_acronym(sheet, run.first)) return NameKind::organisation;
  if (run.size() >= 2 && run.size() <= 4 && looks_personal(sheet, run)) return NameKind::person;
  if (run.size() <= 2 && is_located(sheet, run)) return NameKind::place;
  return NameKind::other;
}

}  // namespace hearsay::reading
