#include "language/dateline.h"

#include <gtest/gtest.h>

namespace hearsay::language {
namespace {

struct Row {
  const char* name;
  const char* sentence;
  const char* expected;
};

class Dateline : public testing::TestWithParam<Row> {};

TEST_P(Dateline, IsCutOff) {
  EXPECT_EQ(without_dateline(GetParam().sentence), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, Dateline,
    testing::Values(Row{"ATownAndItsCountry", "PELM, Marovia — A ferry sank.", "A ferry sank."},
                    Row{"AnAgencyBehindAShortWord", "ST. AUBIN, Mar. (CWS) — A ferry sank.", "A ferry sank."},
                    Row{"TwoWordsInCapitals", "PORT VELM, Marovia, May 3 - A ferry sank.", "A ferry sank."},
                    Row{"SmallLettersAndAnAgency", "Pelm, Marovia (CWS) – A ferry sank.", "A ferry sank."},
                    Row{"BeforeAQuotation", "PELM — “We are counting,” he said.", "“We are counting,” he said."},
                    Row{"AColon", "PELM: A ferry sank.", "A ferry sank."},
                    Row{"WordsThatSaySomething", "PELM ferry crews — all of them — left.",
                        "PELM ferry crews — all of them — left."},
                    Row{"AnInitial", "J. Lind — A ferry captain — left.", "J. Lind — A ferry captain — left."},
                    Row{"NobodyIsAnAgency", "Ada Lind (left) — A captain — left.",
                        "Ada Lind (left) — A captain — left."},
                    Row{"NoDash", "ST. AUBIN (CWS) has a ferry.", "ST. AUBIN (CWS) has a ferry."}),
    [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace hearsay::language
