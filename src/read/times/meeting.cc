// One rule: the model says where an expression stands, and what it is where its words leave that open; patterns find
// those it misses ("Oct 2" in a caption). A pattern that runs over a mark's edge widens it, one that lies within a
// mark is part of it. What the words mean is read in the same way, whoever found them (meaning.h).
#include "read/times/meeting.h"

#include <algorithm>

#include "language/dateline.h"

namespace hearsay::reading {
namespace {

TimeType type_of(const Mark& mark) {
  return mark.kind == "TIME"       ? TimeType::time
         : mark.kind == "DURATION" ? TimeType::duration
         : mark.kind == "SET"      ? TimeType::set
                                   : TimeType::date;
}

// "Between [2010 and] 2015": a mark may take the joint with it.
Range without_joint(const Sheet& sheet, Range words) {
  const auto joins = [](std::string_view word) { return word == "and" || word == "or" || word == ","; };
  while (words.size() > 1 && joins(sheet.lower(words.last - 1))) --words.last;
  return words;
}

// "VELM, July 7 - Thirty-eight people died": the dateline ends at its dash, and no stretch of days begins there.
Range within_dateline(const Sheet& sheet, Range words) {
  for (uint32_t i = words.first + 1; i < words.last; ++i) {
    if (!is_dash(sheet.lower(i))) continue;
    const Range here = sheet.sentence(words.first);
    const std::string_view sentence = sheet.text(here);
    const size_t dateline = sentence.size() - language::without_dateline(sentence).size();
    const bool ends_here = sheet.words[i].end <= sheet.words[here.first].begin + dateline;
    return ends_here ? Range{words.first, i} : words;
  }
  return words;
}

}  // namespace

std::vector<TimeWords> expressions_of(const Sheet& sheet) {
  std::vector<TimeWords> all;
  auto mark = sheet.time_marks.begin();
  const auto end = sheet.time_marks.end();
  for (uint32_t i = 0; i < sheet.words.size();) {
    const bool marked = mark != end && mark->words.first == i;
    std::optional<TimeWords> found = match_time(sheet, i);
    if (marked && (!found || found->words.last <= mark->words.last)) found = TimeWords{mark->words, type_of(*mark)};
    if (!found) {
      ++i;
      continue;
    }
    if (mark != end && mark->words.first < found->words.last) {
      found->type = type_of(*mark);
      found->words.last = std::max(found->words.last, mark->words.last);
      while (mark != end && mark->words.first < found->words.last) ++mark;
    }
    found->words = within_dateline(sheet, found->words);
    i = found->words.last;
    found->words = without_joint(sheet, found->words);
    all.push_back(*found);
  }
  return all;
}

}  // namespace hearsay::reading
