// What no class of events can hold is told in the words of the report that has it best, with the words of the others
// as evidence: a sentence that stands so in a report needs no paraphrase that might be wrong.
#include "reconcile/facts/tellings.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/hash.h"
#include "language/dateline.h"
#include "reconcile/facts/alike.h"
#include "reconcile/facts/authors.h"
#include "reconcile/facts/facts.h"
#include "reconcile/facts/keys.h"
#include "reconcile/facts/weigh.h"
#include "reconcile/facts/witness.h"

namespace hearsay::reconciling {
namespace {

// A sentence in one line, without its dateline.
std::string in_a_line(std::string_view text) {
  std::string line;
  for (const char c : language::without_dateline(text)) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

// The words of a sentence behind its dateline.
Span told_span(const Reading& reading, Span sentence) {
  const Text& text = reading.report.text;
  const std::string_view told = language::without_dateline(text.slice(sentence));
  return {text.code_point_of(text.byte_of(sentence.end) - told.size()), sentence.end};
}

// "- Jo Lind won", "(09/15/16) - The door …": what stands before a sentence's first word.
std::string without_lead_in(std::string line) {
  constexpr size_t kLongestDay = 14;
  const size_t close = line.find(')');
  const auto dash_at = [&](size_t at) {
    size_t end = at;
    while (end < line.size() && (line[end] == ' ' || line[end] == '-')) ++end;
    for (const std::string_view dash : {"\u2013", "\u2014"}) {
      if (std::string_view(line).substr(end).starts_with(dash)) end += dash.size();
    }
    while (end < line.size() && (line[end] == ' ' || line[end] == '-')) ++end;
    return end;
  };
  const bool day = line.starts_with("(") && close < kLongestDay && line.find_first_of("0123456789") < close;
  const size_t from = day ? close + 1 : 0;
  const size_t behind = dash_at(from);
  if (behind > from && behind < line.size()) line.erase(0, behind);
  return line;
}

size_t count(std::string_view text, std::string_view what) {
  size_t found = 0;
  for (size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size())) ++found;
  return found;
}

// A sentence of a longer quotation loses the mark whose other stands in another sentence.
std::string without_lone_marks(std::string line) {
  constexpr std::string_view kOpen = "\u201c", kClose = "\u201d", kEither = "\"";
  const size_t open = count(line, kOpen), close = count(line, kClose);
  if (open > close && line.starts_with(kOpen)) line.erase(0, kOpen.size());
  if (close > open && line.ends_with(kClose)) line.erase(line.size() - kClose.size());
  if (count(line, kEither) % 2 == 1) {
    if (line.starts_with(kEither)) {
      line.erase(0, 1);
    } else if (line.ends_with(kEither)) {
      line.pop_back();
    }
  }
  return line;
}

// The first number in it that counts something done; else the first sum of money, or number of something; one
// alone ("a man") last.
const Figure* main_figure(const Reading& reading, uint32_t sentence) {
  const auto first = [&](auto&& fits) {
    const auto found = std::ranges::find_if(reading.figures, [&](const Figure& figure) {
      return reading.sentences[sentence].span.contains(figure.span) && fits(figure);
    });
    return found == reading.figures.end() ? nullptr : &*found;
  };
  const Figure* one = nullptr;
  for (const Claim& claim : reading.claims) {
    if (claim.sentence != sentence || !claim.figure) continue;
    const Figure& figure = reading.figures[claim.figure->value];
    if (figure.low != 1.0 || figure.high != 1.0) return &figure;
    if (one == nullptr) one = &figure;
  }
  if (const Figure* sum = first([](const Figure& figure) { return is_money(figure.unit); })) return sum;
  const auto counts = [](const Figure& figure) {
    return (!figure.head.empty() || !figure.unit.empty()) && figure.low != 1.0;
  };
  if (const Figure* number = first(counts)) return number;
  return one;
}

// "Ada Lund, Jr.", if the report has it so: the father is another.
std::string with_suffix(std::string_view text, const std::string& name) {
  for (const std::string_view suffix : {", Jr.", " Jr.", ", Jr", " Jr", ", Sr.", " Sr.", " III", " II"}) {
    const std::string whole = name + std::string(suffix);
    if (text.find(whole) != std::string_view::npos) return whole;
  }
  return name;
}

// "Lund was charged", "Ada had gone", where another sentence of the report has "Ada Lund".
std::vector<std::string> full_names_in(const Reading& reading, Span sentence, std::string_view says) {
  std::vector<std::string> full;
  for (const Name& name : reading.names) {
    if (!sentence.contains(name.span) || name.kind != NameKind::person) continue;
    const std::string_view here = reading.report.text.slice(name.span);
    const std::string& whole = reading.entities[name.entity.value].name;
    const std::string part(here);
    const bool bare =
        part.find(' ') == std::string::npos && (whole.ends_with(" " + part) || whole.starts_with(part + " "));
    if (!bare || says.find(whole) != std::string_view::npos) continue;
    std::string named = with_suffix(reading.report.text.utf8(), whole);
    if (std::ranges::find(full, named) == full.end()) full.push_back(std::move(named));
  }
  return full;
}

class Teller {
 public:
  Teller(Ground& ground, const Authors& authors) : ground_(ground), authors_(authors) {}

  Fact fact_of(const Telling& telling) {
    const ToldSentence& best = telling.sentences.front();
    const Reading& reading = ground_.readings[best.reading];
    Fact fact;
    fact.kind = best.statement ? "said" : "reported";
    fact.says = words_of(best);
    fact.full_names = full_names_in(reading, reading.sentences[best.sentence].span, fact.says);
    for (const ToldSentence& told : telling.sentences) {
      const std::string key = ground_.story.id + "|told|" + words_of(told);
      if (std::ranges::find(fact.keys, key) == fact.keys.end()) fact.keys.push_back(key);
    }
    fact.id = base::content_id('f', fact.keys.front());
    fact.open = fact.told = true;
    fact.earned = telling.earned && fact.says != ground_.story.title;  // which is a sentence where no report has one
    Value value = value_of(main_figure(reading, best.sentence));
    for (const ToldSentence& told : telling.sentences) add(told, value);
    fact.values.push_back(std::move(value));
    weigh(ground_, fact);
    return fact;
  }

 private:
  std::string words_of(const ToldSentence& told) const {
    const Reading& reading = ground_.readings[told.reading];
    return without_lone_marks(
        without_lead_in(in_a_line(reading.report.text.slice(reading.sentences[told.sentence].span))));
  }

  void add(const ToldSentence& told, Value& value) {
    const Reading& reading = ground_.readings[told.reading];
    const Span span = reading.sentences[told.sentence].span;
    std::vector<std::vector<SourceIndex>> ways = {{}};
    if (told.statement) ways = chains_of(reading, told.reading, *told.statement, ground_.unified);
    for (std::vector<SourceIndex>& way : ways) {
      Witness witness;
      witness.reading = told.reading;
      witness.claim = told.sentence;  // what tells two sentences of a report apart
      witness.own = way.empty();
      witness.origin = way.empty() ? authors_.of(told.reading, span) : way.back();
      witness.chain = way;
      witness.evidence = EvidenceIndex{static_cast<uint32_t>(ground_.evidence.size())};
      Evidence evidence;
      evidence.report = ReportIndex{told.reading};
      evidence.span = told_span(reading, span);
      evidence.chain = std::move(way);
      evidence.modality = told.statement ? Modality::reported : Modality::asserted;
      ground_.evidence.push_back(std::move(evidence));
      if (std::ranges::find(value.origins, witness.origin) == value.origins.end())
        value.origins.push_back(witness.origin);
      value.evidence.push_back(witness.evidence);
      ground_.witnesses.push_back(std::move(witness));
    }
  }

  Ground& ground_;
  const Authors& authors_;
};

}  // namespace

std::vector<Fact> tell(std::span<const Reading> readings, const Story& story, const Unified& unified,
                       const language::Lexicon& lexicon, const std::vector<Unit>& units,
                       std::vector<Evidence>& evidence) {
  Ground ground{readings, story, unified, unified.sources(), lexicon, {}, {}, {}, {}};
  const Authors authors(readings, story, unified);
  Teller teller(ground, authors);
  std::vector<Fact> facts;
  for (const Telling& telling : find_tellings(units)) facts.push_back(teller.fact_of(telling));
  // From here on they stand behind the story's other evidence.
  const auto before = static_cast<uint32_t>(evidence.size());
  for (Fact& fact : facts) {
    for (Value& value : fact.values) {
      for (EvidenceIndex& index : value.evidence) index.value += before;
      for (EvidenceIndex& index : value.unstated) index.value += before;
    }
  }
  std::ranges::move(ground.evidence, std::back_inserter(evidence));
  return facts;
}

}  // namespace hearsay::reconciling
