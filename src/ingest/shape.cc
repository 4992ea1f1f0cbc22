// The first characters tell nearly everything: "<!doctype html", "{\"", "[{". The counter-examples are prose:
// "[Editor's note: …" is no array, "{sic}" is no object, and "<3 from the whole team" is no page.
#include "ingest/shape.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"

namespace hearsay::ingesting {
namespace {

constexpr size_t kHead = 2048;

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

bool is_page(std::string_view head) {
  constexpr std::array<std::string_view, 22> kTags = {
      "<!doctype html", "<html", "<head",   "<body",    "<title", "<meta",   "<link", "<script", "<style",
      "<article",       "<main", "<div",    "<section", "<p",     "<header", "<h1",   "<h2",     "<h3",
      "<table",         "<span", "<figure", "<nav"};
  const std::string_view first = past_prologue(head);
  return std::ranges::any_of(kTags, [&](std::string_view tag) { return opens_tag(first, tag); });
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

bool is_mail(std::string_view text) {
  if (text.starts_with("From ") && text.find("\nMessage-ID:") != std::string_view::npos) return true;
  return text.starts_with("Received: ") || text.starts_with("Return-Path: ") || text.starts_with("MIME-Version: ");
}

}  // namespace

Shape shape_of(std::string_view text) {
  const std::string_view start = left_trimmed(text);
  if (start.empty()) return Shape::text;
  if (start.front() == '{') {
    const std::string_view inside = left_trimmed(start.substr(1));
    return inside.starts_with('"') || inside == "}" ? shape_of_object(start) : Shape::text;
  }
  if (start.front() == '[') {
    const std::string_view inside = left_trimmed(start.substr(1));
    return inside.starts_with('{') ? Shape::json_values : Shape::text;
  }
  if (start.front() == '<') {
    const std::string head = base::lower_ascii(start.substr(0, kHead));
    if (is_page(head)) return Shape::html;
    return head.starts_with("<?xml") || head.starts_with("<rss") || head.starts_with("<feed") ? Shape::xml
                                                                                              : Shape::text;
  }
  if (start.starts_with("WARC/1.")) return Shape::warc;
  return is_mail(start.substr(0, kHead)) ? Shape::mail : Shape::text;
}

bool is_markup(std::string_view text) {
  const std::string head = base::lower_ascii(left_trimmed(text).substr(0, kHead));
  return head.starts_with('<') && is_page(head);
}

}  // namespace hearsay::ingesting
