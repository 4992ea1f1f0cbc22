// Gumbo parses as browsers do, and a hostile page can make that cost more than the page is worth: open formatting
// elements are opened again in each paragraph, open elements are searched for each tag, and its tree is freed by
// recursion. So the nesting is counted before anything is parsed, memory comes from an arena with an end (Gumbo has
// no way to report that there is none left, hence the long jump out of it, past C code only), and the arena is freed
// whole.
#include "clean/markup_tree.h"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstring>
#include <utility>

#include "clean/words.h"

namespace hearsay::cleaning {
namespace {

constexpr size_t kChunk = size_t{1} << 20;
constexpr size_t kAlign = 16;

// Elements that others close, or that have no content: leaving them open nests nothing.
bool closes_itself(std::string_view name) {
  constexpr std::array<std::string_view, 27> kNames = {"p",     "li",     "br",    "img",  "hr",   "meta",  "link",
                                                       "input", "td",     "tr",    "th",   "dt",   "dd",    "option",
                                                       "area",  "source", "wbr",   "base", "col",  "embed", "param",
                                                       "track", "tbody",  "thead", "html", "body", "head"};
  return std::ranges::find(kNames, name) != kNames.end();
}

std::string_view tag_name(std::string_view html, size_t at) {
  size_t end = at;
  while (end < html.size() && (std::isalnum(static_cast<unsigned char>(html[end])) || html[end] == '-')) ++end;
  return html.substr(at, end - at);
}

// Past a comment, script or style that opens at `at`; 0 when there is none.
size_t opaque_end(std::string_view html, size_t at, std::string_view name) {
  std::string_view close;
  if (html.substr(at).starts_with("<!--")) close = "-->";
  if (name == "script") close = "</script";
  if (name == "style") close = "</style";
  if (close.empty()) return 0;
  const size_t end = html.find(close, at + 4);
  return end == std::string_view::npos ? html.size() : end + close.size();
}

template <class Visit>
void for_each_tag(std::string_view html, Visit visit) {
  for (size_t at = html.find('<'); at != std::string_view::npos && at + 1 < html.size();) {
    const bool closing = html[at + 1] == '/';
    const std::string name = lower(tag_name(html, at + (closing ? 2 : 1)));
    const size_t opaque = closing ? 0 : opaque_end(html, at, name);
    const size_t end = opaque > 0 ? opaque : std::min(html.find('>', at), html.size());
    visit(at, end, opaque > 0 ? std::string() : name, closing);
    at = html.find('<', std::max(end, at + 1));
  }
}

int deepest(std::string_view html) {
  int depth = 0;
  int most = 0;
  for_each_tag(html, [&](size_t, size_t end, const std::string& name, bool closing) {
    const bool empty = end > 0 && end < html.size() && html[end - 1] == '/';
    if (name.empty() || closes_itself(name) || (empty && !closing)) return;
    depth = std::max(0, depth + (closing ? -1 : 1));
    most = std::max(most, depth);
  });
  return most;
}

bool is_block_name(std::string_view name) {
  constexpr std::array<std::string_view, 22> kInline = {
      "a",    "abbr", "b",    "em",   "i",    "small", "span",   "strong", "sub", "sup", "u",
      "mark", "code", "cite", "time", "font", "tt",    "strike", "s",      "big", "q",   "ins"};
  return !name.empty() && std::ranges::find(kInline, name) == kInline.end();
}

}  // namespace

class MarkupTree::Arena {
 public:
  std::jmp_buf& exit() { return exit_; }

  void* take(size_t size) {
    size = (size + kAlign - 1) / kAlign * kAlign;
    if (size > left_) {
      const size_t chunk = std::max(size, kChunk);
      if (total_ + chunk > kMaxParseBytes) std::longjmp(exit_, 1);
      total_ += chunk;
      chunks_.push_back(std::make_unique_for_overwrite<char[]>(chunk));
      next_ = chunks_.back().get();
      left_ = chunk;
    }
    void* out = next_;
    next_ += size;
    left_ -= size;
    return out;
  }

 private:
  std::jmp_buf exit_{};
  std::vector<std::unique_ptr<char[]>> chunks_;
  char* next_ = nullptr;
  size_t left_ = 0;
  size_t total_ = 0;
};

namespace {

// Nothing with a destructor lives in this frame: a long jump into it skips none.
const GumboNode* parse_in(GumboOptions* options, std::jmp_buf* exit, const char* html, size_t size) {
  if (setjmp(*exit) != 0) return nullptr;
  const GumboOutput* output = gumbo_parse_with_options(options, html, size);
  return output == nullptr ? nullptr : output->root;
}

}  // namespace

MarkupTree::MarkupTree() : arena_(std::make_unique<Arena>()) {}
MarkupTree::~MarkupTree() = default;

std::unique_ptr<MarkupTree> MarkupTree::parse(std::string_view html) {
  if (deepest(html) > kMaxDepth) return nullptr;
  std::unique_ptr<MarkupTree> tree(new MarkupTree());
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = [](void* arena, size_t size) { return static_cast<Arena*>(arena)->take(size); };
  options.deallocator = [](void*, void*) {};
  options.userdata = tree->arena_.get();
  options.max_errors = 0;
  const GumboNode* root = parse_in(&options, &tree->arena_->exit(), html.data(), html.size());
  if (root == nullptr) return nullptr;
  tree->flatten(root);
  return tree;
}

void MarkupTree::flatten(const GumboNode* root) {
  struct Open {
    const GumboNode* node;
    unsigned int next_child;
    int index;
  };
  std::vector<Open> open;
  const auto enter = [&](const GumboNode* node, int parent) {
    MarkupNode flat;
    flat.parent = parent;
    const int index = static_cast<int>(nodes_.size());
    flat.end = index + 1;
    const bool element = node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
    if (element) {
      flat.tag = node->v.element.tag;
      flat.element = &node->v.element;
    } else if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
               node->type == GUMBO_NODE_CDATA) {
      flat.is_text = true;
      flat.text = node->v.text.text;
    } else {
      return;
    }
    nodes_.push_back(flat);
    if (element) open.push_back({node, 0, index});
  };
  enter(root, -1);
  while (!open.empty()) {
    const GumboVector& children = open.back().node->v.element.children;
    if (open.back().next_child >= children.length) {
      nodes_[static_cast<size_t>(open.back().index)].end = static_cast<int>(nodes_.size());
      open.pop_back();
      continue;
    }
    const auto* child = static_cast<const GumboNode*>(children.data[open.back().next_child++]);
    enter(child, open.back().index);
  }
}

std::string_view MarkupTree::attribute(int node, const char* name) const {
  const MarkupNode& flat = nodes_[static_cast<size_t>(node)];
  if (flat.element == nullptr) return {};
  const GumboAttribute* found = gumbo_get_attribute(&flat.element->attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

std::string MarkupTree::text_below(int node) const {
  std::string out;
  for (int i = node; i < nodes_[static_cast<size_t>(node)].end; ++i) {
    const MarkupNode& flat = nodes_[static_cast<size_t>(i)];
    if (i != node &&
        (flat.tag == GUMBO_TAG_SCRIPT || flat.tag == GUMBO_TAG_STYLE || flat.tag == GUMBO_TAG_NOSCRIPT)) {
      i = flat.end - 1;
      continue;
    }
    if (!flat.is_text) continue;
    for (const char c : flat.text) {
      const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
      if (!blank) {
        out += c;
      } else if (!out.empty() && out.back() != ' ') {
        out += ' ';
      }
    }
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string text_without_tags(std::string_view html) {
  std::string out;
  size_t from = 0;
  for_each_tag(html, [&](size_t at, size_t end, const std::string& name, bool) {
    if (at > from) out += html.substr(from, at - from);
    if (is_block_name(name)) out += "\n\n";
    from = std::min(end + (end < html.size() && html[end] == '>' ? 1 : 0), html.size());
  });
  if (from < html.size()) out += html.substr(from);
  return out;
}

}  // namespace hearsay::cleaning
