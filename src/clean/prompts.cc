// "Sign up for our newsletter" opens a sentence and says it alone; "your inbox" and "our editors" say it together.
// The counter-example is a report of such things, "Readers can sign up for the list, the council said": nothing there
// opens a sentence or speaks of us and you. Long paragraphs and those with speech in them need more.
#include "clean/prompts.h"

#include "base/resource.h"
#include "clean/phrases.h"

namespace hearsay::cleaning {
namespace {

constexpr size_t kMaxPrompt = 420;  // bytes: longer ones come in several paragraphs
constexpr int kEnough = 2;          // an opening phrase, or two others
constexpr int kEnoughWithSpeech = 4;
constexpr size_t kMinSentence = 60;  // bytes of a first sentence that is looked at alone

struct Phrases {
  PhraseSet prompts;
  PhraseSet consent;
  PhraseSet address;  // of the reader, of the site's own people
  PhraseSet reading;
};

const Phrases& phrases() {
  static const Phrases table = [] {
    Phrases all;
    base::for_each_row("data/clean/prompts.tsv", [&](const auto& cells) {
      if (cells.size() < 2) return;
      const bool opens = cells[0] == "open";
      PhraseSet& set = cells[0] == "consent"   ? all.consent
                       : cells[0] == "address" ? all.address
                       : cells[0] == "reading" ? all.reading
                                               : all.prompts;
      set.add({std::string(cells[1]), opens ? kEnough : 1, opens});
    });
    return all;
  }();
  return table;
}

bool has_speech(std::string_view text) {
  return text.find("\u201D") != std::string_view::npos || text.find("\" ") != std::string_view::npos;
}

// "The harbour was closed, police said. Sign up for …": its first sentence is told to nobody, and of somebody else.
bool begins_as_report(std::string_view paragraph) {
  const std::string_view first = paragraph.substr(0, paragraph.find(". "));
  if (first.size() < kMinSentence || first.size() == paragraph.size()) return false;
  return phrases().prompts.weigh(first) == 0 && phrases().address.weigh(first) == 0;
}

}  // namespace

bool is_prompt(std::string_view paragraph) {
  if (paragraph.size() > kMaxPrompt) return false;
  const int weight = phrases().prompts.weigh(paragraph);
  if (weight < kEnough || (weight < kEnoughWithSpeech && has_speech(paragraph))) return false;
  return !begins_as_report(paragraph);
}

bool tells_reading_time(std::string_view line) {
  return line.find_first_of("0123456789") != std::string_view::npos && phrases().reading.weigh(line) > 0;
}

int consent_weight(std::string_view text) {
  return phrases().consent.weigh(text);
}

}  // namespace hearsay::cleaning
