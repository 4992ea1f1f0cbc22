// One rule: the patterns know outlets, channels, titles and what stands before a name; the model knows names by their
// context. A name both find has the pattern's extent, and the model's kind where the pattern knew none or another of
// the three that the model tells apart best; an organisation's goes on to the left as far as the model sees it
// ("United Nations", "Dockers' Federation"); one that the model alone finds is added, unless it is a mere title.
// Counter-example: "in Tessel" stays a place, whatever the model says.
#include "read/names/meeting.h"

#include "read/names/kinds.h"

namespace hearsay::reading {
namespace {

NameKind kind_of_mark(std::string_view kind) {
  return kind == "PER"   ? NameKind::person
         : kind == "ORG" ? NameKind::organisation
         : kind == "LOC" ? NameKind::place
                         : NameKind::other;
}

// "The Minister", "the Prime Minister": an office, and nobody's name.
bool is_title(const Sheet& sheet, Range words) {
  const auto title = sheet.phrase(sheet.lexicon().titles, words.first, words.last);
  return title && title->length == words.size();
}

// "United | Nations", "Dockers' | Federation": more of the name that a pattern began too late.
bool goes_on_to_the_left(const Sheet& sheet, const NameMention& name, const Mark& mark) {
  return mark.kind == "ORG" && mark.words.last == name.words.last && mark.words.first < name.words.first &&
         name.kind != NameKind::person && sheet.words[mark.words.first].capital;
}

bool is_of_or_for(const Sheet& sheet, uint32_t word) {
  return sheet.lower(word) == "of" || sheet.lower(word) == "for";
}

// "The ministry for | maritime affairs", "the department of | public works": the model marks a part.
Range whole_body(const Sheet& sheet, Range words) {
  const auto is_body = [&](uint32_t word) {
    const auto found = sheet.lexicon().organisation_words.find(sheet.lower(word));
    return found != sheet.lexicon().organisation_words.end() && found->second == "official_body";
  };
  if (words.first > 1 && sheet.same_sentence(words.first - 2, words.first) && is_of_or_for(sheet, words.first - 1) &&
      is_body(words.first - 2) && !sheet.words[words.first].capital)
    words.first -= 2;
  if (!is_of_or_for(sheet, words.last - 1)) return words;
  const auto goes_on = [&](uint32_t word) {
    const Tag tag = sheet.words[word].tag;
    return sheet.same_sentence(words.first, word) && (tag == Tag::noun || tag == Tag::adj || tag == Tag::propn);
  };
  while (goes_on(words.last)) ++words.last;
  return words;
}

// "Signal Workers | ' | League", "Committee of Prisoners | ' | Families": a body of many, which the model marks in
// two.
void join_bodies_of_many(const Sheet& sheet, std::vector<NameMention>& names) {
  const auto is_body = [&](Range words) {
    const auto& known = sheet.lexicon().organisation_words;
    for (uint32_t i = words.first; i < words.last; ++i) {
      if (sheet.words[i].capital && known.contains(sheet.lower(i))) return true;
    }
    return false;
  };
  const auto may_be = [](const NameMention& name) {
    return name.kind != NameKind::person && name.kind != NameKind::place && name.kind != NameKind::outlet;
  };
  for (size_t i = 0; i + 1 < names.size(); ++i) {
    NameMention& many = names[i];
    const NameMention& body = names[i + 1];
    const uint32_t mark = many.words.last;
    const bool beside = body.words.first == mark + 1 && sheet.lower(mark) == "'" &&
                        sheet.lower(mark - 1).ends_with('s') && sheet.same_sentence(mark - 1, mark + 1);
    if (!beside || !may_be(many) || !may_be(body) || (!is_body(many.words) && !is_body(body.words))) continue;
    many.words.last = body.words.last;
    many.kind = NameKind::organisation;
    names.erase(names.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

}  // namespace

std::vector<NameMention> with_marks(const Sheet& sheet, std::vector<NameMention> runs) {
  std::vector<NameMention> names;
  auto run = runs.begin();
  const auto take_runs = [&](uint32_t before) {
    for (; run != runs.end() && run->words.first < before; ++run) names.push_back(*run);
  };
  for (const Mark& mark : sheet.name_marks) {
    take_runs(mark.words.first);
    const bool covered = (!names.empty() && names.back().words.last > mark.words.first) ||
                         (run != runs.end() && run->words.first < mark.words.last);
    const NameKind kind = kind_of_mark(mark.kind);
    if (!covered) {
      const bool office = kind == NameKind::person && is_title(sheet, mark.words);
      const Range words = kind == NameKind::organisation ? whole_body(sheet, mark.words) : mark.words;
      if (kind != NameKind::other && !office) names.push_back({words, kind, 0, {}});
      continue;
    }
    NameMention& same = !names.empty() && names.back().words.last > mark.words.first ? names.back() : *run;
    if (goes_on_to_the_left(sheet, same, mark)) same.words.first = mark.words.first;
    const bool plain = same.kind == NameKind::other || same.kind == NameKind::person || same.kind == NameKind::place;
    // "in Tessel": what one can be in is a place.
    const bool inside = same.kind == NameKind::place && kind == NameKind::person && mark.words.first > 0 &&
                        sheet.words[mark.words.first - 1].tag == Tag::adp;
    const bool dateline = same.kind == NameKind::place && is_dateline(sheet, same.words.first);
    if (plain && !inside && !dateline && kind != NameKind::other && same.words == mark.words) same.kind = kind;
  }
  take_runs(static_cast<uint32_t>(sheet.words.size()));
  // "ada.lind@tolvanherald.example" is where to write to.
  std::erase_if(names,
                [&](const NameMention& name) { return sheet.text(name.words).find('@', 1) != std::string::npos; });
  join_bodies_of_many(sheet, names);
  return names;
}

}  // namespace hearsay::reading
