#include "language/model/wordpiece.h"
#include "base/hang.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace hearsay::language {
namespace {

constexpr const char* kVocabulary =
    "[PAD]\n[UNK]\n[CLS]\n[SEP]\nhar\nharb\nharbour\n##bour\n##our\n##s\ntel\n##brook\n##42\n3\n1\n-\n.\n“\ncafe\n"
    "zofia\n海\n港\no\n'\ndell\na\n##a\nж\n##ж\nferry\n…\n$";

// "har ##s", and behind each the letters: - none, l lower, I initial, C capitals, M mixed.
std::string pieces_of(std::string_view word, std::string_view vocabulary = kVocabulary) {
  std::vector<std::string_view> entries;
  for (size_t begin = 0; begin < vocabulary.size();) {
    const size_t end = std::min(vocabulary.find('\n', begin), vocabulary.size());
    entries.push_back(vocabulary.substr(begin, end - begin));
    begin = end + 1;
  }
  const Wordpiece wordpiece(vocabulary);
  std::vector<Piece> pieces;
  wordpiece.append(word, pieces);
  std::string result;
  for (const Piece& piece : pieces) {
    if (!result.empty()) result += ' ';
    result += entries.at(piece.id);
    result += '/';
    result += std::string_view("-lICM").at(piece.letters);
  }
  return result;
}

struct Row {
  const char* name;
  const char* word;
  const char* pieces;
};

class Pieces : public testing::TestWithParam<Row> {};

TEST_P(Pieces, ComeOut) {
  EXPECT_EQ(pieces_of(GetParam().word), GetParam().pieces);
}

std::string name_of(const testing::TestParamInfo<Row>& row) {
  return row.param.name;
}

INSTANTIATE_TEST_SUITE_P(LongestMatch, Pieces,
                         testing::Values(Row{"whole_word", "harbour", "harbour/l"},
                                         Row{"longest_then_the_rest", "harbours", "harbour/l ##s/l"},
                                         Row{"no_step_back", "harbs", "harb/l ##s/l"},
                                         Row{"continuation_is_no_word", "bour", "[UNK]/l"},
                                         Row{"word_is_no_continuation", "sferry", "[UNK]/l"},
                                         Row{"unknown", "quixotry", "[UNK]/l"},
                                         Row{"known_beginning", "telquix", "[UNK]/l"},
                                         Row{"three_parts", "telbrooks", "tel/l ##brook/l ##s/l"},
                                         Row{"digits", "tel42", "tel/l ##42/-"}, Row{"one_character", "3", "3/-"},
                                         Row{"a_special_entry_is_only_brackets", "[CLS]", "[UNK]/- [UNK]/C [UNK]/-"}),
                         name_of);

INSTANTIATE_TEST_SUITE_P(
    Apart, Pieces,
    testing::Values(Row{"hyphen", "3-1", "3/- -/- 1/-"}, Row{"apostrophe", "o'Dell", "o/l '/- dell/I"},
                    Row{"each_full_stop", "...", "./- ./- ./-"}, Row{"curly_quote", "“ferry", "“/- ferry/l"},
                    Row{"ellipsis", "ferry…", "ferry/l …/-"}, Row{"ascii_symbol", "$3", "$/- 3/-"},
                    Row{"unknown_beside_known", "quix-tel", "[UNK]/l -/- tel/l"},
                    Row{"ideographs", "海港", "海/- 港/-"}, Row{"ideograph_in_a_word", "tel港a", "tel/l 港/- a/l"},
                    Row{"unknown_ideographs", "山川", "[UNK]/- [UNK]/-"}),
    name_of);

INSTANTIATE_TEST_SUITE_P(Accents, Pieces,
                         testing::Values(Row{"one_character", "café", "cafe/l"},
                                         Row{"combined", "cafe\u0301", "cafe/l"}, Row{"capitals", "CAFÉ", "cafe/C"},
                                         Row{"capital_with_caron", "Žofia", "zofia/I"},
                                         Row{"two_marks", "ca\u0323\u0302fé", "cafe/l"}),
                         name_of);

INSTANTIATE_TEST_SUITE_P(Case, Pieces,
                         testing::Values(Row{"lower", "ferry", "ferry/l"}, Row{"initial", "Ferry", "ferry/I"},
                                         Row{"capitals", "FERRY", "ferry/C"}, Row{"mixed", "fErry", "ferry/M"},
                                         Row{"two_capitals", "FeRry", "ferry/M"},
                                         Row{"all_but_the_first", "fERRY", "ferry/M"}, Row{"none", "1", "1/-"},
                                         Row{"cyrillic_capital", "ЖЖ", "ж/I ##ж/C"},
                                         Row{"small_continuation", "Telbrook", "tel/I ##brook/l"},
                                         Row{"capital_continuation", "TELBROOK", "tel/C ##brook/C"},
                                         Row{"mixed_continuation", "TelBrook", "tel/I ##brook/M"},
                                         Row{"one_capital_behind", "telbrookS", "tel/l ##brook/l ##s/C"},
                                         Row{"unknown_keeps_its_letters", "Quixotry", "[UNK]/I"},
                                         Row{"unknown_capitals", "QUIXOTRY", "[UNK]/C"}),
                         name_of);

INSTANTIATE_TEST_SUITE_P(
    OfNothingVisible, Pieces,
    testing::Values(Row{"control", "\x01\x1B\x7F", "[UNK]/-"}, Row{"mark_alone", "\u0301\u0308", "[UNK]/-"},
                    Row{"zero_width", "\u200B\u200D\uFEFF", "[UNK]/-"}, Row{"soft_hyphen", "\u00AD", "[UNK]/-"},
                    Row{"replacement", "\uFFFD", "[UNK]/-"}, Row{"direction", "\u202E", "[UNK]/-"},
                    Row{"empty", "", "[UNK]/-"}, Row{"between_letters", "fe\u200B\u00ADr\x02ry", "ferry/l"}),
    name_of);

TEST(Wordpiece, TakesNoStepBack) {
  // "harb" is the longest; that "har ##bour" would have covered the word does not matter.
  EXPECT_EQ(pieces_of("harbour", "[UNK]\n[CLS]\n[SEP]\nhar\nharb\n##bour"), "[UNK]/l");
}

TEST(Wordpiece, AppendsToWhatIsThere) {
  const Wordpiece wordpiece(kVocabulary);
  std::vector<Piece> pieces = {{7, 1}};
  wordpiece.append("harbours", pieces);
  wordpiece.append("\u200B", pieces);
  ASSERT_EQ(pieces.size(), 4U);
  EXPECT_EQ(pieces[0].id, 7);
}

TEST(Wordpiece, BoundsCountCharactersNotBytes) {
  const auto repeated = [](std::string_view part, size_t times) {
    std::string word;
    for (size_t i = 0; i < times; ++i) word += part;
    return word;
  };
  const Wordpiece wordpiece(kVocabulary);
  for (const char* const letter : {"a", "ж", "á"}) {
    std::vector<Piece> pieces;
    wordpiece.append(repeated(letter, kMaxPieceCharacters), pieces);
    EXPECT_EQ(pieces.size(), kMaxPieceCharacters) << letter;
    pieces.clear();
    wordpiece.append(repeated(letter, kMaxPieceCharacters + 1), pieces);
    EXPECT_EQ(pieces.size(), 1U) << letter;
  }
}

TEST(Wordpiece, MakesOnePieceOfAHugeWordAtOnce) {
  const Wordpiece wordpiece(kVocabulary);
  for (const char letter : {'a', 'q'}) {
    std::vector<Piece> pieces;
    const auto begin = std::chrono::steady_clock::now();
    wordpiece.append(std::string(100'001, letter), pieces);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, base::kHang);
    EXPECT_EQ(pieces.size(), 1U);
  }
}

TEST(Vocabulary, SaysWhereItsSpecialPiecesAre) {
  const Wordpiece wordpiece("x\n[SEP]\n[UNK]\n[CLS]\n");
  EXPECT_TRUE(wordpiece.valid());
  EXPECT_EQ(wordpiece.closing(), 1);
  EXPECT_EQ(wordpiece.opening(), 3);
  EXPECT_EQ(wordpiece.size(), 4U);
  EXPECT_EQ(Wordpiece(kVocabulary).size(), 32U);
}

TEST(Vocabulary, WithoutASpecialPieceIsNotValid) {
  for (const char* const entries :
       {"", "\n", "[UNK]\n[SEP]\na", "[CLS]\n[SEP]\na", "[UNK]\n[CLS]\na", "[UNK] [CLS] [SEP]"}) {
    EXPECT_FALSE(Wordpiece(entries).valid()) << entries;
  }
}

TEST(Vocabulary, HoldsAsManyEntriesAs16BitsName) {
  std::string entries = "[UNK]\n[CLS]\n[SEP]\n";
  for (size_t i = 3; i < 65'535; ++i) entries += "w" + std::to_string(i) + "\n";
  entries += "last";
  const Wordpiece full(entries);
  ASSERT_TRUE(full.valid());
  EXPECT_EQ(full.size(), 65'536U);
  std::vector<Piece> pieces;
  full.append("last", pieces);
  ASSERT_EQ(pieces.size(), 1U);
  EXPECT_EQ(pieces[0].id, 65'535);
  const std::string more = entries + "\none";
  EXPECT_FALSE(Wordpiece(more).valid());
}

}  // namespace
}  // namespace hearsay::language
