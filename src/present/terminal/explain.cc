// What fired and why, sentence by sentence: who is said to say what, and whether patterns, the model or both found
// it; values of times and figures; claims with their class and what they rest on. A layer is told in the sentence
// that holds its first word.
#include <fmt/format.h>

#include <iterator>

#include "hearsay/present.h"
#include "present/view/ids.h"
#include "present/view/reasons.h"
#include "present/view/wording.h"

namespace hearsay {
namespace present {
namespace {

class Explainer {
 public:
  explicit Explainer(const Reading& reading) : reading_(reading) {}

  std::string run() {
    const Report& report = reading_.report;
    line("{}  {}  {}", report.id, report.outlet, report.published ? iso(*report.published) : "undated");
    for (const Sentence& sentence : reading_.sentences) tell(sentence);
    return std::move(text_);
  }

 private:
  template <class... Arguments>
  void line(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
    fmt::format_to(std::back_inserter(text_), format, std::forward<Arguments>(arguments)...);
    text_ += '\n';
  }
  // The words of a span on one line.
  std::string words(Span span) const {
    std::string words(reading_.report.text.slice(span));
    for (char& c : words) {
      if (c == '\n' || c == '\r' || c == '\t') c = ' ';
    }
    return words;
  }
  std::string words(const std::vector<Span>& spans) const {
    std::string all;
    for (const Span span : spans) all += (all.empty() ? "\"" : " … \"") + words(span) + '"';
    return all.empty() ? "–" : all;
  }

  void tell(const Sentence& sentence) {
    const auto here = [&](Span span) { return sentence.span.begin <= span.begin && span.begin < sentence.span.end; };
    line("\n\"{}\"", words(sentence.span));
    line("  {}", sentence.fresh ? "new" : "background: " + sentence.why);
    for (const Name& name : reading_.names) {
      if (here(name.span)) tell(name);
    }
    for (const Time& time : reading_.times) {
      if (here(time.span)) tell(time);
    }
    for (size_t i = 0; i < reading_.figures.size(); ++i) {
      if (here(reading_.figures[i].span)) tell(reading_.figures[i], i);
    }
    for (size_t i = 0; i < reading_.statements.size(); ++i) {
      const Statement& statement = reading_.statements[i];
      if (!statement.cue.empty() && here(statement.cue.front())) tell(statement, i);
    }
    for (const Claim& claim : reading_.claims) {
      if (here(claim.predicate)) tell(claim);
    }
    for (const Response& response : reading_.responses) {
      if (here(response.span)) line("  response   {}", word(response.kind));
    }
  }

  void tell(const Name& name) {
    const Entity& entity = reading_.entities[name.entity.value];
    std::string more;
    for (size_t i = 0; i < entity.aliases.size(); ++i) {
      if (entity.aliases[i] == words(name.span))
        more = fmt::format(", {}: {}", entity.name, reason_in_words(entity.why[i]));
    }
    if (name.location) {
      more += fmt::format(", {:.2f} {:.2f} in {}{}{} ({})", name.location->lat, name.location->lon,
                          name.location->region, name.location->region.empty() ? "" : ", ", name.location->country,
                          word(name.location->precision));
    }
    line("  name       \"{}\": {}{}", words(name.span), word(name.kind), more);
  }
  void tell(const Time& time) {
    const std::string bounds = days_in_words(time.earliest, time.latest);
    line("  time       \"{}\" is {} {}{}", words(time.span), word(time.type), time.value,
         bounds.empty() ? std::string(", unbounded") : ", " + bounds);
  }
  void tell(const Figure& figure, size_t index) {
    const auto bound = [](std::optional<double> value) { return value ? amount(*value) : std::string("open"); };
    std::string marks;
    if (figure.approximate) marks += ", about";
    if (figure.part != Part::unknown) marks += fmt::format(", {}", word(figure.part));
    if (figure.change == Change::fresh) marks += ", new beside others";
    if (figure.earlier) marks += ", called earlier by the report";
    if (figure.forecast) marks += ", forecast";
    line("  figure {:<3} \"{}\" is {} to {} {}{}{}", index, words(figure.span), bound(figure.low), bound(figure.high),
         figure.unit, figure.counted ? "of \"" + words(*figure.counted) + '"' : std::string("of nothing named"),
         marks);
  }
  void tell(const Statement& statement, size_t index) {
    std::vector<Span> sources;
    std::string kinds;
    for (const Source& source : statement.sources) {
      sources.insert(sources.end(), source.spans.begin(), source.spans.end());
      kinds +=
          fmt::format("{}{}{}", kinds.empty() ? "" : ", ", source.anonymous ? "unnamed " : "", word(source.kind));
    }
    const std::string_view found = !statement.by_model     ? "patterns"
                                   : !statement.by_pattern ? "the model"
                                                           : "patterns and the model";
    line("  {:<10} {} ({}) by the cue {} ({}), found by {}: {}{}", numbered("st", index), words(sources),
         kinds.empty() ? "nobody named" : kinds, words(statement.cue),
         statement.cue_class.empty() ? "of no class, so no claims rest on it" : statement.cue_class, found,
         words(statement.content), statement.within ? ", within " + id_of(*statement.within) : std::string());
  }
  void tell(const Claim& claim) {
    std::string arguments;
    for (const Argument& argument : claim.arguments) {
      arguments += fmt::format(", {} \"{}\"", argument.role, words(argument.span));
    }
    if (claim.figure) arguments += fmt::format(", figure {}", claim.figure->value);
    if (claim.time) arguments += fmt::format(", time \"{}\"", words(reading_.times[claim.time->value].span));
    if (claim.place) arguments += fmt::format(", place \"{}\"", words(*claim.place));
    line("  claim      {} by \"{}\"{}{}, {}{}{}", claim.event_class, words(claim.predicate),
         claim.implied.empty() ? "" : " (unsaid: " + std::string(claim.implied) + ")",
         claim.open_class ? " (open: no class of events)" : "", word(claim.modality),
         claim.polarity < 0 ? ", negated" : "",
         arguments + (claim.statement ? ", said in " + id_of(*claim.statement) : ""));
  }

  const Reading& reading_;
  std::string text_;
};

}  // namespace
}  // namespace present

std::string explain_reading(const Reading& reading) {
  return present::Explainer(reading).run();
}

}  // namespace hearsay
