// "In the 2900 block of Alder Street" is where it happened; "Jon Lund, 21, of the 400 block of Alder Street" is where
// somebody lives.
#include "reconcile/disagreements/given_numbers.h"

namespace hearsay::reconciling {
namespace {

constexpr size_t kLongestStreet = 5;

std::string without_dots(std::string word) {
  std::erase(word, '.');
  return word;
}

// The words of the street from one on: its name, its kind and direction, and where they end.
struct Street {
  std::string name;
  std::vector<std::string> others;
  size_t end = 0;
};

Street street_at(const FoldedWords& words, size_t at) {
  Street street;
  street.end = at;
  for (size_t i = at; i < words.size() && i < at + kLongestStreet; ++i) {
    const std::string_view written = words.written(i);
    const bool large =
        (written.front() >= 'A' && written.front() <= 'Z') || (written.front() >= '0' && written.front() <= '9');
    if (!large) break;
    const BesideNumber known = beside_number(without_dots(words[i]));
    street.end = i + 1;
    if (known.form.empty()) {
      street.name += without_dots(words[i]) + ' ';
    } else {
      street.others.emplace_back(std::string(known.says) + '=' + std::string(known.form));
    }
    if (known.says == "street") break;
    if (words[i + 1] == ".") ++i;  // "E." is two words where a sentence might end
  }
  return street;
}

}  // namespace

void add_blocks(const Reading& reading, std::vector<GivenNumber>& given) {
  const FoldedWords words(reading);
  for (size_t i = 1; i + 2 < words.size(); ++i) {
    if (words.written(i) != "block" || words[i + 1] != "of") continue;
    const std::string number = words[i - 1];
    const bool lives = words[i - 2] == "of" || (words[i - 2] == "the" && words[i - 3] == "of");
    if (lives || number.empty() || number.find_first_not_of("0123456789") != std::string::npos) continue;
    const Street street = street_at(words, i + 2);
    if (street.name.empty()) continue;
    GivenNumber block;
    block.question = Question::which_block;
    block.thing = street.name;
    const Span span{reading.tokens[i + 2].span.begin, reading.tokens[street.end - 1].span.end};
    block.about = std::string(reading.report.text.slice(span));
    block.value.low = block.value.high = std::stod(number);
    block.says = number;
    block.span = reading.tokens[i - 1].span;
    block.others = street.others;
    given.push_back(std::move(block));
  }
}

}  // namespace hearsay::reconciling
