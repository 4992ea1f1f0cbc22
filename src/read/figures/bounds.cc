// A number becomes [low, high] by the words beside it: "more than 20" → [21, open), "at least 20" → [20, open), "up
// to 20" → (open, 20]. Counter-example: "from 60 to 70" is a change, and no range.
#include "read/figures/bounds.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "base/resource.h"
#include "read/figures/numerals.h"

namespace hearsay::reading {
namespace {

using language::Bound;

void set_bound(FigureMention& figure, Bound bound) {
  const double value = *figure.low;
  switch (bound) {
    case Bound::min:
      figure.high.reset();
      break;
    case Bound::more:
      // More than a vague "dozens" is still dozens.
      if (figure.high) figure.low = value + (std::floor(value) == value && figure.unit != "percent" ? 1 : 0);
      figure.high.reset();
      break;
    case Bound::max:
      figure.high = value;
      figure.low.reset();
      break;
    case Bound::less:
      figure.high = value - 1;
      figure.low.reset();
      break;
    case Bound::about:
      figure.approximate = true;
      break;
    case Bound::exact:
      break;
  }
}

// "Handed over 33 men": the word is the verb's, and bounds nothing.
bool is_particle(const Sheet& sheet, uint32_t word) {
  static const auto rows = [] {
    std::unordered_multimap<std::string_view, std::string_view> table;
    base::for_each_row("data/lexicon/particles.tsv", [&](const std::vector<std::string_view>& cells) {
      if (cells.size() == 2) table.emplace(cells[0], cells[1]);
    });
    return table;
  }();
  if (word == 0 || !sheet.same_sentence(word - 1, word)) return false;
  const auto [first, last] = rows.equal_range(sheet.lemma(word - 1));
  return std::any_of(first, last, [&](const auto& row) { return row.second == sheet.lower(word); });
}

}  // namespace

bool is_change_by(const Sheet& sheet, uint32_t number) {
  constexpr uint32_t kNear = 4;  // "rose on Monday by five"
  if (number == 0 || sheet.lower(number - 1) != "by") return false;
  for (uint32_t i = number - 1; i-- > 0 && i + kNear >= number && sheet.same_sentence(i, number);) {
    if (sheet.lexicon().changes.contains(sheet.lemma(i)) || sheet.lexicon().changes.contains(sheet.lower(i)))
      return true;
  }
  return false;
}

// "60-70" (one word or three), "60 to 70", "between 60 and 70"; not "from 60 to 70", which is a change.
void set_range(const Sheet& sheet, FigureMention& figure) {
  const uint32_t i = figure.number;
  const uint32_t joint = figure.words.last;
  if (!sheet.same_sentence(i, joint + 1) || !figure.low) return;
  const bool money = i > 0 && sheet.lexicon().units_before.contains(sheet.text(sheet.words[i - 1]));
  const uint32_t lead = money && i > 1 ? i - 2 : i - 1;
  const bool between = i > 0 && sheet.lower(lead) == "between" && sheet.lower(joint) == "and";
  // Any long dash reads as this one; between blanks it is none of a range.
  const bool dash = sheet.lower(joint) == "-" ||
                    (sheet.lower(joint) == "\u2014" && sheet.words[joint].begin == sheet.words[joint - 1].end);
  const bool to = sheet.lower(joint) == "to" && !(i > 0 && (sheet.lower(lead) == "from" || is_change_by(sheet, i)));
  const bool either = sheet.lower(joint) == "or";  // "four or five houses"
  if (!between && !dash && !to && !either) return;
  // "$200 to $300": the sign again
  const bool sign = i > 0 && sheet.lower(i - 1) == sheet.lower(joint + 1) &&
                    sheet.lexicon().units_before.contains(sheet.text(sheet.words[joint + 1]));
  const uint32_t second = joint + (sign ? 2 : 1);
  if (!sheet.same_sentence(i, second)) return;
  const std::optional<Numeral> upper = sheet.in_time(second) ? std::nullopt : parse_numeral(sheet, second);
  if (!upper || upper->low <= *figure.low) return;
  figure.high = upper->low;
  figure.words.last = second + upper->length;
  if (between) figure.words.first = lead;
}

void set_currency(const Sheet& sheet, FigureMention& figure) {
  const uint32_t first = figure.number;
  if (first == 0 || !sheet.same_sentence(first - 1, first)) return;
  const auto found = sheet.lexicon().units_before.find(sheet.text(sheet.words[first - 1]));
  if (found == sheet.lexicon().units_before.end()) return;
  figure.unit = found->second;
  figure.words.first = std::min(figure.words.first, first - 1);
}

void set_bound_before(const Sheet& sheet, FigureMention& figure) {
  constexpr uint32_t kLongestBound = 4;
  uint32_t end = figure.words.first;
  // "at least another 12", "more than a further 20"
  while (end > 0 && sheet.same_sentence(end - 1, end) &&
         (sheet.lower(end - 1) == "another" || sheet.lower(end - 1) == "further" ||
          sheet.lower(end - 1) == "additional")) {
    figure.change = Change::fresh;
    --end;
    if (end > 0 && sheet.lower(end) == "further" && sheet.lower(end - 1) == "a") --end;
  }
  for (uint32_t length = std::min(kLongestBound, end); length > 0; --length) {
    const uint32_t start = end - length;
    if (!sheet.same_sentence(start, end == sheet.words.size() ? end - 1 : figure.number)) continue;
    const auto found = sheet.phrase(sheet.lexicon().bounds, start, end);
    if (!found || found->length != length || found->value->after) continue;
    if (length == 1 && is_particle(sheet, start)) return;
    figure.words.first = start;
    set_bound(figure, found->value->bound);
    return;
  }
}

void set_unit_after(const Sheet& sheet, FigureMention& figure) {
  const uint32_t at = figure.words.last;
  if (at == 0 || !sheet.same_sentence(at - 1, at) || !figure.unit.empty()) return;
  const auto lemma = [&](size_t i) {
    return i < sheet.words.size() ? std::string_view(sheet.words[i].lemma) : std::string_view();
  };
  auto found = sheet.lexicon().units_after.longest(at, sheet.words.size(), lemma);
  if (!found) found = sheet.phrase(sheet.lexicon().units_after, at, sheet.words.size());
  if (!found) return;
  figure.unit = found->value->unit;
  figure.words.last = at + static_cast<uint32_t>(found->length);
}

void set_bound_after(const Sheet& sheet, FigureMention& figure) {
  const uint32_t at = figure.words.last;
  if (at == 0 || !sheet.same_sentence(at - 1, at) || !figure.low) return;
  const auto found = sheet.phrase(sheet.lexicon().bounds, at, sheet.words.size());
  if (!found || !found->value->after || sheet.lower(at) == "at") return;
  figure.words.last = at + static_cast<uint32_t>(found->length);
  set_bound(figure, found->value->bound);
}

}  // namespace hearsay::reading
