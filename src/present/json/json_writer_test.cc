#include "present/json/json_writer.h"

#include <gtest/gtest.h>

#include <limits>

#include "hearsay/present.h"
#include "present/fixture.h"

namespace hearsay::present {
namespace {

struct NumberRow {
  const char* name;
  double value;
  const char* json;
};

class JsonNumberTest : public testing::TestWithParam<NumberRow> {};

TEST_P(JsonNumberTest, IsWritten) {
  JsonWriter json(JsonWriter::Layout::one_line);
  json.number(GetParam().value);
  EXPECT_EQ(json.take(), GetParam().json);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, JsonNumberTest,
    testing::Values(NumberRow{"whole_without_point", 20, "20"}, NumberRow{"zero", 0, "0"},
                    NumberRow{"negative", -3, "-3"}, NumberRow{"fraction", 2.5, "2.5"},
                    NumberRow{"million", 3400000, "3400000"},
                    NumberRow{"at_2_to_53", 9007199254740992.0, "9007199254740992"},
                    NumberRow{"infinite_is_null", std::numeric_limits<double>::infinity(), "null"},
                    NumberRow{"not_a_number_is_null", std::numeric_limits<double>::quiet_NaN(), "null"}),
    [](const auto& row) { return row.param.name; });

TEST(JsonWriterTest, EscapesWhatJsonForbidsAndKeepsUtf8) {
  JsonWriter json(JsonWriter::Layout::one_line);
  json.string("a\"b\\c\n\x01 “é”");
  EXPECT_EQ(json.take(), "\"a\\\"b\\\\c\\n\\u0001 “é”\"");
}

TEST(JsonWriterTest, RowsStayOnOneLineWhenIndented) {
  JsonWriter json(JsonWriter::Layout::indented);
  json.open_object();
  json.spans("cue", {{1, 4}, {6, 9}});
  json.row("chain", {"s2", "s1"});
  json.row("none", {});
  json.close_object();
  EXPECT_EQ(json.take(), "{\n  \"cue\": [[1, 4], [6, 9]],\n  \"chain\": [\"s2\", \"s1\"],\n  \"none\": []\n}");
}

TEST(JsonWriterTest, IsEmptyAfterTake) {
  JsonWriter json(JsonWriter::Layout::one_line);
  json.integer(1);
  EXPECT_EQ(json.take(), "1");
  json.integer(2);
  EXPECT_EQ(json.take(), "2");
}

TEST(ReadingJsonTest, WritesSpansIdsAndNullsAsTheContractNamesThem) {
  Reading reading = fixture().readings[1];
  Statement outer;
  outer.cue = {{2, 4}};
  outer.content = {{5, 9}};
  Statement inner = outer;
  inner.kind = StatementKind::direct;
  inner.within = StatementIndex{0};
  reading.statements = {outer, inner};
  Figure open_figure;
  open_figure.low = 20;
  open_figure.change = Change::fresh;
  reading.figures = {open_figure};
  Claim claim;
  claim.predicate = {3, 8};
  claim.event_class = "killed";
  claim.figure = FigureIndex{0};
  claim.statement = StatementIndex{1};
  reading.claims = {claim};
  reading.responses = {{{1, 2}, {}, ResponseKind::could_not_verify}};
  reading.tokens.resize(1);

  const std::string json = reading_to_json(reading, false);
  for (const char* part : {R"("id":"st2","source":[])", R"("within":"st1")", R"("within":null)", R"("kind":"direct")",
                           R"("low":20,"high":null)", R"("change":"new")", R"("counted":null)",
                           R"("figure":0,"time":null,"timeCarried":false,"place":null)", R"("statement":"st2")",
                           R"("kind":"could not verify")", R"("class":"killed")", R"("byline":null)"}) {
    EXPECT_NE(json.find(part), std::string::npos) << part;
  }
  EXPECT_EQ(json.find("\"tokens\""), std::string::npos);
  EXPECT_NE(reading_to_json(reading, true).find("\"tokens\":[{"), std::string::npos);
  EXPECT_EQ(json.find('\n'), std::string::npos);
}

TEST(MessageJsonTest, QuotesTheReason) {
  EXPECT_EQ(message_to_json({.level = "rejected", .file = "a.txt", .record = 2, .offset = 17, .text = "no \"text\""}),
            R"({"level":"rejected","file":"a.txt","record":2,"offset":17,"message":"no \"text\""})");
}

}  // namespace
}  // namespace hearsay::present
