// Words of one report: new or background, kept or removed, captions, times and figures. Words are found however the
// lines are broken, so an expectation may quote across a line end of the file.
#include <algorithm>
#include <charconv>
#include <functional>

#include "check.h"
#include "words.h"

namespace hearsay::stories {
namespace {

/// "A: words" with the report looked up.
struct Quoted {
  const Reading* reading = nullptr;
  std::string words;
  Finding problem;
};

Quoted parse_quoted(const Told& told, std::string_view rest, std::string_view form) {
  Quoted quoted;
  const auto parts = cut_at_colon(rest);
  if (!parts || parts->second.empty()) {
    quoted.problem = unreadable(form);
    return quoted;
  }
  quoted.words = parts->second;
  quoted.reading = told.reading(parts->first);
  if (!quoted.reading) quoted.problem = no_such_report(parts->first);
  return quoted;
}

Finding check_freshness(const Told& told, std::string_view rest, bool fresh) {
  const Quoted quoted = parse_quoted(told, rest, fresh ? "new A: words" : "old A: words");
  if (quoted.problem) return quoted.problem;
  for (const Sentence& sentence : quoted.reading->sentences) {
    const std::string_view text = quoted.reading->report.text.slice(sentence.span);
    if (!holds(text, quoted.words)) continue;
    if (sentence.fresh == fresh) return {};
    return std::string(sentence.fresh ? "new: " : "background (" + sentence.why + "): ") + squeeze(text);
  }
  return "no sentence holds these words";
}

/// "words = TAIL" at the last " = ".
std::optional<std::pair<std::string, std::string>> cut_at_equals(const std::string& text) {
  const size_t at = text.rfind(" = ");
  if (at == std::string::npos) return std::nullopt;
  return std::pair(trim(text.substr(0, at)), trim(text.substr(at + 3)));
}

/// The spans of `all` that lie on the words, by `touches(span, place)`; each shown when none fits.
template <class Item>
Finding one_at(const Reading& reading, const std::string& words, const std::vector<Item>& all,
               const std::function<bool(Span, Span)>& touches, const std::function<std::string(const Item&)>& write,
               const std::string& wanted) {
  const auto places = places_of(reading.report.text, words);
  if (places.empty()) return "the report does not hold these words";
  std::string found;
  for (const Item& item : all) {
    if (!std::any_of(places.begin(), places.end(), [&](Span place) { return touches(item.span, place); })) continue;
    const std::string written = write(item);
    if (written == wanted) return {};
    found += (found.empty() ? "" : " | ") + squeeze(reading.report.text.slice(item.span)) + " = " + written;
  }
  return found.empty() ? "nothing there" : found;
}

}  // namespace

Finding check_new(Told& told, std::string_view rest) {
  return check_freshness(told, rest, true);
}

Finding check_old(Told& told, std::string_view rest) {
  return check_freshness(told, rest, false);
}

Finding check_removed(Told& told, std::string_view rest) {
  const Quoted quoted = parse_quoted(told, rest, "removed A: words");
  if (quoted.problem) return quoted.problem;
  std::string all;
  for (const Removed& removed : quoted.reading->report.removed) {
    if (holds(removed.quote, quoted.words)) return {};
    all += (all.empty() ? "removed: " : " | ") + squeeze(removed.quote) + " (" + removed.reason + ")";
  }
  return all.empty() ? "nothing was removed" : all;
}

Finding check_kept(Told& told, std::string_view rest) {
  const Quoted quoted = parse_quoted(told, rest, "kept A: words");
  if (quoted.problem) return quoted.problem;
  if (holds(quoted.reading->report.text.utf8(), quoted.words)) return {};
  return "text: " + squeeze(quoted.reading->report.text.utf8());
}

Finding check_caption(Told& told, std::string_view rest) {
  const Quoted quoted = parse_quoted(told, rest, "caption A: words");
  if (quoted.problem) return quoted.problem;
  const Report& report = quoted.reading->report;
  std::string all;
  for (const Block& block : report.blocks) {
    if (block.kind != BlockKind::caption) continue;
    if (holds(report.text.slice(block.span), quoted.words)) return {};
    all += (all.empty() ? "captions: " : " | ") + squeeze(report.text.slice(block.span));
  }
  return all.empty() ? "no captions" : all;
}

Finding check_time(Told& told, std::string_view rest) {
  constexpr std::string_view kForm = "time A: words = 2024-05-01..2024-05-01";
  const Quoted quoted = parse_quoted(told, rest, kForm);
  if (quoted.problem) return quoted.problem;
  const auto parts = cut_at_equals(quoted.words);
  if (!parts || parts->second.find("..") == std::string::npos) return unreadable(kForm);
  return one_at<Time>(
      *quoted.reading, parts->first, quoted.reading->times,
      [](Span time, Span place) { return time.contains(place) || place.contains(time); },
      [](const Time& time) { return write_day(time.earliest) + ".." + write_day(time.latest); }, parts->second);
}

Finding check_figure(Told& told, std::string_view rest) {
  constexpr std::string_view kForm = "figure A: words = V [unit]";
  const Quoted quoted = parse_quoted(told, rest, kForm);
  if (quoted.problem) return quoted.problem;
  const auto parts = cut_at_equals(quoted.words);
  if (!parts) return unreadable(kForm);
  const auto wanted = split_words(parts->second);
  const auto form = wanted.empty() ? std::nullopt : parse_value(wanted[0]);
  if (!form || wanted.size() > 2) return unreadable(kForm);
  return one_at<Figure>(
      *quoted.reading, parts->first, quoted.reading->figures,
      [](Span figure, Span place) { return place.contains(figure); },
      [](const Figure& figure) {
        return write_value({figure.low, figure.high, figure.approximate}) +
               (figure.unit.empty() ? "" : " " + figure.unit);
      },
      write_value(*form) + (wanted.size() == 2 ? " " + wanted[1] : ""));
}

}  // namespace hearsay::stories
