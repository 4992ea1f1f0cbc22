// The dossier for a terminal, a minute's read from the top down, in the order of the page: the key figures with
// state, origins, by whose account and a quote, the disagreements side by side, what reports tell alike in their own
// words, who stands behind several outlets, who was asked; then timeline, background, copies and related stories.
// What cannot be shown with its words is left to the page and the JSON. Every list is cut and says how much more
// there is. Quotes bear the number of their report in the list at the end, so that each can be cited.
#include <fmt/format.h>

#include <algorithm>

#include "hearsay/present.h"
#include "present/terminal/story_parts.h"
#include "present/view/glance.h"
#include "present/view/lines.h"
#include "present/view/wording.h"

namespace hearsay {
namespace present {
namespace {

constexpr size_t kOutletsShown = 6;
constexpr int kLeastQuoteColumns = 60;

void tell_heading(Columns& out, const StoryText& text) {
  out.paragraph(text.digest.headline, 0, Style::title);
  out.paragraph(plural(text.story().reports.size(), "report", "reports") + ": " +
                    some_of(text.digest.outlets, text.most(kOutletsShown)),
                0, Style::faint);
}

void tell_neighbours(Columns& out, const StoryText& text) {
  const std::vector<const Copy*> copies = telling_copies(text);
  if (!copies.empty()) out.rule("COPIED TEXT");
  for (size_t i = 0; i < std::min(copies.size(), text.most(kPlainFactsShown)); ++i)
    out.paragraph(
        copy_in_words(text, *copies[i]) + " " + mark_of(text, copies[i]->to) + " " + mark_of(text, copies[i]->from),
        4, Style::plain, "•");
  tell_rest(out, copies.size(), text.most(kPlainFactsShown), 4);
  // Stories of one subject are related all to all, and one that was split off is not told from another.
  if (text.story().related.empty() || !text.all) return;
  out.rule("RELATED STORIES");
  for (const Related& related : text.story().related) {
    out.paragraph(text.dossier.stories[related.story.value].title, 4, Style::plain, "•");
  }
}

void tell(Columns& out, StoryText text) {
  tell_heading(out, text);
  tell_figures(out, text);
  tell_disagreements(out, text);
  tell_told(out, text);
  tell_origins(out, text);
  tell_responses(out, text);
  tell_details(out, text);
  tell_timeline(out, text);
  tell_background(out, text);
  tell_neighbours(out, text);
  tell_reports(out, text);
}

}  // namespace

void tell_rest(Columns& out, size_t all, size_t shown, int indent) {
  if (all > shown) out.paragraph(fmt::format("and {} more", all - shown), indent, Style::faint);
}

std::string quote_in_columns(const StoryText& text, EvidenceIndex evidence, int columns) {
  const std::string quote(quote_of(text, evidence));
  const std::string mark = " " + mark_of(text, text.evidence(evidence).report);
  return "“" + (text.all ? quote : cut_short(quote, columns - display_width(mark))) + "”" + mark;
}

std::string quote_in_line(const Columns& out, const StoryText& text, EvidenceIndex evidence, int indent) {
  return quote_in_columns(text, evidence, std::max(out.width() - indent - 2, kLeastQuoteColumns));
}

}  // namespace present

std::string to_terminal(const Dossier& dossier, const TerminalOptions& options) {
  using namespace present;
  // Narrower than this no line can hold a word and its figure.
  constexpr int kNarrowest = 30;
  Columns out(std::max(options.width, kNarrowest), options.colour);
  // What the file is known by when it lies among reports (own_output).
  out.paragraph("Hearsay: " + plural(dossier.stories.size(), "story", "stories") + ", " +
                    plural(dossier.readings.size(), "report", "reports"),
                0, Style::faint);
  const std::vector<size_t> stories = stories_by_weight(dossier);
  for (const size_t story : stories) {
    out.blank();
    tell(out, {{dossier, story}, digest_of(dossier, story), {}, {}, options.all, options.ranges || options.all});
    if (story != stories.back()) out.paragraph(std::string(12, '-'), 0, Style::faint);
  }
  return out.take();
}

}  // namespace hearsay
