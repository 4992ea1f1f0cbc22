// pdftotext finds lines and blocks of them and gives each its place; pdf_columns.cc puts columns into order. What
// else it does not give is made here:
//
//   Halvern Gazette  Tuesday, 4 March 2031  3     at the edge of every page: head, no text
//   Dam bursts above Halvern, nine dead           the largest letters of the first page: title
//   A dam holding back mining waste burst         lines of a paragraph: alike in size, at one margin, until one is
//   above the town of Halvern early on            indented, stands apart, or ends short with a full stop
//
// A paragraph goes on in the next column or page when its last line ends no sentence.
#include "ingest/pdf_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "base/address.h"
#include "base/ascii.h"
#include "base/resource.h"
#include "ingest/pdf_columns.h"
#include "ingest/pdf_words.h"

namespace hearsay::ingesting {
namespace {

constexpr double kEdge = 0.1;          // of a page's height: heads and feet stand there
constexpr double kOuterEdge = 0.045;   // where only a browser prints
constexpr double kLarger = 1.15;       // times the text's letters: a heading
constexpr double kIndent = 0.7;        // of a letter's height
constexpr double kShort = 0.12;        // of a column's width that a paragraph's last line leaves free
constexpr double kApart = 0.5;         // of a letter's height, beyond the usual distance of lines
constexpr double kGapOfBlocks = 0.35;  // of a letter's height, between two blocks that are one paragraph
constexpr double kSameSize = 0.04;     // of a letter's height, by which letters of one size differ
constexpr size_t kMostNameWords = 5;
constexpr size_t kMostDayWords = 6;
constexpr size_t kMostEdges = 40;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string pattern_of(std::string_view line) {
  std::string pattern;
  for (const char c : base::lower_ascii(line)) {
    if (!is_digit(c)) {
      pattern += c;
    } else if (!pattern.ends_with('#')) {
      pattern += '#';
    }
  }
  return pattern;
}

// "12", "Page 3 of 7", "- 2 -", "3/7"
bool is_page_number(std::string_view line) {
  static const std::set<std::string, std::less<>> kPatterns = {"#",   "page #", "page # of #", "- # -",    "– # –",
                                                               "#/#", "# / #",  "# of #",      "p. #",     "[#]",
                                                               "(#)", "| #",    "# |",         "page | #", "#."};
  return kPatterns.contains(pattern_of(line));
}

// "11/29/26, 8:59 PM": when a browser printed it.
bool is_moment_of_printing(std::string_view line) {
  const std::string pattern = pattern_of(line);
  const bool clock = pattern.find("#:#") != std::string::npos;
  const bool day = pattern.find("#/#/#") != std::string::npos || pattern.find("#.#.#") != std::string::npos ||
                   pattern.find("#-#-#") != std::string::npos;
  return clock && day && line.size() < 30;
}

bool is_address(std::string_view line) {
  return line.find(' ') == std::string_view::npos && (base::is_web_address(line) || line.starts_with("file:///"));
}

size_t words_in(std::string_view text) {
  return text.empty() ? 0 : static_cast<size_t>(std::ranges::count(text, ' ')) + 1;
}

bool ends_sentence(std::string_view line) {
  for (const std::string_view mark : {".", "!", "?", ".\"", ".”", "?”", "!”", ".’", ":", ".)", "…"}) {
    if (line.ends_with(mark)) return true;
  }
  return false;
}

class Layout {
 public:
  Layout(std::vector<PdfPage> pages, std::string_view named) : pages_(std::move(pages)), named_(named) {}

  PdfText read() {
    take_edges();
    std::ranges::for_each(pages_, order_columns);
    measure();
    take_title();
    take_masthead();
    write();
    return std::move(out_);
  }

 private:
  double share_of(const PdfLine& line) const {
    const double height = pages_[line.page].height;
    return height > 0 ? (line.top + line.bottom) / 2 / height : 0.5;
  }
  bool within(const PdfLine& line, double edge) const { return share_of(line) < edge || share_of(line) > 1 - edge; }

  // Heads and feet: what stands at the same edge of most pages; numbers of pages; what a browser prints.
  void take_edges() {
    std::map<std::pair<std::string, bool>, std::set<size_t>> seen;  // pattern, top or bottom: pages
    for (const PdfPage& page : pages_) {
      for (const PdfLine& line : page.lines) {
        if (within(line, kEdge)) seen[{pattern_of(line.text), share_of(line) < 0.5}].insert(line.page);
      }
    }
    for (PdfPage& page : pages_) {
      std::erase_if(page.lines, [&](const PdfLine& line) {
        if (!within(line, kEdge)) return false;
        const size_t times = seen.at({pattern_of(line.text), share_of(line) < 0.5}).size();
        const bool again = pages_.size() > 1 && 2 * times > pages_.size() && !(line.page == 0 && is_large(line));
        const bool browsers = within(line, kOuterEdge) &&
                              (is_moment_of_printing(line.text) || (!named_.empty() && line.text == named_));
        if (!again && !browsers && !is_page_number(line.text) && !is_address(line.text)) return false;
        keep_edge(line.text);
        return true;
      });
    }
  }

  bool is_large(const PdfLine& line) const {
    const auto& lines = pages_[line.page].lines;
    std::vector<double> sizes;
    for (const PdfLine& other : lines) sizes.push_back(other.size);
    std::ranges::nth_element(sizes, sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2));
    return line.size > 1.5 * sizes[sizes.size() / 2];
  }

  void keep_edge(const std::string& text) {
    if (base::is_web_address(text) && is_address(text)) {
      if (out_.url.empty()) out_.url = text;
      return;
    }
    if (is_page_number(text) || out_.edges.size() == kMostEdges || !edges_seen_.insert(pattern_of(text)).second)
      return;
    out_.edges.push_back(text);
  }

  // The size that most letters have.
  void measure() {
    std::map<int, size_t> letters;
    for (const PdfPage& page : pages_) {
      for (const PdfLine& line : page.lines)
        letters[static_cast<int>(std::lround(line.size * 2))] += line.text.size();
    }
    const auto most = std::ranges::max_element(letters, {}, &std::pair<const int, size_t>::second);
    body_ = most == letters.end() ? 0 : most->first / 2.0;
  }

  // The largest letters of the first page that say more than a name does; lines that follow in the same size go on.
  void take_title() {
    if (pages_.empty()) return;
    const std::vector<PdfLine>& lines = pages_.front().lines;
    double largest = 0;
    for (size_t i = 0; i < lines.size(); ++i) {
      const size_t end = end_of_size(lines, i);
      size_t words = 0;
      for (size_t k = i; k < end; ++k) words += words_in(lines[k].text);
      if (lines[i].size > kLarger * body_ && lines[i].size > largest + 0.5 && words >= 3 &&
          !is_newspaper(lines[i], words)) {
        largest = lines[i].size;
        title_begin_ = i;
        title_end_ = end;
      }
      i = end - 1;
    }
    for (size_t i = title_begin_; i < title_end_; ++i) out_.title += (out_.title.empty() ? "" : " ") + lines[i].text;
  }

  static size_t end_of_size(const std::vector<PdfLine>& lines, size_t begin) {
    size_t end = begin + 1;
    while (end < lines.size() && std::abs(lines[end].size - lines[begin].size) < 0.5 &&
           lines[end].top - lines[end - 1].bottom < lines[begin].size && lines[end].top > lines[end - 1].top)
      ++end;
    return end;
  }

  // A name that the document's title or the pages' heads have too, or one at the very top with a label or a day
  // below.
  bool is_newspaper(const PdfLine& line, size_t words) const {
    if (words > kMostNameWords) return false;
    if (is_letterhead(line)) return true;
    const bool named = named_.size() > line.text.size() && named_.ends_with(line.text);
    const bool in_head = std::ranges::any_of(out_.edges, [&](const std::string& edge) {
      return edge != named_ && edge.find(line.text) != std::string::npos;
    });
    return named || in_head;
  }

  // "Varrow Harbour Authority" above "Press release 4/2031": what follows a headline is its text.
  bool is_letterhead(const PdfLine& line) const {
    const std::vector<PdfLine>& lines = pages_.front().lines;
    if (&line != &lines.front() || lines.size() < 2 || !is_name(line.text)) return false;
    const std::string_view below = lines[1].text;
    return is_labelled(below) || std::ranges::any_of(parts_of(below), is_day);
  }

  static bool has_year(std::string_view text) {
    for (size_t at = 0; at + 4 <= text.size(); ++at) {
      const bool digits = std::ranges::all_of(text.substr(at, 4), is_digit);
      const bool alone = (at == 0 || !is_digit(text[at - 1])) && (at + 4 == text.size() || !is_digit(text[at + 4]));
      if (digits && alone && (text[at] == '1' || text[at] == '2')) return true;
    }
    return false;
  }

  // "PRESS RELEASE"
  static bool is_label(std::string_view text) {
    static const auto labels = base::words_of("data/ingest/paper_labels.tsv");
    return labels.contains(base::lower_ascii(text));
  }

  // But not "Varrow Lines d.o.o.", "Varrow Lines Ltd."
  static bool says_sentence(std::string_view text) {
    constexpr size_t kLongestForm = 6;
    const std::string_view last = text.substr(text.rfind(' ') + 1);
    const bool form = text.ends_with('.') && last.size() < text.size() && last.size() <= kLongestForm &&
                      (last.find('.') + 1 < last.size() || (last.front() >= 'A' && last.front() <= 'Z'));
    return ends_sentence(text) && !form;
  }

  // "Press release 4/2031"
  static bool is_labelled(std::string_view text) {
    while (!text.empty() && (text.back() < 'A' || text.back() > 'z')) text.remove_suffix(1);
    constexpr std::string_view kNumber = " no";
    if (base::lower_ascii(text).ends_with(kNumber)) text.remove_suffix(kNumber.size());
    return is_label(text);
  }

  // "Saturday 14 May 2031" of "For immediate release: Saturday 14 May 2031".
  static std::string_view behind_label(std::string_view text) {
    const size_t colon = text.find(": ");
    return colon != std::string_view::npos && is_labelled(text.substr(0, colon)) ? text.substr(colon + 2) : text;
  }

  static bool is_day(std::string_view text) {
    return has_year(text) && words_in(behind_label(text)) <= kMostDayWords && !ends_sentence(text);
  }

  static bool is_name(std::string_view text) {
    if (is_label(text)) return false;
    if (words_in(text) > kMostNameWords || std::ranges::any_of(text, is_digit)) return false;
    if (says_sentence(text)) return false;
    return !text.empty() && text.front() >= 'A' && text.front() <= 'Z';
  }

  // Parts of a line that bars, dots or the number of the issue part.
  static std::vector<std::string_view> parts_of(std::string_view line) {
    std::vector<std::string_view> parts;
    size_t begin = 0;
    for (size_t at = 0; at < line.size(); ++at) {
      for (const std::string_view mark : {" | ", " · ", " • ", " – ", " — ", " Page ", " Vol", " No. ", " Issue "}) {
        if (!line.substr(at).starts_with(mark)) continue;
        parts.push_back(line.substr(begin, at - begin));
        const bool sign = static_cast<unsigned char>(mark[1]) >= 0x80 || mark[1] == '|';
        begin = at + (sign ? mark.size() : 1);
        break;
      }
    }
    parts.push_back(line.substr(begin));
    return parts;
  }

  void look_for_names(std::string_view line) {
    for (std::string_view part : parts_of(line)) {
      while (part.ends_with(' ') || part.ends_with(',')) part.remove_suffix(1);
      part = behind_label(part);
      if (is_labelled(part)) continue;
      if (out_.published.empty() && has_year(part) && words_in(part) <= kMostDayWords && !part.starts_with("©")) {
        out_.published = part;
      } else if (out_.outlet.empty() && is_name(part) && part != out_.title) {
        out_.outlet = part;
      }
    }
  }

  // Above the title, and one line below it that is a day; then the pages' heads, and the end of the document's own
  // title.
  void take_masthead() {
    if (pages_.empty() || title_end_ == 0) return;
    std::vector<PdfLine>& lines = pages_.front().lines;
    const double top = lines[title_begin_].top;
    const size_t end = std::min(title_end_ + 4, lines.size());
    std::vector<bool> taken(lines.size());
    for (size_t i = 0; i < end; ++i) {
      const bool above = i < title_begin_ && lines[i].top < top;
      const bool day_below = i >= title_end_ && out_.published.empty() && is_day(lines[i].text);
      if (i >= title_begin_ && i < title_end_) continue;
      if (!above && !day_below) continue;
      if (above && (words_in(lines[i].text) > 10 || says_sentence(lines[i].text))) continue;
      look_for_names(lines[i].text);
      taken[i] = true;
    }
    for (size_t i = 0; i < lines.size(); ++i) {
      if (taken[i]) out_.edges.push_back(lines[i].text);
    }
    for (size_t i = lines.size(); i-- > 0;) {
      if (taken[i] || (i >= title_begin_ && i < title_end_))
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
    }
    if (out_.outlet.empty()) take_outlet_of_edges();
  }

  void take_outlet_of_edges() {
    const size_t bar = std::max(named_.rfind(" | ") + 1, named_.rfind(" - ") + 1);
    if (bar > 0 && is_name(named_.substr(bar + 2))) out_.outlet = named_.substr(bar + 2);
    for (size_t i = 0; i < out_.edges.size() && out_.outlet.empty(); ++i) {
      const std::string edge = out_.edges[i];
      look_for_names(edge);
    }
  }

  struct Column {
    double left = 0, right = 0, leading = 0;
  };

  // Of a block's lines: their margins, and the usual distance from one to the next.
  static Column column_of(const std::vector<PdfLine>& lines, size_t at) {
    Column column{lines[at].left, lines[at].right, 0};
    std::vector<double> distances;
    size_t begin = at;
    while (begin > 0 && lines[begin - 1].block == lines[at].block) --begin;
    for (size_t i = begin; i < lines.size() && lines[i].block == lines[at].block; ++i) {
      column.left = std::min(column.left, lines[i].left);
      column.right = std::max(column.right, lines[i].right);
      if (i > begin) distances.push_back(lines[i].top - lines[i - 1].top);
    }
    if (distances.empty()) return column;
    std::ranges::nth_element(distances, distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2));
    column.leading = distances[distances.size() / 2];
    return column;
  }

  static bool begins_paragraph(const PdfLine& before, const PdfLine& line, const Column& column,
                               const Column& above) {
    if (std::abs(before.size - line.size) > (kLarger - 1) * std::max(before.size, 1.0)) return true;
    const bool ended = ends_sentence(before.text);
    const bool indented = line.left > column.left + kIndent * line.size;
    if (before.block != line.block) {
      // Below the one before: a paragraph of its own, or pdftotext was too careful. Else in the next column or page.
      const bool below = before.page == line.page && line.top > before.top;
      const double gap = line.top - before.bottom;
      const bool other_letters = std::abs(before.size - line.size) > kSameSize * line.size;
      if (below && (gap > kGapOfBlocks * line.size || other_letters)) return true;
      const bool small = line.text.front() >= 'a' && line.text.front() <= 'z';
      return ended || (indented && !small);
    }
    const bool was_indented = before.left > column.left + kIndent * before.size;
    if (indented && !was_indented) return true;
    if (indented && was_indented && ended) return true;
    const bool apart = column.leading > 0 && line.top - before.top > column.leading + kApart * line.size;
    const double free = above.right - before.right;
    return apart || (ended && free > kShort * (above.right - above.left) && free > 2 * line.size);
  }

  void write() {
    std::vector<PdfLine> lines;
    for (PdfPage& page : pages_) std::ranges::move(page.lines, std::back_inserter(lines));
    if (!out_.title.empty()) out_.text = out_.title + "\n\n";
    Column above;
    for (size_t i = 0; i < lines.size(); ++i) {
      const Column column = i > 0 && lines[i].block == lines[i - 1].block ? above : column_of(lines, i);
      if (i > 0) {
        const bool begins = begins_paragraph(lines[i - 1], lines[i], column, above);
        out_.text += begins ? "\n\n" : out_.text.ends_with('-') ? "\n" : " ";
      }
      out_.text += lines[i].text;
      above = column;
    }
  }

  std::vector<PdfPage> pages_;
  std::string_view named_;
  double body_ = 0;
  size_t title_begin_ = 0;
  size_t title_end_ = 0;
  std::set<std::string> edges_seen_;
  PdfText out_;
};

}  // namespace

PdfText text_of_layout(std::string_view layout, std::string_view named) {
  return Layout(pdf_pages(layout), named).read();
}

}  // namespace hearsay::ingesting
