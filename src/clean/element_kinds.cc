#include "clean/element_kinds.h"

#include <string>
#include <unordered_map>

#include "base/ascii.h"
#include "base/resource.h"

namespace hearsay::cleaning {
namespace {

const std::unordered_map<std::string, Mark>& marks() {
  static const auto table = [] {
    std::unordered_map<std::string, Mark> all;
    base::for_each_row("data/clean/markup.tsv", [&](const auto& cells) {
      if (cells.size() >= 2) all.emplace(std::string(cells[1]), cells[0] == "drop" ? Mark::drop : Mark::body);
    });
    return all;
  }();
  return table;
}

Mark mark_of(const std::string& word) {
  const auto found = marks().find(word);
  return found == marks().end() ? Mark::none : found->second;
}

}  // namespace

Mark mark_of_names(std::string_view names) {
  Mark mark = Mark::none;
  std::string word;
  std::string part;
  for (size_t at = 0; at <= names.size(); ++at) {
    const char c = at < names.size() ? base::lower_ascii(names[at]) : ' ';
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    if (blank || c == '-' || c == '_') {
      if (!part.empty() && mark_of(part) == Mark::drop) mark = Mark::drop;
      part.clear();
    } else {
      part += c;
    }
    if (!blank) {
      word += c;
      continue;
    }
    if (!word.empty() && mark_of(word) == Mark::body) return Mark::body;
    word.clear();
  }
  return mark;
}

std::string_view dropped_tag(Element tag) {
  switch (tag) {
    case Element::script:
    case Element::style:
    case Element::noscript:
    case Element::template_:
    case Element::svg:
    case Element::head:
    case Element::iframe:
    case Element::object:
    case Element::video:
    case Element::audio:
    case Element::canvas:
    case Element::textarea:
      return "unseen";
    case Element::nav:
      return "navigation";
    case Element::footer:
      return "page footer";
    case Element::aside:
      return "side box";
    case Element::button:
    case Element::select:
      return "form";
    default:
      return {};
  }
}

bool is_block(Element tag) {
  switch (tag) {
    case Element::a:
    case Element::abbr:
    case Element::acronym:
    case Element::b:
    case Element::bdi:
    case Element::bdo:
    case Element::big:
    case Element::cite:
    case Element::code:
    case Element::data:
    case Element::del:
    case Element::dfn:
    case Element::em:
    case Element::font:
    case Element::i:
    case Element::ins:
    case Element::kbd:
    case Element::label:
    case Element::mark:
    case Element::q:
    case Element::s:
    case Element::small:
    case Element::span:
    case Element::strike:
    case Element::strong:
    case Element::sub:
    case Element::sup:
    case Element::time:
    case Element::tt:
    case Element::u:
    case Element::var:
    case Element::wbr:
    case Element::unknown:
      return false;
    default:
      return true;
  }
}

}  // namespace hearsay::cleaning
