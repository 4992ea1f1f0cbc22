// "The shooting happened about 11 p.m.", "police were called at 11:15 p.m.": the hour of the story's event, where the
// sentence has one and tells of no other event. Counter-examples: "another shooting happened around 4 a.m.", "staff
// were told at 5 p.m. to leave".
#include <algorithm>
#include <charconv>

#include "base/resource.h"
#include "language/phrases.h"
#include "reconcile/disagreements/given_numbers.h"

namespace hearsay::reconciling {
namespace {

bool says(std::string_view word, std::string_view what) {
  return beside_number(word).says == what;
}

// "the shooting", "the fire", "it"
bool is_event(std::string_view lemma) {
  static const auto names = base::words_of("data/lexicon/event_names.tsv");
  static const auto deeds = base::words_of("data/lexicon/deed_nouns.tsv");
  return lemma == "it" || names.contains(lemma) || deeds.contains(lemma);
}

// Minutes since midnight of "2031-05-02T23:15".
std::optional<double> minutes(const Time& time) {
  const size_t clock = time.value.find('T');
  if (time.type != TimeType::time || clock == std::string::npos || time.value.size() != clock + 6)
    return std::nullopt;
  unsigned hour = 0, minute = 0;
  const char* at = time.value.data() + clock + 1;
  const bool read = std::from_chars(at, at + 2, hour).ec == std::errc() && at[2] == ':' &&
                    std::from_chars(at + 3, at + 5, minute).ec == std::errc();
  return read ? std::optional(60.0 * hour + minute) : std::nullopt;
}

// "Another shooting", "later".
bool tells_of_another(const Reading& reading, size_t first, size_t end) {
  return std::any_of(reading.tokens.begin() + static_cast<std::ptrdiff_t>(first),
                     reading.tokens.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const Token& token) { return says(token.lemma, "another"); });
}

// "After 3 a.m." is any hour until morning; "shortly after 3 a.m." is not.
bool is_open(const FoldedWords& words, size_t time) {
  return says(words[time - 1], "open") && !says(words[time - 2], "near");
}

// "0027GMT", "0030 GMT": of no clock that hangs there.
bool is_of_another_zone(const Reading& reading, const FoldedWords& words, const Time& time, size_t first) {
  std::string last = language::fold(reading.report.text.slice(time.span));
  last.erase(0, last.find_last_of("0123456789 ") + 1);
  return says(last, "zone") || says(words[first], "zone") || says(words[first + 1], "zone");
}

// The verb that the words of a time hang on.
std::optional<size_t> verb_over(const Reading& reading, size_t time) {
  for (auto at = static_cast<int32_t>(time); at >= 0; at = reading.tokens[static_cast<size_t>(at)].head) {
    if (reading.tokens[static_cast<size_t>(at)].tag == "VERB") return static_cast<size_t>(at);
  }
  return std::nullopt;
}

enum class Tells { nothing, happens, responds };

// Whether a verb tells that the event happens, or that somebody hears of it.
Tells told_by(const Reading& reading, size_t verb, size_t first, size_t end) {
  const std::string_view lemma = reading.tokens[verb].lemma;
  for (size_t i = first; i < end; ++i) {
    const Token& subject = reading.tokens[i];
    if (subject.head != static_cast<int32_t>(verb) || !subject.relation.starts_with("nsubj")) continue;
    if (says(lemma, "happens") && is_event(subject.lemma)) return Tells::happens;
    if (says(lemma, "reported") && is_event(subject.lemma)) return Tells::responds;
    if (says(lemma, "responds") && says(subject.lemma, "responder")) return Tells::responds;
  }
  return Tells::nothing;
}

}  // namespace

void add_hours(const Reading& reading, std::vector<GivenNumber>& given) {
  const FoldedWords words(reading);
  std::vector<double> all;
  for (const Time& time : reading.times) {
    if (const auto hour = minutes(time)) all.push_back(*hour);
  }
  for (const Sentence& sentence : reading.sentences) {
    const auto within = [&](const Time& time) { return sentence.span.contains(time.span) && minutes(time); };
    const auto time = std::ranges::find_if(reading.times, within);
    if (!sentence.fresh || time == reading.times.end() || std::ranges::count_if(reading.times, within) > 1) continue;
    const size_t first = words.at(sentence.span.begin), end = words.at(sentence.span.end);
    const size_t at = words.at(time->span.begin);
    const auto verb = verb_over(reading, at);
    if (is_of_another_zone(reading, words, *time, words.at(time->span.end))) continue;
    if (!verb || is_open(words, at) || tells_of_another(reading, first, end)) continue;
    const Tells tells = told_by(reading, *verb, first, end);
    if (tells == Tells::nothing) continue;
    GivenNumber hour;
    hour.question = Question::at_what_hour;
    hour.value.low = hour.value.high = *minutes(*time);
    hour.says = reading.report.text.slice(time->span);
    hour.span = time->span;
    hour.beside = all;
    hour.afterwards = tells == Tells::responds;
    given.push_back(std::move(hour));
  }
}

}  // namespace hearsay::reconciling
