// Every row: a text and its entities with all their forms, in order of first mention: "Mira Sund = Sund; Orlen".
#include "read/names/names.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "read/fixture.h"

namespace hearsay::reading {
namespace {

struct Named {
  Page page;
  NameTable table;

  explicit Named(std::string_view text) : page(text), table(find_names(page.sheet)) {}

  std::string entities() const {
    std::string all;
    for (const EntityRecord& record : table.entities) {
      all += (all.empty() ? "" : "; ") + record.entity.name;
      for (const std::string& alias : record.entity.aliases) all += " = " + alias;
    }
    return all;
  }
};

struct Row {
  const char* name;
  const char* text;
  const char* entities;
};
void PrintTo(const Row& row, std::ostream* out) {
  *out << row.text;
}

class Names : public testing::TestWithParam<Row> {};

TEST_P(Names, AreJoinedWhenOneIsMeant) {
  const Named named(GetParam().text);
  EXPECT_EQ(named.entities(), GetParam().entities);
}

INSTANTIATE_TEST_SUITE_P(
    Joined, Names,
    testing::Values(
        Row{"SurnameAfterFullName", "Mayor Oskar Venn was there. Later Venn left.", "Oskar Venn = Venn"},
        Row{"GivenNameAfterFullName", "Mayor Oskar Venn was there. His friends called him Oskar.",
            "Oskar Venn = Oskar"},
        Row{"MiddleNameLeftOut", "Dr. Listo Sigma Prabo spoke. Listo Prabo then left.",
            "Listo Sigma Prabo = Listo Prabo"},
        Row{"AcronymInBrackets", "The Harbour Safety Board (HSB) met. The HSB then closed the port.",
            "Harbour Safety Board = HSB"},
        Row{"AcronymByInitials", "The Harbour Safety Board met. The HSB then closed the port.",
            "Harbour Safety Board = HSB"},
        Row{"OutletByItsLastWord", "The Tolvan Herald asked him. The Herald printed his answer.",
            "Tolvan Herald = Herald"},
        Row{"AnOfficesHouse", "The Orn County Sheriff's Office met. The Prosecutor's Office did not.",
            "Orn County Sheriff's Office; Prosecutor's Office"},
        Row{"AgeBeforeAName", "Twenty-six-year-old Ada Brook was fined. Brook paid.", "Ada Brook = Brook"},
        Row{"AFoundersHouse", "Cars burned at Lund's Club and at Falk's Hospital.", "Lund's Club; Falk's Hospital"},
        Row{"SameNameTwice", "The Harbour Safety Board met. The Harbour Safety Board closed the port.",
            "Harbour Safety Board"}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    KeptApart, Names,
    testing::Values(Row{"TwoOfOneSurname", "Mayor Oskar Venn met Judge Mira Venn.", "Oskar Venn; Mira Venn"},
                    Row{"ABareSurnameOfTwo", "Mayor Oskar Venn met Judge Mira Venn. Then Venn left.",
                        "Oskar Venn; Mira Venn; Venn"},
                    Row{"TwoOfOneGivenName", "Mayor Oskar Venn met Judge Oskar Sund.", "Oskar Venn; Oskar Sund"},
                    Row{"TwoBoardsOfOneWord", "The Harbour Safety Board met the Road Safety Board.",
                        "Harbour Safety Board; Road Safety Board"}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    FurtherForms, Names,
    testing::Values(Row{"Possessive", "Oskar Venn's brother left. Venn stayed.", "Oskar Venn = Venn"},
                    Row{"CouncilOfAPlace", "The Tolvan City Council met in Tolvan.", "Tolvan City Council; Tolvan"},
                    Row{"Accents", "Mayor Óskar Vénn was there. Later Vénn left.", "Óskar Vénn = Vénn"},
                    Row{"ListOfPeople", "Mira Sund, Oskar Venn and Lena Holm were there.",
                        "Mira Sund; Oskar Venn; Lena Holm"},
                    Row{"HyphenatedSurname", "Minister Lena Holm-Sund met Karl Sund.", "Lena Holm-Sund; Karl Sund"}),
    [](const auto& row) { return std::string(row.param.name); });

struct KindRow {
  const char* name;
  const char* text;
  const char* words;
  NameKind kind;
};
void PrintTo(const KindRow& row, std::ostream* out) {
  *out << row.text;
}

class Kinds : public testing::TestWithParam<KindRow> {};

TEST_P(Kinds, AreTold) {
  const Named named(GetParam().text);
  const auto found =
      std::find_if(named.table.mentions.begin(), named.table.mentions.end(),
                   [&](const NameMention& mention) { return named.page.quote(mention.words) == GetParam().words; });
  ASSERT_NE(found, named.table.mentions.end()) << named.entities();
  EXPECT_EQ(named.table.entity_of(*found).entity.kind, GetParam().kind);
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, Kinds,
    testing::Values(
        KindRow{"PersonByTitle", "President Oskar Venn signed it.", "Oskar Venn", NameKind::person},
        KindRow{"PersonByGivenName", "Maria Holm signed it.", "Maria Holm", NameKind::person},
        KindRow{"PlaceAfterIn", "The fire broke out in Tolvan on Monday.", "Tolvan", NameKind::place},
        KindRow{"KnownCountry", "The ship sailed to Norway.", "Norway", NameKind::place},
        KindRow{"Ministry", "The Ministry of Water closed the dam.", "Ministry of Water", NameKind::organisation},
        KindRow{"Company", "Orlen Mining Corp. closed the pit.", "Orlen Mining Corp.", NameKind::organisation},
        KindRow{"Outlet", "He told the Tolvan Herald so.", "Tolvan Herald", NameKind::outlet},
        KindRow{"Channel", "The Telegram channel Harbour Whisper posted it.", "Harbour Whisper", NameKind::channel}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(NamesTest, DescriptionsAreKept) {
  const Named named("The deputy police chief Oskar Venn spoke, and Mira Sund, the governor of Orlen, listened.");
  ASSERT_GE(named.table.entities.size(), 2U);
  EXPECT_EQ(named.table.entities[0].entity.description, "deputy police chief");
  EXPECT_EQ(named.table.entities[1].entity.description, "governor of Orlen");
}

TEST(NamesTest, EveryAliasHasAReason) {
  const Named named(
      "Mayor Oskar Venn of the Harbour Safety Board (HSB) spoke to the Tolvan Herald. Venn left the HSB, the Herald "
      "said.");
  for (const EntityRecord& record : named.table.entities) {
    ASSERT_EQ(record.entity.aliases.size(), record.entity.why.size()) << record.entity.name;
    EXPECT_EQ(std::ranges::count(record.entity.why, AliasReason::other_form), 0) << record.entity.name;
  }
}

TEST(NamesTest, MentionsAreFoundByTheirWords) {
  const Named named("Mayor Oskar Venn spoke in Tolvan.");
  for (uint32_t i = 0; i < named.table.mentions.size(); ++i) {
    const Range words = named.table.mentions[i].words;
    for (uint32_t word = words.first; word < words.last; ++word) EXPECT_EQ(named.table.mention_covering(word), i);
  }
  EXPECT_FALSE(named.table.mention_covering(0).has_value());
}

TEST(NamesTest, WordsOfTimeAreNoNames) {
  const Named named("On Monday, May 12, the council met. In October it will meet again.");
  EXPECT_EQ(named.entities(), "");
}

}  // namespace
}  // namespace hearsay::reading
