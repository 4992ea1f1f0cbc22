// The parse knows whose verb it is: of a name itself, or of "who" behind it. What the verb is done to, up to a comma
// or a time, is the body. Counter-example: "Aster, who led the choir for an hour before he was shot" is described by
// it all the same; nobody speaks for a choir. Who works for a body is of it only where a title says so already:
// "inspector Lund has worked for the Safety Board since 2015", not "Lund works for a dairy".
#include "read/names/posts.h"

#include <string_view>
#include <unordered_map>

#include "base/resource.h"
#include "language/phrases.h"

namespace hearsay::reading {
namespace {

struct Post {
  std::string_view preposition;  ///< none = it has an object
  std::string_view name;         ///< "head"
  bool titled = false;           ///< only of who has a title
};

const std::unordered_map<std::string_view, Post>& posts() {
  static const auto table = [] {
    std::unordered_map<std::string_view, Post> made;
    base::for_each_row("data/lexicon/posts.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() == 4)
        made.try_emplace(cells[0],
                         Post{cells[1] == "-" ? std::string_view() : cells[1], cells[2], cells[3] == "titled"});
    });
    return made;
  }();
  return table;
}

// Who does what a verb says: the name, or the one that "who" stands for.
std::optional<uint32_t> person_of(const Sheet& sheet, const NameTable& table, uint32_t verb) {
  const auto subject = sheet.child(verb, Relation::nsubj);
  if (!subject) return std::nullopt;
  uint32_t noun = *subject;
  const bool who = sheet.lower(noun) == "who" && sheet.words[verb].relation == Relation::acl_relcl;
  if (who && sheet.words[verb].head >= 0) noun = static_cast<uint32_t>(sheet.words[verb].head);
  // "Aster, the captain who leads …"
  if (who && !table.mention_covering(noun) && sheet.words[noun].relation == Relation::appos)
    noun = static_cast<uint32_t>(sheet.words[noun].head);
  const auto mention = table.mention_covering(noun);
  return mention && table.mentions[*mention].kind == NameKind::person ? mention : std::nullopt;
}

// The words of a body without preposition, article and what follows a comma or a time.
Range body_at(const Sheet& sheet, uint32_t noun) {
  Range body = sheet.subtree(noun);
  if (const auto marking = sheet.child(noun, Relation::case_marking); marking && *marking < noun)
    body.first = *marking;
  while (body.first < noun && (sheet.words[body.first].tag == Tag::adp || sheet.words[body.first].tag == Tag::det))
    ++body.first;
  uint32_t last = body.first;
  while (last < body.last && sheet.words[last].tag != Tag::punct && !sheet.in_time(last)) ++last;
  while (last > body.first && sheet.words[last - 1].tag == Tag::adp) --last;
  return {body.first, last};
}

std::optional<uint32_t> object_of(const Sheet& sheet, uint32_t verb, std::string_view preposition) {
  if (preposition.empty()) return sheet.child(verb, Relation::obj);
  for (const uint32_t child : sheet.children[verb]) {
    const auto marking = sheet.child(child, Relation::case_marking);
    if (sheet.words[child].relation == Relation::obl && marking && sheet.lower(*marking) == preposition) return child;
  }
  return std::nullopt;
}

bool has_title(const Sheet& sheet, const EntityRecord& record) {
  for (const std::string& word : language::phrase_words(record.folded_description)) {
    const language::SourceNoun* const noun = sheet.lexicon().source_nouns.find(word);
    if (sheet.lexicon().titles.find(word) != nullptr || (noun != nullptr && noun->kind == "official")) return true;
  }
  return false;
}

}  // namespace

void add_posts(const Sheet& sheet, NameTable& table) {
  for (uint32_t verb = 0; verb < sheet.words.size(); ++verb) {
    if (sheet.words[verb].tag != Tag::verb) continue;
    const auto post = posts().find(sheet.lemma(verb));
    if (post == posts().end()) continue;
    const auto mention = person_of(sheet, table, verb);
    const auto object = mention ? object_of(sheet, verb, post->second.preposition) : std::nullopt;
    if (!object || sheet.words[*object].tag == Tag::pron) continue;
    EntityRecord& record = table.entities[table.mentions[*mention].entity];
    if (post->second.titled && !has_title(sheet, record)) continue;
    const Range body = body_at(sheet, *object);
    if (body.empty()) continue;
    const std::string told = std::string(post->second.name) + " of " + std::string(sheet.text(body));
    record.entity.description += (record.entity.description.empty() ? "" : ", ") + told;
    record.folded_description += language::fold_name(told) + ' ';
  }
}

}  // namespace hearsay::reading
