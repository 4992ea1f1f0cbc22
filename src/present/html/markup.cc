// The page's whole defence against a report that contains markup: there is no way to write a report's words but
// through `escaped`. A page that says <script> shows the word <script>.
#include "present/html/markup.h"

namespace hearsay::present {
namespace {

bool is_block(std::string_view tag) {
  return tag != "a" && tag != "mark" && tag != "span" && tag != "strong" && tag != "sup" && tag != "text" &&
         tag != "tspan" && tag != "title" && tag != "time" && tag != "cite" && tag != "q";
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default: {
        const auto byte = static_cast<unsigned char>(c);
        const bool control = (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
        if (control) {
          out += "\uFFFD";
        } else {
          out += c;
        }
      }
    }
  }
  return out;
}

void Markup::start(const char* tag, Attributes attributes) {
  out_ += '<';
  out_ += tag;
  for (const auto& [name, value] : attributes) {
    out_ += ' ';
    out_ += name;
    if (!value.empty()) out_ += "=\"" + escaped(value) + "\"";
  }
}

void Markup::open(const char* tag, Attributes attributes) {
  start(tag, attributes);
  out_ += '>';
}

void Markup::close(const char* tag) {
  out_ += "</";
  out_ += tag;
  out_ += '>';
  if (is_block(tag)) out_ += '\n';
}

void Markup::empty(const char* tag, Attributes attributes) {
  start(tag, attributes);
  out_ += "/>";
}

void Markup::element(const char* tag, Attributes attributes, std::string_view text_inside) {
  open(tag, attributes);
  text(text_inside);
  close(tag);
}

}  // namespace hearsay::present
