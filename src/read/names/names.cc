// Joining mentions. In order of the text, each mention is joined with an entity met before when its form says so: the
// same words; a person's surname or shorter form, if just one person so far bears it ("Aster" after Jon Aster, but
// not when a Berit Aster stands there too); an acronym in brackets or by initials; a name cut to its last word with
// "the" ("the Journal"). Cost: mentions × entities of one report, both a few dozen.
#include "read/names/names.h"

#include <algorithm>

#include "base/ascii.h"
#include "read/names/meeting.h"
#include "read/names/name_runs.h"
#include "read/names/posts.h"

namespace hearsay::reading {
namespace {

using language::fold_name;

std::vector<std::string> words_of(std::string_view key) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : key) {
    if (c != ' ') {
      word += c;
      continue;
    }
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

bool is_small(std::string_view word) {
  return word == "of" || word == "the" || word == "for" || word == "and" || word == "in" || word == "on";
}

std::string initials(const std::vector<std::string>& words, bool with_small) {
  std::string letters;
  for (const std::string& word : words) {
    if (!with_small && is_small(word)) continue;
    letters += word.front();
  }
  return letters;
}

// First and last words equal and the shorter in order within the longer: "listyo prabowo", "listyo sigit prabowo".
bool shortens_person(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  if (shorter.size() < 2 || shorter.size() >= longer.size()) return false;
  size_t at = 0;
  for (const std::string& word : longer) {
    if (at < shorter.size() && shorter[at] == word) ++at;
  }
  return at == shorter.size();
}

class Joiner {
 public:
  Joiner(const Sheet& sheet, NameTable& table) : sheet_(sheet), table_(table) {}

  void run() {
    for (uint32_t i = 0; i < table_.mentions.size(); ++i) join(i);
    for (EntityRecord& record : table_.entities) finish(record);
  }

 private:
  void join(uint32_t index) {
    NameMention& mention = table_.mentions[index];
    const std::string key = fold_name(sheet_.text(mention.words));
    AliasReason why = AliasReason::other_form;
    const std::optional<uint32_t> found = find(mention, key, why);
    if (!found) {
      EntityRecord record;
      record.entity.name = std::string(sheet_.text(mention.words));
      record.entity.kind = mention.kind;
      record.key = key;
      mention.entity = static_cast<uint32_t>(table_.entities.size());
      table_.entities.push_back(std::move(record));
    } else {
      mention.entity = *found;
      add_alias(table_.entities[*found], mention, key, why);
    }
    table_.entities[mention.entity].mentions.push_back(index);
  }

  void add_alias(EntityRecord& record, NameMention& mention, const std::string& key, AliasReason why) {
    const std::string form(sheet_.text(mention.words));
    if (mention.kind == NameKind::other) mention.kind = record.entity.kind;
    if (record.entity.kind == NameKind::other) record.entity.kind = mention.kind;
    if (form == record.entity.name) return;
    if (std::find(record.entity.aliases.begin(), record.entity.aliases.end(), form) != record.entity.aliases.end())
      return;
    std::string other = form;
    const bool fuller = key.size() > record.key.size() && mention.kind == NameKind::person;
    if (fuller || (key == record.key && base::is_shouted(record.entity.name) && !base::is_shouted(form))) {
      std::swap(other, record.entity.name);
      record.key = key;
    }
    record.entity.aliases.push_back(other);
    record.entity.why.push_back(why);
  }

  std::optional<uint32_t> find(const NameMention& mention, const std::string& key, AliasReason& why) const {
    for (uint32_t i = 0; i < table_.entities.size(); ++i) {
      const EntityRecord& record = table_.entities[i];
      if (record.key != key && !has_form(record, key)) continue;
      if (apart(mention.kind, record.entity.kind)) continue;
      why = AliasReason::same_name;
      return i;
    }
    if (auto found = find_defined(mention, key, why)) return found;
    if (auto found = find_person(mention, key, why)) return found;
    return find_short_organisation(mention, key, why);
  }
  static bool has_form(const EntityRecord& record, const std::string& key) {
    return std::any_of(record.entity.aliases.begin(), record.entity.aliases.end(),
                       [&](const std::string& alias) { return fold_name(alias) == key; });
  }
  static bool apart(NameKind a, NameKind b) {
    const bool one_place = (a == NameKind::place) != (b == NameKind::place);
    return one_place && a != NameKind::other && b != NameKind::other;
  }

  // "Coastal Wire Service (CWS)", "HBI (Harbour Bureau)", and "Harbour Bureau, HBI,".
  std::optional<uint32_t> find_defined(const NameMention& mention, const std::string& key, AliasReason& why) const {
    const uint32_t first = mention.words.first;
    if (first < 2) return std::nullopt;
    const bool bracket = sheet_.lower(first - 1) == "(" && sheet_.lower(mention.words.last) == ")";
    if (bracket && mention.words.size() == 1) {
      if (const auto before = table_.mention_covering(first - 2)) {
        const NameMention& full = table_.mentions[*before];
        const bool organised = full.kind != NameKind::person && full.kind != NameKind::place;
        // "DUNE BANK (AP)" names whose report it is.
        const bool known = sheet_.phrase(sheet_.lexicon().outlets, first, mention.words.last).has_value();
        if (organised && full.words.size() > 1 && is_acronym(mention) && !known) {
          why = AliasReason::defined_in_brackets;
          return full.entity;
        }
      }
    }
    if (!is_acronym(mention)) return std::nullopt;
    for (uint32_t i = 0; i < table_.entities.size(); ++i) {
      const std::vector<std::string> words = words_of(table_.entities[i].key);
      if (words.size() < 2 || table_.entities[i].entity.kind == NameKind::person) continue;
      if (initials(words, false) != key && initials(words, true) != key) continue;
      why = AliasReason::initials;
      return i;
    }
    return std::nullopt;
  }
  bool is_acronym(const NameMention& mention) const {
    if (mention.words.size() != 1) return false;
    const std::string_view raw = sheet_.text(mention.words);
    return raw.size() >= 2 && std::none_of(raw.begin(), raw.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  std::optional<uint32_t> find_person(const NameMention& mention, const std::string& key, AliasReason& why) const {
    if (mention.kind != NameKind::person && mention.kind != NameKind::other) return std::nullopt;
    const std::vector<std::string> words = words_of(key);
    std::optional<uint32_t> found;
    for (uint32_t i = 0; i < table_.entities.size(); ++i) {
      if (table_.entities[i].entity.kind != NameKind::person) continue;
      const std::vector<std::string> full = words_of(table_.entities[i].key);
      const bool part = words.size() == 1 && full.size() > 1 && (full.front() == key || full.back() == key);
      if (!part && !shortens_person(words, full) && !shortens_person(full, words)) continue;
      if (found) return std::nullopt;  // two people could be meant: neither is taken
      found = i;
    }
    if (found) why = AliasReason::part_of_full_name;
    return found;
  }

  // "the Journal" after The Wall Street Journal; "Vasko" after Vasko FC.
  std::optional<uint32_t> find_short_organisation(const NameMention& mention, const std::string& key,
                                                  AliasReason& why) const {
    if (mention.kind == NameKind::person || mention.kind == NameKind::place || mention.words.size() != 1)
      return std::nullopt;
    const auto& lexicon = sheet_.lexicon();
    const bool generic = lexicon.outlet_words.contains(key) || lexicon.organisation_words.contains(key);
    std::optional<uint32_t> found;
    for (uint32_t i = 0; i < table_.entities.size(); ++i) {
      const NameKind kind = table_.entities[i].entity.kind;
      if (kind == NameKind::person || kind == NameKind::place) continue;
      const std::vector<std::string> full = words_of(table_.entities[i].key);
      if (full.size() < 2) continue;
      const bool last_word = generic && full.back() == key;
      const bool first_word = !generic && full.front() == key && full.size() == 2;
      if (!last_word && !first_word) continue;
      if (found) return std::nullopt;
      found = i;
    }
    if (found) why = AliasReason::short_form;
    return found;
  }

  void finish(EntityRecord& record) {
    for (const uint32_t i : record.mentions) {
      const NameMention& mention = table_.mentions[i];
      Range description = mention.description;
      if (description.empty()) description = apposition_after(mention);
      if (description.empty()) continue;
      const std::string text(sheet_.text(description));
      if (record.entity.description.empty()) record.entity.description = text;
      record.folded_description += fold_name(text) + ' ';
      if (is_a_firm(description)) be_a_body(record);
    }
  }

  // "[lift maker] Tessen", "Tessen, [a firm that earned 212 million]": no person, though it reads like one.
  bool is_a_firm(Range description) const {
    uint32_t head = description.first;
    while (head + 1 < description.last && sheet_.words[head + 1].tag == Tag::noun) ++head;
    return sheet_.lexicon().is(sheet_.lower(head), WordClass::body);
  }
  void be_a_body(EntityRecord& record) {
    if (record.entity.kind != NameKind::person && record.entity.kind != NameKind::other) return;
    record.entity.kind = NameKind::organisation;
    for (const uint32_t i : record.mentions) table_.mentions[i].kind = NameKind::organisation;
  }

  // "Oskar Venn, [deputy governor of Upper Brenna], told"
  Range apposition_after(const NameMention& mention) const {
    const uint32_t comma = mention.words.last;
    const auto count = static_cast<uint32_t>(sheet_.words.size());
    if (comma + 1 >= count || sheet_.lower(comma) != ",") return {};
    const SheetSentence& sentence = sheet_.sentence_of(comma);
    uint32_t last = comma + 1;
    while (last < sentence.words.last && sheet_.lower(last) != "," && sheet_.words[last].tag != Tag::verb &&
           sheet_.words[last].tag != Tag::aux && sheet_.words[last].tag != Tag::punct &&
           sheet_.words[last].tag != Tag::pron) {
      ++last;
    }
    constexpr uint32_t kLongestApposition = 12;
    if (last >= sentence.words.last || last - comma > kLongestApposition || !closes(mention, last)) return {};
    uint32_t first = comma + 1;
    while (first < last && sheet_.words[first].tag == Tag::det) ++first;
    if (first >= last || table_.mention_covering(first)) return {};
    return {first, last};
  }

  // A comma does; "…, a spokeswoman for the board." and "… the board that …" do behind a person's name and an
  // article.
  bool closes(const NameMention& mention, uint32_t last) const {
    const std::string_view end = sheet_.lower(last);
    if (end == ",") return true;
    if (mention.kind != NameKind::person) return false;  // "had marched through Pelm, the police 800."
    return sheet_.words[mention.words.last + 1].tag == Tag::det &&
           (end == "." || end == "that" || end == "which" || end == "who");
  }

  const Sheet& sheet_;
  NameTable& table_;
};

}  // namespace

NameTable find_names(const Sheet& sheet) {
  NameTable table;
  table.mentions = with_marks(sheet, find_name_runs(sheet));
  table.mention_at.assign(sheet.words.size(), -1);
  for (uint32_t i = 0; i < table.mentions.size(); ++i) {
    for (uint32_t w = table.mentions[i].words.first; w < table.mentions[i].words.last; ++w)
      table.mention_at[w] = static_cast<int32_t>(i);
  }
  Joiner(sheet, table).run();
  add_posts(sheet, table);
  return table;
}

}  // namespace hearsay::reading
