// The first characters tell nearly everything: "<!doctype html", "{\"", "[{". The counter-examples are prose:
// "[Editor's note: …" is no array, "{sic}" is no object, and "<3 from the whole team" is no page.
#include "ingest/shape.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "ingest/office.h"
#include "ingest/table_records.h"
#include "ingest/telegram.h"

namespace hearsay::ingesting {
namespace {

constexpr size_t kHead = 2048;
constexpr size_t kPdfWindow = 1024;  // readers of PDF look so far for its mark
constexpr size_t kHeadLines = 60;    // of a message: mailing lists add some forty

std::string_view left_trimmed(std::string_view s) {
  const size_t at = s.find_first_not_of(" \t\r\n\f");
  return at == std::string_view::npos ? std::string_view() : s.substr(at);
}

bool opens_tag(std::string_view head, std::string_view name) {
  if (!head.starts_with(name)) return false;
  return head.size() == name.size() || head[name.size()] == '>' || head[name.size()] == ' ' ||
         head[name.size()] == '\n' || head[name.size()] == '\r' || head[name.size()] == '\t' ||
         head[name.size()] == '/';
}

// Comments and processing instructions may stand before the first tag.
std::string_view past_prologue(std::string_view head) {
  for (;;) {
    head = left_trimmed(head);
    size_t end = std::string_view::npos;
    if (head.starts_with("<!--")) {
      end = head.find("-->");
    } else if (head.starts_with("<?")) {
      end = head.find('>');
    }
    if (end == std::string_view::npos) return head;
    head.remove_prefix(std::min(end + (head.starts_with("<!--") ? 3 : 1), head.size()));
  }
}

// A page's beginning, behind what a server said before it ("Warning: … on line 31").
bool is_page_behind_message(std::string_view head) {
  const size_t page = std::min(head.find("<!doctype html"), head.find("\n<html"));
  return page != std::string_view::npos && head.substr(0, page).find(" on line ") != std::string_view::npos;
}

// Elements that stand in a line of text, and only where they are closed is it markup: "<b> is the tag for bold".
bool is_inline_markup(std::string_view first) {
  constexpr std::array<std::string_view, 12> kTags = {"<a", "<b", "<br", "<i",    "<em",  "<strong",
                                                      "<u", "<s", "<q",  "<font", "<img", "<small"};
  const bool opens = std::ranges::any_of(kTags, [&](std::string_view tag) { return opens_tag(first, tag); });
  return opens && (first.find("</") != std::string_view::npos || first.find("<br") != std::string_view::npos ||
                   first.find("<p") != std::string_view::npos);
}

bool is_page(std::string_view head) {
  constexpr std::array<std::string_view, 38> kTags = {"<!doctype html",
                                                      "<html",
                                                      "<head",
                                                      "<body",
                                                      "<title",
                                                      "<meta",
                                                      "<link",
                                                      "<script",
                                                      "<style",
                                                      "<article",
                                                      "<main",
                                                      "<div",
                                                      "<section",
                                                      "<p",
                                                      "<header",
                                                      "<h1",
                                                      "<h2",
                                                      "<h3",
                                                      "<table",
                                                      "<span",
                                                      "<figure",
                                                      "<nav",
                                                      "<h4",
                                                      "<h5",
                                                      "<h6",
                                                      "<ul",
                                                      "<ol",
                                                      "<li",
                                                      "<dl",
                                                      "<pre",
                                                      "<hr",
                                                      "<form",
                                                      "<aside",
                                                      "<tr",
                                                      "<td",
                                                      "<center",
                                                      "<blockquote",
                                                      "<base"};
  const std::string_view first = past_prologue(head);
  if (is_inline_markup(first)) return true;
  return std::ranges::any_of(kTags, [&](std::string_view tag) { return opens_tag(first, tag); });
}

// Roots of what xml_records.cc knows, with or without a declaration before them.
bool is_xml(std::string_view head) {
  if (head.starts_with("<?xml")) return true;
  constexpr std::array<std::string_view, 9> kRoots = {"<rss",         "<feed", "<rdf:rdf", "<nitf",  "<newsitem",
                                                      "<newsmessage", "<doc",  "<tei",     "<urlset"};
  const std::string_view first = past_prologue(head);
  return std::ranges::any_of(kRoots, [&](std::string_view root) { return opens_tag(first, root); });
}

// Some servers print blanks, warnings or a comment before a feed.
bool holds_feed(std::string_view head) {
  constexpr std::array<std::string_view, 4> kRoots = {
      "<rss version=", "<rss xmlns:", "<feed xmlns=", "<rdf:rdf xmlns"};
  return std::ranges::any_of(kRoots,
                             [&](std::string_view root) { return head.find(root) != std::string_view::npos; });
}

Shape shape_of_object(std::string_view text) {
  const size_t end = text.find('\n');
  if (end == std::string_view::npos) return Shape::json_values;
  std::string_view first = text.substr(0, end);
  while (!first.empty() && (first.back() == '\r' || first.back() == ' ')) first.remove_suffix(1);
  const std::string_view next = left_trimmed(text.substr(end));
  const bool whole = first.size() > 1 && first.back() == '}';
  return whole || next.starts_with("{\"") ? Shape::json_lines : Shape::json_values;
}

// Where a head of "Name: value" lines ends, or the text.
std::string_view head_of(std::string_view text) {
  return text.substr(0, std::min(text.find("\n\n"), text.find("\r\n\r\n")));
}

// A message opens with lines of "Name: value", and some of the names are those that only mail has, or it has a
// sender's address and more. Front matter without its rules has no such names.
bool is_message(std::string_view text) {
  constexpr std::array<std::string_view, 6> kTransport = {"received",     "return-path", "delivered-to",
                                                          "mime-version", "message-id",  "x-mailer"};
  constexpr std::array<std::string_view, 4> kLetter = {"from", "to", "subject", "date"};
  const std::string_view head = head_of(text);
  size_t transport = 0;
  size_t letter = 0;
  bool sender = false;  // with an address
  for (size_t at = 0, lines = 0; at < head.size() && lines < kHeadLines; ++lines) {
    const size_t end = std::min(head.find('\n', at), head.size());
    const std::string_view line = head.substr(at, end - at);
    at = end + 1;
    if (line.starts_with(' ') || line.starts_with('\t')) continue;  // goes on
    const size_t colon = line.find(':');
    const std::string_view name = line.substr(0, colon);
    if (colon == std::string_view::npos || name.empty() || name.find(' ') != std::string_view::npos) return false;
    const auto same = [&](std::string_view known) { return base::same_ascii(name, known); };
    transport += std::ranges::any_of(kTransport, same) ? 1 : 0;
    letter += std::ranges::any_of(kLetter, same) ? 1 : 0;
    sender = sender || (same("from") && line.find('@') != std::string_view::npos);
  }
  return (transport > 0 && letter + transport > 1) || (sender && letter >= 3);
}

bool is_mailbox(std::string_view text) {
  if (!text.starts_with("From ")) return false;
  const size_t end = text.find('\n');
  return end != std::string_view::npos && is_message(text.substr(end + 1));
}

// A tar archive says so behind the first file's name and rights.
bool is_archive(std::string_view bytes) {
  constexpr size_t kTarMark = 257;
  return bytes.starts_with("PK\3\4") || bytes.starts_with("PK\5\6") ||
         (bytes.size() > kTarMark && bytes.substr(kTarMark).starts_with("ustar"));
}

}  // namespace

Shape shape_of(std::string_view text, const FieldTable& fields) {
  if (is_archive(text)) return is_office(text) ? Shape::office : Shape::archive;
  if (text.substr(0, kPdfWindow).find("%PDF-") != std::string_view::npos) return Shape::pdf;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::string_view start = left_trimmed(text);
  if (start.empty()) return Shape::text;
  if (start.starts_with("{\\rtf")) return Shape::rtf;
  if (start.front() == '{') {
    if (is_telegram_json(start)) return Shape::telegram_json;
    const std::string_view inside = left_trimmed(start.substr(1));
    return inside.starts_with('"') || inside.starts_with("'") || inside == "}" ? shape_of_object(start) : Shape::text;
  }
  if (start.front() == '[') {
    const std::string_view inside = left_trimmed(start.substr(1));
    return inside.starts_with('{') ? Shape::json_values : Shape::text;
  }
  if (start.front() == '<') {
    const std::string head = base::lower_ascii(start.substr(0, kHead));
    if (is_page(head) && is_telegram_page(start)) return Shape::telegram_page;
    if (is_page(head)) return holds_feed(head) ? Shape::xml : Shape::html;
    if (is_xml(head) || holds_feed(head)) return Shape::xml;
    return is_page_behind_message(head) ? Shape::html : Shape::text;
  }
  if (start.starts_with("WARC/1.")) return Shape::warc;
  if (is_mailbox(start)) return Shape::mailbox;
  if (is_message(start)) return Shape::mail;
  if (holds_feed(base::lower_ascii(start.substr(0, kHead)))) return Shape::xml;
  if (is_page_behind_message(base::lower_ascii(start.substr(0, kHead)))) return Shape::html;
  return is_table(start, fields) ? Shape::table : Shape::text;
}

bool is_markup(std::string_view text) {
  const std::string head = base::lower_ascii(left_trimmed(text).substr(0, kHead));
  return head.starts_with('<') && is_page(head);
}

}  // namespace hearsay::ingesting
