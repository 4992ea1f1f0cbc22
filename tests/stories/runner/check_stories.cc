// Which reports are one story, which stories are related, and what is copied from where.
#include <algorithm>

#include "check.h"
#include "words.h"

namespace hearsay::stories {
namespace {

std::string show_stories(const Told& told) {
  std::string out;
  for (const Story& story : told.dossier().stories) {
    out += (out.empty() ? "stories: " : " | ") + join(told.names_of(story));
  }
  return out;
}

const Story* story_of(const Told& told, const ReportNames& names) {
  for (const Story& story : told.dossier().stories) {
    if (told.names_of(story) == names) return &story;
  }
  return nullptr;
}

bool points_to(const Told& told, const Story& from, const Story* to) {
  return std::any_of(from.related.begin(), from.related.end(),
                     [&](const Related& related) { return &told.dossier().stories[related.story.value] == to; });
}

std::string show_copies(const Told& told) {
  std::string out;
  for (const Story& story : told.dossier().stories) {
    for (const Copy& copy : story.copies) {
      out += (out.empty() ? "copies: " : ", ") + told.name_of(copy.from) + " > " + told.name_of(copy.to) + " (" +
             std::to_string(copy.passages.size()) + " passages)";
    }
  }
  return out.empty() ? "no copies" : out;
}

bool has_copy(const Told& told, const std::string& from, const std::string& to) {
  for (const Story& story : told.dossier().stories) {
    for (const Copy& copy : story.copies) {
      if (told.name_of(copy.from) == from && told.name_of(copy.to) == to && !copy.passages.empty()) return true;
    }
  }
  return false;
}

}  // namespace

Finding check_story(Told& told, std::string_view rest) {
  const auto parts = cut_at_colon(rest);
  if (!parts) return unreadable("story N: A B C");
  ReportNames names;
  for (const std::string& name : split_words(parts->second)) {
    if (!told.reading(name)) return no_such_report(name);
    names.insert(name);
  }
  told.labels[parts->first] = names;
  return story_of(told, names) ? Finding() : show_stories(told);
}

Finding check_related(Told& told, std::string_view rest) {
  const auto labels = split_words(rest);
  if (labels.size() != 2) return unreadable("related N M");
  for (const std::string& label : labels) {
    if (!told.labels.contains(label)) return "no `story " + label + ": …` stands above";
  }
  const Story* one = story_of(told, told.labels[labels[0]]);
  const Story* two = story_of(told, told.labels[labels[1]]);
  if (!one || !two) return show_stories(told);
  if (points_to(told, *one, two) || points_to(told, *two, one)) return {};
  return "the two stories are not related";
}

Finding check_copy(Told& told, std::string_view rest) {
  const auto ends = split_at(rest, ">");
  if (ends.size() != 2) return unreadable("copy A > B");
  for (const std::string& name : ends) {
    if (!told.reading(name)) return no_such_report(name);
  }
  return has_copy(told, ends[0], ends[1]) ? Finding() : show_copies(told);
}

Finding check_no_copy(Told& told, std::string_view rest) {
  const auto ends = split_at(rest, ">");
  if (ends.size() != 2) return unreadable("no copy A > B");
  for (const std::string& name : ends) {
    if (!told.reading(name)) return no_such_report(name);
  }
  return has_copy(told, ends[0], ends[1]) ? Finding(show_copies(told)) : Finding();
}

}  // namespace hearsay::stories
