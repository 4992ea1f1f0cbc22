// A caption says so: a sentence of it begins "This photo taken on 2 May shows …", or it tells left from right. The
// counter-example is a figure of speech, "This picture is not a pretty one": after such an opening a word like
// "shows" or "taken" must follow soon. An agency puts the day between: "This May 2, 2031, photo shows …".
#include "clean/captions.h"

#include <algorithm>
#include <bitset>
#include <cctype>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/ascii.h"
#include "base/resource.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr size_t kMaxCaptionWords = 120;  // a repeated paragraph and the caption proper
constexpr int kMaxPointingWords = 50;
constexpr size_t kVerbWithin = 14;
constexpr size_t kPictureWithin = 8;  // words: "In this Monday, May 2, 2031, file photo"

struct CaptionWords {
  std::vector<std::string> opens;
  std::bitset<256> first;  // bytes of these
  std::vector<std::string> marks;
  std::unordered_set<std::string> verbs;
  std::unordered_set<std::string> pictures;
};

const CaptionWords& caption_words() {
  static const auto words = [] {
    CaptionWords all;
    base::for_each_row("data/clean/captions.tsv", [&](const auto& cells) {
      if (cells.size() < 2) return;
      if (cells[0] == "opens") {
        all.opens.emplace_back(cells[1]);
        all.first.set(static_cast<unsigned char>(cells[1].front()));
      }
      if (cells[0] == "mark") all.marks.emplace_back(cells[1]);
      if (cells[0] == "verb") all.verbs.emplace(cells[1]);
      if (cells[0] == "picture") all.pictures.emplace(cells[1]);
    });
    return all;
  }();
  return words;
}

// "This March 3, 2031 photo shows …", "In this Monday, May 2, 2031, file photo, …"
bool dates_picture(std::string_view low) {
  const bool within = low.starts_with("in this ");
  if (!within && !low.starts_with("this ")) return false;
  const auto words = split_words(low);
  const size_t start = within ? 2 : 1;
  size_t picture = start;
  bool dated = false;
  for (; picture < std::min(words.size(), kPictureWithin); ++picture) {
    if (caption_words().pictures.contains(words[picture].folded)) break;
    dated |= std::ranges::any_of(words[picture].folded, [](unsigned char c) { return std::isdigit(c) != 0; });
  }
  if (picture >= std::min(words.size(), kPictureWithin) || !dated) return false;
  const auto is_verb = [](const auto& word) { return caption_words().verbs.contains(word.folded); };
  return within || std::any_of(words.begin() + static_cast<ptrdiff_t>(picture),
                               words.begin() + static_cast<ptrdiff_t>(std::min(words.size(), kVerbWithin)), is_verb);
}

bool describes_picture(std::string_view sentence) {
  // Without making a copy: hardly any sentence does.
  if (sentence.empty() || !caption_words().first[static_cast<unsigned char>(base::lower_ascii(sentence.front()))])
    return false;
  const auto begins = [&](const std::string& open) { return base::starts_with_ascii(sentence, open); };
  const bool points = base::starts_with_ascii(sentence, "this ") || base::starts_with_ascii(sentence, "in this ");
  if (!points && std::ranges::none_of(caption_words().opens, begins)) return false;
  const std::string low = lower(sentence.substr(0, std::min<size_t>(sentence.size(), 200)));
  if (points && dates_picture(low)) return true;
  for (const std::string& open : caption_words().opens) {
    if (!low.starts_with(open)) continue;
    const std::string_view rest = std::string_view(low).substr(open.size());
    if (!rest.empty() && rest.front() != ' ' && rest.front() != ',' && rest.front() != ':' && rest.front() != ')')
      continue;
    if (!low.starts_with("this ") && !low.starts_with("a ") && !low.starts_with("an ")) return true;
    const auto words = split_words(low);
    const size_t within = std::min(words.size(), kVerbWithin);
    for (size_t i = 0; i < within; ++i) {
      if (caption_words().verbs.contains(words[i].folded)) return true;
    }
  }
  return false;
}

int sentences_in(std::string_view text) {
  int found = 1;
  for (size_t at = text.find(". "); at != std::string_view::npos; at = text.find(". ", at + 2)) ++found;
  return found;
}

}  // namespace

std::optional<size_t> picture_sentence(std::string_view text) {
  if (has_more_words(text, kMaxCaptionWords)) return std::nullopt;
  if (describes_picture(text)) return 0;
  for (size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    // Nearly all blanks stand behind a letter, where no sentence ends.
    if (at == 0 || (std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0) || text[at - 1] == ',') continue;
    const std::string_view before = text.substr(0, at);
    if (ends_sentence(before.substr(before.size() > 8 ? before.find(' ', before.size() - 8) + 1 : 0)) &&
        describes_picture(text.substr(at + 1))) {
      return at + 1;
    }
  }
  return std::nullopt;
}

bool points_at_people(std::string_view text) {
  char first =
      0;  // of the marks at hand, and whether the text holds it: they stand by their first bytes in the table
  bool may_hold = false;
  const bool points = std::ranges::any_of(caption_words().marks, [&](const std::string& mark) {
    if (mark.front() != first) may_hold = text.find(first = mark.front()) != std::string_view::npos;
    return may_hold && text.find(mark) != std::string_view::npos;
  });
  return points && shape_of(text).words <= kMaxPointingWords && sentences_in(text) <= 2;
}

}  // namespace hearsay::cleaning
