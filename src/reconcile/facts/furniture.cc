// Told by form where a form is sure, else by the words of data/reconcile/sentence_words.tsv.
#include "reconcile/facts/furniture.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "language/phrases.h"
#include "reconcile/facts/merits.h"

namespace hearsay::reconciling {
namespace {

using Tokens = std::span<const Token>;

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string_view word_of(const Reading& reading, const Token& token) {
  return reading.report.text.slice(token.span);
}

// Where the paragraph begins that the sentence stands in.
uint32_t begin_of_block(const Reading& reading, Tokens tokens) {
  const auto& blocks = reading.report.blocks;
  const auto block =
      std::ranges::find_if(blocks, [&](const Block& own) { return own.span.contains(tokens.front().span); });
  return block == blocks.end() ? tokens.front().span.begin : block->span.begin;
}

// Its verb stands in the present, by itself: "people gather".
bool is_now(const Reading& reading, Tokens tokens) {
  const auto root = std::ranges::find(tokens, "root", &Token::relation);
  if (root == tokens.end() || root->tag != "VERB") return false;
  const std::string verb = language::fold(word_of(reading, *root));
  const auto helps = [&](const Token& token) {
    return token.tag == "AUX" && token.head == static_cast<int32_t>(&*root - reading.tokens.data());
  };
  return std::ranges::none_of(tokens, helps) &&
         (verb == root->lemma || verb == root->lemma + "s" || verb == root->lemma + "es");
}

// "A woman is led to a car on Thursday, June 23, 2031.", "People gather at the hall, June 23, 2031.": what is seen on
// a picture of that day.
bool is_caption(const Reading& reading, Tokens tokens) {
  const bool of_a_day = tokens[tokens.size() - 2].tag == "NUM" && tokens[tokens.size() - 3].lemma == ",";
  if (tokens.back().lemma != "." || !of_a_day) return false;
  const auto is = [&](const Token& token) {
    return word_of(reading, token) == "is" || word_of(reading, token) == "are";
  };
  const auto says = [](const Token& token) { return token.lemma == "say"; };
  return (std::ranges::any_of(tokens, is) || is_now(reading, tokens)) && std::ranges::none_of(tokens, says);
}

// "1 of 4 A boat …", "Image 2 of 10 People …".
bool is_of_a_gallery(const Reading& reading, Tokens tokens) {
  const auto counts = [](const Token& token) { return token.tag == "NUM"; };
  for (const size_t at : {0, 1}) {
    if (at + 3 >= tokens.size() || !counts(tokens[at]) || tokens[at + 1].lemma != "of" || !counts(tokens[at + 2]))
      continue;
    if (is_capital(word_of(reading, tokens[at + 3]).front())) return true;
  }
  return false;
}

// "1:09 Cars line the road Pause": a film and how long it is, and what runs on behind it.
bool is_of_a_menu(const Reading& reading, Tokens tokens) {
  const std::string_view text =
      reading.report.text.slice(Span{begin_of_block(reading, tokens), tokens.back().span.end});
  return text.size() > 5 && is_digit(text[0]) && text[1] == ':' && is_digit(text[2]) && is_digit(text[3]) &&
         text[4] == ' ' && is_capital(text[5]);
}

// "Jan. 5: Jo Lind is shot in Velm. Police hold two.": an entry in a list of what happened before.
bool is_of_a_list_of_days(const Reading& reading, Tokens tokens) {
  const uint32_t begin = begin_of_block(reading, tokens);
  return std::ranges::any_of(reading.times, [&](const Time& time) {
    return time.type == TimeType::date && time.span.begin >= begin && time.span.begin <= tokens.front().span.begin &&
           time.span.end + 2 <= tokens.back().span.end &&
           reading.report.text.slice(Span{time.span.end, time.span.end + 2}) == ": ";
  });
}

}  // namespace

bool is_furniture(const Reading& reading, Tokens tokens) {
  if (tokens.size() < 4) return false;
  if (is_caption(reading, tokens) || is_of_a_gallery(reading, tokens) || is_of_a_menu(reading, tokens) ||
      is_of_a_list_of_days(reading, tokens))
    return true;
  const std::string_view raw = reading.report.text.slice(Span{tokens.front().span.begin, tokens.back().span.end});
  if (std::ranges::any_of(words_like("button"), [&](std::string_view word) { return raw.starts_with(word); }))
    return true;
  const std::string text = language::fold(raw);
  return std::ranges::any_of(words_like("furniture"),
                             [&](std::string_view mark) { return text.find(mark) != std::string::npos; });
}

}  // namespace hearsay::reconciling
