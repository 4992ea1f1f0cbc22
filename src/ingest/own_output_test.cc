#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "hearsay/document.h"
#include "ingest/fixture.h"

namespace hearsay {
namespace {

using namespace ingesting::fixture;

struct OwnRow {
  const char* name;
  const char* bytes;
  const char* what;
};

class OwnOutput : public IngestTest, public testing::WithParamInterface<OwnRow> {};

TEST_P(OwnOutput, IsPassedOverAndToldOnce) {
  std::vector<std::string> told;
  IngestOptions options;
  options.notice = [&](const Notice& notice) { told.push_back(notice.text); };
  const Outcome out = read_bytes(GetParam().bytes, options);
  const std::string what = GetParam().what;
  EXPECT_EQ(told, what.empty() ? std::vector<std::string>() : std::vector<std::string>{what});
  EXPECT_EQ(out.documents.empty(), !what.empty());
  EXPECT_TRUE(out.rejections.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Rows, OwnOutput,
    testing::Values(
        OwnRow{"Dossier", "{\n  \"schema\": \"hearsay/dossier/1\",\n  \"reports\": []\n}\n", "a dossier"},
        OwnRow{"DossierOnALine", R"({"schema":"hearsay/dossier/1","text":"T"})", "a dossier"},
        OwnRow{"DossierInAList", R"([{"schema":"hearsay/dossier/1","text":"T"}])", "a dossier"},
        OwnRow{"DossierOtherwise", R"({"text":"T","schema":"hearsay/dossier/1"})", "a dossier"},
        OwnRow{"Page", "<!doctype html><html><head><meta name=\"generator\" content=\"Hearsay\"></head>T",
               "a dossier"},
        OwnRow{"Terminal", "Hearsay: 12 stories, 1,200 reports\n\nFerry\n", "a dossier"},
        OwnRow{"TerminalInColour", "\x1b[2mHearsay: 1 story, 1 report\x1b[0m\n\nFerry\n", "a dossier"},
        OwnRow{"NarrowTerminal", "Hearsay: 12 stories, 1,200\nreports\n\nFerry\n", "a dossier"},
        OwnRow{"Fact", "Hearsay: fact f0123456789ab\n\n12 injured\n", "a dossier"},
        OwnRow{"Readings", "{\"schema\":\"hearsay/reading/1\",\"text\":\"T\"}\n{\"schema\":\"hearsay/reading/1\"}\n",
               "readings"},
        OwnRow{"ReadingsByTheirLists", R"({"text":"T","sentences":[],"statements":[],"claims":[]})", "readings"},
        OwnRow{"Explained", "r0123456789ab  Herald  undated\n\n\"A ferry sank.\"\n  new\n", "readings"},
        OwnRow{"Stories", R"({"schema":"hearsay/story/1","id":"t1"})", "stories"},
        OwnRow{"Messages", "{\"level\":\"rejected\",\"file\":\"a\",\"record\":0,\"offset\":0,\"message\":\"m\"}\n",
               "messages"},
        OwnRow{"ReportOfHearsay", "Hearsay: 12 hurt in Orlen\n\nTwelve were hurt, it is said.\n", ""},
        OwnRow{"PageThatSpeaksOfIt", "<html><title>Rumour and hearsay</title><p>Text.</p>", ""},
        OwnRow{"JsonOfAnother", R"({"schema":"gazette/1","text":"T"})", ""}),
    [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace hearsay
