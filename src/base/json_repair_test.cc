// JSON that is nearly right: what is mended, what is not, and that nothing takes long.
#include "base/json_repair.h"

#include <gtest/gtest.h>

#include <chrono>

#include "base/hang.h"

namespace hearsay::base {
namespace {

struct Row {
  const char* name;
  const char* text;
  const char* repaired;  // empty = not understood
  JsonRepair most = JsonRepair::structure;
};

class RepairedJsonRows : public testing::TestWithParam<Row> {};

TEST_P(RepairedJsonRows, AsMeant) {
  const auto repaired = repaired_json(GetParam().text, GetParam().most);
  EXPECT_EQ(repaired ? repaired->text : std::string(), GetParam().repaired);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, RepairedJsonRows,
    testing::Values(
        Row{"TrailingCommas", R"({"a":[1,2,],"b":"c",})", R"({"a":[1,2],"b":"c"})", JsonRepair::forms},
        Row{"Comments", "{/* one */\"a\":1 // two\n,\"b\":2}", R"({"a":1,"b":2})", JsonRepair::forms},
        Row{"AddressesAreNoComments", R"({"a":"http://x.example/*",})", R"({"a":"http://x.example/*"})"},
        Row{"RawLineEnds", "{\"a\":\"one\ntwo\tthree\"}", R"({"a":"one\ntwo\tthree"})", JsonRepair::forms},
        Row{"Escapes", R"({"a":"it\'s \x41\d","b":'don\'t "x"'})", R"({"a":"it's \u0041d","b":"don't \"x\""})"},
        Row{"NoNumbers", R"([NaN,-Infinity,undefined,True,01,+5])", R"([null,null,null,true,"01","+5"])"},
        Row{"Halves", R"(["\ud83d\ude00","\ud83d x","\ude00"])", R"(["\ud83d\ude00","\ufffd x","\ufffd"])"},
        Row{"BareNames", "{a: 1, '@type': 'Report'}", R"({"a":1,"@type":"Report"})", JsonRepair::forms},
        Row{"MissingCommas", R"({"a":"b" "c":{"d":1} "e":[1 2]})", R"({"a":"b","c":{"d":1},"e":[1,2]})"},
        Row{"QuotesInside", R"({"a":"The "quiet" quay, "they" say","b":"x"})",
            R"({"a":"The \"quiet\" quay, \"they\" say","b":"x"})"},
        Row{"CutOff", R"({"a":["b",{"c":"d)", R"({"a":["b",{"c":"d"}]})"},
        Row{"CommentAround", "<!--\n{\"a\":1}\n-->", R"({"a":1})"},
        Row{"CdataAround", "//<![CDATA[\n[{\"a\":1}]\n//]]>", R"([{"a":1}])"},
        Row{"ScriptAround", "window.data = {\"a\":1};", R"({"a":1})"},
        Row{"SeveralValues", R"({"a":1}{"b":2})", R"([{"a":1},{"b":2}])"},
        Row{"WrongBrackets", R"({"a":[1,2},"b":3})", R"({"a":[1,2]})"},
        Row{"MissingValues", R"({"a":,"b":})", R"({"a":null,"b":null})"},
        Row{"References", R"({&quot;a&quot;:&quot;b &amp;amp; c&quot;})", R"({"a":"b &amp; c"})"},
        Row{"CommasInARow", R"({"a":"b",,"c":[1,,2]})", R"({"a":"b","c":[1,2]})"},
        Row{"LargeNumbers", R"([123456789012345678901,1e999,1.5e3])", R"(["123456789012345678901","1e999",1.5e3])"},
        Row{"CommaBehind", R"({"a":1},)", R"({"a":1})", JsonRepair::forms},
        Row{"Prose", "The ferry ran aground.", ""}, Row{"Nothing", "", ""},
        Row{"FormsAddNoCommas", R"({"a":1 "b":2})", "", JsonRepair::forms},
        Row{"FormsCloseNothing", R"({"a":[1)", "", JsonRepair::forms}),
    [](const auto& row) { return row.param.name; });

TEST(RepairedJson, SaysWhatWasMendedOnce) {
  const auto repaired = repaired_json("{\"a\":1,/*x*/\"b\":[1,],}", JsonRepair::forms);
  ASSERT_TRUE(repaired.has_value());
  EXPECT_EQ(repaired->faults, (std::vector<std::string_view>{"comments", "trailing commas"}));
}

TEST(RepairedJson, HostileTextsEnd) {
  const auto start = std::chrono::steady_clock::now();
  for (const std::string each : {"\" ", "\",", "{\"a\":", "[", "/*", "\"a\" ", "\\", "{a ", "',\"x "}) {
    std::string text = "{\"a\":\"";
    for (int i = 0; i < 200'000; ++i) text += each;
    for (const JsonRepair most : {JsonRepair::forms, JsonRepair::structure}) {
      const auto repaired = repaired_json(text, most);
      EXPECT_TRUE(!repaired || !repaired->text.empty()) << each;
    }
  }
  EXPECT_LT(std::chrono::steady_clock::now() - start, kHang);
}

}  // namespace
}  // namespace hearsay::base
