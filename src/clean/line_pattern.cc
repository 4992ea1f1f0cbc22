// "written by {name} for {agency}" against "Written by Ada Lind for Reuters ->". Words are compared folded; words
// that are mere punctuation are left out of the line first. Slots take the fewest words that let the rest match.
// Patterns are short and lines are capped, so the backtracking is bounded by both; patterns are found by their first
// word.
#include "clean/line_pattern.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/ascii.h"
#include "base/resource.h"
#include "clean/agencies.h"
#include "clean/dates.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr size_t kMaxWords = 40;  // a legal notice has that many; beyond, it is prose
constexpr size_t kMaxAny = 25;
constexpr size_t kMaxName = 9;  // three people
constexpr size_t kMaxDate = 9;

enum class Slot { word, name, agency, source, number, date, any };

struct Part {
  Slot slot = Slot::word;
  std::string word{};
  bool colon = false;  // it stands behind the word
};

// The pairs of letters in a text: what it lacks one of, it does not hold.
class Pairs {
 public:
  static constexpr size_t kSlots = 1024;

  explicit Pairs(std::string_view text) {
    for_each_slot(text, [&](uint16_t slot) { bits_[slot] = true; });
  }
  bool hold(const std::vector<uint16_t>& slots) const {
    return std::ranges::all_of(slots, [&](uint16_t slot) { return bits_[slot]; });
  }

  static std::vector<uint16_t> slots_of(std::string_view text) {
    std::vector<uint16_t> slots;
    slots.reserve(text.size());
    for_each_slot(text, [&](uint16_t slot) { slots.push_back(slot); });
    return slots;
  }

 private:
  template <class Call>
  static void for_each_slot(std::string_view text, const Call& call) {
    size_t before = 0;
    for (size_t i = 0; i < text.size(); ++i) {
      const size_t letter = static_cast<unsigned char>(base::lower_ascii(text[i]));
      if (i > 0) call(static_cast<uint16_t>((before * 33 + letter) % kSlots));
      before = letter;
    }
  }
  std::array<bool, kSlots> bits_{};
};

struct Pattern {
  bool head = false;
  bool body = false;
  bool tail = false;
  std::vector<Part> parts;
  std::string_view reason;
  std::vector<uint16_t> literal;  // pairs of its longest word, without which no line matches
};

struct Patterns {
  std::vector<Pattern> all;
  std::unordered_map<std::string, std::vector<size_t>> by_first_word;
  std::array<std::vector<size_t>, 3> by_slot;  // for each zone those that begin with none
};

bool is_of(const Pattern& pattern, Zone zone) {
  return zone == Zone::head ? pattern.head : zone == Zone::tail ? pattern.tail : pattern.body;
}

Part part_of(Word word) {
  if (!word.raw.starts_with('{')) return {Slot::word, std::move(word.folded), word.raw.ends_with(':')};
  if (word.raw == "{name}") return {Slot::name, {}};
  if (word.raw == "{agency}") return {Slot::agency, {}};
  if (word.raw == "{source}") return {Slot::source, {}};
  if (word.raw == "{number}") return {Slot::number, {}};
  if (word.raw == "{date}") return {Slot::date, {}};
  return {Slot::any, {}};
}

Patterns load() {
  constexpr size_t kPatterns = 2048;  // about as many as there are
  Patterns patterns;
  patterns.all.reserve(kPatterns);
  patterns.by_first_word.reserve(kPatterns);
  base::for_each_row("data/clean/residue.tsv", [&](const auto& cells) {
    if (cells.size() < 3) return;
    Pattern pattern;
    pattern.head = cells[0] != "tail";
    pattern.body = cells[0] == "any";
    pattern.tail = cells[0] != "head";
    pattern.reason = cells[2];
    std::vector<Word> words = split_words(cells[1]);
    if (words.empty()) return;
    pattern.parts.reserve(words.size());
    for (Word& word : words) pattern.parts.push_back(part_of(std::move(word)));
    const size_t index = patterns.all.size();
    const Part& first = pattern.parts.front();
    if (first.slot == Slot::word) {
      patterns.by_first_word[first.word].push_back(index);
    } else {
      for (const Zone zone : {Zone::head, Zone::body, Zone::tail}) {
        if (is_of(pattern, zone)) patterns.by_slot[static_cast<size_t>(zone)].push_back(index);
      }
    }
    patterns.all.push_back(std::move(pattern));
  });
  for (Pattern& pattern : patterns.all) {
    std::string_view longest;
    for (const Part& part : pattern.parts) {
      const bool plain = std::ranges::all_of(part.word, [](char c) { return (c & 0x80) == 0 && c != '\''; });
      if (plain && part.word.size() > longest.size()) longest = part.word;
    }
    pattern.literal = Pairs::slots_of(longest);
  }
  return patterns;
}

const Patterns& patterns() {
  static const Patterns all = load();
  return all;
}

class Matcher {
 public:
  Matcher(const Pattern& pattern, const std::vector<Word>& words) : parts_(pattern.parts), words_(words) {}

  std::optional<LineMatch> run() {
    if (!match(0, 0)) return std::nullopt;
    return std::move(match_);
  }

 private:
  // Recursion is as deep as the pattern is long.
  bool match(size_t part, size_t at) {
    if (part == parts_.size()) return at == words_.size();
    if (at >= words_.size()) return false;
    switch (parts_[part].slot) {
      case Slot::word:
        return words_[at].folded == parts_[part].word && (!parts_[part].colon || words_[at].raw.ends_with(':')) &&
               match(part + 1, at + 1);
      case Slot::number:
        return is_number(words_[at].folded) && match(part + 1, at + 1);
      case Slot::agency:
        return match_agency(part, at);
      case Slot::name:
        return match_run(part, at, kMaxName, match_.name);
      case Slot::source:
        return match_run(part, at, kMaxName, match_.source);
      case Slot::date:
        return match_date(part, at);
      case Slot::any:
        return match_any(part, at);
    }
    return false;
  }

  static bool is_number(std::string_view word) {
    return is_ascii_digit(word.front()) && std::ranges::all_of(word, [](char c) {
             return is_ascii_digit(c) || c == '.' || c == ',' || c == 'k' || c == 'm';
           });
  }

  bool match_agency(size_t part, size_t at) {
    const auto agency = agency_at(words_, at);
    if (!agency || !match(part + 1, at + agency->words)) return false;
    match_.source = agency->agency->name;
    return true;
  }

  bool fits_name(size_t at) const {
    const std::string& word = words_[at].folded;
    const bool joint = word == "and" || word == "de" || word == "van" || word == "von" || word == "bin" ||
                       word == "the" || word == "of" || word == "da" || word == "del" || word == "el";
    return joint || starts_upper(words_[at].raw);
  }

  bool match_run(size_t part, size_t at, size_t most, std::string& slot) {
    for (size_t count = 1; count <= most && at + count <= words_.size(); ++count) {
      if (!fits_name(at + count - 1)) return false;
      if (!starts_upper(words_[at].raw) || !match(part + 1, at + count)) continue;
      slot = joined(at, count);
      return true;
    }
    return false;
  }

  bool match_date(size_t part, size_t at) {
    for (size_t count = std::min(kMaxDate, words_.size() - at); count > 0; --count) {
      if (!match(part + 1, at + count)) continue;
      auto date = parse_bare_date(joined(at, count));
      if (!date) continue;
      match_.date = date;
      return true;
    }
    return false;
  }

  bool match_any(size_t part, size_t at) {
    for (size_t count = 1; count <= kMaxAny && at + count <= words_.size(); ++count) {
      if (match(part + 1, at + count)) return true;
    }
    return false;
  }

  std::string joined(size_t at, size_t count) const {
    std::string out;
    for (size_t i = at; i < at + count; ++i) out += (i == at ? "" : " ") + std::string(words_[i].raw);
    constexpr std::string_view kOuter = " .,:;|-()";
    const size_t begin = out.find_first_not_of(kOuter);
    if (begin == std::string::npos) return {};
    return out.substr(begin, out.find_last_not_of(kOuter) - begin + 1);
  }

  const std::vector<Part>& parts_;
  const std::vector<Word>& words_;
  LineMatch match_;
};

}  // namespace

std::optional<LineMatch> match_line(std::string_view line, Zone zone) {
  if (has_more_words(line, kMaxWords, true)) return std::nullopt;
  const std::string first = first_folded(line);
  if (first.empty()) return std::nullopt;
  const Patterns& known = patterns();
  std::vector<size_t> candidates;
  const Pairs pairs(line);
  const auto add = [&](const std::vector<size_t>& indices) {
    for (const size_t index : indices) {
      const Pattern& pattern = known.all[index];
      const bool counts = pattern.parts.front().slot != Slot::number || is_ascii_digit(first.front());
      if (is_of(pattern, zone) && counts && pairs.hold(pattern.literal)) candidates.push_back(index);
    }
  };
  add(known.by_slot[static_cast<size_t>(zone)]);
  const auto found = known.by_first_word.find(first);
  if (found != known.by_first_word.end()) add(found->second);
  if (candidates.empty()) return std::nullopt;
  std::vector<Word> words = split_words(line);
  std::erase_if(words, [](const Word& word) { return word.folded.empty(); });
  if (words.empty() || words.size() > kMaxWords) return std::nullopt;
  std::ranges::sort(candidates);
  for (const size_t index : candidates) {
    const Pattern& pattern = known.all[index];
    auto match = Matcher(pattern, words).run();
    if (!match) continue;
    match->reason = pattern.reason;
    return match;
  }
  return std::nullopt;
}

}  // namespace hearsay::cleaning
