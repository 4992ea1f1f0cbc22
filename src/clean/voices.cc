// Comments are alike: one below another, a name on its own, then what that reader thinks.
//
//   <li> <h4>harbour_cat</h4> <div>I have lived there for thirty years …   a user's name: one of the comments
//   <section> <h2>Warnings in spring</h2> <p>The union …                   a heading: a part of the report
//   <article> <time>18:20</time> <h2>Toll rises</h2> <p>…                  a time: an entry of a live blog
//
// Profiles of named people look the same, so a name alone tells only in a list outside the element that holds
// headline and report; elsewhere most must look like user names or have a time or "reply" beside them.
#include "clean/voices.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/resource.h"
#include "clean/dates.h"
#include "clean/element_kinds.h"
#include "clean/plain_text.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr int kFewest = 3;
constexpr double kMostNamed = 0.7;  // share of the run that begins with a name
constexpr double kMinReport = 300;  // bytes of prose above the comments
constexpr int kFirstNodes = 30;     // within which the name stands
constexpr size_t kMaxName = 40;     // bytes
constexpr size_t kMaxLabel = 30;    // bytes of "reply", "3 hours ago"

bool is_reply_word(std::string_view text) {
  static const auto words = [] {
    std::unordered_set<std::string> all;
    base::for_each_row("data/clean/replies.tsv", [&](const auto& cells) { all.emplace(cells[0]); });
    return all;
  }();
  return words.contains(folded(text));
}

// "Anna K.": an initial's period ends no sentence.
bool is_name(std::string_view text) {
  if (text.empty() || text.size() > kMaxName) return false;
  const auto words = split_words(text);
  if (words.empty() || words.size() > 3 || shape_of(text).letters == 0) return false;
  if (ends_sentence(text) && words.back().folded.size() > 1) return false;
  return words.size() == 1 || std::ranges::all_of(words, [](const Word& word) { return starts_upper(word.raw); });
}

// "Anna K. · 2 hours ago": the name, and what stands behind a sign.
std::pair<std::string_view, std::string_view> name_and_rest(std::string_view text) {
  size_t cut = text.size(), behind = text.size();
  for (const std::string_view sign : {" · ", " | ", " - ", " – ", " • ", ", ", " ("}) {
    const size_t at = text.find(sign);
    if (at >= cut) continue;
    cut = at;
    behind = at + sign.size();
  }
  return {trimmed(text.substr(0, cut)), trimmed(text.substr(behind))};
}

bool is_time(std::string_view text) {
  if (text.ends_with(')')) text.remove_suffix(1);
  return !text.empty() && text.size() <= kMaxLabel && (is_relative_time(text) || parse_bare_date(text));
}

// "harbour_cat", "User12", "@kim", "kim"
bool is_user_name(std::string_view text) {
  const bool plain = std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
  return plain || text.find_first_of("0123456789_@") != std::string_view::npos;
}

class VoiceFinder {
 public:
  VoiceFinder(WeighedPage& page, int headline) : page_(page), headline_(headline) {}

  void run() {
    report_ = report_around();
    if (report_ < 0) return;
    least_ = end_of_least_report();
    bool any = false;
    for (int i = 0; i < page_.count(); ++i) {
      const MarkupNode& flat = page_.node(i);
      if (flat.is_text || flat.end <= least_ || page_.dropped(i) || page_.weight(i).paragraphs < kFewest) continue;
      any = drop_runs(i) || any;
    }
    if (any) page_.weigh();
  }

 private:
  // The smallest element around the headline that holds a report.
  int report_around() const {
    for (int at = headline_; at >= 0; at = page_.node(at).parent) {
      const Weight& weight = page_.weight(at);
      if (weight.paragraphs >= 2 && weight.paragraph >= kMinReport) return at;
    }
    return -1;
  }

  // Where prose below the headline has come to a report's.
  int end_of_least_report() const {
    double prose = 0;
    int i = page_.node(headline_).end;
    for (; i < page_.count() && prose < kMinReport; ++i) {
      prose += page_.is_paragraph(i) && !page_.dropped(i) ? page_.weight(i).text : 0;
    }
    return i;
  }

  // Runs of neighbours of one kind, each with prose, behind the least report.
  bool drop_runs(int parent) {
    bool any = false;
    std::vector<int> run;
    const auto settle = [&] {
      any = drop_voices_of(run) || any;
      run.clear();
    };
    for (int child = parent + 1; child < page_.node(parent).end; child = page_.node(child).end) {
      if (child < least_ || page_.node(child).is_text || page_.dropped(child)) continue;
      if (page_.weight(child).paragraph <= 0) continue;
      if (!run.empty() && page_.node(child).tag != page_.node(run.front()).tag) settle();
      run.push_back(child);
    }
    settle();
    return any;
  }

  // From the first that begins with a name on.
  bool drop_voices_of(const std::vector<int>& run) {
    int units = 0, named = 0, sure = 0;
    size_t first = run.size();
    for (size_t i = 0; i < run.size(); ++i) {
      const auto [name, rest] = name_and_rest(first_words(run[i]));
      const bool is_named = is_name(name);
      if (is_named) first = std::min(first, i);
      if (first == run.size()) continue;
      ++units;
      named += is_named ? 1 : 0;
      sure += is_named && (is_user_name(name) || is_time(rest) || has_label(run[i])) ? 1 : 0;
    }
    if (units < kFewest || named < kMostNamed * units) return false;
    const bool apart = run.front() >= page_.node(report_).end && page_.node(run.front()).tag == Element::li;
    if (!apart && 2 * sure < units) return false;
    for (size_t i = first; i < run.size(); ++i) page_.drop(run[i]);
    return true;
  }

  // The first text of an element, where it stands in a block without the prose.
  std::string_view first_words(int unit) const {
    const int end = std::min(page_.node(unit).end, unit + kFirstNodes);
    for (int i = unit + 1; i < end; ++i) {
      if (page_.text_size(i) == 0) continue;
      int block = page_.node(i).parent;
      while (block > unit && !is_block(page_.node(block).tag)) block = page_.node(block).parent;
      const bool prose =
          block == unit ? page_.weight(unit).paragraphs < 2 && page_.is_paragraph(unit) : page_.is_paragraph(block);
      return prose ? std::string_view() : trimmed(page_.node(i).text);
    }
    return {};
  }

  bool has_label(int unit) const {
    for (int i = unit + 1; i < page_.node(unit).end; ++i) {
      if (page_.text_size(i) == 0 || page_.node(i).text.size() > 2 * kMaxLabel) continue;
      const std::string text = normalised(page_.node(i).text);
      if (text.size() <= kMaxLabel && (is_reply_word(text) || is_time(text))) return true;
    }
    return false;
  }

  WeighedPage& page_;
  int headline_;
  int report_ = -1;
  int least_ = 0;  // where enough prose for a report is passed
};

}  // namespace

void drop_voices(WeighedPage& page, int headline) {
  if (headline >= 0 && !page.dropped(headline)) VoiceFinder(page, headline).run();
}

}  // namespace hearsay::cleaning
