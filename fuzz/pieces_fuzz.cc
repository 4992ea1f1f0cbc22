// Any text cut into words, sub-words and windows: nothing but white space may be lost, and no window may be too long.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "language/character.h"
#include "language/model/window.h"

namespace {

using namespace hearsay::language;

void require(bool condition) {
  if (!condition) std::abort();
}

// Small enough that most words are unknown or in many pieces.
const Wordpiece& invented() {
  static const std::string entries = [] {
    std::string all = "[PAD]\n[UNK]\n[CLS]\n[SEP]\nharbour\nre\ntel\n##brook\n##s\n-\n.\n,\n'\n“\n海\nж\n##ж\n##42";
    for (char c = 'a'; c <= 'p'; ++c) all += std::string("\n") + c + "\n##" + c;
    return all;
  }();
  static const Wordpiece wordpiece(entries);
  return wordpiece;
}

void require_blank(std::string_view text, size_t begin, size_t end) {
  while (begin < end) {
    const Character c = character_at(text, begin);
    require(c.kind == CharacterKind::space);
    begin += c.length;
  }
}

void check(std::string_view text, const std::vector<Window>& windows) {
  size_t at = 0;
  for (const Window& window : windows) {
    require(!window.words.empty() && window.first.size() == window.words.size());
    require(window.ids.size() <= kMaxWindowPieces && window.shapes.size() == window.ids.size());
    require(window.ids.front() == invented().opening() && window.ids.back() == invented().closing());
    for (const uint8_t shape : window.shapes) require(shape < kShapeCount);
    for (const uint16_t id : window.ids) require(id < invented().size());
    for (size_t i = 0; i < window.words.size(); ++i) {
      const ByteSpan word = window.words[i];
      require(at <= word.begin && word.begin < word.end && word.end <= text.size());
      require_blank(text, at, word.begin);
      at = word.end;
      require(window.first[i] > (i == 0 ? 0 : window.first[i - 1]) && window.first[i] + 1U < window.ids.size());
    }
  }
  require_blank(text, at, text.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  size_t replaced = 0;
  const std::string text = hearsay::base::to_valid_utf8({reinterpret_cast<const char*>(data), size}, replaced);
  check(text, windows_of(invented(), text));
  return 0;
}
