// Mailers repeat the head of what they forward as words, each in its own way and language:
//
//   ---------- Forwarded message ---------          -----Ursprüngliche Nachricht-----
//   From: The Gazette <news@gazette.example>        Von: The Gazette [mailto:news@gazette.example]
//   Date: Tue, Mar 4, 2031 at 9:14 AM               Gesendet: Dienstag, 4. März 2031 09:14
//   Subject: Ferry aground                          Betreff: Ferry aground
//
// A head is a sender and a day or a subject, in lines that follow each other (data/ingest/mail_labels.tsv). Of HTML
// the lines are those that its elements part, each with the place in the markup where it ends. Counter-example: a
// report that quotes "From: the minister" in one line has no head.
#include "ingest/forwarded.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/ascii.h"
#include "base/entities.h"
#include "base/resource.h"

namespace hearsay::ingesting {
namespace {

constexpr size_t kLinesSearched = 120;  // of the words before the head
constexpr size_t kMostHeadLines = 14;
constexpr int kMostForwards = 8;  // one within another
constexpr std::string_view kBlanks = " \t\r\n*>";

struct Line {
  std::string text;  // trimmed, without marks of quoting and emphasis
  size_t end = 0;    // place behind it in the content
};

std::string_view trimmed(std::string_view text, std::string_view blanks = kBlanks) {
  const size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

// No-break spaces as blanks.
std::string plain(std::string text) {
  for (size_t at = text.find("\xC2\xA0"); at != std::string::npos; at = text.find("\xC2\xA0", at))
    text.replace(at, 2, " ");
  return std::string(trimmed(text));
}

std::vector<Line> lines_of_text(std::string_view text) {
  std::vector<Line> lines;
  for (size_t at = 0; at < text.size() && lines.size() < kLinesSearched;) {
    const size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back({plain(std::string(text.substr(at, end - at))), std::min(end + 1, text.size())});
    at = end + 1;
  }
  return lines;
}

bool parts_lines(std::string_view tag) {
  constexpr std::array<std::string_view, 14> kTags = {
      "br", "p", "div", "tr", "table", "li", "ul", "section", "title", "style", "hr", "body", "head", "blockquote"};
  if (tag.starts_with('/')) tag.remove_prefix(1);
  const std::string name = base::lower_ascii(tag.substr(0, tag.find_first_of(" \t\r\n/>")));
  return std::ranges::find(kTags, name) != kTags.end();
}

std::vector<Line> lines_of_markup(std::string_view html) {
  std::vector<Line> lines;
  std::string words;
  const auto end_line = [&](size_t at) {
    std::string line = plain(base::without_entities(words, false));
    words.clear();
    if (!line.empty()) lines.push_back({std::move(line), at});
  };
  for (size_t at = 0; at < html.size() && lines.size() < kLinesSearched;) {
    const size_t open = std::min(html.find('<', at), html.size());
    for (const char c : html.substr(at, open - at)) words += c == '\n' || c == '\r' ? ' ' : c;
    if (open == html.size()) break;
    const size_t close = html.find('>', open);
    if (close == std::string_view::npos) break;
    const std::string_view tag = html.substr(open + 1, close - open - 1);
    if (parts_lines(tag)) end_line(open);
    const bool is_style = base::lower_ascii(tag.substr(0, 5)) == "style";
    at = is_style ? std::min(html.find("</", close), html.size()) : close + 1;
  }
  end_line(html.size());
  return lines;
}

enum class Label { none, from, date, subject, other, mark };

using Labels = std::unordered_map<std::string_view, Label>;

const Labels& labels() {
  static const Labels all = [] {
    Labels made;
    base::for_each_row("data/ingest/mail_labels.tsv", [&](const auto& cells) {
      if (cells.size() < 2 || cells[0] == "mark") return;
      made.emplace(cells[1], cells[0] == "from"      ? Label::from
                             : cells[0] == "date"    ? Label::date
                             : cells[0] == "subject" ? Label::subject
                                                     : Label::other);
    });
    return made;
  }();
  return all;
}

// Lower case of Latin, Greek and Cyrillic capitals, which labels begin with; the rest of a label is small already.
std::string lower_label(std::string_view label) {
  std::string low = base::lower_ascii(label);
  for (size_t at = 0; at + 1 < low.size(); ++at) {
    const auto lead = static_cast<unsigned char>(low[at]);
    const auto next = static_cast<unsigned char>(low[at + 1]);
    if (lead == 0xC3 && next >= 0x80 && next <= 0x9E) low[at + 1] = static_cast<char>(next + 0x20);
    if (lead == 0xD0 && next >= 0x90 && next <= 0x9F) low[at + 1] = static_cast<char>(next + 0x20);
    if (lead == 0xD0 && next >= 0xA0 && next <= 0xAF) {
      low[at] = static_cast<char>(0xD1);
      low[at + 1] = static_cast<char>(next - 0x20);
    }
  }
  return low;
}

bool is_mark(std::string_view line) {
  static const std::vector<std::string_view> marks = [] {
    std::vector<std::string_view> all;
    base::for_each_row("data/ingest/mail_labels.tsv", [&](const auto& cells) {
      if (cells.size() > 1 && cells[0] == "mark") all.push_back(cells[1]);
    });
    return all;
  }();
  const std::string low = lower_label(line.substr(0, 80));
  return std::ranges::any_of(marks, [&](std::string_view mark) { return low.starts_with(mark); });
}

struct Labelled {
  Label label = Label::none;
  std::string_view value;
};

Labelled labelled(std::string_view line) {
  const size_t colon = line.find(':');
  constexpr size_t kLongest = 40;
  if (colon > kLongest) return {};  // or there is none
  const auto found = labels().find(lower_label(trimmed(line.substr(0, colon), " \t*")));
  if (found == labels().end()) return {};
  return {found->second, trimmed(line.substr(colon + 1), " \t*")};
}

struct Head {
  Forwarded said;
  size_t begin = 0;  // line that it begins in
  size_t end = 0;    // line behind it
};

// The head that begins in this line. Gmail leaves no blank line in it, others none before the last.
std::optional<Head> head_at(const std::vector<Line>& lines, size_t first) {
  Head head;
  head.begin = first;
  size_t known = 0;
  bool subject = false, date = false;
  const bool marked = first > 0 && is_mark(lines[first - 1].text);
  for (size_t i = first; i < lines.size() && i < first + kMostHeadLines; ++i) {
    const Labelled line = labelled(lines[i].text);
    if (line.label == Label::none) {
      // A long list of receivers goes on in the next line.
      const bool goes_on = known > 0 && i + 1 < lines.size() && !lines[i].text.empty() &&
                           labelled(lines[i + 1].text).label != Label::none;
      if (goes_on) continue;
      break;
    }
    ++known;
    head.end = i + 1;
    if (line.label == Label::from && head.said.sender.empty()) head.said.sender = line.value;
    if (line.label == Label::date && !date) head.said.date = line.value;
    if (line.label == Label::subject && !subject) head.said.subject = line.value;
    date |= line.label == Label::date;
    subject |= line.label == Label::subject;
  }
  const bool whole = !head.said.sender.empty() && (date || subject) && (known > 2 || marked);
  return whole ? std::optional(std::move(head)) : std::nullopt;
}

// Lines that all begin with ">" were quoted when they were passed on.
std::string unquoted(std::string_view text) {
  size_t quoted = 0;
  size_t all = 0;
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    at = end + 1;
    if (!trimmed(line, " \t\r").empty()) {
      ++all;
      quoted += line.starts_with('>') ? 1 : 0;
    }
    if (line.starts_with('>')) line.remove_prefix(line.starts_with("> ") ? 2 : 1);
    out.append(line) += '\n';
  }
  return all > 0 && quoted == all ? out : std::string(text);
}

size_t letters_of(const std::vector<Line>& lines, size_t end) {
  size_t size = 0;
  for (size_t i = 0; i < end; ++i) size += lines[i].text.size();
  return size;
}

}  // namespace

std::optional<Forwarded> forwarded_in(const std::string& content, Format format) {
  std::optional<Forwarded> found;
  std::string rest = content;
  for (int i = 0; i < kMostForwards; ++i) {
    const std::vector<Line> lines = format == Format::html ? lines_of_markup(rest) : lines_of_text(rest);
    std::optional<Head> head;
    for (size_t at = 0; at < lines.size() && !head; ++at) head = head_at(lines, at);
    if (!head) break;
    std::string words = rest.substr(lines[head->end - 1].end);
    if (format != Format::html) words = unquoted(words);
    const size_t above = letters_of(lines, head->begin);
    const bool answer = format == Format::html ? above > words.size() / 4 : above > words.size();
    if (answer || trimmed(words).empty()) break;
    if (!found) found.emplace();
    for (size_t at = 0; at < head->begin; ++at) {
      if (!lines[at].text.empty() && !is_mark(lines[at].text)) found->note += lines[at].text + "\n";
    }
    head->said.note = std::move(found->note);
    *found = std::move(head->said);
    found->content = words;
    rest = std::move(words);
  }
  return found;
}

// "On 8 May 2031, at 22:00, Gus <gus@home.example> wrote:", in whatever language, on one line or two, and quoted
// lines to the end.
size_t begin_of_answered(std::string_view text) {
  struct Row {
    size_t begin = 0;
    std::string_view words;
    bool has_digit() const { return words.find_first_of("0123456789") != std::string_view::npos; }
  };
  std::vector<Row> rows;  // that are not empty
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view words = trimmed(text.substr(at, end - at), " \t\r");
    if (!words.empty()) rows.push_back({at, words});
    at = end + 1;
  }
  size_t own = rows.size();
  while (own > 0 && rows[own - 1].words.starts_with('>')) --own;
  if (own == rows.size() || own == 0 || !rows[own - 1].words.ends_with(':')) return text.size();
  size_t first = own - 1;
  if (!rows[first].has_digit() && first > 0) --first;
  if (!rows[first].has_digit() || 2 * rows[first].begin < text.size()) return text.size();
  return rows[first].begin;
}

std::string name_of_sender(std::string_view sender) {
  const size_t address = sender.find_first_of("<[");
  const std::string_view name = trimmed(sender.substr(0, address), " \t\"'");
  if (!name.empty() && name.find('@') == std::string_view::npos) return std::string(name);
  const size_t at = sender.rfind('@');
  if (at == std::string_view::npos) return std::string(trimmed(sender, " \t<>[]"));
  return std::string(trimmed(sender.substr(at + 1, sender.find_first_of(">] ", at) - at - 1), " \t<>[]"));
}

}  // namespace hearsay::ingesting
