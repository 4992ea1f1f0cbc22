// Text in, windows of sub-words out: the engine's own tokenizer for the training program, so that what is learned and
// what is read are cut alike.
//
//   hearsay_pieces VOCABULARY < lines.jsonl > windows.jsonl
//
// A line is {"text": "…"} (the engine cuts words and windows) or {"text": "…", "words": [[begin, end], …],
// "ends": [last word of each sentence, …]} with byte offsets (the words are given). Answered, in the same order, by
// [{"words": [[begin, end], …], "ids": […], "shapes": […], "first": […], "ends": […]}, …], one array a line; "ends"
// are the words behind which the rules of src/language/tokenise.cc see a sentence end.
#include <simdjson.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <set>

#include "language/model/window.h"

namespace {

using hearsay::language::ByteSpan;
using hearsay::language::Window;
using hearsay::language::Wordpiece;

template <class Numbers>
void write_numbers(std::string& out, const char* name, const Numbers& numbers) {
  out += std::string("\"") + name + "\":[";
  for (const auto number : numbers) out += std::to_string(number) + ",";
  if (!numbers.empty()) out.pop_back();
  out += "]";
}

void write_windows(const std::vector<Window>& windows, const std::set<uint32_t>& ends, std::string& out) {
  out += "[";
  for (const Window& window : windows) {
    out += "{\"words\":[";
    for (const ByteSpan& word : window.words) {
      out += "[" + std::to_string(word.begin) + "," + std::to_string(word.end) + "],";
    }
    if (!window.words.empty()) out.pop_back();
    out += "],";
    write_numbers(out, "ids", window.ids);
    out += ",";
    write_numbers(out, "shapes", window.shapes);
    out += ",";
    write_numbers(out, "first", window.first);
    std::vector<size_t> last;
    for (size_t i = 0; i < window.words.size(); ++i) {
      if (ends.contains(window.words[i].end)) last.push_back(i);
    }
    out += ",";
    write_numbers(out, "ends", last);
    out += "},";
  }
  if (!windows.empty()) out.pop_back();
  out += "]\n";
}

std::vector<Window> windows_of_line(const Wordpiece& wordpiece, simdjson::dom::element line) {
  const std::string_view text = line["text"].get_string();
  simdjson::dom::array given;
  if (line["words"].get(given) != simdjson::SUCCESS) return hearsay::language::windows_of(wordpiece, text);
  std::vector<ByteSpan> words;
  for (simdjson::dom::array pair : given) {
    words.push_back({static_cast<uint32_t>(uint64_t(pair.at(0))), static_cast<uint32_t>(uint64_t(pair.at(1)))});
  }
  std::vector<bool> ends(words.size(), false);
  for (const uint64_t end : line["ends"].get_array()) ends.at(end) = true;
  return hearsay::language::windows_of(wordpiece, text, words, ends, true);
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 2) {
    std::cerr << "usage: hearsay_pieces VOCABULARY < lines.jsonl > windows.jsonl\n";
    return 2;
  }
  std::ifstream file(argv[1], std::ios::binary);
  const std::string vocabulary((std::istreambuf_iterator<char>(file)), {});
  const Wordpiece wordpiece(vocabulary);
  if (!wordpiece.valid()) {
    std::cerr << argv[1] << ": not a vocabulary\n";
    return 1;
  }
  std::ios::sync_with_stdio(false);
  simdjson::dom::parser parser;
  std::string line, out;
  while (std::getline(std::cin, line)) {
    out.clear();
    const simdjson::dom::element record = parser.parse(line);
    std::set<uint32_t> ends;
    for (const auto& sentence : hearsay::language::tokenise(record["text"].get_string())) ends.insert(sentence.end);
    write_windows(windows_of_line(wordpiece, record), ends, out);
    std::cout << out;
  }
  return 0;
} catch (const simdjson::simdjson_error& error) {
  std::cerr << "hearsay_pieces: bad line: " << error.what() << "\n";
  return 1;
}
