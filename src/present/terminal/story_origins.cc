// Who says so: sources behind several outlets, sources under several names, sources without one; and what was said by
// those who were asked.
#include "present/terminal/story_parts.h"

#include <algorithm>
#include <tuple>

#include "present/view/provenance.h"
#include "present/view/reasons.h"

namespace hearsay::present {
namespace {

constexpr size_t kOriginLinesShown = 3;
constexpr size_t kResponsesShown = 4;

void tell_renamed(Columns& out, const StoryText& text, const Renamed& source) {
  std::string line = text.source(source.source).name;
  for (const Alias& alias : source.aliases) {
    line += (&alias == &source.aliases.front() ? " = " : "; ") + alias.name + " (" +
            reason_in_words(alias.reason, alias.detail) + ")";
  }
  out.paragraph(line, 4, Style::plain, "•");
}

}  // namespace

void tell_origins(Columns& out, const StoryText& text) {
  const auto& [shared, renamed, unnamed] = std::tie(text.digest.shared, text.digest.renamed, text.digest.unnamed);
  if (shared.empty() && renamed.empty() && unnamed.unnamed.empty()) return;
  out.rule("WHO SAYS SO");
  for (size_t i = 0; i < std::min(shared.size(), text.most(kOriginLinesShown)); ++i) {
    const std::string& name = text.source(shared[i].source).name;
    out.paragraph(resting_in_words(shared[i]) + " " + name, 4, Style::plain, "•");
  }
  tell_rest(out, shared.size(), text.most(kOriginLinesShown), 4);
  for (const Renamed& source : renamed) tell_renamed(out, text, source);
  if (!unnamed.unnamed.empty()) out.paragraph(unnamed_in_words(unnamed), 4, Style::plain, "•");
}

void tell_responses(Columns& out, const StoryText& text) {
  if (text.account().responses.empty()) return;
  out.rule("RESPONSES");
  for (size_t i = 0; i < std::min(text.account().responses.size(), text.most(kResponsesShown)); ++i) {
    const AccountResponse& response = text.account().responses[i];
    std::string line = listed(names_of(text, response.who));
    if (line.empty() && !response.evidence.empty()) {
      line = outlet_of(text, text.evidence(response.evidence.front()).report);
    }
    line += " " + std::string(response_in_words(response.kind, response.who.size()));
    if (response.about) line += ": " + headline_of(text.account().facts[response.about->value]);
    out.paragraph(line, 4, Style::plain, "•");
    if (!response.evidence.empty())
      out.paragraph(quote_in_line(out, text, response.evidence.front(), 4), 4, Style::faint);
  }
  tell_rest(out, text.account().responses.size(), text.most(kResponsesShown), 4);
}

}  // namespace hearsay::present
