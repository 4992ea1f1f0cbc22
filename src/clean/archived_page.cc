// An archive's short address (archive.ph/aB3dE) tells nothing, but its page does: in the field with the address that
// was asked for, in the link to the copy by its long address, in the script that rewrites links
// (data/clean/archive_marks.tsv).
#include "clean/archived_page.h"

#include <algorithm>
#include <vector>

#include "base/address.h"
#include "base/ascii.h"
#include "base/resource.h"
#include "clean/host.h"
#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr size_t kHead = 2048;  // bytes in which such a comment stands
constexpr size_t kScript = 4096;

const std::vector<std::string_view>& marks(std::string_view kind) {
  const auto load = [](std::string_view wanted) {
    std::vector<std::string_view> all;
    base::for_each_row("data/clean/archive_marks.tsv", [&](const auto& cells) {
      if (cells.size() > 1 && cells[0] == wanted) all.push_back(cells[1]);
    });
    return all;
  };
  static const auto comments = load("comment");
  static const auto scripts = load("script");
  static const auto inputs = load("input");
  static const auto links = load("link");
  static const auto names = load("name");
  return kind == "comment"  ? comments
         : kind == "script" ? scripts
         : kind == "input"  ? inputs
         : kind == "link"   ? links
                            : names;
}

std::string_view address_in(std::string_view text) {
  const size_t begin = std::min(text.find("http://"), text.find("https://"));
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_first_of(" \t\r\n\"'<>)", begin) - begin);
}

bool is_one_of(std::string_view word, const std::vector<std::string_view>& known) {
  return !word.empty() && std::ranges::find(known, word) != known.end();
}

std::string_view address_of(const MarkupTree& tree, int i) {
  const MarkupNode& node = tree.nodes()[static_cast<size_t>(i)];
  if (node.is_text) {
    if (node.parent < 0 || tree.nodes()[static_cast<size_t>(node.parent)].tag != Element::script) return {};
    for (const std::string_view mark : marks("script")) {
      const size_t at = node.text.substr(0, kScript).find(mark);
      if (at != std::string_view::npos) return address_in(node.text.substr(at));
    }
    return {};
  }
  if (node.tag == Element::input) {
    const bool asked =
        is_one_of(tree.attribute(i, "name"), marks("input")) || is_one_of(tree.attribute(i, "id"), marks("input"));
    const std::string_view value = trimmed(tree.attribute(i, "value"));
    return asked && base::is_web_address(value) ? value : std::string_view();
  }
  return node.tag == Element::link && is_one_of(tree.attribute(i, "rel"), marks("link")) ? tree.attribute(i, "href")
                                                                                         : std::string_view();
}

}  // namespace

std::string saved_address(std::string_view html) {
  const std::string_view head = html.substr(0, kHead);
  const size_t comment = head.find("<!--");
  if (comment == std::string_view::npos) return {};
  const std::string low = base::lower_ascii(head);
  for (const std::string_view mark : marks("comment")) {
    const size_t at = low.find(mark, comment);
    if (at == std::string::npos) continue;
    const std::string_view inside = html.substr(at, html.find("-->", at) - at);
    return archived_address(address_in(inside));
  }
  return {};
}

std::string kept_address(const MarkupTree& tree) {
  const int count = static_cast<int>(tree.nodes().size());
  for (int i = 0; i < count; ++i) {
    const std::string_view found = address_of(tree, i);
    if (!base::is_web_address(found)) continue;
    std::string address = archived_address(found);
    if (!is_archive(address)) return address;
  }
  return {};
}

bool is_archive_name(std::string_view name) {
  return name.size() < 48 && is_one_of(lower(trimmed(name)), marks("name"));
}

}  // namespace hearsay::cleaning
